import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDraft } from '../../../../src/core/draft/create'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer } from '../../../../src/core/draft/edit'
import {
  type AnswerEnd,
  blocksOfStretch,
  stretchesBetween,
  withoutStretches,
} from '../../../../src/core/draft/selected-across'
import { copiedAcross } from '../../../../src/core/export/copied'
import { answerText, blockText } from '../../../../src/core/text/block-text'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { pack, template } from '../check/checked'

const SEQUENCE = ['q1', 'q2', 'q3', 'q4'].map((section) => ({ section, slot: 'answer' }))
const end = (section: string, block: number, offset: number): AnswerEnd => ({ section, slot: 'answer', block, offset })
const list: Block = {
  type: 'list',
  ordered: false,
  items: [
    { runs: [{ text: 'one' }], nested: { type: 'list', ordered: true, items: [{ runs: [{ text: 'below' }] }] } },
    { runs: [{ text: 'two' }] },
  ],
}
const table: Block = {
  type: 'table',
  headerRows: 0,
  rows: [[{ blocks: [paragraph('left')] }, { blocks: [paragraph('right')] }]],
}
const image: Block = { type: 'image', image: 'i', alt: 'A mast', runs: [{ text: 'Masts' }] }

function written(answers: Record<string, Block[]>): Draft {
  const fresh = newDraft(template, pack, { id: 'x', now: '2026-01-02T03:04:05Z' })
  return Object.entries(answers).reduce((draft, [id, blocks]) => setAnswer(draft, id, 'answer', blocks), fresh)
}

const answer = (draft: Draft, id: string): Block[] =>
  draft.sections.find((each) => each.id === id)?.answers.answer ?? []

describe('a selection over several answers', () => {
  const note = { text: '', footnote: { runs: [{ text: 'A note' }] } }
  const draft = written({
    q1: [paragraph('Keep this. Take this.'), paragraph('And this.')],
    q2: [table, image],
    q3: [{ type: 'paragraph', runs: [{ text: 'Last word' }, note, { text: ' stays.' }] }],
    q4: [paragraph('Not touched.')],
  })

  it('has the answers between its ends, in either sequence, and none where both ends are in one', () => {
    const down = stretchesBetween(SEQUENCE, end('q1', 0, 11), end('q3', 0, 9))
    expect(down).toEqual([
      { section: 'q1', slot: 'answer', from: { block: 0, offset: 11 }, to: null },
      { section: 'q2', slot: 'answer', from: null, to: null },
      { section: 'q3', slot: 'answer', from: null, to: { block: 0, offset: 9 } },
    ])
    expect(stretchesBetween(SEQUENCE, end('q3', 0, 9), end('q1', 0, 11))).toEqual(down)
    expect(stretchesBetween(SEQUENCE, end('q1', 0, 0), end('q1', 1, 2))).toEqual([])
    expect(stretchesBetween(SEQUENCE, end('q1', 0, 0), end('q9', 0, 0))).toEqual([])
  })

  it('takes the words out and leaves the questions, what was not selected, and the same objects where nothing was', () => {
    const left = withoutStretches(draft, stretchesBetween(SEQUENCE, end('q1', 0, 11), end('q3', 0, 9)))
    expect(answer(left, 'q1')).toEqual([paragraph('Keep this. ')])
    expect(answer(left, 'q2')).toEqual([])
    expect(answer(left, 'q3')).toEqual([paragraph(' stays.')])
    expect(answer(left, 'q4')).toBe(answer(draft, 'q4'))
    const nothing = stretchesBetween(SEQUENCE, end('q3', 0, 16), end('q4', 0, 0))
    expect(withoutStretches(draft, nothing)).toBe(draft)
  })

  it('cuts items of lists and cells of tables, and takes images whole', () => {
    const lists = written({ q1: [list], q2: [table], q3: [image] })
    const [first, second] = stretchesBetween(SEQUENCE, end('q1', 0, 6), end('q2', 0, 7))
    if (!first || !second) throw new Error('Two answers are selected')
    expect(blockText(blocksOfStretch(lists, first)[0] ?? image)).toBe('low\ntwo')
    expect(blockText(blocksOfStretch(lists, second)[0] ?? image)).toBe('left\nri')
    const left = withoutStretches(lists, [first, second])
    expect(answerText(answer(left, 'q1'))).toBe('one\nbe')
    expect(answerText(answer(left, 'q2'))).toBe('\nght')
    expect(answer(withoutStretches(lists, stretchesBetween(SEQUENCE, end('q2', 0, 0), end('q3', 0, 1))), 'q3')).toEqual(
      [],
    )
    expect(answer(withoutStretches(lists, stretchesBetween(SEQUENCE, end('q2', 0, 0), end('q3', 0, 0))), 'q3')).toEqual(
      [image],
    )
  })

  it('is copied with the headings between, and nothing else of the draft', () => {
    const copied = copiedAcross(draft, template, stretchesBetween(SEQUENCE, end('q1', 0, 11), end('q3', 0, 4)))
    expect(copied?.text).toContain('Take this.')
    expect(copied?.text).toContain('left')
    expect(copied?.text).toContain('Last')
    expect(copied?.text).not.toMatch(/Keep|stays|Not touched/)
    expect(copied?.html).toContain('<h1')
    expect(copiedAcross(draft, template, stretchesBetween(SEQUENCE, end('q3', 0, 16), end('q4', 0, 0)))).toBeNull()
  })

  it('splits the letters of each answer into what is selected and what is left', () => {
    const blocks = fc.array(
      fc.oneof(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ') }).map((text) => paragraph(text)),
        fc.constant(list),
        fc.constant(table),
      ),
      { minLength: 1, maxLength: 4 },
    )
    const letters = (text: string) => text.replace(/\n/g, '')
    fc.assert(
      fc.property(blocks, blocks, fc.nat(), fc.nat(), fc.nat(30), fc.nat(30), (one, other, a, b, from, to) => {
        const before = written({ q1: one, q2: other })
        const stretches = stretchesBetween(SEQUENCE, end('q1', a % one.length, from), end('q2', b % other.length, to))
        const after = withoutStretches(before, stretches)
        const taken = stretches.map((stretch) => letters(answerText(blocksOfStretch(before, stretch))))
        expect(letters(answerText(answer(after, 'q1'))) + taken[0]).toBe(letters(answerText(one)))
        expect(taken[1] + letters(answerText(answer(after, 'q2')))).toBe(letters(answerText(other)))
      }),
    )
  })
})
