import { diffArrays } from 'diff'
import { wordSegments } from '../text/words'
import type { Proposal } from './draft'

/** A stretch of text that both versions have, or only the proposed (`inserted`) or only the current one (`deleted`). */
export interface Segment {
  kind: 'same' | 'inserted' | 'deleted'
  text: string
}

/** A word or a mark with the white space behind it. */
interface Token {
  word: string
  space: string
  /** Letters and digits: what a reader compares. */
  weight: number
}

/** Tokens `from` to `to` of the current text and of the proposed one. In a stretch that both share, they are the same words. */
interface Stretch {
  shared: boolean
  current: { from: number; to: number }
  proposed: { from: number; to: number }
}

/** Below this part of the shorter text in common, a reader follows two whole texts better than a puzzle of both. */
const HARDLY_SHARED = 0.3

/** More changed words than this between two texts are not looked for: it would take seconds, and nobody could read them. */
const MOST_EDITS = 1000

/**
 * What a proposal changes, word by word. The words of `same` and `deleted` joined are `current` exactly, those of `same` and `inserted`
 * are `proposed`. Words and marks are those of the language (Unicode UAX 29, with a dictionary for Chinese). A few
 * shared words inside a rewritten phrase do not cut it into pieces, and texts that have hardly anything in common replace each
 * other whole. `language` is a BCP 47 tag. Takes every text; the cost is bounded, however different the two are.
 */
export function wordDifference(current: string, proposed: string, language: string): Segment[] {
  if (current === proposed) return segments([['same', current]])
  const [before, after] = [tokensOf(current, language), tokensOf(proposed, language)]
  const found = meetingStretches(before, after)
  const stretches = found && readable(found, before, after)
  if (!stretches || hardlyShared(stretches, before, after))
    return segments([
      ['deleted', current],
      ['inserted', proposed],
    ])
  return segments(stretches.flatMap((stretch) => pieces(stretch, before, after)))
}

/**
 * What a row of the proposals table changes; null where it changes no words that are known: a paragraph retained, a comment, an
 * amendment without the current text. A new paragraph is all inserted, a deleted one all deleted.
 */
export function proposalDifference(
  { move, current, proposed }: Pick<Proposal, 'move' | 'current' | 'proposed'>,
  language: string,
): Segment[] | null {
  const [has, wants] = [current.trim() !== '', proposed.trim() !== '']
  if (move === 'retain' || move === 'general') return null
  if (has && wants) {
    const found = wordDifference(current, proposed, language)
    // The current text of an addition may be the paragraph that it follows, which stays.
    if (move === 'add' && found.some(({ kind }) => kind === 'deleted')) return [{ kind: 'inserted', text: proposed }]
    return found
  }
  if (move === 'delete' && has) return [{ kind: 'deleted', text: current }]
  if (move === 'add' && wants) return [{ kind: 'inserted', text: proposed }]
  return null
}

function tokensOf(text: string, language: string): Token[] {
  const tokens: Token[] = []
  for (const segment of wordSegments(text, language)) {
    const last = tokens.at(-1)
    if (segment.trim() !== '') tokens.push({ word: segment, space: '', weight: weightOf(segment) })
    else if (last) last.space += segment
    else tokens.push({ word: '', space: segment, weight: 0 })
  }
  return tokens
}

function weightOf(word: string): number {
  return word.match(/[\p{L}\p{Nd}]/gu)?.length ?? 0
}

/** Null where the two texts are too different to look further. */
function meetingStretches(before: readonly Token[], after: readonly Token[]): Stretch[] | null {
  if (mostShared(before, after) < HARDLY_SHARED) return null
  const changes = diffArrays(
    before.map(({ word }) => word),
    after.map(({ word }) => word),
    { maxEditLength: MOST_EDITS },
  )
  if (!changes) return withCommonEnds(before, after)
  const stretches: Stretch[] = []
  let [a, b] = [0, 0]
  for (const { count = 0, added, removed } of changes) {
    const shared = !added && !removed
    const [toA, toB] = [added ? a : a + count, removed ? b : b + count]
    const last = stretches.at(-1)
    if (last && !last.shared && !shared) Object.assign(last, joined(last, toA, toB))
    else stretches.push({ shared, current: { from: a, to: toA }, proposed: { from: b, to: toB } })
    ;[a, b] = [toA, toB]
  }
  return stretches
}

function joined(first: Stretch, toA: number, toB: number): Stretch {
  return {
    shared: false,
    current: { from: first.current.from, to: toA },
    proposed: { from: first.proposed.from, to: toB },
  }
}

/** Only what begins and ends both, where comparing every word would take too long. */
function withCommonEnds(before: readonly Token[], after: readonly Token[]): Stretch[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head]?.word === after[head]?.word) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail)?.word === after.at(-1 - tail)?.word) tail += 1
  const [a, b] = [before.length - tail, after.length - tail]
  return [
    { shared: true, current: { from: 0, to: head }, proposed: { from: 0, to: head } },
    { shared: false, current: { from: head, to: a }, proposed: { from: head, to: b } },
    { shared: true, current: { from: a, to: before.length }, proposed: { from: b, to: after.length } },
  ]
}

/** The most that two texts could share, wherever the words stand: cheap, and never less than what they do share. */
function mostShared(before: readonly Token[], after: readonly Token[]): number {
  const left = new Map<string, number>()
  for (const { word } of before) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const { word, weight } of after) {
    const times = left.get(word) ?? 0
    if (times === 0) continue
    left.set(word, times - 1)
    shared += weight
  }
  return part(shared, before, after)
}

function part(shared: number, before: readonly Token[], after: readonly Token[]): number {
  const shorter = Math.min(total(before), total(after))
  return shorter === 0 ? 1 : shared / shorter
}

function total(tokens: readonly Token[], { from, to }: { from: number; to: number } = { from: 0, to: tokens.length }) {
  let sum = 0
  for (let index = from; index < to; index += 1) sum += tokens[index]?.weight ?? 0
  return sum
}

function hardlyShared(stretches: readonly Stretch[], before: readonly Token[], after: readonly Token[]): boolean {
  const shared = stretches.reduce((sum, stretch) => sum + (stretch.shared ? total(before, stretch.current) : 0), 0)
  return part(shared, before, after) < HARDLY_SHARED
}

/** Shared words up to so many may be given up for a phrase that is replaced as a whole. */
const FEW_WORDS = 2
/** Letters of a shared word that nobody misses: “the”, “of”, “de”. */
const SMALL_WORD = 3

/**
 * Gives up shared words that only break up what was rewritten around them, until none is left: “the” between two replaced
 * phrases. Each time two stretches become one, so it ends; what is gained on one side may decide about the next.
 */
function readable(found: readonly Stretch[], before: readonly Token[], after: readonly Token[]): Stretch[] {
  const kept: Stretch[] = []
  for (const stretch of found) {
    kept.push(stretch)
    for (;;) {
      const [left, between, right] = kept.slice(-3)
      if (!left || !between || !right || left.shared || !between.shared || right.shared) break
      if (!givenUp(left, between, right, before, after)) break
      kept.splice(-3, 3, joined(left, right.current.to, right.proposed.to))
    }
  }
  return kept
}

function givenUp(
  left: Stretch,
  between: Stretch,
  right: Stretch,
  before: readonly Token[],
  after: readonly Token[],
): boolean {
  const weight = total(before, between.current)
  let words = 0
  for (let index = between.current.from; index < between.current.to; index += 1)
    if ((before[index]?.weight ?? 0) > 0) words += 1
  const [deletedLeft, deletedRight] = [total(before, left.current), total(before, right.current)]
  const [insertedLeft, insertedRight] = [total(after, left.proposed), total(after, right.proposed)]
  const outweighed = weight <= Math.min(Math.max(deletedLeft, insertedLeft), Math.max(deletedRight, insertedRight))
  if (!outweighed) return false
  const replacedBothSides = Math.min(deletedLeft, insertedLeft, deletedRight, insertedRight) > 0
  if (replacedBothSides) return words <= FEW_WORDS
  // Words added before and after stay two additions; words taken out here and put in there are one replacement.
  const replacement = Math.min(deletedLeft + deletedRight, insertedLeft + insertedRight)
  return weight <= SMALL_WORD && replacement > SMALL_WORD
}

type Piece = readonly [kind: Segment['kind'], text: string]

function pieces({ shared, current, proposed }: Stretch, before: readonly Token[], after: readonly Token[]): Piece[] {
  if (!shared)
    return [
      ['deleted', textOf(before.slice(current.from, current.to))],
      ['inserted', textOf(after.slice(proposed.from, proposed.to))],
    ]
  return before.slice(current.from, current.to).flatMap((token, index): Piece[] => {
    const space = after[proposed.from + index]?.space ?? ''
    if (space === token.space) return [['same', token.word + space]]
    return [
      ['same', token.word],
      ['deleted', token.space],
      ['inserted', space],
    ]
  })
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ word, space }) => word + space).join('')
}

/**
 * Neighbours of one kind become one; between two shared stretches, what is deleted comes before what is inserted. White space at the
 * end of both stays: a comma put behind a word is no new space.
 */
function segments(found: readonly Piece[]): Segment[] {
  const result: Segment[] = []
  const put = (kind: Segment['kind'], text: string) => {
    const last = result.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else result.push({ kind, text })
  }
  let [deleted, inserted] = ['', '']
  const close = () => {
    const kept = sharedSpace(deleted, inserted)
    put('deleted', deleted.slice(0, deleted.length - kept))
    put('inserted', inserted.slice(0, inserted.length - kept))
    put('same', deleted.slice(deleted.length - kept))
    ;[deleted, inserted] = ['', '']
  }
  for (const [kind, text] of found) {
    if (text === '') continue
    if (kind === 'deleted') deleted += text
    else if (kind === 'inserted') inserted += text
    else {
      close()
      put('same', text)
    }
  }
  close()
  return result
}

/** Characters of white space that both end in. */
function sharedSpace(deleted: string, inserted: string): number {
  let shared = 0
  while (/\s/.test(deleted.at(-1 - shared) ?? '') && deleted.at(-1 - shared) === inserted.at(-1 - shared)) shared += 1
  return shared
}
