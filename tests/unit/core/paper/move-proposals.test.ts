import { describe, expect, it } from 'vitest'
import type { Proposal } from '../../../../src/core/draft/draft'
import { proposalMoves, withProposalsMoved } from '../../../../src/core/paper/move-proposals'
import { richDraft } from '../../../documents/fixture'
import { ACCESS, NEW, paper, REPORT, SKILLS, ZERO } from './two-versions'

const LATER = paper('rev', 'Revision 1', [NEW, ACCESS.replace('affordable', 'affordable and meaningful'), SKILLS])

function proposal(id: string, paragraph: string, current: string, document = 'Zero Draft'): Proposal {
  return { id, document, paragraph, move: 'amend', current, proposed: '', rationale: '', area: null }
}
const draft = {
  ...richDraft(),
  proposals: [
    proposal('whole', '1', ACCESS),
    proposal('phrase', 'para. 2', 'digital skills of older persons'),
    proposal('new', 'after 2', ''),
    proposal('range', '1–2', ''),
    proposal('gone', '3', REPORT),
    proposal('other', '1', ACCESS, 'Elements Paper'),
  ],
}

describe('proposals of a paper that has a later version', () => {
  const moves = proposalMoves(draft, ZERO, LATER)

  it('go to their paragraph’s new number, with the text that it has there', () => {
    expect(moves.map(({ proposal: { id }, to }) => [id, to?.paragraph ?? null, to?.current ?? null])).toEqual([
      ['whole', '2', LATER.paragraphs[1]?.text],
      ['phrase', '3', 'digital skills of older persons'],
      ['new', 'after 3', ''],
      ['range', '2, 3', ''],
      ['gone', null, null],
    ])
    expect(moves[0]?.kinds).toEqual(['reworded'])
  })

  it('keep in their record what they were; those that go nowhere, or answer another document, stay as they are', () => {
    const after = withProposalsMoved(draft, moves)
    expect(after.proposals[0]).toMatchObject({
      document: 'Revision 1',
      paragraph: '2',
      formerly: [{ document: 'Zero Draft', paragraph: '1', current: ACCESS }],
    })
    expect(after.proposals.slice(4)).toEqual(draft.proposals.slice(4))
    const again = withProposalsMoved(after, proposalMoves(after, LATER, paper('rev2', 'Revision 2', [SKILLS, ACCESS])))
    expect(again.proposals[1]?.formerly?.map(({ paragraph }) => paragraph)).toEqual(['para. 2', '3'])
  })
})
