import { choosableSections } from './section-names'
import type { Order, OrderEntry, Template, TemplateSection } from './template'
import { UNPLACED_PART, UNPLACED_SECTION } from './unplaced'

/** A place of an order where a section may stand. */
export interface SectionStep {
  type: 'section'
  /** As the order names it; of a section that an entry for all areas gives, its own id. */
  id: string
  /** Null where the template has no section of that id. */
  section: TemplateSection | null
  /** What the order wants above it; empty for nothing, undefined for the section's own title. */
  heading: string | undefined
  /**
   * `here`: this is where it is read. `again`: it stood before, or the template does not have it. `left-out`: it is not taken in.
   * Whatever the state, what stands below is read.
   */
  state: 'here' | 'again' | 'left-out'
  /** True where its own proposals follow its text. */
  proposals: boolean
  /** True where the order has no place for it, so that it stands behind everything else. */
  forgotten: boolean
  /** Headings that it stands under. */
  depth: number
  below: OrderStep[]
}

/** All areas that are taken in, one after the other; `below` has a step for each area of the template. */
export interface AreasStep {
  type: 'areas'
  proposals: boolean
  depth: number
  below: SectionStep[]
}

/** A table of proposals: all, or the rest that stand with no area. */
export interface ProposalsStep {
  type: 'proposals'
  of: 'all' | 'rest'
  heading: string
  depth: number
}

export type OrderStep = SectionStep | AreasStep | ProposalsStep

/** The template's order of that id; its first where it has none of that id. */
export function orderOf(template: Pick<Template, 'orders'>, id: string): Order | undefined {
  return template.orders.find((order) => order.id === id) ?? template.orders[0]
}

/**
 * The places of an order in sequence, as a tree: what an order's entries say, each section `here` once, and behind them the sections that
 * the order forgets, so that no text is lost. Page, checks, documents and the reading of templates all walk it and cannot disagree. `taken` says
 * which sections the draft has taken in, and `unplaced` whether it holds text without a place: that text is read behind everything else.
 */
export function walkOrder(
  template: Pick<Template, 'sections'>,
  order: Pick<Order, 'entries'> | undefined,
  taken: (section: TemplateSection) => boolean,
  unplaced = false,
): OrderStep[] {
  const known = new Map(template.sections.map((section) => [section.id, section]))
  const reached = new Set<string>()
  const placeOf = (id: string, depth: number, rest: Partial<SectionStep> = {}): SectionStep => {
    const section = known.get(id) ?? null
    const state = section === null || reached.has(id) ? 'again' : taken(section) ? 'here' : 'left-out'
    reached.add(id)
    return {
      type: 'section',
      id,
      section,
      heading: undefined,
      state,
      proposals: false,
      forgotten: false,
      depth,
      below: [],
      ...rest,
    }
  }
  const follow = (entries: readonly OrderEntry[], depth: number): OrderStep[] =>
    entries.map((entry): OrderStep => {
      if (entry.type === 'proposals') return { ...entry, depth }
      if (entry.type === 'areas') {
        const { proposals } = entry
        const below = choosableSections(template).map(({ id }) => placeOf(id, depth, { proposals }))
        return { type: 'areas', proposals, depth, below }
      }
      const step = placeOf(entry.section, depth, { heading: entry.heading })
      return { ...step, below: follow(entry.children ?? [], depth + 1) }
    })
  const steps = follow(order?.entries ?? [], 0)
  const forgotten = template.sections.filter(({ id }) => !reached.has(id))
  const last = forgotten.map(({ id }) => placeOf(id, 0, { forgotten: true }))
  if (unplaced && !known.has(UNPLACED_SECTION))
    last.push({ ...placeOf(UNPLACED_SECTION, 0, { forgotten: true }), section: UNPLACED_PART, state: 'here' })
  return [...steps, ...last]
}

/** The steps one after the other as they are read, each before what stands below it. */
export function inSequence(steps: readonly OrderStep[]): OrderStep[] {
  return steps.flatMap((step) => [step, ...('below' in step ? inSequence(step.below) : [])])
}
