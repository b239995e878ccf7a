import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { rememberFold, useWindowMemory } from '../window-memory'
import styles from './fold.module.css'

/** A heading that opens and closes what stands under it, and stays as it was left: `id` names it from one start to the next. */
export function Fold(props: {
  id: string
  title: ReactNode
  /** How many things are inside; said after the title. */
  count?: number
  level?: 3 | 4
  openAtFirst?: boolean
  children: ReactNode
}) {
  const { id, title, count, level = 3, openAtFirst = false, children } = props
  const open = useWindowMemory(({ folds }) => folds[id] ?? openAtFirst)
  return (
    <Disclosure
      className={styles.fold ?? ''}
      isExpanded={open}
      onExpandedChange={(expanded) => rememberFold(id, expanded)}
    >
      <Heading level={level} className={styles.heading ?? ''}>
        <Button slot="trigger" className={`${styles.trigger} ${level === 4 ? styles.inner : ''}`}>
          <ChevronRight size={14} aria-hidden className={styles.arrow} />
          <span className={styles.title}>{title}</span>
          {count === undefined ? null : <span className={styles.count}>{count}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>{children}</DisclosurePanel>
    </Disclosure>
  )
}
