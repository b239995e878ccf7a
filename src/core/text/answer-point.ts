import { blockText } from './block-text'
import type { Block } from './blocks'

/** A point in an answer: a block, and a UTF-16 offset into its `blockText`. */
export interface AnswerPoint {
  block: number
  offset: number
}

/** Where a point stands in the text of an answer (`answerText`), in UTF-16 code units; one behind its block's text stands at the end of that. */
export function offsetOfPoint(blocks: readonly Block[], { block, offset }: AnswerPoint): number {
  const before = blocks.slice(0, block).reduce((sum, each) => sum + blockText(each).length + 1, 0)
  const own = blocks[block]
  return before + Math.min(offset, own ? blockText(own).length : 0)
}

/** The point at an offset of the text of an answer: the end of a block rather than the start of the next. Offsets behind the text give its end. */
export function pointAtOffset(blocks: readonly Block[], offset: number): AnswerPoint {
  let start = 0
  for (const [block, each] of blocks.entries()) {
    const { length } = blockText(each)
    if (offset <= start + length || block === blocks.length - 1)
      return { block, offset: Math.max(0, Math.min(offset - start, length)) }
    start += length + 1
  }
  return { block: 0, offset: 0 }
}
