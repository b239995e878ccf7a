import { isJsonObject } from '../../core/text/json-value'
import type { AnswerRef } from '../editor/answer'
import type { AnswerSelection, BlockPoint } from '../editor/places'

/** Where somebody was in a draft: told by what stands there, so that it outlives the page and what is written meanwhile. */
export interface MyPlace {
  /** What was selected in an answer, or where the caret stood in a field; null where neither was. */
  caret: (AnswerRef & AnswerSelection) | FieldCaret | null
  /** The part at the upper edge of the page, and how far of it was above, in CSS pixels. */
  top: TopOfPage
}

export interface FieldCaret {
  field: string
  /** UTF-16 offset into the field's text. */
  at: number
}

export interface TopOfPage {
  part: string
  /** Which part of the page it was, from 0: where it is gone, the nearest is the one that has its place now. */
  index: number
  offset: number
}

/** The part to show at the upper edge, of those that there are now; null on an empty page. */
export function nearestTop({ part, index, offset }: TopOfPage, parts: readonly string[]): TopOfPage | null {
  const at = parts.indexOf(part)
  if (at !== -1) return { part, index: at, offset }
  const nearest = Math.min(index, parts.length - 1)
  const instead = parts[nearest]
  return instead === undefined ? null : { part: instead, index: nearest, offset: 0 }
}

/** A place as it was kept; null for what is none, as in a profile that was damaged. */
export function readPlace(kept: unknown): MyPlace | null {
  if (!isJsonObject(kept) || !isJsonObject(kept.top)) return null
  const { part, index, offset } = kept.top
  if (typeof part !== 'string' || !isCount(index) || typeof offset !== 'number' || !Number.isFinite(offset)) return null
  return { caret: readCaret(kept.caret), top: { part, index, offset } }
}

function readCaret(kept: unknown): MyPlace['caret'] {
  if (!isJsonObject(kept)) return null
  const { field, at, section, slot } = kept
  if (typeof field === 'string') return isCount(at) ? { field, at } : null
  const [anchor, focus] = [readPoint(kept.anchor), readPoint(kept.focus)]
  return typeof section === 'string' && typeof slot === 'string' && anchor && focus
    ? { section, slot, anchor, focus }
    : null
}

function readPoint(kept: unknown): BlockPoint | null {
  if (!isJsonObject(kept)) return null
  const { block, offset } = kept
  return isCount(block) && isCount(offset) ? { block, offset } : null
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
