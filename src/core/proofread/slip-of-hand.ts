import { editDistance } from '../text/edit-distance'

/** True where two words differ by one letter written twice or once, or by two letters that changed places: nobody means “recomend”. */
export function isSlipOfHand(one: string, other: string): boolean {
  const [word, known] = [one.toLowerCase(), other.toLowerCase()]
  if (word === known) return false
  if (word.length === known.length)
    return editDistance(word, known, 1) === 1 && [...word].sort().join('') === [...known].sort().join('')
  return undoubled(word) === undoubled(known)
}

function undoubled(word: string): string {
  return word.replace(/(.)\1+/gu, '$1')
}
