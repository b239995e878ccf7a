import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'

const repository = resolve(import.meta.dirname, '../..')

/** What one case may take, in seconds of the processor; other threads that work beside it count as well, so it is tried three times. */
export const CASE_LIMITS = { seconds: 2, megabytes: 512, tries: 3 }

const LOOKED_AT_MS = 50
/** So many times its time of the processor a case may take by the clock. */
const AT_MOST = 20

export interface FuzzOutcome {
  cases: number
  /** One line for each case that broke something; `--seed` and its number make it again. */
  faults: string[]
}

/** Mutated drafts, texts, zip files, packs and messages in a thread with a time and a memory. The same seed gives the same cases. */
export async function fuzz(options: {
  cases: number
  seed: number
  onCase?(number: number): void
  /** Hears of each fault as it is found, so that a run which is broken off has said what it found. */
  onFault?(said: string): void
}): Promise<FuzzOutcome> {
  const { cases, seed, onCase, onFault } = options
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-fuzz-'))
  const faults: string[] = []
  let thread: Thread | null = null
  try {
    const script = await buildThread(join(folder, 'built'))
    const before = readdirSync(folder).join()
    for (let number = 0; number < cases; number += 1) {
      for (let attempt = 1; ; attempt += 1) {
        thread ??= await Thread.start(script, { repository, folder, seed })
        const fault = await thread.tryCase(number)
        if (fault === null) break
        thread.end()
        thread = null
        if (fault.isLimit && attempt < CASE_LIMITS.tries) continue
        faults.push(`Case ${number} of seed ${seed}: ${fault.said}`)
        onFault?.(faults.at(-1) ?? '')
        break
      }
      onCase?.(number)
    }
    const after = readdirSync(folder).filter((name) => name !== 'pack.zip')
    if (after.join() !== before) faults.push(`Files that nobody asked for: ${after.join(', ')}`)
    return { cases, faults }
  } finally {
    thread?.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Fault {
  said: string
  isLimit: boolean
}

type Heard = { number: number; fault: string | null } | Error

/** A thread that tries cases, each within the limits. */
export class Thread {
  /** Whoever waits for the thread's next word. */
  private hear: ((heard: Heard) => void) | null = null

  private constructor(private readonly worker: Worker) {
    // Heard as long as it lives: an error that nobody hears ends the program.
    worker.on('message', (message: Heard) => this.hear?.(message))
    worker.on('error', (error) => this.hear?.(error))
  }

  static async start(script: string, workerData: unknown, heapMb = CASE_LIMITS.megabytes): Promise<Thread> {
    const resourceLimits = { maxOldGenerationSizeMb: heapMb }
    const thread = new Thread(new Worker(script, { workerData, resourceLimits }))
    const heard = await new Promise<Heard>((done) => {
      thread.hear = done
    })
    if (heard instanceof Error) throw heard
    return thread
  }

  tryCase(number: number, { seconds, megabytes } = CASE_LIMITS): Promise<Fault | null> {
    return new Promise((resolve) => {
      const settle = (fault: Fault | null) => {
        clearInterval(watch)
        this.hear = null
        resolve(fault)
      }
      const tooMuch: Fault = { said: `took more than ${megabytes} MB`, isLimit: true }
      const [begun, held] = [performance.now(), process.memoryUsage.rss()]
      const before = process.cpuUsage()
      const watch = setInterval(() => {
        // A computer that is busy with something else has not worked on it yet; what is not worked on at all is ended later.
        const took = (performance.now() - begun) / 1000
        const { user, system } = process.cpuUsage(before)
        if (took > seconds && ((user + system) / 1_000_000 > seconds || took > seconds * AT_MOST))
          settle({ said: `took more than ${seconds} s`, isLimit: true })
        // What is unpacked of a zip is in no heap. Other threads of a test run may be what takes it, so that a case is tried again.
        else if (process.memoryUsage.rss() - held > megabytes * 1024 * 1024) settle(tooMuch)
      }, LOOKED_AT_MS)
      this.hear = (heard) => {
        if (!(heard instanceof Error)) settle(heard.fault === null ? null : { said: heard.fault, isLimit: false })
        else if ((heard as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') settle(tooMuch)
        else settle({ said: `ended its thread: ${heard.stack ?? heard.message}`, isLimit: false })
      }
      this.worker.postMessage(number)
    })
  }

  end(): void {
    void this.worker.terminate()
  }
}

async function buildThread(folder: string): Promise<string> {
  await build({
    root: repository,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node18',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { fuzz: join(repository, 'tests/fuzz/fuzz-thread.ts') },
        external: [/^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  })
  return join(folder, 'fuzz.cjs')
}
