import type { PdfLine, PdfText, PdfTextPage } from './pdf-content'
import { beginsParagraph } from './pdf-paragraphs'

/** Fewer cells beside each other are a number and its text, or what stands right and left in a letterhead. */
const FEWEST_CELLS = 3
/** Fewer rows are no table. */
const FEWEST_ROWS = 2
/** Cells of one column begin at the same place, in points. */
const ALIGNED = 3

/**
 * The same text with the lines of tables marked: lines of three or more cells, two of which begin where those of the next such line do, and the lines of
 * higher cells between them. A line that begins with the number of a paragraph is none. What is a cell of which row is not found out.
 */
export function withTables(text: PdfText): PdfText {
  return { ...text, pages: text.pages.map(marked) }
}

function marked(page: PdfTextPage): PdfTextPage {
  const lines = [...page.lines]
  const isRow = (line: PdfLine) => line.stretches.length >= FEWEST_CELLS && !beginsParagraph(line)
  for (let first = 0; first < lines.length; first += 1) {
    const opens = lines[first]
    if (!opens || !isRow(opens)) continue
    let [last, rows] = [first, 1]
    for (let next = first + 1; next < lines.length && next <= last + HIGHEST_CELL; next += 1) {
      const [line, before] = [lines[next], lines[last]]
      if (!line || !before || line.column !== opens.column || beginsParagraph(line)) break
      if (!isRow(line) || !isBelow(before, line)) continue
      last = next
      rows += 1
    }
    if (rows < FEWEST_ROWS) continue
    const [from, to] = [withNarrow(lines, first, -1, opens), withNarrow(lines, last, 1, opens)]
    for (let index = from; index <= to; index += 1) lines[index] = { ...(lines[index] as PdfLine), table: true }
    first = to
  }
  return { ...page, lines }
}

/** So many lines a cell may have beside one that has a single one. */
const HIGHEST_CELL = 6

function isBelow(above: PdfLine, below: PdfLine): boolean {
  const same = below.stretches.filter((x) => above.stretches.some((other) => Math.abs(other - x) < ALIGNED))
  return same.length >= 2
}

/** The last index in one direction whose lines stand in a cell of the table: inside its columns, and close to what is of it. */
function withNarrow(lines: readonly PdfLine[], start: number, step: 1 | -1, row: PdfLine): number {
  let index = start
  for (;;) {
    const [line, beside] = [lines[index + step], lines[index]]
    if (!line || !beside || line.column !== row.column || beginsParagraph(line)) return index
    const inside = line.x >= (row.stretches[1] ?? 0) - ALIGNED
    if (!inside || Math.abs(line.y - beside.y) > line.size * 1.7) return index
    index += step
  }
}
