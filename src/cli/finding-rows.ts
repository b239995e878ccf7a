import { kindOf } from '../core/check/rule-names'
import type { Finding } from '../core/draft/finding'

/** Findings as `rostrum check --json` gives them. */
export function findingRows(findings: readonly Finding[]) {
  return findings.map(({ check: rule, level, at, message, reason, source, fix }) => ({
    check: rule,
    level,
    section: at.section,
    message,
    source,
    reason,
    at,
    kind: kindOf(rule),
    ...(fix ? { fix } : {}),
  }))
}
