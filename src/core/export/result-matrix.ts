import { proposalDifference } from '../draft/difference'
import type { Draft, DraftPaper, PaperParagraph } from '../draft/draft'
import { laterText, OUTCOMES, type Outcome, type Traced } from '../paper/trace'
import { sectionLabel } from '../template/section-names'
import type { Template } from '../template/template'
import type { Paragraph, Run, Table, TableCell } from '../text/blocks'
import { cleanText } from './clean-text'
import { LABELS, MATRIX, MOVE_LABELS, OUTCOME_LABELS } from './labels'
import { markedRuns, runsWithLines } from './marked-runs'
import type { DocumentOutline, OutlineElement } from './outline'

/** A later version of a paper, as results are read off it. */
export type LaterVersion = Pick<DraftPaper, 'version' | 'corrections'> & {
  id: string | null
  paragraphs: PaperParagraph[]
}

/** A row of the matrix: a proposal, where its paragraph is now, and what became of it. */
export interface ResultRow {
  traced: Traced
  /** What the writer says over what is measured; else what is measured. */
  outcome: Outcome
  /** Whether the writer says so. */
  judged: boolean
  note: string
  /** The later version's text of the paragraph, and of where the proposed words stand else. */
  later: string
}

/** The results of a draft's proposals against a later version, with the writer's own judgements over them. */
export function resultRows(traced: readonly Traced[], later: LaterVersion): ResultRow[] {
  return traced.map((each) => {
    const own = each.proposal.judgements?.find(({ paper }) => paper === later.id)
    const known = OUTCOMES.find((outcome) => outcome === own?.outcome)
    return {
      traced: each,
      outcome: known ?? each.outcome,
      judged: known !== undefined,
      note: own?.note ?? '',
      later: laterText(each, later.paragraphs),
    }
  })
}

/**
 * What became of a draft's proposals, as a document: totals by result, by area and by move, then a row for each proposal with the earlier text, what was proposed, the
 * later text and the result. A measure of words, and it says so; words that change are underlined and struck out, never coloured alone.
 */
export function resultMatrixOf(
  draft: Draft,
  template: Template,
  rows: readonly ResultRow[],
  later: LaterVersion,
): DocumentOutline {
  return resultDocument(draft, template, later, [
    { type: 'note', look: 'remark', text: MATRIX.measure },
    { type: 'heading', level: 1, text: MATRIX.totals, of: 'section' },
    resultTable(totals(rows)),
    ...breakdown(MATRIX.byArea, MATRIX.area, rows, ({ traced }) => areaName(traced.proposal.area, template)),
    ...breakdown(MATRIX.byMove, LABELS.move, rows, ({ traced }) => MOVE_LABELS[traced.proposal.move]),
    { type: 'heading', level: 1, text: MATRIX.rows, of: 'section' },
    { type: 'legend' },
    resultTable([
      [LABELS.paragraph, LABELS.current, LABELS.proposed, later.version, MATRIX.result].map(words),
      ...rows.map((row) => matrixRow(row, draft.language)),
    ]),
  ])
}

/** A document on results, of one name whether it has all of them or fits on a page: the organisation under its title, then `body`. */
export function resultDocument(
  draft: Draft,
  template: Template,
  later: LaterVersion,
  body: OutlineElement[],
): DocumentOutline {
  const { name, acronym } = draft.organisation
  return {
    title: MATRIX.title(later.version),
    language: draft.language,
    labelLanguage: template.language ?? 'en',
    author: name,
    shortName: acronym || name,
    subject: draft.title,
    date: draft.modified,
    titleBlock: name === '' ? [] : [{ label: LABELS.organisation, value: name }],
    body,
  }
}

/** An area as results name it: as the template does, or that there is none. */
export function areaName(area: string | null, template: Template): string {
  const section = template.sections.find(({ id }) => id === area)
  return section ? `${sectionLabel(section)} ${section.title}`.trim() : MATRIX.noArea
}

function totals(rows: readonly ResultRow[]): string[][] {
  const most = Math.max(1, ...OUTCOMES.map((outcome) => rows.filter((row) => row.outcome === outcome).length))
  return [
    [MATRIX.result, MATRIX.proposals, MATRIX.chart],
    ...OUTCOMES.flatMap((outcome) => {
      const count = rows.filter((row) => row.outcome === outcome).length
      return count === 0 ? [] : [[OUTCOME_LABELS[outcome], String(count), '■'.repeat(Math.ceil((count / most) * BAR))]]
    }),
  ]
}

/** Marks of the longest bar of the chart. */
const BAR = 12

function breakdown(
  title: string,
  label: string,
  rows: readonly ResultRow[],
  of: (row: ResultRow) => string,
): OutlineElement[] {
  const groups = [...new Set(rows.map(of))]
  if (groups.length < 2) return []
  const shown = OUTCOMES.filter((outcome) => rows.some((row) => row.outcome === outcome))
  return [
    { type: 'heading', level: 2, text: title, of: 'section' },
    resultTable([
      [label, ...shown.map((outcome) => OUTCOME_LABELS[outcome])],
      ...groups.map((group) => [
        group,
        ...shown.map((outcome) => String(rows.filter((row) => of(row) === group && row.outcome === outcome).length)),
      ]),
    ]),
  ]
}

function matrixRow({ traced, outcome, judged, note, later }: ResultRow, language: string): TableCell[] {
  const { proposal, now, elsewhere, share } = traced
  const difference = proposalDifference(proposal, language)
  const proposed: Run[] = difference
    ? runsWithLines(markedRuns(difference)).map((run) => ({ ...run, text: cleanText(run.text) }))
    : [{ text: cleanText(proposal.proposed) }]
  const numbers = [...now, ...elsewhere].join(', ')
  const measured =
    share === null || judged || outcome === 'verbatim' ? '' : ` (${MATRIX.share(Math.round(share * 100))})`
  return [
    cell([{ text: proposal.paragraph }]),
    words(proposal.current),
    cell([{ text: `${MOVE_LABELS[proposal.move]}: `, bold: true }, ...proposed]),
    cell([...(numbers === '' ? [] : [{ text: `${numbers}: `, bold: true as const }]), { text: cleanText(later) }]),
    {
      blocks: [
        paragraphOf([{ text: `${OUTCOME_LABELS[outcome]}${measured}${judged ? ` ${MATRIX.judged}` : ''}` }]),
        ...(note === '' ? [] : [paragraphOf([{ text: cleanText(note) }])]),
      ],
    },
  ]
}

/** A table whose first row is its head. */
export function resultTable(rows: readonly (readonly (string | TableCell)[])[]): OutlineElement {
  const cells = rows.map((row) => row.map((each) => (typeof each === 'string' ? words(each) : each)))
  return { type: 'block', block: { type: 'table', headerRows: 1, rows: cells } satisfies Table }
}

/** A cell of one text. */
export function words(text: string): TableCell {
  return cell([{ text: cleanText(text) }])
}

/** A cell of one paragraph. */
export function cell(runs: Run[]): TableCell {
  return { blocks: [paragraphOf(runs)] }
}

/** A paragraph of a cell. */
export function paragraphOf(runs: Run[]): Paragraph {
  return { type: 'paragraph', runs }
}
