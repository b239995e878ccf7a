import { NAMED_RULES } from '../../core/check/rule-names'
import { OFF_BY_DEFAULT } from '../../core/check/worth-saying'
import { text } from '../../messages/sentence'
import { RulesByKind } from '../rules-by-kind'
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
      <RulesByKind
        rules={rules}
        isOn={(rule) => !silent.includes(rule)}
        onChange={(rule, on) => onChange(on ? silent.filter((each) => each !== rule) : [...silent, rule])}
      />
    </fieldset>
  )
}
