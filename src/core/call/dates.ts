/** Months in English, French and Spanish, by their first letters. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'enero', 'ene'],
  ['february', 'feb', 'février', 'fevrier', 'févr', 'febrero'],
  ['march', 'mar', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'abril', 'abr'],
  ['may', 'mai', 'mayo'],
  ['june', 'jun', 'juin', 'junio'],
  ['july', 'jul', 'juillet', 'julio'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'setiembre'],
  ['october', 'oct', 'octobre', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'décembre', 'decembre', 'déc', 'diciembre', 'dic'],
]
const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday', 'dimanche', 'domingo'],
  ['monday', 'lundi', 'lunes'],
  ['tuesday', 'mardi', 'martes'],
  ['wednesday', 'mercredi', 'miércoles', 'miercoles'],
  ['thursday', 'jeudi', 'jueves'],
  ['friday', 'vendredi', 'viernes'],
  ['saturday', 'samedi', 'sábado', 'sabado'],
]

const byLength = (one: string, other: string) => other.length - one.length
const MONTH = MONTHS.flat().sort(byLength).join('|')
const WEEKDAY = WEEKDAYS.flat().join('|')
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:(${WEEKDAY}),? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th|er|º)?(?: of| de)? (${MONTH})\\.?(?:,? (?:de |del )?(\\d{4}))?|(?:(${WEEKDAY}),? )?(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?|(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})([/.])(\\d{1,2})\\13(\\d{4}))(?![\\p{L}\\p{N}])`,
  'giu',
)

/** A day that a text names. */
export interface SeenDate {
  /** ISO date; null where the year is not said. */
  date: string | null
  start: number
  end: number
  /** True where day and month could be read either way round: “03/04/2027”. */
  ambiguous: boolean
  /** True where the weekday beside it is another one. */
  wrongWeekday: boolean
}

/** The days that a text names, in English, French and Spanish and in figures, in their sequence. A day that no month has is none. */
export function datesIn(text: string): SeenDate[] {
  const dates: SeenDate[] = []
  for (const match of text.matchAll(DATE)) {
    const [
      whole,
      weekdayFirst,
      dayFirst,
      monthSecond,
      yearThird,
      weekdaySecond,
      monthFirst,
      daySecond,
      yearLast,
      isoYear,
      isoMonth,
      isoDay,
      one,
      ,
      two,
      year,
    ] = match
    const weekday = weekdayFirst ?? weekdaySecond
    const place = { start: match.index, end: match.index + whole.length }
    const month = monthSecond ?? monthFirst
    let day: number
    let monthNumber: number
    let yearNumber: number | null
    let ambiguous = false
    if (month !== undefined) {
      day = Number(dayFirst ?? daySecond)
      monthNumber = MONTHS.findIndex((names) => names.includes(month.toLowerCase())) + 1
      const said = yearThird ?? yearLast
      yearNumber = said === undefined ? null : Number(said)
    } else if (isoYear !== undefined) {
      yearNumber = Number(isoYear)
      monthNumber = Number(isoMonth)
      day = Number(isoDay)
    } else {
      yearNumber = Number(year)
      day = Number(one)
      monthNumber = Number(two)
      ambiguous = day <= 12 && monthNumber <= 12 && day !== monthNumber
      if (monthNumber > 12 && day <= 12) [day, monthNumber] = [monthNumber, day]
    }
    const date = isoDate(yearNumber ?? 2024, monthNumber, day)
    if (date === null || (yearNumber !== null && (yearNumber < 1990 || yearNumber > 2100))) continue
    const right =
      weekday === undefined ||
      yearNumber === null ||
      WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]?.includes(weekday.toLowerCase())
    dates.push({ date: yearNumber === null ? null : date, ...place, ambiguous, wrongWeekday: !right })
  }
  return dates
}

function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1) return null
  return date.toISOString().slice(0, 10)
}

const ZONES_OF_PLACES: readonly [RegExp, string][] = [
  [/geneva|genève|ginebra/iu, 'Europe/Zurich'],
  [/new york|nueva york|eastern (?:standard |daylight )?time/iu, 'America/New_York'],
  [/paris|parís/iu, 'Europe/Paris'],
  [/vienna|vienne|viena/iu, 'Europe/Vienna'],
  [/nairobi/iu, 'Africa/Nairobi'],
  [/addis[ -]?ab[ae]ba|addis[ -]abeba/iu, 'Africa/Addis_Ababa'],
  [/bonn|berlin|berlín/iu, 'Europe/Berlin'],
  [/rome|roma/iu, 'Europe/Rome'],
  [/the hague|la haye|la haya/iu, 'Europe/Amsterdam'],
  [/london|londres/iu, 'Europe/London'],
  [/brussels|bruxelles|bruselas/iu, 'Europe/Brussels'],
  [/washington/iu, 'America/New_York'],
  [/montr[eé]al/iu, 'America/Toronto'],
  [/santiago/iu, 'America/Santiago'],
  [/bangkok/iu, 'Asia/Bangkok'],
  [/beirut|beyrouth/iu, 'Asia/Beirut'],
  [/tokyo|tokio/iu, 'Asia/Tokyo'],
]
const PLACE_NAMES = ZONES_OF_PLACES.map(([pattern]) => pattern.source).join('|')
/** A place is a zone only where a clock is spoken of: “Geneva time”, “heure de Genève”, “18:00 (New York)”. */
const PLACE_TIME = new RegExp(
  `(?:(?:heure|hora)s? (?:locale |local )?(?:de |d'|à |en )?|time (?:in|of) |local time,? )(${PLACE_NAMES})|(${PLACE_NAMES})(?: local)? time|(?:\\d|[ap]\\.?m\\.?|noon|midnight|business) ?[(,]? ?(${PLACE_NAMES})\\)?`,
  'iu',
)
const LETTERS =
  /(?<![\p{L}])(UTC|GMT|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|WET|WEST|EET|EEST|EAT)(?:[  ]?([+−-]\d{1,2})(?::?00)?)?(?![\p{L}])/u

/** The time zone that a text names beside a time; null where it names none. */
export function zoneIn(text: string): string | null {
  const letters = LETTERS.exec(text)
  if (letters) return letters[2] ? `${letters[1]}${letters[2].replace('−', '-')}` : (letters[1] ?? null)
  if (/central european summer time/iu.test(text)) return 'CEST'
  if (/central european time|heure d['’]europe centrale/iu.test(text)) return 'CET'
  const place = PLACE_TIME.exec(text)
  const name = place?.[1] ?? place?.[2] ?? place?.[3]
  if (name === undefined) return null
  return ZONES_OF_PLACES.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

const CLOCK =
  /(?<![\p{N}/.-])(?:([01]?\d|2[0-3])(?:[:.]|[  ]?h[  ]?)([0-5]\d)(?!\d|[./]\d)(?:[  ]?([ap])\.?m\.?(?!\p{L}))?|(1[0-2]|0?[1-9])[  ]?([ap])\.?m\.?(?!\p{L})|([01]?\d|2[0-3])[  ]?h(?:eures|oras|rs?|ours)?(?!\p{L}|\d))/iu

/**
 * The hour of the day that a text names, as “18:00”: 23:59, 6 p.m., 18 h 00, noon. Null where there is none, and for midnight and the close of
 * business, which no clock says.
 */
export function clockIn(text: string): string | null {
  const match = CLOCK.exec(text)
  if (!match)
    return /(?<!\p{L})(?:noon|midi|mediodía)(?!\p{L})/iu.test(text) && !/after-?noon|après-midi/iu.test(text)
      ? '12:00'
      : null
  const [, hour, minutes, half, hourAlone, halfAlone, frenchHour] = match
  let value = Number(hour ?? hourAlone ?? frenchHour)
  const side = (half ?? halfAlone)?.toLowerCase()
  if (side === 'p' && value < 12) value += 12
  if (side === 'a' && value === 12) value = 0
  return `${String(value).padStart(2, '0')}:${minutes ?? '00'}`
}
