import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { z } from 'zod'
import { pastVersionSchema } from '../core/draft/past-versions'
import { MAX_DRAFT_BYTES } from '../core/draft/size'
import { contentHash } from './read-whole'

/*
 * A pack is a file with some versions of a draft in sequence. Their texts are compressed as one, so that a version costs what it changed:
 * Brotli looks 16 MB back, further than a pack is long. In front stands what is known of each, compressed apart, so that a list reads no text.
 */

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

const SIGN = Buffer.from('ROSTRUM-VERSIONS 1\n', 'latin1')
const MOST_HEAD_BYTES = 4 * 1024 * 1024
/** A pack with so much text takes no more, unless it is the first text in it. */
export const FULL_PACK_BYTES = 8 * 1024 * 1024
export const FULL_PACK_VERSIONS = 64
const MOST_TEXT_BYTES = FULL_PACK_BYTES + MAX_DRAFT_BYTES
/** More than a pack can have: text that does not compress, and its head. */
export const MOST_PACK_BYTES = MOST_TEXT_BYTES + MOST_HEAD_BYTES

const packedVersionSchema = pastVersionSchema.extend({
  /** Long lines that are kept beside the pack, by name; the text in the pack has their names. Empty for none. */
  lines: z.array(z.string()).default([]),
  /** Length of the text in the pack, in bytes of UTF-8. */
  bytes: z.number().int().nonnegative(),
  /** Beginning of the SHA-256 of that text: long enough to tell damage and sameness. */
  hash: z.string(),
})
export type PackedVersion = z.infer<typeof packedVersionSchema>
const headSchema = z.object({ versions: z.array(packedVersionSchema) })

export interface Pack {
  versions: PackedVersion[]
  /** The texts, compressed; `readTexts` opens them. */
  body: Buffer
}

export function hashOf(text: Uint8Array | string): string {
  return contentHash(text).slice(0, 24)
}

function smaller(bytes: Uint8Array, window: number): Promise<Buffer> {
  return compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 6,
      [constants.BROTLI_PARAM_LGWIN]: window,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

/** The bytes of a pack. `texts` are those of `versions`, in the same sequence. */
export async function writePack(versions: readonly PackedVersion[], texts: readonly Uint8Array[]): Promise<Buffer> {
  return packOf(versions, await bodyOf(texts))
}

/** The texts of a pack, compressed. */
export function bodyOf(texts: readonly Uint8Array[]): Promise<Buffer> {
  return smaller(Buffer.concat(texts), constants.BROTLI_MAX_WINDOW_BITS)
}

/** The bytes of a pack whose texts stay as they are. */
export async function packOf(versions: readonly PackedVersion[], body: Buffer): Promise<Buffer> {
  const head = await smaller(Buffer.from(JSON.stringify({ versions })), 16)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return Buffer.concat([SIGN, length, head, body])
}

/** What a file holds; null for one that is no pack, or is damaged. */
export async function readPack(bytes: Buffer): Promise<Pack | null> {
  if (!bytes.subarray(0, SIGN.length).equals(SIGN) || bytes.length < SIGN.length + 4) return null
  const start = SIGN.length + 4
  const end = start + bytes.readUInt32BE(SIGN.length)
  if (end > bytes.length) return null
  try {
    const head = await decompress(bytes.subarray(start, end), { maxOutputLength: MOST_HEAD_BYTES })
    const { versions } = headSchema.parse(JSON.parse(head.toString('utf8')))
    return { versions, body: bytes.subarray(end) }
  } catch {
    return null
  }
}

/** The texts of a pack's versions; null where they are damaged. */
export async function readTexts({ versions, body }: Pack): Promise<Buffer[] | null> {
  try {
    const all = await decompress(body, { maxOutputLength: MOST_TEXT_BYTES })
    let at = 0
    const texts = versions.map(({ bytes }) => {
      at += bytes
      return all.subarray(at - bytes, at)
    })
    return at === all.length && versions.every(({ hash }, index) => hashOf(texts[index] ?? '') === hash) ? texts : null
  } catch {
    return null
  }
}
