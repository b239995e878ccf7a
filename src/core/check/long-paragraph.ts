import { message } from '../../messages/message'
import { isCode } from '../text/code-form'
import { rememberText } from '../text/remember'
import { isUnspaced } from '../text/script'
import { sentencesIn } from '../text/words'
import { withoutAddresses } from './addresses'
import { isApparatus, othersPassages, passagesOf, placeIn, prose } from './passages'
import { sectionCheck } from './rule'
import { isReadThrough } from './running-text'

/** Words of a paragraph above which it is advised to split it: Federal Plain Language Guidelines, “Paragraphs”. */
export const LONGEST_PARAGRAPH = 150

/** “[1] See Article 2. [2] …”: notes that stand in one paragraph. */
const isNotes = (text: string) => /^\s*\[\d{1,3}\]\s/u.test(text) && text.split(/\s\[\d{1,3}\]\s/u).length > 2

/** “(a) … (b) … (c) …”, “1. … 2. … 3. …”: entries of a list that stand in one paragraph, each of which is read by itself. */
const ENTRY = /(?:^|[\s.;:])\(?(?:\p{Ll}|\d{1,2}|[ivx]{1,4})\)\s|(?<=[.;:]\s)\d{1,2}\.\s(?=\p{Lu})/gu
const ENTRIES = 4

/** “Day 1: … Day 2: … Matter 3 – …”: the same of entries that have a name and a number. */
const NAMED_ENTRY = /(?<!\p{L})\p{Lu}\p{Ll}{2,14}\s\d{1,3}(?:\s?:|\s[–—-])\s/gu

/** “](https://…”, “![…”: what is left of a picture or a link that was not read; and the line that says what a picture shows. */
const LEFT_OF_MARKUP = /\]\(|!\[|<\/?(?:img|figure|a|br|p|div|span)(?![\p{L}\p{N}-])/iu
const CAPTION =
  /^\s*[*_([]{0,3}(?:(?:Figure|Fig\.|Table|Image|Photo|Picture|Plots?|Chart|Diagram|Screenshot|Caption|Box)\s?(?:\d{1,3}|[:.–—]|(?:of|from|by|showing)\s)|(?:Above|Below|Left|Right|Top|Bottom):)/u

// A word takes two characters or more, with its space; most paragraphs need no counting.
const countIn = rememberText((text, language) =>
  text.length < LONGEST_PARAGRAPH * 2 || isUnspaced(text)
    ? 0
    : sentencesIn(withoutAddresses(text), language).reduce((sum, { words }) => sum + words, 0),
)

/** “✅ … ✅ …”, “→ … → …”: signs that stand before entries. */
const SIGNED_ENTRY = /(?:^|\s)(?:✅|✔|✓|☑|➡|➜|➤|→|►|▶|◆|◇|■|□|★|👉|🔹|🔸)\uFE0F?\s/gu

const isOfEntries = (text: string) =>
  [ENTRY, NAMED_ENTRY, SIGNED_ENTRY].some((entry) => (text.match(entry)?.length ?? 0) >= ENTRIES)

/** True where what the writer says himself is too long on one line: what he quotes is as long as others made it, and who breaks lines gives his reader a rest. */
function isLongByItself(text: string, language: string): boolean {
  return prose(text, '')
    .split('\n')
    .some((line) => {
      const own = line.replaceAll('\uFFFC', '')
      return countIn(own, language) > LONGEST_PARAGRAPH && !isOfEntries(own)
    })
}

/**
 * A paragraph or list item of which more than 150 words are the writer’s own and stand on one line. Quotations, proposed language, code, rows of tables, lists that lost their lines and lines
 * of names are left alone, and so is text in scripts without spaces. Source: GFMD tip 1; the threshold is that of the Federal Plain Language Guidelines.
 */
export const longParagraph = sectionCheck('clarity/long-paragraph', (subject) =>
  passagesOf(subject).flatMap((passage) => {
    const { kind, slot, text, language } = passage
    if ((kind !== 'paragraph' && kind !== 'item') || slot?.role === 'language') return []
    if (othersPassages(subject).has(passage) || isNotes(text) || isApparatus(text, '') || isCode(text, '')) return []
    if (LEFT_OF_MARKUP.test(text) || CAPTION.test(text)) return []
    const words = countIn(text, language)
    if (words <= LONGEST_PARAGRAPH || !isReadThrough(text, language) || !isLongByItself(text, language)) return []
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
