/** The words of two papers, weighed by how rare they are, to be compared paragraph by paragraph. */
export interface PaperWords {
  /** Texts as they are compared for being the same: letters and digits alone. */
  keys: { from: string[]; to: string[] }
  /** Paragraphs of the later paper that share words with one of the earlier, with their likeness from 0 to 1. */
  alike(from: number): ReadonlyMap<number, number>
  /** The same the other way round. */
  alikeTo(to: number): ReadonlyMap<number, number>
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

export function wordsOfPapers(from: readonly string[], to: readonly string[]): PaperWords {
  const numbers = new Map<string, number>()
  const isPair: boolean[] = []
  const numberOf = (token: string, pair: boolean): number => {
    const known = numbers.get(token)
    if (known !== undefined) return known
    isPair.push(pair)
    numbers.set(token, isPair.length - 1)
    return isPair.length - 1
  }
  const tokens = [from, to].map((texts) => texts.map((text) => tokensOf(text)))
  const counted = tokens.map((texts) =>
    texts.map((words) => {
      const counts: Counts = new Map()
      const add = (number: number) => counts.set(number, (counts.get(number) ?? 0) + 1)
      for (const [index, word] of words.entries()) {
        add(numberOf(word, false))
        const before = words[index - 1]
        if (before !== undefined) add(numberOf(`${before} ${word}`, true))
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
  const sharedOf = (one: number, other: number) => shared[one]?.get(other) ?? 0
  const backwards: Map<number, number>[] = ofTo.map(() => new Map())
  const forwards = ofFrom.map((_, one) => {
    const likenesses = new Map<number, number>()
    for (const [other, weight] of shared[one] ?? []) {
      const likeness = dice(weight, sumsFrom[one] ?? 0, sumsTo[other] ?? 0)
      likenesses.set(other, likeness)
      backwards[other]?.set(one, likeness)
    }
    return likenesses
  })
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
    alike: (index) => forwards[index] ?? new Map(),
    alikeTo: (index) => backwards[index] ?? new Map(),
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

/** The weight of what each two paragraphs share, by way of the words: paragraphs that share nothing are never met. */
function sharedWeights(
  from: readonly Counts[],
  to: readonly Counts[],
  weights: readonly number[],
): Map<number, number>[] {
  const holders = new Map<number, [place: number, count: number][]>()
  for (const [place, counts] of to.entries())
    for (const [word, count] of counts) {
      const list = holders.get(word)
      if (list) list.push([place, count])
      else holders.set(word, [[place, count]])
    }
  return from.map((counts) => {
    const sums = new Float64Array(to.length)
    for (const [word, count] of counts) {
      const weight = weights[word] ?? 0
      for (const [place, other] of holders.get(word) ?? [])
        sums[place] = (sums[place] ?? 0) + Math.min(count, other) * weight
    }
    const shared = new Map<number, number>()
    for (const [place, sum] of sums.entries()) if (sum > 0) shared.set(place, sum)
    return shared
  })
}
