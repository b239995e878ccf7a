import { text } from '../../messages/sentence'
import { closesAt } from './calendar'
import type { CalendarStep, PackManifest } from './pack'
import type { Source } from './sources'

/** RFC 5545 §3.1: a content line has at most 75 octets, without its line end. */
const LINE_OCTETS = 75

/**
 * An iCalendar file (RFC 5545) of steps of a pack's calendar. A step of known hour and zone is an event at that moment in UTC, by its strictest
 * reading; any other takes whole days. One without a known day is tentative and spans what was named, as is one that nobody confirmed. Nothing blocks time.
 * The UID of a step stays the same in every export, so that a calendar program updates what it has. `stamp` is the ISO 8601 instant of the
 * export. Throws a RangeError when it does not parse.
 */
export function icsOf(pack: Pick<PackManifest, 'id' | 'title'>, steps: readonly CalendarStep[], stamp: string): string {
  const at = new Date(stamp)
  if (Number.isNaN(at.getTime())) throw new RangeError(`“${stamp}” is not an instant`)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rostrum//Calendar//EN',
    'CALSCALE:GREGORIAN',
    property('X-WR-CALNAME', pack.title),
    ...steps.flatMap((step) => event(pack.id, step, utc(at.getTime()))),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function event(pack: string, step: CalendarStep, stamp: string): string[] {
  const url = step.sources.find((source) => source.url !== undefined)?.url
  return [
    'BEGIN:VEVENT',
    `UID:${pack}.${step.id}@packs.rostrum.invalid`,
    `DTSTAMP:${stamp}`,
    ...times(step),
    property(
      'SUMMARY',
      step.precision === 'day' ? step.title : text('ics.noDay', { title: step.title, date: step.dateText }),
    ),
    property('DESCRIPTION', description(step)),
    // RFC 3986 leaves no room for what would end the line; a URL is not text, so nothing in it is escaped.
    ...(url && /^[\x21-\x7e]+$/.test(url) ? [`URL:${url}`] : []),
    `STATUS:${step.precision === 'day' && step.verified ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function times(step: CalendarStep): string[] {
  const { until, precision } = step
  if (until && precision === 'day') {
    const closes = Date.parse(closesAt(step, until))
    return [`DTSTART:${utc(closes)}`, `DTEND:${utc(closes)}`]
  }
  const month = step.date.slice(0, 7)
  const first = precision === 'month' ? `${month}-01` : (step.from ?? step.date)
  const last = precision === 'month' ? lastOfMonth(month) : step.date
  return [`DTSTART;VALUE=DATE:${first.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${dayAfter(last).replaceAll('-', '')}`]
}

function lastOfMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** RFC 5545 §3.6.1: the end of an event is the day after its last. */
function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

function utc(instant: number): string {
  return new Date(instant)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')
}

function description({ dateText, until, replaced, verified, note, sources }: CalendarStep): string {
  return [
    until
      ? text('ics.publishedUntil', { date: dateText, clock: until.clock, zone: until.said ?? until.timeZone })
      : text('ics.published', { date: dateText }),
    ...replaced.map((earlier) => text('ics.replaced', { date: earlier.dateText, sources: names(earlier.sources) })),
    ...(verified ? [] : [text('ics.unverified')]),
    ...(note === undefined ? [] : [note]),
    text('ics.source', { sources: names(sources) }),
  ].join('\n')
}

function names(sources: readonly Source[]): string {
  return sources.map(({ name }) => name).join('; ')
}

/** RFC 5545 §3.3.11: backslash, semicolon, comma and line ends are escaped; other control characters have no place in text. */
export function escapeText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
}

function property(name: string, text: string): string {
  return `${name}:${escapeText(text)}`
}

/**
 * A content line folded as RFC 5545 §3.1 has it: lines of at most 75 octets of UTF-8, each but the first beginning with a space that is not
 * part of the text. No character is cut in two, because readers that unfold late would decode halves.
 */
export function fold(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LINE_OCTETS) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

/** A lone surrogate is written as U+FFFD, which has three octets. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
