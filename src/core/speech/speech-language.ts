import type { UnitedNationsLanguage } from '../text/guess-language'
/** The six languages of the United Nations, by the base of their tag. */
export type SpeechCode = UnitedNationsLanguage

/** Currencies that the languages name; any other code is spelled out. */
export type Currency = 'USD' | 'EUR' | 'GBP' | 'CHF' | 'JPY' | 'CNY' | 'RUB'

/** How one language says what is written in digits and signs, and how long its words take. */
export interface SpeechLanguage {
  code: SpeechCode
  /** Script of its words; a word of another script is said in the language that the script belongs to. */
  script: Script
  /** Syllables of one word in small letters, or what stands for them in this script. */
  syllables(word: string): number
  /** What syllables, letters and words come to for a syllable of running text (see `weighed`); null where only `syllables` count. */
  share: number | null
  /** Syllables of a letter that is said by its name, where there are more than one. */
  letterSyllables: Readonly<Record<string, number>>
  /** Syllables a second, pauses apart, at the interpreter-safe pace; see `pace.ts`. */
  unitsASecond: number
  /** Mark before decimals, as a class of a regular expression; the other mark parts thousands. */
  decimalMarks: string
  /** A whole number of at most 15 digits, without leading zeros. */
  cardinal(digits: string): string
  /** The same as an ordinal; 0 is said as a cardinal. */
  ordinal(digits: string): string
  /** The digits after the decimal mark, with the mark’s name before them. */
  decimals(digits: string): string
  /** A number of four digits from 1100 to 2099 without a mark between them, which is a year more often than not. */
  year(digits: string): string
  /** Written forms with a number that this language says in a way of its own; tried before all others. */
  special: readonly SpecialForm[]
  /** Hours 0 to 24 and minutes 0 to 59. */
  time(hours: number, minutes: number): string
  /** A date; `month` counts from 1. */
  date(day: number, month: number, year: string): string
  say: {
    percent: string
    perMille: string
    slash: string
    plus: string
    minus: string
    equals: string
    ampersand: string
    at: string
    dot: string
    /** Between the ends of a range. */
    to: string
    degrees: string
    section: string
    sections: string
    number: string
    hash: string
  }
  currencies: Readonly<Record<Currency, readonly [one: string, many: string]>>
  /** What a raised figure says behind a unit or a number: “squared”, “cubed”, and “to the power of four” of the number in words. */
  powers: { two: string; three: string; other(exponent: string): string }
  /** Words and short forms between an amount and its currency, by what is written; `m` is said as “million”. */
  scales: Readonly<Record<string, string>>
  /** Abbreviations in small letters without their last stop, such as `para` or `e.g`. */
  abbreviations: ReadonlyMap<string, string>
  /** Endings that make an ordinal of digits, as part of a regular expression; null where the language has none. */
  ordinalEnding: string | null
}

/** `pattern` is a regular expression’s source with named groups that no other form has; `say` gives what is said, or null to try on. */
export interface SpecialForm {
  name: string
  pattern: string
  say(groups: Readonly<Record<string, string | undefined>>): string
}

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'han'
