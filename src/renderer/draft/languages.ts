import { interfaceLocale, text } from '../../messages/sentence'

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

/** A language's name in that of the interface, or its tag when there is none. */
export function languageName(tag: string): string {
  if (tag === 'zh-Hans') return text('draft.chineseSimplified')
  try {
    return new Intl.DisplayNames([interfaceLocale().intl], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Languages to choose from, the draft's own among them. */
export function languageChoices(current: string): { id: string; label: string }[] {
  const tags = OFFERED.includes(current) ? OFFERED : [current, ...OFFERED]
  return tags.map((id) => ({ id, label: languageName(id) }))
}
