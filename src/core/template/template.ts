import { z } from 'zod'
import { languageTag } from '../text/language-tag'
import { MOST, SLOT_BOUNDS, tooMany } from './bounds'
import { idSchema } from './ids'
import { TEMPLATE_GROUPS, TEMPLATE_KINDS } from './kinds'
import { shownText } from './shown-text'
import { sourceSchema } from './sources'

/** What a slot is for; checks look for roles, never for ids of one template. */
export const SLOT_ROLES = ['answer', 'headline', 'rationale', 'evidence', 'language'] as const

/** One editor on the page: the place for one answer. */
export const slotSchema = z.strictObject({
  id: idSchema,
  role: z.enum(SLOT_ROLES),
  label: z.string().min(1),
  /** Grey text in the empty editor: a prompt, never text that ends up in a document. */
  hint: shownText(z.string()).default(''),
})
export type Slot = z.infer<typeof slotSchema>

export const templateSectionSchema = z.strictObject({
  id: idSchema,
  /**
   * `question`: a numbered question of a form; `part`: a part of a text, whose number no reader sees; both always there. `area`: a
   * thematic area, `action-line`: an Action Line of WSIS; both taken in or left out by the writer.
   */
  kind: z.enum(['question', 'area', 'part', 'action-line']),
  number: z.number().int().positive(),
  /** What the source calls it instead of the number, such as “C7”. */
  code: z.string().min(1).optional(),
  title: z.string().min(1),
  /** Shorter name for the outline. */
  shortTitle: z.string().min(1).optional(),
  /** What the question or area asks for, in our words; where the source asks nothing, a sentence that says so, or nothing. */
  asks: shownText(z.string()),
  verified: z.boolean(),
  /** What exactly is unverified; shown to the writer. */
  unverifiedNote: shownText(z.string()).optional(),
  sources: z.array(sourceSchema).min(1),
  slots: z.array(slotSchema).min(1).max(MOST.slots, tooMany('slots', MOST.slots)),
  /** Other words a heading in an imported text may use for this section. */
  aliases: z.array(z.string()).default([]),
})
export type TemplateSection = z.infer<typeof templateSectionSchema>

/**
 * One way to put the same draft in sequence. Entries follow each other:
 * `section`: that section; `areas`: every chosen area or Action Line, in number order, with its own proposals after its text when
 * `proposals` is true; `proposals`: the proposals table — `all` of them, or the `rest` that belong to no chosen area.
 * `children` stand one heading level below their section. A `heading` that is empty leaves the heading out of documents: a text to be
 * read aloud has none.
 */
export type OrderEntry =
  | { type: 'section'; section: string; heading?: string | undefined; children?: OrderEntry[] | undefined }
  | { type: 'areas'; proposals: boolean }
  | { type: 'proposals'; of: 'all' | 'rest'; heading: string }

export const orderEntrySchema: z.ZodType<OrderEntry> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('section'),
      section: idSchema,
      heading: z.string().optional(),
      children: z.array(orderEntrySchema).optional(),
    }),
    z.strictObject({ type: z.literal('areas'), proposals: z.boolean() }),
    z.strictObject({ type: z.literal('proposals'), of: z.enum(['all', 'rest']), heading: z.string().min(1) }),
  ]),
)

export const orderSchema = z.strictObject({
  id: idSchema,
  title: shownText(),
  description: shownText(z.string()),
  entries: z.array(orderEntrySchema).min(1),
})
export type Order = z.infer<typeof orderSchema>

/** How documents show proposals: a table with a column for each text, or a sentence for each, “Amend paragraph 12 to read: …”. */
export const PROPOSAL_FORMS = ['matrix', 'prose'] as const
export type ProposalForm = (typeof PROPOSAL_FORMS)[number]

/** What a profile may ask of a text besides its length. Each is looked after by a check of its own. */
export const PROFILE_RULES = [
  'paragraphs-not-numbered',
  'paragraphs-numbered',
  'no-footnotes',
  'no-images',
  'no-abbreviations',
  'no-criticism-of-states',
] as const
export type ProfileRuleName = (typeof PROFILE_RULES)[number]

/** A rule of a profile, and how much it matters where the profile is chosen. `note` says it in the words of the profile's source. */
export const profileRuleSchema = z.strictObject({
  rule: z.enum(PROFILE_RULES),
  level: z.enum(['blocker', 'warning', 'advice']).default('warning'),
  note: shownText().optional(),
})
export type ProfileRule = z.infer<typeof profileRuleSchema>

/** How many numbered paragraphs a version of a document has, so that a reference beyond its end is seen. */
export const documentLengthSchema = z.strictObject({
  paragraphs: z.number().int().positive(),
  approximate: z.boolean().optional(),
  sources: z.array(sourceSchema).min(1),
})

export const CONSULTATIVE_STATUSES = ['general', 'special', 'roster'] as const
export type ConsultativeStatus = (typeof CONSULTATIVE_STATUSES)[number]

/** Limits are the user's or a named profile's, each with its source; null means that none is known. */
export const limitProfileSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  description: shownText(z.string()),
  sources: z.array(sourceSchema).min(1),
  /** When somebody last looked the rule up, as an ISO date; null when nobody of ours has, and then the writer is told. */
  lastChecked: z.iso.date().nullable(),
  totalWords: z.number().int().positive().nullable(),
  totalCharacters: z.number().int().positive().nullable(),
  /** Pages of the document as it is laid out for printing, on the paper that is chosen. */
  totalPages: z.number().int().positive().nullable().default(null),
  sectionWords: z.number().int().positive().nullable(),
  sectionCharacters: z.number().int().positive().nullable(),
  /** Limits of single sections by their ids, over those for each section; what is not there is limited as each. */
  sections: z
    .record(
      idSchema,
      z.strictObject({
        words: z.number().int().positive().optional(),
        characters: z.number().int().positive().optional(),
      }),
    )
    .optional(),
  /** The consultative status with the Economic and Social Council that this profile is for; absent where it is for all. */
  status: z.enum(CONSULTATIVE_STATUSES).optional(),
  /** Whether footnotes count as words and characters; they do where nothing is said, which is the safe side of a limit. */
  countsFootnotes: z.boolean().optional(),
  /** The font that the body asks for, and its size in points; a PDF has one of ours that is as wide. */
  font: z.string().min(1).max(60).optional(),
  fontSize: z.number().min(6).max(36).optional(),
  /** Profiles contradict each other, so that rules are never merged: those of the chosen one hold, and no other. */
  rules: z.array(profileRuleSchema).optional(),
  /** True where the body takes answers in its own sequence alone, as a form with fixed questions does: no writer moves them then. Areas are the writer's all the same. */
  fixedOrder: z.boolean().optional(),
  /** Rules of the checks that say nothing under this profile, by their ids, unless the writer asks for them. */
  silentRules: z.array(z.string().min(1)).optional(),
})
export type LimitProfile = z.infer<typeof limitProfileSchema>

export const FILE_TYPES = ['docx', 'pdf', 'rtf', 'odt', 'txt'] as const
export type FileType = (typeof FILE_TYPES)[number]

export const ORGANISATION_FIELDS = ['name', 'group', 'country', 'contactName', 'contactEmail'] as const

export const templateSchema = z.strictObject({
  /** Address of a JSON Schema, for editors that complete and check what is written; nothing is fetched from it. */
  $schema: z.string().optional(),
  format: z.literal('rostrum-template'),
  version: z.literal(1),
  id: idSchema,
  kind: z.enum(TEMPLATE_KINDS),
  /** Where the start page shows it. */
  group: z.enum(TEMPLATE_GROUPS).default('input'),
  title: z.string().min(1),
  /** One short line for the start page. */
  summary: shownText().optional(),
  description: shownText(),
  language: languageTag,
  /** The title that a new draft starts with. */
  draftTitle: z.string().min(1),
  sources: z.array(sourceSchema).min(1),
  /** Document that proposals point at first, and other versions that may be chosen. Absent where proposals by paragraph have no place. */
  proposals: z
    .strictObject({
      documents: z.array(z.string().min(1)).min(1),
      /** How documents show them unless the writer chooses; a matrix where nothing is said. */
      form: z.enum(PROPOSAL_FORMS).optional(),
      /** By a name of `documents`; only those that are known. */
      lengths: z.record(z.string(), documentLengthSchema).optional(),
    })
    .optional(),
  /** The document under consultation as its publisher calls it, with its date: what an input says that it answers. */
  answers: z.string().min(1).max(300).optional(),
  /** Whether paragraphs are numbered in documents unless the writer chooses otherwise; absent, the profile says. */
  numberedParagraphs: z.boolean().optional(),
  organisation: z.strictObject({
    required: z.array(z.enum(ORGANISATION_FIELDS)),
    groups: z.array(z.string().min(1)),
    /** Who asks for these fields. Empty: the template's own sources stand for them. */
    sources: z.array(sourceSchema).default([]),
    /** With fewer signatories the draft cannot be handed in as what it is. */
    minSignatories: z.number().int().nonnegative().default(0),
  }),
  sections: z.array(templateSectionSchema).min(1).max(MOST.sections, tooMany('sections', MOST.sections)),
  /** Seconds that a speaker is given, where that is known. */
  slotSeconds: z.number().int().min(SLOT_BOUNDS.shortest).max(SLOT_BOUNDS.longest).optional(),
  /** True where at least one area or Action Line must be taken in; says nothing where there are none. */
  areasNeeded: z.boolean().default(true),
  orders: z.array(orderSchema).min(1),
  /** Profiles a writer may choose from; the first is the default. */
  profiles: z.array(limitProfileSchema).min(1),
  /** Id of the calendar step by which the draft is due; null when none is known. */
  deadline: idSchema.nullable(),
  handIn: z.strictObject({
    /** `{organisation}` and `{title}` are filled in. */
    subject: z.string().min(1),
    fileName: z.string().min(1),
    /** E-mail addresses. Empty when none is known, and then `recipientsNote` says so to the writer. */
    recipients: z.array(z.email()),
    recipientsNote: shownText(),
    body: z.string().min(1),
    /** Types of file that are taken, by the endings of their names, the preferred one first; absent where nobody said. */
    accepts: z.array(z.enum(FILE_TYPES)).min(1).optional(),
    /** Languages that are taken; absent where nobody said. */
    languages: z.array(languageTag).min(1).optional(),
  }),
})
export type Template = z.infer<typeof templateSchema>

/** What a writer chooses a template by. Read alone, without the rest of a template, it costs a start next to nothing. */
export const templateCardSchema = z.object(
  templateSchema.pick({ id: true, group: true, title: true, summary: true, deadline: true }).shape,
)
export type TemplateCard = z.infer<typeof templateCardSchema>
