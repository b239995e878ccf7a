import type { Worker } from 'node:worker_threads'
import { type Problem, problemOf } from '../../core/result'
import type { Pack } from '../../core/template/pack'
import { message } from '../../messages/message'
import type { Words } from '../../messages/values'
import { DOCUMENT_LIMITS_MS } from '../../node/document-worker'
import { LOOKED_AT_MS, mostMemoryMb, takenMemoryMb } from '../../node/memory-limit'
import { type TemporaryNews, tellTemporary } from '../../node/safe-write'
import { ownThreads } from '../../node/threads'
import { ThreadWork, WorkLimit } from '../../node/work-limit'
import type { Listed } from './draft-list'
import type { PrintedRow } from './rows'
import { problemRow, type Work } from './work'
import type { Done, Given, Task } from './worker'

/** Rows that may wait for an earlier one, for each thread: a slow draft holds the others back before they fill the memory. */
const AHEAD = 32

/** What one draft may take of the processor, as in the window. */
const LIMIT_MS = DOCUMENT_LIMITS_MS.make

/** From this share of the memory that the program may hold, no draft is begun beside another: one that takes more than there is would end them all. */
const FULL_SHARE = 2 / 3

/**
 * A nursery of three times 16 MB holds what checking a draft of thousands of words makes, so that nearly all of it is gone before it would be copied; of 8 MB it was full three times a
 * draft, and to copy and mark what lives that long took a sixth of the processor time. The whole is enough for the largest draft that is read.
 */
const LIMITS = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 512 }

/**
 * Works on all drafts in `threads` threads and gives their rows to `take` in the sequence of the list, one after the other. Needs memory
 * for a few rows, however many drafts there are. A thread that dies takes one draft with it, which gets a row that
 * says so, and a new one takes its place. After `stop` no further draft is begun; those that are under way are finished and given.
 */
export function runPool(
  program: string,
  work: Work,
  packs: readonly Pack[],
  drafts: readonly Listed[],
  threads: number,
  take: (row: PrintedRow) => Promise<void>,
  stop?: AbortSignal,
  limitMs = LIMIT_MS,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting = new Map<number, PrintedRow>()
    const busy = new Map<Worker, Task>()
    const clocks = new Map<Worker, NodeJS.Timeout>()
    const idle: Worker[] = []
    let next = 0
    let last = drafts.length
    let given = 0
    let giving = false
    let ended = false

    const end = (error?: unknown) => {
      if (ended) return
      ended = true
      for (const clock of clocks.values()) clearInterval(clock)
      const workers = [...busy.keys(), ...idle]
      Promise.all(workers.map((worker) => worker.terminate())).then(
        () => (error === undefined ? resolve() : reject(error)),
        reject,
      )
    }
    const give = async () => {
      if (giving) return
      giving = true
      for (let row = waiting.get(given); row; row = waiting.get(given)) {
        waiting.delete(given)
        given += 1
        await take(row)
      }
      giving = false
      if (given === last) end()
      else feed()
    }
    const done = (index: number, row: PrintedRow) => {
      waiting.set(index, row)
      give().catch(end)
    }
    const isFull = () => busy.size > 0 && takenMemoryMb() > mostMemoryMb() * FULL_SHARE
    const feed = () => {
      while (!ended && next < last && next - given < AHEAD * threads && !isFull()) {
        const listed = drafts[next]
        if (!listed) return
        if (listed.problem) {
          next += 1
          done(next - 1, problemRow(work, listed.file, listed.problem))
          continue
        }
        const worker = idle.pop() ?? (busy.size < threads ? start() : null)
        if (!worker) return
        const task = { index: next, listed }
        next += 1
        busy.set(worker, task)
        worker.postMessage(task)
        const worked = new ThreadWork(worker)
        const limit = new WorkLimit(() => worked.ms(), limitMs, LOOKED_AT_MS)
        clocks.set(
          worker,
          // Nothing else says that a draft would be worked on for ever.
          setInterval(() => limit.isOver() && tooSlow(worker), LOOKED_AT_MS),
        )
      }
    }
    const gone = (worker: Worker, problem: Problem) => {
      clearInterval(clocks.get(worker))
      const task = busy.get(worker)
      busy.delete(worker)
      const place = idle.indexOf(worker)
      if (place >= 0) idle.splice(place, 1)
      if (!task || ended) return
      done(task.index, problemRow(work, task.listed.file, problem))
      feed()
    }
    const tooSlow = (worker: Worker) => {
      const wanted = work.kind === 'export' ? 'make' : 'other'
      gone(worker, problemOf('too-slow', message('problem.documents.slow', { wanted })))
      void worker.terminate()
    }
    const start = (): Worker => {
      const worker = ownThreads.start(program, { workerData: { work, packs } satisfies Given, resourceLimits: LIMITS })
      worker.on('message', (said: Done | TemporaryNews) => {
        if ('temporary' in said) {
          tellTemporary(said)
          return
        }
        const { index, row } = said
        clearInterval(clocks.get(worker))
        busy.delete(worker)
        idle.push(worker)
        feed()
        done(index, row)
      })
      const died = (reason: Words) => gone(worker, problemOf('stopped', message('cli.many.threadStopped', { reason })))
      worker.on('error', (error) => died(error.message.split('\n')[0] ?? ''))
      worker.on('exit', (code) => died(message('problem.thread.ended', { code: String(code) })))
      return worker
    }
    stop?.addEventListener('abort', () => {
      last = next
      if (given === last && !giving) end()
    })
    if (drafts.length === 0) end()
    else feed()
  })
}
