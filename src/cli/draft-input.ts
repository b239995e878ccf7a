import type { Draft } from '../core/draft/draft'
import { readDraft } from '../core/draft/read'
import { MAX_DRAFT_BYTES } from '../core/draft/size'
import type { Result } from '../core/result'
import { text } from '../messages/sentence'
import { readGivenDraft } from './passphrase'
import type { Streams } from './streams'

/** A draft from a file, or from standard input where the name is `-`. */
export async function readDraftFrom(path: string, streams: Streams): Promise<Result<Draft>> {
  if (path !== '-') return readGivenDraft(path)
  const bytes = await streams.input(MAX_DRAFT_BYTES)
  return bytes.ok ? readDraft(bytes.value, text('cli.standardInput')) : bytes
}
