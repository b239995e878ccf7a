import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftPaper } from '../../src/core/draft/draft'
import { setAnswer } from '../../src/core/draft/edit'
import { writeDraft } from '../../src/core/draft/read'
import { paragraph } from '../../src/core/text/blocks'
import { openAnswer } from '../e2e/answers'
import { freshFolder, launchRostrum } from '../e2e/app'
import { madePaper } from '../fixtures/paper/made-text'
import { type Bench, median, percentile } from './bench'
import { ownDisplay } from './display'
import { LOST, lostFrames, restFrames, scrollFrames } from './frames'
import { elementsPaper, generatedDraft } from './generated-draft'

const PARAGRAPHS = 1_000
const SHOWN_WITHIN_MS = 50
/** References in one answer, all of them in view. */
const REFERENCES = 12
const ROUNDS = 4
/** Six thousand pixels a second: faster than anybody reads, slower than a jump. */
const STEP = 100
const STEPS = 240
const REST_MS = 3_000

interface Measured {
  /** Milliseconds between animation frames. */
  idle: number[]
  scrolled: number[]
  /** Milliseconds from the pointer on a reference to the frame in which its paragraph is there. */
  hover: number[]
}

let measured: Promise<Measured> | null = null

function longPaper(): DraftPaper {
  const { title, parts } = madePaper(20_250_829, PARAGRAPHS)
  const paragraphs = parts.flatMap(({ heading, paragraphs: own }) =>
    own.map(({ mark, text }) => ({ number: mark.replace(/\.$/u, ''), part: heading, text })),
  )
  const own = { fileName: 'zero-draft.pdf', sha256: '0'.repeat(64), date: '2025-08-29' }
  return { id: 'zero', version: 'Zero Draft', title, paragraphs, doubts: [], ...own }
}

function watching(): Promise<Measured> {
  measured ??= (async () => {
    const giveBack = await ownDisplay()
    const { template, pack } = await elementsPaper()
    const references = Array.from({ length: REFERENCES }, (_, index) =>
      paragraph(`See paragraph ${(index + 1) * 77} of the Zero Draft.`),
    )
    const draft = {
      ...setAnswer(generatedDraft(5_000, template, pack), 'area-1', 'rationale', references),
      papers: [longPaper()],
    }
    const documents = freshFolder('paper-panel')
    const file = join(documents, 'paper.rostrum')
    writeFileSync(file, writeDraft(draft))
    const rostrum = await launchRostrum({ documents, args: [file], size: { width: 1440, height: 900 } })
    try {
      const { page } = rostrum
      await page.getByRole('tab', { name: 'Paper', exact: true }).click()
      await page.locator('[data-place="0"]').waitFor()
      await openAnswer(page, 'area-1/rationale')
      // First checks, page count and late fonts are start-up, not reading.
      await page.waitForTimeout(4_000)
      const all: Measured = { idle: [], scrolled: [], hover: [] }
      // The first round warms up and is not counted; rest and work take turns, so that a busy moment of the machine falls on both.
      for (let round = 0; round <= ROUNDS; round += 1) {
        const idle = await page.evaluate(restFrames, REST_MS)
        const down = round % 2 === 0
        const scrolled = await page.evaluate(scrollFrames, {
          inside: '[data-place="0"]',
          step: down ? STEP : -STEP,
          steps: STEPS,
        })
        if (round === 0) continue
        all.idle.push(...idle)
        all.scrolled.push(...scrolled)
      }
      // By themselves, because the engine clears away behind sixty cards that opened while something else is measured.
      for (let round = 0; round <= ROUNDS; round += 1) {
        const hover = await page.evaluate(hoverReferences)
        if (hover.length !== REFERENCES) throw new Error(`Only ${hover.length} references were in view`)
        if (round > 0) all.hover.push(...hover)
      }
      return all
    } finally {
      await rostrum.kill()
      giveBack()
    }
  })()
  return measured
}

/** Runs in the window: the pointer on one reference after the other, and away from each. */
async function hoverReferences(): Promise<number[]> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const texts = document.createTreeWalker(
    document.querySelector('[data-answer="area-1/rationale"]') ?? document.body,
    NodeFilter.SHOW_TEXT,
  )
  const pointTo = (x: number, y: number) =>
    (document.elementFromPoint(x, y) ?? document.body).dispatchEvent(
      new PointerEvent('pointermove', { bubbles: true, clientX: x, clientY: y }),
    )
  const shown = () => document.querySelector('[data-editor-chrome] [role="status"] strong')?.textContent ?? null
  const took: number[] = []
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const found = /paragraph (\d+)/.exec(node.nodeValue ?? '')
    if (!found) continue
    const range = document.createRange()
    range.setStart(node, found.index)
    range.setEnd(node, found.index + found[0].length)
    const { left, top, width, height, bottom } = range.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight) continue
    const from = performance.now()
    pointTo(left + width / 2, top + height / 2)
    let tries = 0
    for (; tries < 200 && shown() !== found[1]; tries += 1) await frame()
    if (tries === 200) throw new Error(`Paragraph ${found[1]} is not shown`)
    took.push(performance.now() - from)
    pointTo(2, 2)
    for (tries = 0; tries < 200 && shown() !== null; tries += 1) await frame()
    await frame()
  }
  return took
}

const benches: Bench[] = [
  {
    name: `frames lost while the paper panel scrolls through ${PARAGRAPHS.toLocaleString('en-GB')} paragraphs`,
    unit: LOST,
    limit: 0,
    async run() {
      const { idle, scrolled } = await watching()
      const { value, detail } = lostFrames(idle, scrolled)
      return { value, detail: `${scrolled.length} frames of ${STEP} pixels, ${detail}` }
    },
  },
  {
    name: 'pointer on a reference to its paragraph of 1,000 shown, 95th percentile',
    unit: `× ${SHOWN_WITHIN_MS} ms`,
    limit: 1,
    async run() {
      const { hover } = await watching()
      const p95 = percentile(hover, 0.95)
      return {
        value: p95 / SHOWN_WITHIN_MS,
        detail: `p95 ${p95.toFixed(0)} ms, median ${median(hover).toFixed(0)} ms, longest ${Math.max(...hover).toFixed(0)} ms of ${hover.length}`,
      }
    },
  },
]

export default benches
