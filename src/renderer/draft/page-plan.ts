import { type Draft, UNPLACED_SECTION } from '../../core/draft/draft'
import { choosableSections, isChoosable } from '../../core/template/section-names'
import type { OrderEntry, Template, TemplateSection } from '../../core/template/template'
import { isAnswerEmpty } from '../../core/text/block-text'

/** One part of the page, in sequence. `id` is unique on the page and is what the outline and the keyboard move by. */
export type PagePart =
  | { type: 'organisation'; id: 'organisation' }
  | { type: 'section'; id: string; section: TemplateSection; title: string; depth: number }
  | { type: 'area-proposals'; id: string; area: TemplateSection }
  | { type: 'proposals'; id: 'proposals'; of: 'all' | 'rest'; heading: string }
  | { type: 'unplaced'; id: typeof UNPLACED_SECTION }

/**
 * The parts of the page in the draft's order: the organisation first, then what the order's entries say. Sections that an order
 * leaves out are not on the page, because they are not handed in with it either; `outside` names those that are always asked.
 * Proposals that a template does not ask for stand last when there are some (`hasProposals`), as in documents.
 */
export function planPage(
  template: Template,
  orderId: string,
  chosen: ReadonlySet<string>,
  hasUnplaced: boolean,
  hasProposals = false,
): { parts: PagePart[]; outside: TemplateSection[] } {
  const order = template.orders.find(({ id }) => id === orderId) ?? template.orders[0]
  const sections = new Map(template.sections.map((section) => [section.id, section]))
  const parts: PagePart[] = [{ type: 'organisation', id: 'organisation' }]
  const placed = new Set<string>()

  const place = (section: TemplateSection, depth: number, heading?: string) => {
    if (placed.has(section.id) || (isChoosable(section) && !chosen.has(section.id))) return
    placed.add(section.id)
    parts.push({ type: 'section', id: section.id, section, title: heading || section.title, depth })
  }
  const follow = (entries: readonly OrderEntry[], depth: number) => {
    for (const entry of entries) {
      if (entry.type === 'section') {
        const section = sections.get(entry.section)
        if (section) place(section, depth, entry.heading)
        follow(entry.children ?? [], depth + 1)
      } else if (entry.type === 'areas') {
        for (const area of choosableSections(template)) {
          if (!chosen.has(area.id) || placed.has(area.id)) continue
          place(area, depth)
          if (entry.proposals) parts.push({ type: 'area-proposals', id: `${area.id}-proposals`, area })
        }
      } else if (!parts.some(({ type }) => type === 'proposals')) {
        parts.push({ type: 'proposals', id: 'proposals', of: entry.of, heading: entry.heading })
      }
    }
  }
  follow(order?.entries ?? [], 0)
  if (hasProposals && !template.proposals) {
    parts.push({ type: 'proposals', id: 'proposals', of: 'all', heading: 'Proposals by paragraph' })
  }
  if (hasUnplaced) parts.push({ type: 'unplaced', id: UNPLACED_SECTION })
  const outside = template.sections.filter((section) => !isChoosable(section) && !placed.has(section.id))
  return { parts, outside }
}

/** Ids of the sections that the writer took in. */
export function chosenSections(draft: Draft): Set<string> {
  return new Set(draft.sections.filter(({ chosen }) => chosen).map(({ id }) => id))
}

/** True when imported text waits for a place. */
export function hasUnplacedText(draft: Draft): boolean {
  const section = draft.sections.find(({ id }) => id === UNPLACED_SECTION)
  return section !== undefined && Object.values(section.answers).some((blocks) => !isAnswerEmpty(blocks))
}

/** The answers on the page from top to bottom: the way that the arrow keys go. */
export function answerSequence(parts: readonly PagePart[]): { section: string; slot: string }[] {
  return parts.flatMap((part) => {
    if (part.type === 'section') return part.section.slots.map((slot) => ({ section: part.section.id, slot: slot.id }))
    if (part.type === 'unplaced') return [{ section: UNPLACED_SECTION, slot: 'text' }]
    return []
  })
}
