import { interfaceLocale, text } from './sentence'

/** A language's name in that of the interface, or its tag when there is none. */
export function languageName(tag: string): string {
  if (tag === 'zh-Hans') return text('draft.chineseSimplified')
  try {
    return new Intl.DisplayNames([interfaceLocale().intl], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
