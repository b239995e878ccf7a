import type { List, Run, Table } from '../draft/blocks'
import type { Proposal } from '../draft/draft'
import { blockText } from '../draft/text'
import {
  type Direction,
  directionOfLanguage,
  directionOfRuns,
  directionOfText,
  isEastAsian,
  isEastAsianLanguage,
} from './direction'
import { LABELS, MOVE_LABELS } from './labels'
import { linkTarget } from './link-target'
import { type BodyBlock, type DocumentOutline, type OutlineElement, showsSubject } from './outline'
import { TYPST_TEMPLATE } from './typst-template'

export type Paper = 'a4' | 'letter'

/**
 * The Typst program that sets an outline. Every text in it stands inside a string literal, which Typst never reads as markup or
 * code: nothing that a writer types can change the program. Compile it with the fonts of `pdf-fonts` alone.
 */
export function typstOf(outline: DocumentOutline, options: { paper: Paper }): string {
  return TYPST_TEMPLATE + new TypstWriter(outline, options.paper).document()
}

/** A Typst string literal: in one, only the backslash and the quotation mark mean anything. */
export function typstString(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`
}

class TypstWriter {
  private readonly direction: Direction
  /** Characters that surely fit on a line where we are writing. */
  private lineLength = BODY_LINE

  constructor(
    private readonly outline: DocumentOutline,
    private readonly paper: Paper,
  ) {
    this.direction = directionOfLanguage(outline.language)
  }

  document(): string {
    const { outline } = this
    const label = { language: outline.labelLanguage }
    const settings = [
      `title: ${typstString(outline.title)}`,
      `author: ${typstString(outline.author)}`,
      `subject: ${typstString(outline.subject)}`,
      `paper: ${this.paper === 'a4' ? '"a4"' : '"us-letter"'}`,
      languageArguments(outline.language),
      `dir: ${this.direction}`,
      `furniture: (${languageArguments(outline.labelLanguage)})`,
      `short: ${outline.shortName === '' ? 'none' : this.text(outline.shortName, {})}`,
    ]
    const lines = [`#show: setup.with(${settings.join(', ')})`]
    if (showsSubject(outline)) lines.push(`#kicker(${this.text(outline.subject, label)})`)
    lines.push('#std.title()')
    if (outline.titleBlock.length > 0) {
      const rows = outline.titleBlock.map(
        ({ label: name, value }) => `(${this.text(name, label)}, ${this.text(value, {})})`,
      )
      lines.push(`#facts(${rows.join(', ')})`)
    }
    for (const element of outline.body) lines.push(`#${this.element(element)}`)
    return `${lines.join('\n')}\n`
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
        const whole = linesOf(element.blocks.map(blockText).join('\n'), BODY_LINE) <= WHOLE_ROW
        return `headline(${direction}, ${whole}, ${label}, {${element.blocks.map((block) => this.block(block)).join('\n')}})`
      }
      case 'proposals':
        return this.proposals(element.caption, element.proposals)
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
        return this.list(block)
      case 'table':
        return this.table(block)
    }
  }

  /** In a table the rows keep together instead. */
  private keptWhole(block: BodyBlock): boolean {
    return this.lineLength === BODY_LINE && linesOf(blockText(block), BODY_LINE) <= WHOLE_PARAGRAPH
  }

  /** Never a row that might not fit on a page. */
  private rowsKeptWhole(cells: readonly string[]): boolean {
    return cells.every((text) => linesOf(text, this.lineLength) <= WHOLE_ROW)
  }

  private directionOf(runs: readonly Run[]): Direction {
    return directionOfRuns(runs, this.outline.language)
  }

  private list(list: List): string {
    const items = list.items.map((item) =>
      item.nested ? `{${this.runs(item.runs)}\n${this.list(item.nested)}}` : this.runs(item.runs),
    )
    const direction = directionOfText(blockText(list), this.direction)
    return `${list.ordered ? 'numbers' : 'bullets'}(${[direction, ...items].join(', ')})`
  }

  private table(table: Table): string {
    return this.narrowed(TABLE_LINE / (table.rows[0]?.length ?? 1), () => this.wholeTable(table))
  }

  private wholeTable(table: Table): string {
    const cells = table.rows.map((row) =>
      row.map((cell) => `{${cell.blocks.map((block) => this.block(block)).join('\n') || '[]'}}`),
    )
    const columns = `(${'1fr, '.repeat(cells[0]?.length ?? 1)})`
    const headers = table.headerRows === 1 ? (cells[0] ?? []) : []
    const rest = cells.slice(table.headerRows)
    const texts = table.rows.flat().map((cell) => cell.blocks.map(blockText).join('\n'))
    const direction = directionOfText(blockText(table), this.direction)
    return gridOf(direction, this.rowsKeptWhole(texts), columns, '9.5pt', headers, rest.flat())
  }

  private proposals(caption: string | null, proposals: readonly Proposal[]): string {
    // The narrowest column of text has less than a quarter of the width.
    return this.narrowed(TABLE_LINE / 4.4, () => this.proposalsTable(caption, proposals))
  }

  private proposalsTable(caption: string | null, proposals: readonly Proposal[]): string {
    const label = (text: string) => this.text(text, { language: this.outline.labelLanguage })
    const headers = [LABELS.paragraph, LABELS.move, LABELS.current, LABELS.proposed, LABELS.rationale].map(label)
    const cells = proposals.flatMap((row) => [
      `reference(${this.text(row.paragraph, {})}, ${row.document === '' ? 'none' : this.text(row.document, {})})`,
      label(MOVE_LABELS[row.move]),
      ...[row.current, row.proposed, row.rationale].map((text) => this.plain(text)),
    ])
    const whole = this.rowsKeptWhole(
      proposals.flatMap((row) => [row.current, row.proposed, row.rationale, row.document]),
    )
    const columns = '(0.82fr, 0.68fr, 1.25fr, 1.25fr, 1.25fr)'
    const table = gridOf(this.direction, whole, columns, '8.5pt', headers, cells)
    return caption === null ? table : `{caption(${this.labelDirection(caption)}, ${label(caption)})\n${table}}`
  }

  private narrowed(line: number, write: () => string): string {
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
    return this.narrowed(TABLE_LINE / 4, () => this.signatoriesTable(rows))
  }

  private signatoriesTable(rows: readonly { name: string; organisation: string; country: string }[]): string {
    const headers = [LABELS.name, LABELS.organisation, LABELS.country].map((text) =>
      this.text(text, { language: this.outline.labelLanguage }),
    )
    const cells = rows.flatMap(({ name, organisation, country }) =>
      [name, organisation, country].map((text) => this.plain(text)),
    )
    const whole = this.rowsKeptWhole(rows.flatMap(({ name, organisation, country }) => [name, organisation, country]))
    return gridOf(this.direction, whole, '(1.1fr, 1.4fr, 0.8fr)', '9.5pt', headers, cells)
  }

  /** Paragraphs of a plain-text field, one a line. */
  private plain(text: string): string {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    return `{${lines.map((line) => `p(${directionOfText(line, this.direction)}, false, ${this.text(line, {})})`).join('\n') || '[]'}}`
  }

  private runs(runs: readonly Run[]): string {
    return runs.length === 0 ? '[]' : `{${runs.map((run) => this.run(run)).join('; ')}}`
  }

  private run(run: Run): string {
    let content = this.text(run.text, run)
    if (run.bold) content = `strong(${content})`
    if (run.italic) content = `emph(${content})`
    const address = run.link ? linkTarget(run.link) : null
    if (address) content = `link(${typstString(address)}, ${content})`
    else if (run.underline) content = `underline(${content})`
    return content
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
const TABLE_LINE = 84

interface Piece {
  script: 'plain' | 'rtl' | 'zh'
  text: string
}

/**
 * Paragraphs of up to so many lines are never cut by a page's end: a reader, and whoever copies the text, has them in one piece,
 * without the page number in the middle. Rows and recommendations may be longer, since a table is looked at row by row.
 */
const WHOLE_PARAGRAPH = 10
const WHOLE_ROW = 30

function linesOf(text: string, line: number): number {
  return text.split('\n').reduce((lines, part) => lines + Math.ceil(Math.max(part.length, 1) / line), 0)
}

const HYPHENATED = /\S*-+(?:\S| +(?=\S))\S*/g

/**
 * A text cut into parts that may break anywhere Unicode allows and parts, with a hyphen inside, that must stay on one line. Parts
 * longer than `longest` characters may break, because nothing may run off the page; addresses are cut at their strokes first.
 */
function unbroken(text: string, longest: number): { text: string; whole: boolean }[] {
  if (!text.includes('-')) return [{ text, whole: false }]
  const parts: { text: string; whole: boolean }[] = []
  let end = 0
  for (const match of text.matchAll(HYPHENATED)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), whole: false })
    const pieces = match[0].length > longest ? (match[0].match(/[^/?&=]*[/?&=]+|[^/?&=]+/g) ?? []) : [match[0]]
    for (const piece of pieces) parts.push({ text: piece, whole: piece.includes('-') && piece.length <= longest })
    end = match.index + match[0].length
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
  whole: boolean,
  columns: string,
  size: string,
  headers: readonly string[],
  cells: readonly string[],
): string {
  return `grid-of(${direction}, ${whole}, ${columns}, ${size}, ${array(headers)}, ${array(cells)})`
}

/** A Typst array; the comma after the last keeps one element from being a mere pair of brackets. */
function array(items: readonly string[]): string {
  return `(${items.map((item) => `${item},`).join('')})`
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
