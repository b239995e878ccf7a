import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder, type LaunchedApp, launchRostrum } from '../e2e/app'
import { type Bench, median } from './bench'
import { ownDisplay } from './display'
import { emptyProgram } from './empty-program'

const RUNS = 3
/** What a start leaves for later has been done by then: whole packs, what documents need, the first reading for spelling. */
const SETTLED_AFTER_MS = 15_000

interface Held {
  total: number
  /** MB by kind of process: `browser` is the shell, `renderer` the page. */
  by: Record<string, number>
}

/** The proportional share of memory of a program and all its processes, in MB: what is shared between them counts once. */
function heldBy(root: number): Held {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid)) continue
    try {
      // The name in brackets may hold spaces and brackets itself.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // It ended while we looked.
    }
  }
  const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0))
  const held: Held = { total: 0, by: {} }
  for (const pid of parents.keys()) {
    if (!belongs(pid)) continue
    try {
      const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
      const kind = /--type=([a-z-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? 'browser'
      held.total += kilobytes / 1024
      held.by[kind] = (held.by[kind] ?? 0) + kilobytes / 1024
    } catch {
      // It ended while we looked.
    }
  }
  if (held.total === 0) throw new Error('No process of the program could be looked at')
  return held
}

async function settled(rostrum: LaunchedApp, prepare: () => Promise<void>): Promise<Held> {
  try {
    await prepare()
    await rostrum.page.waitForTimeout(SETTLED_AFTER_MS)
    return heldBy(rostrum.app.process().pid ?? 0)
  } finally {
    await rostrum.kill()
  }
}

type State = 'empty' | 'home' | 'sample' | 'grammar'

async function once(state: State, empty: string): Promise<Held> {
  const userData = freshFolder('profile')
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ proofreading: state === 'grammar' }))
  const rostrum = await launchRostrum({ userData, proofreading: true, ...(state === 'empty' ? { folder: empty } : {}) })
  const { page } = rostrum
  return settled(rostrum, async () => {
    if (state === 'empty') await page.locator('h1').waitFor()
    else await page.locator('main li button').first().waitFor()
    if (state !== 'sample' && state !== 'grammar') return
    await page
      .getByRole('button', { name: /sample/i })
      .first()
      .click()
    await page.locator('#heading-organisation').waitFor()
    if (state !== 'grammar') return
    await page.getByRole('tab', { name: /^Findings/ }).click()
    await page.getByRole('status', { name: 'Grammar and spelling' }).waitFor({ state: 'attached', timeout: 60_000 })
  })
}

let measured: Promise<Record<State, Held[]>> | null = null

function runs(): Promise<Record<State, Held[]>> {
  measured ??= (async () => {
    if (process.platform !== 'linux') throw new Error('The share of memory of each process is only told by Linux.')
    const giveBack = await ownDisplay()
    try {
      const empty = emptyProgram()
      const held: Record<State, Held[]> = { empty: [], home: [], sample: [], grammar: [] }
      for (let run = 0; run < RUNS; run += 1)
        for (const state of ['empty', 'home', 'sample', 'grammar'] as const) held[state].push(await once(state, empty))
      return held
    } finally {
      giveBack()
    }
  })()
  return measured
}

const total = (list: readonly Held[]) => median(list.map((each) => each.total))

const partsOf = ([first]: readonly Held[]) =>
  Object.entries(first?.by ?? {})
    .map(([kind, size]) => `${kind} ${size.toFixed(0)}`)
    .join(', ')

function bench(state: Exclude<State, 'empty'>, name: string, limit: number): Bench {
  return {
    name: `memory of all processes, ${name}`,
    unit: '× an empty window',
    limit,
    async run() {
      const held = await runs()
      const [ours, baseline] = [total(held[state]), total(held.empty)]
      return {
        value: ours / baseline,
        detail: `${ours.toFixed(0)} MB (${partsOf(held[state])}), empty window ${baseline.toFixed(0)} MB (${partsOf(held.empty)}), medians of ${RUNS}`,
      }
    },
  }
}

const benches: Bench[] = [
  bench('home', 'home', 1.3),
  bench('sample', 'the sample open', 1.5),
  bench('grammar', 'the sample open with grammar', 2.2),
]

export default benches
