import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { sectionWords } from '../template/section-names'
import { sourcesLine } from '../template/sources'
import { type DraftSubject, draftCheck, type Remark } from './rule'

/** Which limit was passed, and whose it is: the writer's own or the profile's. */
export function overLimit(
  subject: DraftSubject,
  given: {
    section: string | null
    have: number
    limit: number | null
    own: boolean
    /** The sentence for what is counted and where. */
    says(values: { have: number; limit: number; over: number; own: boolean; profile: string }): Message
  },
): Remark[] {
  const { limit, have, own } = given
  // Nothing is said below the limit: a warning at 95 % would only stand in the way of somebody who is about to finish.
  if (limit === null || have <= limit) return []
  const { profile } = subject.limits
  return [
    {
      level: 'blocker',
      at: { section: given.section },
      message: given.says({ have, limit, over: have - limit, own, profile: own ? '' : profile.title }),
      reason: message(own ? 'finding.limit.whyOwn' : 'finding.limit.why'),
      source: own ? message('finding.limit.sourceOwn') : sourcesLine(profile.sources),
      ...(given.section === null ? { settledIn: 'rules' as const } : {}),
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
    const section = sectionWords(asked, 'start')
    return [
      ...overLimit(subject, {
        section: asked.id,
        says: (values) => message('finding.limit.section.words', { section, ...values }),
        have: have.words,
        limit: limits.sectionWords(asked.id),
        own: isOwn(here ? overrides.sections?.[asked.id] : overrides.sectionWords),
      }),
      ...overLimit(subject, {
        section: asked.id,
        says: (values) => message('finding.limit.section.characters', { section, ...values }),
        have: have.characters,
        limit: limits.sectionCharacters(asked.id),
        own: isOwn(overrides.sectionCharacters),
      }),
    ]
  })
})
