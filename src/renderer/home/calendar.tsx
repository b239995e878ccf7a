import { useState } from 'react'
import type { CalendarStep, PackManifest } from '../../core/template/template'
import { daysUntil } from '../plain-dates'
import { Button } from '../ui/button'
import { SourceLine } from '../ui/source-line'
import styles from './calendar.module.css'

/** The dated steps of a consultation. Steps to come are shown; of those that have passed, the ones around the deadlines. */
export function Calendar({ pack, now }: { pack: PackManifest; now: Date }) {
  const steps = [...pack.calendar].sort((a, b) => a.date.localeCompare(b.date))
  const next = steps.find(({ date }) => daysUntil(date, now) >= 0)
  const over = next === undefined
  const [all, setAll] = useState(false)
  const around = steps.findIndex(({ replaced }) => replaced.length > 0)
  const from = over ? Math.max(0, around - 1) : Math.max(0, steps.indexOf(next) - 2)
  const shown = all ? steps : steps.slice(from, from + 5)
  const heading = `calendar-${pack.id}`
  if (steps.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {pack.title}
      </h2>
      {over ? (
        <p className={styles.over}>
          Every date of this consultation has passed. Its templates still open: use them for practice, or for the next
          consultation that asks the same.
        </p>
      ) : null}
      <ol className={styles.steps}>
        {shown.map((step) => (
          <Step key={step.id} step={step} past={daysUntil(step.date, now) < 0} next={step === next} />
        ))}
      </ol>
      {steps.length > shown.length || all ? (
        <Button small look="plain" onPress={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Show fewer dates' : `Show all ${steps.length} dates`}
        </Button>
      ) : null}
    </section>
  )
}

function Step({ step, past, next }: { step: CalendarStep; past: boolean; next: boolean }) {
  return (
    <li className={`${styles.step} ${past ? styles.past : ''} ${next ? styles.next : ''}`}>
      <p className={styles.date}>
        {step.replaced.map((earlier) => (
          <span key={earlier.dateText}>
            <span className="visually-hidden">first announced for </span>
            <s>{earlier.dateText}</s>
            <span className="visually-hidden">, then moved to</span>{' '}
          </span>
        ))}
        <strong>{step.dateText}</strong>
        {past ? <span className={styles.state}> · over</span> : null}
        {next ? <span className={styles.state}> · next</span> : null}
      </p>
      <p>{step.title}</p>
      {step.note && !past ? <p className={styles.note}>{step.note}</p> : null}
      <p>
        <SourceLine sources={step.sources} notes={false} />
      </p>
      {step.replaced.map((earlier) => (
        <p key={earlier.dateText}>
          <SourceLine sources={earlier.sources} lead={`${earlier.dateText} came from`} />
        </p>
      ))}
      {step.note && past ? (
        <details className={styles.note}>
          <summary>What is not known</summary>
          {step.note}
        </details>
      ) : null}
    </li>
  )
}
