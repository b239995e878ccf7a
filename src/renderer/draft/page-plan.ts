import type { Draft } from '../../core/draft/draft'
import { ownSequence } from '../../core/draft/own-sequence'
import { hasUnplacedText } from '../../core/draft/unplaced-text'
import { isChoosable } from '../../core/template/section-names'
import type { Template, TemplateSection } from '../../core/template/template'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../../core/template/unplaced'
import { inSequence, type OwnSequence, orderOf, walkOrder } from '../../core/template/walk-order'
import { text } from '../../messages/sentence'

/** One part of the page, in sequence. `id` is unique on the page and is what the outline and the keyboard move by. */
export type PagePart =
  | { type: 'organisation'; id: 'organisation' }
  | { type: 'section'; id: string; section: TemplateSection; title: string; depth: number }
  | { type: 'area-proposals'; id: string; area: TemplateSection }
  | { type: 'proposals'; id: 'proposals'; of: 'all' | 'rest'; heading: string }
  | { type: 'unplaced'; id: typeof UNPLACED_SECTION }

/**
 * The parts of the page in the draft's order: the organisation first, then what the order's entries say, as documents do. Proposals that a
 * template does not ask for stand last when there are some (`hasProposals`), as in documents. `sequence` is how the writer arranged the sections.
 */
export function planPage(
  template: Template,
  orderId: string,
  chosen: ReadonlySet<string>,
  hasUnplaced: boolean,
  hasProposals = false,
  sequence: OwnSequence | undefined = undefined,
): PagePart[] {
  const parts: PagePart[] = [{ type: 'organisation', id: 'organisation' }]
  const taken = (section: TemplateSection) => !isChoosable(section) || chosen.has(section.id)
  for (const step of inSequence(walkOrder(template, orderOf(template, orderId), sequence, taken))) {
    if (step.type === 'section' && step.section && step.state === 'here') {
      const { section, heading, depth, proposals } = step
      parts.push({ type: 'section', id: section.id, section, title: heading || section.title, depth })
      if (proposals) parts.push({ type: 'area-proposals', id: `${section.id}-proposals`, area: section })
    } else if (step.type === 'proposals' && !parts.some(({ type }) => type === 'proposals'))
      parts.push({ type: 'proposals', id: 'proposals', of: step.of, heading: step.heading })
  }
  if (hasProposals && !template.proposals) {
    parts.push({ type: 'proposals', id: 'proposals', of: 'all', heading: text('page.proposals') })
  }
  if (hasUnplaced) parts.push({ type: 'unplaced', id: UNPLACED_SECTION })
  return parts
}

/** What the page of an open draft is made of; `counted` is the draft a pause ago, so that no part comes or goes at each key. */
export interface PageSource {
  template: Template
  draft: Draft
  counted: Draft
}

/** The last plan of each template, with all that decides it. */
const plans = new WeakMap<Template, { of: string; parts: readonly PagePart[] }>()

/**
 * The page of the open draft as it stands, for all who show it or go through it: the same list until something changes that it is made of, so
 * that page, outline, findings and keys never follow two drafts.
 */
export function pageOf({ template, draft, counted }: PageSource): readonly PagePart[] {
  const chosen = chosenSections(draft)
  const unplaced = hasUnplacedText(counted)
  const proposals = draft.proposals.length > 0
  const taken = template.sections.filter((section) => isChoosable(section) && chosen.has(section.id))
  const sequence = ownSequence(draft, template)
  const of = JSON.stringify([draft.order, sequence, taken.map(({ id }) => id), unplaced, proposals])
  const last = plans.get(template)
  if (last?.of === of) return last.parts
  const parts = planPage(template, draft.order, chosen, unplaced, proposals, sequence)
  plans.set(template, { of, parts })
  return parts
}

/** Ids of the sections that the writer took in. */
export function chosenSections(draft: Draft): Set<string> {
  return new Set(draft.sections.filter(({ chosen }) => chosen).map(({ id }) => id))
}

/** The answers on the page from top to bottom: the way that the arrow keys go. */
export function answerSequence(parts: readonly PagePart[]): { section: string; slot: string }[] {
  return parts.flatMap((part) => {
    if (part.type === 'section') return part.section.slots.map((slot) => ({ section: part.section.id, slot: slot.id }))
    if (part.type === 'unplaced') return [{ section: UNPLACED_SECTION, slot: UNPLACED_SLOT }]
    return []
  })
}
