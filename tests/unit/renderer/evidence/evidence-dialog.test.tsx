// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OpenedDraft } from '../../../../src/contract/messages'
import type { Settings } from '../../../../src/contract/settings'
import type { Draft } from '../../../../src/core/draft/draft'
import { addProposal } from '../../../../src/core/draft/edit'
import { EMPTY_SHELF, type EvidenceEntry, type EvidenceShelf } from '../../../../src/core/draft/evidence'
import { putInEvidence } from '../../../../src/core/draft/evidence-uses'
import { paragraph } from '../../../../src/core/text/blocks'
import { useApp } from '../../../../src/renderer/app-store'
import { runCommand } from '../../../../src/renderer/commands'
import { Proposals } from '../../../../src/renderer/draft/proposals'
import { DraftSession } from '../../../../src/renderer/draft/session'
import EvidenceDialog from '../../../../src/renderer/evidence/evidence-dialog'
import { closeShelf, useEvidence } from '../../../../src/renderer/evidence/evidence-state'
import { useShelf } from '../../../../src/renderer/evidence/shelf'
import { ToastRegion } from '../../../../src/renderer/ui/toast'
import { opened } from '../draft/template'
import { type FakeShell, fakeShell, silentWorkers } from '../fake-shell'

const FIGURE: EvidenceEntry = {
  id: 'offline',
  kind: 'figure',
  title: 'People offline',
  blocks: [paragraph('2.6 billion people are offline.')],
  language: 'en',
  source: 'ITU',
  link: '',
  date: '2024',
  note: '',
  changedAt: '2026-01-02T03:04:05.000Z',
}
const LATER = {
  ...FIGURE,
  blocks: [paragraph('2.2 billion people are offline.')],
  changedAt: '2026-06-07T08:09:10.000Z',
}
const shelf = (...entries: EvidenceEntry[]): EvidenceShelf => ({ ...EMPTY_SHELF, entries })
const PROPOSAL = {
  id: 'p1',
  document: '',
  paragraph: '3',
  move: 'amend' as const,
  current: '',
  proposed: '',
  rationale: 'Fund open networks.',
  area: null,
}

let session: DraftSession
let shell: FakeShell
let end = () => {}

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0))
  vi.stubGlobal('cancelIdleCallback', (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer))
  shell = fakeShell()
  shell.answer('evidence.list', shelf(FIGURE))
  silentWorkers()
})
afterEach(() => {
  end()
  closeShelf()
  useShelf.setState({ shelf: null })
  useApp.setState({ session: null, screen: 'home' })
  vi.unstubAllGlobals()
})

const until = <T,>(look: () => T | null | undefined | false): Promise<T> =>
  vi.waitFor(
    () => {
      const found = look()
      if (!found) throw new Error(`not there; the page says: ${document.body.textContent?.slice(0, 2000)}`)
      return found
    },
    { timeout: 15_000 },
  )
const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]')
const button = (name: string) =>
  [...(dialog()?.querySelectorAll('button') ?? [])].find(
    (each) => each.textContent?.trim() === name || each.getAttribute('aria-label') === name,
  )

function Shown() {
  return useEvidence((state) => state.open) ? <EvidenceDialog /> : null
}

async function open(change: (draft: Draft) => Draft, more: Partial<OpenedDraft> = {}): Promise<HTMLTextAreaElement> {
  session = new DraftSession({ ...opened((draft) => change(addProposal(draft, PROPOSAL))), ...more }, useApp)
  useApp.setState({ session, screen: 'draft', settings: { noteAuthor: 'ana' } as Settings })
  const place = document.body.appendChild(document.createElement('main'))
  const root = createRoot(place)
  root.render(
    <>
      <Proposals of="all" title="Proposals" />
      <Shown />
      <ToastRegion />
    </>,
  )
  end = () => {
    session.close()
    root.unmount()
    place.remove()
  }
  return until(() => document.querySelector<HTMLTextAreaElement>('#proposal-p1-rationale'))
}

test('words of a draft with a passphrase are kept after it is said that they leave the lock', async () => {
  const field = await open((draft) => draft, { locked: true })
  field.focus()
  field.setSelectionRange(5, 18)
  runCommand('keep-evidence')
  await until(dialog)
  expect(dialog()?.textContent).toContain('what you keep leaves the lock')
  expect(dialog()?.querySelector('input')?.value).toBe('open networks')
  shell.answer('evidence.put', shelf(FIGURE))
  button('Keep')?.click()
  await until(() => !dialog())
  const asked = shell.asked.find(({ name }) => name === 'evidence.put')?.input as { entry: EvidenceEntry }
  expect(asked.entry).toMatchObject({ title: 'open networks', language: 'en', blocks: [paragraph('open networks')] })
})

test('nothing is asked where nothing is selected', async () => {
  const field = await open((draft) => draft)
  field.focus()
  field.setSelectionRange(5, 5)
  runCommand('keep-evidence')
  await until(() => document.body.textContent?.includes('Select the words to keep first.'))
  expect(useEvidence.getState().open).toBe(false)
})

test('an entry is put into the field of a proposal that the writer is in, as one step', async () => {
  const field = await open((draft) => draft)
  field.focus()
  field.setSelectionRange(19, 19)
  runCommand('evidence')
  await until(() => button('Put in People offline'))
  expect(dialog()?.textContent).toContain('It is put in at the caret')
  button('Put in People offline')?.click()
  await until(() => session.drafts.state.draft.evidence)
  expect(session.drafts.state.draft.proposals[0]?.rationale).toBe('Fund open networks. 2.6 billion people are offline.')
  await until(() => !dialog())
  session.undo.run('undo')
  expect(session.drafts.state.draft.proposals[0]?.rationale).toBe('Fund open networks.')
  expect(session.drafts.state.draft.evidence ?? []).toEqual([])
})

test('what changed on the shelf is a finding with a deed, settled by the new wording as one step', async () => {
  const at = { section: 'proposals', slot: 'rationale', proposal: 'p1', offset: 19 }
  await open((draft) => putInEvidence(draft, FIGURE, at, { id: 'u1', cite: false })?.draft ?? draft)
  // The checks' own answer: before it nobody knows whether there are findings.
  session.findings.take('rules', [], session.drafts.state.draft)
  await until(() => useShelf.getState().shelf)
  expect(session.drafts.state.findings).toEqual([])
  useShelf.setState({ shelf: shelf(LATER) })
  shell.answer('evidence.list', shelf(LATER))
  const finding = await until(() => session.drafts.state.findings?.[0])
  expect(finding).toMatchObject({ check: 'references/evidence-changed', at: { proposal: 'p1', field: 'rationale' } })
  const [deed] = session.findings.actionsOf(finding)
  expect(deed?.label).toBe('Take or keep…')
  deed?.run()
  await until(() => button('Take the new wording of People offline'))
  expect(dialog()?.textContent).toContain('Changed on 7 June 2026')
  button('Take the new wording of People offline')?.click()
  await until(() => session.drafts.state.findings?.length === 0)
  const said = () => session.drafts.state.draft.proposals[0]?.rationale
  expect(said()).toBe('Fund open networks. 2.2 billion people are offline.')
  session.undo.run('undo')
  expect(said()).toBe('Fund open networks. 2.6 billion people are offline.')
  await until(() => session.drafts.state.findings?.length === 1)
})
