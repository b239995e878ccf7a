import type { Run } from '../text/blocks'
import { sameJson } from '../text/json-value'

function sameMarks(one: Run, other: Run): boolean {
  const { text: _one, ...first } = one
  const { text: _other, ...second } = other
  return sameJson(first, second)
}

/** Neighbours of the same marks become one run; empty ones go, unless they hold a footnote. */
export function joinedRuns(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    if (run.text === '' && !run.footnote) continue
    const last = kept[kept.length - 1]
    if (last && !last.footnote && !run.footnote && sameMarks(last, run))
      kept[kept.length - 1] = { ...last, text: last.text + run.text }
    else kept.push(run)
  }
  return kept
}
