import { create } from 'zustand'
import type { EventContent, OpenedDraft, RequestOutput } from '../contract/messages'
import type { Settings } from '../contract/settings'
import { problemOf, type Result } from '../core/result'
import { listOf, message } from '../messages/message'
import { text } from '../messages/sentence'
import { ask } from './bridge'
import type { DraftSession } from './draft/session'
import { withRows } from './home/home-rows'
import { tellProblem } from './problem'
import { say } from './ui/toast'

export type Screen = 'home' | 'draft' | 'handin' | 'statement' | 'calendar' | 'settings'
export type AppInfo = RequestOutput<'app.info'>
export type HomeList = RequestOutput<'home.list'>

interface AppState {
  screen: Screen
  /** What handing in shows: documents to make, or answers to copy into a web form. */
  handIn: 'documents' | 'form'
  info: AppInfo | null
  home: HomeList | null
  settings: Settings | null
  /** The open draft; it stays open behind the hand-in, calendar and settings screens. */
  session: DraftSession | null
  /** True from asking for a draft until it is on the screen. */
  opening: boolean
  /** Headings of an imported text that fitted nowhere in the template. */
  unplaced: string[] | null
  /** Name of the text file that is being made into a draft. */
  importing: string | null
  /** Which of the dialogs that belong to no screen is open. */
  dialog: 'palette' | 'shortcuts' | null
}

export const useApp = create<AppState>(() => ({
  screen: 'home',
  handIn: 'documents',
  info: null,
  home: null,
  settings: null,
  session: null,
  opening: false,
  unplaced: null,
  importing: null,
  dialog: null,
}))

const set = useApp.setState
const get = useApp.getState

let first: Promise<void> | null = null

/**
 * Asks for what home shows first, once, before anything is drawn: the answers come while React sets up. Not for the list of drafts: the shell takes
 * that for a sign that the window hears its news.
 */
export function askFirst(): Promise<void> {
  first ??= Promise.all([ask('app.info', {}), ask('settings.get', {})]).then(([info, settings]) => {
    if (info.ok) set({ info: info.value })
    else tellProblem(text('app.fail.templates'), info.problem)
    if (settings.ok) set({ settings: settings.value })
  })
  return first
}

/** Asks for all that home shows, once at the start. */
export async function loadApp(): Promise<void> {
  await Promise.all([askFirst(), refreshHome()])
}

/** Rows that came before the answer that they belong to. */
let early: EventContent<'home.rows'>[] = []

export async function refreshHome(): Promise<void> {
  const answer = await ask('home.list', {})
  if (!answer.ok) {
    tellProblem(text('app.fail.list'), answer.problem)
    return
  }
  const { listing } = answer.value
  set({ home: early.filter((rows) => rows.listing === listing).reduce<HomeList>(withRows, answer.value) })
  early = early.filter((rows) => rows.listing > listing)
}

/** More of the list that home shows; of an older list nothing is wanted any more. */
export function takeRows(rows: EventContent<'home.rows'>): void {
  const { home } = get()
  if (home && rows.listing === home.listing) set({ home: withRows(home, rows) })
  else if (!home || rows.listing > home.listing) early.push(rows)
}

/** Puts a draft on the screen that the shell has opened. The one before it is kept and closed first. */
export async function showDraft(opened: OpenedDraft, unplaced: string[] = []): Promise<void> {
  const before = get().session
  if (before && before.drafts.state.handle === opened.draft) {
    set({ screen: 'draft', opening: false })
    return
  }
  if (before && !(await closeSession(before))) {
    // The shell has opened it, and nobody will write in it now.
    void ask('draft.close', { draft: opened.draft })
    set({ screen: 'draft', opening: false })
    return
  }
  const { DraftSession } = await import('./draft/session')
  const session = new DraftSession(opened, useApp)
  set({
    session,
    screen: 'draft',
    opening: false,
    unplaced: unplaced.length > 0 ? unplaced : null,
  })
  if (opened.unsaved) {
    session.drafts.store.setState({ saving: { state: 'saving' } })
    void session.drafts.save()
  }
  if (opened.recovered) say(text('app.recovered'))
}

/** False when its text could be kept nowhere: then the draft stays on the screen, which is the one place that has it. */
async function closeSession(session: DraftSession): Promise<boolean> {
  const { handle } = session.drafts.state
  await session.drafts.keep()
  const closed = await ask('draft.close', { draft: handle })
  if (!closed.ok) {
    session.drafts.problem(closed.problem)
    tellProblem(text('app.fail.close'), closed.problem)
    return false
  }
  session.close()
  set({ session: null })
  return true
}

/** Takes the deed and not its promise: a second press while the first is under way asks for nothing. */
async function openWith(asking: () => Promise<Result<OpenedDraft>>, title: string): Promise<void> {
  if (get().opening) return
  set({ opening: true })
  const answer = await asking()
  if (answer.ok) await showDraft(answer.value)
  else tellProblem(title, answer.problem)
  set({ opening: false })
}

export const openDraft = (draft: string) => openWith(() => ask('draft.open', { draft }), text('app.fail.open'))

export const createDraft = (template: string) =>
  openWith(() => ask('draft.create', { template }), text('app.fail.create'))

/** Makes a statement of areas of an open draft and puts it on the screen; the draft is kept and closed. */
export async function summarise(session: DraftSession, areas: string[]): Promise<void> {
  await openWith(async () => {
    await session.drafts.keep()
    return ask('draft.summarise', { draft: session.drafts.state.handle, areas })
  }, text('app.fail.statement'))
}

export const openSample = (template: string) =>
  openWith(() => ask('draft.createFromSample', { template }), text('app.fail.sample'))

export async function openFromDialog(): Promise<void> {
  const answer = await ask('draft.openDialog', {})
  if (!answer.ok) tellProblem(text('app.fail.file'), answer.problem)
  else if (answer.value) await showDraft(answer.value.opened, answer.value.unplaced)
}

export async function openDropped(file: File): Promise<void> {
  try {
    const answer = await window.rostrum.openDropped(file)
    if (answer.ok && answer.value) await showDraft(answer.value.opened, answer.value.unplaced)
    else if (!answer.ok) tellProblem(text('app.fail.file'), answer.problem)
  } catch (error) {
    tellProblem(text('app.fail.file'), problemOf('drop', message('app.notDropped', { reason: String(error) })))
  }
}

/** Leaves the draft for home: what was written goes to the file first. */
export async function goHome(): Promise<void> {
  const { session } = get()
  set({ screen: 'home', dialog: null })
  if (session && !(await closeSession(session))) set({ screen: 'draft' })
  else await refreshHome()
}

export async function changeSettings(changes: Partial<Omit<Settings, 'folderName'>>): Promise<void> {
  const before = get().settings
  // Shown at once: a choice that jumps back until the disk has answered looks broken.
  if (before) set({ settings: { ...before, ...changes } })
  const answer = await ask('settings.set', changes)
  if (answer.ok) {
    set({ settings: answer.value })
    return
  }
  set({ settings: before })
  tellProblem(text('app.fail.setting'), answer.problem)
}

export async function chooseFolder(): Promise<void> {
  const answer = await ask('settings.chooseFolder', {})
  if (!answer.ok) tellProblem(text('app.fail.folder'), answer.problem)
  else {
    set({ settings: answer.value })
    await refreshHome()
  }
}

/** Asks for a pack and installs it; its templates are on the start page from then on. True when one was installed. */
export async function installPack(): Promise<boolean> {
  const answer = await ask('packs.install', {})
  if (!answer.ok) {
    tellProblem(text('app.fail.pack'), answer.problem)
    return false
  }
  if (!answer.value) return false
  const { title, packVersion, templates, notes } = answer.value
  say(
    [
      text('app.pack.installed', {
        pack: title,
        version: packVersion,
        count: templates.length,
        templates: listOf(
          templates.map((name) => message('app.pack.template', { title: name })),
          'unit',
        ),
      }),
      ...notes,
    ].join(' '),
  )
  return true
}

/** Installs a pack and opens the draft on the screen anew, so that it finds its template. */
export async function installPackOfDraft(): Promise<void> {
  if (!(await installPack())) return
  const { session } = get()
  if (!session) return
  const { handle } = session.drafts.state
  if (!(await closeSession(session))) return
  await openWith(() => ask('draft.open', { draft: handle }), text('app.fail.reopen'))
  if (!get().session) await goHome()
}

export async function removePack(pack: string): Promise<void> {
  const answer = await ask('packs.remove', { pack })
  if (!answer.ok) tellProblem(text('app.fail.removePack'), answer.problem)
  else if (answer.value.removed) say(text('app.pack.removed'))
}

/** What the shell says of its packs now; drafts on the start page may be made from them. */
export async function takePacks(packs: EventContent<'packs.changed'>): Promise<void> {
  const { info } = get()
  if (info) set({ info: { ...info, ...packs } })
  if (get().home) await refreshHome()
}

export async function openLink(url: string): Promise<void> {
  const answer = await ask('link.open', { url })
  if (!answer.ok) tellProblem(text('app.fail.page'), answer.problem)
}

/** Leaves settings, calendar or hand-in for what lies behind: the open draft, or home. */
export function goBack(): void {
  set({ screen: get().session ? 'draft' : 'home' })
}
