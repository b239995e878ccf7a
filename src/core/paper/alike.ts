import { firstFrom } from '../text/ascending'
import { type Counts, type PaperWords, weightOf, wordsOfPapers } from './paper-words'

/** A paragraph of the earlier version and one of the later, by their places, and how much both have in common, from 0 to 1. */
export interface Pair {
  from: number
  to: number
  likeness: number
}

/** Where a paragraph would stand in the other version if nothing but its neighbours counted; between two places where both do. */
export interface Expected {
  to(from: number): number
  from(to: number): number
}

/*
 * What bounds the work for one paragraph. In a usual paper (150 paragraphs) that leaves out next to nothing; in one of thousands the rarest words say which
 * paragraphs are met.
 */
/** Paragraphs met for each word of a paragraph, counting one again for each word that leads to it. */
const MET_PER_WORD = 32
/** The nearest of those met, that are compared word by word; and those of which most is met, such as a sentence that stands in a long paragraph. */
const MOST_COMPARED = 24
const MOST_HELD = 12

/**
 * Pairs of these places that have at least so much in common, each once. They are found from both sides by the words that they share, the rarest
 * first, until enough paragraphs were met, so it takes time in proportion to the length of both papers. Of a word that stands in too many, those near the expected place
 * are met. Both lists of places ascend.
 */
export function alikePairs(
  papers: PaperWords,
  from: readonly number[],
  to: readonly number[],
  least: number,
  expected: Expected,
): Pair[] {
  const [ofFrom, ofTo] = [papers.counts.from, papers.counts.to]
  const compared = new Set<number>()
  const pairs: Pair[] = []
  const compare = (one: number, other: number): void => {
    const key = one * ofTo.length + other
    if (compared.has(key)) return
    compared.add(key)
    const likeness = papers.likeness(one, other)
    if (likeness >= least) pairs.push({ from: one, to: other, likeness })
  }
  const there = finder(ofTo, to, papers.weights)
  for (const one of from) for (const other of there(ofFrom[one], expected.to(one))) compare(one, other)
  const back = finder(ofFrom, from, papers.weights)
  for (const other of to) for (const one of back(ofTo[other], expected.from(other))) compare(one, other)
  return pairs
}

/**
 * Which paragraphs may be alike each of these texts, by the places of both: the few that share most with it, and those that hold most of it. In time that grows with the length of all.
 */
export function alikeParagraphs(texts: readonly string[], paragraphs: readonly string[]): (text: number) => number[] {
  const { counts, weights } = wordsOfPapers(texts, paragraphs)
  const find = finder(counts.to, [...paragraphs.keys()], weights)
  return (text) => [...new Set(find(counts.from[text], (text * paragraphs.length) / texts.length))]
}

interface Holding {
  places: number[]
  /** How often each holds the word. */
  counts: number[]
}

/** Looks among these places for what a paragraph may be alike. */
function finder(
  counted: readonly Counts[],
  places: readonly number[],
  weights: Float64Array,
): (wanted: Counts | undefined, expected: number) => number[] {
  const holders = new Map<number, Holding>()
  const sums = new Float64Array(counted.length)
  for (const place of places) {
    const own = counted[place]
    if (!own) continue
    sums[place] = weightOf(own, weights)
    for (const [index, word] of own.words.entries()) {
      const holding = holders.get(word) ?? { places: [], counts: [] }
      if (holding.places.length === 0) holders.set(word, holding)
      holding.places.push(place)
      holding.counts.push(own.counts[index] ?? 0)
    }
  }
  // Of each paragraph that was met, for one wanted after another.
  const common = new Float64Array(counted.length)
  return (wanted, expected) => {
    if (!wanted) return []
    const held: { word: number; count: number; holding: Holding }[] = []
    for (const [index, word] of wanted.words.entries()) {
      const holding = holders.get(word)
      if (holding) held.push({ word, count: wanted.counts[index] ?? 0, holding })
    }
    held.sort((one, other) => one.holding.places.length - other.holding.places.length)
    const met: number[] = []
    let left = MET_PER_WORD * wanted.words.length
    for (const { word, count, holding } of held) {
      const weight = weights[word] ?? 0
      const near = nearest(holding.places, expected, left)
      for (let index = near.start; index < near.end; index += 1) {
        const place = holding.places[index] ?? 0
        if (common[place] === 0) met.push(place)
        // Never nothing, so that it is met once, however little a word weighs that all have.
        common[place] = (common[place] ?? 0) + Math.min(count, holding.counts[index] ?? 0) * weight + Number.EPSILON
      }
      left -= near.end - near.start
      if (left <= 0) break
    }
    const sum = weightOf(wanted, weights)
    const likeness = (place: number) => (common[place] ?? 0) / (sum + (sums[place] ?? 0))
    const heldPart = (place: number) => (common[place] ?? 0) / Math.min(sum, sums[place] ?? 0)
    const found = [...highest(met, likeness, MOST_COMPARED), ...highest(met, heldPart, MOST_HELD)]
    for (const place of met) common[place] = 0
    return found
  }
}

/** So many of a list whose measure is highest, in its sequence where it is the same for several; in one go over the list. */
function highest(list: readonly number[], measure: (each: number) => number, most: number): number[] {
  const found: { each: number; measured: number }[] = []
  for (const each of list) {
    const measured = measure(each)
    if (found.length === most && measured <= (found[most - 1]?.measured ?? 0)) continue
    let at = found.length === most ? most - 1 : found.length
    for (; at > 0 && measured > (found[at - 1]?.measured ?? 0); at -= 1)
      found[at] = found[at - 1] as (typeof found)[number]
    found[at] = { each, measured }
  }
  return found.map(({ each }) => each)
}

/** Where in a stretch of a list that ascends the numbers stand that are nearest to one, so many at most. */
export function nearest(
  list: readonly number[],
  wanted: number,
  most: number,
  stretch = { start: 0, end: list.length },
): { start: number; end: number } {
  if (stretch.end - stretch.start <= most) return stretch
  const start = Math.min(Math.max(stretch.start, firstFrom(list, wanted) - (most >> 1)), stretch.end - most)
  return { start, end: start + most }
}
