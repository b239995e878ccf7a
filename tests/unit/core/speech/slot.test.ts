import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockText, readSlot } from '../../../../src/core/speech/slot'

describe('a slot', () => {
  it.each([
    ['3:00', 180],
    ['0:20', 20],
    ['15:00', 900],
    ['180', 180],
    [' 90 s ', 90],
    ['2m30', 150],
    ['2 min 30 s', 150],
    ['2 minutes', 120],
    ["3'", 180],
    ['1′30″', 90],
    ['٣:٠٠', 180],
    ['3:00', 180],
  ])('%s', (written, seconds) => {
    expect(readSlot(written)).toEqual({ ok: true, value: seconds })
  })

  it.each([
    '',
    '0',
    '19',
    '0:19',
    '15:01',
    '901',
    '3 days',
    '48:00:00',
    '3:60',
    '-3:00',
    '3.5',
    'abc',
    '∞',
    '9'.repeat(400),
  ])('is not %s, with a sentence', (written) => {
    const slot = readSlot(written)
    expect(slot.ok).toBe(false)
    if (!slot.ok) expect(slot.problem.sentence).toMatch(/^.{20,160}\.$/)
  })

  it('is in its bounds, or a sentence, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const slot = readSlot(written)
        if (slot.ok) expect(slot.value >= 20 && slot.value <= 900).toBe(true)
      }),
    )
  })

  it('is shown as on a clock, and read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 900 }), (seconds) => {
        expect(readSlot(clockText(seconds))).toEqual({ ok: true, value: seconds })
      }),
    )
    expect([clockText(-3), clockText(Number.NaN), clockText(59.6), clockText(3725)]).toEqual([
      '0:00',
      '0:00',
      '1:00',
      '62:05',
    ])
  })
})
