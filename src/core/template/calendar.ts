import type { Draft } from '../draft/draft'
import type { CalendarStep, PackManifest, Template } from './template'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Abbreviations that notices use for a time zone, in minutes east of UTC. They name an offset, not a place, all year round. */
const SAID_OFFSETS: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  EAT: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}

/**
 * Minutes that clocks in a time zone are ahead of UTC at an instant (milliseconds since 1970), by the zone's own rules for summer time: -240 for
 * New York in July, -300 in January. Throws a RangeError for a zone that `Intl` does not know.
 */
export function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / MINUTE)
}

/**
 * The instant (milliseconds since 1970) at which clocks in a zone show a time. Where they show it twice, when summer time ends, it is the
 * first; where they skip it, the instant at which they jump: each the safe reading of a deadline. `date` is an ISO date,
 * `clock` is `HH:MM`, 24:00 being the end of the day.
 */
export function instantOf(date: string, clock: string, timeZone: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const wall = dayStart(date) + (hour * 60 + minute) * MINUTE
  // The offset before and after any change of clocks near that time.
  const candidates = [offsetAt(wall - DAY, timeZone), offsetAt(wall + DAY, timeZone)]
  const exact = candidates
    .map((offset) => wall - offset * MINUTE)
    .filter((instant) => instant + offsetAt(instant, timeZone) * MINUTE === wall)
  if (exact.length > 0) return Math.min(...exact)
  let before = wall - Math.max(...candidates) * MINUTE - DAY
  let after = wall - Math.min(...candidates) * MINUTE + DAY
  // Clocks skip this time: halving finds the minute at which they jump over it.
  while (after - before > MINUTE) {
    const middle = Math.floor((before + after) / 2 / MINUTE) * MINUTE
    if (middle + offsetAt(middle, timeZone) * MINUTE < wall) before = middle
    else after = middle
  }
  return after
}

function dayStart(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}

/** “UTC−04:00” of minutes east of UTC, with a true minus sign; “UTC” alone for none. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
}

/** How a zone is called in a sentence: “New York” of `America/New_York`, “UTC”. */
export function zoneText(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}

/**
 * `ahead`: it has not begun; `now`: it is going on, and for a deadline its last day has begun; `perhaps-over`: no time zone is known, and
 * its day is over in some parts of the world but not in all; `over`: closed everywhere.
 */
export type StepState = 'ahead' | 'now' | 'perhaps-over' | 'over'

export interface StepStanding {
  step: CalendarStep
  state: StepState
  /** True until it is over by the strictest reading: a deadline that may have passed is not open. */
  open: boolean
  /** ISO 8601 instant in UTC by which to be done, by the strictest reading: the first place on Earth where the time is up. */
  closes: string
  /** True where the source gave hour and time zone, so that `closes` is the moment itself. */
  exact: boolean
  /** What the source said, with the offset that the place really keeps that day: “18:00 in New York (UTC−04:00)”. Null where it gave no hour. */
  said: string | null
  /** `closes` on the writer's clock, with the offset: “26 July 2025, 00:00 (UTC+02:00)”. Null where no hour is known. */
  writer: string | null
  /** What the writer should know about the time: that a notice named the wrong offset, or that no hour or zone is known. */
  caution: string | null
  /** Whole days from today, on the writer's clock, to its last day; 0 today, negative when it has passed. */
  days: number
}

/** The zone furthest ahead of UTC ends a day first, the one furthest behind last. */
const FIRST_OFFSET = 14 * 60
const LAST_OFFSET = -12 * 60

/**
 * Where a step of the calendar stands at `now` (ISO 8601 instant) for a writer whose clock keeps `zone`. Where a source gave hour and zone, the
 * moment is exact; an abbreviation that the place does not keep on that day (“EST” in July, when New York keeps EDT) is pointed out, and the
 * earlier of the two readings is the deadline. Where it gave only a day, the step is open as long as that day lasts everywhere,
 * and over only when it has ended everywhere. Throws a RangeError for an unknown zone or an instant that does not parse.
 */
export function standingOf(step: CalendarStep, now: string, zone: string): StepStanding {
  const at = Date.parse(now)
  if (Number.isNaN(at)) throw new RangeError(`“${now}” is not an instant`)
  const begins = dayStart(step.from ?? lastDays(step).first) - FIRST_OFFSET * MINUTE
  const today = at + offsetAt(at, zone) * MINUTE
  const days = Math.floor(dayStart(step.date) / DAY) - Math.floor(today / DAY)
  const { until } = step
  if (until) {
    const { meant, asNamed, named } = readings(step, until)
    const real = offsetAt(meant, until.timeZone)
    const closes = Math.min(meant, asNamed)
    const last = Math.max(meant, asNamed)
    const place = zoneText(until.timeZone)
    const state: StepState = at >= last ? 'over' : at >= closes ? 'perhaps-over' : at >= begins ? 'now' : 'ahead'
    return {
      step,
      state,
      open: at < closes,
      closes: instantText(closes),
      exact: true,
      said: `${until.clock} in ${place} (${offsetText(real)})`,
      writer: onClock(closes, zone),
      caution:
        closes === last
          ? null
          : `The notice says ${until.said}, which is ${offsetText(named ?? 0)}, but ${place} keeps ${offsetText(real)} on that day. The two readings are ${apart(last - closes)} apart; the earlier one is shown.`,
      days,
    }
  }
  const { last: lastDay } = lastDays(step)
  const first = dayStart(lastDay) + DAY - FIRST_OFFSET * MINUTE
  const last = dayStart(lastDay) + DAY - LAST_OFFSET * MINUTE
  return {
    step,
    state: at >= last ? 'over' : at >= first ? 'perhaps-over' : at >= begins ? 'now' : 'ahead',
    open: at < first,
    closes: instantText(first),
    exact: false,
    said: null,
    writer: null,
    caution:
      step.precision === 'day'
        ? 'No hour or time zone is known: the day ends first in the zones furthest east.'
        : `No day is known: it was published as “${step.dateText}”.`,
    days,
  }
}

type Until = NonNullable<CalendarStep['until']>

/** The moment that a time means in its place, and the one that it means when the abbreviation of the notice is taken at its word. */
function readings(step: CalendarStep, until: Until): { meant: number; asNamed: number; named: number | undefined } {
  const meant = instantOf(step.date, until.clock, until.timeZone)
  const said = until.said?.toUpperCase()
  const named = said !== undefined && Object.hasOwn(SAID_OFFSETS, said) ? SAID_OFFSETS[said] : undefined
  const wall = dayStart(step.date) + clockMinutes(until.clock) * MINUTE
  return { meant, asNamed: named === undefined ? meant : wall - named * MINUTE, named }
}

/** The ISO 8601 instant by which to be done, by the earlier of the two readings of a time that a notice gave. */
export function closesAt(step: CalendarStep, until: Until): string {
  const { meant, asNamed } = readings(step, until)
  return instantText(Math.min(meant, asNamed))
}

/** First and last day that a date may mean: itself, or, where only a month or a part of it was named, the days of the month. */
function lastDays({ date, precision }: CalendarStep): { first: string; last: string } {
  if (precision === 'day') return { first: date, last: date }
  const [year = 0, month = 1] = date.split('-').map(Number)
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return { first: `${date.slice(0, 7)}-01`, last: end }
}

function clockMinutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}

function instantText(instant: number): string {
  return new Date(instant).toISOString().replace(/\.000Z$/, 'Z')
}

function apart(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE)
  if (minutes === 60) return 'an hour'
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function onClock(instant: number, zone: string): string {
  const offset = offsetAt(instant, zone)
  const wall = new Date(instant + offset * MINUTE)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}, ${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())} (${offsetText(offset)})`
}

/** The steps of a calendar by date; steps of one day keep their sequence. */
export function stepsInOrder(calendar: readonly CalendarStep[]): CalendarStep[] {
  return [...calendar].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/**
 * The step by which a draft is due: the one that its template names. Null where the template names none, where its pack no longer has it,
 * or where `template` is not the draft's.
 */
export function deadlineOf(draft: Draft, template: Template, pack: PackManifest): CalendarStep | null {
  if (draft.template.id !== template.id || template.deadline === null) return null
  return pack.calendar.find(({ id }) => id === template.deadline) ?? null
}
