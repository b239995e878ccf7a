import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applyDraftChanges, type DraftChanges } from '../../../../src/core/draft/changes'
import type { Draft } from '../../../../src/core/draft/draft'
import { setTitle } from '../../../../src/core/draft/edit'
import { failure, success } from '../../../../src/core/result'
import { paragraph } from '../../../../src/core/text/blocks'
import type { Ask } from '../../../../src/renderer/bridge'
import { chooseSection } from '../../../../src/renderer/draft/draft-steps'
import { DraftStore } from '../../../../src/renderer/draft/draft-store'
import {
  addRow,
  addRows,
  changeRow,
  duplicateRow,
  moveRow,
  moveRowTo,
  removeRow,
  sortRows,
} from '../../../../src/renderer/draft/proposal-steps'
import { addSignatories, changeSignatory, removeSignatory } from '../../../../src/renderer/draft/signatory-steps'
import { ON_DRAFT } from '../../../../src/renderer/draft/step-place'
import { opened } from './template'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function storeWith(answer: (name: string, input: unknown) => unknown = () => success({ revision: 0 })) {
  const asked: { name: string; input: Record<string, unknown> }[] = []
  const ask = (async (name: string, input: Record<string, unknown>) => {
    asked.push({ name, input })
    return answer(name, input)
  }) as unknown as Ask
  let id = 0
  let collect = () => {}
  const store = new DraftStore(opened(), {
    ask,
    now: () => '2026-11-22T12:00:00.000Z',
    newId: () => `p${++id}`,
    collect: () => collect(),
    show: () => {},
  })
  return { store, asked, onCollect: (run: () => void) => (collect = run) }
}

test('a burst of edits is kept once, within 700 ms of the first, and holds the last of them', async () => {
  const { store, asked } = storeWith()
  for (let letter = 1; letter <= 30; letter += 1) {
    store.answer('q1', 'answer', [paragraph('a'.repeat(letter))])
    await vi.advanceTimersByTimeAsync(20)
  }
  await vi.advanceTimersByTimeAsync(100)
  const kept = asked.filter(({ name }) => name.startsWith('draft.keep'))
  expect(kept.length).toBeGreaterThanOrEqual(1)
  expect(kept.length).toBeLessThanOrEqual(3)
  await vi.advanceTimersByTimeAsync(700)
  const last = asked.filter(({ name }) => name.startsWith('draft.keep')).at(-1)
  expect(last?.input.revision).toBe(30)
  expect(JSON.stringify(last?.input)).toContain('a'.repeat(30))
})

test('the first edit after a quiet time is sent before 700 ms have passed', async () => {
  const { store, asked } = storeWith()
  store.note((draft) => setTitle(draft, 'New title'))
  await vi.advanceTimersByTimeAsync(700)
  expect(asked.map(({ name }) => name)).toEqual(['draft.keep'])
})

test('an edit that changes nothing neither counts nor is sent', async () => {
  const { store, asked } = storeWith()
  store.note((draft) => setTitle(draft, draft.title))
  await vi.advanceTimersByTimeAsync(2000)
  expect(store.state.revision).toBe(0)
  expect(asked).toEqual([])
})

test('keep asks the editors for what they have not reported, and sends it', async () => {
  const { store, asked, onCollect } = storeWith()
  onCollect(() => store.answer('q1', 'answer', [paragraph('typed a moment ago')]))
  await store.keep()
  expect(JSON.stringify(asked[0]?.input.content)).toContain('typed a moment ago')
})

test('a draft that could not be kept says so and is sent again by the next keep', async () => {
  let fail = true
  const { store, asked } = storeWith(() => (fail ? failure('disk', 'The disk is full.') : success({ revision: 1 })))
  store.note((draft) => setTitle(draft, 'x'))
  await store.keep()
  expect(store.state.saving).toEqual({ state: 'problem', problem: { code: 'disk', sentence: 'The disk is full.' } })
  fail = false
  await store.keep()
  expect(asked).toHaveLength(2)
})

/** The shell's part: keeps the draft whole or puts changes into it. */
function shellSide() {
  let held: { revision: number; draft: Draft } | null = null
  const given = (input: unknown) =>
    structuredClone(input) as DraftChanges & { revision: number; since: number; content: Draft }
  return {
    held: () => held,
    forget: () => {
      held = null
    },
    answer: (name: string, input: unknown) => {
      const { revision, content, since, parts, sections } = given(input)
      if (name === 'draft.keep') held = { revision, draft: content }
      else if (name === 'draft.keepChanges') {
        const put = held?.revision === since && held ? applyDraftChanges(held.draft, { parts, sections }) : null
        if (!put) return failure('other-revision', 'The whole text is needed.')
        held = { revision, draft: put }
      }
      return success({ revision })
    },
  }
}

test('after the first time only the changed section is sent, and the shell holds what the window shows', async () => {
  const shell = shellSide()
  const { store, asked } = storeWith(shell.answer)
  for (const text of ['one', 'one two', 'one two three']) {
    store.answer('q1', 'answer', [paragraph(text)])
    await store.keep()
    expect(shell.held()?.draft).toEqual(store.state.draft)
  }
  expect(asked.map(({ name }) => name)).toEqual(['draft.keep', 'draft.keepChanges', 'draft.keepChanges'])
  expect(asked[2]?.input).toMatchObject({ since: 2, revision: 3, sections: [{ id: 'q1' }] })
  expect(Object.keys(asked[2]?.input.parts as object)).toEqual([])
})

test('a shell that holds another revision gets the whole draft once, without a word to the writer', async () => {
  const shell = shellSide()
  const { store, asked } = storeWith(shell.answer)
  store.answer('q1', 'answer', [paragraph('one')])
  await store.keep()
  shell.forget()
  store.answer('q1', 'answer', [paragraph('two')])
  const sending = store.keep()
  store.answer('q1', 'answer', [paragraph('three')])
  await Promise.all([sending, store.keep()])
  expect(shell.held()?.draft).toEqual(store.state.draft)
  expect(store.state.saving.state).toBe('saving')
  store.answer('q1', 'answer', [paragraph('four')])
  await store.keep()
  expect(asked.at(-1)?.name).toBe('draft.keepChanges')
  expect(shell.held()?.draft).toEqual(store.state.draft)
})

test('after a failure the whole draft is sent', async () => {
  const shell = shellSide()
  let fail = false
  const { store, asked } = storeWith((name, input) =>
    fail ? failure('disk', 'The disk is full.') : shell.answer(name, input),
  )
  store.note((draft) => setTitle(draft, 'one'))
  await store.keep()
  fail = true
  store.note((draft) => setTitle(draft, 'two'))
  await store.keep()
  fail = false
  await store.keep()
  expect(asked.map(({ name }) => name)).toEqual(['draft.keep', 'draft.keepChanges', 'draft.keep'])
  expect(shell.held()?.draft.title).toBe('two')
})

test('“saved” is shown only for the revision that the window shows', () => {
  const { store } = storeWith()
  store.note((draft) => setTitle(draft, 'one'))
  store.note((draft) => setTitle(draft, 'two'))
  store.saved(1, '2026-11-22T12:00:01.000Z', 'input.rostrum')
  expect(store.state.saving).toEqual({ state: 'saving' })
  store.saved(2, '2026-11-22T12:00:02.000Z', 'two.rostrum')
  expect(store.state.saving).toEqual({ state: 'saved', at: '2026-11-22T12:00:02.000Z' })
  expect(store.state.fileName).toBe('two.rostrum')
})

test('counting follows a moment behind the text', async () => {
  const { store } = storeWith()
  store.answer('q1', 'answer', [paragraph('three short words')])
  expect(store.state.progress.words).toBe(0)
  await vi.advanceTimersByTimeAsync(200)
  expect(store.state.progress.words).toBe(3)
  expect(store.state.counted).toBe(store.state.draft)
})

test('counting waits for a pause between two keys, but not longer than 600 ms', async () => {
  const { store } = storeWith()
  const seen: number[] = []
  for (let word = 1; word <= 8; word += 1) {
    store.answer('q1', 'answer', [paragraph('word '.repeat(word))])
    await vi.advanceTimersByTimeAsync(100)
    seen.push(store.state.progress.words)
  }
  expect(seen.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
  expect(seen.at(-1)).toBeGreaterThanOrEqual(6)
})

test('a removed proposal comes back with its place and text, whatever was written elsewhere meanwhile', () => {
  const { store } = storeWith()
  const first = addRow(store, 'area-5')
  const second = addRow(store, 'area-5')
  changeRow(store, first, { paragraph: '33' })
  const removed = removeRow(store, first)
  changeRow(store, second, { paragraph: '48' })
  expect(removed?.undo()).toBeNull()
  expect(store.state.draft.proposals.map(({ id, paragraph: at }) => [id, at])).toEqual([
    [first, '33'],
    [second, '48'],
  ])
})

test('rows that were pasted, a copy and a sorting are one step each, and come back with what was written meanwhile', () => {
  const { store } = storeWith()
  const places = () => store.state.draft.proposals.map(({ paragraph: at }) => at)
  const first = addRow(store, null)
  changeRow(store, first, { paragraph: '100' })
  const document = store.state.draft.proposals[0]?.document ?? ''
  const row = { document, move: 'amend' as const, current: '', proposed: '', rationale: '', area: null }
  const { ids: pasted } = addRows(
    store,
    ['12', 'C'].map((at) => ({ ...row, paragraph: at })),
    first,
  )
  expect(places()).toEqual(['100', '12', 'C'])
  changeRow(store, pasted[0] ?? '', { paragraph: '12A' })
  expect(store.undo()).toBe('Typing in a proposal')
  expect(store.undo()).toBe('2 proposals added')
  expect(places()).toEqual(['100'])
  store.redo()
  store.redo()
  expect(places()).toEqual(['100', '12A', 'C'])
  expect(sortRows(store, [first, ...pasted])).not.toBeNull()
  expect(places()).toEqual(['C', '12A', '100'])
  expect(sortRows(store, [first, ...pasted])).toBeNull()
  expect(store.undo()).toBe('Proposals sorted')
  duplicateRow(store, pasted[0] ?? '')
  expect(places()).toEqual(['100', '12A', '12A', 'C'])
  expect(store.undo()).toBe('Proposal duplicated')
  moveRowTo(store, first, pasted[1] ?? '')
  expect(places()).toEqual(['12A', 'C', '100'])
  expect(store.undo()).toBe('Proposal moved')
  expect(places()).toEqual(['100', '12A', 'C'])
  expect(duplicateRow(store, 'none')).toBeNull()
  expect(addRows(store, [])).toEqual({ ids: [], made: null })
})

test('an added proposal that is undone and done again keeps what was written into it', () => {
  const { store } = storeWith()
  const id = addRow(store, null)
  changeRow(store, id, { proposed: 'decide' })
  store.undo()
  store.undo()
  expect(store.state.draft.proposals).toEqual([])
  store.redo()
  store.redo()
  expect(store.state.draft.proposals[0]?.proposed).toBe('decide')
})

test('moving goes past the neighbour that is shown, over rows of other areas, and back', () => {
  const { store } = storeWith()
  const a = addRow(store, 'area-5')
  const other = addRow(store, 'area-6')
  const b = addRow(store, 'area-5')
  const order = () => store.state.draft.proposals.map(({ id }) => id)
  expect(order()).toEqual([a, other, b])
  moveRow(store, a, [a, b], 1)
  expect(order().indexOf(a)).toBeGreaterThan(order().indexOf(b))
  store.undo()
  expect(order()).toEqual([a, other, b])
  moveRow(store, a, [a, b], -1)
  expect(order()).toEqual([a, other, b])
})

test('leaving an area out keeps its text; undo takes it in again; a new step forgets what was undone', () => {
  const { store } = storeWith()
  chooseSection(store, 'area-5', true, 'Digital divides')
  store.answer('area-5', 'headline', [paragraph('Connect everyone.')])
  chooseSection(store, 'area-5', false, 'Digital divides')
  const area = () => store.state.draft.sections.find(({ id }) => id === 'area-5')
  expect(area()).toMatchObject({ chosen: false, answers: { headline: [paragraph('Connect everyone.')] } })
  expect(store.undo()).toBe('“Digital divides” left out')
  expect(area()?.chosen).toBe(true)
  addRow(store, null)
  expect(store.redo()).toBeNull()
})

test('signatories are added, changed, removed and brought back in their place', () => {
  const { store } = storeWith()
  addSignatories(store, [
    { name: 'Ann', organisation: 'A', country: 'Ghana' },
    { name: 'Ben', organisation: 'B', country: 'Fiji' },
  ])
  changeSignatory(store, 1, { country: 'Tonga' })
  removeSignatory(store, 0)
  expect(store.state.draft.organisation.signatories.map(({ name }) => name)).toEqual(['Ben'])
  store.undo()
  expect(store.state.draft.organisation.signatories.map(({ name, country }) => `${name} ${country}`)).toEqual([
    'Ann Ghana',
    'Ben Tonga',
  ])
  expect(store.undo()).toBe('Typing in a signatory')
  expect(store.undo()).toBe('2 signatories added')
  expect(store.state.draft.organisation.signatories).toEqual([])
})

test('what another program put into the file is taken as a step: nothing is sent, undo gives the old text back, and that is sent whole', async () => {
  const { store, asked } = storeWith()
  store.note((draft) => setTitle(draft, 'Ours'))
  await store.keep()
  store.saved(1, '2026-11-22T12:00:00.000Z', 'x.rostrum')
  const before = asked.length
  const { place, undo } = store.takeFromFile(setTitle(store.state.draft, 'Theirs'))
  expect(store.state).toMatchObject({
    draft: { title: 'Theirs' },
    counted: { title: 'Theirs' },
    saving: { state: 'saved' },
  })
  await vi.advanceTimersByTimeAsync(2000)
  expect(store.isKept).toBe(true)
  expect(asked.length).toBe(before)
  expect(place.screen).toBe('draft')
  expect(undo()).toBeNull()
  expect(store.state.draft.title).toBe('Ours')
  await store.keep()
  expect(asked.slice(before).map(({ name }) => name)).toEqual(['draft.keep'])
})

test('a draft that is open elsewhere is changed by nobody here, until it may be', () => {
  const asked: string[] = []
  const shown: [unknown, unknown][] = []
  let refused = 0
  const holder = { person: 'eve', machine: 'there', since: '2026-11-22T10:00:00.000Z' }
  const drafts = new DraftStore(
    { ...opened(), openElsewhere: holder },
    {
      ask: (async (name: string) => {
        asked.push(name)
        return success({ revision: 0 })
      }) as never,
      now: () => '2026-11-22T12:00:00.000Z',
      newId: () => 'id',
      collect: () => {},
      show: (draft, before) => shown.push([draft, before]),
      refused: () => {
        refused += 1
      },
    },
  )
  const before = drafts.state.draft
  drafts.step('retitled', ON_DRAFT, (draft) => ({ ...draft, title: 'Mine' }))
  drafts.answer('area-1', 'rationale', [paragraph('Typed all the same')])
  drafts.note((draft) => ({ ...draft, title: 'Noted' }))
  expect(drafts.state.draft).toBe(before)
  expect(refused).toBe(2)
  // The editor that took it is told what the draft has.
  expect(shown).toHaveLength(1)
  expect(shown[0]?.[0]).toBe(before)
  drafts.takeFromFile({ ...before, title: 'Theirs' })
  expect(drafts.state.draft.title).toBe('Theirs')
  expect(drafts.undo()).toBeNull()
  expect(drafts.state.draft.title).toBe('Theirs')
  drafts.store.setState({ openElsewhere: null })
  drafts.step('retitled', ON_DRAFT, (draft) => ({ ...draft, title: 'Mine' }))
  expect(drafts.state.draft.title).toBe('Mine')
  expect(asked).toEqual([])
  drafts.close()
})
