import { runSequences, runsText } from '../text/block-text'
import type { Block, Run } from '../text/blocks'
import { type Counts, countAnswer, countRuns } from './progress'

/** A point in an answer: a block, and a UTF-16 offset into its `blockText`. */
export interface AnswerPoint {
  block: number
  offset: number
}

/**
 * The paragraphs, items and cells that lie between two points of an answer, in either sequence, cut at both ends, with marks, languages and the
 * footnotes behind the words that are taken. Empty for a caret.
 */
export function selectedRuns(blocks: readonly Block[], one: AnswerPoint, other: AnswerPoint): Run[][] {
  const [from, to] =
    one.block < other.block || (one.block === other.block && one.offset <= other.offset) ? [one, other] : [other, one]
  return blocks.slice(from.block, to.block + 1).flatMap((block, index) => {
    const at = from.block + index
    const start = at === from.block ? from.offset : 0
    const end = at === to.block ? to.offset : Number.POSITIVE_INFINITY
    let passed = 0
    return runSequences(block).flatMap((runs) => {
      const first = passed
      passed += runsText(runs).length + 1
      const cut = cutRuns(runs, start - first, end - first)
      return cut.length > 0 ? [cut] : []
    })
  })
}

/** The part of runs between two UTF-16 offsets of their text; a footnote goes with the words before it. */
export function cutRuns(runs: readonly Run[], start: number, end: number): Run[] {
  let at = 0
  return runs.flatMap((run) => {
    const from = at
    at += run.text.length
    if (run.footnote && run.text === '') return from > start && from <= end ? [run] : []
    const text = run.text.slice(Math.max(0, start - from), Math.max(0, end - from))
    return text === '' ? [] : [text === run.text ? run : { ...run, text }]
  })
}

/** Words and characters of what lies between two points, counted as all of the answer is (`countAnswer`). `language` is the draft's. */
export function countSelected(runs: readonly Run[][], language: string, footnotes = true): Counts {
  return countAnswer(
    runs.map((own): Block => ({ type: 'paragraph', runs: own })),
    language,
    footnotes,
  )
}

/** The same of what is selected in a field of plain text. */
export function countSelectedText(text: string, language: string): Counts {
  return text
    .split('\n')
    .map((line) => countRuns([{ text: line }], language))
    .reduce((sum, one) => ({ words: sum.words + one.words, characters: sum.characters + one.characters }), {
      words: 0,
      characters: 0,
    })
}
