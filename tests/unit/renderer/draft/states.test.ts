import { expect, test } from 'vitest'
import { languageChoices, languageName } from '../../../../src/renderer/draft/languages'
import { stateNames } from '../../../../src/renderer/draft/states'

test('Global, 193 Member States and two observers, each once and as the United Nations writes them', () => {
  const names = stateNames()
  expect(names[0]).toBe('Global')
  expect(new Set(names).size).toBe(196)
  expect(names).toContain('Viet Nam')
  expect(names).toContain('Türkiye')
  expect(names).toContain('State of Palestine')
  // A code that Intl does not know would stand here as two capitals.
  expect(names.filter((name) => /^[A-Z]{2}$/.test(name))).toEqual([])
})

test('the draft’s own language is always among the choices', () => {
  expect(languageChoices('mi').map(({ id }) => id)).toContain('mi')
  expect(languageChoices('fr').filter(({ id }) => id === 'fr')).toHaveLength(1)
  expect(languageName('zh-Hans')).toBe('Chinese (Simplified)')
  expect(languageName('not a tag')).toBe('not a tag')
})
