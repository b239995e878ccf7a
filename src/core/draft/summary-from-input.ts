import { SPOKEN_KINDS } from '../template/kinds'
import type { PackManifest } from '../template/pack'
import { choosableSections, isChoosable } from '../template/section-names'
import type { Slot, Template, TemplateSection } from '../template/template'
import { newDraft } from './create'
import type { Draft, Origin } from './draft'
import { setAnswer, setChosen, setOrganisation } from './edit'
import { answerToTake } from './origins'
import { takenText } from './taken'

/** A new draft made of areas of another, and what could not be taken, by the ids of the input's sections in the sequence asked for. */
export interface SummaryFromInput {
  draft: Draft
  taken: string[]
  /** Areas that are left out of the input, or whose recommendation is empty. */
  empty: string[]
  /** Areas that the target has no place for, and ids that the input's template does not know. */
  unplaced: string[]
}

/** The slot of an area that says in a sentence or two what is asked for: its headline. Null where the area has none. */
export function headlineOf({ slots }: Pick<TemplateSection, 'slots'>): Slot | null {
  return slots.find(({ role }) => role === 'headline') ?? null
}

/** Areas whose recommendation may be taken from a draft now: chosen, and with a headline that says something. */
export function areasToTake(input: Draft, inputTemplate: Template): TemplateSection[] {
  return choosableSections(inputTemplate).filter((area) => {
    const headline = headlineOf(area)
    return headline !== null && answerToTake(input, area.id, headline.id).length > 0
  })
}

/** True for a template whose drafts are written, with recommendations that a statement can be made of. */
export function givesStatement(template: Template): boolean {
  return (
    template.kind !== 'summary' &&
    !SPOKEN_KINDS.includes(template.kind) &&
    choosableSections(template).some((area) => headlineOf(area) !== null)
  )
}

/** True for a template that a summary of such an input may be made in: a summary with a place for at least one of its areas. */
export function takesSummaryOf(target: Template, inputTemplate: Template): boolean {
  return (
    target.kind === 'summary' &&
    choosableSections(inputTemplate).some((area) => headlineOf(area) !== null && placeFor(area, target) !== null)
  )
}

/**
 * A new draft in which each area's section holds the headline recommendation of the same area of an input, with where it was taken from.
 * Slots are found by their role, and areas by their id, else by their title, never by a template's name. Speaker and language are the input's. `fileName` is
 * what people know the input's file by, or empty.
 */
export function summaryFromInput(
  input: Draft,
  inputTemplate: Template,
  areas: readonly string[],
  target: { template: Template; pack: PackManifest },
  given: { id: string; now: string; fileName: string },
): SummaryFromInput {
  const { signatories: _, ...organisation } = input.organisation
  const start = setOrganisation(newDraft(target.template, target.pack, given), organisation)
  const made: SummaryFromInput = { draft: { ...start, language: input.language }, taken: [], empty: [], unplaced: [] }
  const origins: Origin[] = []
  for (const id of new Set(areas)) {
    const area = inputTemplate.sections.find((section) => section.id === id && isChoosable(section))
    const headline = area ? headlineOf(area) : null
    const place = area && headline ? placeFor(area, target.template) : null
    if (!headline || !place) {
      made.unplaced.push(id)
      continue
    }
    const blocks = answerToTake(input, id, headline.id)
    if (blocks.length === 0) {
      made.empty.push(id)
      continue
    }
    made.taken.push(id)
    made.draft = setAnswer(setChosen(made.draft, place.section.id, true), place.section.id, place.slot.id, blocks)
    origins.push({
      section: place.section.id,
      slot: place.slot.id,
      source: input.id,
      title: input.title,
      fileName: given.fileName,
      fromSection: id,
      fromSlot: headline.id,
      ...takenText(blocks),
    })
  }
  if (origins.length > 0) made.draft = { ...made.draft, origins }
  return made
}

/** Where a template takes what an area recommends: the headline of the same area, else its answer. Null where it has no such area. */
function placeFor(area: TemplateSection, target: Template): { section: TemplateSection; slot: Slot } | null {
  const areas = target.sections.filter(isChoosable)
  const section =
    areas.find(({ id }) => id === area.id) ??
    areas.find(({ title }) => title.toLowerCase() === area.title.toLowerCase())
  const slot = section && (headlineOf(section) ?? section.slots.find(({ role }) => role === 'answer'))
  return section && slot ? { section, slot } : null
}
