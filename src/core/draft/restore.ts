import type { Draft } from './draft'
import { setAnswer } from './edit'
import { withAncestors } from './lineage'

/** A part of a draft that can be restored by itself: a section by its id, or one of the parts that every draft has. */
export type RestorablePart = { kind: 'section'; section: string } | { kind: 'title' | 'organisation' | 'proposals' }

/**
 * The draft as an earlier version had it. It stays the same draft, with its id, its first day and the rehearsals that were held since: practice is not
 * text. `modified` is for the caller to set.
 */
export function restoreAll(draft: Draft, version: Draft): Draft {
  const { id, created, modified } = draft
  // What stood here is behind it, too: an earlier text that comes back takes away what was written since.
  const restored: Draft = withAncestors({ ...version, id, created, modified }, draft.lineage ?? [])
  const rehearsals = draft.statement?.rehearsals
  if (rehearsals) restored.statement = { ...restored.statement, rehearsals }
  return withImages(restored, draft)
}

/** The draft with one part as an earlier version had it. A section that the version does not have loses its text; the draft itself when nothing changes. */
export function restorePart(draft: Draft, version: Draft, part: RestorablePart): Draft {
  if (part.kind !== 'section') return { ...draft, [part.kind]: version[part.kind] }
  const old = version.sections.find(({ id }) => id === part.section)
  const index = draft.sections.findIndex(({ id }) => id === part.section)
  const now = draft.sections[index]
  if (!now) return old ? withImages({ ...draft, sections: [...draft.sections, old] }, version) : draft
  const sections = draft.sections.slice()
  sections[index] = old ?? { ...now, answers: emptied(now.answers) }
  return withImages({ ...draft, sections }, version)
}

/** The draft with one answer as an earlier version had it: empty where the version has none. */
export function restoreAnswer(draft: Draft, version: Draft, section: string, slot: string): Draft {
  const old = version.sections.find(({ id }) => id === section)?.answers
  const blocks = (old && Object.hasOwn(old, slot) && old[slot]) || []
  return withImages(setAnswer(draft, section, slot, blocks), version)
}

/** Blocks name images by id: those of the other draft come along. Images that nothing names are left out when the draft is written. */
function withImages(draft: Draft, other: Draft): Draft {
  const missing = Object.entries(other.images ?? {}).filter(([id]) => !Object.hasOwn(draft.images ?? {}, id))
  return missing.length === 0 ? draft : { ...draft, images: { ...draft.images, ...Object.fromEntries(missing) } }
}

function emptied<T>(answers: Record<string, T[]>): Record<string, T[]> {
  return Object.fromEntries(Object.keys(answers).map((slot) => [slot, []]))
}
