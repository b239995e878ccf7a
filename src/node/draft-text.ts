import type { Draft } from '../core/draft/draft'
import { writeDraft } from '../core/draft/read'
import { lockedText } from './locked-file'
import { contentHash } from './read-whole'
import type { Lock } from './sealing'

/** A draft as its file has it. */
export interface DraftText {
  bytes: Buffer
  sha256: string
}

/** As bytes alone, because that is what journal, file and history are given: each would otherwise make them anew. */
function asBytes(text: string): DraftText {
  const bytes = Buffer.from(text, 'utf8')
  return { bytes, sha256: contentHash(bytes) }
}

const texts = new WeakMap<Draft, DraftText>()

/** Made once for each draft: journal, file and comparisons all ask for it. */
export function textOf(draft: Draft): DraftText {
  let found = texts.get(draft)
  if (!found) {
    found = asBytes(writeDraft(draft))
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
  const text = lockedText(lock, draft).then(asBytes)
  lockedTexts.set(draft, { lock, text })
  return text
}
