import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  placeOfSecond,
  type SpokenParagraph,
  speakingTimes,
  timeStatement,
} from '../../../../src/core/speech/statement'
import { PAUSES, speechClock } from '../../../../src/core/speech/timing'

const clock = speechClock()
const said = (text: string, kind: SpokenParagraph['kind'] = 'paragraph', language = 'en'): SpokenParagraph => ({
  kind,
  language,
  runs: [{ text }],
})
const STATEMENT = [
  said('Our message', 'heading'),
  said('Thank you, Chair. We speak for a network of forty villages.'),
  said('[bow]'),
  said('We ask for three things: time, money and a seat.'),
]

describe('a statement', () => {
  const timing = timeStatement(STATEMENT, clock)

  it('is its paragraphs with the pauses between them', () => {
    const alone = STATEMENT.map(({ runs }) => clock.runs(runs, 'en').seconds)
    const words = alone.reduce((sum, seconds) => sum + seconds, 0)
    expect(timing.seconds).toBeCloseTo(words + PAUSES.heading + PAUSES.paragraph)
    expect(timing.paragraphs.map(({ pause }) => pause)).toEqual([PAUSES.heading, PAUSES.paragraph, 0, 0])
    expect(timing.paragraphs[3]?.begins).toBeCloseTo(timing.seconds - (alone[3] ?? 0))
  })

  it('takes less time at a faster pace, in the language that it is of', () => {
    expect(timeStatement(STATEMENT, clock, { en: 1.25 }).seconds).toBeCloseTo(timing.seconds / 1.25)
    expect(timeStatement(STATEMENT, clock, { fr: 1.25 }).seconds).toBeCloseTo(timing.seconds)
    expect(timeStatement(STATEMENT, clock, { en: Number.NaN }).seconds).toBeCloseTo(timing.seconds)
    expect(timeStatement(STATEMENT, clock, { en: 0 }).seconds).toBeLessThan(timing.seconds * 2)
  })

  it('has three times in whole seconds', () => {
    const { safe, yours, fast } = speakingTimes(STATEMENT, clock, { en: 1.1 })
    expect([safe, yours, fast]).toEqual([1, 1.1, 1.25].map((pace) => Math.round(timing.seconds / pace)))
  })

  it('of nothing takes no time', () => {
    expect(timeStatement([], clock)).toEqual({ paragraphs: [], seconds: 0, words: 0, spokenWords: 0 })
    expect(timeStatement([said('')], clock)).toMatchObject({ seconds: 0 })
  })
})

describe('the place of a second', () => {
  const timing = timeStatement(STATEMENT, clock, { en: 1.2 })

  it('is behind the last word that was said by then', () => {
    expect(placeOfSecond(timing, -5)).toEqual({ paragraph: 0, offset: 0 })
    const last = timing.paragraphs[3]
    const place = placeOfSecond(timing, timing.seconds - 0.01)
    expect(place?.paragraph).toBe(3)
    expect(last?.text.slice(0, place?.offset)).toBe('We ask for three things: time, money and a')
    expect(placeOfSecond(timing, (timing.paragraphs[1]?.begins ?? 0) + 0.01)).toEqual({ paragraph: 1, offset: 0 })
  })

  it('is nowhere once the statement is over', () => {
    for (const second of [timing.seconds, 1e9, Number.POSITIVE_INFINITY, Number.NaN])
      expect(placeOfSecond(timing, second)).toBeNull()
    expect(placeOfSecond(timeStatement([], clock), 0)).toBeNull()
  })

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 80 }), { maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (texts, part) => {
          const any = timeStatement(
            texts.map((text) => said(text)),
            clock,
          )
          const earlier = placeOfSecond(any, (any.seconds * part) / 2)
          const later = placeOfSecond(any, any.seconds * part)
          if (!earlier || !later) return
          expect(later.paragraph * 1000 + later.offset).toBeGreaterThanOrEqual(
            earlier.paragraph * 1000 + earlier.offset,
          )
          expect(later.offset).toBeLessThanOrEqual(any.paragraphs[later.paragraph]?.text.length ?? 0)
        },
      ),
    )
  })
})
