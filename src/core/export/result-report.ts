import type { Draft } from '../draft/draft'
import { OUTCOMES, type Outcome } from '../paper/trace'
import type { Template } from '../template/template'
import { cleanText } from './clean-text'
import { MATRIX, MOVE_LABELS, OUTCOME_LABELS, REPORT } from './labels'
import type { DocumentOutline, OutlineElement } from './outline'
import { areaName, type LaterVersion, type ResultRow, resultDocument, resultTable } from './result-matrix'

/** So many examples, and two areas more than that, fit on one page with the rest; what is more stands in one row, or in the matrix. */
const MOST_EXAMPLES = 2
/** More results than this take the room of the second example. */
const MANY_RESULTS = 4
/** Letters of a proposal that an example shows, of a note on it, and of an area's name. */
const EXAMPLE_LENGTH = 110
const NOTE_LENGTH = 70
const AREA_LENGTH = 60

/**
 * What became of a draft's proposals, on one page for members and funders: how many had which result as a bar and as a table, the same by thematic area, and some
 * that were taken up and some that were not. The writer's own judgement counts over what is measured, as in the matrix, and the page says what is measured.
 */
export function resultReportOf(
  draft: Draft,
  template: Template,
  rows: readonly ResultRow[],
  later: LaterVersion,
): DocumentOutline {
  const shown = OUTCOMES.filter((outcome) => rows.some((row) => row.outcome === outcome))
  const counts = shown.map((outcome) => rows.filter((row) => row.outcome === outcome).length)
  const taken = rows.filter(({ outcome }) => TAKEN.includes(outcome)).length
  const judged = rows.filter((row) => row.judged).length
  const most = shown.length > MANY_RESULTS ? 1 : MOST_EXAMPLES
  return resultDocument(draft, template, later, [
    paragraph(REPORT.summary(rows.length, taken, later.version)),
    ...(rows.length === 0
      ? []
      : [
          {
            type: 'stacked-bar' as const,
            parts: shown.map((outcome, index) => ({
              mark: markOf(index),
              label: OUTCOME_LABELS[outcome],
              count: counts[index] ?? 0,
              outcome,
            })),
          },
          resultTable([
            [MATRIX.result, MATRIX.proposals, MATRIX.chart],
            ...shown.map((outcome, index) => [
              `${markOf(index)}  ${OUTCOME_LABELS[outcome]}`,
              String(counts[index] ?? 0),
              `${Math.round(((counts[index] ?? 0) / rows.length) * 100)}%`,
            ]),
          ]),
        ]),
    ...byArea(rows, most + 2, template),
    ...examples(
      REPORT.takenUp,
      most,
      rows.filter(({ outcome }) => TAKEN.includes(outcome)),
    ),
    ...examples(
      REPORT.notTakenUp,
      most,
      rows.filter(({ outcome }) => outcome === 'not' || outcome === 'gone'),
    ),
    { type: 'note', look: 'remark', text: `${REPORT.measure} ${REPORT.judged(judged)}`.trim() },
  ])
}

const TAKEN: readonly Outcome[] = ['verbatim', 'substance', 'partly']

/** A letter that stands in the bar and beside its row, so that no colour has to be told from another. */
function markOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

function byArea(rows: readonly ResultRow[], most: number, template: Template): OutlineElement[] {
  const of = ({ traced }: ResultRow) => areaName(traced.proposal.area, template)
  const areas = [...new Set(rows.map(of))]
    .map((area) => ({ area, own: rows.filter((row) => of(row) === area) }))
    .sort((one, other) => other.own.length - one.own.length)
  if (areas.length < 2) return []
  const rest = areas.slice(areas.length > most ? most - 1 : most)
  const shown = areas.slice(0, areas.length - rest.length)
  if (rest.length > 0) shown.push({ area: REPORT.otherAreas(rest.length), own: rest.flatMap(({ own }) => own) })
  return [
    { type: 'heading', level: 1, text: MATRIX.byArea, of: 'section' },
    resultTable([
      [MATRIX.area, MATRIX.proposals, REPORT.takenUp],
      ...shown.map(({ area, own }) => [
        cutAtWord(area, AREA_LENGTH),
        String(own.length),
        String(own.filter(({ outcome }) => TAKEN.includes(outcome)).length),
      ]),
    ]),
  ]
}

function examples(title: string, most: number, rows: readonly ResultRow[]): OutlineElement[] {
  const shown = rows.slice(0, most)
  if (shown.length === 0) return []
  return [
    { type: 'heading', level: 1, text: title, of: 'section' },
    {
      type: 'block',
      block: {
        type: 'list',
        ordered: false,
        items: shown.map(({ traced: { proposal }, note, outcome }) => {
          const words = cutAtWord(proposal.proposed || proposal.current, EXAMPLE_LENGTH)
          return {
            runs: [
              {
                text: REPORT.example(proposal.paragraph, MOVE_LABELS[proposal.move], OUTCOME_LABELS[outcome]),
                bold: true,
              },
              { text: words === '' ? '' : ` ${words}` },
              ...(note === '' ? [] : [{ text: ` ${cutAtWord(note, NOTE_LENGTH)}`, italic: true as const }]),
            ].filter(({ text }) => text !== ''),
          }
        }),
      },
    },
  ]
}

function paragraph(text: string): OutlineElement {
  return { type: 'block', block: { type: 'paragraph', runs: [{ text }] } }
}

/** The beginning of a text, as far as whole words go. */
function cutAtWord(text: string, most: number): string {
  const words = cleanText(text).replace(/\s+/g, ' ').trim()
  if (words.length <= most) return words
  const cut = words.slice(0, most)
  const end = cut.lastIndexOf(' ')
  return `${end > 0 ? cut.slice(0, end) : cut} …`
}
