import { text } from '../../messages/sentence'
import type { PackManifest } from '../template/pack'
import type { Source } from '../template/sources'
import { SLOT_ROLES, type Slot, type Template, type TemplateSection } from '../template/template'
import { UNPLACED_SECTION } from '../template/unplaced'
import type { Draft } from './draft'
import { EMAIL_WORDS } from './email-words'

/**
 * A template for a draft whose own is not installed, made of nothing but the draft, so that it can be read, checked and exported: its
 * sections with their slots in the sequence in which they stand in the file, named by their ids; one order; no limit but the writer's own; nothing required; no deadline and no address. Text without a place stays without
 * one. The draft is not changed, and finds its own template again once the pack is installed.
 */
export function templateOfDraft(draft: Draft): { pack: PackManifest; template: Template } {
  const source = { name: text('standIn.source') }
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
        unverifiedNote: text('standIn.unverified', { template: draft.template.id }),
        sources: [source],
        slots: slotsOf(answers),
        aliases: [],
      }
    })
  const documents = [...new Set(draft.proposals.map(({ document }) => document).filter((name) => name !== ''))]
  const template: Template = {
    ...templateWords(draft, source),
    sections,
    proposals: { documents: documents.length > 0 ? documents : ['Document'] },
    orders: [
      {
        id: draft.order,
        title: text('standIn.order'),
        description: text('standIn.orderDescription'),
        entries: [
          ...sections.map(({ id }) => ({ type: 'section' as const, section: id })),
          { type: 'proposals', of: 'all', heading: 'Proposals' },
        ],
      },
    ],
    profiles: [
      {
        id: draft.limits.profile,
        title: text('standIn.profile'),
        description: text('standIn.profileDescription'),
        sources: [source],
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

function templateWords(draft: Draft, source: Source): Omit<Template, 'sections' | 'proposals' | 'orders' | 'profiles'> {
  return {
    format: 'rostrum-template',
    version: 1,
    id: draft.template.id,
    kind: 'written-input',
    group: 'other',
    title: named(draft.template.id),
    description: text('standIn.description', { pack: draft.template.pack }),
    language: 'en',
    draftTitle: named(draft.template.id),
    sources: [source],
    organisation: { required: [], groups: [], sources: [], minSignatories: 0 },
    areasNeeded: false,
    deadline: null,
    handIn: {
      ...EMAIL_WORDS,
      recipients: [],
      recipientsNote: text('standIn.recipients', { pack: draft.template.pack }),
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
