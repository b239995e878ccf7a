import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Proposal } from '../../../../src/core/draft/draft'
import { compareParagraphs } from '../../../../src/core/draft/paragraph'
import { byParagraph } from '../../../../src/core/draft/proposal-order'

const IN_ORDER = [
  ['title', 'chapeau', 'preamble', 'A', 'B', 'Z', 'AA', 'PP 2', 'PP 10', '1'],
  ['A–C', 'B', '9', '10', '77–93', '100'],
  [
    'before 10',
    'para. 10',
    '10(a)',
    '10(a)(i)',
    '10(a)(ii)',
    '10(b)',
    'after para. 10',
    '10 bis',
    '10 ter',
    '10A',
    '10 B',
    '11',
  ],
  ['OP 3', 'para. 4', '§ 5', 'paras 6–9', '7, 2 and 1', 'annex', 'Action plan', ''],
  ['12', '12–13', '12–14', '13'],
  ['الفقرة ٩', 'الفقرة ١٠', '第11段', 'пункт 12'],
]

describe('the sequence of paragraph references', () => {
  it.each(IN_ORDER.map((list) => ({ list })))('is that of the document: $list', ({ list }) => {
    const mixed = [...list].sort((a, b) => (a < b ? 1 : -1))
    expect(mixed.sort(compareParagraphs)).toEqual(list)
  })

  it('takes different ways to write one place for the same', () => {
    expect(compareParagraphs('para. 12', 'OP 12')).toBe(0)
    expect(compareParagraphs(' paragraph 10A', '10 a')).toBe(0)
  })

  it('is one that can be sorted by, whatever is written', () => {
    const reference = fc.oneof(
      fc.constantFrom(...IN_ORDER.flat()),
      fc.string({ unit: 'binary' }),
      fc.nat(200).map(String),
    )
    fc.assert(
      fc.property(reference, reference, reference, (a, b, c) => {
        expect(compareParagraphs(a, a)).toBe(0)
        expect(Math.sign(compareParagraphs(a, b)) + Math.sign(compareParagraphs(b, a))).toBe(0)
        if (compareParagraphs(a, b) <= 0 && compareParagraphs(b, c) <= 0)
          expect(compareParagraphs(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('proposals by paragraph', () => {
  const row = (document: string, paragraph: string, id = `${document} ${paragraph}`): Proposal => ({
    id,
    document,
    paragraph,
    move: 'amend',
    current: '',
    proposed: '',
    rationale: '',
    area: null,
  })

  it('stand by document version first, unknown versions last, and keep their sequence on one place', () => {
    const rows = [
      row('Later', '1'),
      row('First', '12', 'x'),
      row('Own', '2'),
      row('First', '12', 'y'),
      row('First', 'B'),
    ]
    expect(byParagraph(rows, ['First', 'Later']).map(({ id }) => id)).toEqual(['First B', 'x', 'y', 'Later 1', 'Own 2'])
  })
})
