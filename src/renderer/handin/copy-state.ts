import type { FormText } from '../../core/export/form-answers'
import { fingerprint } from '../../core/text/fingerprint'

/** `changed`: it was copied, but what is in the form by now is not what the draft says. */
export type CopyState = 'empty' | 'open' | 'copied' | 'changed'

/** By id of a text: the fingerprint of what was copied last. */
export type Copied = Readonly<Record<string, string>>

type Copyable = FormText & { pieces?: readonly FormText[] }

/** An answer is copied when its text was copied whole, or each of its pieces was. */
export function copyState(copyable: Copyable, copied: Copied): CopyState {
  const { id, text, pieces = [] } = copyable
  if (text === '') return 'empty'
  const last = Object.hasOwn(copied, id) ? copied[id] : undefined
  if (last === fingerprint(text)) return 'copied'
  const inPieces = pieces.map((piece) => copyState(piece, copied))
  if (inPieces.length > 0 && inPieces.every((state) => state === 'copied')) return 'copied'
  return last !== undefined || inPieces.includes('changed') ? 'changed' : 'open'
}

/** What to remember when this text is copied: with a whole answer, its pieces are copied too. */
export function copiedBy({ id, text, pieces = [] }: Copyable): Copied {
  return Object.fromEntries([{ id, text }, ...pieces].map((one) => [one.id, fingerprint(one.text)]))
}
