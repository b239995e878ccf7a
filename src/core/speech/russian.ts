import { toCardinal, toOrdinal } from 'n2words/ru-RU'
import { leadingZeros } from './numbers'
import type { SpeechLanguage } from './speech-language'
import { russianSyllables } from './syllables'

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')

const PLACES = ['десятых', 'сотых', 'тысячных']

/** “Двадцать пятого”: days and years stand in the genitive more often than not. */
function genitive(digits: string): string {
  return toOrdinal(digits)
    .replace(/третий$/, 'третьего')
    .replace(/[ыио]й$/, 'ого')
}

export const russian: SpeechLanguage = {
  code: 'ru',
  script: 'cyrillic',
  syllables: russianSyllables,
  share: 3.9,
  letterSyllables: { Й: 4, Ъ: 3, Ы: 1, Ь: 3 },
  unitsASecond: 4.1,
  decimalMarks: ',.',
  cardinal: toCardinal,
  ordinal: toOrdinal,
  decimals: (digits) => {
    const place = PLACES[digits.length - 1]
    return `и ${leadingZeros(digits, toCardinal)}${place ? ` ${place}` : ''}`
  },
  year: toCardinal,
  special: [
    {
      name: 'ruDay',
      pattern: `(?<ruDay>[1-9]|[12][0-9]|3[01])(?= (?:${MONTHS.join('|')})(?!\\p{L}))`,
      say: ({ ruDay = '' }) => genitive(ruDay),
    },
    {
      name: 'ruYear',
      pattern: '(?<ruYear>1[1-9][0-9]{2}|20[0-9]{2})(?= ?(?:год|г\\.))',
      say: ({ ruYear = '' }) => genitive(ruYear),
    },
  ],
  time: (hours, minutes) =>
    minutes === 0
      ? `${toCardinal(hours)} часов`
      : `${toCardinal(hours)} ${leadingZeros(String(minutes).padStart(2, '0'), toCardinal)}`,
  date: (day, month, year) => `${genitive(String(day))} ${MONTHS[month - 1]} ${genitive(year)} года`,
  say: {
    percent: 'процентов',
    perMille: 'промилле',
    slash: 'дробь',
    plus: 'плюс',
    minus: 'минус',
    equals: 'равно',
    ampersand: 'и',
    at: 'собака',
    dot: 'точка',
    to: 'до',
    degrees: 'градусов',
    section: 'параграф',
    sections: 'параграфы',
    number: 'номер',
    hash: 'хештег',
  },
  powers: { two: 'в квадрате', three: 'в кубе', other: (exponent) => `в степени ${exponent}` },
  currencies: {
    USD: ['доллар', 'долларов'],
    EUR: ['евро', 'евро'],
    GBP: ['фунт', 'фунтов'],
    CHF: ['швейцарский франк', 'швейцарских франков'],
    JPY: ['иена', 'иен'],
    CNY: ['юань', 'юаней'],
    RUB: ['рубль', 'рублей'],
  },
  scales: {
    тысяч: 'тысяч',
    тысячи: 'тысячи',
    миллион: 'миллион',
    миллиона: 'миллиона',
    миллионов: 'миллионов',
    миллиард: 'миллиард',
    миллиарда: 'миллиарда',
    миллиардов: 'миллиардов',
    'тыс.': 'тысяч',
    млн: 'миллионов',
    млрд: 'миллиардов',
    трлн: 'триллионов',
  },
  abbreviations: new Map(
    Object.entries({
      п: 'пункт',
      пп: 'пункты',
      ст: 'статья',
      гл: 'глава',
      рис: 'рисунок',
      табл: 'таблица',
      стр: 'страница',
      с: 'страница',
      рез: 'резолюция',
      'т.е': 'то есть',
      'т.д': 'так далее',
      'т.п': 'тому подобное',
      'т.ч': 'том числе',
      др: 'другие',
      г: 'года',
      гг: 'годов',
      'г-н': 'господин',
      'г-жа': 'госпожа',
      им: 'имени',
      см: 'смотри',
      ср: 'сравни',
      напр: 'например',
      тыс: 'тысяч',
      млн: 'миллионов',
      млрд: 'миллиардов',
      трлн: 'триллионов',
      долл: 'долларов',
      руб: 'рублей',
      проц: 'процентов',
    }),
  ),
  ordinalEnding: '-(?:ый|ий|ой|ая|ое|ые|го|му|ым|ом|ых|ую|й|я|е|м|х|ю)',
}
