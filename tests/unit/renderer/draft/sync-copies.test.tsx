// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer } from '../../../../src/core/draft/edit'
import { problemOf } from '../../../../src/core/result'
import { paragraph } from '../../../../src/core/text/blocks'
import { useApp } from '../../../../src/renderer/app-store'
import { ask } from '../../../../src/renderer/bridge'
import { DraftStore } from '../../../../src/renderer/draft/draft-store'
import type { DraftSession } from '../../../../src/renderer/draft/session'
import { SyncCopies } from '../../../../src/renderer/draft/sync-copies'
import { type FakeShell, fakeShell, silentWorkers } from '../fake-shell'
import { opened } from './template'

const COPY = { copy: 'draft-00000002', fileName: 'input (Case Conflict).rostrum', modified: '2026-11-22T10:00:00.000Z' }
const answering = (draft: Draft, slot: string, words: string) => setAnswer(draft, 'area-1', slot, [paragraph(words)])

let shell: FakeShell
let drafts: DraftStore
let end: () => void
const offered: string[] = []

async function show(copies: unknown) {
  shell.answer('draft.copies', copies)
  drafts = new DraftStore(
    opened((draft) => answering(draft, 'headline', 'Ours.')),
    { ask, now: () => '2026-11-22T12:00:00.000Z', newId: () => 'id', collect: () => {}, show: () => {} },
  )
  const undo = { offer: (words: string) => offered.push(words) }
  useApp.setState({ session: { drafts, undo, rest: () => undefined } as unknown as DraftSession })
  const root = createRoot(document.body.appendChild(document.createElement('main')))
  await act(async () => root.render(<SyncCopies />))
  end = () => act(() => root.unmount())
}
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  offered.length = 0
  shell = fakeShell()
})
afterEach(() => {
  end()
  useApp.setState({ session: null, screen: 'home', shownVersion: null })
  vi.unstubAllGlobals()
})
const press = (name: string) =>
  act(async () => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click())

test('a copy beside the draft is compared as a version, and merged as one step with what stands against it as notes', async () => {
  await show({ copies: [COPY], original: null })
  expect(document.body.textContent).toContain('“input (Case Conflict).rostrum”')
  const theirs = answering(answering(drafts.state.draft, 'headline', 'Theirs.'), 'rationale', 'Only theirs.')
  shell.answer('draft.readCopy', { content: theirs, base: null, fileName: COPY.fileName, version: 7 })
  await press('Compare')
  expect([useApp.getState().screen, useApp.getState().shownVersion]).toEqual(['history', 7])
  await press('Merge into this draft')
  expect(shell.asked.filter(({ name }) => name === 'history.keep')).toMatchObject([
    { input: { reason: 'beforeMerge' } },
  ])
  const { draft } = drafts.state
  const section = draft.sections.find(({ id }) => id === 'area-1')
  expect(section?.answers).toMatchObject({ headline: [paragraph('Ours.')], rationale: [paragraph('Only theirs.')] })
  expect(draft.marginNotes).toMatchObject([{ author: COPY.fileName, section: 'area-1', slot: 'headline' }])
  expect(offered).toEqual([expect.stringContaining('In one place both say something else')])
  drafts.undo()
  expect(drafts.state.draft.marginNotes).toBeUndefined()
  shell.answer('draft.trash', { trashed: true })
  await press('Move the copy to the bin…')
  expect(document.body.querySelector('[role=note]')).toBeNull()
})

test('a copy is merged with the version that both were made from, where there is one', async () => {
  await show({ copies: [COPY], original: null })
  const base = drafts.state.draft
  const theirs = answering(base, 'headline', 'Theirs.')
  shell.answer('draft.readCopy', { content: { ...theirs, lineage: ['a'] }, base, fileName: COPY.fileName, version: 7 })
  await press('Merge into this draft')
  const { draft } = drafts.state
  // Only they changed it, so that nothing stands against it.
  expect(draft.sections.find(({ id }) => id === 'area-1')?.answers.headline).toEqual([paragraph('Theirs.')])
  expect([draft.marginNotes, draft.lineage]).toEqual([undefined, ['a']])
  drafts.undo()
  expect(drafts.state.draft.lineage).toBeUndefined()
})

test('a copy that is open itself leads to what it is a copy of; without any nothing is said', async () => {
  await show({ copies: [], original: { draft: 'draft-00000003', fileName: 'input.rostrum' } })
  silentWorkers()
  shell.answer('draft.open', opened())
  await press('Open the original')
  expect(shell.asked).toContainEqual({ name: 'draft.open', input: { draft: 'draft-00000003' } })
  end()
  // Left alone, it would come to the front in the middle of another test.
  const [tab] = await vi.waitFor(() => {
    const { tabs, session } = useApp.getState()
    if (tabs.length !== 1 || session !== tabs[0]) throw new Error('The original is not in front yet.')
    return tabs
  }, 15_000)
  tab?.close()
  useApp.setState({ tabs: [] })
  await show({ copies: [], original: null })
  expect(document.body.querySelector('[role=note]')).toBeNull()
})

test('what happened to the file while somebody wrote stands above the text until it was read, and takes no focus', async () => {
  await show({ copies: [], original: null })
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  await act(async () => drafts.notice(problemOf('written-again', '“input.rostrum” was written again.')))
  const alert = document.querySelector('[role=alert]')
  expect(alert?.textContent).toContain('“input.rostrum” was written again.')
  expect(document.querySelector('[role=dialog], [role=alertdialog]')).toBeNull()
  expect(document.activeElement).toBe(field)
  field.remove()
  await press('Hide')
  expect(document.querySelector('[role=alert]')).toBeNull()
})

test('a copy that comes while the draft is open is offered by itself, also after an earlier one was hidden', async () => {
  await show({ copies: [], original: null })
  const news = () => act(async () => shell.tell('draft.copiesChanged', { draft: drafts.state.handle }))
  const bar = () => document.body.querySelector('[role=note]')?.textContent
  shell.answer('draft.copies', { copies: [COPY], original: null })
  await act(async () => shell.tell('draft.copiesChanged', { draft: 'draft-00000009' }))
  expect(bar()).toBeUndefined()
  await news()
  expect(bar()).toContain('“input (Case Conflict).rostrum”')
  await press('Hide')
  await news()
  expect(bar()).toBeUndefined()
  shell.answer('draft.copies', { copies: [COPY, { ...COPY, copy: 'draft-00000004' }], original: null })
  await news()
  expect(bar()).toContain('stand 2 copies of it')
  shell.answer('draft.copies', { copies: [], original: null })
  await news()
  expect(bar()).toBeUndefined()
})

test('text that was kept beside its file is compared and merged where that is said, in one bar', async () => {
  const original = { draft: 'draft-00000003', fileName: 'input.rostrum' }
  await show({ copies: [], original: null })
  shell.answer('draft.copies', { copies: [], original })
  const copy = 'input (your copy 2026-11-22 14.02).rostrum'
  await act(async () => {
    drafts.saved(0, '2026-11-22T12:00:00.000Z', copy)
    drafts.notice(problemOf('changed-outside', '“input.rostrum” was changed outside Rostrum.'))
  })
  expect(document.querySelectorAll('[role=alert], [role=note]')).toHaveLength(1)
  const names = [...document.querySelectorAll('[role=alert] button')].map(({ textContent }) => textContent)
  expect(names).toEqual(['Compare', 'Merge into this draft', 'Open the original', 'Hide'])
  const theirs = answering(drafts.state.draft, 'rationale', 'Only theirs.')
  shell.answer('draft.readCopy', { content: theirs, base: null, fileName: original.fileName, version: 4 })
  await press('Compare')
  expect([useApp.getState().screen, useApp.getState().shownVersion]).toEqual(['history', 4])
  await press('Merge into this draft')
  expect(shell.asked.filter(({ name }) => name === 'draft.readCopy')).toMatchObject([
    { input: { copy: original.draft } },
    { input: { copy: original.draft } },
  ])
  expect(drafts.state.draft.sections.find(({ id }) => id === 'area-1')?.answers).toMatchObject({
    headline: [paragraph('Ours.')],
    rationale: [paragraph('Only theirs.')],
  })
  await press('Hide')
  expect(document.querySelector('[role=alert], [role=note]')).toBeNull()
  // Opened again, it says whose text it is, and no service's.
  end()
  await show({ copies: [], original })
  await act(async () => drafts.saved(0, '2026-11-22T12:00:00.000Z', copy))
  const bar = document.querySelector('[role=note]')
  expect(bar?.textContent).toContain(`“${copy}” is your text: Rostrum kept it beside “input.rostrum”`)
  expect(bar?.textContent).not.toContain('services')
  expect(bar?.textContent).toContain('Compare')
})
