import { languageName } from '../../messages/language-name'
import { listOf } from '../../messages/message'
import { text } from '../../messages/sentence'
import styles from './findings-panel.module.css'
import { useDraft } from './use-session'

/** How far grammar and spelling are, where their findings will be; silent when there is nothing to wait for. */
export function ProofreadingNote() {
  const { progress, failed, unread } = useDraft((state) => state.proofreading)
  return (
    <div role="status" aria-label={text('proofreading.title')} className={styles.quiet}>
      {progress === 'off' ? <p>{text('proofreading.off')}</p> : null}
      {progress === 'starting' ? <p>{text('proofreading.starting')}</p> : null}
      {progress === 'reading' ? <p>{text('proofreading.reading')}</p> : null}
      {failed.length > 0 ? (
        <p>{text('proofreading.failed', { languages: listOf(failed.map(languageName), 'unit') })}</p>
      ) : null}
      {unread.length > 0 ? <p>{text('proofreading.unread', { languages: listOf(unread.map(languageName)) })}</p> : null}
    </div>
  )
}
