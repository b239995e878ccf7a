import { sectionName } from '../template/section-names'
import { sourcesLine } from '../template/sources'
import { count, sentence, thousands } from '../text/wording'
import { type DraftSubject, draftCheck, type Remark } from './rule'

/** Which limit was passed, and whose it is: the writer's own or the profile's. */
export function overLimit(
  subject: DraftSubject,
  given: {
    /** How the sentence starts: “Area 5 (“Bridging digital divides”)”. */
    what: string
    section: string | null
    have: number
    limit: number | null
    noun: 'word' | 'character' | 'page'
    own: boolean
  },
): Remark[] {
  const { limit, have, noun } = given
  // Nothing is said below the limit: a warning at 95 % would only stand in the way of somebody who is about to finish.
  if (limit === null || have <= limit) return []
  const { profile } = subject.limits
  return [
    {
      level: 'blocker',
      at: { section: given.section },
      message: `${given.what} has ${count(have, noun)}; ${given.own ? 'the limit that you set' : `the limit of “${profile.title}”`} is ${thousands(limit)}. Cut ${count(have - limit, noun)}.`,
      reason: given.own
        ? 'You set this limit for the draft; change it in the limits if it no longer holds.'
        : 'A text over the limit may be cut off or sent back; choose another profile if this one does not apply.',
      source: given.own ? 'Your own limit for this draft' : sourcesLine(profile.sources),
    },
  ]
}

/** True where the writer set a number of their own over the profile's. */
export function isOwn(override: number | null | undefined): boolean {
  return override !== undefined && override !== null
}

/** Words and characters of one section against its limits. Source: the profile's, or the writer. */
export const sectionLimits = draftCheck('limits/section', (subject) => {
  const { draft, limits, progress, reading } = subject
  const { overrides } = draft.limits
  return reading.flatMap((step) => {
    if (step.type !== 'section') return []
    const { asked } = step.subject
    const have = progress.sections[asked.id]
    if (!have) return []
    const here = overrides.sections && Object.hasOwn(overrides.sections, asked.id)
    const common = { what: sentence(sectionName(asked)), section: asked.id }
    return [
      ...overLimit(subject, {
        ...common,
        noun: 'word',
        have: have.words,
        limit: limits.sectionWords(asked.id),
        own: isOwn(here ? overrides.sections?.[asked.id] : overrides.sectionWords),
      }),
      ...overLimit(subject, {
        ...common,
        noun: 'character',
        have: have.characters,
        limit: limits.sectionCharacters(asked.id),
        own: isOwn(overrides.sectionCharacters),
      }),
    ]
  })
})
