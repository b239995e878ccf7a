import { expect, test } from 'vitest'
import { whenEdited } from '../../../src/renderer/plain-dates'

const now = new Date(2026, 10, 22, 14, 30)
const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).toISOString()

test('an edit is told as shortly as it can be', () => {
  expect(whenEdited(at(2026, 10, 22, 9, 5), now)).toBe('09:05')
  expect(whenEdited(at(2026, 10, 21, 23, 59), now)).toBe('yesterday 23:59')
  expect(whenEdited(at(2026, 10, 3, 9, 0), now)).toBe('3 November')
  expect(whenEdited(at(2025, 6, 24, 9, 0), now)).toBe('24 July 2025')
  expect(whenEdited('nonsense', now)).toBe('at an unknown time')
})
