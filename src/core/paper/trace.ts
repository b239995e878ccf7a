import { proposalDifference, type Segment } from '../draft/difference'
import { isSameDocument } from '../draft/document-name'
import type { Draft, DraftPaper, Proposal } from '../draft/draft'
import { gather } from '../text/gather'
import { rememberObject } from '../text/remember'
import { type Alignment, alignPapers, linksFrom, type NumberedText } from './alignment'
import { alikeParagraphs } from './alike'
import { paperOfDocument } from './draft-papers'
import { paperIndex, textAt } from './paper-index'
import { tokensOf } from './paper-words'
import { alignVersions } from './versions'

/**
 * What became of a proposal, by its words alone: `verbatim` when the proposed text stands in the later version, `substance` when most of
 * what it changes was changed so, `partly`, `not`; `gone` when its paragraph, known from the earlier version, is in the later one no more; `missing` when nobody
 * can say, because the paragraph was not found in either; `comment` for a proposal that asks for no wording. A measure of words: it does not say that anybody agreed.
 */
export const OUTCOMES = ['verbatim', 'substance', 'partly', 'not', 'gone', 'missing', 'comment'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface Traced {
  proposal: Proposal
  outcome: Outcome
  /** How much of what it changes is so in the later version, from 0 to 1; null where nothing was measured. */
  share: number | null
  /** Numbers of the later version in which its paragraph is now; empty when it is gone or was not found. */
  now: string[]
  /** Where the proposed words stand when that is another paragraph; empty otherwise. */
  elsewhere: string[]
}

/** From this share on most of a proposal was taken up; below the other, what is the same may be chance. */
const IN_SUBSTANCE = 0.7
const PARTLY = 0.3

/** Fewer words than these stand in many paragraphs, and say nothing of where they came from. */
const FEWEST_WORDS = 4

/** Short words (“of”, “the”) stand in every paragraph and say little of where a phrase came from. */
const SHORT_WEIGHT = 0.25

/**
 * Follows proposals to a later version. `earlier` is the version that they answer, where it is at hand: paragraphs are then followed by number and
 * words; without it a paragraph is found by the proposal's own “current text”, and one that has none by the proposed text. `aligned` is how both versions
 * are linked where that is known, with what a person put right.
 */
export function traceProposals(
  proposals: readonly Proposal[],
  later: readonly NumberedText[],
  earlier: readonly NumberedText[] | null,
  language: string,
  aligned: Alignment | null = null,
): Traced[] {
  if (earlier) {
    const { links } = aligned ?? alignPapers(earlier, later)
    const asked = proposals.map((proposal): Asked => {
      const at = placesNamed(earlier, proposal)
      const before = at.length === 0 ? null : at.map((place) => earlier[place]?.text ?? '').join(' ')
      // In the sequence in which they are named.
      const places = [...new Set(at.flatMap((place) => linksFrom(links)([place]).map(({ to }) => to)))]
      return askedOf(proposal, before, places, language)
    })
    return tracedAll(asked, later)
  }
  // The same words once, however many proposals quote them: a paragraph of the later version is given to one alone.
  const quoted = [...new Map(proposals.map(({ current }) => [wordsOf(current), current] as const))]
  const { links } = alignPapers(
    quoted.map(([, text]) => ({ number: '', text })),
    later,
  )
  const placeOfQuoted = new Map(quoted.map(([words], place) => [words, place]))
  const held = heldWords(later)
  const asked = proposals.map((proposal): Asked => {
    const words = wordsOf(proposal.current)
    if (words === '') return askedOf(proposal, null, [], language)
    const there = linksFrom(links)([placeOfQuoted.get(words) ?? -1]).map(({ to }) => to)
    const holders = there.length > 0 ? [] : held.holding(proposal.current, 2)
    return askedOf(proposal, null, holders.length === 1 ? holders : there, language)
  })
  return tracedAll(asked, later)
}

/**
 * Follows all proposals of a draft, each from the version that it names, or named before it moved to the later one, where the draft has that paper, with what a person put right between both, or all
 * from `earlier` where it is given; in the sequence of the draft.
 */
export function traceDraft(
  draft: Pick<Draft, 'proposals' | 'papers' | 'language'>,
  later: Pick<DraftPaper, 'version' | 'paragraphs' | 'corrections'>,
  earlier: readonly NumberedText[] | null = null,
): Traced[] {
  const groups = new Map<DraftPaper | null, Proposal[]>()
  const asked = draft.proposals.map((proposal) => askedBefore(proposal, later.version))
  for (const proposal of asked) {
    const from = earlier ? null : paperOfDocument(draft, proposal.document)
    groups.set(from, [...(groups.get(from) ?? []), proposal])
  }
  const found = new Map<Proposal, Traced>()
  for (const [from, proposals] of groups) {
    const aligned = from ? alignVersions(from, later) : null
    const before = from?.paragraphs ?? earlier
    for (const each of traceProposals(proposals, later.paragraphs, before, draft.language, aligned))
      found.set(each.proposal, each)
  }
  return asked.flatMap((proposal) => found.get(proposal) ?? [])
}

/**
 * A proposal as it was before it moved to this version, by its record: what became of it there is told by what it asked of the version before, while its current
 * text is that version's own by now. One that was made on this version is as it was then, and one that never moved to it as it stands.
 */
export function askedBefore(proposal: Proposal, version: string): Proposal {
  const { document, paragraph, current, formerly = [] } = proposal
  const stages = [...formerly, { document, paragraph, current }]
  const there = stages.findIndex((stage) => isSameDocument(stage.document, version))
  const asked = there < 0 ? undefined : stages[Math.max(0, there - 1)]
  return asked ? { ...proposal, ...asked } : proposal
}

/** The text of a later version's paragraphs in which a proposal was followed, and of those where its words stand else. */
export function laterText(
  { now, elsewhere }: Pick<Traced, 'now' | 'elsewhere'>,
  later: readonly NumberedText[],
): string {
  const placed = placesOfNumbers(later)
  const places = new Set([...now, ...elsewhere].flatMap((number) => placed.get(number) ?? []))
  return textAt(
    later,
    [...places].sort((one, other) => one - other),
  )
}

const placesOfNumbers = rememberObject((later: readonly NumberedText[]) => {
  const places = new Map<string, number[]>()
  for (const [place, { number }] of later.entries()) gather(places, number, place)
  return places
})

/** The paragraphs that a proposal names; where several have its number, the one with its current text. A new paragraph is none that the earlier version has. */
function placesNamed(earlier: readonly NumberedText[], { paragraph, current }: Proposal): number[] {
  if (NEW_PARAGRAPH.test(paragraph)) return []
  const { places } = paperIndex(earlier).find(paragraph)
  const words = wordsOf(current)
  const quoted = places.filter((place) => words !== '' && wordsOf(earlier[place]?.text ?? '').includes(words))
  const numbers = new Set(places.map((place) => earlier[place]?.number))
  if (quoted.length > 0 && numbers.size < places.length) return quoted.slice(0, 1)
  return places
}

const NEW_PARAGRAPH = /^\s*(?:new|(?:(?:paragraphs?|paras?)\.?\s+)?(?:after|before|following))\s/iu

/** A proposal, the words of its paragraph as they were, where that is now, and what it changes. */
interface Asked {
  proposal: Proposal
  before: string | null
  places: readonly number[]
  current: string
  /** Null where it changes no words. */
  changes: { inserted: string; deleted: string } | null
}

function askedOf(proposal: Proposal, before: string | null, places: readonly number[], language: string): Asked {
  const current = proposal.current.trim() === '' && proposal.move !== 'add' ? (before ?? '') : proposal.current
  const changes = proposalDifference({ ...proposal, current }, language)
  const joined = (wanted: Segment['kind']) =>
    (changes ?? [])
      .filter(({ kind }) => kind === wanted)
      .map(({ text }) => text)
      .join(' ')
  return {
    proposal,
    before,
    places,
    current,
    changes: changes && { inserted: joined('inserted'), deleted: joined('deleted') },
  }
}

function tracedAll(asked: readonly Asked[], later: readonly NumberedText[]): Traced[] {
  const held = heldWords(later)
  const alike = alikeParagraphs(
    asked.map(({ changes }) => changes?.inserted ?? ''),
    later.map(({ text }) => text),
  )
  return asked.map((each, index) => traced(each, later, held, () => alike(index)))
}

function traced(
  { proposal, before, places, current, changes }: Asked,
  later: readonly NumberedText[],
  held: HeldWords,
  alike: () => readonly number[],
): Traced {
  const numbers = (indices: readonly number[]) => indices.map((index) => later[index]?.number ?? '')
  const now = numbers(places)
  const own = places.map((index) => later[index]?.text ?? '').join(' ')
  const base = { proposal, now, elsewhere: [] }
  if (proposal.move === 'retain') {
    if (places.length === 0) return { ...base, ...lost(before) }
    const share = sharedPart(proposal.current.trim() === '' ? (before ?? '') : proposal.current, own)
    return { ...base, ...judged(share, share === 1) }
  }
  if (proposal.move === 'delete' && places.length === 0 && proposal.proposed.trim() === '')
    return { ...base, ...(before === null ? lost(before) : judged(1, true)) }
  if (!changes) return { ...base, outcome: 'comment', share: null }
  const { inserted, deleted } = changes
  const wording = wordsOf(proposal.proposed)
  // What is struck out whole is as it was proposed.
  if (wording === '' && places.length > 0 && deleted !== '' && changedShare('', deleted, current, own, true) === 1)
    return { ...base, ...judged(1, true) }
  if (wording !== '' && wordsOf(own).includes(wording)) return { ...base, ...judged(1, true) }
  const share = changedShare(inserted, deleted, current, own, places.length > 0)
  const isElsewhere = (place: number) => !places.includes(place)
  const isLong = tokensOf(proposal.proposed).length >= FEWEST_WORDS
  const whole = isLong ? held.holding(proposal.proposed, places.length + 1).find(isElsewhere) : undefined
  if (whole !== undefined) return { ...base, ...judged(1, true), elsewhere: numbers([whole]) }
  const best = tokensOf(inserted).length < FEWEST_WORDS ? null : bestOf(alike().filter(isElsewhere), inserted, later)
  // Words that stand together elsewhere, and did not where they were proposed.
  if (best && best.share >= IN_SUBSTANCE && best.share > share)
    return { ...base, ...judged(best.share, false), elsewhere: numbers([best.index]) }
  if (places.length === 0 && proposal.move !== 'add') return { ...base, ...lost(before) }
  return { ...base, ...judged(share, false) }
}

/** Where most of a text's words stand; the first where there are several. */
function bestOf(
  places: readonly number[],
  words: string,
  later: readonly NumberedText[],
): { index: number; share: number } {
  return [...places]
    .sort((one, other) => one - other)
    .map((index) => ({ index, share: sharedPart(words, later[index]?.text ?? '') }))
    .reduce((found, each) => (each.share > found.share ? each : found), { index: -1, share: 0 })
}

interface HeldWords {
  /** Paragraphs in which these words stand one behind the other, in sequence, so many at most. */
  holding(words: string, most: number): number[]
}

/** Which paragraphs hold a wording: by its rarest words, four in a row where it has as many, so that hardly another is read. */
const heldWords = rememberObject((later: readonly NumberedText[]): HeldWords => {
  const texts = later.map(({ text }) => tokensOf(text))
  const holders = new Map<string, number[]>()
  const keysOf = (words: readonly string[], length: number) =>
    words.flatMap((_, at) => (at + length <= words.length ? [words.slice(at, at + length).join(' ')] : []))
  for (const [place, words] of texts.entries())
    for (const key of new Set([...keysOf(words, 1), ...keysOf(words, FEWEST_WORDS)])) gather(holders, key, place)
  return {
    holding(words, most) {
      const wanted = tokensOf(words)
      const lists = keysOf(wanted, wanted.length < FEWEST_WORDS ? 1 : FEWEST_WORDS).map((key) => holders.get(key) ?? [])
      const rarest = lists.reduce<number[] | null>((few, list) => (few && few.length <= list.length ? few : list), null)
      const whole = ` ${wanted.join(' ')} `
      const found: number[] = []
      for (const place of rarest ?? []) {
        if (` ${texts[place]?.join(' ') ?? ''} `.includes(whole)) found.push(place)
        if (found.length >= most) break
      }
      return found
    },
  }
})

/** A paragraph that was there and has no successor is gone; one that nobody found may be there. */
function lost(before: string | null): Pick<Traced, 'outcome' | 'share'> {
  return before === null ? { outcome: 'missing', share: null } : { outcome: 'gone', share: 0 }
}

function judged(share: number, whole: boolean): Pick<Traced, 'outcome' | 'share'> {
  if (whole) return { outcome: 'verbatim', share: 1 }
  return { outcome: share >= IN_SUBSTANCE ? 'substance' : share >= PARTLY ? 'partly' : 'not', share }
}

/** The share of words put in that are new in the later paragraph, and of words struck out that are in it no more. */
function changedShare(inserted: string, deleted: string, current: string, later: string, isThere: boolean): number {
  if (!isThere) return 0
  const [was, is] = [countsOf(current), countsOf(later)]
  const newThere = new Map([...is].map(([word, count]) => [word, count - (was.get(word) ?? 0)]))
  const goneThere = new Map([...was].map(([word, count]) => [word, count - (is.get(word) ?? 0)]))
  const [put, struck] = [countsOf(inserted), countsOf(deleted)]
  const all = weightOf(put) + weightOf(struck)
  return all === 0 ? 0 : (common(put, newThere) + common(struck, goneThere)) / all
}

/** How much of a text's words stand in another, from 0 to 1. */
function sharedPart(text: string, other: string): number {
  const counts = countsOf(text)
  const all = weightOf(counts)
  return all === 0 ? 0 : common(counts, countsOf(other)) / all
}

function wordsOf(text: string): string {
  return tokensOf(text).join(' ')
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of tokensOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function weight(word: string): number {
  return word.length > 3 || /\P{ASCII}/u.test(word) ? 1 : SHORT_WEIGHT
}

function weightOf(counts: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [word, count] of counts) sum += count * weight(word)
  return sum
}

function common(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [word, count] of one) sum += Math.max(0, Math.min(count, other.get(word) ?? 0)) * weight(word)
  return sum
}
