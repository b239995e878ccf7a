import { languageName } from '../../messages/language-name'

/** The six official languages of the United Nations first, then others that inputs are written in. */
const OFFERED = [
  'ar',
  'zh-Hans',
  'en',
  'fr',
  'ru',
  'es',
  'de',
  'hi',
  'id',
  'it',
  'ja',
  'ko',
  'fa',
  'pl',
  'pt',
  'sw',
  'tr',
  'ur',
]

/** Languages to choose from, the draft's own among them. */
export function languageChoices(current: string): { id: string; label: string }[] {
  const tags = OFFERED.includes(current) ? OFFERED : [current, ...OFFERED]
  return tags.map((id) => ({ id, label: languageName(id) }))
}
