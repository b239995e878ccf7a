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
}

/** Temporary files that a killed program left behind; nothing else in a folder may look like this. */
export const TEMPORARY_NAME = /^\.rostrum-[0-9a-f]{16}\.tmp$/

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
  let temporary: string | null = null
  let opening = openFolder(dirname(resolve(path)))
  try {
    // All at once, because each is a way to another thread and back; what is asked of the path is answered for what its links lead to.
    const asked = Promise.all([followLinks(path), statOrNull(path), refusalToWrite(path), opening])
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    const [target, old, refused] = await asked
    if (old?.isDirectory()) return { ok: false, problem: fileProblem({ code: 'EISDIR' }, path, 'write') }
    if (old && !replace) return { ok: false, problem: fileProblem({ code: 'EEXIST' }, path, 'write') }
    if (old && !old.isFile()) {
      return failure('not-a-file', message('problem.file.deviceWrite', { name: basename(path) }))
    }
    // Rename would replace even a file that its owner made read-only.
    if (old && refused) throw refused
    if (dirname(target) !== dirname(resolve(path))) {
      void closeAfter(opening)
      opening = openFolder(dirname(target))
    }

    temporary = join(dirname(target), `.rostrum-${randomBytes(8).toString('hex')}.tmp`)
    if (!(await writeSynced(temporary, bytes, options.mode, old))) {
      return failure('disk-error', message('problem.file.readBackOtherwise', { name: basename(path) }))
    }
    if (replace) await renamePatiently(temporary, target)
    else await claim(temporary, target)
    temporary = null
    // Windows has no way to sync a folder, and some network disks refuse it; the file itself is already on the disk.
    await (await opening)?.sync().catch(() => undefined)
    return success(undefined)
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path, 'write') }
  } finally {
    // What is written is on the disk: nobody waits for the end of a handle that was only looked through.
    void closeAfter(opening)
    if (temporary) await files.rm(temporary, { force: true }).catch(() => undefined)
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

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await files.stat(path)
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

/**
 * Brings bytes to the disk in a file of their own, which gets the permissions and the owner of the one that it is to replace. False where the disk gives
 * back something else than it was given.
 */
async function writeSynced(path: string, bytes: Uint8Array, mode = 0o666, old: Stats | null): Promise<boolean> {
  const file = await files.open(path, 'wx+', mode)
  try {
    await file.writeFile(bytes)
    // Beside the sync, because what is read comes out of the same memory before and after it; the length is asked after it, when a network disk knows it.
    const [fresh, isSame] = await Promise.all([file.sync().then(() => file.stat()), holds(file, bytes)])
    if (old) await keepOwnership(file, fresh, old)
    return isSame && fresh.size === bytes.byteLength
  } finally {
    await file.close()
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

function closeAfter(opening: Promise<FileHandle | null>): Promise<void> {
  return opening.then((handle) => handle?.close()).catch(() => undefined)
}

/** Where a system has no way to do so, or refuses it, the file itself is already on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await openFolder(folder)
  await handle?.sync().catch(() => undefined)
  await handle?.close().catch(() => undefined)
}
