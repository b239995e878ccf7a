import { beforeEach, describe, expect, it } from 'vitest'
import type { RehearsalState } from '../../../src/contract/messages'
import { RehearsalClock } from '../../../src/main/rehearsal-clock'

const text = { title: 'Statement', slotSeconds: 180, paragraphs: [{ text: 'Thank you', planned: 10 }] }

let monotonic: number
let calendar: number
let told: (RehearsalState | null)[]
let clock: RehearsalClock
beforeEach(() => {
  monotonic = 5_000
  calendar = 1_700_000_000_000
  told = []
  clock = new RehearsalClock({
    monotonic: () => monotonic,
    calendar: () => calendar,
    onChange: (state) => told.push(state),
  })
})

function pass(milliseconds: number): void {
  monotonic += milliseconds
  calendar += milliseconds
}

describe('the clock of a rehearsal in the shell', () => {
  it('tells of every change once, and counts between them without a tick', () => {
    clock.ready(text)
    clock.start()
    pass(60_000)
    expect(clock.state).toMatchObject({ phase: 'running', spokenMs: 60_000, title: 'Statement' })
    clock.pause()
    pass(60_000)
    clock.pause()
    expect(clock.state).toMatchObject({ phase: 'paused', spokenMs: 60_000 })
    expect(told.map((state) => state?.phase)).toEqual(['ready', 'running', 'paused'])
  })

  it('goes on for who speaks when a window offers its text once more, and takes it when nobody does', () => {
    clock.ready(text)
    clock.start()
    pass(5_000)
    expect(clock.ready({ ...text, title: 'Late' })).toMatchObject({
      phase: 'running',
      spokenMs: 5_000,
      title: 'Statement',
    })
    clock.pause()
    expect(clock.ready({ ...text, title: 'Late' })).toMatchObject({ phase: 'paused', title: 'Statement' })
    clock.end()
    expect(clock.ready({ ...text, title: 'Late' })).toMatchObject({ phase: 'ready', spokenMs: 0, title: 'Late' })
  })

  it('does not mind when somebody sets the calendar', () => {
    clock.ready(text)
    clock.start()
    pass(10_000)
    calendar -= 3_600_000
    pass(10_000)
    calendar += 7_200_000
    expect(clock.state?.spokenMs).toBe(20_000)
  })

  it('counts what the computer slept, whether its monotonic clock did or not', () => {
    clock.ready(text)
    clock.start()
    pass(10_000)
    clock.suspend()
    calendar += 30_000
    clock.resume()
    expect(clock.state?.spokenMs).toBe(40_000)
    clock.suspend()
    pass(30_000)
    clock.resume()
    expect(clock.state?.spokenMs).toBe(70_000)
    expect(told.at(-1)?.spokenMs, 'windows hear of it').toBe(70_000)
  })

  it('takes a calendar that went back in the sleep for no sleep at all', () => {
    clock.ready(text)
    clock.start()
    clock.suspend()
    calendar -= 10_000
    clock.resume()
    expect(clock.state?.spokenMs).toBe(0)
  })

  it('begins anew, ends, and forgets its text', () => {
    clock.ready(text)
    clock.start()
    pass(10_000)
    expect(clock.restart()).toMatchObject({ phase: 'ready', spokenMs: 0, marks: [] })
    clock.start()
    pass(5_000)
    expect(clock.end()).toMatchObject({ phase: 'ended', spokenMs: 5_000 })
    pass(5_000)
    expect(clock.start()).toMatchObject({ phase: 'ended', spokenMs: 5_000 })
    clock.clear()
    expect(clock.state).toBeNull()
    expect(told.at(-1)).toBeNull()
    expect(clock.start()).toBeNull()
  })
})
