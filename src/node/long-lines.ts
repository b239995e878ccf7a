import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { MAX_DRAFT_BYTES } from '../core/draft/size'
import { type Result, success } from '../core/result'
import { contentHash } from './read-whole'
import type { ProfileFiles } from './sealed-files'

/*
 * A picture is one line of a draft's file, and stays the same from version to version. Brotli loses sight of a repeated text that is longer than some
 * hundred thousand bytes, so long lines are kept once, by their content, and a version has only their names.
 */

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

/** Lines from this length on are kept apart. A paragraph is shorter. */
export const LONG_LINE_BYTES = 32 * 1024
const LINE_END = 0x0a
/** No draft has this byte: JSON writes it as an escape. */
const NUL = 0
const NAME = /^[0-9a-f]{64}$/

/** A text without its long lines; in the place of each stands its name. */
export interface Shortened {
  text: Buffer
  /** By name, which comes of the SHA-256 of the line. */
  lines: Map<string, Buffer>
}

/** Takes the long lines out of a text. A text with a NUL, which is no draft, stays as it is. */
export function takeOutLongLines(text: Uint8Array, nameOf: ProfileFiles['nameOf'] = (sha256) => sha256): Shortened {
  const whole = Buffer.from(text.buffer, text.byteOffset, text.byteLength)
  const lines = new Map<string, Buffer>()
  if (whole.length < LONG_LINE_BYTES || whole.includes(NUL)) return { text: whole, lines }
  const parts: Buffer[] = []
  let from = 0
  for (let start = 0; start < whole.length; ) {
    const found = whole.indexOf(LINE_END, start)
    const end = found === -1 ? whole.length : found
    if (end - start >= LONG_LINE_BYTES) {
      const line = whole.subarray(start, end)
      const name = nameOf(contentHash(line))
      lines.set(name, line)
      parts.push(whole.subarray(from, start), Buffer.from(`\0${name}`, 'latin1'))
      from = end
    }
    start = end + 1
  }
  return { text: Buffer.concat([...parts, whole.subarray(from)]), lines }
}

/** Keeps the lines that are not kept yet, and those again that were damaged since. */
export async function keepLines(
  folder: string,
  lines: ReadonlyMap<string, Buffer>,
  files: ProfileFiles,
): Promise<Result<void>> {
  for (const [name, line] of lines) {
    if (await readLine(folder, name, files)) continue
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
    const bytes = await compress(line, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    const answer = await files.write(join(folder, name), bytes, { mode: 0o600 })
    if (!answer.ok) return answer
  }
  return success(undefined)
}

/** The text with its long lines in their places again; null where one is missing or damaged. */
export async function putBackLines(folder: string, text: Buffer, files: ProfileFiles): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let from = 0
  for (let at = text.indexOf(NUL); at !== -1; at = text.indexOf(NUL, from)) {
    const end = at + 1 + 64
    const line = await readLine(folder, text.toString('latin1', at + 1, end), files)
    if (!line) return null
    parts.push(text.subarray(from, at), line)
    from = end
  }
  return Buffer.concat([...parts, text.subarray(from)])
}

async function readLine(folder: string, name: string, files: ProfileFiles): Promise<Buffer | null> {
  if (!NAME.test(name)) return null
  const read = await files.read(join(folder, name), MAX_DRAFT_BYTES + LONG_LINE_BYTES)
  if (!read.ok) return null
  try {
    const line = await decompress(read.value.bytes, { maxOutputLength: MAX_DRAFT_BYTES })
    return files.nameOf(contentHash(line)) === name ? line : null
  } catch {
    return null
  }
}

/** What the lines take on the disk, in bytes, by name. */
export async function lineSizes(folder: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const name of await readdir(folder).catch(() => [])) {
    const found = NAME.test(name) ? await stat(join(folder, name)).catch(() => null) : null
    if (found) sizes.set(name, found.size)
  }
  return sizes
}

/** Removes the lines that no version has any more. */
export async function forgetLines(folder: string, used: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (NAME.test(name) && !used.has(name)) await rm(join(folder, name), { force: true }).catch(() => undefined)
}
