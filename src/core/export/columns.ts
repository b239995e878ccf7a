import { runsText } from '../text/block-text'
import { LABELS } from './labels'
import type { ProposalRow } from './outline'

/** How the columns of one table share the width between the margins, and in which size its text is set. */
export interface ColumnPlan {
  /** Points. */
  size: 9.5 | 8.5 | 7.5
  /** Each column's part of the whole; they add up to 1. */
  shares: number[]
  /** Characters that surely fit on a line of each column. */
  lines: number[]
}

const SIZES = [9.5, 8.5, 7.5] as const

/** Characters of bold text on a line over the whole width, at 1 point; measured in Noto Sans and in Arial, which is narrower. */
const LINE = 750

/** What the padding of a cell takes, in characters. */
const PADDING = 2

/** Longer words are broken, whatever is done: most are addresses. */
const LONGEST_WORD = 20
const BROKEN_WORD = 12

/** Columns of equal width look calmest; what differs more than this in length is worth a wider column. */
const MUCH_TEXT = 60

/**
 * Columns of a table whose cells hold these texts, row by row. All are equally wide in the usual size where every word fits so;
 * where not, each gets room for its longest word, in a smaller size if need be, and what is left goes where most text is.
 */
export function planColumns(rows: readonly (readonly string[])[]): ColumnPlan {
  const count = Math.max(1, rows[0]?.length ?? 1)
  const columns = Array.from({ length: count }, (_, index) => rows.map((row) => row[index] ?? ''))
  const needed = columns.map((texts) => PADDING + Math.max(3, ...texts.map(longestWord)))
  const all = needed.reduce((sum, each) => sum + each, 0)
  const [usual] = SIZES
  if (needed.every((each) => each <= LINE / usual / count))
    return planned(
      usual,
      needed.map(() => 1 / count),
    )
  const size = SIZES.find((each) => all <= LINE / each) ?? SIZES[SIZES.length - 1] ?? usual
  const amount = columns.map((texts) => Math.min(MUCH_TEXT, Math.max(1, ...texts.map((text) => text.length))))
  const amounts = amount.reduce((sum, each) => sum + each, 0)
  const left = Math.max(0, LINE / size - all)
  const widths = needed.map((each, index) => each + (left * (amount[index] ?? 0)) / amounts)
  const whole = widths.reduce((sum, each) => sum + each, 0)
  return planned(
    size,
    widths.map((each) => each / whole),
  )
}

function planned(size: ColumnPlan['size'], shares: number[]): ColumnPlan {
  return { size, shares, lines: shares.map((share) => Math.max(4, Math.floor((share * LINE) / size) - PADDING)) }
}

function longestWord(text: string): number {
  // Chinese and Japanese break between any two characters.
  const words = text.split(/[\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+/)
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0)
  return longest > LONGEST_WORD ? BROKEN_WORD : longest
}

/** Rows may be longer than paragraphs before they are cut by a page's end, since a table is looked at row by row. */
export const WHOLE_ROW = 30

/** Lines that a text takes where so many characters fit on one. */
export function linesOf(text: string, line: number): number {
  return text.split('\n').reduce((lines, part) => lines + Math.ceil(Math.max(part.length, 1) / line), 0)
}

/** Whether a row of these texts is kept on one page: never one that might not fit on any. */
export function rowKeptWhole(texts: readonly string[], lines: readonly number[]): boolean {
  return texts.every((text, index) => linesOf(text, lines[index] ?? 10) <= WHOLE_ROW)
}

/** Lines of a table that a page's end does not cut in two: about a third of a page. */
const WHOLE_TABLE = 18

/** Whether a table of these texts is short enough to be kept on one page as a whole. */
export function tableKeptWhole(rows: readonly (readonly string[])[], lines: readonly number[]): boolean {
  const height = (row: readonly string[]) =>
    row.reduce((most, text, index) => Math.max(most, linesOf(text, lines[index] ?? 10)), 1)
  return rows.reduce((sum, row) => sum + height(row), 0) <= WHOLE_TABLE
}

/** Up to so many signatories stand on one page together. */
export const FEW_SIGNATORIES = 8

export type ProposalColumn = 'paragraph' | 'move' | 'current' | 'proposed' | 'rationale'

const PROPOSAL_SHARES: Record<ProposalColumn, number> = {
  paragraph: 0.88,
  move: 0.7,
  current: 1.25,
  proposed: 1.25,
  rationale: 1.25,
}

/** The characters that a row has in a column, as far as they are the writer's. */
export function cellText(row: ProposalRow, column: ProposalColumn): string {
  return column === 'proposed' ? runsText(row.proposed) : row[column]
}

/** Columns of a proposals table; a text that no row of it has gets no empty column. Shares add up to 1. */
export function proposalColumns(
  rows: readonly ProposalRow[],
): { column: ProposalColumn; label: string; share: number; line: number }[] {
  const columns = (['paragraph', 'move', 'current', 'proposed', 'rationale'] as const).filter(
    (column) => column === 'paragraph' || column === 'move' || rows.some((row) => cellText(row, column).trim() !== ''),
  )
  const all = columns.reduce((sum, column) => sum + PROPOSAL_SHARES[column], 0)
  return columns.map((column) => {
    const share = PROPOSAL_SHARES[column] / all
    return { column, label: LABELS[column], share, line: Math.floor(share * (LINE / 8.5)) - PADDING }
  })
}
