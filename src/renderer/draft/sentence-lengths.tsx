import { LENGTH_CLASSES } from '../../core/check/sentence-lengths'
import type { LengthsPicture } from '../../core/draft/finding'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import styles from './sentence-lengths.module.css'
import { useSession } from './use-session'

/** How many sentences of each length a text has, as bars beside their numbers, and the longest to go to. */
export function SentenceLengths({ picture: { lengths, worst } }: { picture: LengthsPicture }) {
  const session = useSession()
  const most = Math.max(1, ...lengths)
  return (
    <div className={styles.picture}>
      <table className={styles.bars}>
        <caption>{text('findings.lengths')}</caption>
        <tbody>
          {lengths.map((count, index) => {
            const from = (LENGTH_CLASSES[index - 1] ?? 0) + 1
            const to = LENGTH_CLASSES[index]
            return (
              <tr key={from}>
                <th scope="row">{text('findings.lengths.class', { last: to === undefined, from, to: to ?? from })}</th>
                <td aria-hidden="true" className={styles.track}>
                  <span
                    className={`${styles.bar} ${index < 4 ? styles.good : index < 6 ? styles.long : styles.longest}`}
                    style={{ inlineSize: `${(count / most) * 100}%` }}
                  />
                </td>
                <td className={styles.count}>{text('findings.lengths.count', { count })}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={styles.note}>{text('findings.lengths.good')}</p>
      <p className={styles.note}>{text('findings.lengths.worst')}</p>
      <ol className={styles.worst}>
        {worst.map(({ at, words, starts }) => (
          <li key={`${at.section} ${at.slot} ${at.block} ${at.proposal} ${at.start}`}>
            <Button small look="plain" flush onPress={() => session.show(at)}>
              {text('findings.lengths.go', { words, starts })}
            </Button>
          </li>
        ))}
      </ol>
    </div>
  )
}
