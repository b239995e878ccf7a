import type { ReadingStep, SectionSubject } from '../check/rule'
import { choosableSections } from '../template/section-names'
import type { OrderEntry, Template, TemplateSection } from '../template/template'
import { sameJson } from '../text/json-value'
import type { Draft } from './draft'
import type { Finding } from './finding'

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
