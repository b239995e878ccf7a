import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDraft } from '../../src/core/draft/read'
import { openAnswer } from '../e2e/answers'
import { freshFolder, launchRostrum } from '../e2e/app'
import { type Bench, percentile } from './bench'
import { ownDisplay } from './display'
import { elementsPaper, generatedDraft } from './generated-draft'

const WORDS = 20_000
/** What a writer does not wait for: the first place, and all of them counted. */
const FIRST_WITHIN_MS = 50
const ALL_WITHIN_MS = 150
const MENU_WITHIN_MS = 50
/** Rare and common, in one place and in thousands. */
const LOOKED_FOR = [
  'network',
  'the',
  'teachers',
  'e',
  'Member States',
  'connect',
  'a',
  'Geneva',
  'surveillance',
  'with every',
]
const ROUNDS = 6

interface Measured {
  /** Milliseconds from a change of the words to the frame in which the first place is marked. */
  first: number[]
  /** The same to the frame in which all are counted. */
  all: number[]
  /** Milliseconds from a right click to the frame in which the menu is there. */
  menu: number[]
  most: number
}

let measured: Promise<Measured> | null = null

function finding(): Promise<Measured> {
  measured ??= (async () => {
    const giveBack = await ownDisplay()
    const { template, pack } = await elementsPaper()
    const documents = freshFolder('find')
    const file = join(documents, 'find.rostrum')
    writeFileSync(file, writeDraft(generatedDraft(WORDS, template, pack)))
    const rostrum = await launchRostrum({
      documents,
      args: [file],
      size: { width: 1280, height: 800 },
      proofreading: true,
    })
    try {
      const { page } = rostrum
      await openAnswer(page, 'area-1/rationale')
      // First checks, page count and late fonts are start-up, not finding.
      await page.waitForTimeout(4_000)
      await page.keyboard.press('Control+f')
      await page.getByRole('search').waitFor()
      const all: Measured = { first: [], all: [], menu: [], most: 0 }
      // The first round warms up and is not counted.
      for (let round = 0; round <= ROUNDS; round += 1)
        for (const words of LOOKED_FOR) {
          const { first, counted, count } = await page.evaluate(lookFor, words)
          await page.waitForTimeout(120)
          if (count === 0) throw new Error(`Nothing was found for “${words}”: nobody is faster by finding nothing`)
          all.most = Math.max(all.most, count)
          if (round === 0) continue
          all.first.push(first)
          all.all.push(counted)
        }
      await page.keyboard.press('Escape')
      for (let round = 0; round <= 20; round += 1) {
        const took = await page.evaluate(openMenu)
        if (round > 0) all.menu.push(took)
        await page.keyboard.press('Escape')
        await page.getByRole('menu').waitFor({ state: 'detached' })
        await page.waitForTimeout(150)
      }
      return all
    } finally {
      await rostrum.kill()
      giveBack()
    }
  })()
  return measured
}

/** Runs in the window: puts words into the field as typing does, and waits for the frames that show what was found. */
async function lookFor(words: string): Promise<{ first: number; counted: number; count: number }> {
  const input = document.querySelector<HTMLInputElement>('search input[name="words"]')
  const status = document.querySelector('search [role="status"]')
  if (!input || !status) throw new Error('The bar is not open')
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const highlights = (CSS as unknown as { highlights: Map<string, Set<Range>> }).highlights
  /** In a text its words are marked, in a field the field is. */
  const isShown = () =>
    [...(highlights.get('found-current') ?? [])][0]?.toString().toLowerCase() === words.toLowerCase() ||
    document.querySelector('[data-found="current"]') !== null
  set?.call(input, '')
  input.dispatchEvent(new Event('input', { bubbles: true }))
  await frame()
  await frame()
  const from = performance.now()
  set?.call(input, words)
  input.dispatchEvent(new Event('input', { bubbles: true }))
  let first = 0
  let counted = 0
  for (let tries = 0; tries < 300 && (first === 0 || counted === 0); tries += 1) {
    await frame()
    const now = performance.now() - from
    if (first === 0 && isShown()) first = now
    if (counted === 0 && / of /.test(status.textContent ?? '')) counted = now
  }
  if (first === 0 || counted === 0) throw new Error(`“${words}” is not shown`)
  return { first, counted, count: Number((status.textContent ?? '').replace(/.* of /, '').replaceAll(',', '')) }
}

/** Runs in the window. */
async function openMenu(): Promise<number> {
  const text = document.querySelector<HTMLElement>('[data-answer]')
  if (!text) throw new Error('There is no text')
  text.focus()
  const { left, top } = text.getBoundingClientRect()
  const from = performance.now()
  text.dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left + 9, clientY: top + 9 }),
  )
  for (let tries = 0; tries < 300; tries += 1) {
    await new Promise((done) => requestAnimationFrame(done))
    if (document.querySelector('[role="menu"] [role="menuitem"]')) return performance.now() - from
  }
  throw new Error('There is no menu')
}

function within(values: readonly number[], most: number): { value: number; detail: string } {
  const p95 = percentile(values, 0.95)
  return {
    value: p95 / most,
    detail: `p95 ${p95.toFixed(0)} ms, median ${percentile(values, 0.5).toFixed(0)} ms of ${values.length}`,
  }
}

const benches: Bench[] = [
  {
    name: `find in ${WORDS.toLocaleString('en')} words: the first place is shown, 95th percentile`,
    unit: `× ${FIRST_WITHIN_MS} ms`,
    limit: 1,
    run: async () => within((await finding()).first, FIRST_WITHIN_MS),
  },
  {
    name: `find in ${WORDS.toLocaleString('en')} words: all places are counted, 95th percentile`,
    unit: `× ${ALL_WITHIN_MS} ms`,
    limit: 1,
    run: async () => {
      const { all, most } = await finding()
      const { value, detail } = within(all, ALL_WITHIN_MS)
      return { value, detail: `${detail}, up to ${most.toLocaleString('en')} places` }
    },
  },
  {
    name: 'menu of a right click is shown, 95th percentile',
    unit: `× ${MENU_WITHIN_MS} ms`,
    limit: 1,
    run: async () => within((await finding()).menu, MENU_WITHIN_MS),
  },
]

export default benches
