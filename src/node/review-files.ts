import type { Draft } from '../core/draft/draft'
import type { DraftConflict } from '../core/draft/merge-drafts'
import { documentLayout } from '../core/export/document-outline'
import type { Paper } from '../core/export/layout'
import { failure, type Result, success } from '../core/result'
import { sharedLines } from '../core/review/returned-text'
import { reviewBaseOf } from '../core/review/review-base'
import {
  changesBy,
  compareCopies,
  type ReturnedCopy,
  type Review,
  reviewOf,
  takeBack,
} from '../core/review/review-changes'
import { reviewIdentity } from '../core/review/review-identity'
import type { Template } from '../core/template/template'
import { fingerprint } from '../core/text/fingerprint'
import { message } from '../messages/message'
import { readOfficeFlow } from './read-office'

/** A draft as a DOCX for reviewers. The same draft gives the same bytes. */
export async function makeReviewCopy(draft: Draft, template: Template, paper: Paper): Promise<Uint8Array> {
  const { docxOf } = await import('../core/export/docx')
  const { reviewCopyOf } = await import('../core/review/review-copy')
  const { outline, review } = reviewCopyOf(draft, template)
  return docxOf(outline, documentLayout('text', draft, template, paper), review)
}

/** Of what was sent, so much must still stand word for word in a file that does not say what it is a copy of. */
const SURELY_A_COPY = 0.5

/**
 * A copy that came back, with what was sent. Where the file lost that, it is looked for among `earlier` texts of the draft, which are asked for one by
 * one; a file that lost even its name is compared with the draft as it is. Codes: those of office files, `other-draft`, `unknown-base`, `not-a-copy`.
 */
export async function readReturnedCopy(
  bytes: Uint8Array,
  name: string,
  draft: Draft,
  template: Template,
  earlier: () => AsyncIterable<Draft>,
): Promise<Result<ReturnedCopy>> {
  const read = await readOfficeFlow(bytes, name)
  if (!read.ok) return read
  const { flow, file } = read.value
  const { draft: id, sent, base } = reviewIdentity(file.files, flow)
  if (id !== null && id !== fingerprint(draft.id))
    return failure('other-draft', message('problem.review.otherDraft', { name }))
  if (base) return success({ name, flow, base })
  const now = reviewBaseOf(draft, template)
  if (sent === null) {
    if (sharedLines(flow, now) >= SURELY_A_COPY) return success({ name, flow, base: now })
    return failure('not-a-copy', message('problem.review.notACopy', { name }))
  }
  if (now.sent === sent) return success({ name, flow, base: now })
  for await (const before of earlier()) {
    const then = reviewBaseOf(before, template)
    if (then.sent === sent) return success({ name, flow, base: then })
  }
  return failure('unknown-base', message('problem.review.unknownBase', { name }))
}

/** A copy that came back, as it was read from the disk. */
export interface ReturnedFile {
  name: string
  bytes: Uint8Array
}

interface OfCopies {
  files: readonly ReturnedFile[]
  draft: Draft
  template: Template
  /** Earlier texts of the draft, for copies that lost what was sent. */
  earlier: readonly Draft[]
}

/** What is done for a review: a copy made, copies compared, or taken back, by change or by who made it. `now` is an ISO 8601 instant. */
export type ReviewWork =
  | { do: 'send'; draft: Draft; template: Template; paper: Paper }
  | ({ do: 'compare' } & OfCopies)
  | ({
      do: 'take'
      accepted: readonly string[]
      rewritten: readonly { id: string; words: string }[]
      now: string
    } & OfCopies)
  /** `whose` is `all`, `none` or a reviewer, and the answer names who there is. */
  | ({ do: 'take-from'; whose: string; now: string } & OfCopies)

export interface ReviewDone {
  send: Uint8Array
  compare: Review
  take: { draft: Draft; conflicts: DraftConflict[] }
  /** `taken` is null where nobody of that name changed anything. */
  'take-from': { review: Review; accepted: string[]; taken: { draft: Draft; conflicts: DraftConflict[] } | null }
}

/** Does one of the works of a review. Failures as for `readReturnedCopy`; of several copies the first that cannot be taken back is named. */
export async function workOnReview(work: ReviewWork): Promise<Result<ReviewDone[ReviewWork['do']]>> {
  if (work.do === 'send') return success(await makeReviewCopy(work.draft, work.template, work.paper))
  const copies: ReturnedCopy[] = []
  for (const { name, bytes } of work.files) {
    const copy = await readReturnedCopy(bytes, name, work.draft, work.template, async function* () {
      yield* work.earlier
    })
    if (!copy.ok) return copy
    copies.push(copy.value)
  }
  const compared = compareCopies(copies)
  if (work.do === 'compare') return success(reviewOf(compared, work.draft))
  if (work.do === 'take-from') {
    const { whose, now } = work
    const review = reviewOf(compared, work.draft)
    const everybodys = whose === 'all' || whose === 'none'
    if (!everybodys && !review.reviewers.includes(whose)) return success({ review, accepted: [], taken: null })
    const accepted = whose === 'none' ? new Set<string>() : changesBy(review, everybodys ? undefined : whose)
    return success({ review, accepted: [...accepted], taken: takeBack(compared, work.draft, accepted, now) })
  }
  const rewritten = new Map(work.rewritten.map(({ id, words }) => [id, words]))
  return success(takeBack(compared, work.draft, new Set(work.accepted), work.now, rewritten))
}
