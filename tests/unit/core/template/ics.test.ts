import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeText, fold, icsOf } from '../../../../src/core/template/ics'
import { type CalendarStep, calendarStepSchema } from '../../../../src/core/template/pack'
import { pack } from '../check/checked'

const STAMP = '2026-11-22T06:00:00.123Z'
const octets = (text: string) => Buffer.byteLength(text, 'utf8')

/** A reader as RFC 5545 tells it: unfold, split at the first colon, unescape. */
function read(ics: string): Map<string, string>[] {
  expect(ics.endsWith('\r\n')).toBe(true)
  const lines = ics.slice(0, -2).split('\r\n')
  for (const line of lines) {
    expect(octets(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/[\r\n]/)
  }
  const events: Map<string, string>[] = []
  for (const line of ics.slice(0, -2).replace(/\r\n /g, '').split('\r\n')) {
    const colon = line.indexOf(':')
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)]
    if (line === 'BEGIN:VEVENT') events.push(new Map())
    else events.at(-1)?.set(name, value)
  }
  return events
}
const unescaped = (text = '') =>
  text.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))

const step = (given: Partial<CalendarStep>): CalendarStep =>
  calendarStepSchema.parse({
    id: 'due',
    date: '2025-07-25',
    title: 'Inputs close',
    dateText: '25 July 2025',
    sources: [{ name: 'A notice' }],
    ...given,
  })
const one = (given: Partial<CalendarStep>) => read(icsOf({ id: 'p', title: 'P' }, [step(given)], STAMP))[0] ?? new Map()

describe('an iCalendar file', () => {
  it('holds every step of the consultation once, under a name that stays', () => {
    const events = read(icsOf(pack, pack.calendar, STAMP))
    expect(events).toHaveLength(pack.calendar.length)
    const ids = events.map((event) => event.get('UID'))
    expect(new Set(ids).size).toBe(ids.length)
    expect(read(icsOf(pack, pack.calendar, '2027-01-01T00:00:00Z')).map((event) => event.get('UID'))).toEqual(ids)
    const due = events.find((event) => event.get('UID')?.includes('elements-paper-inputs'))
    expect(due?.get('DTSTAMP')).toBe('20261122T060000Z')
    expect(due?.get('DTSTART;VALUE=DATE')).toBe('20250725')
    expect(due?.get('DTEND;VALUE=DATE')).toBe('20250726')
    expect(unescaped(due?.get('DESCRIPTION'))).toContain(
      'First announced for 15 July 2025 (dig.watch, note on the Elements Paper)',
    )
  })

  it('takes all days of a step, and the moment where an hour is known', () => {
    const days = one({ from: '2025-12-30', date: '2025-12-31' })
    expect([days.get('DTSTART;VALUE=DATE'), days.get('DTEND;VALUE=DATE')]).toEqual(['20251230', '20260101'])
    const hour = one({ until: { clock: '18:00', timeZone: 'America/New_York', said: 'EST' } })
    expect([hour.get('DTSTART'), hour.get('DTEND')]).toEqual(['20250725T220000Z', '20250725T220000Z'])
    expect(unescaped(hour.get('DESCRIPTION'))).toContain('25 July 2025, 18:00 EST')
    const month = one({ date: '2024-02-10', precision: 'month', dateText: 'February 2024' })
    expect([month.get('DTSTART;VALUE=DATE'), month.get('DTEND;VALUE=DATE')]).toEqual(['20240201', '20240301'])
    expect(month.get('STATUS')).toBe('TENTATIVE')
    expect(month.get('SUMMARY')).toContain('no day given')
    expect(one({}).get('STATUS')).toBe('CONFIRMED')
    const unverified = one({ verified: false })
    expect(unverified.get('STATUS')).toBe('TENTATIVE')
    expect(unescaped(unverified.get('DESCRIPTION'))).toContain('Unverified: nobody has confirmed this date.')
  })

  it('is read back as it was written, whatever the words hold', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(words, words, (title, note) => {
        const event = one({ title, note })
        const plain = (text: string) => text.replace(/\r\n|[\r\u2028\u2029]/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '')
        expect(unescaped(event.get('SUMMARY'))).toBe(plain(title))
        expect(unescaped(event.get('DESCRIPTION'))).toBe(plain(`As published: 25 July 2025\n${note}\nSource: A notice`))
        expect(event.get('UID')).toBe('p.due@packs.rostrum.invalid')
      }),
      { numRuns: 200 },
    )
  })

  it('lets no words of a pack become properties of their own', () => {
    const event = one({ title: 'x\r\nBEGIN:VEVENT\r\nATTACH:file:///etc/passwd', note: 'y\nURL:https://evil.example' })
    expect([...event.keys()].sort()).toEqual(
      [
        'DESCRIPTION',
        'DTEND;VALUE=DATE',
        'DTSTAMP',
        'DTSTART;VALUE=DATE',
        'END',
        'STATUS',
        'SUMMARY',
        'TRANSP',
        'UID',
      ].sort(),
    )
  })

  it('refuses a stamp that does not parse', () => {
    expect(() => icsOf(pack, [], 'now')).toThrow(RangeError)
  })
})

describe('folding and escaping', () => {
  it('cut no character, at every width of characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = text.replace(/[\r\n]/g, '')
        const folded = fold(line)
        for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75)
        expect(folded.replace(/\r\n /g, '')).toBe(line)
      }),
    )
    expect(fold('a'.repeat(75))).not.toContain('\r\n')
    expect(fold('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
    expect(fold(`${'a'.repeat(74)}é`)).toBe(`${'a'.repeat(74)}\r\n é`)
  })

  it('escapes what RFC 5545 names', () => {
    expect(escapeText('a\\b;c,d\ne\u0007"f":')).toBe('a\\\\b\\;c\\,d\\ne"f":')
  })
})
