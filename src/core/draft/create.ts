import type { PackManifest } from '../template/pack'
import { isChoosable } from '../template/section-names'
import type { Template } from '../template/template'
import type { Block } from '../text/blocks'
import { DRAFT_FORMAT, DRAFT_VERSION, type Draft, type Section } from './draft'

/**
 * An empty draft of a template: every section with every slot, in the template's sequence. Questions and parts start
 * chosen; areas and Action Lines do not, because a writer picks the few that the organisation has something to say on.
 * `given.id` must be unique among the writer's drafts; `given.now` is an ISO 8601 instant in UTC.
 */
export function newDraft(template: Template, pack: PackManifest, given: { id: string; now: string }): Draft {
  const [order] = template.orders
  const [profile] = template.profiles
  if (!order || !profile) throw new Error('A template without an order or profile: its schema refuses that')
  return {
    format: DRAFT_FORMAT,
    version: DRAFT_VERSION,
    id: given.id,
    template: { id: template.id, pack: pack.id, packVersion: pack.packVersion },
    title: template.draftTitle,
    language: template.language,
    order: order.id,
    organisation: {
      name: '',
      acronym: '',
      group: '',
      country: '',
      contactName: '',
      contactEmail: '',
      signatories: [],
      hideContact: false,
    },
    sections: template.sections.map(emptySection),
    proposals: [],
    limits: { profile: profile.id, overrides: {} },
    created: given.now,
    modified: given.now,
  }
}

function emptySection({ id, kind, slots }: Template['sections'][number]): Section {
  const answers: Record<string, Block[]> = {}
  for (const slot of slots) answers[slot.id] = []
  return { id, chosen: !isChoosable({ kind }), answers }
}

/**
 * The draft with all that its template asks for: sections and slots that it lacks are added empty, in the template's
 * sequence; sections and slots that the template does not know are kept, after the others. Returns the same
 * object when nothing is missing. Never removes or changes text.
 */
export function repairForTemplate(draft: Draft, template: Template): Draft {
  const present = new Map(draft.sections.map((section) => [section.id, section]))
  const asked = template.sections.map((wanted) => {
    const found = present.get(wanted.id)
    if (!found) return emptySection(wanted)
    const missing = wanted.slots.filter((slot) => !Object.hasOwn(found.answers, slot.id))
    if (missing.length === 0) return found
    const answers = { ...found.answers }
    for (const slot of missing) answers[slot.id] = []
    return { ...found, answers }
  })
  const known = new Set(template.sections.map(({ id }) => id))
  const sections = [...asked, ...draft.sections.filter(({ id }) => !known.has(id))]
  const order = template.orders.some(({ id }) => id === draft.order)
    ? draft.order
    : (template.orders[0]?.id ?? draft.order)
  const same =
    order === draft.order &&
    sections.length === draft.sections.length &&
    sections.every((section, index) => section === draft.sections[index])
  return same ? draft : { ...draft, order, sections }
}
