import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DRAFT_EXTENSION } from '../core/draft/draft'
import type { Result } from '../core/result'
import { contentHash, readWhole } from './read-whole'
import { writeWhole } from './safe-write'

/** Newest snapshots that are always kept; of older ones, the last of each day. */
const ALWAYS_KEPT = 20
const NAME = /^(\d{4}-\d{2}-\d{2})T\d{2}-\d{2}-\d{2}-\d{3}Z\.rostrum$/

/**
 * Keeps the content that a file had, before it is overwritten. The same content as the newest snapshot is not kept twice.
 * Times in names are UTC.
 */
export async function keepSnapshot(folder: string, content: Uint8Array, now: Date): Promise<Result<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
  const names = await snapshotNames(folder)
  const newest = names.at(-1)
  if (newest) {
    const read = await readWhole(join(folder, newest), content.byteLength)
    if (read.ok && read.value.sha256 === contentHash(content)) return { ok: true, value: undefined }
  }
  const name = `${now.toISOString().replaceAll(':', '-').replace('.', '-')}${DRAFT_EXTENSION}`
  const answer = await writeWhole(join(folder, name), content, { mode: 0o600 })
  if (answer.ok) for (const old of superfluous([...names, name])) await rm(join(folder, old), { force: true })
  return answer
}

async function snapshotNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => NAME.test(name)).sort()
}

/** Of snapshot names in any sequence, those that need not be kept: older than the newest twenty and not the last of their day. */
export function superfluous(names: readonly string[]): string[] {
  const sorted = [...names].sort()
  const older = sorted.slice(0, Math.max(0, sorted.length - ALWAYS_KEPT))
  return older.filter((name, index) => day(name) === day(sorted[index + 1] ?? ''))
}

function day(name: string): string | undefined {
  return NAME.exec(name)?.[1]
}
