import type { PdfPage, PdfPiece } from './pdf-content'
import { rowsOf } from './rows'

const NUMBER = /^\d{1,4}$/

/** A number in the margin, at the height of the line that it counts. */
export interface MarginNumber {
  value: number
  y: number
  /** Where it ends, which is the same for all that stand under each other. */
  right: number
}

export interface PageLines {
  pieces: PdfPiece[]
  numbers: MarginNumber[]
}

/**
 * The pages of a file without the numbers of their lines, as drafts under review have them in the margin, each line or each fifth. Numbers of paragraphs
 * stay: they do not count the lines. A page with too few lines to show that it counts them does so where the pages before it do.
 */
export function withoutLineNumbers(pages: readonly PdfPage[]): PageLines[] {
  let before: readonly MarginNumber[] = []
  return pages.map((page) => {
    const own = countedLines(page)
    const read = own.numbers.length > 0 ? own : fewLines(page, before)
    if (read.numbers.length > 0) before = [...before, ...read.numbers].slice(-KNOWN_NUMBERS)
    return read
  })
}

/** So many of the last numbers tell their step. */
const KNOWN_NUMBERS = 3

/** The numbers of a page's few lines, which stand in the same place as those of the page before it and have their step. */
function fewLines(page: PdfPage, before: readonly MarginNumber[]): PageLines {
  const nothing = { pieces: page.pieces, numbers: [] }
  const [one, last] = before.slice(-2)
  if (!one || !last) return nothing
  const [first] = before
  const step = first ? Math.abs(last.value - one.value) || Math.abs(one.value - first.value) : 0
  const written = page.pieces.filter((piece) => piece.text.trim() !== '')
  // Footnotes and running heads may be counted for themselves, so that no value tells; the place does, outside the text.
  const taken = new Set(
    written.filter((piece) => {
      const aligned = NUMBER.test(piece.text.trim()) && Math.abs(rightEnd(piece) - last.right) <= 2
      return aligned && step > 0 && Number(piece.text.trim()) % step === 0
    }),
  )
  if (taken.size === 0) return nothing
  const rest = written.filter((piece) => !taken.has(piece))
  if (rest.length === 0) return nothing
  const [left, right] = [Math.min(...rest.map((piece) => piece.x)), Math.max(...rest.map(rightEnd))]
  if (![...taken].every((piece) => rightEnd(piece) <= left + 1 || piece.x >= right - 1)) return nothing
  return { pieces: page.pieces.filter((piece) => !taken.has(piece)), numbers: [...taken].map(numberOf) }
}

function numberOf(piece: PdfPiece): MarginNumber {
  return { value: Number(piece.text.trim()), y: piece.y, right: rightEnd(piece) }
}

function countedLines(page: PdfPage): PageLines {
  const written = page.pieces.filter((piece) => piece.text.trim() !== '')
  const rows = rowsOf(written)
  for (const side of ['left', 'right'] as const) {
    const outer = rows.flatMap((row) => {
      const across = [...row].sort((one, other) => one.x - other.x)
      const piece = side === 'left' ? across[0] : across.at(-1)
      return piece && NUMBER.test(piece.text.trim()) ? [piece] : []
    })
    const numbers = counting(outer, rows.length)
    if (numbers.length === 0) continue
    const taken = new Set(numbers)
    const rest = written.filter((piece) => !taken.has(piece))
    const edge = side === 'left' ? Math.min(...rest.map((piece) => piece.x)) : Math.max(...rest.map(rightEnd))
    const outside = numbers.every((piece) => (side === 'left' ? rightEnd(piece) <= edge + 1 : piece.x >= edge - 1))
    if (!outside || rest.length === 0) continue
    return {
      pieces: page.pieces.filter((piece) => !taken.has(piece)),
      numbers: numbers.map(numberOf),
    }
  }
  return { pieces: page.pieces, numbers: [] }
}

function rightEnd(piece: PdfPiece): number {
  return piece.x + piece.width
}

/** The numbers that stand under each other and go up by one step: by 1 when nearly every line has one, by 5 or 10 when few have. */
function counting(pieces: readonly PdfPiece[], rows: number): PdfPiece[] {
  const aligned = pieces.filter(
    (piece) => pieces.filter((other) => Math.abs(rightEnd(other) - rightEnd(piece)) < 2).length >= 3,
  )
  const values = aligned.map((piece) => Number(piece.text.trim()))
  for (const step of [1, 5, 10]) {
    const follows = values.map((value, index) => value - (values[index - 1] ?? Number.NaN) === step)
    const steps = follows.filter(Boolean).length
    const counted = aligned.filter((_, index) => step === 1 || (values[index] ?? 0) % step === 0)
    if (step > 1 && steps >= 2 && steps >= (aligned.length - 1) * 0.6) return counted
    // A head that is not counted, and lines that are, follow each other on a page.
    if (step === 1 && steps >= Math.max(4, rows * 0.6)) return counted
  }
  return []
}
