import type { Draft, Proposal } from '../draft/draft'
import { changeProposal } from '../draft/edit'

export type Judgement = NonNullable<Proposal['judgements']>[number]

/** What the writer says of a proposal in a later version; both empty where nothing is said. */
export function judgementOf({ judgements }: Proposal, paper: string): Pick<Judgement, 'outcome' | 'note'> {
  const found = judgements?.find((each) => each.paper === paper)
  return { outcome: found?.outcome ?? '', note: found?.note ?? '' }
}

/** The draft with what the writer says of a proposal in a later version, by its id; what says nothing is taken out. An unknown proposal changes nothing. */
export function withJudgement(
  draft: Draft,
  proposal: string,
  paper: string,
  said: Partial<Pick<Judgement, 'outcome' | 'note'>>,
): Draft {
  const row = draft.proposals.find(({ id }) => id === proposal)
  if (!row) return draft
  const known = row.judgements?.find((each) => each.paper === paper)
  const judgement: Judgement = { paper, outcome: '', note: '', ...known, ...said }
  const others = (row.judgements ?? []).filter((each) => each !== known)
  const judgements = judgement.outcome === '' && judgement.note.trim() === '' ? others : [...others, judgement]
  return changeProposal(draft, proposal, { judgements })
}
