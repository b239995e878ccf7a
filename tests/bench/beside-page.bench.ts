import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeDraft } from '../../src/core/draft/read'
import { openAnswer } from '../e2e/answers'
import { freshFolder, type LaunchedApp, launchRostrum } from '../e2e/app'
import { type Bench, median } from './bench'
import { ownDisplay } from './display'
import { LOST, lostFrames, restFrames } from './frames'
import { elementsPaper, generatedDraft } from './generated-draft'

const ANSWER = 'area-1/rationale'
const PANEL_WORDS = 10_000
const KEYS = 60
const PAUSES = 12
const REST_MS = 3_000
/** Two pages are drawn at the most before a writer looks up. */
const PICTURE_WITHIN_MS = 200

/** Opens a draft of this length at the end of an answer, when first checks, page count and late fonts are over. */
async function inDraft<T>(
  words: number,
  switches: string[],
  measure: (rostrum: LaunchedApp) => Promise<T>,
): Promise<T> {
  const giveBack = await ownDisplay()
  const { template, pack } = await elementsPaper()
  const documents = freshFolder('writing')
  const file = join(documents, 'writing.rostrum')
  writeFileSync(file, writeDraft(generatedDraft(words, template, pack)))
  const size = { width: 1440, height: 900 }
  const rostrum = await launchRostrum({ documents, args: [file], switches, size })
  try {
    await openAnswer(rostrum.page, ANSWER)
    await rostrum.page.keyboard.press('Control+End')
    await rostrum.page.waitForTimeout(4_000)
    return await measure(rostrum)
  } finally {
    await rostrum.kill()
    giveBack()
  }
}

/** At about ten keys a second. */
async function typeWords(page: Page, keys: number): Promise<void> {
  const words = 'the next review should say who pays for repair '
  for (let index = 0; index < keys; index += 1) {
    const letter = words[index % words.length] ?? 'e'
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(70 + ((index * 37) % 60))
  }
}

interface Beside {
  idle: number[]
  typed: number[]
  /** Milliseconds from the last key before a pause to the frame in which the page under the caret shows it. */
  pictures: number[]
}

let measured: Promise<Beside> | null = null

function besideThePage(): Promise<Beside> {
  measured ??= inDraft(PANEL_WORDS, [], async ({ page }) => {
    await page.keyboard.press('Control+Alt+p')
    await page.locator('li[data-page]:has(> span) img').first().waitFor({ timeout: 60_000 })
    await openAnswer(page, ANSWER)
    await page.keyboard.press('Control+End')
    // The first drawings load fonts and compiler.
    await typeWords(page, 20)
    await page.waitForTimeout(2_000)
    const idle = await page.evaluate(restFrames, REST_MS)
    await page.evaluate(startFrames)
    await typeWords(page, KEYS)
    const typed = await page.evaluate(takeFrames)
    const pictures: number[] = []
    for (let pause = 0; pause < PAUSES; pause += 1) {
      await page.waitForTimeout(500)
      await page.evaluate(watchPicture)
      await page.keyboard.press('e')
      pictures.push(await page.evaluate(() => (window as unknown as { pictureShown: Promise<number> }).pictureShown))
    }
    return { idle, typed, pictures }
  })
  return measured
}

/** Runs in the window. */
function startFrames(): void {
  const gaps: number[] = []
  const own = { gaps, on: true }
  Object.assign(window, { typedFrames: own })
  let last: number | null = null
  const frame = (now: number) => {
    if (last !== null) gaps.push(now - last)
    last = now
    if (own.on) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** Runs in the window. */
function takeFrames(): number[] {
  const own = (window as unknown as { typedFrames: { gaps: number[]; on: boolean } }).typedFrames
  own.on = false
  return own.gaps
}

/** Runs in the window: waits for the next key, and then for other layers of the page under the caret, all of them to be seen. */
function watchPicture(): void {
  const layers = () => [...document.querySelectorAll<HTMLImageElement>('li[data-page]:has(> span) img')]
  const addresses = () =>
    layers()
      .map(({ src }) => src)
      .join(' ')
  const before = addresses()
  const shown = new Promise<number>((done, fail) => {
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      window.removeEventListener('keydown', onKey, true)
      const late = setTimeout(() => fail(new Error('The page under the caret did not change')), 10_000)
      const look = () => {
        const shown = layers().every(({ complete, naturalWidth }) => complete && naturalWidth > 0)
        if (shown && addresses() !== before) {
          clearTimeout(late)
          requestAnimationFrame(() => done(performance.now() - timeStamp))
        } else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    window.addEventListener('keydown', onKey, true)
  })
  Object.assign(window, { pictureShown: shown })
}

const unlost: Bench = {
  name: `frames lost while somebody types beside the page in ${PANEL_WORDS.toLocaleString('en')} words`,
  unit: LOST,
  limit: 0,
  async run() {
    const { idle, typed } = await besideThePage()
    const { value, detail } = lostFrames(idle, typed)
    return { value, detail: `${KEYS} keys in ${typed.length} frames, ${detail}` }
  },
}

const followed: Bench = {
  name: `last key to the page under the caret in ${PANEL_WORDS.toLocaleString('en')} words, median`,
  unit: `× ${PICTURE_WITHIN_MS} ms`,
  limit: 1,
  async run() {
    const { pictures } = await besideThePage()
    const middle = median(pictures)
    return {
      value: middle / PICTURE_WITHIN_MS,
      detail: `median ${middle.toFixed(0)} ms, longest ${Math.max(...pictures).toFixed(0)} ms of ${pictures.length}`,
    }
  },
}

const benches: Bench[] = [unlost, followed]

export default benches
