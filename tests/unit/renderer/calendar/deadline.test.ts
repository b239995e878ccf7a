import { expect, test, vi } from 'vitest'
import { standingOf } from '../../../../src/core/template/calendar'
import { bothClocks, deadlineWords, dueWords, standingHere, urgency } from '../../../../src/renderer/calendar/deadline'
import { pack } from '../../core/check/checked'

const at = (id: string, now: string, zone = 'Europe/Zurich') => {
  const step = pack.calendar.find((each) => each.id === id)
  if (!step) throw new Error(`The calendar has lost “${id}”`)
  const standing = standingOf(step, now, zone)
  return { standing, tone: urgency(standing, Date.parse(now)), words: deadlineWords(standing), due: dueWords(standing) }
}

test('a deadline presses more the nearer it is, and not once it is over', () => {
  const inputs = (now: string) => {
    const { tone, words, due } = at('elements-paper-inputs', now)
    return [words, tone, due]
  }
  expect(inputs('2025-05-01T00:00:00Z')).toEqual(['86 days left · 25 July 2025', 'plain', 'due 25 July 2025'])
  expect(inputs('2025-07-22T12:00:00Z')).toEqual(['3 days left · 25 July 2025', 'warn', 'due 25 July 2025'])
  expect(inputs('2025-07-26T03:00:00Z')).toEqual(['60 minutes left · 25 July 2025', 'stop', 'due 25 July 2025'])
  expect(inputs('2025-07-26T04:00:00Z')).toEqual(['closed 25 July 2025', 'plain', 'was due 25 July 2025'])
})

test('what happens on a day never presses, and is not said to have closed', () => {
  expect(at('follow-up-consultation', '2025-07-28T12:00:00Z')).toMatchObject({
    tone: 'plain',
    words: 'tomorrow · 29 July 2025',
  })
  expect(at('follow-up-consultation', '2025-08-28T12:00:00Z').words).toBe('was 29 July 2025')
})

test('a month’s deadline that may be over asks to be looked at', () => {
  expect(at('australia-consultation', '2025-12-31T12:00:00Z')).toMatchObject({
    tone: 'stop',
    words: 'perhaps closed · end of 2025',
  })
})

test('both clocks are told in one sentence, where a place is known', () => {
  expect(bothClocks(at('elements-paper-inputs', '2025-07-22T12:00:00Z').standing)).toBe(
    'End of the day in New York (UTC−04:00); on your clock 26 July 2025, 06:00 (UTC+02:00).',
  )
  expect(bothClocks(at('second-preparatory-meeting', '2025-07-22T12:00:00Z').standing)).toBeNull()
})

test('a page of deadlines asks the system for its zone once, and follows the clock', () => {
  const step = pack.calendar.find(({ id }) => id === 'elements-paper-inputs')
  if (!step) throw new Error('The calendar has lost the inputs to the Elements Paper')
  const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
  const now = Date.parse('2025-07-22T12:00:00Z')
  try {
    standingHere(step, now)
    asked.mockClear()
    for (let row = 0; row < 200; row += 1) for (const each of pack.calendar) standingHere(each, now)
    // Twice where the minute changes meanwhile.
    expect(asked.mock.calls.length).toBeLessThanOrEqual(2)
    expect(standingHere(step, now)).toBe(standingHere(step, now))
    expect(standingHere(step, now + 6 * 24 * 60 * 60 * 1000).state).toBe('over')
    expect(standingHere(step, now).state).toBe('ahead')
  } finally {
    asked.mockRestore()
  }
})
