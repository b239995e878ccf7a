import { KIND_NAMES, kindOf, NAMED_RULES, ruleName, SWITCHED_KINDS } from '../../core/check/rule-names'
import { OFF_BY_DEFAULT } from '../../core/check/worth-saying'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { Checkbox } from '../ui/field'
import styles from './settings.module.css'

/** Which rules speak in the drafts of an organisation. */
export function OrganisationRules({
  silent,
  onChange,
}: {
  silent: readonly string[]
  onChange(silent: string[]): void
}) {
  // Rules of the grammar checkers have no list: those are shown that were switched off. What is off by default needs no switch here.
  const rules = [...new Set([...[...NAMED_RULES].filter((rule) => !OFF_BY_DEFAULT.has(rule)), ...silent])]
  return (
    <fieldset className={styles.letterhead}>
      <legend>{text('organisations.rules')}</legend>
      <p className={styles.meta}>{text('organisations.rules.hint')}</p>
      {SWITCHED_KINDS.map((kind) => {
        const listed = rules.filter((rule) => kindOf(rule) === kind)
        if (listed.length === 0) return null
        return (
          <details key={kind}>
            <summary>
              {text('rules.switches.kind', {
                kind: message(KIND_NAMES[kind]),
                off: listed.filter((rule) => silent.includes(rule)).length,
              })}
            </summary>
            {listed.map((rule) => (
              <Checkbox
                key={rule}
                label={ruleName(rule)}
                selected={!silent.includes(rule)}
                onChange={(on) => onChange(on ? silent.filter((each) => each !== rule) : [...silent, rule])}
              />
            ))}
          </details>
        )
      })}
    </fieldset>
  )
}
