import { message } from '../../messages/message'
import { draftCheck } from './rule'
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
  ]
})
