import { message } from '../../messages/message'
import type { SectionSubject } from '../draft/reading-order'
import { matchesIn } from '../text/matches'
import { rememberObject } from '../text/remember'
import { passagesOf } from './passages'
import { sectionCheck } from './rule'
import { isInSentence } from './running-text'
import { styleOf } from './style-scan'

const everyShare = styleOf(
  (own) =>
    /%|percent/u.test(own)
      ? [
          ...matchesIn(
            own,
            /(?<!\p{Nd})(?<!\p{Nd}[.,/])(?<![×≈÷][\s\u00a0]?)(?<!%[\s\u00a0]?[-–—/:][\s\u00a0]?)(?<!\p{Nd}%?[\s\u00a0]?[xX*][\s\u00a0]?)(?<![<>≤≥~≈±+−=][\s\u00a0]?)(?<![\s(]-)(\p{Nd}+(?:[.,]\p{Nd}+)*)[\s\u00a0]?%(?![\p{L}\p{N}/-]|\s?[-–—/:]\s?\p{Nd}|\s?[≈=×+÷*]|\s?[xX]\s?\p{Nd})/gu,
          ).map((match) => {
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
          ...matchesIn(
            own,
            /(?<!\p{Nd})(?<!\p{Nd}[.,])(\p{Nd}+(?:[.,]\p{Nd}+)*)[\s\u00a0]?%[\s\u00a0]?[-–—][\s\u00a0]?(\p{Nd}+(?:[.,]\p{Nd}+)*)[\s\u00a0]?%(?![\p{L}\p{N}-])/gu,
          ).flatMap((match) => {
            const [written, from = '', to = ''] = match
            // “an 80%-20% split”: two shares.
            return Number.parseFloat(from) < Number.parseFloat(to)
              ? [
                  {
                    start: match.index,
                    end: match.index + written.length,
                    message: message('finding.stylePerCent.sign', { written, number: `${from}–${to}` }),
                    instead: `${from}–${to} per cent`,
                  },
                ]
              : []
          }),
          // “the percent of boats”: a percentage.
          ...matchesIn(own, /(?<![\p{L}\p{N}-])percent(?![\p{L}\p{N}-])/gu)
            .filter(({ index }) => BEHIND_NUMBER.test(own.slice(Math.max(0, index - NAME), index)))
            .map((match) => ({
              start: match.index,
              end: match.index + match[0].length,
              message: message('finding.stylePerCent.oneWord'),
              instead: 'per cent',
            })),
        ]
          .filter(
            ({ start, end }) =>
              isInSentence(own, start) &&
              !isNamedByShare(own, start, end) &&
              !isInFormula(own, start, end) &&
              !isAnswer(own, start, end),
          )
          .filter(({ start, end }, _, said) => !isBesideOther(own, start, end, said))
      : [],
  {
    reason: message('finding.stylePerCent.why'),
    source: message('finding.stylePerCent.source'),
  },
  { cells: false, headings: false, linkedItems: false, fragments: false },
)

/** “36% (8) – Not yet”: a line of a survey, which is a row of a table. */
function isAnswer(own: string, start: number, end: number): boolean {
  return (
    /(?:^|\n)[\s*•–—-]{0,6}$/u.test(own.slice(Math.max(0, start - ANSWER), start)) &&
    /^\s?(?:\([\p{N}., =n]{1,12}\)\s?)?[-–—:|](?=\s)/u.test(own.slice(end, end + ANSWER))
  )
}
const ANSWER = 24

/** “35% Campaign”: what goes by a share and a word with a capital. */
const SHARE_NAME = /(?<![\p{N}.,])(\p{Nd}{1,3})%\s\p{Lu}\p{Ll}{2,}/gu

/** Figures of shares that are names somewhere in a section; without their signs. */
const namedShares: (subject: SectionSubject) => ReadonlySet<string> = rememberObject(
  (subject: SectionSubject) =>
    new Set(passagesOf(subject).flatMap(({ text }) => matchesIn(text, SHARE_NAME).map(([, number = '']) => number))),
)

/** “percent” or a % sign in a sentence; tables, titles, fragments of lists, formulas, names and shares such as “30/70%” may have the sign. */
export const stylePerCent = sectionCheck('style/per-cent', (subject) => {
  const found = everyShare(subject)
  if (found.length === 0) return found
  const names = namedShares(subject)
  // “35% is our number”, in a text of the 35% Campaign.
  return names.size === 0
    ? found
    : found.filter(
        ({ fix }) => !fix?.edits.some(({ was }) => names.has(/^\p{Nd}+(?=\s?%$)/u.exec(was ?? '')?.[0] ?? '')),
      )
})

/** A number in figures or in words. */
const BEHIND_NUMBER =
  /(?:\p{Nd}|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half an?|a few|several|zero))[\s\u00a0]$/iu

/** “The 99%”, “the one percent”: who is called so. */
const NAMED_BY_SHARE =
  /(?<!\p{L})(?:the|top|bottom|richest|wealthiest|poorest)\s(?:1|99|0[.]1|one|ninety-nine)[\s\u00a0]?(?:%|percent)$/iu
/** “the 35% Campaign”, “a 5% GST”: with a capital behind it a share is part of a name. “24% percent”: it is said twice. */
const NAME_AFTER = /^[\s\u00a0](?:["“‘]?\p{Lu}|per\s?cent)/u
/** “the 35% campaign”, “the 4% rule”, “95% confidence”, “5% points”, which are percentage points: what a share gives its name to. */
const CALLED =
  /^[\s\u00a0](?:campaigns?|movement|rule|club|pledge|party|coalition|alliance|initiative|challenge|project|group|society|network|fund|law|crowd|points?|time|confidence|credible|significance|predicti(?:on|ve)|percentile|opacity|zoom|solution|alcohol|ethanol|milk|off|discount)(?!\p{L})/u
/** “Set the width to 50%”, “with opacity 20%”: what programs are told. */
const SETTING =
  /(?<!\p{L})(?:width|height|opacity|scale|zoom|quality|volume|brightness|contrast|size|margin|padding|transparency)(?::\s?|\s(?:(?:to|of|at|is)\s)?)$/iu
const NAME = 30

function isNamedByShare(own: string, start: number, end: number): boolean {
  const after = own.slice(end, end + NAME)
  return (
    NAMED_BY_SHARE.test(own.slice(Math.max(0, start - NAME), end)) ||
    NAME_AFTER.test(after) ||
    CALLED.test(after) ||
    SETTING.test(own.slice(Math.max(0, start - NAME), start))
  )
}

/** Any share, written in a way that is not the one of United Nations documents. */
const SHARE = /\p{Nd}[\s\u00a0]?(?:%|percent(?!\p{L}))/gu

/** “25% against ~29%”: beside a share in its sentence that keeps its sign, both ways would stand there. Names do not count. */
function isBesideOther(
  own: string,
  start: number,
  end: number,
  said: readonly { start: number; end: number }[],
): boolean {
  const { from, to } = sentenceAround(own, start, end)
  return matchesIn(own.slice(from, to), SHARE).some(({ index, 0: share }) => {
    const at = from + index
    const last = at + share.length
    return !said.some((one) => one.start < last && at < one.end) && !isNamedByShare(own, at, last)
  })
}

/** Signs of arithmetic between spaces or beside figures. */
const SIGNS = /(?<=[\s\p{N})%])[+×÷=*/−±≈≤≥<>^](?=[\s\p{N}($£€])|\s-\s(?=\p{N})/gu
const FORMULA = 2
/** Characters on either side in which the formula stands. */
const FORMULA_NEAR = 120

/** Where the sentence of a share begins and ends, as far as a formula may reach. */
function sentenceAround(own: string, start: number, end: number): { from: number; to: number } {
  const whole = (text: string) => text.replace(/\.(?=\p{Nd})/gu, ',')
  const before =
    /(?<![^.!?;\n])[^.!?;\n]*$/u.exec(whole(own.slice(Math.max(0, start - FORMULA_NEAR), start)))?.[0] ?? ''
  const after = /^[^.!?;\n]*/u.exec(whole(own.slice(end, end + FORMULA_NEAR)))?.[0] ?? ''
  return { from: start - before.length, to: end + after.length }
}

/** “($100,000 threshold + $1,000 credit / 2% rate = …)”: in a calculation, also one with words in it, the sign stands. */
function isInFormula(own: string, start: number, end: number): boolean {
  const { from, to } = sentenceAround(own, start, end)
  const signs: readonly string[] =
    own
      .slice(from, to)
      .replace(/\.(?=\p{Nd})/gu, ',')
      .match(SIGNS) ?? []
  return signs.length >= FORMULA || signs.includes('=')
}
