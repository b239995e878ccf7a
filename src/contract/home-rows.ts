import { z } from 'zod'
import { messageSchema } from '../messages/message-schema'

/** What home's list is made of. Apart from the other messages, because home is drawn before the shell has loaded those. */

/** An opaque name for a draft or an exported file, valid until the program ends. */
export const handleSchema = z.string().regex(/^[a-z]+-[0-9a-f-]{8,40}$/)

export const problemSchema = z.object({ code: z.string(), sentence: z.string(), message: messageSchema.optional() })

/** What home shows of a draft without opening it in an editor. */
export const draftSummarySchema = z.object({
  draft: handleSchema,
  /** The draft's own id; absent in summaries that were made before it stood in them. */
  id: z.string().optional(),
  title: z.string(),
  organisation: z.string(),
  /** Empty for a new draft that has no file yet. */
  fileName: z.string(),
  /** Folder as the user knows it, such as “Documents / Rostrum”. */
  folderName: z.string(),
  template: z.string(),
  templateTitle: z.string(),
  language: z.string(),
  /** Words in what would be handed in; chosen areas; filled slots of all slots of chosen sections, 0 to 1. */
  words: z.number(),
  areas: z.number(),
  proposals: z.number(),
  progress: z.number().min(0).max(1),
  /** What is left before handing in; null where the template is not installed, so that nobody can say. */
  blockers: z.number().nullable(),
  modified: z.string(),
  /** True when the journal held text that the file does not have: the program closed unexpectedly. */
  recovered: z.boolean(),
})
export type DraftSummary = z.infer<typeof draftSummarySchema>

/** A draft of which no more than its name is known: it is being read, or took so long that it was left alone. */
export const namedDraftSchema = draftSummarySchema
  .pick({ draft: true, title: true, fileName: true, folderName: true, modified: true, recovered: true })
  .extend({
    /** True for one that was opened before and lives outside the folder. */
    isElsewhere: z.boolean(),
    /** Why nothing is said of it; null while it is being read. */
    problem: problemSchema.nullable(),
  })
export type NamedDraft = z.infer<typeof namedDraftSchema>

/** A file in the drafts folder that cannot be opened: named with its sentence, never hidden and never touched. */
export const unreadableFileSchema = z.object({
  /** Null for the drafts folder itself. */
  draft: handleSchema.nullable(),
  fileName: z.string(),
  problem: problemSchema,
})

/** Drafts by what is known of them. Each stands in one of the lists, and later ones tell more of it. */
export const homeRowsSchema = z.object({
  drafts: z.array(draftSummarySchema),
  /** Drafts that were opened before and live outside the folder. */
  recent: z.array(draftSummarySchema),
  named: z.array(namedDraftSchema),
  unreadable: z.array(unreadableFileSchema),
  /** Handles of drafts that are shown under another handle, or not at all. */
  gone: z.array(handleSchema),
})
export type HomeRows = z.infer<typeof homeRowsSchema>
