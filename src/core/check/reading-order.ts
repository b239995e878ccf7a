import type { Draft } from '../draft/draft'
import { choosableSections } from '../template/section-names'
import type { OrderEntry, Template, TemplateSection } from '../template/template'

export type OrderedStep =
  | { type: 'section'; asked: TemplateSection }
  | { type: 'proposals'; proposals: readonly number[] }

/**
 * Sections that would be handed in, and the places of the proposals tables between them, as a reader meets them in the
 * draft's order. Each section and each proposal comes once. What the order leaves out comes last, so that no text escapes the
 * checks. An order that the template does not have falls back to its first.
 */
export function readingOrder(draft: Draft, template: Template): OrderedStep[] {
  const chosen = new Set(draft.sections.filter((section) => section.chosen).map(({ id }) => id))
  const asked = new Map(template.sections.map((section) => [section.id, section]))
  const areas = choosableSections(template)
  const steps: OrderedStep[] = []
  const seenSections = new Set<string>()
  const seenProposals = new Set<number>()

  const takeSection = (section: TemplateSection | undefined) => {
    if (!section || !chosen.has(section.id) || seenSections.has(section.id)) return false
    seenSections.add(section.id)
    steps.push({ type: 'section', asked: section })
    return true
  }
  const takeProposals = (wanted: (area: string | null) => boolean) => {
    const proposals = draft.proposals.flatMap(({ area }, index) =>
      wanted(area) && !seenProposals.has(index) ? [index] : [],
    )
    for (const index of proposals) seenProposals.add(index)
    if (proposals.length > 0) steps.push({ type: 'proposals', proposals })
  }
  const follow = (entries: readonly OrderEntry[]) => {
    for (const entry of entries) {
      switch (entry.type) {
        case 'section':
          takeSection(asked.get(entry.section))
          follow(entry.children ?? [])
          break
        case 'areas':
          for (const area of areas)
            if (takeSection(area) && entry.proposals) takeProposals((belongsTo) => belongsTo === area.id)
          break
        case 'proposals':
          takeProposals((area) => entry.of === 'all' || area === null || !chosen.has(area))
          break
      }
    }
  }

  follow((template.orders.find(({ id }) => id === draft.order) ?? template.orders[0])?.entries ?? [])
  for (const section of template.sections) takeSection(section)
  takeProposals(() => true)
  return steps
}
