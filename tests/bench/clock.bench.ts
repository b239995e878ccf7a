import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { Page } from '@playwright/test'
import { launchRostrum } from '../e2e/app'
import { type Bench, median } from './bench'
import { ownDisplay } from './display'

const ALLOWED_MS = 20
/** Seconds that are spoken, and how many of them the window is hidden for. `ROSTRUM_QUICK_BENCH=1` tries the bench itself in less. */
const QUICK = process.env.ROSTRUM_QUICK_BENCH === '1'
const SPOKEN = QUICK ? 18 : 180
const HIDDEN = QUICK ? 10 : 120
/** Shown seconds that are watched at the end. */
const WATCHED = 9
/** Questions to the window's clock; the quickest answer says how it goes against the test's. */
const ASKED = 200

const seconds = (count: number) => new Promise((done) => setTimeout(done, count * 1000))

/** How far the window's clock is ahead of the test's, and by how much that may be wrong, in milliseconds. */
async function ahead(page: Page): Promise<{ by: number; within: number }> {
  let best = { by: 0, within: Number.POSITIVE_INFINITY }
  for (let time = 0; time < ASKED; time += 1) {
    const before = performance.now()
    const there = await page.evaluate(() => performance.now())
    const after = performance.now()
    const within = (after - before) / 2
    if (within < best.within) best = { by: there - (before + after) / 2, within }
  }
  return best
}

/** Starts the clock, again until the answer came quickly enough to say when it began, on the window's clock. */
async function startClock(page: Page): Promise<{ at: number; within: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const started = await page.evaluate(async () => {
      const before = performance.now()
      await window.rostrum.request('rehearsal.do', { step: 'start' })
      const after = performance.now()
      return { at: (before + after) / 2, within: (after - before) / 2 }
    })
    if (started.within <= 1 || attempt === 20) return started
    await page.evaluate(() => window.rostrum.request('rehearsal.do', { step: 'restart' }))
    await seconds(0.5)
  }
}

/** A process for each core that does nothing but count. */
function burnCores(): ChildProcess[] {
  return Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;) Math.sqrt(Math.random())'], { stdio: 'ignore' }),
  )
}

/**
 * Error of the clock that a speaker sees: when its shown second changes, against the monotonic clock of another process. The window is hidden and
 * shown again while every core is busy.
 */
const clock: Bench = {
  name: `rehearsal clock after ${SPOKEN} s, every core busy, hidden for ${HIDDEN} s`,
  unit: `× ${ALLOWED_MS} ms`,
  limit: 1,
  async run() {
    const giveBack = await ownDisplay()
    const rostrum = await launchRostrum({ proofreading: true })
    let burning: ChildProcess[] = []
    try {
      const { app, page } = rostrum
      await page.getByRole('button', { name: 'Look at a sample: Three-minute statement' }).click()
      await page.getByRole('button', { name: 'Rehearse' }).first().click()
      await page.getByRole('timer').waitFor()
      const started = await startClock(page)
      const first = await ahead(page)
      burning = burnCores()
      const window = await app.browserWindow(page)
      await seconds((SPOKEN - HIDDEN) / 2)
      await window.evaluate((each) => each.hide())
      await seconds(HIDDEN)
      await window.evaluate((each) => each.show())
      await seconds((SPOKEN - HIDDEN) / 2)
      const shown = await page.evaluate(async (wanted) => {
        const timer = document.querySelector('[role=timer]')
        const spoken = timer?.nextElementSibling
        if (!spoken) throw new Error('No clock is shown')
        const seen: { at: number; second: number }[] = []
        await new Promise<void>((done) => {
          const watch = new MutationObserver(() => {
            const [, minutes, second] = /^(\d+):(\d\d) spoken/.exec(spoken.textContent ?? '') ?? []
            seen.push({ at: performance.now(), second: Number(minutes) * 60 + Number(second) })
            if (seen.length < wanted) return
            watch.disconnect()
            done()
          })
          watch.observe(spoken, { characterData: true, childList: true, subtree: true })
        })
        return seen
      }, WATCHED)
      // The clocks of two processes can be compared closely only where neither waits for a core.
      for (const child of burning) child.kill()
      const last = await ahead(page)
      const began = started.at - first.by
      const late = shown.map(({ at, second }) => at - last.by - began - second * 1000)
      const error = median(late.map(Math.abs))
      const within = started.within + first.within + last.within
      return {
        // What is not known counts as wrong.
        value: (error + within) / ALLOWED_MS,
        detail:
          `median ${error.toFixed(1)} ms over the last ${WATCHED} seconds, from ${Math.min(...late).toFixed(1)} to ${Math.max(...late).toFixed(1)} ms ` +
          `late, frames included; known within ${within.toFixed(1)} ms; ${burning.length} cores busy`,
      }
    } finally {
      for (const child of burning) child.kill()
      await rostrum.close()
      giveBack()
    }
  },
}

export default clock
