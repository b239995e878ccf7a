import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { OfficeFiles } from '../core/import/office-parts'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'

/**
 * What an office file may be before anything of it is unpacked: a text of 500 pages has some 10 MB of XML, and pictures are only unpacked
 * when they are wanted. What shrinks more than `ratio` times is made to fill a memory; Word's own XML shrinks ten to thirty times.
 */
export const OFFICE_LIMITS = {
  fileBytes: 128 * 1024 * 1024,
  entries: 10_000,
  partBytes: 40 * 1024 * 1024,
  textBytes: 64 * 1024 * 1024,
  pictureBytes: 40 * 1024 * 1024,
  ratio: 250,
} as const

/** From this size on a part's ratio counts; small ones of one repeated character are no bombs. */
const RATIO_FROM = 1024 * 1024

/** The parts of a DOCX or ODT that are XML, and its pictures when asked for. */
export interface OfficeFile {
  files: OfficeFiles
  /** Null for one that is not there, is damaged, or is larger than any that a draft takes. */
  picture(path: string): Promise<Uint8Array | null>
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}

/**
 * Unpacks the parts of an office file that hold text; names and sizes are looked at first, so that nothing of a bomb is unpacked. `name`
 * is for the sentences. Codes: `too-large`, `bomb`, `encrypted`, `damaged`.
 */
export async function openOfficeFile(bytes: Uint8Array, name: string): Promise<Result<OfficeFile>> {
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: true,
    })
    if (zip.entryCount > OFFICE_LIMITS.entries)
      return failure('too-large', message('problem.office.tooMany', { name, most: String(OFFICE_LIMITS.entries) }))
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\/+/, ''), entry)
    let total = 0
    const wanted = [...entries].filter(([path]) => isText(path))
    for (const [, entry] of wanted) {
      if (entry.isEncrypted()) return failure('encrypted', message('problem.office.encrypted', { name }))
      total += entry.uncompressedSize
      if (isBomb(entry)) return failure('bomb', message('problem.office.bomb', { name }))
      if (entry.uncompressedSize > OFFICE_LIMITS.partBytes || total > OFFICE_LIMITS.textBytes)
        return failure(
          'too-large',
          message('problem.office.tooLong', { name, most: megabytes(OFFICE_LIMITS.textBytes) }),
        )
    }
    const files = new Map<string, Uint8Array>()
    for (const [path, entry] of wanted) files.set(path, await unpacked(zip, entry))
    for (const path of entries.keys()) if (!files.has(path)) files.set(path, NOTHING)
    return success({
      files,
      picture: async (path) => {
        const entry = entries.get(path)
        if (!entry || entry.isEncrypted() || entry.uncompressedSize > OFFICE_LIMITS.pictureBytes || isBomb(entry))
          return null
        return unpacked(zip, entry).catch(() => null)
      },
    })
  } catch {
    return failure('damaged', message('problem.office.damaged', { name }))
  }
}

/** Stands for a part that is named only. */
const NOTHING = new Uint8Array()

function isText(path: string): boolean {
  return /\.(?:xml|rels|rdf)$/i.test(path) || path === 'mimetype'
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * OFFICE_LIMITS.ratio
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}
