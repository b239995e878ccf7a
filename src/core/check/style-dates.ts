import { message } from '../../messages/message'
import { ENGLISH_MONTHS } from '../text/english-months'
import { matchesIn } from '../text/matches'
import { sectionCheck } from './rule'
import { isInSentence } from './running-text'
import { type Departure, styleOf } from './style-scan'

const MONTH = ENGLISH_MONTHS.join('|')

const AMERICAN = new RegExp(`\\b(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)`, 'gu')
/** “June 9-10, 2025”, “June 9th and 10th, 2025”, “June 30 – July 3, 2025”. */
const RANGE = new RegExp(
  `\\b(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*(–|—|-|to|and|&)\\s*(?:(${MONTH})\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+((?:19|20)\\d\\d))?(?![\\d\\p{L}])`,
  'gu',
)

function range(match: RegExpMatchArray): Departure[] {
  const [, month = '', from = '', between = '', other, to = '', year] = match
  const [first, last] = [Number(from), Number(to)]
  if (first < 1 || first > 31 || last < 1 || last > 31 || (other === undefined && last <= first)) return []
  const word = /^\p{L}|&/u.test(between) ? ` ${between === '&' ? 'and' : between} ` : other === undefined ? '–' : ' to '
  const instead = `${first}${other === undefined ? '' : ` ${month}`}${word}${last} ${other ?? month}${year === undefined ? '' : ` ${year}`}`
  return [departure(match, instead)]
}

/** Source of a day with its ending, and of what joins two of them. */
const DAY = '(\\d{1,2})(?:st|nd|rd|th)'
const YEAR = '(?:,?\\s+((?:19|20)\\d\\d)(?!\\d))?'
/** “11th of February”, “the 11th of February”: without its “of” an article may be that of a noun behind it (“the 4th July parade”). */
const ORDINAL = new RegExp(`(?<![\\d.])(?:(?:\\b[Tt]he\\s+)?${DAY}\\s+of|${DAY})\\s+(${MONTH})${YEAR}`, 'gu')
/** Behind a date: a stop, or a word that no noun is. */
const NO_NOUN_AFTER =
  /^(?:[.,;:!?)]|\s?$|\s(?:at|in|on|from|to|until|and|or|but|when|where|with|for|by|as|is|was|will|we|I|they|it|so|because|which|that|after|before)(?!\p{L}))/u
/** “the 10th and 11th of February”. */
const ORDINALS = new RegExp(
  `(?<![\\d.,]\\s?)(?:\\b[Tt]he\\s+)?${DAY}\\s*(and|or|to|&|-|–)\\s*(?:the\\s+)?${DAY}(?:\\s+of)?\\s+(${MONTH})${YEAR}`,
  'gu',
)
/** Behind a day that another is joined to, and before one: of such a series no part is put right by itself. */
const JOINED_BEFORE =
  /(?<![\d:])\d{1,2}(?:st|nd|rd|th)?\s*(?:,|-|–|\/|&|\band\b|\bor\b|\bto\b)(?:\s*(?:and|or|&))?\s*(?:the\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?$/iu
/** “May 3, May 10 and May 17, 2020”: of a series no last part is put right by itself. */
const MONTH_JOINED_BEFORE = new RegExp(
  `(?:${MONTH})\\s+\\d{1,2}(?:st|nd|rd|th)?\\s*(?:,|-|–|/|&|\\band\\b|\\bor\\b|\\bto\\b)(?:\\s*(?:and|or|&))?\\s*$`,
  'u',
)
const JOINED_AFTER = /^\s*(?:,|&|\band\b|\bor\b)\s*(?:and\s+)?\d{1,2}(?:st|nd|rd|th)/iu
/** “— name (@name) June 16, 2023”, “Retrieved October 1, 2007, from”: who posted what is quoted, and when it was looked up. */
const LOOKED_UP_BEFORE = /(?<!\p{L})(?:[Rr]etrieved|[Aa]ccessed|[Vv]iewed|[Ll]ast visited)(?:\s[Oo]n)?[:,]?\s*$/u
const POSTED_BEFORE = /[—–] [^.!?\n]{1,60}\uFFFC ?$/u
const COMMA = new RegExp(`(?<![\\d.–-])(\\d{1,2})\\s+(${MONTH}),\\s+((?:19|20)\\d\\d)(?!\\d)`, 'gu')
/** Not “2014-06-25 at 14.51.02” nor “(2024-10-23).pdf”, which are names of files. */
const ISO =
  /(?<![\d/_%-]|%20\(|\p{L}-)((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d_-]|\)?\.\p{L}|(?:\s?(?:at|T))?\s?\d\d[.:]\d\d[.:]\d\d)/gu
const SLASHED =
  /(?<![\d/.]|\p{L}-|\bNos?\.?\s)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?![\d/]|-\d|\.\p{L}{2,4}(?!\p{L}))/gu

/** “, available at …”, “, http://…”: the date of a reference to literature. */
const REFERENCE_AFTER = /^[\s,;.)\]]*(?:available|accessed|retrieved|\uFFFC|https?:)/iu
/** “21. - 22.02.2022”, “Mo-Tue. 22.02.2022”: part of a range or a row of a programme. */
const RANGE_BEFORE =
  /(?:(?<!\p{N})\d{1,2}(?:st|nd|rd|th)?\.?\s?[-–—/]\s?|(?<!\p{L})(?:Mo|Tu|We|Th|Fr|Sa|Su|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|Mi|Do)[.,]?\s(?:the\s)?|\bw\/[ce]\s)$/u
/** “the 4th of July”: a day that is called so. */
const HOLIDAY =
  /^(?:the\s)?(?:4th of July|14th of July|5th of November|1st of May|8th of March|11th of September|25th of December|12th of July)$/iu
/** “law No. 3 of 12.05.2019”, “case 5/2019 of …”: what an act is cited by. */
const LAW_BEFORE =
  /(?:(?:N[o°r]|n[.°ro]{1,2}|№)\.?\s?[\p{N}/-]{1,12}(?:-?\p{L}{1,3})?|\p{N}\/\p{N}{2,4}|(?<!\p{L})(?:Order|Law|Act|Decree|Proclamation|Resolution|Regulation|Directive|Decision|Memorandum|Circular|Ordinance|Notification)\s(?:\(\p{Lu}{1,4}\)\s)?[\p{N}/-]{1,12}(?:\/\p{Lu}{1,4})?),?\s(?:of|from|dated)\s(?:the\s)?$/u
/** “16 and 17 , 2014”, “17] , 2014”, “31st March of 2020”, “May 1, 2015-based”: marks, words or spaces between a date and its year, or before a stop, which no fix can put right by itself; and lines of a programme (“…, 2014. 9:10 am”). */
const UNUSUAL_AFTER =
  /^(?:-\p{L}|\sof\s(?:19|20)\d\d(?!\d)|[\])]?\s+[,.;:)\]]|[\s\],)]{1,4}(?:19|20)\d\d(?!\d)|\]|[.,;:]?\s\d{1,2}[:.]\d\d\s?[ap]\.?m)/u
/** “CAMBRIDGE, Mass. – May 10, 2024 –”: where and when a release was given out. */
const DATELINE_BEFORE = /(?:^|\n)[^\n]{0,40}\p{Lu}{4}[^\n]{0,40}[–—(-]\s?$/u
/** “Launch date: April 26, 2026”, “do hereby proclaim April 12, 2022, as Lamp Day”, “post-October 7, 2023”: what has a form of its own. */
const FORMULA_BEFORE =
  /(?:(?<!\p{L})(?:dates?|deadline|due|published|posted|updated|released|launch(?:ed)?|starts?|ends?|when|time|until)\s?:\s|(?<!\p{L})(?:proclaim|designate|declare)\s|\p{L}-)$/iu
/** “this 22nd of February”, “next May 3 and 4”: the word belongs to the month. */
const NEXT_BEFORE = /(?<!\p{L})(?:this|these|those|next|last|every|each|coming|the following|previous)\s$/iu
const THAT_BEFORE = /(?<!\p{L})that\s$/iu
/** “the June 2, 2014, morning walk”, “a May 8, 2020 letter”: a date that says of what follows which it is. */
const NOUN_BEHIND = /(?<!\p{L})(?:the|its|our|their|his|her|my|your|a|an)\s$/iu
const INDEFINITE = /(?<!\p{L})(an?)\s$/iu
/** Days that sound as a vowel does. */
const WITH_AN: ReadonlySet<number> = new Set([8, 11, 18])

/** True where what is written instead does not stand behind the word before it, or before the comma behind it. */
function isBound(own: string, { start, end, instead }: Departure): boolean {
  const before = own.slice(Math.max(0, start - NEAR), start)
  const written = own.slice(start, end)
  if (NEXT_BEFORE.test(before) || (THAT_BEFORE.test(before) && !YEAR_LAST.test(written))) return true
  if (NOUN_BEHIND.test(before) && (own.charAt(end) === ',' || /^(?:the|\p{Nd}{1,2}(?:st|nd|rd|th))\s/iu.test(written)))
    return true
  const article = INDEFINITE.exec(before)?.[1]?.toLowerCase()
  return article !== undefined && (article === 'an') !== WITH_AN.has(Number.parseInt(instead ?? '', 10))
}
const YEAR_LAST = /(?:19|20)\d\d$/u

/** A date that a line starts with is that of an entry, unless the sentence goes on from it. */
const STARTS_LINE = /(?:^|\n)[\s*•–—[(-]{0,6}$/u
/** “Record 155:142 (October 5, 2009)”, “(Due Process in Hearings, May 12, 2016)”, “BMJ, vol. 323, October 27, 2001”: what is cited keeps the form of its date. */
const CITED_BEFORE =
  /(?:[\p{N})\]]\s\(|[([][^()[\]\n]{0,120}\p{Lu}\p{Ll}+[^()[\]\n]{0,40}\s\p{Lu}[^()[\]\n]{0,60},\s|(?<!\p{L})(?:vol|no|pp?)\. ?\p{N}{1,5},\s)$/u
/** “(LMP, June 10, 2016)”: what was published when. */
const PUBLISHED_BEFORE = /[([](?!\p{L}{2,6}day)\p{Lu}[\p{L}.&’'-]{1,30},\s$/u
const BRACKET_AFTER = /^[.,;]?[)\]]/u
/** Characters before a date in which what is cited stands. */
const CITED = 240

function isCited(own: string, start: number, end: number): boolean {
  const before = CITED_BEFORE.exec(own.slice(Math.max(0, start - CITED), start))?.[0]
  const closed = BRACKET_AFTER.test(own.slice(end, end + 2))
  if (closed && PUBLISHED_BEFORE.test(own.slice(Math.max(0, start - NEAR), start))) return true
  return before !== undefined && (/^v|^n|^p/u.test(before) || closed)
}

/** Characters behind a date in which the rest of a reference is looked for. */
const NEAR = 40
/** Characters of a line that says who posted what is quoted. */
const POSTED = 120

/** Words behind which a date of figures alone is part of a sentence; elsewhere it may be that of a record, a file or a post. */
const IN_SENTENCE =
  /(?<!\p{L})(?:on|since|until|till|by|of|from|before|after|dated|between|and|to|in|for|at|through|is|was)\s+(?:the\s+)?(?:\p{L}{2,9}day,?\s+)?$/iu

function isBehindPreposition(own: string, { index }: RegExpMatchArray): boolean {
  return IN_SENTENCE.test(own.slice(Math.max(0, (index ?? 0) - NEAR), index))
}

function departure(match: RegExpMatchArray, instead: string | null): Departure {
  return departureOf(match.index ?? 0, match[0], instead)
}

function departureOf(start: number, written: string, instead: string | null): Departure {
  return {
    start,
    end: start + written.length,
    message:
      instead === null
        ? message('finding.styleDates.ambiguous', { written })
        : message('finding.styleDates', { written, date: instead }),
    instead,
  }
}

function written(day: number, month: number, year: string): string | null {
  const name = ENGLISH_MONTHS[month - 1]
  return name && day >= 1 && day <= 31 ? `${day} ${name} ${year}` : null
}

/** Dates that are not written as “29 July 2025”. A date of figures alone is put right only where it can be but one day. */
export const styleDates = sectionCheck(
  'style/dates',
  styleOf(
    (own) =>
      [
        ...matchesIn(own, AMERICAN).map((match) => departure(match, `${Number(match[2])} ${match[1]} ${match[3]}`)),
        ...matchesIn(own, RANGE).flatMap(range),
        ...matchesIn(own, ORDINALS).flatMap((match) => {
          const [, from, word, to, month, year] = match
          const joined = /^[-–]$/u.test(word ?? '') ? '–' : ` ${word === '&' ? 'and' : word} `
          const instead = `${Number(from)}${joined}${Number(to)} ${month}${year ? ` ${year}` : ''}`
          return JOINED_BEFORE.test(own.slice(Math.max(0, match.index - NEAR), match.index))
            ? []
            : [departure(match, instead)]
        }),
        ...matchesIn(own, ORDINAL).flatMap((match) => {
          const [written, withOf, bare, month, year] = match
          const before = own.slice(Math.max(0, match.index - NEAR), match.index)
          const instead = `${Number(withOf ?? bare)} ${month}${year ? ` ${year}` : ''}`
          if (JOINED_BEFORE.test(before)) return []
          // “on the 8th June.”: the article goes where it is no other word’s.
          const article = bare === undefined ? undefined : /(?<!\p{L})the\s+$/iu.exec(before)?.[0]
          return article !== undefined &&
            NO_NOUN_AFTER.test(own.slice(match.index + written.length, match.index + written.length + NEAR))
            ? [departureOf(match.index - article.length, article + written, instead)]
            : [departure(match, instead)]
        }),
        ...matchesIn(own, COMMA).map((match) => departure(match, `${Number(match[1])} ${match[2]} ${match[3]}`)),
        ...matchesIn(own, ISO).flatMap((match) => {
          const date = written(Number(match[3]), Number(match[2]), match[1] ?? '')
          return date && isBehindPreposition(own, match) ? [departure(match, date)] : []
        }),
        ...matchesIn(own, SLASHED).flatMap((match) => {
          const [first, second] = [Number(match[1]), Number(match[2])]
          if (first > 12 && second <= 12) return [departure(match, written(first, second, match[3] ?? ''))]
          if (second > 12 && first <= 12) return [departure(match, written(second, first, match[3] ?? ''))]
          if (first === second) return [departure(match, written(first, second, match[3] ?? ''))]
          return first >= 1 && second >= 1 && first <= 12 && second <= 12 ? [departure(match, null)] : []
        }),
      ].filter((found, _, all) => {
        const { start, end } = found
        return (
          isInSentence(own, start) &&
          !isBound(own, found) &&
          !FORMULA_BEFORE.test(own.slice(Math.max(0, start - NEAR), start)) &&
          !MONTH_JOINED_BEFORE.test(own.slice(Math.max(0, start - NEAR), start)) &&
          !STARTS_LINE.test(own.slice(Math.max(0, start - NEAR), start)) &&
          !HOLIDAY.test(own.slice(start, end)) &&
          !UNUSUAL_AFTER.test(own.slice(end, end + NEAR)) &&
          !DATELINE_BEFORE.test(own.slice(Math.max(0, start - POSTED), start)) &&
          !LAW_BEFORE.test(own.slice(Math.max(0, start - NEAR), start)) &&
          !RANGE_BEFORE.test(own.slice(Math.max(0, start - NEAR), start)) &&
          !REFERENCE_AFTER.test(own.slice(end, end + NEAR)) &&
          !JOINED_AFTER.test(own.slice(end, end + NEAR)) &&
          !LOOKED_UP_BEFORE.test(own.slice(Math.max(0, start - NEAR), start)) &&
          !isCited(own, start, end) &&
          !POSTED_BEFORE.test(own.slice(Math.max(0, start - POSTED), start)) &&
          // “April 23 – April 24, 2014” is one range, and no date of its own at its end.
          !all.some((other) => other.start < start && end <= other.end)
        )
      }),
    {
      reason: message('finding.styleDates.why'),
      source: message('finding.styleDates.source'),
    },
    { cells: false, headings: false, linkedItems: false, records: false, fragments: false },
  ),
)
