import type { DraftImage } from '../draft/draft-image'
import type { Place } from '../draft/finding'
import { imageOf, isDecoration } from '../draft/images'
import { levelledList } from '../draft/list-depth'
import { inRaisedCharacters, raisedBy } from '../draft/raised-text'
import { blockText, runsText } from '../text/block-text'
import type { Footnote, ImageBlock, List, Run, Table } from '../text/blocks'
import { type Direction, directionOfLanguage } from '../text/language-direction'
import {
  cellText,
  FEW_SIGNATORIES,
  linesOf,
  type ProposalColumn,
  planColumns,
  proposalColumns,
  rowKeptWhole,
  tableKeptWhole,
  WHOLE_ROW,
} from './columns'
import { directionOfRuns, directionOfText, isEastAsian, isEastAsianLanguage } from './direction'
import { fittedSize, logoSize } from './image-fit'
import { LABELS, MOVE_LABELS, pageOf, REPORT } from './labels'
import { BULLETS, type Layout, LIST_LEVELS, NUMBER_FORMS } from './layout'
import { linkTarget } from './link-target'
import { linesOfRuns, type MarkedRun } from './marked-runs'
import {
  BAR_COLOURS,
  type BarPart,
  type BodyBlock,
  barWords,
  type DocumentOutline,
  isAside,
  type Letterhead,
  type OutlineElement,
  type ProposalRow,
  reasonBesideLabel,
  showsSubject,
} from './outline'
import { pdfFace } from './pdf-faces'
import { LARGE_TYPE, TYPST_TEMPLATE, usualType } from './typst-template'

/**
 * The Typst program that sets an outline. Every text in it stands inside a string literal, which Typst never reads as markup or
 * code: nothing that a writer types can change the program. Compile it with the fonts of `pdf-fonts` alone.
 */
export function typstOf(outline: DocumentOutline, layout: Layout): string {
  const { head, elements } = new TypstWriter(outline, layout, true).pieces()
  return `${templateFor(layout)}${[head, ...elements.map(({ at, content }) => `${at}#${content}`)].join('\n')}\n`
}

function templateFor({ largeType, fontSize, font }: Layout): string {
  const face = pdfFace(font)
  return `${largeType ? LARGE_TYPE : usualType(fontSize)}\n#let face = (${face ? `${typstString(face.name)},` : ''})\n${TYPST_TEMPLATE}`
}

/** The program of `typstOf` for whoever looks at its pages: links look like links and lead nowhere, and elements may be left out of the picture, not of the layout. */
export interface SeenProgram {
  /** Elements of the outline's body. */
  readonly elements: number
  /** The program that draws those of the elements, counted from 0, for which `seen` is true. The others take as much room and leave it empty. */
  drawing(seen: (element: number) => boolean): string
}

/** By this label the compiler is asked for what a `SeenProgram` tells of its places. */
export const TYPST_PLACES_LABEL = '<places>'

/**
 * What is told under `TYPST_PLACES_LABEL`: of each place that an element says it was written at the page, from 1, and the distance from its top in points; and of each
 * element the page that it begins on. Nothing of it is set.
 */
export type TypstPlaces = { written: [at: string, page: number, y: number][]; begins: number[] }

const TELL_PLACES = `#context [#metadata((
  written: query(<written>).map(it => {
    let place = it.location().position()
    (it.value, place.page, place.y.pt())
  }),
  begins: query(<begins>).map(it => it.location().page()),
)) <places>]
`

/** As `typstOf`, to be looked at. */
export function seenTypstOf(outline: DocumentOutline, layout: Layout): SeenProgram {
  const { head, elements } = new TypstWriter(outline, layout, false).pieces()
  const before = templateFor(layout) + head
  return {
    elements: elements.length,
    drawing: (seen) => {
      const body = elements.map(
        ({ at, content }, index) => `${at}#metadata(none) <begins>\n#${seen(index) ? content : `hide(${content})`}`,
      )
      return `${[before, ...body].join('\n')}\n${TELL_PLACES}`
    },
  }
}

/** Where a program of `typstOf` looks for a picture: whoever compiles it puts the bytes there, in memory. */
export function typstImagePath(id: string, { type }: DraftImage): string {
  return `/images/${encodeURIComponent(id).replaceAll('.', '%2E')}.${type === 'image/png' ? 'png' : 'jpg'}`
}

/** The same for the logo of a letterhead; no id of a draft's picture leads there. */
export function typstLogoPath({ type }: DraftImage): string {
  return `/letterhead/logo.${type === 'image/png' ? 'png' : 'jpg'}`
}

/** A Typst string literal: in one, only the backslash and the quotation mark mean anything. */
export function typstString(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`
}

class TypstWriter {
  private readonly direction: Direction
  /** Characters that surely fit on a line where we are writing. */
  private lineLength: number
  private readonly bodyLine: number

  constructor(
    private readonly outline: DocumentOutline,
    private readonly layout: Layout,
    private readonly addresses: boolean,
  ) {
    this.direction = directionOfLanguage(outline.language)
    this.bodyLine = layout.largeType ? LARGE_BODY_LINE : BODY_LINE
    this.lineLength = this.bodyLine
  }

  /** What stands before the body, and each element of the body as an expression, with what tells where it was written before it. */
  pieces(): { head: string; elements: { at: string; content: string }[] } {
    const { outline } = this
    const label = { language: outline.labelLanguage }
    const settings = [
      `title: ${typstString(outline.title)}`,
      `author: ${typstString(outline.author)}`,
      `subject: ${typstString(outline.subject)}`,
      `paper: ${this.layout.paper === 'a4' ? '"a4"' : '"us-letter"'}`,
      languageArguments(outline.language),
      `dir: ${this.direction}`,
      `furniture: (${languageArguments(outline.labelLanguage)}, dir: ${directionOfLanguage(outline.labelLanguage)})`,
      `page-of: ${pageWords(outline.labelLanguage)}`,
      `short: ${outline.shortName === '' ? 'none' : this.text(outline.shortName, {})}`,
    ]
    const lines = [`#show: setup.with(${settings.join(', ')})`]
    if (outline.letterhead) lines.push(`#${this.letterhead(outline.letterhead)}`)
    if (outline.marking) lines.push(`#marking(${this.text(outline.marking, label)})`)
    if (showsSubject(outline)) lines.push(`#kicker(${this.text(outline.subject, label)})`)
    lines.push('#std.title()')
    if (outline.titleBlock.length > 0) {
      const rows = outline.titleBlock.map(
        ({ label: name, value }) => `(${this.text(name, label)}, ${this.text(value, {})})`,
      )
      lines.push(`#facts(${rows.join(', ')})`)
    }
    if (this.layout.lineNumbers) lines.push('#show: numbered-lines')
    const elements = outline.body.map((element) => ({
      at: 'at' in element && element.at ? `#${writtenAt(element.at)}\n` : '',
      content: this.element(element),
    }))
    return { head: lines.join('\n'), elements }
  }

  /** The logo above the lines, as wide as a hand at most; what is written stands beside it where there is room. */
  private letterhead({ lines, logo }: Letterhead): string {
    const words = lines.map((line) => this.text(line, {})).join('; linebreak(); ')
    const picture = logo
      ? `image(${typstString(typstLogoPath(logo.image))}, alt: ${typstString(logo.alt)}, width: ${logoSize(logo.image).width}pt)`
      : 'none'
    return `letterhead(${this.direction}, ${picture}, ${words === '' ? 'none' : `{${words}}`})`
  }

  private element(element: OutlineElement): string {
    switch (element.type) {
      case 'heading':
        return this.heading(element.level, [{ text: element.text, language: this.outline.labelLanguage }])
      case 'writer-heading':
        return this.heading(element.level, element.runs)
      case 'block':
        return this.block(element.block)
      case 'headline': {
        const direction = directionOfText(element.blocks.map(blockText).join('\n'), this.direction)
        const label = this.text(element.label, { language: this.outline.labelLanguage })
        const whole = linesOf(element.blocks.map(blockText).join('\n'), this.bodyLine) <= WHOLE_ROW
        return `headline(${direction}, ${whole}, ${label}, {${element.blocks.map((block) => this.block(block)).join('\n')}})`
      }
      case 'proposals':
        return this.proposals(element.caption, element.proposals)
      case 'amendment':
        return this.amendment(element)
      case 'stacked-bar':
        return this.bar(element.parts)
      case 'legend':
        return this.legend()
      case 'note':
        return `${element.look === 'caption' ? 'caption' : 'note'}(${this.labelDirection(element.text)}, ${this.text(element.text, { language: this.outline.labelLanguage })})`
      case 'signatories':
        return this.signatories(element.rows)
    }
  }

  private heading(level: number, runs: readonly Run[]): string {
    return `h(${level}, ${directionOfRuns(runs, this.outline.language)}, ${this.runs(withoutBreaks(runs))})`
  }

  private block(block: BodyBlock): string {
    switch (block.type) {
      case 'paragraph':
        return `p(${this.directionOf(block.runs)}, ${this.keptWhole(block)}, ${this.runs(block.runs)})`
      case 'quote':
        return `q(${this.directionOf(block.runs)}, ${this.keptWhole(block)}, ${this.runs(block.runs)})`
      case 'list':
        // Where no letter has room any more, the typesetter takes twice the time and memory for each list that stands in another.
        return this.list(levelledList(block, LIST_LEVELS))
      case 'table':
        return this.table(block)
      case 'image':
        return this.image(block)
    }
  }

  /** A picture that the draft does not have is named by its alternative text. */
  private image(block: ImageBlock): string {
    const { image: id, alt, runs } = block
    const image = imageOf(this.outline.images, id)
    const direction = runs.length === 0 ? this.direction : this.directionOf(runs)
    const caption = runs.length === 0 ? 'none' : this.runs(runs)
    const decorative = isDecoration(block)
    if (!image && decorative) return runs.length === 0 ? '{}' : `p(${direction}, true, ${caption})`
    if (!image) {
      const stand = this.text(LABELS.image(alt), { language: this.outline.labelLanguage })
      return `{p(${this.direction}, true, ${stand})${runs.length === 0 ? '' : `\np(${direction}, true, ${caption})`}}`
    }
    const { width } = fittedSize(image, Number.POSITIVE_INFINITY)
    return `${decorative ? 'decoration' : 'picture'}(${direction}, ${typstString(typstImagePath(id, image))}, ${width}pt, ${typstString(alt)}, ${caption})`
  }

  /** In a table the rows keep together instead. */
  private keptWhole(block: BodyBlock): boolean {
    return this.lineLength === this.bodyLine && linesOf(blockText(block), this.bodyLine) <= WHOLE_PARAGRAPH
  }

  private directionOf(runs: readonly Run[]): Direction {
    return directionOfRuns(runs, this.outline.language)
  }

  /** `level` counts the lists around this one, `numbered` the numbered ones right around it: a mark says both as it does in the Word document. */
  private list(list: List, level = 0, numbered = 0): string {
    const inside = list.ordered ? numbered + 1 : 0
    const items = list.items.map((item) =>
      item.nested ? `{${this.runs(item.runs)}\n${this.list(item.nested, level + 1, inside)}}` : this.runs(item.runs),
    )
    const direction = directionOfText(blockText(list), this.direction)
    const mark = typstString(
      (list.ordered ? NUMBER_FORMS[numbered % NUMBER_FORMS.length] : BULLETS[level % BULLETS.length]) ?? '',
    )
    return `${list.ordered ? 'numbers' : 'bullets'}(${[direction, mark, ...items].join(', ')})`
  }

  private table(table: Table): string {
    const texts = table.rows.map((row) => row.map((cell) => cell.blocks.map(blockText).join('\n')))
    const { size, shares, lines } = planColumns(texts)
    const cells = table.rows.map((row) =>
      row.map((cell, column) =>
        this.narrowed(
          lines[column] ?? this.bodyLine,
          () => `{${cell.blocks.map((block) => this.block(block)).join('\n') || '[]'}}`,
        ),
      ),
    )
    const headers = table.headerRows === 1 ? (cells[0] ?? []) : []
    const rows = cells.slice(table.headerRows).map((row, index) => ({
      cells: row,
      whole: rowKeptWhole(texts[index + table.headerRows] ?? [], lines),
    }))
    const direction = directionOfText(blockText(table), this.direction)
    return gridOf(direction, tableKeptWhole(texts, lines), shares, size, headers, rows)
  }

  private bar(parts: readonly BarPart[]): string {
    const drawn = parts.map(
      ({ mark, count, outcome }) => `(${count}, "#${BAR_COLOURS[outcome]}", ${typstString(mark)})`,
    )
    return `stacked-bar(${typstString(REPORT.bar(barWords(parts)))}, (${drawn.join(', ')},))`
  }

  private legend(): string {
    const { additions, between, deletions, end } = LABELS.legend
    const said = (text: string) => this.text(text, { language: this.outline.labelLanguage })
    const words = `added(${said(additions)}); ${said(between)}; deleted(${said(deletions)}); ${said(end)}`
    return `note(${this.labelDirection(additions)}, {${words}})`
  }

  private amendment({ sentence, text, rationale }: Extract<OutlineElement, { type: 'amendment' }>): string {
    const label = (words: string) => this.text(words, { language: this.outline.labelLanguage })
    const whole = linesOf(text.map(runsText).join('\n'), BODY_LINE) <= WHOLE_PARAGRAPH
    const why = linesOfRuns([{ text: rationale }])
    const heading = `strong(${label(`${LABELS.rationale}: `)})`
    const inLine = reasonBesideLabel(rationale, this.outline)
    const reason = why.map(
      (runs, index) =>
        `p(${this.directionOf(runs)}, false, ${index === 0 && inLine ? `{${heading}; ${this.runs(runs)}}` : this.runs(runs)})`,
    )
    if (!inLine && why.length > 0) reason.unshift(`p(${this.labelDirection(LABELS.rationale)}, false, ${heading})`)
    return `amendment(${[
      this.labelDirection(sentence),
      label(sentence),
      this.directionOf(text.flat()),
      whole,
      text.length === 0 ? 'none' : this.lines(text),
      why.length === 0 ? 'none' : `{${reason.join('\n')}}`,
    ].join(', ')})`
  }

  private proposals(caption: string | null, proposals: readonly ProposalRow[]): string {
    const label = (text: string) => this.text(text, { language: this.outline.labelLanguage })
    const columns = proposalColumns(proposals)
    const cell = (row: ProposalRow, column: ProposalColumn) => {
      if (column === 'move') return label(MOVE_LABELS[row.move])
      if (column === 'proposed') return this.lines(linesOfRuns(row.proposed))
      if (column !== 'paragraph') return this.plain(row[column])
      return `reference(${this.text(row.paragraph, {})}, ${row.document === '' ? 'none' : this.text(row.document, {})})`
    }
    const rows = proposals.map((row) => ({
      cells: columns
        .map(({ column, line }) => this.narrowed(line, () => cell(row, column)))
        .map((content, index) => (index === 0 && row.at ? `{[#${writtenAt(row.at)}]; ${content}}` : content)),
      whole: rowKeptWhole(
        columns.map(({ column }) => cellText(row, column)),
        columns.map(({ line }) => line),
      ),
    }))
    const headers = columns.map((column) => label(column.label))
    const table = gridOf(
      this.direction,
      tableKeptWhole(
        proposals.map((row) => columns.map(({ column }) => cellText(row, column))),
        columns.map(({ line }) => line),
      ),
      columns.map(({ share }) => share),
      8.5,
      headers,
      rows,
    )
    return caption === null ? table : `{caption(${this.labelDirection(caption)}, ${label(caption)})\n${table}}`
  }

  private narrowed<T>(line: number, write: () => T): T {
    const before = this.lineLength
    this.lineLength = Math.floor(line)
    const written = write()
    this.lineLength = before
    return written
  }

  private labelDirection(text: string): Direction {
    return directionOfText(text, directionOfLanguage(this.outline.labelLanguage))
  }

  private signatories(rows: readonly { name: string; organisation: string; country: string }[]): string {
    const headers = [LABELS.name, LABELS.organisation, LABELS.country].map((text) =>
      this.text(text, { language: this.outline.labelLanguage }),
    )
    const cells = rows.map(({ name, organisation, country }) => ({
      cells: this.narrowed(TABLE_LINE / 4, () => [name, organisation, country].map((text) => this.plain(text))),
      whole: rowKeptWhole([name, organisation, country], [TABLE_LINE / 4, TABLE_LINE / 4, TABLE_LINE / 4]),
    }))
    const together = rows.length <= FEW_SIGNATORIES
    return gridOf(this.direction, together, [1.1, 1.4, 0.8], 9.5, headers, cells)
  }

  /** Paragraphs of a plain-text field, one a line. */
  private plain(text: string): string {
    return this.lines(linesOfRuns([{ text }]))
  }

  private lines(lines: readonly MarkedRun[][]): string {
    const set = lines.map((runs) => `p(${directionOfText(runsText(runs), this.direction)}, false, ${this.runs(runs)})`)
    return `{${set.join('\n') || '[]'}}`
  }

  private runs(runs: readonly MarkedRun[]): string {
    return runs.length === 0 ? '[]' : `{${runs.map((run) => this.run(run)).join('; ')}}`
  }

  private run(run: MarkedRun): string {
    if (run.footnote) return this.footnote(run.footnote)
    let content = this.raised(run)
    if (run.bold) content = `strong(${content})`
    if (run.italic) content = `emph(${content})`
    const address = run.link ? linkTarget(run.link) : null
    if (address) content = `link(${typstString(this.addresses ? address : 'about:blank')}, ${content})`
    else if (run.underline) content = `underline(${content})`
    if (run.strikethrough && run.change !== 'deleted') content = `deleted(${content})`
    if (run.change === 'inserted' || run.change === 'deleted') {
      content = `${run.change === 'inserted' ? 'added' : 'deleted'}(${content})`
    }
    if (isAside(run)) content = `aside(${content})`
    return content
  }

  private footnote({ runs }: Footnote): string {
    return this.narrowed(this.bodyLine, () => `note-below(${this.directionOf(runs)}, ${this.runs(runs)})`)
  }

  /**
   * Unicode's own characters where they are there, because whoever copies “2024²” or “H₂O” out of the PDF, or hears it read, must not get 20242
   * and H2O; the bundled Latin font has them all.
   */
  private raised(run: Run): string {
    const raised = raisedBy(run)
    if (raised === null) return this.text(run.text, run)
    const characters = inRaisedCharacters(run.text, raised)
    if (characters !== null) return this.text(characters, run)
    return `${raised === 'superscript' ? 'super' : 'sub'}(typographic: false, ${this.text(run.text, run)})`
  }

  /** One text in one language; each script is set in its own font. */
  private text(text: string, { language }: Pick<Run, 'language'>): string {
    const spoken = language ?? this.outline.language
    const lines = text.split('\n').map((line) =>
      scripts(line, spoken)
        .map((piece) => this.piece(piece))
        .join('; '),
    )
    const joined = lines.map((line) => line || 'text("")').join('; linebreak(); ')
    if (language === undefined || language === this.outline.language) return `{${joined}}`
    return `{set text(${languageArguments(language)}); ${joined}}`
  }

  private piece({ script, text }: Piece): string {
    if (script !== 'plain') return `${script}-run(${typstString(text)})`
    return unbroken(text, this.lineLength)
      .map((part) => (part.whole ? `box(text(${typstString(part.text)}))` : `text(${typstString(part.text)})`))
      .join('; ')
  }
}

/** Characters that fit on a line of the body, and about as many in a column of a table over the whole width. */
const BODY_LINE = 72
const LARGE_BODY_LINE = 42
const TABLE_LINE = 84

interface Piece {
  script: 'plain' | 'rtl' | 'zh'
  text: string
}

/**
 * Paragraphs of up to so many lines are never cut by a page's end: a reader, and whoever copies the text, has them in one piece,
 * without the page number in the middle. Rows and recommendations may be longer (see `columns.ts`).
 */
const WHOLE_PARAGRAPH = 10

/** Words with a hyphen, and document symbols such as A/RES/70/125, which nobody reads aloud well in two halves. */
const KEPT_TOGETHER =
  /(?<!\S)\S*-+(?:\S| +(?=\S))\S*|(?<![\p{L}\p{N}/])\p{Lu}{1,5}(?:\/[\p{Lu}\p{Nd}.]{1,20}(?:\([\p{Lu}\p{Nd}]{1,20}\))?){0,8}\/\p{Nd}[\p{Lu}\p{Nd}.]*/gu

/**
 * A text cut into parts that may break anywhere Unicode allows and parts that must stay on one line (see `KEPT_TOGETHER`). Parts
 * longer than `longest` characters may break, because nothing may run off the page; addresses are cut at their strokes first.
 */
function unbroken(text: string, longest: number): { text: string; whole: boolean }[] {
  if (!/[-/]/.test(text)) return tooLong(text, longest)
  const parts: { text: string; whole: boolean }[] = []
  let end = 0
  for (const match of text.matchAll(KEPT_TOGETHER)) {
    if (match.index > end) parts.push(...tooLong(text.slice(end, match.index), longest))
    const cut = match[0].length > longest
    const pieces = cut ? (match[0].match(/[^/?&=]*[/?&=]+|[^/?&=]+/g) ?? []) : [match[0]]
    for (const piece of pieces)
      parts.push({ text: piece, whole: (!cut || piece.includes('-')) && piece.length <= longest })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push(...tooLong(text.slice(end), longest))
  return parts
}

/** Words that fit on no line are cut into pieces that do; Typst breaks addresses itself, and Chinese between any two characters. */
function tooLong(text: string, longest: number): { text: string; whole: boolean }[] {
  if (text.length <= longest) return [{ text, whole: false }]
  const parts: { text: string; whole: boolean }[] = []
  let end = 0
  for (const match of text.matchAll(/[^\s/\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+/g)) {
    const [word] = match
    if (word.length <= longest || text[match.index + word.length] === '/' || text[match.index - 1] === '/') continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index), whole: false })
    // A mark stays with the letter that it stands on.
    for (const piece of word.match(new RegExp(`(?:[^][\\p{M}\\u200D]*){1,${longest}}`, 'gu')) ?? [])
      parts.push({ text: piece, whole: true })
    end = match.index + word.length
  }
  if (end < text.length) parts.push({ text: text.slice(end), whole: false })
  return parts
}

const RTL_STRETCH =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC ]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])?/g

function scripts(text: string, language: string): Piece[] {
  const other = isEastAsianLanguage(language) && isEastAsian(text) ? 'zh' : 'plain'
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(RTL_STRETCH)) {
    if (match.index > end) pieces.push({ script: other, text: text.slice(end, match.index) })
    pieces.push({ script: 'rtl', text: match[0] })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ script: other, text: text.slice(end) })
  return pieces
}

function gridOf(
  direction: Direction,
  together: boolean,
  shares: readonly number[],
  size: number,
  headers: readonly string[],
  rows: readonly { cells: readonly string[]; whole: boolean }[],
): string {
  const columns = array(shares.map((share) => `${share.toFixed(4)}fr`))
  const cells = rows.flatMap(({ cells: row, whole }) =>
    whole ? row : row.map((cell) => `table.cell(breakable: true, ${cell})`),
  )
  return `grid-of(${direction}, ${together}, ${columns}, ${size}pt, ${array(headers)}, ${array(cells)})`
}

/** A Typst array; the comma after the last keeps one element from being a mere pair of brackets. */
function array(items: readonly string[]): string {
  return `(${items.map((item) => `${item},`).join('')})`
}

/** What stands around the two numbers of a page's foot; each script in its own font. */
function pageWords(language: string): string {
  return array(
    pageOf(language).map((words) => {
      const pieces = scripts(words, language).map(({ script, text }) =>
        script === 'plain' ? `text(${typstString(text)})` : `${script}-run(${typstString(text)})`,
      )
      return pieces.length === 0 ? '[]' : `{${pieces.join('; ')}}`
    }),
  )
}

/** Typst names a language by two or three letters, and the region apart. */
function languageArguments(tag: string): string {
  const { language, region } = new Intl.Locale(tag)
  return `lang: ${typstString(/^[a-z]{2,3}$/.test(language) ? language : 'en')}, region: ${region && /^[A-Z]{2}$/.test(region) ? typstString(region.toLowerCase()) : 'none'}`
}

/** A heading is one line in bookmarks. */
function withoutBreaks(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, text: run.text.replace(/\n/g, ' ') }))
}

/** Sets nothing; the compiler tells the page and height of it. */
function writtenAt(at: Place): string {
  return `metadata(${typstString(JSON.stringify(at))}) <written>`
}
