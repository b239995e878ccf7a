import type { DraftChanges } from '../../core/draft/changes'
import type { Draft } from '../../core/draft/draft'
import type { Finding } from '../../core/draft/finding'
import type { Template } from '../../core/template/template'

/**
 * What the window tells the checks: the whole draft once, and after that only what changed. `pages` is how many the document had when it
 * was last laid out; null when nobody knows.
 */
export type ToChecks = { round: number; pages: number | null } & (
  | { type: 'open'; template: Template; draft: Draft }
  | ({ type: 'change' } & DraftChanges)
)

/** A finding that the answer before held too is its index there: it does not cross again, and stays the same object. */
export type FromChecks = { round: number; findings: (Finding | number)[] }

/** Makes each answer of `fresh` small: every finding that says what one of the answer before said becomes a number. */
export function findingSender(): (fresh: readonly Finding[]) => (Finding | number)[] {
  let sent = new Map<string, number>()
  return (fresh) => {
    const now = new Map<string, number>()
    const answer = fresh.map((finding, index) => {
      const key = JSON.stringify(finding)
      now.set(key, index)
      return sent.get(key) ?? finding
    })
    sent = now
    return answer
  }
}

/** Puts an answer together again. `before` is what the answer before was put together to, whether or not anybody looked at it. */
export function receiveFindings(before: readonly Finding[], answer: readonly (Finding | number)[]): Finding[] {
  return answer.flatMap((finding) => (typeof finding === 'number' ? (before[finding] ?? []) : finding))
}
