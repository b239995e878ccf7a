import { expect, test } from 'vitest'
import { languageName } from '../../../../src/messages/language-name'
import { languageChoices } from '../../../../src/renderer/draft/languages'

test('the draft’s own language is always among the choices', () => {
  expect(languageChoices('mi').map(({ id }) => id)).toContain('mi')
  expect(languageChoices('fr').filter(({ id }) => id === 'fr')).toHaveLength(1)
  expect(languageName('zh-Hans')).toBe('Chinese (Simplified)')
  expect(languageName('not a tag')).toBe('not a tag')
})
