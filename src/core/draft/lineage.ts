import type { Draft } from './draft'

/** Fingerprints that a draft's file keeps: under two kilobytes. With a version every ten minutes, a day of writing and more. */
export const MOST_ANCESTORS = 64

const BEGIN = '\n  "lineage": ['
const END = '\n  ]'

/**
 * A draft's text, as `writeDraft` lays it out, without the fingerprints of what it came from, so that two texts of one content are the same. Other
 * texts stay as they are. An older program, to which the field is unknown, writes it last; that makes no difference.
 */
export function withoutLineage(text: string): string {
  // A line end cannot stand within a string of JSON, so this is the field of the draft itself.
  const start = text.indexOf(BEGIN)
  if (start === -1) return text
  const inside = start + BEGIN.length
  const end = text.startsWith(']', inside) ? inside : text.indexOf(END, inside)
  if (end === -1) return text
  const before = text.slice(0, start)
  const after = text.slice(text.indexOf(']', end) + 1)
  if (after.startsWith(',')) return before + after.slice(1)
  return (before.endsWith(',') ? before.slice(0, -1) : before) + after
}

/**
 * The draft with more contents that it came from, known by their fingerprints, the latest last. It is the same object where it knew them all; beyond
 * `MOST_ANCESTORS` the oldest are forgotten.
 */
export function withAncestors(draft: Draft, fingerprints: readonly string[]): Draft {
  const known = draft.lineage ?? []
  const added = fingerprints.filter((each, index) => !known.includes(each) && fingerprints.indexOf(each) === index)
  return added.length === 0 ? draft : { ...draft, lineage: [...known, ...added].slice(-MOST_ANCESTORS) }
}
