import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ConcreteHyperlink,
  Document,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type IContext,
  type IParagraphOptions,
  type IRunOptions,
  type IXmlableObject,
  LineNumberRestartFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { imageOf, isDecoration } from '../draft/images'
import { blockText, runsText } from '../text/block-text'
import type { Footnote, ImageBlock, List, Run, Table as TableBlock } from '../text/blocks'
import { type Direction, directionOfLanguage } from '../text/language-direction'
import { cellText, FEW_SIGNATORIES, planColumns, proposalColumns, rowKeptWhole, tableKeptWhole } from './columns'
import { directionOfRuns, directionOfText, directionRuns, isEastAsian, isEastAsianLanguage } from './direction'
import { docxImage, docxLogo } from './docx-image'
import { coreProperties } from './docx-properties'
import type { DocxReview, ReviewedRun } from './docx-review'
import { CUSTOM_XML, REVIEW_PART, REVIEW_PART_PROPERTIES, reviewParts } from './docx-review-part'
import {
  ACCENT,
  BULLETS_REFERENCE,
  documentFont,
  documentNumbering,
  documentStyles,
  HEADLINE_BORDER,
  HEADLINE_EDGE,
  HEADLINE_INDENT,
  type line,
  numbersReference,
  QUIET,
  QUOTE_EDGE,
  RULE,
  regionalTag,
  STYLE,
  TINT,
  typeSizes,
} from './docx-styles'
import { LABELS, MOVE_LABELS, pageOf } from './labels'
import { type Layout, LIST_LEVELS, type Paper } from './layout'
import { linkTarget } from './link-target'
import { linesOfRuns, type MarkedRun } from './marked-runs'
import {
  BAR_COLOURS,
  type BarPart,
  type BodyBlock,
  type DocumentOutline,
  isAside,
  type OutlineElement,
  type ProposalRow,
  reasonBesideLabel,
  runningTitle,
  showsSubject,
} from './outline'
import { setZipDates } from './zip-dates'

/** Width and height in twentieths of a point. */
const PAPER: Record<Paper, { width: number; height: number }> = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
}
/** 2.5 cm, and 3 cm beside large type. */
const MARGIN = 1417
const LARGE_MARGIN = 1701

/**
 * An outline as a Word document. Headings, lists, table headers, languages and directions are real, so that Word's navigation, a
 * screen reader and a colleague's comments find them. Neither clock nor chance leaves a trace: the same outline gives the same bytes.
 * With `review` it is a copy to be changed: Word records changes in it, and paragraphs, comments and properties are those that `review` names.
 */
export async function docxOf(outline: DocumentOutline, layout: Layout, review?: DocxReview): Promise<Uint8Array> {
  const { paper, largeType = false, lineNumbers = false } = layout
  const margin = largeType ? LARGE_MARGIN : MARGIN
  const writer = new DocxWriter(outline, PAPER[paper].width - 2 * margin, layout, review)
  const children = writer.body()
  const document = new Document({
    title: outline.title,
    subject: outline.subject,
    creator: outline.author,
    description: outline.subject,
    lastModifiedBy: outline.author,
    styles: documentStyles(outline, layout),
    numbering: documentNumbering(layout),
    footnotes: writer.footnotes,
    compatibility: { version: 15 },
    ...(review
      ? {
          features: { trackRevisions: true },
          customProperties: review.properties,
          ...(review.comments.length > 0 ? { comments: { children: review.comments.map(wordComment) } } : {}),
        }
      : {}),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: PAPER[paper],
            margin: { top: margin + 120, bottom: margin, left: margin, right: margin, header: 700, footer: 640 },
          },
          ...(lineNumbers
            ? { lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.CONTINUOUS, distance: 340 } }
            : {}),
        },
        headers: { default: writer.header(), first: new Header({ children: writer.firstHeader() }) },
        footers: { default: writer.footer(), first: writer.footer() },
        children,
      },
    ],
  })
  const bytes = new Uint8Array(
    await Packer.toArrayBuffer(document, false, [
      { path: 'docProps/core.xml', data: coreProperties(outline) },
      ...(review ? reviewParts(review.part) : []),
    ]),
  )
  setZipDates(bytes, outline.date)
  return bytes
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** A hyperlink whose relationship has a counted id; the library's own takes a random one. */
class CountedHyperlink extends ConcreteHyperlink {
  constructor(
    children: readonly ParagraphChild[],
    private readonly number: number,
    private readonly address: string,
  ) {
    super(children, `Link${number}`)
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    context.viewWrapper.Relationships.addRelationship(`Link${this.number}`, HYPERLINK, this.address, 'External')
    return super.prepForXml(context)
  }
}

const CUSTOM_XML_PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'

/** A bookmark that also makes the document name the part of a review copy; the library has no custom XML but for sources. */
class NamingBookmark extends BookmarkStart {
  private isNamed = false

  override prepForXml(context: IContext): IXmlableObject | undefined {
    if (!this.isNamed) {
      context.viewWrapper.Relationships.addRelationship('Review', CUSTOM_XML, `../${REVIEW_PART}`)
      context.file.ContentTypes.addOverride(CUSTOM_XML_PROPERTIES, `/${REVIEW_PART_PROPERTIES}`)
    }
    this.isNamed = true
    return super.prepForXml(context)
  }
}

function wordComment({ id, answers, author, at, text, resolved }: DocxReview['comments'][number]) {
  const date = new Date(at)
  return {
    id,
    author,
    ...(Number.isNaN(date.getTime()) ? {} : { date }),
    ...(answers === null ? {} : { parentId: answers }),
    resolved,
    children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
  }
}

/** What may stand before `w:suppressLineNumbers` in a paragraph's properties (ECMA-376, part 1, CT_PPrBase). */
const BEFORE_LINE_NUMBERS = ['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:widowControl', 'w:numPr']

/** The paragraph without line numbers beside it. The library has an option for that, but puts it where the format does not allow it. */
function withoutLineNumbers(paragraph: Paragraph): Paragraph {
  const prepare = paragraph.prepForXml.bind(paragraph)
  paragraph.prepForXml = (context: IContext) => {
    const xml = prepare(context) as { 'w:p': [{ 'w:pPr': Record<string, unknown>[] }, ...unknown[]] }
    const properties = xml['w:p'][0]['w:pPr']
    const at = properties.findIndex((property) => !BEFORE_LINE_NUMBERS.includes(Object.keys(property)[0] ?? ''))
    properties.splice(at < 0 ? properties.length : at, 0, { 'w:suppressLineNumbers': {} })
    return xml
  }
  return paragraph
}

type ParagraphLook = Omit<IParagraphOptions, 'children' | 'text'>

class DocxWriter {
  private readonly direction: Direction
  private links = 0
  private images = 0
  private lists = 0
  private bookmarks = 0
  /** The bookmark of the element that is being written, and how many of its paragraphs are. */
  private mark: { name: string; paragraphs: number } | null = null
  /** By their numbers; complete once the body is written. */
  readonly footnotes: Record<string, { children: Paragraph[] }> = {}

  constructor(
    private readonly outline: DocumentOutline,
    /** Between the margins, in twentieths of a point. */
    private readonly width: number,
    private readonly layout: Layout,
    private readonly review?: DocxReview,
  ) {
    this.direction = directionOfLanguage(outline.language)
  }

  body(): FileChild[] {
    const { outline } = this
    const children: Paragraph[] = []
    const own = directionOfLanguage(outline.labelLanguage)
    if (outline.marking) {
      children.push(this.label(outline.marking, { style: STYLE.marking }))
    }
    if (showsSubject(outline)) {
      children.push(
        this.label(outline.subject, {
          style: STYLE.kicker,
          ...(own === this.direction ? {} : { alignment: AlignmentType.END }),
        }),
      )
    }
    const { title, titleComments } = this.review ?? { titleComments: [] }
    const noted = titleComments.length > 0 ? { commentsFrom: [...titleComments], commentsTo: [...titleComments] } : {}
    const head: ReviewedRun = { text: outline.title, ...noted }
    children.push(this.marked(title, () => this.paragraph([head], { heading: HeadingLevel.TITLE })))
    for (const [index, { label, value }] of outline.titleBlock.entries()) {
      // A heading brings its own distance from what is above it.
      const apart = index === outline.titleBlock.length - 1 && outline.body[0]?.type === 'block'
      children.push(this.fact(label, value, apart ? { spacing: { after: 320 } } : {}))
    }
    return [
      ...children.map((head) => this.furniture(head)),
      ...outline.body.flatMap((element) =>
        this.marked(this.review?.bookmarks.get(element), () => this.element(element)),
      ),
    ]
  }

  /** What `write` makes, each paragraph inside a bookmark of this name. */
  private marked<T>(name: string | undefined, write: () => T): T {
    const outer = this.mark
    this.mark = name === undefined ? null : { name, paragraphs: 0 }
    const written = write()
    this.mark = outer
    return written
  }

  private inBookmark(children: ParagraphChild[]): ParagraphChild[] {
    if (!this.mark) return children
    const { name, paragraphs } = this.mark
    this.mark.paragraphs += 1
    this.bookmarks += 1
    const Start = this.bookmarks === 1 ? NamingBookmark : BookmarkStart
    const full = paragraphs === 0 ? name : `${name}_${paragraphs}`
    // A paragraph takes them, though the library's type does not say so; its own bookmarks are counted over all documents.
    const [start, end] = [
      new Start(full, this.bookmarks),
      new BookmarkEnd(this.bookmarks),
    ] as unknown as ParagraphChild[]
    return [...(start ? [start] : []), ...children, ...(end ? [end] : [])]
  }

  header(): Header {
    const { shortName, title } = this.outline
    const direction = directionOfText(title, this.direction)
    const children: ParagraphChild[] = [
      ...this.textRuns({ text: shortName }, direction),
      new TextRun({ children: [new Tab()] }),
      ...this.textRuns({ text: runningTitle(title) }, direction),
    ]
    const head = new Paragraph({
      style: STYLE.pageHead,
      bidirectional: direction === 'rtl',
      tabStops: [{ type: TabStopType.RIGHT, position: this.width }],
      children,
    })
    return new Header({ children: [this.furniture(head)] })
  }

  /** The letterhead, or an empty paragraph: a page without a header would take that of the others. Call it after `body`, which counts the pictures. */
  firstHeader(): Paragraph[] {
    const { letterhead } = this.outline
    if (!letterhead) return [this.furniture(new Paragraph({ spacing: { after: 0 }, children: [] }))]
    const { lines, logo } = letterhead
    const rtl = this.direction === 'rtl'
    const picture = logo ? [docxLogo(logo.image, logo.alt, this.images + 1)] : []
    const look = { style: STYLE.pageHead, ...(rtl ? { bidirectional: true } : {}) }
    const paragraphs = [
      ...(logo ? [new Paragraph({ ...look, spacing: { after: 80 }, children: picture })] : []),
      ...lines.map(
        (line, index) =>
          new Paragraph({
            ...look,
            spacing: { after: index === lines.length - 1 ? 240 : 0 },
            children: this.textRuns({ text: line }, this.direction),
          }),
      ),
    ]
    return paragraphs.map((paragraph) => this.furniture(paragraph))
  }

  footer(): Footer {
    const language = { value: regionalTag(this.outline.labelLanguage) }
    const [before, between, after] = pageOf(this.outline.labelLanguage)
    const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
    const rtl = directionOfLanguage(this.outline.labelLanguage) === 'rtl'
    const foot = new Paragraph({
      style: STYLE.pageFoot,
      ...(rtl ? { bidirectional: true } : {}),
      children: [new TextRun({ children, language, ...(rtl ? { rightToLeft: true } : {}) })],
    })
    return new Footer({ children: [this.furniture(foot)] })
  }

  /** Line numbers count what is said, nothing above it or at the page's edges; LibreOffice counts those too unless told otherwise. */
  private furniture(paragraph: Paragraph): Paragraph {
    return this.layout.lineNumbers ? withoutLineNumbers(paragraph) : paragraph
  }

  private element(element: OutlineElement): FileChild[] {
    switch (element.type) {
      case 'heading':
        return [
          this.paragraph([{ text: element.text, language: this.outline.labelLanguage }], {
            heading: HEADINGS[element.level - 1],
          }),
        ]
      case 'writer-heading':
        return [this.paragraph(element.runs, { heading: HEADINGS[element.level - 1] })]
      case 'block':
        return this.block(element.block, {})
      case 'headline': {
        const direction = directionOfText(element.blocks.map(blockText).join('\n'), this.direction)
        const look = direction === 'rtl' ? { border: { ...HEADLINE_BORDER, ...onTheRight(HEADLINE_EDGE) } } : {}
        const label = {
          style: STYLE.headlineLabel,
          ...look,
          ...(direction === 'rtl' ? { bidirectional: true } : {}),
        }
        return [
          this.label(element.label, label),
          ...element.blocks.flatMap((block) => this.block(block, { style: STYLE.headline, ...look })),
        ]
      }
      case 'proposals':
        return [
          ...(element.caption === null ? [] : [this.label(element.caption, { style: STYLE.caption })]),
          ...this.proposals(element.proposals),
        ]
      case 'amendment':
        return this.amendment(element)
      case 'stacked-bar':
        return this.bar(element.parts)
      case 'legend':
        return [this.legend()]
      case 'note':
        return [this.label(element.text, { style: element.look === 'caption' ? STYLE.caption : STYLE.note })]
      case 'signatories':
        return this.signatories(element.rows)
    }
  }

  private block(block: BodyBlock, look: ParagraphLook): FileChild[] {
    switch (block.type) {
      case 'paragraph':
        return [this.paragraph(block.runs, look)]
      case 'quote':
        return [
          this.paragraph(block.runs, {
            ...look,
            style: STYLE.quote,
            ...(directionOfRuns(block.runs, this.outline.language) === 'rtl' ? { border: onTheRight(QUOTE_EDGE) } : {}),
          }),
        ]
      case 'list':
        return this.list(block, look, { level: 0, numbers: null })
      case 'table':
        return this.table(block)
      case 'image':
        return this.image(block, look)
    }
  }

  /** The picture stays with its caption. One that the draft does not have is named by its alternative text. */
  private image(block: ImageBlock, look: ParagraphLook): FileChild[] {
    const { image: id, alt, runs } = block
    const image = imageOf(this.outline.images, id)
    const caption =
      runs.length === 0 ? [] : [this.paragraph(runs, { ...look, style: look.style ?? STYLE.figureCaption })]
    const decorative = isDecoration(block)
    if (!image) return decorative ? caption : [this.label(LABELS.image(alt), look), ...caption]
    this.images += 1
    const width = this.width / 20 - (look.style === STYLE.headline ? HEADLINE_INDENT / 10 : 0)
    return [
      new Paragraph({
        ...look,
        style: look.style ?? STYLE.figure,
        ...(caption.length > 0 ? { keepNext: true } : {}),
        children: this.inBookmark([docxImage(image, { alt, decorative }, this.images, width)]),
      }),
      ...caption,
    ]
  }

  private fact(label: string, value: string, look: ParagraphLook): Paragraph {
    const { direction } = this
    return new Paragraph({
      ...look,
      style: STYLE.facts,
      bidirectional: direction === 'rtl',
      tabStops: [{ type: TabStopType.LEFT, position: typeSizes(this.layout).factsIndent }],
      children: [
        ...this.textRuns({ text: label, language: this.outline.labelLanguage }, direction, { color: QUIET }),
        new TextRun({ children: [new Tab()] }),
        ...this.textRuns({ text: value }, direction),
      ],
    })
  }

  private label(text: string, look: ParagraphLook): Paragraph {
    return this.paragraph([{ text, language: this.outline.labelLanguage }], look)
  }

  private paragraph(runs: readonly MarkedRun[], look: ParagraphLook): Paragraph {
    const direction = look.bidirectional ? 'rtl' : directionOfRuns(runs, this.outline.language)
    const children: ParagraphChild[] = []
    for (const [index, cut] of directionCuts(runs, direction).entries()) {
      const run = runs[index]
      if (!run) continue
      const { commentsFrom = [], commentsTo = [] } = run as ReviewedRun
      children.push(...commentsFrom.map((id) => new CommentRangeStart(id)))
      const ends = commentsTo.flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ])
      if (run.footnote) {
        children.push(this.footnote(run.footnote), ...ends)
        continue
      }
      const address = run.link ? linkTarget(run.link) : null
      const pieces = cut.flatMap((piece) =>
        this.textRun(piece.text, piece.direction, run, address ? { style: 'Hyperlink' } : {}),
      )
      if (address) {
        this.links += 1
        children.push(new CountedHyperlink(pieces, this.links, address))
      } else children.push(...pieces)
      children.push(...ends)
    }
    return new Paragraph({
      ...look,
      ...(direction === 'rtl' ? { bidirectional: true } : {}),
      children: this.inBookmark(children),
    })
  }

  private footnote({ runs }: Footnote): FootnoteReferenceRun {
    const number = Object.keys(this.footnotes).length + 1
    // The library puts the note's number in front; a note of several lines is one paragraph.
    const note = this.marked(undefined, () => this.paragraph([{ text: ' ' }, ...runs], { style: STYLE.footnote }))
    this.footnotes[number] = { children: [note] }
    return new FootnoteReferenceRun(number)
  }

  private textRuns(run: Run, base: Direction, look: IRunOptions = {}): TextRun[] {
    return directionRuns(run.text, base).flatMap((piece) => this.textRun(piece.text, piece.direction, run, look))
  }

  /** One run a line, because the library takes some words among a run's children, such as “CURRENT”, for fields. */
  private textRun(text: string, direction: Direction, run: MarkedRun, look: IRunOptions): TextRun[] {
    const language = run.language ?? this.outline.language
    const foreign = run.language !== undefined && run.language !== this.outline.language
    const chinese = isEastAsianLanguage(language) && isEastAsian(text)
    const options: IRunOptions = {
      ...look,
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italics: true } : {}),
      ...(run.underline || run.change === 'inserted' ? { underline: {} } : {}),
      ...(run.strikethrough || run.change === 'deleted' ? { strike: true } : {}),
      ...(run.superscript ? { superScript: true } : run.subscript ? { subScript: true } : {}),
      ...(isAside(run) ? { italics: true, color: QUIET } : {}),
      ...(direction === 'rtl' ? { rightToLeft: true } : {}),
      ...(chinese ? { font: { ...documentFont(this.layout), hint: 'eastAsia' } } : {}),
      ...(foreign ? { language: runLanguage(language) } : {}),
    }
    return text
      .split('\n')
      .map((line, index) => new TextRun({ ...options, ...(index > 0 ? { break: 1 } : {}), text: line }))
  }

  private list(
    list: List,
    look: ParagraphLook,
    place: { level: number; numbers: { reference: string; instance: number } | null; ends?: boolean },
  ): Paragraph[] {
    const level = Math.min(place.level, LIST_LEVELS - 1)
    // A numbered list inside a numbered one goes on in its numbering, where Word restarts it; any other starts its own.
    const numbers = list.ordered
      ? (place.numbers ?? { reference: numbersReference(place.level), instance: this.nextList() })
      : null
    const numbering = numbers ? { ...numbers, level } : { reference: BULLETS_REFERENCE, instance: 0, level }
    return list.items.flatMap((item, index) => {
      // The list as a whole stands as far from the next paragraph as any other.
      const ends = (place.ends ?? true) && index === list.items.length - 1
      const space = ends && !item.nested && look.style === undefined ? { spacing: { after: 140 } } : {}
      const nested = item.nested ? this.list(item.nested, look, { level: place.level + 1, numbers, ends }) : []
      // In a recommendation the marker stands where its lines begin, because the rule at its side follows the indent.
      const inside =
        look.style === STYLE.headline ? { indent: { start: HEADLINE_INDENT + 320 + 400 * level, hanging: 320 } } : {}
      return [this.paragraph(item.runs, { style: STYLE.list, ...look, ...space, ...inside, numbering }), ...nested]
    })
  }

  private nextList(): number {
    this.lists += 1
    return this.lists
  }

  private table(table: TableBlock): FileChild[] {
    const texts = table.rows.map((row) => row.map((cell) => cell.blocks.map(blockText).join('\n')))
    const { size, shares, lines } = planColumns(texts)
    const style = size === 9.5 ? STYLE.cell : size === 8.5 ? STYLE.smallCell : STYLE.tinyCell
    const direction = directionOfText(blockText(table), this.direction)
    const together = tableKeptWhole(texts, lines)
    const keptOn = (index: number) => index < table.headerRows || (together && index < table.rows.length - 1)
    const rows = table.rows.map((row, index) => ({
      whole: rowKeptWhole(texts[index] ?? [], lines),
      cells: row.map((cell) =>
        cell.blocks.flatMap((block) =>
          index < table.headerRows
            ? this.cellBlock(boldened(block), style, direction, { keepNext: true })
            : this.cellBlock(block, style, direction, keptOn(index) ? { keepNext: true } : {}),
        ),
      ),
    }))
    return this.grid(rows, shares, table.headerRows, direction)
  }

  private cellBlock(block: BodyBlock, style: string, direction: Direction, look: ParagraphLook): Paragraph[] {
    const own = block.type === 'paragraph' ? directionOfRuns(block.runs, this.outline.language) : direction
    return this.block(block, { ...look, style, ...sided(own, direction) }).filter(
      (child): child is Paragraph => child instanceof Paragraph,
    )
  }

  /** A table of one row: Word draws no chart that every program shows, and this one can be read aloud and copied. */
  private bar(parts: readonly BarPart[]): FileChild[] {
    const all = parts.reduce((sum, { count }) => sum + count, 0)
    const widths = parts.map(({ count }) => Math.max(240, Math.floor((count / all) * this.width)))
    const widest = widths.indexOf(Math.max(...widths))
    widths[widest] = (widths[widest] ?? 0) + this.width - widths.reduce((sum, width) => sum + width, 0)
    return [
      new Table({
        width: { size: this.width, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        visuallyRightToLeft: this.direction === 'rtl',
        margins: { top: 90, bottom: 90, left: 20, right: 20, marginUnitType: WidthType.DXA },
        rows: [
          new TableRow({
            cantSplit: true,
            children: parts.map(
              ({ mark, outcome }, column) =>
                new TableCell({
                  width: { size: widths[column] ?? 0, type: WidthType.DXA },
                  shading: { type: 'clear', color: 'auto', fill: BAR_COLOURS[outcome] },
                  children: [
                    new Paragraph({
                      style: STYLE.cell,
                      alignment: AlignmentType.CENTER,
                      children: [new TextRun({ text: mark, bold: true })],
                    }),
                  ],
                }),
            ),
          }),
        ],
      }),
      new Paragraph({ style: STYLE.afterTable }),
    ]
  }

  private legend(): Paragraph {
    const { additions, between, deletions, end } = LABELS.legend
    const said = (text: string, change?: MarkedRun['change']): MarkedRun => ({
      text,
      language: this.outline.labelLanguage,
      ...(change ? { change } : {}),
    })
    return this.paragraph([said(additions, 'inserted'), said(between), said(deletions, 'deleted'), said(end)], {
      style: STYLE.note,
    })
  }

  /** The sentence stays with its text, and the text with its reason. */
  private amendment({ sentence, text, rationale }: Extract<OutlineElement, { type: 'amendment' }>): FileChild[] {
    const why = linesOfRuns([{ text: rationale }])
    const label: Run = { text: `${LABELS.rationale}: `, bold: true, language: this.outline.labelLanguage }
    if (reasonBesideLabel(rationale, this.outline)) why[0]?.unshift(label)
    else if (why.length > 0) why.unshift([label])
    return [
      this.label(sentence, { style: STYLE.amendment, ...(text.length + why.length > 0 ? { keepNext: true } : {}) }),
      ...text.map((runs, index) =>
        this.paragraph(runs, {
          style: STYLE.amended,
          ...(why.length > 0 || index < text.length - 1 ? { keepNext: true } : {}),
        }),
      ),
      ...why.map((runs) => this.paragraph(runs, { style: STYLE.reason })),
    ]
  }

  private proposals(proposals: readonly ProposalRow[]): FileChild[] {
    const columns = proposalColumns(proposals)
    const lines = columns.map(({ line }) => line)
    const rows = proposals.map((row) => ({
      whole: rowKeptWhole(
        columns.map(({ column }) => cellText(row, column)),
        lines,
      ),
      cells: columns.map(({ column }) =>
        column === 'paragraph'
          ? this.reference(row)
          : column === 'move'
            ? [this.label(MOVE_LABELS[row.move], { style: STYLE.smallCell, ...this.labelSide() })]
            : column === 'proposed'
              ? this.lines(linesOfRuns(row.proposed), STYLE.smallCell)
              : this.plain(row[column], STYLE.smallCell),
      ),
    }))
    const labels = columns.map(({ label }) => [this.columnLabel(label, STYLE.smallCell)])
    return this.grid(
      [{ whole: true, cells: labels }, ...rows],
      columns.map(({ share }) => share),
      1,
      this.direction,
    )
  }

  private reference({ paragraph, document }: ProposalRow): Paragraph[] {
    const own = directionOfRuns([{ text: paragraph }], this.outline.language)
    const cells = [
      this.paragraph([{ text: paragraph, bold: true }], { style: STYLE.smallCell, ...sided(own, this.direction) }),
    ]
    if (document !== '') {
      const direction = directionOfText(document, this.direction)
      cells.push(
        new Paragraph({
          style: STYLE.smallCell,
          ...sided(direction, this.direction),
          bidirectional: direction === 'rtl',
          children: this.textRuns({ text: document }, direction, { color: QUIET, size: 15 }),
        }),
      )
    }
    return cells
  }

  private signatories(rows: readonly { name: string; organisation: string; country: string }[]): FileChild[] {
    return this.grid(
      [
        {
          whole: true,
          cells: [LABELS.name, LABELS.organisation, LABELS.country].map((text) => [this.columnLabel(text, STYLE.cell)]),
        },
        ...rows.map(({ name, organisation, country }, index) => ({
          whole: true,
          cells: [name, organisation, country].map((text) =>
            this.plain(text, STYLE.cell, rows.length <= FEW_SIGNATORIES && index < rows.length - 1),
          ),
        })),
      ],
      [1.1, 1.4, 0.8],
      1,
      this.direction,
    )
  }

  private columnLabel(text: string, style: string): Paragraph {
    return this.paragraph([{ text, bold: true, language: this.outline.labelLanguage }], {
      style,
      keepNext: true,
      ...this.labelSide(),
    })
  }

  private labelSide(): ParagraphLook {
    return sided(directionOfLanguage(this.outline.labelLanguage), this.direction)
  }

  /** Paragraphs of a plain-text field, one a line. */
  private plain(text: string, style: string, keepNext = false): Paragraph[] {
    return this.lines(linesOfRuns([{ text }]), style, keepNext)
  }

  private lines(lines: readonly MarkedRun[][], style: string, keepNext = false): Paragraph[] {
    return lines.map((runs) =>
      this.paragraph(runs, {
        style,
        ...(keepNext ? { keepNext } : {}),
        ...sided(directionOfRuns(runs, this.outline.language), this.direction),
      }),
    )
  }

  /** A table over the whole width. Every cell ends in a paragraph, and one stands behind the table, or Word would join it to the next. */
  private grid(
    rows: { cells: Paragraph[][]; whole: boolean }[],
    shares: number[],
    headerRows: number,
    direction: Direction,
  ): FileChild[] {
    const all = shares.reduce((sum, share) => sum + share, 0)
    const widths = shares.map((share) => Math.floor((share / all) * this.width))
    const first = widths[0]
    if (first !== undefined) widths[0] = first + this.width - widths.reduce((sum, width) => sum + width, 0)
    const edge = { style: BorderStyle.SINGLE, size: 4, color: RULE }
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
    return [
      new Table({
        width: { size: this.width, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        visuallyRightToLeft: direction === 'rtl',
        borders: {
          top: { style: BorderStyle.SINGLE, size: 8, color: ACCENT },
          bottom: edge,
          left: none,
          right: none,
          insideHorizontal: edge,
          insideVertical: none,
        },
        margins: { top: 50, bottom: 50, left: 100, right: 100, marginUnitType: WidthType.DXA },
        rows: rows.map(
          ({ cells, whole }, index) =>
            new TableRow({
              tableHeader: index < headerRows,
              cantSplit: whole,
              children: cells.map(
                (children, column) =>
                  new TableCell({
                    width: { size: widths[column] ?? 0, type: WidthType.DXA },
                    ...(index < headerRows ? { shading: { type: 'clear', color: 'auto', fill: TINT } } : {}),
                    children: children.length > 0 ? children : [new Paragraph({ style: STYLE.cell })],
                  }),
              ),
            }),
        ),
      }),
      new Paragraph({ style: STYLE.afterTable }),
    ]
  }
}

/** In a table every cell begins on the table's side, whatever the direction of its text. */
function sided(own: Direction, table: Direction): ParagraphLook {
  return own === table ? {} : { alignment: AlignmentType.END }
}

/** Word's left and right of a paragraph's rules are sides of the page, not of the text. */
function onTheRight(edge: ReturnType<typeof line>): NonNullable<ParagraphLook['border']> {
  return { left: { style: BorderStyle.NONE, size: 0, color: 'auto', space: 0 }, right: edge }
}

/** Direction needs the whole paragraph: a number takes the side of the words around it, whichever run it stands in. */
function directionCuts(runs: readonly Run[], base: Direction): { text: string; direction: Direction }[][] {
  const cuts: { text: string; direction: Direction }[][] = runs.map(() => [])
  let run = 0
  let left = runs[0]?.text.length ?? 0
  for (const piece of directionRuns(runsText(runs), base)) {
    let text = piece.text
    while (text !== '') {
      while (left === 0) {
        run += 1
        left = runs[run]?.text.length ?? text.length
      }
      const part = text.slice(0, left)
      cuts[run]?.push({ text: part, direction: piece.direction })
      left -= part.length
      text = text.slice(part.length)
    }
  }
  return cuts
}

function runLanguage(language: string): { value?: string; eastAsia?: string; bidirectional?: string } {
  const tag = regionalTag(language)
  if (directionOfLanguage(language) === 'rtl') return { bidirectional: tag }
  return isEastAsianLanguage(language) ? { eastAsia: tag } : { value: tag }
}

function boldened<B extends BodyBlock>(block: B): B {
  return block.type === 'paragraph' ? { ...block, runs: block.runs.map((run) => ({ ...run, bold: true })) } : block
}
