import { z } from 'zod'
import { type Block, blockSchema, languageTag } from './blocks'

/** The version of the draft format that this program writes. Older ones are migrated by `migrateDraft`; newer ones are refused. */
export const DRAFT_VERSION = 1

/** What the file says it is, so that a JSON file of something else is told apart from a damaged draft. */
export const DRAFT_FORMAT = 'rostrum-draft'

/** One draft a file, JSON inside. */
export const DRAFT_EXTENSION = '.rostrum'

export const signatorySchema = z.looseObject({
  name: z.string(),
  organisation: z.string().default(''),
  country: z.string().default(''),
})
export type Signatory = z.infer<typeof signatorySchema>

/** Who speaks. Strings are empty until they are filled in; which of them are required is the template's business. */
export const organisationSchema = z.looseObject({
  name: z.string().default(''),
  acronym: z.string().default(''),
  /** A stakeholder group of the template, or free text. */
  group: z.string().default(''),
  /** A country, or “Global”. */
  country: z.string().default(''),
  contactName: z.string().default(''),
  contactEmail: z.string().default(''),
  signatories: z.array(signatorySchema).default([]),
  /** Keeps contact name and e-mail out of every document: personal details must be removable from a copy that is published. */
  hideContact: z.boolean().default(false),
})
export type Organisation = z.infer<typeof organisationSchema>

/**
 * A section of the draft: the answers that were written to one question or thematic area of the template, by slot id.
 * `chosen` is false for an area that the organisation has nothing to say on; its text is kept but not handed in.
 */
export const sectionSchema = z.looseObject({
  id: z.string().min(1),
  chosen: z.boolean(),
  answers: z.record(z.string(), z.array(blockSchema)),
})
export type Section = { id: string; chosen: boolean; answers: Record<string, Block[]>; [key: string]: unknown }

/** Moves seen in real inputs: what a proposal asks to be done with a paragraph. */
export const MOVES = ['retain', 'amend', 'delete', 'add', 'clarify', 'general'] as const
export const moveSchema = z.enum(MOVES)
export type Move = z.infer<typeof moveSchema>

/**
 * One row of the proposals table. Paragraphs renumber between versions, so a reference is always
 * (document version, paragraph). `area` is the id of the thematic area it belongs to, or null.
 */
export const proposalSchema = z.looseObject({
  id: z.string().min(1),
  document: z.string(),
  paragraph: z.string(),
  move: moveSchema,
  current: z.string(),
  proposed: z.string(),
  rationale: z.string(),
  area: z.string().nullable(),
})
export type Proposal = z.infer<typeof proposalSchema>

/** A finding that the writer put aside for this draft: its rule, and a fingerprint of the text that it points at. */
export const dismissalSchema = z.looseObject({ check: z.string().min(1), fingerprint: z.string().min(1) })
export type Dismissal = z.infer<typeof dismissalSchema>

/**
 * Something to do before the text is done: a note of the writer's to themselves. It stands beside the text and is in no document.
 * `section` is the part of the page that it belongs to: a section, `organisation` or `proposals`. `prompt` is the id, within that section's
 * guidance, of the prompt that it was made from; its text is the writer's to change.
 */
export const checklistItemSchema = z.looseObject({
  id: z.string().min(1),
  section: z.string().min(1),
  text: z.string(),
  done: z.boolean(),
  prompt: z.string().min(1).optional(),
})
export type ChecklistItem = z.infer<typeof checklistItemSchema>

/** A limit that the writer set for this draft, over the profile's. Numbers are counts; null lifts the profile's limit. */
export const limitOverridesSchema = z.looseObject({
  totalWords: z.number().int().positive().nullable().optional(),
  totalCharacters: z.number().int().positive().nullable().optional(),
  totalPages: z.number().int().positive().nullable().optional(),
  sectionWords: z.number().int().positive().nullable().optional(),
  sectionCharacters: z.number().int().positive().nullable().optional(),
  /** Per section id, over `sectionWords`. */
  sections: z.record(z.string(), z.number().int().positive().nullable()).optional(),
})
export type LimitOverrides = z.infer<typeof limitOverridesSchema>

/** The section that keeps imported text which fits nowhere in the template. It has one slot, `text`, and is never handed in. */
export const UNPLACED_SECTION = 'unplaced'

/**
 * What an organisation writes: everything that a `.rostrum` file holds. Objects keep fields that this version does not
 * know, so that a file written by a later minor version survives being edited by an earlier one.
 */
export const draftSchema = z.looseObject({
  format: z.literal(DRAFT_FORMAT),
  version: z.literal(DRAFT_VERSION),
  id: z.string().min(1),
  template: z.looseObject({ id: z.string().min(1), pack: z.string().min(1), packVersion: z.string() }),
  /** The document's title, as on its first page. */
  title: z.string(),
  language: languageTag,
  /** Id of the template's order in which the draft is shown and, unless told otherwise, handed in. */
  order: z.string().min(1),
  organisation: organisationSchema,
  sections: z.array(sectionSchema),
  proposals: z.array(proposalSchema),
  limits: z.looseObject({ profile: z.string().min(1), overrides: limitOverridesSchema }),
  dismissed: z.array(dismissalSchema).optional(),
  checklist: z.array(checklistItemSchema).optional(),
  /** ISO 8601 instants in UTC. */
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
})

/** Written out, because `Omit` over a loose object's index signature would leave every field `unknown`. */
export type Draft = {
  format: typeof DRAFT_FORMAT
  version: typeof DRAFT_VERSION
  id: string
  template: { id: string; pack: string; packVersion: string; [key: string]: unknown }
  title: string
  language: string
  order: string
  organisation: Organisation
  sections: Section[]
  proposals: Proposal[]
  limits: { profile: string; overrides: LimitOverrides; [key: string]: unknown }
  dismissed?: Dismissal[] | undefined
  checklist?: ChecklistItem[] | undefined
  created: string
  modified: string
  [key: string]: unknown
}
