import { message } from '../../messages/message'
import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

/** “percent” or a % sign in running text; tables, formulas and shares such as “30/70%” may have the sign. */
export const stylePerCent = sectionCheck(
  'style/per-cent',
  styleOf(
    (own) =>
      isRowOfFigures(own)
        ? []
        : [
            ...[
              ...own.matchAll(
                /(?<!\p{Nd})(?<!\p{Nd}[.,/])(?<![×≈÷][\s\u00a0]?)(?<!%[\s\u00a0]?[-–—][\s\u00a0]?)(\p{Nd}+(?:[.,]\p{Nd}+)*)[\s\u00a0]?%(?![\p{L}\p{N}-]|\s?[-–—]\s?\p{Nd}|\s?[≈=×+÷])/gu,
              ),
            ].map((match) => {
              const [written, number = ''] = match
              const start = match.index
              return {
                start,
                end: start + written.length,
                message: message('finding.stylePerCent.sign', { written, number }),
                instead: `${number} per cent`,
              }
            }),
            // “3%-5%”: one range, whose first sign goes.
            ...[
              ...own.matchAll(
                /(?<!\p{Nd})(?<!\p{Nd}[.,])(\p{Nd}+(?:[.,]\p{Nd}+)*)[\s\u00a0]?%[\s\u00a0]?[-–—][\s\u00a0]?(\p{Nd}+(?:[.,]\p{Nd}+)*)[\s\u00a0]?%(?![\p{L}\p{N}-])/gu,
              ),
            ].map((match) => {
              const [written, from = '', to = ''] = match
              return {
                start: match.index,
                end: match.index + written.length,
                message: message('finding.stylePerCent.sign', { written, number: `${from}–${to}` }),
                instead: `${from}–${to} per cent`,
              }
            }),
            ...[...own.matchAll(/(?<![\p{L}\p{N}])percent(?![\p{L}\p{N}])/gu)].map((match) => ({
              start: match.index,
              end: match.index + match[0].length,
              message: message('finding.stylePerCent.oneWord'),
              instead: 'per cent',
            })),
          ],
    {
      reason: message('finding.stylePerCent.why'),
      source: message('finding.stylePerCent.source'),
    },
    { cells: false, headings: true, linkedItems: false },
  ),
)

/** Words that make a line more than a row of figures. */
const FEWEST_WORDS = 3

/** “Women 71.4% 89.5%”, “England 25,933 48.16%”: a row of a table that was pasted as a line. */
function isRowOfFigures(text: string): boolean {
  return text.includes('%') && text.split(/\s/u).filter((word) => /\p{L}{2}/u.test(word)).length < FEWEST_WORDS
}
