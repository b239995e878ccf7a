import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bandOf,
  FAST_PACE,
  isRehearsed,
  learnPace,
  PACE_BOUNDS,
  paceFromWords,
  paceIn,
  rehearsalsCounted,
  unrehearsedBand,
  wordsAMinute,
} from '../../../../src/core/speech/pace'

const rehearsed = (pace: number, language = 'en', planned = 120) => ({ language, planned, took: planned / pace })

describe('your pace', () => {
  it('is the median of the latest rehearsals in the language', () => {
    expect(learnPace([], 'en')).toBeNull()
    expect(learnPace([rehearsed(1.2)], 'en-GB')).toBeCloseTo(1.2)
    expect(
      learnPace(
        [1.1, 1.3, 1.2].map((pace) => rehearsed(pace)),
        'en',
      ),
    ).toBeCloseTo(1.2)
    expect(
      learnPace(
        [1.1, 1.2].map((pace) => rehearsed(pace)),
        'en',
      ),
    ).toBeCloseTo(1.15)
    expect(learnPace([rehearsed(1.2, 'fr')], 'en')).toBeNull()
    const older = Array.from({ length: 20 }, () => rehearsed(0.8))
    expect(learnPace([...older, ...Array.from({ length: 9 }, () => rehearsed(1.3))], 'en')).toBeCloseTo(1.3)
    expect([rehearsalsCounted(older, 'en'), rehearsalsCounted([rehearsed(1), rehearsed(5)], 'en')]).toEqual([9, 1])
  })

  it('does not learn from what is no rehearsal', () => {
    const silly = [
      rehearsed(5),
      rehearsed(0.1),
      rehearsed(1.2, 'en', 5),
      { language: 'en', planned: 60, took: 0 },
      { language: 'en', planned: Number.NaN, took: 60 },
    ]
    expect(learnPace(silly, 'en')).toBeNull()
    expect(learnPace([...silly, rehearsed(1.1)], 'en')).toBeCloseTo(1.1)
  })

  it('changes little by one rehearsal that was interrupted', () => {
    const steady = Array.from({ length: 6 }, () => rehearsed(1.2))
    expect(learnPace([...steady, rehearsed(0.61)], 'en')).toBeCloseTo(1.2)
  })

  it('stays within the bounds', () => {
    const history = fc.array(
      fc.record({ language: fc.constantFrom('en', 'fr', 'zh'), planned: fc.double(), took: fc.double() }),
    )
    fc.assert(
      fc.property(history, (any) => {
        const pace = learnPace(any, 'en')
        if (pace !== null) expect(pace >= PACE_BOUNDS.slowest && pace <= PACE_BOUNDS.fastest).toBe(true)
      }),
    )
  })
})

describe('a text that nobody has rehearsed', () => {
  it('is told by its language, whatever the region, and by no language that begins alike', () => {
    expect(isRehearsed('en-GB', { en: 1.1 })).toBe(true)
    expect(isRehearsed('fr', { en: 1.1 })).toBe(false)
    expect(isRehearsed('en', {})).toBe(false)
  })

  it('has a band around what is planned, as wide as recordings were', () => {
    expect([0, 100, 180].map(unrehearsedBand)).toEqual([
      { least: 0, most: 0 },
      { least: 82, most: 115 },
      { least: 148, most: 207 },
    ])
  })
})

describe('a pace in words', () => {
  it('is a hundred and twenty for English where it is safe', () => {
    expect([wordsAMinute(1, 'en'), wordsAMinute(FAST_PACE, 'en')]).toEqual([120, 150])
    expect(paceFromWords(150, 'en-US')).toEqual({ ok: true, value: 1.25 })
    expect(paceFromWords(166, 'zh')).toEqual({ ok: true, value: 1 })
  })

  it.each([0, -1, 20, 900, Number.NaN, Number.POSITIVE_INFINITY])('is not %d', (words) => {
    const pace = paceFromWords(words, 'en')
    expect(pace).toMatchObject({
      ok: false,
      problem: { sentence: expect.stringContaining('between 72 and 210 words') },
    })
  })

  it('is the safe one where none is known', () => {
    expect(paceIn('fr', { en: 1.2 })).toBe(1)
    expect(paceIn('en-GB', { en: 1.2 })).toBe(1.2)
    expect(paceIn('en', { en: 40 })).toBe(PACE_BOUNDS.fastest)
  })

  it('has a band', () => {
    expect([0.9, 1, 1.1, 1.25, 1.3].map(bandOf)).toEqual(['safe', 'safe', 'brisk', 'brisk', 'fast'])
  })
})
