import { z } from 'zod'

/** The call as it was read: its file, when, and its text, so that a later version of it can be compared without the file. */
export const callFileSchema = z.strictObject({
  format: z.literal('rostrum-call'),
  version: z.literal(1),
  file: z.strictObject({
    name: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** ISO date of the day it was read. */
    readOn: z.iso.date(),
  }),
  /** One entry a line. */
  lines: z.array(z.string()),
  /** The file itself in Base64, where it is small enough to be kept. */
  bytes: z.base64().optional(),
})
export type CallFile = z.infer<typeof callFileSchema>
