import type { Finding } from '../../core/check/finding'
import type { Draft, Section } from '../../core/draft/draft'
import type { Template } from '../../core/template/template'

/** What the window tells the checks: the whole draft once, and after that only what changed. */
export type ToChecks =
  | { type: 'open'; round: number; template: Template; draft: Draft }
  | { type: 'change'; round: number; parts: Partial<Omit<Draft, 'sections'>>; sections: Section[] }

export type FromChecks = { round: number; findings: Finding[] }

/**
 * The parts of `next` that are not the very objects of `previous`. Null when sections came, went or changed places: then the whole
 * draft has to be sent.
 */
export function changedParts(
  previous: Draft,
  next: Draft,
): { parts: Partial<Omit<Draft, 'sections'>>; sections: Section[] } | null {
  if (previous.sections.length !== next.sections.length) return null
  if (next.sections.some((section, index) => section.id !== previous.sections[index]?.id)) return null
  const { sections: before, ...earlier } = previous
  const { sections: after, ...later } = next
  const parts = Object.fromEntries(
    Object.entries(later).filter(([key, value]) => !Object.is(value, (earlier as Record<string, unknown>)[key])),
  )
  return { parts, sections: after.filter((section, index) => section !== before[index]) }
}

/** The draft with changed parts put in; sections that did not change stay the same objects, so that checks remember them. */
export function withChanges(
  draft: Draft,
  parts: Partial<Omit<Draft, 'sections'>>,
  sections: readonly Section[],
): Draft {
  const changed = new Map(sections.map((section) => [section.id, section]))
  return {
    ...draft,
    ...parts,
    sections: draft.sections.map((section) => changed.get(section.id) ?? section),
  } as Draft
}
