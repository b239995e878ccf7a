import { z } from 'zod'
import { message } from '../../messages/message'
import type { Message, Words } from '../../messages/values'
import { languageTag } from '../text/language-tag'
import { idSchema } from './ids'
import { isChoosable } from './section-names'
import { shownText } from './shown-text'
import { type Source, sourceSchema } from './sources'
import type { Template } from './template'

/** Ids of the guidance's own list of sources: said once, referred to by everything that rests on them. */
const sourceIds = z.array(idSchema).min(1)

/** An Action Line of WSIS with what was said to be achieved and what is still hard. */
export const actionLineSchema = z.strictObject({
  /** The id of the sections of kind `action-line` that it stands for. */
  id: idSchema,
  /** As the source calls it: “C5”, “C7”. */
  code: z.string().min(1),
  title: shownText(),
  achievements: z.array(shownText()).min(1),
  challenges: z.array(shownText()).min(1),
  sources: sourceIds,
})
export type ActionLine = z.infer<typeof actionLineSchema>

/** One suggestion for the future of the process. */
export const visionPointSchema = z.strictObject({ id: idSchema, text: shownText(), sources: sourceIds })
export type VisionPoint = z.infer<typeof visionPointSchema>

/** What a consultation came to; a `reminder` is what every writer should bear in mind. */
export const outcomeSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['outcome', 'reminder']),
  title: shownText(),
  text: shownText(),
  sources: sourceIds,
})
export type Outcome = z.infer<typeof outcomeSchema>

export const tipSchema = z.strictObject({
  id: idSchema,
  title: shownText(),
  text: shownText(),
  sources: sourceIds,
})
export type Tip = z.infer<typeof tipSchema>

/** A thing to think of, in our words. It goes into a list of things to do, never into the writer's document. */
export const promptSchema = z.strictObject({ id: idSchema, text: shownText() })
export type Prompt = z.infer<typeof promptSchema>

/** What stands beside one section: of one template, or, without `template`, of every template of the pack that has the section. */
export const sectionEntrySchema = z.strictObject({
  template: idSchema.optional(),
  section: idSchema,
  actionLines: z.array(idSchema).default([]),
  vision: z.array(idSchema).default([]),
  outcomes: z.array(idSchema).default([]),
  tips: z.array(idSchema).default([]),
  prompts: z.array(promptSchema).min(1).max(12),
})

/** What `guidance.json` of a pack holds. */
export const guidanceSchema = z.strictObject({
  format: z.literal('rostrum-guidance'),
  version: z.literal(1),
  language: languageTag,
  sources: z.array(sourceSchema.extend({ id: idSchema })).min(1),
  /** Whose judgement it is that an Action Line, point or outcome belongs beside a section: no source says so. Shown to the writer. */
  mapping: z.strictObject({ by: z.string().min(1), note: shownText() }),
  actionLines: z.array(actionLineSchema),
  vision: z.array(visionPointSchema),
  outcomes: z.array(outcomeSchema),
  tips: z.array(tipSchema),
  sections: z.array(sectionEntrySchema),
})
export type Guidance = z.infer<typeof guidanceSchema>

/** The file of a pack that holds its guidance. A pack without it has none. */
export const GUIDANCE_FILE = 'guidance.json'

/**
 * What a schema cannot see: the first place where guidance contradicts itself or its pack; null when it does not. With a template
 * left out of the pack (`complete` false) nothing is said about sections that no template has.
 */
export function guidanceFault(guidance: Guidance, templates: readonly Template[], complete: boolean): Message | null {
  const { actionLines, vision, outcomes, tips, sections } = guidance
  const lists: [Words, readonly string[]][] = [
    ['sources', idsOf(guidance.sources)],
    ['actionLines', idsOf(actionLines)],
    ['vision', idsOf(vision)],
    ['outcomes', idsOf(outcomes)],
    ['tips', idsOf(tips)],
    ['sections', sections.map(placeOf)],
    ...sections.map((entry): [Words, readonly string[]] => [listIn(entry, 'prompts'), idsOf(entry.prompts)]),
    ...sections.flatMap((entry) =>
      (['actionLines', 'vision', 'outcomes', 'tips'] as const).map((list): [Words, readonly string[]] => [
        listIn(entry, list),
        entry[list],
      ]),
    ),
  ]
  for (const [place, ids] of lists) {
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    if (twice !== undefined) return message('problem.pack.twiceIn', { place, id: twice })
  }
  const known = new Set(idsOf(guidance.sources))
  for (const [list, items] of Object.entries({ actionLines, vision, outcomes, tips }))
    for (const { id, sources } of items) {
      const missing = sources.find((source) => !known.has(source))
      if (missing !== undefined) return message('problem.guidance.source', { list, id, source: missing })
    }
  for (const entry of sections)
    for (const [list, items] of Object.entries({ actionLines, vision, outcomes, tips })) {
      const there = new Set(idsOf(items))
      const missing = entry[list as 'tips'].find((id) => !there.has(id))
      if (missing !== undefined) return message('problem.guidance.missing', { place: listIn(entry, list), id: missing })
    }
  return packFault(guidance, templates, complete)
}

function packFault(
  { actionLines, sections }: Guidance,
  templates: readonly Template[],
  complete: boolean,
): Message | null {
  const areas = new Set<string>()
  for (const template of templates)
    for (const section of template.sections.filter(isChoosable)) {
      if (section.kind === 'area') areas.add(section.id)
      else if (!actionLines.some(({ id }) => id === section.id))
        return message('problem.guidance.actionLine', { section: section.id, template: template.id })
      if (!entryFor(sections, template, section.id))
        return message('problem.guidance.section', { section: section.id, template: template.id })
    }
  if (!complete) return null
  for (const entry of sections) {
    const { template: id, section } = entry
    const candidates = id === undefined ? templates : templates.filter((template) => template.id === id)
    if (candidates.length === 0)
      return message('problem.guidance.template', { section: placeOf(entry), template: id ?? '' })
    if (!candidates.some((template) => template.sections.some((one) => one.id === section)))
      return id === undefined
        ? message('problem.guidance.sectionNowhere', { section })
        : message('problem.guidance.sectionOfTemplate', { section: placeOf(entry), template: id })
  }
  if (areas.size === 0) return null
  const informing = new Set(sections.filter(({ section }) => areas.has(section)).flatMap((entry) => entry.actionLines))
  const idle = actionLines.find(({ id }) => !informing.has(id))
  return idle ? message('problem.guidance.idle', { id: idle.id }) : null
}

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id)
}

function placeOf({ template, section }: { template?: string | undefined; section: string }): string {
  return template === undefined ? section : `${template} ${section}`
}

function listIn(entry: { template?: string | undefined; section: string }, list: string): Message {
  return message('problem.guidance.list', { section: placeOf(entry), list })
}

/** What a template says of its own section outweighs what the pack says of all sections of that id. */
function entryFor(entries: Guidance['sections'], template: Template, section: string) {
  const own = entries.filter((entry) => entry.section === section)
  return own.find((entry) => entry.template === template.id) ?? own.find((entry) => entry.template === undefined)
}

/** Something of the guidance with its sources written out. */
export type Sourced<T> = Omit<T, 'sources'> & { sources: Source[] }

/** All that stands beside one section, in the guidance's own sequence. */
export interface SectionGuidance {
  section: string
  /** For an Action Line: itself. */
  actionLines: Sourced<ActionLine>[]
  vision: Sourced<VisionPoint>[]
  outcomes: Sourced<Outcome>[]
  tips: Sourced<Tip>[]
  prompts: Prompt[]
  /** Whose judgement the choice is; to be shown with it. */
  mapping: Guidance['mapping']
}

/**
 * What helps with writing one section of a template: Action Lines that inform it, vision points and outcomes that touch it, tips that
 * apply, and prompts. Null where the pack has no guidance, says nothing of this section, or the template has no such
 * section. The facts are the sources'; which of them stand here is the judgement that `mapping` names.
 */
export function guidanceFor(
  pack: { guidance: Guidance | null },
  template: Template,
  sectionId: string,
): SectionGuidance | null {
  const { guidance } = pack
  if (!guidance || !template.sections.some(({ id }) => id === sectionId)) return null
  const entry = entryFor(guidance.sections, template, sectionId)
  if (!entry) return null
  const sources = new Map(guidance.sources.map(({ id, ...source }) => [id, source]))
  const pick = <T extends { id: string; sources: string[] }>(items: readonly T[], ids: readonly string[]) =>
    items
      .filter(({ id }) => ids.includes(id))
      .map((item) => ({
        ...item,
        sources: item.sources.flatMap((id) => {
          const source = sources.get(id)
          return source ? [source] : []
        }),
      }))
  return {
    section: sectionId,
    actionLines: pick(guidance.actionLines, entry.actionLines),
    vision: pick(guidance.vision, entry.vision),
    outcomes: pick(guidance.outcomes, entry.outcomes),
    tips: pick(guidance.tips, entry.tips),
    prompts: entry.prompts,
    mapping: guidance.mapping,
  }
}
