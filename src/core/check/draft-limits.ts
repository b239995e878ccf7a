import { message } from '../../messages/message'
import { sourcesLine } from '../template/sources'
import { type DraftSubject, draftCheck, type Remark } from './rule'
import { isOwn, overLimit } from './section-limits'

/**
 * Words and characters of all that would be handed in (see `draftProgress`), and the pages that its document has, against the limits.
 * Source: the profile's, or the writer.
 */
export const draftLimits = draftCheck('limits/total', (subject) => {
  const { draft, limits, progress, pages } = subject
  const { overrides } = draft.limits
  return [
    ...overLimit(subject, {
      section: null,
      says: (values) => message('finding.limit.draft.words', values),
      have: progress.words,
      limit: limits.totalWords,
      own: isOwn(overrides.totalWords),
    }),
    ...overLimit(subject, {
      section: null,
      says: (values) => message('finding.limit.draft.characters', values),
      have: progress.characters,
      limit: limits.totalCharacters,
      own: isOwn(overrides.totalCharacters),
    }),
    ...overLimit(subject, {
      section: null,
      says: (values) => message('finding.limit.draft.pages', values),
      have: pages ?? 0,
      limit: limits.totalPages,
      own: isOwn(overrides.totalPages),
    }),
    ...lastPageOfWord(subject),
  ]
})

/**
 * Pages are those of the PDF. Word and LibreOffice break lines by rules of their own, so that a text that fills the last page may have one more there: said where not one page is left and a
 * Word document may be handed in.
 */
function lastPageOfWord({ draft, limits, pages, template }: DraftSubject): Remark[] {
  const { accepts = ['docx'] } = template.handIn
  if (pages === null || pages !== limits.totalPages || !accepts.includes('docx')) return []
  return [
    {
      level: 'advice',
      at: { section: null },
      message: message('finding.limit.lastPage', { have: pages }),
      reason: message('finding.limit.lastPage.why'),
      source: isOwn(draft.limits.overrides.totalPages)
        ? message('finding.limit.sourceOwn')
        : sourcesLine(limits.profile.sources),
      settledIn: 'rules' as const,
    },
  ]
}
