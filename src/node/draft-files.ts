import { basename } from 'node:path'
import type { Draft } from '../core/draft/draft'
import { readDraft, writeDraft } from '../core/draft/read'
import { MAX_DRAFT_BYTES, tooLargeToKeep } from '../core/draft/size'
import { type Result, success } from '../core/result'
import { readWhole, type SeenFile } from './read-whole'
import { type WriteOptions, writeWhole } from './safe-write'

/** A draft together with the bytes it was read from. */
export async function readSeenDraft(path: string): Promise<Result<SeenFile & { draft: Draft }>> {
  const seen = await readWhole(path, MAX_DRAFT_BYTES)
  if (!seen.ok) return seen
  const draft = readDraft(seen.value.bytes, basename(path))
  return draft.ok ? success({ ...seen.value, draft: draft.value }) : draft
}

/** Reads and checks a `.rostrum` file. Every way in which it can fail has its sentence; the file is never touched. */
export async function readDraftFile(path: string): Promise<Result<Draft>> {
  const read = await readSeenDraft(path)
  return read.ok ? success(read.value.draft) : read
}

/**
 * The bytes that a draft's file holds. They are parsed again before anybody writes them: what cannot be opened is not saved
 * over what can.
 */
export function draftFileText(draft: Draft, fileName: string): Result<string> {
  const text = writeDraft(draft)
  const bytes = Buffer.byteLength(text)
  if (bytes > MAX_DRAFT_BYTES) return tooLargeToKeep(bytes)
  const again = readDraft(Buffer.from(text, 'utf8'), fileName)
  return again.ok ? success(text) : again
}

/** Writes a draft whole and safely (see `writeWhole`). */
export async function writeDraftFile(path: string, draft: Draft, options: WriteOptions = {}): Promise<Result<void>> {
  const text = draftFileText(draft, basename(path))
  return text.ok ? writeWhole(path, text.value, options) : text
}
