import { englishSyllables, frenchSyllables, russianSyllables, spanishSyllables } from '../speech/syllables'

/** A published formula of reading ease: 100 is easy, 0 very hard. */
export interface EaseFormula {
  name: 'flesch' | 'kandelMoles' | 'fernandezHuerta' | 'oborneva'
  /** From words a sentence and syllables a word. */
  score(wordsPerSentence: number, syllablesPerWord: number): number
  /** Syllables of one word in small letters. */
  syllables(word: string): number
}

const FORMULAS: Record<string, EaseFormula> = {
  en: {
    name: 'flesch',
    score: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables,
    syllables: englishSyllables,
  },
  fr: {
    name: 'kandelMoles',
    score: (words, syllables) => 207 - 1.015 * words - 73.6 * syllables,
    syllables: frenchSyllables,
  },
  es: {
    name: 'fernandezHuerta',
    // The paper counts syllables in a hundred words: 0.60 for each.
    score: (words, syllables) => 206.84 - 1.02 * words - 60 * syllables,
    syllables: spanishSyllables,
  },
  ru: {
    name: 'oborneva',
    score: (words, syllables) => 206.835 - 1.3 * words - 60.1 * syllables,
    syllables: (word) => Math.max(1, russianSyllables(word)),
  },
}

/** The formula for a language, or null. For Arabic and Chinese there is none in common use that counts alike, so nothing is said. */
export function easeFormula(language: string): EaseFormula | null {
  const base = /^[a-z]+/i.exec(language)?.[0].toLowerCase() ?? ''
  return Object.hasOwn(FORMULAS, base) ? (FORMULAS[base] ?? null) : null
}
