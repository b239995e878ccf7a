import bidiFactory from 'bidi-js'
import type { Run } from '../text/blocks'
import { type Direction, directionOfLanguage } from '../text/language-direction'

let bidi: ReturnType<typeof bidiFactory> | null = null

/** Made when a text first needs it: reading the Unicode tables takes longer than a whole document without such text. */
function bidiTables(): ReturnType<typeof bidiFactory> {
  bidi ??= bidiFactory()
  return bidi
}

/** Anything that a right-to-left script or an explicit direction mark could bring into a text. */
const MAY_BE_RTL =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** A paragraph's direction: that of its first strong character (UAX 9, rules P2 and P3), `otherwise` where it has none. */
export function directionOfText(text: string, otherwise: Direction): Direction {
  const strong = STRONG.exec(text)
  if (!strong) return otherwise
  return MAY_BE_RTL.test(strong[0]) ? 'rtl' : 'ltr'
}

const STRONG = /\p{L}/u

/**
 * A paragraph's direction: that of the language most of it says it is in, where it has letters of such a script, else that of
 * its first strong character. An Arabic paragraph that begins with “WSIS+20” is Arabic all the same.
 */
export function directionOfRuns(runs: readonly Run[], language: string): Direction {
  const text = runs.map((run) => run.text).join('')
  if (hasRightToLeft(text)) {
    const spoken = new Map<string, number>()
    for (const run of runs) {
      const tag = run.language ?? language
      spoken.set(tag, (spoken.get(tag) ?? 0) + run.text.length)
    }
    const [most] = [...spoken].sort((left, right) => right[1] - left[1])
    if (most && directionOfLanguage(most[0]) === 'rtl') return 'rtl'
  }
  return directionOfText(text, directionOfLanguage(language))
}

/**
 * A text cut where its direction changes, in logical sequence (UAX 9). A format that marks direction on runs, as DOCX does,
 * needs each piece by itself. The pieces joined are the text.
 */
export function directionRuns(text: string, base: Direction): { text: string; direction: Direction }[] {
  if (text === '') return []
  if (base === 'ltr' && !MAY_BE_RTL.test(text)) return [{ text, direction: 'ltr' }]
  const { levels } = bidiTables().getEmbeddingLevels(text, base)
  const runs: { text: string; direction: Direction }[] = []
  let start = 0
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && odd(levels[end]) === odd(levels[start])) continue
    runs.push({ text: text.slice(start, end), direction: odd(levels[start]) ? 'rtl' : 'ltr' })
    start = end
  }
  return runs
}

function odd(level: number | undefined): boolean {
  return ((level ?? 0) & 1) === 1
}

const EAST_ASIAN =
  /[\u2E80-\u303F\u3040-\u30FF\u3100-\u31BF\u31C0-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u

/** True for text with Chinese, Japanese or Korean characters, whose punctuation looks right only in a font of that script. */
export function isEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text)
}

/** True for a language written in Chinese, Japanese or Korean characters. */
export function isEastAsianLanguage(language: string): boolean {
  return /^(?:zh|ja|ko|yue)(?:-|$)/i.test(language)
}

/** True for text with letters of a right-to-left script. */
export function hasRightToLeft(text: string): boolean {
  return MAY_BE_RTL.test(text)
}
