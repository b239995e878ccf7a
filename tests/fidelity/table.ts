import { strFromU8, unzipSync } from 'fflate'
import type { Draft } from '../../src/core/draft/draft'
import { docxOf } from '../../src/core/export/docx'
import { htmlOf } from '../../src/core/export/html'
import { markdownOf } from '../../src/core/export/markdown'
import { outlineOf } from '../../src/core/export/outline-of'
import { plainTextOf } from '../../src/core/export/text'
import { typstOf } from '../../src/core/export/typst'
import type { ImportedPart } from '../../src/core/import/document'
import { type FidelityReport, fidelityText } from '../../src/core/import/fidelity'
import { blocksFromHtml } from '../../src/core/import/html'
import { type Anchor, collectAnchors } from '../../src/core/import/import-document'
import { partsOfMarkdown } from '../../src/core/import/markdown'
import type { ReadDocument } from '../../src/core/import/read-document'
import { changesBy, compareCopies, reviewOf, takeBack } from '../../src/core/review/review-changes'
import type { Block } from '../../src/core/text/blocks'
import { rememberObject } from '../../src/core/text/remember'
import { sentence } from '../../src/messages/sentence'
import { readOfficeText } from '../../src/node/read-office'
import { makeReviewCopy, readReturnedCopy } from '../../src/node/review-files'
import { PROPOSALS, richDraft, TEMPLATE } from '../documents/fixture'
import { docxParts } from '../unit/core/import/docx-parts'
import { WordReviewer } from '../unit/core/review/word-reviewer'
import { makeZip } from '../unit/node/zip-maker'
import { answered, CHANGED, FEATURES, type Feature, type OdtParts, REVIEWED, type Seen, type Target } from './features'

/**
 * What a small document showed. `kept`: it is still what it was. `words`: its words are there, in plain. `said`: it is there in another form or not at
 * all, and the report of the import says so. `out`: a document does not show it. `change`: a reviewer's doing, offered to be accepted. `other`: offered, and
 * taken over in another form. `draft`: the copy does not show it, and the draft keeps it. `lost`: nothing says what became of it. `–`: not tried, as
 * the format has no such thing.
 */
export type Cell = 'kept' | 'words' | 'said' | 'out' | 'change' | 'other' | 'draft' | 'lost' | '–'

export const COLUMNS = [
  'from Word',
  'from OpenDocument',
  'from a web page',
  'from Markdown',
  'to Word',
  'to PDF',
  'to a web page',
  'to Markdown',
  'to text',
  'in a review copy and back',
  'a reviewer’s, recorded',
  'a reviewer’s, not recorded',
] as const
export type Column = (typeof COLUMNS)[number]

export interface FeatureRow {
  feature: Feature
  cells: Record<Column, Cell>
  /** What the reports of the imports say. */
  said: string[]
}

const NOTHING: FidelityReport = { lines: [], changes: [] }
const ODF = 'urn:oasis:names:tc:opendocument:xmlns:'
const ODT_NAMES = [
  ...['office', 'text', 'table', 'style'].map((name) => `xmlns:${name}="${ODF}${name}:1.0"`),
  `xmlns:draw="${ODF}drawing:1.0"`,
  `xmlns:fo="${ODF}xsl-fo-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ')

function odtOf({ body, styles = '', masters = '' }: OdtParts): Uint8Array {
  const root = (name: string, inside: string) => `<office:${name} ${ODT_NAMES}>${inside}</office:${name}>`
  return makeZip([
    {
      name: 'content.xml',
      content: root(
        'document-content',
        `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
      ),
    },
    { name: 'styles.xml', content: root('document-styles', `<office:master-styles>${masters}</office:master-styles>`) },
  ])
}

function blocksOf(parts: readonly ImportedPart[]): Block[] {
  return parts.map((part) =>
    part.type === 'block'
      ? part.block
      : { type: 'heading', level: Math.min(3, part.level) as 1 | 2 | 3, runs: part.runs },
  )
}

async function officeText(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const read = await readOfficeText(bytes, name)
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value
}

function judged(feature: Feature, seen: Seen, report: FidelityReport, said: string[]): Cell {
  if (feature.is(seen)) return 'kept'
  const lines = report.lines.filter(({ outcome }) => outcome !== 'kept' || feature.group.startsWith('Changes'))
  for (const line of lines) {
    const words = sentence(fidelityText(line))
    if (!said.includes(words)) said.push(words)
  }
  if (lines.length > 0) return 'said'
  return hasWords(feature, JSON.stringify(seen)) ? 'words' : 'lost'
}

/** What is left out on purpose is no loss. */
function orLeftOut({ isLeftOut = false }: Feature, cell: Cell): Cell {
  return isLeftOut && cell === 'lost' ? 'out' : cell
}

/** A web page may be read without a thing on purpose; its report still has to say so. */
function judgedPage(feature: Feature, html: string, said: string[]): Cell {
  const { blocks, report } = blocksFromHtml(html)
  return judged(feature, { blocks, notes: [] }, report, said)
}

function hasWords({ words }: Feature, text: string): boolean {
  return words.every((each) => text.includes(each))
}

async function importCells(feature: Feature, said: string[]): Promise<Cell[]> {
  const { word, odt, html, markdown } = feature.from ?? {}
  const office = async (bytes: Uint8Array, name: string) => {
    const { parts, notes, outside, report } = await officeText(bytes, name)
    const blocks = [...blocksOf(parts), ...outside]
    const anchors = new Map<string, Anchor>()
    collectAnchors('q1', 'answer', blocks, anchors)
    const anchored = notes.map((note) => ({ ...note, words: anchors.get(note.id)?.words ?? '' }))
    return judged(feature, { blocks, notes: anchored }, report, said)
  }
  const files = word && docxParts(word)
  return [
    files ? await office(makeZip([...files].map(([name, content]) => ({ name, content }))), 'paper.docx') : '–',
    odt ? await office(odtOf(odt), 'paper.odt') : '–',
    html === undefined ? '–' : judgedPage(feature, html, said),
    markdown === undefined
      ? '–'
      : judged(feature, { blocks: blocksOf(partsOfMarkdown(markdown) ?? []), notes: [] }, NOTHING, said),
  ]
}

const EMPTY = richDraft({ sections: [{ id: 'q1', chosen: true, answers: { answer: [] } }], proposals: [] })

/** All XML of a Word file that a reader sees something of. */
function wordXml(bytes: Uint8Array): string {
  const files = unzipSync(bytes)
  return ['document', 'footnotes', 'comments']
    .map((part) => strFromU8(files[`word/${part}.xml`] ?? new Uint8Array()))
    .join('')
}

/** Characters as a reader of a format sees them: without tags, and without what the format writes in front of its own signs. */
function readable(written: string): string {
  return written
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\\(?=[^\w\s])/g, '')
}

async function exportCells({ to = {}, draft, words }: Feature): Promise<Cell[]> {
  if (!draft) return ['–', '–', '–', '–', '–']
  const made = draft(EMPTY)
  const outline = outlineOf(made, TEMPLATE, { order: 'area' })
  const written: Record<Target, string> = {
    word: wordXml(await docxOf(outline, { paper: 'a4' })),
    pdf: typstOf(outline, { paper: 'a4' }),
    html: htmlOf(outline),
    markdown: markdownOf(outline),
    text: plainTextOf(outline),
  }
  return (['word', 'pdf', 'html', 'markdown', 'text'] as const).map((target) => {
    if (to[target]?.test(written[target])) return 'kept'
    const there = words.every((each) => readable(written[target]).includes(each))
    return there ? 'words' : 'out'
  })
}

async function returned(word: WordReviewer, draft: Draft) {
  const copy = await readReturnedCopy(word.save(), 'Ana.docx', draft, TEMPLATE, async function* () {})
  if (!copy.ok) throw new Error(copy.problem.sentence)
  return compareCopies([copy.value])
}

/** Goes out in a copy and comes back as nobody's change. */
async function reviewCell({ draft, to, words }: Feature): Promise<Cell> {
  if (!draft) return '–'
  const sent = draft(EMPTY)
  const bytes = await makeReviewCopy(sent, TEMPLATE, 'a4')
  const found = reviewOf(await returned(new WordReviewer(bytes, 'Ana'), sent), sent)
  if (found.changes.length + found.comments.length > 0) return 'lost'
  const xml = wordXml(bytes)
  if (to?.word?.test(xml)) return 'kept'
  return words.every((each) => readable(xml).includes(each)) ? 'draft' : 'lost'
}

const REVIEWED_DRAFT: Draft = { ...answered(REVIEWED)(EMPTY), proposals: PROPOSALS.slice(0, 1) }
const copyOf = rememberObject((draft: Draft) => makeReviewCopy(draft, TEMPLATE, 'a4'))

/** What a reviewer brings in is offered, and in the draft once it is accepted. */
async function changeCell(feature: Feature, tracked: boolean): Promise<Cell> {
  if (!feature.edit) return '–'
  const sent = REVIEWED_DRAFT
  const word = new WordReviewer(await copyOf(sent), 'Ana')
  feature.edit(word, tracked)
  const compared = await returned(word, sent)
  const found = reviewOf(compared, sent)
  if (found.changes.length + found.comments.length === 0) return 'lost'
  const { draft } = takeBack(compared, sent, changesBy(found), '2025-07-04T00:00:00.000Z')
  const blocks = draft.sections.flatMap(({ answers }) => Object.values(answers).flat())
  const seen = { draft, blocks, notes: draft.marginNotes ?? [] }
  const is = CHANGED[feature.name] ?? feature.is
  if (is(seen)) return found.changes.every((change) => change.tracked === tracked) ? 'change' : 'other'
  return hasWords(feature, JSON.stringify(seen)) ? 'other' : 'lost'
}

/** Every feature, tried in each format that knows it. */
export async function fidelityRows(): Promise<FeatureRow[]> {
  const rows: FeatureRow[] = []
  for (const feature of FEATURES) {
    const said: string[] = []
    const cells = [
      ...(await importCells(feature, said)),
      ...(await exportCells(feature)),
      await reviewCell(feature),
      orLeftOut(feature, await changeCell(feature, true)),
      orLeftOut(feature, await changeCell(feature, false)),
    ]
    rows.push({
      feature,
      cells: Object.fromEntries(COLUMNS.map((column, index) => [column, cells[index] ?? '–'])) as FeatureRow['cells'],
      said,
    })
  }
  return rows
}

const LEGEND: readonly (readonly [Cell, string])[] = [
  ['kept', 'it is still what it was'],
  ['words', 'its words are there, in plain'],
  ['said', 'it is there in another form, or left out, and the report of the import says so: see below'],
  ['out', 'left out on purpose: no document shows it, and a reviewer’s is not asked about'],
  ['draft', 'the copy shows its words alone; the draft keeps it, and nobody is said to have changed it'],
  ['change', 'offered by name to be accepted or refused, and in the draft once it is accepted'],
  ['other', 'offered as well, and taken over in another form or as a change of another kind'],
  ['lost', 'nothing says what became of it'],
  ['–', 'not tried: the format has no such thing'],
]

/** The table as docs/fidelity.md has it. */
export function fidelityDocument(rows: readonly FeatureRow[]): string {
  const groups = [...new Set(rows.map(({ feature }) => feature.group))]
  const table = (heads: readonly string[], lines: readonly (readonly string[])[]) =>
    [heads, heads.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`)
  const [imports, exports, reviews] = [COLUMNS.slice(0, 4), COLUMNS.slice(4, 9), COLUMNS.slice(9)]
  const part = (title: string, columns: readonly Column[]) => [
    '',
    `## ${title}`,
    ...groups.flatMap((group) => {
      const own = rows.filter(
        ({ feature, cells }) => feature.group === group && columns.some((each) => cells[each] !== '–'),
      )
      if (own.length === 0) return []
      return [
        '',
        ...table(
          [group, ...columns],
          own.map(({ feature, cells }) => [feature.name, ...columns.map((each) => cells[each])]),
        ),
      ]
    }),
  ]
  const remarks = rows.filter(({ feature, said }) => said.length > 0 || feature.why !== undefined)
  return [
    '# What is kept of a text, on its way in, out and round',
    '',
    'Made by `npm run fidelity` and never by hand: for every cell a small document with this one thing was imported, exported or sent for review',
    '(`tests/fidelity/features.ts`). A test fails where this page says something else. PDF is judged by the program that it is set of; what is in PDFs themselves',
    '`tests/documents/pdf.test.ts` reads.',
    '',
    ...LEGEND.filter(([cell]) => rows.some(({ cells }) => Object.values(cells).includes(cell))).map(
      ([cell, words]) => `- **${cell}**: ${words}.`,
    ),
    ...part('Import', imports),
    ...part('Export', exports),
    ...part('Review', reviews),
    '',
    '## What the reports say, and why',
    '',
    ...remarks.map(
      ({ feature, said }) =>
        `- **${feature.name}**: ${[...said, ...(feature.why === undefined ? [] : [feature.why])].join(' ')}`,
    ),
    '',
  ].join('\n')
}
