import type { Stretch } from './readings'
import type { Opinion } from './second-opinion'

/** What a dictionary or a grammar has to say about a passage; UTF-16 offsets into its text. */
export interface Fault extends Stretch {
  /** The grammar's name of its rule; null for a word that the dictionary does not know. */
  rule: string | null
  /** The rule's remark; empty for a word. */
  says: string
  /** What could stand there instead, the likeliest first. */
  suggestions: readonly string[]
  /** What a second, larger list says of an English word (`second-opinion.ts`). */
  opinion?: Opinion
}
