import type { DraftPaper, Proposal } from '../../core/draft/draft'
import { addPaper, removePaper } from '../../core/paper/draft-papers'
import { judgementOf, withJudgement } from '../../core/paper/judgements'
import { type ProposalMove, withProposalsMoved } from '../../core/paper/move-proposals'
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

/** Moves proposals to a later version, as one step. */
export function moveProposals(drafts: DraftStore, version: string, moves: readonly ProposalMove[]): Made {
  const label = message('paper.step.moved', { count: moves.length, version })
  return drafts.step(label, inPart('proposals'), (now) => withProposalsMoved(now, moves))
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
