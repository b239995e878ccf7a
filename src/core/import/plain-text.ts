import { MOST_TABLE_CELLS } from '../draft/size'
import { type List, type Paragraph, paragraph, type Table } from '../text/blocks'
import type { ImportedPart } from './document'

/** A line that ends this far right was most likely broken by the program that wrote it, not by the writer. */
const WRAPPED_FROM = 50

/** Besides the usual marks those that Word leaves behind: of its symbol fonts, and the “o” of second-level lists before a tab. */
const BULLET = /^\s*(?:[-*•‣◦▪■●○➢✓–·\uf0b7\uf0a7\uf0d8\uf0fc\uf02d]\s+|o\t\s*)(?=\S)/u
const RULE = /^\s*[=\-–—_*~#]{3,}\s*$/u

/**
 * The headings and blocks of plain text: paragraphs between empty lines, lists of lines with bullets. A line at the head of a
 * paragraph that names a place of the template (`namesPlace`) is its heading; a short line without a final mark that stands alone may
 * be one. A line that starts with a label (`isLabelled`) starts a paragraph. Lines of a paragraph are joined where they look wrapped,
 * and keep their line break elsewhere. Lines with tabs between as many cells each are a table, as Word writes one.
 */
export function partsOfPlainText(
  text: string,
  namesPlace: (line: string) => boolean,
  isLabelled: (line: string) => boolean = () => false,
): ImportedPart[] {
  const parts: ImportedPart[] = []
  for (const group of text.replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n').split(/\n[^\S\n]*\n/)) {
    let lines = group.split('\n').filter((line) => line.trim() !== '' && !RULE.test(line))
    const table = tableOf(lines)
    if (table && table.length * (table[0]?.length ?? 0) <= MOST_TABLE_CELLS) {
      parts.push({ type: 'block', block: blockOf(table), lines: [] })
      continue
    }
    if (table) {
      for (const line of lines) parts.push({ type: 'block', block: paragraph(line.trim()), lines: [], wasTable: true })
      continue
    }
    for (;;) {
      const [first] = lines
      if (first === undefined || !looksLikeHeading(first)) break
      if (lines.length > 1 && !namesPlace(first.trim())) break
      const text = first.trim().replace(/\s+/g, ' ')
      parts.push({ type: 'heading', level: 2, text, runs: [{ text }], sure: 'guessed' })
      lines = lines.slice(1)
    }
    parts.push(...blocksOf(lines, isLabelled))
  }
  return parts
}

/** Short, not an item of a list, and not ending as a sentence does. */
function looksLikeHeading(line: string): boolean {
  const text = line.trim()
  return text.length <= 120 && !BULLET.test(line) && !/[.;,،。]$/u.test(text)
}

function blocksOf(lines: readonly string[], isLabelled: (line: string) => boolean): ImportedPart[] {
  const parts: ImportedPart[] = []
  let prose: string[] = []
  let items: string[] = []
  const close = () => {
    if (prose.length > 0)
      parts.push({ type: 'block', block: joinLines(prose), lines: prose.map((line) => line.trim()) })
    if (items.length > 0) parts.push({ type: 'block', block: listOf(items), lines: [] })
    prose = []
    items = []
  }
  for (const line of lines) {
    if (BULLET.test(line)) {
      if (prose.length > 0) close()
      items.push(line.replace(BULLET, '').trim())
    } else if (items.length > 0 && /^\s{2,}/.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`)
    else {
      if (items.length > 0 || isLabelled(line)) close()
      prose.push(line)
    }
  }
  close()
  return parts
}

const LIST_MARK = /^(?:\p{Nd}{1,3}|[a-z]|[ivx]{1,5})?[.)\]]?$/iu

/** Two rows or more of as many cells each; null when the tabs stand behind the marks of a list or the lines differ. */
function tableOf(lines: readonly string[]): string[][] | null {
  const rows = lines.map((line) => line.replace(/^ +|(?<!\s)\s+$/g, '').split('\t'))
  const width = rows[0]?.length ?? 0
  const uneven = rows.some((row) => row.length > width || row.length < 2)
  if (rows.length < 2 || width < 2 || uneven || rows[0]?.some((cell) => cell.trim() === '')) return null
  if (lines.some((line) => BULLET.test(line)) || rows.every(([first = '']) => LIST_MARK.test(first.trim()))) return null
  return rows.map((row) => Array.from({ length: width }, (_, index) => (row[index] ?? '').trim()))
}

function blockOf(rows: readonly string[][]): Table {
  return {
    type: 'table',
    headerRows: 1,
    rows: rows.map((row) => row.map((cell) => ({ blocks: [paragraph(cell)] }))),
  }
}

function listOf(items: readonly string[]): List {
  return { type: 'list', ordered: false, items: items.map((text) => ({ runs: [{ text }] })) }
}

function joinLines(lines: readonly string[]): Paragraph {
  let text = ''
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    text += before === undefined ? '' : before.trimEnd().length >= WRAPPED_FROM ? ' ' : '\n'
    text += line.trim()
  }
  return paragraph(text)
}
