import { blocksFromHtml, looksLikeHtml } from '../import/html'
import { partsOfMarkdown } from '../import/markdown'
import type { PdfText } from '../import/pdf/pdf-content'
import { paragraphsOfPdf } from '../import/pdf/pdf-paragraphs'
import { runSequences, runsText } from '../text/block-text'
import type { Block, List, Run, Table } from '../text/blocks'
import { cleanText } from '../text/clean-text'

/** One line of a call, as its rules read it. */
export interface CallLine {
  index: number
  /** Without the mark of an item; every kind of space is a plain one. */
  text: string
  kind: 'heading' | 'item' | 'paragraph' | 'cell'
  /** Of a heading, from 1; of an item, its depth from 1; else 0. */
  level: number
  /** Number or letter of an item, without marks around it. */
  label: string
  /** Texts of the headings above, the outermost first. */
  headings: string[]
  /** Of an item: the line before its list, which says what the list is. */
  intro: string
  /** Of an item: which list it stands in; counts from 0. Else -1. */
  list: number
  /** Of a cell: what stands at the head of its row and of its column, empty for those heads themselves. */
  row: { table: number; row: number; column: number; rowHead: string; columnHead: string } | null
  /** Addresses that its text links to. */
  links: string[]
}

/** A text that a call may come as. */
export type CallText =
  | { kind: 'text' | 'markdown' | 'html'; text: string }
  /** Read by an importer, such as that of Word. */
  | { kind: 'blocks'; blocks: readonly Block[]; title?: string }
  /** Read by that of PDF, which knows what a paragraph looks like and not what it is. */
  | { kind: 'pdf'; text: PdfText }

export interface CallLines {
  lines: CallLine[]
  /** As the file gives it apart from its lines; empty where it gives none. */
  title: string
}

/** The lines of a call, whatever it came as. Takes every text and never throws. */
export function callLines(given: CallText): CallLines {
  const builder = new Builder()
  if (given.kind === 'blocks') {
    builder.blocks(given.blocks)
    return { lines: builder.lines, title: given.title ?? '' }
  }
  if (given.kind === 'html' || (given.kind === 'text' && looksLikeHtml(given.text))) {
    const page = blocksFromHtml(given.text)
    builder.blocks(page.blocks)
    return { lines: builder.lines, title: page.title }
  }
  if (given.kind === 'pdf') {
    builder.pdf(given.text)
    return { lines: builder.lines, title: '' }
  }
  const text = cleanText(given.text)
  const parts = given.kind === 'markdown' ? partsOfMarkdown(withLettersAsItems(text), undefined, startsField) : null
  if (!parts) {
    builder.plain(text)
    return { lines: builder.lines, title: '' }
  }
  for (const part of parts)
    if (part.type === 'heading') builder.heading(part.text, part.level)
    else builder.block(part.block)
  return { lines: builder.lines, title: '' }
}

/** Markdown knows no letters before items, and would make one paragraph of them. */
function withLettersAsItems(text: string): string {
  return text.replace(/^([ \t]{0,12})(\(?(?:[a-zA-Z]|[ivxIVX]{1,4})[.)]) (?=\S)/gm, '$1- $2 ')
}

/** “Deadline: …”, “**Correo:** …”: a line that says something of its own. */
function startsField(line: string): boolean {
  return /^[*_]{0,2}\p{Lu}[^.:?!]{1,50}(?:[*_]{0,2}[  ]?:|:[*_]{0,2})(?:\s|$)/u.test(line)
}

const LABEL =
  /^(?:\((\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})\)|(\d{1,2}(?:\.\d{1,2}){0,2}|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})[.)])(?: {1,4}|(?=¿))(?=\S)/
/** “Question 1.”, “Q2”. */
const NAMED_LABEL = /^(?:question|pregunta|q)[  ]?(\d{1,2})[.):]? {0,4}(?=\S)/i
const BULLET = /^(?:[-*•‣◦▪■●○➢✓–·\uf0b7\uf0a7\uf0d8\uf0fc])\s{1,8}(?=\S)/u

/** The number or letter that a line starts with, and the rest; no label for “A committee” or “I am”. */
export function labelOf(text: string): { label: string; rest: string } {
  const found = LABEL.exec(text) ?? NAMED_LABEL.exec(text)
  if (!found) return { label: '', rest: text }
  return { label: found[1] ?? found[2] ?? '', rest: text.slice(found[0].length) }
}

const plainSpaces = (text: string) => text.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')

class Builder {
  readonly lines: CallLine[] = []
  private open: { level: number; text: string }[] = []
  private before = ''
  private lists = 0
  private tables = 0

  private push(text: string, more: Partial<CallLine> = {}): void {
    const parts = plainSpaces(text).split('\n')
    const said = parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' ')
    if (said === '') return
    this.lines.push({
      index: this.lines.length,
      text: said,
      kind: 'paragraph',
      level: 0,
      label: '',
      headings: this.open.map((heading) => heading.text),
      intro: '',
      list: -1,
      row: null,
      links: [],
      ...more,
    })
    if (more.kind !== 'item' && more.kind !== 'cell') this.before = said
  }

  heading(text: string, level: number): void {
    const said = plainSpaces(text).replace(/\s+/g, ' ').trim()
    this.open = this.open.filter((heading) => heading.level < level)
    this.push(said, { kind: 'heading', level })
    this.open.push({ level, text: said })
  }

  blocks(blocks: readonly Block[]): void {
    for (const block of blocks) this.block(block)
  }

  block(block: Block): void {
    if (block.type === 'heading') this.heading(runsText(block.runs), block.level)
    else if (block.type === 'list') {
      this.list(block, 1, this.lists++, this.before)
    } else if (block.type === 'table') this.table(block)
    else for (const runs of runSequences(block)) this.paragraph(runs)
  }

  private paragraph(runs: readonly Run[]): void {
    const lines = runsText(runs).split('\n')
    const links = linksOf(runs)
    const bold = runs.every((run) => run.bold || run.text.trim() === '')
    const [only = ''] = lines
    if (lines.length === 1 && bold && looksLikeHeading(labelOf(plainSpaces(only).trim()).rest)) {
      this.byHand = null
      this.heading(only, 5)
      return
    }
    for (const line of lines) this.labelled(line, links)
  }

  /** A paragraph that begins with a number is an item that its writer numbered by hand. */
  private labelled(line: string, links: string[], indent = 0): void {
    const said = plainSpaces(line).trim()
    const unmarked = said.replace(BULLET, '')
    const { label, rest } = labelOf(unmarked)
    if (label === '' && unmarked === said) {
      this.byHand = null
      this.push(said, { links })
      return
    }
    const deeper = /^[a-z]/.test(label) ? 2 : 1
    const last = this.lines.at(-1)
    if (!this.byHand || last?.kind !== 'item')
      this.byHand = { list: this.lists++, intro: this.before, first: deeper, indent, style: styleOf(label) }
    const nested = this.byHand.style !== styleOf(label) && (deeper > this.byHand.first || indent > this.byHand.indent)
    this.push(rest, {
      kind: 'item',
      label,
      links,
      level: nested ? 2 : 1,
      list: this.byHand.list,
      intro: nested ? this.parentText() : this.byHand.intro,
    })
  }
  private byHand: { list: number; intro: string; first: number; indent: number; style: string } | null = null

  private parentText(): string {
    return this.lines.filter((line) => line.kind === 'item' && line.level === 1).at(-1)?.text ?? ''
  }

  private list(list: List, level: number, id: number, intro: string): void {
    list.items.forEach((item, index) => {
      const { label, rest } = labelOf(plainSpaces(runsText(item.runs)).trim())
      this.push(rest, {
        kind: 'item',
        level,
        label: label === '' && list.ordered ? (level > 1 ? (LETTERS[index] ?? '') : String(index + 1)) : label,
        list: id,
        intro,
        links: linksOf(item.runs),
      })
      if (item.nested) this.list(item.nested, level + 1, id, rest)
    })
  }

  private table(table: Table): void {
    const id = this.tables++
    const text = table.rows.map((row) =>
      row.map((cell) =>
        plainSpaces(cell.blocks.flatMap(runSequences).map(runsText).join(' ')).replace(/\s+/g, ' ').trim(),
      ),
    )
    const isHead = (cells: readonly string[]) =>
      cells.every((cell) => cell.length <= 60 && !/[?\d@]/.test(cell)) && cells.some((cell) => cell !== '')
    const head = (text.length > 1 && (table.headerRows === 1 || isHead(text[0] ?? [])) ? text[0] : null) ?? null
    text.forEach((cells, row) => {
      const numbered = /^[\s\d.)]{0,5}$/.test(cells[0] ?? '') ? (cells[0] ?? '').replace(/[^\d]/g, '') : ''
      cells.forEach((cell, column) => {
        const { label, rest } = labelOf(cell)
        this.push(rest, {
          kind: 'cell',
          label: label || (column > 0 ? numbered : ''),
          links: (table.rows[row]?.[column]?.blocks ?? []).flatMap(runSequences).flatMap(linksOf),
          row: {
            table: id,
            row,
            column,
            rowHead: column === 0 ? '' : (cells[0] ?? ''),
            columnHead: row === 0 && head ? '' : (head?.[column] ?? ''),
          },
        })
      })
    })
  }

  /** A paragraph of one bold or larger line is a heading; the largest is the title. */
  pdf(text: PdfText): void {
    const paragraphs = paragraphsOfPdf(text).filter(({ kind }) => kind === 'body')
    const largest = Math.max(0, ...paragraphs.map(({ size }) => size))
    for (const { text: said, size, bold, lines, x } of paragraphs) {
      const large = size > text.bodySize * 1.1
      if ((large || bold) && lines <= 3 && looksLikeHeading(labelOf(plainSpaces(said).trim()).rest)) {
        this.byHand = null
        this.heading(said, size >= largest && large ? 1 : large ? 2 : 3)
      } else this.labelled(said, [], x)
    }
  }

  /** Lines of plain text: paragraphs between empty lines, items by their marks, and lines that are wrapped joined. */
  plain(text: string): void {
    const groups = text.split(/\n[^\S\n]*\n/)
    for (const group of groups) {
      const joined: { text: string; indent: number }[] = []
      for (const line of group.split('\n')) {
        const said = plainSpaces(line).trim()
        if (said === '' || /^[=\-–—_*~#]{3,}$/.test(said)) continue
        const indent = line.length - line.trimStart().length
        const last = joined.at(-1)
        const starts = BULLET.test(said) || labelOf(said).label !== '' || startsField(said)
        if (last && !starts && last.text.length >= 50 && !/[.!?:;]$/.test(last.text) && /^[\p{Ll}\d(“"«@]/u.test(said))
          last.text += ` ${said}`
        else joined.push({ text: said, indent })
      }
      joined.forEach(({ text: line, indent }, index) => {
        const alone = joined.length === 1
        const next = joined[index + 1]
        if (
          (alone || (index === 0 && next && !looksLikeHeading(next.text)) || isCapitals(line)) &&
          looksLikeHeading(line)
        ) {
          this.byHand = null
          this.heading(line, isCapitals(line) || this.lines.length === 0 ? 1 : 3)
        } else this.labelled(line, [], indent)
      })
      if (joined.length > 0 && groups.length > 1 && !/^(?:\p{Ll}|\(?[a-zA-Z\d])/u.test(joined[0]?.text ?? ''))
        this.byHand = null
    }
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

function styleOf(label: string): string {
  return /^\d/.test(label) ? 'number' : /^[A-Z]/.test(label) ? 'capital' : label === '' ? 'bullet' : 'letter'
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Short, without the mark that ends a sentence, a field or a question, and no item. */
function looksLikeHeading(line: string): boolean {
  const text = line.trim()
  return (
    text.length <= 110 &&
    text.length >= 3 &&
    /^[\p{Lu}¿\d]/u.test(text) &&
    !/[.;,:?!]$/.test(text) &&
    !/@|https?:/.test(text) &&
    !/^[^:]{2,40}[  ]?: \S/u.test(
      text.replace(/^(?:call|appel|consult|survey|questionnaire|cuestionario|request|llam)[^:]{0,60}: /i, ''),
    ) &&
    labelOf(text).label === '' &&
    !BULLET.test(text)
  )
}

function linksOf(runs: readonly Run[]): string[] {
  return [...new Set(runs.flatMap(({ link }) => (link ? [link] : [])))]
}

/** What a line is about by where it stands: its row, its column, the headings above it. */
export function topicsOf(line: CallLine): string {
  return [line.row?.rowHead ?? '', line.row?.columnHead ?? '', line.headings.at(-1) ?? '']
    .filter((each) => each !== '')
    .join(' | ')
}

/** Abbreviations whose stop ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:max|máx|min|mín|approx|aprox|no|nº|art|arts|para|paras|par|pp?|e\.g|i\.e|ca|cf|mr|mrs|ms|dr|st|a\.m|p\.m|c\.o\.b|sr|sra|m|mme)\.$/i

/** The sentences of a line with their offsets. A line of a call is short; abbreviations before numbers end nothing. */
export function sentencesOfLine(text: string): { text: string; start: number; end: number }[] {
  const sentences: { text: string; start: number; end: number }[] = []
  let start = 0
  for (const match of text.matchAll(/[.!?]["”»’)\]]{0,2} {1,3}(?=["“«‘(¿¡[]{0,2}[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].trimEnd().length
    const before = text.slice(Math.max(start, end - 12), end)
    if (SHORT.test(before)) {
      // “18:00 p.m. Late statements …” ends a sentence all the same.
      if (!/[ap]\.m\.$/.test(before) || !/^ {1,3}\p{Lu}\p{Ll}{2,} (?!york|time)\p{Ll}/u.test(text.slice(end, end + 40)))
        continue
    }
    sentences.push({ text: text.slice(start, end), start, end })
    start = match.index + match[0].length
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start, end: text.length })
  return sentences
}
