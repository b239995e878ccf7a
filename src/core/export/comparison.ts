import { type ComparedPart, type ComparedText, compareDrafts } from '../draft/compare-drafts'
import type { Segment } from '../draft/difference'
import type { Draft } from '../draft/draft'
import type { Template } from '../template/template'
import { UNPLACED_SECTION } from '../template/unplaced'
import type { Run } from '../text/blocks'
import { countWords } from '../text/words'
import { cleanLine, cleanText } from './clean-text'
import { COMPARISON, LABELS } from './labels'
import { linesOfRuns, markedRuns, runsWithLines } from './marked-runs'
import type { DocumentOutline, OutlineElement } from './outline'
import { headingOf } from './outline-of'

/** What both texts are called, such as names of files or of versions. */
export interface ComparedNames {
  before: string
  after: string
}

/**
 * What differs between two versions of a draft, or two drafts, as a document to be sent: answer by answer, whole answers with the words that came and went. Contact
 * details stay out where either draft keeps them out of documents, and of margin notes and the like nothing is said. `date` is the instant that it carries, ISO 8601.
 */
export function draftComparisonOf(
  before: Draft,
  after: Draft,
  template: Template,
  names: ComparedNames,
  date: string,
): DocumentOutline {
  const { parts } = compareDrafts(before, after, template)
  const hidesContact = before.organisation.hideContact || after.organisation.hideContact
  const shown = parts
    .map((part) => (hidesContact && part.kind === 'organisation' ? withoutContact(part) : part))
    .filter(({ chosen, texts }) => chosen !== null || texts.length > 0)
  const body = shown.flatMap((part): OutlineElement[] => [
    heading(1, partTitle(part, template)),
    ...(part.chosen === null ? [] : [remark(part.chosen === 'in' ? COMPARISON.takenIn : COMPARISON.leftOut)]),
    ...part.texts.flatMap((text): OutlineElement[] => {
      const label = textLabel(part, text, template, before, after)
      return [...(label === '' ? [] : [heading(2, label)]), ...textElements(text)]
    }),
  ])
  const segments = shown.flatMap(({ texts }) => texts.flatMap((text) => text.segments))
  const opening = shown.length === 0 ? [] : [remark(COMPARISON.onlyChanged)]
  return comparisonDocument(
    segments,
    { title: after.title, language: after.language, labelLanguage: template.language ?? 'en', date },
    names,
    [...opening, ...body],
  )
}

/** What differs between two texts that are no drafts, as a document: the whole text, with the words that came and went. `language` is a BCP 47 tag. */
export function textComparisonOf(
  segments: readonly Segment[],
  language: string,
  names: ComparedNames,
  date: string,
): DocumentOutline {
  return comparisonDocument(segments, { title: '', language, labelLanguage: 'en', date }, names, paragraphsOf(segments))
}

function comparisonDocument(
  segments: readonly Segment[],
  about: { title: string; language: string; labelLanguage: string; date: string },
  { before, after }: ComparedNames,
  body: readonly OutlineElement[],
): DocumentOutline {
  const { title, language, labelLanguage, date } = about
  const count = (kind: Segment['kind']) =>
    segments.reduce((sum, each) => (each.kind === kind ? sum + countWords(each.text, language) : sum), 0)
  const [added, removed] = [count('inserted'), count('deleted')]
  const differ = segments.some(({ kind, text }) => kind !== 'same' && text.trim() !== '')
  return {
    title: COMPARISON.title,
    language,
    labelLanguage,
    author: '',
    shortName: '',
    subject: cleanLine(title),
    date,
    titleBlock: [
      { label: COMPARISON.before, value: cleanLine(before) },
      { label: COMPARISON.after, value: cleanLine(after) },
    ],
    body: [
      remark(differ ? COMPARISON.counts(added, removed) : COMPARISON.same),
      ...(differ ? [legend(labelLanguage)] : []),
      ...body,
    ],
  }
}

/** How to read the marks, each shown as what it says. */
function legend(language: string): OutlineElement {
  const runs: Run[] = [
    { text: COMPARISON.added, underline: true },
    { text: COMPARISON.between },
    { text: COMPARISON.removed, strikethrough: true },
    { text: COMPARISON.end },
  ]
  return { type: 'block', block: { type: 'paragraph', runs: runs.map((run) => ({ ...run, language })) } }
}

function textElements({ state, segments }: ComparedText): OutlineElement[] {
  return state === 'marks' ? [remark(COMPARISON.marks)] : paragraphsOf(segments)
}

/** A paragraph for each line of either text. */
function paragraphsOf(segments: readonly Segment[]): OutlineElement[] {
  return linesOfRuns(markedRuns(segments)).map((line) => ({
    type: 'block',
    block: {
      type: 'paragraph',
      runs: runsWithLines(line).map((run) => ({ ...run, text: cleanText(run.text) })),
    },
  }))
}

function withoutContact(part: ComparedPart): ComparedPart {
  return { ...part, texts: part.texts.filter(({ id }) => id !== 'contactName' && id !== 'contactEmail') }
}

function partTitle({ kind, id }: ComparedPart, template: Template): string {
  if (kind === 'title') return COMPARISON.documentTitle
  if (kind === 'organisation') return LABELS.organisation
  if (kind === 'proposals') return LABELS.proposals
  if (id === UNPLACED_SECTION) return LABELS.unplaced
  const section = template.sections.find((each) => each.id === id)
  return section ? headingOf(section) : id
}

const FIELD_LABELS: Readonly<Record<string, string>> = {
  name: LABELS.organisation,
  acronym: LABELS.acronym,
  group: LABELS.group,
  country: LABELS.country,
  status: LABELS.status,
  contactName: LABELS.contact,
  contactEmail: LABELS.email,
  signatories: LABELS.signatories,
  hideContact: COMPARISON.hidesContact,
}

function textLabel(
  { kind, id }: ComparedPart,
  { id: field }: ComparedText,
  template: Template,
  before: Draft,
  after: Draft,
): string {
  if (kind === 'organisation') return FIELD_LABELS[field] ?? field
  if (kind === 'proposals') {
    const row = after.proposals.findIndex((proposal) => proposal.id === field)
    const number = row < 0 ? before.proposals.findIndex((proposal) => proposal.id === field) : row
    const { document, paragraph } = (row < 0 ? before : after).proposals[number] ?? { document: '', paragraph: '' }
    const place = cleanLine(`${document} ${paragraph}`)
    return [COMPARISON.proposal(number + 1), place].filter(Boolean).join(' – ')
  }
  if (kind === 'title') return ''
  const slots = template.sections.find((section) => section.id === id)?.slots ?? []
  return slots.length > 1 ? cleanLine(slots.find((slot) => slot.id === field)?.label ?? field) : ''
}

function heading(level: 1 | 2, text: string): OutlineElement {
  return { type: 'heading', level, text: cleanLine(text), of: level === 1 ? 'section' : 'slot' }
}

function remark(text: string): OutlineElement {
  return { type: 'note', look: 'remark', text }
}
