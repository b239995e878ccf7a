// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { $createTextNode, $getRoot, $isElementNode } from 'lexical'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { OpenedDraft } from '../../../src/contract/messages'
import { newDraft } from '../../../src/core/draft/create'
import type { Draft } from '../../../src/core/draft/draft'
import { packSchema } from '../../../src/core/template/pack'
import { templateSchema } from '../../../src/core/template/template'
import { App } from '../../../src/renderer/app'
import { goToTab, showDraft, tabOf, useApp } from '../../../src/renderer/app-store'
import { runCommand } from '../../../src/renderer/commands'
import { menuParts } from '../../../src/renderer/context-menu/menu-entries'
import { useContextMenu } from '../../../src/renderer/context-menu/opened-menu'
import { writeTitle } from '../../../src/renderer/draft/draft-steps'
import { showTab, useDraftScreen } from '../../../src/renderer/draft/screen-state'
import type { DraftSession } from '../../../src/renderer/draft/session'
import { useProblem } from '../../../src/renderer/problem'
import { useRehearsal } from '../../../src/renderer/statement/rehearsal-clock'
import TabBar from '../../../src/renderer/tabs/tab-bar'
import { tabLabels } from '../../../src/renderer/tabs/tab-labels'
import { type FakeShell, fakeShell, silentWorkers } from './fake-shell'

/** Several drafts in one window, over a shell that is none. */

const FIRST = 'draft-00000001'
const SECOND = 'draft-00000002'

// A short form, so that its page is drawn quickly.
const folder = resolve(import.meta.dirname, '../../../templates/un-formats')
const template = templateSchema.parse(JSON.parse(readFileSync(resolve(folder, 'oral-1-30.template.json'), 'utf8')))
const pack = packSchema.parse(JSON.parse(readFileSync(resolve(folder, 'pack.json'), 'utf8')))
const [section] = template.sections
const ANSWER = { section: section?.id ?? '', slot: section?.slots[0]?.id ?? '' }

const before = useApp.getState()
let shell: FakeShell
let root: ReturnType<typeof createRoot>
let workers: ReturnType<typeof silentWorkers>

// The first test would wait for the screens that all of them show.
beforeAll(async () => {
  await Promise.all([
    import('../../../src/renderer/draft/draft-screen'),
    import('../../../src/renderer/handin/hand-in'),
    import('../../../src/renderer/statement/statement-screen'),
    import('../../../src/renderer/draft/session'),
  ])
}, 60_000)
beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0))
  vi.stubGlobal('cancelIdleCallback', (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer))
  shell = fakeShell()
  workers = silentWorkers()
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(() => {
  for (const tab of useApp.getState().tabs) tab.close()
  root.unmount()
  // What is asked once a start is known to all that follow.
  const { info, settings, home } = useApp.getState()
  useApp.setState({ ...before, info, settings, home }, true)
  useProblem.setState({ shown: null })
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const region = (name: string) => document.querySelector(`[data-region="${name}"]`)
const names = () => shell.asked.map(({ name }) => name)
const until = (there: () => boolean) =>
  vi.waitFor(
    () => {
      if (!there()) throw new Error(`not there; the page says: ${document.body.textContent?.slice(0, 200)}`)
    },
    { timeout: 15_000 },
  )
const shows = (name: string) => until(() => region(name) !== null)
const front = () => useApp.getState().session?.drafts.state.handle
const handles = () => useApp.getState().tabs.map(({ drafts }) => drafts.state.handle)
const tab = (handle: string): DraftSession => {
  const found = tabOf(handle)
  if (!found) throw new Error(`${handle} has no tab`)
  return found
}
const shownTabs = () => [...document.querySelectorAll('[role="toolbar"] [id^="tab-"]')].map((each) => each.textContent)

const made = (handle: string, title: string): OpenedDraft => ({
  draft: handle,
  fileName: `${title}.rostrum`,
  folderName: 'Documents / Rostrum',
  recovered: false,
  unsaved: false,
  content: {
    ...newDraft(template, pack, { id: handle, now: '2026-11-22T10:00:00.000Z' }),
    title,
  } as OpenedDraft['content'],
  template,
  pack,
  withoutPack: false,
  locked: false,
})
/** The whole window, which hears the shell. */
const inWindow = async () => {
  root.render(<App />)
  await until(() => names().includes('window.listens'))
}
const open = async (handle: string, title: string) => {
  await showDraft(made(handle, title))
  if (document.body.textContent !== '') await shows('page')
}
const openTwo = async () => {
  await open(FIRST, 'Coasts')
  await open(SECOND, 'Islands')
}
/** Types into an answer's editor, which has not told the draft yet when this returns. */
const type = ({ editors }: DraftSession, words: string) => {
  const editor = editors.answerOf(ANSWER).ensureEditor()
  editor.update(
    () => {
      const paragraph = $getRoot().getLastChild()
      if ($isElementNode(paragraph)) paragraph.append($createTextNode(words))
    },
    { discrete: true },
  )
}
const written = ({ drafts }: DraftSession) =>
  JSON.stringify(drafts.current().sections.find(({ id }) => id === ANSWER.section)?.answers[ANSWER.slot] ?? [])
const kept = (handle: string) =>
  shell.asked.flatMap(({ name, input }) => {
    const said = input as { draft: string; content?: Draft; parts?: Partial<Draft>; sections?: unknown }
    return (name === 'draft.keep' || name === 'draft.keepChanges') && said.draft === handle
      ? [JSON.stringify(said)]
      : []
  })

test('who has one draft open sees no tabs; a second one gets a tab beside the first, and the same one no second', async () => {
  await inWindow()
  await open(FIRST, 'Coasts')
  expect(region('tabs')).toBeNull()
  shell.tell('draft.opened', made(SECOND, 'Islands'))
  shell.tell('draft.opened', made(SECOND, 'Islands'))
  shell.tell('draft.opened', made(FIRST, 'Coasts'))
  await until(() => front() === FIRST && handles().length === 2)
  await shows('tabs')
  expect(handles()).toEqual([FIRST, SECOND])
  expect(shownTabs()).toEqual(['Coasts', 'Islands'])
  expect(document.querySelector('[aria-current="page"]')?.textContent).toBe('Coasts')
  // Nothing was closed for another.
  expect(names()).not.toContain('draft.close')
})

test('each draft keeps its history, its screen and its panels, and behind another it has no editor and no worker', async () => {
  await inWindow()
  await open(FIRST, 'Coasts')
  const first = tab(FIRST)
  type(first, 'Fund open networks.')
  writeTitle(first.drafts, 'Coasts of the world')
  showTab('checklist')
  runCommand('hand-in')
  await shows('handin')
  await open(SECOND, 'Islands')
  const second = tab(SECOND)
  expect(workers.alive.size).toBe(1)
  expect(first.editors.answerOf(ANSWER).lexical).toBeNull()
  expect(useDraftScreen.getState().dialog).toBeNull()
  showTab('findings')
  type(second, 'Cables break.')
  second.undo.run('undo')
  expect(written(second)).not.toContain('Cables')
  expect(written(first)).toContain('Fund open networks.')

  runCommand('next-tab')
  await shows('handin')
  expect(front()).toBe(FIRST)
  expect(useDraftScreen.getState().tab).toBe('checklist')
  expect(workers.alive.size).toBe(1)
  runCommand('close-draft')
  await shows('page')
  runCommand('undo')
  expect(first.drafts.state.draft.title).toBe('Coasts')
  runCommand('undo')
  expect(written(first)).not.toContain('networks')
  runCommand('redo')
  // The caret is in the text now, whose editor answers in the turn after.
  await until(() => written(first).includes('Fund open networks.'))
  expect(document.querySelector(`[data-answer="${ANSWER.section}/${ANSWER.slot}"]`)?.textContent).toContain(
    'Fund open networks.',
  )

  runCommand('previous-tab')
  await until(() => front() === SECOND)
  expect(useDraftScreen.getState().tab).toBe('findings')
  runCommand('redo')
  await until(() => written(second).includes('Cables break.'))
})

test('what was typed a moment before goes to the shell for its own draft', async () => {
  await openTwo()
  type(tab(SECOND), 'Half a sentence')
  goToTab(tab(FIRST))
  await vi.waitFor(() => expect(kept(SECOND).join()).toContain('Half a sentence'))
  expect(kept(FIRST)).toEqual([])
  expect(written(tab(SECOND))).toContain('Half a sentence')
})

test('news of a draft reach it behind another, and so do an undo that is asked for there and the end of the window', async () => {
  await inWindow()
  await openTwo()
  const [first, second] = [tab(FIRST), tab(SECOND)]
  shell.tell('draft.saved', { draft: FIRST, revision: 0, savedAt: '2026-11-22T12:00:00.000Z', fileName: 'x.rostrum' })
  expect(first.drafts.state.fileName).toBe('x.rostrum')
  expect(second.drafts.state.fileName).toBe('Islands.rostrum')
  shell.answer('draft.takeFromFile', { content: { ...first.drafts.state.draft, title: 'Coasts, by Ana' } })
  shell.tell('draft.changedElsewhere', { draft: FIRST })
  await until(() => first.drafts.state.draft.title === 'Coasts, by Ana')
  await until(() => shownTabs()[0] === 'Coasts, by Ana')
  expect(front()).toBe(SECOND)
  // What is offered there is offered over no other draft, and is there when its own is.
  const offered = () => [...document.querySelectorAll('button')].find((each) => each.textContent === 'Undo')
  expect(offered()).toBeUndefined()
  goToTab(first)
  await until(() => offered() !== undefined)
  goToTab(second)
  await until(() => offered() === undefined)
  first.undo.run('undo')
  await until(() => front() === FIRST)
  expect(first.drafts.state.draft.title).toBe('Coasts')
  expect(second.drafts.state.draft.title).toBe('Islands')

  await first.drafts.keep()
  // The window closes: all is handed over, and what is kept nowhere is shown.
  writeTitle(second.drafts, 'Kept nowhere')
  // An answer that the contract does not know is a failure.
  shell.answer('draft.keep', 'the disk is full')
  shell.tell('window.closing', {})
  await until(() => shell.events.includes('ready to close'))
  expect(kept(SECOND).join()).toContain('Kept nowhere')
  expect(front()).toBe(SECOND)
})

test('closing one shows the next, and the last leads home; home keeps several', async () => {
  await openTwo()
  runCommand('close-draft')
  await until(() => front() === FIRST && handles().length === 1)
  await open(SECOND, 'Islands')
  runCommand('new')
  expect(useApp.getState().screen).toBe('home')
  expect(handles()).toEqual([FIRST, SECOND])
  expect(workers.alive.size).toBe(0)
  // Nothing is in front: no command of a draft means any.
  runCommand('hand-in')
  expect(useApp.getState().screen).toBe('home')
  runCommand('next-tab')
  expect(front()).toBe(FIRST)
  // One after the other, faster than the first is closed.
  runCommand('close-draft')
  expect(front()).toBe(SECOND)
  runCommand('close-draft')
  await until(() => handles().length === 0)
  expect(useApp.getState()).toMatchObject({ session: null, screen: 'home' })
  expect(names().filter((name) => name === 'draft.close')).toHaveLength(3)
})

test('one draft stays open beside another that is looked for on the start page', async () => {
  await open(FIRST, 'Coasts')
  runCommand('another-draft')
  expect(useApp.getState()).toMatchObject({ session: null, screen: 'home' })
  expect(names()).not.toContain('draft.close')
  await open(SECOND, 'Islands')
  expect(handles()).toEqual([FIRST, SECOND])
  // Alone again, it is closed for home as it ever was.
  runCommand('close-draft')
  await until(() => handles().length === 1)
  runCommand('new')
  await until(() => handles().length === 0)
})

test('a draft that is opened again while it is being closed is there, as the shell opened it', async () => {
  await openTwo()
  const closed = tab(SECOND)
  runCommand('close-draft')
  await showDraft(made(SECOND, 'Islands, again'))
  expect(handles()).toEqual([FIRST, SECOND])
  expect(tab(SECOND)).not.toBe(closed)
  expect(useApp.getState()).toMatchObject({ session: tab(SECOND), screen: 'draft' })
})

test('keys of the bar go from tab to tab, move one and close one', async () => {
  await openTwo()
  root.render(<TabBar />)
  await shows('tabs')
  const button = (handle: string) => document.getElementById(`tab-${handle}`)
  const press = (key: string, more: KeyboardEventInit = {}) =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    )
  button(SECOND)?.focus()
  press('ArrowLeft')
  expect(document.activeElement?.id).toBe(`tab-${FIRST}`)
  press('ArrowRight', { altKey: true })
  expect(handles()).toEqual([SECOND, FIRST])
  expect(document.activeElement?.id).toBe(`tab-${FIRST}`)
  press('1', { ctrlKey: true, code: 'Digit1' })
  await until(() => front() === SECOND)
  press('9', { ctrlKey: true, code: 'Digit9' })
  await until(() => front() === FIRST)
  button(SECOND)?.focus()
  press('Delete')
  await until(() => handles().length === 1)
  expect(front()).toBe(FIRST)
})

test('after its page was loaded anew, the window has the tabs again, and says which it has', async () => {
  await inWindow()
  const drafts = [made(FIRST, 'Coasts'), made(SECOND, 'Islands')]
  shell.tell('tabs.reopened', { drafts, front: FIRST })
  await until(() => front() === FIRST)
  await shows('page')
  expect(shownTabs()).toEqual(['Coasts', 'Islands'])
  // One that nobody has looked at yet costs nothing.
  expect(workers.started).toHaveLength(1)
  const said = () => shell.asked.filter(({ name }) => name === 'window.shows').at(-1)?.input
  expect(said()).toMatchObject({ open: { draft: FIRST, title: 'Coasts' }, tabs: [FIRST, SECOND] })
  runCommand('another-draft')
  await vi.waitFor(() => expect(said()).toEqual({ open: null, tabs: [FIRST, SECOND] }))
})

test('a rehearsal that goes on in one tab is not that of another', async () => {
  await inWindow()
  await openTwo()
  runCommand('rehearse')
  await shows('statement')
  expect(useRehearsal.getState().of).toBe(SECOND)
  const said = { title: '', phase: 'running', slotSeconds: 180, spokenMs: 9000, marks: [], paragraphs: [] } as const
  shell.tell('rehearsal.changed', { ...said, marks: [], paragraphs: [] })
  runCommand('next-tab')
  runCommand('rehearse')
  await vi.waitFor(() => expect(useRehearsal.getState().of).toBe(FIRST))
  const ready = shell.asked.filter(({ name }) => name === 'rehearsal.ready').map(({ input }) => input)
  // Taken off first: the shell keeps a clock that runs from being given another text.
  expect(ready.slice(ready.indexOf(null)).slice(0, 2)).toMatchObject([null, { title: 'Coasts' }])
  shell.tell('rehearsal.changed', { ...said, phase: 'ended', marks: [], paragraphs: [] })
  expect(tab(FIRST).drafts.state.draft.statement?.rehearsals ?? []).toEqual([])
})

test('a tab says its file where two have one title, and what is wrong with it', () => {
  const draft = { title: 'Coasts' }
  const saved = { state: 'saved', at: null } as const
  const labels = tabLabels([
    { draft, fileName: 'a.rostrum', saving: saved, locked: false },
    { draft: { title: ' ' }, fileName: '', saving: { state: 'saving' }, locked: true },
    { draft, fileName: 'b.rostrum', saving: saved, locked: false },
  ])
  expect(labels).toEqual([
    { title: 'Coasts', file: 'a.rostrum', state: 'saved', locked: false },
    { title: 'Draft without a title', file: '', state: 'saving', locked: true },
    { title: 'Coasts', file: 'b.rostrum', state: 'saved', locked: false },
  ])
})

test('a right click on a tab offers what can be done with its draft: moved, copied, shown, and the others closed', async () => {
  await inWindow()
  await openTwo()
  await open('draft-00000003', 'Rivers')
  await until(() => shownTabs().length === 3)
  const menu = () => {
    const opened = useContextMenu.getState().opened
    if (!opened) throw new Error('no menu')
    useContextMenu.setState({ opened: null })
    return {
      opened,
      entries: new Map(menuParts(opened).flatMap(({ entries }) => entries.map((each) => [each.id, each]))),
    }
  }
  const cross = document.querySelector(`[data-tab="${SECOND}"] button:last-child`)
  cross?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 40, clientY: 9 }))
  const byPointer = menu()
  // The tab's button takes the focus again, wherever on the tab the click was.
  expect(byPointer.opened.target === document.getElementById(`tab-${SECOND}`)).toBe(true)
  expect([byPointer.opened.x, byPointer.opened.y]).toEqual([40, 9])
  expect([...byPointer.entries.keys()]).toEqual([
    'tab-go',
    'tab-rename',
    'tab-duplicate',
    'tab-reveal',
    'tab-earlier',
    'tab-later',
    'tab-close',
    'tab-close-others',
  ])
  byPointer.entries.get('tab-earlier')?.run()
  expect(handles()).toEqual([SECOND, FIRST, 'draft-00000003'])

  // By key, at the tab itself.
  const button = document.getElementById(`tab-${SECOND}`)
  button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F10', shiftKey: true, bubbles: true }))
  button?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))
  const { entries } = menu()
  expect(entries.get('tab-earlier')?.disabled).toBe(true)
  entries.get('tab-reveal')?.run()
  entries.get('tab-duplicate')?.run()
  await until(() => names().includes('draft.reveal') && names().includes('draft.duplicate'))
  expect(shell.asked.filter(({ name }) => name === 'draft.reveal').map(({ input }) => input)).toEqual([
    { draft: SECOND },
  ])
  entries.get('tab-close-others')?.run()
  await until(() => handles().length === 1)
  expect(handles()).toEqual([SECOND])
  expect(front()).toBe(SECOND)
})

test('a draft is renamed at its tab where its title stands, on the draft’s own screen', async () => {
  await inWindow()
  await openTwo()
  useApp.setState({ screen: 'history' })
  const target = document.getElementById(`tab-${FIRST}`)
  if (!target) throw new Error('no tab')
  const parts = menuParts({ target, x: 0, y: 0 })
  parts
    .flatMap(({ entries }) => entries)
    .find(({ id }) => id === 'tab-rename')
    ?.run()
  await until(() => document.activeElement?.id === 'draft-title')
  expect(front()).toBe(FIRST)
  expect(useApp.getState().screen).toBe('draft')
  expect((document.activeElement as HTMLInputElement).value).toBe('Coasts')
})
