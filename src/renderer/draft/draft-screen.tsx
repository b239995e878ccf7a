import { useEffect, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { problemText } from '../../core/result'
import { installPackOfDraft } from '../app-store'
import { FormatToolbar } from '../editor'
import { FindBar } from '../find/find-bar'
import { Button } from '../ui/button'
import { AreasDialog } from './areas-dialog'
import styles from './draft-screen.module.css'
import { FindingPopover } from './finding-popover'
import { Outline } from './outline'
import { Page } from './page'
import { PasteLossesDialog } from './paste-losses'
import { RulesDialog } from './rules-dialog'
import { useDraftScreen } from './screen-state'
import { SidePanel } from './side-panel'
import { StatementDialog } from './statement-dialog'
import { StatusLine } from './status-line'
import { TopBar } from './top-bar'
import { useDraft, useSession } from './use-session'

export default function DraftScreen() {
  const session = useSession()
  const over = useDraftScreen((state) => state.over)
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') useDraftScreen.setState({ over: null })
    }
    window.addEventListener('keydown', close)
    return () => window.removeEventListener('keydown', close)
  }, [])
  // After the effects of everything on the page, which put the answers in their places.
  const { arrived } = session.arrival
  useEffect(arrived, [arrived])
  return (
    <div className={styles.screen} data-over={over ?? undefined}>
      <TopBar />
      <div className={styles.notices}>
        <SaveProblem />
        <WithoutPack />
      </div>
      <div className={styles.body}>
        <nav className={styles.outline} aria-label="Outline" data-region="outline">
          <Outline />
        </nav>
        <main className={styles.centre} data-region="page">
          <div className={styles.tools}>
            <Toolbar />
            <FindBar find={session.find} />
          </div>
          <Page key={session.drafts.state.handle} />
        </main>
        <aside className={styles.panel} aria-label="Beside the text" data-region="panel">
          <SidePanel />
        </aside>
      </div>
      <StatusLine />
      <Announcement />
      <FindingPopover />
      <AreasDialog />
      <RulesDialog />
      <PasteLossesDialog />
      <StatementDialog />
    </div>
  )
}

function Toolbar() {
  const session = useSession()
  const history = useDraft(useShallow(({ canUndo, canRedo }) => ({ undo: canUndo, redo: canRedo })))
  return <FormatToolbar editors={session.editors} history={history} />
}

/** For what is shown beside the text while the focus is in it. */
function Announcement() {
  const announced = useDraftScreen((state) => state.announced)
  return (
    <p role="status" aria-label="Finding" className="visually-hidden">
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
    <div className={styles.withoutPack} role="note" aria-label="Pack not installed">
      <span>
        The pack “{missing}” is not installed. You can write, save and hand in; guidance, limits and the names of the
        sections are missing.
      </span>
      <span className={styles.noticeActions}>
        <Button small onPress={() => void installPackOfDraft()}>
          Install pack…
        </Button>
        <Button small look="plain" onPress={() => setHidden(true)}>
          Hide
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
        <strong>The file is not saved.</strong> {problemText(saving.problem)}
      </span>
      <button type="button" onClick={() => void session.drafts.save()}>
        Try again
      </button>
    </div>
  )
}
