import { watched } from '../mistakes'
import type { PaperAnswer, PaperQuestions, PaperWork } from './paper-worker'

/** Few people compare versions for long, so that the worker goes when it had nothing to do for so long. */
const IDLE_MS = 20_000

let worker: Worker | null = null
let asked = 0
let idle: ReturnType<typeof setTimeout> | undefined
const waiting = new Map<number, (answer: PaperAnswer['answer'] | null) => void>()

/** Compares versions beside the window, because long papers take seconds; null when the worker ended before it answered. */
export function askOfPapers<W extends PaperWork>(
  work: W,
  ask: PaperQuestions[W]['ask'],
): Promise<PaperQuestions[W]['answer'] | null> {
  clearTimeout(idle)
  worker ??= started()
  asked += 1
  const id = asked
  return new Promise((resolve) => {
    waiting.set(id, (answer) => resolve(answer as PaperQuestions[W]['answer'] | null))
    worker?.postMessage({ id, work, ask })
  })
}

function started(): Worker {
  const made = watched('paper-worker', new Worker(new URL('./paper-worker.ts', import.meta.url), { type: 'module' }))
  made.addEventListener('message', ({ data: { id, answer } }: MessageEvent<PaperAnswer>) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
    // A worker that nobody asks gives its memory back.
    if (waiting.size === 0) idle = setTimeout(stop, IDLE_MS)
  })
  made.addEventListener('error', () => {
    for (const resolve of waiting.values()) resolve(null)
    waiting.clear()
    stop()
  })
  return made
}

function stop(): void {
  worker?.terminate()
  worker = null
}
