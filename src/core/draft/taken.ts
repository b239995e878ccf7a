import { answerText } from '../text/block-text'
import type { Block } from '../text/blocks'
import { fingerprint } from '../text/fingerprint'

/** What is kept of a text that was taken from elsewhere: its characters, and a fingerprint to compare by. */
export interface Taken {
  text: string
  fingerprint: string
}

/** How a text that was taken stands, on both sides. */
export interface TakenStanding {
  /** `gone`: its source is not there any more, or says nothing. */
  source: 'same' | 'changed' | 'gone'
  /** True where the text was changed here since it was taken. */
  edited: boolean
}

/** What is kept of a text that is taken. Marks and languages do not count. */
export function takenText(blocks: readonly Block[]): Taken {
  const text = answerText(blocks)
  return { text, fingerprint: fingerprint(text) }
}

/** How a text that was taken stands to what its source says `now`, nothing where that is gone, and to what stands `here`. */
export function standingOf(taken: Taken, now: readonly Block[], here: string): TakenStanding {
  const source = now.length === 0 ? 'gone' : takenText(now).fingerprint === taken.fingerprint ? 'same' : 'changed'
  return { source, edited: here !== taken.text }
}
