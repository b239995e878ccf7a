import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDraft } from '../../src/core/draft/read'
import { openAnswer } from '../e2e/answers'
import { freshFolder, launchRostrum } from '../e2e/app'
import { type Bench, median, percentile } from './bench'
import { ownDisplay } from './display'
import { FRAME_AT_60_HZ } from './frames'
import { elementsPaper, generatedDraft } from './generated-draft'

const ANSWER = 'area-1/rationale'
const WORDS = 20_000
const STEPS = 40

const undone: Bench = {
  name: `undo of a word to paint in ${WORDS.toLocaleString('en')} words, 95th percentile`,
  unit: '× one frame at 60 Hz',
  limit: 1,
  // Without the wait for the screen's next refresh, which hides the work.
  async run() {
    const giveBack = await ownDisplay()
    const { template, pack } = await elementsPaper()
    const documents = freshFolder('undo')
    const file = join(documents, 'undo.rostrum')
    writeFileSync(file, writeDraft(generatedDraft(WORDS, template, pack)))
    const rostrum = await launchRostrum({
      documents,
      args: [file],
      switches: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
      size: { width: 1280, height: 800 },
    })
    try {
      const { page } = rostrum
      await openAnswer(page, ANSWER)
      await page.keyboard.press('Control+End')
      // First checks, page count and late fonts are start-up, not undo.
      await page.waitForTimeout(4_000)
      // Each word is a step, and the first ones warm up and are not counted.
      const warm = 5
      for (let word = 0; word < STEPS + warm; word += 1) {
        await page.keyboard.type('repair ')
        await page.waitForTimeout(60)
      }
      const answer = page.locator(`[data-answer="${ANSWER}"]`)
      const before = (await answer.textContent()) ?? ''
      await page.evaluate(watchUndo, ANSWER)
      for (let step = 0; step < STEPS + warm; step += 1) {
        await page.keyboard.press('Control+z')
        await page.waitForTimeout(120)
      }
      const after = (await answer.textContent()) ?? ''
      const times = (await page.evaluate(() => (window as unknown as { undoTimes: number[] }).undoTimes)).slice(warm)
      if (times.length < STEPS * 0.95 || before.length - after.length < STEPS * 'repair'.length)
        throw new Error(`${times.length} of ${STEPS} steps were shown, ${before.length - after.length} letters less`)
      const p95 = percentile(times, 0.95)
      return {
        value: p95 / FRAME_AT_60_HZ,
        detail: `p95 ${p95.toFixed(1)} ms, median ${median(times).toFixed(1)} ms of ${times.length}`,
      }
    } finally {
      await rostrum.kill()
      giveBack()
    }
  },
}

/** Runs in the window: from the key to the end of the frame that shows the answer without what was typed. */
function watchUndo(answer: string): void {
  const times: number[] = []
  ;(window as unknown as { undoTimes: number[] }).undoTimes = times
  let pressed: number | null = null
  let changed = 0
  // The program hears the key first, and the text may be another before this does.
  const look = () => {
    const from = pressed
    if (from === null || changed < from) return
    pressed = null
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => times.push(performance.now() - from)
      channel.port2.postMessage(null)
    })
  }
  window.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'z') return
      pressed = timeStamp
      look()
    },
    true,
  )
  const text = document.querySelector(`[data-answer="${answer}"]`)
  if (!text) throw new Error('The answer is not on the page')
  new MutationObserver(() => {
    changed = performance.now()
    look()
  }).observe(text, { childList: true, subtree: true, characterData: true })
}

export default undone
