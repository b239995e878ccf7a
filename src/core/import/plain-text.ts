import { MOST_TABLE_CELLS } from '../draft/size'
import { hasWords } from '../text/block-text'
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
/** So many lines that go on in the next, and so many of ten near the edge, make a stretch of wrapped lines among unbroken ones. */
const LINES_THAT_GO_ON = 2
const NEAR_EDGE_IN_TEN = 8
/** A line that comes back so often, whatever number is before or behind it, is the head or foot of a page. */
const TIMES_OF_A_RUNNING_HEAD = 3
/** So many lines one after another that end in a number are a table of contents. */
const LINES_OF_CONTENTS = 3

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
 * paragraph, may be one, unless it is a number alone, comes back as a page's head does, or is a line of a table of contents. A line that starts with a label (`isLabelled`) or a number starts a paragraph. Lines of a paragraph are joined where they look
 * wrapped, and keep their line break elsewhere. Lines with tabs between as many cells each are a table, as Word writes one.
 */
export function partsOfPlainText(
  text: string,
  namesPlace: (line: string) => boolean,
  isLabelled: (line: string) => boolean = () => false,
): ImportedPart[] {
  const parts: ImportedPart[] = []
  const all = withKnownMarks(text.replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n').split('\n'))
  const unwrapped = isUnwrapped(all)
  const groups = groupsOf(all, unwrapped, namesPlace)
  for (const [index, { lines: group, edge }] of groups.entries()) {
    let lines = group
    if (lines.every((line) => QUOTED_LINE.test(line))) {
      const { runs } = joinLines(lines.map((line) => line.replace(QUOTED_LINE, '')))
      if (hasWords(runs)) parts.push({ type: 'block', block: { type: 'quote', runs }, lines: [] })
      continue
    }
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
      const below = lines[taken] ?? groups[index + 1]?.lines[0]
      const standsOver =
        below !== undefined && isTitle(text) && (standsOverText(text, below) || (unwrapped && isSentence(below)))
      const heading: ImportedPart = { type: 'heading', level: 2, text, runs: [{ text }], sure: 'guessed' }
      const above = lines === group ? (groups[index - 1]?.lines.at(-1) ?? '') : ''
      // A colon or a mark of a list would make it an item.
      const ended = above === '' || (/[.!?…]["”»’)]*$/u.test(above.trimEnd()) && parts.at(-1)?.type !== 'heading')
      const standsApart = standsOver && ended && beginsText(below, edge)
      parts.push(standsOver ? { ...heading, standsOver, ...(standsApart ? { standsApart } : {}) } : heading)
      lines = lines.slice(taken)
    }
    for (const part of blocksOf(lines, isLabelled, edge)) addPart(parts, part)
  }
  return withoutFurniture(parts, namesPlace)
}

/** “> ” before the lines of somebody else, as e-mail programs write it. */
const QUOTED_LINE = /^\s*>[>\s]*/u

/** Marks of lists that another encoding or font made of theirs; one alone may be anything. */
const ODD_MARKS = ['?', '!', '§', 'Ø', 'ü', '•=', 'o'] as const

/** The lines with the usual mark where a list has one of the odd ones: “? first”, “? second” where a dot was lost on the way. */
function withKnownMarks(lines: readonly string[]): readonly string[] {
  const known = ODD_MARKS.filter((mark) => {
    // Lists of one word are lists of letters: “o” is one in some languages, and begins a wrapped line there.
    const starts = lines.flatMap((line, index) => (startsWith(line, mark) ? [lines[index - 1]?.trim() ?? ''] : []))
    const apart = (before: string) => before === '' || SENTENCE_END.test(before) || startsWith(before, mark)
    return starts.length > 1 && starts.every(apart)
  })
  if (known.length === 0) return lines
  return lines.map((line) => {
    const mark = known.find((each) => startsWith(line, each))
    return mark === undefined ? line : line.replace(mark, () => '•')
  })
}

/** True where a line begins with the mark, a space and a letter; a capital behind “o”, which is a word too. */
function startsWith(line: string, mark: string): boolean {
  const said = line.trimStart()
  return said.startsWith(mark) && (mark === 'o' ? /^\s+\p{Lu}/u : /^\s+\p{L}/u).test(said.slice(mark.length))
}

/** Items of a list may have empty lines between them: they are one list. */
function addPart(parts: ImportedPart[], part: ImportedPart): void {
  const last = parts.at(-1)
  if (last?.type === 'block' && last.block.type === 'list' && part.type === 'block' && part.block.type === 'list')
    last.block.items.push(...part.block.items)
  else parts.push(part)
}

/** The parts with what only looks like a heading as the paragraph that it is: numbers and heads of pages, tables of contents, and what stands over nothing. */
function withoutFurniture(parts: readonly ImportedPart[], namesPlace: (line: string) => boolean): ImportedPart[] {
  const furniture = new Set([...linesOfContents(parts), ...runningHeads(parts)])
  return parts.map((part, index) => {
    if (part.type !== 'heading') return part
    const { text } = part
    const overNothing = index > 0 && index === parts.length - 1
    const isNone = !/\p{L}/u.test(text) || ((furniture.has(index) || overNothing) && !namesPlace(text))
    return isNone ? { type: 'block', block: paragraph(text), lines: [text] } : part
  })
}

/** A line without the number of its page, before it or behind. */
function bare(text: string): string {
  return text.replace(/^\p{Nd}{1,4} | \p{Nd}{1,4}$/gu, '')
}

/** Lines that come back with other numbers. “Goal 1”, “Goal 2”, “Goal 3” are counted, and no page's. */
function runningHeads(parts: readonly ImportedPart[]): number[] {
  const found = new Map<string, number[]>()
  for (const [index, part] of parts.entries()) {
    if (part.type !== 'heading' || bare(part.text) === part.text) continue
    found.set(bare(part.text), [...(found.get(bare(part.text)) ?? []), index])
  }
  return [...found].flatMap(([title, indices]) => {
    const texts = indices.map((index) => parts[index]).map((part) => (part?.type === 'heading' ? part.text : ''))
    const counted = texts.every((text, index) => text === `${title} ${index + 1}`)
    return indices.length >= TIMES_OF_A_RUNNING_HEAD && !counted ? indices : []
  })
}

/** Lines of a table of contents: different titles whose last numbers only grow. “Goal 1” and “Goal 2” are one title twice. */
function linesOfContents(parts: readonly ImportedPart[]): Set<number> {
  const found = new Set<number>()
  let run: number[] = []
  let titles = new Set<string>()
  let page = 0
  const close = () => {
    if (titles.size >= LINES_OF_CONTENTS) for (const each of run) found.add(each)
    run = []
    titles = new Set()
    page = 0
  }
  for (const [index, part] of parts.entries()) {
    const number = part.type === 'heading' ? PAGE_AT_END.exec(part.text)?.[1] : undefined
    if (part.type !== 'heading' || number === undefined) continue
    if (Number(number) < page) close()
    page = Number(number)
    run.push(index)
    titles.add(bare(part.text))
  }
  close()
  return found
}

const PAGE_AT_END = /(?<=\s|\.{3})(\p{Nd}{1,3})$/u

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** Short, not an item of a list, and not ending as a sentence does. */
function looksLikeHeading(line: string, namesPlace: (line: string) => boolean): boolean {
  const text = line.trim()
  if (BULLET.test(line) || /[.;,،。]$|https?:\/\//u.test(text)) return false
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

/** True for a line that is a paragraph, or fills its room. */
function beginsText(line: string, edge: number | null): boolean {
  const room = edge === null ? UNBROKEN_FROM : Math.min(edge * SHORT_OF_EDGE, UNBROKEN_FROM)
  return isSentence(line) || line.trimEnd().length > room
}

interface Group {
  lines: string[]
  /** As `edgeOf` says. */
  edge: number | null
}

/** The lines of the text in paragraphs, lists and tables; rules and empty lines part them. */
function groupsOf(lines: readonly string[], unwrapped: boolean, namesPlace: (line: string) => boolean): Group[] {
  const edge = edgeOf(lines)
  const wrapped = edge === Number.POSITIVE_INFINITY ? wrappedStretches(lines) : null
  const groups: Group[] = []
  let open: Group | null = null
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || RULE.test(line)) {
      if (line.trim() === '') open = null
      continue
    }
    const before = open?.lines[open.lines.length - 1]
    const own = wrapped?.get(index) ?? edge
    const joint = open?.edge === own ? own : edge
    if (!open || (before !== undefined && partsLines(before, line, lines[index + 1], joint, unwrapped, namesPlace))) {
      open = { lines: [line], edge: own }
      groups.push(open)
    } else open.lines.push(line)
  }
  return groups
}

/**
 * Where the lines of a stretch end that was wrapped in a text whose other lines were not, by the lines' indices: parts of a paper are often pasted from a page or
 * a mail. A stretch is lines without an empty or an unbroken one among them; where its lines go on in the next, they end near its edge.
 */
function wrappedStretches(lines: readonly string[]): Map<number, number> {
  const edges = new Map<number, number>()
  let start = 0
  const close = (end: number) => {
    const stretch = lines.slice(start, end)
    const goingOn = stretch.filter((line, index) => goesOn(line, stretch[index + 1]))
    const longest = Math.max(0, ...stretch.map((line) => line.trimEnd().length))
    const near = goingOn.filter((line) => line.trimEnd().length > longest * SHORT_OF_EDGE)
    if (
      longest >= WRAPPED_FROM &&
      goingOn.length >= LINES_THAT_GO_ON &&
      near.length * 10 >= goingOn.length * NEAR_EDGE_IN_TEN
    )
      for (let index = start; index < end; index += 1) edges.set(index, longest)
    start = end + 1
  }
  for (const [index, line] of lines.entries())
    if (line.trim() === '' || line.trimEnd().length > UNBROKEN_FROM) close(index)
  close(lines.length)
  return edges
}

/** True where a line ends within a sentence and the next goes on with a small letter. */
function goesOn(line: string, next: string | undefined): boolean {
  return (
    next !== undefined && !SENTENCE_END.test(line.trimEnd()) && /^\s*["“«(]?\p{Ll}/u.test(next) && !BULLET.test(next)
  )
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

/** A line of its own in a text that was copied from pages. */
const PAGE_NUMBER = /^\s*\p{Nd}{1,3}\s*$/u

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
  if (PAGE_NUMBER.test(before) || PAGE_NUMBER.test(line)) return true
  if (edge === Number.POSITIVE_INFINITY) return true
  if (unwrapped && partsShortLines(before.trim(), line.trim(), namesPlace)) return true
  if (edge === null) return false
  if (startsPart(before, line, next, edge) || isFirstOf(before, line)) return true
  const length = before.trimEnd().length
  if (length > edge * SHORT_OF_EDGE) return false
  if (/[.!?:;”"»)]$/u.test(before.trimEnd())) return /^\s*["“«(]?[\p{Lu}\p{Lo}\p{Nd}]/u.test(line)
  const alone = next !== undefined && !/^\s*["“«(]?\p{Ll}/u.test(line) && isTextLine(line, edge)
  return alone && length >= 4 && looksLikeHeading(before, namesPlace) && isTitle(oneLine(before))
}

/** A line that fills its room, or is a sentence. */
function isTextLine(line: string, edge: number): boolean {
  return line.trimEnd().length > edge * SHORT_OF_EDGE || (line.trimEnd().length >= WRAPPED_FROM && isSentence(line))
}

const NUMBERED_TITLE = /^\s*(?:(\p{Nd}{1,2})[.)]?|[ivx]{1,5}[.)]|\p{Lu}[.)])\s+["“«(]?\p{Lu}/iu

/** A numbered title over text, “3. Costs”, where a paragraph has just ended, or over its own first paragraph: “3 Costs”, “3.1 Masts are dear.” */
function startsPart(before: string, line: string, next: string | undefined, edge: number): boolean {
  const title = line.trim()
  if (next === undefined || !NUMBERED_TITLE.test(title) || title.length > edge * SHORT_OF_EDGE || !isTitle(title))
    return false
  if (isFirstOf(title, next)) return true
  const ended = SENTENCE_END.test(before.trimEnd())
  return (
    ended &&
    !/^\p{Nd}+\s/u.test(title) &&
    /^\s*["“«(]?\p{Lu}/u.test(next) &&
    isTextLine(next, edge) &&
    !ENUMERATED.test(next)
  )
}

/** “3.1 …” under “3 …”. */
function isFirstOf(title: string, line: string): boolean {
  const number = NUMBERED_TITLE.exec(title)?.[1]
  return number !== undefined && isTitle(title.trim()) && line.trimStart().startsWith(`${number}.1`)
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

function blocksOf(
  lines: readonly string[],
  isLabelled: (line: string) => boolean,
  edge: number | null,
): ImportedPart[] {
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
  const lastItem = lines.reduce((last, line, index) => (BULLET.test(line) ? index : last), -1)
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? ''
    if (BULLET.test(line)) {
      if (prose.length > 0) close()
      items.push(line.replace(BULLET, '').trim())
    } else if (items.length > 0 && (/^\s{2,}/.test(line) || isWrappedItem(before, line, index < lastItem, edge)))
      items.push(`${items.pop() ?? ''} ${line.trim()}`)
    else {
      if (items.length > 0 || isLabelled(line) || ENUMERATED.test(line)) close()
      prose.push(line)
    }
  }
  close()
  return parts
}

/** True where an item of a list goes on in a line that is not set in, as in a text that was copied from a page. */
function isWrappedItem(before: string, line: string, hasMore: boolean, edge: number | null): boolean {
  if (goesOn(before, line)) return true
  if (edge === null || edge === Number.POSITIVE_INFINITY || ENUMERATED.test(line)) return false
  if (before.trimEnd().length <= edge * SHORT_OF_EDGE) return false
  // Behind a full stop the next line may be a paragraph, but not between two items.
  return !SENTENCE_END.test(before.trimEnd()) || hasMore
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
