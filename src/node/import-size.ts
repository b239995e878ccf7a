import type { Draft } from '../core/draft/draft'
import { writeDraft } from '../core/draft/read'
import { MAX_DRAFT_BYTES } from '../core/draft/size'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'

/** Whether what an import made can be kept as a draft; said of the text, which is all that its reader knows of. Code: `too-large`. */
export function fitsAsDraft(draft: Draft): Result<void> {
  const bytes = Buffer.byteLength(writeDraft(draft))
  if (bytes <= MAX_DRAFT_BYTES) return success(undefined)
  const megabytes = (count: number) => Math.round(count / 1024 / 1024)
  const [would, most] = [megabytes(bytes), megabytes(MAX_DRAFT_BYTES)]
  return failure('too-large', message('problem.importTooLarge', { would, most }))
}
