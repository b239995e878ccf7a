import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canBeLookedUp, wordsToLookUp } from '../../../../src/core/proofread/words'

const words = (text: string, language: 'en' | 'fr' | 'es' | 'ru' = 'fr') =>
  wordsToLookUp(text, [{ start: 0, end: text.length }], language).map((word) => word.text)

describe('words that a dictionary can know', () => {
  it('keeps apostrophes and hyphens inside a word', () => {
    expect(words('L’accès d’aujourd’hui, porte-parole !')).toEqual(['L’accès', 'd’aujourd’hui', 'porte-parole'])
  })

  it('passes over acronyms, numbers, symbols, addresses, hashtags and quotations', () => {
    expect(
      words(
        'Voir A/RES/70/125, C9, 5G, ODDs, IoT, YouTube, #SMSI20, @onu, www.itu.int/wsis, amina@example.org et «leurs mots».',
      ),
    ).toEqual(['Voir', 'et'])
  })

  it('passes over words in another script', () => {
    expect(words('Слово internet и Genève', 'ru')).toEqual(['Слово'])
    expect(canBeLookedUp('Слово', 'es')).toBe(false)
  })

  it('takes no word that is not wholly inside its stretches', () => {
    expect(wordsToLookUp('un deux trois', [{ start: 0, end: 5 }], 'fr').map(({ text }) => text)).toEqual(['un'])
  })

  it('points at what it gives, in every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'fr', 'es', 'ru'), (text, language) => {
        for (const { start, end, text: word } of wordsToLookUp(text, [{ start: 0, end: text.length }], language))
          expect(text.slice(start, end)).toBe(word)
      }),
    )
  })
})
