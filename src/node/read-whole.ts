import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { tooLarge } from '../core/draft/size'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
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

/** O_NONBLOCK, because opening a named pipe waits for its writer; it means nothing for files. */
const READING = process.platform === 'win32' ? 'r' : constants.O_RDONLY | constants.O_NONBLOCK

/** Opens a file to be read, and nothing else: folders and devices are refused, and a pipe, which would keep its reader waiting for ever. */
export async function openFile(path: string): Promise<Result<{ file: FileHandle; size: number }>> {
  let file: FileHandle | null = null
  try {
    file = await open(path, READING)
    const stats = await file.stat()
    if (stats.isFile()) {
      const opened = { file, size: stats.size }
      file = null
      return success(opened)
    }
    if (stats.isDirectory()) return { ok: false, problem: fileProblem({ code: 'EISDIR' }, path, 'read') }
    return failure('not-a-file', message('problem.file.deviceRead', { name: basename(path) }))
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path, 'read') }
  } finally {
    await file?.close().catch(() => undefined)
  }
}

/**
 * Reads a file of text or JSON whole, never more than `limit` bytes: folders, devices and files that are too big are
 * refused before a byte is read, a file that grows meanwhile is refused too.
 */
export async function readWhole(path: string, limit: number): Promise<Result<SeenFile>> {
  const opened = await openFile(path)
  if (!opened.ok) return opened
  const { file, size } = opened.value
  try {
    if (size > limit) return tooLarge(size, basename(path))
    const bytes = Buffer.allocUnsafe(size + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
      length += bytesRead
      if (bytesRead === 0 || length === bytes.length) break
    }
    if (length > size) {
      return failure('busy', message('problem.file.grows', { name: basename(path) }))
    }
    const content = bytes.subarray(0, length)
    return success({ bytes: content, sha256: contentHash(content) })
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path, 'read') }
  } finally {
    await file.close().catch(() => undefined)
  }
}

export interface HeldFile {
  close(): Promise<void>
}

/**
 * A file that is there and holds these bytes and no others, still open; null where it does not, for whatever reason. While somebody has it open the disk
 * does not free its blocks, so that giving its name to another file costs a fifth; on Windows none may have it open then, and it is closed already.
 */
export async function heldWhile(path: string, bytes: Buffer): Promise<HeldFile | null> {
  const file = await open(path, READING).catch(() => null)
  if (!file) return null
  const close = () => file.close().catch(() => undefined)
  const isSame = await holdsOnly(file, bytes).catch(() => false)
  if (!isSame || process.platform === 'win32') await close()
  return isSame ? { close } : null
}

async function holdsOnly(file: FileHandle, bytes: Buffer): Promise<boolean> {
  const found = Buffer.allocUnsafe(bytes.byteLength + 1)
  for (let length = 0; ; ) {
    const { bytesRead } = await file.read(found, length, found.length - length, length)
    length += bytesRead
    // One byte more was asked for: a file that has it gives it.
    if (length === bytes.byteLength) return bytes.equals(found.subarray(0, length))
    if (length > bytes.byteLength || bytesRead === 0) return false
  }
}
