import { describe, expect, it } from 'vitest'
import { isIsoDay, isoDayInWords, isoDayOf } from '../../../../src/core/text/iso-day'

describe('a day in ISO 8601', () => {
  it('is one that the calendar has', () => {
    expect(['2026-02-28', '2028-02-29', '2026-12-31'].map(isIsoDay)).toEqual([true, true, true])
    expect(['2026-02-30', '2026-13-01', '2026-1-1', '28 February 2026', ''].map(isIsoDay)).toEqual(Array(5).fill(false))
  })

  it('is that day in words, in whichever time zone', () => {
    expect(isoDayInWords('2026-01-01', 'en')).toBe('1 January 2026')
    expect(isoDayInWords('2026-01-01', 'fr')).toBe('1 janvier 2026')
    expect(isoDayInWords('2027-04-30', 'es')).toBe('30 de abril de 2027')
  })

  it('is that of a moment on the clock of this computer', () => {
    expect(isoDayOf(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02')
    expect(isoDayOf(new Date(2026, 11, 31))).toBe('2026-12-31')
  })

  it('has the digits that are asked for, and no words where there is no such day', () => {
    expect(isoDayInWords('2026-01-02', 'ar', 'latn')).toMatch(/2026/)
    expect(isoDayInWords('2026-02-30', 'en')).toBe('')
    expect(isoDayInWords('soon', 'en')).toBe('')
  })
})
