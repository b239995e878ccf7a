import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freshFolder, repository } from '../e2e/app'
import { callByTypst } from '../fixtures/calls/made-calls'
import { type Bench, median } from './bench'

const READ_S = 2
const PAGES = 20
const RUNS = 5

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

export default call
