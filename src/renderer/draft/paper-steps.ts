import type { DraftPaper, Proposal } from '../../core/draft/draft'
import { followed, joinedWithNext, type NumberedWords, withPutRight } from '../../core/paper/by-hand'
import { addPaper, removePaper } from '../../core/paper/draft-papers'
import { judgementOf, withJudgement } from '../../core/paper/judgements'
import { type ProposalMove, withProposalsMoved } from '../../core/paper/move-proposals'
import { type ReferenceMove, withReferencesMoved } from '../../core/paper/move-references'
import { withCorrection } from '../../core/paper/versions'
import type { Result } from '../../core/result'
import { message } from '../../messages/message'
import type { DraftStore, Made } from './draft-store'
import { inPart, ON_DRAFT, proposalField } from './step-place'

/** Puts a version of the paper into the draft, as one step. Problems: those of `addPaper`. */
export function takePaper(drafts: DraftStore, paper: DraftPaper): Result<Made> {
  const added = addPaper(drafts.state.draft, paper)
  if (!added.ok) return added
  const { papers } = added.value
  const label = message('paper.step.added', { version: paper.version })
  return { ok: true, value: drafts.step(label, ON_DRAFT, (now) => ({ ...now, papers })) }
}

/** Takes a version out, as one step; proposals stay. */
export function takePaperOut(drafts: DraftStore, { id, version }: DraftPaper): Made {
  return drafts.step(message('paper.step.removed', { version }), ON_DRAFT, (now) => removePaper(now, id))
}

/** Moves proposals, and references in the text, to a later version, as one step. */
export function moveToVersion(
  drafts: DraftStore,
  versions: { from: DraftPaper; to: DraftPaper },
  { proposals, references }: { proposals: readonly ProposalMove[]; references: readonly ReferenceMove[] },
): Made {
  const label = message('paper.step.moved', {
    proposals: proposals.length,
    references: references.length,
    version: versions.to.version,
  })
  const place = proposals.length > 0 ? inPart('proposals') : ON_DRAFT
  return drafts.step(label, place, (now) =>
    withProposalsMoved(withReferencesMoved(now, references, versions), proposals),
  )
}

/** Puts right where a paragraph of an earlier version stands in a later one, as one step; `there` as in `withCorrection`. */
export function correctVersions(
  drafts: DraftStore,
  given: { earlier: DraftPaper; later: DraftPaper; place: number; there: readonly number[] | null },
): Made {
  const { earlier, later, place, there } = given
  const number = earlier.paragraphs[place]?.number ?? ''
  const label = message('paper.step.corrected', { paragraph: message('paper.paragraph', { number }) })
  return drafts.step(label, ON_DRAFT, (now) => ({
    ...now,
    papers: (now.papers ?? []).map((paper) =>
      paper.id === later.id ? withCorrection(paper, earlier, place, there) : paper,
    ),
  }))
}

/** Puts right how paragraphs of a paper were read, as one step; see `withPutRight`. */
export function putRight(
  drafts: DraftStore,
  paper: DraftPaper,
  { place, count, to }: { place: number; count: number; to: readonly NumberedWords[] },
): Made {
  return changeReading(drafts, paper, place, (now) => withPutRight(now, place, count, to))
}

/** Joins a paragraph of a paper with the one behind it, as one step. */
export function joinParagraphs(drafts: DraftStore, paper: DraftPaper, place: number): Made {
  return changeReading(drafts, paper, place, (now) => joinedWithNext(now, place))
}

function changeReading(
  drafts: DraftStore,
  { id, paragraphs }: DraftPaper,
  place: number,
  change: (paper: DraftPaper) => DraftPaper,
): Made {
  const number = paragraphs[place]?.number ?? ''
  const label = message('paper.step.putRight', { paragraph: message('paper.paragraph', { number }) })
  return drafts.step(label, ON_DRAFT, (now) => {
    const before = now.papers?.find((each) => each.id === id)
    return before && now.papers ? { ...now, papers: followed(now.papers, before, change(before)) } : now
  })
}

/** Says what became of a proposal in a later version, or writes a note on it. */
export function judge(
  drafts: DraftStore,
  proposal: Proposal,
  paper: string,
  said: { outcome: string } | { note: string },
): void {
  const place = proposalField(proposal.id)
  const change = (now: typeof drafts.state.draft) => withJudgement(now, proposal.id, paper, said)
  if ('outcome' in said) drafts.step(message('paper.step.judged'), place, change)
  else {
    const from = judgementOf(proposal, paper).note
    drafts.write(message('paper.step.noted'), place, { from, to: said.note }, change)
  }
}
