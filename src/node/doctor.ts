import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DRAFT_EXTENSION } from '../core/draft/draft'
import { readDraft } from '../core/draft/read'
import { type Salvage, salvageDraft } from '../core/draft/salvage'
import { MAX_DRAFT_BYTES } from '../core/draft/size'
import { type Problem, type Result, success } from '../core/result'
import { readSeenDraft } from './draft-files'
import { journalKey } from './draft-journal'
import { readWhole } from './read-whole'
import { MOST_PACK_BYTES, readPack } from './version-pack'
import { PACK_NAME } from './version-store'

/** An earlier state of a draft that can be opened. */
export interface GoodVersion {
  path: string
  modified: string
  /** Where it was found: in the draft's history, kept by an older program before it wrote over the file, or another file of the same folder. */
  kind: 'history' | 'snapshot' | 'copy'
}

/** What is known of a draft's file; the file was only read. */
export interface Diagnosis {
  /** Null where the file is whole. */
  problem: Problem | null
  /** What can be read of a damaged one; null where nothing can. */
  salvage: Salvage | null
  /** The newest first. */
  versions: GoodVersion[]
}

/**
 * Looks at a draft's file and for earlier states of it: its history and older snapshots in the `profile`, and files of the same folder with its id.
 * Writes nothing.
 * Fails where the file itself cannot be read from the disk.
 */
export async function examineDraft(path: string, profile: string | null): Promise<Result<Diagnosis>> {
  const file = await readWhole(path, MAX_DRAFT_BYTES)
  if (!file.ok) return file
  const name = basename(path)
  const read = readDraft(file.value.bytes, name)
  // Damage may leave bytes that are no UTF-8; what stands before them counts.
  const salvage = salvageDraft(new TextDecoder('utf-8').decode(file.value.bytes))
  const id = read.ok ? read.value.id : (salvage?.id ?? null)
  const versions = id === null ? [] : await versionsOf(id, path, profile)
  return success({ problem: read.ok ? null : read.problem, salvage, versions })
}

async function versionsOf(id: string, path: string, profile: string | null): Promise<GoodVersion[]> {
  const folders: { folder: string; kind: GoodVersion['kind'] }[] = [{ folder: dirname(path), kind: 'copy' }]
  const key = journalKey(id, null)
  if (profile !== null) folders.push({ folder: join(profile, 'snapshots', key), kind: 'snapshot' })
  const found = profile === null ? [] : await versionsOfHistory(join(profile, 'history', key, 'versions'))
  for (const { folder, kind } of folders)
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith(DRAFT_EXTENSION) || join(folder, name) === path) continue
      const read = await readSeenDraft(join(folder, name))
      if (read.ok && read.value.draft.id === id)
        found.push({ path: join(folder, name), modified: read.value.draft.modified, kind })
    }
  return found.sort((one, other) => (one.modified < other.modified ? 1 : -1))
}

/** Read without the store that owns them, which tidies up where it reads. */
async function versionsOfHistory(folder: string): Promise<GoodVersion[]> {
  const found: GoodVersion[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    if (!PACK_NAME.test(name)) continue
    const file = await readWhole(join(folder, name), MOST_PACK_BYTES)
    const pack = file.ok ? await readPack(file.value.bytes) : null
    for (const { at } of pack?.versions ?? []) found.push({ path: join(folder, name), modified: at, kind: 'history' })
  }
  return found
}
