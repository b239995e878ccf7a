import type { ReactNode } from 'react'
import { problemText } from '../../core/result'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import styles from './draft-screen.module.css'
import { useDraft, useSession } from './use-session'

/** Stands above the text and takes no focus: a dialog that comes while somebody writes swallows letters, and a space closes it unread. `actions` stand before the button that hides it. */
export function FileNotice({ actions = null }: { actions?: ReactNode }) {
  const session = useSession()
  const notice = useDraft((state) => state.notice)
  if (!notice) return null
  return (
    <div className={styles.withoutPack} role="alert">
      <span>{problemText(notice)}</span>
      <span className={styles.noticeActions}>
        {actions}
        <Button small look="plain" onPress={() => session.drafts.notice(null)}>
          {text('draft.withoutPack.hide')}
        </Button>
      </span>
    </div>
  )
}
