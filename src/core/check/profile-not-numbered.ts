import { message } from '../../messages/message'
import { editIn, passagesOfDraft, placeIn } from './passages'
import { askedByProfile } from './profile-rule'
import { draftCheck } from './rule'

/** “12. ”, “(3) ”, “4) ”: the number that a writer put before a paragraph. Not a year, nor a number that the sentence needs. */
export const NUMBERED = /^\s*(?:\(\p{Nd}{1,3}\)|\p{Nd}{1,3}[.)])\s+(?=\p{L}|["“«])/u

/** Numbered paragraphs where the chosen profile wants none; the fix takes the number away. Source: the profile’s. */
export const profileNotNumbered = draftCheck('profile/paragraphs-not-numbered', (subject) => {
  const asked = askedByProfile(subject, 'paragraphs-not-numbered')
  if (!asked) return []
  return passagesOfDraft(subject).flatMap((passage) => {
    const number = passage.kind === 'paragraph' ? NUMBERED.exec(passage.text)?.[0] : undefined
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
