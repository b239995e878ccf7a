import type {
  AlignType,
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  FootnoteReference,
  ListItem as MdItem,
  List as MdList,
  Table as MdTable,
  Nodes,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { MOST_TABLE_CELLS } from '../draft/size'
import { hasWords, runSequences, runsText } from '../text/block-text'
import {
  isSafeLink,
  type List,
  type ListItem,
  type Paragraph,
  paragraph,
  type Run,
  type Table,
  type TableCell,
} from '../text/blocks'
import { isCode } from '../text/code-form'
import { isBold, isBoldTitle, withBoldHeadings } from './bold-headings'
import type { ImportedHeading, ImportedPart } from './document'
import { htmlText } from './html-text'
import { joinedRuns } from './joined-runs'
import { BULLET, ENUMERATED } from './plain-text'
import { quoted } from './quoted-list'

/** Lists deeper than this are continued at this level: nobody follows deeper ones, and a draft's file has a depth that it keeps to. */
const DEEPEST_LIST = 6

/** A line that opens hundreds of quotes, lists or brackets: the parser's time grows by the square. */
const NESTED_BEYOND_USE =
  /(?<!>[ \t]?)(?:>[ \t]?){300}|(?<![*+-][ \t])(?:[*+-][ \t]){300}|(?<!\[)\[{300}|(?<!\d[.)][ \t])(?:\d[.)][ \t]){300}/

/** Stands for a line end that Markdown does not keep; no text holds it, because the parser replaces it. */
const SOFT_BREAK = '\0'
const SOFT_OR_HARD = /[\n\0]$/
const DASH = /^\s*[-–]/u

/** A text may refer to a note again; beyond this many copies its name stands for it. */
const MOST_COPIES = 20
const DEEPEST_NOTE = 2

/** Cells of all tables of one text; those of later tables are kept as lines of text. */
const MOST_CELLS_OF_A_TEXT = 5 * MOST_TABLE_CELLS

/** Nodes nested deeper than this are read as text. */
const DEEPEST_NODE = 60

/**
 * The headings and blocks of a Markdown text (CommonMark with GitHub's tables, task lists, footnotes, strikethrough and bare
 * addresses). Code, images and HTML become text and links, references to footnotes footnotes; a link that is not http, https or mailto
 * becomes its text with the address behind it. A line in bold that stands alone and names a place of the template (`namesPlace`) is a
 * guessed heading, because programs that turn Word into Markdown write headings so; a line that starts with a label (`isLabelled`) starts
 * a paragraph. `onImage` hears what each image says instead of itself, and its address. Never throws: what the parser cannot take is handed back as null, for the caller to read as plain text.
 */
export function partsOfMarkdown(
  text: string,
  namesPlace: (line: string) => boolean = () => false,
  isLabelled: (line: string) => boolean = () => false,
  onImage: (text: string) => void = () => {},
  asksOfForm: (line: string) => boolean = namesPlace,
): ImportedPart[] | null {
  if (NESTED_BEYOND_USE.test(text)) return null
  // So many cells would be kept as text in any case; parsing them first takes a kilobyte of memory or more for each.
  // To eyes a line of no-break spaces is empty, and so are those that other programs write between paragraphs; to Markdown it is text.
  const parted = text
    .replace(/^[ \t\u00a0\u202f]+$/gmu, '')
    // “##Background” is a heading to who wrote it, and with one sign it is a tag.
    .replace(/(?<=^|\n\n)(#{2,6})(?=\p{Lu}[^\n#]*(?:\n|$))/gu, '$1 ')
  const readable = parted.split('|').length - 1 > MOST_CELLS_OF_A_TEXT ? withRowsAsCode(parted) : parted
  try {
    const root = fromMarkdown(readable, {
      extensions: [gfm({ singleTilde: false })],
      mdastExtensions: [gfmFromMarkdown()],
    })
    const reader = new MarkdownReader(readable, namesPlace, isLabelled, onImage, asksOfForm)
    reader.collect(root)
    return reader.all(root.children)
  } catch (error) {
    // Brackets nested by the ten thousand exhaust the parser's stack.
    if (error instanceof RangeError) return null
    throw error
  }
}

const ROWS = 'rostrum-rows-of-a-table'

/** A text whose rows of tables are marked as code, which keeps each as it is and is parsed without a look at its cells. */
function withRowsAsCode(text: string): string {
  const fence = '~'.repeat(40)
  let inRows = false
  const lines: string[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith('|') !== inRows) {
      inRows = !inRows
      lines.push(inRows ? `\n${fence}${ROWS}` : `${fence}\n`)
    }
    lines.push(line)
  }
  if (inRows) lines.push(fence)
  return lines.join('\n')
}

type Marks = Omit<Run, 'text'>

/** HTML inside a line that says how its text is marked. */
const MARK_TAG = /^<(\/?)(sup|sub|s|strike|del|mark|u)>$/i
const MARK_OF: Readonly<Record<string, 'superscript' | 'subscript' | 'strikethrough' | 'highlight' | 'underline'>> = {
  sup: 'superscript',
  sub: 'subscript',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  mark: 'highlight',
  u: 'underline',
}

class MarkdownReader {
  private readonly addresses = new Map<string, { url: string; title: string }>()
  private readonly usedDefinitions = new Set<string>()

  /** Footnotes by what refers to them; those that nothing refers to are not in it. */
  private readonly footnotes = new Map<string, FootnoteDefinition>()
  private readonly usedFootnotes = new Set<string>()
  /** Notes that are being read, from the outermost. */
  private readonly openNotes: string[] = []
  /** How often each note was copied to where the text refers to it. */
  private readonly copies = new Map<string, number>()
  private level = 0
  /** Cells of the tables so far. */
  private cells = 0

  constructor(
    private readonly source: string,
    private readonly namesPlace: (line: string) => boolean,
    private readonly isLabelled: (line: string) => boolean,
    private readonly onImage: (text: string) => void,
    private readonly asksOfForm: (line: string) => boolean,
  ) {}

  all(nodes: readonly RootContent[]): ImportedPart[] {
    for (const node of nodes)
      if (node.type === 'footnoteDefinition' && this.usedFootnotes.has(node.identifier))
        if (!this.footnotes.has(node.identifier)) this.footnotes.set(node.identifier, node)
    const moved = new Set<Nodes>(this.footnotes.values())
    const parts = withBoldHeadings(
      nodes.flatMap((node, index) => (moved.has(node) ? [] : this.parts(node, 0, nodes[index + 1]))),
      this.namesPlace,
    )
    // Notes that only refer to each other, or too deep in each other, are text.
    for (const [name, note] of this.footnotes) if (!this.copies.has(name)) parts.push(...this.parts(note))
    return parts
  }

  /** A footnote's words in one line of runs, its paragraphs parted by line breaks; null where nothing is defined. */
  private note({ identifier }: FootnoteReference): Run[] | null {
    const definition = this.footnotes.get(identifier)
    const copies = this.copies.get(identifier) ?? 0
    if (!definition || copies >= MOST_COPIES || this.openNotes.length >= DEEPEST_NOTE) return null
    if (this.openNotes.includes(identifier)) return null
    this.copies.set(identifier, copies + 1)
    this.openNotes.push(identifier)
    const lines = definition.children.flatMap((child) => this.blocks(child, 0)).flatMap(runSequences)
    this.openNotes.pop()
    return joined(lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line])))
  }

  /** Definitions may stand after their use, so they are read first. */
  collect(node: Nodes, depth = 0): void {
    if (depth > 5_000) throw new RangeError('nested too deep')
    if (node.type === 'definition' && !this.addresses.has(node.identifier))
      this.addresses.set(node.identifier, { url: node.url, title: node.title ?? '' })
    if (node.type === 'footnoteReference') this.usedFootnotes.add(node.identifier)
    if (node.type === 'linkReference' || node.type === 'imageReference') this.usedDefinitions.add(node.identifier)
    if ('children' in node) for (const child of node.children) this.collect(child, depth + 1)
  }

  parts(node: RootContent, depth = 0, next?: RootContent): ImportedPart[] {
    if (node.type === 'heading') {
      const runs = this.runs(node.children, {})
      this.level = node.depth
      return [{ type: 'heading', level: node.depth, text: runsText(runs).trim(), runs, sure: 'certain' }]
    }
    if (node.type === 'paragraph') return this.paragraphs(this.runs(node.children, {}, SOFT_BREAK))
    if (node.type === 'list' && this.isOfPlaces(node, next)) return this.placesOf(node)
    return this.blocks(node as BlockContent | DefinitionContent, depth).map((block) => ({
      type: 'block',
      block,
      lines: [],
      wasTable: (node.type === 'table' && block.type !== 'table') || (node.type === 'code' && node.lang === ROWS),
    }))
  }

  /** One paragraph, or several where a line starts with a label. */
  private paragraphs(runs: readonly Run[]): ImportedPart[] {
    const all = linesOfRuns(runs)
    const bulleted = bulletedLines(all)
    const enumerated = all.filter((line) => ENUMERATED.test(runsText(line))).length > 1
    const groups: { lines: Run[][]; list: boolean }[] = []
    for (const [index, line] of all.entries()) {
      const last = groups[groups.length - 1]
      const list = bulleted.has(index)
      const text = runsText(line)
      // What follows a bullet without one of its own is a wrapped line of the same item.
      if (last?.list) {
        if (list) last.lines.push(line)
        else last.lines[last.lines.length - 1]?.push(...line)
      } else if (last && !list && !this.isLabelled(text) && !(enumerated && ENUMERATED.test(text)))
        last.lines.push(line)
      else groups.push({ lines: [line], list })
    }
    const [title, under] = groups[0]?.list === false ? groups[0].lines : []
    if (title && under && this.standsOverLine(title, under)) {
      const lines = groups[0]?.lines.slice(1) ?? []
      groups.splice(0, 1, { lines: [title], list: false }, { lines, list: false })
    }
    return this.partsOfGroups(groups)
  }

  private partsOfGroups(groups: readonly { lines: Run[][]; list: boolean }[]): ImportedPart[] {
    return groups.flatMap(({ lines: group, list }): ImportedPart[] => {
      if (list) return [{ type: 'block', block: bulletList(group), lines: [] }]
      const lines = group.map((line) => runsText(line).replace(SOFT_OR_HARD, ''))
      const whole = joined(group.flat().map((run) => ({ ...run, text: run.text.replaceAll(SOFT_BREAK, ' ') })))
      const block = { type: 'paragraph' as const, runs: trimmedEnd(whole) }
      const text = runsText(block.runs).trim()
      if (!hasWords(block.runs)) return []
      if (group.length === 1 && isBold(block.runs) && (this.namesPlace(text) || isBoldTitle(text)))
        return [this.boldHeading(block.runs)]
      return [{ type: 'block', block, lines }]
    })
  }

  /** True of a line in bold that is a title, right over a line that is none and begins anew: what a writer of Markdown leaves no blank line below. */
  private standsOverLine(line: readonly Run[], below: readonly Run[]): boolean {
    const title = unbroken(line)
    const text = runsText(title).trim()
    const words = below.filter((run) => hasWords([run]))
    return (
      isBold(title) &&
      (this.namesPlace(text) || isBoldTitle(text)) &&
      words[0] !== undefined &&
      !words[0].bold &&
      /^["“«(]?[\p{Lu}\p{Lo}\p{Nd}]/u.test(runsText(words).trim())
    )
  }

  /**
   * True of a list whose items are questions or areas of the form with what is said to them, and of a question in a list of its own over its answer. A list that
   * only names areas is what somebody says.
   */
  private isOfPlaces({ children }: MdList, next: RootContent | undefined): boolean {
    const named = children.filter((item) => this.placeIn(item) !== null)
    const answered = named.filter((item) => this.placeIn(item)?.answered)
    if (named.length === 0 || named.some((item) => !this.placeIn(item)?.settles)) return false
    return named.length === 1
      ? children.length === 1 && (answered.length === 1 || next?.type === 'paragraph')
      : answered.length * 2 >= named.length
  }

  /** Whether an item's first line names a place of the form; whether more stands below it, and whether it may be a heading: it asks something, or has that. */
  private placeIn({ children: [first, ...others] }: MdItem): { answered: boolean; settles: boolean } | null {
    if (first?.type !== 'paragraph') return null
    const [line = '', ...rest] = plainWords(first).split('\n')
    const text = line.trim()
    if (text.endsWith('?') ? !this.asksOfForm(text) : !this.namesPlace(text)) return null
    const answered = rest.length + others.length > 0
    return { answered, settles: answered || text.endsWith('?') }
  }

  private placesOf(node: MdList): ImportedPart[] {
    const { ordered, children } = node
    return children.flatMap((item, index): ImportedPart[] => {
      const number = (node.start ?? 1) + index
      const [first, ...others] = item.children
      if (first?.type !== 'paragraph' || !this.placeIn(item))
        return this.parts({ ...node, ...(ordered ? { start: number } : {}), children: [item] })
      const [line = [], ...rest] = linesOfRuns(this.runs(first.children, {}, SOFT_BREAK))
      const heading = joined([...(ordered ? [{ text: `${number}. ` }] : []), ...unbroken(line)])
      return [
        this.boldHeading(trimmedEnd(heading), 'certain'),
        ...(rest.length === 0 ? [] : this.paragraphs(rest.flat())),
        ...others.flatMap((child) => this.parts(child, 1)),
      ]
    })
  }

  private boldHeading(runs: Run[], sure: ImportedHeading['sure'] = 'guessed'): ImportedHeading {
    return { type: 'heading', level: Math.min(6, this.level + 1), text: runsText(runs).trim(), runs, sure }
  }

  private blocks(node: Nodes, depth: number): Extract<ImportedPart, { type: 'block' }>['block'][] {
    if (depth > DEEPEST_NODE) return this.sourceOf(node)
    switch (node.type) {
      case 'paragraph':
        return some({ type: 'paragraph', runs: this.runs(node.children, {}) })
      case 'heading':
        // Inside a quote or a list: a place in the document is named at its top level alone.
        return some({ type: 'paragraph', runs: this.runs(node.children, { bold: true }) })
      case 'blockquote':
        return quoted(node.children.flatMap((child) => this.blocks(child, depth + 1)))
      case 'list':
        return this.list(node, depth)
      case 'code': {
        if (node.lang === ROWS) return linesOf(node.value)
        const info = [node.lang, node.meta].filter((word) => word).join(' ')
        // Lines that are set in, as a letter or a quotation is, are code to Markdown, and text to who wrote them.
        const texts = info === '' && !isCode(node.value, '') ? node.value.split(/\n[^\S\n]*\n\s*/u) : [node.value]
        const paragraphs = texts.flatMap((text) => some(paragraph(text)))
        const all = [...some(paragraph(info)), ...paragraphs]
        // What stands between fences is set apart from the writer's words, as a quotation is: a program, a record, an article.
        return this.isFencedAmongOthers(node) ? quoted(all) : all
      }
      case 'html':
        return linesOf(htmlText(node.value))
      case 'table':
        return this.table(node, node.align ?? [])
      case 'definition':
        if (this.usedDefinitions.has(node.identifier) && this.addresses.get(node.identifier)?.url === node.url)
          return []
        return some({
          type: 'paragraph',
          runs: [
            { text: `[${node.label ?? node.identifier}]: ` },
            ...linked(node.url, node.url),
            ...titleRuns(node.title),
          ],
        })
      case 'footnoteDefinition': {
        const inside = node.children.flatMap((child) => this.blocks(child, depth + 1))
        const mark: Run = { text: `[^${node.label ?? node.identifier}]: ` }
        const [first, ...others] = inside
        return first?.type === 'paragraph'
          ? [{ ...first, runs: joined([mark, ...first.runs]) }, ...others]
          : [{ type: 'paragraph', runs: [mark] }, ...inside]
      }
      case 'thematicBreak':
        return []
      default:
        return 'children' in node
          ? node.children.flatMap((child) => this.blocks(child, depth + 1))
          : this.sourceOf(node)
    }
  }

  /** True for what stands between fences and is less than half of the text: all of a paper may have been copied with its fences. */
  private isFencedAmongOthers({ value, position }: Nodes & { type: 'code' }): boolean {
    return (
      /^\s*(?:`|~)/u.test(this.source.slice(position?.start.offset ?? 0, (position?.start.offset ?? 0) + 8)) &&
      value.length * 2 < this.source.length
    )
  }

  private sourceOf(node: Nodes): Paragraph[] {
    const { start, end } = node.position ?? {}
    return linesOf(this.source.slice(start?.offset ?? 0, end?.offset ?? 0))
  }

  /** A list that starts at another number than 1 is a run of numbered paragraphs: its numbers are how others refer to it. */
  private list(node: MdList, depth: number): Extract<ImportedPart, { type: 'block' }>['block'][] {
    if (!node.ordered || (node.start ?? 1) === 1) return [this.listBlock(node, depth, 1)]
    return node.children.flatMap((item, index) => {
      const [first, ...others] = item.children.flatMap((child) => this.blocks(child, depth + 1))
      const mark: Run = { text: `${(node.start ?? 1) + index}. ` }
      return first?.type === 'paragraph'
        ? [{ ...first, runs: joined([mark, ...first.runs]) }, ...others]
        : [{ type: 'paragraph' as const, runs: [mark] }, ...(first ? [first, ...others] : [])]
    })
  }

  private listBlock(node: MdList, depth: number, level: number): List {
    return {
      type: 'list',
      ordered: node.ordered ?? false,
      items: node.children.flatMap((item) => this.items(item, depth, level)),
    }
  }

  private items(item: MdItem, depth: number, level: number): ListItem[] {
    const runs: Run[] = typeof item.checked === 'boolean' ? [{ text: item.checked ? '[x] ' : '[ ] ' }] : []
    const nested: { ordered: boolean; items: ListItem[] } = { ordered: false, items: [] }
    const add = (more: readonly Run[]) => {
      if (more.length === 0) return
      if (runs.length > 0 && !/^\[[x ]\] $/.test(runsText(runs))) runs.push({ text: '\n' })
      runs.push(...more)
    }
    const addBlock = (block: Extract<ImportedPart, { type: 'block' }>['block']) => {
      if (block.type === 'paragraph' || block.type === 'quote') add(block.runs)
      else if (block.type === 'list') take(block)
      else if (block.type === 'table')
        for (const row of block.rows)
          add(row.flatMap((cell, index) => [...(index > 0 ? [{ text: ' | ' }] : []), ...cellRuns(cell)]))
    }
    const take = (list: List) => {
      if (nested.items.length === 0) nested.ordered = list.ordered
      nested.items.push(...list.items)
    }
    for (const child of item.children) {
      const numbered = child.type === 'list' && child.ordered && (child.start ?? 1) !== 1
      if (child.type === 'list' && !numbered && depth <= DEEPEST_NODE)
        take(this.listBlock(child, depth + 1, Math.min(level + 1, DEEPEST_LIST)))
      else for (const block of this.blocks(child, depth + 1)) addBlock(block)
    }
    const own: ListItem = { runs: joined(runs) }
    if (nested.items.length === 0) return [own]
    if (level >= DEEPEST_LIST) return [own, ...nested.items]
    return [{ ...own, nested: { type: 'list', ...nested } }]
  }

  /** A table as a rectangle; one with more cells than any document has, as its lines. Short rows are filled up, so one long row makes all long. */
  private table(table: MdTable, align: readonly AlignType[]): (Table | Paragraph)[] {
    const rows = table.children
    const width = rows.reduce((most, row) => Math.max(most, row.children.length), Math.max(1, align.length))
    const cells = width * rows.length
    if (cells > MOST_TABLE_CELLS || this.cells + cells > MOST_CELLS_OF_A_TEXT) return this.sourceOf(table)
    this.cells += cells
    return [
      {
        type: 'table',
        headerRows: 1,
        rows: rows.map((row) =>
          Array.from({ length: width }, (_, index): TableCell => {
            const runs = this.runs(row.children[index]?.children ?? [], {})
            return { blocks: [{ type: 'paragraph', runs }] }
          }),
        ),
      },
    ]
  }

  /** `softBreak` stands for a line end of the source that Markdown does not keep. */
  private runs(nodes: readonly PhrasingContent[], marks: Marks, softBreak = ' '): Run[] {
    return joined(this.inlines(nodes, marks, softBreak, 0))
  }

  /** Tags such as `<sup>` stand beside the text that they mark, not around it. */
  private inlines(nodes: readonly PhrasingContent[], marks: Marks, softBreak: string, depth: number): Run[] {
    const open: string[] = []
    return nodes.flatMap((node) => {
      const [, closes, name = ''] = (node.type === 'html' && MARK_TAG.exec(node.value)) || []
      const mark = MARK_OF[name.toLowerCase()]
      if (mark === undefined) {
        const opened = Object.fromEntries(open.map((each) => [each, true]))
        return this.inline(node, { ...marks, ...opened }, softBreak, depth)
      }
      if (!closes) open.push(mark)
      else if (open.includes(mark)) open.splice(open.lastIndexOf(mark), 1)
      return []
    })
  }

  private inline(node: PhrasingContent, marks: Marks, softBreak: string, depth: number): Run[] {
    const inside = (children: readonly PhrasingContent[], more: Marks): Run[] =>
      depth > 500
        ? [{ text: children.map((child) => runsText(this.flat(child))).join(''), ...more }]
        : this.inlines(children, more, softBreak, depth + 1)
    switch (node.type) {
      case 'text':
        return lowered(node.value.replace(/(?:(?<![^\S\n])[^\S\n]+)?\n[^\S\n]*/g, softBreak), marks)
      case 'strong':
        return inside(node.children, { ...marks, bold: true })
      case 'emphasis':
        return inside(node.children, { ...marks, italic: true })
      case 'delete':
        return inside(node.children, { ...marks, strikethrough: true })
      case 'inlineCode':
        return [{ text: node.value, ...marks }]
      case 'break':
        return [{ text: '\n', ...marks }]
      case 'html':
        return [{ text: htmlText(node.value), ...marks }]
      case 'link':
        return this.link(inside(node.children, marks), node.url, node.title)
      case 'linkReference': {
        const target = this.addresses.get(node.identifier)
        return this.link(inside(node.children, marks), target?.url ?? '', target?.title)
      }
      case 'image':
        this.onImage(node.alt || node.url)
        return this.link([{ text: node.alt || node.url, ...marks }], node.url, node.title)
      case 'imageReference': {
        const target = this.addresses.get(node.identifier)
        this.onImage(node.alt || (target?.url ?? ''))
        return this.link(
          [{ text: node.alt || (node.label ?? node.identifier), ...marks }],
          target?.url ?? '',
          target?.title,
        )
      }
      case 'footnoteReference':
        return this.noteRuns(node, marks)
    }
  }

  /** A note in a note follows in brackets; what nothing defines stays as it is written. */
  private noteRuns(node: FootnoteReference, marks: Marks): Run[] {
    const runs = this.note(node)
    if (!runs) return [{ text: `[^${node.label ?? node.identifier}]`, ...marks }]
    if (this.openNotes.length > 0) return [{ text: ' (' }, ...runs, { text: ')' }]
    return [{ text: '', footnote: { runs } }]
  }

  private flat(node: PhrasingContent): Run[] {
    const { start, end } = node.position ?? {}
    return [{ text: this.source.slice(start?.offset ?? 0, end?.offset ?? 0) }]
  }

  private link(content: Run[], url: string, title: string | null | undefined): Run[] {
    const text = runsText(content).trim()
    const address = url.trim()
    if (isSafeLink(address)) {
      const runs = text === '' ? linked(address, address) : content.map((run) => ({ ...run, link: address }))
      return [...runs, ...titleRuns(title)]
    }
    return [...content, ...(address === '' || address === text ? [] : [{ text: ` (${address})` }]), ...titleRuns(title)]
  }
}

/** “CO~2~” and “m^2^” as Pandoc has them: a letter before, one to six letters or digits between the signs. */
const SUNK_OR_RAISED = /(?<=[\p{L}\p{N})])(?:~([\p{L}\p{N}+-]{1,6})~|\^([\p{L}\p{N}+-]{1,6})\^)/gu

function lowered(text: string, marks: Marks): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const match of text.matchAll(SUNK_OR_RAISED)) {
    const [all, sunk, raised] = match
    runs.push({ text: text.slice(from, match.index), ...marks })
    runs.push(
      sunk === undefined
        ? { text: raised ?? '', ...marks, superscript: true }
        : { text: sunk, ...marks, subscript: true },
    )
    from = match.index + all.length
  }
  return [...runs, { text: text.slice(from), ...marks }]
}

/** Runs cut behind each line end, which stays with the line before it. */
/** A line without the break that it ends in. */
function unbroken(line: readonly Run[]): Run[] {
  return line.map((run) => ({ ...run, text: run.text.replace(SOFT_OR_HARD, '') }))
}

/** The words of a piece of Markdown without its marks, its line breaks as they are; nothing of it is counted as read. */
function plainWords(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('children' in node) return node.children.map(plainWords).join('')
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : ''
}

function linesOfRuns(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs)
    for (const [index, text] of run.text.split(/(?<=[\n\0])/).entries()) {
      const last = lines[lines.length - 1]
      if (index > 0 || !last || /[\n\0]$/.test(last[last.length - 1]?.text ?? '')) lines.push([{ ...run, text }])
      else last.push({ ...run, text })
    }
  return lines
}

/**
 * The lines that begin with a mark that writers use for lists and Markdown does not know. A dash may
 * as well go on with a sentence, so two of them make a list, the first of them behind a line that ended.
 */
function bulletedLines(lines: readonly Run[][]): Set<number> {
  const marked = lines.flatMap((line, index) => {
    const mark = BULLET.exec(runsText(line).replace(SOFT_OR_HARD, ''))?.[0].length
    return mark !== undefined && mark <= (line[0]?.text.length ?? 0) ? [index] : []
  })
  const dashes = marked.filter((index) => DASH.test(runsText(lines[index] ?? [])))
  const [first] = dashes
  const ended = first === undefined || first === 0 || /[.:;!?,][\s\0]*$/u.test(runsText(lines[first - 1] ?? []))
  const mere = dashes.length === 1 || !ended ? new Set(dashes) : new Set()
  return new Set(marked.filter((index) => !mere.has(index)))
}

function bulletList(lines: readonly Run[][]): List {
  return {
    type: 'list',
    ordered: false,
    items: lines.map((line) => {
      const [first, ...others] = line
      const mark = BULLET.exec(runsText(line))?.[0].length ?? 0
      const own = first ? [{ ...first, text: first.text.slice(mark) }, ...others] : others
      return { runs: trimmedEnd(joined(own.map((run) => ({ ...run, text: run.text.replaceAll(SOFT_BREAK, ' ') })))) }
    }),
  }
}

/** Without the line end that parted a line from a labelled one. */
function trimmedEnd(runs: Run[]): Run[] {
  const last = runs[runs.length - 1]
  return last ? joined([...runs.slice(0, -1), { ...last, text: last.text.replace(/(?<![ \n])[ \n]+$/, '') }]) : runs
}

function linked(text: string, url: string): Run[] {
  return [isSafeLink(url) ? { text, link: url } : { text }]
}

function titleRuns(title: string | null | undefined): Run[] {
  return title ? [{ text: ` (${title})` }] : []
}

/** A space before a footnote's mark belongs to the source alone: “languages [^1].” */
function joined(runs: readonly Run[]): Run[] {
  return joinedRuns(
    runs.map((run, index) =>
      runs[index + 1]?.footnote ? { ...run, text: run.text.replace(/(?<![^\S\n\0])[^\S\n\0]+$/, '') } : run,
    ),
  )
}

function cellRuns(cell: TableCell): Run[] {
  return cell.blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []))
}

function some(block: Paragraph): Paragraph[] {
  return hasWords(block.runs) ? [block] : []
}

function linesOf(text: string): Paragraph[] {
  return text.split('\n').flatMap((line) => some(paragraph(line.trim())))
}
