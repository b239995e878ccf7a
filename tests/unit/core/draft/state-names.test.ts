import { expect, test } from 'vitest'
import { isCountry, stateNames } from '../../../../src/core/draft/state-names'

const called = (language?: string) => stateNames(language).map(({ name }) => name)

test('Global, 193 Member States and two observers, each once and as the United Nations writes them', () => {
  const names = called()
  expect(names[0]).toBe('Global')
  expect(new Set(names).size).toBe(196)
  expect(names).toContain('Viet Nam')
  expect(names).toContain('Türkiye')
  expect(names).toContain('State of Palestine')
  // A code that Intl does not know would stand here as two capitals.
  expect(names.filter((name) => /^[A-Z]{2}$/.test(name))).toEqual([])
})

test('in the language of the draft where it is one of the six, else in English', () => {
  expect(called('fr')[0]).toBe('Mondial')
  expect(called('fr-CH')).toContain('Sénégal')
  expect(called('ar')).toContain('كينيا')
  expect(called('mi')).toEqual(called('en'))
  for (const language of ['fr', 'es', 'ru', 'ar', 'zh']) expect(new Set(called(language)).size, language).toBe(196)
})

test('every name that can be picked is a country, in every language', () => {
  for (const language of ['en', 'fr', 'es', 'ru', 'ar', 'zh'])
    for (const { name, also } of stateNames(language))
      for (const one of [name, ...also]) expect(isCountry(one), one).toBe(true)
})

test.each([
  'kenya',
  ' Sénégal ',
  "cote d'ivoire",
  'The Netherlands',
  'the United States',
  'UK',
  'Hong Kong',
  'Kosovo',
  'Kenya and Uganda',
  'Bosnia and Herzegovina, Serbia and Montenegro',
  'Perú y Chile',
  'Togo; Bénin',
  'Кения',
  '中国和日本',
  'Global',
])('%s is a country, or several', (text) => {
  expect(isCountry(text)).toBe(true)
})

test.each(['', '  ', 'Ken', 'Keny', 'X', 'and', ', ;', 'Civil society', 'Kenya and Narnia', 'United', 'constructor'])(
  '“%s” is none',
  (text) => {
    expect(isCountry(text)).toBe(false)
  },
)
