import { message } from '../../messages/message'
import { numbersParagraphs, TYPED_NUMBER } from '../draft/paragraph-numbers'
import { passagesOfDraft, placeIn } from './passages'
import { askedByProfile } from './profile-rule'
import { draftCheck } from './rule'

/**
 * Paragraphs without a number where the chosen profile wants them numbered and others have numbers that were typed: one finding a section, at the
 * first. Where none has, the documents number them. There is no fix, since a number depends on all paragraphs before it. Source: the profile’s.
 */
export const profileNumbered = draftCheck('profile/paragraphs-numbered', (subject) => {
  const asked = askedByProfile(subject, 'paragraphs-numbered')
  if (!asked || numbersParagraphs(subject.draft, subject.template)) return []
  const seen = new Set<string | null>()
  return passagesOfDraft(subject).flatMap((passage) => {
    const text = passage.text.trim()
    if (
      passage.kind !== 'paragraph' ||
      text.length < 2 ||
      TYPED_NUMBER.test(passage.text) ||
      seen.has(passage.at.section)
    )
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
