import { type PastVersion, staysForEver } from '../../core/draft/past-versions'
import { text } from '../../messages/sentence'
import { clock, dayInWords } from '../plain-dates'
import { Chip } from '../ui/chip'
import styles from './history.module.css'
import { versionWords } from './versions'

/** The versions of a draft by day, the newest first. */
export function VersionList(props: {
  versions: readonly PastVersion[]
  chosen: number | null
  fileName: string
  onChoose(id: number): void
}) {
  const { versions, chosen, fileName, onChoose } = props
  return (
    <nav className={styles.list} aria-label={text('history.versions')} data-region="versions">
      {byDay(versions).map(({ day, rows }) => (
        <section key={rows[0]?.id} aria-label={day}>
          <h2>{day}</h2>
          <ul>
            {rows.map((version) => (
              <li key={version.id}>
                <button
                  type="button"
                  className={styles.version}
                  aria-current={version.id === chosen ? 'true' : undefined}
                  onClick={() => onChoose(version.id)}
                >
                  <span className={styles.at}>{clock(version.at)}</span>
                  <span className={styles.what}>
                    <bdi>{versionWords(version)}</bdi>
                    {version.fileName !== '' && version.fileName !== fileName ? (
                      <span className={styles.meta}>{text('history.inFile', { file: version.fileName })}</span>
                    ) : null}
                  </span>
                  {staysForEver(version) ? <Chip tone="accent">{text('history.stays')}</Chip> : null}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

/** In sequence: a clock that was set back makes a day stand twice rather than versions in the wrong order. */
export function byDay(versions: readonly PastVersion[]): { day: string; rows: PastVersion[] }[] {
  const days: { day: string; rows: PastVersion[] }[] = []
  for (const version of versions) {
    const day = dayInWords(version.at)
    const last = days.at(-1)
    if (last?.day === day) last.rows.push(version)
    else days.push({ day, rows: [version] })
  }
  return days
}
