/**
 * Rows and cells of tab-separated text as spreadsheets put it on the clipboard: a cell that holds a tab, a line end or a quotation
 * mark stands in quotation marks, which are doubled inside. Line ends may be of any kind. A cell that only begins with a quotation mark,
 * as quoted sentences do, is taken as it is: this is why no CSV library reads it, which would swallow the cells behind. Takes every
 * text; an empty one gives no rows, and a last line end no empty one.
 */
export function tabSeparatedRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const cell = quotedCell(text, at) ?? plainCell(text, at)
    row.push(cell.value)
    at = cell.end
    if (text[at] === '\t') {
      at += 1
      // A tab at the very end stands before one more cell.
      if (at === text.length) row.push('')
      else continue
    }
    rows.push(row)
    row = []
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
  }
  return rows
}

interface ReadCell {
  value: string
  /** Where the tab or line end behind it stands, or the end of the text. */
  end: number
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y

function quotedCell(text: string, at: number): ReadCell | null {
  QUOTED.lastIndex = at
  const found = QUOTED.exec(text)
  return found && { value: (found[1] ?? '').replace(/""/g, '"').replace(/\r\n?/g, '\n'), end: QUOTED.lastIndex }
}

const PLAIN = /[^\t\r\n]*/y

function plainCell(text: string, at: number): ReadCell {
  PLAIN.lastIndex = at
  const value = PLAIN.exec(text)?.[0] ?? ''
  return { value, end: at + value.length }
}
