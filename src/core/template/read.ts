import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { type Problem, problemOf } from '../result'
import { findJsonFault, jsonDepth, lineAndColumn } from '../text/json-text'
import { isJsonObject } from '../text/json-value'
import { schemaFault } from '../text/schema-words'
import { contradictionIn, twiceAt } from './contradictions'
import { GUIDANCE_FILE, type Guidance, guidanceFault, guidanceSchema } from './guidance'
import { type Pack, type PackCards, type PackManifest, packSchema } from './pack'
import { PACK_FILE } from './pack-names'
import { type Template, templateCardSchema, templateSchema } from './template'

/** Without the functions that zod writes and compiles for schemas that are asked often: a start reads each manifest and each card once. */
const ONCE = { jitless: true }

/** Packs are shallow; deeper files are made to crash programs. */
const MAX_DEPTH = 64

/**
 * A pack from the texts of its files, by file name. `folder` is for sentences alone. A template that does not read, does not fit
 * its schema or contradicts itself is left out, with a problem that names file, place and reason; without a sound manifest
 * or any sound template there is no pack. Guidance that does not read or contradicts itself or its pack is left out in the same way.
 * Never throws. Codes: `pack-unreadable`, `pack-newer`, `template-missing`, `template-unreadable`, `template-newer`, `template-contradiction`,
 * `guidance-unreadable`, `guidance-newer`, `guidance-contradiction`.
 */
export function readPack(files: ReadonlyMap<string, string>, folder: string): PackOutcome {
  const reading = readingPack(files, folder)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

export interface PackOutcome {
  pack: Pack | null
  problems: Problem[]
}

/**
 * The same file by file, for whoever must not be held up by a whole pack: it stands still after each file until it is asked to go on, and gives in the
 * end what `readPack` gives. Never throws.
 */
export function* readingPack(files: ReadonlyMap<string, string>, folder: string): Generator<void, PackOutcome, void> {
  const outcomeOfManifest = readManifest(files.get(PACK_FILE), folder)
  if ('problem' in outcomeOfManifest) return { pack: null, problems: [outcomeOfManifest.problem] }
  const { manifest } = outcomeOfManifest

  const problems: Problem[] = []
  const templates: Template[] = []
  for (const file of manifest.templates) {
    yield
    const outcome = readTemplate(files.get(file), manifest, templates)
    if ('template' in outcome) templates.push(outcome.template)
    else
      problems.push(
        problemOf(
          outcome.code,
          message('problem.pack.template', { file: `${folder}/${file}`, reason: outcome.reason }),
        ),
      )
  }
  if (templates.length === 0) return { pack: null, problems }
  yield
  const outcome = readGuidance(files.get(GUIDANCE_FILE), templates, problems.length === 0)
  if (outcome !== null && 'code' in outcome)
    problems.push(
      problemOf(
        outcome.code,
        message('problem.pack.guidance', { file: `${folder}/${GUIDANCE_FILE}`, reason: outcome.reason }),
      ),
    )
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
    // However deep the rest of it is: a card is five fields.
    const card = templateCardSchema.safeParse(parsedOrNull(files.get(file) ?? ''), ONCE)
    return card.success ? card.data : []
  })
  return { pack: templates.length > 0 ? { manifest, templates } : null, problems: [] }
}

function readManifest(text: string | undefined, folder: string): { manifest: PackManifest } | { problem: Problem } {
  const refuse = (reason: Message, code = 'pack-unreadable') => ({
    problem: problemOf(code, message('problem.pack.manifest', { file: `${folder}/${PACK_FILE}`, reason })),
  })
  if (text === undefined) return refuse(message('problem.pack.noFile'))
  const json = readJson(text)
  if ('fault' in json) return refuse(json.fault)
  const newer = newerFormat(json.value, 'pack')
  if (newer !== null) return refuse(newer, 'pack-newer')
  const parsed = packSchema.safeParse(json.value, ONCE)
  if (!parsed.success) return refuse(schemaFault(parsed.error, json.value))
  const manifest = parsed.data
  const lists = [manifest.calendar.map(({ id }) => id), manifest.templates]
  const twice = lists.flatMap((ids) => ids[twiceAt(ids)] ?? [])[0]
  return twice === undefined ? { manifest } : refuse(message('problem.pack.twice', { id: twice }))
}

/** Null where a pack has no guidance. `complete` is false when a template of the pack was left out. */
function readGuidance(
  text: string | undefined,
  templates: readonly Template[],
  complete: boolean,
): { guidance: Guidance } | { code: string; reason: Message } | null {
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
): { template: Template } | { code: string; reason: Message } {
  if (text === undefined)
    return { code: 'template-missing', reason: message('problem.pack.namedOnly', { manifest: PACK_FILE }) }
  const json = readJson(text)
  if ('fault' in json) return { code: 'template-unreadable', reason: json.fault }
  const newer = newerFormat(json.value, 'template')
  if (newer !== null) return { code: 'template-newer', reason: newer }
  const parsed = templateSchema.safeParse(json.value)
  if (!parsed.success) return { code: 'template-unreadable', reason: schemaFault(parsed.error, json.value) }
  const template = parsed.data
  const contradiction = before.some(({ id }) => id === template.id)
    ? message('problem.pack.sameId', { id: template.id })
    : contradictionIn(template, manifest)
  return contradiction === null ? { template } : { code: 'template-contradiction', reason: contradiction }
}

/** A file of a later format may be sound: its writer has nothing to put right, its reader needs another program. */
function newerFormat(json: unknown, of: 'pack' | 'template' | 'guidance'): Message | null {
  return isJsonObject(json) && typeof json.version === 'number' && json.version > 1
    ? message('problem.pack.newer', { kind: of, version: String(json.version) })
    : null
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function readJson(text: string): { value: unknown } | { fault: Message } {
  if (jsonDepth(text) > MAX_DEPTH) return { fault: message('problem.pack.deep', { most: MAX_DEPTH }) }
  try {
    return { value: JSON.parse(text) }
  } catch {
    const fault = findJsonFault(text)
    const { line, column } = lineAndColumn(text, fault?.offset ?? 0)
    return {
      fault: message('problem.pack.noJson', {
        line: String(line),
        column: String(column),
        truncated: fault?.kind === 'truncated',
      }),
    }
  }
}
