import { z } from 'zod'
import { message } from '../../messages/message'
import { inEnglish, interfaceLocale } from '../../messages/sentence'
import { languageTag } from '../text/language-tag'

/**
 * Text of a pack that only the window shows: plain, or by language, `{ "en": "…", "fr": "…" }`. Read, it is the text in the interface's
 * language, else in English, else the first that there is. What stands in documents is no such text: it is in the language of the draft.
 */
export function shownText(text: z.ZodString = z.string().min(1)) {
  return z
    .union([text, z.record(languageTag, text).refine((texts) => Object.keys(texts).length > 0, EMPTY)])
    .transform(pick)
}

const EMPTY = { error: () => inEnglish(message('pack.textInNoLanguage')) }

function pick(given: string | Record<string, string>): string {
  if (typeof given === 'string') return given
  const { tag } = interfaceLocale()
  const found = [tag, tag.split('-')[0] ?? '', 'en'].find((each) => Object.hasOwn(given, each))
  return given[found ?? Object.keys(given)[0] ?? ''] ?? ''
}
