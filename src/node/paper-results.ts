import type { Draft, DraftPaper } from '../core/draft/draft'
import { type CompiledProposals, compiledCsv, compiledDocument } from '../core/export/compiled-proposals'
import type { Paper } from '../core/export/layout'
import type { DocumentOutline } from '../core/export/outline'
import { type LaterVersion, type ResultRow, resultMatrixOf, resultRows } from '../core/export/result-matrix'
import { resultReportOf } from '../core/export/result-report'
import { traceDraft } from '../core/paper/trace'
import { type Result, success } from '../core/result'
import type { Template } from '../core/template/template'
import { csvLine } from '../core/text/csv'

export const RESULT_FORMATS = ['docx', 'pdf', 'csv'] as const
export type ResultFormat = (typeof RESULT_FORMATS)[number]

/** What is made of the results of a draft's proposals: the matrix of all, or the report of one page, of which there is no CSV. */
export interface ResultRequest {
  draft: Draft
  template: Template
  later: LaterVersion
  /** The version that is answered, where the draft has it not. */
  earlier: DraftPaper['paragraphs'] | null
  what: 'matrix' | 'report'
  format: ResultFormat
  paper: Paper
}

/** The bytes of the file. Problems: those of the PDF compiler. */
export async function makeResults(request: ResultRequest): Promise<Result<Uint8Array>> {
  const { draft, template, later, earlier, what, format, paper } = request
  const rows = resultRows(traceDraft(draft, later, earlier), later)
  // A byte order mark, because spreadsheets take a file without one for the system's old encoding.
  if (format === 'csv') return success(new TextEncoder().encode(`\ufeff${resultsCsv(rows)}`))
  const outlineOf = what === 'matrix' ? resultMatrixOf : resultReportOf
  return writtenAs(outlineOf(draft, template, rows, later), format, paper)
}

/** A document that is made already, to be written as a file. */
export interface WrittenRequest {
  document: DocumentOutline
  format: Exclude<ResultFormat, 'csv'>
  paper: Paper
}

/** The document as a file's bytes. Problems: those of the PDF compiler. */
export function makeWritten({ document, format, paper }: WrittenRequest): Promise<Result<Uint8Array>> {
  return writtenAs(document, format, paper)
}

async function writtenAs(
  outline: DocumentOutline,
  format: Exclude<ResultFormat, 'csv'>,
  paper: Paper,
): Promise<Result<Uint8Array>> {
  if (format === 'docx') {
    const { docxOf } = await import('../core/export/docx')
    return success(await docxOf(outline, { paper }))
  }
  const { compilePdf } = await import('./pdf')
  const pdf = await compilePdf(outline, { paper }, { boxes: false })
  return pdf.ok ? success(pdf.value.bytes) : pdf
}

/** What is made of the proposals of many drafts. */
export interface CompiledRequest {
  compiled: CompiledProposals
  format: ResultFormat
  paper: Paper
}

/** The proposals of many drafts side by side as a file. Problems: those of the PDF compiler. */
export async function makeCompiled({ compiled, format, paper }: CompiledRequest): Promise<Result<Uint8Array>> {
  if (format === 'csv') return success(new TextEncoder().encode(`\ufeff${compiledCsv(compiled)}`))
  return writtenAs(compiledDocument(compiled), format, paper)
}

/** The results as comma-separated text: what is measured, and beside it what the writer says. */
export function resultsCsv(rows: readonly ResultRow[]): string {
  return [
    csvLine([...COLUMNS]),
    ...rows.map(({ traced, outcome, judged, note, later }) =>
      csvLine([
        traced.proposal.paragraph,
        traced.proposal.current,
        traced.proposal.move,
        traced.proposal.proposed,
        traced.now.join(', '),
        later,
        traced.outcome,
        traced.share === null ? null : Math.round(traced.share * 100) / 100,
        traced.elsewhere.join(', '),
        judged ? outcome : null,
        note,
      ]),
    ),
  ].join('')
}

const COLUMNS = [
  'paragraph',
  'current',
  'move',
  'proposed',
  'now',
  'later',
  'outcome',
  'share',
  'elsewhere',
  'judgement',
  'note',
] as const
