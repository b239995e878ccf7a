import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { Message } from '../../messages/values'
import type { CalendarStep, PackManifest } from './pack'
import type { Template } from './template'
import { dayStart, instantOf, offsetAt, offsetText, zoneText } from './time-zone'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

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
 * `ahead`: it has not begun; `now`: it is going on, and for a deadline its last day has begun; `perhaps-over`: no time zone is known, and
 * its day is over in some parts of the world but not in all; `over`: closed everywhere.
 */
export type StepState = 'ahead' | 'now' | 'perhaps-over' | 'over'

export interface StepStanding {
  step: CalendarStep
  state: StepState
  /** True until it is over by the strictest reading: a deadline that may have passed is not open. */
  open: boolean
  /** ISO 8601 instant in UTC by which to be done, by the strictest reading: where no zone is known, the first place on Earth where the time is up. */
  closes: string
  /** True where the source gave hour and time zone, so that `closes` is the moment itself. */
  exact: boolean
  /** The time in its place, with the offset that the place really keeps that day: “18:00 in New York (UTC−04:00)”. Null where no place is known. */
  said: string | null
  /** The same on the writer's clock, with the offset: “26 July 2025, 00:00 (UTC+02:00)”. Null where no place is known. */
  writer: string | null
  /** What the writer should know about the time: that a notice named the wrong offset, or that no hour, zone or day is known. */
  caution: string | null
  /** Whole days from today, on the writer's clock, to its last day; 0 today, negative when it has passed. */
  days: number
  /** How long until it, or since: “3 days left” or “closed 484 days ago” of a deadline, “in 3 days” or “yesterday” of anything else. */
  howLong: string
}

/**
 * Whether a step is still to come, going on or over at `at` (milliseconds since 1970), and whether it is open, as `standingOf` has them, without what
 * that says in words. The rules of a place's time zone are looked up only within a day or so of the step. Throws a RangeError for an unknown zone then.
 */
export function stepStateAt(step: CalendarStep, at: number): Pick<StepStanding, 'state' | 'open'> {
  const { first, last } = daysOf(step)
  if (at < dayStart(first) - FIRST_OFFSET * MINUTE) return { state: 'ahead', open: true }
  if (at >= dayStart(last) + DAY - LAST_OFFSET * MINUTE) return { state: 'over', open: false }
  return stateIn(spanOf(step), at)
}

/** When a step is closed by the strictest reading, in milliseconds since 1970: what `standingOf` has as `closes` at any time. Throws a RangeError for an unknown zone. */
export function closingOf(step: CalendarStep): number {
  return spanOf(step).closes
}

function stateIn({ begins, closes, ends }: Span, at: number): Pick<StepStanding, 'state' | 'open'> {
  const state: StepState = at >= ends ? 'over' : at >= closes ? 'perhaps-over' : at >= begins ? 'now' : 'ahead'
  return { state, open: at < closes }
}

/** The zone furthest ahead of UTC begins and ends a day first, the one furthest behind last. */
const FIRST_OFFSET = 14 * 60
const LAST_OFFSET = -12 * 60

/**
 * Where a step of the calendar stands at `now` (ISO 8601 instant) for a writer whose clock keeps `zone`. Where a source gave hour and zone, the
 * moment is exact; an abbreviation that the place does not keep on that day (“EST” in July, when New York keeps EDT) is pointed out, and the
 * earlier of the two readings is the deadline. Where only a day and the place are known, the day is that of the place. Where it gave only a
 * day, the step is open as long as that day lasts everywhere, and over only when it has ended everywhere. Throws a RangeError for an
 * unknown zone or an instant that does not parse.
 */
export function standingOf(step: CalendarStep, now: string, zone: string): StepStanding {
  const at = Date.parse(now)
  if (Number.isNaN(at)) throw new RangeError(`“${now}” is not an instant`)
  const span = spanOf(step)
  const today = Math.floor(onWall(at, zone) / DAY)
  const standing = {
    step,
    ...stateIn(span, at),
    closes: instantText(span.closes),
    exact: step.until !== undefined && span.place !== null,
    ...placeText(step, span, zone),
    caution: cautionOf(step, span),
    days: dayNumber(step.date) - today,
  }
  return { ...standing, howLong: howLong(standing, at, today, span) }
}

type Until = NonNullable<CalendarStep['until']>

interface Span {
  begins: number
  /** When the time is up by the strictest reading, and by the latest. */
  closes: number
  ends: number
  /** The zone of the place whose clock counts; null where none, or no day, is known. */
  place: string | null
}

function spanOf(step: CalendarStep): Span {
  const { until, precision, timeZone } = step
  const place = precision === 'day' ? (until?.timeZone ?? timeZone ?? null) : null
  const { first, last } = daysOf(step)
  if (place === null) {
    const over = dayStart(last) + DAY
    return {
      begins: dayStart(first) - FIRST_OFFSET * MINUTE,
      closes: over - FIRST_OFFSET * MINUTE,
      ends: over - LAST_OFFSET * MINUTE,
      place,
    }
  }
  const begins = instantOf(first, '00:00', place)
  if (!until) {
    const over = instantOf(last, '24:00', place)
    return { begins, closes: over, ends: over, place }
  }
  const { meant, asNamed } = readings(step, until)
  return { begins, closes: Math.min(meant, asNamed), ends: Math.max(meant, asNamed), place }
}

/** First and last day that a date may mean: its own, or, where only a month or a part of it was named, the days of the month. */
function daysOf({ date, from, precision }: CalendarStep): { first: string; last: string } {
  if (precision === 'day') return { first: from ?? date, last: date }
  const [year = 0, month = 1] = date.split('-').map(Number)
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return { first: `${date.slice(0, 7)}-01`, last: end }
}

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

function placeText(step: CalendarStep, span: Span, zone: string): Pick<StepStanding, 'said' | 'writer'> {
  const { begins, closes, place } = span
  if (place === null) return { said: null, writer: null }
  const { until, kind } = step
  const moment = until !== undefined || kind === 'deadline'
  // The offset of the day itself: at midnight the next one may have begun with another.
  const offset = offsetText(offsetAt(until ? readings(step, until).meant : moment ? closes - MINUTE : begins, place))
  const placed = { place: zoneText(place), offset }
  return {
    said: until
      ? text('calendar.clockIn', { clock: until.clock, ...placed })
      : text(moment ? 'calendar.endOfDayIn' : 'calendar.allDayIn', placed),
    writer: moment ? onClock(closes, zone) : stretchOnClock(span, place, zone),
  }
}

function stretchOnClock({ begins, closes }: Span, place: string, zone: string): string {
  const [first, last] = [offsetAt(begins, zone), offsetAt(closes, zone)]
  if (first === offsetAt(begins, place) && last === offsetAt(closes, place))
    return text('calendar.sameClock', { offset: offsetText(first) })
  const start = first === last ? wallText(begins, zone) : onClock(begins, zone)
  return text('calendar.stretch', { start, end: onClock(closes, zone) })
}

function cautionOf(step: CalendarStep, { closes, ends, place }: Span): string | null {
  const { until, precision, dateText, kind } = step
  if (precision !== 'day') return text('calendar.caution.noDay', { published: dateText })
  if (place === null) return text('calendar.caution.noZone')
  if (!until) return kind === 'deadline' ? text('calendar.caution.noHour', { place: zoneText(place) }) : null
  if (closes === ends) return null
  const { meant, named } = readings(step, until)
  const real = offsetText(offsetAt(meant, place))
  return text('calendar.caution.twoReadings', {
    said: until.said ?? '',
    offset: offsetText(named ?? 0),
    place: zoneText(place),
    real,
    apart: apart(ends - closes),
  })
}

function howLong(standing: Omit<StepStanding, 'howLong'>, at: number, today: number, { closes, ends }: Span): string {
  const { step, state, days } = standing
  const deadline = step.kind === 'deadline'
  if (deadline && state === 'perhaps-over') return text('calendar.perhapsClosed')
  if (step.precision !== 'day') {
    const months = monthsTo(step.date, today)
    return deadline && state === 'over'
      ? text('calendar.closedMonths', { months })
      : text('calendar.months', { months })
  }
  if (deadline)
    return state === 'over'
      ? text('calendar.closedAgo', { length: lengthOf(at - ends) })
      : text('calendar.left', { length: lengthOf(closes - at) })
  if (state === 'now' && !(days === 0 && daysOf(step).first === step.date)) return text('calendar.now')
  const away =
    state === 'now' ? 0 : state === 'ahead' ? Math.max(0, dayNumber(daysOf(step).first) - today) : Math.min(0, days)
  return away < 0 ? text('calendar.daysAgo', { days: -away }) : text('calendar.inDays', { days: away })
}

/** When a month is, as a value of a message. */
function monthsTo(date: string, today: number): Message {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const now = new Date(today * DAY)
  const away = (year - now.getUTCFullYear()) * 12 + month - 1 - now.getUTCMonth()
  return away < 0 ? message('calendar.monthsAgo', { months: -away }) : message('calendar.inMonths', { months: away })
}

/** In whole minutes, hours or days, each rounded down: nobody is told of time that is not left. */
function lengthOf(length: number): Message {
  if (length < 2 * HOUR) return message('calendar.minutes', { minutes: Math.floor(length / MINUTE) })
  if (length < 2 * DAY) return message('calendar.hours', { hours: Math.floor(length / HOUR) })
  return message('calendar.days', { days: Math.floor(length / DAY) })
}

/** What a writer reads of a calendar, each part in order of time. */
export interface Agenda {
  /** The deadline that closes first, or, where none is left, what happens next. Null when all is over. */
  next: StepStanding | null
  now: StepStanding[]
  coming: StepStanding[]
  over: StepStanding[]
}

/** Where a calendar stands at `now` for a writer's `zone`; `next` is in no other part. Throws as `standingOf` does. */
export function agendaOf(calendar: readonly CalendarStep[], now: string, zone: string): Agenda {
  const standings = stepsInOrder(calendar).map((step) => standingOf(step, now, zone))
  const left = standings.filter(({ open }) => open)
  const closing = left
    .filter(({ step }) => step.kind === 'deadline')
    .sort((a, b) => Date.parse(a.closes) - Date.parse(b.closes))
  const next = closing[0] ?? left[0] ?? null
  const others = (...states: StepState[]) =>
    standings.filter((standing) => standing !== next && states.includes(standing.state))
  return { next, now: others('now', 'perhaps-over'), coming: others('ahead'), over: others('over') }
}

function dayNumber(date: string): number {
  return dayStart(date) / DAY
}

function clockMinutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}

function instantText(instant: number): string {
  return new Date(instant).toISOString().replace(/\.000Z$/, 'Z')
}

function apart(milliseconds: number): Message {
  const minutes = Math.round(milliseconds / MINUTE)
  return minutes % 60 === 0
    ? message('calendar.apart.hours', { hours: minutes / 60 })
    : message('calendar.apart.minutes', { minutes })
}

/** What the clocks of a zone show at an instant, as the instant at which UTC shows the same. */
function onWall(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone) * MINUTE
}

function wallText(instant: number, zone: string): string {
  const wall = new Date(onWall(instant, zone))
  const two = (value: number) => String(value).padStart(2, '0')
  return text('calendar.wall', {
    day: wall.toISOString().slice(0, 10),
    clock: `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`,
  })
}

function onClock(instant: number, zone: string): string {
  return text('calendar.onClock', { time: wallText(instant, zone), offset: offsetText(offsetAt(instant, zone)) })
}

/** The steps of a calendar by date; steps of one day keep their sequence. */
export function stepsInOrder(calendar: readonly CalendarStep[]): CalendarStep[] {
  return [...calendar].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** The step by which a draft of a template is due: the one that the template names. Null where it names none, or where the pack no longer has it. */
export function deadlineOf(
  { deadline }: Pick<Template, 'deadline'>,
  { calendar }: Pick<PackManifest, 'calendar'>,
): CalendarStep | null {
  return calendar.find(({ id }) => id === deadline) ?? null
}
