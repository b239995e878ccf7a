import type { Fault } from './fault'
import type { Reading } from './readings'

/** A dictionary, or a dictionary and a grammar, of one language. Reading takes milliseconds: call it off the main thread. */
export interface Proofreader {
  /** All that is wrong with a reading's text, in no sequence; what of it reaches the writer is for `findingsOf` to say. */
  read(reading: Reading): Promise<Fault[]>
}
