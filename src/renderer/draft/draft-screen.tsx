import { useEffect } from 'react'
import { FormatToolbar } from '../editor'
import { AreasDialog } from './areas-dialog'
import styles from './draft-screen.module.css'
import { Outline } from './outline'
import { Page } from './page'
import { RulesDialog } from './rules-dialog'
import { useDraftScreen } from './screen-state'
import { useDraft, useSession } from './session'
import { SidePanel } from './side-panel'
import { StatusLine } from './status-line'
import { TopBar } from './top-bar'

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
  return (
    <div className={styles.screen} data-over={over ?? undefined}>
      <TopBar />
      <SaveProblem />
      <div className={styles.body}>
        <nav className={styles.outline} aria-label="Outline" data-region="outline">
          <Outline />
        </nav>
        <main className={styles.centre} data-region="page">
          <div className={styles.tools}>
            <FormatToolbar editors={session.editors} />
          </div>
          <Page key={session.drafts.state.handle} />
        </main>
        <aside className={styles.panel} aria-label="Beside the text" data-region="panel">
          <SidePanel />
        </aside>
      </div>
      <StatusLine />
      <Announcement />
      <AreasDialog />
      <RulesDialog />
    </div>
  )
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

function SaveProblem() {
  const session = useSession()
  const saving = useDraft((state) => state.saving)
  if (saving.state !== 'problem') return null
  return (
    <div className={styles.problem} role="alert">
      <span>
        <strong>The file is not saved.</strong> {saving.problem.sentence}
      </span>
      <button type="button" onClick={() => void session.drafts.save()}>
        Try again
      </button>
    </div>
  )
}
