import { readdir, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { originalNames } from '../core/draft/conflict-names'
import { DRAFT_EXTENSION } from '../core/draft/draft'

/** What stands beside a draft's file and may be a copy of it or what it is a copy of, by names alone. */
export interface NamesBeside {
  copies: string[]
  original: string | undefined
}

/** Reads the names in the folder of a draft. None where it cannot be read. */
export async function namesBeside(path: string): Promise<NamesBeside> {
  const own = basename(path)
  const names = (await readdir(dirname(path)).catch(() => [])).filter((name) => name.endsWith(DRAFT_EXTENSION))
  return {
    copies: names.filter((each) => each !== own && originalNames(each).some((of) => same(of, own))),
    original: originalNames(own)
      .map((of) => names.find((name) => same(name, of)))
      .find((name) => name !== undefined),
  }
}

/** Disks that count in two seconds, as FAT does, give one time to a folder before and after a change. */
const COARSE_TIME_MS = 2000

/** Tells when the copies beside the draft in front became others. Its folder is read only when the disk says that it changed. */
export class CopyWatch {
  #seen: { path: string; modified: number; names: string } | null = null

  constructor(readonly now: () => number) {}

  /** Whether other names stand beside this file than at the last look; at the first look, whether any do. */
  async hasNew(path: string): Promise<boolean> {
    const modified = (await stat(dirname(path)).catch(() => null))?.mtimeMs
    if (modified === undefined) return false
    const before = this.#seen?.path === path ? this.#seen : null
    if (before?.modified === modified) return false
    const names = JSON.stringify(await namesBeside(path))
    const isSettled = this.now() - modified > COARSE_TIME_MS
    this.#seen = { path, modified: isSettled ? modified : Number.NaN, names }
    return names !== (before?.names ?? JSON.stringify({ copies: [] }))
  }
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
