import type { SpeechCode } from './speech-language'

const SCRIPTS: readonly [SpeechCode, RegExp][] = [
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
]

/** Words that no text goes without, and that the other two languages do not have. */
const COMMON: readonly [SpeechCode, RegExp][] = [
  ['en', /(?<!\p{L})(?:the|and|of|to|in|is|that|for|with|we|our)(?!\p{L})/giu],
  ['fr', /(?<!\p{L})(?:le|les|des|et|est|du|une|dans|nous|pour|qui|au|aux)(?!\p{L})/giu],
  ['es', /(?<!\p{L})(?:el|los|las|y|del|una|es|por|para|con|nuestra|nuestro|al)(?!\p{L})/giu],
]

/** Enough of a text to know its language by. */
const SAMPLE = 20_000

/**
 * Which of the six languages a text is in: by its script, and in Latin letters by its most common words. A Chinese character counts
 * for three letters. English where nothing tells.
 */
export function guessLanguage(text: string): SpeechCode {
  const sample = text.slice(0, SAMPLE)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const latin = count(/\p{Script=Latin}/gu)
  for (const [code, letters] of SCRIPTS) if (count(letters) * (code === 'zh' ? 3 : 1) > latin) return code
  const [first] = COMMON.map(([code, words]) => ({ code, found: count(words) })).sort(
    (left, right) => right.found - left.found,
  )
  return first && first.found > 0 ? first.code : 'en'
}
