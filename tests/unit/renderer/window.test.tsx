// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { App } from '../../../src/renderer/app'
import { useApp } from '../../../src/renderer/app-store'
import { runCommand } from '../../../src/renderer/commands'
import { writeTitle } from '../../../src/renderer/draft/draft-steps'
import { opened } from './draft/template'
import { type FakeShell, fakeShell, silentWorkers } from './fake-shell'

/** The whole window over a shell that is none: what a command, a piece of news and an answer bring to the screen and to the shell. */

const before = useApp.getState()
let shell: FakeShell
let root: ReturnType<typeof createRoot>
let workers: { started: string[] }

beforeEach(async () => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0))
  vi.stubGlobal('cancelIdleCallback', (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer))
  shell = fakeShell()
  workers = silentWorkers()
  root = createRoot(document.body.appendChild(document.createElement('div')))
  root.render(<App />)
})
afterEach(async () => {
  useApp.getState().session?.close()
  root.unmount()
  // What is asked once a start is known to all that follow.
  const { info, settings, home } = useApp.getState()
  useApp.setState({ ...before, info, settings, home }, true)
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const region = (name: string) => document.querySelector(`[data-region="${name}"]`)
const names = () => shell.asked.map(({ name }) => name)
/** Screens are loaded when they are first asked for. */
const until = (there: () => boolean) =>
  vi.waitFor(
    () => {
      if (!there()) throw new Error(`not there; the page says: ${document.body.textContent?.slice(0, 200)}`)
    },
    { timeout: 15_000 },
  )
const shows = (name: string) => until(() => region(name) !== null)
const openDraft = async () => {
  await until(() => names().includes('window.listens'))
  shell.tell('draft.opened', opened())
  await shows('page')
}

test('home shows what can be written, says that it listens, and takes rows that come later', async () => {
  await until(() => region('home')?.textContent?.includes('Elements Paper') === true)
  await until(() => names().includes('window.listens'))
  expect(names()).toEqual(expect.arrayContaining(['app.info', 'settings.get', 'home.list', 'window.listens']))
  // The rest of a long list is told behind the first picture.
  await until(() => names().includes('window.drawn'))
  expect(names().indexOf('window.drawn')).toBeGreaterThan(names().indexOf('window.listens'))
  shell.tell('home.rows', {
    listing: 1,
    drafts: [],
    recent: [],
    named: [],
    unreadable: [
      { draft: 'draft-00000009', fileName: 'broken.rostrum', problem: { code: 'x', sentence: 'It is broken.' } },
    ],
    gone: [],
  } as never)
  await until(() => region('home')?.textContent?.includes('It is broken.') === true)
})

test('home looks for files that came or went when the window comes back, and not when it comes first', async () => {
  await until(() => names().includes('window.listens'))
  window.dispatchEvent(new Event('focus'))
  expect(names()).not.toContain('home.isStale')
  window.dispatchEvent(new Event('blur'))
  window.dispatchEvent(new Event('focus'))
  await until(() => names().includes('home.isStale'))
})

test('a draft that the shell opens is on the screen with its parts, and its checks are started', async () => {
  await openDraft()
  expect(document.querySelectorAll('[id^="part-"]').length).toBeGreaterThan(5)
  expect(region('outline')?.textContent).toContain('Achievements')
  expect(workers.started.some((address) => address.includes('check-worker'))).toBe(true)
})

test('commands lead from screen to screen with the draft kept open, and back', async () => {
  await openDraft()
  for (const [command, name] of [
    ['hand-in', 'handin'],
    ['history', 'history'],
    ['rehearse', 'statement'],
    ['calendar', 'calendar'],
    ['settings', 'settings'],
  ] as const) {
    runCommand(command)
    await shows(name)
    expect(region('page')).toBeNull()
    expect(useApp.getState().session).not.toBeNull()
  }
  runCommand('close-draft')
  await shows('page')
  runCommand('close-draft')
  await shows('home')
  expect(useApp.getState().session).toBeNull()
  expect(names()).toContain('draft.close')
})

test('what is written goes to the shell before another screen hands it in', async () => {
  await openDraft()
  const { session } = useApp.getState()
  writeTitle(session?.drafts as never, 'Voices of the coast')
  runCommand('hand-in')
  await shows('handin')
  await vi.waitFor(() => expect(names()).toContain('draft.keep'))
  const kept = shell.asked.find(({ name }) => name === 'draft.keep')
  expect(kept?.input).toMatchObject({ draft: 'draft-00000001', content: { title: 'Voices of the coast' } })
})

test('the palette lists what can be done here, and not what needs a draft', async () => {
  await shows('home')
  runCommand('command-palette')
  await until(() => document.querySelector('[role="dialog"] [role="menuitem"]') !== null)
  const listed = () =>
    [...document.querySelectorAll('[role="dialog"] [role="menuitem"]')].map((item) => item.textContent)
  expect(listed().some((label) => label?.includes('Settings'))).toBe(true)
  expect(listed().some((label) => label?.includes('Hand in'))).toBe(false)
})

test('what is typed before the palette is there stands in its field, and not in the text behind it', async () => {
  await openDraft()
  const title = document.querySelector<HTMLInputElement>('#draft-title')
  title?.focus()
  const missed: string[] = []
  title?.addEventListener('keydown', ({ key }) => missed.push(key))
  const press = (...keys: string[]) => {
    for (const key of keys)
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }
  runCommand('command-palette')
  press(...'rulesx', 'Backspace')
  await until(() => document.activeElement?.closest('[role="dialog"]') !== null)
  const field = () => document.querySelector<HTMLInputElement>('[role="dialog"] input')
  await until(() => field()?.value === 'rules')
  expect(missed).toEqual([])
  const listed = [...document.querySelectorAll('[role="dialog"] [role="menuitem"]')].map((item) => item.textContent)
  expect(listed.length).toBeGreaterThan(0)
  expect(listed.every((label) => label?.toLowerCase().includes('rules'))).toBe(true)
  runCommand('command-palette')
  await until(() => document.querySelector('[role="dialog"]') === null)

  // Enter takes the first match, and what is typed after Escape is the page's again.
  runCommand('command-palette')
  press(...'settings', 'Enter')
  await shows('settings')
  runCommand('command-palette')
  press('Escape')
  expect(useApp.getState().dialog).toBeNull()
  const after = vi.fn()
  document.body.addEventListener('keydown', after)
  press('a')
  document.body.removeEventListener('keydown', after)
  expect(after).toHaveBeenCalledTimes(1)
})

test('the history lists what was kept after it was opened, and what is being read stays', async () => {
  const kept = (id: number) => ({
    id,
    at: `2026-11-22T11:0${id}:00.000Z`,
    reason: 'opened',
    name: '',
    fileName: '',
    files: [],
  })
  const listed = () => [...document.querySelectorAll('[data-region="versions"] button')]
  const save = (minute: number) =>
    shell.tell('draft.saved', {
      draft: 'draft-00000001',
      revision: 0,
      savedAt: `2026-11-22T12:0${minute}:00.000Z`,
      fileName: 'input.rostrum',
    })
  await openDraft()
  runCommand('history')
  await until(() => document.body.textContent?.includes('No version is kept of this dra') === true)
  shell.answer('history.list', { versions: [kept(1)], damaged: 0 })
  save(1)
  await until(() => listed().length === 1)
  shell.answer('history.list', { versions: [kept(1), kept(2)], damaged: 0 })
  save(2)
  await until(() => listed().length === 2)
  expect(listed().map((each) => each.getAttribute('aria-current'))).toEqual([null, 'true'])
})
