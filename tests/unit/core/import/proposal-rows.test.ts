import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Segment } from '../../../../src/core/draft/difference'
import {
  COLUMN_MEANINGS,
  guessColumns,
  headingMeaning,
  moveNamed,
  type PastedCell,
} from '../../../../src/core/import/proposal-columns'
import { MOST_PASTED_ROWS, proposalsFromRows } from '../../../../src/core/import/proposal-rows'
import { inEnglish } from '../../../../src/messages/sentence'
import { TEMPLATE } from '../../../documents/fixture'

const [DOCUMENT = ''] = TEMPLATE.proposals?.documents ?? []
const cell = (text: string): PastedCell => (text === '' ? [] : [{ kind: 'same', text }])
const table = (...rows: string[][]) => rows.map((row) => row.map(cell))
const marked = (...pieces: [Segment['kind'], string][]): PastedCell => pieces.map(([kind, text]) => ({ kind, text }))
const read = (rows: PastedCell[][]) =>
  proposalsFromRows(rows, guessColumns(rows, TEMPLATE), { template: TEMPLATE, document: DOCUMENT, area: null })

describe('columns of a pasted table', () => {
  it.each([
    [
      ['Para', 'Original text', 'Suggested text', 'Justification'],
      ['paragraph', 'current', 'proposed', 'rationale'],
    ],
    [
      ['No.', 'Action', 'Elements Paper text', 'Proposed language', 'Comments', 'Theme'],
      ['paragraph', 'move', 'current', 'proposed', 'rationale', 'area'],
    ],
    [
      ['Paragraph', 'Proposal', 'Current text', 'Proposed text', 'Rationale'],
      ['paragraph', 'move', 'current', 'proposed', 'rationale'],
    ],
    [
      ['§', 'Current', 'Proposal', ''],
      ['paragraph', 'current', 'proposed', 'none'],
    ],
    [
      ['Párrafo', 'Texto actual', 'Texto propuesto', 'Justificación'],
      ['paragraph', 'current', 'proposed', 'rationale'],
    ],
    [
      ['Paragraphe', 'Texte actuel', 'Texte proposé', 'Motif'],
      ['paragraph', 'current', 'proposed', 'rationale'],
    ],
    [
      ['段落', '原文', '修改建议', '理由'],
      ['paragraph', 'current', 'proposed', 'rationale'],
    ],
    [
      ['Proposed changes', 'Original', 'Ref', 'Why'],
      ['proposed', 'current', 'paragraph', 'rationale'],
    ],
  ])('are known by their headings: %j', (headings, columns) => {
    expect(guessColumns(table(headings, ['12', 'a', 'b', 'c', 'd', 'e']), TEMPLATE)).toEqual({
      heading: true,
      columns: Array.from({ length: 6 }, (_, index) => columns[index] ?? 'none'),
    })
  })

  it('are guessed by what stands in them where there are no headings', () => {
    const rows = table(
      [
        '12',
        'Amend',
        'States should act on divides.',
        'States shall act on all divides.',
        'Because it matters to people.',
        'Digital economy',
      ],
      ['14(b)', 'Delete', 'The review is late and should go.', '', 'Too late for anyone.', '5'],
      ['A', 'Retain', 'People-centred and inclusive words.', '', 'Agreed language of long standing.', 'Area 1'],
    )
    expect(guessColumns(rows, TEMPLATE)).toEqual({
      heading: false,
      columns: ['paragraph', 'move', 'current', 'proposed', 'rationale', 'area'],
    })
  })

  it('hold both texts where words are underlined and struck out', () => {
    const rows = [
      [
        cell('12'),
        marked(['same', 'States '], ['deleted', 'should'], ['inserted', 'shall'], ['same', ' act.']),
        cell('A reason that is long enough.'),
      ],
    ]
    expect(guessColumns(rows, TEMPLATE).columns).toEqual(['paragraph', 'changes', 'rationale'])
    expect(read(rows).taken).toEqual([
      expect.objectContaining({
        paragraph: '12',
        move: 'amend',
        current: 'States should act.',
        proposed: 'States shall act.',
      }),
    ])
    const headed = [[cell('Para'), cell('Proposed text'), cell('Reason')], ...rows]
    expect(guessColumns(headed, TEMPLATE).columns).toEqual(['paragraph', 'changes', 'rationale'])
  })

  it('take no sentence for a heading', () => {
    expect(
      headingMeaning(
        'We propose that the current text of the paragraph be replaced by another one, because it says little.',
        [],
      ),
    ).toBeNull()
    expect(guessColumns(table(['12', 'Words that stand.', 'Words that are new.']), TEMPLATE).heading).toBe(false)
  })

  it('give no meaning twice, whatever is pasted', () => {
    const text = fc.oneof(
      fc.constantFrom('Paragraph', 'Current text', 'Proposed', '12', 'Amend', 'Why', '', 'Area 5'),
      fc.string({ maxLength: 20 }),
    )
    const kind = fc.constantFrom<Segment['kind']>('same', 'inserted', 'deleted')
    const pasted = fc.array(fc.record({ kind, text }), { maxLength: 3 })
    fc.assert(
      fc.property(fc.array(fc.array(pasted, { maxLength: 7 }), { maxLength: 6 }), (rows) => {
        const { columns } = guessColumns(rows, TEMPLATE)
        const given = columns.filter((meaning) => meaning !== 'none')
        expect(new Set(given).size).toBe(given.length)
        expect(columns.every((meaning) => COLUMN_MEANINGS.includes(meaning))).toBe(true)
        const { taken, left } = read(rows)
        const heading = guessColumns(rows, TEMPLATE).heading ? 1 : 0
        expect(taken.length + left.length).toBe(rows.length - heading)
      }),
    )
  })
})

describe('proposals of a pasted table', () => {
  it('leave out rows that say nothing, and say why', () => {
    const headings = ['Para', 'Current text', 'Proposed text', 'Notes of ours', 'Page']
    const rows = table(
      headings,
      ['Chapter one', '', '', '', ''],
      ['12', 'a', 'b', 'c', '3'],
      ['', '', '', '', ''],
      headings,
      ['', '', '', '', '4'],
      ['13', 'a', '', '', '4'],
    )
    const { taken, left } = read(rows)
    expect(taken.map(({ paragraph }) => paragraph)).toEqual(['12', '13'])
    expect(left.map(({ row, why }) => ({ row, why: inEnglish(why) }))).toEqual([
      { row: 2, why: 'holds a title alone' },
      { row: 4, why: 'is empty' },
      { row: 5, why: 'repeats the headings' },
      { row: 6, why: 'has nothing in the columns that are taken' },
    ])
  })

  it('take the move from its cell, from the paragraph or from the texts', () => {
    const rows = table(
      ['Para', 'Action', 'Current', 'Proposed', 'Reason'],
      ['1', 'Replace', 'a', 'b', ''],
      ['2', '', 'a', 'b', ''],
      ['3', '', '', 'b', ''],
      ['4', '', 'a', '[Delete]', 'x'],
      ['5', '', 'a', 'No change', 'x'],
      ['new para 6', '', '', 'b', ''],
      ['7', '', '', '', 'A comment.'],
      ['8', 'Supprimer', 'a', '', ''],
    )
    expect(read(rows).taken.map(({ move, proposed }) => `${move} ${proposed}`.trim())).toEqual([
      'amend b',
      'amend b',
      'add b',
      'delete',
      'retain',
      'add b',
      'general',
      'delete',
    ])
  })

  it('find the document under the paragraph, as our own tables write it, and the area by name', () => {
    const rows = table(
      ['Paragraph', 'Proposed text', 'Area'],
      [`12\n${DOCUMENT}`, 'b', '5. Bridging digital divides'],
      ['13', 'c', 'none of them'],
    )
    expect(read(rows).taken).toEqual([
      expect.objectContaining({ paragraph: '12', document: DOCUMENT, area: 'area-5' }),
      expect.objectContaining({ paragraph: '13', document: DOCUMENT, area: null }),
    ])
  })

  it('drop struck-out words from proposed text, and keep underlined ones of the current text', () => {
    const rows = [
      [cell('Para'), cell('Current'), cell('Proposed')],
      [cell('1'), marked(['same', 'Keep '], ['inserted', 'this']), marked(['same', 'New'], ['deleted', ' old'])],
    ]
    const columns = { heading: true, columns: ['paragraph', 'current', 'proposed'] as const }
    const { taken } = proposalsFromRows(rows, columns, { template: TEMPLATE, document: DOCUMENT, area: null })
    expect(taken[0]).toMatchObject({ current: 'Keep this', proposed: 'New' })
  })

  it('stop at a number that no person writes, and say so for each row beyond', () => {
    const rows = table(
      ['Para', 'Proposed'],
      ...Array.from({ length: MOST_PASTED_ROWS + 3 }, (_, index) => [`${index}`, 'b']),
    )
    const { taken, left } = read(rows)
    expect(taken).toHaveLength(MOST_PASTED_ROWS)
    expect(left.map(({ why }) => inEnglish(why))).toEqual(Array(3).fill('is beyond the 500 that can be added at once'))
  })

  it.each([
    ['Modify', 'amend'],
    ['REMOVE', 'delete'],
    ['Añadir párrafo', 'add'],
    ['修改', 'amend'],
    ['حذف', 'delete'],
    ['Blue', null],
  ])('know the move “%s”', (text, move) => {
    expect(moveNamed(text)).toBe(move)
  })
})
