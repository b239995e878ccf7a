import { runSequences, runsText } from '../text/block-text'
import type { Block, Run } from '../text/blocks'

/** A footnote where it is anchored: `offset` counts in UTF-16 in the `blockText` of its block. */
export interface AnchoredFootnote {
  offset: number
  runs: readonly Run[]
}

/** Footnotes of runs in order, with their offsets into the runs' text. A footnote stands behind the text of its run. */
export function footnotesOfRuns(runs: readonly Run[]): AnchoredFootnote[] {
  let offset = 0
  return runs.flatMap((run) => {
    offset += run.text.length
    return run.footnote ? [{ offset, runs: run.footnote.runs }] : []
  })
}

/** All footnotes of a block in reading order. */
export function footnotesOf(block: Block): AnchoredFootnote[] {
  let start = 0
  return runSequences(block).flatMap((runs) => {
    const from = start
    start += runsText(runs).length + 1
    return footnotesOfRuns(runs).map((note) => ({ ...note, offset: from + note.offset }))
  })
}

const counts = new WeakMap<Block, number>()

/** How many footnotes blocks hold. Remembered by each block's identity, so blocks must never be changed in place. */
export function countFootnotes(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    let count = counts.get(block)
    if (count === undefined) {
      count = footnotesOf(block).length
      counts.set(block, count)
    }
    return sum + count
  }, 0)
}

/**
 * Runs as editor and documents take them: a footnote is a run of its own, without text or marks, and none stands in another: what a file puts there
 * follows in brackets.
 */
export function withFootnotesApart(runs: readonly Run[]): readonly Run[] {
  if (runs.every(isApart)) return runs
  return runs.flatMap(({ footnote, ...run }): Run[] =>
    footnote
      ? [...(run.text === '' ? [] : [run]), { text: '', footnote: { ...footnote, runs: flat(footnote.runs) } }]
      : [run],
  )
}

function isApart({ text, footnote }: Run): boolean {
  return !footnote || (text === '' && !footnote.runs.some((run) => run.footnote))
}

function flat(runs: readonly Run[]): Run[] {
  return runs.flatMap(({ footnote, ...run }): Run[] =>
    footnote ? [run, { text: ' (' }, ...flat(footnote.runs), { text: ')' }] : [run],
  )
}
