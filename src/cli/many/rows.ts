import type { Problem } from '../../core/result'
import type { WrittenDocument } from '../../node/documents'

/** What came of one draft. `findings` is there only where it is asked for. */
export type CheckRow =
  | {
      file: string
      ready: boolean
      blockers: number
      warnings: number
      advice: number
      dismissed: number
      note: string | null
      findings?: unknown[]
    }
  | { file: string; problem: Problem }
export type ExportRow =
  | { file: string; note: string | null; documents: WrittenDocument[] }
  | { file: string; problem: Problem }

export type RowForm = 'table' | 'json' | 'csv'

/** One row as it is printed, and what it adds to the sum. */
export interface PrintedRow {
  text: string
  outcome: 'fine' | 'not-ready' | 'bad'
}

/** How a kind of row is printed; pure, so that a thread can do it and only text crosses to the main thread. */
export interface RowPrinter<Row> {
  head: Record<RowForm, string>
  foot: Record<RowForm, string>
  /** Stands between rows. */
  between: Record<RowForm, string>
  print(row: Row, form: RowForm): PrintedRow
  sum(counts: Record<PrintedRow['outcome'], number>): string
}

/** How a spreadsheet knows a formula, which may fetch or run things: a file can be named so by anybody who hands in a draft. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u

/**
 * A value of comma-separated text as RFC 4180 has it: in quotation marks where a comma, a mark or a line end needs them. Text that a
 * spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises, so that it stays text.
 */
export function csvValue(value: string | number | boolean | null): string {
  const plain = value === null ? '' : String(value)
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${plain}` : plain
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text
}

export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map(csvValue).join(',')}\r\n`
}

const NONE = '–'

/** A name on one line of a table: what would break the line or move the cursor is shown as a mark. */
function oneLine(name: string): string {
  return name.replace(/[\p{Cc}\u2028\u2029]/gu, '\ufffd')
}

const JSON_FRAME = { head: '[\n', between: ',\n', foot: '\n]\n' }

/** A file that could not be worked on: a dash in each of the table's columns of these widths, and the sentence. */
function problemPrinted(row: { file: string; problem: Problem }, form: RowForm, widths: readonly number[]): PrintedRow {
  const { file, problem } = row
  const text = {
    table: () =>
      `${widths.map((width) => `${NONE.padStart(width)}  `).join('')}${oneLine(file)}: ${oneLine(problem.sentence)}\n`,
    json: () => JSON.stringify(row),
    csv: () => csvLine([file, null, null, null, null, problem.sentence]),
  }
  return { text: text[form](), outcome: 'bad' }
}

export const CHECK_ROWS: RowPrinter<CheckRow> = {
  head: {
    table: 'To do  Look at  Advice  Draft\n',
    json: JSON_FRAME.head,
    csv: csvLine(['file', 'ready', 'blockers', 'warnings', 'advice', 'problem']),
  },
  between: { table: '', json: JSON_FRAME.between, csv: '' },
  foot: { table: '', json: JSON_FRAME.foot, csv: '' },
  print(row, form) {
    if ('problem' in row) return problemPrinted(row, form, [5, 7, 6])
    const { file, ready, blockers, warnings, advice, note } = row
    const text = {
      table: () =>
        `${String(blockers).padStart(5)}  ${String(warnings).padStart(7)}  ${String(advice).padStart(6)}  ${oneLine(file)}${note === null ? '' : ` (its template is not installed)`}\n`,
      json: () =>
        JSON.stringify({
          file,
          ready,
          blockers,
          warnings,
          advice,
          ...(note === null ? {} : { note }),
          findings: row.findings ?? [],
          dismissed: row.dismissed,
        }),
      csv: () => csvLine([file, ready, blockers, warnings, advice, null]),
    }
    return { text: text[form](), outcome: ready ? 'fine' : 'not-ready' }
  },
  sum({ fine, 'not-ready': waiting, bad }) {
    const parts = [`${fine} ready`, `${waiting} not ready`, ...(bad > 0 ? [`${bad} could not be checked`] : [])]
    return `${drafts(fine + waiting + bad)}: ${parts.join(', ')}.\n`
  },
}

export const EXPORT_ROWS: RowPrinter<ExportRow> = {
  head: {
    table: 'Pages     Size  Documents\n',
    json: JSON_FRAME.head,
    csv: csvLine(['file', 'format', 'path', 'bytes', 'pages', 'problem']),
  },
  between: { table: '', json: JSON_FRAME.between, csv: '' },
  foot: { table: '', json: JSON_FRAME.foot, csv: '' },
  print(row, form) {
    if ('problem' in row) return problemPrinted(row, form, [5, 7])
    const { file, note, documents } = row
    const text = {
      table: () =>
        documents
          .map(
            ({ path, bytes, pages }) =>
              `${String(pages ?? NONE).padStart(5)}  ${`${Math.ceil(bytes / 1000)} kB`.padStart(7)}  ${oneLine(path)}\n`,
          )
          .join(''),
      json: () => JSON.stringify({ file, ...(note === null ? {} : { note }), documents }),
      csv: () =>
        documents.map(({ format, path, bytes, pages }) => csvLine([file, format, path, bytes, pages, null])).join(''),
    }
    return { text: text[form](), outcome: 'fine' }
  },
  sum({ fine, bad }) {
    return `${drafts(fine + bad)}: ${fine} exported${bad > 0 ? `, ${bad} could not be exported` : ''}.\n`
  },
}

function drafts(number: number): string {
  return `${number} ${number === 1 ? 'draft' : 'drafts'}`
}
