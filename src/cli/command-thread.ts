import { rmSync } from 'node:fs'
import type { PlainMessageId } from '../messages/message'
import { DOCUMENT_LIMITS_MS } from '../node/document-worker'
import { isOutOfMemory, LOOKED_AT_MS, mostMemoryMb, takenMemoryMb } from '../node/memory-limit'
import type { TemporaryNews } from '../node/safe-write'
import { ownThreads } from '../node/threads'
import { ThreadWork } from '../node/work-limit'
import { BAD_INPUT, INTERRUPTED } from './command'

/** Shared memory in which a command's thread says how many of it want to hear of Ctrl+C, since neither side hears messages while it works. */
export const LISTENING = 0

/** The command's thread ends with this exit code, once nothing holds it. */
export interface CommandEnded {
  code: number
}

export interface CommandLimits {
  /** Processor time of its own work: not of other threads, which have limits of their own, and not what it waits for input or for whoever reads its output. */
  workMs: number
  /** Of its heap. */
  heapMb: number
  /** Of the whole process. */
  processMb: number
}

/** As the window's documents have them. */
const limits = (): CommandLimits => ({ workMs: DOCUMENT_LIMITS_MS.make, heapMb: 1024, processMb: mostMemoryMb() })

/** Looks that a thread is given to end in, when it was told to, or has said its result: what is left to do then takes milliseconds, and is nobody's result. */
const LOOKS_TO_END = 20

/** What a command's thread needs of the process that it runs in. */
export interface CommandHost {
  say(sentence: PlainMessageId | { reason: string }): void
  /** Calls `stop` at each Ctrl+C until the function that it returns is called. */
  interrupted(stop: () => void): () => void
  /** Ends the process at once, as this signal does. */
  kill(signal: 'SIGINT' | 'SIGKILL'): void
}

/**
 * Runs the command line in a thread that has a limit of time and memory, whatever its command reads and makes: a draft may come from somebody else, and all of
 * a command's work is on it. Gives the exit code. What an ended thread was about to write is taken away. Ctrl+C goes to the thread where it wants to hear of it, and ends it otherwise; the second ends the process. So does
 * a thread that is told to end and does not, because the typesetter hears nothing until it has done.
 */
export function runInThread(
  program: string,
  typed: readonly string[],
  host: CommandHost,
  { workMs, heapMb, processMb }: CommandLimits = limits(),
): Promise<number> {
  return new Promise((resolve) => {
    const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const worker = ownThreads.start(program, {
      argv: [...typed],
      workerData: { state },
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    })
    let outcome: number | null = null
    let looks = 0
    let isToldToEnd = false
    const temporary = new Set<string>()
    const leaveNothing = () => {
      for (const name of temporary)
        try {
          rmSync(name, { force: true })
        } catch {
          // In a folder that is closed by now it stays, as after a power cut.
        }
    }
    const toldToEnd = () => {
      isToldToEnd = true
      looks = LOOKS_TO_END
      void worker.terminate()
    }
    const kill: CommandHost['kill'] = (signal) => {
      leaveNothing()
      host.kill(signal)
    }
    const work = new ThreadWork(worker)
    const end = (sentence: Parameters<CommandHost['say']>[0], code = BAD_INPUT) => {
      if (outcome !== null) return
      outcome = code
      host.say(sentence)
      toldToEnd()
    }
    const look = () => {
      const worked = work.ms()
      if (looks > 0) {
        looks -= 1
        if (looks > 0) return
        // What it has said stands, whatever holds it.
        if (!isToldToEnd && outcome !== INTERRUPTED) toldToEnd()
        else kill(outcome === INTERRUPTED ? 'SIGINT' : 'SIGKILL')
      } else if (outcome === null && worked > workMs) end('cli.thread.slow')
      else if (outcome === null && takenMemoryMb() > processMb) end('cli.thread.memory')
    }
    // A thread at work says nothing of itself.
    const watch = setInterval(look, LOOKED_AT_MS)
    let asked = false
    const heard = host.interrupted(() => {
      if (asked) kill('SIGINT')
      asked = true
      if (Atomics.load(state, LISTENING) > 0) worker.postMessage('interrupted')
      else end('cli.thread.stopped', INTERRUPTED)
    })
    worker.on('message', (said: CommandEnded | TemporaryNews) => {
      if ('temporary' in said) {
        if (said.isThere) temporary.add(said.temporary)
        else temporary.delete(said.temporary)
        return
      }
      outcome ??= said.code
      // What it was told to give up, its own threads may not have heard yet.
      if (looks === 0) looks = LOOKS_TO_END
    })
    worker.on('error', (error) =>
      end(isOutOfMemory(error) ? 'cli.thread.memory' : { reason: String(error.message).split('\n')[0] ?? '' }),
    )
    worker.on('exit', (code) => {
      clearInterval(watch)
      heard()
      leaveNothing()
      resolve(outcome ?? code)
    })
  })
}
