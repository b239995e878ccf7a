import { arabic } from './arabic'
import { chinese } from './chinese'
import { english } from './english'
import { french } from './french'
import { russian } from './russian'
import { spanish } from './spanish'
import type { Script, SpeechCode, SpeechLanguage } from './speech-language'
import { vowelGroups, weighed } from './syllables'

const LANGUAGES: Readonly<Record<SpeechCode, SpeechLanguage>> = {
  en: english,
  fr: french,
  es: spanish,
  ru: russian,
  ar: arabic,
  zh: chinese,
}

/** For Latin scripts that have no language of their own here: vowels are counted, numbers are said in English. */
const otherLatin: SpeechLanguage = { ...english, syllables: vowelGroups }

/** Which language speaks a script that the text’s own language does not have. */
const OF_SCRIPT: Readonly<Record<Script, SpeechLanguage>> = {
  latin: english,
  cyrillic: russian,
  arabic: arabic,
  han: chinese,
}

/** Language of a BCP 47 tag; one that is not among the six is timed by its vowels, with its numbers in English. */
export function speechLanguage(tag: string): SpeechLanguage {
  const code = /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase() ?? ''
  return Object.hasOwn(LANGUAGES, code) ? LANGUAGES[code as SpeechCode] : otherLatin
}

/** True for the languages that have numbers, signs and a pace of their own here. */
export function isSpeechCode(code: string): code is SpeechCode {
  return Object.hasOwn(LANGUAGES, code)
}

/** The language that says a word of this script inside a text of `language`. */
export function languageOfScript(script: Script, language: SpeechLanguage): SpeechLanguage {
  return language.script === script ? language : OF_SCRIPT[script]
}

/** Units of a word: average syllables of its language. */
export function unitsOfWord(word: string, { syllables, share }: SpeechLanguage): number {
  return share === null ? syllables(word) : weighed(syllables(word), word.match(/\p{L}/gu)?.length ?? 0, share)
}

/** Units of a letter that is said by its name: one syllable of two sounds, or several. */
export function unitsOfLetter(letter: string, { letterSyllables, share }: SpeechLanguage): number {
  const syllables = letterSyllables[letter] ?? 1
  return share === null ? syllables : weighed(syllables, 2 * syllables, share)
}
