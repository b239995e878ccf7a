import type { PackedWords } from '../text/packed-words'

const POSSESSIVE = /['’](?:s|S)?$/u
const HYPHEN = /[-‐‑]/u

/**
 * True for a word that a larger list of English knows: as it is written or, where it has a capital, in small letters, without its possessive, and of a compound
 * each part. A name stands on the list with its capital, so that it is none in small letters.
 */
export function isKnownElsewhere(word: string, larger: PackedWords): boolean {
  const parts = word.replace(POSSESSIVE, '').split(HYPHEN)
  return parts.every((part) => part !== '' && (larger.has(part) || larger.has(part.toLowerCase())))
}
