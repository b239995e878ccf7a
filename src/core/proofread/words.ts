import { prose } from '../check/passages'
import { matchesIn } from '../text/matches'
import type { ProofreadLanguage, Stretch } from './readings'

/** A word in a passage; UTF-16 offsets. */
export interface Word extends Stretch {
  text: string
}

const WORD = /[\p{L}\p{M}\p{Nd}_@#]+(?:['’‐‑-][\p{L}\p{M}\p{Nd}_@#]+)*/gu

const SCRIPT: Record<ProofreadLanguage, RegExp> = {
  en: /^[\p{Script=Latin}\p{M}'’‐‑-]+$/u,
  fr: /^[\p{Script=Latin}\p{M}'’‐‑-]+$/u,
  es: /^[\p{Script=Latin}\p{M}'’‐‑-]+$/u,
  ru: /^[\p{Script=Cyrillic}\p{M}'’‐‑-]+$/u,
}

/**
 * True for what a dictionary can know. Not looked up: single letters, words with digits (C9, 5G), acronyms (ICT, ODDs, IoT) and
 * names such as YouTube, hashtags, words in another script than the language's.
 */
export function canBeLookedUp(word: string, language: ProofreadLanguage): boolean {
  return word.length > 1 && SCRIPT[language].test(word) && !/\p{L}\p{Lu}/u.test(word)
}

/**
 * The words of the stretches that a dictionary can know, in sequence. Quotations in double marks, web and mail addresses and document
 * symbols such as A/RES/70/125 are passed over: they are right as they stand or not the writer's own.
 */
export function wordsToLookUp(text: string, stretches: readonly Stretch[], language: ProofreadLanguage): Word[] {
  const own = prose(text, '')
  return matchesIn(own, WORD).flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const inside = stretches.some((stretch) => stretch.start <= start && end <= stretch.end)
    return inside && canBeLookedUp(match[0], language) ? [{ text: match[0], start, end }] : []
  })
}
