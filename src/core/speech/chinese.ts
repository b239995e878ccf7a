import { toCardinal } from 'n2words/zh-Hans-CN'
import { eachDigit } from './numbers'
import type { SpeechLanguage } from './speech-language'

/** “Twelve” is 十二; the library says 一十二. */
const cardinal = (value: string | number) => toCardinal(value, { formal: false }).replace(/^一十/, '十')

const eachFigure = (digits: string) => eachDigit(digits, cardinal).replaceAll(' ', '')

export const chinese: SpeechLanguage = {
  code: 'zh',
  script: 'han',
  // One character, one syllable.
  syllables: (word) => [...word].length,
  share: null,
  letterSyllables: { W: 3 },
  unitsASecond: 3.15,
  decimalMarks: '.',
  cardinal,
  ordinal: (digits) => `第${cardinal(digits)}`,
  decimals: (digits) => `点${eachFigure(digits)}`,
  year: cardinal,
  special: [
    {
      name: 'zhYear',
      pattern: '(?<zhYear>[12][0-9]{3}) ?(?=年)',
      say: ({ zhYear = '' }) => eachFigure(zhYear),
    },
    {
      name: 'zhPercent',
      pattern: '(?<zhPercent>[0-9]{1,15})(?:\\.(?<zhPercentRest>[0-9]{1,12}))? ?[%％]',
      say: ({ zhPercent = '', zhPercentRest }) =>
        `百分之${cardinal(String(BigInt(zhPercent)))}${zhPercentRest ? `点${eachFigure(zhPercentRest)}` : ''}`,
    },
  ],
  time: (hours, minutes) =>
    `${cardinal(hours)}点${minutes === 0 ? '' : `${minutes < 10 ? '零' : ''}${cardinal(minutes)}分`}`,
  date: (day, month, year) => `${eachFigure(year)}年${cardinal(month)}月${cardinal(day)}日`,
  say: {
    percent: '百分之',
    perMille: '千分之',
    slash: '斜杠',
    plus: '加',
    minus: '减',
    equals: '等于',
    ampersand: '和',
    at: '艾特',
    dot: '点',
    to: '至',
    degrees: '度',
    section: '第',
    sections: '第',
    number: '号',
    hash: '话题',
  },
  powers: { two: '平方', three: '立方', other: (exponent) => `的${exponent}次方` },
  currencies: {
    USD: ['美元', '美元'],
    EUR: ['欧元', '欧元'],
    GBP: ['英镑', '英镑'],
    CHF: ['瑞士法郎', '瑞士法郎'],
    JPY: ['日元', '日元'],
    CNY: ['元', '元'],
    RUB: ['卢布', '卢布'],
  },
  scales: { 万: '万', 亿: '亿', 万亿: '万亿', 百万: '百万', 千万: '千万' },
  abbreviations: new Map(),
  ordinalEnding: null,
}
