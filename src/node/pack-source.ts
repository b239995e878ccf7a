import { lstat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { failure, type Problem, problemOf, type Result, success } from '../core/result'
import { isSystemFile, packFileKind, pathFault } from '../core/template/pack-files'
import { PACK_FILE } from '../core/template/pack-names'
import { message } from '../messages/message'
import type { Message } from '../messages/values'
import { fileProblem } from './file-problems'
import { readWhole } from './read-whole'

/** What a pack may be, before anything of it is unpacked or copied. The largest that ships has a dozen files of a megabyte in all. */
export const PACK_LIMITS = {
  zipBytes: 16 * 1024 * 1024,
  entries: 1000,
  fileBytes: 4 * 1024 * 1024,
  totalBytes: 32 * 1024 * 1024,
  /** Deflate makes JSON ten to forty times smaller; what shrinks more is made to fill a disk. */
  ratio: 200,
} as const

/** A pack's files by their path inside it, and what was left out of them, in sentences. */
export interface PackSource {
  files: Map<string, Uint8Array>
  notes: Problem[]
}

interface Listed {
  path: string
  size: number
  read(): Promise<Result<Uint8Array>>
}

/**
 * The files of a pack in a folder or a zip file. All names, kinds and sizes are looked at first: a path that leads out, a link, a name
 * that is there twice, too many or too large files refuse the whole, and then nothing was unpacked. Files that no pack needs are
 * left out with a note. Nothing is written.
 */
export async function readPackSource(source: string): Promise<Result<PackSource>> {
  try {
    const stats = await lstat(source)
    if (stats.isSymbolicLink()) return refuse(message('problem.packSource.linkItself', { where: whereIn(source) }))
    if (stats.isDirectory()) return await collect(source, await listFolder(source))
    return await readZip(source)
  } catch (error) {
    return { ok: false, problem: fileProblem(error, source, 'read') }
  }
}

/** The pack, and the file in it where it is about one, as sentences begin with it. */
function whereIn(source: string, path: string | null = null): Message {
  const name = basename(source)
  return path === null
    ? message('file.quoted', { name })
    : message('problem.packSource.where', { source: name, path: printable(path) })
}

function refuse(said: Message): { ok: false; problem: Problem } {
  return failure('pack-refused', said)
}

/** Names out of an archive are shown to people: what would move their cursor is not. */
function printable(path: string): string {
  const shown = path.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\ufffd')
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown
}

/** Turns what a source lists into a pack's files: at the top, or all in one folder, as most programs zip a folder. */
async function collect(source: string, listed: Result<Listed[]>): Promise<Result<PackSource>> {
  if (!listed.ok) return listed
  const wanted = listed.value.filter(({ path }) => !isSystemFile(path))
  const seen = new Set<string>()
  for (const { path } of wanted) {
    const fault = pathFault(path)
    if (fault !== null) return refuse(message('problem.packSource.fault', { where: whereIn(source, path), fault }))
    // Windows and macOS take names that differ in case, or in how an accent is written, for one.
    const name = path.normalize('NFC').toLowerCase()
    if (seen.has(name)) return refuse(message('problem.packSource.twice', { where: whereIn(source, path) }))
    seen.add(name)
  }
  const manifests = wanted.filter(({ path }) => path.split('/').at(-1) === PACK_FILE).map(({ path }) => path)
  const [manifest, another] = manifests
  if (manifest === undefined)
    return refuse(message('problem.packSource.noManifest', { where: whereIn(source), file: PACK_FILE }))
  if (another !== undefined)
    return refuse(
      message('problem.packSource.twoManifests', {
        where: whereIn(source, another),
        file: PACK_FILE,
        other: printable(manifest),
      }),
    )
  const top = manifest.slice(0, -PACK_FILE.length)
  if (top.split('/').length > 2)
    return refuse(message('problem.packSource.tooDeep', { where: whereIn(source, manifest), file: PACK_FILE }))
  const files = new Map<string, Uint8Array>()
  const notes: Problem[] = []
  let total = 0
  const chosen: [string, Listed][] = []
  for (const file of wanted) {
    const path = file.path.startsWith(top) ? file.path.slice(top.length) : file.path
    if (!file.path.startsWith(top) || packFileKind(path) === null) {
      notes.push(
        problemOf(
          'pack-file-ignored',
          message('problem.packSource.ignored', { path: printable(file.path), file: PACK_FILE }),
        ),
      )
      continue
    }
    if (file.size > PACK_LIMITS.fileBytes)
      return refuse(
        message('problem.packSource.fileTooLarge', {
          where: whereIn(source, file.path),
          most: megabytes(PACK_LIMITS.fileBytes),
        }),
      )
    total += file.size
    if (total > PACK_LIMITS.totalBytes)
      return refuse(
        message('problem.packSource.tooLargeUnpacked', {
          where: whereIn(source),
          most: megabytes(PACK_LIMITS.totalBytes),
        }),
      )
    chosen.push([path, file])
  }
  for (const [path, file] of chosen) {
    const bytes = await file.read()
    if (!bytes.ok) return bytes
    files.set(path, bytes.value)
  }
  return success({ files, notes })
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}

async function listFolder(source: string): Promise<Result<Listed[]>> {
  const listed: Listed[] = []
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(join(source, folder), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}${entry.name}`
      if (isSystemFile(path)) continue
      if (entry.isSymbolicLink()) return refuse(message('problem.packSource.link', { where: whereIn(source, path) }))
      if (entry.isDirectory()) folders.push(`${path}/`)
      else if (!entry.isFile()) return refuse(message('problem.packSource.device', { where: whereIn(source, path) }))
      else {
        const file = join(source, path)
        const { size } = await lstat(file)
        listed.push({
          path,
          size,
          read: async () => {
            const read = await readWhole(file, PACK_LIMITS.fileBytes)
            return read.ok ? success(new Uint8Array(read.value.bytes)) : read
          },
        })
      }
      if (listed.length + folders.length > PACK_LIMITS.entries) return tooMany(source)
    }
  }
  return success(listed)
}

function tooMany(source: string) {
  return refuse(message('problem.packSource.tooMany', { where: whereIn(source), most: String(PACK_LIMITS.entries) }))
}

async function readZip(source: string): Promise<Result<PackSource>> {
  const read = await readWhole(source, PACK_LIMITS.zipBytes)
  if (!read.ok)
    return read.problem.code === 'too-large'
      ? refuse(
          message('problem.packSource.zipTooLarge', { where: whereIn(source), most: megabytes(PACK_LIMITS.zipBytes) }),
        )
      : read
  const { bytes } = read.value
  if (bytes.length === 0) return refuse(message('problem.packSource.empty', { where: whereIn(source) }))
  try {
    // Names stay bytes: the library would repair some of them, and what needs repair is refused.
    const zip = await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: true })
    if (zip.entryCount > PACK_LIMITS.entries) return tooMany(source)
    return await collect(source, await listZip(source, zip))
  } catch (error) {
    return damaged(source, error)
  }
}

function damaged(source: string, error: unknown, path: string | null = null) {
  const reason =
    error instanceof Error
      ? printable(error.message).replace(/(?<![.\s])[.\s]+$/, '')
      : message('problem.packSource.damaged.unknown')
  return refuse(message('problem.packSource.damaged', { where: whereIn(source, path), reason }))
}

async function listZip(source: string, zip: ZipFile): Promise<Result<Listed[]>> {
  const listed: Listed[] = []
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    if (name === null)
      return refuse(
        message('problem.packSource.nameNotUtf8', { where: whereIn(source, entry.fileNameRaw.toString('latin1')) }),
      )
    if (isFolder(name)) {
      const fault = pathFault(name)
      if (fault !== null) return refuse(message('problem.packSource.fault', { where: whereIn(source, name), fault }))
      continue
    }
    const type = (entry.externalFileAttributes >>> 16) & 0o170000
    if (type === 0o120000) return refuse(message('problem.packSource.link', { where: whereIn(source, name) }))
    if (type !== 0 && type !== 0o100000)
      return refuse(message('problem.packSource.neither', { where: whereIn(source, name) }))
    if (entry.isEncrypted()) return refuse(message('problem.packSource.encrypted', { where: whereIn(source, name) }))
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      return refuse(message('problem.packSource.packedOddly', { where: whereIn(source, name) }))
    // Told by the directory, so nothing was unpacked yet; the reader holds each file to what was told.
    total += entry.uncompressedSize
    if (total > PACK_LIMITS.totalBytes)
      return refuse(
        message('problem.packSource.tooLargeUnpacked', {
          where: whereIn(source),
          most: megabytes(PACK_LIMITS.totalBytes),
        }),
      )
    if (entry.uncompressedSize > 64 * 1024 && entry.uncompressedSize > entry.compressedSize * PACK_LIMITS.ratio)
      return refuse(message('problem.packSource.bomb', { where: whereIn(source, name), times: PACK_LIMITS.ratio }))
    listed.push({ path: name, size: entry.uncompressedSize, read: () => unpack(source, zip, entry, name) })
  }
  return success(listed)
}

function isFolder(name: string): boolean {
  return name.endsWith('/')
}

/** Zip names are UTF-8 where the flag says so; without it only ASCII means the same everywhere. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string | null {
  const utf8 = (generalPurposeBitFlag & 0x800) !== 0
  if (!utf8 && fileNameRaw.some((byte) => byte > 0x7f)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileNameRaw)
  } catch {
    return null
  }
}

async function unpack(source: string, zip: ZipFile, entry: Entry, name: string): Promise<Result<Uint8Array>> {
  try {
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      length += (chunk as Buffer).length
      if (length > PACK_LIMITS.fileBytes)
        return refuse(message('problem.packSource.largerThanSaid', { where: whereIn(source, name) }))
      chunks.push(chunk as Buffer)
    }
    return success(new Uint8Array(Buffer.concat(chunks)))
  } catch (error) {
    return damaged(source, error, name)
  }
}
