import { z } from 'zod'

/**
 * Where a fact comes from. `unverified` facts ship editable and are labelled so wherever the writer sees them.
 */
export const sourceSchema = z.strictObject({
  /** Short name shown beside the fact, such as “GFMD guide” or “9 July 2025 session summary”. */
  name: z.string().min(1),
  url: z.url().optional(),
  note: z.string().optional(),
  /** The year that what was seen is of; null where it names none. Absent where nobody wrote down which of both it is. */
  year: z.number().int().min(1945).max(2100).nullable().optional(),
})
export type Source = z.infer<typeof sourceSchema>

/** Sources as one line; never empty, because a rule without a source is not one of ours. */
export function sourcesLine(sources: readonly Source[]): string {
  return sources.map(({ name, note }) => (note ? `${name} (${note})` : name)).join('; ')
}
