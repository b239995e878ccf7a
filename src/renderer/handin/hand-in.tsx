import { useEffect } from 'react'
import { text } from '../../messages/sentence'
import { goBack, useApp } from '../app-store'
import { ask } from '../bridge'
import { useDraft } from '../draft/use-session'
import { Screen } from '../ui/screen'
import { Tabs } from '../ui/tabs'
import { FormView } from './form-view'
import styles from './hand-in.module.css'
import { MakeDocuments } from './make-documents'
import { ReadinessCard } from './readiness-card'

/** Whoever locks a draft must not think that its documents are locked too. */
function NotLocked() {
  const locked = useDraft((state) => state.locked)
  return locked ? <p role="note">{text('locking.documentsAreNot')}</p> : null
}

export default function HandIn() {
  const chosen = useApp((state) => state.handIn)
  useEffect(() => void ask('handin.prepare', {}), [])
  return (
    <Screen
      title={text('handin.title')}
      back={text('screen.back', { to: 'draft' })}
      onBack={goBack}
      region="handin"
      className={styles.main}
    >
      <Tabs
        label={text('handin.how')}
        chosen={chosen}
        onChange={(id) => useApp.setState({ handIn: id as 'documents' | 'form' })}
        tabs={[
          {
            id: 'documents',
            title: text('handin.documents'),
            content: (
              <div className={styles.column}>
                <ReadinessCard />
                <NotLocked />
                <MakeDocuments />
              </div>
            ),
          },
          {
            id: 'form',
            title: text('handin.form'),
            content: (
              <div className={styles.column}>
                <FormView />
              </div>
            ),
          },
        ]}
      />
    </Screen>
  )
}
