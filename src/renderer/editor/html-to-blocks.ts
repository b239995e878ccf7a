import { normaliseBlocks, normaliseRuns } from '../../core/draft/normalise'
import { MOST_TABLE_CELLS } from '../../core/draft/size'
import { hasWords, runSequences, runsText } from '../../core/text/block-text'
import {
  type Block,
  type Footnote,
  footnoteSchema,
  isSafeLink,
  type List,
  type ListItem,
  type Run,
  type TableCell,
} from '../../core/text/blocks'
import { blocksForCell } from '../../core/text/cell-blocks'
import { cleanText } from '../../core/text/clean-text'
import { cellsInGrid } from '../../core/text/table-grid'
import { copiedImage, type ImageReader } from './html-images'
import { inertBody } from './inert-html'
import { type Loss, Losses, type LossKind, lossOf } from './losses'
import { NOTE_DATA } from './note-node'
import { addMarks, isTrackedDeletion } from './pasted-marks'
import { type PastedNotes, pastedNotes } from './pasted-notes'

/** Elements that leave nothing, not even their text. */
const DROPPED = new Set(
  `script style template noscript head title meta link base iframe frame frameset noframes object embed applet param
  canvas svg audio video source track img picture map area input select option datalist textarea progress meter xml`.split(
    /\s+/,
  ),
)
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th
  thead tr ul`.split(/\s+/),
)
const LISTS = new Set(['ul', 'ol', 'menu', 'dir'])
/** Deeper than any page that a person made: what lies below is read as text, so that no page can exhaust the stack. */
const MAX_DEPTH = 300
const MAX_SPAN = 40

type Kind =
  | { type: 'paragraph' }
  | { type: 'quote' }
  | { type: 'heading'; level: 1 | 2 | 3 }
  | { type: 'item'; level: number; ordered: boolean }

interface Context {
  kind: Kind
  marks: Omit<Run, 'text'>
  /** White space counts as written. */
  pre: boolean
  /** Lists around this place. */
  lists: number
  ordered: boolean
  depth: number
  keepLanguage: boolean
  /** Null where no picture can stand. */
  images: ImageReader | null
  page: Page
}

/** What is known of all that is pasted. */
interface Page {
  notes: PastedNotes
  lost: Losses
  /** The notes around this place: one in another is text. */
  open: Element[]
  /** Notes whose words stand somewhere by now. */
  taken: Set<Element>
  /** Counts elements, for the breaths between them. */
  pace: { elements: number }
}

/** A reading that stops after every so many elements, so that a long page need not be read at one go. */
type Reading<T> = Generator<void, T>

/** Between two stops; some milliseconds of work. */
const ELEMENTS_A_STOP = 200

/** A note in a note is text; deeper ones are made to stall programs. */
const DEEPEST_NOTE = 2

export function styleOf(element: Element): Map<string, string> {
  const result = new Map<string, string>()
  for (const rule of (element.getAttribute('style') ?? '').split(';')) {
    const colon = rule.indexOf(':')
    if (colon > 0)
      result.set(
        rule.slice(0, colon).trim().toLowerCase(),
        rule
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return result
}

const SCRIPTS: Record<string, RegExp> = {
  Arab: /\p{Script=Arabic}/u,
  Armn: /\p{Script=Armenian}/u,
  Beng: /\p{Script=Bengali}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Ethi: /\p{Script=Ethiopic}/u,
  Geor: /\p{Script=Georgian}/u,
  Grek: /\p{Script=Greek}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Khmr: /\p{Script=Khmer}/u,
  Kore: /\p{Script=Hangul}/u,
  Thai: /\p{Script=Thai}/u,
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag)
  } catch {
    return null
  }
}

/**
 * The language that a piece of foreign HTML may claim for its text. Word writes a language on every piece, often a wrong
 * one, so it is believed only where it names another script and the text is in that script.
 */
function believedLanguage(tag: string | undefined, text: string, trusted: boolean): string | undefined {
  if (!tag) return undefined
  const locale = localeOf(tag)
  if (!locale) return undefined
  if (trusted) return locale.toString()
  return SCRIPTS[locale.maximize().script ?? '']?.test(text) ? locale.toString() : undefined
}

/** Collects what a walk finds: runs of the line that is being written, and the blocks before it. */
class Sink {
  readonly blocks: Block[] = []
  private pieces: { text: string; marks: Omit<Run, 'text'>; pre: boolean; note?: Footnote }[] = []
  private kind: Kind = { type: 'paragraph' }
  /** Open list and, for each level, the list that items of that level go to. */
  private levels: List[] = []

  constructor(private readonly keepLanguage: boolean) {}

  write(text: string, context: Context): void {
    if (text === '') return
    if (this.kind !== context.kind) {
      if (this.pieces.length > 0 || text.trim() !== '') this.flush()
      this.kind = context.kind
    }
    this.pieces.push({ text, marks: context.marks, pre: context.pre })
  }

  note(note: Footnote, context: Context): void {
    if (this.kind !== context.kind) {
      this.flush()
      this.kind = context.kind
    }
    this.pieces.push({ text: '', marks: {}, pre: false, note })
  }

  lineBreak(context: Context): void {
    if (this.kind !== context.kind) {
      this.flush()
      this.kind = context.kind
    }
    this.pieces.push({ text: '\n', marks: {}, pre: true })
  }

  /** A block starts or ends. Inside a list item that has text already it is a line break, because an item is one line of runs. */
  boundary(context: Context): void {
    if (context.kind.type === 'item' && this.kind === context.kind) {
      if (this.pieces.some((piece) => piece.note || piece.text.trim() !== ''))
        this.pieces.push({ text: '\n', marks: {}, pre: true })
    } else this.flush()
  }

  flush(): void {
    const { pieces, kind } = this
    this.pieces = []
    if (pieces.length === 0) return
    const lines = this.lines(pieces)
    if (kind.type === 'item') {
      const written = lines.filter((line) => line.length > 0)
      const runs = normaliseRuns(written.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line])))
      if (hasWords(runs)) this.item(kind, runs)
      return
    }
    for (const runs of this.paragraphs(lines)) {
      this.levels = []
      if (kind.type === 'heading') this.blocks.push({ type: 'heading', level: kind.level, runs })
      else this.blocks.push({ type: kind.type, runs })
    }
  }

  block(block: Block): void {
    this.flush()
    this.levels = []
    this.blocks.push(block)
  }

  /** White space as a browser shows it: one space for many, none at the ends of a line. Empty lines stay as empty lines. */
  private lines(pieces: Sink['pieces']): Run[][] {
    const lines: Run[][] = [[]]
    let open = false
    for (const piece of pieces) {
      if (piece.note) {
        lines.at(-1)?.push({ text: '', footnote: piece.note })
        continue
      }
      const text = piece.pre ? piece.text : piece.text.replace(/[ \t\n\r\f]+/g, ' ')
      text.split('\n').forEach((part, index) => {
        if (index > 0) {
          lines.push([])
          open = false
        }
        const shown = piece.pre || open ? part : part.replace(/^ +/, '')
        if (shown === '') return
        const { language: claimed, ...marks } = piece.marks as Omit<Run, 'text'> & { language?: string }
        const language = believedLanguage(claimed, shown, this.keepLanguage)
        lines[lines.length - 1]?.push({ ...marks, text: shown, ...(language ? { language } : {}) })
        open = !shown.endsWith(' ')
      })
    }
    return lines.map((line) => trimEnd(trimStart(line)))
  }

  /** Two line breaks in a row part paragraphs: that is how pages that know no paragraphs write them. */
  private paragraphs(lines: Run[][]): Run[][] {
    const result: Run[][] = []
    let current: Run[] | null = null
    for (const line of lines) {
      if (line.length === 0) {
        if (current) result.push(current)
        current = null
      } else current = current ? [...current, { text: '\n' }, ...line] : line
    }
    if (current) result.push(current)
    return result.map(normaliseRuns).filter(hasWords)
  }

  private item(kind: { level: number; ordered: boolean }, runs: Run[]): void {
    const item: ListItem = { runs }
    const level = Math.min(kind.level, this.levels.length + 1)
    const list = this.levels[level - 1]
    if (list && (level > 1 || list.ordered === kind.ordered)) {
      list.items.push(item)
      this.levels.length = level
      return
    }
    const fresh: List = { type: 'list', ordered: kind.ordered, items: [item] }
    const owner = level > 1 ? this.levels[level - 2]?.items.at(-1) : undefined
    if (owner) owner.nested = fresh
    else this.blocks.push(fresh)
    this.levels = [...this.levels.slice(0, owner ? level - 1 : 0), fresh]
  }
}

/** Plain and no-break spaces at the ends of a line are what a word processor left behind, never meant. */
function trimStart(line: Run[]): Run[] {
  const from = line.findIndex(({ text, footnote }) => footnote !== undefined || /[^ \u00a0]/.test(text))
  const first = line[from]
  return first ? [{ ...first, text: first.text.replace(/^[ \u00a0]+/, '') }, ...line.slice(from + 1)] : []
}

function trimEnd(line: Run[]): Run[] {
  let to = line.length - 1
  while (to >= 0 && line[to]?.footnote === undefined && !/[^ \u00a0]/.test(line[to]?.text ?? '')) to -= 1
  const last = line[to]
  if (!last) return []
  return [...line.slice(0, to), { ...last, text: last.text.replace(/(?<![ \u00a0])[ \u00a0]+$/, '') }]
}

export function isDropped(element: Element, name: string, style: Map<string, string>): boolean {
  if (DROPPED.has(name) || element.hasAttribute('hidden')) return true
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true
  // Word's comments: the list at the end, the marks in the text, and what stands in for deleted text.
  if (/^comment/.test(style.get('mso-element') ?? '') || style.get('mso-special-character') === 'comment') return true
  if (isTrackedDeletion(element, name)) return true
  return /(^|\s)(msocom\w+|MsoCommentReference|MsoCommentText)(\s|$)/i.test(element.getAttribute('class') ?? '')
}

function marksWithin(element: Element, name: string, style: Map<string, string>, context: Context): Omit<Run, 'text'> {
  const marks = { ...context.marks }
  if (name === 'b' || name === 'strong' || name === 'th') marks.bold = true
  if (name === 'i' || name === 'em' || name === 'cite' || name === 'dfn' || name === 'var') marks.italic = true
  if (name === 'u') marks.underline = true
  const weight = style.get('font-weight')
  if (weight) marks.bold = /^bold/.test(weight) || Number(weight) >= 600
  const slant = style.get('font-style')
  if (slant) marks.italic = /^(italic|oblique)/.test(slant)
  if (/underline/.test(`${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`)) {
    marks.underline = true
  }
  if (name === 'a') {
    const address = cleanText(element.getAttribute('href') ?? '').replace(/\s/g, '')
    if (isSafeLink(address)) marks.link = address
  }
  // The look of a link or a heading is not an emphasis of the writer's.
  if (marks.link) delete marks.underline
  if (context.kind.type === 'heading' || name === 'th') delete marks.bold
  if (!BLOCKS.has(name)) addMarks(marks, name, style)
  const language = element.getAttribute('lang') ?? element.getAttribute('xml:lang')
  if (language) marks.language = language
  return marks
}

function headingLevel(element: Element, name: string): 1 | 2 | 3 | null {
  const level = /^h[1-6]$/.test(name)
    ? Number(name[1])
    : element.getAttribute('role') === 'heading'
      ? Number(element.getAttribute('aria-level') ?? 2)
      : /(^|\s)MsoTitle(\s|$)/.test(element.getAttribute('class') ?? '')
        ? 1
        : null
  if (level === null) return null
  return level <= 1 ? 1 : level === 2 ? 2 : 3
}

/** Word writes a list as paragraphs that name list and level, each with its bullet or number as text to be ignored. */
function wordListItem(element: Element, style: Map<string, string>): Kind | null {
  const level = /level(\d+)/.exec(style.get('mso-list') ?? '')?.[1]
  if (!level) return null
  let marker = ''
  for (const span of element.querySelectorAll('span')) {
    if (isIgnoredMarker(styleOf(span))) {
      marker = (span.textContent ?? '').trim()
      break
    }
  }
  return { type: 'item', level: Number(level), ordered: /^[([]?([0-9]+|[a-z]{1,5})[.)\]]/i.test(marker) }
}

export function isIgnoredMarker(style: Map<string, string>): boolean {
  return style.get('mso-list') === 'ignore'
}

function* walk(node: Node, context: Context, sink: Sink): Reading<void> {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) sink.write(cleanText(child.nodeValue ?? ''), context)
    else if (child.nodeType === 1) yield* walkElement(child as Element, context, sink)
  }
}

function* walkElement(element: Element, outer: Context, sink: Sink): Reading<void> {
  const { pace } = outer.page
  pace.elements += 1
  if (pace.elements % ELEMENTS_A_STOP === 0) yield
  const name = element.localName.toLowerCase()
  const style = styleOf(element)
  const { notes, lost } = outer.page
  if (isIgnoredMarker(style) || notes.moved.has(element)) return
  if (name === 'img' && !isDropped(element, 'span', style)) {
    const image = outer.images?.read(element)
    if (image) {
      sink.block(image)
      return
    }
  }
  const loss = lossOf(element, name)
  if (isDropped(element, name, style)) {
    const kind = loss ?? droppedKind(element, name, style)
    if (kind) lost.add(kind)
    return
  }
  if (loss) lost.add(loss)
  const note = yield* noteAt(element, outer)
  if (note) {
    // A draft's notes hold no notes: the words follow in brackets.
    if (outer.page.open.length === 0) sink.note(note, outer)
    else sink.write(` (${runsText(note.runs)})`, { ...outer, pre: true })
    return
  }
  if (notes.unresolved.has(element)) lost.add('footnote')
  if (name === 'br') {
    sink.lineBreak(outer)
    return
  }
  if (style.has('mso-tab-count')) {
    sink.write(' ', { ...outer, pre: true })
    return
  }
  if (outer.depth >= MAX_DEPTH) {
    sink.write(cleanText(textWithin(element)), outer)
    return
  }
  if (name === 'table') {
    sink.flush()
    for (const block of yield* tableBlocks(element, outer)) sink.block(block)
    return
  }
  const copied =
    outer.keepLanguage && name === 'figure' ? copiedImage(element, () => atOnce(contentOf(element, outer))) : null
  if (copied) {
    sink.block(copied)
    return
  }
  const context: Context = { ...outer, marks: marksWithin(element, name, style, outer), depth: outer.depth + 1 }
  const space = style.get('white-space')
  if (space) context.pre = /^(pre|break-spaces)/.test(space) && space !== 'pre-line'
  if (!BLOCKS.has(name)) {
    yield* walk(element, context, sink)
    return
  }
  if (name === 'pre') context.pre = true
  if (LISTS.has(name)) {
    context.lists = outer.lists + 1
    context.ordered = name === 'ol'
    if (outer.kind.type === 'item') sink.flush()
    yield* walk(element, context, sink)
    return
  }
  const level = headingLevel(element, name)
  const word = wordListItem(element, style)
  if (name === 'li') {
    const claimed = Number(element.getAttribute('data-aria-level') ?? element.getAttribute('aria-level') ?? 0)
    const depth = Math.max(1, outer.lists, Number.isFinite(claimed) ? claimed : 0)
    context.kind = { type: 'item', level: depth, ordered: outer.ordered }
    sink.flush()
  } else if (word) context.kind = word
  else if (outer.kind.type !== 'item') {
    if (level !== null) {
      context.kind = { type: 'heading', level }
      delete context.marks.bold
    } else if (name === 'blockquote' || outer.kind.type === 'quote') context.kind = { type: 'quote' }
    else context.kind = { type: 'paragraph' }
  }
  sink.boundary(context)
  yield* walk(element, context, sink)
  if (name === 'li') sink.flush()
  else sink.boundary(context)
}

/** What is lost with an element that is dropped for what it says of itself. */
function droppedKind(element: Element, name: string, style: ReadonlyMap<string, string>): LossKind | null {
  if (isTrackedDeletion(element, name)) return 'tracked-deletion'
  // The mark in the text stands for one comment; its words at the end would count it twice.
  return style.get('mso-special-character') === 'comment' ? 'comment' : null
}

/** The footnote that a link refers to, or that our own HTML carries; null for everything else. */
function* noteAt(element: Element, outer: Context): Reading<Footnote | null> {
  const own = outer.keepLanguage ? element.getAttribute(NOTE_DATA) : null
  if (own !== null) return ownNote(own)
  const { page } = outer
  const body = page.notes.bodies.get(element)
  if (!body || page.open.includes(body) || page.open.length >= DEEPEST_NOTE) return null
  page.taken.add(body)
  const blocks = normaliseBlocks(
    yield* contentOf(body, { ...outer, images: null, marks: {}, page: { ...page, open: [...page.open, body] } }),
  )
  const lines = blocks.flatMap(runSequences).filter(hasWords)
  const runs = normaliseRuns(lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line])))
  return { runs: trimEnd(trimStart(runs)) }
}

function ownNote(json: string): Footnote | null {
  try {
    const parsed = footnoteSchema.safeParse(JSON.parse(json))
    return parsed.success ? (parsed.data as Footnote) : null
  } catch {
    return null
  }
}

/** Text below the depth that is walked, without what scripts and styles say. Goes down one child at a time, never by call. */
function textWithin(element: Element): string {
  let text = ''
  let node: Node | null = element.firstChild
  while (node && node !== element) {
    if (node.nodeType === 3) text += node.nodeValue ?? ''
    const enter = node.nodeType === 1 && !DROPPED.has((node as Element).localName.toLowerCase())
    let next: Node | null = enter ? node.firstChild : null
    while (!next && node && node !== element) {
      next = node.nextSibling
      if (!next) node = node.parentNode
    }
    node = next
  }
  return text
}

/** A field that a merged cell covered. */
const SPANNED: TableCell = { blocks: [] }

export function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Number.isFinite(value) && value > 1 ? Math.min(value, MAX_SPAN) : 1
}

/** The cells of a row. */
export function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ localName }) => /^t[dh]$/i.test(localName))
}

export function rowsOf(table: Element): { row: Element; head: boolean }[] {
  const rows: { row: Element; head: boolean }[] = []
  for (const child of table.children) {
    const name = child.localName.toLowerCase()
    if (name === 'tr') rows.push({ row: child, head: false })
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') {
      for (const row of child.children) {
        if (row.localName.toLowerCase() === 'tr') rows.push({ row, head: name === 'thead' })
      }
    }
  }
  return rows
}

function isBold(cell: TableCell): boolean {
  const runs = cell.blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []))
  return cell.blocks.every((block) => block.type === 'paragraph') && runs.length > 0 && runs.every((run) => run.bold)
}

/**
 * A table as a rectangle: a merged cell's text stays in its first field, the others are empty. A table of one cell was
 * made for looks and gives its content. A first row of header cells, or one that alone is all bold, is a header.
 */
function* tableBlocks(table: Element, outer: Context): Reading<Block[]> {
  const captions: Block[] = []
  const images: Block[] = []
  for (const child of table.children) {
    if (child.localName.toLowerCase() === 'caption') captions.push(...(yield* contentOf(child, outer)))
  }
  const rows = rowsOf(table)
  const grid = rows.map((): (TableCell | undefined)[] => [])
  let headerRow = rows.length > 1
  let cells = 0
  const { lost } = outer.page
  const laidOut = cellsInGrid(
    rows.map(({ row }) => cellsOf(row)),
    span,
  )
  for (const { cell, row, column, down, across } of laidOut) {
    if (row === 0 && !rows[0]?.head && cell.localName.toLowerCase() !== 'th') headerRow = false
    cells += down * across
    if (down * across > 1) lost.add('merged-cells')
    const content = normaliseBlocks(yield* contentOf(cell, outer))
    if (content.some(({ type }) => type === 'table')) lost.add('nested-table')
    images.push(...content.filter(({ type }) => type === 'image'))
    const own: TableCell = { blocks: blocksForCell(content.filter(({ type }) => type !== 'image')) }
    for (const [y, line] of grid.slice(row, row + down).entries())
      for (let x = 0; x < across; x += 1) {
        if (y === 0 && x === 0) line[column] = own
        else line[column + x] ??= SPANNED
      }
    if (cells > MOST_TABLE_CELLS) break
  }
  const widest = grid.reduce((most, row) => Math.max(most, row.length), 0)
  // Columns and rows in which no cell starts are there for looks only.
  const used = Array.from({ length: widest }, (_, column) => column).filter((column) =>
    grid.some((row) => row[column] !== undefined && row[column] !== SPANNED),
  )
  const columns = used.length
  if (columns === 0) return [...captions, ...images]
  if (cells > MOST_TABLE_CELLS || columns * grid.length > MOST_TABLE_CELLS) {
    lost.add('large-table')
    return [
      ...captions,
      ...rows.flatMap(({ row }): Block[] => {
        const text = [...row.children].map((cell) => cleanText(textWithin(cell)).replace(/\s+/g, ' ').trim()).join('\t')
        return text.trim() === '' ? [] : [{ type: 'paragraph', runs: [{ text }] }]
      }),
    ]
  }
  const full = grid
    .filter((row) => row.some((cell) => cell && cell !== SPANNED))
    .map((row) =>
      used.map((column): TableCell => {
        const blocks = row[column]?.blocks ?? []
        return { blocks: blocks.length === 0 ? [{ type: 'paragraph', runs: [] }] : blocks }
      }),
    )
  if (full.length === 1 && columns === 1)
    return [...captions, ...(full[0]?.[0]?.blocks ?? []).filter(saysSomething), ...images]
  const first = full[0] ?? []
  if (!headerRow && full.length > 1 && first.every(isBold) && !full.slice(1).some((row) => row.every(isBold)))
    headerRow = true
  if (headerRow) full[0] = first.map(withoutBold)
  if (images.length > 0 && !full.some((row) => row.some(({ blocks }) => blocks.some(saysSomething))))
    return [...captions, ...images]
  return [...captions, { type: 'table', headerRows: headerRow ? 1 : 0, rows: full }, ...images]
}

/** Tables that lay out pictures are for looks alone. */
function saysSomething(block: Block): boolean {
  return runSequences(block).some(hasWords)
}

function withoutBold(cell: TableCell): TableCell {
  return {
    ...cell,
    blocks: cell.blocks.map((block) =>
      block.type === 'paragraph'
        ? { ...block, runs: normaliseRuns(block.runs.map(({ bold: _bold, ...run }) => run as Run)) }
        : block,
    ),
  }
}

function* contentOf(element: Element, outer: Context): Reading<Block[]> {
  const sink = new Sink(outer.keepLanguage)
  const name = element.localName.toLowerCase()
  const marks = marksWithin(element, name, styleOf(element), outer)
  yield* walk(element, { ...outer, marks, kind: { type: 'paragraph' }, lists: 0, depth: outer.depth + 1 }, sink)
  sink.flush()
  return sink.blocks
}

interface HtmlReading {
  trusted?: boolean
  images?: ImageReader | null
}

/** What `readHtml` gives, read a little at a time: for pages so long that the window would wait for them. */
export function* readHtmlSlowly(html: string, options: HtmlReading = {}): Reading<{ blocks: Block[]; lost: Loss[] }> {
  const { trusted = false } = options
  const body = inertBody(html)
  yield
  const sink = new Sink(trusted)
  const lost = new Losses()
  const context: Context = {
    kind: { type: 'paragraph' },
    marks: {},
    pre: false,
    lists: 0,
    ordered: false,
    depth: 0,
    keepLanguage: trusted,
    images: options.images ?? null,
    page: { notes: pastedNotes(body, html), lost, open: [], taken: new Set(), pace: { elements: 0 } },
  }
  yield* walk(body, context, sink)
  sink.flush()
  // Words are never lost with a mark that the walk did not come to, such as one in a table that is kept as lines of text.
  const { notes, taken } = context.page
  for (const note of new Set(notes.bodies.values()))
    if (!taken.has(note)) for (const block of yield* contentOf(note, context)) sink.block(block)
  return { blocks: normaliseBlocks(sink.blocks), lost: lost.list() }
}

/** Does all of something that stops now and then. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Blocks from HTML of any origin: Word, LibreOffice, Google Docs, the web. Structure, marks, footnotes and safe links stay, looks go; what a draft
 * cannot hold is counted in `lost`. The HTML is parsed into an inert document: nothing in it runs, loads or styles. Takes every string; never throws.
 * `trusted` is for HTML that this program wrote itself: there the language of a text is believed as it is written. `images` reads its images; without it
 * there are none, but those that this program copied.
 */
export function readHtml(html: string, options: HtmlReading = {}): { blocks: Block[]; lost: Loss[] } {
  return atOnce(readHtmlSlowly(html, options))
}

/** The blocks alone. */
export function blocksFromHtml(html: string, trusted = false): Block[] {
  return readHtml(html, { trusted }).blocks
}
