import type { Block, List, Quote } from '../text/blocks'
import { joinedRuns } from './joined-runs'

/**
 * Blocks that stand in a quotation: paragraphs become quotes, and so does each item of a list, with its mark, because a draft has no lists inside quotations and their words are
 * not the writer's. Tables stay as they are.
 */
export function quoted<Other extends Block>(blocks: readonly Other[]): (Other | Quote)[] {
  return blocks.flatMap((block): (Other | Quote)[] => {
    if (block.type === 'paragraph') return [{ ...block, type: 'quote' }]
    return block.type === 'list' ? quotedItems(block) : [block]
  })
}

function quotedItems({ ordered, items }: List): Quote[] {
  return items.flatMap(({ runs, nested }, index) => [
    { type: 'quote' as const, runs: joinedRuns([{ text: ordered ? `${index + 1}. ` : '– ' }, ...runs]) },
    ...(nested ? quotedItems(nested) : []),
  ])
}
