import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import type { MetKind } from './flow'
import type { FoundChange } from './settled-flow'

/**
 * What becomes of a feature of an office file. `kept`: it is in the draft as what it is. `changed`: its words are in the draft in another
 * form or place. `left-out`: it is not in the draft.
 */
export type FidelityOutcome = 'kept' | 'changed' | 'left-out'

const OUTCOMES = {
  heading: 'kept',
  list: 'kept',
  table: 'kept',
  link: 'kept',
  quotation: 'kept',
  footnote: 'kept',
  comment: 'kept',
  image: 'kept',
  language: 'kept',
  insertion: 'kept',
  deletion: 'left-out',
  refusedInsertion: 'left-out',
  refusedDeletion: 'kept',
  formatting: 'kept',
  refusedFormatting: 'left-out',
  headingByLook: 'changed',
  numberAsText: 'changed',
  mergedCell: 'changed',
  nestedTable: 'changed',
  layoutTable: 'changed',
  tableAsText: 'changed',
  cellImage: 'changed',
  textBox: 'changed',
  pageFurniture: 'changed',
  hiddenText: 'changed',
  unsafeLink: 'changed',
  looseNote: 'changed',
  looseComment: 'changed',
  splitComment: 'changed',
  contents: 'left-out',
  leftImage: 'left-out',
  placeholder: 'left-out',
  formula: 'changed',
  field: 'changed',
  symbol: 'left-out',
  object: 'left-out',
  chart: 'changed',
  macro: 'left-out',
  external: 'left-out',
  formField: 'changed',
  ruby: 'changed',
  pageHidden: 'left-out',
  pageMedia: 'left-out',
  pageAround: 'left-out',
  pageLink: 'changed',
} as const satisfies Record<string, FidelityOutcome> & Record<MetKind, FidelityOutcome>

export type FidelityKind = keyof typeof OUTCOMES
export const FIDELITY_KINDS = Object.keys(OUTCOMES) as FidelityKind[]

/** Places that one line of the report names; more are only counted. */
const MOST_PLACES = 20

export interface FidelityLine {
  kind: FidelityKind
  outcome: FidelityOutcome
  count: number
  /** How the text begins in which it was met. */
  where: string[]
}

/** What an import kept, changed and left out: how many of each, and where. */
export interface FidelityReport {
  lines: FidelityLine[]
  /** All tracked changes with their words. */
  changes: FoundChange[]
}

export function outcomeOf(kind: FidelityKind): FidelityOutcome {
  return OUTCOMES[kind]
}

/** One line of the report as a sentence. */
export function fidelityText({ kind, count }: FidelityLine): Message {
  return message(`fidelity.${kind}`, { count })
}

/**
 * What a comparison of words says of a kind: `same` what an import says, null nothing, because the words are there or nothing was lost; `own` a sentence
 * of its own, because a comparison makes no draft, no margin notes and no report.
 */
const COMPARED = {
  heading: null,
  list: null,
  table: null,
  link: null,
  quotation: null,
  footnote: null,
  comment: 'comments',
  image: 'images',
  language: null,
  insertion: 'insertions',
  deletion: 'deletions',
  refusedInsertion: null,
  refusedDeletion: null,
  formatting: null,
  refusedFormatting: null,
  headingByLook: null,
  numberAsText: 'numbers',
  mergedCell: null,
  nestedTable: null,
  layoutTable: null,
  tableAsText: null,
  cellImage: null,
  textBox: 'same',
  pageFurniture: 'pageEdges',
  hiddenText: 'hidden',
  unsafeLink: 'same',
  looseNote: 'looseNotes',
  looseComment: 'comments',
  splitComment: null,
  contents: 'same',
  leftImage: 'images',
  placeholder: 'same',
  formula: 'same',
  field: 'same',
  symbol: 'symbols',
  object: 'objects',
  chart: 'same',
  macro: 'same',
  external: 'same',
  formField: null,
  ruby: 'same',
  pageHidden: 'same',
  pageMedia: 'images',
  pageAround: 'same',
  pageLink: 'same',
} as const satisfies Record<FidelityKind, string | null>

/** The report of a file that is only compared, as sentences in the sequence of its lines: what of the file is compared in another form, or not at all. */
export function comparedTexts({ lines }: FidelityReport): Message[] {
  const said = new Map<string, Message>()
  const counts = new Map<string, number>()
  for (const line of lines) {
    const how = COMPARED[line.kind]
    if (how === null) continue
    if (how === 'same') {
      said.set(line.kind, fidelityText(line))
      continue
    }
    const count = (counts.get(how) ?? 0) + line.count
    counts.set(how, count)
    said.set(how, message(`compared.${how}`, { count }))
  }
  return [...said.values()]
}

/** The report with one line more, for as many as there are places; the same where there are none. */
export function withLine(report: FidelityReport, kind: FidelityKind, where: readonly string[]): FidelityReport {
  if (where.length === 0) return report
  const counter = new FidelityCounter()
  for (const each of where) counter.count(kind, each)
  return { ...report, lines: [...report.lines, ...counter.report([]).lines] }
}

/** Counts what an import meets. */
export class FidelityCounter {
  private readonly lines = new Map<FidelityKind, FidelityLine>()

  count(kind: FidelityKind, where = ''): void {
    const line = this.lines.get(kind) ?? { kind, outcome: OUTCOMES[kind], count: 0, where: [] }
    this.lines.set(kind, line)
    line.count += 1
    const words = where.trim().replace(/\s+/g, ' ')
    const short = words.length <= 80 ? words : `${words.slice(0, 79).replace(/[\ud800-\udbff]$/, '')}…`
    if (short !== '' && line.where.length < MOST_PLACES && !line.where.includes(short)) line.where.push(short)
  }

  /** In the sequence in which `OUTCOMES` names them. */
  report(changes: FoundChange[]): FidelityReport {
    return { lines: FIDELITY_KINDS.flatMap((kind) => this.lines.get(kind) ?? []), changes }
  }
}
