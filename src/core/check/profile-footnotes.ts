import { message } from '../../messages/message'
import { footnotesOfRuns } from '../draft/footnotes'
import { runsText } from '../text/block-text'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { type Passage, passagesOfDraft, placeIn } from './passages'
import { askedByProfile } from './profile-rule'
import { draftCheck, type Remark } from './rule'

/** A raised figure or a number in square brackets behind a word, or in front of a note; “see footnote 3”. Not m² and km³. */
const MARK =
  /(?<=[\p{L}.,;:!?”"’)])(?<!\b(?:k?m|cm|mm))[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*|(?<=[\p{L}.,;:!?”"’)])\s?\[\p{Nd}{1,3}\]|^\s*(?:[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*|\[\p{Nd}{1,3}\])(?=\s)|\b(?:foot|end)notes?\s+\p{Nd}+/gu

/** Characters of the word before a mark that are shown with it. */
const LONGEST_WORD = 80

const scan = rememberText((text) =>
  matchesIn(text, MARK).map((match) => {
    // With the word before it, so that there is something to see.
    const word = /(?<!\S)\S*$/u.exec(text.slice(Math.max(0, match.index - LONGEST_WORD), match.index))?.[0] ?? ''
    const start =
      match[0].trim().length > 1
        ? match.index + match[0].length - match[0].trimStart().length
        : match.index - word.length
    return { start, end: match.index + match[0].length, mark: match[0].trim() }
  }),
)

/** Footnotes, and marks that stand for some, where the chosen profile wants none. Source: the profile’s. */
export const profileFootnotes = draftCheck('profile/no-footnotes', (subject) => {
  const asked = askedByProfile(subject, 'no-footnotes')
  if (!asked) return []
  const found = (passage: Passage, start: number, end: number, mark: string): Remark => ({
    ...asked.said,
    at: placeIn(passage, start, end),
    message: message('finding.profile.footnote', { mark }),
  })
  return passagesOfDraft(subject).flatMap((passage) => [
    ...footnotesOfRuns(passage.runs).map(({ offset, runs }) => {
      // The word before a note, with what parts them; one that is longer than this is none.
      const head = passage.text.slice(Math.max(0, offset - LONGEST_WORD), offset)
      const words = head.trimEnd()
      const word = /(?<!\S)\S*$/u.exec(words)?.[0] ?? ''
      const before = head.slice(words.length - word.length)
      const after = before === '' ? (/^\s*\S*/u.exec(passage.text)?.[0] ?? '') : ''
      return found(passage, offset - before.length, offset + after.length, shortened(runsText(runs)))
    }),
    ...scan(passage.text, '').flatMap(({ start, end, mark }) =>
      end - start < 2 ? [] : [found(passage, start, end, mark)],
    ),
  ])
})

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line
}
