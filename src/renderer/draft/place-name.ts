import type { Place } from '../../core/draft/finding'
import { sectionMark } from '../../core/template/section-names'
import type { Template } from '../../core/template/template'
import { text } from '../../messages/sentence'

/** What a part of the page is called: a section's id, `organisation`, `proposals`, or `draft` for the whole. */
export function partName(id: string, template: Template): string {
  if (id === 'draft' || id === 'organisation' || id === 'proposals') return text(`draftPlace.${id}`)
  const section = template.sections.find((each) => each.id === id)
  if (!section) return text('draftPlace.unplaced')
  const { kind, shortTitle, title } = section
  return text('draftPlace.section', {
    kind: kind === 'action-line' ? 'actionLine' : kind === 'part' ? 'other' : kind,
    mark: sectionMark(section),
    title: shortTitle ?? title,
  })
}

const PROPOSAL_FIELDS = ['document', 'paragraph', 'move', 'current', 'proposed', 'rationale', 'area'] as const

/** Where in its part a finding points; empty where the part says it all. */
export function placeInPart(at: Place, template: Template, proposals: readonly { id: string }[]): string {
  if (at.section === 'proposals') {
    const row = proposals.findIndex(({ id }) => id === at.proposal)
    const field = PROPOSAL_FIELDS.find((name) => name === at.field)
    return row === -1 ? '' : text('draftPlace.proposal', { row: row + 1, field: field ?? 'other' })
  }
  const section = template.sections.find(({ id }) => id === at.section)
  const slot = section && section.slots.length > 1 ? section.slots.find(({ id }) => id === at.slot) : undefined
  return slot?.label ?? ''
}

/** Where a finding points, in the writer's words. */
export function placeName(at: Place, template: Template, proposals: readonly { id: string }[]): string {
  const slot = placeInPart(at, template, proposals)
  if (at.section === 'proposals' && slot) return slot
  const part = partName(at.section ?? 'draft', template)
  return slot ? text('draftPlace.slotOfPart', { part, slot }) : part
}
