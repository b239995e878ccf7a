import { type StepStanding, standingOf } from '../../core/template/calendar'
import type { CalendarStep } from '../../core/template/pack'
import { isTimeZone } from '../../core/template/time-zone'
import { text } from '../../messages/sentence'
import type { ChipTone } from '../ui/chip'

/** The time zone of this computer; UTC, whose name then stands beside every time, where the system names none that there is. */
export function writerZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return isTimeZone(timeZone) ? timeZone : 'UTC'
}

/** Where a step stands at a time of `useNow` on this computer's clock. */
export function standingHere(step: CalendarStep, now: number): StepStanding {
  return standingOf(step, new Date(now).toISOString(), writerZone())
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
