import { message } from '../../messages/message'
import { sectionCheck } from './rule'
import { type Departure, styleOf } from './style-scan'

/** Words that open a sentence, and so come behind no name: “Booking.Com”, “St.Gallen”, “Node.Js”. */
const OPENERS =
  'The|This|These|Those|There|Their|They|That|However|Furthermore|Therefore|Thus|Moreover|Although|While|With|When|Where|Which|What|Such|Since|Some|Many|Most|All|Both|Each|Every|Our|Other|Under|From|After|Before|During|Through|Finally|Also|Because|Without|Please|Hello|Thank|You|If|She'
/** The same that are the ends of addresses too, and so come behind no word that may be one. */
const SHORT_OPENERS = 'In|It|Its|At|As|By|To|For|On|We|He|And|But|So|No|Not|An|A|Is'

const SPACES: readonly { pattern: RegExp; between: number }[] = [
  // “… in 2003.The next”; not “example.Org” and “list.Item = …”, which are no sentences, nor “U.N.”
  { pattern: /(?<![\p{L}\p{N}./@-])\p{Ll}{2,}[”’"]?[.!?](\p{Lu}\p{Ll}+)(?=[\s,])/gu, between: 1 },
  // “Internet.The”, “IGF.The”, “Hello!We”; only before words that open sentences.
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}./@:-])(?:\p{Lu}\p{Ll}{3,}|\p{Lu}{2,6}s?|\p{Lu}\p{Ll}*\p{Lu}\p{L}*)[”’"]?[.!?](${OPENERS})(?=[\s,])`,
      'gu',
    ),
    between: 1,
  },
  { pattern: /(?<![\p{L}\p{N}./@:-])\p{Lu}\p{Ll}+[!?](We|It|I|In|You|He|And|But|So|No)(?=[\s,])/gu, between: 1 },
  // “in 2003.The”, “(so far).The”.
  {
    pattern: new RegExp(
      String.raw`(?:(?<![\p{L}\p{N}./@:,-])(?:19|20)\d\d|(?<=[\p{L}\p{N}]{2})\))[.!?](${OPENERS}|${SHORT_OPENERS})(?=[\s,])`,
      'gu',
    ),
    between: 1,
  },
  // “(IGF)is”; not “(with)in”, “(re)build”, “State(s)are”.
  {
    pattern:
      /(?<=\s)\((?:\p{Lu}[\p{L}\p{N}-]*[\p{Lu}\p{N}]s?|[^()\n]{2,60}[ \d][^()\n]{1,60})\)((?:is|are|was|were|has|have|had|and|or|in|of|to|the|for|that|which|who|with|by|on|as|at|from|will|should|must|can|could|would|may)(?=\s))/gu,
    between: 1,
  },
  // “Forum(IGF)” and “forum(see below)”; not “State(s)”, “(re)build”, “f(x)” or “spread(key = year)”.
  {
    pattern:
      /(?<![\p{L}\p{N}_$])\p{L}{3,}(\((?:\p{Lu}{2,}(?!\s=)|\p{Ll}{3,}\s(?!=)|\p{Lu}\p{Ll}+\s(?!=))[^()\n]{0,80}\))/gu,
    between: 1,
  },
  // “networks,which”; not “1,000”, nor “name,email,town”, which are fields.
  { pattern: /(?<![\p{L}\p{N},])\p{Ll}{2,},(\p{L}{2,})(?![\p{L}\p{N}.@,])/gu, between: 1 },
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
