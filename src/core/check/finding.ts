import { z } from 'zod'

/** How much a finding matters: a blocker stands in the way of handing in, a warning should be looked at, advice may be ignored. */
export const FINDING_LEVELS = ['blocker', 'warning', 'advice'] as const
export type FindingLevel = (typeof FINDING_LEVELS)[number]

/**
 * Where a finding points. `section` is null for the draft as a whole, `organisation` for the organisation block, `proposals` for
 * the proposals table, else a section's id. `block` is the index of a top-level block of the answer in `slot`; `start` and `end`
 * are UTF-16 offsets into that block's `blockText`. `proposal` and `field` name a cell of the proposals table or a field
 * of the organisation block.
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

/** What a check has to say: one sentence on what is the case, one on why it matters, and where the rule comes from. */
export const findingSchema = z.strictObject({
  /** Rule id such as `clarity/long-sentence`. */
  check: z.string(),
  level: z.enum(FINDING_LEVELS),
  at: placeSchema,
  message: z.string(),
  reason: z.string(),
  source: z.string(),
})
export type Finding = z.infer<typeof findingSchema>
