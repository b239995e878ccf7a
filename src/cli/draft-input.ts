import type { Draft } from '../core/draft/draft'
import { readDraft } from '../core/draft/read'
import { MAX_DRAFT_BYTES } from '../core/draft/size'
import { type Result, success } from '../core/result'
import { text } from '../messages/sentence'
import type { OpenedText } from '../node/draft-files'
import { readOpenedDraft } from './passphrase'
import type { Streams } from './streams'

/** A draft from a file, or from standard input where the name is `-`. */
export async function readDraftFrom(path: string, streams: Streams): Promise<Result<Draft>> {
  const read = await readOpenedFrom(path, streams)
  return read.ok ? success(read.value.draft) : read
}

/** The same with what locks it; nothing locks what comes from standard input. */
export async function readOpenedFrom(path: string, streams: Streams): Promise<Result<OpenedText>> {
  if (path !== '-') return readOpenedDraft(path)
  const bytes = await streams.input(MAX_DRAFT_BYTES)
  const draft = bytes.ok ? readDraft(bytes.value, text('cli.standardInput')) : bytes
  return draft.ok ? success({ draft: draft.value, lock: null }) : draft
}
