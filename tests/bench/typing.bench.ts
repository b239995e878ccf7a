import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeDraft } from '../../src/core/draft/read'
import { openAnswer } from '../e2e/answers'
import { freshFolder, launchRostrum } from '../e2e/app'
import { type Bench, median, percentile } from './bench'
import { ownDisplay } from './display'
import { elementsPaper, generatedDraft } from './generated-draft'

const LONG = 20_000
const SHORT = 200
const KEYS = 160
const ROUNDS = 3
const FRAME_AT_60_HZ = 1000 / 60

/**
 * Without these two, a key waits for the screen's next refresh, up to 16.7 ms whatever the program does, and the wait hides
 * the work. With them a frame is shown as soon as it is ready.
 */
const NO_WAIT_FOR_THE_SCREEN = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/** Milliseconds from each key's event to the end of the frame that shows its character, in a draft of this length. */
async function keystrokes(words: number): Promise<number[]> {
  const { template, pack } = await elementsPaper()
  const documents = freshFolder('typing')
  const file = join(documents, 'typing.rostrum')
  writeFileSync(file, writeDraft(generatedDraft(words, template, pack)))
  const rostrum = await launchRostrum({
    proofreading: true,
    documents,
    args: [file],
    switches: NO_WAIT_FOR_THE_SCREEN,
    size: { width: 1280, height: 800 },
  })
  try {
    await openAnswer(rostrum.page, 'area-1/rationale')
    await rostrum.page.keyboard.press('Control+End')
    // First checks, page count and late fonts are start-up, not typing.
    await rostrum.page.waitForTimeout(3_000)
    await typeText(rostrum.page, 40)
    await rostrum.page.evaluate(watchKeys)
    await typeText(rostrum.page, KEYS)
    await rostrum.page.waitForTimeout(200)
    const times = await rostrum.page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)
    if (times.length < KEYS * 0.98) throw new Error(`Only ${times.length} of ${KEYS} keys showed on the page`)
    return times
  } finally {
    await rostrum.kill()
  }
}

/** At about seven keys a second, so that autosave and checks fall into the measurement as they do in life. */
async function typeText(page: Page, keys: number): Promise<void> {
  const text = 'the next review should say who pays for repair '
  for (let index = 0; index < keys; index += 1) {
    await page.keyboard.press(text[index % text.length] === ' ' ? 'Space' : (text[index % text.length] ?? 'e'))
    await page.waitForTimeout(40 + ((index * 37) % 60))
  }
}

/** Runs in the page. A task posted from an animation frame runs when that frame is painted. */
function watchKeys(): void {
  const times: number[] = []
  ;(window as unknown as { keyTimes: number[] }).keyTimes = times
  let pressed: number | null = null
  window.addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp
    },
    true,
  )
  document.addEventListener(
    'input',
    () => {
      const from = pressed
      pressed = null
      if (from === null) return
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - from)
        channel.port2.postMessage(null)
      })
    },
    true,
  )
}

interface Typing {
  ratio: number
  longP95: number
  shortP95: number
  detail: string
}

let measured: Promise<Typing> | null = null

/** Long and short drafts alternate, so that a busy minute of the machine falls on both. */
function typing(): Promise<Typing> {
  measured ??= (async () => {
    const giveBack = await ownDisplay()
    try {
      const long: number[] = []
      const short: number[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        short.push(...(await keystrokes(SHORT)))
        long.push(...(await keystrokes(LONG)))
      }
      const [longP95, shortP95] = [percentile(long, 0.95), percentile(short, 0.95)]
      const say = (words: number, times: number[]) =>
        `${words} words: p95 ${percentile(times, 0.95).toFixed(1)} ms, median ${median(times).toFixed(1)} ms`
      return {
        ratio: longP95 / shortP95,
        longP95,
        shortP95,
        detail: `${say(LONG, long)}; ${say(SHORT, short)}; ${long.length} keys each`,
      }
    } finally {
      giveBack()
    }
  })()
  return measured
}

const benches: Bench[] = [
  {
    name: 'keystroke to paint, p95, 20,000 words against 200',
    unit: '× a 200-word draft',
    limit: 1.3,
    async run() {
      const { ratio, detail } = await typing()
      return { value: ratio, detail }
    },
  },
  {
    name: 'keystroke to paint, p95, the slower of both drafts',
    unit: '× one frame at 60 Hz',
    limit: 1,
    async run() {
      const { longP95, shortP95, detail } = await typing()
      return { value: Math.max(longP95, shortP95) / FRAME_AT_60_HZ, detail }
    },
  },
]

export default benches
