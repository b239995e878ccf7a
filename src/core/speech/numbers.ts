import type { SpeechLanguage } from './speech-language'

/** Number words go no further than this; longer rows of digits are codes and telephone numbers, said digit by digit. */
const MOST_DIGITS = 15

/** “4 0 7” as “four zero seven”. */
export function eachDigit(digits: string, cardinal: (value: string) => string): string {
  return Array.from(digits, (digit) => cardinal(digit)).join(' ')
}

/** Decimals said as one number, as most languages do; zeros before it one by one: “0,05” is “zéro virgule zéro cinq”. */
export function fractionWhole(digits: string, cardinal: (value: string) => string): string {
  return digits.length > 4 ? eachDigit(digits, cardinal) : leadingZeros(digits, cardinal)
}

/** Zeros one by one, then the rest as a number. */
export function leadingZeros(digits: string, cardinal: (value: string) => string): string {
  const zeros = /^0*(?=[0-9])/.exec(digits)?.[0] ?? ''
  return [...Array.from(zeros, () => cardinal('0')), cardinal(digits.slice(zeros.length))].join(' ')
}

/** A whole number by its digits: as a number, or one by one where it is longer than number words go or starts with a zero. */
export function wholeNumber(digits: string, { cardinal }: SpeechLanguage): string {
  return digits.length > MOST_DIGITS || /^0[0-9]/.test(digits) ? eachDigit(digits, cardinal) : cardinal(digits)
}

/**
 * A number as it is written, split: marks between thousands are dropped. A single mark before exactly three digits parts thousands
 * unless it is the language’s decimal mark and only that: “1,500” is 1500 in English, “1.500” in Spanish.
 */
export function splitNumber(
  written: string,
  { code, decimalMarks }: SpeechLanguage,
): { whole: string; decimals: string } {
  const spaced = written.replace(/[ ’']/g, '')
  const marks = spaced.match(/[.,]/g) ?? []
  const last = Math.max(spaced.lastIndexOf('.'), spaced.lastIndexOf(','))
  if (last < 0) return { whole: spaced, decimals: '' }
  const mark = spaced.charAt(last)
  const several = marks.filter((each) => each === mark).length > 1
  const three = spaced.length - last - 1 === 3 && !spaced.startsWith('0')
  const groups =
    three && marks.length === 1 && (code === 'ar' ? true : mark === (decimalMarks.charAt(0) === '.' ? ',' : '.'))
  if (several || groups || !decimalMarks.includes(mark)) return { whole: spaced.replace(/[.,]/g, ''), decimals: '' }
  return { whole: spaced.slice(0, last).replace(/[.,]/g, ''), decimals: spaced.slice(last + 1) }
}

/** A number as it is written, in words. `asYear` where nothing around it says that it is an amount. */
export function numberInWords(written: string, language: SpeechLanguage, asYear: boolean): string {
  if (asYear && /^(?:1[1-9]|20)[0-9]{2}$/.test(written)) return language.year(written)
  const { whole, decimals } = splitNumber(written, language)
  const said = wholeNumber(whole, language)
  return decimals === '' ? said : `${said} ${language.decimals(decimals)}`
}

/** A Roman number up to 39, or null: larger ones are years or no numbers at all. */
export function romanValue(written: string): number | null {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(written)) return null
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  let value = 0
  for (const [index, letter] of [...written].entries()) {
    const own = worth[letter] ?? 0
    value += own < (worth[written.charAt(index + 1)] ?? 0) ? -own : own
  }
  return value
}
