import {
  type Block,
  type Footnote,
  isSafeLink,
  type List,
  type ListItem,
  type Paragraph,
  type Run,
  type TableCell,
} from '../text/blocks'
import { sameJson } from '../text/json-value'
import { withFootnotesApart } from './footnotes'

type Marks = Omit<Run, 'text'>

/** A run's marks with everything left out that says nothing, in one key order, so that equal marks look equal. */
function marksOf(run: Run): Marks {
  const {
    text: _text,
    bold,
    italic,
    underline,
    strikethrough,
    superscript,
    subscript,
    highlight,
    link,
    language,
    ...unknown
  } = run
  const marks: Record<string, unknown> = {}
  if (bold) marks.bold = true
  if (italic) marks.italic = true
  if (underline) marks.underline = true
  if (strikethrough) marks.strikethrough = true
  if (superscript) marks.superscript = true
  else if (subscript) marks.subscript = true
  if (highlight) marks.highlight = true
  if (link && isSafeLink(link)) marks.link = link
  if (language) marks.language = language
  for (const [key, value] of Object.entries(unknown)) if (value !== undefined) marks[key] = value
  return marks
}

/**
 * The one way to write the same text: no empty runs, neighbours with the same marks joined. A line break has no look of
 * its own, so it carries the marks of its neighbours where both agree and none elsewhere.
 */
export function normaliseRuns(runs: readonly Run[]): Run[] {
  const pieces: { text: string; marks: Marks | null; note?: Footnote }[] = []
  for (const run of withFootnotesApart(runs)) {
    if (run.footnote)
      pieces.push({ text: '', marks: null, note: { ...run.footnote, runs: normaliseRuns(run.footnote.runs) } })
    if (run.text === '') continue
    const marks = marksOf(run)
    for (const text of run.text.split(/(\n+)/))
      if (text !== '') pieces.push({ text, marks: text[0] === '\n' ? null : marks })
  }
  const textAt = (from: number, step: 1 | -1): Marks | null => {
    for (let index = from; index >= 0 && index < pieces.length; index += step) {
      const marks = pieces[index]?.marks
      if (marks) return marks
    }
    return null
  }
  const result: { text: string; marks: Marks; note?: Footnote }[] = []
  pieces.forEach((piece, index) => {
    if (piece.note) {
      result.push({ text: '', marks: {}, note: piece.note })
      return
    }
    let marks = piece.marks
    if (!marks) {
      const before = textAt(index, -1)
      const after = textAt(index, 1)
      marks = before && after && sameJson(before, after) ? before : {}
    }
    const last = result[result.length - 1]
    if (last && !last.note && sameJson(last.marks, marks)) last.text += piece.text
    else result.push({ text: piece.text, marks })
  })
  return result.map(({ text, marks, note }) => ({ text, ...marks, ...(note ? { footnote: note } : {}) }) as Run)
}

function normaliseList(list: List): List | null {
  const items = list.items.map((item): ListItem => {
    const { nested, ...rest } = item
    const inner = nested ? normaliseList(nested) : null
    return { ...rest, runs: normaliseRuns(item.runs), ...(inner ? { nested: inner } : {}) }
  })
  return items.length === 0 ? null : { ...list, items }
}

/** Lists of one kind that touch are one list, on the page as in Word. */
function joinLists<B extends Block>(blocks: readonly B[]): B[] {
  const result: B[] = []
  for (const block of blocks) {
    const last = result[result.length - 1]
    if (last?.type === 'list' && block.type === 'list' && last.ordered === block.ordered) {
      result[result.length - 1] = { ...last, items: [...last.items, ...block.items] }
    } else result.push(block)
  }
  return result
}

function normaliseCell(cell: TableCell): TableCell {
  const blocks = joinLists(cell.blocks.flatMap((block) => normaliseOne(block) as (Paragraph | List)[]))
  return { ...cell, blocks: blocks.length === 0 ? [{ type: 'paragraph', runs: [] }] : blocks }
}

function normaliseOne(block: Block): Block[] {
  const normal = ((): Block | null => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'quote':
      case 'image':
        return { ...block, runs: normaliseRuns(block.runs) }
      case 'list':
        return normaliseList(block)
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(normaliseCell)) }
    }
  })()
  if (!normal) return []
  return [sameJson(normal, block) ? block : normal]
}

function saysNothing(block: Block): boolean {
  return block.type === 'paragraph' && block.runs.length === 0 && Object.keys(block).length === 2
}

/**
 * Blocks in the one form that the editor writes: runs normalised, lists of one kind that touch joined, lists without
 * items dropped, cells with at least a paragraph, and no block at all for an answer that is one empty paragraph. A block
 * that is in this form already is returned as the same object.
 */
export function normaliseBlocks(blocks: readonly Block[]): Block[] {
  const result = joinLists(blocks.flatMap(normaliseOne))
  return result.length === 1 && result[0] && saysNothing(result[0]) ? [] : result
}
