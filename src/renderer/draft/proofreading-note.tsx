import styles from './findings-panel.module.css'
import { languageName } from './languages'
import { useDraft } from './use-session'

/** How far grammar and spelling are, where their findings will be; silent when there is nothing to wait for. */
export function ProofreadingNote() {
  const { progress, failed } = useDraft((state) => state.proofreading)
  return (
    <div role="status" aria-label="Grammar and spelling" className={styles.quiet}>
      {progress === 'off' ? <p>Grammar and spelling are switched off in Settings.</p> : null}
      {progress === 'starting' ? <p>Grammar and spelling are starting…</p> : null}
      {progress === 'reading' ? <p>Reading for grammar and spelling…</p> : null}
      {failed.length > 0 ? (
        <p>
          Grammar and spelling could not start for {failed.map(languageName).join(', ')}. Everything else goes on; to
          try again, switch them off and on in Settings.
        </p>
      ) : null}
    </div>
  )
}
