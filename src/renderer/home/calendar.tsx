import { type StepStanding, stepsInOrder } from '../../core/template/calendar'
import type { PackManifest } from '../../core/template/pack'
import { text } from '../../messages/sentence'
import { standingHere } from '../calendar/deadline'
import { StepDate } from '../calendar/step-date'
import { runCommand } from '../commands'
import { Button } from '../ui/button'
import { SourceLine } from '../ui/source-line'
import styles from './calendar.module.css'

const SHOWN = 5

/** The dates of a consultation around what comes next; of one that has ended, around the deadline that was moved. The calendar's screen has all. */
export function Calendar({ pack, ofCall, now }: { pack: PackManifest; ofCall: boolean; now: number }) {
  const steps = stepsInOrder(pack.calendar).map((step) => standingHere(step, now))
  const next = steps.find(({ open }) => open)
  const moved = steps.findIndex(({ step }) => step.replaced.length > 0)
  const from = Math.max(0, next ? steps.indexOf(next) - 2 : moved - 1)
  const heading = `calendar-${pack.id}`
  if (steps.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        <bdi>{pack.title}</bdi>
      </h2>
      {next ? null : <p className={styles.over}>{text('calendar.ended.everyDate')}</p>}
      <ol className={styles.steps}>
        {steps.slice(from, from + SHOWN).map((standing) => (
          <Step key={standing.step.id} standing={standing} next={standing === next} />
        ))}
      </ol>
      <Button small look="plain" flush onPress={() => runCommand('calendar')}>
        {text('home.calendar.all', { count: steps.length })}
      </Button>
      {ofCall ? (
        <Button small look="plain" onPress={() => void laterVersion(pack.id)}>
          {text('home.calendar.laterCall')}
        </Button>
      ) : null}
    </section>
  )
}

async function laterVersion(pack: string): Promise<void> {
  const { startCall } = await import('../call/call-store')
  await startCall(pack)
}

function Step({ standing: { step, state, howLong }, next }: { standing: StepStanding; next: boolean }) {
  const over = state === 'over'
  return (
    <li className={`${styles.step} ${over ? styles.past : ''} ${next ? styles.next : ''}`}>
      <p className={styles.date}>
        <StepDate step={step} />
        <span className={styles.state}> · {over ? text('home.calendar.over') : howLong}</span>
      </p>
      <p>
        <bdi>{step.title}</bdi>
      </p>
      {step.note && !over ? (
        <p className={styles.note}>
          <bdi>{step.note}</bdi>
        </p>
      ) : null}
      <p>
        <SourceLine sources={step.sources} notes={false} />
      </p>
      {step.replaced.map(({ dateText, sources }) => (
        <p key={dateText}>
          <SourceLine sources={sources} lead={text('calendar.cameFrom', { date: dateText })} />
        </p>
      ))}
      {step.note && over ? (
        <details className={styles.note}>
          <summary>{text('home.calendar.unknown')}</summary>
          <bdi>{step.note}</bdi>
        </details>
      ) : null}
    </li>
  )
}
