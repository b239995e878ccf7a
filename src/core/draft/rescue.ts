import type { PackManifest } from '../template/pack'
import type { Template } from '../template/template'
import { blockSchema } from '../text/blocks'
import { isJsonObject, type JsonObject } from '../text/json-value'
import { newDraft } from './create'
import { DRAFT_FORMAT, DRAFT_VERSION, type Draft, draftSchema, organisationSchema, proposalSchema } from './draft'
import { readableItems, readableJson } from './salvage'

type Templated = { template: Template; pack: PackManifest }

/**
 * A draft of what can still be read of a damaged one: each answer, block by block, each whole row of proposals, and every other field that has the
 * form of one. What is lost is as in a new draft of its template; where its template is lost too, it is the one of `templates` with the most sections in
 * common. It keeps its id where that is left, or else has `given.id`; `given.now` is an ISO 8601 instant in UTC. Null where nothing that somebody
 * wrote is left. Never throws.
 */
export function rescueDraft(
  text: string,
  templates: readonly Templated[],
  given: { id: string; now: string },
): Draft | null {
  const readable = readableJson(text)
  if (!readable) return null
  const { json } = readable
  const sections = sectionsOf(json)
  const proposals = readableItems(json.proposals, proposalSchema)
  const organisation = organisationOf(json)
  const isWritten =
    proposals.length > 0 ||
    Object.values(organisation).some((field) => typeof field === 'string' && field.trim() !== '') ||
    sections.some(({ answers }) => Object.values(answers).some((blocks) => blocks.length > 0))
  if (!isWritten) return null
  const start = startOf(json, templates, sections, given)
  if (!start) return null
  const found: JsonObject = { ...start }
  for (const [field, schema] of Object.entries(draftSchema.shape)) {
    if (['format', 'version', 'sections', 'proposals', 'organisation'].includes(field)) continue
    const own = Object.hasOwn(json, field) ? json[field] : undefined
    const parsed = own === undefined ? null : schema.safeParse(own)
    if (parsed?.success) found[field] = parsed.data
  }
  const names = new Set(sections.map(({ id }) => id))
  const missing = start.sections.filter(({ id }) => !names.has(id))
  const draft = draftSchema.safeParse({
    ...found,
    version: draftSchema.shape.version.catch(DRAFT_VERSION).parse(json.version),
    organisation,
    sections: [...sections, ...missing],
    proposals,
  })
  return draft.success ? (draft.data as Draft) : null
}

function sectionsOf(json: JsonObject): Draft['sections'] {
  return (Array.isArray(json.sections) ? (json.sections as readonly unknown[]) : []).flatMap((section) => {
    if (!isJsonObject(section) || typeof section.id !== 'string' || section.id === '') return []
    const answers = isJsonObject(section.answers) ? section.answers : {}
    return [
      {
        ...section,
        id: section.id,
        // What somebody wrote is shown, where it is lost whether they wanted it handed in.
        chosen: typeof section.chosen === 'boolean' ? section.chosen : true,
        answers: Object.fromEntries(
          Object.entries(answers).map(([slot, blocks]) => [slot, readableItems(blocks, blockSchema)]),
        ),
      },
    ]
  })
}

/** Each field for itself: one that is garbled costs no other. */
function organisationOf({ organisation }: JsonObject): Draft['organisation'] {
  const fields = isJsonObject(organisation) ? organisation : {}
  const sound = Object.entries(fields).filter(
    ([field, value]) => organisationSchema.safeParse({ [field]: value }).success,
  )
  return organisationSchema.parse(Object.fromEntries(sound))
}

/** An empty draft of the template that the damaged one was made of, as far as that is known. */
function startOf(
  json: JsonObject,
  templates: readonly Templated[],
  sections: Draft['sections'],
  given: { id: string; now: string },
): Draft | null {
  const named = draftSchema.shape.template.safeParse(json.template)
  const known = named.success
    ? templates.find(({ template }) => template.id === named.data.id)
    : likest(templates, new Set(sections.map(({ id }) => id)))
  if (known) return newDraft(known.template, known.pack, given)
  if (!named.success) return null
  return {
    format: DRAFT_FORMAT,
    version: DRAFT_VERSION,
    id: given.id,
    template: named.data,
    title: '',
    language: 'en',
    order: 'default',
    organisation: organisationSchema.parse({}),
    sections: [],
    proposals: [],
    limits: { profile: 'default', overrides: {} },
    created: given.now,
    modified: given.now,
  }
}

function likest(templates: readonly Templated[], ids: ReadonlySet<string>): Templated | undefined {
  const common = ({ template }: Templated) => template.sections.filter(({ id }) => ids.has(id)).length
  return [...templates].sort((one, other) => common(other) - common(one))[0]
}
