import type { Move } from '../draft/draft'
import type { Outcome } from '../paper/trace'

/**
 * The words that documents carry beside the writer's and the template's. English, as the templates are; a template in another
 * language needs its own.
 */
export const LABELS = {
  organisation: 'Organisation',
  acronym: 'Acronym',
  group: 'Stakeholder group',
  country: 'Country',
  status: 'Status with the UN',
  contact: 'Contact',
  email: 'E-mail',
  signatories: 'Signatories',
  name: 'Name',
  paragraph: 'Paragraph',
  document: 'Document',
  move: 'Proposal',
  current: 'Current text',
  proposed: 'Proposed text',
  rationale: 'Rationale',
  proposals: 'Proposals on paragraphs',
  question: 'Question',
  actionLine: 'Action Line',
  consultation: 'Consultation',
  answers: 'In answer to',
  date: 'Date',
  untitled: 'Untitled',
  unplaced: 'Further text',
  legend: {
    additions: 'Proposed additions are underlined',
    between: '; ',
    deletions: 'proposed deletions are struck out',
    end: '.',
  },
  /** Plain text has neither line. */
  plainLegend: 'Proposed additions stand in [added: …], proposed deletions in [deleted: …].',
  added: (text: string) => `[added: ${text}]`,
  deleted: (text: string) => `[deleted: ${text}]`,
  /** What stands for a picture where none can: plain text, and a picture that the draft does not have. */
  image: (alternative: string) => (alternative === '' ? '[Image]' : `[Image: ${alternative}]`),
  numbersOf: (document: string) => `Paragraph numbers are those of: ${document}.`,
} as const

/** What stands before, between and after the two numbers in “Page 2 of 5”, by language subtag. */
const PAGE_OF: Record<string, readonly [string, string, string]> = {
  en: ['Page ', ' of ', ''],
  fr: ['Page ', ' sur ', ''],
  es: ['Página ', ' de ', ''],
  ru: ['Страница ', ' из ', ''],
  ar: ['صفحة ', ' من ', ''],
  zh: ['第 ', ' 页，共 ', ' 页'],
}

/** The words of “Page 2 of 5” around its numbers; English in a language that is not one of the United Nations. */
export function pageOf(language: string): readonly [before: string, between: string, after: string] {
  const subtag = new Intl.Locale(language).language
  return (Object.hasOwn(PAGE_OF, subtag) ? PAGE_OF[subtag] : undefined) ?? ['Page ', ' of ', '']
}

/** What each move is called in the proposals table: the verbs that advocates' matrices use. */
export const MOVE_LABELS: Record<Move, string> = {
  retain: 'Retain',
  amend: 'Amend',
  delete: 'Delete',
  add: 'Add',
  clarify: 'Clarify',
  general: 'General comment',
}

/** What became of a proposal, in the table of results. */
export const OUTCOME_LABELS: Record<Outcome, string> = {
  verbatim: 'Taken up word for word',
  substance: 'Taken up in substance',
  partly: 'Taken up in part',
  not: 'Not taken up',
  gone: 'Paragraph gone',
  missing: 'Paragraph not found',
  comment: 'Comment without wording',
}

/** The words of the table of results. */
export const MATRIX = {
  title: (version: string) => `What became of our proposals in ${version}`,
  measure:
    'Results compare words: how much of what a proposal changes was changed so in the later text. They do not say who agreed, or why. Our own judgement stands where we give one.',
  totals: 'Results',
  byArea: 'By thematic area',
  byMove: 'By kind of proposal',
  rows: 'Proposal by proposal',
  result: 'Result',
  proposals: 'Proposals',
  chart: 'Share',
  area: 'Thematic area',
  noArea: 'No area',
  share: (percent: number) => `${percent}% of the words`,
  judged: '(our judgement)',
} as const

/** The words of a document that shows what differs between two texts. */
export const COMPARISON = {
  title: 'What changed',
  before: 'Earlier text',
  after: 'Later text',
  added: 'Words that stand only in the later text are underlined',
  between: '; ',
  removed: 'words that stand only in the earlier text are struck out',
  end: '.',
  counts: (added: number, removed: number) =>
    `${added} ${added === 1 ? 'word' : 'words'} added, ${removed} ${removed === 1 ? 'word' : 'words'} removed.`,
  onlyChanged: 'Only answers and fields that differ are shown, each whole.',
  same: 'No words differ.',
  marks: 'The words are the same; how they are marked or laid out differs.',
  takenIn: 'Taken in since the earlier text.',
  leftOut: 'Left out since the earlier text.',
  documentTitle: 'Title',
  hidesContact: 'Contact kept out of documents',
  proposal: (number: number) => `Proposal ${number}`,
} as const

/** The words of the table of many submitters' proposals. */
export const COMPILED = {
  title: 'Proposals side by side',
  from: 'Proposals of',
  asks: 'Who asks for what',
  contradictory: 'Contradictory',
  leftOut: 'Left out of these tables',
  found: (paragraphs: number, contradictory: number) =>
    `${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}; on ${contradictory} of them proposals contradict each other: one keeps or changes what another deletes, or keeps what another changes.`,
} as const

/** The words of the report of one page. */
export const REPORT = {
  summary: (all: number, taken: number, version: string) =>
    all === 0
      ? `We made no proposals that ${version} could take up.`
      : `We made ${all} ${all === 1 ? 'proposal' : 'proposals'}. ${version} takes up ${taken === 0 ? 'none of them' : taken === all ? (all === 1 ? 'it' : 'all of them') : `${taken} of them`}, word for word, in substance or in part.`,
  measure: 'Results compare words; they do not say who agreed, or why.',
  takenUp: 'Taken up',
  notTakenUp: 'Not taken up',
  otherAreas: (count: number) => `${count} other areas`,
  example: (paragraph: string, move: string, outcome: string) => `${paragraph} (${move}) – ${outcome}.`,
  judged: (count: number) =>
    count === 0 ? '' : `${count} of the results above ${count === 1 ? 'is' : 'are'} our own judgement.`,
  bar: (parts: string) => `Results: ${parts}`,
} as const

/** Proposals as sentences. A place is “paragraph 12”, “OP 74” or “the chapeau”; `many` says that it is more than one. */
export const PROSE = {
  image: (number: number) => `Image ${number}`,
  place: (name: string) => `the ${name}`,
  paragraph: (number: string, many: boolean) => `${many ? 'paragraphs' : 'paragraph'} ${number}`,
  noPlace: 'the text',
  allParagraphs: 'all paragraphs',
  throughout: 'the text throughout',
  amend: (place: string) => `Amend ${place} to read:`,
  amendOnly: (place: string) => `Amend ${place}`,
  delete: (place: string, many: boolean) => `Delete ${place}, which ${many ? 'read' : 'reads'}:`,
  deleteOnly: (place: string, _many: boolean) => `Delete ${place}`,
  retain: (place: string, many: boolean) => `Retain ${place}, which ${many ? 'read' : 'reads'}:`,
  retainOnly: (place: string, many: boolean) => `Retain ${place} as ${many ? 'they stand' : 'it stands'}`,
  clarify: (place: string) => `Clarify ${place}`,
  general: 'General comment',
  generalOn: (place: string) => `General comment on ${place}`,
  add: 'Add a new paragraph',
  addAfter: (place: string) => `Add a new paragraph after ${place}`,
  addBefore: (place: string) => `Add a new paragraph before ${place}`,
  addOwn: (place: string) => `Add a new ${place}`,
  addTo: (place: string) => `Add to ${place}`,
} as const

/** Quotation marks by language, opening and closing, as the six UN languages print them; others take the English ones. */
const QUOTATION_MARKS: Record<string, readonly [string, string]> = {
  fr: ['«\u00A0', '\u00A0»'],
  es: ['«', '»'],
  ru: ['«', '»'],
  ar: ['«', '»'],
}

/** The marks around a quotation in a text of this language (BCP 47). */
export function quotationMarks(language: string): readonly [string, string] {
  return QUOTATION_MARKS[language.split('-')[0]?.toLowerCase() ?? ''] ?? ['“', '”']
}
