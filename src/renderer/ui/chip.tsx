import type { ReactNode } from 'react'
import styles from './chip.module.css'

export type ChipTone = 'plain' | 'good' | 'warn' | 'stop' | 'accent' | 'advice'

/** A short state in words. Its colour repeats what the words say and is never alone. */
export function Chip({ tone = 'plain', children }: { tone?: ChipTone; children: ReactNode }) {
  return <span className={`${styles.chip} ${styles[tone]}`}>{children}</span>
}
