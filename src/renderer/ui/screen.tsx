import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button'
import styles from './screen.module.css'

/** A screen without a draft's columns: a bar with the way back and the title, and below it all the rest. */
export function Screen(props: {
  title: string
  /** Where “back” leads, in one word. */
  back: string
  onBack(): void
  /** What the command for the next part knows the part below the bar by. */
  region: string
  /** Stands in the bar after the title. */
  beside?: ReactNode
  className?: string | undefined
  children: ReactNode
}) {
  const { title, back, onBack, region, beside, className, children } = props
  return (
    <div className={styles.screen}>
      <header className={`${styles.bar} ${styles.wraps}`} data-region="top">
        <Button look="plain" onPress={onBack}>
          <ChevronLeft size={16} aria-hidden /> {back}
        </Button>
        <h1 className={styles.title}>{title}</h1>
        {beside}
      </header>
      <main className={className} data-region={region}>
        {children}
      </main>
    </div>
  )
}
