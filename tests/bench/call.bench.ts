import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freshFolder, launchRostrum, repository } from '../e2e/app'
import { openThroughDialog } from '../e2e/opening'
import { callByTypst } from '../fixtures/calls/made-calls'
import { type Bench, median } from './bench'
import { ownDisplay } from './display'

const READ_S = 2
const PAGES = 20
const RUNS = 5
const CALL = '03.txt'
/** What a start leaves for later has been done by then. */
const SETTLED_AFTER_MS = 5_000

/** A call of so many pages, with all that rules look for: the texts of the calls that the rules were written by, one after the other. */
function longCall(): { bytes: Uint8Array; pages: number } {
  const folder = join(repository, 'tests/fixtures/calls/development')
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt') || name.endsWith('.md'))
    .sort()
    .map((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== ''),
    )
  const lines: string[] = []
  for (let at = 0; ; at = (at + 1) % texts.length) {
    lines.push(...(texts[at] ?? []))
    const bytes = callByTypst(lines)
    const pages =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g)?.length ?? 0
    if (pages >= PAGES) return { bytes, pages }
  }
}

/** The command as a person runs it, with its start. The processor's time, because a busy machine adds waiting to the clock's. */
const call: Bench = {
  name: `a call of ${PAGES} pages as PDF, read and marked`,
  unit: `× ${READ_S} s of processor time`,
  limit: 1,
  async run() {
    const { bytes, pages } = longCall()
    const folder = freshFolder('call')
    const [path, used] = [join(folder, 'call.pdf'), join(folder, 'used.txt')]
    writeFileSync(path, bytes)
    const took: number[] = []
    let found = 0
    for (let run = 0; run < RUNS; run += 1) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['-r', resolve('tests/bench/peak-memory.cjs'), 'out/main/cli.cjs', 'call', path, '--json'],
        { encoding: 'utf8', env: { ...process.env, PEAK_MEMORY: used } },
      )
      if (status !== 0) throw new Error(stderr)
      found = (JSON.parse(stdout) as { questions: unknown[] }).questions.length
      if (found < 20) throw new Error(`Only ${found} questions were found`)
      took.push(Number(readFileSync(used, 'utf8').split(' ')[1]))
    }
    const value = median(took)
    return {
      value: value / READ_S,
      detail: `${value.toFixed(2)} s of processor time, ${pages} pages, ${found} questions, median of ${RUNS}`,
    }
  },
}

/** Runs the built command line with packs of one's own, and gives what it prints. */
function rostrum(packs: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['out/main/cli.cjs', ...words], {
    encoding: 'utf8',
    env: { ...process.env, ROSTRUM_PACKS: packs },
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** A new draft of each kind, opened by turns in one program that has been running for a while. */
const opening: Bench = {
  name: 'opening a draft whose template was read from a call',
  unit: '× opening one from our own pack',
  limit: 1.2,
  async run() {
    const giveBack = await ownDisplay()
    const folder = freshFolder('call-draft')
    const packs = join(folder, 'packs')
    const written = rostrum(packs, 'call', join('tests/fixtures/calls/development', CALL), '-o', join(packs, 'of-call'))
    const ofCall = readdirSync(join(packs, 'of-call')).find((name) => name.endsWith('.template.json'))
    if (!ofCall) throw new Error(`No template came of ${CALL}: ${written}`)
    const { id } = JSON.parse(readFileSync(join(packs, 'of-call', ofCall), 'utf8')) as { id: string }
    const paths = { call: join(folder, 'call.rostrum'), ours: join(folder, 'ours.rostrum') }
    rostrum(packs, 'new', '--template', id, '-o', paths.call)
    rostrum(packs, 'new', '--template', 'elements-paper-input', '-o', paths.ours)
    const launched = await launchRostrum({ environment: { ROSTRUM_PACKS: packs }, proofreading: true })
    try {
      const { page } = launched
      await page.locator('main li button').first().waitFor()
      await page.waitForTimeout(SETTLED_AFTER_MS)
      const took = { call: [] as number[], ours: [] as number[] }
      for (let run = 0; run <= RUNS; run += 1)
        for (const which of ['call', 'ours'] as const) {
          const started = performance.now()
          await openThroughDialog(launched, paths[which])
          await page.locator('#heading-organisation').waitFor()
          await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))))
          // The first of each loads what every later one has.
          if (run > 0) took[which].push(performance.now() - started)
          await page.keyboard.press('Control+w')
          await page.locator('[data-region="home"]').waitFor()
        }
      const [call, ours] = [median(took.call), median(took.ours)]
      return {
        value: call / ours,
        detail: `${call.toFixed(0)} ms, from our own ${ours.toFixed(0)} ms, medians of ${RUNS}`,
      }
    } finally {
      await launched.kill()
      giveBack()
    }
  },
}

const benches: Bench[] = [call, opening]

export default benches
