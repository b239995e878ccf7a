import { message } from '../../messages/message'
import { rememberText } from '../text/remember'
import { passagesOfDraft, placeIn } from './passages'
import { askedByProfile } from './profile-rule'
import { draftCheck } from './rule'

/** A raised figure or a number in square brackets behind a word, or in front of a note; “see footnote 3”. Not m² and km³. */
const MARK =
  /(?<=[\p{L}.,;:!?”"’)])(?<!\b(?:k?m|cm|mm))[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*|(?<=[\p{L}.,;:!?”"’)])\s?\[\p{Nd}{1,3}\]|^\s*(?:[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*|\[\p{Nd}{1,3}\])(?=\s)|\b(?:foot|end)notes?\s+\p{Nd}+/gu

const scan = rememberText((text) =>
  [...text.matchAll(MARK)].map((match) => {
    // With the word before it, so that there is something to see.
    const word = /\S*$/u.exec(text.slice(0, match.index))?.[0] ?? ''
    const start =
      match[0].trim().length > 1
        ? match.index + match[0].length - match[0].trimStart().length
        : match.index - word.length
    return { start, end: match.index + match[0].length, mark: match[0].trim() }
  }),
)

/** Marks of footnotes where the chosen profile wants none. Source: the profile’s. */
export const profileFootnotes = draftCheck('profile/no-footnotes', (subject) => {
  const asked = askedByProfile(subject, 'no-footnotes')
  if (!asked) return []
  return passagesOfDraft(subject).flatMap((passage) =>
    scan(passage.text, '').flatMap(({ start, end, mark }) =>
      end - start < 2
        ? []
        : [
            {
              ...asked.said,
              at: placeIn(passage, start, end),
              message: message('finding.profile.footnote', { mark }),
            },
          ],
    ),
  )
})
