import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cueAt, cuesOf } from '../../../../src/core/speech/cues'
import { timeStatement } from '../../../../src/core/speech/statement'
import { speechClock } from '../../../../src/core/speech/timing'

const timing = timeStatement(
  ['Thank you, Chair. We speak for forty villages.', '[bow]', 'We ask for time. And for money!'].map((text) => ({
    kind: 'paragraph' as const,
    language: 'en',
    runs: [{ text }],
  })),
  speechClock(),
  { en: 1.1 },
)
const cues = cuesOf(timing)

describe('cues', () => {
  it('are the sentences, one after the other, as long as the statement', () => {
    expect(cues.map(({ paragraph, start, end }) => timing.paragraphs[paragraph]?.text.slice(start, end))).toEqual([
      'Thank you, Chair.',
      'We speak for forty villages.',
      'We ask for time.',
      'And for money!',
    ])
    for (const [index, cue] of cues.entries()) expect(cue.from).toBeCloseTo(cues[index - 1]?.until ?? 0)
    expect(cues.at(-1)?.until).toBeCloseTo(timing.seconds)
  })

  it('say where a time is', () => {
    expect(cueAt(cues, -1)).toEqual({ cue: 0, fraction: 0 })
    expect(cueAt(cues, 1e9)).toEqual({ cue: 3, fraction: 1 })
    expect(cueAt(cues, Number.NaN)).toEqual({ cue: 0, fraction: 0 })
    expect(cueAt([], 1)).toBeNull()
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
        const second = part * timing.seconds
        const found = cueAt(cues, second)
        const { from = 0, until = 0 } = cues[found?.cue ?? -1] ?? {}
        expect(from + (found?.fraction ?? 0) * (until - from)).toBeCloseTo(second)
      }),
    )
  })
})
