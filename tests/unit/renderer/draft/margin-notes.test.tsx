// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OpenedDraft } from '../../../../src/contract/messages'
import type { Settings } from '../../../../src/contract/settings'
import type { Draft, MarginNote } from '../../../../src/core/draft/draft'
import { addProposal, setAnswer } from '../../../../src/core/draft/edit'
import { paragraph } from '../../../../src/core/text/blocks'
import { useApp } from '../../../../src/renderer/app-store'
import { runCommand } from '../../../../src/renderer/commands'
import NotesPanel from '../../../../src/renderer/draft/notes-panel'
import { Proposals } from '../../../../src/renderer/draft/proposals'
import { useDraftScreen } from '../../../../src/renderer/draft/screen-state'
import { DraftSession } from '../../../../src/renderer/draft/session'
import { fakeShell, silentWorkers } from '../fake-shell'
import { opened } from './template'

const NOTE: MarginNote = {
  id: 'n1',
  section: 'q1',
  slot: 'answer',
  words: 'networks',
  author: 'Ana',
  at: '2025-07-01T09:00:00.000Z',
  text: 'Which networks?',
  replies: [],
  resolved: false,
}
const PROPOSAL = {
  id: 'p1',
  document: '',
  paragraph: '3',
  move: 'amend' as const,
  current: '',
  proposed: 'Fund open networks.',
  rationale: '',
  area: null,
}

let session: DraftSession
let end = () => {}

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0))
  vi.stubGlobal('cancelIdleCallback', (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer))
  fakeShell()
  silentWorkers()
})
afterEach(() => {
  end()
  useApp.setState({ session: null, screen: 'home' })
  vi.unstubAllGlobals()
})

const until = <T,>(look: () => T | null | undefined | false): Promise<T> =>
  vi.waitFor(
    () => {
      const found = look()
      if (!found) throw new Error(`not there; the panel says: ${panel()?.textContent}`)
      return found
    },
    { timeout: 15_000 },
  )
const panel = () => document.querySelector<HTMLElement>('[data-notes]')
const button = (name: string, within: ParentNode | null = panel()) =>
  [...(within?.querySelectorAll('button') ?? [])].find(
    (each) => each.textContent?.trim() === name || each.getAttribute('aria-label') === name,
  )
const notes = () => session.drafts.state.draft.marginNotes ?? []
const field = () => document.querySelector<HTMLTextAreaElement>('#margin-note-text')
const write = async (words: string) => {
  const area = await until(field)
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, words)
  area.dispatchEvent(new Event('input', { bubbles: true }))
  await until(() => field()?.value === words)
}

/** A draft with its notes beside it, and its proposals. */
async function open(change: (draft: Draft) => Draft, more: Partial<OpenedDraft> = {}): Promise<void> {
  const given = opened((draft) => change(setAnswer(draft, 'q1', 'answer', [paragraph('Fund open networks.')])))
  session = new DraftSession({ ...given, ...more }, useApp)
  session.wake()
  useApp.setState({ session, screen: 'draft', settings: { noteAuthor: 'ana' } as Settings })
  const place = document.body.appendChild(document.createElement('main'))
  const root = createRoot(place)
  root.render(
    <>
      <NotesPanel />
      <Proposals of="all" title="Proposals" />
    </>,
  )
  end = () => {
    session.close()
    root.unmount()
    place.remove()
  }
  await until(panel)
  session.arrival.arrived()
}

test('notes are listed as the page has their words, answered under the name of the user, resolved and folded, each a step', async () => {
  await open((draft) => ({
    ...addProposal(draft, PROPOSAL),
    marginNotes: [
      { ...NOTE, id: 'n3', section: 'proposals', slot: 'proposed', proposal: 'p1', words: 'open' },
      NOTE,
      { ...NOTE, id: 'n4', words: 'masts', gone: true },
      { ...NOTE, id: 'n2', section: null, words: '' },
    ],
  }))
  const cards = () => [...document.querySelectorAll<HTMLElement>('[data-note]')].map(({ dataset }) => dataset.note)
  expect(cards()).toEqual(['n2', 'n4', 'n1', 'n3'])
  const card = (id: string) => document.querySelector<HTMLElement>(`[data-note="${id}"]`)
  expect(card('n1')?.textContent).toContain('“networks”')
  expect(card('n1')?.textContent).toContain('Ana · 1 July 2025')
  expect(card('n4')?.textContent).toContain('On words that are gone:')

  button('Reply', card('n1'))?.click()
  await write('All of them.')
  button('Save note')?.click()
  await until(() => notes()[1]?.replies.length === 1)
  expect(notes()[1]?.replies).toMatchObject([{ author: 'ana', text: 'All of them.' }])
  button('Resolve', card('n1'))?.click()
  await until(() => !cards().includes('n1') || card('n1')?.closest('[hidden]') !== null)
  expect(notes()[1]?.resolved).toBe(true)

  useDraftScreen.setState({ tab: 'guidance', note: null })
  session.undo.run('undo')
  expect(notes()[1]?.resolved).toBe(false)
  expect(useDraftScreen.getState()).toMatchObject({ tab: 'notes', note: 'n1' })
  session.undo.run('undo')
  expect(notes()[1]?.replies).toEqual([])
})

test('a note on words of a proposal is written, rewritten and deleted; Escape writes nothing', async () => {
  await open((draft) => addProposal(draft, PROPOSAL))
  expect(panel()?.textContent).toContain('They are never in a document that you hand in')
  const proposed = await until(() => document.querySelector<HTMLTextAreaElement>('#proposal-p1-proposed'))
  proposed.focus()
  proposed.setSelectionRange(5, 10)
  runCommand('add-note')
  await until(() => panel()?.textContent?.includes('Note on “open”'))
  await write('Open to whom?')
  field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await until(() => field() === null)
  expect(notes()).toEqual([])

  proposed.focus()
  proposed.setSelectionRange(5, 10)
  runCommand('add-note')
  await write('Open to whom?')
  field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))
  await until(() => notes().length === 1)
  expect(notes()).toMatchObject([
    { section: 'proposals', proposal: 'p1', slot: 'proposed', words: 'open', author: 'ana', text: 'Open to whom?' },
  ])
  await until(() => document.querySelector('[data-noted="proposed"]'))

  const card = await until(() => document.querySelector<HTMLElement>('[data-note]'))
  card.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }))
  await until(() => notes().length === 0)
  session.undo.run('undo')
  expect(notes()).toHaveLength(1)
})

test('F7 goes from open note to open note, around the end', async () => {
  await open((draft) => ({
    ...draft,
    marginNotes: [NOTE, { ...NOTE, id: 'n2', words: 'Fund' }, { ...NOTE, id: 'n3', words: 'open', resolved: true }],
  }))
  const at = () => useDraftScreen.getState().note
  runCommand('next-note')
  expect(at()).toBe('n2')
  runCommand('next-note')
  expect(at()).toBe('n1')
  expect(useDraftScreen.getState().announced).toBe('Note by Ana: Which networks?')
  runCommand('next-note')
  expect(at()).toBe('n2')
  runCommand('previous-note')
  expect(at()).toBe('n1')
})

test('a draft that is only read shows its notes, and nothing to write them with', async () => {
  await open((draft) => ({ ...draft, marginNotes: [{ ...NOTE, replies: [{ author: 'Bo', at: '', text: 'Yes.' }] }] }), {
    openElsewhere: { person: 'Bo', machine: 'desk', since: '2026-11-22T10:00:00.000Z' },
  })
  expect(panel()?.textContent).toContain('Which networks?')
  expect(panel()?.textContent).toContain('Yes.')
  expect(['Reply', 'Resolve', 'Write a note'].map((name) => button(name))).toEqual([undefined, undefined, undefined])
  runCommand('add-note')
  expect(field()).toBeNull()
})
