import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { isChoosable } from '../template/section-names'
import type { Template } from '../template/template'
import {
  inSequence,
  type OrderStep,
  type OwnSequence,
  orderOf,
  type SectionStep,
  walkOrder,
} from '../template/walk-order'
import { sameJson } from '../text/json-value'
import type { Draft } from './draft'
import { profileOf } from './limits'

/**
 * How the writer arranged the sections, as far as it counts: under a profile that takes answers in one sequence alone (`fixedOrder`), what everybody is asked stands as
 * the template has it, and comes back to its own place when another profile is chosen.
 */
export function ownSequence(
  draft: Pick<Draft, 'sequence' | 'limits' | 'organisation'>,
  template: Pick<Template, 'profiles'>,
): OwnSequence | undefined {
  const { sequence } = draft
  if (!sequence?.orders) return sequence
  return profileOf(draft, template).fixedOrder ? { areas: sequence.areas } : sequence
}

/** Why a section may not change its place; null where it may, or where the template has no such section. */
export function whyFixed(draft: Draft, template: Template, id: string): Message | null {
  const section = template.sections.find((each) => each.id === id)
  if (!section || isChoosable(section)) return null
  const profile = profileOf(draft, template)
  return profile.fixedOrder ? message('sequence.fixed', { profile: profile.title }) : null
}

/**
 * The sections of the page among which one may be moved, it among them, in the sequence of the page: areas and Action Lines that are taken in, or what stands beside it of
 * what everybody is asked. Empty where the page has no such section, or where its place is fixed.
 */
export function movableWith(draft: Draft, template: Template, id: string): string[] {
  if (whyFixed(draft, template, id)) return []
  const chosen = new Set(draft.sections.flatMap((section) => (section.chosen ? [section.id] : [])))
  const found = groupOf(stepsOf(draft, template, ownSequence(draft, template)), id)
  return found
    .filter((step) => step.section && (!isChoosable(step.section) || chosen.has(step.id)))
    .map((step) => step.id)
}

/**
 * The draft with a section before or after another of those that it is `movableWith`; the draft itself where it is not, and where nothing changes. What stands as the
 * template has it is not noted.
 */
export function moveSection(
  draft: Draft,
  template: Template,
  id: string,
  { side, beside }: { side: 'before' | 'after'; beside: string },
): Draft {
  if (id === beside || !movableWith(draft, template, id).includes(beside)) return draft
  const order = orderOf(template, draft.order)
  const steps = stepsOf(draft, template, draft.sequence)
  const areas = groupOf(steps, id).some(({ section }) => section && isChoosable(section))
  const all = idsIn(steps, areas).filter((each) => each !== id)
  all.splice(all.indexOf(beside) + (side === 'after' ? 1 : 0), 0, id)
  const plain = sameJson(all, idsIn(stepsOf(draft, template, undefined), areas)) ? undefined : all
  const { areas: before, orders: kept = {} } = draft.sequence ?? {}
  const others = Object.entries(kept).filter(([of]) => of !== order?.id)
  const orders = areas ? Object.entries(kept) : plain && order ? [...others, [order.id, plain] as const] : others
  const next: OwnSequence = {
    ...draft.sequence,
    areas: areas ? plain : before,
    orders: orders.length > 0 ? Object.fromEntries(orders) : undefined,
  }
  if (sameJson(next, draft.sequence ?? {})) return draft
  const { sequence: _, ...rest } = draft
  return next.areas || next.orders ? ({ ...rest, sequence: withoutNothing(next) } as Draft) : (rest as Draft)
}

/** A field that holds nothing is not in a file. */
function withoutNothing(sequence: OwnSequence): OwnSequence {
  return Object.fromEntries(Object.entries(sequence).filter(([, value]) => value !== undefined))
}

function stepsOf(draft: Draft, template: Template, sequence: OwnSequence | undefined): OrderStep[] {
  return walkOrder(template, orderOf(template, draft.order), sequence, () => true)
}

const isPlaced = (step: OrderStep): step is SectionStep =>
  step.type === 'section' && step.section !== null && step.state === 'here' && !step.forgotten

/** Areas of the whole order, or sections that stand beside a section under one heading. */
function groupOf(steps: readonly OrderStep[], id: string): SectionStep[] {
  const all = inSequence(steps).filter(isPlaced)
  const own = all.find((step) => step.id === id)
  if (!own?.section) return []
  if (isChoosable(own.section)) return all.filter(({ section }) => section && isChoosable(section))
  return besideIn(steps, id).filter(({ section }) => section && !isChoosable(section))
}

function besideIn(steps: readonly OrderStep[], id: string): SectionStep[] {
  const own = steps.filter(isPlaced)
  if (own.some((step) => step.id === id)) return own
  return steps.flatMap((step) => ('below' in step ? besideIn(step.below, id) : []))
}

function idsIn(steps: readonly OrderStep[], areas: boolean): string[] {
  return inSequence(steps)
    .filter(isPlaced)
    .flatMap(({ id, section }) => (section && isChoosable(section) === areas ? [id] : []))
}
