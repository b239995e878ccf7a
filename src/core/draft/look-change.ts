import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { MARKS } from '../text/blocks'

const BLOCK_LOOKS = ['paragraph', 'heading', 'quote', 'bullets', 'numbers', 'table', 'image'] as const
export type BlockLook = (typeof BLOCK_LOOKS)[number]
/** What may be another way though the words are the same; `other` is whatever has no other name. */
export const LOOKS = [...MARKS, 'link', ...BLOCK_LOOKS, 'level', 'nesting', 'headerRow', 'other'] as const

/** What somebody did to how words look: gave them a mark or took it, made a paragraph something else, or moved it in its list. */
export interface LookChange {
  look: (typeof LOOKS)[number]
  /** False where it was taken away; for a heading's level true where it went deeper. */
  set: boolean
  /** The words that look so, or how the paragraph begins. */
  words: string
}

/** The same as a sentence. */
export function lookText({ look, set, words }: LookChange): Message {
  return message('review.look', { look, set, words })
}
