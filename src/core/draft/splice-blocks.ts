import { pointAtOffset } from '../text/answer-point'
import { blockText, runsText } from '../text/block-text'
import type { Block, Run } from '../text/blocks'
import { mapRuns } from './apply-fix'
import { normaliseBlocks } from './normalise'
import { cutRuns } from './selected'

/** An answer in which one stretch was replaced, and where what was put there ends: a UTF-16 offset into its text. */
export interface Spliced {
  blocks: Block[]
  end: number
}

/**
 * Puts blocks in the place of what stands from `start` to `end`, UTF-16 offsets into the answer's text; equal offsets put them in between. Footnotes among and
 * directly behind the words that go, go with them. One paragraph becomes a part of the paragraph, item or cell that it is put into; of
 * anything else paragraphs are parted where it stands. Null where that would part a list, a table or an image, of which whole ones may be replaced.
 */
export function spliceBlocks(
  blocks: readonly Block[],
  start: number,
  end: number,
  put: readonly Block[],
): Spliced | null {
  const from = pointAtOffset(blocks, start)
  const to = pointAtOffset(blocks, end)
  const first = blocks[from.block]
  const last = blocks[to.block]
  if (!first || !last) return { blocks: normaliseBlocks(put), end: textLength(put) }
  const [only] = put
  if (from.block === to.block && put.length <= 1 && (!only || only.type === 'paragraph')) {
    const changed = withinSequence(first, from.offset, to.offset, only?.runs ?? [])
    if (changed) {
      const after = blocks.slice()
      after[from.block] = changed
      return { blocks: normaliseBlocks(after), end: start + textLength(put) }
    }
  }
  const head = partOf(first, 0, from.offset)
  const tail = partOf(last, to.offset, blockText(last).length)
  if (head === null || tail === null) return null
  const before = [...blocks.slice(0, from.block), ...head, ...put]
  return { blocks: normaliseBlocks([...before, ...tail, ...blocks.slice(to.block + 1)]), end: textLength(before) }
}

function textLength(blocks: readonly Block[]): number {
  return Math.max(
    0,
    blocks.reduce((sum, block) => sum + blockText(block).length + 1, -1),
  )
}

/** The block with other runs between two offsets of one of its paragraphs, items or cells; null where they are not in one. */
function withinSequence(block: Block, start: number, end: number, put: readonly Run[]): Block | null {
  let made = false
  const changed = mapRuns(block, (runs, offset) => {
    const to = offset + runsText(runs).length
    if (made || start < offset || end > to) return runs
    made = true
    return [...cutRuns(runs, -1, start - offset), ...put, ...cutRuns(runs, end - offset, Number.POSITIVE_INFINITY)]
  })
  return made ? changed : null
}

/** What is left of a block between two offsets: nothing, all of it, or a part where it can be parted; null where it cannot. */
function partOf(block: Block, start: number, end: number): Block[] | null {
  const { length } = blockText(block)
  if (start === 0 && end === length && length > 0) return [block]
  if (start >= end) return []
  if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'quote') return null
  return [{ ...block, runs: cutRuns(block.runs, start === 0 ? -1 : start, end) }]
}
