import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedMark } from '../../../../src/core/text/typed-marks'

/** A text as it is after each of its signs was typed in a language. */
function typed(text: string, language: string): string {
  let written = ''
  for (const sign of text) {
    written += sign
    const mark = typedMark(written.slice(0, -1), sign, language)
    if (mark) written = written.slice(0, written.length - mark.erase) + mark.text
  }
  return written
}

describe('signs as they are typed', () => {
  it('become the quotation marks of the language', () => {
    expect(typed('He said "yes" and ("no").', 'en')).toBe('He said “yes” and (“no”).')
    expect(typed('"\'So\' it is"', 'en-GB')).toBe('“‘So’ it is”')
    expect(typed('Il dit "oui"', 'fr')).toBe('Il dit «\u00a0oui\u00a0»')
    expect(typed('Er sagt "ja"', 'de')).toBe('Er sagt „ja“')
    expect(typed('Он сказал "да"', 'ru')).toBe('Он сказал «да»')
    expect(typed('قال "نعم"', 'ar')).toBe('قال «نعم»')
  })

  it('are apostrophes behind letters, and stay behind digits', () => {
    expect(typed("people's, l'eau, 6' 2\"", 'en')).toBe('people’s, l’eau, 6\' 2"')
    expect(typed("l'eau", 'de')).toBe('l’eau')
  })

  it('have their space in French, and none in addresses or in other languages', () => {
    expect(typed('Quoi? Non ! Oui: trois ; fin', 'fr')).toBe('Quoi\u00a0? Non\u00a0! Oui: trois\u00a0; fin')
    expect(typed('https://example.org/a?b', 'fr')).toBe('https://example.org/a?b')
    expect(typed('Voir : ici', 'fr-CA')).toBe('Voir\u00a0: ici')
    expect(typed('What ?', 'en')).toBe('What ?')
  })

  it('never take more than stands there, and leave every other sign alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('"', "'", ';', ':', '!', '?', 'a', ' '),
        fc.constantFrom('en', 'fr', 'de', 'x'),
        (before, sign, language) => {
          const mark = typedMark(before, sign, language)
          if (!mark) return
          expect(mark.erase).toBeLessThanOrEqual(before.length + 1)
          expect(/["';:!?]/.test(sign)).toBe(true)
        },
      ),
    )
  })
})
