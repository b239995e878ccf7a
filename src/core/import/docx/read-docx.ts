import { isSafeLink, type Run } from '../../text/blocks'
import type {
  Change,
  Flow,
  FlowBlock,
  FlowCell,
  FlowComment,
  FlowParagraph,
  FlowRow,
  FlowTable,
  Met,
  MetKind,
  ParagraphForm,
  Piece,
} from '../flow'
import { flowText } from '../flow-text'
import { foreignLanguages, languageOfText } from '../foreign-languages'
import { OfficeFault, type OfficeFiles, OfficeParts, type Relationship } from '../office-parts'
import { PAGE_FIELD, saysSomething, withoutPageFields } from '../page-edge'
import type { ChangesRead } from '../settled-flow'
import { childOf, childrenOf, elementsIn, textIn, type XmlElement } from '../xml-elements'
import { Numberings } from './numbering'
import { isOn, type ParagraphProperties, paragraphProperties, type RunProperties, runProperties } from './properties'
import { roleOfStyle, Styles } from './styles'
import { symbolText } from './symbols'

/**
 * What a WordprocessingML document says (ECMA-376, transitional and strict; what Word, Google Docs, LibreOffice, WPS and Pages write).
 * `files` are the unpacked parts of the DOCX; pictures are only named. Text is never lost: what a draft cannot hold is in the flow in
 * another form or named in `met`. Numbers are those of the text as `settled` reads its tracked changes; without it, of the text with all that was deleted and added. Throws an `OfficeFault` for a document that is damaged.
 */
export function readDocx(files: OfficeFiles, { settled = null }: { settled?: ChangesRead | null } = {}): Flow {
  return new DocxReader(new OfficeParts(files), settled).read()
}

interface Field {
  code: string
  inCode: boolean
  /** A hyperlink's address once its code is known. */
  link: string | null
  /** Its result is no text of the document: a page number. */
  silent: boolean
  contents: boolean
  checkbox: string | null
}

/** Where something stands: in which changes, and in which link. */
interface Within {
  changes: readonly Change[]
  link: string | null
}

const NOT_WITHIN: Within = { changes: [], link: null }

/** Drawings in drawings: a text box in a text box and so on. */
const DEEPEST_BOX = 8

const PAGE_FIELDS = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION', 'PAGEREF'])

/** Choices of alternate content that are understood; all others have a fallback that every reader has to understand. */
const UNDERSTOOD = new Set(['wps', 'wpg', 'wpc', 'w14', 'w15', 'w16', 'a14', 'wp14'])

class DocxReader {
  private readonly styles: Styles
  private readonly numberings: Numberings
  private readonly main: string
  private relationships: Map<string, Relationship>
  private readonly met: Met[] = []
  private readonly notes = new Map<string, FlowBlock[]>()
  private fields: Field[] = []
  private boxes = 0
  /** Set while a table of contents is read that stands in a content control. */
  private inContents = false
  private furnished = false

  constructor(
    private readonly parts: OfficeParts,
    private readonly settled: ChangesRead | null,
  ) {
    const roots = [...parts.relationships('').values()]
    const main = roots.find(({ type, external }) => type === 'officeDocument' && !external)?.target
    this.main = main !== undefined && parts.has(main) ? main : 'word/document.xml'
    if (!parts.has(this.main)) throw new OfficeFault('no-document', this.main)
    this.relationships = parts.relationships(this.main)
    this.styles = new Styles(this.related('styles'))
    this.numberings = new Numberings(this.related('numbering'))
  }

  read(): Flow {
    const body: FlowBlock[] = []
    this.parts.xml(this.main, {
      within: 'w:body',
      take: (element) => this.block(element, NOT_WITHIN, body),
    })
    const comments = this.comments()
    const furniture = this.furniture()
    this.readNotes('footnotes', 'w:footnote')
    this.readNotes('endnotes', 'w:endnote')
    if (this.parts.names().some((path) => /vbaProject\.bin$/i.test(path))) this.meet('macro', '')
    for (const { type, external, target } of this.relationships.values())
      if (external && type !== 'hyperlink' && type !== 'image') this.meet('external', target)
    const language = foreignLanguages([...body, ...[...this.notes.values()].flat(), ...furniture.flat()])
    const core = [...this.parts.relationships('').values()].find(({ type }) => type === 'core-properties')
    const properties = core ? this.optional(core.target) : null
    const title = childOf(properties ?? undefined, 'dc:title')
    return {
      body,
      notes: this.notes,
      comments,
      furniture,
      language,
      title: title ? textIn(title).trim() : '',
      met: this.met,
    }
  }

  private pathOf(type: string): string | null {
    for (const related of this.relationships.values())
      if (related.type === type && !related.external) return related.target
    return null
  }

  private related(type: string): XmlElement | null {
    const path = this.pathOf(type)
    return path === null ? null : this.parts.xml(path)
  }

  /** A part that only adds to the text: where it is damaged, the text is read without it. */
  private optional(path: string): XmlElement | null {
    try {
      return this.parts.xml(path)
    } catch (error) {
      if (error instanceof OfficeFault && error.fault !== 'too-many') return null
      throw error
    }
  }

  /** Reads a part with the relationships that are its own. */
  private inPart<T>(path: string, read: () => T): T {
    const [outer, fields] = [this.relationships, this.fields]
    this.relationships = this.parts.relationships(path)
    this.fields = []
    const result = read()
    this.relationships = outer
    this.fields = fields
    return result
  }

  private readNotes(type: string, name: string): void {
    const path = this.pathOf(type)
    const root = path === null ? null : this.parts.xml(path)
    if (path === null || !root) return
    this.inPart(path, () => {
      for (const element of childrenOf(root, name)) {
        // Separators are lines between text and notes.
        if (element.attributes['w:type'] !== undefined && element.attributes['w:type'] !== 'normal') continue
        const flow: FlowBlock[] = []
        for (const child of element.children) if (typeof child !== 'string') this.block(child, NOT_WITHIN, flow)
        this.notes.set(`${type} ${element.attributes['w:id'] ?? ''}`, flow)
      }
    })
  }

  private furniture(): FlowBlock[][] {
    const found: FlowBlock[][] = []
    const seen = new Set<string>()
    this.furnished = true
    for (const { type, target, external } of [...this.relationships.values()]) {
      if ((type !== 'header' && type !== 'footer') || external) continue
      const root = this.optional(target)
      if (!root) continue
      const flow: FlowBlock[] = []
      this.inPart(target, () => {
        for (const child of root.children) if (typeof child !== 'string') this.block(child, NOT_WITHIN, flow)
      })
      const text = flowText(flow).trim()
      if (!text.split('\n').some(saysSomething) || seen.has(text)) continue
      seen.add(text)
      found.push(flow)
    }
    this.furnished = false
    return found
  }

  private comments(): Map<string, FlowComment> {
    const found = new Map<string, FlowComment>()
    const path = this.pathOf('comments')
    const root = path === null ? null : this.optional(path)
    if (path === null || !root) return found
    const byParagraph = new Map<string, string>()
    this.inPart(path, () => {
      for (const element of childrenOf(root, 'w:comment')) {
        const id = element.attributes['w:id'] ?? ''
        const flow: FlowBlock[] = []
        for (const child of element.children) if (typeof child !== 'string') this.block(child, NOT_WITHIN, flow)
        for (const paragraph of elementsIn(element, 'w:p')) {
          const own = paragraph.attributes['w14:paraId']
          if (own !== undefined) byParagraph.set(own, id)
        }
        const { 'w:author': author = '', 'w:initials': initials = '', 'w:date': at = '' } = element.attributes
        found.set(id, { author: author || initials, at, text: flowText(flow).trim(), resolved: false, answers: null })
      }
    })
    const extended = this.pathOf('commentsExtended')
    const more = extended === null ? null : this.optional(extended)
    for (const element of childrenOf(more ?? undefined, 'w15:commentEx')) {
      const { 'w15:paraId': own = '', 'w15:paraIdParent': parent, 'w15:done': done } = element.attributes
      const id = byParagraph.get(own)
      const comment = id === undefined ? undefined : found.get(id)
      if (!comment) continue
      comment.resolved = done === '1' || done === 'true'
      const answered = parent === undefined ? undefined : byParagraph.get(parent)
      if (answered !== undefined && answered !== id) comment.answers = answered
    }
    return found
  }

  private meet(kind: MetKind, where: string): void {
    this.met.push({ kind, where })
  }

  /** Elements that stand where paragraphs may: in the body, in a cell, in a box, in a note. */
  private block(element: XmlElement, within: Within, flow: FlowBlock[]): void {
    const inside = (more: Within = within) => {
      for (const child of element.children) if (typeof child !== 'string') this.block(child, more, flow)
    }
    switch (element.name) {
      case 'w:p':
        flow.push(...this.paragraph(element, within))
        return
      case 'w:tbl':
        flow.push(this.table(element, within))
        return
      case 'w:sdt': {
        const before = this.inContents
        if (isContents(element)) this.inContents = true
        const content = this.content(element)
        if (content)
          for (const child of content.children) if (typeof child !== 'string') this.block(child, within, flow)
        this.inContents = before
        return
      }
      case 'w:customXml':
      case 'w:smartTag':
      case 'w:body':
        inside()
        return
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom':
        inside({ ...within, changes: [...within.changes, changeOf(element)] })
        return
      case 'mc:AlternateContent':
        for (const child of chosenIn(element)) this.block(child, within, flow)
        return
      case 'w:altChunk':
        this.meet('object', this.relationships.get(element.attributes['r:id'] ?? '')?.target ?? '')
        return
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
      case 'w:bookmarkStart':
      case 'w:bookmarkEnd': {
        // Between paragraphs they belong to the text behind them, or before them where they end.
        const marks = this.inline(element, {}, within)
        const last = flow[flow.length - 1]
        if (element.name.endsWith('End') && last?.type === 'paragraph') last.pieces.push(...marks)
        else this.waiting.push(...marks)
        return
      }
      case 'm:oMathPara':
        flow.push({ ...plainParagraph(), pieces: this.inline(element, {}, within) })
        return
    }
  }

  /** Marks that stand before the next paragraph. */
  private waiting: Piece[] = []

  private content(element: XmlElement): XmlElement | null {
    const content = childOf(element, 'w:sdtContent')
    if (!content) return null
    if (isOn(childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr'))) {
      const words = elementsIn(content, 'w:t').map(textIn).join('')
      if (words.trim() !== '') this.meet('placeholder', words.trim())
      return null
    }
    return content
  }

  /** One paragraph, and behind it what stands in its text boxes. */
  private paragraph(element: XmlElement, within: Within): FlowBlock[] {
    const properties = childOf(element, 'w:pPr')
    const own = paragraphProperties(properties)
    const style = this.styles.paragraph(own.style)
    const mark = childOf(properties, 'w:rPr')
    const end = [...(mark?.children ?? [])].flatMap((child) =>
      typeof child !== 'string' && CHANGES.has(child.name) ? [changeOf(child)] : [],
    )
    const ends = end.length === 0 ? within.changes : [...within.changes, ...end]
    const from = this.met.length
    const found = this.waiting.splice(0)
    const contents = this.inContents || this.fields.some((field) => field.contents)
    for (const child of element.children)
      if (typeof child !== 'string' && child.name !== 'w:pPr') found.push(...this.inline(child, style.run, within))
    const pieces = withoutPageFields(found, this.furnished)
    const changed = childOf(properties, 'w:pPrChange')
    const former = changed && {
      ...this.form(paragraphProperties(childOf(changed, 'w:pPr')), contents, 'look'),
      change: changeOf(changed),
    }
    const words = pieces.filter((piece) => piece.type === 'text' && piece.run.text.trim() !== '')
    const looks = this.looks
    this.looks = []
    const paragraph: FlowParagraph = {
      type: 'paragraph',
      pieces,
      ...this.form(own, contents, this.isGone(ends) ? 'look' : 'count'),
      ...(former ? { former } : {}),
      look: {
        size: Math.max(0, ...looks.map(({ size }) => size)),
        bold: words.length > 0 && looks.length > 0 && looks.every(({ bold }) => bold),
        centred: own.centred ?? style.paragraph.centred ?? false,
      },
      indent: own.indent ?? style.paragraph.indent ?? 0,
      end: ends,
    }
    const where = firstWords(pieces)
    for (const met of this.met.slice(from)) if (met.where === '') met.where = where
    return [paragraph, ...pieces.flatMap((piece) => (piece.type === 'box' ? piece.flow : []))]
  }

  /** Whether the paragraph's end is not in the settled text: it has no number there, and the next paragraph has the one that follows. */
  private isGone(ends: readonly Change[]): boolean {
    const leaves = this.settled === 'accept' ? 'deleted' : 'inserted'
    return this.settled !== null && ends.some(({ kind }) => kind === leaves)
  }

  /** What properties make of a paragraph. Numbers are counted once, for the paragraph as it is. */
  private form(own: ParagraphProperties, contents: boolean, numbers: 'count' | 'look'): ParagraphForm {
    const style = this.styles.paragraph(own.style)
    const outline = own.outline ?? style.paragraph.outline
    const role = roleOfStyle(style.name)
    const numbered = own.numbering ?? style.paragraph.numbering
    const id = own.numbering?.id ?? style.paragraph.numbering?.id
    const level = numbered?.level ?? style.paragraph.numbering?.level
    return {
      heading: outline !== undefined && outline < 9 && role !== 'title' ? outline + 1 : null,
      role: this.furnished ? 'page-furniture' : contents || role === 'contents' ? 'contents' : role,
      list:
        id === undefined
          ? null
          : this.numberings.mark(id, level ?? this.numberings.levelOfStyle(id, own.style), numbers),
    }
  }

  /** Size and weight of the words of the paragraph that is being read. */
  private looks: { size: number; bold: boolean }[] = []

  private table(element: XmlElement, within: Within): FlowTable {
    const rows: FlowRow[] = []
    const look = childOf(childOf(element, 'w:tblPr'), 'w:tblLook')?.attributes
    let header = false
    const takeRow = (row: XmlElement, changes: readonly Change[]) => {
      const properties = childOf(row, 'w:trPr')
      if (rows.length === 0) header = isOn(childOf(properties, 'w:tblHeader')) === true
      const own = (properties?.children ?? []).flatMap((child) =>
        typeof child !== 'string' && CHANGES.has(child.name) ? [changeOf(child)] : [],
      )
      const all = own.length === 0 ? changes : [...changes, ...own]
      const cells: FlowCell[] = []
      this.each(row, 'w:tc', { ...within, changes: all }, (cell, at) => {
        const cellProperties = childOf(cell, 'w:tcPr')
        const span = Number(childOf(cellProperties, 'w:gridSpan')?.attributes['w:val'] ?? 1)
        const merge = childOf(cellProperties, 'w:vMerge')
        const flow: FlowBlock[] = []
        for (const child of cell.children) if (typeof child !== 'string') this.block(child, at, flow)
        cells.push({
          flow,
          span: Number.isInteger(span) && span > 0 && span < 64 ? span : 1,
          covered: merge !== undefined && merge.attributes['w:val'] !== 'restart',
        })
      })
      if (cells.length > 0) rows.push({ cells, changes: all })
    }
    this.each(element, 'w:tr', within, (row, at) => takeRow(row, at.changes))
    return { type: 'table', headerRows: header || (look?.['w:firstRow'] === '1' && boldRow(rows[0])) ? 1 : 0, rows }
  }

  /** Rows or cells, wherever content controls, custom XML and changes stand around them. */
  private each(
    element: XmlElement,
    name: string,
    within: Within,
    take: (child: XmlElement, within: Within) => void,
  ): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name === name) take(child, within)
      else if (child.name === 'w:sdt') {
        const content = this.content(child)
        if (content) this.each(content, name, within, take)
      } else if (child.name === 'w:customXml') this.each(child, name, within, take)
      else if (CHANGES.has(child.name))
        this.each(child, name, { ...within, changes: [...within.changes, changeOf(child)] }, take)
      else if (child.name === 'mc:AlternateContent')
        for (const chosen of chosenIn(child)) this.each({ ...chosen, children: [chosen] }, name, within, take)
    }
  }

  /** What stands in a line. `base` is what the paragraph's style says of its characters. */
  private inline(element: XmlElement, base: RunProperties, within: Within): Piece[] {
    const inside = (from: XmlElement = element, more: Within = within): Piece[] =>
      from.children.flatMap((child) => (typeof child === 'string' ? [] : this.inline(child, base, more)))
    const { attributes } = element
    switch (element.name) {
      case 'w:r':
        return this.run(element, base, within)
      case 'w:hyperlink': {
        const related = this.relationships.get(attributes['r:id'] ?? '')
        const address = related?.external ? withPart(related.target, attributes['w:anchor']) : ''
        return this.linked(address, (link) => inside(element, { ...within, link }))
      }
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom':
        return inside(element, { ...within, changes: [...within.changes, changeOf(element)] })
      case 'w:fldSimple': {
        const field = newField()
        field.code = attributes['w:instr'] ?? ''
        this.fields.push(field)
        this.understand(field)
        const pieces = this.linked(field.link ?? '', (link) =>
          inside(element, { ...within, link: link ?? within.link }),
        )
        this.fields.pop()
        return field.silent ? [pageField(within)] : pieces
      }
      case 'w:sdt': {
        const content = this.content(element)
        return content ? inside(content) : []
      }
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
      case 'm:oMathPara':
        return inside()
      case 'm:oMath':
        this.meet('formula', '')
        return this.text(mathText(element), {}, base, within)
      case 'mc:AlternateContent':
        return chosenIn(element).flatMap((child) => this.inline(child, base, within))
      case 'w:commentRangeStart':
        return [{ type: 'comment-start', comment: attributes['w:id'] ?? '' }]
      case 'w:commentRangeEnd':
        return [{ type: 'comment-end', comment: attributes['w:id'] ?? '' }]
      case 'w:bookmarkStart':
        return [{ type: 'bookmark-start', id: attributes['w:id'] ?? '', name: attributes['w:name'] ?? '' }]
      case 'w:bookmarkEnd':
        return [{ type: 'bookmark-end', id: attributes['w:id'] ?? '', name: '' }]
      case 'w:subDoc':
        this.meet('external', this.relationships.get(attributes['r:id'] ?? '')?.target ?? '')
        return []
      case 'w:drawing':
      case 'w:pict':
        return this.drawing(element, within)
      default:
        return []
    }
  }

  /** An address that no document may link to stands behind its words. */
  private linked(address: string, read: (link: string | null) => Piece[]): Piece[] {
    const target = address.trim()
    if (target === '') return read(null)
    if (isSafeLink(target)) return read(target)
    const pieces = read(null)
    const words = pieces.flatMap((piece) => (piece.type === 'text' ? [piece.run.text] : [])).join('')
    return words === target ? pieces : [...pieces, { type: 'text', run: { text: ` (${target})` }, changes: [] }]
  }

  private run(element: XmlElement, base: RunProperties, within: Within): Piece[] {
    const properties = childOf(element, 'w:rPr')
    const direct = runProperties(properties)
    const changed = childOf(properties, 'w:rPrChange')
    const former = changed && { direct: runProperties(childOf(changed, 'w:rPr')), change: changeOf(changed) }
    const pieces: Piece[] = []
    const put = (text: string) => pieces.push(...this.text(text, direct, base, within, former))
    const take = (child: XmlElement): void => {
      const { attributes } = child
      switch (child.name) {
        case 'w:t':
        case 'w:delText':
          put(textIn(child))
          return
        case 'w:tab':
        case 'w:ptab':
          put('\t')
          return
        case 'w:br':
          if (attributes['w:type'] !== 'page' && attributes['w:type'] !== 'column') put('\n')
          return
        case 'w:cr':
          put('\n')
          return
        case 'w:noBreakHyphen':
          put('\u2011')
          return
        case 'w:softHyphen':
          put('\u00ad')
          return
        case 'w:sym': {
          const known = symbolText(attributes['w:font'] ?? '', attributes['w:char'] ?? '')
          if (known === null) this.meet('symbol', '')
          put(known ?? '\ufffd')
          return
        }
        case 'w:instrText':
        case 'w:delInstrText': {
          const field = this.fields[this.fields.length - 1]
          if (field?.inCode) field.code += textIn(child)
          return
        }
        case 'w:fldChar':
          pieces.push(...this.fieldMark(child, direct, base, within))
          return
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          const part = child.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes'
          pieces.push({ type: 'note', note: `${part} ${attributes['w:id'] ?? ''}`, changes: within.changes })
          return
        }
        case 'w:commentReference':
          pieces.push({ type: 'comment', comment: attributes['w:id'] ?? '' })
          return
        case 'w:drawing':
        case 'w:pict':
          pieces.push(...this.drawing(child, within))
          return
        case 'w:object':
          this.meet('object', '')
          pieces.push(...this.drawing(child, within))
          return
        case 'w:ruby': {
          const text = (name: string) => {
            const part = childOf(child, name)
            return part ? elementsIn(part, 'w:t').map(textIn).join('') : ''
          }
          this.meet('ruby', '')
          const above = text('w:rt')
          put(`${text('w:rubyBase')}${above === '' ? '' : ` (${above})`}`)
          return
        }
        case 'mc:AlternateContent':
          for (const chosen of chosenIn(child)) take(chosen)
          return
      }
    }
    for (const child of element.children) if (typeof child !== 'string' && child.name !== 'w:rPr') take(child)
    return pieces
  }

  private text(
    text: string,
    direct: RunProperties,
    base: RunProperties,
    within: Within,
    former?: { direct: RunProperties; change: Change } | undefined,
  ): Piece[] {
    if (text === '' || this.fields.some((field) => field.inCode || field.silent)) return []
    const look = this.withStyle(direct)
    const hidden = look.hidden ?? base.hidden ?? false
    if (hidden && !this.fields.some((field) => field.contents) && !this.inContents) {
      if (text.trim() !== '') this.meet('hiddenText', text.trim())
      return []
    }
    if (text.trim() !== '')
      this.looks.push({
        size: look.size ?? base.size ?? this.styles.defaults.size ?? 10,
        bold: look.bold ?? base.bold ?? false,
      })
    const run = this.styledRun(text, look, within)
    if (!former) return [{ type: 'text', run, changes: within.changes }]
    const was = this.styledRun(text, this.withStyle(former.direct), within)
    const isSame = JSON.stringify(was) === JSON.stringify(run)
    const piece: Piece = { type: 'text', run, changes: within.changes }
    return [isSame ? piece : { ...piece, former: { run: was, change: former.change } }]
  }

  private withStyle(direct: RunProperties): RunProperties {
    const character = direct.style === undefined ? {} : this.styles.character(direct.style).run
    return { ...character, ...direct }
  }

  private styledRun(text: string, look: RunProperties, within: Within): Run {
    const link = within.link ?? this.fields.find((field) => field.link !== null)?.link ?? null
    const language = languageOfText(text, look.languages, look.rightToLeft ?? false)
    return {
      text,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      // A link is underlined as a link.
      ...(look.underline && link === null ? { underline: true } : {}),
      ...(look.strikethrough ? { strikethrough: true } : {}),
      ...(look.position === 'superscript' || look.position === 'subscript' ? { [look.position]: true } : {}),
      ...(look.highlight ? { highlight: true } : {}),
      ...(link === null ? {} : { link }),
      ...(language === null ? {} : { language }),
    }
  }

  private fieldMark(element: XmlElement, direct: RunProperties, base: RunProperties, within: Within): Piece[] {
    const kind = element.attributes['w:fldCharType']
    if (kind === 'begin') {
      const field = newField()
      const box = childOf(childOf(element, 'w:ffData'), 'w:checkBox')
      if (box) {
        const state = childOf(box, 'w:checked') ?? childOf(box, 'w:default')
        field.checkbox = isOn(state) ? '☒' : '☐'
      }
      this.fields.push(field)
    }
    const field = this.fields[this.fields.length - 1]
    if (!field) return []
    if (kind === 'separate') this.understand(field)
    if (kind !== 'end') return []
    if (field.inCode) this.understand(field)
    this.fields.pop()
    // A field that is no page's own is another's result.
    if (field.silent && !this.fields.some((outer) => outer.inCode || outer.silent)) return [pageField(within)]
    return field.checkbox === null ? [] : this.text(field.checkbox, direct, base, within)
  }

  private understand(field: Field): void {
    field.inCode = false
    const [name = ''] = field.code.trim().split(/\s+/)
    const kind = name.toUpperCase()
    if (kind === 'HYPERLINK') {
      const address = /^\s*\S+\s+"([^"]*)"/.exec(field.code)?.[1]?.trim() ?? ''
      const target = withPart(address, /\\l "([^"]*)"/.exec(field.code)?.[1])
      if (isSafeLink(target)) field.link = target
    } else if (kind === 'TOC' || kind === 'INDEX') field.contents = true
    else if (PAGE_FIELDS.has(kind)) field.silent = this.furnished || kind !== 'PAGEREF'
    else if (kind.startsWith('FORM')) this.meet('formField', '')
    else if (kind !== '' && kind !== 'REF' && kind !== 'NOTEREF') this.meet('field', kind)
  }

  /** Pictures and text boxes of a drawing, in either of Word's two notations for them. */
  private drawing(element: XmlElement, within: Within): Piece[] {
    const pieces: Piece[] = []
    const alternative = alternativeOf(element)
    const decoration = isMarkedDecorative(element) ? { decorative: true as const } : {}
    const picture = (id: string | undefined) => {
      const related = this.relationships.get(id ?? '')
      if (!related) return
      if (related.external) this.meet('external', related.target)
      const path = related.external ? '' : related.target
      pieces.push({ type: 'picture', picture: { path, alt: alternative, ...decoration }, changes: within.changes })
    }
    const words = (texts: readonly string[]) => {
      const flow = texts.filter((text) => text.trim() !== '').map((text) => plainParagraph(text, within.changes))
      if (flow.length > 0) pieces.push({ type: 'box', flow, changes: within.changes })
    }
    const look = (from: XmlElement): void => {
      for (const child of from.children) {
        if (typeof child === 'string') continue
        switch (child.name) {
          case 'a:blip':
            picture(child.attributes['r:embed'] ?? child.attributes['r:link'])
            break
          case 'v:imagedata':
            picture(child.attributes['r:id'])
            break
          case 'v:textpath':
            words([child.attributes.string ?? ''])
            break
          case 'w:txbxContent':
            pieces.push(...this.box(child, within))
            break
          case 'dgm:relIds':
          case 'c:chart': {
            const related = this.relationships.get(child.attributes['r:dm'] ?? child.attributes['r:id'] ?? '')
            if (child.name === 'c:chart') this.meet('chart', alternative)
            const part = related && !related.external ? this.optional(related.target) : null
            if (part) words(elementsIn(part, 'a:p').map((line) => elementsIn(line, 'a:t').map(textIn).join('')))
            break
          }
          case 'mc:AlternateContent':
            for (const chosen of chosenIn(child)) look({ ...chosen, children: [chosen] })
            break
          default:
            look(child)
        }
      }
    }
    look(element)
    return pieces
  }

  private box(content: XmlElement, within: Within): Piece[] {
    if (this.boxes >= DEEPEST_BOX) return []
    this.boxes += 1
    const [fields, looks, waiting] = [this.fields, this.looks, this.waiting]
    this.fields = []
    this.looks = []
    this.waiting = []
    const flow: FlowBlock[] = []
    for (const child of content.children) if (typeof child !== 'string') this.block(child, within, flow)
    this.fields = fields
    this.looks = looks
    this.waiting = waiting
    this.boxes -= 1
    return flow.length === 0 ? [] : [{ type: 'box', flow, changes: within.changes }]
  }
}

const CHANGES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

function changeOf({ name, attributes }: XmlElement): Change {
  return {
    kind: name.endsWith('PrChange') ? 'formatted' : name === 'w:ins' || name === 'w:moveTo' ? 'inserted' : 'deleted',
    author: attributes['w:author'] ?? '',
    at: attributes['w:date'] ?? '',
    moved: name === 'w:moveFrom' || name === 'w:moveTo',
  }
}

/** Word and LibreOffice may write what stands behind the “#” of an address apart from it. */
function withPart(address: string, part: string | undefined): string {
  return address === '' || part === undefined || part === '' || address.includes('#') ? address : `${address}#${part}`
}

function pageField({ changes }: Within): Piece {
  return { type: 'text', run: { text: PAGE_FIELD }, changes }
}

function newField(): Field {
  return { code: '', inCode: true, link: null, silent: false, contents: false, checkbox: null }
}

/** The children of the first choice that is understood and says something, else of the fallback. */
function chosenIn(element: XmlElement): XmlElement[] {
  const understood = childrenOf(element, 'mc:Choice').find(({ attributes }) =>
    (attributes.Requires ?? '').split(/\s+/).every((prefix) => UNDERSTOOD.has(prefix)),
  )
  const chosen = understood ?? childOf(element, 'mc:Fallback')
  return (chosen?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string')
}

function isContents(element: XmlElement): boolean {
  const gallery = childOf(childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')
  return /table of contents/i.test(gallery?.attributes['w:val'] ?? '')
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u

/** Word's “Mark as decorative” ([MS-ODRAWXML], 2.16). */
function isMarkedDecorative(element: XmlElement): boolean {
  return elementsIn(element, 'adec:decorative').some(
    ({ attributes }) => attributes.val !== '0' && attributes.val !== 'false',
  )
}

/** Alternative text: what somebody wrote for those who do not see the picture. */
function alternativeOf(element: XmlElement): string {
  for (const name of ['wp:docPr', 'v:shape', 'v:rect'])
    for (const { attributes } of elementsIn(element, name)) {
      const said = attributes.descr ?? attributes.alt ?? attributes.title ?? ''
      if (SAYS_SOMETHING.test(said)) return said.trim()
    }
  return ''
}

function plainParagraph(text = '', changes: readonly Change[] = []): FlowParagraph {
  return {
    type: 'paragraph',
    pieces: text === '' ? [] : [{ type: 'text', run: { text }, changes }],
    heading: null,
    role: null,
    list: null,
    look: { size: 0, bold: false, centred: false },
    indent: 0,
    end: changes,
  }
}

function boldRow(row: FlowRow | undefined): boolean {
  const paragraphs = row?.cells.flatMap(({ flow }) => flow) ?? []
  const said = paragraphs.filter((block) => flowText([block]).trim() !== '')
  return said.length > 0 && said.every((block) => block.type === 'paragraph' && block.look.bold)
}

function firstWords(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => (piece.type === 'text' ? piece.run.text : '')).join('')
  return text.trim().replace(/\s+/g, ' ').slice(0, 80)
}

/** A formula in one line: fractions with a stroke, raised and lowered parts as `x^(2)` (ECMA-376, part 1, 22.1). */
function mathText(element: XmlElement): string {
  const all = (from: XmlElement | undefined): string =>
    (from?.children ?? []).map((child) => (typeof child === 'string' ? '' : part(child))).join('')
  const part = (child: XmlElement): string => {
    const of = (name: string) => all(childOf(child, name))
    switch (child.name) {
      case 'm:t':
      case 'w:t':
        return textIn(child)
      case 'm:f':
        return `(${of('m:num')})/(${of('m:den')})`
      case 'm:sSup':
        return `${of('m:e')}^(${of('m:sup')})`
      case 'm:sSub':
        return `${of('m:e')}_(${of('m:sub')})`
      case 'm:sSubSup':
        return `${of('m:e')}_(${of('m:sub')})^(${of('m:sup')})`
      case 'm:rad':
        return `${of('m:deg')}√(${of('m:e')})`
      case 'm:d':
        return `(${all(child)})`
      default:
        return all(child)
    }
  }
  return all(element)
}
