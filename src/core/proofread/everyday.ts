import type { PackedWords } from '../text/packed-words'

/** Stands behind a word of the larger list once more where everybody uses that word. */
export const EVERYDAY_MARK = '*'
/** The same behind one that is less frequent, and still such as newspapers print. */
export const COMMON_MARK = '+'

/** True for a word, in small letters, that everybody uses: one that a list of English has with its mark as well. */
export function isEveryday(word: string, larger: PackedWords): boolean {
  return larger.has(word + EVERYDAY_MARK)
}

/** True for a word, in small letters, that most people know, those that everybody uses among them. */
export function isCommon(word: string, larger: PackedWords): boolean {
  return isEveryday(word, larger) || larger.has(word + COMMON_MARK)
}
