import { useEffect } from 'react'
import { goBack, useApp } from '../app-store'
import { ask } from '../bridge'
import { Screen } from '../ui/screen'
import { Tabs } from '../ui/tabs'
import { FormView } from './form-view'
import styles from './hand-in.module.css'
import { MakeDocuments } from './make-documents'
import { ReadinessCard } from './readiness-card'

export default function HandIn() {
  const chosen = useApp((state) => state.handIn)
  useEffect(() => void ask('handin.prepare', {}), [])
  return (
    <Screen title="Hand in" back="Draft" onBack={goBack} region="handin" className={styles.main}>
      <Tabs
        label="How to hand in"
        chosen={chosen}
        onChange={(id) => useApp.setState({ handIn: id as 'documents' | 'form' })}
        tabs={[
          {
            id: 'documents',
            title: 'Documents',
            content: (
              <div className={styles.column}>
                <ReadinessCard />
                <MakeDocuments />
              </div>
            ),
          },
          {
            id: 'form',
            title: 'Web form',
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
