import { isRightToLeft } from '../../text/script'
import { type Hyphens, hyphensOf } from './hyphens'
import type { PdfLine, PdfParagraph, PdfText } from './pdf-content'

/** A line with what it has to know of its page. */
interface PlacedLine extends PdfLine {
  page: number
  /** The first that is read in its column. */
  opens: boolean
  backwards: boolean
}

/** What a numbered paragraph, an item of a list or a footnote begins with; numbers of four digits are `farNumbered`. */
export const PARAGRAPH_MARK =
  /^\[{0,3}(?:(?:(?:[OP][Pp]|P|§|¶)\s?\d{1,3}|(?:para(?:graph)?\.?)\s\d{1,3})[.:)\]]?|[([]\s?(?:\p{Nd}{1,3}|[a-z]|[ivxl]{1,6}|[A-Z])(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|alt))?\s?[)\]]|(?:\p{Nd}{1,3}(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|alt)|[A-Z])?|[A-Z]{1,2}|[a-z]|[ivxlIVXL]{1,6}|[\u0621-\u064A])(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|alt))?\s?[.)\]]|\p{Nd}{1,3}\s?[、．]|[•●○◦▪■–—\u2023\uF0B7*-])\s*(?=\S)/u

/** Whether a line begins as a numbered paragraph, an item of a list or a footnote does. */
export function beginsParagraph({ text, far }: Pick<PdfLine, 'text' | 'far'>): boolean {
  return far === true || PARAGRAPH_MARK.test(text)
}

/** Ends of sentences and of items of lists. */
const SENTENCE_END = /[.!?:;。！？；：؟؛…][)\]"'”’»]*\p{Nd}{0,2}$/u
const LOWER = /^[("“‘«[]?\p{Ll}/u
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/

/**
 * Paragraphs of a PDF: lines joined by where they stand (space above, indent, whether the next word would have fitted), over columns and pages; hyphens
 * undone by the paper's own words; footnotes apart, in the sequence of their pages, behind the paragraph that a page ends with.
 */
export function paragraphsOfPdf(text: PdfText): PdfParagraph[] {
  const body: PlacedLine[] = []
  const notes: PlacedLine[] = []
  for (const page of text.pages) {
    const placed = page.lines.map((line, index) => ({
      ...line,
      page: page.number,
      opens: index === 0 || page.lines[index - 1]?.column !== line.column,
      backwards: isRightToLeft(line.text),
    }))
    const foot = footOf(placed, text.bodySize, notes.at(-1))
    for (const line of placed) (foot.includes(line) ? notes : body).push(line)
  }
  // A footnote may stand on the page before its mark, or behind it.
  const marks = new Map(text.pages.map(({ number }) => [number, new Set<string>()]))
  for (const line of notes) {
    const mark = NOTE_START.exec(line.text)?.[1]
    for (const page of [line.page - 1, line.page, line.page + 1]) if (mark) marks.get(page)?.add(mark)
  }
  for (const [index, line] of body.entries()) body[index] = withoutGluedNotes(line, marks.get(line.page) ?? new Set())
  const hyphens = hyphensOf(body.map((line) => line.text))
  const leading = leadingsOf(body)
  const paragraphs = grouped(body, leading).map((lines) => paragraphOf(lines, 'body', hyphens, text.bodySize))
  const footnotes = groupedNotes(notes).map((lines) => paragraphOf(lines, 'footnote', hyphens, text.bodySize))
  return withNotes(paragraphs, footnotes)
}

const NOTE_START = /^(\p{Nd}{1,3}|[*†‡]{1,3})\s?(?=[^\s\p{Nd}/.,)])/u

/**
 * Lines of smaller letters at the foot of a column, from the first that begins with a mark, or from the first of all where the footnote before them
 * stopped in the middle of its sentence. `before` is the last line of footnotes on the pages before.
 */
function footOf(lines: readonly PlacedLine[], bodySize: number, before: PlacedLine | undefined): PlacedLine[] {
  const isSmall = (line: PlacedLine) => line.size < bodySize * 0.93
  const feet: PlacedLine[] = []
  for (const column of new Set(lines.map((line) => line.column))) {
    const own = lines.filter((line) => line.column === column)
    let from = own.length
    while (from > 0 && isSmall(own[from - 1] as PlacedLine)) from -= 1
    const small = own.slice(from)
    const last = feet.at(-1) ?? before
    const goesOn =
      last !== undefined &&
      !SENTENCE_END.test(last.text) &&
      Math.abs(last.size - (small[0]?.size ?? 0)) < 0.3 &&
      LOWER.test(small[0]?.text ?? '')
    const marked = small.findIndex((line) => NOTE_START.test(line.text))
    if (!goesOn && marked < 0) continue
    const foot = goesOn ? small : small.slice(marked)
    const [first] = foot
    if (!first) continue
    const below = lines.some(
      (line) => !isSmall(line) && line.y > first.y && line.x < first.right && line.x + line.width > first.left,
    )
    if (!below && foot.length < lines.length) feet.push(...foot)
  }
  return feet
}

/** Marks that are set as small letters of their own and not raised stand glued to a word, and have a footnote on their page. */
function withoutGluedNotes(line: PlacedLine, marks: ReadonlySet<string>): PlacedLine {
  let { text } = line
  const notes = [...line.notes]
  for (const { mark, at } of [...line.glued].reverse()) {
    if (!marks.has(mark) || text.slice(at, at + mark.length) !== mark) continue
    text = text.slice(0, at) + text.slice(at + mark.length)
    notes.push({ mark, at })
  }
  return text === line.text ? line : { ...line, text, notes: notes.sort((one, other) => one.at - other.at) }
}

/** The distance of baselines that most lines of a size have. */
function leadingsOf(lines: readonly PlacedLine[]): (size: number) => number {
  const counts = new Map<number, Map<number, number>>()
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || line.opens || Math.abs(before.size - line.size) > 0.3) continue
    const distance = Math.round((line.y - before.y) * 5) / 5
    if (distance <= 0 || distance > line.size * 3) continue
    const size = Math.round(line.size)
    const ofSize = counts.get(size) ?? new Map<number, number>()
    ofSize.set(distance, (ofSize.get(distance) ?? 0) + 1)
    counts.set(size, ofSize)
  }
  const leading = new Map<number, number>()
  for (const [size, distances] of counts) {
    const most = Math.max(...distances.values())
    // Lines stand closer than paragraphs: of distances that are nearly as frequent, the least.
    leading.set(
      size,
      Math.min(...[...distances].filter(([, count]) => count >= most * 0.4).map(([distance]) => distance)),
    )
  }
  return (size) => leading.get(Math.round(size)) ?? size * 1.3
}

function grouped(lines: readonly PlacedLine[], leading: (size: number) => number): PlacedLine[][] {
  const numbered = lines.filter(beginsParagraph).length > lines.length / 15
  const groups: PlacedLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && goesOn(group, line, leading(line.size), numbered)) group.push(line)
    else groups.push([line])
  }
  return groups
}

function goesOn(group: readonly PlacedLine[], line: PlacedLine, leading: number, numbered: boolean): boolean {
  const before = group.at(-1)
  const first = group[0]
  // Each line of a table stands for itself, because nobody knows which of its cells go on.
  if (line.table || before?.table) return false
  if (!before || !first || Math.abs(before.size - line.size) > line.size * 0.08) return false
  const ended = SENTENCE_END.test(before.text)
  const lower = LOWER.test(line.text)
  const full = isFull(before, line)
  const marked = beginsParagraph(line)
  if (line.opens) {
    if (marked || before.bold !== line.bold) return false
    if (lower && !ended) return true
    // Over pages nothing else tells, and how wide the word is was guessed from its letters.
    return (
      (full || (!ended && isFull(before, line, 1))) && (!ended || (numbered && indent(line, before) < line.size * 0.8))
    )
  }
  const distance = line.y - before.y
  if (distance > leading * 1.22 || distance <= 0) {
    // A raised mark pushes its line down a little.
    if (!(distance > 0 && distance < leading * 1.45 && lower && full && !ended)) return false
  }
  const both = isCentred(before) && isCentred(line)
  if (both) return before.bold === line.bold && !marked
  if (marked && (ended || !full || /(?:[,،]|\b(?:and|or))$/.test(before.text))) return false
  if (before.bold !== line.bold && !full) return false
  if (before.bold !== line.bold && !lower && distance > leading * 1.1) return false
  const step = indent(line, before)
  const other = group.length > 1
  if (other && step > line.size * 0.8) return false
  if (other && step < -line.size * 0.8 && !lower) return false
  if (!other && step > line.size * 0.8 && !beginsParagraph(first) && !lower && ended) return false
  return full || (lower && !ended)
}

/** How much further inside a line begins than another, in points. */
function indent(line: PlacedLine, than: PlacedLine): number {
  return line.backwards
    ? than.x + than.width - than.right - (line.x + line.width - line.right)
    : line.x - line.left - (than.x - than.left)
}

/** Whether the next line's first word would not have stood on it; `slack` is how far its width may be wrong, in sizes of the font. */
function isFull(line: PlacedLine, next: PlacedLine, slack = 0.25): boolean {
  const free = line.backwards ? line.x - line.left : line.right - (line.x + line.width)
  const space = WIDE.test(line.text.at(-1) ?? '') ? 0 : line.size * 0.2
  return free < next.firstWord + space + line.size * slack
}

/** In the middle of its column, with as much space on either side. */
function isCentred(line: PdfLine): boolean {
  const [before, after] = [line.x - line.left, line.right - (line.x + line.width)]
  return before > line.size * 2 && Math.abs(before - after) < line.size
}

/** A line that begins with a number is a footnote of its own when it is the next one: it may also go on with “70/125”. */
function groupedNotes(lines: readonly PlacedLine[]): PlacedLine[][] {
  const groups: PlacedLine[][] = []
  let last: string | null = null
  for (const line of lines) {
    const mark = NOTE_START.exec(line.text)?.[1] ?? null
    const group = groups.at(-1)
    const before = group?.at(-1)
    const startsPage = before?.page !== line.page
    const next =
      mark !== null &&
      (!/^\p{Nd}/u.test(mark) || last === null || Number(mark) === Number(last) + 1 || (startsPage && mark === '1'))
    if (group && !next) group.push(line)
    else {
      groups.push([line])
      last = mark !== null && /^\p{Nd}/u.test(mark) ? mark : last
    }
  }
  return groups
}

function paragraphOf(
  lines: readonly PlacedLine[],
  kind: PdfParagraph['kind'],
  hyphens: Hyphens,
  bodySize: number,
): PdfParagraph {
  let text = ''
  const notes: PdfParagraph['notes'] = []
  for (const line of lines) {
    const joined = joinLine(text, line.text, hyphens)
    const start = joined.length - line.text.length
    for (const note of line.notes) notes.push({ mark: note.mark, at: start + note.at })
    text = joined
  }
  const [first] = lines as [PlacedLine, ...PlacedLine[]]
  const letters = (is: (line: PlacedLine) => boolean) =>
    lines.reduce((sum, line) => sum + (is(line) ? line.text.length : 0), 0) > text.length / 2
  return {
    text,
    kind,
    page: first.page,
    ...(first.lineNumber === undefined ? {} : { lineNumber: first.lineNumber }),
    size: first.size || bodySize,
    bold: letters((line) => line.bold),
    italic: letters((line) => line.italic),
    x: first.backwards ? first.right - (first.x + first.width) : first.x - first.left,
    centred: lines.every(isCentred),
    notes,
    ...(first.table ? { table: true } : {}),
    lines: lines.length,
  }
}

function joinLine(before: string, line: string, hyphens: Hyphens): string {
  if (before === '') return line
  if (/[\p{L}\p{M}][-‐]$/u.test(before)) return hyphens.join(before, line)
  if (WIDE.test(before.at(-1) ?? '') && WIDE.test(line[0] ?? '')) return before + line
  // As within a line: nobody writes a gap between Chinese and a number.
  if (/[\u4E00-\u9FFF]$/.test(before) && /^[\p{Nd}A-Za-z]/u.test(line)) return before + line
  if (/[\p{Nd}A-Za-z]$/u.test(before) && /^[\u4E00-\u9FFF]/.test(line)) return before + line
  // Addresses and symbols of documents are broken behind their strokes, ranges behind their dash.
  if (/(?:^|\s)(?:https?:\/\/|www\.|\p{Lu}\/)\S*[/\-=&?_.]$/u.test(before) && !/\.$/.test(before)) return before + line
  if (/\p{Nd}[–—]$/u.test(before) && /^\p{Nd}/u.test(line)) return before + line
  return `${before} ${line}`
}

/** Footnotes behind the last paragraph that begins on their page or before it. */
function withNotes(paragraphs: readonly PdfParagraph[], footnotes: readonly PdfParagraph[]): PdfParagraph[] {
  const all: PdfParagraph[] = []
  let next = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    all.push(paragraph)
    const following = paragraphs[index + 1]
    for (;;) {
      const note = footnotes[next]
      if (!note || (following && following.page <= note.page)) break
      all.push(note)
      next += 1
    }
  }
  return [...all, ...footnotes.slice(next)]
}
