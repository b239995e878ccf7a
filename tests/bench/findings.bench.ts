import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { checkDraft } from '../../src/core/check/checker'
import { ADVISE_ABOVE } from '../../src/core/check/long-sentence'
import { setAnswer } from '../../src/core/draft/edit'
import { writeDraft } from '../../src/core/draft/read'
import { paragraph } from '../../src/core/text/blocks'
import { openAnswer } from '../e2e/answers'
import { freshFolder, launchRostrum } from '../e2e/app'
import { type Bench, median, percentile } from './bench'
import { ownDisplay } from './display'
import { elementsPaper, generatedDraft } from './generated-draft'

const WORDS = 20_000
const ROUNDS = 6
const KEYS = 60
const REST_MS = 3_000
const FRESH_WITHIN_MS = 150

/** Longer than advised and without a stop, so that its finding reaches to the last letter and moves with every key. */
const OPEN_SENTENCE = `We ask ${Array.from({ length: ADVISE_ABOVE + 5 }, () => 'again').join(' ')}`

interface Watched {
  /** Milliseconds from each letter's event to the first frame in which the mark of its sentence ends behind it. */
  fresh: number[]
  /** Milliseconds between animation frames. */
  gaps: number[]
}

interface Measured {
  idle: number[]
  typed: Watched
  letters: number
}

let measured: Promise<Measured> | null = null

function typing(): Promise<Measured> {
  measured ??= (async () => {
    const giveBack = await ownDisplay()
    const { template, pack } = await elementsPaper()
    const plain = generatedDraft(WORDS, template, pack)
    const written = plain.sections.find(({ id }) => id === 'area-1')?.answers.rationale ?? []
    // Off unless a draft asks for it; no other finding has a mark that moves with each key.
    const rules = { 'clarity/long-sentence': true }
    const draft = { ...setAnswer(plain, 'area-1', 'rationale', [...written, paragraph(OPEN_SENTENCE)]), rules }
    const block = written.length
    if (!checkDraft(draft, template).some(({ check, at }) => check === 'clarity/long-sentence' && at.block === block))
      throw new Error('The open sentence has no finding whose mark could be watched')
    const documents = freshFolder('findings')
    const file = join(documents, 'findings.rostrum')
    writeFileSync(file, writeDraft(draft))
    const rostrum = await launchRostrum({
      documents,
      args: [file],
      size: { width: 1280, height: 800 },
      proofreading: true,
    })
    try {
      const { page } = rostrum
      await openAnswer(page, 'area-1/rationale')
      await page.keyboard.press('Control+End')
      // First checks, page count and late fonts are start-up, not typing.
      await page.waitForTimeout(3_000)
      await typeText(page, 40)
      await page.waitForTimeout(1_500)
      await page.evaluate(watch)
      const all: Measured = { idle: [], typed: { fresh: [], gaps: [] }, letters: 0 }
      // Rest and typing take turns, so that a busy moment of the machine falls on both.
      for (let round = 0; round < ROUNDS; round += 1) {
        await page.evaluate(taken)
        await page.waitForTimeout(REST_MS)
        all.idle.push(...(await page.evaluate(taken)).gaps)
        all.letters += await typeText(page, KEYS)
        await page.waitForTimeout(500)
        const { fresh, gaps } = await page.evaluate(taken)
        all.typed.fresh.push(...fresh)
        all.typed.gaps.push(...gaps)
      }
      return all
    } finally {
      await rostrum.kill()
      giveBack()
    }
  })()
  return measured
}

/** At about seven keys a second, unevenly. Gives how many of them were letters. */
async function typeText(page: Page, keys: number): Promise<number> {
  const text = 'the next review should say who pays for repair '
  let letters = 0
  for (let index = 0; index < keys; index += 1) {
    const key = text[index % text.length] ?? 'e'
    if (key !== ' ') letters += 1
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForTimeout(40 + ((index * 37) % 60))
  }
  return letters
}

/** Runs in the page. A key counts as answered in the frame that shows a mark up to the caret; keys before it are answered with it. */
function watch(): void {
  const seen: Watched = { fresh: [], gaps: [] }
  ;(window as unknown as { seen: Watched }).seen = seen
  let open: number[] = []
  let last = performance.now()
  window.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== ' ') open.push(timeStamp)
    },
    true,
  )
  const isMarked = () => {
    const { focusNode, focusOffset } = getSelection() ?? {}
    const highlights = [...CSS.highlights].filter(([name]) => name.startsWith('finding-'))
    return highlights.some(([, ranges]) =>
      [...ranges].some(({ endContainer, endOffset }) => endContainer === focusNode && endOffset === focusOffset),
    )
  }
  const frame = () => {
    const now = performance.now()
    seen.gaps.push(now - last)
    last = now
    if (open.length > 0 && isMarked()) {
      seen.fresh.push(...open.map((from) => now - from))
      open = []
    }
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** Runs in the page: what was seen since the last time. */
function taken(): Watched {
  const { seen } = window as unknown as { seen: Watched }
  return { fresh: seen.fresh.splice(0), gaps: seen.gaps.splice(0) }
}

const benches: Bench[] = [
  {
    name: 'keystroke to fresh findings, p95, 20,000 words',
    unit: `× ${FRESH_WITHIN_MS} ms`,
    limit: 1,
    async run() {
      const { typed, letters } = await typing()
      if (typed.fresh.length < letters * 0.98)
        throw new Error(`Only ${typed.fresh.length} of ${letters} letters were reached by the mark of their sentence`)
      const p95 = percentile(typed.fresh, 0.95)
      return {
        value: p95 / FRESH_WITHIN_MS,
        detail: `p95 ${p95.toFixed(0)} ms, median ${median(typed.fresh).toFixed(0)} ms, longest ${Math.max(...typed.fresh).toFixed(0)} ms of ${letters} letters`,
      }
    },
  },
  {
    name: 'frames lost while typing and checking, 20,000 words',
    unit: 'gaps longer than any of the same window at rest, and than a frame and a half at 60 Hz',
    limit: 0,
    async run() {
      const { idle, typed } = await typing()
      const atRest = Math.max(...idle)
      const longest = Math.max(atRest, (1.5 * 1000) / 60)
      const lost = typed.gaps.filter((gap) => gap > longest)
      return {
        value: lost.length,
        detail: `${typed.gaps.length} frames, longest gap ${Math.max(...typed.gaps).toFixed(1)} ms, p99 ${percentile(typed.gaps, 0.99).toFixed(1)} ms, median ${median(typed.gaps).toFixed(1)} ms; at rest longest ${atRest.toFixed(1)} ms, p99 ${percentile(idle, 0.99).toFixed(1)} ms`,
      }
    },
  },
]

export default benches
