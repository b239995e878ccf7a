import type { Segment } from '../core/draft/difference'
import { draftComparisonOf, textComparisonOf } from '../core/export/comparison'
import type { Paper } from '../core/export/layout'
import { type Result, success } from '../core/result'
import type { Message } from '../messages/values'
import { type ComparableText, comparableDraft, compareTexts, readComparableFile } from './compared-files'
import { type ComparedPair, type ComparedText, isOfOneTemplate } from './compared-pair'
import { makeWritten } from './paper-results'

export interface ComparisonRequest extends ComparedPair {
  /** The instant that the document carries, ISO 8601. */
  date: string
  format: 'docx' | 'pdf'
  paper: Paper
}

/** Two texts beside each other that do not answer the same template, word by word. */
export interface TextsCompared {
  before: string
  after: string
  /** In which words were told apart, BCP 47. */
  language: string
  segments: Segment[]
  /** What of the files is in another form than it was there, or not at all, by the name of the file. */
  notes: { name: string; note: Message }[]
}

/** What differs as the bytes of a document. Problems: those of `readComparableFile` and of the PDF compiler. */
export async function makeComparison(request: ComparisonRequest): Promise<Result<Uint8Array>> {
  const { date, format, paper } = request
  if (isOfOneTemplate(request)) {
    const { before, after } = request
    const names = { before: before.name, after: after.name }
    const document = draftComparisonOf(before.draft, after.draft, after.template, names, date)
    return makeWritten({ document, format, paper })
  }
  const compared = await compareAsTexts(request)
  if (!compared.ok) return compared
  const { segments, language, ...names } = compared.value
  return makeWritten({ document: textComparisonOf(segments, language, names, date), format, paper })
}

/** Two texts, each read as its document says it. Problems: those of `readComparableFile`. */
export async function compareAsTexts({ before: one, after: other }: ComparedPair): Promise<Result<TextsCompared>> {
  const before = await textOf(one)
  if (!before.ok) return before
  const after = await textOf(other)
  if (!after.ok) return after
  const { segments, language } = compareTexts(before.value, after.value)
  const notes = [before.value, after.value].flatMap(({ name, notes: own }) => own.map((note) => ({ name, note })))
  return success({ before: before.value.name, after: after.value.name, language, segments, notes })
}

function textOf(text: ComparedText): Promise<Result<ComparableText>> {
  return 'path' in text ? readComparableFile(text.path) : comparableDraft(text.draft, text.template, text.name)
}
