import type { Finding } from '../core/check/finding'

/** Findings as `rostrum check --json` gives them. */
export function findingRows(findings: readonly Finding[]) {
  return findings.map(({ check: rule, level, at, message, reason, source }) => ({
    check: rule,
    level,
    section: at.section,
    message,
    source,
    reason,
    at,
  }))
}
