import { isRightToLeft } from '../../text/script'
import { farNumbered } from '../far-numbers'
import { columnsOf, stretchesOf } from './columns'
import { withoutLineNumbers } from './line-numbers'
import { withoutFurniture } from './page-furniture'
import type { PdfContent, PdfLine, PdfPiece, PdfText, PdfTextPage } from './pdf-content'
import { rowsOf } from './rows'

/**
 * The lines of a PDF in reading order: pieces on one baseline joined, columns one after the other, raised marks of footnotes taken out of the
 * words, page furniture and numbers of lines away. Text that stands at an angle is left to whoever reads the file. Never fails; a
 * page without text has no lines.
 */
export function linesOfPdf(content: PdfContent): PdfText {
  const counted = withoutLineNumbers(content.pages)
  const read = content.pages.map((page, index) => {
    const { pieces = page.pieces, numbers = [] } = counted[index] ?? {}
    const columns = columnsOf({ ...page, pieces })
    const lines = columns.flatMap((column, at) =>
      rowsOf(column.pieces).map((row) => ({ ...lineOf(row), left: column.left, right: column.right, column: at })),
    )
    for (const line of lines) {
      const number = numbers.find(({ y }) => Math.abs(y - line.y) < line.size * 0.4)
      if (number) line.lineNumber = number.value
    }
    const { width, height } = page
    return { number: index + 1, width, height, lines: lines.filter((line) => line.text !== '') }
  })
  const { pages, furniture } = withoutFurniture(read)
  measure(pages)
  const all = pages.flatMap((page) => page.lines)
  for (const [index, far] of farNumbered(all.map(({ text }) => text)).entries()) {
    const line = all[index]
    if (far && line) line.far = true
  }
  return { title: content.title.trim(), pages, bodySize: bodySizeOf(all), furniture }
}

/** The ends of columns, after page numbers that hung out of them are gone. A page with little on it has the margins of the others. */
function measure(pages: readonly PdfTextPage[]): void {
  const whole: PdfLine[] = []
  for (const { lines } of pages) {
    const columns = new Set(lines.map((line) => line.column))
    if (columns.size <= 1) whole.push(...lines)
    else for (const column of columns) setEnds(lines.filter((line) => line.column === column))
  }
  setEnds(whole)
}

function setEnds(lines: readonly PdfLine[]): void {
  const lefts = lines.map((line) => line.x).sort((one, other) => one - other)
  const rights = lines.map((line) => line.x + line.width).sort((one, other) => one - other)
  // A line in a hundred may hang out of the measure.
  const left = lefts[Math.floor(lefts.length * 0.01)] ?? 0
  const right = rights[Math.ceil(rights.length * 0.99) - 1] ?? 0
  for (const line of lines) {
    line.left = Math.min(left, line.x)
    line.right = Math.max(right, line.x + line.width)
  }
}

/** The size that most letters have; 0 where there is none. */
export function bodySizeOf(lines: readonly PdfLine[]): number {
  return mostly(lines, (line) => Math.round(line.size * 2) / 2) ?? 0
}

function mostly<T>(lines: readonly PdfLine[], property: (line: PdfLine) => T): T | null {
  const letters = new Map<T, number>()
  for (const line of lines) letters.set(property(line), (letters.get(property(line)) ?? 0) + line.text.length)
  let best: T | null = null
  for (const [value, count] of letters) if (best === null || count > (letters.get(best) ?? 0)) best = value
  return best
}

function lineOf(row: readonly PdfPiece[]): Omit<PdfLine, 'left' | 'right' | 'column'> {
  const written = row.filter((piece) => piece.text.trim() !== '')
  const size = sizeOf(written)
  const baseline = written.filter((piece) => piece.size > size * 0.85).map((piece) => piece.y)
  const y = baseline.length > 0 ? Math.max(...baseline) : (row[0]?.y ?? 0)
  const letters = written.map((piece) => piece.text).join('')
  const backwards = isRightToLeft(letters)
  const pieces = inReadingOrder(row, backwards)
  const notes: PdfLine['notes'] = []
  const glued: PdfLine['glued'] = []
  let text = ''
  let before: PdfPiece | null = null
  let firstWord = 0
  for (const piece of pieces) {
    const isNote = raised(piece, size, y) && NOTE_MARK.test(piece.text.trim()) && /\S$/.test(text)
    if (isNote) {
      notes.push({ mark: piece.text.trim(), at: text.trimEnd().length })
      before = piece
      continue
    }
    if (before && needsSpace(text, before, piece, size)) text += ' '
    else if (before && /^\p{Nd}{1,3}$/u.test(piece.text) && /[\p{L}.,;:)”"»]$/u.test(text))
      glued.push({ mark: piece.text, at: text.length })
    if (firstWord === 0 && piece.text.trim() !== '') firstWord = firstWordOf(piece)
    text += piece.text
    before = piece
  }
  const x = Math.min(...written.map((piece) => piece.x))
  const right = Math.max(...written.map((piece) => piece.x + piece.width))
  const lengthBefore = (at: number) => cleaned(text.slice(0, at)).length
  return {
    text: backwards ? marksBehindNumbers(cleaned(text)) : cleaned(text),
    x: Number.isFinite(x) ? x : 0,
    y,
    width: Number.isFinite(right) ? right - x : 0,
    size,
    bold: share(written, (piece) => piece.bold) > 0.5,
    italic: share(written, (piece) => piece.italic) > 0.5,
    notes: notes.map((note) => ({ ...note, at: lengthBefore(note.at) })),
    glued: glued.map((note) => ({ ...note, at: lengthBefore(note.at) })),
    firstWord,
    stretches: stretchesOf(row).map((stretch) => stretch.x),
  }
}

const NOTE_MARK = /^(?:\p{Nd}{1,3}|[*†‡§¶]{1,3}|\p{Nd}{1,3}(?:,\s?\p{Nd}{1,3})+)$/u

function raised(piece: PdfPiece, size: number, baseline: number): boolean {
  return piece.size < size * 0.85 && baseline - piece.y > size * 0.12
}

function sizeOf(pieces: readonly PdfPiece[]): number {
  const letters = new Map<number, number>()
  for (const piece of pieces) letters.set(piece.size, (letters.get(piece.size) ?? 0) + piece.text.trim().length)
  let best = 0
  for (const [size, count] of letters) if (count > (letters.get(best) ?? 0)) best = size
  return best
}

function share(pieces: readonly PdfPiece[], is: (piece: PdfPiece) => boolean): number {
  let all = 0
  let those = 0
  for (const piece of pieces) {
    const letters = piece.text.trim().length
    all += letters
    if (is(piece)) those += letters
  }
  return all === 0 ? 0 : those / all
}

const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** From left to right, or from right to left with stretches of Latin letters and digits kept as they stand. */
function inReadingOrder(row: readonly PdfPiece[], backwards: boolean): PdfPiece[] {
  const across = [...row].sort((one, other) => one.x - other.x)
  if (!backwards) return across
  const ordered: PdfPiece[] = []
  let stretch: PdfPiece[] = []
  for (const piece of across.reverse()) {
    if (RTL.test(piece.text) || piece.text.trim() === '') {
      ordered.push(...stretch.reverse())
      stretch = []
      ordered.push(piece)
    } else stretch.push(piece)
  }
  return [...ordered, ...stretch.reverse()]
}

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/

/** A gap that a person sees as a space and the file does not hold as one. */
function needsSpace(text: string, before: PdfPiece, piece: PdfPiece, size: number): boolean {
  if (/\s$/.test(text) || /^\s/.test(piece.text) || text === '') return false
  const gap = Math.max(piece.x - (before.x + before.width), before.x - (piece.x + piece.width))
  if (WIDE.test(text.at(-1) ?? '') && WIDE.test(piece.text[0] ?? '')) return gap > size * 0.9
  // The width of a hyphen may be missing from the piece that it ends.
  return gap > size * (/\p{L}-$/u.test(text) ? 0.5 : 0.17)
}

function firstWordOf(piece: PdfPiece): number {
  const text = piece.text.trim()
  const word = /^\S+/.exec(text)?.[0] ?? text
  // A line of Chinese can be broken behind any character.
  const letters = WIDE.test(word[0] ?? '') ? (word[0] ?? '') : word
  return (piece.width * breadthOf(letters)) / Math.max(1, breadthOf(piece.text))
}

/** How wide letters are beside each other: “Member” takes half as much again as “little”, and a file does not say where its words begin. */
function breadthOf(text: string): number {
  const narrow = text.match(NARROW)?.length ?? 0
  const broad = text.match(BROAD)?.length ?? 0
  const capitals = text.match(CAPITALS)?.length ?? 0
  return text.length - narrow * 0.45 + broad * 0.55 + capitals * 0.25
}

const NARROW = /[ijlftrI.,;:'’()[\]|!/\s-]/g
const BROAD = /[mwMW@%]/g
const CAPITALS = /[A-HJ-LN-VX-Z]/g

/** Presentation forms, ligatures and radicals that fonts give for characters as letters, one space where there were several; what shapes text and shows nothing is left out. */
function cleaned(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC\u2E9F\u2EF3\u2F00-\u2FD5]/g, (letter) =>
      letter.normalize('NFKC'),
    )
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(GAP_BESIDE_CHINESE, '')
    .trim()
    .normalize('NFC')
}

/** Programs draw a gap between Chinese and a number; nobody writes one. */
const GAP_BESIDE_CHINESE = /(?<=[\u4E00-\u9FFF]) (?=[\p{Nd}A-Za-z])|(?<=[\p{Nd}A-Za-z]) (?=[\u4E00-\u9FFF])/gu

/** In a line that runs from right to left, the point behind a number stands to the left of it, where a reader of pieces finds it first. */
function marksBehindNumbers(text: string): string {
  return text.replace(/(?<![\p{L}\p{Nd}.,:)])([.,:)])(\p{Nd}+(?:[./,:]\p{Nd}+)*)(?![\p{L}\p{Nd}])/gu, '$2$1')
}
