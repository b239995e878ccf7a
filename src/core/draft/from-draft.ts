import type { PackManifest } from '../template/pack'
import { SLOT_ROLES, type Slot, type Template, type TemplateSection } from '../template/template'
import { type Draft, UNPLACED_SECTION } from './draft'

/** Whose words a stand-in template uses; shown wherever a source is. */
const SOURCE = { name: 'The draft itself: its template is not installed' }

/**
 * A template for a draft whose own is not installed, made of nothing but the draft, so that it can be read, checked and exported: its
 * sections with their slots in the sequence in which they stand in the file, named by their ids; one order; no limit but the writer's own; nothing required; no deadline and no address. Text without a place stays without
 * one. The draft is not changed, and finds its own template again once the pack is installed.
 */
export function templateOfDraft(draft: Draft): { pack: PackManifest; template: Template } {
  // A proposal may belong only to what can be left out, so what proposals name was an area.
  const areas = new Set(draft.proposals.map(({ area }) => area))
  const numbers = new Set<number>()
  const sections = draft.sections
    .filter(({ id }) => id !== UNPLACED_SECTION)
    .map(({ id, answers }, index): TemplateSection => {
      const said = Number(/-([1-9]\d{0,3})$/.exec(id)?.[1] ?? 0)
      const number = said === 0 || numbers.has(said) ? 10_000 + index : said
      numbers.add(number)
      return {
        id,
        kind: areas.has(id) ? 'area' : 'part',
        number,
        title: named(id),
        asks: '',
        verified: false,
        unverifiedNote: `The wording is that of the template “${draft.template.id}”, which is not installed.`,
        sources: [SOURCE],
        slots: slotsOf(answers),
        aliases: [],
      }
    })
  const documents = [...new Set(draft.proposals.map(({ document }) => document).filter((name) => name !== ''))]
  const template: Template = {
    ...templateWords(draft),
    sections,
    proposals: { documents: documents.length > 0 ? documents : ['Document'] },
    orders: [
      {
        id: draft.order,
        title: 'As it stands',
        description: 'The sections as they stand in the draft.',
        entries: [
          ...sections.map(({ id }) => ({ type: 'section' as const, section: id })),
          { type: 'proposals', of: 'all', heading: 'Proposals' },
        ],
      },
    ],
    profiles: [
      {
        id: draft.limits.profile,
        title: 'No limit known',
        description: 'The limits of the template are not known, because it is not installed. Your own still hold.',
        sources: [SOURCE],
        lastChecked: draft.modified.slice(0, 10),
        totalWords: null,
        totalCharacters: null,
        totalPages: null,
        sectionWords: null,
        sectionCharacters: null,
      },
    ],
  }
  return {
    pack: {
      format: 'rostrum-pack',
      version: 1,
      id: draft.template.pack,
      packVersion: draft.template.packVersion,
      title: draft.template.pack,
      templates: ['made-of-the-draft.template.json'],
      calendar: [],
    },
    template,
  }
}

function templateWords(draft: Draft): Omit<Template, 'sections' | 'proposals' | 'orders' | 'profiles'> {
  return {
    format: 'rostrum-template',
    version: 1,
    id: draft.template.id,
    kind: 'written-input',
    group: 'other',
    title: named(draft.template.id),
    description: `Made of the draft, because the pack “${draft.template.pack}” is not installed.`,
    language: 'en',
    draftTitle: named(draft.template.id),
    sources: [SOURCE],
    organisation: { required: [], groups: [], sources: [], minSignatories: 0 },
    areasNeeded: false,
    deadline: null,
    handIn: {
      subject: '{organisation}: {title}',
      fileName: '{organisation}_{title}',
      recipients: [],
      recipientsNote: `No e-mail address is known, because the pack “${draft.template.pack}” is not installed. See the notice of the consultation.`,
      body: 'Please find attached our input, “{title}”, on behalf of {organisation}.',
    },
  }
}

/** Slot ids name roles in most templates, and checks look for roles; what is no role is an answer. A section without any gets one. */
function slotsOf(answers: Draft['sections'][number]['answers']): Slot[] {
  const ids = Object.keys(answers)
  return (ids.length > 0 ? ids : ['answer']).map((id) => ({
    id,
    role: SLOT_ROLES.find((role) => role === id) ?? 'answer',
    label: named(id),
    hint: '',
  }))
}

/** “Area 5” of `area-5`. */
function named(id: string): string {
  const words = id.replace(/[-_\s]+/g, ' ').trim()
  return words === '' ? id : words.charAt(0).toUpperCase() + words.slice(1)
}
