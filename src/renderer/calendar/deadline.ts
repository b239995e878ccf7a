import { type StepStanding, standingOf } from '../../core/template/calendar'
import type { CalendarStep } from '../../core/template/pack'
import { isTimeZone } from '../../core/template/time-zone'
import { text } from '../../messages/sentence'
import type { ChipTone } from '../ui/chip'

const MINUTE = 60_000

let asked = { minute: Number.NaN, zone: 'UTC' }

/** The time zone of this computer; UTC, whose name then stands beside every time, where the system names none that there is. */
export function writerZone(): string {
  const minute = Math.floor(Date.now() / MINUTE)
  // The system is asked once a minute, for those who travel: each question costs as much as the rest of a step's standing, and home asks for hundreds.
  if (minute !== asked.minute) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    asked = { minute, zone: isTimeZone(timeZone) ? timeZone : 'UTC' }
  }
  return asked.zone
}

const standings = new WeakMap<CalendarStep, { now: number; zone: string; standing: StepStanding }>()

/** Where a step stands at a time of `useNow` on this computer's clock. */
export function standingHere(step: CalendarStep, now: number): StepStanding {
  const zone = writerZone()
  const last = standings.get(step)
  if (last?.now === now && last.zone === zone) return last.standing
  const standing = standingOf(step, new Date(now).toISOString(), zone)
  standings.set(step, { now, zone, standing })
  return standing
}

const DAY = 24 * 60 * 60 * 1000

/** How much a step's time presses: nothing does that is over, or no deadline. */
export function urgency({ step, open, closes, state }: StepStanding, now: number): ChipTone {
  if (state === 'perhaps-over' && step.kind === 'deadline') return 'stop'
  if (step.kind !== 'deadline' || !open) return 'plain'
  const left = Date.parse(closes) - now
  return left < DAY ? 'stop' : left < 8 * DAY ? 'warn' : 'plain'
}

/** A deadline in few words: how long it is open and its day, or when it closed. */
export function deadlineWords({ step, state, howLong }: StepStanding): string {
  const date = step.dateText
  if (state !== 'over') return text('calendar.state', { howLong, date })
  return step.kind === 'deadline' ? text('calendar.closed', { date }) : text('calendar.was', { date })
}

/** By when a draft is due, or was: “due 25 July 2025”, “was due 25 July 2025”. */
export function dueWords({ step, state }: StepStanding): string {
  return text('calendar.due', { over: state === 'over', date: step.dateText })
}

/** The time of a step in its place and on the writer's clock, as one sentence; null where neither is known. */
export function bothClocks({ said, writer }: StepStanding): string | null {
  if (said === null || writer === null) return null
  return text('calendar.bothClocks', { there: `${said.charAt(0).toUpperCase()}${said.slice(1)}`, writer })
}
