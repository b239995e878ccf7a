import { message } from '../../messages/message'
import { sectionCheck } from './rule'
import { isInSentence } from './running-text'
import { styleOf } from './style-scan'

/** “percent” or a % sign in a sentence; tables, titles, formulas and shares such as “30/70%” may have the sign. */
export const stylePerCent = sectionCheck(
  'style/per-cent',
  styleOf(
    (own) =>
      /%|percent/u.test(own)
        ? [
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
          ].filter(({ start, end }) => isInSentence(own, start) && !isNamedByShare(own, start, end))
        : [],
    {
      reason: message('finding.stylePerCent.why'),
      source: message('finding.stylePerCent.source'),
    },
    { cells: false, headings: false, linkedItems: false },
  ),
)

/** “The 99%”, “the one percent”: who is called so. */
const NAMED_BY_SHARE =
  /(?<!\p{L})(?:the|top|bottom|richest|wealthiest|poorest)\s(?:1|99|0[.]1|one|ninety-nine)[\s\u00a0]?(?:%|percent)$/iu
const NAME = 30

function isNamedByShare(own: string, start: number, end: number): boolean {
  return NAMED_BY_SHARE.test(own.slice(Math.max(0, start - NAME), end))
}
