import type { Place } from '../../core/check/finding'
import { sectionLabel } from '../../core/template/section-names'
import type { Template } from '../../core/template/template'

/** Where a finding points, in the writer's words. */
export function placeName(at: Place, template: Template, proposals: readonly { id: string }[]): string {
  if (at.section === null) return 'Whole draft'
  if (at.section === 'organisation') return 'Who we are'
  if (at.section === 'proposals') {
    const row = proposals.findIndex(({ id }) => id === at.proposal)
    return row === -1 ? 'Proposals' : `Proposal ${row + 1}`
  }
  const section = template.sections.find(({ id }) => id === at.section)
  if (!section) return 'Text without a place'
  const slot = section.slots.length > 1 ? section.slots.find(({ id }) => id === at.slot) : undefined
  const label = sectionLabel(section)?.replace('Thematic area', 'Area')
  return `${label ? `${label} ` : ''}${section.shortTitle ?? section.title}${slot ? ` · ${slot.label}` : ''}`
}
