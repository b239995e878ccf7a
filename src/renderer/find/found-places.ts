import type { Found } from '../../core/draft/find'
import { type FindableText, isSameTextPlace, type TextKind, type TextPlace } from '../../core/draft/findable-texts'
import type { AnswerRef } from '../editor'

/** Which part of the draft is searched. */
export const FIND_PARTS = ['all', 'answer', 'section', 'answers', 'notes', 'proposals', 'organisation'] as const
export type FindPart = (typeof FIND_PARTS)[number]

/** Where the writer is: what “this answer” and “this part” mean. */
export interface FindHere {
  answer: AnswerRef | null
  /** A section's id, `organisation` or `proposals`. */
  part: string
}

const KINDS: Partial<Record<FindPart, readonly TextKind[]>> = {
  answers: ['answer', 'note'],
  notes: ['note'],
  proposals: ['proposal'],
  organisation: ['organisation', 'title'],
}

/** True for texts that belong to the part. Without an answer, “this answer” is nothing. */
export function isInPart({ at, kind }: FindableText, part: FindPart, here: FindHere): boolean {
  switch (part) {
    case 'all':
      return true
    case 'answer':
      return at.section === here.answer?.section && at.slot === here.answer?.slot
    case 'section':
      return at.section === here.part
    default:
      return KINDS[part]?.includes(kind) ?? false
  }
}

/** Id of the field on the page that holds a place's text; null for places in answers. */
export function fieldOfPlace({ section, proposal, field, signatory, block }: TextPlace): string | null {
  if (block !== undefined || field === undefined) return null
  if (section === null) return 'draft-title'
  if (section === 'proposals') return `proposal-${proposal}-${field}`
  return signatory === undefined ? `organisation-${field}` : `signatory-${signatory}-${field}`
}

/** A point in the draft that a search starts from. */
export interface FindPoint {
  at: TextPlace
  offset: number
}

/**
 * Index of the first find at the point or behind it in the sequence of the texts, or of the last before it for `by` -1; around the end where there
 * is none. -1 without any.
 */
export function besidePoint(
  texts: readonly FindableText[],
  found: readonly Found[],
  point: FindPoint | null,
  by: 1 | -1 = 1,
): number {
  if (found.length === 0) return -1
  if (!point) return by === 1 ? 0 : found.length - 1
  const { ranks, here } = ranksOf(texts, point)
  // Finds stand as their texts do: one walk through both, however many there are.
  let text = 0
  const isBehind = ({ at, start }: Found): number => {
    while (text < texts.length && texts[text]?.at !== at) text += 1
    return (ranks[text] ?? -1) - here || start - point.offset
  }
  if (by === 1)
    return Math.max(
      0,
      found.findIndex((each) => isBehind(each) >= 0),
    )
  const before = found.filter((each) => isBehind(each) < 0).length
  return (before - 1 + found.length) % found.length
}

/** Which of the texts' places each is at, told by the first text there, and that of a point; -1 where none is its. */
function ranksOf(texts: readonly FindableText[], point: FindPoint): { ranks: Int32Array; here: number } {
  const ranks = new Int32Array(texts.length)
  let here = -1
  /** The last text that is no footnote. */
  let last = -1
  for (const [index, { at }] of texts.entries()) {
    // Items of a list and cells are several texts of one place, one behind the other, with their notes between them.
    const before = at.note === undefined ? texts[last] : undefined
    ranks[index] = before && isSameTextPlace(before.at, at) ? (ranks[last] ?? index) : index
    if (at.note === undefined) last = index
    if (here === -1 && isSameTextPlace(at, point.at)) here = ranks[index] ?? index
  }
  return { ranks, here }
}
