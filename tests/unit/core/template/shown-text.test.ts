import { afterEach, expect, it } from 'vitest'
import { shownText } from '../../../../src/core/template/shown-text'
import { slotSchema } from '../../../../src/core/template/template'
import { english } from '../../../../src/messages/generated/window'
import { startInterface } from '../../../../src/messages/sentence'

const speak = (locale: string | null) => startInterface({ english, translations: { fr: async () => ({}) } }, locale)
afterEach(() => speak(null))

const hint = { fr: 'Dites-le en une phrase.', en: 'Say it in one sentence.', es: 'Dígalo en una frase.' }
const slot = (given: unknown) =>
  slotSchema.safeParse({ id: 'headline', role: 'headline', label: 'Headline', hint: given })

it('is plain, or by language: the interface’s, else English, else the first', async () => {
  expect(slot('Say it.').data?.hint).toBe('Say it.')
  expect(slot(hint).data?.hint).toBe(hint.en)
  await speak('fr-CA')
  expect(slot(hint).data?.hint).toBe(hint.fr)
  expect(slot({ es: hint.es, en: hint.en }).data?.hint).toBe(hint.en)
  expect(slot({ es: hint.es }).data?.hint).toBe(hint.es)
})

it('is refused in no language, in none that there is, and empty where words are needed', () => {
  for (const bad of [{}, { 'no tag': 'x' }, { en: 7 }, 7]) expect(slot(bad).success).toBe(false)
  expect(shownText().safeParse('').success).toBe(false)
  expect(shownText().safeParse({ en: '' }).success).toBe(false)
})
