import type { Draft } from '../core/draft/draft'
import { writeDraft } from '../core/draft/read'
import { lockedText } from './locked-file'
import { contentHash } from './read-whole'
import type { Lock } from './sealing'

/** A draft as its file has it. */
export interface DraftText {
  text: string
  sha256: string
  bytes: number
}

const texts = new WeakMap<Draft, DraftText>()

/** Made once for each draft: journal, file and comparisons all ask for it. */
export function textOf(draft: Draft): DraftText {
  let found = texts.get(draft)
  if (!found) {
    const text = writeDraft(draft)
    found = { text, sha256: contentHash(text), bytes: Buffer.byteLength(text) }
    texts.set(draft, found)
  }
  return found
}

const lockedTexts = new WeakMap<Draft, { lock: Lock; text: Promise<DraftText> }>()

/**
 * The same of a draft that has a passphrase. No two seals of a text are alike, so it is made once for each draft: journal and file have the same
 * bytes, and know them again.
 */
export function lockedTextOf(lock: Lock, draft: Draft): Promise<DraftText> {
  const found = lockedTexts.get(draft)
  if (found?.lock === lock) return found.text
  const text = lockedText(lock, draft).then((made) => ({
    text: made,
    sha256: contentHash(made),
    bytes: Buffer.byteLength(made),
  }))
  lockedTexts.set(draft, { lock, text })
  return text
}
