import { kindOf } from '../core/check/rule-names'
import type { Finding } from '../core/draft/finding'
import { inEnglish } from '../messages/sentence'

/**
 * Findings as `rostrum check --json` gives them: every sentence in English, whatever the interface's language, and beside it in `says` its
 * message's id and values, where it has one.
 */
export function findingRows(findings: readonly Finding[]) {
  return findings.map(({ check: rule, level, at, message, reason, source, fix }) => ({
    check: rule,
    level,
    section: at.section,
    message: inEnglish(message),
    ...(typeof message === 'string' ? {} : { says: message }),
    source: inEnglish(source),
    reason: inEnglish(reason),
    at,
    kind: kindOf(rule),
    ...(fix ? { fix: { ...fix, label: inEnglish(fix.label) } } : {}),
  }))
}
