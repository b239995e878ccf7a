import type { DraftPaper } from '../../core/draft/draft'
import { addPaper, removePaper } from '../../core/paper/draft-papers'
import { type ProposalMove, withProposalsMoved } from '../../core/paper/move-proposals'
import type { Result } from '../../core/result'
import { message } from '../../messages/message'
import type { DraftStore, Made } from './draft-store'
import { inPart, ON_DRAFT } from './step-place'

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
