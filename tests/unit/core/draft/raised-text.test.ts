import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inRaisedCharacters, raisedAsPlainText, withRaisedDigits } from '../../../../src/core/draft/raised-text'

describe('raised text on one line', () => {
  it('keeps numbers apart from what stands above or below them', () => {
    expect(raisedAsPlainText('2', 'superscript', '2024')).toBe('²')
    expect(raisedAsPlainText('2', 'subscript', 'H')).toBe('₂')
    expect(raisedAsPlainText('-3', 'superscript', '10')).toBe('⁻³')
    expect(raisedAsPlainText('2,5', 'subscript', 'PM')).toBe('_(2,5)')
    expect(raisedAsPlainText('абв', 'superscript', 'x')).toBe('^(абв)')
    expect(raisedAsPlainText('TM', 'superscript', 'Rostrum')).toBe('™')
    expect(raisedAsPlainText(' 2 ', 'superscript', 'x')).toBe(' ² ')
    expect(raisedAsPlainText('  ', 'superscript', 'x')).toBe('  ')
  })

  it('leaves the endings of ordinals as the letters that they are', () => {
    expect(raisedAsPlainText('st', 'superscript', 'the 21')).toBe('st')
    expect(raisedAsPlainText('e', 'superscript', 'XIX')).toBe('e')
    expect(raisedAsPlainText('er', 'superscript', '1')).toBe('er')
    expect(raisedAsPlainText('me', 'superscript', 'M')).toBe('me')
    expect(raisedAsPlainText('st', 'superscript', 'fir')).toBe('^(st)')
  })

  it('raises digits without a change of length, and any text either whole or not at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('superscript', 'subscript'), (text, raised) => {
        expect(withRaisedDigits(text, raised)).toHaveLength(text.length)
        expect(withRaisedDigits(text, raised)).not.toMatch(/[0-9]/)
        const characters = inRaisedCharacters(text, raised)
        if (characters !== null) expect(characters).toHaveLength(text.length)
        if (/[0-9]/.test(text)) expect(raisedAsPlainText(text, raised, '5')).not.toBe(text)
      }),
    )
  })
})
