import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDraft } from '../../src/core/draft/read'
import { freshFolder, launchRostrum } from '../e2e/app'
import { openThroughDialog } from '../e2e/opening'
import { type Bench, median } from './bench'
import { ownDisplay } from './display'
import { elementsPaper, generatedDraft, withProposals } from './generated-draft'

const FEW = 50
const MANY = 5_000
const RUNS = 3
/** What a start leaves for later has been done by then. */
const SETTLED_AFTER_MS = 5_000
/** What opening MANY was to take at most. Said and not judged: a time in seconds is that of a machine, and the ratio of a run is the program's. */
const WANTED_MS = 2_000

/** Milliseconds from choosing a draft's file to the first painted frame with its page, in a program that has been running for a while. */
async function opening(count: number): Promise<number> {
  const { template, pack } = await elementsPaper()
  const path = join(freshFolder('proposals'), 'proposals.rostrum')
  writeFileSync(path, writeDraft(withProposals(generatedDraft(200, template, pack), count, template)))
  const rostrum = await launchRostrum({ size: { width: 1280, height: 800 }, proofreading: true })
  try {
    const { page } = rostrum
    await page.locator('main li button').first().waitFor()
    await page.waitForTimeout(SETTLED_AFTER_MS)
    const started = performance.now()
    await openThroughDialog(rostrum, path)
    await page.locator('#heading-organisation').waitFor()
    await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))))
    return performance.now() - started
  } finally {
    await rostrum.kill()
  }
}

const proposals: Bench = {
  name: 'opening a draft of 5,000 proposals',
  unit: '× opening one of 50',
  limit: 2.5,
  async run() {
    const giveBack = await ownDisplay()
    try {
      const took = { few: [] as number[], many: [] as number[] }
      for (let run = 0; run < RUNS; run += 1) {
        took.few.push(await opening(FEW))
        took.many.push(await opening(MANY))
      }
      const [few, many] = [median(took.few), median(took.many)]
      return {
        value: many / few,
        detail: `${MANY} proposals ${many.toFixed(0)} ms, ${FEW} proposals ${few.toFixed(0)} ms, medians of ${RUNS}; ${many < WANTED_MS ? 'within' : 'over'} the ${WANTED_MS} ms that were asked for`,
      }
    } finally {
      giveBack()
    }
  },
}

export default proposals
