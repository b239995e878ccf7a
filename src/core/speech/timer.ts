/*
 * The clock of a rehearsal, as states and pure steps. `now` is a monotonic time in milliseconds, given by whoever has a clock: nothing here
 * counts ticks, so a window that sleeps, is throttled or hidden is right again with its next look.
 */

import { SLOT_BOUNDS } from '../template/bounds'

export interface Mark {
  /** Index of the paragraph that the speaker began. */
  paragraph: number
  /** Milliseconds of speaking before it. */
  at: number
}

export interface RehearsalTimer {
  phase: 'ready' | 'running' | 'paused' | 'ended'
  slotSeconds: number
  /** Speaking time planned for each paragraph, in seconds. */
  planned: readonly number[]
  /** Milliseconds that had been spoken when it was last started or stopped. */
  spoken: number
  /** When it was last started, on the clock of `now`; null while it stands still. */
  since: number | null
  /** In the sequence of paragraphs and of time. The first paragraph begins at 0 without one. */
  marks: readonly Mark[]
}

/** Speakers are warned so long before the end, as chairs commonly do. */
const WARN_BEFORE = 30
/** In a slot this short half a minute is no warning; then its last third is. */
const SHORT_SLOT = 60

/** A clock that stands at 0. A slot outside of 0:20 to 15:00 is held to the nearest of both. */
export function readyTimer(slotSeconds: number, planned: readonly number[]): RehearsalTimer {
  const asked = Number.isFinite(slotSeconds) ? slotSeconds : SLOT_BOUNDS.shortest
  const slot = Math.min(SLOT_BOUNDS.longest, Math.max(SLOT_BOUNDS.shortest, asked))
  return { phase: 'ready', slotSeconds: slot, planned, spoken: 0, since: null, marks: [] }
}

/** Milliseconds spoken until `now`; time that runs backwards counts as none. */
export function spokenMs(timer: RehearsalTimer, now: number): number {
  return timer.spoken + (timer.since === null ? 0 : Math.max(0, now - timer.since))
}

/** Starts or goes on. A clock that runs or has ended stays as it is. */
export function startTimer(timer: RehearsalTimer, now: number): RehearsalTimer {
  return timer.phase === 'running' || timer.phase === 'ended' ? timer : { ...timer, phase: 'running', since: now }
}

/** Stands still until it is started again. */
export function pauseTimer(timer: RehearsalTimer, now: number): RehearsalTimer {
  return timer.phase === 'running' ? { ...timer, phase: 'paused', spoken: spokenMs(timer, now), since: null } : timer
}

/** The end of the rehearsal: what was spoken stays. A clock that was never started cannot end. */
export function endTimer(timer: RehearsalTimer, now: number): RehearsalTimer {
  return timer.phase === 'running' || timer.phase === 'paused'
    ? { ...timer, phase: 'ended', spoken: spokenMs(timer, now), since: null }
    : timer
}

/**
 * “I am here”: the paragraph with this index begins now. Going back to an earlier one takes back the marks that it contradicts, because it corrects a
 * key pressed too early. Without effect for a paragraph that there is not, and while the clock stands still.
 */
export function markParagraph(timer: RehearsalTimer, paragraph: number, now: number): RehearsalTimer {
  if (timer.phase !== 'running' || !Number.isInteger(paragraph) || paragraph < 0 || paragraph >= timer.planned.length)
    return timer
  if (paragraph === currentParagraph(timer)) return timer
  const before = timer.marks.filter((mark) => mark.paragraph < paragraph)
  return { ...timer, marks: paragraph === 0 ? [] : [...before, { paragraph, at: spokenMs(timer, now) }] }
}

/** Index of the paragraph that was last said to begin. */
export function currentParagraph(timer: RehearsalTimer): number {
  return timer.marks.at(-1)?.paragraph ?? 0
}

export interface Signal {
  light: 'green' | 'amber' | 'red'
  /** Seconds left, and seconds over; one of them is 0. */
  left: number
  over: number
}

/** What the lights beside a lectern show after so many milliseconds: amber for the last 30 seconds (the last third of a slot under a minute), red at 0. */
export function signalAt(spoken: number, slotSeconds: number): Signal {
  const left = slotSeconds - spoken / 1000
  const light = left <= 0 ? 'red' : left <= warnedAt(slotSeconds) ? 'amber' : 'green'
  return { light, left: Math.max(0, left), over: Math.max(0, -left) }
}

/** Seconds before the end at which the light turns amber. */
function warnedAt(slotSeconds: number): number {
  return slotSeconds < SHORT_SLOT ? slotSeconds / 3 : WARN_BEFORE
}

/** The lights that are still to come while the clock runs, each with the milliseconds until then. One that is on already is not to come. */
export function lightsToCome(spoken: number, slotSeconds: number): { light: 'amber' | 'red'; inMs: number }[] {
  return (['amber', 'red'] as const)
    .map((light) => ({ light, inMs: (slotSeconds - (light === 'amber' ? warnedAt(slotSeconds) : 0)) * 1000 - spoken }))
    .filter(({ inMs }) => inMs > 0)
}

/**
 * Whole seconds to show while counting down: 3:00 until a second has passed, 0:01 through the last one, and from 0 on those that are over. A clock that
 * rounded would say 0:00 while there is still time.
 */
export function shownSeconds({ left, over }: Signal): { seconds: number; over: boolean } {
  return left > 0 ? { seconds: Math.ceil(left), over: false } : { seconds: Math.floor(over), over: true }
}
