import { describe, expect, it } from 'vitest'
import { countReferences, referenceMoves, withReferencesMoved } from '../../../../src/core/paper/move-references'
import { paragraph } from '../../../../src/core/text/blocks'
import { richDraft } from '../../../documents/fixture'
import { ACCESS, NEW, paper, SKILLS, ZERO } from './two-versions'

const LATER = paper('rev', 'Revision 1 (7 November 2025)', [NEW, ACCESS, SKILLS])

const [section] = richDraft().sections
if (!section) throw new Error('The draft has no section.')
const saying = (...texts: string[]) => ({
  ...richDraft(),
  sections: [{ ...section, answers: { answer: texts.map((text) => paragraph(text)) } }],
  proposals: [],
  papers: [ZERO, LATER],
})
const moved = (text: string) =>
  referenceMoves(saying(text), ZERO, LATER).map(({ was, text: now, why }) => [was, now, why])

describe('a reference in running text', () => {
  it.each([
    ['We support paragraph 1 of the Zero Draft.', 'paragraph 1 of the Zero Draft', 'paragraph 2 of Revision 1'],
    ['See paras. 1 and 2 of the Zero Draft.', 'paras. 1 and 2 of the Zero Draft', 'paras. 2 and 3 of Revision 1'],
    [
      'In paragraph 2 of the Zero Draft (29 August 2025) we read so.',
      'paragraph 2 of the Zero Draft (29 August 2025)',
      'paragraph 3 of Revision 1 (7 November 2025)',
    ],
    ['Zero Draft is good; see para. 2, Zero Draft.', 'para. 2, Zero Draft', 'para. 3, Revision 1'],
  ])('%s', (text, was, now) => expect(moved(text)).toEqual([[was, now, null]]))

  it('is not moved where its paragraph is gone, or where its document is named elsewhere', () => {
    expect(moved('We regret paragraph 3 of the Zero Draft.')).toEqual([['paragraph 3 of the Zero Draft', null, 'gone']])
    expect(moved('The Zero Draft is right to ask for skills in paragraph 2.')).toEqual([
      ['paragraph 2', null, 'elsewhere'],
    ])
  })

  it('past the thousandth paragraph is one where the paper has it, and a year is none', () => {
    const filler = Array.from({ length: 1021 }, (_, index) => `Filler ${index} of its own words, number ${index * 7}.`)
    const long = paper('long', 'Zero Draft (29 August 2025)', [...filler, ACCESS, SKILLS])
    const later = paper('rev', 'Revision 1 (7 November 2025)', [NEW, ...filler, ACCESS, SKILLS])
    const draft = {
      ...saying('We support paragraph 1023 of the Zero Draft, and in paragraph 1022, 2025 of the Zero Draft.'),
      papers: [long, later],
    }
    expect(referenceMoves(draft, long, later).map(({ was, text }) => [was, text])).toEqual([
      ['paragraph 1023 of the Zero Draft', 'paragraph 1024 of Revision 1'],
      ['paragraph 1022, 2025 of the Zero Draft', 'paragraph 1023, 2025 of Revision 1'],
    ])
  })

  it('that means another document, or none for sure, is left alone', () => {
    expect(moved('We support paragraph 1 of the Tunis Agenda, and paragraph 2 of Revision 1.')).toEqual([])
    expect(moved('We support paragraph 1.')).toEqual([])
    expect(moved('We support paragraph 48 of the Zero Draft.')).toEqual([])
  })

  it('goes with its formats, and is noted with the later version', () => {
    const draft = saying('We support paragraph 1 of the Zero Draft, and para. 2 of the Zero Draft.', 'Nothing here.')
    const moves = referenceMoves(draft, ZERO, LATER)
    expect(countReferences(draft, ZERO)).toBe(2)
    const after = withReferencesMoved(draft, moves, { from: ZERO, to: LATER })
    expect(after.sections[0]?.answers.answer?.[0]).toEqual(
      paragraph('We support paragraph 2 of Revision 1, and para. 3 of Revision 1.'),
    )
    expect(after.sections[0]?.answers.answer?.[1]).toBe(draft.sections[0]?.answers.answer?.[1])
    expect(after.papers?.[1]?.referencesMoved).toEqual([
      { earlier: 'zero', was: 'paragraph 1 of the Zero Draft', now: 'paragraph 2 of Revision 1' },
      { earlier: 'zero', was: 'para. 2 of the Zero Draft', now: 'para. 3 of Revision 1' },
    ])
    expect(countReferences(after, ZERO)).toBe(0)
    expect(countReferences(after, LATER)).toBe(2)
    // What was written over meanwhile is not touched, nor noted.
    expect(withReferencesMoved(saying('Another text.'), moves, { from: ZERO, to: LATER })).toEqual(
      saying('Another text.'),
    )
  })

  it('is looked for in footnotes and in the reasons of proposals, and not in what these quote', () => {
    const words = 'As paragraph 1 of the Zero Draft says.'
    const draft = saying('')
    const noted = { text: '', footnote: { runs: [{ text: words }] } }
    const answer = [{ type: 'paragraph' as const, runs: [{ text: 'Text.' }, noted] }]
    const proposal = { id: 'a', document: 'Zero Draft', paragraph: '1', move: 'amend' as const, area: null }
    const withBoth = {
      ...draft,
      sections: [{ ...section, answers: { answer } }],
      proposals: [{ ...proposal, current: words, proposed: words, rationale: words }],
    }
    const moves = referenceMoves(withBoth, ZERO, LATER)
    expect(moves.map(({ at: { note, field } }) => note ?? field)).toEqual([0, 'rationale'])
    const after = withReferencesMoved(withBoth, moves, { from: ZERO, to: LATER })
    expect(JSON.stringify(after).split('paragraph 2 of Revision 1')).toHaveLength(5)
    expect(after.proposals[0]).toMatchObject({ current: words, rationale: 'As paragraph 2 of Revision 1 says.' })
  })
})
