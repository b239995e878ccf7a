import { describe, expect, it } from 'vitest'
import { ageOfRules } from '../../../../src/core/template/age-of-rules'

const aged = (years: readonly (number | null | undefined)[], lastChecked: string | null, today = '2026-11-29') =>
  ageOfRules(
    { sources: years.map((year) => ({ name: 'A source', ...(year === undefined ? {} : { year }) })), lastChecked },
    today,
  )

describe('rules of a profile', () => {
  it('are old where a source is of an earlier year, and the oldest is named', () => {
    expect(aged([2018, 2012], '2026-11-22')).toEqual({ kind: 'year', year: 2012 })
    expect(aged([2025], '2026-11-22')).toEqual({ kind: 'year', year: 2025 })
    expect(aged([2026], '2026-11-22')).toBeNull()
    expect(aged([2026], '2026-11-22', '2027-01-01')).toEqual({ kind: 'year', year: 2026 })
  })

  it('are old where a source is of no year', () => {
    expect(aged([2026, null], '2026-11-22')).toEqual({ kind: 'undated', year: null })
  })

  it('are old a year after somebody looked them up, where sources say nothing of a year', () => {
    expect(aged([undefined], '2025-11-29')).toBeNull()
    expect(aged([undefined], '2025-11-28')).toEqual({ kind: 'unchecked', year: null })
    expect(aged([undefined], '2024-02-29', '2025-03-01')).toEqual({ kind: 'unchecked', year: null })
    // What nobody ever looked up is said to be unverified, and not to be old.
    expect(aged([undefined], null)).toBeNull()
  })
})
