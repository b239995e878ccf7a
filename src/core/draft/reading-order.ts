import type { Slot, Template, TemplateSection } from '../template/template'
import { inSequence, orderOf, walkOrder } from '../template/walk-order'
import type { Block } from '../text/blocks'
import { sameJson } from '../text/json-value'
import type { Draft } from './draft'
import type { Finding } from './finding'
import { ownSequence } from './own-sequence'
import { hasUnplacedText } from './unplaced-text'

/** An answer as what reads it sees it: what was asked and what was written. */
export interface Answer {
  slot: Slot
  blocks: readonly Block[]
}

/** A section that would be handed in: one that the template knows and the writer took in, or text without a place. */
export interface SectionSubject {
  asked: TemplateSection
  /** One for each slot of the template, in its sequence; empty where nothing was written. */
  answers: readonly Answer[]
  /** BCP 47 tag of text that names no language of its own. */
  language: string
}

export type ReadingStep =
  | { type: 'section'; subject: SectionSubject }
  /** `proposals` are indexes into the draft's table. */
  | { type: 'proposals'; proposals: readonly number[] }

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
  const steps: OrderedStep[] = []
  const seenProposals = new Set<number>()

  const takeProposals = (wanted: (area: string | null) => boolean) => {
    const proposals = draft.proposals.flatMap(({ area }, index) =>
      wanted(area) && !seenProposals.has(index) ? [index] : [],
    )
    for (const index of proposals) seenProposals.add(index)
    if (proposals.length > 0) steps.push({ type: 'proposals', proposals })
  }
  const taken = ({ id }: TemplateSection) => chosen.has(id)
  const order = orderOf(template, draft.order)
  const walked = walkOrder(template, order, ownSequence(draft, template), taken, hasUnplacedText(draft))
  for (const step of inSequence(walked)) {
    if (step.type === 'section' && step.section && step.state === 'here') {
      steps.push({ type: 'section', asked: step.section })
      if (step.proposals) takeProposals((area) => area === step.id)
    } else if (step.type === 'proposals')
      takeProposals((area) => step.of === 'all' || area === null || !chosen.has(area))
  }
  takeProposals(() => true)
  return steps
}

/**
 * The same steps, with what was written to each section. Sections that say the same as those in `known`, by id, are the same objects as
 * there, so that what was worked out for them holds; `known` is brought up to date.
 */
export function readingOf(
  draft: Draft,
  template: Template,
  known: Map<string, SectionSubject> = new Map(),
): ReadingStep[] {
  const written = new Map(draft.sections.map((section) => [section.id, section]))
  const subjectOf = (asked: TemplateSection): SectionSubject => {
    const answers = written.get(asked.id)?.answers ?? {}
    const now: SectionSubject = {
      asked,
      language: draft.language,
      answers: asked.slots.map((slot) => ({
        slot,
        blocks: (Object.hasOwn(answers, slot.id) ? answers[slot.id] : undefined) ?? [],
      })),
    }
    const before = known.get(asked.id)
    if (before && sameSubject(before, now)) return before
    known.set(asked.id, now)
    return now
  }
  return readingOrder(draft, template).map(
    (step): ReadingStep => (step.type === 'section' ? { type: 'section', subject: subjectOf(step.asked) } : step),
  )
}

function sameSubject(before: SectionSubject, now: SectionSubject): boolean {
  return (
    before.language === now.language &&
    before.answers.every(({ blocks }, index) => {
      const others = now.answers[index]?.blocks
      return blocks === others || sameJson(blocks, others)
    })
  )
}

/** By place, as the page shows them; findings at one place keep the sequence that they came in. */
export function inReadingOrder(findings: readonly Finding[], draft: Draft, reading: readonly ReadingStep[]): Finding[] {
  const sections = new Map<string | null, number>([
    [null, 0],
    ['organisation', 1],
  ])
  for (const step of reading) if (step.type === 'section') sections.set(step.subject.asked.id, sections.size)
  const others = sections.size
  const slots = new Map<string, number>()
  for (const step of reading)
    if (step.type === 'section')
      for (const [index, { id }] of step.subject.asked.slots.entries())
        slots.set(`${step.subject.asked.id} ${id}`, index)
  const rows = new Map(draft.proposals.map(({ id }, index) => [id, index]))
  const key = ({ at }: Finding): number[] => [
    at.section === 'proposals' ? others + 1 : (sections.get(at.section) ?? others),
    at.slot === undefined ? -1 : (slots.get(`${at.section} ${at.slot}`) ?? slots.size),
    at.proposal === undefined ? -1 : (rows.get(at.proposal) ?? rows.size),
    at.block ?? -1,
    at.start ?? -1,
  ]
  return findings
    .map((finding) => ({ finding, key: key(finding) }))
    .sort((a, b) => {
      const differing = a.key.findIndex((part, index) => part !== b.key[index])
      return differing < 0 ? 0 : (a.key[differing] ?? 0) - (b.key[differing] ?? 0)
    })
    .map(({ finding }) => finding)
}
