import { normaliseBlocks } from '../../core/draft/normalise'
import { type Block, type List, type ListItem, paragraph, type Run } from '../../core/text/blocks'
import { cleanText } from '../../core/text/clean-text'

const ITEM = /^([ \t]*)(?:([•◦▪‣·●○■\uf0b7*–-])|(\d{1,3})[.)])[ \t]+(?![ \t])(.*)$/

/**
 * Blocks from plain text. Every line is a paragraph, as when Word pastes text, and empty lines only part paragraphs.
 * Lines that start with a bullet, a dash or a number become list items; deeper indented ones are nested. One line alone
 * stays as it is written: whoever pastes half a sentence does not mean a list. Footnotes of Markdown, “[^1]”, are footnotes.
 */
export function blocksFromText(text: string): Block[] {
  const { rest, notes } = markdownNotes(cleanText(text))
  const blocks = blocksOfLines(rest)
  return notes.size === 0 ? blocks : normaliseBlocks(blocks.map((block) => withNotes(block, notes)))
}

/** The notes of Markdown, “[^1]: …” on a line of its own, that the text refers to; `rest` is the text without their lines. */
function markdownNotes(text: string): { rest: string; notes: Map<string, string> } {
  const notes = new Map<string, string>()
  if (!/^\[\^[^\]\s]+\]:/m.test(text)) return { rest: text, notes }
  const rest = text.replace(
    /^\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n(?: {4}|\t).*)*)(?:\n|$)/gm,
    (line, name: string, words: string) => {
      if (notes.has(name) || text.split(`[^${name}]`).length < 3) return line
      notes.set(name, words.replace(/\n[ \t]+/g, '\n').trim())
      return ''
    },
  )
  return { rest: rest.replace(/(?<!\n)\n+$/, ''), notes }
}

function withNotes(block: Block, notes: ReadonlyMap<string, string>): Block {
  if (block.type === 'list') return listWithNotes(block, notes)
  if (block.type === 'table') return block
  return { ...block, runs: runsWithNotes(block.runs, notes) }
}

function listWithNotes(list: List, notes: ReadonlyMap<string, string>): List {
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      runs: runsWithNotes(item.runs, notes),
      ...(item.nested ? { nested: listWithNotes(item.nested, notes) } : {}),
    })),
  }
}

function runsWithNotes(runs: readonly Run[], notes: ReadonlyMap<string, string>): Run[] {
  return runs.flatMap((run) =>
    run.text.split(/(\[\^[^[\]\s]+\])/).map((piece): Run => {
      const words = notes.get(/^\[\^([^\]\s]+)\]$/.exec(piece)?.[1] ?? '')
      return words === undefined ? { ...run, text: piece } : { text: '', footnote: { runs: [{ text: words }] } }
    }),
  )
}

function blocksOfLines(clean: string): Block[] {
  const lines = clean.replace(/^\n+|(?<!\n)\n+$/g, '').split('\n')
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
