import { z } from 'zod'
import { wordsSchema } from '../../messages/message-schema'

/** How much a finding matters: a blocker stands in the way of handing in, a warning should be looked at, advice may be ignored. */
export const FINDING_LEVELS = ['blocker', 'warning', 'advice'] as const
export type FindingLevel = (typeof FINDING_LEVELS)[number]

/**
 * Where a finding points. `section` is null for the draft as a whole, `organisation` for the organisation block, `proposals` for
 * the proposals table, else a section's id. `block` is the index of a top-level block of the answer in `slot`; `start` and `end`
 * are UTF-16 offsets into that block's `blockText`. `proposal` and `field` name a cell of the proposals table or a field
 * of the organisation block, and `field` alone the draft's `title`; there the offsets count inside the cell's or field's text.
 */
export const placeSchema = z.strictObject({
  section: z.string().nullable(),
  slot: z.string().optional(),
  block: z.number().int().nonnegative().optional(),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
  proposal: z.string().optional(),
  field: z.string().optional(),
})
export type Place = z.infer<typeof placeSchema>

/**
 * One replacement of a fix: a place with its offsets, and the text for it. `was` is what stood there when the check ran, so that
 * nothing else is ever replaced. Equal offsets insert.
 */
export const fixEditSchema = z.strictObject({
  ...placeSchema.shape,
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string(),
  was: z.string(),
  /** The footnotes of the words go with them, as where a sentence is left out; else they stay. */
  takesNotes: z.literal(true).optional(),
})
export type FixEdit = z.infer<typeof fixEditSchema>

/** A correction that changes no meaning, so that one click may make it. `label` says what it does, as on a button. */
export const fixSchema = z.strictObject({ label: wordsSchema, edits: z.array(fixEditSchema).min(1) })
export type Fix = z.infer<typeof fixSchema>

/** Dialogs in which a finding is settled that no place in the text can settle. */
export const SETTLING_DIALOGS = ['areas', 'rules'] as const
export type SettlingDialog = (typeof SETTLING_DIALOGS)[number]

/** How long the sentences of a text are: how many of each class of lengths, and the longest ones. */
export const lengthsPictureSchema = z.strictObject({
  lengths: z.array(z.number().int().nonnegative()),
  worst: z.array(z.strictObject({ at: placeSchema, words: z.number().int(), starts: z.string() })),
})
export type LengthsPicture = z.infer<typeof lengthsPictureSchema>

/** What a check has to say: one sentence on what is the case, one on why it matters, and where the rule comes from. */
export const findingSchema = z.strictObject({
  /** Rule id such as `clarity/long-sentence`. */
  check: z.string(),
  level: z.enum(FINDING_LEVELS),
  at: placeSchema,
  /** With the values that name what is found: a dismissal rests on the message's id and these, where `at` names no words. */
  message: wordsSchema,
  reason: wordsSchema,
  /** Works, parted by “; ”. */
  source: wordsSchema,
  /** Where it is settled, when not at its place. */
  settledIn: z.enum(SETTLING_DIALOGS).optional(),
  /** Only where it is safe; `applyFix` makes it. */
  fix: fixSchema.optional(),
  /** What could stand there, the likeliest first, where the fix puts in the first of several. */
  suggestions: z.array(z.string()).min(2).optional(),
  /** What is true of the whole text, as a picture of it. */
  picture: lengthsPictureSchema.optional(),
  /** The word that no dictionary knows, so that the writer can make it one of their own. */
  word: z.string().optional(),
})
export type Finding = z.infer<typeof findingSchema>
