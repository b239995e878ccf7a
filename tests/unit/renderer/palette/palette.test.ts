// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft, Proposal } from '../../../../src/core/draft/draft'
import { setChosen, setOrder } from '../../../../src/core/draft/edit'
import type { OrganisationProfile } from '../../../../src/core/draft/organisation-profile'
import { ask } from '../../../../src/renderer/bridge'
import { DraftStore } from '../../../../src/renderer/draft/draft-store'
import { pageOf } from '../../../../src/renderer/draft/page-plan'
import { placeRows } from '../../../../src/renderer/draft/resting-rows'
import { useDraftScreen } from '../../../../src/renderer/draft/screen-state'
import type { DraftSession } from '../../../../src/renderer/draft/session'
import { TABLE_MENU } from '../../../../src/renderer/editor'
import { useOrganisations } from '../../../../src/renderer/organisations'
import { entriesHere, foundBy, paletteEntries } from '../../../../src/renderer/palette/palette'
import { opened } from '../draft/template'
import { fakeShell } from '../fake-shell'

const row = (id: string, paragraph: string, area: string | null): Proposal => ({
  id,
  document: 'Zero Draft',
  paragraph,
  move: 'amend',
  current: 'Current.',
  proposed: 'Proposed.',
  rationale: '',
  area,
})
const PROPOSALS = [row('p1', '9', 'area-1'), row('p2', '3', 'area-1'), row('p3', '5', null)]
const PROFILE: OrganisationProfile = {
  id: 'o1',
  name: 'Example Forum',
  signatories: [],
} as unknown as OrganisationProfile

let table: { headerRow: boolean } | null
const done: unknown[] = []

function session(): DraftSession {
  const change = (draft: Draft) => ({
    ...setOrder(setChosen(draft, 'area-1', true), 'area'),
    proposals: PROPOSALS,
  })
  const needs = { ask, now: () => '2026-11-22T12:00:00.000Z', newId: () => 'new', collect: () => {}, show: () => {} }
  const drafts = new DraftStore(opened(change), needs)
  return {
    drafts,
    editors: {
      where: { formatAtCaret: () => ({ table }), hasFocus: false, refocus: () => done.push('refocus') },
      commands: { tableAction: (id: string) => done.push(id) },
    },
    undo: { offer: (words: string) => done.push(words) },
    get parts() {
      return pageOf(drafts.state)
    },
  } as unknown as DraftSession
}

beforeEach(() => {
  fakeShell()
  done.length = 0
  table = null
})
afterEach(() => {
  useOrganisations.setState({ list: null })
  useDraftScreen.setState({ pasteInto: null })
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const labels = (entries: readonly { label: string }[]) => entries.map(({ label }) => label)

test('an action is found by what people call it elsewhere', () => {
  const found = (words: string) =>
    paletteEntries('draft', true)
      .filter((entry) => foundBy(entry).includes(words))
      .map(({ id }) => id)
  expect(
    ['focus mode', 'preview', 'dictionary', 'letterhead', 'picture', 'Markdown', 'email'].map((words) => found(words)),
  ).toEqual([['focus-mode'], ['show-page'], ['settings'], ['settings'], ['insert-image'], ['hand-in'], ['hand-in']])
  expect(foundBy({ id: 'go-organisation', label: 'Who we are' })).toContain('country')
  expect(foundBy({ id: 'bold', label: 'Bold' })).toBe('Bold')
})

test('all that can be done with a table is there while the caret is in one, and nothing of it elsewhere', () => {
  const here = session()
  expect(labels(entriesHere(here, null, null)).filter((label) => label.startsWith('Table:'))).toEqual([])
  table = { headerRow: true }
  const entries = entriesHere(here, null, null).filter(({ label }) => label.startsWith('Table:'))
  expect(entries.map(({ id }) => id)).toEqual(TABLE_MENU.map(({ id }) => `table-${id}`))
  expect(labels(entries)).toContain('Table: First row is no header')
  entries.find(({ label }) => label === 'Table: Column after')?.run()
  expect(done).toEqual(['refocus', 'column-after'])
})

test('a row of proposals is moved, duplicated and removed from the row that the focus was in', () => {
  const here = session()
  const leave = placeRows(['p1', 'p2'], { list: ['p1', 'p2'], draw: () => {} })
  document.body.innerHTML = `<li><fieldset data-own-keys="proposal"><input id="proposal-p2-current"></fieldset><button id="proposal-p2-handle"></button></li>`
  const entries = entriesHere(here, document.querySelector('input'), null)
  expect(labels(entries).filter((label) => label.startsWith('Proposal:'))).toEqual([
    // The last row of its list goes no further down.
    'Proposal: Move row up',
    'Proposal: Duplicate row',
    'Proposal: Add a row after this one',
    'Proposal: Remove row',
  ])
  entries.find(({ label }) => label === 'Proposal: Move row up')?.run()
  expect(here.drafts.state.draft.proposals.map(({ id }) => id)).toEqual(['p2', 'p1', 'p3'])
  entries.find(({ label }) => label === 'Proposal: Remove row')?.run()
  expect(here.drafts.state.draft.proposals.map(({ id }) => id)).toEqual(['p1', 'p3'])
  leave()
})

test('each list of proposals is sorted, where it has something to sort, and takes rows that are pasted', () => {
  const here = session()
  const entries = entriesHere(here, null, null)
  expect(entries.map(({ id }) => id)).toEqual(['sort-area-1', 'paste-area-1', 'paste-rest'])
  const [sort, paste] = entries
  sort?.run()
  expect(here.drafts.state.draft.proposals.map(({ id }) => id)).toEqual(['p2', 'p1', 'p3'])
  expect(done).toEqual(['Sorted by paragraph.'])
  paste?.run()
  expect(useDraftScreen.getState().pasteInto).toBe('area-1')
})

test('an organisation that is kept is filled in', () => {
  const here = session()
  useOrganisations.setState({ list: [PROFILE] })
  entriesHere(here, null, [PROFILE])
    .find(({ label }) => label === 'Fill in Example Forum')
    ?.run()
  expect(here.drafts.state.draft.organisation.name).toBe('Example Forum')
  expect(done).toHaveLength(1)
})
