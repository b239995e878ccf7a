import { answerText, runSequences, runsText } from '../text/block-text'
import type { Block, Run, Table, TableCell } from '../text/blocks'
import { sameJson } from '../text/json-value'
import { wordSegments } from '../text/words'
import { blockLook, mergedMarks, mergeLooks } from './looks'
import { threeWay } from './three-way'

/** Two texts for one place, of which neither is right by itself. */
export interface TextConflict {
  base: string
  ours: string
  theirs: string
}

export interface MergedBlocks {
  blocks: Block[]
  conflicts: TextConflict[]
  /** True where something of theirs was taken over. */
  changed: boolean
}

/** What a block says: blocks that say the same are one, whatever their marks. Notes count as words. */
export function blockKey(block: Block): string {
  const words = runSequences(block).map((runs) =>
    runs.map(({ text, footnote }) => text + (footnote ? `[${runsText(footnote.runs)}]` : '')).join(''),
  )
  const form = block.type === 'list' ? String(block.ordered) : block.type === 'image' ? block.image : ''
  return JSON.stringify([block.type, form, ...words.map((line) => line.trim())])
}

/** What a block says and how it looks: what two share differs in nothing that a document shows. */
export function blockWithLook(block: Block): string {
  return blockKey(block) + blockLook(block)
}

/**
 * What `theirs` changed in `base`, done to `ours`: by paragraph, word by word in a paragraph that both changed, and mark by mark where the words stayed. Where
 * both changed the same words, ours stay and both texts are a conflict. Marks that theirs left alone are those of ours. No word of either side is lost: it
 * is in the result, in a conflict, or was deleted by one side where the other left it alone.
 */
export function mergeBlocks(
  base: readonly Block[],
  ours: readonly Block[],
  theirs: readonly Block[],
  language: string,
): MergedBlocks {
  const result: MergedBlocks = { blocks: [], conflicts: [], changed: false }
  for (const stretch of threeWay(base, ours, theirs, blockKey)) {
    if (stretch.kind === 'same') {
      const items = stretch.untouched
        ? stretch.items.map((mine, index) => looked(stretch.base[index], mine, stretch.theirs[index]))
        : stretch.items
      result.blocks.push(...items)
      if (items.some((block, index) => block !== stretch.items[index])) result.changed = true
      continue
    }
    if (stretch.kind === 'ours' && !isLookedAnew(stretch.base, stretch.other)) {
      result.blocks.push(...stretch.items)
      continue
    }
    const [mine, other] =
      stretch.kind === 'conflict'
        ? [stretch.ours, stretch.theirs]
        : stretch.kind === 'ours'
          ? [stretch.items, stretch.other]
          : [stretch.other, stretch.items]
    const inside = mergeInside(stretch.base, mine, other, language)
    if (inside || stretch.kind === 'theirs') {
      result.blocks.push(...(inside ?? other))
      result.changed = true
      continue
    }
    result.blocks.push(...mine)
    result.conflicts.push({ base: answerText(stretch.base), ours: answerText(mine), theirs: answerText(other) })
  }
  return result
}

function looked(base: Block | undefined, ours: Block, theirs: Block | undefined): Block {
  return base && theirs ? mergeLooks(base, ours, theirs) : ours
}

/** Whether blocks that say the same look another way. */
function isLookedAnew(base: readonly Block[], theirs: readonly Block[]): boolean {
  return base.some((block, index) => {
    const other = theirs[index]
    return other !== undefined && other !== block && blockLook(block) !== blockLook(other)
  })
}

/**
 * Paragraph by paragraph and word by word, tables cell by cell; null where both changed the same words, or the paragraphs are not the same ones. Words that all
 * have take the marks that theirs gave them, and otherwise keep those of ours.
 */
export function mergeInside(
  base: readonly Block[],
  ours: readonly Block[],
  theirs: readonly Block[],
  language: string,
): Block[] | null {
  if (base.length !== ours.length || base.length !== theirs.length) return null
  const merged: Block[] = []
  for (const [index, mine] of ours.entries()) {
    const [was, other] = [base[index], theirs[index]]
    const block = was && other ? mergedBlock(was, mine, other, language) : null
    if (!block) return null
    merged.push(block)
  }
  return merged
}

function mergedBlock(was: Block, mine: Block, other: Block, language: string): Block | null {
  if (was.type === 'table' && mine.type === 'table' && other.type === 'table')
    return mergedTable(was, mine, other, language)
  const [before, own, after] = [lineOf(was), lineOf(mine), lineOf(other)]
  if (!before || !own || !after || kindOf(was) !== kindOf(mine) || kindOf(other) !== kindOf(mine)) return null
  const stretches = threeWay(
    tokensOf(before, language),
    tokensOf(own, language),
    tokensOf(after, language),
    ({ text, footnote }) => text + (footnote ? JSON.stringify(footnote.runs) : ''),
  )
  const runs: Run[] = []
  for (const stretch of stretches) {
    if (stretch.kind === 'conflict') return null
    if (stretch.kind !== 'same' || !stretch.untouched) runs.push(...stretch.items)
    else
      for (const [index, item] of stretch.items.entries()) {
        const [former, theirs] = [stretch.base[index], stretch.theirs[index]]
        runs.push(former && theirs && !item.footnote ? mergedMarks(former, item, theirs) : item)
      }
  }
  const form =
    was.type === 'heading' && mine.type === 'heading' && other.type === 'heading' && was.level === mine.level
      ? { ...mine, level: other.level }
      : mine
  return withLine(form, joined(runs))
}

/** Row by row, and cell by cell in a row that both changed; null where the tables have not as many columns, or both changed the same words. */
function mergedTable(was: Table, mine: Table, other: Table, language: string): Table | null {
  const width = mine.rows[0]?.length
  if (was.rows[0]?.length !== width || other.rows[0]?.length !== width) return null
  const rows: TableCell[][] = []
  const key = (row: TableCell[]) => JSON.stringify(row.map(({ blocks }) => blocks.map(blockWithLook)))
  for (const stretch of threeWay(was.rows, mine.rows, other.rows, key)) {
    if (stretch.kind !== 'conflict') {
      rows.push(...stretch.items)
      continue
    }
    const merged = mergedRows(stretch.base, stretch.ours, stretch.theirs, language)
    if (!merged) return null
    rows.push(...merged)
  }
  return rows.length === 0 ? null : { ...mine, rows }
}

/** Rows that both changed: each with what it was, as far as a cell tells, and new ones before the row that they stand before. */
function mergedRows(
  base: readonly TableCell[][],
  ours: readonly TableCell[][],
  theirs: readonly TableCell[][],
  language: string,
): TableCell[][] | null {
  const [inOurs, inTheirs] = [rowsAgain(base, ours), rowsAgain(base, theirs)]
  if (!inOurs || !inTheirs) return null
  const rows: TableCell[][] = []
  let [atOurs, atTheirs] = [0, 0]
  for (const [index, was] of base.entries()) {
    const [toOurs, toTheirs] = [inOurs[index] ?? 0, inTheirs[index] ?? 0]
    rows.push(...ours.slice(atOurs, toOurs), ...theirs.slice(atTheirs, toTheirs))
    const cells = (ours[toOurs] ?? []).map((cell, column): TableCell | null => {
      const after = theirs[toTheirs]?.[column]?.blocks ?? []
      const { blocks, conflicts } = mergeBlocks(was[column]?.blocks ?? [], cell.blocks, after, language)
      return conflicts.length > 0 ? null : { ...cell, blocks: blocks as TableCell['blocks'] }
    })
    if (cells.includes(null)) return null
    rows.push(cells.flatMap((cell) => cell ?? []))
    ;[atOurs, atTheirs] = [toOurs + 1, toTheirs + 1]
  }
  return [...rows, ...ours.slice(atOurs), ...theirs.slice(atTheirs)]
}

/** Where each row of `base` stands among others, in sequence: the next that shares a cell with it. Null where one is not there. */
function rowsAgain(base: readonly TableCell[][], others: readonly TableCell[][]): number[] | null {
  if (base.length === others.length) return base.map((_, index) => index)
  const said = (row: TableCell[] | undefined) => (row ?? []).map(({ blocks }) => answerText(blocks).trim())
  const found: number[] = []
  for (const row of base) {
    const from = (found[found.length - 1] ?? -1) + 1
    const was = said(row)
    const at = others.findIndex(
      (other, index) => index >= from && said(other).some((cell, column) => cell !== '' && cell === was[column]),
    )
    if (at < 0) return null
    found.push(at)
  }
  return found
}

function kindOf(block: Block): string {
  return JSON.stringify([block.type, block.type === 'list' && block.ordered])
}

/** The runs of a block of one line; null for any other. */
function lineOf(block: Block): Run[] | null {
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote') return block.runs
  const [item, ...more] = block.type === 'list' ? block.items : []
  return item && more.length === 0 && !item.nested ? item.runs : null
}

function withLine(block: Block, runs: Run[]): Block {
  if (block.type === 'list') return { ...block, items: block.items.map((item) => ({ ...item, runs })) }
  return block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote' ? { ...block, runs } : block
}

/** Words and what stands between them, each a run of its own. */
function tokensOf(runs: readonly Run[], language: string): Run[] {
  return runs.flatMap((run): Run[] =>
    run.footnote ? [run] : [...wordSegments(run.text, language)].map((text) => ({ ...run, text })),
  )
}

function joined(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const last = kept[kept.length - 1]
    if (last && !last.footnote && !run.footnote && sameJson({ ...last, text: '' }, { ...run, text: '' }))
      kept[kept.length - 1] = { ...last, text: last.text + run.text }
    else kept.push(run)
  }
  return kept
}
