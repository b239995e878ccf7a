import { describe, expect, it } from 'vitest'
import { deadlineOf, instantOf, offsetAt, offsetText, standingOf } from '../../../../src/core/template/calendar'
import { type CalendarStep, calendarStepSchema } from '../../../../src/core/template/template'
import { isTimeZone } from '../../../../src/core/template/time-zone'
import { pack, ready, template } from '../check/checked'

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

describe('a draft', () => {
  it('knows its deadline, and none that its pack does not have', () => {
    expect(deadlineOf(ready, template, pack)?.dateText).toBe('25 July 2025')
    expect(deadlineOf(ready, { ...template, deadline: null }, pack)).toBeNull()
    expect(deadlineOf(ready, template, { ...pack, calendar: [] })).toBeNull()
    expect(deadlineOf(ready, { ...template, id: 'other' }, pack)).toBeNull()
  })
})
