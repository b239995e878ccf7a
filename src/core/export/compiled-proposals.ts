import type { CompiledParagraph } from '../paper/compile'
import { csvLine } from '../text/csv'
import { cleanText } from './clean-text'
import { COMPILED, LABELS, MOVE_LABELS } from './labels'
import type { DocumentOutline, OutlineElement } from './outline'
import { cell, paragraphOf, resultTable, words } from './result-matrix'

/** What many submitters ask of each paragraph, and who they are. */
export interface CompiledProposals {
  rows: readonly CompiledParagraph[]
  /** As the drafts name their organisations, in sequence. */
  submitters: readonly string[]
  /** What is not in the tables, or not set against each other in them, each as a sentence. */
  leftOut: readonly string[]
  /** The instant that the document carries as its date, ISO 8601: the last change of any of the drafts. */
  date: string
}

/**
 * The proposals of many submitters as a document: a table for each paper, a row for each paragraph with its current text and each wording with all who ask for it. What
 * contradicts each other stands together and says so in words. What is left out is said before the tables.
 */
export function compiledDocument({ rows, submitters, leftOut, date }: CompiledProposals): DocumentOutline {
  const papers = [...new Set(rows.map(({ document }) => document))]
  const contradictory = rows.filter((row) => row.contradictory).length
  return {
    title: COMPILED.title,
    language: 'en',
    labelLanguage: 'en',
    author: submitters.join(', '),
    shortName: '',
    subject: COMPILED.title,
    date,
    titleBlock: submitters.length === 0 ? [] : [{ label: COMPILED.from, value: submitters.join('; ') }],
    body: [
      { type: 'note', look: 'remark', text: COMPILED.found(rows.length, contradictory) },
      ...(leftOut.length === 0
        ? []
        : [
            { type: 'heading' as const, level: 1 as const, text: COMPILED.leftOut, of: 'section' as const },
            ...leftOut.map((text) => ({ type: 'note' as const, look: 'remark' as const, text: cleanText(text) })),
          ]),
      ...papers.flatMap((paper): OutlineElement[] => [
        { type: 'heading', level: 1, text: cleanText(paper) || LABELS.proposals, of: 'section' },
        resultTable([
          [LABELS.paragraph, LABELS.current, COMPILED.asks],
          ...rows.filter(({ document }) => document === paper).map(compiledRow),
        ]),
      ]),
    ],
  }
}

function compiledRow({ paragraph, current, asks, contradictory }: CompiledParagraph) {
  return [
    {
      blocks: [
        paragraphOf([{ text: cleanText(paragraph) }]),
        ...(contradictory ? [paragraphOf([{ text: COMPILED.contradictory, bold: true }])] : []),
      ],
    },
    words(current),
    asks.length === 0
      ? cell([])
      : {
          blocks: asks.map(({ move, proposed, who }) =>
            paragraphOf([
              { text: MOVE_LABELS[move], bold: true },
              ...(proposed.trim() === '' ? [] : [{ text: `: ${cleanText(proposed)}` }]),
              { text: ` (${cleanText(who.join('; '))})`, italic: true },
            ]),
          ),
        },
  ]
}

/** The same as comma-separated text, a line for each wording; what is left out has lines of its own at the end, with nothing but the sentence. */
export function compiledCsv({ rows, leftOut }: Pick<CompiledProposals, 'rows' | 'leftOut'>): string {
  return [
    csvLine(['document', 'paragraph', 'current', 'move', 'proposed', 'who', 'contradictory', 'leftOut']),
    ...rows.flatMap(({ document, paragraph, current, asks, contradictory }) =>
      asks.map(({ move, proposed, who }) =>
        csvLine([document, paragraph, current, move, proposed, who.join('; '), contradictory, null]),
      ),
    ),
    ...leftOut.map((sentence) => csvLine([...Array<null>(7).fill(null), sentence])),
  ].join('')
}
