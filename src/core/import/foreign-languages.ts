import { directionOfLanguage } from '../text/language-direction'
import type { FlowBlock } from './flow'

/** What an office program says of the language of characters, by kind of script. */
export interface SaidLanguages {
  latin?: string
  eastAsian?: string
  rightToLeft?: string
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const LETTER = /\p{L}/u
const CYRILLIC_LANGUAGES = new Set(['ru', 'uk', 'bg', 'be', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg'])
const EAST_ASIAN_LANGUAGES = new Set(['zh', 'ja', 'ko'])

/**
 * The language that a run itself says it is in, as a tag without a region; null where it says nothing, or something that its script denies:
 * programs mark what was typed under another keyboard, in whatever language it is.
 */
export function languageOfText(text: string, said: SaidLanguages | undefined, rightToLeft: boolean): string | null {
  if (!said) return null
  const only = [said.latin, said.eastAsian, said.rightToLeft].filter((tag) => tag !== undefined)
  const tag =
    only.length === 1
      ? only[0]
      : rightToLeft || RIGHT_TO_LEFT.test(text)
        ? said.rightToLeft
        : EAST_ASIAN.test(text)
          ? said.eastAsian
          : said.latin
  const language = tag === undefined ? null : plainLanguage(tag)
  return language !== null && (fits(text, language) || (only.length === 1 && !LETTER.test(text))) ? language : null
}

/** “fr-FR” as `fr`, “zh-TW” as `zh-Hant`; null for what is no tag, or says that no spelling is checked. */
export function plainLanguage(tag: string): string | null {
  try {
    const locale = new Intl.Locale(tag)
    const { language, script } = locale.maximize()
    if (language === 'und' || language === 'zxx' || language === 'x-none') return null
    return language === 'zh' && script === 'Hant' ? 'zh-Hant' : language
  } catch {
    return null
  }
}

function fits(text: string, language: string): boolean {
  if (!LETTER.test(text)) return false
  if (directionOfLanguage(language) === 'rtl') return RIGHT_TO_LEFT.test(text)
  const subtag = language.split('-')[0] ?? ''
  if (EAST_ASIAN_LANGUAGES.has(subtag)) return EAST_ASIAN.test(text)
  if (CYRILLIC_LANGUAGES.has(subtag)) return CYRILLIC.test(text)
  return !RIGHT_TO_LEFT.test(text) && !EAST_ASIAN.test(text) && !CYRILLIC.test(text)
}

/**
 * Takes the language off all runs that are in the one which most letters say they are in, when that is more than half of all: it is
 * the document's own. Gives that language, or null.
 */
export function foreignLanguages(flow: readonly FlowBlock[]): string | null {
  const letters = new Map<string, number>()
  let all = 0
  eachRun(flow, (run) => {
    all += run.text.length
    if (run.language) letters.set(run.language, (letters.get(run.language) ?? 0) + run.text.length)
  })
  const [most] = [...letters].sort(([, one], [, other]) => other - one)
  const own = most && most[1] * 2 > all ? most[0] : null
  if (own !== null)
    eachRun(flow, (run) => {
      if (run.language === own) delete run.language
    })
  return own
}

function eachRun(
  flow: readonly FlowBlock[],
  take: (run: { text: string; language?: string | undefined }) => void,
): void {
  for (const block of flow) {
    if (block.type === 'table') for (const { cells } of block.rows) for (const cell of cells) eachRun(cell.flow, take)
    else for (const piece of block.pieces) if (piece.type === 'text') take(piece.run)
  }
}
