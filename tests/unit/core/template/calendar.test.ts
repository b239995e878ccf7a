import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaOf, closingOf, deadlineOf, standingOf, stepStateAt } from '../../../../src/core/template/calendar'
import { type CalendarStep, calendarStepSchema } from '../../../../src/core/template/pack'
import { instantOf, isTimeZone, offsetAt, offsetText } from '../../../../src/core/template/time-zone'
import { pack, template } from '../check/checked'

const sources = [{ name: 'A notice' }]
const step = (given: Partial<CalendarStep>): CalendarStep =>
  calendarStepSchema.parse({
    id: 'due',
    date: '2025-07-25',
    title: 'Inputs close',
    dateText: '25 July 2025',
    sources,
    ...given,
  })
const newYork = (said?: string) =>
  step({ until: { clock: '18:00', timeZone: 'America/New_York', ...(said ? { said } : {}) } })
const iso = (instant: number) => new Date(instant).toISOString()

describe('the state of a step without its words', () => {
  const HOUR = 3_600_000
  const steps = fc.record({
    day: fc.constantFrom('2025-07-25', '2025-11-02', '2025-03-09', '2011-12-30', '2026-01-01'),
    place: fc.constantFrom(undefined, 'America/New_York', 'Pacific/Apia', 'Pacific/Kiritimati', 'Etc/GMT+12', 'UTC'),
    clock: fc.constantFrom(undefined, '00:00', '18:00', '24:00'),
    said: fc.constantFrom(undefined, 'EST', 'PST', 'EEST', 'local'),
    precision: fc.constantFrom('day' as const, 'month' as const),
    daysBefore: fc.integer({ min: 0, max: 3 }),
  })

  it('is that which stands with them, at every hour around it and long before and after', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: -200, max: 200 }), fc.boolean(), (given, hours, isFar) => {
        const { day, place, clock, said, precision, daysBefore } = given
        const begin = Date.parse(`${day}T00:00:00Z`)
        const tried = step({
          date: day,
          precision,
          ...(precision === 'day' && daysBefore > 0 ? { from: iso(begin - daysBefore * 24 * HOUR).slice(0, 10) } : {}),
          ...(place && clock && precision === 'day'
            ? { until: { clock, timeZone: place, ...(said ? { said } : {}) } }
            : {}),
          ...(place && !clock && precision === 'day' ? { timeZone: place } : {}),
        })
        const at = begin + hours * HOUR * (isFar ? 50 : 1)
        const { state, open } = standingOf(tried, iso(at), 'Europe/Zurich')
        expect(stepStateAt(tried, at)).toEqual({ state, open })
      }),
      { numRuns: 1000 },
    )
  })

  it('asks for no time zone where the step is days away', () => {
    const nowhere = { ...newYork(), until: { clock: '18:00', timeZone: 'Nowhere/At_All' } }
    expect(stepStateAt(nowhere, Date.parse('2025-07-20T00:00:00Z'))).toEqual({ state: 'ahead', open: true })
    expect(stepStateAt(nowhere, Date.parse('2025-07-30T00:00:00Z'))).toEqual({ state: 'over', open: false })
    expect(() => stepStateAt(nowhere, Date.parse('2025-07-25T12:00:00Z'))).toThrow(RangeError)
  })
})

describe('offsets', () => {
  it('follow the summer time of the place', () => {
    expect(offsetAt(Date.parse('2025-07-25T12:00:00Z'), 'America/New_York')).toBe(-240)
    expect(offsetAt(Date.parse('2025-12-17T12:00:00Z'), 'America/New_York')).toBe(-300)
    expect(offsetAt(Date.parse('2025-07-25T12:00:00.999Z'), 'Asia/Kathmandu')).toBe(345)
    expect([offsetText(-240), offsetText(345), offsetText(0)]).toEqual(['UTC−04:00', 'UTC+05:45', 'UTC'])
    expect([isTimeZone('Africa/Nairobi'), isTimeZone('Africa/Nowhere'), isTimeZone('')]).toEqual([true, false, false])
  })

  it('take the first of two readings when clocks go back, and the jump when they go forward', () => {
    expect(iso(instantOf('2025-11-02', '01:30', 'America/New_York'))).toBe('2025-11-02T05:30:00.000Z')
    expect(iso(instantOf('2025-03-09', '02:30', 'America/New_York'))).toBe('2025-03-09T07:00:00.000Z')
    expect(iso(instantOf('2025-07-25', '24:00', 'America/New_York'))).toBe('2025-07-26T04:00:00.000Z')
    // A day that Samoa never had.
    expect(iso(instantOf('2011-12-30', '12:00', 'Pacific/Apia'))).toBe('2011-12-30T10:00:00.000Z')
  })

  it('agree with the clock that they were asked for, in every month and many zones', () => {
    for (const zone of ['America/New_York', 'Europe/Zurich', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'])
      for (let month = 1; month <= 12; month += 1) {
        const date = `2025-${String(month).padStart(2, '0')}-15`
        const instant = instantOf(date, '17:45', zone)
        expect(iso(instant + offsetAt(instant, zone) * 60_000)).toBe(`${date}T17:45:00.000Z`)
      }
  })
})

describe('a deadline with hour and zone', () => {
  it('is the moment itself, with both offsets', () => {
    const standing = standingOf(newYork(), '2025-07-25T21:59:59Z', 'Europe/Zurich')
    expect(standing).toMatchObject({
      state: 'now',
      open: true,
      closes: '2025-07-25T22:00:00Z',
      exact: true,
      said: '18:00 in New York (UTC−04:00)',
      writer: '26 July 2025, 00:00 (UTC+02:00)',
      caution: null,
      days: 0,
    })
    expect(standingOf(newYork(), '2025-07-25T22:00:00Z', 'Europe/Zurich')).toMatchObject({ state: 'over', open: false })
    expect(standingOf(newYork(), '2025-07-01T00:00:00Z', 'Europe/Zurich')).toMatchObject({ state: 'ahead', days: 24 })
  })

  it('that was said in EST while New York keeps EDT warns, and takes the earlier hour', () => {
    const standing = standingOf(newYork('EST'), '2025-07-25T22:30:00Z', 'Africa/Nairobi')
    expect(standing).toMatchObject({ closes: '2025-07-25T22:00:00Z', state: 'perhaps-over', open: false })
    expect(standing.caution).toBe(
      'The notice says EST, which is UTC−05:00, but New York keeps UTC−04:00 on that day. The two readings are an hour apart; the earlier one is shown.',
    )
    expect(standingOf(newYork('EST'), '2025-07-25T23:00:00Z', 'UTC').state).toBe('over')
    expect(standingOf(newYork('edt'), '2025-07-25T12:00:00Z', 'UTC').caution).toBeNull()
    // A name that every object has is no abbreviation.
    expect(standingOf(newYork('constructor'), '2025-07-25T12:00:00Z', 'UTC').caution).toBeNull()
    const winter = { ...newYork('EST'), date: '2025-12-17' }
    expect(standingOf(winter, '2025-12-17T22:30:00Z', 'UTC')).toMatchObject({
      caution: null,
      closes: '2025-12-17T23:00:00Z',
    })
    const summerSaid = { ...newYork('EDT'), date: '2025-12-17' }
    expect(standingOf(summerSaid, '2025-12-17T12:00:00Z', 'UTC').closes).toBe('2025-12-17T22:00:00Z')
  })
})

describe('a deadline without an hour', () => {
  it.each([
    ['2025-07-24T09:59:59Z', 'ahead', true],
    ['2025-07-24T10:00:00Z', 'now', true],
    ['2025-07-25T09:59:59Z', 'now', true],
    ['2025-07-25T10:00:00Z', 'perhaps-over', false],
    ['2025-07-26T11:59:59Z', 'perhaps-over', false],
    ['2025-07-26T12:00:00Z', 'over', false],
  ] as const)('at %s is %s', (now, state, open) => {
    expect(standingOf(step({}), now, 'Europe/Paris')).toMatchObject({
      state,
      open,
      exact: false,
      writer: null,
      said: null,
    })
  })

  it('lasts from its first day, and a month or a part of one to the end of the month', () => {
    expect(standingOf(step({ from: '2025-07-20' }), '2025-07-21T00:00:00Z', 'UTC').state).toBe('now')
    const month = step({ date: '2025-02-15', precision: 'month', dateText: 'February 2025' })
    expect(standingOf(month, '2025-02-01T00:00:00Z', 'UTC').state).toBe('now')
    expect(standingOf(month, '2025-03-01T12:00:00Z', 'UTC').state).toBe('over')
    expect(standingOf(month, '2025-02-01T00:00:00Z', 'UTC').caution).toContain('“February 2025”')
  })

  it('counts days on the writer’s clock', () => {
    expect(standingOf(step({}), '2025-07-24T20:00:00Z', 'UTC').days).toBe(1)
    expect(standingOf(step({}), '2025-07-24T20:00:00Z', 'Asia/Tokyo').days).toBe(0)
  })

  it('refuses an instant or a zone that does not parse', () => {
    expect(() => standingOf(step({}), 'soon', 'UTC')).toThrow(RangeError)
    expect(() => standingOf(step({}), '2025-07-24T20:00:00Z', 'Mars/Base')).toThrow(RangeError)
  })
})

describe('a calendar step that does not parse', () => {
  it.each([
    [{ date: '2025-02-30' }],
    [{ date: 'soon' }],
    [{ until: { clock: '6pm', timeZone: 'America/New_York' } }],
    [{ until: { clock: '25:00', timeZone: 'America/New_York' } }],
    [{ until: { clock: '18:00', timeZone: 'EDT in New York' } }],
  ])('%j is refused', (given) => {
    expect(calendarStepSchema.safeParse({ ...step({}), ...given }).success).toBe(false)
  })
})

describe('a deadline of which the day and the place are known', () => {
  const due = (given: Partial<CalendarStep> = {}) => step({ kind: 'deadline', timeZone: 'America/New_York', ...given })

  it('lasts to the end of the day in that place, and says that this is a reading', () => {
    const standing = standingOf(due(), '2025-07-26T03:59:59Z', 'Europe/Zurich')
    expect(standing).toMatchObject({
      state: 'now',
      open: true,
      closes: '2025-07-26T04:00:00Z',
      exact: false,
      said: 'end of the day in New York (UTC−04:00)',
      writer: '26 July 2025, 06:00 (UTC+02:00)',
      caution: 'No hour is known: the end of the day in New York is shown.',
      howLong: 'less than a minute left',
    })
    expect(standingOf(due(), '2025-07-26T04:00:00Z', 'Europe/Zurich')).toMatchObject({ state: 'over', open: false })
  })

  it('has the offset of its day, not of the next, when clocks change in the night', () => {
    // Cuba's clocks go back at 01:00 of 2 November 2025; Beirut's went forward at the midnight that ended 29 March 2025.
    expect(
      standingOf(due({ date: '2025-11-01', timeZone: 'America/Havana' }), '2025-10-01T00:00:00Z', 'UTC'),
    ).toMatchObject({
      said: 'end of the day in Havana (UTC−04:00)',
      closes: '2025-11-02T04:00:00Z',
    })
    expect(
      standingOf(due({ date: '2025-03-29', timeZone: 'Asia/Beirut' }), '2025-03-01T00:00:00Z', 'UTC'),
    ).toMatchObject({
      said: 'end of the day in Beirut (UTC+02:00)',
      closes: '2025-03-29T22:00:00Z',
    })
  })

  it.each([
    ['2025-07-22T10:00:00Z', 'UTC', '3 days left'],
    ['2025-07-22T10:00:00Z', 'America/New_York', '3 days left'],
    ['2025-07-22T04:00:00Z', 'Pacific/Auckland', '4 days left'],
    ['2025-07-24T04:00:00Z', 'UTC', '2 days left'],
    ['2025-07-24T04:00:01Z', 'UTC', '47 hours left'],
    ['2025-07-26T02:00:01Z', 'UTC', '119 minutes left'],
    ['2025-07-26T03:58:30Z', 'UTC', '1 minute left'],
    ['2025-07-26T04:00:00Z', 'UTC', 'closed less than a minute ago'],
    ['2025-07-26T09:30:00Z', 'UTC', 'closed 5 hours ago'],
    ['2026-11-22T07:30:00Z', 'UTC', 'closed 484 days ago'],
    ['2026-11-22T03:30:00Z', 'America/New_York', 'closed 483 days ago'],
  ])('at %s in %s: %s', (now, zone, howLong) => {
    expect(standingOf(due(), now, zone).howLong).toBe(howLong)
  })

  it('may have passed by the word of a wrong abbreviation, and says so', () => {
    const said = step({ kind: 'deadline', until: { clock: '18:00', timeZone: 'America/New_York', said: 'EST' } })
    expect(standingOf(said, '2025-07-25T22:30:00Z', 'UTC').howLong).toBe('perhaps closed')
  })

  it('means the same moment on every clock, and is open until it', () => {
    const zones = Intl.supportedValuesOf('timeZone').filter((zone) => !zone.startsWith('Etc/'))
    const anyZone = fc.constantFrom(...zones)
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(
        anyZone,
        anyZone,
        day,
        fc.integer({ min: -3 * 86_400, max: 3 * 86_400 }),
        (place, zone, date, away) => {
          const iso8601 = date.toISOString().slice(0, 10)
          const one = due({ date: iso8601, timeZone: place })
          const closes = Date.parse(standingOf(one, date.toISOString(), zone).closes)
          // The instant before, the place still had the day; from then on it has another.
          const dayThere = (instant: number) => iso(instant + offsetAt(instant, place) * 60_000).slice(0, 10)
          expect(dayThere(closes - 1000) <= iso8601).toBe(true)
          expect(dayThere(closes) > iso8601).toBe(true)
          const now = closes + away * 1000
          const standing = standingOf(one, iso(now), zone)
          expect(standing.open).toBe(now < closes)
          expect(standing.howLong).toMatch(now < closes ? / left$/ : /^closed .* ago$/)
          // What the writer reads is the moment itself, whatever the two zones do.
          const [, text = '', offset = ''] = /^(.*) \((.*)\)$/.exec(standing.writer ?? '') ?? []
          expect(offset).toBe(offsetText(offsetAt(closes, zone)))
          const wall = Date.parse(`${text.replace(',', '')} UTC`)
          expect(wall).toBe(closes + offsetAt(closes, zone) * 60_000)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('what is no deadline', () => {
  const meeting = (given: Partial<CalendarStep> = {}) => step({ timeZone: 'America/New_York', ...given })

  it('takes the days of its place, told on the writer’s clock', () => {
    const days = meeting({ from: '2025-07-24' })
    expect(standingOf(days, '2025-07-24T04:00:00Z', 'Asia/Tokyo')).toMatchObject({
      state: 'now',
      said: 'all day in New York (UTC−04:00)',
      writer: '24 July 2025, 13:00 – 26 July 2025, 13:00 (UTC+09:00)',
      caution: null,
      howLong: 'now',
    })
    expect(standingOf(meeting(), '2025-07-01T00:00:00Z', 'America/New_York').writer).toBe('the same (UTC−04:00)')
    const change = meeting({ date: '2025-10-26' })
    expect(standingOf(change, '2025-07-01T00:00:00Z', 'Europe/Zurich').writer).toBe(
      '26 October 2025, 05:00 – 27 October 2025, 05:00 (UTC+01:00)',
    )
    const night = meeting({ from: '2025-10-25', date: '2025-10-26' })
    expect(standingOf(night, '2025-07-01T00:00:00Z', 'Europe/Zurich').writer).toBe(
      '25 October 2025, 06:00 (UTC+02:00) – 27 October 2025, 05:00 (UTC+01:00)',
    )
  })

  it.each([
    ['2025-07-22T10:00:00Z', 'UTC', 'in 3 days'],
    ['2025-07-24T10:00:00Z', 'UTC', 'tomorrow'],
    ['2025-07-25T02:00:00Z', 'UTC', 'today'],
    ['2025-07-25T12:00:00Z', 'UTC', 'today'],
    // On the other side of the date line it is the 26th while the meeting goes on.
    ['2025-07-25T20:00:00Z', 'Pacific/Auckland', 'now'],
    ['2025-07-26T05:00:00Z', 'UTC', 'yesterday'],
    ['2025-07-26T05:00:00Z', 'Pacific/Honolulu', 'today'],
    ['2025-07-30T05:00:00Z', 'UTC', '5 days ago'],
  ])('at %s in %s: %s', (now, zone, howLong) => {
    expect(standingOf(meeting(), now, zone).howLong).toBe(howLong)
  })

  it.each([
    ['2025-08-31T12:00:00Z', 'in 2 months'],
    ['2025-09-30T12:00:00Z', 'next month'],
    ['2025-10-30T12:00:00Z', 'this month'],
    ['2025-11-02T12:00:00Z', 'last month'],
    ['2026-11-22T12:00:00Z', '13 months ago'],
  ])('of which only the month is known, at %s: %s', (now, howLong) => {
    const month = meeting({ date: '2025-10-15', precision: 'part-of-month', dateText: 'mid-October 2025' })
    expect(standingOf(month, now, 'UTC')).toMatchObject({ howLong, said: null, writer: null })
    const closing = standingOf({ ...month, kind: 'deadline' }, now, 'UTC')
    expect(closing.howLong).toBe(closing.state === 'over' ? `closed ${howLong}` : howLong)
  })
})

describe('the agenda of a consultation', () => {
  const ids = (now: string) => {
    const { next, now: on, coming, over } = agendaOf(pack.calendar, now, 'Europe/Zurich')
    const names = (list: { step: CalendarStep }[]) => list.map(({ step: { id } }) => id)
    return { next: next?.step.id ?? null, now: names(on), coming: names(coming), over: names(over) }
  }

  it('has the next deadline first, and every step once, each part in order of time', () => {
    const on9July = ids('2025-07-09T12:00:00Z')
    expect(on9July.next).toBe('elements-paper-inputs')
    expect(on9July.now).toEqual(['high-level-event'])
    expect(on9July.coming[0]).toBe('follow-up-consultation')
    expect(on9July.over.at(-1)).toBe('elements-paper')
    for (const now of ['2025-01-01', '2025-07-26', '2025-10-16', '2025-12-17', '2026-11-22']) {
      const { next, now: on, coming, over } = ids(`${now}T12:00:00Z`)
      const shown = [...(next ? [next] : []), ...on, ...coming, ...over]
      expect(shown.slice().sort()).toEqual(pack.calendar.map(({ id }) => id).sort())
      for (const part of [on, coming, over]) {
        const places = part.map((id) => pack.calendar.findIndex((one) => one.id === id))
        expect(places).toEqual(places.slice().sort((a, b) => a - b))
      }
    }
  })

  it('goes on to the next deadline at the moment the first one closes', () => {
    expect(ids('2025-07-26T03:59:59Z').next).toBe('elements-paper-inputs')
    expect(ids('2025-07-26T04:00:00Z').next).toBe('zero-draft-comments')
  })

  it('names what happens next where no deadline is left, and nothing when all is over', () => {
    const { calendar } = pack
    const meetings = calendar.filter(({ kind }) => kind === 'event')
    expect(agendaOf(meetings, '2025-12-10T12:00:00Z', 'UTC').next?.step.id).toBe('high-level-meeting')
    const after = ids('2026-11-22T12:00:00Z')
    expect(after).toMatchObject({ next: null, now: [], coming: [] })
    expect(after.over).toHaveLength(calendar.length)
    expect(agendaOf([], '2026-11-22T12:00:00Z', 'UTC')).toEqual({ next: null, now: [], coming: [], over: [] })
  })
})

describe('a draft', () => {
  it('knows its deadline, and none that its pack does not have', () => {
    expect(deadlineOf(template, pack)?.dateText).toBe('25 July 2025')
    expect(deadlineOf({ deadline: null }, pack)).toBeNull()
    expect(deadlineOf(template, { calendar: [] })).toBeNull()
  })
})

it('says when a step closes without asking what time it is', () => {
  for (const step of pack.calendar)
    for (const now of ['2020-01-01T00:00:00Z', '2025-07-25T12:00:00Z', '2030-01-01T00:00:00Z'])
      expect(closingOf(step)).toBe(Date.parse(standingOf(step, now, 'Asia/Tokyo').closes))
})
