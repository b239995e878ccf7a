import { englishSyllables, frenchSyllables, russianSyllables, spanishSyllables } from '../speech/syllables'

/** A published formula of reading ease: 100 is easy, 0 very hard. */
export interface EaseFormula {
  name: string
  /** Where the formula was published. */
  source: string
  /** From words a sentence and syllables a word. */
  score(wordsPerSentence: number, syllablesPerWord: number): number
  /** Syllables of one word in small letters. */
  syllables(word: string): number
}

const FORMULAS: Record<string, EaseFormula> = {
  en: {
    name: 'Flesch',
    source: 'R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948)',
    score: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables,
    syllables: englishSyllables,
  },
  fr: {
    name: 'Kandel and Moles',
    source: 'L. Kandel and A. Moles, Application de l’indice de Flesch à la langue française (1958)',
    score: (words, syllables) => 207 - 1.015 * words - 73.6 * syllables,
    syllables: frenchSyllables,
  },
  es: {
    name: 'Fernández-Huerta',
    source: 'J. Fernández-Huerta, Medidas sencillas de lecturabilidad (1959)',
    // The paper counts syllables in a hundred words: 0.60 for each.
    score: (words, syllables) => 206.84 - 1.02 * words - 60 * syllables,
    syllables: spanishSyllables,
  },
  ru: {
    name: 'Oborneva',
    source: 'I. V. Oborneva, automated estimation of the complexity of texts (2006)',
    score: (words, syllables) => 206.835 - 1.3 * words - 60.1 * syllables,
    syllables: (word) => Math.max(1, russianSyllables(word)),
  },
}

/** The formula for a language, or null. For Arabic and Chinese there is none in common use that counts alike, so nothing is said. */
export function easeFormula(language: string): EaseFormula | null {
  const base = /^[a-z]+/i.exec(language)?.[0].toLowerCase() ?? ''
  return Object.hasOwn(FORMULAS, base) ? (FORMULAS[base] ?? null) : null
}
