import type { Segment } from '../draft/difference'
import type { Run } from '../text/blocks'
import { isEastAsian } from './direction'

/** A run that a proposal adds or takes out; without `change` it stays. Each writer shows it without colour: lines or words. */
export type MarkedRun = Run & { change?: Segment['kind'] }

/**
 * A difference as runs to read. Where only white space differs, the proposed one stands unmarked; between a word that goes and one
 * that comes stands a space, or the two would read as one.
 */
export function markedRuns(difference: readonly Segment[]): MarkedRun[] {
  return difference.flatMap(({ kind, text }, index): MarkedRun[] => {
    if (kind === 'same') return [{ text }]
    if (text.trim() === '') return kind === 'inserted' ? [{ text }] : []
    const after = difference[index + 1]
    const apart = kind === 'deleted' && after?.kind === 'inserted' && readAsOneWord(text, after.text)
    return [{ text, change: kind }, ...(apart ? [{ text: ' ' }] : [])]
  })
}

/** Marked runs for what knows no changes, such as a cell or a paragraph: underlined and struck out. */
export function runsWithLines(runs: readonly MarkedRun[]): Run[] {
  return runs.map(({ change, ...run }) => ({
    ...run,
    ...(change === 'inserted' ? { underline: true as const } : {}),
    ...(change === 'deleted' ? { strikethrough: true as const } : {}),
  }))
}

function readAsOneWord(before: string, after: string): boolean {
  const [last, first] = [before.at(-1) ?? '', after.at(0) ?? '']
  return !/\s/.test(last) && /[\p{L}\p{Nd}\p{Ps}\p{Pi}]/u.test(first) && !(isEastAsian(last) && isEastAsian(first))
}

/** Runs cut at their line ends: one list a line, without lines that hold nothing but white space. */
export function linesOfRuns(runs: readonly MarkedRun[]): MarkedRun[][] {
  const lines: MarkedRun[][] = [[]]
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    }
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''))
}
