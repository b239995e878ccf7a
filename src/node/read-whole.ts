import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { tooLarge } from '../core/draft/size'
import { failure, type Result, success } from '../core/result'
import { fileProblem } from './file-problems'

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
