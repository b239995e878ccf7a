import { message } from '../../messages/message'
import { passagesOfDraft, placeIn } from './passages'
import { NUMBERED } from './profile-not-numbered'
import { askedByProfile } from './profile-rule'
import { draftCheck } from './rule'

/**
 * Paragraphs without a number where the chosen profile wants them numbered: one finding a section, at the first. There is no fix, since
 * a number depends on all paragraphs before it. Source: the profile’s.
 */
export const profileNumbered = draftCheck('profile/paragraphs-numbered', (subject) => {
  const asked = askedByProfile(subject, 'paragraphs-numbered')
  if (!asked) return []
  const seen = new Set<string | null>()
  return passagesOfDraft(subject).flatMap((passage) => {
    const text = passage.text.trim()
    if (passage.kind !== 'paragraph' || text.length < 2 || NUMBERED.test(passage.text) || seen.has(passage.at.section))
      return []
    seen.add(passage.at.section)
    const from = passage.text.length - passage.text.trimStart().length
    return [
      {
        ...asked.said,
        at: placeIn(passage, from, from + text.length),
        message: message('finding.profile.notNumbered'),
      },
    ]
  })
})
