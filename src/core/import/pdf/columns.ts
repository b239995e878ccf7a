import { isRightToLeft } from '../../text/script'
import type { PdfPage, PdfPiece } from './pdf-content'
import { rowsOf } from './rows'

/** Pieces of a page that are read as one, from top to foot. `left` and `right` are the ends of what stands in it. */
export interface Column {
  pieces: PdfPiece[]
  left: number
  right: number
}

interface Segment {
  pieces: PdfPiece[]
  x: number
  right: number
  y: number
  /** Of its largest letters. */
  size: number
}

/** Fewer lines side by side than this are a table of signatures or a letterhead, not columns. */
const LEAST_LINES = 5

/**
 * The parts of a page in the sequence in which they are read: one for a page without columns; else what stands above the columns, the columns from
 * left to right (from right to left in Arabic), what stands below. Numbers before their paragraphs and page numbers of a table of contents are no column.
 */
export function columnsOf(page: PdfPage): Column[] {
  const segments = segmentsOf(page.pieces)
  if (segments.length === 0) return []
  const backwards = isRightToLeft(
    segments.map((segment) => segment.pieces.map((piece) => piece.text).join('')).join(''),
  )
  return partsOf(segments, backwards, 0).map((part) => ({
    pieces: part.flatMap((segment) => segment.pieces),
    left: Math.min(...part.map((segment) => segment.x)),
    right: Math.max(...part.map((segment) => segment.right)),
  }))
}

/** What is wider is no space between words, in letters' sizes; a browser's columns are a size of its letters apart. */
const GAP = 0.9

/** What stands in one line without a gap as wide as between columns. */
function segmentsOf(pieces: readonly PdfPiece[]): Segment[] {
  return rowsOf(pieces).flatMap(stretchesOf)
}

/** The stretches of a line that wide gaps part: the cells of a row, or the lines of columns beside each other. */
export function stretchesOf(row: readonly PdfPiece[]): Segment[] {
  const stretched = stretchedSpaces(row)
  // A wide space is a gap that was drawn as one.
  const drawn = row.filter((piece) => !isWideSpace(piece) || stretched.has(piece))
  const segments: Segment[] = []
  let before: PdfPiece | undefined
  for (const piece of drawn.sort((one, other) => one.x - other.x)) {
    const last = segments.at(-1)
    const goesOn = before && stretched.has(before)
    // The gap beside a heading of large letters is that between columns of text.
    const size = Math.min(piece.size, last?.size ?? 0)
    before = piece
    if (last && (goesOn || piece.x - last.right <= size * GAP)) {
      last.pieces.push(piece)
      last.size = Math.max(last.size, piece.size)
      // Spaces at the end of a line hang out of its column.
      if (piece.text.trim() !== '') last.right = Math.max(last.right, piece.x + piece.width)
    } else if (piece.text.trim() !== '')
      segments.push({ pieces: [piece], x: piece.x, right: piece.x + piece.width, y: piece.y, size: piece.size })
  }
  return segments
}

function isWideSpace({ text, width, size }: PdfPiece): boolean {
  return text.trim() === '' && width >= size * GAP
}

/**
 * Spaces that fill a line to its end, as browsers print them: wide, and the next word as far behind one as behind another of the line, which gaps between
 * columns and cells are not.
 */
function stretchedSpaces(row: readonly PdfPiece[]): Set<PdfPiece> {
  const across = [...row].sort((one, other) => one.x - other.x)
  const wide = across.flatMap((piece, index) => {
    const next = across[index + 1]
    return isWideSpace(piece) && next ? [{ piece, ahead: next.x - piece.x }] : []
  })
  wide.sort((one, other) => one.ahead - other.ahead)
  const isLikeNext = (index: number) => {
    const [one, next] = [wide[index], wide[index + 1]]
    return one && next ? next.ahead - one.ahead < Math.max(0.05, one.ahead * 0.02) : false
  }
  return new Set(wide.filter((_, index) => isLikeNext(index) || isLikeNext(index - 1)).map(({ piece }) => piece))
}

/** Two cuts give four columns; no paper has more. */
const MOST_CUTS = 2

function partsOf(segments: Segment[], backwards: boolean, cuts: number): Segment[][] {
  const gutter = cuts < MOST_CUTS ? gutterOf(segments) : null
  if (gutter === null) return segments.length > 0 ? [segments] : []
  const parts: Segment[][] = []
  let across: Segment[] = []
  const closeAcross = () => {
    if (across.length > 0) parts.push(across)
    across = []
  }
  for (const run of runsOf(segments, gutter)) {
    // Lines that stand in no column belong together, a short one between long ones too.
    if (!isPair(run, gutter)) {
      across.push(...run)
      continue
    }
    closeAcross()
    const left = run.filter((segment) => segment.right <= gutter)
    const right = run.filter((segment) => segment.x >= gutter)
    for (const side of backwards ? [right, left] : [left, right]) parts.push(...partsOf(side, backwards, cuts + 1))
  }
  closeAcross()
  return parts
}

/** The place between two columns: where the most lines end on one side and begin on the other, and few lines cross. */
function gutterOf(segments: readonly Segment[]): number | null {
  const left = Math.min(...segments.map((segment) => segment.x))
  const right = Math.max(...segments.map((segment) => segment.right))
  let best: { at: number; lines: number } | null = null
  const starts = new Set(segments.map((segment) => Math.floor(segment.x) - 2))
  for (const at of starts) {
    if (at < left + (right - left) * 0.2 || at > left + (right - left) * 0.8) continue
    let lines = 0
    for (const run of runsOf(segments, at)) if (isPair(run, at)) lines += run.length
    if (lines > (best?.lines ?? 0)) best = { at, lines }
  }
  return best?.at ?? null
}

/** Segments from top to foot, cut where lines that cross the place begin and end. */
function runsOf(segments: readonly Segment[], at: number): Segment[][] {
  const runs: { crosses: boolean; segments: Segment[] }[] = []
  for (const segment of [...segments].sort((one, other) => one.y - other.y)) {
    const crosses = segment.x < at && segment.right > at
    const run = runs.at(-1)
    if (run && run.crosses === crosses) run.segments.push(segment)
    else runs.push({ crosses, segments: [segment] })
  }
  return runs.map((run) => run.segments)
}

/** Whether both sides of the place hold lines of text beside each other. */
function isPair(run: readonly Segment[], at: number): boolean {
  const left = run.filter((segment) => segment.right <= at)
  const right = run.filter((segment) => segment.x >= at)
  if (left.length + right.length < run.length || left.length < LEAST_LINES || right.length < LEAST_LINES) return false
  const beside = Math.min(lowest(left), lowest(right)) - Math.max(highest(left), highest(right))
  const whole = Math.min(lowest(left) - highest(left), lowest(right) - highest(right))
  return beside >= whole * 0.5 && isText(left) && isText(right)
}

/** Lines that fill their column, unlike the numbers of paragraphs or of pages. */
function isText(lines: readonly Segment[]): boolean {
  const width = Math.max(...lines.map((line) => line.right)) - Math.min(...lines.map((line) => line.x))
  const size = lines[0]?.pieces[0]?.size ?? 10
  const filled = lines.filter((line) => line.right - line.x > width * 0.55).length
  return width > size * 8 && filled >= lines.length * 0.5
}

function highest(lines: readonly Segment[]): number {
  return Math.min(...lines.map((line) => line.y))
}

function lowest(lines: readonly Segment[]): number {
  return Math.max(...lines.map((line) => line.y))
}
