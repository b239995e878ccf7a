import styles from './progress-ring.module.css'

const RADIUS = 7
const ROUND = 2 * Math.PI * RADIUS

/**
 * How far something is, 0 to 1. Empty is an open ring, complete a ring with a tick, too much (`stop`) a ring with an exclamation mark:
 * told by shape as well as by colour.
 * Decorative for screen readers: whoever shows it says the same in words.
 */
export function ProgressRing(props: { value: number; size?: number; tone?: 'accent' | 'good' | 'stop' }) {
  const { value, size = 18, tone = 'accent' } = props
  const part = Math.max(0, Math.min(1, value))
  return (
    <svg className={styles.ring} width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      <circle className={styles.track} cx="9" cy="9" r={RADIUS} />
      {part > 0 ? (
        <circle className={styles[tone]} cx="9" cy="9" r={RADIUS} strokeDasharray={`${part * ROUND} ${ROUND}`} />
      ) : null}
      {part === 1 ? (
        <path
          className={`${styles.tick} ${styles[tone]}`}
          d={tone === 'stop' ? 'M9 5.6v4M9 12.3v.1' : 'M6 9.2 8.2 11.4 12 7'}
        />
      ) : null}
    </svg>
  )
}
