import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { startsSentence } from './passages'
import { sectionCheck } from './rule'
import { isInSentence } from './running-text'
import { styleOf } from './style-scan'

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** What stays in figures: percentages, sums, measures, ages and times, months, and what stands in a range or series. */
const KEEPS_FIGURE =
  /^(?:per|percent|percentage|million|billion|trillion|lakhs?|crores?|feet|foot|inch|yards?|acres?|ounces?|square|cubic|km|kilomet|met(?:re|er)|miles?|mm|cm|kg|kilogram|gram|tons?|tonnes?|lit(?:re|er)|hectares?|MW|kW|watts?|GB|MB|TB|Mbps|Gbps|GHz|MHz|gigab|megab|terab|degrees?|dollars?|euros?|pounds?|francs?|cents?|a\.?m|p\.?m|hours|minutes|seconds|mins?(?!\p{L})|(?:kilo|mega|giga|tera|peta|exa)(?:ton|watt|byte|bit|hertz|joule)|January|February|March|April|May|June|July|August|September|October|November|December|to|or|and|of|out|x|times|bis|ter|points?|(?:should|must|shall|will|would|is|are|was|were|has|had|does|says|requires?|states?|provides?|should|aims?|sets?)(?!\p{L}))/iu
const REFERENCE =
  /(?:\b(?:para|paras|paragraphs?|articles?|art|questions?|goals?|targets?|SDGs?|lines?|areas?|chapters?|sections?|figures?|tables?|steps?|phases?|annex|parts?|pages?|nos?|numbers?|versions?|items?|points?|pillars?|options?|proposals?|recommendations?|principles?|rules?|standards?|schedules?|apps?|priorit(?:y|ies)|levels?|tiers?|groups?|clusters?|tracks?|days?|weeks?|rounds?|categor(?:y|ies)|types?|class|primary|secondary|grades?|forms?|years?|stages?|gates?|outcomes?|tips?|zones?|rooms?|sessions?|modules?|panels?|lots?|waves?|seasons?|episodes?|lessons?|units?|tasks?|scenarios?|appendi(?:x|ces)|exhibits?|columns?|rows?|quarters?|releases?|batch(?:es)?|revision|rev|volumes?|vol|notes?|C|Q|OP|PP|Web|and|or|to|x|times|\p{Nd} (?:in|of|out of|out of every))\b\.?|[–—,;:#№$€£+=×/&-])\s*$/iu

/** “Objective 5 commits”, “on May 4 video”, “Rs. 3 for”: the number belongs to the word before it, unless that only starts the sentence. */
const NUMBERED =
  /(?<![\p{L}\p{N}])(?!(?:In|Over|For|About|After|Within|The|Our|These|Those|Only|With|At|By|From|On|Some|Just|Nearly|Since|All|Its|Their|These)\s)\p{Lu}\p{L}*\.?\s+$/u
/** “about 4 them”, behind an address “3 authorities”: the figure of a note or a page that was copied into the line. */
const STRAY_BEFORE = /\uFFFC[.,;)]?\s+$/u
/** “📅2 events”: a line of a list that pictures stand for words in. */
const PICTURE_BEFORE = /\p{Extended_Pictographic}\uFE0F?\s?$/u
const NO_NOUN =
  /^(?:them|they|it|being|having|meaning|this|that|these|those|the|we|he|she|their|our|his|her|which|who|with|by|for|from|in|on|at|as|if|but|also|not)(?!\p{L})/u

/**
 * What is counted, and is no measure, score or part of a name: time, people and those that they form, places, and what papers and meetings have. Behind any other noun (“2 lanes”, “5 mins”,
 * “3 petabytes”) a figure may be as it should be.
 */
const COUNTED =
  'years|months|weeks|days|decades|centuries|generations|people|persons|women|men|children|girls|boys|families|households|students|pupils|teachers|workers|employees|volunteers|researchers|experts|judges|lawyers|journalists|activists|participants|speakers|members|candidates|victims|countries|states|nations|continents|regions|provinces|cities|towns|villages|communities|organi[sz]ations|companies|institutions|universities|schools|hospitals|libraries|ministries|teams|levels|governments|workshops|meetings|seminars|conferences|consultations|interviews|submissions|letters|reports|studies|pages|principles|recommendations|proposals|questions|reasons|examples|aspects|areas|objectives|issues|challenges|problems|causes|elements|measures|reforms|projects|laws|cases|complaints|elections|languages'
const SEVERAL = new RegExp(`^(?:${COUNTED})$`, 'u')
/** “2 main issues”, “3 such workshops”: a word that stands between. */
const OF_SEVERAL =
  /^(?:key|main|such|important|different|primary|other|common|additional|new|major|full|distinct|separate|specific|basic|core|consecutive|working|previous|\p{Ll}+est)$/u
const SEVERAL_AFTER = new RegExp(String.raw`^\s(?:\p{Ll}+\s)?(?:${COUNTED})(?!\p{L})`, 'u')
/** “a 5 year period”. */
const MEASURES = /^(?:year|month|week|day)$/u
const ONE_OF = /^(?:year|month|week|day|person|woman|man|child|country|member|meeting|workshop)$/u

/** “a 2 year old”, “at 8 months old”: ages are figures. */
const AGE = /^\p{Nd}\s+(?:years?|months?|weeks?|days?)[\s-]old(?!\p{L})/u

/**
 * Words behind which a number is an amount: behind any other it may be part of a name (“session 2 cases”, “type 3 errors”), whatever it stands before. Nothing
 * stands before it where a sentence or a bracket begins.
 */
const AMOUNT_BEFORE =
  /(?:^|[.!?;:(]\s*|(?<![\p{L}\p{N}’'-])(?:a|the|these|those|this|that|our|their|its|his|her|my|your|another|first|last|next|past|other|every|all|only|just|some|about|around|over|under|than|least|most|nearly|almost|approximately|roughly|exactly|maximum|minimum|top|additional|further|of|in|on|at|by|for|from|with|within|without|after|before|during|through|throughout|across|among|into|every|including|involving|covering|spanning|following|having|is|are|was|were|be|been|has|have|had|do|does|did|there|now|includes?|included|contains?|contained|comprises?|comprised|covers?|covered|proposes?|proposed|proposing|provides?|provided|made|makes?|held|hold|holds|organi[sz]ed|convened|attended|received|recorded|created?|creates|spent|identif(?:y|ies|ied)|recognises?|granted|ran|lists?|listed|offers?|offered|requires?|required|needs?|needed|takes?|took|taken|gives?|gave|published|visited|met|lost|won|built|opened|closed|selected|chose|suggests?|recommends?|raises?|\p{L}+[a-df-z]ed)\s+)$/iu

/** Characters behind a noun in which the next words are looked at. */
const BEHIND = 60
/** Characters on either side in which a sentence and its other numbers are looked at. */
const NEAR = 500

/** A figure that is no part of a name or a reference and that the rule leaves as it is: “with 6 being …”, “6 of our boats”, “(one month, then 3)”. */
const OTHER_FIGURE =
  /(?<![\p{L}\p{N}.,:/$€£#+~≈<>≤≥\u2060–’'%-])[1-9](?![\p{L}\p{N}%:/–-]|[.,]\p{N}|\s(?:%|per|percent|million|billion|trillion)(?!\p{L})|\s(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))/gu

/** “nine people, with 6 of them …”: what stands beside a figure that stays is one series with it. */
function isOneOfSeries(own: string, start: number, found: readonly { start: number }[]): boolean {
  const near = own.slice(Math.max(0, start - NEAR), start)
  const from = start - (/(?<![^.!?\n])[^.!?\n]*$/u.exec(near)?.[0].length ?? 0)
  const sentence = /^[^.!?\n]*/u.exec(own.slice(from, start + NEAR))?.[0] ?? ''
  return matchesIn(sentence, OTHER_FIGURE).some(({ index }) => {
    const before = own.slice(Math.max(0, from + index - NEAR), from + index)
    return (
      !found.some((other) => other.start === from + index) &&
      !REFERENCE.test(before) &&
      !NUMBERED.test(before) &&
      // “1) boats, 2) lamps”.
      !(own.charAt(from + index + 1) === ')' && !/[(][^()]*$/u.test(before))
    )
  })
}

/**
 * A number from one to nine in figures before a plain noun. Kept are measures, sums, percentages, dates, references and whatever
 * stands beside a larger figure in the same sentence, because a series is written in one way.
 */
export const styleNumbers = sectionCheck(
  'style/numbers',
  styleOf(
    (own, text) => {
      const found = matchesIn(
        own,
        /(?<![\p{L}\p{N}.,:/$€£#+~≈<>≤≥\u2060–’'-])([1-9])\s+(?=(\p{Ll}{3,}[\p{L}.]*))/gu,
      ).flatMap((match) => {
        const [, digit = '', next = ''] = match
        const noun = next.replace(/(?<!\.)\.+$/, '')
        const before = own.slice(Math.max(0, match.index - NEAR), match.index)
        const sentence = `${before.slice(before.search(/(?<![^.!?])[^.!?]*$/))}${/^[^.!?]*/.exec(own.slice(match.index + 1, match.index + NEAR))?.[0] ?? ''}`
        const after = match.index + match[0].length + noun.length
        const rest = own.slice(after, after + BEHIND)
        // “bullet 2 lands 3, 4, 5”: figures of a series.
        if (/^\s\p{Nd}/u.test(rest)) return []
        if (
          digit === '1'
            ? !ONE_OF.test(noun)
            : !SEVERAL.test(noun) && !(OF_SEVERAL.test(noun) && SEVERAL_AFTER.test(rest)) && !MEASURES.test(noun)
        )
          return []
        if (KEEPS_FIGURE.test(next) || NO_NOUN.test(next) || REFERENCE.test(before)) return []
        if (AGE.test(own.slice(match.index, match.index + 24))) return []
        if (!AMOUNT_BEFORE.test(before) || !isInSentence(own, match.index)) return []
        if (NUMBERED.test(before) || STRAY_BEFORE.test(before) || PICTURE_BEFORE.test(before)) return []
        // “3 of 12 schools”: one series, one way. Years and percentages are no series.
        if (
          /(?<![\p{L}\p{N}.,/-])\p{Nd}{2,3}(?!\p{Nd})(?!\s*(?:per cent|percent|%|January|February|March|April|May|June|July|August|September|October|November|December))/u.test(
            sentence,
          )
        )
          return []
        const word = WORDS[Number(digit)] ?? digit
        const starts = startsSentence(text, match.index)
        // An item’s number (“1 first”) is no amount.
        if (starts && match.index === 0 && digit === '1') return []
        const instead = starts ? word.charAt(0).toUpperCase() + word.slice(1) : word
        return [
          {
            start: match.index,
            end: match.index + match[0].length + noun.length,
            message: message('finding.styleNumbers', { written: `${digit} ${noun}` }),
            instead: `${instead} ${noun}`,
          },
        ]
      })
      return found.filter(({ start }) => !isOneOfSeries(own, start, found))
    },
    {
      reason: message('finding.styleNumbers.why'),
      source: message('finding.styleNumbers.source'),
    },
    { cells: false, headings: false, fragments: false },
  ),
)
