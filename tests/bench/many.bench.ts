import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { writeDraft } from '../../src/core/draft/read'
import { freshFolder } from '../e2e/app'
import { type Bench, median } from './bench'
import { elementsPaper, generatedDraft } from './generated-draft'

const MANY = 400
const FEW = 40
const WORDS = 3_000
const ROUNDS = 3

interface Run {
  seconds: number
  /** The most memory that the process with all its threads held, in MB. */
  peak: number
}

interface Measured {
  one: Run[]
  two: Run[]
  few: Run[]
}

let measured: Promise<Measured> | null = null

function runs(): Promise<Measured> {
  measured ??= (async () => {
    if (availableParallelism() < 2) throw new Error('This machine has one core: two cannot be measured on it.')
    const { template, pack } = await elementsPaper()
    const base = freshFolder('many')
    const [all, few] = [join(base, 'all'), join(base, 'few')]
    for (const folder of [all, few]) mkdirSync(folder)
    for (let index = 0; index < MANY; index += 1) {
      const text = writeDraft(generatedDraft(WORDS + index, template, pack))
      writeFileSync(join(all, `${index}.rostrum`), text)
      if (index < FEW) writeFileSync(join(few, `${index}.rostrum`), text)
    }
    const peak = join(base, 'peak')
    const check = (folder: string, drafts: number, jobs: number): Run => {
      const started = performance.now()
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [
          '-r',
          resolve('tests/bench/peak-memory.cjs'),
          resolve('out/main/cli.cjs'),
          'check',
          folder,
          '--csv',
          '--jobs',
          String(jobs),
        ],
        {
          encoding: 'utf8',
          maxBuffer: 64 * 1024 * 1024,
          env: { ...process.env, PEAK_MEMORY: peak, ROSTRUM_PACKS: join(base, 'packs') },
        },
      )
      const seconds = (performance.now() - started) / 1000
      const rows = stdout.split('\r\n').filter((line) => /\.rostrum,(?:true|false),/.test(line)).length
      if (rows !== drafts) throw new Error(`${rows} of ${drafts} drafts were checked, code ${status}: ${stderr.trim()}`)
      return { seconds, peak: Number(readFileSync(peak, 'utf8')) / 1000 }
    }
    check(few, FEW, 2)
    const took: Measured = { one: [], two: [], few: [] }
    for (let round = 0; round < ROUNDS; round += 1) {
      took.one.push(check(all, MANY, 1))
      took.two.push(check(all, MANY, 2))
      took.few.push(check(few, FEW, 2))
    }
    return took
  })()
  return measured
}

const seconds = (list: readonly Run[]) => median(list.map((run) => run.seconds))
const peak = (list: readonly Run[]) => median(list.map((run) => run.peak))

/** Whole processes, from the command typed to its last row: starting threads and reading packs in each counts. */
const benches: Bench[] = [
  {
    name: `${MANY} drafts of ${WORDS.toLocaleString('en')} words checked on two cores`,
    unit: '× the time on one',
    // Two cores must do at least 1.7 times the work of one.
    limit: 1 / 1.7,
    async run() {
      const { one, two } = await runs()
      const [single, both] = [seconds(one), seconds(two)]
      return {
        value: both / single,
        detail: `one core ${single.toFixed(2)} s, two ${both.toFixed(2)} s: ${(single / both).toFixed(2)} times as fast, medians of ${ROUNDS}`,
      }
    },
  },
  {
    name: `peak memory of ${MANY} drafts on two cores`,
    unit: `× that of ${FEW}`,
    limit: 1.2,
    async run() {
      const { two, few } = await runs()
      const [large, small] = [peak(two), peak(few)]
      return {
        value: large / small,
        detail: `${MANY} drafts ${large.toFixed(0)} MB, ${FEW} drafts ${small.toFixed(0)} MB, medians of ${ROUNDS}`,
      }
    },
  },
]

export default benches
