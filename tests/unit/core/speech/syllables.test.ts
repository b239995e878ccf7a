import { describe, expect, it } from 'vitest'
import {
  arabicLetters,
  englishSyllables,
  frenchSyllables,
  russianSyllables,
  spanishSyllables,
  vowelGroups,
} from '../../../../src/core/speech/syllables'

describe('syllables', () => {
  it.each([
    [
      englishSyllables,
      { the: 1, people: 2, development: 4, needed: 2, asked: 1, statement: 2, create: 2, nation: 2, science: 2 },
    ],
    [
      englishSyllables,
      { governance: 3, table: 2, tables: 2, use: 1, voices: 2, therefore: 2, lifelong: 2, million: 2, algorithm: 4 },
    ],
    [
      frenchSyllables,
      { monde: 1, parlent: 1, développement: 4, nous: 1, pays: 2, "l'eau": 1, qu: 1, "jusqu'à": 2, délégation: 4 },
    ],
    [spanishSyllables, { país: 2, ciudad: 2, guerra: 2, desarrollo: 4, nación: 2, y: 1, aéreo: 4 }],
    [russianSyllables, { мир: 1, развитие: 4, в: 0, общество: 3, её: 2 }],
    [vowelGroups, { Länder: 2, über: 2, hm: 1 }],
  ] as const)('are counted, case %#', (count, words) => {
    const wrong = Object.entries(words).filter(([word, syllables]) => count(word.toLowerCase()) !== syllables)
    expect(wrong.map(([word, syllables]) => [word, syllables, count(word.toLowerCase())])).toEqual([])
  })

  it('of Arabic are its letters that are heard', () => {
    expect(arabicLetters('كتاب')).toBe(4)
    expect(arabicLetters('الكتاب')).toBe(5)
    expect(arabicLetters('كتبوا')).toBe(4)
    expect(arabicLetters('كَتَّبَ')).toBe(4)
  })
})
