import { toCardinal, toOrdinal } from 'n2words/es-ES'
import { fractionWhole } from './numbers'
import type { SpeechLanguage } from './speech-language'
import { spanishSyllables } from './syllables'

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

/** Twelve thousand millions are “doce mil millones”: the library repeats the scale where both parts are there. */
const cardinal = (value: string) => toCardinal(value).replace(/ mil millones (?=\S.* millones)/, ' mil ')

export const spanish: SpeechLanguage = {
  code: 'es',
  script: 'latin',
  syllables: spanishSyllables,
  share: 3.97,
  letterSyllables: { F: 2, H: 2, J: 2, L: 2, M: 2, N: 2, Ñ: 2, R: 2, S: 2, V: 2, W: 4, X: 2, Y: 3, Z: 2 },
  unitsASecond: 4.5,
  decimalMarks: ',.',
  cardinal,
  ordinal: toOrdinal,
  decimals: (digits) => `coma ${fractionWhole(digits, cardinal)}`,
  year: cardinal,
  special: [],
  time: (hours, minutes) =>
    `${hours === 1 ? 'una' : cardinal(String(hours))}${minutes === 0 ? ' en punto' : ` y ${cardinal(String(minutes))}`}`,
  date: (day, month, year) => `${cardinal(String(day))} de ${MONTHS[month - 1]} de ${cardinal(year)}`,
  say: {
    percent: 'por ciento',
    perMille: 'por mil',
    slash: 'barra',
    plus: 'más',
    minus: 'menos',
    equals: 'igual a',
    ampersand: 'y',
    at: 'arroba',
    dot: 'punto',
    to: 'a',
    degrees: 'grados',
    section: 'párrafo',
    sections: 'párrafos',
    number: 'número',
    hash: 'almohadilla',
  },
  powers: { two: 'al cuadrado', three: 'al cubo', other: (exponent) => `elevado a ${exponent}` },
  currencies: {
    USD: ['dólar', 'dólares'],
    EUR: ['euro', 'euros'],
    GBP: ['libra', 'libras'],
    CHF: ['franco suizo', 'francos suizos'],
    JPY: ['yen', 'yenes'],
    CNY: ['yuan', 'yuanes'],
    RUB: ['rublo', 'rublos'],
  },
  scales: {
    mil: 'mil',
    'mil millones': 'mil millones de',
    millón: 'millón de',
    millones: 'millones de',
    billón: 'billón de',
    billones: 'billones de',
    M: 'millones de',
  },
  abbreviations: new Map(
    Object.entries({
      párr: 'párrafo',
      párrs: 'párrafos',
      parr: 'párrafo',
      parrs: 'párrafos',
      art: 'artículo',
      arts: 'artículos',
      núm: 'número',
      núms: 'números',
      'n.º': 'número',
      'n°': 'número',
      cap: 'capítulo',
      pág: 'página',
      págs: 'páginas',
      'p.ej': 'por ejemplo',
      etc: 'etcétera',
      cf: 'compárese',
      sr: 'señor',
      sra: 'señora',
      sres: 'señores',
      dr: 'doctor',
      dra: 'doctora',
      ud: 'usted',
      uds: 'ustedes',
      'ee.uu': 'Estados Unidos',
      aprox: 'aproximadamente',
      res: 'resolución',
    }),
  ),
  ordinalEnding: '\\.?[ºª°]|\\.?(?:er|ero|era|do|da|to|ta|mo|ma)',
}
