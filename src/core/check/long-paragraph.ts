import { message } from '../../messages/message'
import { isCode } from '../text/code-form'
import { rememberText } from '../text/remember'
import { isUnspaced } from '../text/script'
import { sentencesIn } from '../text/words'
import { isApparatus, othersPassages, passagesOf, placeIn, prose } from './passages'
import { sectionCheck } from './rule'

/** Words of a paragraph above which it is advised to split it: Federal Plain Language Guidelines, “Paragraphs”. */
export const LONGEST_PARAGRAPH = 150

/** “[1] See Article 2. [2] …”: notes that stand in one paragraph. */
const isNotes = (text: string) => /^\s*\[\d{1,3}\]\s/u.test(text) && text.split(/\s\[\d{1,3}\]\s/u).length > 2

/** True where more than half of a paragraph is a quotation: it is as long as who said it made it. */
const isMostlyQuoted = rememberText(
  (text) => text.length >= LONGEST_PARAGRAPH * 2 && [...prose(text, '').matchAll(/\uFFFC/gu)].length * 2 > text.length,
)

// A word takes two characters or more, with its space; most paragraphs need no counting.
const wordsIn = rememberText((text, language) =>
  text.length < LONGEST_PARAGRAPH * 2 || isUnspaced(text)
    ? 0
    : sentencesIn(text, language).reduce((sum, { words }) => sum + words, 0),
)

/**
 * A paragraph or list item of more than 150 words. Quotations, proposed language, code and lines of names are left alone, and so is text in scripts
 * without spaces. Source: GFMD tip 1; the threshold is that of the Federal Plain Language Guidelines.
 */
export const longParagraph = sectionCheck('clarity/long-paragraph', (subject) =>
  passagesOf(subject).flatMap((passage) => {
    const { kind, slot, text, language } = passage
    if ((kind !== 'paragraph' && kind !== 'item') || slot?.role === 'language') return []
    if (
      othersPassages(subject).has(passage) ||
      isNotes(text) ||
      isMostlyQuoted(text, '') ||
      isApparatus(text, '') ||
      isCode(text, '')
    )
      return []
    const words = wordsIn(text, language)
    if (words <= LONGEST_PARAGRAPH) return []
    const start = text.length - text.trimStart().length
    return [
      {
        level: 'advice' as const,
        at: placeIn(passage, start, text.trimEnd().length),
        message: message('finding.longParagraph', { words }),
        reason: message('finding.longParagraph.why'),
        source: message('finding.longParagraph.source'),
      },
    ]
  }),
)
