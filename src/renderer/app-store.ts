import { flushSync } from 'react-dom'
import { create } from 'zustand'
import type {
  EventContent,
  OpenedDraft,
  OpenedFile,
  PlacingContent,
  RequestInput,
  RequestOutput,
  ReviewContent,
} from '../contract/messages'
import type { Settings } from '../contract/settings'
import { isDamage } from '../core/draft/damage'
import { failure, type Problem, problemOf, type Result, success } from '../core/result'
import { listOf, message } from '../messages/message'
import { text } from '../messages/sentence'
import { ask } from './bridge'
import { finishNote } from './draft/note-state'
import type { DraftSession, SettingsSource } from './draft/session'
import { showView, type TabView, viewNow } from './draft/tab-view'
import type { Screens } from './draft/undo'
import { withRows } from './home/home-rows'
import { forgetAsked } from './locking/asked'
import { tellProblem } from './problem'
import { say } from './ui/toast'

export type Screen =
  | 'home'
  | 'draft'
  | 'handin'
  | 'statement'
  | 'history'
  | 'calendar'
  | 'compare'
  | 'settings'
  | 'call'
  | 'pack-editor'
export type AppInfo = RequestOutput<'app.info'>
export type HomeList = RequestOutput<'home.list'>

type CompiledContent = NonNullable<RequestOutput<'proposals.compile'>>

interface AppState {
  screen: Screen
  /** What handing in shows: documents to make, or answers to copy into a web form. */
  handIn: 'documents' | 'form'
  info: AppInfo | null
  home: HomeList | null
  settings: Settings | null
  /** The version that the history shows first; null is the newest. */
  shownVersion: number | null
  /** The draft in front; it stays open behind the hand-in, calendar and settings screens. */
  session: DraftSession | null
  /** Every open draft, that in front too, in the sequence of their tabs. */
  tabs: readonly DraftSession[]
  /** True from asking for a draft until it is on the screen. */
  opening: boolean
  /** A text or office file that is placed before a draft is made of it. */
  placing: PlacingContent | null
  /** Copies of the open draft that came back from reviewers. */
  review: ReviewContent | null
  /** Name of the text file that is being made into a draft. */
  importing: string | null
  /** Proposals of many drafts side by side. */
  compiled: CompiledContent | null
  /** Which of the dialogs that belong to no screen is open. */
  dialog: 'palette' | 'shortcuts' | null
  /** Home shows what it says at the first start, because somebody asked for it; until the next draft. */
  firstSteps: boolean
}

export const useApp = create<AppState>(() => ({
  screen: 'home',
  handIn: 'documents',
  info: null,
  home: null,
  settings: null,
  shownVersion: null,
  session: null,
  tabs: [],
  opening: false,
  placing: null,
  review: null,
  importing: null,
  compiled: null,
  dialog: null,
  firstSteps: false,
}))

const set = useApp.setState
const get = useApp.getState

let first: Promise<void> | null = null

/** Asks for what home shows first, once, before anything is drawn: the preload has asked already. */
export function askFirst(): Promise<void> {
  first ??= Promise.all([ask('app.info', {}), ask('settings.get', {}), refreshHome()]).then(([info, settings]) => {
    if (info.ok) set({ info: info.value })
    else tellProblem(text('app.fail.templates'), info.problem)
    if (settings.ok) set({ settings: settings.value })
  })
  return first
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

/** Lists drafts anew where files came or went while the window was behind others; a list that is still right keeps its place. */
export async function lookAtHome(): Promise<void> {
  if (get().screen !== 'home') return
  const answer = await ask('home.isStale', {})
  if (answer.ok && answer.value.stale && get().screen === 'home') await refreshHome()
}

/** Rows that came since the last picture. */
let gathered: EventContent<'home.rows'>[] = []

/**
 * More of the list that home shows; of an older list nothing is wanted any more. Thousands of drafts are told of in dozens of pieces: drawn once a
 * picture, and not once a piece.
 */
export function takeRows(rows: EventContent<'home.rows'>): void {
  gathered.push(rows)
  // What comes before the next picture is drawn with it.
  if (gathered.length === 1) requestAnimationFrame(takeGathered)
}

function takeGathered(): void {
  const { home } = get()
  early.push(...gathered.filter(({ listing }) => !home || listing > home.listing))
  const ofThis = gathered.filter(({ listing }) => listing === home?.listing)
  gathered = []
  if (home && ofThis.length > 0) set({ home: ofThis.reduce<HomeList>(withRows, home) })
}

/** Screens that a draft has for itself: its tab comes back to the one that it was left on. */
const OWN_SCREENS = ['draft', 'handin', 'statement', 'history'] as const
type OwnScreen = (typeof OWN_SCREENS)[number]

const isOwnScreen = (screen: Screen): screen is OwnScreen => OWN_SCREENS.some((each) => each === screen)

/** How a draft was left, by its tab. */
const views = new WeakMap<
  DraftSession,
  TabView & Pick<AppState, 'handIn' | 'shownVersion' | 'review'> & { screen: OwnScreen }
>()

/** The tab of an open draft, in front or not. */
export function tabOf(handle: string): DraftSession | null {
  return get().tabs.find(({ drafts }) => drafts.state.handle === handle) ?? null
}

/** Puts a draft in front, as it was left unless a screen is named, or home and its like without any. The one before it rests, and is kept. */
function putInFront(session: DraftSession | null, screen?: Screen): void {
  const { session: before, screen: shown, handIn, shownVersion, review } = get()
  if (before === session) {
    set({ opening: false, dialog: null, ...(screen ? { screen } : {}) })
    return
  }
  if (before) {
    finishNote()
    forgetAsked()
    void before.drafts.keep()
    const left = isOwnScreen(shown) ? shown : 'draft'
    views.set(before, { ...viewNow(), screen: left, handIn, shownVersion, review })
  }
  const view = (session && views.get(session)) ?? null
  // Drawn before the one in front gives its editors back: on its way off the window, its page notes where the writer was.
  flushSync(() => {
    showView(view)
    set({
      session,
      screen: screen ?? (session ? (view?.screen ?? 'draft') : 'home'),
      handIn: view?.handIn ?? 'documents',
      shownVersion: view?.shownVersion ?? null,
      review: view?.review ?? null,
      dialog: null,
      opening: false,
    })
  })
  before?.rest()
  session?.wake()
}

/** Shows the tab of an open draft, as it was left. */
export const goToTab = (session: DraftSession) => putInFront(session)

/** The tab after (`by` 1) or before (-1) the one in front, around the end; from home, the first or the last. */
export function stepTab(by: 1 | -1): void {
  const { session } = get()
  const tabs = get().tabs.filter((each) => each === session || !closing.has(each))
  const at = session ? tabs.indexOf(session) : by === 1 ? -1 : 0
  const next = tabs[(at + by + tabs.length) % tabs.length]
  if (next) goToTab(next)
}

/** Puts a tab at another place in the sequence. */
export function moveTab(session: DraftSession, to: number): void {
  const others = get().tabs.filter((each) => each !== session)
  set({ tabs: [...others.slice(0, to), session, ...others.slice(to)] })
}

/** What a draft sees of the window: its own screen, and no other draft's. */
function windowOf(handle: string): SettingsSource & Screens {
  return {
    getState: () => {
      const { settings, screen, session } = get()
      return { settings, screen: session?.drafts.state.handle === handle ? screen : 'behind' }
    },
    setState: ({ screen }) => {
      const tab = tabOf(handle)
      if (tab) putInFront(tab, screen)
    },
    subscribe: useApp.subscribe,
  }
}

/** Drafts come one after the other: of the same one two at once would leave one of them open with nobody to write in it. */
let showing: Promise<void> = Promise.resolve()

/** Puts a draft on the screen that the shell has opened: in the tab that it has, or in one of its own behind that in front, or `at` a place. */
export function showDraft(opened: OpenedDraft, at?: number): Promise<void> {
  const shown = showing.then(async () => {
    const known = tabOf(opened.draft)
    // The shell has opened it anew for who asked while it was being closed.
    if (known) await closing.get(known)
    putInFront(tabOf(opened.draft) ?? (await addTab(opened, at)), 'draft')
    set({ firstSteps: false })
  })
  showing = shown.catch(() => undefined)
  return shown
}

/** Brings back the tabs of a page that had to be loaded anew, and that in front. */
export function reopenTabs({ drafts, front }: EventContent<'tabs.reopened'>): Promise<void> {
  const shown = showing.then(async () => {
    for (const opened of drafts) if (!tabOf(opened.draft)) await addTab(opened)
    const tab = front === null ? null : tabOf(front)
    if (tab) putInFront(tab)
  })
  showing = shown.catch(() => undefined)
  return shown
}

async function addTab(opened: OpenedDraft, at?: number): Promise<DraftSession> {
  const { DraftSession } = await import('./draft/session')
  const session = new DraftSession(opened, windowOf(opened.draft))
  const { tabs, session: front } = get()
  const place = at ?? (front ? tabs.indexOf(front) + 1 : tabs.length)
  set({ tabs: [...tabs.slice(0, place), session, ...tabs.slice(place)] })
  if (opened.unsaved) {
    session.drafts.store.setState({ saving: { state: 'saving' } })
    void session.drafts.save()
  }
  if (opened.recovered) say(text('app.recovered'), { of: session.drafts })
  return session
}

/** Takes a tab away whose draft the shell holds no more. */
export function dropTab(handle: string): void {
  const tab = tabOf(handle)
  if (tab) endSession(tab)
}

function endSession(session: DraftSession): void {
  session.close()
  const { tabs, session: front } = get()
  set({ tabs: tabs.filter((each) => each !== session), ...(front === session ? { session: null } : {}) })
}

/** Drafts that are being closed, each with whether it could be. */
const closing = new Map<DraftSession, Promise<boolean>>()

/** The other tabs, but for those that are being closed. */
function stayingBeside(session: DraftSession | null): DraftSession[] {
  return get().tabs.filter((each) => each !== session && !closing.has(each))
}

/** Closes the tab of a draft: what was written goes to the file first. In its place comes the next one, or home. */
export async function closeTab(session: DraftSession): Promise<void> {
  // A second press while the file is written means the same tab.
  if (closing.has(session)) return
  const { tabs, session: front } = get()
  const others = stayingBeside(session)
  const beside = others.find((each) => tabs.indexOf(each) > tabs.indexOf(session)) ?? others.at(-1)
  if (front === session && !beside) {
    await goHome()
    return
  }
  if (front === session && beside) putInFront(beside)
  if (!(await closeSession(session))) {
    putInFront(session)
    return
  }
  // Somebody went to it while it was being closed.
  if (get().session === null && isOwnScreen(get().screen)) putInFront(beside ?? null, beside ? undefined : 'home')
  if (get().screen === 'home') await refreshHome()
}

/** How often a draft is closed again because somebody wrote in it meanwhile. */
const MOST_CLOSINGS = 3

/** False when its text could be kept nowhere: then the draft stays on the screen, which is the one place that has it. */
function closeSession(session: DraftSession): Promise<boolean> {
  const begun = closing.get(session)
  if (begun) return begun
  const closed = keepAndClose(session).finally(() => closing.delete(session))
  closing.set(session, closed)
  return closed
}

async function keepAndClose(session: DraftSession): Promise<boolean> {
  if (get().session === session) finishNote()
  const { drafts } = session
  const { handle, notice: wasThere } = drafts.state
  const stays = (problem: Problem): false => {
    drafts.problem(problem)
    tellProblem(text('app.fail.close'), problem)
    return false
  }
  for (let round = 1; ; round += 1) {
    await drafts.keep()
    const closed = await ask('draft.close', { draft: handle })
    if (!closed.ok) return stays(closed.problem)
    if (drafts.isKept) break
    // What the shell closed is not all that stands here: it was refused, or written since.
    const again = await ask('draft.open', { draft: handle })
    if (!again.ok) return stays(again.problem)
    await drafts.keep()
    const { saving } = drafts.state
    if (!drafts.isKept && saving.state === 'problem') return stays(saving.problem)
    if (round === MOST_CLOSINGS) return stays(problemOf('not-closed', message('app.writtenMeanwhile')))
  }
  const { notice } = drafts.state
  endSession(session)
  // What happened to the file as it was saved for the last time stood above a text that nobody sees any more.
  if (notice && notice !== wasThere) tellProblem(text('app.notice.onClosing'), notice)
  return true
}

/** Takes the deed and not its promise: a second press while the first is under way asks for nothing. */
async function openWith(asking: () => Promise<Result<OpenedFile | null>>, title: string, at?: number): Promise<void> {
  if (get().opening) return
  set({ opening: true })
  try {
    const answer = await asking()
    // The shell has a passphrase asked for, and shows what can be rescued of a damaged draft.
    if (!answer.ok) {
      if (answer.problem.code !== 'locked' && !isDamage(answer.problem)) tellProblem(title, answer.problem)
    } else if (answer.value && 'placing' in answer.value) set({ placing: answer.value.placing })
    else if (answer.value) await showDraft(answer.value.opened, at)
  } finally {
    set({ opening: false })
  }
}

async function opened(answer: Promise<Result<OpenedDraft>>): Promise<Result<OpenedFile>> {
  const given = await answer
  return given.ok ? success({ opened: given.value }) : given
}

export const openDraft = (draft: string) => openWith(() => opened(ask('draft.open', { draft })), text('app.fail.open'))

/** Opens a draft with its passphrase and puts it on the screen. */
export async function openLocked(draft: string, passphrase: string): Promise<Result<unknown>> {
  const answer = await ask('draft.open', { draft, passphrase })
  if (answer.ok) await showDraft(answer.value)
  return answer
}

/** Puts on the screen, as a new draft, what can be read of a damaged one or the state that it had earlier. */
export async function rescueDraft(
  draft: string,
  from: number | null,
  passphrase: string | undefined,
): Promise<Result<unknown>> {
  const answer = await ask('draft.rescue', { draft, from, ...(passphrase === undefined ? {} : { passphrase }) })
  if (answer.ok) await showDraft(answer.value)
  return answer
}

/** Opens a draft at words that were found in it, ready to go on from one place to the next. */
export async function openDraftAt(draft: string, words: string): Promise<void> {
  await openDraft(draft)
  const { session, screen } = get()
  if (screen === 'draft' && session?.drafts.state.handle === draft) session.find.open('find', words)
}

export const createDraft = (template: string) =>
  openWith(() => opened(ask('draft.create', { template })), text('app.fail.create'))

/** Makes a statement of areas of an open draft and puts it on the screen, in a tab beside it. */
export async function summarise(session: DraftSession, areas: string[]): Promise<void> {
  await openWith(async () => {
    await session.drafts.keep()
    return opened(ask('draft.summarise', { draft: session.drafts.state.handle, areas }))
  }, text('app.fail.statement'))
}

export const openSample = (template: string) =>
  openWith(() => opened(ask('draft.createFromSample', { template })), text('app.fail.sample'))

/** Makes a draft of what is left of one that was deleted. */
export const giveBackDraft = (left: string) =>
  openWith(() => opened(ask('history.giveBack', { left })), text('app.fail.giveBack'))

export const openFromDialog = () => openWith(() => ask('draft.openDialog', {}), text('app.fail.file'))

export const openDropped = (file: File) =>
  openWith(
    () =>
      window.rostrum
        .openDropped(file)
        .catch((error: unknown) => failure('drop', message('app.notDropped', { reason: String(error) }))),
    text('app.fail.file'),
  )

/** Makes a draft of a text whose passages have their places, and puts it on the screen. The text stays to be placed where that fails. */
export const makePlaced = (read: string, choices: RequestInput<'import.make'>['choices']) =>
  openWith(async () => {
    const made = await ask('import.make', { import: read, choices })
    if (!made.ok || made.value === null) return made.ok ? success(null) : made
    set({ placing: null })
    return success({ opened: made.value })
  }, text('app.fail.file'))

/** Leaves a text that was read: nothing is made of it. */
export function giveUpPlacing(read: string): void {
  set({ placing: null })
  void ask('import.drop', { import: read })
}

/**
 * Leaves the draft for home: what was written goes to the file first. One among several stays open in its tab, and so does one that another is to be
 * opened `beside`.
 */
export async function goHome(how: 'leaving' | 'beside' = 'leaving'): Promise<void> {
  const { session } = get()
  if (session && (how === 'beside' || stayingBeside(session).length > 0)) {
    putInFront(null)
    await refreshHome()
    return
  }
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

/** Shows the licences of all parts in the system's viewer. */
export async function openLicences(): Promise<void> {
  const answer = await ask('licences.open', {})
  if (!answer.ok) tellProblem(text('app.notice.problem'), answer.problem)
}

/** Asks for a folder of drafts and shows their proposals side by side. */
export async function compileFolder(): Promise<void> {
  const answer = await ask('proposals.compile', {})
  if (!answer.ok) tellProblem(text('compiled.fail'), answer.problem)
  else if (answer.value) set({ compiled: answer.value, dialog: null })
}

/** Asks for a pack and installs it; its templates are on the start page from then on. True when one was installed. */
export async function installPack(): Promise<boolean> {
  const answer = await ask('packs.install', {})
  if (!answer.ok) {
    tellProblem(text('app.fail.pack'), answer.problem)
    return false
  }
  if (!answer.value) return false
  sayInstalled(answer.value)
  return true
}

/** Says what a pack that was just installed brings. */
export function sayInstalled({ title, packVersion, templates, notes }: EventContent<'pack.installed'>): void {
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
}

/** Installs a pack and opens the draft on the screen anew, so that it finds its template. */
export async function installPackOfDraft(): Promise<void> {
  if (!(await installPack())) return
  const { session } = get()
  if (!session) return
  const { handle } = session.drafts.state
  const at = get().tabs.indexOf(session)
  if (!(await closeSession(session))) return
  await openWith(() => opened(ask('draft.open', { draft: handle })), text('app.fail.reopen'), at)
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

/** Leaves settings, calendar or hand-in for what lies behind: the open draft, or home. */
export function goBack(): void {
  set({ screen: get().session ? 'draft' : 'home' })
}
