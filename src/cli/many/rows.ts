import { type Problem, problemText } from '../../core/result'
import { csvLine } from '../../core/text/csv'
import { text } from '../../messages/sentence'
import type { WrittenDocument } from '../../node/documents'
import { problemAsJson } from '../problem-json'
import { sizeText } from '../size-text'

/** What came of one draft. `findings` is there only where it is asked for. */
export type CheckRow =
  | {
      file: string
      ready: boolean
      blockers: number
      warnings: number
      advice: number
      dismissed: number
      /** For programs, and so in English. */
      note: string | null
      findings?: unknown[]
      /** Whether spelling and grammar were read, and the languages that could not be. */
      proofread?: boolean
      notRead?: string[]
      /** Advices that are kept back, where there are any. */
      heldBack?: number
    }
  | { file: string; problem: Problem }
export type ExportRow =
  | {
      file: string
      note: string | null
      /** Words without a place that stand at the end of the documents. */
      unplaced: number
      /** The draft has a passphrase, and its documents have none. */
      ofLocked: boolean
      documents: WrittenDocument[]
    }
  | { file: string; problem: Problem }

export type RowForm = 'table' | 'json' | 'csv'

/** One row as it is printed, and what it adds to the sum. */
export interface PrintedRow {
  text: string
  outcome: 'fine' | 'not-ready' | 'bad'
}

/** How a kind of row is printed; pure, so that a thread can do it and only text crosses to the main thread. */
export interface RowPrinter<Row> {
  head(form: RowForm): string
  foot: Record<RowForm, string>
  /** Stands between rows. */
  between: Record<RowForm, string>
  print(row: Row, form: RowForm): PrintedRow
  sum(counts: Record<PrintedRow['outcome'], number>): string
}

const NONE = '–'

/** A name on one line of a table: what would break the line or move the cursor is shown as a mark. */
function oneLine(name: string): string {
  return name.replace(/[\p{Cc}\u2028\u2029]/gu, '\ufffd')
}

const JSON_FRAME = { head: '[\n', between: ',\n', foot: '\n]\n' }

/** The numbers of a table stand at the right of their columns, which are as wide as what stands over them, and at least this wide. */
function columnsOf(printer: 'check' | 'export'): { label: string; width: number }[] {
  const columns =
    printer === 'check'
      ? [
          { label: text('cli.check.level.blocker'), least: 5 },
          { label: text('cli.check.level.warning'), least: 7 },
          { label: text('cli.check.level.advice'), least: 6 },
        ]
      : [
          { label: text('cli.many.column.pages'), least: 5 },
          { label: text('cli.many.column.size'), least: 7 },
        ]
  return columns.map(({ label, least }) => ({ label, width: Math.max(label.length, least) }))
}

/** A line of a table: what stands in its columns, and the rest. */
function tableLine(columns: readonly { width: number }[], cells: readonly (string | number)[], rest: string): string {
  return `${columns.map(({ width }, index) => `${String(cells[index] ?? NONE).padStart(width)}  `).join('')}${rest}\n`
}

function tableHead(columns: readonly { label: string; width: number }[], rest: string): string {
  return tableLine(
    columns,
    columns.map(({ label }) => label),
    rest,
  )
}

/** A file that could not be worked on: a dash in each of the table's columns, and the sentence. */
function problemPrinted(
  { file, problem }: { file: string; problem: Problem },
  form: RowForm,
  printer: 'check' | 'export',
): PrintedRow {
  const printed = {
    table: () => tableLine(columnsOf(printer), [], `${oneLine(file)}: ${oneLine(problemText(problem))}`),
    json: () => JSON.stringify({ file, problem: problemAsJson(problem) }),
    csv: () => csvLine([file, null, null, null, null, problem.sentence]),
  }
  return { text: printed[form](), outcome: 'bad' }
}

export const CHECK_ROWS: RowPrinter<CheckRow> = {
  head(form) {
    const printed = {
      table: () => tableHead(columnsOf('check'), text('cli.many.column.draft')),
      json: () => JSON_FRAME.head,
      csv: () => csvLine(['file', 'ready', 'blockers', 'warnings', 'advice', 'problem']),
    }
    return printed[form]()
  },
  between: { table: '', json: JSON_FRAME.between, csv: '' },
  foot: { table: '', json: JSON_FRAME.foot, csv: '' },
  print(row, form) {
    if ('problem' in row) return problemPrinted(row, form, 'check')
    const { file, ready, blockers, warnings, advice, note } = row
    const named = oneLine(file)
    const printed = {
      table: () =>
        tableLine(
          columnsOf('check'),
          [blockers, warnings, advice],
          note === null ? named : text('cli.many.withoutTemplate', { file: named }),
        ),
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
          proofread: row.proofread ?? false,
          ...(row.heldBack === undefined ? {} : { heldBack: row.heldBack }),
          ...(row.notRead === undefined ? {} : { notRead: row.notRead }),
        }),
      csv: () => csvLine([file, ready, blockers, warnings, advice, null]),
    }
    return { text: printed[form](), outcome: ready ? 'fine' : 'not-ready' }
  },
  sum({ fine, 'not-ready': waiting, bad }) {
    return `${text('cli.many.checked', { drafts: fine + waiting + bad, ready: fine, waiting, bad })}\n`
  },
}

export const EXPORT_ROWS: RowPrinter<ExportRow> = {
  head(form) {
    const printed = {
      table: () => tableHead(columnsOf('export'), text('cli.many.column.documents')),
      json: () => JSON_FRAME.head,
      csv: () => csvLine(['file', 'format', 'path', 'bytes', 'pages', 'problem']),
    }
    return printed[form]()
  },
  between: { table: '', json: JSON_FRAME.between, csv: '' },
  foot: { table: '', json: JSON_FRAME.foot, csv: '' },
  print(row, form) {
    if ('problem' in row) return problemPrinted(row, form, 'export')
    const { file, note, unplaced, ofLocked, documents } = row
    const printed = {
      table: () => {
        const columns = columnsOf('export')
        return documents
          .map(({ path, bytes, pages }) => {
            const named = ofLocked ? text('cli.many.ofLocked', { file: oneLine(path) }) : oneLine(path)
            const rest = unplaced > 0 ? text('cli.many.withUnplaced', { file: named, words: unplaced }) : named
            return tableLine(columns, [pages ?? NONE, sizeText(bytes)], rest)
          })
          .join('')
      },
      json: () =>
        JSON.stringify({
          file,
          ...(note === null ? {} : { note }),
          ...(unplaced > 0 ? { unplaced } : {}),
          ...(ofLocked ? { ofLocked } : {}),
          documents,
        }),
      csv: () =>
        documents.map(({ format, path, bytes, pages }) => csvLine([file, format, path, bytes, pages, null])).join(''),
    }
    return { text: printed[form](), outcome: unplaced > 0 ? 'not-ready' : 'fine' }
  },
  sum({ fine, 'not-ready': waiting, bad }) {
    const exported = fine + waiting
    return `${text('cli.many.exported', { drafts: exported + bad, exported, waiting, bad })}\n`
  },
}
