import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import {
  addItem,
  changeItem,
  checklistOf,
  countOpenItems,
  moveItem,
  openItems,
  removeItem,
} from '../../../../src/core/draft/checklist'
import type { ChecklistItem, Draft } from '../../../../src/core/draft/draft'
import { setChosen } from '../../../../src/core/draft/edit'
import { draftProgress } from '../../../../src/core/draft/progress'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { suggestedFileName } from '../../../../src/core/export/file-name'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { plainTextOf } from '../../../../src/core/export/text'
import { richDraft, TEMPLATE } from '../../../documents/fixture'
import { checklistItem, draft } from './arbitrary-draft'

const item = (id: string, changes: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  section: 'q1',
  text: `To do ${id}`,
  done: false,
  ...changes,
})

function without(given: Draft): Draft {
  const { checklist: _, ...rest } = given
  return rest as Draft
}

describe('what is handed in, counted and checked', () => {
  it('is the same with a checklist as without one', () => {
    fc.assert(
      fc.property(draft, checklistItem, (given, added) => {
        const listed = addItem(given, added)
        const plain = without(given)
        for (const { id: order } of TEMPLATE.orders) {
          const outline = outlineOf(listed, TEMPLATE, { order })
          expect(outline).toEqual(outlineOf(plain, TEMPLATE, { order }))
          expect(plainTextOf(outline)).toBe(plainTextOf(outlineOf(plain, TEMPLATE, { order })))
        }
        expect(draftProgress(listed, TEMPLATE)).toEqual(draftProgress(plain, TEMPLATE))
        expect(suggestedFileName(listed, TEMPLATE)).toBe(suggestedFileName(plain, TEMPLATE))
      }),
      { numRuns: 40 },
    )
  })

  it('holds no word of an item, and no finding speaks of one', () => {
    const listed = addItem(addItem(richDraft(), item('a', { text: 'Ask Xanthippe' })), item('b', { section: 'area-5' }))
    for (const { id: order } of TEMPLATE.orders)
      expect(plainTextOf(outlineOf(listed, TEMPLATE, { order }))).not.toContain('Xanthippe')
    expect(checkDraft(listed, TEMPLATE)).toEqual(checkDraft(richDraft(), TEMPLATE))
  })
})

describe('a file', () => {
  it('keeps the list, fields that it does not know, and tells items of one id apart', () => {
    const list = [item('a', { prompt: 'prompt-1' }), { ...item('b', { done: true }), tint: 'blue' }, item('a')]
    const read = readDraft(new TextEncoder().encode(writeDraft({ ...richDraft(), checklist: list })), 'a.rostrum')
    if (!read.ok) throw new Error(read.problem.sentence)
    expect(read.value.checklist).toEqual([list[0], list[1], { ...list[2], id: 'a-2' }])
  })

  it('without a list has none after reading and writing', () => {
    expect(writeDraft(without(richDraft()))).not.toContain('checklist')
  })

  it.each([
    [[{ id: 'a', section: 'q1', text: 'x' }], 'done'],
    [[{ id: '', section: 'q1', text: 'x', done: false }], 'id'],
    ['everything', 'checklist'],
  ])('with a list that is damaged is refused, and the place is named: %j', (checklist, place) => {
    const text = JSON.stringify({ ...richDraft(), checklist })
    const read = readDraft(new TextEncoder().encode(text), 'a.rostrum')
    expect(read).toMatchObject({ ok: false, problem: { code: 'wrong-schema' } })
    expect(read.ok ? '' : read.problem.sentence).toContain(place)
  })
})

describe('edits', () => {
  it('put a prompt on the list of its section once, whatever its text became', () => {
    const asked = item('a', { prompt: 'prompt-1' })
    const once = changeItem(addItem(without(richDraft()), asked), 'a', { text: 'In our words', done: true })
    expect(addItem(once, { ...asked, id: 'b' })).toBe(once)
    expect(checklistOf(addItem(once, { ...asked, id: 'b', section: 'q2' }))).toHaveLength(2)
    const again = addItem(removeItem(once, 'a'), asked)
    expect(checklistOf(again)).toEqual([asked])
  })

  it('add and remove are each other’s opposite, at any place', () => {
    fc.assert(
      fc.property(draft, checklistItem, fc.nat(6), (given, { prompt: _, ...added }, at) => {
        const before = checklistOf(given)
        const after = addItem(given, added, at)
        const [own] = checklistOf(after).filter((one) => !before.includes(one))
        expect(checklistOf(after)[Math.min(at, before.length)]).toBe(own)
        expect(checklistOf(removeItem(after, own?.id ?? ''))).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('move one item and keep the others in their sequence', () => {
    const list = ['a', 'b', 'c'].reduce((now, id) => addItem(now, item(id)), without(richDraft()))
    const ids = (now: Draft) => checklistOf(now).map(({ id }) => id)
    expect(ids(moveItem(list, 'a', 2))).toEqual(['b', 'c', 'a'])
    expect(ids(moveItem(list, 'c', -9))).toEqual(['c', 'a', 'b'])
  })

  it('that change nothing give the draft itself', () => {
    fc.assert(
      fc.property(draft, (given) => {
        expect(changeItem(given, 'none', { done: true })).toBe(given)
        expect(moveItem(given, 'none', 0)).toBe(given)
        expect(removeItem(given, 'none')).toBe(given)
        for (const { id, text, done } of checklistOf(given)) expect(changeItem(given, id, { text, done })).toBe(given)
      }),
      { numRuns: 30 },
    )
  })
})

describe('open items', () => {
  const list = [
    item('a'),
    item('b', { done: true }),
    item('c', { section: 'area-5' }),
    item('d', { section: 'proposals' }),
  ]
  const given = setChosen({ ...richDraft(), checklist: list }, 'area-5', true)

  it('are counted by section, ticked ones left out', () => {
    expect([...openItems(given)]).toEqual([
      ['q1', 1],
      ['area-5', 1],
      ['proposals', 1],
    ])
    expect([...openItems(without(given))]).toEqual([])
  })

  it('of an area that is left out wait with it', () => {
    expect(countOpenItems(given)).toBe(3)
    expect(countOpenItems(setChosen(given, 'area-5', false))).toBe(2)
    expect(countOpenItems(changeItem(given, 'd', { done: true }))).toBe(2)
  })
})
