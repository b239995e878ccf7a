import { firstFrom } from '../text/ascending'
import { gather } from '../text/gather'
import { rememberObject } from '../text/remember'
import { alikePairs, type Expected, nearest, type Pair } from './alike'
import { increasing } from './increasing'
import { type PaperWords, wordsOfPapers } from './paper-words'

/** What is compared: a paragraph's text under the number that its paper gives it. */
export interface NumberedText {
  number: string
  text: string
}

/** What became of a paragraph. One that stands elsewhere is `moved`, whether its words changed or not; number alone changes nothing. */
export const LINK_KINDS = ['kept', 'reworded', 'moved', 'split', 'merged'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** A paragraph of one version and what it is in another, both by their places, from 0. A paragraph that was split has two links or more. */
export interface Link {
  from: number
  to: number
  kind: LinkKind
  /** How much both have in common: 1 for the same words, 0 for none, rare words counting more than common ones. */
  likeness: number
}

export interface Alignment {
  links: Link[]
  /** Places in the later version that come from nowhere in the earlier one. */
  fresh: number[]
  /** Places in the earlier version of which nothing is left. */
  gone: number[]
}

/** The links of an alignment by the place in the earlier version, in the sequence of both; for a list of links it is made once. */
export const linksFrom = rememberObject((links: readonly Link[]) => {
  const found = new Map<number, Link[]>()
  for (const link of links) gather(found, link.from, link)
  return (places: readonly number[]): Link[] =>
    [...new Set(places)].sort((one, other) => one - other).flatMap((place) => found.get(place) ?? [])
})

/** A pair of paragraphs, or one with two or three that follow each other. */
interface Candidate {
  from: number[]
  to: number[]
  likeness: number
}

/*
 * Measured on the development half of the made pairs (tests/fixtures/paper). Likeness is of weighted words, so phrases that every paragraph of
 * a paper has count for little.
 */
/** What is this alike is the same paragraph wherever it stands. */
const SURE = 0.52
/** Between neighbours that are sure: a fifth of what a paragraph says is left. */
const BETWEEN_NEIGHBOURS = 0.2
/** What a second paragraph must add to the first for both to be halves. */
const ADDED = 0.07
/** Of a half, so much must stand in the whole. */
const OF_A_HALF = 0.62
/** A whole and its halves together. */
const WHOLE = 0.5
/** What a whole has in common with its first half, and with its second: halves may be short. */
const OF_FIRST_PART = 0.15
const OF_SECOND_PART = 0.1
/** So many that stand between the same neighbours are compared with one whose neighbours are known. */
const MOST_BESIDE = 32

/**
 * Which paragraph of a later version comes from which of an earlier one. Words decide, weighed by how rare they are in both papers; then the
 * sequence: what is less alike counts only where its neighbours agree. Deterministic; takes time in proportion to the length of both.
 */
export function alignPapers(from: readonly NumberedText[], to: readonly NumberedText[]): Alignment {
  const papers = wordsOfPapers(
    from.map(({ text }) => text),
    to.map(({ text }) => text),
  )
  const chosen = choose(papers, from.length, to.length)
  const links = linksOf(chosen, papers)
  const used = { from: new Set(links.map((link) => link.from)), to: new Set(links.map((link) => link.to)) }
  return {
    links,
    fresh: [...to.keys()].filter((index) => !used.to.has(index)),
    gone: [...from.keys()].filter((index) => !used.from.has(index)),
  }
}

function choose(papers: PaperWords, fromCount: number, toCount: number): Candidate[] {
  const freeFrom = new Set(Array.from({ length: fromCount }, (_, index) => index))
  const freeTo = new Set(Array.from({ length: toCount }, (_, index) => index))
  const chosen: Candidate[] = []
  const take = (candidate: Candidate): void => {
    chosen.push(candidate)
    for (const index of candidate.from) freeFrom.delete(index)
    for (const index of candidate.to) freeTo.delete(index)
  }
  const isFree = (candidate: Candidate) =>
    candidate.from.every((index) => freeFrom.has(index)) && candidate.to.every((index) => freeTo.has(index))
  for (const candidate of sameTexts(papers)) if (isFree(candidate)) take(candidate)

  const anchors = neighboursOf(inSequence(chosen), fromCount, toCount)
  const pairs = alikePairs(papers, [...freeFrom], [...freeTo], OF_SECOND_PART, anchors.expected)
  const parts = [...dividedParts(papers, pairs, freeFrom, freeTo), ...mergedParts(papers, pairs, freeFrom, freeTo)]
  const strong = [...pairs.filter(({ likeness }) => likeness >= SURE).map(asCandidate), ...parts].sort(nearestFirst)
  for (const candidate of strong) if (isFree(candidate)) take(candidate)

  // What is left has to stand between the same neighbours; the best first, and each one chosen is a neighbour for the next.
  const sequence = inSequence(chosen)
  const weak = [
    ...pairs.filter((pair) => freeFrom.has(pair.from) && freeTo.has(pair.to)),
    ...pairsBeside(papers, [...freeFrom], [...freeTo], neighboursOf(sequence, fromCount, toCount)),
  ]
    .filter(({ likeness }) => likeness >= BETWEEN_NEIGHBOURS)
    .map(asCandidate)
    .sort(nearestFirst)
  const stands = betweenNeighbours(fromCount, toCount)
  for (const { from, to } of sequence) stands.add(from, to)
  for (const candidate of weak) {
    const [at = 0] = candidate.from
    const [there = 0] = candidate.to
    if (!isFree(candidate) || !stands.fits(at, there)) continue
    take(candidate)
    stands.add(at, there)
  }
  return chosen
}

function asCandidate({ from, to, likeness }: Pair): Candidate {
  return { from: [from], to: [to], likeness }
}

/** Those whose place is between the same neighbours, where they are few; the nearest to where they would be expected otherwise. */
function pairsBeside(
  papers: PaperWords,
  freeFrom: readonly number[],
  freeTo: readonly number[],
  neighbours: Neighbours,
): Pair[] {
  return freeFrom.flatMap((from) => {
    const { after, before } = neighbours.around(from)
    const between = { start: firstFrom(freeTo, after + 1), end: firstFrom(freeTo, before) }
    const { start, end } = nearest(freeTo, neighbours.expected.to(from), MOST_BESIDE, between)
    return freeTo.slice(start, end).map((to) => ({ from, to, likeness: papers.likeness(from, to) }))
  })
}

interface Neighbours {
  /** Where the one before a paragraph of the earlier version stands in the later one, and the one behind it. */
  around(from: number): { after: number; before: number }
  expected: Expected
}

/** What stands in the same sequence in both, as what others stand between. */
function neighboursOf(sequence: readonly Pick<Pair, 'from' | 'to'>[], fromCount: number, toCount: number): Neighbours {
  const known = [{ from: -1, to: -1 }, ...sequence, { from: fromCount, to: toCount }]
  const from = known.map((pair) => pair.from)
  const to = known.map((pair) => pair.to)
  const between = (places: readonly number[], others: readonly number[], place: number): number => {
    const behind = Math.max(1, firstFrom(places, place))
    const [start = 0, end = 0] = [places[behind - 1], places[behind]]
    const [there = 0, then = 0] = [others[behind - 1], others[behind]]
    return there + ((place - start) * (then - there)) / Math.max(1, end - start)
  }
  return {
    around: (place) => {
      const behind = Math.max(1, firstFrom(from, place))
      return { after: to[behind - 1] ?? -1, before: to[behind] ?? toCount }
    },
    expected: { to: (place) => between(from, to, place), from: (place) => between(to, from, place) },
  }
}

function nearestFirst(one: Candidate, other: Candidate): number {
  return (
    other.likeness - one.likeness || (one.from[0] ?? 0) - (other.from[0] ?? 0) || (one.to[0] ?? 0) - (other.to[0] ?? 0)
  )
}

/** Texts that are the same word for word, in the sequence of both papers where several are the same. */
function sameTexts(papers: PaperWords): Candidate[] {
  const places = new Map<string, number[]>()
  // The last first, so that the next is at the end.
  for (let index = papers.keys.to.length - 1; index >= 0; index -= 1) gather(places, papers.keys.to[index] ?? '', index)
  return papers.keys.from.flatMap((key, from) => {
    const to = key === '' ? undefined : places.get(key)?.pop()
    return to === undefined ? [] : [{ from: [from], to: [to], likeness: 1 }]
  })
}

/** One paragraph whose words stand in two or three that follow each other. */
function dividedParts(
  papers: PaperWords,
  pairs: readonly Pair[],
  freeFrom: ReadonlySet<number>,
  freeTo: ReadonlySet<number>,
): Candidate[] {
  const met = new Map<number, number[]>()
  for (const { from, to } of pairs) gather(met, from, to)
  return wholes(freeFrom, freeTo, met, papers.likeness, papers.ofSeveralTo, papers.shareOfTo).map(
    ({ whole, parts, likeness }) => ({ from: [whole], to: parts, likeness }),
  )
}

function mergedParts(
  papers: PaperWords,
  pairs: readonly Pair[],
  freeFrom: ReadonlySet<number>,
  freeTo: ReadonlySet<number>,
): Candidate[] {
  const met = new Map<number, number[]>()
  for (const { from, to } of pairs) gather(met, to, from)
  return wholes(
    freeTo,
    freeFrom,
    met,
    (whole, part) => papers.likeness(part, whole),
    papers.ofSeveralFrom,
    papers.shareOfFrom,
  ).map(({ whole, parts, likeness }) => ({ from: parts, to: [whole], likeness }))
}

function wholes(
  candidates: ReadonlySet<number>,
  free: ReadonlySet<number>,
  met: ReadonlyMap<number, readonly number[]>,
  alike: (whole: number, part: number) => number,
  together: (whole: number, parts: readonly number[]) => number,
  share: (part: number, whole: number) => number,
): { whole: number; parts: number[]; likeness: number }[] {
  const found: { whole: number; parts: number[]; likeness: number }[] = []
  for (const whole of candidates) {
    const ofWhole = met.get(whole) ?? []
    // The second may have been met and the first not.
    const firsts = new Set([...ofWhole, ...ofWhole.map((part) => part - 1)])
    for (const first of [...firsts].sort((one, other) => one - other)) {
      const second = first + 1
      if (!free.has(first) || !free.has(second)) continue
      const likeness = alike(whole, first)
      if (likeness < OF_FIRST_PART) continue
      const other = alike(whole, second)
      if (other < OF_SECOND_PART || share(first, whole) < OF_A_HALF || share(second, whole) < OF_A_HALF) continue
      let parts = [first, second]
      let both = together(whole, parts)
      if (both < WHOLE || both < Math.max(likeness, other) + ADDED) continue
      const third = second + 1
      if (free.has(third) && share(third, whole) >= OF_A_HALF) {
        const three = together(whole, [...parts, third])
        if (three >= both + ADDED) {
          parts = [...parts, third]
          both = three
        }
      }
      found.push({ whole, parts, likeness: both })
    }
  }
  return found
}

/** Pairs that stand in the same sequence in both papers, as many as there are. */
function inSequence(chosen: readonly Candidate[]): { from: number; to: number }[] {
  const sorted = chosen
    .map(({ from, to }) => ({ from: from[0] ?? 0, to: to[0] ?? 0 }))
    .sort((one, other) => one.from - other.from)
  return increasing(sorted.map(({ to }) => to)).flatMap((index) => sorted[index] ?? [])
}

/** Whether a pair stands between the same neighbours in both papers, for pairs that come one after another. */
function betweenNeighbours(fromCount: number, toCount: number) {
  // The furthest place in the later version up to each place of the earlier, and mirrored the nearest from there on, as Fenwick trees: log n each.
  const before = new Int32Array(fromCount + 2).fill(-1)
  const behind = new Int32Array(fromCount + 2).fill(-1)
  const mirrored = (from: number, to: number): [number, number] => [fromCount - 1 - from, toCount - 1 - to]
  const raise = (tree: Int32Array, from: number, to: number): void => {
    for (let at = from + 1; at < tree.length; at += at & -at) tree[at] = Math.max(tree[at] ?? -1, to)
  }
  const highest = (tree: Int32Array, end: number): number => {
    let found = -1
    for (let at = end; at > 0; at -= at & -at) found = Math.max(found, tree[at] ?? -1)
    return found
  }
  const isAbove = (tree: Int32Array, [from, to]: [number, number]) => highest(tree, from) <= to
  return {
    add(from: number, to: number): void {
      raise(before, from, to)
      raise(behind, ...mirrored(from, to))
    },
    fits: (from: number, to: number): boolean => isAbove(before, [from, to]) && isAbove(behind, mirrored(from, to)),
  }
}

/** Where a person says that a paragraph of the earlier version stands in the later one, by places; nowhere when `to` is empty. */
export interface Correction {
  from: number
  to: readonly number[]
}

/**
 * An alignment with what a person put right over it: a paragraph named there stands where they say and nowhere else; all others stay as they were. What
 * was split, merged or moved is told anew. Places that no paper has are left out.
 */
export function correctedAlignment(
  alignment: Alignment,
  corrections: readonly Correction[],
  from: readonly NumberedText[],
  to: readonly NumberedText[],
): Alignment {
  if (corrections.length === 0) return alignment
  const own = new Map(corrections.filter((each) => each.from < from.length).map((each) => [each.from, each.to]))
  const papers = wordsOfPapers(
    from.map(({ text }) => text),
    to.map(({ text }) => text),
  )
  const pairs = [
    ...alignment.links.filter((link) => !own.has(link.from)).map((link) => ({ from: link.from, to: link.to })),
    ...[...own].flatMap(([at, there]) =>
      [...new Set(there)].filter((place) => place < to.length).map((place) => ({ from: at, to: place })),
    ),
  ].sort((one, other) => one.from - other.from || one.to - other.to)
  const links = kindsOf(pairs, papers)
  const used = { from: new Set(pairs.map((pair) => pair.from)), to: new Set(pairs.map((pair) => pair.to)) }
  return {
    links,
    fresh: [...to.keys()].filter((index) => !used.to.has(index)),
    gone: [...from.keys()].filter((index) => !used.from.has(index)),
  }
}

function kindsOf(pairs: readonly { from: number; to: number }[], papers: PaperWords): Link[] {
  const halves = countedBy(pairs.map(({ from }) => from))
  const sources = countedBy(pairs.map(({ to }) => to))
  const single = pairs.filter(({ from, to }) => halves.get(from) === 1 && sources.get(to) === 1)
  const still = new Set(increasing(single.map(({ to }) => to)).map((index) => single[index]))
  return pairs.map((pair): Link => {
    const { from, to } = pair
    const base = { from, to, likeness: papers.likeness(from, to) }
    if ((halves.get(from) ?? 0) > 1) return { ...base, kind: 'split' }
    if ((sources.get(to) ?? 0) > 1) return { ...base, kind: 'merged' }
    if (!still.has(pair)) return { ...base, kind: 'moved' }
    return { ...base, kind: papers.keys.from[from] === papers.keys.to[to] ? 'kept' : 'reworded' }
  })
}

function countedBy(places: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1)
  return counts
}

function linksOf(chosen: readonly Candidate[], papers: PaperWords): Link[] {
  const sequence = new Set(inSequence(chosen).map(({ from, to }) => `${from}:${to}`))
  return chosen
    .flatMap(({ from, to, likeness }) =>
      from.flatMap((at) =>
        to.map((there): Link => {
          if (to.length > 1) return { from: at, to: there, kind: 'split', likeness }
          if (from.length > 1) return { from: at, to: there, kind: 'merged', likeness }
          if (!sequence.has(`${at}:${there}`)) return { from: at, to: there, kind: 'moved', likeness }
          const same = papers.keys.from[at] === papers.keys.to[there]
          return { from: at, to: there, kind: same ? 'kept' : 'reworded', likeness }
        }),
      ),
    )
    .sort((one, other) => one.from - other.from || one.to - other.to)
}
