import { expect, test } from 'vitest'
import type { Finding } from '../../../../src/core/draft/finding'
import {
  changeOf,
  countsOf,
  doneInWords,
  groupsOf,
  keyed,
  matches,
  startingWith,
} from '../../../../src/renderer/draft/findings-view'
import { planPage } from '../../../../src/renderer/draft/page-plan'
import { template } from './template'

const finding = (given: Partial<Finding> & Pick<Finding, 'at'>): Finding => ({
  check: 'style/per-cent',
  level: 'advice',
  message: 'Says something.',
  reason: '',
  source: '',
  ...given,
})
const at = (section: string, slot: string, block: number, start: number) => ({
  section,
  slot,
  block,
  start,
  end: start + 1,
})

test('a finding keeps its key when only its offsets change, and equal ones are told apart', () => {
  const keys = (starts: number[]) =>
    keyed(starts.map((start) => finding({ at: at('q1', 'answer', 0, start) }))).map(({ key }) => key)
  expect(keys([3, 9])).toEqual(keys([5, 11]))
  expect(new Set(keys([3, 9])).size).toBe(2)
})

test('findings stand where the page has them, whoever found them, and the writer’s part may come first', () => {
  const parts = planPage(template, template.orders[0]?.id ?? '', new Set(['area-5']), false)
  const given = [
    finding({ at: at('area-5', 'rationale', 0, 4), message: 'third' }),
    finding({ at: { section: 'proposals', proposal: 'a' }, message: 'fourth' }),
    finding({ at: at('area-5', 'rationale', 0, 1), message: 'second' }),
    finding({ at: { section: 'area-9', slot: 'headline' }, message: 'nowhere' }),
    finding({ at: { section: null }, message: 'first' }),
    finding({ at: { section: 'area-5', slot: 'headline' }, message: 'headline' }),
  ]
  const groups = groupsOf(keyed(given), parts)
  expect(groups.map(({ id, findings }) => [id, findings.map((each) => each.finding.message)])).toEqual(
    expect.arrayContaining([
      ['draft', ['first']],
      ['area-5', ['headline', 'second', 'third']],
      ['area-9', ['nowhere']],
    ]),
  )
  expect(groups[0]?.id).toBe('draft')
  expect(groups.at(-1)?.id).toBe('area-9')
  expect(startingWith(groups, 'area-5').map(({ id }) => id)).toEqual([
    'area-5',
    ...groups.map(({ id }) => id).filter((id) => id !== 'area-5'),
  ])
})

test('filters count what the other one leaves', () => {
  const given = [
    finding({ at: { section: null } }),
    finding({ at: { section: null }, level: 'blocker', check: 'limits/total' }),
    finding({ at: { section: null }, level: 'blocker', check: 'style/dates' }),
  ]
  const counts = countsOf(given, { level: 'blocker', kind: 'style' })
  expect(counts.level).toEqual({ blocker: 1, warning: 0, advice: 1 })
  expect(counts.kind).toMatchObject({ style: 1, limits: 1, tips: 0 })
  expect(given.filter((each) => matches(each, { level: 'blocker', kind: null }))).toHaveLength(2)
})

test('a change is told in words: replaced, put in, taken out, or in several places', () => {
  const edit = { ...at('q1', 'answer', 0, 0), was: '12%', text: '12 per cent' }
  const said = (...edits: (typeof edit)[]) => doneInWords({ label: 'Fix', edits })
  expect(said(edit)).toBe('Changed “12%” to “12 per cent”.')
  expect(said({ ...edit, was: '' })).toBe('Put in “12 per cent”.')
  expect(said({ ...edit, text: '' })).toBe('Took out “12%”.')
  expect(said(edit, edit)).toBe('2 places changed.')
  expect(said({ ...edit, was: 'long '.repeat(50) })).toBe('1 place changed.')
  expect(changeOf({ label: 'Fix', edits: [edit, edit, edit] })).toEqual({ was: '12%', now: '12 per cent', more: 2 })
  expect(changeOf({ label: 'Fix', edits: [{ ...edit, was: 'long '.repeat(50) }] })).toBeNull()
})
