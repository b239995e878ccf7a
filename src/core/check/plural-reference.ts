import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

const SEVERAL =
  /(?<![\p{L}\p{N}])(paragraph|para\.?|article|recommendation|section|question)\s+(\d{1,3}[a-z]?(?:\s?,\s?\d{1,3}[a-z]?){0,12}\s?,?\s(?:and|&)\s\d{1,3}[a-z]?)(?![\p{L}\p{N}%]|\.\d|\s\p{Ll}{4,}s\b|\s(?:people|women|men|children)\b|\sU\.?S\.?C)/giu

/** “Paragraph 13, 92 and 131”: several take the plural. Source: United Nations Editorial Manual, references to paragraphs. */
export const pluralReference = sectionCheck(
  'references/plural',
  styleOf(
    (own) =>
      matchesIn(own, SEVERAL).map((match) => {
        const [whole, word = '', numbers = ''] = match
        const plural = word.endsWith('.') ? `${word.slice(0, -1)}s.` : `${word}s`
        return {
          start: match.index,
          end: match.index + whole.length,
          message: message('finding.pluralReference', { written: whole, plural }),
          instead: `${plural} ${numbers}`,
        }
      }),
    { reason: message('finding.pluralReference.why'), source: message('finding.pluralReference.source') },
  ),
)
