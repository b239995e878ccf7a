import { createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect as expectSoon, type Page } from '@playwright/test'
import { openAnswer } from '../e2e/answers'
import { freshFolder, type LaunchedApp, launchRostrum, repository } from '../e2e/app'
import { choose, goThrough, sampleDraft } from '../e2e/every-screen'
import { openThroughDialog } from '../e2e/opening'

/*
 * Does in one program, without a pause, what somebody does in a working day of so many hours, and looks after each hour at what is left when every draft is
 * closed: memory that grows, and listeners, editors and windows that stay.
 */

/** What the program holds at home, with no draft open, after its garbage was collected. */
export interface Held {
  /** Bytes of JavaScript in the page and in the shell. */
  pageHeap: number
  shellHeap: number
  /** Of the page. */
  listeners: number
  nodes: number
  workers: number
  editors: number
  windows: number
}

export interface SoakOptions {
  hours: number
  /** Folder for heap snapshots of the page, after the hour that is compared with and after the last. */
  snapshots?: string
  onHour?(hour: number, held: Held): void
}

/** Outside the runner of tests five seconds are all that is waited for. */
const expect = expectSoon.configure({ timeout: 60_000 })

/** The window where it could not go on. */
const PICTURE = join(repository, 'out', 'soak.png')

/** Growth that is borne in memory, from the hour when everything has been used once to the last. */
export const MOST_GROWTH = 0.1
/** Everything has been loaded, remembered and compiled by then. */
const WARM_AFTER_HOURS = 2
const WORDS_AN_HOUR = 60
const FORMATS = ['docx', 'pdf'] as const
/** Beside a tenth: what is remembered of files, folders and words has a size that does not go on growing. */
const LISTENERS_SPARED = 20

/** One sentence for each thing that stays and should not. Throws where fewer hours are asked for than can be compared. */
export async function soak({ hours, snapshots, onHour }: SoakOptions): Promise<{ held: Held[]; leaks: string[] }> {
  if (hours <= WARM_AFTER_HOURS) throw new RangeError(`At least ${WARM_AFTER_HOURS + 1} hours can be compared.`)
  const documents = freshFolder('soak-documents')
  const files = {
    input: sampleDraft('elements-paper-input', documents),
    statement: sampleDraft('consultation-statement', documents),
  }
  const launched = await launchRostrum({ documents, proofreading: true, size: { width: 1280, height: 800 } })
  const held: Held[] = []
  try {
    await expect(launched.page.locator('[data-region="home"]')).toBeVisible()
    for (let hour = 1; hour <= hours; hour += 1) {
      await oneHour(launched, files, hour)
      held.push(await heldNow(launched))
      onHour?.(hour, held.at(-1) as Held)
      if (snapshots && (hour === WARM_AFTER_HOURS || hour === hours))
        await keepSnapshot(launched.page, snapshots, `hour-${hour}.heapsnapshot`)
    }
    const said = await launched.problems()
    return { held, leaks: [...said.map((line) => `The console said: ${line}`), ...leaksIn(held)] }
  } catch (error) {
    await launched.page.screenshot({ path: PICTURE }).catch(() => undefined)
    throw error
  } finally {
    await launched.kill()
  }
}

/** What stays and should not, hour by hour, one sentence for each. */
export function leaksIn(held: readonly Held[]): string[] {
  const [warm, last] = [held[WARM_AFTER_HOURS - 1], held.at(-1)]
  if (!warm || !last) return []
  const leaks: string[] = []
  for (const [name, key] of [
    ['memory of the page', 'pageHeap'],
    ['memory of the shell', 'shellHeap'],
    ['elements of the page', 'nodes'],
  ] as const)
    if (last[key] > warm[key] * (1 + MOST_GROWTH))
      leaks.push(`The ${name} grew from ${warm[key]} to ${last[key]}, more than ${MOST_GROWTH * 100} %.`)
  if (last.listeners > warm.listeners * (1 + MOST_GROWTH) + LISTENERS_SPARED)
    leaks.push(`Listeners grew from ${warm.listeners} to ${last.listeners}.`)
  if (last.editors > 0) leaks.push(`${last.editors} editors are left where no draft is open.`)
  if (last.windows > warm.windows) leaks.push(`Windows grew from ${warm.windows} to ${last.windows}.`)
  if (last.workers > warm.workers) leaks.push(`Workers grew from ${warm.workers} to ${last.workers}.`)
  return leaks
}

async function oneHour(
  launched: LaunchedApp,
  files: { input: string; statement: string },
  hour: number,
): Promise<void> {
  const { page } = launched
  await openThroughDialog(launched, files.input)
  await expect(page.locator('#heading-organisation')).toBeVisible()
  for (const answer of ['q1/answer', 'q2/answer']) {
    await openAnswer(page, answer)
    await page.keyboard.press('ControlOrMeta+End')
    for (let word = 0; word < WORDS_AN_HOUR / 2; word += 1) await page.keyboard.type(` hour${hour}word${word}`)
    // The draft must not grow from hour to hour, or its size would be taken for a leak.
    await undoAll(page, answer, `hour${hour}word`)
  }
  await goThrough(launched, 'elements-paper-input', async (name) => {
    if (name === 'findings') await page.keyboard.press('F8')
  })
  await makeDocuments(page, dirname(files.input))
  await closeDraft(launched)

  await openThroughDialog(launched, files.statement)
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await goThrough(launched, 'consultation-statement', async () => undefined)
  await expect(page.getByRole('button', { name: /^Start/ }).first()).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.locator('[data-phase="running"]').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-phase="ended"]').first()).toBeVisible()
  await choose(launched, 'close-draft')
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await closeDraft(launched)
}

async function undoAll(page: Page, answer: string, typed: string): Promise<void> {
  const editor = page.locator(`[data-answer="${answer}"]`)
  for (let step = 0; step < WORDS_AN_HOUR * 2; step += 1) {
    if (!((await editor.textContent()) ?? '').includes(typed)) return
    await page.keyboard.press('ControlOrMeta+z')
  }
  throw new Error(`What was typed into ${answer} could not be undone.`)
}

async function closeDraft(launched: LaunchedApp): Promise<void> {
  await choose(launched, 'close-draft')
  await expect(launched.page.locator('[data-region="home"]')).toBeVisible()
}

/** Documents of the draft that is open, as the hand-in screen asks for them. */
async function makeDocuments(page: Page, folder: string): Promise<void> {
  // Those of the hour before: nobody is there to say that they may be replaced.
  for (const name of readdirSync(folder))
    if (FORMATS.some((format) => name.endsWith(`.${format}`))) rmSync(join(folder, name))
  const problem = await page.evaluate(async (formats) => {
    const home = await window.rostrum.request('home.list', {})
    // A draft that is open may stand among those whose text is yet to be read.
    const rows = home.ok ? [...home.value.drafts, ...home.value.named] : []
    const draft = rows.find(({ fileName }) => fileName.includes('elements-paper'))?.draft
    if (!draft) return 'The draft that is open is not at home.'
    const made = await window.rostrum.request('handin.export', {
      draft,
      formats: [...formats],
      order: 'form',
      paper: 'a4',
      as: 'text',
      folder: 'same',
    })
    return made.ok ? null : made.problem.sentence
  }, FORMATS)
  expect(problem).toBeNull()
}

/** What a browser's developer tools open: everything in the page's memory and what holds it. */
async function keepSnapshot(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const file = createWriteStream(join(folder, name))
  const session = await page.context().newCDPSession(page)
  try {
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => file.write(chunk))
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  } finally {
    await session.detach()
    await new Promise<void>((done) => file.end(() => done()))
  }
}

/** Workers that go on: one that was ended a moment ago may still be counted, and one that was let go of is there after ten seconds too. */
async function workersLeft(page: Page): Promise<number> {
  const until = Date.now() + 10_000
  while (page.workers().length > 0 && Date.now() < until) await page.waitForTimeout(100)
  return page.workers().length
}

async function heldNow({ app, page }: LaunchedApp): Promise<Held> {
  const session = await page.context().newCDPSession(page)
  try {
    // What is let go of by one collection frees more at the next.
    for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
    const editors = await page.locator('[data-lexical-editor]').count()
    const { windows, shellHeap } = await app.evaluate(async ({ BrowserWindow }) => {
      const of = process.mainModule?.require
      if (!of) throw new Error('The shell has no main module to load with.')
      of('node:v8').setFlagsFromString('--expose-gc')
      const collect = of('node:vm').runInNewContext('gc') as () => void
      for (let time = 0; time < 3; time += 1) collect()
      return { windows: BrowserWindow.getAllWindows().length, shellHeap: process.memoryUsage().heapUsed }
    })
    return {
      pageHeap: usedSize,
      shellHeap,
      listeners: jsEventListeners,
      nodes,
      workers: await workersLeft(page),
      editors,
      windows,
    }
  } finally {
    await session.detach()
  }
}
