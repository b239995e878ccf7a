import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directionOfRuns, directionOfText, directionRuns } from '../../../../src/core/export/direction'
import { directionOfLanguage } from '../../../../src/core/text/language-direction'

describe('direction', () => {
  it('knows the languages that are written from right to left', () => {
    expect(['ar', 'he', 'fa', 'ur', 'dv', 'ps'].map(directionOfLanguage)).toEqual(Array(6).fill('rtl'))
    expect(['en', 'ru', 'zh-Hans', 'fr', 'az-Latn', 'sw'].map(directionOfLanguage)).toEqual(Array(6).fill('ltr'))
  })

  it('takes a paragraph’s direction from its first letter', () => {
    expect(directionOfText('2030 شبكات WSIS', 'ltr')).toBe('rtl')
    expect(directionOfText('WSIS شبكات', 'rtl')).toBe('ltr')
    expect(directionOfText('12 (3)', 'rtl')).toBe('rtl')
  })

  it('believes the language over the first letter', () => {
    expect(directionOfRuns([{ text: 'WSIS+20 فرصة', language: 'ar' }], 'en')).toBe('rtl')
    expect(
      directionOfRuns([{ text: 'See ' }, { text: 'شبكات', language: 'ar' }, { text: ' for the whole story' }], 'en'),
    ).toBe('ltr')
    expect(directionOfRuns([{ text: 'English only', language: 'ar' }], 'en')).toBe('ltr')
  })

  it('cuts a text where it turns, numbers inside right-to-left text among them', () => {
    expect(directionRuns('عام 2030 في', 'rtl')).toEqual([
      { text: 'عام ', direction: 'rtl' },
      { text: '2030', direction: 'ltr' },
      { text: ' في', direction: 'rtl' },
    ])
  })

  it('loses no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ع', '1', ' ', '(', '.', '\n', '中', '\u200F', '😀') }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (text, base) => {
          expect(
            directionRuns(text, base)
              .map((run) => run.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })
})
