import { toCardinal, toOrdinal } from 'n2words/en-GB'
import { ENGLISH_MONTHS } from '../text/english-months'
import { eachDigit } from './numbers'
import type { SpeechLanguage } from './speech-language'
import { englishSyllables } from './syllables'

const MONTH = `(?:${ENGLISH_MONTHS.join('|')})`

function dayOfMonth(day: string | undefined, month: string | undefined): string {
  return `the ${toOrdinal(Number(day))} of ${month}`
}

/** English as said in the United Nations: British number words. */
export const english: SpeechLanguage = {
  code: 'en',
  script: 'latin',
  syllables: englishSyllables,
  share: 4.81,
  letterSyllables: { W: 3 },
  unitsASecond: 3.3,
  decimalMarks: '.',
  cardinal: toCardinal,
  ordinal: toOrdinal,
  decimals: (digits) => `point ${eachDigit(digits, toCardinal)}`,
  // “Twenty twenty-five” is said too; the longer form is the safe one for somebody with three minutes.
  year(digits) {
    const [hundreds, rest] = [digits.slice(0, 2), digits.slice(2)]
    if (digits >= '2000') return toCardinal(digits)
    if (rest === '00') return `${toCardinal(hundreds)} hundred`
    return `${toCardinal(hundreds)} ${rest.startsWith('0') ? `oh ${toCardinal(rest.slice(1))}` : toCardinal(rest)}`
  },
  special: [
    {
      name: 'enDay',
      pattern: `(?<enDay>(?:0?[1-9]|[12][0-9]|3[01])) (?<enDayMonth>${MONTH})(?!\\p{L})`,
      say: (groups) => dayOfMonth(groups.enDay, groups.enDayMonth),
    },
    {
      name: 'enMonth',
      pattern: `(?<enMonth>${MONTH}) (?<enMonthDay>(?:0?[1-9]|[12][0-9]|3[01]))(?![0-9.:/]|,[0-9])`,
      say: (groups) => `${groups.enMonth} the ${toOrdinal(Number(groups.enMonthDay))}`,
    },
    {
      name: 'enDecade',
      pattern: "(?<enDecade>(?:1[1-9]|20)[0-9]0)[’']?s(?!\\p{L})",
      say: (groups) => `${english.year(groups.enDecade ?? '')}s`.replace(/ys$/, 'ies'),
    },
  ],
  time: (hours, minutes) =>
    minutes === 0
      ? `${toCardinal(hours)} o'clock`
      : `${toCardinal(hours)} ${minutes < 10 ? 'oh ' : ''}${toCardinal(minutes)}`,
  date: (day, month, year) => `${dayOfMonth(String(day), ENGLISH_MONTHS[month - 1])} ${english.year(year)}`,
  say: {
    percent: 'per cent',
    perMille: 'per thousand',
    slash: 'slash',
    plus: 'plus',
    minus: 'minus',
    equals: 'equals',
    ampersand: 'and',
    at: 'at',
    dot: 'dot',
    to: 'to',
    degrees: 'degrees',
    section: 'section',
    sections: 'sections',
    number: 'number',
    hash: 'hashtag',
  },
  powers: { two: 'squared', three: 'cubed', other: (exponent) => `to the power of ${exponent}` },
  currencies: {
    USD: ['dollar', 'dollars'],
    EUR: ['euro', 'euros'],
    GBP: ['pound', 'pounds'],
    CHF: ['Swiss franc', 'Swiss francs'],
    JPY: ['yen', 'yen'],
    CNY: ['yuan', 'yuan'],
    RUB: ['rouble', 'roubles'],
  },
  scales: {
    thousand: 'thousand',
    million: 'million',
    billion: 'billion',
    trillion: 'trillion',
    tn: 'trillion',
    bn: 'billion',
    mn: 'million',
    m: 'million',
    M: 'million',
    B: 'billion',
    k: 'thousand',
    K: 'thousand',
  },
  abbreviations: new Map(
    Object.entries({
      para: 'paragraph',
      paras: 'paragraphs',
      art: 'article',
      arts: 'articles',
      res: 'resolution',
      no: 'number',
      nos: 'numbers',
      sec: 'section',
      ch: 'chapter',
      fig: 'figure',
      p: 'page',
      pp: 'pages',
      op: 'operative paragraph',
      vol: 'volume',
      'e.g': 'for example',
      'i.e': 'that is',
      etc: 'et cetera',
      cf: 'compare',
      viz: 'namely',
      vs: 'versus',
      approx: 'approximately',
      incl: 'including',
      mr: 'mister',
      mrs: 'missis',
      ms: 'miz',
      dr: 'doctor',
      prof: 'professor',
      gen: 'general',
      amb: 'ambassador',
      hon: 'honourable',
      st: 'saint',
      'h.e': 'His Excellency',
      dept: 'department',
      govt: 'government',
      intl: 'international',
    }),
  ),
  ordinalEnding: 'st|nd|rd|th',
}
