import { firstFrom } from '../text/ascending'

/** The words of two papers, weighed by how rare they are, to be compared paragraph by paragraph: each comparison costs the shorter of both paragraphs. */
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
  /** What paragraphs are found by, rare or not. */
  counts: { from: readonly Counts[]; to: readonly Counts[] }
  weights: Float64Array
}

/** Each word, and each two words that follow each other, by their numbers in the list of all, which ascend, and how often they stand in a text. */
export interface Counts {
  words: Int32Array
  counts: Int32Array
}

const TOKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{Nd}]+/gu

/** A pair of words says more than each alone, and is lost sooner. */
const PAIR_WEIGHT = 0.5
const MOST_WORDS = 2 ** 26
/** Weights are whole parts of this, so that sums are exact and do not rest on the sequence in which they are added. */
const PARTS = 2 ** 20

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
      const counts = new Map<number, number>()
      const add = (number: number) => counts.set(number, (counts.get(number) ?? 0) + 1)
      let before: number | null = null
      for (const word of words) {
        const number = numberOf(word)
        add(number)
        // Both in one number: no paper has as many words.
        if (before !== null) add(numberOf(before * MOST_WORDS + number))
        before = number
      }
      return ascending(counts)
    }),
  )
  const [ofFrom = [], ofTo = []] = counted
  const frequency = new Array<number>(isPair.length).fill(0)
  for (const { words } of [...ofFrom, ...ofTo]) for (const word of words) frequency[word] = (frequency[word] ?? 0) + 1
  const all = ofFrom.length + ofTo.length
  // Inverse document frequency, so that a word of every paragraph weighs next to nothing and one of a single paragraph and its revision most.
  const weights = Float64Array.from(
    frequency,
    (count, word) => Math.round(Math.log((all + 1) / count) * (isPair[word] ? PAIR_WEIGHT : 1) * PARTS) / PARTS,
  )
  const [sumsFrom, sumsTo] = [ofFrom, ofTo].map((texts) => texts.map((counts) => weightOf(counts, weights))) as [
    number[],
    number[],
  ]
  const known = new Map<number, number>()
  const sharedOf = (one: number, other: number): number => {
    const pair = one * ofTo.length + other
    const before = known.get(pair)
    if (before !== undefined) return before
    const shared = sharedWeight(ofFrom[one] ?? NOTHING, ofTo[other] ?? NOTHING, weights)
    known.set(pair, shared)
    return shared
  }
  const several = (whole: Counts, sum: number, parts: readonly Counts[]): number => {
    const added = new Map<number, number>()
    for (const { words, counts } of parts)
      for (const [index, word] of words.entries()) added.set(word, (added.get(word) ?? 0) + (counts[index] ?? 0))
    const together = ascending(added)
    return dice(sharedWeight(together, whole, weights), sum, weightOf(together, weights))
  }
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
    counts: { from: ofFrom, to: ofTo },
    weights,
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

const NOTHING: Counts = { words: new Int32Array(), counts: new Int32Array() }

function ascending(counts: ReadonlyMap<number, number>): Counts {
  const words = Int32Array.from(counts.keys()).sort()
  return { words, counts: words.map((word) => counts.get(word) ?? 0) }
}

/** What the words of a text weigh together. */
export function weightOf({ words, counts }: Counts, weights: Float64Array): number {
  let sum = 0
  for (let index = 0; index < words.length; index += 1) sum += (counts[index] ?? 0) * (weights[words[index] ?? 0] ?? 0)
  return sum
}

/** Above this many times the words of the shorter text, each is looked for in the longer one; below it, both are read side by side. */
const FAR_LONGER = 16

function sharedWeight(one: Counts, other: Counts, weights: Float64Array): number {
  const [shorter, longer] = one.words.length <= other.words.length ? [one, other] : [other, one]
  const looksFor = longer.words.length > FAR_LONGER * shorter.words.length
  let shared = 0
  let there = 0
  for (let at = 0; at < shorter.words.length; at += 1) {
    const word = shorter.words[at] ?? 0
    if (looksFor) there = firstFrom(longer.words, word)
    else while ((longer.words[there] ?? word) < word) there += 1
    if (longer.words[there] === word)
      shared += Math.min(shorter.counts[at] ?? 0, longer.counts[there] ?? 0) * (weights[word] ?? 0)
  }
  return shared
}
