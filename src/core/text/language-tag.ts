import { z } from 'zod'

/**
 * A BCP 47 language tag such as `en`, `ar` or `zh-Hans`. A tag that `Intl` cannot canonicalise is refused,
 * because DOCX, PDF and `Intl.Segmenter` would each react to it in their own way.
 */
export const languageTag = z
  .string()
  .refine(isLanguageTag, { error: 'is not a language tag such as “en”, “ar” or “zh-Hans”' })

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
