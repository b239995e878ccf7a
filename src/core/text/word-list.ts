/** Words that are right whatever a dictionary says. */
export interface WordList {
  /** True also for the possessive, after an elided article, and for a compound whose parts are all on the list. */
  has(word: string): boolean
}

/** The longest word that a list takes: longer ones are not words. */
export const LONGEST_WORD = 60

const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'/i

/**
 * A list of the words in `entries`; an entry of several words gives each of them. A word in small letters is known in any case; one with
 * capitals as it is written or all in capitals. Straight and curly apostrophes, and Unicode's ways to write one accent, are the same.
 */
export function wordList(entries: Iterable<string>): WordList {
  const known = new Set<string>()
  for (const entry of entries)
    for (const part of entry.split(/[\s,;:()/“”«»"]+/u)) {
      const word = plain(part)
      if (word === '') continue
      known.add(word)
      known.add(word.toUpperCase())
      // At the start of a sentence.
      if (word === word.toLowerCase()) known.add(word.charAt(0).toUpperCase() + word.slice(1))
    }
  const has = (given: string): boolean => {
    const word = plain(given)
    if (known.has(word)) return true
    const bare = word.replace(ELIDED, '').replace(/'s?$/i, '')
    if (bare === '') return false
    if (bare !== word && known.has(bare)) return true
    const parts = bare.split('-')
    return parts.length > 1 && parts.every((part) => part !== '' && known.has(part))
  }
  return { has }
}

function plain(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/^[^\p{L}\p{Nd}]+|(?<![^\p{L}\p{M}\p{Nd}'])[^\p{L}\p{M}\p{Nd}']+$/gu, '')
}
