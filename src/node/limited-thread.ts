import { isOutOfMemory, takenMemoryMb } from './memory-limit'
import { ownThreads } from './threads'
import { ThreadWork, WorkLimit } from './work-limit'

/** Why a thread was given up before it had an answer. */
export type ThreadEnding = 'too-slow' | 'too-much-memory' | 'cancelled' | { because: string }

/** What a thread says: how far it is, at last its answer. */
export type ThreadSaid<Answer, Progress> = { progress: Progress } | { answer: Answer }

export interface ThreadLimits<Progress> {
  /** The built thread. */
  script: string
  /** Milliseconds of processor time, as `WorkLimit` has it. */
  limitMs: number
  /** Half of it JavaScript's, the rest what is unpacked of the file. */
  memoryMb: number
  onProgress?: ((progress: Progress) => void) | undefined
  /** Gives up: the ending is then `cancelled`. */
  signal?: AbortSignal | undefined
}

const LOOKED_AT_MS = 50

/**
 * Asks one question of a thread of its own that ends with it, within a time and a memory, because a file that somebody else made may be made to be read for ever.
 * Never rejects.
 */
export function inLimitedThread<Answer, Progress>(
  question: unknown,
  { script, limitMs, memoryMb, onProgress, signal }: ThreadLimits<Progress>,
): Promise<{ answer: Answer } | { ending: ThreadEnding }> {
  return new Promise((resolve) => {
    const worker = ownThreads.start(script, {
      workerData: question,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb / 2, maxYoungGenerationSizeMb: 16 },
      // What a library has to say about a file is nobody's business, least of all that of a command's output.
      stdout: true,
      stderr: true,
    })
    const before = takenMemoryMb()
    const work = new ThreadWork(worker)
    const limit = new WorkLimit(() => work.ms(), limitMs, LOOKED_AT_MS)
    const settle = (outcome: { answer: Answer } | { ending: ThreadEnding }) => {
      clearInterval(watch)
      signal?.removeEventListener('abort', abort)
      worker.removeAllListeners()
      // An error that comes while the thread ends would end the program.
      worker.on('error', () => undefined)
      void worker.terminate()
      resolve(outcome)
    }
    const end = (ending: ThreadEnding) => settle({ ending })
    const abort = () => end('cancelled')
    // Buffers are not JavaScript's memory, and a few bytes of a file can unpack to gigabytes.
    const watch = setInterval(() => {
      if (takenMemoryMb() - before > memoryMb) end('too-much-memory')
      // An answer that came in time is taken before this is.
      else if (limit.isOver()) setImmediate(() => end('too-slow'))
    }, LOOKED_AT_MS)
    worker.on('message', (said: ThreadSaid<Answer, Progress>) => {
      if ('answer' in said) settle({ answer: said.answer })
      else onProgress?.(said.progress)
    })
    worker.on('messageerror', (error) => end({ because: error.message }))
    worker.on('error', (error) => end(isOutOfMemory(error) ? 'too-much-memory' : { because: error.message }))
    worker.on('exit', (code) => end({ because: String(code) }))
    if (signal?.aborted) abort()
    else signal?.addEventListener('abort', abort)
  })
}
