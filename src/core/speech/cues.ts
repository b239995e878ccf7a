import type { StatementTiming } from './statement'

/** One sentence of a statement with the time it is said in; offsets count in its paragraph’s text. */
export interface Cue {
  paragraph: number
  start: number
  end: number
  /** Seconds from the start of the statement; `until` is where the next cue begins. */
  from: number
  until: number
}

/**
 * The sentences of a statement in time. A reader that shows the text moves by these and never by pixels, so that it takes as long
 * at any size of letters and any width.
 */
export function cuesOf({ paragraphs }: StatementTiming): Cue[] {
  return paragraphs.flatMap(({ begins, pause, pace, timing }, paragraph) => {
    let from = begins
    return timing.sentences.map(({ start, end, seconds }, index) => {
      const until = from + seconds / pace + (index === timing.sentences.length - 1 ? pause : 0)
      const cue = { paragraph, start, end, from, until }
      from = until
      return cue
    })
  })
}

/**
 * The sentence that is said at a time, and how much of it is over, 0 to 1. Before the start it is the first at 0, after the end the last at 1;
 * null where nothing is said at all.
 */
export function cueAt(cues: readonly Cue[], second: number): { cue: number; fraction: number } | null {
  if (cues.length === 0) return null
  let low = 0
  let high = cues.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((cues[middle]?.from ?? 0) <= second) low = middle
    else high = middle - 1
  }
  const { from, until } = cues[low] as Cue
  const fraction = until > from ? (second - from) / (until - from) : 0
  return { cue: low, fraction: Math.min(1, Math.max(0, Number.isNaN(fraction) ? 0 : fraction)) }
}
