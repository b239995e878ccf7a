import { ChevronLeft } from 'lucide-react'
import { goBack, useApp } from '../app-store'
import { Button } from '../ui/button'
import { Tabs } from '../ui/tabs'
import { FormView } from './form-view'
import styles from './hand-in.module.css'
import { MakeDocuments } from './make-documents'
import { ReadinessCard } from './readiness-card'

export default function HandIn() {
  const chosen = useApp((state) => state.handIn)
  return (
    <div className={styles.screen}>
      <header className={styles.bar} data-region="top">
        <Button look="plain" onPress={goBack}>
          <ChevronLeft size={16} aria-hidden /> Draft
        </Button>
        <h1 className={styles.title}>Hand in</h1>
      </header>
      <main className={styles.main} data-region="handin">
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
      </main>
    </div>
  )
}
