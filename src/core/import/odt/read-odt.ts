import { isSafeLink, type Run } from '../../text/blocks'
import { numberText } from '../docx/numbering'
import type {
  Change,
  Flow,
  FlowBlock,
  FlowCell,
  FlowComment,
  FlowParagraph,
  FlowRow,
  Met,
  MetKind,
  Piece,
} from '../flow'
import { flowText } from '../flow-text'
import { foreignLanguages, languageOfText } from '../foreign-languages'
import { type OfficeFiles, OfficeParts } from '../office-parts'
import { PAGE_FIELD, saysSomething, withoutPageFields } from '../page-edge'
import { childOf, childrenOf, elementsIn, textIn, type XmlElement } from '../xml-elements'

interface Look {
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strikethrough?: boolean
  superscript?: boolean
  subscript?: boolean
  highlight?: boolean
  hidden?: boolean
  size?: number
  centred?: boolean
  indent?: number
  language?: string
}

interface OdtStyle {
  name: string
  parent: string | undefined
  family: string
  look: Look
  /** Level of an outline, from 1. */
  outline: number | null
  list: string | undefined
  /** What was set by hand: OpenDocument has no other way to say it of a paragraph. */
  byHand: boolean
}

interface Within {
  look: Look
  changes: readonly Change[]
  link: string | null
}

interface ListPlace {
  list: string
  style: string
  level: number
  counts: number[]
  /** Whether the next paragraph is the first of its item. */
  first: boolean
}

const STYLES_DEEP = 20
const LISTS_DEEP = 100
/** Spaces that one element may stand for; more is made to fill a memory. */
const MOST_SPACES = 200

/**
 * What an OpenDocument text says (ISO 26300; LibreOffice, Google Docs and Word write it): null where it is encrypted. As `readDocx`,
 * it loses no words. Throws an `OfficeFault` for a file that is damaged.
 */
export function readOdt(files: OfficeFiles): Flow | null {
  const parts = new OfficeParts(files)
  const manifest = parts.xml('META-INF/manifest.xml')
  if (manifest && elementsIn(manifest, 'manifest:encryption-data').length > 0) return null
  const content = parts.xml('content.xml')
  return content ? new OdtReader(content, parts.xml('styles.xml'), parts.xml('meta.xml')).read() : null
}

class OdtReader {
  private readonly styles = new Map<string, OdtStyle>()
  private readonly listStyles = new Map<string, Map<number, XmlElement>>()
  private readonly changes = new Map<string, { change: Change; element: XmlElement }>()
  private readonly notes = new Map<string, FlowBlock[]>()
  private readonly comments = new Map<string, FlowComment>()
  private readonly met: Met[] = []
  /** Insertions that are open where we are. */
  private open: Change[] = []
  private lists = 0
  private boxes = 0
  private looks: { size: number; bold: boolean }[] = []
  private readonly counted = new Map<string, number[]>()
  private contents = false
  private furnished = false

  constructor(
    private readonly root: XmlElement,
    private readonly common: XmlElement | null,
    private readonly meta: XmlElement | null,
  ) {
    for (const document of [common, root])
      for (const name of ['office:styles', 'office:automatic-styles'])
        for (const element of childOf(document ?? undefined, name)?.children ?? []) {
          if (typeof element === 'string') continue
          if (element.name === 'style:style') this.style(element, name === 'office:automatic-styles')
          if (element.name === 'text:list-style') this.listStyle(element)
        }
  }

  read(): Flow {
    const text = childOf(childOf(this.root, 'office:body'), 'office:text')
    const body: FlowBlock[] = []
    const within: Within = { look: {}, changes: [], link: null }
    const tracked = childOf(text, 'text:tracked-changes')
    for (const region of childrenOf(tracked, 'text:changed-region')) this.region(region)
    for (const child of text?.children ?? []) if (typeof child !== 'string') this.block(child, within, body, null)
    const furniture = this.furniture(within)
    const language = foreignLanguages([...body, ...[...this.notes.values()].flat()])
    const title = this.meta ? elementsIn(this.meta, 'dc:title')[0] : undefined
    return {
      body,
      notes: this.notes,
      comments: this.comments,
      furniture,
      language,
      title: title ? textIn(title).trim() : '',
      met: this.met,
    }
  }

  private style(element: XmlElement, byHand: boolean): void {
    const { attributes } = element
    const family = attributes['style:family'] ?? ''
    const look: Look = {}
    for (const properties of element.children) {
      if (typeof properties === 'string') continue
      if (properties.name === 'style:text-properties') Object.assign(look, textLook(properties.attributes))
      if (properties.name === 'style:paragraph-properties') {
        const { 'fo:text-align': align, 'fo:margin-left': margin } = properties.attributes
        if (align !== undefined) look.centred = align === 'center'
        if (margin !== undefined) look.indent = twips(margin)
      }
    }
    const outline = Number(attributes['style:default-outline-level'] ?? Number.NaN)
    const list = attributes['style:list-style-name']
    this.styles.set(`${family} ${attributes['style:name'] ?? ''}`, {
      name: (attributes['style:display-name'] ?? attributes['style:name'] ?? '').toLowerCase().replace(/_20_/g, ' '),
      parent: attributes['style:parent-style-name'],
      family,
      look,
      outline: Number.isInteger(outline) && outline > 0 ? outline : null,
      list: list === '' ? undefined : list,
      byHand,
    })
  }

  private listStyle(element: XmlElement): void {
    const levels = new Map<number, XmlElement>()
    for (const level of element.children)
      if (typeof level !== 'string') levels.set(Number(level.attributes['text:level'] ?? 1), level)
    this.listStyles.set(element.attributes['style:name'] ?? '', levels)
  }

  private chain(family: string, name: string | undefined): OdtStyle[] {
    const found: OdtStyle[] = []
    for (let at = name; at !== undefined && found.length < STYLES_DEEP; ) {
      const style = this.styles.get(`${family} ${at}`)
      if (!style) break
      found.push(style)
      at = style.parent
    }
    return found
  }

  private lookOf(family: string, name: string | undefined): Look {
    const look: Look = {}
    for (const style of this.chain(family, name).reverse()) Object.assign(look, style.look)
    return look
  }

  /** A tracked change; what was deleted is kept in it. */
  private region(region: XmlElement): void {
    const { 'text:id': id, 'xml:id': xmlId } = region.attributes
    for (const element of region.children) {
      if (typeof element === 'string') continue
      const info = childOf(element, 'office:change-info')
      const said = (name: string) => {
        const found = childOf(info, name)
        return found ? textIn(found) : ''
      }
      const kind = element.name === 'text:deletion' ? 'deleted' : element.name === 'text:insertion' ? 'inserted' : null
      if (kind === null) continue
      const change: Change = { kind, author: said('dc:creator'), at: said('dc:date'), moved: false }
      this.changes.set(xmlId ?? id ?? '', { change, element })
    }
  }

  private meet(kind: MetKind, where: string): void {
    this.met.push({ kind, where })
  }

  private furniture(within: Within): FlowBlock[][] {
    const found: FlowBlock[][] = []
    const seen = new Set<string>()
    this.furnished = true
    for (const page of childrenOf(childOf(this.common ?? undefined, 'office:master-styles'), 'style:master-page'))
      for (const part of page.children) {
        if (typeof part === 'string' || !/^style:(?:header|footer)(?:-left|-first)?$/.test(part.name)) continue
        const flow: FlowBlock[] = []
        for (const child of part.children) if (typeof child !== 'string') this.block(child, within, flow, null)
        const text = flowText(flow).trim()
        if (!text.split('\n').some(saysSomething) || seen.has(text)) continue
        seen.add(text)
        found.push(flow)
      }
    this.furnished = false
    return found
  }

  private block(element: XmlElement, within: Within, flow: FlowBlock[], list: ListPlace | null): void {
    const inside = () => {
      for (const child of element.children) if (typeof child !== 'string') this.block(child, within, flow, list)
    }
    switch (element.name) {
      case 'text:h':
      case 'text:p':
        flow.push(...this.paragraph(element, within, list))
        return
      case 'text:list':
        this.list(element, within, flow, list)
        return
      case 'table:table':
        flow.push(this.table(element, within))
        return
      case 'text:section':
      case 'text:index-body':
      case 'text:index-title':
        inside()
        return
      case 'text:table-of-content':
      case 'text:alphabetical-index':
      case 'text:illustration-index':
      case 'text:table-index': {
        const before = this.contents
        this.contents = true
        for (const child of childrenOf(element, 'text:index-body')) this.block(child, within, flow, list)
        this.contents = before
        return
      }
      case 'text:change-start':
      case 'text:change-end':
      case 'text:change': {
        const pieces = this.inline(element, within)
        const last = flow[flow.length - 1]
        if (pieces.length > 0 && last?.type === 'paragraph') last.pieces.push(...pieces)
        return
      }
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:g': {
        const pieces = this.inline(element, within)
        if (pieces.length > 0) flow.push({ ...plain(), pieces }, ...boxesIn(pieces))
        return
      }
    }
  }

  private list(element: XmlElement, within: Within, flow: FlowBlock[], outer: ListPlace | null): void {
    if ((outer?.level ?? 0) > LISTS_DEEP) return
    const named = element.attributes['text:style-name'] ?? outer?.style ?? ''
    const goesOn = element.attributes['text:continue-numbering'] === 'true' || element.attributes['text:continue-list']
    this.lists += 1
    const level = outer ? outer.level + 1 : 0
    const key = `${named} ${level}`
    const start = Number(this.listStyles.get(named)?.get(level + 1)?.attributes['text:start-value'] ?? 1)
    const counts = goesOn ? (this.counted.get(key) ?? []) : (outer?.counts.slice() ?? [])
    counts[level] = goesOn ? (counts[level] ?? start - 1) : start - 1
    const place: ListPlace = {
      list: outer?.list ?? (goesOn ? named : `${named} ${this.lists}`),
      style: named,
      level,
      counts,
      first: false,
    }
    for (const item of element.children) {
      if (typeof item === 'string') continue
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue
      place.first = item.name === 'text:list-item'
      const own = Number(item.attributes['text:start-value'] ?? Number.NaN)
      if (Number.isInteger(own)) counts[level] = own - 1
      for (const child of item.children) if (typeof child !== 'string') this.block(child, within, flow, place)
    }
    this.counted.set(key, counts)
  }

  private mark(place: ListPlace): FlowParagraph['list'] {
    const { level, counts, style } = place
    counts[level] = (counts[level] ?? 0) + 1
    const form = this.listStyles.get(style)?.get(level + 1)
    const ordered = form?.name === 'text:list-level-style-number'
    const formats: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }
    const shown = Number(form?.attributes['text:display-levels'] ?? form?.attributes['loext:display-levels'] ?? 1)
    const numbers = counts
      .slice(Math.max(0, level + 1 - shown), level + 1)
      .map((number) => numberText(number, formats[form?.attributes['style:num-format'] ?? '1'] ?? 'decimal'))
    const label = `${form?.attributes['style:num-prefix'] ?? ''}${numbers.join('.')}${form?.attributes['style:num-suffix'] ?? ''}`
    if (ordered && form.attributes['style:num-format'] === '') return null
    return { list: place.list, level, ordered, number: counts[level] ?? 1, label: ordered ? label.trim() : '•' }
  }

  private paragraph(element: XmlElement, within: Within, list: ListPlace | null): FlowBlock[] {
    const styles = this.chain('paragraph', element.attributes['text:style-name'])
    const base = this.lookOf('paragraph', element.attributes['text:style-name'])
    const level = Number(element.attributes['text:outline-level'] ?? Number.NaN)
    const outline = styles.find((style) => style.outline !== null)?.outline ?? null
    const before = this.looks
    const from = this.met.length
    this.looks = []
    const [own] = styles
    const look = { size: base.size ?? 12, ...(base.hidden ? { hidden: true } : {}), ...(own?.byHand ? own.look : {}) }
    const found = element.children.flatMap((child) => this.inline(child, { ...within, look }, base))
    const pieces = withoutPageFields(found, this.furnished)
    const looks = this.looks
    this.looks = before
    const names = styles.map(({ name }) => name)
    const role = names.some((name) => /^(?:title|titel|titre|título|заголовок)$/u.test(name))
      ? 'title'
      : names.some((name) => /^(?:quotations?|quote|intense quote|block quotation)$/.test(name))
        ? 'quote'
        : names.some((name) => /^(?:caption|figure|illustration)$/.test(name))
          ? 'caption'
          : null
    const first = list?.first ?? false
    if (list) list.first = false
    const words = pieces.filter((piece) => piece.type === 'text' && piece.run.text.trim() !== '')
    const paragraph: FlowParagraph = {
      type: 'paragraph',
      pieces,
      heading:
        role === 'title'
          ? null
          : element.name === 'text:h'
            ? Number.isInteger(level)
              ? level
              : (outline ?? 1)
            : outline,
      role: this.furnished ? 'page-furniture' : this.contents ? 'contents' : role,
      list: list && first ? this.mark(list) : null,
      look: {
        size: Math.max(0, ...looks.map(({ size }) => size)),
        bold: words.length > 0 && looks.length > 0 && looks.every(({ bold }) => bold),
        centred: base.centred ?? false,
      },
      // The second paragraph of an item stands at its indent.
      indent: list && !first ? 360 : (base.indent ?? 0),
      end: this.open,
    }
    const where = flowText([paragraph]).trim().slice(0, 80)
    for (const met of this.met.slice(from)) if (met.where === '') met.where = where
    return [paragraph, ...boxesIn(pieces)]
  }

  private inline(node: XmlElement | string, within: Within, base: Look = {}): Piece[] {
    if (typeof node === 'string') return this.text(node.replace(/[ \t\r\n]+/g, ' '), within, base)
    const inside = (more: Within = within) => node.children.flatMap((child) => this.inline(child, more, base))
    const { attributes } = node
    switch (node.name) {
      case 'text:span': {
        const look = { ...within.look, ...this.lookOf('text', attributes['text:style-name']) }
        return inside({ ...within, look })
      }
      case 'text:a': {
        const address = (attributes['xlink:href'] ?? '').trim()
        if (isSafeLink(address)) return inside({ ...within, link: address })
        const pieces = inside()
        return address === '' || address.startsWith('#') || flowText([{ ...plain(), pieces }]) === address
          ? pieces
          : [...pieces, ...this.text(` (${address})`, within, base)]
      }
      case 'text:s':
        return this.text(' '.repeat(Math.min(MOST_SPACES, Number(attributes['text:c'] ?? 1) || 1)), within, base)
      case 'text:tab':
        return this.text('\t', within, base)
      case 'text:line-break':
        return this.text('\n', within, base)
      case 'text:soft-page-break':
        return []
      case 'text:note': {
        const id = attributes['text:id'] ?? String(this.notes.size)
        const flow: FlowBlock[] = []
        const [open, looks] = [this.open, this.looks]
        for (const child of childOf(node, 'text:note-body')?.children ?? [])
          if (typeof child !== 'string') this.block(child, { look: {}, changes: [], link: null }, flow, null)
        this.open = open
        this.looks = looks
        this.notes.set(id, flow)
        return [{ type: 'note', note: id, changes: this.changesAt(within) }]
      }
      case 'office:annotation':
        return this.annotation(node)
      case 'office:annotation-end':
        return [{ type: 'comment-end', comment: attributes['office:name'] ?? '' }]
      case 'text:bookmark-start':
        return [{ type: 'bookmark-start', id: attributes['text:name'] ?? '', name: attributes['text:name'] ?? '' }]
      case 'text:bookmark-end':
        return [{ type: 'bookmark-end', id: attributes['text:name'] ?? '', name: '' }]
      case 'text:change-start':
      case 'text:change-end': {
        const change = this.changes.get(attributes['text:change-id'] ?? '')?.change
        if (change)
          this.open = node.name.endsWith('start') ? [...this.open, change] : this.open.filter((each) => each !== change)
        return []
      }
      case 'text:change':
        return this.deleted(attributes['text:change-id'] ?? '')
      case 'text:page-number':
      case 'text:page-count':
        return [{ type: 'text', run: { text: PAGE_FIELD }, changes: this.changesAt(within) }]
      case 'text:hidden-text':
      case 'text:hidden-paragraph': {
        const words = textIn(node).trim()
        if (words !== '') this.meet('hiddenText', words)
        return []
      }
      case 'text:ruby': {
        this.meet('ruby', '')
        const part = (name: string) => {
          const found = childOf(node, name)
          return found ? textIn(found) : ''
        }
        const above = part('text:ruby-text')
        return this.text(`${part('text:ruby-base')}${above === '' ? '' : ` (${above})`}`, within, base)
      }
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:g':
      case 'draw:a':
      case 'draw:rect':
        return this.drawing(node, within)
      case 'text:placeholder':
        if (textIn(node).trim() !== '') this.meet('placeholder', textIn(node).trim())
        return []
      default:
        // Fields of every kind, meta and what a later version brings: their words are words.
        return node.name.startsWith('text:') || node.name.startsWith('loext:') ? inside() : []
    }
  }

  private changesAt(within: Within): readonly Change[] {
    return this.open.length === 0 ? within.changes : [...within.changes, ...this.open]
  }

  private text(text: string, within: Within, base: Look): Piece[] {
    if (text === '') return []
    const { look, link } = within
    if (look.hidden) {
      if (text.trim() !== '') this.meet('hiddenText', text.trim())
      return []
    }
    if (text.trim() !== '') this.looks.push({ size: look.size ?? 12, bold: look.bold ?? base.bold ?? false })
    const language = look.language === undefined ? null : languageOfText(text, { latin: look.language }, false)
    const run: Run = {
      text,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.underline && link === null ? { underline: true } : {}),
      ...(look.strikethrough ? { strikethrough: true } : {}),
      ...(look.superscript ? { superscript: true } : look.subscript ? { subscript: true } : {}),
      ...(look.highlight ? { highlight: true } : {}),
      ...(link === null ? {} : { link }),
      ...(language === null ? {} : { language }),
    }
    return [{ type: 'text', run, changes: this.changesAt(within) }]
  }

  /** What was deleted lies outside the text; it is put back where it was, as deleted. */
  private deleted(id: string): Piece[] {
    const found = this.changes.get(id)
    if (found?.change.kind !== 'deleted') return []
    const flow: FlowBlock[] = []
    const [open, looks] = [this.open, this.looks]
    this.open = []
    for (const child of found.element.children)
      if (typeof child !== 'string' && child.name !== 'office:change-info')
        this.block(child, { look: {}, changes: [found.change], link: null }, flow, null)
    this.open = open
    this.looks = looks
    return flow.flatMap((block, index): Piece[] => {
      const pieces: Piece[] =
        block.type === 'paragraph'
          ? block.pieces
          : [{ type: 'text', run: { text: flowText([block]) }, changes: [found.change] }]
      return index === 0 ? pieces : [{ type: 'text', run: { text: '\n' }, changes: [found.change] }, ...pieces]
    })
  }

  private annotation(element: XmlElement): Piece[] {
    const id = element.attributes['office:name'] ?? String(this.comments.size)
    const said = (name: string) => {
      const found = childOf(element, name)
      return found ? textIn(found).trim() : ''
    }
    const flow: FlowBlock[] = []
    const [open, looks] = [this.open, this.looks]
    this.open = []
    for (const child of element.children)
      if (typeof child !== 'string' && child.name.startsWith('text:'))
        this.block(child, { look: {}, changes: [], link: null }, flow, null)
    this.open = open
    this.looks = looks
    const parent = element.attributes['loext:parent-name']
    this.comments.set(id, {
      author: said('dc:creator'),
      at: said('dc:date'),
      text: flowText(flow).trim(),
      resolved: element.attributes['loext:resolved'] === 'true',
      answers: parent === undefined || parent === '' ? null : parent,
    })
    // Without an end it is on a place alone.
    const ranged = element.attributes['office:name'] !== undefined && this.hasEnd(id)
    return [{ type: ranged ? 'comment-start' : 'comment', comment: id }]
  }

  private ends: Set<string> | null = null

  private hasEnd(id: string): boolean {
    this.ends ??= new Set(
      elementsIn(this.root, 'office:annotation-end').map(({ attributes }) => attributes['office:name'] ?? ''),
    )
    return this.ends.has(id)
  }

  private drawing(element: XmlElement, within: Within): Piece[] {
    if (this.boxes > 8) return []
    this.boxes += 1
    const pieces: Piece[] = []
    const changes = this.changesAt(within)
    const said = (name: string) => {
      const found = elementsIn(element, name)[0]
      return found ? textIn(found).trim() : ''
    }
    const words = said('svg:desc') || said('svg:title')
    const alt = /[\p{L}\p{N}]/u.test(words) ? words : ''
    const decorative = element.attributes['loext:decorative'] ?? element.attributes['draw:decorative']
    const decoration = decorative === 'true' ? { decorative: true as const } : {}
    const flow: FlowBlock[] = []
    const looks = this.looks
    const look = (from: XmlElement): void => {
      for (const child of from.children) {
        if (typeof child === 'string') continue
        if (child.name === 'draw:image') {
          const path = (child.attributes['xlink:href'] ?? '').replace(/^\.\//, '')
          const outside = /^[a-z]+:/i.test(path)
          if (outside) this.meet('external', path)
          // A frame may hold one picture in several forms.
          if (!pieces.some((piece) => piece.type === 'picture'))
            pieces.push({ type: 'picture', picture: { path: outside ? '' : path, alt, ...decoration }, changes })
        } else if (child.name === 'draw:object' || child.name === 'draw:object-ole') this.meet('object', alt)
        else if (child.name === 'draw:text-box') look(child)
        else if (
          child.name === 'text:p' ||
          child.name === 'text:h' ||
          child.name === 'text:list' ||
          child.name === 'table:table'
        )
          this.block(child, { look: {}, changes: within.changes, link: null }, flow, null)
        else look(child)
      }
    }
    look(element)
    this.looks = looks
    this.boxes -= 1
    if (flowText(flow).trim() !== '') pieces.push({ type: 'box', flow, changes })
    return pieces
  }

  private table(element: XmlElement, within: Within): FlowBlock {
    const rows: FlowRow[] = []
    let header = 0
    const take = (from: XmlElement, inHeader: boolean) => {
      for (const child of from.children) {
        if (typeof child === 'string') continue
        if (child.name === 'table:table-row') {
          if (inHeader) header += 1
          const cells: FlowCell[] = []
          for (const cell of child.children) {
            if (typeof cell === 'string' || !/^table:(?:covered-)?table-cell$/.test(cell.name)) continue
            const flow: FlowBlock[] = []
            for (const inside of cell.children) if (typeof inside !== 'string') this.block(inside, within, flow, null)
            const times = Math.min(64, Number(cell.attributes['table:number-columns-repeated'] ?? 1) || 1)
            const covered = cell.name === 'table:covered-table-cell'
            for (let time = 0; time < times; time += 1) cells.push({ flow, span: 1, covered })
          }
          if (cells.length > 0) rows.push({ cells, changes: this.open })
        } else if (child.name === 'table:table-header-rows') take(child, true)
        else if (child.name === 'table:table-rows' || child.name === 'table:table-row-group') take(child, inHeader)
      }
    }
    take(element, false)
    return { type: 'table', headerRows: header > 0 ? 1 : 0, rows }
  }
}

function boxesIn(pieces: readonly Piece[]): FlowBlock[] {
  return pieces.flatMap((piece) => (piece.type === 'box' ? piece.flow : []))
}

function plain(): FlowParagraph {
  return {
    type: 'paragraph',
    pieces: [],
    heading: null,
    role: null,
    list: null,
    look: { size: 0, bold: false, centred: false },
    indent: 0,
    end: [],
  }
}

/** Attributes of `style:text-properties` (OpenDocument 1.3, part 3, 16.29.29). */
function textLook(attributes: Readonly<Record<string, string>>): Look {
  const look: Look = {}
  const line = (value: string | undefined) => (value === undefined ? undefined : value !== 'none' && value !== '')
  const weight = attributes['fo:font-weight']
  if (weight !== undefined) look.bold = weight === 'bold' || Number(weight) >= 600
  const style = attributes['fo:font-style']
  if (style !== undefined) look.italic = style === 'italic' || style === 'oblique'
  const underline = line(attributes['style:text-underline-style'])
  if (underline !== undefined) look.underline = underline
  const struck = line(attributes['style:text-line-through-style']) ?? line(attributes['style:text-line-through-type'])
  if (struck !== undefined) look.strikethrough = struck
  const position = attributes['style:text-position']
  if (position !== undefined) {
    look.superscript = /^(?:super|[1-9])/.test(position)
    look.subscript = /^(?:sub|-)/.test(position)
  }
  const background = attributes['fo:background-color']
  if (background !== undefined) look.highlight = background !== 'transparent' && background.toLowerCase() !== '#ffffff'
  if (attributes['text:display'] === 'none') look.hidden = true
  const size = /^([\d.]+)pt$/.exec(attributes['fo:font-size'] ?? '')?.[1]
  if (size !== undefined) look.size = Number(size)
  const language = attributes['fo:language']
  if (language !== undefined && language !== 'none' && language !== 'zxx')
    look.language = [language, attributes['fo:country']].filter((part) => part && part !== 'none').join('-')
  return look
}

function twips(measure: string): number {
  const [, number = '0', unit = 'pt'] = /^(-?[\d.]+)(mm|cm|in|pt)$/.exec(measure.trim()) ?? []
  return Number(number) * ({ mm: 56.7, cm: 567, in: 1440, pt: 20 }[unit] ?? 20)
}
