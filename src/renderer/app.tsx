import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { interfaceLocale, text } from '../messages/sentence'
import styles from './app.module.css'
import {
  askFirst,
  goToTab,
  lookAtHome,
  openDropped,
  reopenTabs,
  sayInstalled,
  showDraft,
  tabOf,
  takePacks,
  takeRows,
  useApp,
} from './app-store'
import { ask, listen } from './bridge'
import { answerKeys, runCommand } from './commands'
import { listenForMenu, useContextMenu } from './context-menu/opened-menu'
import { showRescue, useDamaged } from './doctor/damaged'
import type { DraftState } from './draft/draft-store'
import { finishNote } from './draft/note-state'
import { useEvidence } from './evidence/evidence-state'
import { behindNextPicture } from './home/behind-first-picture'
import { Home } from './home/home'
import { picturesOf } from './images/pictures-of'
import { useAsked } from './locking/asked'
import { tellProblem, useProblem } from './problem'
import { useStatementScreen } from './statement/statement-state'
import { followTheme } from './theme'
import { Button } from './ui/button'
import { say, ToastRegion } from './ui/toast'

// Home is what a start waits for; the rest of the program loads behind it.
const DraftScreen = lazy(() => import('./draft/draft-screen'))
const HandIn = lazy(() => import('./handin/hand-in'))
const CalendarScreen = lazy(() => import('./calendar/calendar-screen'))
const StatementScreen = lazy(() => import('./statement/statement-screen'))
const HistoryScreen = lazy(() => import('./history/history-screen'))
const CompareScreen = lazy(() => import('./compare/compare-screen'))
const CallScreen = lazy(() => import('./call/call-screen'))
const PackEditorScreen = lazy(() => import('./pack-editor/pack-editor-screen'))
const TabBar = lazy(() => import('./tabs/tab-bar'))
const SettingsScreen = lazy(() => import('./settings/settings'))
const AppDialogs = lazy(() => import('./app-dialogs'))
const ContextMenu = lazy(() => import('./context-menu/context-menu'))
const PassphraseDialog = lazy(() => import('./locking/passphrase-dialog'))
const DoctorDialog = lazy(() => import('./doctor/doctor-dialog'))
const Palette = lazy(() => import('./palette/palette'))
const Shortcuts = lazy(() => import('./settings/shortcuts'))
const EvidenceDialog = lazy(() => import('./evidence/evidence-dialog'))

export function App() {
  const { intl: locale } = interfaceLocale()
  const screen = useApp((state) => state.screen)
  const drafts = useApp((state) => state.session?.drafts)
  const draft = drafts?.state.handle
  const hasDraft = draft !== undefined
  useShellNews()
  useKeys()
  useTheme()
  useDrops()
  useWindowTitle()
  return (
    <I18nProvider locale={locale}>
      <div className={styles.frame}>
        <Tabs />
        <div className={styles.under}>
          <Suspense fallback={<p className={styles.waiting}>{text('app.opening')}</p>}>
            {screen === 'home' ? <Home /> : null}
            {/* By their draft: what is open on one draft's screen is none of another's. */}
            {screen === 'draft' && hasDraft ? <DraftScreen key={draft} /> : null}
            {screen === 'handin' && hasDraft ? <HandIn key={draft} /> : null}
            {screen === 'calendar' ? <CalendarScreen /> : null}
            {screen === 'statement' && hasDraft ? <StatementScreen key={draft} /> : null}
            {screen === 'history' && hasDraft ? <HistoryScreen key={draft} /> : null}
            {screen === 'compare' ? <CompareScreen /> : null}
            {screen === 'settings' ? <SettingsScreen /> : null}
            {screen === 'call' ? <CallScreen /> : null}
            {screen === 'pack-editor' ? <PackEditorScreen /> : null}
          </Suspense>
        </div>
      </div>
      <Suspense fallback={null}>
        <CommonDialogs />
        <AskedMenu />
        <AskedPassphrase />
        <Rescue />
        <Shelf />
      </Suspense>
      <Importing />
      <Suspense fallback={null}>
        <ToBeRead />
      </Suspense>
      <ToastRegion front={drafts} screen={screen} />
    </I18nProvider>
  )
}

/** Nothing is drawn for who has one draft open. */
function Tabs() {
  const several = useApp(({ tabs, session }) => tabs.length > (session ? 1 : 0))
  const reading = useStatementScreen((state) => state.reading)
  // A text that is read from fills the window.
  const shown = several && !reading
  return shown ? (
    <Suspense fallback={null}>
      <TabBar />
    </Suspense>
  ) : null
}

function AskedMenu() {
  return useContextMenu((state) => state.opened !== null) ? <ContextMenu /> : null
}

function AskedPassphrase() {
  return useAsked((state) => state.asked !== null) ? <PassphraseDialog /> : null
}

function Rescue() {
  return useDamaged((state) => state.damaged !== null) ? <DoctorDialog /> : null
}

function Shelf() {
  return useEvidence((state) => state.open) ? <EvidenceDialog /> : null
}

function CommonDialogs() {
  const dialog = useApp((state) => state.dialog)
  if (dialog === 'palette') return <Palette />
  if (dialog === 'shortcuts') return <Shortcuts />
  return null
}

/** Stays once it was needed, so that focus goes back to where it was when it closes. */
function ToBeRead() {
  const problem = useProblem((state) => state.shown !== null)
  const placing = useApp((state) => state.placing !== null)
  const review = useApp((state) => state.review !== null)
  const compiled = useApp((state) => state.compiled !== null)
  const needed = problem || placing || review || compiled
  const [wasNeeded, setNeeded] = useState(needed)
  if (needed && !wasNeeded) setNeeded(true)
  return needed || wasNeeded ? <AppDialogs /> : null
}

function Importing() {
  const fileName = useApp((state) => state.importing)
  return (
    <div className={fileName === null ? undefined : styles.importing}>
      <span role="status" aria-label={text('app.importing')}>
        {fileName === null ? null : text('app.importing.file', { name: fileName })}
      </span>
      {fileName === null ? null : (
        <Button onPress={() => void ask('work.cancel', { work: 'import' })}>{text('app.importing.stop')}</Button>
      )}
    </div>
  )
}

function useShellNews(): void {
  useEffect(() => {
    void askFirst().then(() => {
      performance.mark('rostrum-home')
      void ask('window.listens', {})
      behindNextPicture(() => void ask('window.drawn', {}))
      // What comes next is fetched while nobody waits, so that the first keys after Ctrl+K find their field.
      setTimeout(() => {
        void import('./palette/palette')
        void import('./context-menu/context-menu')
        void import('./draft/draft-screen')
      }, 300)
    })
    const stops = [
      listen('command', ({ command }) => runCommand(command)),
      listen('draft.opened', (opened) => void showDraft(opened)),
      listen('tabs.reopened', (reopened) => void reopenTabs(reopened)),
      listen('draft.locked', (locked) => useAsked.setState({ asked: { kind: 'open', ...locked } })),
      listen('draft.damaged', showRescue),
      listen('import.placing', (placing) => useApp.setState({ placing })),
      listen('review.returned', ({ draft, review }) => {
        const tab = tabOf(draft)
        if (!tab) return
        goToTab(tab)
        useApp.setState({ review })
      }),
      listen('importing', ({ fileName }) => useApp.setState({ importing: fileName })),
      listen('compare.dropped', (file) => void compareStore().then(({ putDropped }) => putDropped(file))),
      listen('call.opened', (opened) => void callStore().then(({ showCall }) => showCall(opened))),
      listen('call.reading', (reading) => void callStore().then(({ useCall }) => useCall.setState({ reading }))),
      listen('home.rows', takeRows),
      listen('pack.installed', sayInstalled),
      listen('packs.changed', (packs) => void takePacks(packs)),
      listen('problem', (problem) => tellProblem(text('app.notice.problem'), problem)),
      listen('draft.saved', ({ draft, revision, savedAt, fileName }) =>
        tabOf(draft)?.drafts.saved(revision, savedAt, fileName),
      ),
      listen('draft.changedElsewhere', ({ draft }) => {
        const open = tabOf(draft)
        if (open) void import('./draft/taking-from-file').then(({ takeFromFile }) => takeFromFile(open))
      }),
      listen('draft.free', ({ draft }) => {
        tabOf(draft)?.drafts.store.setState({ openElsewhere: null })
        const freed = tabOf(draft)?.drafts
        if (freed) say(text('openElsewhere.free'), { about: 'openElsewhere', of: freed })
      }),
      listen('draft.alsoOpen', ({ draft, holder: { person, machine, since } }) => {
        if (tabOf(draft))
          say(text('openElsewhere.also', { named: person !== '', person, machine, at: since }), {
            about: 'openElsewhere',
          })
      }),
      listen('draft.problem', ({ draft, problem }) => tabOf(draft)?.drafts.problem(problem)),
      listen('draft.notice', ({ draft, problem }) => {
        const tab = tabOf(draft)
        if (tab) tab.drafts.notice(problem)
        else tellProblem(text('app.notice.onClosing'), problem)
      }),
      listen('settings.changed', (settings) => useApp.setState({ settings })),
      listen('window.closing', () => void keepAll().finally(() => window.rostrum.readyToClose())),
    ]
    const keep = () => void useApp.getState().session?.drafts.keep(true)
    // The first focus comes with the window, whose list is new.
    const leave = () => {
      keep()
      window.addEventListener('focus', comeBack, { once: true })
    }
    const comeBack = () => void lookAtHome()
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('blur', leave)
      window.removeEventListener('focus', comeBack)
      for (const stop of stops) stop()
    }
  }, [])
}

/** Hands all that was written to the shell, before the window goes. A draft of which some could be kept nowhere comes to the front. */
async function keepAll(): Promise<void> {
  finishNote()
  const { screen, tabs, session } = useApp.getState()
  const packs = screen === 'pack-editor' ? packEditor().then(({ keepWork }) => keepWork()) : null
  await Promise.allSettled([...tabs.map(({ drafts }) => drafts.keep()), packs])
  const unkept = tabs.filter(({ drafts }) => !drafts.isKept)
  const [first] = unkept
  if (first && !unkept.some((each) => each === session)) goToTab(first)
}

function useKeys(): void {
  useEffect(() => {
    const stop = answerKeys()
    const stopMenu = listenForMenu()
    return () => {
      stop()
      stopMenu()
    }
  }, [])
}

function useTheme(): void {
  const theme = useApp((state) => state.settings?.theme ?? 'system')
  useEffect(() => followTheme(theme), [theme])
}

/** A file dropped anywhere opens, but pictures dropped on an answer, which are its editor's; the window never navigates to one. */
function useDrops(): void {
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!isFile(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      document.documentElement.dataset.dropping = 'true'
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) delete document.documentElement.dataset.dropping
    }
    const drop = (event: DragEvent) => {
      delete document.documentElement.dataset.dropping
      const files = event.dataTransfer?.files ?? []
      const [file] = files
      if (!file) return
      const onAnswer = event.target instanceof Element && event.target.closest('[data-answer], [data-static-answer]')
      if (onAnswer && picturesOf(files).length === files.length) return
      event.preventDefault()
      event.stopPropagation()
      if (isOnPaper(event.target)) {
        const dropped = [...files]
        void import('./draft/dropped-papers').then(({ dropPapers }) => dropPapers(dropped))
        return
      }
      if (isToCompare(files)) {
        const [dropped, side] = [[...files], sideOf(event.target)]
        void compareStore().then(({ dropCompared }) => dropCompared(dropped, side))
        return
      }
      // One file opens; of the others nothing is taken in silence.
      if (files.length > 1) say(text('app.drop.onlyOne', { name: file.name, count: files.length - 1 }))
      if (isCall(file, event.target)) void callStore().then(({ dropCall }) => dropCall(file))
      else void openDropped(file)
    }
    window.addEventListener('dragover', over, true)
    window.addEventListener('dragleave', leave, true)
    window.addEventListener('drop', drop, true)
    return () => {
      window.removeEventListener('dragover', over, true)
      window.removeEventListener('dragleave', leave, true)
      window.removeEventListener('drop', drop, true)
    }
  }, [])
}

/** Loaded when somebody writes a pack. */
const packEditor = () => import('./pack-editor/pack-editor-store')

/** Loaded when somebody first has to do with a call. */
const callStore = () => import('./call/call-store')

/** Loaded when somebody first compares files. */
const compareStore = () => import('./compare/compare-store')

/** What is dropped where texts are compared, and two texts on home: a draft, a paper and a returned copy are each opened alone. */
function isToCompare(files: ArrayLike<File>): boolean {
  const { screen } = useApp.getState()
  if (screen === 'compare') return true
  const isText = ({ name }: File) => /\.(?:rostrum|docx|odt|pdf|html?|xhtml|md|markdown|txt|text)$/i.test(name)
  return screen === 'home' && files.length === 2 && Array.from(files).every(isText)
}

/** The side of a comparison on which something was dropped; null between them. */
function sideOf(target: EventTarget | null): 'before' | 'after' | null {
  const place = target instanceof Element ? target.closest('[data-compare-side]') : null
  const side = place?.getAttribute('data-compare-side')
  return side === 'before' || side === 'after' ? side : null
}

/** A file that is dropped where calls are opened, or on home one of the kinds that calls are far more often than drafts. */
function isCall({ name }: File, target: EventTarget | null): boolean {
  const { screen } = useApp.getState()
  if (screen === 'call' || (target instanceof Element && target.closest('[data-drop="call"]'))) return true
  return screen === 'home' && /\.(?:pdf|html?|xhtml)$/i.test(name)
}

/** Whether it was dropped where papers are read. */
function isOnPaper(target: EventTarget | null): boolean {
  return (
    useApp.getState().session !== null && target instanceof Element && target.closest('[data-drop="paper"]') !== null
  )
}

function useWindowTitle(): void {
  const session = useApp((state) => state.session)
  const tabs = useApp((state) => state.tabs)
  const told = useRef(false)
  useEffect(() => {
    const handles = tabs.map(({ drafts }) => drafts.state.handle)
    if (!session) {
      // Said when a draft is left, not when there is none yet: after a crash the shell still knows which ones were here.
      if (told.current) void ask('window.shows', { open: null, tabs: handles })
      return
    }
    told.current = true
    const { store } = session.drafts
    const tell = ({ handle, draft, saving }: DraftState) =>
      void ask('window.shows', {
        open: { draft: handle, title: draft.title, edited: saving.state !== 'saved' },
        tabs: handles,
      })
    tell(store.getState())
    return store.subscribe((state, before) => {
      if (state.draft.title !== before.draft.title || state.saving.state !== before.saving.state) tell(state)
    })
  }, [session, tabs])
}
