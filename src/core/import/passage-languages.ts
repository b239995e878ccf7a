import { blockText } from '../text/block-text'
import type { Block, ListItem, Run } from '../text/blocks'
import { isInNoKnownLanguage, recognisedLanguage, UNDETERMINED } from '../text/guess-language'

/**
 * Blocks whose text is beyond doubt in another language than the draft's, with that language on their runs, so that they are checked, read aloud and
 * set in it, and what is in a language that is not known as `und`; all others as they are. Runs that name a language keep it. Base tags are compared: “en-GB” is English.
 */
export function withPassageLanguages(blocks: readonly Block[], language: string): Block[] {
  const base = language.split('-')[0]?.toLowerCase()
  return blocks.map((block) => {
    const text = blockText(block)
    const own = recognisedLanguage(text) ?? (isInNoKnownLanguage(text) ? UNDETERMINED : null)
    return own === null || own === base ? block : spokenIn(block, own)
  })
}

function spokenIn(block: Block, language: string): Block {
  const runs = (list: readonly Run[]): Run[] => list.map((run) => (run.language ? run : { ...run, language }))
  const item = (one: ListItem): ListItem => ({
    ...one,
    runs: runs(one.runs),
    ...(one.nested ? { nested: { ...one.nested, items: one.nested.items.map(item) } } : {}),
  })
  if (block.type === 'list') return { ...block, items: block.items.map(item) }
  if (block.type === 'table')
    return {
      ...block,
      rows: block.rows.map((row) =>
        row.map((cell) => ({ ...cell, blocks: cell.blocks.map((inside) => spokenIn(inside, language)) })),
      ),
    } as Block
  return { ...block, runs: runs(block.runs) }
}
