import { z } from 'zod'

/** What a file says of itself that holds a draft under a passphrase. */
export const LOCKED_FORMAT = 'rostrum-locked-draft'
export const LOCKED_VERSION = 1

/**
 * A draft that nobody reads without its passphrase: both parts are files of the age format (age-encryption.org/v1) in base64, so that other programs
 * open them too. Nothing of the draft's text stands outside of them.
 */
export const lockedDraftSchema = z.object({
  format: z.literal(LOCKED_FORMAT),
  version: z.number().int().positive(),
  /** The draft's id, by which its versions and its copies are known. */
  id: z.string(),
  /** The draft's own age identity, under the passphrase. */
  key: z.base64(),
  /** The draft's file as it would be without a passphrase, sealed to that identity. */
  draft: z.base64(),
  /** SHA-256 of the three fields above, each with a line end: tells damage from a wrong passphrase. It keeps nobody from changing them; the seal does. */
  sha256: z.string(),
})
export type LockedDraft = z.infer<typeof lockedDraftSchema>

const HEAD = new RegExp(`^\\s{0,64}\\{\\s{0,64}"format":\\s{0,8}"${LOCKED_FORMAT}"`)

/** Whether a text begins as a locked draft does, also where the rest of it is damaged. */
export function looksLocked(text: string): boolean {
  return HEAD.test(text)
}
