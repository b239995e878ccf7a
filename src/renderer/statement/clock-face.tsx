import { Circle, Diamond, Pause, Square } from 'lucide-react'
import { clockText } from '../../core/speech/slot'
import { text } from '../../messages/sentence'
import styles from './clock-face.module.css'
import { type ShownClock, useRehearsal, useShownClock } from './rehearsal-clock'

/** What the lights say, for those who do not see their colours. */
export function lightWords({ phase, light, seconds, over, spokenSeconds, brokenOff }: ShownClock): string {
  if (phase === 'ready') return text('clock.ready')
  if (phase === 'ended' && over) return text('clock.endedOver')
  if (phase === 'ended')
    return brokenOff ? text('clock.endedEarly', { took: clockText(spokenSeconds) }) : text('clock.endedInTime')
  const paused = phase === 'paused'
  if (light === 'green') return text('clock.onTime', { paused })
  if (light === 'amber') return text('clock.left', { paused, count: seconds })
  return text('clock.isOver', { paused })
}

const SHAPES = { green: Circle, amber: Diamond, red: Square }

/** The large clock: what is left, or how much it is over. Shape, words and colour say the same. */
export function ClockFace({ size = 'large' }: { size?: 'large' | 'huge' | 'small' }) {
  const shown = useShownClock()
  const slot = useRehearsal(({ said }) => said?.slotSeconds ?? 0)
  if (!shown) return <p className={styles.none}>{text('clock.nothing')}</p>
  const Shape = shown.phase === 'paused' ? Pause : SHAPES[shown.light]
  const tone = shown.phase === 'ready' || shown.brokenOff ? styles.still : styles[shown.light]
  return (
    <div className={`${styles.face} ${styles[size]} ${tone}`} data-light={shown.light} data-phase={shown.phase}>
      <span className={styles.words}>
        <Shape size="0.9em" fill="currentColor" aria-hidden /> <LightWords shown={shown} />
      </span>
      <span
        className={styles.digits}
        role="timer"
        aria-label={shown.over ? text('clock.overTime') : text('clock.timeLeft')}
      >
        {shown.over ? '+' : ''}
        {clockText(shown.seconds)}
      </span>
      <span className={styles.spoken}>
        {text('clock.spoken', { spoken: clockText(shown.spokenSeconds), slot: clockText(slot) })}
      </span>
    </div>
  )
}

/** Heard when the light changes, and not with every second. */
function LightWords({ shown }: { shown: ShownClock }) {
  const heard =
    shown.phase === 'running' && shown.light === 'amber' ? text('clock.lessThan30') : lightWords({ ...shown })
  return (
    <>
      <span aria-hidden>{lightWords(shown)}</span>
      <span className="visually-hidden" role="status">
        {heard}
      </span>
    </>
  )
}
