import { editDistance } from '../text/edit-distance'
import type { PackedWords } from '../text/packed-words'
import { isCommon, isEveryday } from './everyday'
import { isFieldWord } from './field-words'
import { isMadeOfWords, isRegularForm } from './made-of-words'
import { isSlipOfHand } from './slip-of-hand'

/** What a larger list of English says of a word that the dictionary lacks: that it is right, that it is a slip, or that nobody can say. */
export type Opinion = 'right' | 'slip' | 'doubtful'

const POSSESSIVE = /['’](?:s|S)?$/u
const HYPHEN = /[-‐‑]/u
/** In shorter words one letter more or less makes another word by chance. */
const LETTERS_TO_SLIP = 5
/**
 * So many letters a word has at least before one letter too much or too few in it, or at its end, or another one, is a slip. The rarer a word, the more often others are near it
 * by chance: telos and tells, acquis and acquit, loanee and loaned.
 */
const ENOUGH_FOR_EVERYDAY = { inside: 5, atEnd: 6, changed: 6, lastChanged: 8 }
const ENOUGH_FOR_COMMON = { inside: 7, atEnd: 9, changed: 9, lastChanged: Number.POSITIVE_INFINITY }
/** In words of so many letters two may be wrong. */
const LETTERS_FOR_TWO = 9
/** In words of so many letters a doubled letter, or two in each other’s place, make no other word. */
const LETTERS_TO_BE_MEANT = 7
const CONTRACTION = /^[a-z]+n['’]t$/u
const SMALL_WORDS =
  /^(?:about|above|after|also|and|been|being|both|could|does|even|every|from|have|into|more|most|much|must|only|other|over|should|some|such|than|that|the|their|them|then|there|these|they|this|those|under|upon|very|were|what|when|where|which|while|will|with|would|your)$/u

/**
 * `right` for a word that the list knows, or that is made of words that it knows; `slip` for one that is one slip of the hand away from a word that most people know, of longer words two in
 * their middle; `doubtful` for all others, of which in papers that nobody had tuned on nearly none was wrong. `suggestions` are what else the word may be.
 */
export function opinionOf(word: string, suggestions: readonly string[], larger: PackedWords): Opinion {
  if (isKnownElsewhere(word, larger)) return 'right'
  const bare = word.replace(POSSESSIVE, '')
  if (suggestions.some((each) => isMeantOtherwise(bare, each.toLowerCase()))) return 'slip'
  if (isMadeOfWords(word, suggestions, larger) || isRegularForm(bare, larger)) return 'right'
  return suggestions.some((each) => isLikely(bare, each.toLowerCase(), larger)) ? 'slip' : 'doubtful'
}

/**
 * True for a word that a larger list of English knows: as it is written or, where it has a capital, in small letters, without its possessive, and of a compound
 * each part. A name stands on the list with its capital, so that it is none in small letters.
 */
export function isKnownElsewhere(word: string, larger: PackedWords): boolean {
  const parts = word.replace(POSSESSIVE, '').split(HYPHEN)
  return parts.every((part) => part !== '' && (larger.has(part) || larger.has(part.toLowerCase())))
}

function isLikely(word: string, known: string, larger: PackedWords): boolean {
  const small = word.toLowerCase()
  // Hands seldom slip on the first letter.
  if (small[0] !== known[0]) return false
  if (small.length < LETTERS_TO_SLIP) return word === small && isSlipOfSmallWord(small, known)
  // “whjch”, “thdse”
  if (word === small && small.length === known.length && SMALL_WORDS.test(known) && editDistance(small, known, 1) === 1)
    return true
  const isHand = isSlipOfHand(small, known)
  if (CONTRACTION.test(known)) return editDistance(small, known, 1) === 1
  const everyday = isEveryday(known, larger)
  if (!everyday && !isCommon(known, larger) && !isFieldWord(known, 'en')) return false
  if (isHand) return true
  // “protestors”: who does something is spelt in both ways.
  if (small.replace(/or(?=s?$)/u, 'er') === known || small.replace(/er(?=s?$)/u, 'or') === known) return false
  if (editDistance(small, known, 1) === 1) {
    // “Frontex”: a name is near some word by chance.
    if (word !== small && !everyday && small.length < LETTERS_FOR_TWO && !isFieldWord(known, 'en')) return false
    const enough = everyday ? ENOUGH_FOR_EVERYDAY : ENOUGH_FOR_COMMON
    if (small.length === known.length)
      return small.length >= (small.slice(0, -1) === known.slice(0, -1) ? enough.lastChanged : enough.changed)
    return small.length >= (known.startsWith(small) || small.startsWith(known) ? enough.atEnd : enough.inside)
  }
  return (
    small.length >= LETTERS_FOR_TWO &&
    known.slice(0, 4) === small.slice(0, 4) &&
    known.slice(-3) === small.slice(-3) &&
    editDistance(small, known, 2) === 2
  )
}

/** “locckdown”, “refering”: nobody means that, whatever word it is. A name may be spelt so. */
function isMeantOtherwise(word: string, known: string): boolean {
  return (
    word.length >= LETTERS_TO_BE_MEANT &&
    word === word.toLowerCase() &&
    word[0] === known[0] &&
    isSlipOfHand(word, known)
  )
}

/** “thse”, “woud”, “teh”: a letter left out, or two in each other’s place, in words that stand in every sentence. */
function isSlipOfSmallWord(word: string, known: string): boolean {
  if (!SMALL_WORDS.test(known) || editDistance(word, known, 1) !== 1) return false
  return (known.length > word.length && word.length > 3) || [...word].sort().join('') === [...known].sort().join('')
}
