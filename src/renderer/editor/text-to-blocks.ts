import { type Block, type List, type ListItem, paragraph } from '../../core/text/blocks'
import { cleanText } from './clean-text'
import { normaliseBlocks } from './normalise'

const ITEM = /^([ \t]*)(?:([•◦▪‣·●○■\uf0b7*–-])|(\d{1,3})[.)])[ \t]+(.*)$/

/**
 * Blocks from plain text. Every line is a paragraph, as when Word pastes text, and empty lines only part paragraphs.
 * Lines that start with a bullet, a dash or a number become list items; deeper indented ones are nested. One line alone
 * stays as it is written: whoever pastes half a sentence does not mean a list.
 */
export function blocksFromText(text: string): Block[] {
  const clean = cleanText(text)
  const lines = clean.replace(/^\n+|\n+$/g, '').split('\n')
  if (lines.length === 1) return normaliseBlocks([paragraph(lines[0] ?? '')])
  const blocks: Block[] = []
  let levels: { indent: number; list: List }[] = []
  for (const line of lines) {
    const match = ITEM.exec(line)
    if (!match) {
      levels = []
      const content = line.trim()
      if (content !== '') blocks.push(paragraph(content))
      continue
    }
    const indent = (match[1] ?? '').replace(/\t/g, '    ').length
    const ordered = match[3] !== undefined
    const item: ListItem = { runs: match[4] ? [{ text: match[4].trimEnd() }] : [] }
    while (levels.length > 1 && indent < (levels.at(-1)?.indent ?? 0)) levels.pop()
    const open = levels.at(-1)
    if (open && indent >= open.indent + 2) {
      const list: List = { type: 'list', ordered, items: [item] }
      const owner = open.list.items.at(-1)
      if (owner) owner.nested = list
      levels.push({ indent, list })
    } else if (open && (levels.length > 1 || open.list.ordered === ordered)) open.list.items.push(item)
    else {
      const list: List = { type: 'list', ordered, items: [item] }
      blocks.push(list)
      levels = [{ indent, list }]
    }
  }
  return normaliseBlocks(blocks)
}
