import { message } from '../../messages/message'
import { TYPED_NUMBER } from '../draft/paragraph-numbers'
import { editIn, passagesOfDraft, placeIn } from './passages'
import { askedByProfile } from './profile-rule'
import { draftCheck } from './rule'

/** Numbered paragraphs where the chosen profile wants none; the fix takes the number away. Source: the profile’s. */
export const profileNotNumbered = draftCheck('profile/paragraphs-not-numbered', (subject) => {
  const asked = askedByProfile(subject, 'paragraphs-not-numbered')
  if (!asked) return []
  return passagesOfDraft(subject).flatMap((passage) => {
    const number = passage.kind === 'paragraph' ? TYPED_NUMBER.exec(passage.text)?.[0] : undefined
    if (number === undefined) return []
    const from = number.length - number.trimStart().length
    const words = /^\S+\s+\S+/u.exec(passage.text.slice(from))?.[0] ?? ''
    return [
      {
        ...asked.said,
        at: placeIn(passage, from, from + words.length),
        message: message('finding.profile.numbered', { number: number.trim() }),
        fix: { label: message('fix.takeNumberAway'), edits: [editIn(passage, 0, number.length, '')] },
      },
    ]
  })
})
