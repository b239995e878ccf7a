import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { checkDraft } from '../../src/core/check/checker'
import { readDraft, writeDraft } from '../../src/core/draft/read'
import type { Template } from '../../src/core/template/template'
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
  /** Seconds of processor time of the process with all its threads. */
  processor: number
}

interface Measured {
  /** Seconds of processor time of the rules alone, on texts that are parsed already. */
  rules: number
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
      const [memory = 0, processor = 0] = readFileSync(peak, 'utf8').split(' ').map(Number)
      return { seconds, peak: memory / 1000, processor }
    }
    check(few, FEW, 2)
    const took: Measured = { rules: rulesAlone(all, template), one: [], two: [], few: [] }
    for (let round = 0; round < ROUNDS; round += 1) {
      took.one.push(check(all, MANY, 1))
      took.two.push(check(all, MANY, 2))
      took.few.push(check(few, FEW, 2))
    }
    return took
  })()
  return measured
}

/** Checks each draft of a folder once, with nothing remembered of the others but what one run of the command remembers too. */
function rulesAlone(folder: string, template: Template): number {
  const drafts = readdirSync(folder).map((name) => {
    const read = readDraft(readFileSync(join(folder, name)), name)
    if (!read.ok) throw new Error(`${name} cannot be read`)
    return read.value
  })
  const before = process.cpuUsage()
  for (const draft of drafts) checkDraft(draft, template)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const seconds = (list: readonly Run[]) => median(list.map((run) => run.seconds))
const peak = (list: readonly Run[]) => median(list.map((run) => run.peak))

/** Whole processes, from the command typed to its last row: starting threads and reading packs in each counts. */
const benches: Bench[] = [
  {
    name: `processor time of ${MANY} drafts of ${WORDS.toLocaleString('en')} words checked on two cores`,
    unit: '× the rules alone on texts already parsed',
    // What is above 1 is starting, reading, parsing, telling and waste. Two cores against one say less: one job uses the second for collection and compiling.
    limit: 1.5,
    async run() {
      const { rules, two } = await runs()
      const whole = median(two.map((run) => run.processor))
      return {
        value: whole / rules,
        detail: `whole command ${whole.toFixed(2)} s of processor time, median of ${ROUNDS}, rules alone ${rules.toFixed(2)} s`,
      }
    },
  },
  {
    name: `${MANY} drafts of ${WORDS.toLocaleString('en')} words checked on two cores`,
    unit: '× the time on one',
    limit: 1,
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
