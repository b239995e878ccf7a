import type { ImportedPart } from '../import/document'
import { farNumbered } from '../import/far-numbers'
import { blocksFromHtml } from '../import/html'
import { partsOfMarkdown } from '../import/markdown'
import type { PdfContent, PdfParagraph } from '../import/pdf/pdf-content'
import { linesOfPdf } from '../import/pdf/pdf-lines'
import { PARAGRAPH_MARK, paragraphsOfPdf } from '../import/pdf/pdf-paragraphs'
import { withTables } from '../import/pdf/tables'
import { partsOfPlainText, UNBROKEN_FROM } from '../import/plain-text'
import type { ReadDocument } from '../import/read-document'
import { runsText } from '../text/block-text'
import type { Block, List, Table } from '../text/blocks'
import type { PaperBlock, PaperSource } from './paper'

/** Longer than this is no heading, however it looks. */
const LONGEST_HEADING = 160

/** The blocks of a PDF: what is set larger, bold, in the middle or in capitals looks like a heading. */
export function paperSourceOfPdf(content: PdfContent): PaperSource {
  const lines = withTables(linesOfPdf(content))
  const paragraphs = paragraphsOfPdf(lines)
  const boldShare = paragraphs.filter(({ bold }) => bold).length / Math.max(1, paragraphs.length)
  const titled = titleOfPdf(paragraphs, lines.bodySize)
  const blocks = paragraphs
    .filter((paragraph) => !titled.taken.has(paragraph))
    .map((paragraph): PaperBlock => {
      const { text, page, lineNumber, size } = paragraph
      const larger = size > lines.bodySize * 1.08
      const stands = larger || (paragraph.bold && boldShare < 0.5) || paragraph.centred || isInCapitals(text)
      const like = stands && text.length <= LONGEST_HEADING
      const own = like ? 'like-heading' : 'text'
      const kind = paragraph.kind === 'footnote' ? 'footnote' : paragraph.table ? 'row' : own
      const level = size > lines.bodySize * 1.3 ? 1 : larger ? 2 : 3
      return {
        text: text.replace(/\0/g, NO_LETTER),
        kind,
        level,
        page,
        ...(lineNumber === undefined ? {} : { line: lineNumber }),
      }
    })
  const illegible = content.pages.flatMap(({ pieces }, index) =>
    pieces.some(({ text }) => text.includes('\0')) ? [index + 1] : [],
  )
  return { title: titled.title || content.title.trim(), blocks, illegible }
}

/** What stands for a letter that nobody knows. */
const NO_LETTER = '□'

/** The largest letters on the first page, with the lines of the same size that follow; nothing when all is of one size. */
function titleOfPdf(
  paragraphs: readonly PdfParagraph[],
  bodySize: number,
): { title: string; taken: Set<PdfParagraph> } {
  const first = paragraphs.filter(({ page, kind }) => page === 1 && kind === 'body')
  const largest = Math.max(0, ...first.map(({ size }) => size))
  const start = first.findIndex(({ size }) => size === largest)
  if (largest <= bodySize * 1.15 || start < 0 || start > 12) return { title: '', taken: new Set() }
  let end = start + 1
  while (Math.abs((first[end]?.size ?? 0) - largest) < 0.3 && end < start + 3) end += 1
  const title = first.slice(start, end)
  // Headings of that size that go on through the paper are no title.
  if (paragraphs.filter(({ size }) => Math.abs(size - largest) < 0.3).length > title.length) end = start + 1
  const taken = first.slice(start, end)
  return { title: taken.map(({ text }) => text).join(' '), taken: new Set(taken) }
}

function isInCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** The blocks of plain text. Lines that begin with a number start a paragraph. */
export function paperSourceOfText(text: string): PaperSource {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim())
  const far = farNumbered(lines)
  const begins = new Set(lines.filter((line, index) => far[index] || PARAGRAPH_MARK.test(line)))
  const parts = partsOfPlainText(
    joinedLines(lines, begins).join('\n'),
    () => false,
    (line) => begins.has(line.trim()),
  )
  return { title: '', blocks: blocksOfParts(parts) }
}

/** Shorter lines are headings and addresses, which go on nowhere. */
const SHORTEST_BROKEN = 50

/**
 * Lines in which a numbered paragraph goes on joined to it. Pages that were copied have some paragraphs broken into lines and others not, so that no width
 * tells; a sentence that has not ended does. A text whose lines are all short is left to how texts are read everywhere. What is joined is put with `begins`.
 */
function joinedLines(lines: readonly string[], begins: Set<string>): string[] {
  if (lines.every(({ length }) => length <= UNBROKEN_FROM)) return [...lines]
  const joined: string[] = []
  let last = ''
  let isNumbered = false
  for (const line of lines) {
    const before = joined.at(-1) ?? ''
    const isBroken = last.length >= SHORTEST_BROKEN && !/[.;:!?。；：！？؟؛]["”»)\]]*$/u.test(last)
    const isSentence = before.length > LONGEST_HEADING || /\p{L}[.;:!?]\s/u.test(before)
    if (line !== '' && isNumbered && isBroken && !begins.has(line) && (isSentence || /^\p{Ll}/u.test(line))) {
      const whole = `${before} ${line}`
      joined[joined.length - 1] = whole
      begins.add(whole)
    } else {
      joined.push(line)
      isNumbered = begins.has(line)
    }
    last = line
  }
  return joined
}

/** What programs that make sites write above a Markdown text, with its title in it. */
const FRONT_MATTER = /^---[ \t]*\n(?:(?!---)[^\n]*\n)*---[ \t]*(?:\n|$)/
const FRONT_TITLE = /^title:[ \t]*(["']?)([^\n]*)\1[ \t]*$/m

/**
 * The blocks of Markdown, which would take numbers of paragraphs for those of a list and count them anew; so they are kept as text. What is indented
 * goes on with its paragraph: no paper has code. Front matter gives its title alone.
 */
export function paperSourceOfMarkdown(text: string): PaperSource {
  const lines = text.replace(/\r\n?/g, '\n')
  const front = FRONT_MATTER.exec(lines)?.[0] ?? ''
  const title = FRONT_TITLE.exec(front)?.[2]?.trim() ?? ''
  const kept = lines
    .slice(front.length)
    .replace(/^(?: {4,}|\t+)(?=[^\s|])/gm, '')
    .replace(/^(#{1,6})\u00A0/gm, '$1 ')
    .replace(/^( {0,3})(\p{Nd}{1,4}|[a-zA-Z]{1,4})([.)])(?=[ \t])/gmu, '\n$1$2\\$3')
    .replace(/^( {0,3})(?=\((?:\p{Nd}{1,3}|[a-z]{1,4})\)[ \t])/gmu, '\n$1')
  const parts = partsOfMarkdown(
    kept,
    () => false,
    () => false,
  )
  return parts ? { title, blocks: blocksOfParts(parts) } : { ...paperSourceOfText(text.slice(front.length)), title }
}

/** The blocks of a file of an office program. A heading that only looks like one is one where its number or its place says so. */
export function paperSourceOfOffice({ parts, report }: Pick<ReadDocument, 'parts' | 'report'>): PaperSource {
  return { title: '', blocks: blocksOfParts(parts), tracked: report.changes.length > 0 }
}

/** The blocks of a web page, without what stands around its text. */
export function paperSourceOfHtml(text: string): PaperSource {
  const page = blocksFromHtml(text)
  return { title: page.title, blocks: page.blocks.flatMap((block) => blocksOf(block)) }
}

function blocksOfParts(parts: readonly ImportedPart[]): PaperBlock[] {
  return parts.flatMap((part, index): PaperBlock[] => {
    if (part.type === 'block') return blocksOf(part.block)
    if (part.sure === 'certain') return [{ text: part.text, kind: 'heading', level: part.level }]
    return [{ text: part.text, kind: 'like-heading', level: index === 0 ? 1 : part.level }]
  })
}

function blocksOf(block: Block): PaperBlock[] {
  switch (block.type) {
    case 'heading':
      return [{ text: oneLine(runsText(block.runs)), kind: 'heading', level: block.level }]
    case 'paragraph':
    case 'quote':
      return runsText(block.runs).trim() === '' ? [] : [{ text: oneLine(runsText(block.runs)), kind: 'text', level: 0 }]
    case 'list':
      return itemsOf(block, 0)
    case 'table':
      return rowsOf(block)
    case 'image':
      return []
  }
}

/** A cell that is a paragraph's number and nothing else, as in papers that are set as a table: “12”, “12.”, “(a)”, “OP 4”. */
const NUMBER_CELL = /^(?:[OP]P\s?)?[([]?(?:\p{Nd}{1,4}(?:\s?(?:bis|ter|quater))?|[a-z]|[ivxl]{1,6}|[A-Z])[.)\]]{0,2}$/u

/** The rows of a table, each with its cells one after the other. */
function rowsOf({ rows }: Table): PaperBlock[] {
  let numbered = false
  const table = rows.map((row) =>
    row.map((cell) =>
      cell.blocks
        .flatMap((inner) => blocksOf(inner))
        .map(({ text }) => text)
        .join(' '),
    ),
  )
  return table.flatMap((cells, index): PaperBlock[] => {
    if (cells.every((cell) => cell === '')) return []
    const [first = '', ...others] = cells
    const kind = 'row' as const
    if (!NUMBER_CELL.test(first) || others.every((cell) => cell === ''))
      return [{ text: cells.filter((cell) => cell !== '').join(' | '), kind, level: 0, ...headOf(table, index) }]
    const opens = !numbered
    numbered = true
    const text = others.filter((cell) => cell !== '').join(' | ')
    return [{ text, kind, level: 0, row: { number: first, opens } }]
  })
}

/** Longer than this a cell is text, and names no column. */
const LONGEST_COLUMN_NAME = 60

/** Whether a row, by its place in the table, names the columns of numbered rows. */
function headOf(table: readonly (readonly string[])[], index: number): { head?: boolean } {
  const isHead =
    index === 0 &&
    table[0]?.every((cell) => cell.length <= LONGEST_COLUMN_NAME && !/[.;!?]$/.test(cell)) === true &&
    (table[0]?.length ?? 0) > 1 &&
    NUMBER_CELL.test(table[1]?.[0] ?? '')
  return isHead ? { head: true } : {}
}

function itemsOf(list: List, depth: number): PaperBlock[] {
  return list.items.flatMap((item, index): PaperBlock[] => {
    const mark = !list.ordered ? '• ' : depth === 0 ? `${index + 1}. ` : `(${String.fromCharCode(97 + (index % 26))}) `
    const own: PaperBlock = { text: `${mark}${oneLine(runsText(item.runs))}`, kind: 'item', level: 0 }
    return [own, ...(item.nested ? itemsOf(item.nested, depth + 1) : [])]
  })
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
