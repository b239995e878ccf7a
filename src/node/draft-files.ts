import { basename } from 'node:path'
import type { Draft } from '../core/draft/draft'
import { readDraft, writeDraft } from '../core/draft/read'
import { MAX_DRAFT_BYTES, tooLargeToKeep } from '../core/draft/size'
import { type Result, success } from '../core/result'
import { lockedTextOf, textOf } from './draft-text'
import { type DraftKey, openLocked, readLocked } from './locked-file'
import { readWhole, type SeenFile } from './read-whole'
import { type WriteOptions, writeWhole } from './safe-write'
import type { Lock } from './sealing'

/** A draft, and what locks it; null where nothing does. */
export interface OpenedText {
  draft: Draft
  lock: Lock | null
}

/** The draft in a file's bytes, locked or not; fails as `readDraft` and `openLocked` do. */
export async function readDraftBytes(bytes: Uint8Array, name: string, key?: DraftKey): Promise<Result<OpenedText>> {
  const locked = readLocked(bytes, name)
  if (locked) return locked.ok ? openLocked(locked.value, key, name) : locked
  const draft = readDraft(bytes, name)
  return draft.ok ? success({ draft: draft.value, lock: null }) : draft
}

/** A draft together with the bytes it was read from. A locked one needs its key. */
export async function readSeenDraft(path: string, key?: DraftKey): Promise<Result<SeenFile & OpenedText>> {
  const seen = await readWhole(path, MAX_DRAFT_BYTES)
  if (!seen.ok) return seen
  const read = await readDraftBytes(seen.value.bytes, basename(path), key)
  return read.ok ? success({ ...seen.value, ...read.value }) : read
}

/** Reads and checks a `.rostrum` file. Every way in which it can fail has its sentence; the file is never touched. */
export async function readDraftFile(path: string, key?: DraftKey): Promise<Result<Draft>> {
  const read = await readSeenDraft(path, key)
  return read.ok ? success(read.value.draft) : read
}

/** Drafts, sections and long lists whose text was once read again as it stands. A draft is never changed in place, so that it stays true of them. */
const readAgain = new WeakSet<object>()

/**
 * Whether a draft that takes so many bytes may be written: it is parsed again before anybody does, because what cannot be opened is not saved
 * over what can. What has stood in a text that could be read is left out of the next trial, because reading twenty thousand words again costs more
 * than writing them, at each pause of somebody who writes one.
 */
export function triedDraft(draft: Draft, fileName: string, bytes: number): Result<void> {
  if (bytes > MAX_DRAFT_BYTES) return tooLargeToKeep(bytes)
  if (readAgain.has(draft)) return success(undefined)
  const { sections, proposals, papers } = draft
  const isNew = (part: object) => !readAgain.has(part)
  const trial: Draft = {
    ...draft,
    sections: sections.filter(isNew),
    proposals: isNew(proposals) ? proposals : [],
    ...(papers && !isNew(papers) ? { papers: [] } : {}),
  }
  const again = readDraft(Buffer.from(writeDraft(trial), 'utf8'), fileName)
  if (!again.ok) return again
  for (const part of [draft, ...sections, proposals, papers]) if (part) readAgain.add(part)
  return success(undefined)
}

/** Writes a draft whole and safely (see `writeWhole`), sealed where a lock is given. */
export async function writeDraftFile(
  path: string,
  draft: Draft,
  options: WriteOptions = {},
  lock: Lock | null = null,
): Promise<Result<void>> {
  const { bytes } = lock ? await lockedTextOf(lock, draft) : textOf(draft)
  const tried = triedDraft(draft, basename(path), bytes.byteLength)
  return tried.ok ? writeWhole(path, bytes, options) : tried
}
