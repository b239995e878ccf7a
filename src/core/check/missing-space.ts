import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { sectionCheck } from './rule'
import { type Departure, styleOf } from './style-scan'

/** Words that open a sentence, and so come behind no name: “Booking.Com”, “St.Gallen”, “Node.Js”. */
const OPENERS =
  'The|This|These|Those|There|Their|They|That|However|Furthermore|Therefore|Thus|Moreover|Although|While|With|When|Where|Which|What|Such|Since|Some|Many|Most|All|Both|Each|Every|Our|Other|Under|From|After|Before|During|Through|Finally|Also|Because|Without|Please|Hello|Thank|You|If|She'
/** The same that are the ends of addresses too, and so come behind no word that may be one. */
const SHORT_OPENERS = 'In|It|Its|At|As|By|To|For|On|We|He|And|But|So|No|Not|An|A|Is'
/** More words that open sentences; behind a word in small letters any of them does, and “torch.Tensor” and “node.Buffer” are names of programs. */
const MORE_OPENERS =
  'Our|One|Two|Three|First|Firstly|Second|Secondly|Third|Here|Then|Now|How|Why|Who|Of|Or|Yet|Once|Until|Unless|Despite|According|Additionally|Again|Another|Any|Are|Can|Do|Does|Did|Even|Few|Given|Hence|His|Her|Instead|Like|Let|More|My|Neither|Next|Only|Overall|Perhaps|Rather|Several|Still|Today|Together|Too|Unfortunately|Very|Was|Were|Will|Within|Would|Your|I|People|States|Governments|Women|Children|Countries|Over|Between|Among|Throughout|Currently|Recently|Similarly|Consequently|Nevertheless|Indeed|Being|Having'

/** Words that join others. */
const JOINING =
  'the|an|this|that|these|those|and|or|but|nor|so|yet|if|when|while|because|although|though|as|than|whether|unless|until|since|where|which|who|whom|whose|what|how|why|of|to|in|on|at|by|for|with|from|into|about|under|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|should|can|could|may|might|must|not|no|we|you|he|she|it|they|their|our|its|his|her|there|here|all|any|both|each|every|many|more|most|some|such|only|just|also|very|then|now|including|especially|particularly|even'

const SPACES: readonly { pattern: RegExp; between: number }[] = [
  // “… in 2003.The next”; not “example.Org” and “list.Item = …”, which are no sentences, nor “U.N.”
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}./@_-])\p{Ll}{2,}[”’"]?[.!?](${OPENERS}|${SHORT_OPENERS}|${MORE_OPENERS})(?=[\s,])`,
      'gu',
    ),
    between: 1,
  },
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
  // “Forum(IGF)” and “forum(see below)”; not “State(s)”, “(re)build”, “f(x)”, “iron(III)”, “KAl(SO4)2”, “COUNT(ALL)” or “spread(key = year)”, nor what a screen reader is told of a link.
  {
    pattern:
      /(?<![\p{L}\p{N}_$])(?!\p{Lu}{3,}\()\p{L}{3,}(\((?![IVX]{1,5}\)|TM\)|SM\)|\p{Lu}\p{L}{0,4}\d|[Oo]pens in |[Ll]ink (?:is|opens) )(?:\p{Lu}{2,}(?!\s=)|\p{Ll}{3,}\s(?!=)|\p{Lu}\p{Ll}+\s(?!=))[^()\n]{0,80}\))(?!\d)/gu,
    between: 1,
  },
  // “networks,which”, “however,boats”; not “1,000”, nor “name,email” and “rw,noatime”, which are fields: one of the two words joins others.
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N},])\p{Ll}{2,},(${JOINING})(?![\p{L}\p{N}.@,])|(?<![\p{L}\p{N},])(?:${JOINING}|however|therefore|moreover|furthermore|too|thus|example|instance|also),(\p{Ll}{2,})(?![\p{L}\p{N}.@,])`,
      'gu',
    ),
    between: 1,
  },
]

/** “the function print(hello world)”, “the option rw,sync”: what programs are told. */
const OF_A_PROGRAM =
  /(?<!\p{L})(?:functions?|methods?|macros?|commands?|operators?|quer(?:y|ies)|class|parameters?|flags?|arguments?|fields?|variables?|calls?|options?|columns?)\s$/iu
/** “Prob(TIDE+ | lamp)”: a formula. */
const OF_A_FORMULA = /\([^()]*[|=+<>≤≥^~∈∣]/u
/** Characters before a word in which it is said what it is. */
const NEAR = 20

/**
 * A missing space after a full stop or a comma, or before a bracket. Addresses, abbreviations and endings in brackets, as in “State(s)”, are no
 * slips. Source: a slip in any style.
 */
export const missingSpace = sectionCheck(
  'slips/missing-space',
  styleOf(
    (own, text) =>
      SPACES.flatMap(({ pattern }) =>
        matchesIn(own, pattern)
          .filter(({ 0: whole }) => !OF_A_FORMULA.test(whole))
          .filter(({ index }) => !OF_A_PROGRAM.test(own.slice(Math.max(0, index - NEAR), index)))
          .map((match): Departure => {
            const [whole, first, other] = match
            const second = first ?? other ?? ''
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
