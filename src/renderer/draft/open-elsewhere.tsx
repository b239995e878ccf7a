import { useState } from 'react'
import { problemText } from '../../core/result'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { Button } from '../ui/button'
import { say } from '../ui/toast'
import styles from './draft-screen.module.css'
import { useDraft, useSession } from './use-session'

/** Who else has the draft open, and writing in it all the same. */
export function OpenElsewhere() {
  const session = useSession()
  const holder = useDraft((state) => state.openElsewhere)
  const [busy, setBusy] = useState(false)
  if (!holder) return null
  const openAnyway = async () => {
    setBusy(true)
    const { handle } = session.drafts.state
    const answer = await ask('draft.openAnyway', { draft: handle })
    setBusy(false)
    if (!answer.ok) say(problemText(answer.problem))
    else session.drafts.store.setState({ openElsewhere: null })
  }
  const { person, machine, since } = holder
  return (
    <div className={styles.withoutPack} role="note" aria-label={text('openElsewhere.title')}>
      <span>{text('openElsewhere.what', { named: person !== '', person, machine, at: since })}</span>
      <span className={styles.noticeActions}>
        <Button small isDisabled={busy} onPress={() => void openAnyway()}>
          {text('openElsewhere.anyway')}
        </Button>
      </span>
    </div>
  )
}
