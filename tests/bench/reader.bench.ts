import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { freshFolder, launchRostrum, repository } from '../e2e/app'
import { type Bench, median, percentile } from './bench'
import { ownDisplay } from './display'

const SAMPLE = join(repository, 'templates/wsis20/samples/consultation-statement.rostrum')
const READ_MS = 12_000
const REST_MS = 4_000
const FRAME_AT_60_HZ = 1000 / 60
const LONGEST_FRAME = 32

interface Frames {
  reading: number[]
  /** The same window with the text standing still: what the machine does to frames without any work of the reader. */
  resting: number[]
}

/** Milliseconds from each frame to the next. */
async function frames(page: Page, forMs: number): Promise<number[]> {
  return page.evaluate(
    (ms) =>
      new Promise<number[]>((done) => {
        const gaps: number[] = []
        let first: number | null = null
        let last = 0
        const look = (now: number) => {
          if (first === null) first = now
          else gaps.push(now - last)
          last = now
          if (now - first < ms) requestAnimationFrame(look)
          else done(gaps)
        }
        requestAnimationFrame(look)
      }),
    forMs,
  )
}

async function read(): Promise<Frames> {
  const giveBack = await ownDisplay()
  const documents = freshFolder('reader')
  const file = join(documents, 'statement.rostrum')
  writeFileSync(file, readFileSync(SAMPLE))
  const rostrum = await launchRostrum({
    documents,
    args: [file],
    size: { width: 1280, height: 800 },
    proofreading: true,
  })
  try {
    const { page } = rostrum
    await page.evaluate(() =>
      localStorage.setItem('rostrum-reader', JSON.stringify({ state: { countdown: false }, version: 1 })),
    )
    await page.getByRole('button', { name: 'Rehearse' }).first().click()
    await page.getByRole('button', { name: 'Reader' }).click()
    await page.locator('main [data-cue]').first().waitFor()
    // Late fonts, first checks and the window's change of size are no reading.
    await page.waitForTimeout(4_000)
    const resting = await frames(page, REST_MS)
    const top = () =>
      page
        .locator('[data-cue]')
        .first()
        .evaluate((sentence) => sentence.getBoundingClientRect().top)
    const before = await top()
    await page.keyboard.press('Space')
    await page.locator('[data-phase=running]').waitFor()
    const reading = await frames(page, READ_MS)
    if (!((await top()) < before - 50)) throw new Error('The text did not move while it was measured')
    return { reading, resting }
  } finally {
    await rostrum.kill()
    giveBack()
  }
}

let measured: Promise<Frames> | null = null

function once(): Promise<Frames> {
  measured ??= read()
  return measured
}

function said({ reading, resting }: Frames): string {
  const figures = (gaps: readonly number[]) => {
    const late = gaps.filter((gap) => gap > LONGEST_FRAME).length
    const seconds = gaps.reduce((sum, gap) => sum + gap, 0) / 1000
    return `${(gaps.length / seconds).toFixed(1)} frames a second, median ${median(gaps).toFixed(1)} ms, p99 ${percentile(gaps, 0.99).toFixed(1)} ms, longest ${Math.max(...gaps).toFixed(1)} ms, ${late} of ${gaps.length} over ${LONGEST_FRAME} ms`
  }
  return `reading: ${figures(reading)}; the same window at rest: ${figures(resting)}`
}

const benches: Bench[] = [
  {
    name: 'reader, median frame while it glides',
    unit: '× one frame at 60 Hz',
    limit: 1.05,
    async run() {
      const found = await once()
      return { value: median(found.reading) / FRAME_AT_60_HZ, detail: said(found) }
    },
  },
  {
    name: 'reader, longest frame while it glides',
    unit: `× ${LONGEST_FRAME} ms`,
    limit: 1,
    async run() {
      const found = await once()
      return { value: Math.max(...found.reading) / LONGEST_FRAME, detail: said(found) }
    },
  },
]

export default benches
