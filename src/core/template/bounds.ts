import { message } from '../../messages/message'
import { against } from '../text/schema-words'

/** More than any consultation asked so far by ten times; beyond them a file is made to stall programs, not to be written in. */
export const MOST = { sections: 500, slots: 50, steps: 1000, papers: 50, words: 5000 } as const

/** What a schema says of a list that holds more than `most` of something. */
export function tooMany(kind: 'sections' | 'slots' | 'steps' | 'papers', most: number): { error: string } {
  return against(message('schema.tooMany', { kind, most: String(most) }))
}

/** Seconds: a short spoken video, and the longest that a panel gives. Nobody is given a slot outside these. */
export const SLOT_BOUNDS = { shortest: 20, longest: 15 * 60 } as const
