import { randomBytes } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import * as files from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { fileProblem } from './file-problems'

export interface WriteOptions {
  /** False refuses to replace a file: `failure('exists', …)`. Default true. */
  replace?: boolean
  /** Permissions of a file that did not exist before; one that did keeps its own. */
  mode?: number
  /**
   * What has to hold before the name leads to the new content, found out while the bytes go to the disk: nobody waits for both. Where it fails, that is
   * the answer and nothing is replaced.
   */
  meanwhile?(): Promise<Result<void>>
  /**
   * The name leads to the new content, which is on the disk and was read back. A power cut may still give the name its old content, until the answer says
   * that the folder is on the disk as well.
   */
  onNamed?(): void
}

/** Temporary files that a killed program left behind; nothing else in a folder may look like this. */
export const TEMPORARY_NAME = /^\.rostrum-[0-9a-f]{16}\.tmp$/

/** A temporary file that is about to be made, or one that is gone: it has its name, or none any more. */
export interface TemporaryNews {
  temporary: string
  isThere: boolean
}

let tell: (news: TemporaryNews) => void = () => undefined

/** Tells what becomes of temporary files, so that whoever ends this thread in the middle of a write can take away what it left. */
export function onTemporary(hear: (news: TemporaryNews) => void): void {
  tell = hear
}

/** Says so on behalf of another thread, which this one has begun. */
export function tellTemporary(news: TemporaryNews): void {
  tell(news)
}

const LINK_DEPTH = 20

/**
 * Writes a file so that at every instant, also after a power cut, its name leads to the whole old content or the whole new:
 * exclusive temporary file in the same folder, fsync, read back and compare, rename, fsync of the folder. A link stays a link.
 *
 * Our own code, because write-file-atomic neither reads back what it wrote, nor opens its temporary file exclusively, nor
 * syncs the folder, so that a rename may be lost on ext4.
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | string,
  options: WriteOptions = {},
): Promise<Result<void>> {
  const replace = options.replace ?? true
  const near = dirname(resolve(path))
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  let written = await writeTemporary(near, bytes, options.mode)
  // While the bytes go to the disk it is found out whether they may stay, and where.
  let sound = syncedAndSame(written, bytes)
  const asked = whereToWrite(path)
  asked.catch(() => undefined)
  const meanwhile = outcomeOf(options.meanwhile, path)
  let isNamed = false
  try {
    const { target, old, refused } = await asked
    if (old?.isDirectory()) return { ok: false, problem: fileProblem({ code: 'EISDIR' }, path, 'write') }
    if (old && !replace) return { ok: false, problem: fileProblem({ code: 'EEXIST' }, path, 'write') }
    if (old && !old.isFile()) {
      return failure('not-a-file', message('problem.file.deviceWrite', { name: basename(path) }))
    }
    // Rename would replace even a file that its owner made read-only.
    if (old && refused) throw refused
    if (dirname(target) !== near) {
      await sound
      await dropTemporary(written)
      written = await writeTemporary(dirname(target), bytes, options.mode)
      sound = syncedAndSame(written, bytes)
    }

    const [fresh, permitted] = await Promise.all([sound, meanwhile])
    if ('error' in written) throw written.error
    if (fresh && 'error' in fresh) throw fresh.error
    if (!permitted.ok) return permitted
    if (!fresh) return failure('disk-error', message('problem.file.readBackOtherwise', { name: basename(path) }))
    const { file, name } = written
    if (old) await keepOwnership(file, fresh, old)
    // Elsewhere nobody waits for the end of a handle whose content is on the disk.
    if (process.platform === 'win32') await file.close()
    if (replace) await renamePatiently(name, target)
    else await claim(name, target)
    isNamed = true
    tell({ temporary: name, isThere: false })
    options.onNamed?.()
    await Promise.all([syncFolder(dirname(target)), file.close().catch(() => undefined)])
    return success(undefined)
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path, 'write') }
  } finally {
    // Whoever was asked must not find it going on after the answer.
    await Promise.all([sound, meanwhile])
    if (!isNamed) await dropTemporary(written)
  }
}

interface Temporary {
  file: FileHandle
  name: string
}

/** What went wrong, for whoever may have a better reason to refuse. */
interface Failed {
  error: unknown
}

/** Writes bytes to a file of their own; one that could not take them all is gone again. */
async function writeTemporary(folder: string, bytes: Uint8Array, mode = 0o666): Promise<Temporary | Failed> {
  const name = join(folder, `.rostrum-${randomBytes(8).toString('hex')}.tmp`)
  let file: FileHandle | null = null
  tell({ temporary: name, isThere: true })
  try {
    file = await files.open(name, 'wx+', mode)
    await file.writeFile(bytes)
    return { file, name }
  } catch (error) {
    if (file) await dropTemporary({ file, name })
    else tell({ temporary: name, isThere: false })
    return { error }
  }
}

/** Brings a written file to the disk. Null where the disk gives back something else than it was given. */
async function syncedAndSame(written: Temporary | Failed, bytes: Uint8Array): Promise<Stats | Failed | null> {
  if ('error' in written) return written
  const { file } = written
  try {
    // Beside the sync, because what is read comes out of the same memory before and after it; the length is asked after it, when a network disk knows it.
    const [fresh, isSame] = await Promise.all([file.sync().then(() => file.stat()), holds(file, bytes)])
    return isSame && fresh.size === bytes.byteLength ? fresh : null
  } catch (error) {
    return { error }
  }
}

async function dropTemporary(written: Temporary | Failed): Promise<void> {
  if ('error' in written) return
  await written.file.close().catch(() => undefined)
  await files.rm(written.name, { force: true }).catch(() => undefined)
  tell({ temporary: written.name, isThere: false })
}

async function outcomeOf(act: WriteOptions['meanwhile'], path: string): Promise<Result<void>> {
  try {
    return act ? await act() : success(undefined)
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path, 'write') }
  }
}

/** Gives a file another name in its folder, only if that name is free: `failure('exists', …)` otherwise. */
export async function moveWhole(from: string, to: string): Promise<Result<void>> {
  try {
    await claim(from, to)
    await syncFolder(dirname(to))
    return success(undefined)
  } catch (error) {
    return { ok: false, problem: fileProblem(error, to, 'write') }
  }
}

interface Place {
  /** Where the links of a path lead. */
  target: string
  /** What is there; null for nothing. */
  old: Stats | null
  /** Why that may not be written; null where it may. */
  refused: unknown
}

/** What is asked of a path before anything of it changes; most lead nowhere else and belong to whoever writes, which one question tells. */
async function whereToWrite(path: string): Promise<Place> {
  const own = await orNull(files.lstat(path))
  if (own?.isSymbolicLink()) {
    const [target, old, refused] = await Promise.all([
      followLinks(path),
      orNull(files.stat(path)),
      refusalToWrite(path),
    ])
    return { target, old, refused }
  }
  const isMine = own !== null && process.geteuid?.() === own.uid && (own.mode & 0o200) !== 0
  return { target: resolve(path), old: own, refused: own && !isMine ? await refusalToWrite(path) : null }
}

/** Where a chain of links ends, whether or not a file is there. */
async function followLinks(path: string): Promise<string> {
  let at = resolve(path)
  for (let depth = 0; depth < LINK_DEPTH; depth += 1) {
    let leadsTo: string
    try {
      leadsTo = await files.readlink(at)
    } catch {
      return at
    }
    at = resolve(dirname(at), leadsTo)
  }
  throw Object.assign(new Error('too many links'), { code: 'ELOOP' })
}

async function orNull(asked: Promise<Stats>): Promise<Stats | null> {
  try {
    return await asked
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Why a file that is there may not be written; null where it may, or where there is none. */
async function refusalToWrite(path: string): Promise<unknown> {
  try {
    await files.access(path, constants.W_OK)
    return null
  } catch (error) {
    return error
  }
}

/** Whether a file gives back these bytes at its beginning. */
async function holds(file: FileHandle, bytes: Uint8Array): Promise<boolean> {
  const back = Buffer.allocUnsafe(bytes.byteLength)
  let length = 0
  while (length < back.byteLength) {
    const { bytesRead } = await file.read(back, length, back.byteLength - length, length)
    if (bytesRead === 0) return false
    length += bytesRead
  }
  return back.equals(bytes)
}

async function keepOwnership(file: FileHandle, fresh: Stats, old: Stats): Promise<void> {
  const isOthers = fresh.uid !== old.uid || fresh.gid !== old.gid
  // Only root may give files away; for anybody else the file becomes theirs, as with any editor.
  if (isOthers) await file.chown(old.uid, old.gid).catch(() => undefined)
  // After that, because a new owner takes the set-user-ID bit away.
  if (isOthers || ((fresh.mode ^ old.mode) & 0o7777) !== 0) await file.chmod(old.mode & 0o7777)
}

/** On Windows a virus scanner or an indexer may hold the file for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await files.rename(from, to)
      return
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (process.platform !== 'win32' || attempt === 8 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error
      // On Windows a scanner or an index may hold the file for some milliseconds, and nothing tells when it lets go.
      await new Promise((later) => setTimeout(later, 25 * attempt))
    }
  }
}

/** Gives the file its name only if the name is free: `link` refuses where `rename` would replace. */
async function claim(temporary: string, target: string): Promise<void> {
  try {
    await files.link(temporary, target)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code === 'EEXIST' || code === 'ENOENT' || code === 'ENOSPC') throw error
    // FAT and some network disks have no hard links: hold the name with an empty exclusive file, then replace that.
    await (await files.open(target, 'wx')).close()
    await renamePatiently(temporary, target)
    return
  }
  await files.rm(temporary, { force: true })
}

async function openFolder(folder: string): Promise<FileHandle | null> {
  try {
    return await files.open(folder, 'r')
  } catch {
    return null
  }
}

/** Brings the names in a folder to the disk. Windows has no way to do so, and some network disks refuse it; the files themselves are already there. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await openFolder(folder)
  await handle?.sync().catch(() => undefined)
  await handle?.close().catch(() => undefined)
}
