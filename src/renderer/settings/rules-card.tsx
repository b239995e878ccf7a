import { ruleName } from '../../core/check/rule-names'
import { inAlphabet, text } from '../../messages/sentence'
import { silenceForGood } from '../silent-rules'
import { Button } from '../ui/button'
import styles from './settings.module.css'

/** The rules that the writer switched off for good, each with its way back. */
export function RulesCard({ silent }: { silent: readonly string[] }) {
  const rules = silent
    .map((rule) => ({ rule, name: ruleName(rule) }))
    .sort((one, other) => inAlphabet(one.name, other.name))
  return (
    <section className={styles.card}>
      <h2>{text('settings.rules')}</h2>
      <p className={styles.meta}>{text('settings.rules.hint', { count: rules.length })}</p>
      {rules.length > 0 ? (
        <ul className={styles.packs}>
          {rules.map(({ rule, name }) => (
            <li key={rule}>
              <span>
                <strong>{name}</strong>
              </span>
              <Button
                small
                aria-label={text('settings.rules.onNamed', { name })}
                onPress={() => void silenceForGood(rule, false)}
              >
                {text('settings.rules.on')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
