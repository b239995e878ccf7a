import { lazy, Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import styles from './app.module.css'
import { loadApp, openDropped, showDraft, takePacks, tellProblem, useApp } from './app-store'
import { listen } from './bridge'
import { runCommand } from './commands'
import { Home } from './home/home'
import { picturesOf } from './images/pictures-of'
import { cycleRegions } from './regions'
import { followTheme } from './theme'
import { ToastRegion } from './ui/toast'

// Home is what a start waits for; the rest of the program loads behind it.
const DraftScreen = lazy(() => import('./draft/draft-screen'))
const HandIn = lazy(() => import('./handin/hand-in'))
const CalendarScreen = lazy(() => import('./calendar/calendar-screen'))
const StatementScreen = lazy(() => import('./statement/statement-screen'))
const SettingsScreen = lazy(() => import('./settings/settings'))
const AppDialogs = lazy(() => import('./app-dialogs'))
const Palette = lazy(() => import('./palette/palette'))
const Shortcuts = lazy(() => import('./settings/shortcuts'))

export function App() {
  const screen = useApp((state) => state.screen)
  const hasDraft = useApp((state) => state.session !== null)
  useShellNews()
  useKeys()
  useTheme()
  useDrops()
  useWindowTitle()
  return (
    <I18nProvider locale="en-GB">
      <Suspense fallback={<p className={styles.waiting}>Opening…</p>}>
        {screen === 'home' ? <Home /> : null}
        {screen === 'draft' && hasDraft ? <DraftScreen /> : null}
        {screen === 'handin' && hasDraft ? <HandIn /> : null}
        {screen === 'calendar' ? <CalendarScreen /> : null}
        {screen === 'statement' && hasDraft ? <StatementScreen /> : null}
        {screen === 'settings' ? <SettingsScreen /> : null}
      </Suspense>
      <Suspense fallback={null}>
        <CommonDialogs />
      </Suspense>
      <Importing />
      <Suspense fallback={null}>
        <ToBeRead />
      </Suspense>
      <ToastRegion />
    </I18nProvider>
  )
}

function CommonDialogs() {
  const dialog = useApp((state) => state.dialog)
  if (dialog === 'palette') return <Palette />
  if (dialog === 'shortcuts') return <Shortcuts />
  return null
}

/** Stays once it was needed, so that focus goes back to where it was when it closes. */
function ToBeRead() {
  const needed = useApp((state) => state.problem !== null || state.unplaced !== null)
  const [wasNeeded, setNeeded] = useState(needed)
  if (needed && !wasNeeded) setNeeded(true)
  return needed || wasNeeded ? <AppDialogs /> : null
}

function Importing() {
  const fileName = useApp((state) => state.importing)
  return (
    <div role="status" aria-label="Import">
      {fileName === null ? null : <p className={styles.importing}>Importing {fileName}…</p>}
    </div>
  )
}

function useShellNews(): void {
  useEffect(() => {
    void loadApp().then(() => {
      performance.mark('rostrum-home')
      // What comes next is fetched while nobody waits, so that the first keys after Ctrl+K find their field.
      setTimeout(() => {
        void import('./palette/palette')
        void import('./draft/draft-screen')
      }, 300)
    })
    const session = () => useApp.getState().session
    const mine = (draft: string) => {
      const open = session()
      return open && open.drafts.state.handle === draft ? open : null
    }
    const stops = [
      listen('command', ({ command }) => runCommand(command)),
      listen('draft.opened', ({ unplaced, ...opened }) => void showDraft(opened, unplaced)),
      listen('importing', ({ fileName }) => useApp.setState({ importing: fileName })),
      listen('packs.changed', (packs) => void takePacks(packs)),
      listen('problem', (problem) => tellProblem('Something went wrong', problem)),
      listen('draft.saved', ({ draft, revision, savedAt, fileName }) =>
        mine(draft)?.drafts.saved(revision, savedAt, fileName),
      ),
      listen('draft.problem', ({ draft, problem }) => mine(draft)?.drafts.problem(problem)),
      listen('draft.notice', ({ problem }) => tellProblem('The file was changed outside Rostrum', problem)),
      listen('settings.changed', (settings) => useApp.setState({ settings })),
      listen('window.closing', () => {
        const open = session()
        void (open ? open.drafts.keep() : Promise.resolve()).finally(() => window.rostrum.readyToClose())
      }),
    ]
    const keep = () => void session()?.drafts.keep()
    window.addEventListener('blur', keep)
    return () => {
      window.removeEventListener('blur', keep)
      for (const stop of stops) stop()
    }
  }, [])
}

function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // An answer has shortcuts of its own, such as Ctrl+K for a link: what it answered is not for the window.
      if (event.defaultPrevented) return
      const held = event.ctrlKey || event.metaKey
      const run = (command: Parameters<typeof runCommand>[0]) => {
        event.preventDefault()
        runCommand(command)
      }
      if (event.key === 'F6') {
        event.preventDefault()
        cycleRegions(event.shiftKey)
      } else if (event.key === 'F8') run(event.shiftKey ? 'previous-finding' : 'next-finding')
      else if (event.key === 'Enter' && event.altKey && !held) run(event.shiftKey ? 'dismiss-finding' : 'apply-fix')
      else if (held && event.altKey && event.key === 'ArrowDown') run('next-section')
      else if (held && event.altKey && event.key === 'ArrowUp') run('previous-section')
      else if (held && !event.altKey && event.key.toLowerCase() === 'k' && !event.shiftKey) run('command-palette')
      else if (held && !event.altKey && event.key.toLowerCase() === 'p' && event.shiftKey) run('command-palette')
      else if (held && !event.altKey && event.key.toLowerCase() === 'z' && !inText(event.target)) {
        run(event.shiftKey ? 'redo' : 'undo')
      } else if (held && !event.altKey && event.key.toLowerCase() === 'y' && !inText(event.target)) run('redo')
      else if (event.key === '?' && !held && !inText(event.target)) run('shortcuts')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function inText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
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
      void openDropped(file)
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

function useWindowTitle(): void {
  const session = useApp((state) => state.session)
  useEffect(() => {
    const tell = (title: string | null, edited: boolean) =>
      void window.rostrum.request('window.title', { title, edited })
    if (!session) {
      tell(null, false)
      return
    }
    const { store } = session.drafts
    const now = store.getState()
    tell(now.draft.title, now.saving.state !== 'saved')
    return store.subscribe((state, before) => {
      if (state.draft.title !== before.draft.title || state.saving.state !== before.saving.state) {
        tell(state.draft.title, state.saving.state !== 'saved')
      }
    })
  }, [session])
}
