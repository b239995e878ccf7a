import { type AnswerPoint, offsetOfPoint } from '../text/answer-point'
import { blockText, runSequences, runsText } from '../text/block-text'
import type { Block, Run } from '../text/blocks'
import { type Counts, countAnswer, countRuns } from './progress'

/**
 * What lies between two points of an answer, in either sequence, as blocks: paragraphs are cut there; of a list that is cut the items stay a list, and of
 * a table that is cut the cells become paragraphs. Images stay behind, because their bytes are the draft's. Empty for a caret.
 */
export function selectedBlocks(blocks: readonly Block[], one: AnswerPoint, other: AnswerPoint): Block[] {
  const [from, to] = offsetOfPoint(blocks, one) <= offsetOfPoint(blocks, other) ? [one, other] : [other, one]
  return blocks.slice(from.block, to.block + 1).flatMap((block, index): Block[] => {
    const at = from.block + index
    const start = at === from.block ? from.offset : 0
    const end = at === to.block ? to.offset : Number.POSITIVE_INFINITY
    if (block.type === 'image') return []
    if (start === 0 && end >= blockText(block).length) return blockText(block) === '' ? [] : [block]
    const cut = selectedRuns([block], { block: 0, offset: start }, { block: 0, offset: end })
    if (cut.length === 0) return []
    if (block.type === 'list') return [{ ...block, items: cut.map((runs) => ({ runs })) }]
    return block.type === 'table'
      ? cut.map((runs): Block => ({ type: 'paragraph', runs }))
      : [{ ...block, runs: cut[0] ?? [] }]
  })
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
