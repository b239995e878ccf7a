import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { normaliseBlocks } from '../draft/normalise'
import { MOST_TABLE_CELLS } from '../draft/size'
import { hasWords, runSequences, runsText } from '../text/block-text'
import {
  type Block,
  isSafeLink,
  type List,
  type ListItem,
  type Mark,
  paragraph,
  type Run,
  type TableCell,
} from '../text/blocks'
import { blocksForCell } from '../text/cell-blocks'
import { cleanText } from '../text/clean-text'
import { isEmailAddress } from '../text/email-address'
import { FidelityCounter, type FidelityReport } from './fidelity'
import { htmlText } from './html-text'
import { quoted } from './quoted-list'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode
type Node = DefaultTreeAdapterTypes.ChildNode
type Marks = Omit<Run, 'text'>

/** What a web page says, without what stands around it. */
export interface WebPage {
  blocks: Block[]
  /** The first heading of the first level, else the title of the window; empty where there is neither. */
  title: string
  /** As the page declares it, a BCP 47 tag that `Intl` knows; null where it declares none. */
  language: string | null
  /** The address that the page gives itself; null where it gives none. */
  address: string | null
  /** True when menus, notices and the like were left out. */
  leftOut: boolean
  /** What was left out or is in another form: hidden text, pictures and the like, parts around the content, links that lead nowhere outside the page's own site. */
  report: FidelityReport
}

/** Elements of which nothing is read. */
const SILENT = new Set(
  `script style template noscript head title meta link base iframe frame frameset noframes object embed applet canvas svg math audio video
  source track img picture map area input select option datalist textarea progress meter button dialog`.split(/\s+/),
)
/** Those of them that show or play something. Drawings of lines are mostly signs of buttons. */
const MEDIA = new Set('img picture audio video canvas iframe object embed'.split(' '))
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
)
const LISTS = new Set(['ul', 'ol', 'menu', 'dir'])
const MARK_OF: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  sup: 'superscript',
  sub: 'subscript',
  mark: 'highlight',
}

/** Roles of the ARIA standard for what is never content. */
const AROUND_ROLES = new Set('navigation search menu menubar toolbar dialog alertdialog tooltip'.split(' '))
/** Names of classes and ids that pages give to what is not their content; names are used for much, so these alone say so. */
const NOTICE_NAME =
  /(?:^|[-_ ])(?:cookies?|consent|gdpr|breadcrumbs?|skip-?(?:link|nav|to)|visually-?hidden|sr-only|screen-reader-text|element-invisible)(?:[-_ ]|$)/i
/** And these where what they hold is mostly links. */
const LINKS_NAME =
  /(?:^|[-_ ])(?:menu|navbar|nav|navigation|sidebar|skip|social|share|sharing|newsletter|pagination|pager|masthead|header|footer|languages?|related)(?:[-_ ]|$)/i

/** Nested deeper than this, no page was made by a person. */
const DEEPEST = 200
/** Lists deeper than this go on at this level, as in Markdown. */
const DEEPEST_LIST = 6
const MOST_SPAN = 40
/** A page of this many characters in `main` says what it says there. */
const ENOUGH = 200

/**
 * The blocks of a web page or of a piece of one: headings, paragraphs, lists, quotes and tables with their marks and safe links. Menus, notices on
 * cookies, what is hidden and what stands beside the content are left out: by the elements and roles that say so, by the names that pages give
 * to such parts, and as lists of nothing but links. `whole` keeps them. The page is parsed as browsers do (parse5) and nothing in it runs or loads.
 * Takes every text and never throws: what is nested beyond use is read as its text alone. Addresses that Cloudflare hides from robots are read.
 */
export function blocksFromHtml(text: string, options: { whole?: boolean } = {}): WebPage {
  const document = parsed(text)
  if (!document) {
    const lines = cleanText(htmlText(text)).split('\n')
    const blocks = lines.flatMap((line) => (line.trim() === '' ? [] : [paragraph(line.trim())]))
    return { blocks, title: '', language: null, address: null, leftOut: false, report: { lines: [], changes: [] } }
  }
  const page = new Page(document, options.whole ?? false)
  const blocks = page.blocks()
  const title = page.title(blocks)
  return {
    blocks,
    title,
    language: page.language(),
    address: page.address(),
    leftOut: page.leftOut,
    report: page.met.report([]),
  }
}

/** True for a text that is mark-up rather than words about it: it begins as a page does, or holds several elements that close. */
export function looksLikeHtml(text: string): boolean {
  return (
    /^\ufeff?\s{0,200}(?:<!--|<!doctype html|<html|<head|<body|<main|<article|<div|<p[\s>]|<h[1-6][\s>]|<table)/i.test(
      text.slice(0, 400),
    ) && /<\/(?:html|body|main|article|div|p|h[1-6]|table)\s{0,20}>/i.test(text)
  )
}

/** Null for a page that costs more than it could say: elements nested by the hundred, or more of them than tags. */
function parsed(text: string): DefaultTreeAdapterTypes.Document | null {
  let depth = 0
  let left = 4 * text.split('<').length + 1000
  try {
    return parse<DefaultTreeAdapterMap>(text, {
      treeAdapter: {
        ...defaultTreeAdapter,
        // Marks that are never closed are opened again in each paragraph.
        createElement(...given) {
          left -= 1
          if (left < 0) throw new RangeError('more elements than tags')
          return defaultTreeAdapter.createElement(...given)
        },
        onItemPush() {
          depth += 1
          if (depth > DEEPEST) throw new RangeError('nested too deep')
        },
        onItemPop() {
          depth -= 1
        },
      },
      // What stands in it is for browsers without scripts, and is left out.
      scriptingEnabled: true,
    })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function isElement(node: Node | Parent): node is Element {
  return 'tagName' in node
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

/** The elements of a list, and what stands between them without one, which old pages have. */
function contentOf(list: Element): Parent[] {
  const content: Parent[] = []
  let loose: Parent | null = null
  for (const node of list.childNodes)
    if (isElement(node) && (node.tagName === 'li' || LISTS.has(node.tagName))) {
      loose = null
      content.push(node)
    } else if (loose) loose.childNodes.push(node)
    else if (isElement(node) || ('value' in node && node.value.trim() !== '')) {
      loose = { ...list, tagName: '', childNodes: [node] } as unknown as Parent
      content.push(loose)
    }
  return content
}

function childrenOf(node: Parent): Element[] {
  return node.childNodes.filter(isElement)
}

/** All elements below, in the sequence of the page. */
function* within(node: Parent): Generator<Element> {
  for (const child of node.childNodes)
    if (isElement(child)) {
      yield child
      yield* within(child)
    }
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '')
}

/** A picture of a point or two, by which pages count who reads them. */
function isSpeck(element: Element): boolean {
  return ['width', 'height'].some((name) => /^[0-2](?:px)?$/.test(attribute(element, name)?.trim() ?? ''))
}

/** The words below an element, apart where elements part them. */
function wordsIn(node: Parent): string {
  const words = node.childNodes.map((child) =>
    isElement(child)
      ? SILENT.has(child.tagName)
        ? ''
        : wordsIn(child)
      : child.nodeName === '#text'
        ? (child as DefaultTreeAdapterTypes.TextNode).value.trim()
        : '',
  )
  return words.filter((each) => each !== '').join(' ')
}

/** What stands for a picture: its alternative text, else what it is called. */
function alternativeOf(element: Element): string {
  const said = [element, ...within(element)].map((each) => attribute(each, 'alt') ?? attribute(each, 'title') ?? '')
  return said.find((words) => words.trim() !== '') ?? ''
}

/** The element itself where it stands on lines of its own, else the one around it that does. */
function blockAround(element: Element): Element | null {
  let found: Parent | null = element
  while (found && isElement(found) && !BLOCKS.has(found.tagName)) found = found.parentNode
  return found && isElement(found) && found.tagName !== 'body' ? found : null
}

function isIn(element: Element, outer: Element): boolean {
  for (let found: Parent | null = element; found; found = 'parentNode' in found ? found.parentNode : null)
    if (found === outer) return true
  return false
}

class Page {
  leftOut = false
  readonly met = new FidelityCounter()
  private readonly counted = new Set<Element>()
  /** Links that stand for footnotes, with what they lead to. */
  private readonly notes = new Map<Element, Element>()
  /** Footnotes, and their links back. */
  private readonly besideText = new Set<Element>()
  /** True below an element that says that it is the page's content. */
  private inContent = false
  private pageLetters = 0
  private readonly letters = new Map<Node, { all: number; linked: number }>()

  constructor(
    private readonly document: DefaultTreeAdapterTypes.Document,
    private readonly whole: boolean,
  ) {}

  blocks(): Block[] {
    const root = this.root()
    this.findNotes()
    const writer = new Writer(this)
    writer.walk(root, { marks: {}, pre: false })
    writer.flush()
    return normaliseBlocks(writer.blocks)
  }

  /** The footnote that a link stands for; undefined for any other element. */
  noteOf(element: Element): Element | undefined {
    return this.notes.get(element)
  }

  /**
   * Footnotes, however a program calls them: a link leads to an element of the page from which a link leads back to it. The first of the two stands in the
   * text, the other in the note.
   */
  private findNotes(): void {
    const named = new Map<string, Element>()
    const anchors: [Element, string][] = []
    for (const element of within(this.document)) {
      for (const name of [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : null])
        if (name && !named.has(name)) named.set(name, element)
      const address = element.tagName === 'a' ? attribute(element, 'href') : null
      if (address?.startsWith('#') && address.length > 1) anchors.push([element, address.slice(1)])
    }
    const links = new Map<Element, string>(anchors)
    const backLinks = new Map<Element, [Element, string][]>()
    for (const [anchor, name] of anchors) {
      const target = named.get(name)
      const note = target && blockAround(target)
      if (!note || this.besideText.has(anchor) || isIn(anchor, note)) continue
      const back =
        backLinks.get(note) ??
        [...within(note)].flatMap((each): [Element, string][] => {
          const to = links.get(each)
          return to === undefined ? [] : [[each, to]]
        })
      backLinks.set(note, back)
      const leadsBack = back.some(([, to]) => {
        const from = named.get(to)
        return from !== undefined && (isIn(anchor, from) || isIn(from, anchor)) && !BLOCKS.has(from.tagName)
      })
      if (!leadsBack) continue
      this.notes.set(anchor, note)
      for (const element of [note, ...back.map(([each]) => each)]) this.besideText.add(element)
    }
  }

  title(blocks: readonly Block[]): string {
    const heading = blocks.find((block) => block.type === 'heading' && block.level === 1)
    if (heading) return oneLine(runSequences(heading).map(runsText).join(' '))
    for (const element of within(this.document)) {
      if (element.tagName === 'h1' && !isHidden(element)) return oneLine(textOf(element))
      if (element.tagName === 'body') break
    }
    for (const element of within(this.document)) if (element.tagName === 'title') return oneLine(textOf(element))
    return ''
  }

  language(): string | null {
    const html = childrenOf(this.document).find(({ tagName }) => tagName === 'html')
    const tag = html ? attribute(html, 'lang') : null
    try {
      return (tag ? Intl.getCanonicalLocales(tag)[0] : null) ?? null
    } catch {
      return null
    }
  }

  address(): string | null {
    for (const element of within(this.document)) {
      const said =
        element.tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical'
          ? attribute(element, 'href')
          : element.tagName === 'meta' && attribute(element, 'property')?.toLowerCase() === 'og:url'
            ? attribute(element, 'content')
            : null
      if (said && /^https?:/i.test(said.trim())) return said.trim()
    }
    return null
  }

  /** The part that says that it is the page's content, where it says enough, else all. */
  private root(): Parent {
    const all = [...within(this.document)]
    const body = all.find(({ tagName }) => tagName === 'body') ?? this.document
    if (this.whole) return body
    this.pageLetters = this.count(body).all
    const mains = all.filter(
      (each) => (each.tagName === 'main' || attribute(each, 'role') === 'main') && !isHidden(each),
    )
    const articles = all.filter(({ tagName }) => tagName === 'article')
    for (const found of [mains, articles])
      if (found.length === 1 && found[0] && (this.letters.get(found[0])?.all ?? 0) >= ENOUGH) {
        this.inContent = true
        const isMore = this.pageLetters > (this.letters.get(found[0])?.all ?? 0)
        this.leftOut ||= isMore
        if (isMore) this.met.count('pageAround')
        return found[0]
      }
    return body
  }

  /** Letters that are read below each element, and how many of them are links. */
  private count(node: Parent, linked = false): { all: number; linked: number } {
    const sum = { all: 0, linked: 0 }
    for (const child of node.childNodes) {
      if (isElement(child)) {
        if (SILENT.has(child.tagName) || isHidden(child)) continue
        const inside = this.count(child, linked || child.tagName === 'a')
        this.letters.set(child, inside)
        sum.all += inside.all
        sum.linked += inside.linked
      } else if (child.nodeName === '#text') {
        const letters = (child as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' ').trim().length
        sum.all += letters
        if (linked) sum.linked += letters
      }
    }
    return sum
  }

  /** True for an element of which nothing is read. */
  drops(element: Element): boolean {
    if (this.besideText.has(element)) return true
    if (isHidden(element)) {
      this.tell(element, 'pageHidden', wordsIn(element))
      return true
    }
    if (SILENT.has(element.tagName)) {
      if (MEDIA.has(element.tagName) && !isSpeck(element)) this.tell(element, 'pageMedia', alternativeOf(element))
      return true
    }
    if (this.whole || element.tagName === 'body' || element.tagName === 'main') return false
    const around = this.isAround(element)
    if (around && (this.letters.get(element)?.all ?? 0) > 0) {
      this.leftOut = true
      this.tell(element, 'pageAround', wordsIn(element))
    }
    return around
  }

  /** Counts what an element holds, once however often it is asked about, and only where that says something. */
  tell(element: Element, kind: 'pageHidden' | 'pageMedia' | 'pageAround' | 'pageLink', words: string): void {
    if (this.counted.has(element) || (kind !== 'pageMedia' && words.trim() === '')) return
    this.counted.add(element)
    this.met.count(kind, words)
  }

  private isAround(element: Element): boolean {
    const { tagName } = element
    const { all, linked } = this.letters.get(element) ?? { all: 0, linked: 0 }
    const mostlyLinks = linked > all / 2
    const role = attribute(element, 'role')?.toLowerCase() ?? ''
    if (tagName === 'nav' || tagName === 'search' || AROUND_ROLES.has(role)) return true
    if (tagName === 'footer' || role === 'contentinfo') return !this.inContent || mostlyLinks
    // A page's header holds its title, and at times who calls.
    if (tagName === 'header' || role === 'banner')
      return !this.inContent && ![...within(element)].some((each) => each.tagName === 'h1')
    // A box beside the text may be where the deadline stands.
    if (tagName === 'aside' || role === 'complementary') return mostlyLinks
    const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    if (NOTICE_NAME.test(names)) return all < this.pageLetters / 3
    if (mostlyLinks && LINKS_NAME.test(names) && !hasMailLink(element)) return true
    // A list of links and nothing else, short ones and several, is a menu.
    return LISTS.has(tagName) && this.isMenu(element, all, linked)
  }

  private isMenu(list: Element, all: number, linked: number): boolean {
    const items = childrenOf(list).filter(({ tagName }) => tagName === 'li').length
    return items >= 4 && linked >= all * 0.95 && all / items <= 40 && !hasMailLink(list)
  }
}

function hasMailLink(element: Element): boolean {
  return [...within(element)].some((each) => /^mailto:/i.test(attribute(each, 'href') ?? ''))
}

interface Context {
  marks: Marks
  /** White space counts as written. */
  pre: boolean
}

/** Writes what a walk finds: runs of the line that is open, and the blocks before it. */
class Writer {
  readonly blocks: Block[] = []
  private line: Run[] = []

  constructor(
    private readonly page: Page,
    private readonly kind: 'paragraph' | 'quote' = 'paragraph',
    private readonly listDepth = 0,
  ) {}

  walk(node: Parent, context: Context): void {
    for (const child of node.childNodes) {
      if (isElement(child)) this.element(child, context)
      else if (child.nodeName === '#text') this.text((child as DefaultTreeAdapterTypes.TextNode).value, context)
    }
  }

  private text(value: string, { marks, pre }: Context): void {
    const text = cleanText(value)
    this.line.push({ text: pre ? text : text.replace(/[ \t\n\r\f]+/g, ' '), ...marks })
  }

  private element(element: Element, outer: Context): void {
    const name = element.tagName
    if (this.page.drops(element)) return
    const note = this.page.noteOf(element)
    if (note) {
      this.footnote(note)
      return
    }
    if (name === 'br') {
      this.line.push({ text: '\n' })
      return
    }
    const context: Context = { marks: { ...outer.marks }, pre: outer.pre || name === 'pre' }
    const mark = MARK_OF[name]
    if (mark) context.marks[mark] = true
    if (name === 'a') {
      const address = (attribute(element, 'href') ?? '').trim()
      if (isSafeLink(address)) context.marks.link = address
      else if (address !== '' && !address.startsWith('#')) this.page.tell(element, 'pageLink', wordsIn(element))
    }
    const hidden = hiddenAddress(element)
    if (hidden !== null) {
      this.line.push({ text: hidden, ...outer.marks, link: `mailto:${hidden}` })
      return
    }
    if (!BLOCKS.has(name)) {
      this.walk(element, context)
      return
    }
    this.flush()
    if (/^h[1-6]$/.test(name) || attribute(element, 'role') === 'heading') this.heading(element, name, context)
    else if (LISTS.has(name)) this.blocks.push(...this.list(element, context))
    else if (name === 'table') this.blocks.push(...this.table(element, context))
    else if (name === 'blockquote') {
      const quote = new Writer(this.page, 'quote', this.listDepth)
      quote.walk(element, context)
      quote.flush()
      this.blocks.push(...quoted(quote.blocks))
    } else {
      this.walk(element, context)
      this.flush()
    }
  }

  /** A footnote's paragraphs as one, in the line that refers to it. */
  private footnote(note: Element): void {
    const paragraphs = this.inside(note, { marks: {}, pre: false }).flatMap((block) => runSequences(block))
    const runs = paragraphs.flatMap((each, index): Run[] => [
      ...(index > 0 ? [{ text: ' ' }] : []),
      ...oneLineRuns(each.filter(({ footnote }) => footnote === undefined)),
    ])
    if (hasWords(runs)) this.line.push({ text: '', footnote: { runs } })
  }

  private heading(element: Element, name: string, context: Context): void {
    const level = Math.max(1, Number(name[1]) || Number(attribute(element, 'aria-level')) || 2)
    const { bold: _look, ...marks } = context.marks
    const inside = this.inside(element, { ...context, marks })
    for (const block of inside)
      if (block.type === 'paragraph')
        this.blocks.push({ type: 'heading', level: Math.min(3, level) as 1 | 2 | 3, runs: oneLineRuns(block.runs) })
      else this.blocks.push(block)
  }

  private inside(element: Parent, context: Context, listDepth = this.listDepth): Block[] {
    const writer = new Writer(this.page, 'paragraph', listDepth)
    writer.walk(element, context)
    writer.flush()
    return normaliseBlocks(writer.blocks)
  }

  /** A list that starts at another number than 1 is a run of numbered paragraphs: its numbers are how others refer to it. One without an item only sets its text in. */
  private list(list: Element, context: Context): Block[] {
    if (!childrenOf(list).some(({ tagName }) => tagName === 'li' || LISTS.has(tagName)))
      return this.inside(list, context)
    const ordered = list.tagName === 'ol'
    const start = Number.parseInt(attribute(list, 'start') ?? '1', 10)
    const made: List = { type: 'list', ordered, items: [] }
    const numbered: Block[] = []
    let number = Number.isFinite(start) ? start : 1
    for (const child of contentOf(list)) {
      if (isElement(child) && child.tagName !== '' && this.page.drops(child)) continue
      const blocks = this.inside(child, context, this.listDepth + 1)
      if (!isElement(child) || child.tagName !== 'li') {
        // A list that stands in a list, not in one of its items, belongs to the item before it.
        const last = made.items.at(-1)
        const inner = blocks.find((block) => block.type === 'list')
        if (last && !last.nested && inner && blocks.length === 1) last.nested = inner
        else made.items.push(...itemsOf(blocks))
        continue
      }
      if (blocks.length === 0) continue
      if (ordered && start !== 1 && Number.isFinite(start) && this.listDepth === 0) {
        const [first, ...others] = blocks
        if (first?.type === 'paragraph')
          numbered.push({ ...first, runs: [{ text: `${number}. ` }, ...first.runs] }, ...others)
        else numbered.push(paragraph(`${number}.`), ...blocks)
      } else made.items.push(itemOf(blocks, this.listDepth + 1))
      number += 1
    }
    if (numbered.length > 0) return numbered
    return made.items.length === 0 ? [] : [made]
  }

  /** A table as a rectangle, with a merged cell's text in its first field. Tables for looks alone give their content. */
  private table(table: Element, context: Context): Block[] {
    const captions = childrenOf(table).filter(({ tagName }) => tagName === 'caption')
    const before = captions.flatMap((caption) => this.inside(caption, context))
    const rows = rowsOf(table).filter(({ row }) => !this.page.drops(row))
    const cells = rows.map(({ row }) =>
      childrenOf(row).filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !this.page.drops(cell)),
    )
    const widths = cells.map((row) => row.reduce((sum, cell) => sum + span(cell, 'colspan'), 0))
    const width = Math.max(0, ...widths)
    const forLooks =
      /^(?:presentation|none)$/i.test(attribute(table, 'role') ?? '') ||
      cells.every((row) => row.length <= 1) ||
      [...within(table)].some(({ tagName }) => tagName === 'table')
    if (forLooks || width * rows.length > MOST_TABLE_CELLS)
      return [...before, ...cells.flat().flatMap((cell) => this.inside(cell, context))]
    const grid: (TableCell | undefined)[][] = rows.map(() => [])
    cells.forEach((row, y) => {
      let x = 0
      for (const cell of row) {
        while (grid[y]?.[x]) x += 1
        const content = blocksForCell(this.inside(cell, context, 1))
        const down = Math.min(span(cell, 'rowspan'), rows.length - y)
        const across = Math.min(span(cell, 'colspan'), width - x)
        for (let dy = 0; dy < down; dy += 1)
          for (let dx = 0; dx < across; dx += 1) {
            const line = grid[y + dy]
            if (line)
              line[x + dx] ??= dy + dx === 0 ? { blocks: content } : { blocks: [{ type: 'paragraph', runs: [] }] }
          }
        x += across
      }
    })
    const columns = Math.max(...grid.map((row) => row.length))
    const full = grid.map((row) =>
      Array.from({ length: columns }, (_, x): TableCell => row[x] ?? { blocks: [{ type: 'paragraph', runs: [] }] }),
    )
    const kept = full.filter((row) =>
      row.some(({ blocks }) => blocks.some((block) => runSequences(block).some(hasWords))),
    )
    if (kept.length === 0) return before
    const head = rows[0]?.head === true || (cells[0]?.every(({ tagName }) => tagName === 'th') ?? false)
    return [...before, { type: 'table', headerRows: head && kept.length > 1 ? 1 : 0, rows: kept }]
  }

  /** Two line breaks in a row part paragraphs: that is how pages that know no paragraphs write them. */
  flush(): void {
    const runs = this.line
    this.line = []
    for (const line of paragraphsOf(runs)) this.blocks.push({ type: this.kind, runs: line })
  }
}

/** Runs as a browser shows them: no white space at the ends of a line, one space for many, paragraphs parted by empty lines. */
function paragraphsOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  let before = ' '
  for (const run of runs)
    run.text.split('\n').forEach((part, index) => {
      if (index > 0) {
        lines.push([])
        before = ' '
      }
      const line = lines.at(-1) ?? []
      const text = before.endsWith(' ') ? part.replace(/^ +/, '') : part
      if (text !== '' || run.footnote) line.push({ ...run, text })
      if (text !== '') before = text
    })
  const paragraphs: Run[][] = []
  let current: Run[] | null = null
  for (const line of lines) {
    const last = line.at(-1)
    if (last) last.text = last.text.trimEnd()
    if (!hasWords(line)) current = null
    else if (current) current.push({ text: '\n' }, ...line)
    else {
      current = line
      paragraphs.push(current)
    }
  }
  return paragraphs
}

function oneLineRuns(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, text: run.text.replace(/\n/g, ' ') }))
}

/** An item holds one line of runs and at most one list; what else stood in it follows in its line. */
function itemOf(blocks: readonly Block[], depth: number): ListItem {
  const runs: Run[] = []
  const nested: List = { type: 'list', ordered: false, items: [] }
  for (const block of blocks) {
    if (block.type === 'list' && depth < DEEPEST_LIST) {
      if (nested.items.length === 0) nested.ordered = block.ordered
      nested.items.push(...block.items)
      continue
    }
    for (const line of runSequences(block)) {
      if (!hasWords(line)) continue
      if (runs.length > 0) runs.push({ text: '\n' })
      runs.push(...line)
    }
  }
  return nested.items.length === 0 ? { runs } : { runs, nested }
}

function itemsOf(blocks: readonly Block[]): ListItem[] {
  return blocks.flatMap((block) =>
    block.type === 'list' ? block.items : runSequences(block).map((runs) => ({ runs })),
  )
}

function rowsOf(table: Element): { row: Element; head: boolean }[] {
  return childrenOf(table).flatMap((child) => {
    if (child.tagName === 'tr') return [{ row: child, head: false }]
    if (!/^t(?:head|body|foot)$/.test(child.tagName)) return []
    const rows = childrenOf(child).filter(({ tagName }) => tagName === 'tr')
    return rows.map((row) => ({ row, head: child.tagName === 'thead' }))
  })
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return Number.isFinite(value) && value > 1 ? Math.min(value, MOST_SPAN) : 1
}

/**
 * The e-mail address that Cloudflare's script would put in place of “[email protected]”: bytes in hexadecimal, each combined with the first.
 * Null where there is none.
 */
function hiddenAddress(element: Element): string | null {
  const coded =
    attribute(element, 'data-cfemail') ??
    /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)$/i.exec(attribute(element, 'href') ?? '')?.[1] ??
    null
  if (coded === null || !/^(?:[0-9a-f]{2}){4,200}$/i.test(coded)) return null
  const bytes = (coded.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  const [key = 0, ...letters] = bytes
  const address = letters.map((letter) => String.fromCharCode(letter ^ key)).join('')
  return isEmailAddress(address) ? address : null
}

function textOf(element: Parent): string {
  return element.childNodes
    .map((child) =>
      isElement(child)
        ? textOf(child)
        : child.nodeName === '#text'
          ? (child as DefaultTreeAdapterTypes.TextNode).value
          : '',
    )
    .join('')
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
