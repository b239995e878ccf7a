import { expect, test } from 'vitest'
import type { Draft, Proposal } from '../../../../src/core/draft/draft'
import { addProposal, setAnswer, setChosen, setOrder } from '../../../../src/core/draft/edit'
import { hasUnplacedText } from '../../../../src/core/draft/unplaced-text'
import { paragraph } from '../../../../src/core/text/blocks'
import { answerSequence, chosenSections, pageOf, planPage } from '../../../../src/renderer/draft/page-plan'
import { opened, template } from './template'

const draft = setChosen(setChosen(opened().content as Draft, 'area-10', true), 'area-5', true)
const ids = (order: string, unplaced = false) =>
  planPage(template, order, chosenSections(draft), unplaced).map(({ id }) => id)

test('by area: the organisation first, then each chosen area in number order with its own proposals behind it', () => {
  const parts = ids('area')
  expect(parts[0]).toBe('organisation')
  const at = parts.indexOf('area-5')
  expect(parts.slice(at, at + 4)).toEqual(['area-5', 'area-5-proposals', 'area-10', 'area-10-proposals'])
  expect(parts).toContain('proposals')
  expect(parts).not.toContain('area-1')
})

test('by form question: areas stand below question 5, one heading level down, without proposals of their own', () => {
  const parts = planPage(template, 'form', chosenSections(draft), false)
  const names = parts.map(({ id }) => id)
  expect(names.indexOf('area-5')).toBe(names.indexOf('q5') + 1)
  expect(names).not.toContain('area-5-proposals')
  expect(parts.find(({ id }) => id === 'area-5')).toMatchObject({ type: 'section', depth: 1 })
})

test('no part stands on the page twice, in any order, and every question of the template is in each', () => {
  for (const { id } of template.orders) {
    const parts = ids(id, true)
    expect(new Set(parts).size).toBe(parts.length)
    for (const question of template.sections.filter(({ kind }) => kind === 'question')) {
      expect(parts).toContain(question.id)
    }
    expect(parts.at(-1)).toBe('unplaced')
  }
})

test('an order that the template no longer has falls back to its first', () => {
  expect(ids('gone')).toEqual(ids(template.orders[0]?.id ?? ''))
})

test('the arrow keys walk through the answers as they stand on the page', () => {
  const parts = planPage(template, 'area', chosenSections(draft), true)
  const sequence = answerSequence(parts).map(({ section, slot }) => `${section} ${slot}`)
  expect(sequence[0]).toBe('q1 answer')
  const at = sequence.indexOf('area-5 headline')
  expect(sequence.slice(at, at + 4)).toEqual([
    'area-5 headline',
    'area-5 rationale',
    'area-5 evidence',
    'area-5 language',
  ])
  expect(sequence.at(-1)).toBe('unplaced text')
})

test('unplaced text is shown only when there is some', () => {
  expect(hasUnplacedText(draft)).toBe(false)
  expect(hasUnplacedText(setAnswer(draft, 'unplaced', 'text', [paragraph(' ')]))).toBe(false)
  expect(hasUnplacedText(setAnswer(draft, 'unplaced', 'text', [paragraph('Something')]))).toBe(true)
})

test('the page of an open draft is one list for all who ask, until what it is made of changes', () => {
  const shown = (now: Draft, counted = now) => pageOf({ template, draft: now, counted })
  const before = shown(draft)
  expect(shown(setAnswer(draft, 'q1', 'answer', [paragraph('Typed')]))).toBe(before)
  expect(before).toEqual(planPage(template, draft.order, chosenSections(draft), false))

  const left = setAnswer(draft, 'unplaced', 'text', [paragraph('Left over')])
  expect(shown(left, draft)).toBe(before)
  expect(shown(left).at(-1)?.id).toBe('unplaced')
  expect(shown(setChosen(draft, 'area-1', true)).some(({ id }) => id === 'area-1')).toBe(true)
  const other = template.orders.find(({ id }) => id !== draft.order)?.id ?? ''
  expect(shown(setOrder(draft, other))).not.toEqual(before)
  const { proposals: _, ...rest } = template
  const bare = { ...rest, orders: [{ id: draft.order, title: 'All', description: '', entries: [] }] }
  const row: Proposal = {
    id: 'p1',
    document: '',
    paragraph: '1',
    move: 'amend',
    current: '',
    proposed: '',
    rationale: '',
    area: null,
  }
  const planned = (now: Draft) => pageOf({ template: bare, draft: now, counted: now }).map(({ id }) => id)
  expect(planned(draft)).not.toContain('proposals')
  expect(planned(addProposal(draft, row))).toContain('proposals')
})
