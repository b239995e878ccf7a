const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A formatter takes a hundred times as long to make as to use, and the start page asks for the same few zones. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}

/** True for a time zone that `Intl` knows, such as `America/New_York`. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatterOf(timeZone)
    return true
  } catch {
    return false
  }
}

/**
 * Minutes that clocks in a time zone are ahead of UTC at an instant (milliseconds since 1970), by the zone's own rules for summer time: -240 for
 * New York in July, -300 in January. Throws a RangeError for a zone that `Intl` does not know.
 */
export function offsetAt(instant: number, timeZone: string): number {
  const parts = formatterOf(timeZone).formatToParts(instant)
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

/** The instant at which an ISO date begins in UTC. */
export function dayStart(date: string): number {
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
