import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { isLinkedAt, passagesOfDraft, placeIn, prose } from './passages'
import { draftCheck } from './rule'

/** “[3]” or a raised figure behind a word: what is left of a note when text is copied without its notes. */
const MARK = /(?<=[\p{L}.,;:)”"’])(?:\[(\d{1,3})\]|([¹²³⁴-⁹]{1,3}))(?![\p{L}\p{N}])/gu
/** The note itself, or an entry of a list of sources, at the start of a line, or “[6]Report of” where lines ran together. */
const NOTE =
  /^\s*(?:\[(\d{1,3})\]|([¹²³⁴-⁹]{1,3})|(\d{1,3})[.)]?\s)|\n[^\p{L}\p{N}\n[]{0,12}\[\d{1,3}\]|\[\d{1,3}\](?=\p{Lu}\p{Ll})/u
/** A list of notes or sources stands under such a line, with or without its numbers. */
const LIST_OF_NOTES = /^\W{0,4}(?:References|Notes|Footnotes|Endnotes|Sources|Bibliography|Works cited)\W{0,4}$/iu
const UNITS = /(?:m|km|cm|mm|CO|W\/m)$/u

const scan = rememberText((text) => ({
  note: (NOTE.exec(text) ?? LIST_OF_NOTES.exec(text))?.[0].trim() ?? null,
  marks: matchesIn(prose(text, ''), MARK).filter(({ index }) => !UNITS.test(text.slice(Math.max(0, index - 4), index))),
}))

/**
 * The mark of a note without its note: the text was copied and its notes stayed behind. One finding, at the first of them. Silent where any line
 * starts like a note, since then the notes stand in the text. Source: none needed; a reader looks for what is not there.
 */
export const noteWithoutNote = draftCheck('references/note-without-note', (subject) => {
  const passages = passagesOfDraft(subject)
  const found = passages.flatMap((passage) =>
    // A mark that is a link leads to its source.
    scan(passage.text, '').marks.flatMap((match) => (isLinkedAt(passage, match.index) ? [] : [{ passage, match }])),
  )
  const [first] = found
  if (!first || passages.some((passage) => scan(passage.text, '').note !== null)) return []
  // Notes begin with the first: “(ISC)²” is a name, and “W/m²” a unit.
  if (!found.some(({ match: [, bracketed, raised] }) => bracketed !== undefined || raised === '¹')) return []
  const { passage, match } = first
  return [
    {
      level: 'advice' as const,
      at: placeIn(passage, match.index, match.index + match[0].length),
      message: message('finding.noteWithoutNote', { mark: match[0], marks: found.length }),
      reason: message('finding.noteWithoutNote.why'),
      source: message('finding.slips.source'),
    },
  ]
})
