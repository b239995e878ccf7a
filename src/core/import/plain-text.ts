import { MOST_TABLE_CELLS } from '../draft/size'
import { type List, type Paragraph, paragraph, type Table } from '../text/blocks'
import type { ImportedPart } from './document'

/** A line that ends this far right was most likely broken by the program that wrote it, not by the writer. */
const WRAPPED_FROM = 50

/** Besides the usual marks those that Word leaves behind: of its symbol fonts, and the “o” of second-level lists before a tab. */
export const BULLET = /^\s*(?:[-*•‣◦▪■●○➢✓–·\uf0b7\uf0a7\uf0d8\uf0fc\uf02d]\s+|o\t\s*)(?=\S)/u
const RULE = /^\s*[=\-–—_*~#]{3,}\s*$/u

/** Some lines longer than this: the text was not broken into lines, and each is a paragraph, as Word saves it. */
export const UNBROKEN_FROM = 110
/** A line that ends this far before the right edge ended its paragraph: the next word would have had room. */
const SHORT_OF_EDGE = 0.75
/** So many wrapped lines show where the right edge is. */
const LINES_TO_KNOW_EDGE = 5
/** A heading has at most so many characters, but for one that names a place; a question of a form has more. */
const LONGEST_HEADING = 120
const LONGEST_QUESTION = 300

/** “1. ”, “2)”, “(a) ”, “b) ”, “iv. ”: numbers that are part of what is written, each at the head of a paragraph. */
export const ENUMERATED =
  /^\s*(?:\(?(?:\p{Nd}{1,3}|[a-z]|[ivx]{1,5})[.)]|\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){1,3}[.)]?)\s+\S/iu

/**
 * The headings and blocks of plain text: paragraphs between empty lines, lists of lines with bullets. Where nothing breaks lines, each is a
 * paragraph, as Word saves a text; where they are wrapped, a paragraph also ends with a line that ends well before the others do; where no line goes
 * on in the next, with each sentence that ends a line. A line at the head of
 * a paragraph that names a place of the template (`namesPlace`) is its heading; a short line without a final mark that stands alone, or right over a
 * paragraph, may be one. A line that starts with a label (`isLabelled`) or a number starts a paragraph. Lines of a paragraph are joined where they look
 * wrapped, and keep their line break elsewhere. Lines with tabs between as many cells each are a table, as Word writes one.
 */
export function partsOfPlainText(
  text: string,
  namesPlace: (line: string) => boolean,
  isLabelled: (line: string) => boolean = () => false,
): ImportedPart[] {
  const parts: ImportedPart[] = []
  const all = text.replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n').split('\n')
  const unwrapped = isUnwrapped(all)
  const groups = groupsOf(all, unwrapped, namesPlace)
  for (const [index, group] of groups.entries()) {
    let lines = group
    const table = tableOf(lines)
    if (table && table.length * (table[0]?.length ?? 0) <= MOST_TABLE_CELLS) {
      parts.push({ type: 'block', block: blockOf(table), lines: [] })
      continue
    }
    if (table) {
      for (const line of lines) parts.push({ type: 'block', block: paragraph(line.trim()), lines: [], wasTable: true })
      continue
    }
    for (;;) {
      const [first, second] = lines
      if (first === undefined || !looksLikeHeading(first, namesPlace)) break
      const named = namesPlace(first.trim())
      // A question of a form goes on in a second line.
      const both = second === undefined || named ? null : oneLine(`${first} ${second}`)
      const taken = both !== null && namesPlace(both) ? 2 : 1
      if (lines.length > 1 && taken === 1 && !named) break
      const text = taken === 2 && both !== null ? both : oneLine(first)
      const below = lines[taken] ?? groups[index + 1]?.[0]
      const standsOver =
        below !== undefined && isTitle(text) && (standsOverText(text, below) || (unwrapped && isSentence(below)))
      const heading: ImportedPart = { type: 'heading', level: 2, text, runs: [{ text }], sure: 'guessed' }
      parts.push(standsOver ? { ...heading, standsOver } : heading)
      lines = lines.slice(taken)
    }
    parts.push(...blocksOf(lines, isLabelled))
  }
  return parts
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** Short, not an item of a list, and not ending as a sentence does. */
function looksLikeHeading(line: string, namesPlace: (line: string) => boolean): boolean {
  const text = line.trim()
  if (BULLET.test(line) || /[.;,،。]$/u.test(text)) return false
  return text.length <= LONGEST_HEADING || (text.length <= LONGEST_QUESTION && namesPlace(text))
}

/** Begins as titles do, with a capital or a number, and holds no end of a sentence. */
function isTitle(text: string): boolean {
  return (
    text.length <= 90 &&
    /^["“«(]?[\p{Lu}\p{Lo}\p{Nd}]/u.test(text) &&
    !/[.!…:,;]$|[.!?]\s+\p{Lu}/u.test(text.replace(/^\S{1,5}\.\s/, ''))
  )
}

/** True where what follows is text of more than a line, or a heading below this one. */
function standsOverText(text: string, below: string): boolean {
  const next = below.trim()
  return (next.length >= 60 && next.length > text.length) || (next.length <= 90 && ENUMERATED.test(next))
}

/** The lines of the text in paragraphs, lists and tables; rules and empty lines part them. */
function groupsOf(lines: readonly string[], unwrapped: boolean, namesPlace: (line: string) => boolean): string[][] {
  const edge = edgeOf(lines)
  const groups: string[][] = []
  let open: string[] | null = null
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || RULE.test(line)) {
      if (line.trim() === '') open = null
      continue
    }
    const before = open?.[open.length - 1]
    if (!open || (before !== undefined && partsLines(before, line, lines[index + 1], edge, unwrapped, namesPlace))) {
      open = [line]
      groups.push(open)
    } else open.push(line)
  }
  return groups
}

/** Where lines end that were wrapped; infinite where each is a paragraph, null where too few show it. */
function edgeOf(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0)
  const unbroken = lengths.filter((length) => length > UNBROKEN_FROM).length
  if (unbroken > lengths.length / 20) return Number.POSITIVE_INFINITY
  const long = lengths.filter((length) => length >= WRAPPED_FROM).sort((left, right) => left - right)
  return long.length < LINES_TO_KNOW_EDGE ? null : (long[Math.floor(long.length * 0.9)] ?? null)
}

const SENTENCE_END = /[.!?:;…][”"»’)]*$/u

/**
 * True where short lines are paragraphs: no line goes on in the next, and half of them end as sentences do. Scripts without capitals show no line that goes on, so
 * that they never count.
 */
function isUnwrapped(lines: readonly string[]): boolean {
  const written = lines.map((line) => line.trim())
  const full = written.filter((line) => line !== '' && !RULE.test(line))
  const goesOn = written.some((line, index) => {
    const before = written[index - 1] ?? ''
    return (
      before !== '' && !SENTENCE_END.test(before) && !BULLET.test(`${line} `) && /^["“«(]?[\p{Ll}\p{Lo}]/u.test(line)
    )
  })
  return full.length > 2 && !goesOn && full.filter((line) => SENTENCE_END.test(line)).length * 2 >= full.length
}

/** True where two lines without an empty one between them are two paragraphs. */
function partsLines(
  before: string,
  line: string,
  next: string | undefined,
  edge: number | null,
  unwrapped: boolean,
  namesPlace: (line: string) => boolean,
): boolean {
  const bullets = BULLET.test(before) || BULLET.test(line)
  const cells = before.includes('\t') && line.includes('\t')
  if (bullets || cells) return false
  if (edge === Number.POSITIVE_INFINITY) return true
  if (unwrapped && partsShortLines(before.trim(), line.trim(), namesPlace)) return true
  if (edge === null) return false
  const length = before.trimEnd().length
  if (length > edge * SHORT_OF_EDGE) return false
  if (/[.!?:;”"»)]$/u.test(before.trimEnd())) return /^\s*["“«(]?[\p{Lu}\p{Lo}\p{Nd}]/u.test(line)
  const alone = next !== undefined && line.trimEnd().length >= WRAPPED_FROM
  return alone && length >= 4 && looksLikeHeading(before, namesPlace) && isTitle(oneLine(before))
}

/** Where no line goes on in the next, a sentence ends its paragraph, and a title stands over one. */
function partsShortLines(before: string, line: string, namesPlace: (line: string) => boolean): boolean {
  if (SENTENCE_END.test(before)) return /^["“«(]?[\p{Lu}\p{Nd}]/u.test(line)
  if (!looksLikeHeading(before, namesPlace) || !SENTENCE_END.test(line)) return false
  // “We thank the” is no title, and “Jane Doe, Director” over “Phone: 123” is none either.
  return namesPlace(before) || (isTitle(before) && !/(?<!\p{L})\p{Ll}{1,3}$/u.test(before) && isSentence(line))
}

/** Of more than three words, and ending as a sentence does. */
function isSentence(line: string): boolean {
  return SENTENCE_END.test(line.trim()) && (line.match(/\p{L}+/gu)?.length ?? 0) > 3
}

function blocksOf(lines: readonly string[], isLabelled: (line: string) => boolean): ImportedPart[] {
  const parts: ImportedPart[] = []
  let prose: string[] = []
  let items: string[] = []
  const close = () => {
    if (prose.length > 0)
      parts.push({ type: 'block', block: joinLines(prose), lines: prose.map((line) => line.trim()) })
    if (items.length > 0) parts.push({ type: 'block', block: listOf(items), lines: [] })
    prose = []
    items = []
  }
  for (const line of lines) {
    if (BULLET.test(line)) {
      if (prose.length > 0) close()
      items.push(line.replace(BULLET, '').trim())
    } else if (items.length > 0 && /^\s{2,}/.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`)
    else {
      if (items.length > 0 || isLabelled(line) || ENUMERATED.test(line)) close()
      prose.push(line)
    }
  }
  close()
  return parts
}

const LIST_MARK = /^(?:\p{Nd}{1,3}|[a-z]|[ivx]{1,5})?[.)\]]?$/iu

/** Two rows or more of as many cells each; null when the tabs stand behind the marks of a list or the lines differ. */
function tableOf(lines: readonly string[]): string[][] | null {
  const rows = lines.map((line) => line.replace(/^ +|(?<!\s)\s+$/g, '').split('\t'))
  const width = rows[0]?.length ?? 0
  const uneven = rows.some((row) => row.length > width || row.length < 2)
  if (rows.length < 2 || width < 2 || uneven || rows[0]?.some((cell) => cell.trim() === '')) return null
  if (lines.some((line) => BULLET.test(line)) || rows.every(([first = '']) => LIST_MARK.test(first.trim()))) return null
  return rows.map((row) => Array.from({ length: width }, (_, index) => (row[index] ?? '').trim()))
}

function blockOf(rows: readonly string[][]): Table {
  return {
    type: 'table',
    headerRows: 1,
    rows: rows.map((row) => row.map((cell) => ({ blocks: [paragraph(cell)] }))),
  }
}

function listOf(items: readonly string[]): List {
  return { type: 'list', ordered: false, items: items.map((text) => ({ runs: [{ text }] })) }
}

function joinLines(lines: readonly string[]): Paragraph {
  let text = ''
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    text += before === undefined ? '' : before.trimEnd().length >= WRAPPED_FROM ? ' ' : '\n'
    text += line.trim()
  }
  return paragraph(text)
}
