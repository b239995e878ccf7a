import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeDraft } from '../../src/core/draft/read'
import { freshFolder, launchRostrum, repository } from '../e2e/app'
import { type Bench, median } from './bench'
import { ownDisplay } from './display'
import { LOST, lostFrames, restFrames, scrollFrames } from './frames'
import { elementsPaper, generatedDraft } from './generated-draft'
import { timeToWindow } from './window-time'

const FEW = 50
const MANY = 5_000
const DAMAGED = 50
const WORDS = 300
const RUNS = 3
/** As long as a person does not see that anything waits. */
const NOT_FELT_MS = 20
const ALL_READ_WITHIN_MS = 15 * 60_000
/** Longer than it takes until packs are read whole and old files looked for. */
const FIRST_SECONDS_MS = 5_000
const REST_MS = 3_000
/** Three rows a frame, twelve thousand pixels a second: as fast as anybody turns a wheel. */
const STEP = 200
const STEPS_DOWN = 240
const ROUNDS = 3
const ROW = '[aria-labelledby="drafts-heading"] li'

/** A folder of drafts, a hundredth of them damaged where there are many. */
async function draftsFolder(count: number): Promise<string> {
  const { template, pack } = await elementsPaper()
  const folder = join(freshFolder('home'), 'documents')
  mkdirSync(folder)
  const draft = generatedDraft(WORDS, template, pack)
  for (let number = 0; number < count; number += 1) {
    const text = writeDraft({ ...draft, id: `draft-${number}`, title: `Input ${number}` })
    const isDamaged = count === MANY && number % (MANY / DAMAGED) === 0
    writeFileSync(join(folder, `Input ${number}.rostrum`), isDamaged ? text.slice(0, text.length / 2) : text)
  }
  return folder
}

const quickly: Bench = {
  name: `home with ${MANY.toLocaleString('en')} drafts, ${DAMAGED} of them damaged, from the start to its first row`,
  unit: `× home with ${FEW}`,
  limit: 1.3,
  async run() {
    const giveBack = await ownDisplay()
    try {
      const folders = { few: await draftsFolder(FEW), many: await draftsFolder(MANY) }
      const took = { few: [] as number[], many: [] as number[] }
      for (let run = 0; run < RUNS; run += 1) {
        took.few.push(await timeToWindow(repository, ROW, folders.few))
        took.many.push(await timeToWindow(repository, ROW, folders.many))
      }
      const [few, many] = [median(took.few), median(took.many)]
      return {
        value: many / few,
        detail: `${MANY} drafts ${many.toFixed(0)} ms, ${FEW} drafts ${few.toFixed(0)} ms, medians of ${RUNS}`,
      }
    } finally {
      giveBack()
    }
  },
}

/** Milliseconds between two turns of the shell: what its thread was at work, and what a clock says, in which it may have waited for a core. */
interface Stops {
  atWork: number
  byClock: number
}

/** Milliseconds between the window's frames, at rest and while its list moves. */
interface Frames {
  idle: number[]
  scrolled: number[]
}

/** Opens home over a folder, waits until the window was told of every draft, and goes there once more; then moves the list. */
async function stayAtHome(documents: string, userData: string): Promise<{ stops: Stops; frames: Frames }> {
  const rostrum = await launchRostrum({ documents, userData, proofreading: true })
  try {
    const { app, page } = rostrum
    await page.locator(ROW).first().waitFor()
    await app.evaluate(countStops)
    await page.evaluate(allTold, { count: MANY, within: ALL_READ_WITHIN_MS })
    await page.evaluate(allTold, { count: MANY, within: ALL_READ_WITHIN_MS })
    // What the first seconds do that no start waits for is done by the same thread.
    await page.waitForTimeout(FIRST_SECONDS_MS)
    const stops = await app.evaluate(() => (globalThis as unknown as { benchStops: Stops }).benchStops)
    return { stops, frames: await framesOf(page) }
  } finally {
    await rostrum.close()
  }
}

/** Rest and work take turns, so that a busy moment of the machine falls on both. The first round warms up and is not counted. */
async function framesOf(page: Page): Promise<Frames> {
  const frames: Frames = { idle: [], scrolled: [] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    const idle = await page.evaluate(restFrames, REST_MS)
    const step = round % 2 === 0 ? STEP : -STEP
    const scrolled = await page.evaluate(scrollFrames, { inside: ROW, step, steps: STEPS_DOWN })
    if (round === 0) continue
    frames.idle.push(...idle)
    frames.scrolled.push(...scrolled)
  }
  return frames
}

/**
 * Runs in the shell, and keeps the longest of its stops. On Linux the system says how long a thread was at work; with two cores, window, painting and
 * reading thread take the shell's core away for longer than it ever stops by itself.
 */
function countStops(): void {
  const fs: typeof import('node:fs') | undefined = process.mainModule?.require('node:fs')
  if (!fs) throw new Error('The shell has no main module to load with.')
  const path = `/proc/self/task/${process.pid}/schedstat`
  const now = () => ({
    byClock: performance.now(),
    atWork: fs.existsSync(path) ? Number(fs.readFileSync(path, 'utf8').split(' ')[0]) / 1e6 : performance.now(),
  })
  const longest = { atWork: 0, byClock: 0 }
  let last = now()
  const turn = () => {
    const here = now()
    longest.atWork = Math.max(longest.atWork, here.atWork - last.atWork)
    longest.byClock = Math.max(longest.byClock, here.byClock - last.byClock)
    last = here
    setTimeout(turn, 1)
  }
  turn()
  Object.assign(globalThis, { benchStops: longest })
}

/** Runs in the window: asks for home and waits until each draft has what is known of it. */
async function allTold({ count, within }: { count: number; within: number }): Promise<void> {
  const told = new Set<string | null>()
  let isAll = () => {}
  const all = new Promise<void>((done, fail) => {
    isAll = done
    // Says what is missing where a bench would otherwise end without a word.
    setTimeout(() => fail(new Error(`Only ${told.size} drafts were told of.`)), within)
  })
  const hear = (rows: { drafts: { draft: string }[]; unreadable: { draft: string | null }[] }) => {
    for (const { draft } of [...rows.drafts, ...rows.unreadable]) told.add(draft)
    if (told.size >= count) isAll()
  }
  const stop = window.rostrum.on('home.rows', hear)
  const home = await window.rostrum.request('home.list', {})
  if (!home.ok) throw new Error(home.problem.sentence)
  hear(home.value)
  await all
  stop()
}

interface Stays {
  read: Stops
  remembered: Stops
  frames: Frames
}

let measured: Promise<Stays> | null = null

/** Home while all drafts are read, and home that remembers them. */
function stays(): Promise<Stays> {
  measured ??= (async () => {
    const giveBack = await ownDisplay()
    try {
      const [documents, userData] = [await draftsFolder(MANY), freshFolder('profile')]
      const { stops: read } = await stayAtHome(documents, userData)
      const { stops: remembered, frames } = await stayAtHome(documents, userData)
      return { read, remembered, frames }
    } finally {
      giveBack()
    }
  })()
  return measured
}

const unheld: Bench = {
  name: `longest stop of the shell while ${MANY.toLocaleString('en')} drafts are read for home, and when all are remembered`,
  unit: `× ${NOT_FELT_MS} ms`,
  limit: 1,
  async run() {
    const { read, remembered } = await stays()
    const said = ({ atWork, byClock }: Stops) =>
      `longest ${atWork.toFixed(1)} ms at work (${byClock.toFixed(1)} ms by the clock)`
    return {
      value: Math.max(read.atWork, remembered.atWork) / NOT_FELT_MS,
      detail: `while they are read ${said(read)}; remembered ${said(remembered)}`,
    }
  },
}

const scrolling: Bench = {
  name: `frames lost while home scrolls through ${MANY.toLocaleString('en')} drafts`,
  unit: LOST,
  limit: 0,
  async run() {
    const { frames } = await stays()
    const { value, detail } = lostFrames(frames.idle, frames.scrolled)
    return { value, detail: `${frames.scrolled.length} frames of ${STEP} pixels, ${detail}` }
  },
}

const benches: Bench[] = [quickly, unheld, scrolling]

export default benches
