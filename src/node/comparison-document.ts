import type { Draft } from '../core/draft/draft'
import { draftComparisonOf, textComparisonOf } from '../core/export/comparison'
import type { Paper } from '../core/export/layout'
import type { Result } from '../core/result'
import type { Template } from '../core/template/template'
import { comparableDraft, compareTexts, readComparableFile } from './compared-files'
import { makeWritten } from './paper-results'

/** A draft, or a version of one, beside another or beside a file that is none. */
export interface ComparisonRequest {
  before: { draft: Draft; name: string }
  after: { draft: Draft; name: string } | { path: string }
  template: Template
  /** The instant that the document carries, ISO 8601. */
  date: string
  format: 'docx' | 'pdf'
  paper: Paper
}

/** What differs as the bytes of a document. Problems: those of `readComparableFile` and of the PDF compiler. */
export async function makeComparison(request: ComparisonRequest): Promise<Result<Uint8Array>> {
  const { before, after, template, date, format, paper } = request
  if ('draft' in after) {
    const names = { before: before.name, after: after.name }
    return makeWritten({ document: draftComparisonOf(before.draft, after.draft, template, names, date), format, paper })
  }
  const file = await readComparableFile(after.path)
  if (!file.ok) return file
  const own = await comparableDraft(before.draft, template, before.name)
  if (!own.ok) return own
  const { segments, language } = compareTexts(own.value, file.value)
  const names = { before: before.name, after: file.value.name }
  return makeWritten({ document: textComparisonOf(segments, language, names, date), format, paper })
}
