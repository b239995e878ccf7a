import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALWAYS_KEPT,
  MOST_UNNAMED,
  type PastVersion,
  pastVersionSchema,
  staysForEver,
  superfluousVersions,
} from '../../../../src/core/draft/past-versions'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const NOW = Date.parse('2026-11-28T12:00:00.000Z')

function version(id: number, at: number, given: Partial<PastVersion> = {}): PastVersion {
  return { id, at: new Date(at).toISOString(), reason: 'pause', name: '', fileName: '', files: [], ...given }
}

/** Versions as a life with its clock makes them: forward mostly, now and then set back. */
const life = fc
  .array(
    fc.record({
      step: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 0, max: 3 * 60 }) },
        { weight: 2, arbitrary: fc.integer({ min: 0, max: 40 * 24 * 60 }) },
        { weight: 1, arbitrary: fc.integer({ min: -400 * 24 * 60, max: -1 }) },
      ),
      named: fc.integer({ min: 0, max: 15 }).map((chance) => chance === 0),
      handedIn: fc.integer({ min: 0, max: 15 }).map((chance) => chance === 0),
    }),
    { maxLength: 200 },
  )
  .map((steps) => {
    let at = NOW - 300 * DAY
    return steps.map(({ step, named, handedIn }, index) => {
      at += step * MINUTE
      return version(index + 1, at, {
        ...(named ? { name: 'Kept' } : {}),
        ...(handedIn ? { reason: 'handedIn' as const } : {}),
      })
    })
  })

const kept = (versions: readonly PastVersion[], now: number) => {
  const gone = superfluousVersions(versions, now)
  return versions.filter(({ id }) => !gone.has(id))
}

describe('thinning', () => {
  it('never takes what was named or handed in, the newest twenty, or the first, whatever the clock did', () => {
    fc.assert(
      fc.property(life, (versions) => {
        const left = new Set(kept(versions, NOW))
        for (const one of versions.filter(staysForEver)) expect(left).toContain(one)
        for (const one of versions.slice(-ALWAYS_KEPT)) expect(left).toContain(one)
        if (versions[0]) expect(left).toContain(versions[0])
      }),
    )
  })

  it('takes nothing more when it is done again', () => {
    fc.assert(
      fc.property(life, (versions) => {
        const left = kept(versions, NOW)
        expect(kept(left, NOW)).toEqual(left)
      }),
    )
  })

  it('leaves something of every day of the last two months, also when it is done after each version', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 * 60 }), { minLength: 1, maxLength: 150 }), (steps) => {
        let at = NOW
        let versions: PastVersion[] = []
        const days = new Set<number>()
        for (const [index, step] of steps.entries()) {
          at += step * MINUTE
          days.add(Math.floor(at / DAY))
          versions = kept([...versions, version(index + 1, at)], at)
        }
        const left = new Set(versions.map((one) => Math.floor(Date.parse(one.at) / DAY)))
        for (const day of days) if (at - day * DAY < 60 * DAY) expect(left).toContain(day)
      }),
    )
  })

  it('keeps one every ten minutes of a day, one an hour of a week, one a day of two months', () => {
    const start = NOW - 30 * DAY
    const versions = Array.from({ length: 30 * 24 * 60 }, (_, minute) => version(minute + 1, start + minute * MINUTE))
    const left = kept(versions, NOW)
    const between = (from: number, to: number) =>
      left.filter(({ at }) => NOW - Date.parse(at) >= from && NOW - Date.parse(at) < to).length
    expect(between(60 * MINUTE, DAY - 60 * MINUTE)).toBe(22 * 6)
    expect(between(2 * DAY, 6 * DAY)).toBe(4 * 24)
    expect(between(8 * DAY, 28 * DAY)).toBe(20)
  })

  it('keeps versions that were made with the clock set back, beside those from before', () => {
    const before = Array.from({ length: 30 }, (_, index) => version(index + 1, NOW - (30 - index) * DAY))
    const back = Array.from({ length: 30 }, (_, index) => version(31 + index, NOW - (30 - index) * DAY))
    expect(kept([...before, ...back], NOW)).toHaveLength(60)
  })

  it('is bounded, also for versions from a future that never comes', () => {
    const versions = Array.from({ length: 5000 }, (_, index) => version(index + 1, NOW + index * 11 * MINUTE))
    expect(kept(versions, NOW)).toHaveLength(MOST_UNNAMED)
    expect(kept(versions, NOW).at(-1)?.id).toBe(5000)
  })
})

it('a reason of a newer program is read, and is one that is thinned', () => {
  const read = pastVersionSchema.parse({ ...version(1, NOW), reason: 'something-new' })
  expect(read.reason).toBe('pause')
})
