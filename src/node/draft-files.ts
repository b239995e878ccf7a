import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Draft } from '../core/draft/draft'
import { MAX_DRAFT_BYTES, readDraft, tooLarge, writeDraft } from '../core/draft/read'
import { failure, type Result, success } from '../core/result'
import { fileProblem } from './file-problems'
import { type WriteOptions, writeWhole } from './safe-write'

/** A file's bytes with their SHA-256: a file whose hash differs from what we last saw was changed by somebody else. */
export interface SeenFile {
  bytes: Buffer
  sha256: string
}

/** SHA-256 of a file's content in hexadecimal; a string counts as its UTF-8 bytes. */
export function contentHash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * Reads a file of text or JSON whole, never more than `limit` bytes: folders, devices and files that are too big are
 * refused before a byte is read, a file that grows meanwhile is refused too.
 */
export async function readWhole(path: string, limit: number): Promise<Result<SeenFile>> {
  let file: FileHandle | null = null
  try {
    // O_NONBLOCK, so that a named pipe cannot hold us for ever; it means nothing for files.
    file = await open(path, process.platform === 'win32' ? 'r' : constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = await file.stat()
    if (stats.isDirectory()) return { ok: false, problem: fileProblem({ code: 'EISDIR' }, path, 'read') }
    if (!stats.isFile()) {
      return failure(
        'not-a-file',
        `“${basename(path)}” could not be opened: it is a device, not a file. Choose a file.`,
      )
    }
    if (stats.size > limit) return tooLarge(stats.size, basename(path))
    const bytes = Buffer.alloc(Math.min(stats.size, limit) + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
      length += bytesRead
      if (bytesRead === 0 || length === bytes.length) break
    }
    if (length > stats.size) {
      return failure('busy', `“${basename(path)}” could not be opened: another program is writing to it. Try again.`)
    }
    const content = bytes.subarray(0, length)
    return success({ bytes: content, sha256: contentHash(content) })
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path, 'read') }
  } finally {
    await file?.close().catch(() => undefined)
  }
}

/** A draft together with the bytes it was read from. */
export async function readSeenDraft(path: string): Promise<Result<SeenFile & { draft: Draft }>> {
  const seen = await readWhole(path, MAX_DRAFT_BYTES)
  if (!seen.ok) return seen
  const draft = readDraft(seen.value.bytes, basename(path))
  return draft.ok ? success({ ...seen.value, draft: draft.value }) : draft
}

/** Reads and checks a `.rostrum` file. Every way in which it can fail has its sentence; the file is never touched. */
export async function readDraftFile(path: string): Promise<Result<Draft>> {
  const read = await readSeenDraft(path)
  return read.ok ? success(read.value.draft) : read
}

/**
 * The bytes that a draft's file holds. They are parsed again before anybody writes them: what cannot be opened is not saved
 * over what can.
 */
export function draftFileText(draft: Draft, fileName: string): Result<string> {
  const text = writeDraft(draft)
  const again = readDraft(Buffer.from(text, 'utf8'), fileName)
  return again.ok ? success(text) : again
}

/** Writes a draft whole and safely (see `writeWhole`). */
export async function writeDraftFile(path: string, draft: Draft, options: WriteOptions = {}): Promise<Result<void>> {
  const text = draftFileText(draft, basename(path))
  return text.ok ? writeWhole(path, text.value, options) : text
}
