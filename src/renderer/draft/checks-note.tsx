import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import styles from './findings-panel.module.css'
import { useDraft, useSession } from './use-session'

/** Says that nothing is checked any more, where findings are looked for; silent while they follow the text. */
export function ChecksNote() {
  const session = useSession()
  const failed = useDraft(({ checking }) => checking === 'failed')
  return (
    <div role="status" aria-label={text('findings.title')} className={styles.quiet}>
      {failed ? (
        <>
          <p>{text('findings.failed')}</p>
          <Button small onPress={() => session.checkAgain()}>
            {text('findings.failed.again')}
          </Button>
        </>
      ) : null}
    </div>
  )
}
