import { message } from '../../messages/message'
import { failure, type Result, success } from '../result'
import { speechLanguage } from './language'
import type { SpeechCode } from './speech-language'

/**
 * A pace is a multiple of the interpreter-safe one: at 1.25 a minute of text takes 48 seconds. What that is in words depends on the language.
 *
 * Interpreter-safe, 1: at most 120 English words a minute (UN Geneva, guidance for speakers whose words are interpreted, ungeneva.org). Counted in spoken
 * words on the development half of `tests/fixtures/speech/en`. The other languages get the rate at which the same content takes as long: halfway between
 * the information density of F. Pellegrino, C. Coupé and E. Marsico, A cross-language perspective on speech information rate, Language 87 (2011)
 * (English 0.91, French 0.74, Spanish 0.63, Mandarin 0.94) and Article 1 of the Universal Declaration of Human Rights; for Russian and
 * Arabic, which are not in that paper, Article 1 alone. That makes the rates outside English our own estimate.
 */
export const SAFE_PACE = 1

/** Fast: 150 English words a minute, the upper end of ISHR’s advice to speakers; above it interpreters lose a speaker. */
export const FAST_PACE = 150 / 120

/**
 * So many times what is planned at the interpreter-safe pace may a text take that its speaker has not rehearsed. Least: the median of 116 speeches from a podium whose
 * transcripts say when they began and ended; four addresses to the General Assembly among them took 0.82 to 0.85. Most: five recordings of real statements, and
 * six meetings of the Security Council, which with their votes took 0.88 to 1.30 (docs/checks.md, “The clock”). The plan stands between, so it stays the estimate.
 */
export const UNREHEARSED = { least: 0.82, most: 1.15 } as const

/** Beyond these no rehearsal is one: reading in silence, or a clock left running. Our own estimate. */
export const PACE_BOUNDS = { slowest: 0.6, fastest: 1.75 } as const

/** Spoken words a minute (Chinese: characters) at the interpreter-safe pace, measured on the development texts of each language. */
export const SAFE_WORDS_A_MINUTE: Readonly<Record<SpeechCode, number>> = {
  en: 120,
  fr: 137,
  es: 122,
  ru: 96,
  ar: 81,
  zh: 166,
}

/** Paces by base language, such as `{ en: 1.1 }`; a language that is not in it is said at the interpreter-safe pace. */
export type Paces = Readonly<Record<string, number>>

/** What one rehearsal tells about the speaker. */
export interface Rehearsed {
  language: string
  /** Seconds that the text takes at the interpreter-safe pace. */
  planned: number
  /** Seconds that it took, pauses of the clock apart. */
  took: number
}

/** How many rehearsals count, the latest ones: a speaker changes. */
const LATEST = 9
/** A shorter rehearsal says more about its start and end than about the pace. */
const SHORTEST_SECONDS = 15

/**
 * A speaker’s pace in a language: the median over the latest rehearsals, so that one with an interruption changes little. Rehearsals of less than
 * 15 seconds, without a text or outside the bounds do not count. Null where none is left. `history` is in order of time.
 */
export function learnPace(history: readonly Rehearsed[], language: string): number | null {
  const paces = pacesCounted(history, language).sort((left, right) => left - right)
  const low = paces[(paces.length - 1) >> 1]
  const high = paces[paces.length >> 1]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Of how many rehearsals a pace is learned; see `learnPace`. */
export function rehearsalsCounted(history: readonly Rehearsed[], language: string): number {
  return pacesCounted(history, language).length
}

function pacesCounted(history: readonly Rehearsed[], language: string): number[] {
  const { code } = speechLanguage(language)
  return history
    .filter(
      ({ language: spoken, planned, took }) =>
        speechLanguage(spoken).code === code && planned >= SHORTEST_SECONDS && took >= SHORTEST_SECONDS,
    )
    .map(({ planned, took }) => planned / took)
    .filter((pace) => pace >= PACE_BOUNDS.slowest && pace <= PACE_BOUNDS.fastest)
    .slice(-LATEST)
}

/** The pace in a language (a BCP 47 tag) of somebody who rehearsed in it, else the interpreter-safe one. */
export function paceIn(language: string, paces: Paces): number {
  const { code } = speechLanguage(language)
  const pace = Object.hasOwn(paces, code) ? paces[code] : undefined
  return pace !== undefined && Number.isFinite(pace) ? clamped(pace) : SAFE_PACE
}

/** Whether somebody has rehearsed in a language (a BCP 47 tag), so that `paceIn` is their own pace. */
export function isRehearsed(language: string, paces: Paces): boolean {
  return Object.hasOwn(paces, speechLanguage(language).code)
}

/** Whole seconds that an unrehearsed text of so many planned `seconds` may take at least and at most. */
export function unrehearsedBand(seconds: number): { least: number; most: number } {
  return { least: Math.round(seconds * UNREHEARSED.least), most: Math.round(seconds * UNREHEARSED.most) }
}

/** A pace in words a minute, for people to read; of Chinese, characters. */
export function wordsAMinute(pace: number, language: string): number {
  return Math.round(pace * SAFE_WORDS_A_MINUTE[speechLanguage(language).code])
}

/** The pace of so many words a minute (Chinese: characters) in ordinary text, or a sentence where nobody speaks so. */
export function paceFromWords(words: number, language: string): Result<number> {
  const { code } = speechLanguage(language)
  const pace = words / SAFE_WORDS_A_MINUTE[code]
  if (pace >= PACE_BOUNDS.slowest && pace <= PACE_BOUNDS.fastest) return success(pace)
  const [least, most] = [PACE_BOUNDS.slowest, PACE_BOUNDS.fastest].map((bound) => wordsAMinute(bound, code))
  return failure('pace', message('problem.pace', { least: least ?? 0, most: most ?? 0, language: code }))
}

/** Where a pace stands for those who listen through an interpreter. */
export function bandOf(pace: number): 'safe' | 'brisk' | 'fast' {
  return pace <= SAFE_PACE ? 'safe' : pace <= FAST_PACE ? 'brisk' : 'fast'
}

function clamped(pace: number): number {
  return Math.min(PACE_BOUNDS.fastest, Math.max(PACE_BOUNDS.slowest, pace))
}
