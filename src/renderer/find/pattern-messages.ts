import type { SearchOptions } from '../../core/draft/find'
import type { Problem } from '../../core/result'

/** A question to the thread that runs patterns: the texts, and what is to be put in where that is asked. */
export interface ToPatterns {
  round: number
  options: SearchOptions
  texts: readonly string[]
  replacement: string | null
}

/** Places as text, start and end, three numbers each, and what is to stand there where that was asked; or why there are none. */
export type FromPatterns =
  | { round: 0 }
  | { round: number; problem: Problem }
  | { round: number; places: Uint32Array; rewritten: string[] }
