import type { Draft } from '../core/draft/draft'
import { writeDraft } from '../core/draft/read'
import { contentHash } from './read-whole'

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
