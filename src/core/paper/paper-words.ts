/** The words of two papers, weighed by how rare they are, to be compared paragraph by paragraph. */
export interface PaperWords {
  /** Texts as they are compared for being the same: letters and digits alone. */
  keys: { from: string[]; to: string[] }
  /** How much two paragraphs have in common, from 0 to 1 (Dice's coefficient of weighted words). */
  likeness(from: number, to: number): number
  /** Likeness of one paragraph of the earlier paper and several of the later one taken together. */
  ofSeveralTo(from: number, to: readonly number[]): number
  ofSeveralFrom(to: number, from: readonly number[]): number
  /** How much of a paragraph of the later paper stands in one of the earlier, from 0 to 1. */
  shareOfTo(to: number, from: number): number
  shareOfFrom(from: number, to: number): number
}

/** How often each word, and each two words that follow each other, stand in a text; by their numbers in the list of all. */
type Counts = Map<number, number>

const TOKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{Nd}]+/gu

/** A pair of words says more than each alone, and is lost sooner. */
const PAIR_WEIGHT = 0.5
const MOST_WORDS = 2 ** 26

export function wordsOfPapers(from: readonly string[], to: readonly string[]): PaperWords {
  const numbers = new Map<string | number, number>()
  const isPair: boolean[] = []
  const numberOf = (token: string | number): number => {
    const known = numbers.get(token)
    if (known !== undefined) return known
    isPair.push(typeof token === 'number')
    numbers.set(token, isPair.length - 1)
    return isPair.length - 1
  }
  const tokens = [from, to].map((texts) => texts.map((text) => tokensOf(text)))
  const counted = tokens.map((texts) =>
    texts.map((words) => {
      const counts: Counts = new Map()
      const add = (number: number) => counts.set(number, (counts.get(number) ?? 0) + 1)
      let before: number | null = null
      for (const word of words) {
        const number = numberOf(word)
        add(number)
        // Both in one number: no paper has as many words.
        if (before !== null) add(numberOf(before * MOST_WORDS + number))
        before = number
      }
      return counts
    }),
  )
  const [ofFrom = [], ofTo = []] = counted
  const frequency = new Array<number>(isPair.length).fill(0)
  for (const counts of [...ofFrom, ...ofTo])
    for (const word of counts.keys()) frequency[word] = (frequency[word] ?? 0) + 1
  const all = ofFrom.length + ofTo.length
  // Inverse document frequency, so that a word of every paragraph weighs next to nothing and one of a single paragraph and its revision most.
  const weights = frequency.map((count, word) => Math.log((all + 1) / count) * (isPair[word] ? PAIR_WEIGHT : 1))
  const weigh = (counts: Counts): number => {
    let sum = 0
    for (const [word, count] of counts) sum += count * (weights[word] ?? 0)
    return sum
  }
  const [sumsFrom, sumsTo] = [ofFrom.map(weigh), ofTo.map(weigh)]
  const shared = sharedWeights(ofFrom, ofTo, weights)
  const sharedOf = (one: number, other: number) => shared[one * ofTo.length + other] ?? 0
  const several = (whole: Counts, sum: number, parts: readonly Counts[]): number => {
    const together: Counts = new Map()
    for (const part of parts) for (const [word, count] of part) together.set(word, (together.get(word) ?? 0) + count)
    let common = 0
    for (const [word, count] of together) common += Math.min(count, whole.get(word) ?? 0) * (weights[word] ?? 0)
    return dice(common, sum, weigh(together))
  }
  const NOTHING: Counts = new Map()
  return {
    keys: { from: (tokens[0] ?? []).map(keyOf), to: (tokens[1] ?? []).map(keyOf) },
    likeness: (one, other) => dice(sharedOf(one, other), sumsFrom[one] ?? 0, sumsTo[other] ?? 0),
    ofSeveralTo: (one, others) =>
      several(
        ofFrom[one] ?? NOTHING,
        sumsFrom[one] ?? 0,
        others.map((other) => ofTo[other] ?? NOTHING),
      ),
    ofSeveralFrom: (one, others) =>
      several(
        ofTo[one] ?? NOTHING,
        sumsTo[one] ?? 0,
        others.map((other) => ofFrom[other] ?? NOTHING),
      ),
    shareOfTo: (other, one) => sharedOf(one, other) / Math.max(1e-9, sumsTo[other] ?? 0),
    shareOfFrom: (one, other) => sharedOf(one, other) / Math.max(1e-9, sumsFrom[one] ?? 0),
  }
}

/** The words of a text in small letters, without marks; each character of Chinese by itself. */
export function tokensOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(TOKEN) ?? []
}

function keyOf(tokens: readonly string[]): string {
  return tokens.join(' ')
}

function dice(common: number, one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * common) / (one + other)
}

/** The weight of what each two paragraphs share, row by row, by way of the words: paragraphs that share nothing are never met. */
function sharedWeights(from: readonly Counts[], to: readonly Counts[], weights: readonly number[]): Float64Array {
  const holders = new Map<number, { places: number[]; counts: number[] }>()
  for (const [place, counts] of to.entries())
    for (const [word, count] of counts) {
      const held = holders.get(word)
      if (held) {
        held.places.push(place)
        held.counts.push(count)
      } else holders.set(word, { places: [place], counts: [count] })
    }
  const shared = new Float64Array(from.length * to.length)
  for (const [row, counts] of from.entries())
    for (const [word, count] of counts) {
      const held = holders.get(word)
      if (!held) continue
      const weight = weights[word] ?? 0
      const start = row * to.length
      for (let index = 0; index < held.places.length; index += 1) {
        const at = start + (held.places[index] ?? 0)
        shared[at] = (shared[at] ?? 0) + Math.min(count, held.counts[index] ?? 0) * weight
      }
    }
  return shared
}
