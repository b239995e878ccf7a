import { z } from 'zod'

/** Days for which the versions of a draft stay after the draft went to the bin; 0 keeps none. */
export const DELETED_DAYS = [0, 7, 30, 90, 365] as const

/** What the user chose, as the window sees it. Apart from the other messages, because the shell needs it before its window is open. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  paper: z.enum(['a4', 'letter']),
  /** Grammar and spelling. */
  proofreading: z.boolean(),
  /** Quotation marks, apostrophes and French spaces become what is meant by them while one types. */
  smartMarks: z.boolean(),
  /** A soft tone when the clock of a rehearsal turns amber, and when it turns red. */
  sound: z.boolean(),
  /** Stands under the margin notes that the user writes. */
  noteAuthor: z.string().max(200),
  deletedDays: z.union(DELETED_DAYS.map((days) => z.literal(days))),
  /** The drafts folder, as the user knows it. Changed through a folder dialog only. */
  folderName: z.string(),
})
export type Settings = z.infer<typeof settingsSchema>
