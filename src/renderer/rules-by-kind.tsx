import { KIND_NAMES, kindOf, ruleName, SWITCHED_KINDS } from '../core/check/rule-names'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import { Checkbox } from './ui/field'

interface RulesByKindProps {
  rules: readonly string[]
  isOn(rule: string): boolean
  /** Why it is as it is, where that is worth a word. */
  hintOf?(rule: string): string | undefined
  onChange(rule: string, on: boolean): void
}

/** A switch for each rule that may be switched off, folded by what it is about, with how many of each are off. */
export function RulesByKind({ rules, isOn, hintOf, onChange }: RulesByKindProps) {
  return SWITCHED_KINDS.map((kind) => {
    const listed = rules.filter((rule) => kindOf(rule) === kind)
    if (listed.length === 0) return null
    return (
      <details key={kind}>
        <summary>
          {text('rules.switches.kind', {
            kind: message(KIND_NAMES[kind]),
            off: listed.filter((rule) => !isOn(rule)).length,
          })}
        </summary>
        {listed.map((rule) => (
          <Checkbox
            key={rule}
            label={ruleName(rule)}
            hint={hintOf?.(rule)}
            selected={isOn(rule)}
            onChange={(on) => onChange(rule, on)}
          />
        ))}
      </details>
    )
  })
}
