import { lazy, Suspense, useEffect, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { problemWords } from '../../core/result'
import { sentence, text } from '../../messages/sentence'
import { installPackOfDraft } from '../app-store'
import { runCommand } from '../commands'
import { FormatToolbar } from '../editor'
import { FindBar } from '../find/find-bar'
import { Button } from '../ui/button'
import { Message } from '../ui/message'
import { useWindowMemory } from '../window-memory'
import { AreasDialog } from './areas-dialog'
import styles from './draft-screen.module.css'
import { FindingPopover } from './finding-popover'
import { OpenElsewhere } from './open-elsewhere'
import { Outline } from './outline'
import { Page } from './page'
import { PasteLossesDialog } from './paste-losses'
import { PastingNotice } from './pasting'
import { ReferencePopover } from './reference-popover'
import { RulesDialog } from './rules-dialog'
import { useDraftScreen } from './screen-state'
import { SidePanel } from './side-panel'
import { StatementDialog } from './statement-dialog'
import { StatusLine } from './status-line'
import { SyncCopies } from './sync-copies'
import { TopBar } from './top-bar'
import { useMyPlace } from './use-my-place'
import { useDraft, useSession } from './use-session'

export default function DraftScreen() {
  const session = useSession()
  const over = useDraftScreen((state) => state.over)
  const onlyText = useDraftScreen((state) => state.onlyText)
  const away = useWindowMemory((state) => state.away)
  const showsPage = useDraftScreen((state) => state.tab === 'page')
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') useDraftScreen.setState({ over: null })
    }
    window.addEventListener('keydown', close)
    return () => window.removeEventListener('keydown', close)
  }, [])
  useMyPlace(session)
  // After the effects of everything on the page, which put the answers in their places.
  const { arrived } = session.arrival
  useEffect(arrived, [arrived])
  return (
    <div
      className={styles.screen}
      data-over={over ?? undefined}
      data-only-text={onlyText || undefined}
      data-panel={showsPage ? 'page' : undefined}
      data-away={[away.outline || onlyText ? 'outline' : '', away.panel || onlyText ? 'panel' : ''].join(' ').trim()}
    >
      <TopBar />
      <div className={styles.notices}>
        <SaveProblem />
        <SyncCopies />
        <OpenElsewhere />
        <WithoutPack />
        <PastingNotice />
      </div>
      <div className={styles.body}>
        <nav className={styles.outline} aria-label={text('outline.title')} data-region="outline">
          <Outline />
        </nav>
        <main className={styles.centre} data-region="page">
          <div className={styles.tools}>
            <Toolbar />
            <FindBar find={session.find} />
          </div>
          <Page key={session.drafts.state.handle} />
        </main>
        <aside className={styles.panel} aria-label={text('draft.panel')} data-region="panel">
          <SidePanel />
        </aside>
      </div>
      <StatusLine />
      <Announcement />
      <FindingPopover />
      <ReferencePopover />
      <AreasDialog />
      <RulesDialog />
      <PasteLossesDialog />
      <StatementDialog />
      <PaperDialogs />
    </div>
  )
}

const VersionsDialog = lazy(() => import('./versions-dialog'))
const ResultsDialog = lazy(() => import('./results-dialog'))

/** Loaded when they are opened: few who write have two versions of a paper. */
function PaperDialogs() {
  const dialog = useDraftScreen((state) => state.dialog)
  if (dialog !== 'versions' && dialog !== 'results') return null
  return <Suspense>{dialog === 'versions' ? <VersionsDialog /> : <ResultsDialog />}</Suspense>
}

function Toolbar() {
  const session = useSession()
  const history = useDraft(
    useShallow(({ canUndo, canRedo }) => ({ undo: canUndo && sentence(canUndo), redo: canRedo && sentence(canRedo) })),
  )
  return <FormatToolbar editors={session.editors} history={history} />
}

/** For what is shown beside the text while the focus is in it. */
function Announcement() {
  const announced = useDraftScreen((state) => state.announced)
  return (
    <p role="status" aria-label={text('draft.announced')} className="visually-hidden">
      {announced}
    </p>
  )
}

/** Nothing is wrong with the draft: it lacks what its pack would say beside it. */
function WithoutPack() {
  const missing = useDraft(({ withoutPack, draft }) => (withoutPack ? draft.template.pack : null))
  const [hidden, setHidden] = useState(false)
  if (missing === null || hidden) return null
  return (
    <div className={styles.withoutPack} role="note" aria-label={text('draft.withoutPack')}>
      <span>{text('draft.withoutPack.hint', { pack: missing })}</span>
      <span className={styles.noticeActions}>
        <Button small onPress={() => void installPackOfDraft()}>
          {text('draft.withoutPack.install')}
        </Button>
        <Button small look="plain" onPress={() => setHidden(true)}>
          {text('draft.withoutPack.hide')}
        </Button>
      </span>
    </div>
  )
}

function SaveProblem() {
  const session = useSession()
  const saving = useDraft((state) => state.saving)
  if (saving.state !== 'problem') return null
  return (
    <div className={styles.problem} role="alert">
      <span>
        <Message
          id="draft.notSaved"
          values={{ problem: problemWords(saving.problem), elsewhere: text('draft.notSaved.elsewhere') }}
          tags={{ strong: (content) => <strong>{content}</strong> }}
        />
      </span>
      <span className={styles.noticeActions}>
        <button type="button" onClick={() => runCommand('save-as')}>
          {text('draft.notSaved.elsewhere')}
        </button>
        <button type="button" onClick={() => void session.drafts.save()}>
          {text('draft.notSaved.again')}
        </button>
      </span>
    </div>
  )
}
