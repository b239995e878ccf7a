import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDraft } from '../../../../src/core/draft/create'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer } from '../../../../src/core/draft/edit'
import {
  type AnswerEnd,
  blocksOfStretch,
  lookOfStretches,
  stretchesBetween,
  withLook,
  withoutStretches,
} from '../../../../src/core/draft/selected-across'
import { copiedAcross } from '../../../../src/core/export/copied'
import { answerText, blockText } from '../../../../src/core/text/block-text'
import { type Block, MARKS, paragraph } from '../../../../src/core/text/blocks'
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

  it('gets a mark in all its answers, and loses it, and nothing else of the draft changes', () => {
    const stretches = stretchesBetween(SEQUENCE, end('q1', 0, 11), end('q3', 0, 4))
    const bold = withLook(draft, stretches, { mark: 'bold', on: true })
    expect(answer(bold, 'q1')).toEqual([
      { type: 'paragraph', runs: [{ text: 'Keep this. ' }, { text: 'Take this.', bold: true }] },
      { type: 'paragraph', runs: [{ text: 'And this.', bold: true }] },
    ])
    expect(lookOfStretches(bold, stretches).marks).toMatchObject({ bold: true, italic: false })
    expect(answer(bold, 'q2')[1]).toMatchObject({ runs: [{ text: 'Masts', bold: true }] })
    expect(answer(bold, 'q3')).toEqual([
      { type: 'paragraph', runs: [{ text: 'Last', bold: true }, { text: ' word' }, note, { text: ' stays.' }] },
    ])
    expect(answer(bold, 'q4')).toBe(answer(draft, 'q4'))
    expect(withLook(bold, stretches, { mark: 'bold', on: true })).toBe(bold)
    expect(withLook(bold, stretches, { mark: 'bold', on: false }).sections).toEqual(draft.sections)
  })

  it('has a mark when every letter has it, raises what was lowered, and keeps links and languages when it is made plain', () => {
    const mixed = written({
      q1: [
        {
          type: 'paragraph',
          runs: [
            { text: 'H' },
            { text: '2', subscript: true, bold: true },
            { text: 'O', bold: true, link: 'https://example.org/', language: 'fr' },
          ],
        },
      ],
      q2: [{ type: 'paragraph', runs: [{ text: 'all', bold: true }] }],
    })
    const all = stretchesBetween(SEQUENCE, end('q1', 0, 0), end('q2', 0, 3))
    expect(lookOfStretches(mixed, all)).toMatchObject({ marks: { bold: false }, link: 'https://example.org/' })
    const most = stretchesBetween(SEQUENCE, end('q1', 0, 1), end('q2', 0, 3))
    expect(lookOfStretches(mixed, most).marks).toMatchObject({ bold: true, subscript: false })
    const raised = withLook(mixed, all, { mark: 'superscript', on: true })
    expect(answer(raised, 'q1')[0]).toMatchObject({ runs: [{ text: 'H' }, { text: '2' }, { text: 'O' }] })
    expect(JSON.stringify(answer(raised, 'q1'))).not.toContain('subscript')
    expect(answer(withLook(mixed, all, 'plain'), 'q1')).toEqual([
      {
        type: 'paragraph',
        runs: [{ text: 'H2' }, { text: 'O', link: 'https://example.org/', language: 'fr' }],
      },
    ])
    const unlinked = withLook(mixed, all, 'unlinked')
    expect(lookOfStretches(unlinked, all).link).toBeNull()
    expect(answer(unlinked, 'q2')).toBe(answer(mixed, 'q2'))
    const nothing = stretchesBetween(SEQUENCE, end('q3', 0, 0), end('q4', 0, 0))
    expect(Object.values(lookOfStretches(mixed, nothing).marks)).not.toContain(true)
  })

  it('keeps every letter and every footnote, whatever is given to whichever part', () => {
    const blocks = fc.array(
      fc.oneof(
        fc.constant<Block>({ type: 'paragraph', runs: [note, { text: 'ab\ncd' }, note, { text: 'ef', italic: true }] }),
        fc.constant(list),
        fc.constant(table),
        fc.constant(image),
      ),
      { minLength: 1, maxLength: 3 },
    )
    const looks = fc.oneof(
      fc.record({ mark: fc.constantFrom(...MARKS), on: fc.boolean() }),
      fc.constantFrom('plain' as const, 'unlinked' as const),
    )
    fc.assert(
      fc.property(
        blocks,
        blocks,
        fc.nat(),
        fc.nat(),
        fc.nat(9),
        fc.nat(9),
        looks,
        (one, other, a, b, from, to, look) => {
          const before = written({ q1: one, q2: other })
          const stretches = stretchesBetween(SEQUENCE, end('q1', a % one.length, from), end('q2', b % other.length, to))
          const after = withLook(before, stretches, look)
          for (const id of ['q1', 'q2']) {
            expect(answerText(answer(after, id))).toBe(answerText(answer(before, id)))
            expect(JSON.stringify(answer(after, id)).split('A note').length).toBe(
              JSON.stringify(answer(before, id)).split('A note').length,
            )
          }
          const { marks, link } = lookOfStretches(after, stretches)
          const letters = stretches.some((each) => answerText(blocksOfStretch(before, each)).replace(/\n/g, '') !== '')
          if (look === 'unlinked') expect(link).toBeNull()
          else if (look === 'plain') expect(Object.values(marks)).not.toContain(true)
          else if (letters) expect(marks[look.mark]).toBe(look.on)
        },
      ),
    )
  })
})
