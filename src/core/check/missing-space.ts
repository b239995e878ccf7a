import { message } from '../../messages/message'
import { sectionCheck } from './rule'
import { type Departure, styleOf } from './style-scan'

const SPACES: readonly { pattern: RegExp; between: number }[] = [
  // “… in 2003.The next”; not “example.Org”, which is no sentence, nor “U.N.”
  { pattern: /(?<![\p{L}\p{N}./@-])\p{Ll}{2,}[”’"]?[.!?](\p{Lu}\p{Ll}+)(?=[\s,])/gu, between: 1 },
  // “Forum(IGF)” and “forum(see below)”; not “State(s)”, “(re)build” or “f(x)”.
  { pattern: /(?<![\p{L}\p{N}])\p{L}{3,}(\((?:\p{Lu}{2,}|\p{Ll}{3,}\s|\p{Lu}\p{Ll}+\s)[^()\n]{0,80}\))/gu, between: 1 },
  // “networks,which”; not “1,000”.
  { pattern: /(?<![\p{L}\p{N}])\p{Ll}{2,},(\p{L}{2,})(?![\p{L}\p{N}.@])/gu, between: 1 },
]

/**
 * A missing space after a full stop or a comma, or before a bracket. Addresses, abbreviations and endings in brackets, as in “State(s)”, are no
 * slips. Source: a slip in any style.
 */
export const missingSpace = sectionCheck(
  'slips/missing-space',
  styleOf(
    (own, text) =>
      SPACES.flatMap(({ pattern }) =>
        [...own.matchAll(pattern)].map((match): Departure => {
          const [whole, second = ''] = match
          const start = match.index
          const shown = second.startsWith('(') ? second.slice(0, second.search(/[\s)]/)) : second
          const at = whole.length - second.length
          const written = text.slice(start, start + at + shown.length)
          return {
            start,
            end: start + written.length,
            message: message('finding.missingSpace', { written }),
            instead: `${written.slice(0, at)} ${written.slice(at)}`,
          }
        }),
      ).sort((one, other) => one.start - other.start),
    { reason: message('finding.missingSpace.why'), source: message('finding.slips.source') },
  ),
)
