import { draftCheck } from './rule'
import { isOwn, overLimit } from './section-limits'

/**
 * Words and characters of all that would be handed in (see `draftProgress`), and the pages that its document has, against the limits.
 * Source: the profile's, or the writer.
 */
export const draftLimits = draftCheck('limits/total', (subject) => {
  const { draft, limits, progress, pages } = subject
  const { overrides } = draft.limits
  const common = { what: 'The draft', section: null }
  return [
    ...overLimit(subject, {
      ...common,
      noun: 'word',
      have: progress.words,
      limit: limits.totalWords,
      own: isOwn(overrides.totalWords),
    }),
    ...overLimit(subject, {
      ...common,
      noun: 'character',
      have: progress.characters,
      limit: limits.totalCharacters,
      own: isOwn(overrides.totalCharacters),
    }),
    ...overLimit(subject, {
      ...common,
      noun: 'page',
      have: pages ?? 0,
      limit: limits.totalPages,
      own: isOwn(overrides.totalPages),
    }),
  ]
})
