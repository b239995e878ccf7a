import { z } from 'zod'

/** The longest text of a call that is corrected by hand, in UTF-16 code units; a paragraph of a real call has two thousand. */
const LONGEST = 20_000
/** More of anything than a call holds; a window that sends more is mistaken. */
const MANY = 2000

const words = z.string().max(LONGEST)

/** A stretch of a call: UTF-16 offsets into the text of one of its lines. */
export const callPlaceSchema = z.object({
  line: z.number().int().nonnegative(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})
export type CallPlace = z.infer<typeof callPlaceSchema>

/**
 * What was read out of a call, with the sentence that says it. `sure` is false where a person must look before it is taken. What a person added has neither
 * sentence nor place; `byHand` is true for that, and for what a person changed.
 */
export interface Found<T> {
  value: T
  text: string
  place: CallPlace | null
  sure: boolean
  byHand?: boolean | undefined
}

/** What was read out of a call, and so stands somewhere in it. */
export type FoundAt<T> = Found<T> & { place: CallPlace }

const found = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    text: words,
    place: callPlaceSchema.nullable(),
    sure: z.boolean(),
    byHand: z.boolean().optional(),
  })

export const LIMIT_UNITS = ['words', 'characters', 'pages', 'minutes'] as const
export type LimitUnit = (typeof LIMIT_UNITS)[number]

/** Consultative status with the Economic and Social Council, and what else calls tell limits apart by. */
export const LIMIT_STATUSES = [
  'general',
  'special',
  'roster',
  'individual',
  'joint',
  'comprehensive',
  'thematic',
] as const
export type LimitStatus = (typeof LIMIT_STATUSES)[number]

export const callLimitSchema = z.object({
  /** The most that is allowed; minutes may have a fraction. */
  value: z.number().positive().max(1_000_000),
  unit: z.enum(LIMIT_UNITS),
  /** `whole`, `answer` (each), `summary`, `title`, `description`, `statement` (read aloud), or `question` and its label. */
  scope: z.string().max(100),
  status: z.enum(LIMIT_STATUSES).nullable(),
})
export type CallLimit = z.infer<typeof callLimitSchema>

export const callDeadlineSchema = z.object({
  date: z.iso.date(),
  /** Hour of the day as “18:00”; null where none is said, or only in words such as “close of business”. */
  time: z
    .string()
    .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/)
    .nullable(),
  /** A zone of the IANA's list where a place is named, else the abbreviation as it is written; null where neither is said. */
  zone: z.string().max(100).nullable(),
})
export type CallDeadline = z.infer<typeof callDeadlineSchema>

export const callQuestionSchema = z.object({
  /** Number or letter as the call writes it, without marks around it; empty where there is none. */
  label: z.string().max(100),
  text: words,
  parts: z.array(z.object({ label: z.string().max(100), text: words, line: z.number().int().nullable() })).max(MANY),
  /** Null for one that a person added. */
  place: callPlaceSchema.nullable(),
})
export type CallQuestion = z.infer<typeof callQuestionSchema>

/** Whether something is counted by a limit. */
export interface CallCounting {
  footnotes: boolean | null
  annexes: boolean | null
}

export interface CallStyle {
  font: string | null
  /** In points. */
  size: number | null
  numberedParagraphs: boolean | null
  footnotesAvoided: boolean
}

/** A contradiction inside a call. */
export const callConflictSchema = z.object({
  what: z.enum(['deadline', 'limit', 'subject', 'weekday']),
  /** The sentences that contradict each other. */
  found: z.array(z.object({ text: words, place: callPlaceSchema })).max(MANY),
})
export type CallConflict = z.infer<typeof callConflictSchema>

/** All that is read out of a call. What is null or empty was not found. */
export const callSchema = z.object({
  title: found(words).nullable(),
  body: found(words).nullable(),
  deadline: found(callDeadlineSchema).nullable(),
  /** Dates that an extension took the place of, as the call writes them. */
  replaced: z.array(found(words)).max(MANY),
  limits: z.array(found(callLimitSchema)).max(MANY),
  questions: z.array(callQuestionSchema).max(MANY),
  emails: z.array(found(words)).max(MANY),
  subject: found(words).nullable(),
  languages: found(z.array(z.string().max(35)).max(MANY)).nullable(),
  /** Endings of names: `docx`, `pdf`, `rtf`, `odt`, `txt`. */
  fileTypes: found(z.array(z.string().max(20)).max(MANY)).nullable(),
  refusedFileTypes: found(z.array(z.string().max(20)).max(MANY)).nullable(),
  counting: z.object({ footnotes: z.boolean().nullable(), annexes: z.boolean().nullable() }),
  style: z.object({
    font: z.string().max(100).nullable(),
    size: z.number().positive().max(100).nullable(),
    numberedParagraphs: z.boolean().nullable(),
    footnotesAvoided: z.boolean(),
  }),
  /** Who may send something, in the words of the call. */
  senders: found(words).nullable(),
  published: found(z.boolean()).nullable(),
  conflicts: z.array(callConflictSchema).max(MANY),
})
export type Call = z.infer<typeof callSchema>
