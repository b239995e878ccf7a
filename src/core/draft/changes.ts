import type { Draft, Section } from './draft'

/** What one draft has that another has not: changed top-level fields, and changed sections whole. */
export interface DraftChanges {
  parts: Partial<Omit<Draft, 'sections'>>
  sections: Section[]
}

/**
 * What changed from `previous` to `next`, found by identity, so that finding it costs nothing like the draft's length. Null when
 * sections came, went or changed places, when two share an id or when a top-level field is gone: then the whole draft has to be sent.
 */
export function draftChanges(previous: Draft, next: Draft): DraftChanges | null {
  if (previous.sections.length !== next.sections.length) return null
  if (next.sections.some((section, index) => section.id !== previous.sections[index]?.id)) return null
  if (new Set(next.sections.map(({ id }) => id)).size !== next.sections.length) return null
  const { sections: before, ...earlier } = previous
  const { sections: after, ...later } = next
  if (Object.keys(earlier).some((key) => !Object.hasOwn(later, key))) return null
  const parts = Object.fromEntries(
    Object.entries(later).filter(([key, value]) => !Object.is(value, (earlier as Record<string, unknown>)[key])),
  )
  return { parts, sections: after.filter((section, index) => section !== before[index]) }
}

/**
 * The draft with changes put in; what did not change stays the same object, so that whoever remembers results by identity does
 * not start anew. Null when a changed section is not in the draft: then the changes were made to another draft.
 */
export function applyDraftChanges(draft: Draft, { parts, sections }: DraftChanges): Draft | null {
  const changed = new Map(sections.map((section) => [section.id, section]))
  const known = new Set(draft.sections.map(({ id }) => id))
  if (sections.some(({ id }) => !known.has(id))) return null
  return {
    ...draft,
    ...parts,
    sections: draft.sections.map((section) => changed.get(section.id) ?? section),
  } as Draft
}
