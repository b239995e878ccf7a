import type { RehearsedStretch } from '../../core/speech/rehearsal'
import { clockText } from '../../core/speech/slot'
import { text } from '../../messages/sentence'
import styles from './paragraph-chart.module.css'

/** “+12 s”, “−3 s”; nothing for less than a second. */
function difference({ planned, took }: RehearsedStretch): string {
  const seconds = Math.round(took - planned)
  if (seconds === 0) return ''
  // The mark keeps the sign before its number where the line runs from right to left.
  return `\u200e${text('chart.difference', { late: seconds > 0, seconds: Math.abs(seconds) })}`
}

/**
 * Planned against actual: a bar for what each stretch took, a mark where its plan was. A table for those who listen. `current` is the paragraph that is being
 * said: it is not short until it is over.
 */
export function ParagraphChart({ stretches, current }: { stretches: readonly RehearsedStretch[]; current?: number }) {
  const longest = Math.max(1, ...stretches.map(({ planned, took }) => Math.max(planned, took)))
  const share = (seconds: number) => `${(100 * seconds) / longest}%`
  return (
    <table className={styles.chart}>
      <caption className="visually-hidden">{text('chart.title')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{text('chart.paragraph')}</th>
          <th scope="col">{text('chart.bar')}</th>
          <th scope="col">{text('chart.planned')}</th>
          <th scope="col">{text('chart.took')}</th>
        </tr>
      </thead>
      <tbody>
        {stretches.map((each) => {
          const { from, to, planned, took } = each
          const late = took - planned >= 3
          const here = current !== undefined && from <= current && current <= to
          return (
            <tr key={from} aria-current={here ? 'true' : undefined}>
              <th scope="row">{from === to ? from + 1 : `${from + 1}–${to + 1}`}</th>
              <td className={styles.cell}>
                <span className={styles.track} aria-hidden>
                  <span className={`${styles.bar} ${late ? styles.late : ''}`} style={{ inlineSize: share(took) }} />
                  <span className={styles.plan} style={{ insetInlineStart: share(planned) }} />
                </span>
              </td>
              <td className={styles.planned}>{clockText(planned)}</td>
              <td className={late ? styles.over : ''}>
                {clockText(took)} {here && took < planned ? '' : difference(each)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
