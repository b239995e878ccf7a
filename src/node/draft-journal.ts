import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Draft } from '../core/draft/draft'
import { LOCKED_FORMAT } from '../core/draft/locked-draft'
import { readDraft } from '../core/draft/read'
import { MAX_DRAFT_BYTES } from '../core/draft/size'
import { type Problem, problemOf, type Result } from '../core/result'
import { once } from '../core/text/once'
import { message } from '../messages/message'
import { readWhole } from './read-whole'
import { TEMPORARY_NAME, type WriteOptions, type writeWhole } from './safe-write'

/** The draft is inside; what is around it is small. */
const MAX_JOURNAL_BYTES = MAX_DRAFT_BYTES + 100_000
const SUFFIX = '.json'

/** All of a journal but its draft. */
export interface JournalHead {
  /** The draft's file; null before it has one. */
  path: string | null
  /** SHA-256 of the file when we last read or wrote it; null when it was never on the disk. */
  base: string | null
  /** SHA-256 of file contents that we may have written since, so that a file written just before a crash is known as ours. */
  written: string[]
  keptAt: string
  /** Whether the draft was closed in order and only its file could not be written; otherwise a run that left it ended unexpectedly. */
  inOrder: boolean
}

export interface Journal extends JournalHead {
  key: string
  draft: Draft
}

/** A journal of a draft that has a passphrase: what it holds is for whoever knows that. */
export interface LockedJournal extends JournalHead {
  key: string
  /** The text of a locked draft's file. */
  locked: string
}

const journalSchema = once(() =>
  z.object({
    format: z.literal('rostrum-journal'),
    version: z.literal(1),
    path: z.string().nullable(),
    base: z.string().nullable(),
    written: z.array(z.string()),
    keptAt: z.string(),
    inOrder: z.boolean().default(false),
    draft: z.record(z.string(), z.unknown()),
  }),
)

/**
 * The name of a draft's journal: its id, made safe, and for a draft that has a file a hash of the path, because copying a
 * file copies the id in it.
 */
export function journalKey(draftId: string, path: string | null): string {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
  const safeId = /^[a-z0-9-]{1,64}$/.test(draftId) ? draftId : hash(draftId)
  return path === null ? safeId : `${safeId}-${hash(path)}`
}

/** Writes the journal whole. `draft` is the draft's JSON, made once for journal and file; `meanwhile` as `writeWhole` has it. */
export async function writeJournal(
  folder: string,
  key: string,
  head: JournalHead,
  draft: Uint8Array,
  write: typeof writeWhole,
  meanwhile?: WriteOptions['meanwhile'],
): Promise<Result<void>> {
  const { path, base, written, keptAt, inOrder } = head
  const around = JSON.stringify({ format: 'rostrum-journal', version: 1, path, base, written, keptAt, inOrder })
  const text = Buffer.concat([Buffer.from(`${around.slice(0, -1)},"draft":`, 'utf8'), draft, Buffer.from('}')])
  const file = join(folder, key + SUFFIX)
  // Drafts hold people's contact details: what is kept for the program is for this user alone.
  const answer = await write(file, text, { mode: 0o600, meanwhile })
  if (answer.ok || answer.problem.code !== 'vanished') return answer
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
  return write(file, text, { mode: 0o600, meanwhile })
}

export async function removeJournal(folder: string, key: string): Promise<void> {
  await rm(join(folder, key + SUFFIX), { force: true })
}

/** Forgets journals of a draft that could not be read and were kept aside: nothing of it may stay readable. */
export async function removeDamagedJournals(folder: string, draftId: string): Promise<void> {
  const own = journalKey(draftId, null)
  for (const name of await readdir(folder).catch(() => []))
    if (name.startsWith(own) && name.includes(`${SUFFIX}.damaged`)) await rm(join(folder, name), { force: true })
}

/**
 * All journals that an earlier run left. One that cannot be read is kept aside as `.damaged` and named in `problems`, one
 * from a newer version is left where it is; none is ever deleted. Only the running instance may call this, at its start.
 */
export async function readJournals(
  folder: string,
): Promise<{ journals: (Journal | LockedJournal)[]; problems: Problem[] }> {
  const journals: (Journal | LockedJournal)[] = []
  const problems: Problem[] = []
  let names: string[] = []
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    names = await readdir(folder)
  } catch {
    return { journals, problems }
  }
  for (const name of names.sort()) {
    const path = join(folder, name)
    // Never acknowledged to anybody: the journal under its own name is the last that was.
    if (TEMPORARY_NAME.test(name)) await rm(path, { force: true }).catch(() => undefined)
    if (!name.endsWith(SUFFIX)) continue
    const read = await readJournal(path)
    if (read === 'newer') continue
    if (read) {
      journals.push(read)
      continue
    }
    const aside = await keepAside(path)
    problems.push(problemOf('journal-damaged', message('problem.journalDamaged', { name: basename(aside), folder })))
  }
  return { journals, problems }
}

async function readJournal(path: string): Promise<Journal | LockedJournal | 'newer' | null> {
  const read = await readWhole(path, MAX_JOURNAL_BYTES)
  if (!read.ok) return null
  try {
    const around: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.value.bytes))
    if (isNewer(around)) return 'newer'
    const journal = journalSchema().parse(around)
    const { path: file, base, written, keptAt, inOrder } = journal
    const head = { key: basename(path, SUFFIX), path: file, base, written, keptAt, inOrder }
    const text = JSON.stringify(journal.draft)
    if (journal.draft.format === LOCKED_FORMAT) return { ...head, locked: text }
    const draft = readDraft(Buffer.from(text), basename(path))
    if (!draft.ok) return draft.problem.code.startsWith('newer') ? 'newer' : null
    return { ...head, draft: draft.value }
  } catch {
    return null
  }
}

function isNewer(around: unknown): boolean {
  return (
    typeof around === 'object' &&
    around !== null &&
    'version' in around &&
    typeof around.version === 'number' &&
    around.version > 1
  )
}

async function keepAside(path: string): Promise<string> {
  const taken = new Set(await readdir(join(path, '..')))
  let aside = `${path}.damaged`
  for (let number = 2; taken.has(basename(aside)); number += 1) aside = `${path}.damaged-${number}`
  try {
    await rename(path, aside)
    return aside
  } catch {
    return path
  }
}
