import type { Place } from '../../core/draft/finding'
import { sectionLabel } from '../../core/template/section-names'
import type { Template } from '../../core/template/template'

/** What a part of the page is called: a section's id, `organisation`, `proposals`, or `draft` for the whole. */
export function partName(id: string, template: Template): string {
  if (id === 'draft') return 'Whole draft'
  if (id === 'organisation') return 'Who we are'
  if (id === 'proposals') return 'Proposals'
  const section = template.sections.find((each) => each.id === id)
  if (!section) return 'Text without a place'
  const label = sectionLabel(section)?.replace('Thematic area', 'Area')
  return `${label ? `${label} ` : ''}${section.shortTitle ?? section.title}`
}

/** Where in its part a finding points; empty where the part says it all. */
export function placeInPart(at: Place, template: Template, proposals: readonly { id: string }[]): string {
  if (at.section === 'proposals') {
    const row = proposals.findIndex(({ id }) => id === at.proposal)
    return row === -1 ? '' : `Proposal ${row + 1}${at.field ? `, ${at.field}` : ''}`
  }
  const section = template.sections.find(({ id }) => id === at.section)
  const slot = section && section.slots.length > 1 ? section.slots.find(({ id }) => id === at.slot) : undefined
  return slot?.label ?? ''
}

/** Where a finding points, in the writer's words. */
export function placeName(at: Place, template: Template, proposals: readonly { id: string }[]): string {
  const place = placeInPart(at, template, proposals)
  if (at.section === 'proposals' && place) return place
  return [partName(at.section ?? 'draft', template), ...(place ? [place] : [])].join(' · ')
}
