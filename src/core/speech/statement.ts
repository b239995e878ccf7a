import { runsText } from '../text/block-text'
import type { Run } from '../text/blocks'
import { FAST_PACE, type Paces, paceIn, SAFE_PACE } from './pace'
import { PAUSES, type ParagraphTiming, type SpeechClock } from './timing'

/** One paragraph, heading or list item of what is said aloud. */
export interface SpokenParagraph {
  kind: 'paragraph' | 'heading'
  runs: readonly Run[]
  /** BCP 47 tag for runs that name none. */
  language: string
}

export interface TimedParagraph {
  text: string
  /** Seconds from the start of the statement. */
  begins: number
  /** Seconds at the speaker’s pace, with the pause after it, which the last one that says something does not have. */
  seconds: number
  /** The pause after it, in the same seconds. */
  pause: number
  /** At the interpreter-safe pace; divided by `pace`, its seconds are the speaker’s. */
  timing: ParagraphTiming
  pace: number
}

export interface StatementTiming {
  paragraphs: readonly TimedParagraph[]
  seconds: number
  words: number
  spokenWords: number
}

/**
 * How long a statement takes at a speaker’s paces (by base language; without one at the interpreter-safe pace). Paragraphs without anything to
 * say take no time and have no pause. Costs a look-up a paragraph for what `clock` has seen before.
 */
export function timeStatement(
  paragraphs: readonly SpokenParagraph[],
  clock: SpeechClock,
  paces: Paces = {},
): StatementTiming {
  return timedAt(paragraphs, clock, (language) => paceIn(language, paces))
}

/** Whole seconds at three paces: the interpreter-safe one, the speaker’s own, and fast. */
export interface SpeakingTimes {
  safe: number
  yours: number
  fast: number
}

export function speakingTimes(
  paragraphs: readonly SpokenParagraph[],
  clock: SpeechClock,
  paces: Paces = {},
): SpeakingTimes {
  const at = (pace: number) => Math.round(timedAt(paragraphs, clock, () => pace).seconds)
  return {
    safe: at(SAFE_PACE),
    yours: Math.round(timeStatement(paragraphs, clock, paces).seconds),
    fast: at(FAST_PACE),
  }
}

function timedAt(
  paragraphs: readonly SpokenParagraph[],
  clock: SpeechClock,
  paceOf: (language: string) => number,
): StatementTiming {
  const timings = paragraphs.map(({ runs, language }) => clock.runs(runs, language))
  const last = timings.reduce((found, { marks }, index) => (marks.ends.length > 0 ? index : found), -1)
  let begins = 0
  let words = 0
  let spokenWords = 0
  const timed = paragraphs.map(({ kind, runs, language }, index): TimedParagraph => {
    const timing = timings[index] as ParagraphTiming
    const pace = paceOf(language)
    const pause = timing.marks.ends.length === 0 || index >= last ? 0 : PAUSES[kind] / pace
    const paragraph = { text: runsText(runs), begins, seconds: timing.seconds / pace + pause, pause, timing, pace }
    begins += paragraph.seconds
    words += timing.words
    spokenWords += timing.spokenWords
    return paragraph
  })
  return { paragraphs: timed, seconds: begins, words, spokenWords }
}

/** A point in a statement: the paragraph’s index, and a UTF-16 offset in its text. */
export interface SpokenPlace {
  paragraph: number
  offset: number
}

/**
 * Where the speaker is after so many seconds: behind the last word that was said by then. Null where the statement is over before;
 * the start for a time below 0.
 */
export function placeOfSecond({ paragraphs, seconds: total }: StatementTiming, second: number): SpokenPlace | null {
  if (!(second < total)) return null
  const index = paragraphs.reduce((found, { begins, seconds }, at) => (begins <= second && seconds > 0 ? at : found), 0)
  const found = paragraphs[index]
  if (!found) return null
  const within = (second - found.begins) * found.pace
  const { marks } = found.timing
  let low = 0
  let high = marks.ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks.seconds[middle] ?? 0) <= within) low = middle + 1
    else high = middle
  }
  return { paragraph: index, offset: low === 0 ? 0 : (marks.ends[low - 1] ?? 0) }
}
