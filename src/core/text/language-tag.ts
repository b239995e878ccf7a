import { z } from 'zod'
import { message } from '../../messages/message'
import { against } from './schema-words'

/**
 * A BCP 47 language tag such as `en`, `ar` or `zh-Hans`. A tag that `Intl` cannot canonicalise is refused,
 * because DOCX, PDF and `Intl.Segmenter` would each react to it in their own way.
 */
export const languageTag = z.string().refine(isLanguageTag, against(message('schema.noLanguageTag')))

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** True for English of any country. */
export function isEnglish(language: string): boolean {
  return /^en\b/i.test(language)
}
