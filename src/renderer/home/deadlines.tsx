import type { StepStanding } from '../../core/template/calendar'
import type { PackManifest } from '../../core/template/pack'
import { text } from '../../messages/sentence'
import { standingHere, urgency } from '../calendar/deadline'
import { StepDate } from '../calendar/step-date'
import { Chip } from '../ui/chip'
import styles from './calendar.module.css'

export interface OpenDeadline extends StepStanding {
  pack: PackManifest
}

/** Every deadline of every consultation that is open, the one that closes first before the others. */
export function openDeadlines(packs: readonly { manifest: PackManifest }[], now: number): OpenDeadline[] {
  return packs
    .flatMap(({ manifest }) =>
      manifest.calendar
        .filter(({ kind }) => kind === 'deadline')
        .map((step) => ({ ...standingHere(step, now), pack: manifest })),
    )
    .filter(({ open }) => open)
    .sort((one, other) => Date.parse(one.closes) - Date.parse(other.closes))
}

/** What closes next, whichever consultation it belongs to; nothing where nothing is open. */
export function Deadlines({ packs, now }: { packs: readonly { manifest: PackManifest }[]; now: number }) {
  const deadlines = openDeadlines(packs, now)
  if (deadlines.length === 0) return null
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines" className={styles.title}>
        {text('home.deadlines')}
      </h2>
      <ol className={styles.steps}>
        {deadlines.map((standing, index) => (
          <li
            key={`${standing.pack.id} ${standing.step.id}`}
            className={`${styles.step} ${index === 0 ? styles.next : ''}`}
          >
            <p className={styles.date}>
              <StepDate step={standing.step} /> <Chip tone={urgency(standing, now)}>{standing.howLong}</Chip>
            </p>
            <p>{standing.pack.title}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
