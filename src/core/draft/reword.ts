import { answerText, blockText, runSequences, runsText } from '../text/block-text'
import { type Block, paragraph, type Run } from '../text/blocks'
import { editRuns, mapRuns } from './apply-fix'

/** Runs that say `text`: what is the same at both ends keeps its marks and links, and what is new takes those of the character before which it starts. */
export function rewordRuns(runs: readonly Run[], text: string): Run[] {
  const before = runsText(runs)
  const shorter = Math.min(before.length, text.length)
  let head = 0
  while (head < shorter && before[head] === text[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1
  return editRuns(runs, [{ start: head, end: before.length - tail, text: text.slice(head, text.length - tail) }])
}

/**
 * Blocks that say what their text (`answerText`) was rewritten to. Where it has as many lines as before, each keeps its form and its marks; else the blocks that
 * are the same at both ends do, and the lines between them become plain paragraphs. The same text gives the same blocks.
 */
export function rewordBlocks(blocks: readonly Block[], text: string): Block[] {
  if (answerText(blocks) === text) return [...blocks]
  const lines = text.split('\n')
  const sizes = blocks.map((block) => blockText(block).split('\n').length)
  let head = 0
  let first = 0
  while (head < blocks.length && isAt(blocks[head], lines, first)) {
    first += sizes[head] ?? 0
    head += 1
  }
  let tail = blocks.length
  let last = lines.length
  while (
    tail > head &&
    last - (sizes[tail - 1] ?? 0) >= first &&
    isAt(blocks[tail - 1], lines, last - (sizes[tail - 1] ?? 0))
  ) {
    tail -= 1
    last -= sizes[tail] ?? 0
  }
  const between = lines.slice(first, last)
  return [...blocks.slice(0, head), ...reworded(blocks.slice(head, tail), between), ...blocks.slice(tail)]
}

function isAt(block: Block | undefined, lines: readonly string[], at: number): boolean {
  return (
    block !== undefined &&
    blockText(block)
      .split('\n')
      .every((line, index) => lines[at + index] === line)
  )
}

function reworded(blocks: readonly Block[], lines: readonly string[]): Block[] {
  const sequences = blocks.flatMap(runSequences)
  if (sequences.length !== lines.length || sequences.some((runs) => runsText(runs).includes('\n')))
    return lines.filter((line) => line.trim() !== '').map(paragraph)
  let next = 0
  return blocks.map((block) => mapRuns(block, (runs) => rewordRuns(runs, lines[next++] ?? '')))
}
