import { choosableSections, isChoosable } from './section-names'
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

/**
 * How a writer arranged sections over what the template's orders say, by ids. Areas and Action Lines stand alike in every order; what everybody is asked stands as it was
 * arranged in that order, by its id. What is not named stays behind what it follows otherwise.
 */
export interface OwnSequence {
  areas?: readonly string[] | undefined
  orders?: Readonly<Record<string, readonly string[]>> | undefined
}

/** Ids as somebody wants them: those that are named in that sequence, each other one behind the one that it followed. Ids that are not there say nothing. */
export function arranged(ids: readonly string[], wanted: readonly string[] | undefined): string[] {
  if (!wanted) return [...ids]
  const known = new Set(ids)
  const sequence = [...new Set(wanted)].filter((id) => known.has(id))
  const placed = new Set(sequence)
  for (const [index, id] of ids.entries()) {
    if (placed.has(id)) continue
    const before = ids[index - 1]
    sequence.splice(before === undefined ? 0 : sequence.indexOf(before) + 1, 0, id)
    placed.add(id)
  }
  return sequence
}

/** The template's order of that id; its first where it has none of that id. */
export function orderOf(template: Pick<Template, 'orders'>, id: string): Order | undefined {
  return template.orders.find((order) => order.id === id) ?? template.orders[0]
}

/**
 * The places of an order in sequence, as a tree: what an order's entries say, each section `here` once, and behind them the sections that
 * the order forgets, so that no text is lost. Page, checks, documents and the reading of templates all walk it and cannot disagree. `taken` says
 * which sections the draft has taken in, `sequence` how its writer arranged them (`ownSequence`; undefined for nobody), and `unplaced` whether it holds text without a
 * place: that text is read behind everything else. Sections change places with those beside them alone, so that tables and what stands below a section stay where the
 * order has them.
 */
export function walkOrder(
  template: Pick<Template, 'sections'>,
  order: Pick<Order, 'id' | 'entries'> | undefined,
  sequence: OwnSequence | undefined,
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
  const { areas, orders = {} } = sequence ?? {}
  const asked = order && Object.hasOwn(orders, order.id) ? orders[order.id] : undefined
  const own = (entries: readonly OrderEntry[]) =>
    withPlacesTaken(withPlacesTaken(entries, known, true, areas), known, false, asked)
  const follow = (entries: readonly OrderEntry[], depth: number): OrderStep[] =>
    own(entries).map((entry): OrderStep => {
      if (entry.type === 'proposals') return { ...entry, depth }
      if (entry.type === 'areas') {
        const { proposals } = entry
        const all = choosableSections(template).map(({ id }) => id)
        const below = arranged(all, areas).map((id) => placeOf(id, depth, { proposals }))
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

/** Entries that stand beside each other, with the places of sections that may be left out, or of the others, taken in the sequence that is wanted. */
function withPlacesTaken(
  entries: readonly OrderEntry[],
  known: ReadonlyMap<string, TemplateSection>,
  choosable: boolean,
  wanted: readonly string[] | undefined,
): readonly OrderEntry[] {
  if (!wanted) return entries
  const places = entries.flatMap((entry, index) => {
    const section = entry.type === 'section' ? known.get(entry.section) : undefined
    return section && isChoosable(section) === choosable ? [{ index, entry, id: section.id }] : []
  })
  const byId = new Map(places.map(({ id, entry }) => [id, entry]))
  // An order that names a section twice is read as it stands.
  if (byId.size < places.length) return entries
  const result = [...entries]
  for (const [at, id] of arranged([...byId.keys()], wanted).entries()) {
    const [index, entry] = [places[at]?.index, byId.get(id)]
    if (index !== undefined && entry) result[index] = entry
  }
  return result
}

/** The steps one after the other as they are read, each before what stands below it. */
export function inSequence(steps: readonly OrderStep[]): OrderStep[] {
  return steps.flatMap((step) => [step, ...('below' in step ? inSequence(step.below) : [])])
}
