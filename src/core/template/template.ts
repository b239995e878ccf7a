import { z } from 'zod'
import { SLOT_BOUNDS } from '../speech/slot'
import { languageTag } from '../text/blocks'
import { LONGEST_WORD } from '../text/word-list'
import type { Guidance } from './guidance'
import { TEMPLATE_GROUPS, TEMPLATE_KINDS } from './kinds'
import { isTimeZone } from './time-zone'

/**
 * Where a fact comes from. `unverified` facts ship editable and are labelled so wherever the writer sees them.
 */
export const sourceSchema = z.strictObject({
  /** Short name shown beside the fact, such as “GFMD guide” or “9 July 2025 session summary”. */
  name: z.string().min(1),
  url: z.url().optional(),
  note: z.string().optional(),
})
export type Source = z.infer<typeof sourceSchema>

/** An id in packs: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'is not an id of lower-case letters, digits and hyphens' })
  // The only name of this shape that every object has already: looked up as a key, it would find a function.
  .refine((id) => id !== 'constructor', { error: 'is a name that no id may have' })

/** More than any consultation asked so far by ten times; beyond them a file is made to stall programs, not to be written in. */
export const MOST = { sections: 500, slots: 50, steps: 1000, words: 5000 } as const

function tooMany(what: string, most: number): { error: string } {
  return { error: `holds more than ${most} ${what}, which no page could show` }
}

/** What a slot is for; checks look for roles, never for ids of one template. */
export const SLOT_ROLES = ['answer', 'headline', 'rationale', 'evidence', 'language'] as const

/** One editor on the page: the place for one answer. */
export const slotSchema = z.strictObject({
  id: idSchema,
  role: z.enum(SLOT_ROLES),
  label: z.string().min(1),
  /** Grey text in the empty editor: a prompt, never text that ends up in a document. */
  hint: z.string().default(''),
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
  asks: z.string(),
  verified: z.boolean(),
  /** What exactly is unverified; shown to the writer. */
  unverifiedNote: z.string().optional(),
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
  title: z.string().min(1),
  description: z.string(),
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
  note: z.string().min(1).optional(),
})
export type ProfileRule = z.infer<typeof profileRuleSchema>

/** How many numbered paragraphs a version of a document has, so that a reference beyond its end is seen. */
export const documentLengthSchema = z.strictObject({
  paragraphs: z.number().int().positive(),
  approximate: z.boolean().optional(),
  sources: z.array(sourceSchema).min(1),
})

/** Limits are the user's or a named profile's, each with its source; null means that none is known. */
export const limitProfileSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  description: z.string(),
  sources: z.array(sourceSchema).min(1),
  /** When somebody last looked the rule up, as an ISO date; null when nobody of ours has, and then the writer is told. */
  lastChecked: z.iso.date().nullable(),
  totalWords: z.number().int().positive().nullable(),
  totalCharacters: z.number().int().positive().nullable(),
  /** Pages of the document as it is laid out for printing, on the paper that is chosen. */
  totalPages: z.number().int().positive().nullable().default(null),
  sectionWords: z.number().int().positive().nullable(),
  sectionCharacters: z.number().int().positive().nullable(),
  /** Profiles contradict each other, so that rules are never merged: those of the chosen one hold, and no other. */
  rules: z.array(profileRuleSchema).optional(),
})
export type LimitProfile = z.infer<typeof limitProfileSchema>

/**
 * How much of `date` was published: the day, or only a part of its month (“mid-October 2025”) or the month. A program may
 * sort by `date` in each case, but counts days to it only where it is a `day`.
 */
export const DATE_PRECISIONS = ['day', 'part-of-month', 'month'] as const

const zoneSchema = z.string().refine(isTimeZone, { error: 'is not a time zone such as “America/New_York”' })

/** A time of day in a place. `said` is the zone as the notice wrote it, such as “EST”, which may not be what the place keeps that day. */
export const untilSchema = z.strictObject({
  clock: z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'is not a time such as “18:00”' }),
  timeZone: zoneSchema,
  said: z.string().min(1).optional(),
})

/** `deadline`: something closes, and is open until then; `event`: something happens, such as a meeting or a publication. */
export const STEP_KINDS = ['deadline', 'event'] as const

/** A dated step of the consultation. `replaced` dates are shown struck through, with the source that set them. */
export const calendarStepSchema = z.strictObject({
  id: idSchema,
  /** ISO date of the day it happens or ends; for less than a day's precision, a day within the time that was named. */
  date: z.iso.date(),
  precision: z.enum(DATE_PRECISIONS).default('day'),
  /** First day, where the step takes more than one. */
  from: z.iso.date().optional(),
  kind: z.enum(STEP_KINDS).default('event'),
  title: z.string().min(1),
  /** Said as published: “25 July 2025”, “mid-October 2025”. */
  dateText: z.string().min(1),
  /** The hour of `date` at which it ends, where a source gave it, with the time zone of the place that keeps the clock. */
  until: untilSchema.optional(),
  /** Where no hour is known: the zone of the place that holds the step, whose day `date` then is. */
  timeZone: zoneSchema.optional(),
  replaced: z.array(z.strictObject({ dateText: z.string().min(1), sources: z.array(sourceSchema).min(1) })).default([]),
  sources: z.array(sourceSchema).min(1),
  /** False where nobody has confirmed the date. */
  verified: z.boolean().default(true),
  /** What is not known, such as the hour; shown to the writer. */
  note: z.string().optional(),
})
export type CalendarStep = z.infer<typeof calendarStepSchema>

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
  summary: z.string().min(1).optional(),
  description: z.string().min(1),
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
    recipientsNote: z.string().min(1),
    body: z.string().min(1),
  }),
})
export type Template = z.infer<typeof templateSchema>

/** What a writer chooses a template by. Read alone, without the rest of a template, it costs a start next to nothing. */
export const templateCardSchema = z.object(
  templateSchema.pick({ id: true, group: true, title: true, summary: true, deadline: true }).shape,
)
export type TemplateCard = z.infer<typeof templateCardSchema>

/** A consultation as data: what `pack.json` holds. Template files are named beside it. */
export const packSchema = z.strictObject({
  /** Address of a JSON Schema, for editors; nothing is fetched from it. */
  $schema: z.string().optional(),
  format: z.literal('rostrum-pack'),
  version: z.literal(1),
  id: idSchema,
  packVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: z.string().min(1),
  /** File names of templates, relative to the pack's folder. */
  templates: z.array(z.string().regex(/^[a-z0-9-]+\.template\.json$/)).min(1),
  calendar: z.array(calendarStepSchema).max(MOST.steps, tooMany('steps', MOST.steps)),
  /** Names and terms of the consultation, in any language, that spelling takes for right: small letters stand for any case. */
  words: z
    .array(z.string().min(1).max(LONGEST_WORD))
    .max(MOST.words, { error: `holds more than ${MOST.words} words, which is a dictionary of its own` })
    .optional(),
})
export type PackManifest = z.infer<typeof packSchema>

/** A pack as far as choosing from it needs: its templates may still turn out to be unsound when they are read whole. */
export interface PackCards {
  manifest: PackManifest
  templates: TemplateCard[]
}

/** A pack that was read whole and checked. */
export interface Pack {
  manifest: PackManifest
  templates: Template[]
  /** What stands beside the text; null when the pack has none, or its file was refused. */
  guidance: Guidance | null
}
