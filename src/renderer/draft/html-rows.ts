import type { Segment } from '../../core/draft/difference'
import { type Raised, raisedAsPlainText } from '../../core/draft/raised-text'
import type { PastedCell } from '../../core/import/proposal-columns'
import { cleanText } from '../../core/text/clean-text'
import { cellsInGrid } from '../../core/text/table-grid'
import { cellsOf, isDropped, isIgnoredMarker, rowsOf, span, styleOf } from '../editor/html-to-blocks'
import { inertBody } from '../editor/inert-html'
import { raisedHere } from '../editor/pasted-marks'

/** Deeper than any cell that a person made. */
const MAX_DEPTH = 100
/** A file's worth of cells; what lies beyond is left where it is. */
const MAX_CELLS = 100_000

const OWN_LINES = /^(?:p|div|li|ul|ol|h[1-6]|blockquote|table|tr|pre)$/

/**
 * The rows of the tables in HTML from Word, a spreadsheet or Google Docs, with what tracked changes or lines under and through words
 * add and delete. Tables of one sheet or document follow each other; merged cells give their text once. The HTML is parsed
 * into an inert document: nothing in it runs, loads or styles. No table gives no rows.
 */
export function rowsFromHtml(html: string): PastedCell[][] {
  const body = inertBody(html)
  const tables = [...body.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'))
  const rows: PastedCell[][] = []
  let cells = 0
  for (const table of tables) {
    const first = rows.length
    const laidOut = cellsInGrid(
      rowsOf(table).map(({ row }) => cellsOf(row)),
      span,
    )
    for (const { cell, row, column, down, across } of laidOut) {
      cells += down * across
      if (cells > MAX_CELLS) return rows.map(filled)
      for (let y = 0; y < down; y += 1) {
        const line = rowAt(rows, first + row + y)
        for (let x = 0; x < across; x += 1) line[column + x] ??= y === 0 && x === 0 ? cellOf(cell) : []
      }
    }
  }
  return rows.map(filled)
}

function rowAt(rows: PastedCell[][], index: number): PastedCell[] {
  rows[index] ??= []
  return rows[index]
}

/** Without the holes that a row leaves which ends before others do. */
function filled(row: readonly (PastedCell | undefined)[]): PastedCell[] {
  return Array.from(row, (cell) => cell ?? [])
}

type Kind = Segment['kind']

function cellOf(cell: Element): Segment[] {
  const segments: Segment[] = []
  const put = (text: string, kind: Kind) => {
    const last = segments.at(-1)
    if (last?.kind === kind) last.text += text
    else segments.push({ kind, text })
  }
  const newLine = () => {
    const last = segments.at(-1)
    if (last && !last.text.endsWith('\n')) last.text = `${last.text.trimEnd()}\n`
  }
  const walk = (node: Node, kind: Kind, raised: Raised | null, depth: number) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const text = cleanText(child.nodeValue ?? '').replace(/\s+/g, ' ')
        const last = segments.at(-1)?.text ?? '\n'
        const shown = /\s$/.test(last) ? text.trimStart() : text
        // A cell of a proposal is plain text.
        if (shown !== '') put(raised === null ? shown : raisedAsPlainText(shown, raised, last), kind)
      } else if (child.nodeType === 1 && depth < MAX_DEPTH) walkElement(child as Element, kind, raised, depth + 1)
    }
  }
  const walkElement = (element: Element, kind: Kind, outer: Raised | null, depth: number) => {
    const name = element.localName.toLowerCase()
    const style = styleOf(element)
    if (name === 'br') {
      put('\n', kind)
      return
    }
    const change = changeOf(element, name, style) ?? kind
    // What stands in for deleted text is dropped elsewhere; here it is what is wanted.
    if (isIgnoredMarker(style) || (change !== 'deleted' && isDropped(element, name, style))) return
    const own = OWN_LINES.test(name)
    if (own) newLine()
    const raised = raisedHere(name, style)
    walk(element, change, raised === undefined ? outer : raised, depth)
    if (own) newLine()
  }
  walk(cell, changeOf(cell, cell.localName.toLowerCase(), styleOf(cell)) ?? 'same', null, 0)
  return segments
}

/** What an element says of the words in it. A link's line is its look. */
function changeOf(element: Element, name: string, style: ReadonlyMap<string, string>): Kind | null {
  if (/^(?:del|s|strike)$/.test(name) || /(^|\s)msoDel(\s|$)/i.test(element.getAttribute('class') ?? ''))
    return 'deleted'
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''} ${style.get('text-underline') ?? ''}`
  if (/line-through/.test(line)) return 'deleted'
  if (name === 'ins') return 'inserted'
  const lined = name === 'u' || /underline|single|double/.test(line)
  return lined && !element.closest('a[href]') ? 'inserted' : null
}
