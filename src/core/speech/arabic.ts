import { toCardinal } from 'n2words/ar-SA'
import { fractionWhole } from './numbers'
import type { SpeechLanguage } from './speech-language'
import { arabicLetters } from './syllables'

const MONTHS = 'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول'.split(',')

export const arabic: SpeechLanguage = {
  code: 'ar',
  script: 'arabic',
  syllables: arabicLetters,
  share: null,
  letterSyllables: {},
  unitsASecond: 6.4,
  decimalMarks: ',.',
  cardinal: toCardinal,
  // Ordinals agree with what they count, which is not known here; the cardinal takes about as long.
  ordinal: toCardinal,
  decimals: (digits) => `فاصلة ${fractionWhole(digits, toCardinal)}`,
  year: toCardinal,
  special: [],
  time: (hours, minutes) => (minutes === 0 ? toCardinal(hours) : `${toCardinal(hours)} و${toCardinal(minutes)} دقيقة`),
  date: (day, month, year) => `${toCardinal(day)} ${MONTHS[month - 1]} ${toCardinal(year)}`,
  say: {
    percent: 'في المائة',
    perMille: 'في الألف',
    slash: 'على',
    plus: 'زائد',
    minus: 'ناقص',
    equals: 'يساوي',
    ampersand: 'و',
    at: 'آت',
    dot: 'نقطة',
    to: 'إلى',
    degrees: 'درجة',
    section: 'الفقرة',
    sections: 'الفقرات',
    number: 'رقم',
    hash: 'وسم',
  },
  powers: { two: 'تربيع', three: 'تكعيب', other: (exponent) => `أس ${exponent}` },
  currencies: {
    USD: ['دولار', 'دولار'],
    EUR: ['يورو', 'يورو'],
    GBP: ['جنيه إسترليني', 'جنيه إسترليني'],
    CHF: ['فرنك سويسري', 'فرنك سويسري'],
    JPY: ['ين', 'ين'],
    CNY: ['يوان', 'يوان'],
    RUB: ['روبل', 'روبل'],
  },
  scales: {
    ألف: 'ألف',
    آلاف: 'آلاف',
    مليون: 'مليون',
    ملايين: 'ملايين',
    مليار: 'مليار',
    مليارات: 'مليارات',
    بليون: 'بليون',
    تريليون: 'تريليون',
  },
  abbreviations: new Map([
    ['د', 'الدكتور'],
    ['أ', 'الأستاذ'],
    ['ص', 'صفحة'],
    ['ف', 'الفقرة'],
  ]),
  ordinalEnding: null,
}
