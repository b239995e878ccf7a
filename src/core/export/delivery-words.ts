import type { Marking } from '../draft/draft'
import { isoDayInWords } from '../text/iso-day'

/** The words that a delivery copy and an interpreter's pack carry beside the writer's, in one language. */
export interface DeliveryWords {
  /** BCP 47 tag of these words. */
  language: string
  marking: Record<Marking, string>
  speaker: string
  organisation: string
  meeting: string
  item: string
  date: string
  pack: string
  text: string
  names: string
  name: string
  acronyms: string
  acronym: string
  inFull: string
  /** Said of an acronym whose long form nobody gave. */
  notSpelled: string
  figures: string
  figure: string
  /** Head of the column with the words around a name or figure. */
  inText: string
}

/**
 * By language subtag. “Check against delivery” and “Read out verbatim” are what United Nations Geneva asks speakers to write on a first
 * page; « Seul le prononcé fait foi » and 以发言为准 are the usual forms of the first in their languages. The other renderings are ours, and
 * no native reader has gone over them.
 */
const WORDS: Record<string, DeliveryWords> = {
  en: {
    language: 'en',
    marking: { check: 'Check against delivery', verbatim: 'Read out verbatim' },
    speaker: 'Speaker',
    organisation: 'Organisation',
    meeting: 'Meeting',
    item: 'Agenda item',
    date: 'Date',
    pack: 'For interpreters',
    text: 'Text',
    names: 'Names',
    name: 'Name',
    acronyms: 'Acronyms in full',
    acronym: 'Acronym',
    inFull: 'In full',
    notSpelled: 'not spelled out in the text',
    figures: 'Figures and references, in order of appearance',
    figure: 'Figure or reference',
    inText: 'In the text',
  },
  fr: {
    language: 'fr',
    marking: { check: 'Seul le prononcé fait foi', verbatim: 'Texte lu mot pour mot' },
    speaker: 'Intervention de',
    organisation: 'Organisation',
    meeting: 'Réunion',
    item: 'Point de l’ordre du jour',
    date: 'Date',
    pack: 'Pour les interprètes',
    text: 'Texte',
    names: 'Noms',
    name: 'Nom',
    acronyms: 'Sigles développés',
    acronym: 'Sigle',
    inFull: 'Forme développée',
    notSpelled: 'non développé dans le texte',
    figures: 'Chiffres et références, dans l’ordre du texte',
    figure: 'Chiffre ou référence',
    inText: 'Dans le texte',
  },
  es: {
    language: 'es',
    marking: { check: 'Cotéjese con el discurso pronunciado', verbatim: 'Se leerá textualmente' },
    speaker: 'Intervención de',
    organisation: 'Organización',
    meeting: 'Reunión',
    item: 'Tema del programa',
    date: 'Fecha',
    pack: 'Para los intérpretes',
    text: 'Texto',
    names: 'Nombres',
    name: 'Nombre',
    acronyms: 'Siglas desarrolladas',
    acronym: 'Sigla',
    inFull: 'Forma desarrollada',
    notSpelled: 'no desarrollada en el texto',
    figures: 'Cifras y referencias, por orden de aparición',
    figure: 'Cifra o referencia',
    inText: 'En el texto',
  },
  ru: {
    language: 'ru',
    marking: { check: 'Сверять с фактическим выступлением', verbatim: 'Зачитывается дословно' },
    speaker: 'Выступает',
    organisation: 'Организация',
    meeting: 'Заседание',
    item: 'Пункт повестки дня',
    date: 'Дата',
    pack: 'Для устных переводчиков',
    text: 'Текст',
    names: 'Имена и названия',
    name: 'Имя или название',
    acronyms: 'Расшифровка сокращений',
    acronym: 'Сокращение',
    inFull: 'Полностью',
    notSpelled: 'в тексте не расшифровано',
    figures: 'Цифры и ссылки в порядке появления',
    figure: 'Цифра или ссылка',
    inText: 'В тексте',
  },
  ar: {
    language: 'ar',
    marking: { check: 'يراجع عند الإلقاء', verbatim: 'يتلى حرفيا' },
    speaker: 'المتحدث',
    organisation: 'المنظمة',
    meeting: 'الاجتماع',
    item: 'بند جدول الأعمال',
    date: 'التاريخ',
    pack: 'للمترجمين الشفويين',
    text: 'النص',
    names: 'الأسماء',
    name: 'الاسم',
    acronyms: 'المختصرات كاملة',
    acronym: 'المختصر',
    inFull: 'الاسم الكامل',
    notSpelled: 'غير مفصل في النص',
    figures: 'الأرقام والمراجع بترتيب ورودها',
    figure: 'الرقم أو المرجع',
    inText: 'في النص',
  },
  zh: {
    language: 'zh-Hans',
    marking: { check: '以发言为准', verbatim: '逐字宣读' },
    speaker: '发言人',
    organisation: '组织',
    meeting: '会议',
    item: '议程项目',
    date: '日期',
    pack: '供口译员使用',
    text: '正文',
    names: '名称',
    name: '名称',
    acronyms: '缩略语全称',
    acronym: '缩略语',
    inFull: '全称',
    notSpelled: '文中未写全称',
    figures: '数字与引用（按出现顺序）',
    figure: '数字或引用',
    inText: '文中',
  },
}

/** The words in a language of the United Nations; in English for any other. `language` is a BCP 47 tag. */
export function deliveryWords(language: string): DeliveryWords {
  const subtag = new Intl.Locale(language).language
  return (Object.hasOwn(WORDS, subtag) ? WORDS[subtag] : undefined) ?? (WORDS.en as DeliveryWords)
}

/**
 * A date as a first page says it: an ISO date written out in the language, with the digits that the text around it uses; any other words,
 * and a day that no calendar has, come back as they are.
 */
export function deliveryDate(date: string, language: string): string {
  return isoDayInWords(date, language, 'latn') || date
}
