import { describe, expect, it } from 'vitest'
import type { Draft, Move, Proposal } from '../../../../src/core/draft/draft'
import { proposalMoves, withProposalsMoved } from '../../../../src/core/paper/move-proposals'
import { traceDraft, traceProposals } from '../../../../src/core/paper/trace'
import { richDraft } from '../../../documents/fixture'
import { ACCESS, NEW, paper, SKILLS, ZERO } from './two-versions'

const EARLIER = [
  { number: '1', text: 'We reaffirm our commitment to an open and secure Internet for all people.' },
  { number: '2', text: 'We call upon Member States to invest in the digital skills of older persons.' },
  { number: '3', text: 'We note with concern the slow pace of progress on affordable access in rural areas.' },
  { number: '4', text: 'We invite the Secretary-General to report on environmental footprints of data centres.' },
  { number: '5', text: 'We welcome voluntary commitments of companies to protect journalists from harassment.' },
]
const LATER = [
  { number: '1', text: 'We reaffirm our commitment to an open and secure Internet for all people.' },
  { number: '2', text: 'We stress the role of libraries as places of connection.' },
  {
    number: '3',
    text: 'We call upon Member States to invest in the digital skills of older persons and persons with disabilities.',
  },
  {
    number: '4',
    text: 'We note with concern the slow pace of progress on affordable and meaningful access in rural and remote areas.',
  },
  { number: '5', text: 'We invite the Secretary-General to report on environmental footprints of data centres.' },
]

function proposal(paragraph: string, move: Move, current: string, proposed: string): Proposal {
  return { id: paragraph + move, document: 'Zero Draft', paragraph, move, current, proposed, rationale: '', area: null }
}
const text = (number: string) => EARLIER.find((paragraph) => paragraph.number === number)?.text ?? ''

const PROPOSALS = [
  proposal('para. 1', 'retain', text('1'), ''),
  proposal('2', 'amend', text('2'), text('2').replace('persons.', 'persons and persons with disabilities.')),
  proposal('3', 'amend', text('3'), text('3').replace('affordable', 'affordable, meaningful and reliable')),
  proposal('4', 'amend', text('4'), text('4').replace('data centres', 'data centres and satellites every two years')),
  proposal('5', 'amend', text('5'), text('5').replace('voluntary', 'binding')),
  proposal('after 1', 'add', '', 'We stress the role of libraries as places of connection.'),
  proposal('1', 'general', '', ''),
]

describe('traceProposals', () => {
  it.each([
    ['with the version that was answered', EARLIER],
    ['with the drafts’ own current text alone', null],
  ] as const)('says what became of each proposal, %s', (_, earlier) => {
    const found = traceProposals(PROPOSALS, LATER, earlier, 'en')
    expect(found.map(({ outcome, now, elsewhere }) => [outcome, now.join(), elsewhere.join()]).slice(0, 6)).toEqual([
      ['verbatim', '1', ''],
      ['verbatim', '3', ''],
      ['partly', '4', ''],
      ['not', '5', ''],
      [earlier ? 'gone' : 'missing', '', ''],
      ['verbatim', '', '2'],
    ])
    expect(found[6]?.outcome).toBe('comment')
  })

  it('takes a deletion that happened for taken up, and one that did not for not', () => {
    const found = traceProposals(
      [proposal('5', 'delete', text('5'), ''), proposal('1', 'delete', text('1'), '')],
      LATER,
      EARLIER,
      'en',
    )
    expect(found.map(({ outcome }) => outcome)).toEqual(['verbatim', 'not'])
  })

  it('finds the paragraph of every proposal that quotes it, and of one that quotes a phrase of it', () => {
    const found = traceProposals(
      [
        proposal('4', 'amend', text('4'), text('4').replace('report', 'report every year')),
        proposal('4', 'clarify', text('4'), ''),
        proposal('4', 'delete', 'environmental footprints', ''),
      ],
      LATER,
      null,
      'en',
    )
    expect(found.map(({ now }) => now)).toEqual([['5'], ['5'], ['5']])
  })

  it('follows a range to all that its paragraphs became', () => {
    const [found] = traceProposals([proposal('paras 2–4', 'retain', '', '')], LATER, EARLIER, 'en')
    expect(found?.now).toEqual(['3', '4', '5'])
  })

  it('does not say “gone” of a paragraph that the earlier version has not', () => {
    const [found] = traceProposals([proposal('99', 'retain', '', '')], LATER, EARLIER, 'en')
    expect([found?.outcome, found?.share]).toEqual(['missing', null])
  })

  it('takes a phrase that was struck out whole for taken up', () => {
    const later = LATER.map((each) => ({ ...each, text: each.text.replace('on environmental footprints ', '') }))
    const [found] = traceProposals([proposal('4', 'delete', 'environmental footprints', '')], later, EARLIER, 'en')
    expect(found?.outcome).toBe('verbatim')
  })

  it('measures words, not who is right: the same change in other words is partly or not', () => {
    const [found] = traceProposals(
      [proposal('3', 'amend', text('3'), text('3').replace('in rural areas', 'in rural and remote areas'))],
      LATER,
      EARLIER,
      'en',
    )
    expect(found?.outcome).toBe('substance')
    expect(found?.share).toBe(1)
  })
})

it('follows proposals that moved to the later version from what they asked of the one before', () => {
  const wanted = SKILLS.replace('older persons', 'older persons and girls')
  const [first, second] = [
    paper('rev1', 'Revision 1', [NEW, ACCESS, wanted]),
    paper('rev2', 'Revision 2', [ACCESS, SKILLS]),
  ]
  const asked = { ...proposal('2', 'amend', SKILLS, wanted), document: ZERO.version }
  const written = { ...proposal('2', 'amend', ACCESS, `${ACCESS} Soon.`), id: 'written', document: 'Revision 1' }
  const draft = { ...richDraft(), papers: [ZERO, first, second], proposals: [asked, written] }
  const results = (of: Draft, later: typeof first) =>
    traceDraft(of, later).map(({ proposal: each, outcome, now }) => [each.paragraph, outcome, now.join()])
  const before = results(draft, first)
  expect(before[0]).toEqual(['2', 'verbatim', '3'])
  const moved = withProposalsMoved(draft, proposalMoves(draft, ZERO, first))
  expect(moved.proposals.map(({ paragraph }) => paragraph)).toEqual(['3', '2'])
  expect(results(moved, first)).toEqual(before)
  // Moved once more, it is told there by what it asked of Revision 1, which has it all, and in Revision 1 as before.
  const again = withProposalsMoved(moved, proposalMoves(moved, first, second))
  expect(results(again, first)).toEqual([before[0], ['2', 'not', '2']])
  expect(results(again, second)[0]?.slice(0, 1)).toEqual(['3'])
})
