import { expect, test } from 'vitest'
import { lightWords } from '../../../../src/renderer/statement/clock-face'
import type { ShownClock } from '../../../../src/renderer/statement/rehearsal-clock'

const clock = (of: Partial<ShownClock>): ShownClock =>
  ({
    phase: 'ended',
    light: 'green',
    seconds: 174,
    over: false,
    spokenSeconds: 6,
    brokenOff: false,
    ...of,
  }) as ShownClock

test('a run that was broken off after six seconds is not said to have ended in time', () => {
  expect(lightWords(clock({ brokenOff: true }))).toBe('Ended early, after 0:06')
  expect(lightWords(clock({ spokenSeconds: 170 }))).toBe('Ended in time')
  expect(lightWords(clock({ over: true, light: 'red' }))).toBe('Ended, over time')
})
