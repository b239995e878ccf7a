import { z } from 'zod'
import { message } from '../../messages/message'
import { against } from '../text/schema-words'
import { LONGEST_WORD } from '../text/word-list'
import { MOST, tooMany } from './bounds'
import type { Guidance } from './guidance'
import { idSchema } from './ids'
import { CLOCK, PACK_VERSION, PAPER_FILE, TEMPLATE_FILE } from './pack-names'
import { shownText } from './shown-text'
import { sourceSchema } from './sources'
import type { Template, TemplateCard } from './template'
import { isTimeZone } from './time-zone'

/**
 * How much of `date` was published: the day, or only a part of its month (“mid-October 2025”) or the month. A program may
 * sort by `date` in each case, but counts days to it only where it is a `day`.
 */
export const DATE_PRECISIONS = ['day', 'part-of-month', 'month'] as const

const zoneSchema = z.string().refine(isTimeZone, against(message('schema.noTimeZone')))

/** A time of day in a place. `said` is the zone as the notice wrote it, such as “EST”, which may not be what the place keeps that day. */
export const untilSchema = z.strictObject({
  clock: z.string().regex(CLOCK, against(message('schema.noTime'))),
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
  title: shownText(),
  /** Said as published: “25 July 2025”, “mid-October 2025”. */
  dateText: shownText(),
  /** The hour of `date` at which it ends, where a source gave it, with the time zone of the place that keeps the clock. */
  until: untilSchema.optional(),
  /** Where no hour is known: the zone of the place that holds the step, whose day `date` then is. */
  timeZone: zoneSchema.optional(),
  replaced: z.array(z.strictObject({ dateText: z.string().min(1), sources: z.array(sourceSchema).min(1) })).default([]),
  sources: z.array(sourceSchema).min(1),
  /** False where nobody has confirmed the date. */
  verified: z.boolean().default(true),
  /** What is not known, such as the hour; shown to the writer. */
  note: shownText(z.string()).optional(),
})
export type CalendarStep = z.infer<typeof calendarStepSchema>

/** A paper under consultation that the pack brings, because it may be shared: a version of what its templates answer. */
export const packPaperSchema = z.strictObject({
  /** Name of its file in the pack's folder `papers`. */
  file: z.string().regex(PAPER_FILE),
  /** Ids of the templates whose drafts are offered it. */
  templates: z.array(idSchema).min(1),
  /** As proposals name it: “Zero Draft (29 August 2025)”. */
  version: shownText(),
  date: z.iso.date().optional(),
  /** True for a paper that was written to try things out, and that nobody consults on. */
  sample: z.boolean().default(false),
  sources: z.array(sourceSchema).min(1),
})
export type PackPaper = z.infer<typeof packPaperSchema>

/** A consultation as data: what `pack.json` holds. Template files are named beside it. */
export const packSchema = z.strictObject({
  /** Address of a JSON Schema, for editors; nothing is fetched from it. */
  $schema: z.string().optional(),
  format: z.literal('rostrum-pack'),
  version: z.literal(1),
  id: idSchema,
  packVersion: z.string().regex(PACK_VERSION),
  title: z.string().min(1),
  /** File names of templates, relative to the pack's folder. */
  templates: z.array(z.string().regex(TEMPLATE_FILE)).min(1),
  calendar: z.array(calendarStepSchema).max(MOST.steps, tooMany('steps', MOST.steps)),
  /** Papers that its templates answer and that may be shared, the earliest version first. */
  papers: z.array(packPaperSchema).max(MOST.papers, tooMany('papers', MOST.papers)).optional(),
  /** Names and terms of the consultation, in any language, that spelling takes for right: small letters stand for any case. */
  words: z
    .array(z.string().min(1).max(LONGEST_WORD))
    .max(MOST.words, against(message('schema.tooManyWords', { most: String(MOST.words) })))
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
