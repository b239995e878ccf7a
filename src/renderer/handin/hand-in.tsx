import { useEffect } from 'react'
import { givesStatement } from '../../core/draft/summary-from-input'
import { text } from '../../messages/sentence'
import { goBack, useApp } from '../app-store'
import { ask } from '../bridge'
import { runCommand } from '../commands'
import { useDraft } from '../draft/use-session'
import { Button } from '../ui/button'
import { Screen } from '../ui/screen'
import { Tabs } from '../ui/tabs'
import { FormView } from './form-view'
import styles from './hand-in.module.css'
import { MakeDocuments } from './make-documents'
import { ReadinessCard } from './readiness-card'

/** Whoever locks a draft must not think that its documents are locked too. */
function NotLocked() {
  const locked = useDraft((state) => state.locked)
  return locked ? (
    <p role="note" className={styles.unlocked}>
      {text('locking.documentsAreNot')}
    </p>
  ) : null
}

/** Whoever hands in an input is often given three minutes as well. */
function AlsoSpoken() {
  const offered = useDraft(({ template }) => givesStatement(template))
  if (!offered) return null
  return (
    <section className={styles.card} aria-labelledby="spoken-heading">
      <h2 id="spoken-heading">{text('handin.spoken')}</h2>
      <p className={styles.meta}>{text('handin.spoken.hint')}</p>
      <div>
        <Button onPress={() => runCommand('make-statement')}>{text('handin.spoken.make')}</Button>
      </div>
    </section>
  )
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
            useName: () => ({ title: text('handin.documents') }),
            content: (
              <div className={styles.column}>
                <ReadinessCard />
                <NotLocked />
                <MakeDocuments />
                <AlsoSpoken />
              </div>
            ),
          },
          {
            id: 'form',
            useName: () => ({ title: text('handin.form') }),
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
