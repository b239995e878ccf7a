import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'

type FileSystem = typeof import('node:fs/promises')

/** Ways in which one operation goes wrong. `short-write` and `late-rename` do half of it, or all, before they say so. */
export const FAULTS = [
  'ENOSPC',
  'EIO',
  'EACCES',
  'EROFS',
  'EBUSY',
  'EXDEV',
  'short-write',
  'silent-short-write',
  'late-rename',
] as const
export type Fault = (typeof FAULTS)[number]

/** What a name led to before it was changed, until its folder is synced. */
interface Renamed {
  path: string
  before: Buffer | null
}

/**
 * A disk that fails at the operation of a number, or loses its power there: then every later operation fails, and what was not synced is lost.
 * Operations are counted from 0 while it is armed.
 */
export class FailingDisk {
  operations: string[] = []
  private armed = false
  private at = -1
  private fault: Fault | 'power' = 'EIO'
  isOff = false
  private unsynced = new Set<string>()
  private renamed: Renamed[] = []

  arm(at: number, fault: Fault | 'power'): void {
    Object.assign(this, { operations: [], armed: true, at, fault, isOff: false, unsynced: new Set(), renamed: [] })
  }

  disarm(): void {
    this.armed = false
  }

  /** What a power cut leaves: written files that were not synced are empty, and names that were not synced may be what they were before. */
  async losePower(real: FileSystem, namesToo: boolean): Promise<void> {
    for (const path of this.unsynced) await real.truncate(path, 0).catch(() => undefined)
    if (!namesToo) return
    for (const { path, before } of [...this.renamed].reverse())
      await (before === null ? real.rm(path, { force: true }) : real.writeFile(path, before))
  }

  /** Does an operation, or fails it; `half` is what a short write does. */
  async run<T>(name: string, act: () => Promise<T>, half?: () => Promise<T>): Promise<T> {
    if (!this.armed) return act()
    const number = this.operations.push(name) - 1
    if (this.isOff) throw failed('EIO', name)
    if (number !== this.at) return act()
    const { fault } = this
    if (fault === 'power') {
      this.isOff = true
      throw failed('EIO', name)
    }
    if (fault === 'late-rename') {
      if (!/^(rename|link)/.test(name)) return act()
      await act()
      throw failed('EIO', name)
    }
    if (fault === 'short-write' || fault === 'silent-short-write') {
      if (!half) return act()
      const done = await half()
      if (fault === 'silent-short-write') return done
      throw failed('ENOSPC', name)
    }
    throw failed(fault, name)
  }

  wrote(path: string): void {
    if (this.armed) this.unsynced.add(path)
  }

  synced(path: string): void {
    this.unsynced.delete(path)
    this.renamed = this.renamed.filter((each) => dirname(each.path) !== path)
  }

  named(from: string, to: string, before: Buffer | null): void {
    if (!this.armed) return
    if (this.unsynced.delete(from)) this.unsynced.add(to)
    this.renamed.push({ path: to, before })
  }
}

export const disk = new FailingDisk()

function failed(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: ${name}`), { code })
}

/** The real file system behind the failing disk. */
export function failing(real: FileSystem): FileSystem {
  const plain = (name: keyof FileSystem) => {
    const act = real[name] as (...given: unknown[]) => Promise<unknown>
    return (...given: unknown[]) => disk.run(`${name} ${String(given[0])}`, () => act(...given))
  }
  const naming = (name: 'rename' | 'link') => (from: string, to: string) =>
    disk.run(`${name} ${to}`, async () => {
      const before = await real.readFile(to).catch(() => null)
      await real[name](from, to)
      disk.named(from, to, before)
    })
  const simple = [
    'readFile',
    'rm',
    'mkdir',
    'readdir',
    'stat',
    'lstat',
    'chmod',
    'access',
    'readlink',
    'realpath',
  ] as const
  return {
    ...real,
    ...Object.fromEntries(simple.map((name) => [name, plain(name)])),
    rename: naming('rename'),
    link: naming('link'),
    open: (path: string, ...rest: never[]) =>
      disk.run(`open ${path}`, async () => watched(await real.open(path, ...rest), path)),
  } as FileSystem
}

function watched(handle: FileHandle, path: string): FileHandle {
  const { writeFile, sync, read, stat, close } = handle
  const halfOf = (content: unknown) => {
    const bytes = Buffer.from(content as Uint8Array)
    return bytes.subarray(0, Math.floor(bytes.length / 2))
  }
  handle.writeFile = (content: unknown, ...rest: never[]) => {
    disk.wrote(path)
    return disk.run(
      `write ${path}`,
      () => writeFile.call(handle, content as Uint8Array, ...rest),
      () => writeFile.call(handle, halfOf(content), ...rest),
    )
  }
  handle.sync = () =>
    disk.run(`sync ${path}`, async () => {
      await sync.call(handle)
      disk.synced(path)
    })
  handle.read = ((...given: Parameters<typeof read>) =>
    disk.run(`read ${path}`, () => read.apply(handle, given))) as typeof handle.read
  handle.stat = ((...given: Parameters<typeof stat>) =>
    disk.run(`stat ${path}`, () => stat.apply(handle, given))) as typeof handle.stat
  // Whatever closing says, the file is closed: a leaked handle would be the test's own.
  handle.close = () => close.call(handle).then(() => disk.run(`close ${path}`, () => Promise.resolve()))
  return handle
}

/** Where a test keeps what it makes. */
export function places(home: string) {
  return { journal: join(home, 'journal'), snapshots: join(home, 'snapshots'), drafts: () => join(home, 'drafts') }
}
