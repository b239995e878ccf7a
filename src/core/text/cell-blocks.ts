import { runSequences } from './block-text'
import type { Block, List, Paragraph } from './blocks'

/** Blocks that may stand in a table's cell: headings and quotes as paragraphs, a table as its cells' paragraphs, an image as its caption. */
export function blocksForCell(blocks: readonly Block[]): (Paragraph | List)[] {
  const result = blocks.flatMap((block): (Paragraph | List)[] => {
    if (block.type === 'paragraph' || block.type === 'list') return [block]
    return runSequences(block).map((runs) => ({ type: 'paragraph', runs }))
  })
  return result.length === 0 ? [{ type: 'paragraph', runs: [] }] : result
}
