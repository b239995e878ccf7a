import type { Problem } from '../result'
import { findJsonFault, jsonDepth, lineAndColumn } from '../text/json-text'
import { isJsonObject } from '../text/json-value'
import { schemaFault } from '../text/schema-words'
import { GUIDANCE_FILE, type Guidance, guidanceFault, guidanceSchema } from './guidance'
import { type Pack, type PackCards, type PackManifest, packSchema } from './pack'
import { type Order, type Template, templateCardSchema, templateSchema } from './template'
import { inSequence, walkOrder } from './walk-order'

/** The file that makes a folder a pack. */
export const PACK_FILE = 'pack.json'

/** Packs are shallow; deeper files are made to crash programs. */
const MAX_DEPTH = 64

/**
 * A pack from the texts of its files, by file name. `folder` is for sentences alone. A template that does not read, does not fit
 * its schema or contradicts itself is left out, with a problem that names file, place and reason; without a sound manifest
 * or any sound template there is no pack. Guidance that does not read or contradicts itself or its pack is left out in the same way.
 * Never throws. Codes: `pack-unreadable`, `pack-newer`, `template-missing`, `template-unreadable`, `template-newer`, `template-contradiction`,
 * `guidance-unreadable`, `guidance-newer`, `guidance-contradiction`.
 */
export function readPack(
  files: ReadonlyMap<string, string>,
  folder: string,
): { pack: Pack | null; problems: Problem[] } {
  const outcomeOfManifest = readManifest(files.get(PACK_FILE), folder)
  if ('problem' in outcomeOfManifest) return { pack: null, problems: [outcomeOfManifest.problem] }
  const { manifest } = outcomeOfManifest

  const problems: Problem[] = []
  const templates: Template[] = []
  for (const file of manifest.templates) {
    const outcome = readTemplate(files.get(file), manifest, templates)
    if ('template' in outcome) templates.push(outcome.template)
    else
      problems.push({
        code: outcome.code,
        sentence: `${folder}/${file}: ${outcome.reason}. The template was left out; put the file right.`,
      })
  }
  if (templates.length === 0) return { pack: null, problems }
  const outcome = readGuidance(files.get(GUIDANCE_FILE), templates, problems.length === 0)
  if (outcome !== null && 'code' in outcome)
    problems.push({
      code: outcome.code,
      sentence: `${folder}/${GUIDANCE_FILE}: ${outcome.reason}. The guidance was left out; put the file right.`,
    })
  const guidance = outcome !== null && 'guidance' in outcome ? outcome.guidance : null
  return { pack: { manifest, templates, guidance }, problems }
}

/**
 * The cards of a pack from the texts of its files, as `readPack` takes them. A file that holds no card is passed over in silence: `readPack` says
 * what is wrong with it. A manifest that is refused is refused here too. Never throws.
 */
export function readPackCards(
  files: ReadonlyMap<string, string>,
  folder: string,
): { pack: PackCards | null; problems: Problem[] } {
  const outcome = readManifest(files.get(PACK_FILE), folder)
  if ('problem' in outcome) return { pack: null, problems: [outcome.problem] }
  const { manifest } = outcome
  const templates = manifest.templates.flatMap((file) => {
    const json = readJson(files.get(file) ?? '')
    const card = 'value' in json ? templateCardSchema.safeParse(json.value) : null
    return card?.success ? card.data : []
  })
  return { pack: templates.length > 0 ? { manifest, templates } : null, problems: [] }
}

function readManifest(text: string | undefined, folder: string): { manifest: PackManifest } | { problem: Problem } {
  const refuse = (reason: string, code = 'pack-unreadable') => ({
    problem: {
      code,
      sentence: `${folder}/${PACK_FILE}: ${reason}. The pack was left out; put the file right.`,
    },
  })
  if (text === undefined) return refuse('there is no such file')
  const json = readJson(text)
  if ('fault' in json) return refuse(json.fault)
  const newer = newerFormat(json.value, 'pack')
  if (newer !== null) return refuse(newer, 'pack-newer')
  const parsed = packSchema.safeParse(json.value)
  if (!parsed.success) return refuse(schemaFault(parsed.error, json.value))
  const manifest = parsed.data
  const twice = firstTwice(manifest.calendar.map(({ id }) => id)) ?? firstTwice(manifest.templates)
  return twice === null ? { manifest } : refuse(`“${twice}” is there twice`)
}

/** Null where a pack has no guidance. `complete` is false when a template of the pack was left out. */
function readGuidance(
  text: string | undefined,
  templates: readonly Template[],
  complete: boolean,
): { guidance: Guidance } | { code: string; reason: string } | null {
  if (text === undefined) return null
  const json = readJson(text)
  if ('fault' in json) return { code: 'guidance-unreadable', reason: json.fault }
  const newer = newerFormat(json.value, 'guidance')
  if (newer !== null) return { code: 'guidance-newer', reason: newer }
  const parsed = guidanceSchema.safeParse(json.value)
  if (!parsed.success) return { code: 'guidance-unreadable', reason: schemaFault(parsed.error, json.value) }
  const contradiction = guidanceFault(parsed.data, templates, complete)
  return contradiction === null ? { guidance: parsed.data } : { code: 'guidance-contradiction', reason: contradiction }
}

function readTemplate(
  text: string | undefined,
  manifest: PackManifest,
  before: readonly Template[],
): { template: Template } | { code: string; reason: string } {
  if (text === undefined)
    return { code: 'template-missing', reason: `${PACK_FILE} names it, but there is no such file` }
  const json = readJson(text)
  if ('fault' in json) return { code: 'template-unreadable', reason: json.fault }
  const newer = newerFormat(json.value, 'template')
  if (newer !== null) return { code: 'template-newer', reason: newer }
  const parsed = templateSchema.safeParse(json.value)
  if (!parsed.success) return { code: 'template-unreadable', reason: schemaFault(parsed.error, json.value) }
  const template = parsed.data
  const contradiction = before.some(({ id }) => id === template.id)
    ? `id: another template of the pack is called “${template.id}” too`
    : contradictionIn(template, manifest)
  return contradiction === null ? { template } : { code: 'template-contradiction', reason: contradiction }
}

/** A file of a later format may be sound: its writer has nothing to put right, its reader needs another program. */
function newerFormat(json: unknown, of: 'pack' | 'template' | 'guidance'): string | null {
  return isJsonObject(json) && typeof json.version === 'number' && json.version > 1
    ? `it needs a newer Rostrum (${of} format ${json.version})`
    : null
}

function readJson(text: string): { value: unknown } | { fault: string } {
  if (jsonDepth(text) > MAX_DEPTH) return { fault: `nests more than ${MAX_DEPTH} levels deep` }
  try {
    return { value: JSON.parse(text) }
  } catch {
    const fault = findJsonFault(text)
    const { line, column } = lineAndColumn(text, fault?.offset ?? 0)
    return {
      fault: `line ${line}, column ${column}: ${fault?.kind === 'truncated' ? 'the file ends in the middle' : 'is not JSON'}`,
    }
  }
}

/** What a schema cannot see: the first place where a template contradicts itself or its pack; null when it does not. */
export function contradictionIn(template: Template, manifest: PackManifest): string | null {
  const lists: [string, string[]][] = [
    ['sections', template.sections.map(({ id }) => id)],
    ['orders', template.orders.map(({ id }) => id)],
    ['profiles', template.profiles.map(({ id }) => id)],
    ['sections', template.sections.map(({ kind, number }) => `${kind} ${number}`)],
    ...template.sections.map(({ id, slots }): [string, string[]] => [
      `section “${id}”, slots`,
      slots.map((slot) => slot.id),
    ]),
  ]
  for (const [place, ids] of lists) {
    const twice = firstTwice(ids)
    if (twice !== null) return `${place}: “${twice}” is there twice`
  }
  const unknown = Object.keys(template.proposals?.lengths ?? {}).find(
    (document) => !template.proposals?.documents.includes(document),
  )
  if (unknown !== undefined) return `proposals, lengths: “${unknown}” is not among the documents`
  for (const { id, rules } of template.profiles) {
    const asked = (rules ?? []).map(({ rule }) => rule)
    const doubled = firstTwice(asked)
    if (doubled !== null) return `profile “${id}”, rules: “${doubled}” is there twice`
    if (asked.includes('paragraphs-numbered') && asked.includes('paragraphs-not-numbered'))
      return `profile “${id}”, rules: paragraphs cannot be numbered and not numbered`
  }
  const unlabelled = template.sections.find((section) => !section.verified && !section.unverifiedNote)
  if (unlabelled) return `section “${unlabelled.id}”, unverifiedNote: says nothing, though the section is unverified`
  for (const order of template.orders) {
    const fault = orderFault(order, template)
    if (fault !== null) return `order “${order.id}”, ${fault}`
  }
  const { deadline } = template
  if (deadline !== null && !manifest.calendar.some(({ id }) => id === deadline))
    return `deadline: the calendar of the pack has no step “${deadline}”`
  return null
}

/** Every section and the proposals must be reached in each order, once: text that an order skips would be lost from the document. */
function orderFault(order: Order, template: Template): string | null {
  const steps = inSequence(walkOrder(template, order, () => true))
  let proposals: 'all' | 'with areas' | null = null
  let rest = false
  for (const step of steps) {
    if (step.type === 'section') {
      if (!step.section) return `entries: the template has no section “${step.id}”`
    } else if (step.type === 'proposals' && step.of === 'rest') {
      if (rest) return 'entries: the rest of the proposals is there twice'
      rest = true
    } else if (step.type === 'proposals' || step.proposals) {
      if (proposals !== null) return 'entries: proposals are there twice'
      proposals = step.type === 'proposals' ? 'all' : 'with areas'
    }
  }
  const sections = steps.filter((step) => step.type === 'section')
  const twice = sections.find(({ state }) => state === 'again')
  if (twice) return `entries: section “${twice.id}” is there twice`
  const missed = sections.find(({ forgotten }) => forgotten)
  if (missed) return `entries: section “${missed.id}” is never reached, so its text would be lost`
  if (!template.proposals) {
    return proposals === null && !rest ? null : 'entries: proposals are there, but the template takes none'
  }
  if (proposals === null || (proposals === 'with areas') !== rest)
    return 'entries: proposals must be there all at once, or with the areas and their rest'
  return null
}

function firstTwice(ids: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) return id
    seen.add(id)
  }
  return null
}
