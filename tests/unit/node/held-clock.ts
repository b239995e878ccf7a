import type { Clock } from '../../../src/node/clock'

/** A clock that stands still until a test moves it. */
export class HeldClock implements Clock {
  private time: number
  private timers: { at: number; act: () => void }[] = []

  constructor(start = '2026-11-22T14:02:00.000Z') {
    this.time = Date.parse(start)
  }

  now(): Date {
    return new Date(this.time)
  }

  after(milliseconds: number, act: () => void): () => void {
    const timer = { at: this.time + milliseconds, act }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter((other) => other !== timer)
    }
  }

  get waiting(): number[] {
    return this.timers.map(({ at }) => at - this.time).sort((a, b) => a - b)
  }

  pass(milliseconds: number): void {
    const end = this.time + milliseconds
    for (;;) {
      const due = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!due) break
      this.time = due.at
      this.timers = this.timers.filter((other) => other !== due)
      due.act()
    }
    this.time = end
  }
}

/** Waits for what only the real file system can bring about. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((later) => setTimeout(later, 1))
}
