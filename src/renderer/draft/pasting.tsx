import { useSyncExternalStore } from 'react'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import styles from './draft-screen.module.css'
import { useSession } from './use-session'

/** Says that a long paste is still coming, and calls it off. It takes no focus: the writer goes on writing behind it. */
export function PastingNotice() {
  const { waitedFor } = useSession().editors.pastes
  const paste = useSyncExternalStore(waitedFor.subscribe, waitedFor.current)
  return (
    <div role="status">
      {paste ? (
        <div className={styles.withoutPack}>
          <span>{text('editor.pasting')}</span>
          <span className={styles.noticeActions}>
            <Button small onPress={() => paste.cancel()}>
              {text('editor.pasting.cancel')}
            </Button>
          </span>
        </div>
      ) : null}
    </div>
  )
}
