import { createReadStream, writeSync } from 'node:fs'
import { isatty, WriteStream } from 'node:tty'
import { parentPort } from 'node:worker_threads'
import { text } from '../messages/sentence'
import { BAD_INPUT, INTERRUPTED } from './command'
import { LISTENING } from './command-thread'
import { readInput, type Streams, shownControls } from './streams'

const OUT = 1
const ERR = 2
const FULL_PIPE_MS = 2

/**
 * The streams of a command, which runs in a thread: a thread's own `process.stdout` passes through the main thread, which in the installed program never comes to write it, so everything
 * goes to the file descriptors. `state` is shared with who watches the thread (`command-thread.ts`). `program` is the built command line.
 */
export function threadStreams(program: string, state: Int32Array): Streams {
  const stops = new Set<() => void>()
  parentPort?.on('message', () => {
    // Whoever wanted to hear of it may have done so just now.
    if (stops.size === 0) {
      sayOnError(text('cli.thread.stopped'))
      process.exit(INTERRUPTED)
    }
    for (const stop of stops) stop()
  })
  // What waits for Ctrl+C alone must not keep the command from ending.
  parentPort?.unref()
  return {
    out: (said) => write(OUT, shownControls(said)),
    err: (said) => write(ERR, shownControls(said)),
    draw: (said) => write(ERR, said),
    input: (limit) => readInput(createReadStream('', { fd: 0, autoClose: false }), limit),
    // What was written has been taken.
    drained: async () => undefined,
    interrupted: (stop) => {
      stops.add(stop)
      Atomics.store(state, LISTENING, stops.size)
      return () => {
        stops.delete(stop)
        Atomics.store(state, LISTENING, stops.size)
      }
    },
    columns: () =>
      isatty(ERR) && process.env.TERM !== 'dumb' ? Math.max(new WriteStream(ERR).columns || 80, 20) : null,
    outIsTerminal: isatty(OUT),
    program,
  }
}

/** A sentence on standard error. */
export function sayOnError(sentence: string): void {
  write(ERR, `${shownControls(sentence)}\n`)
}

/** Writes all of a text. A reader that has gone away, as in `rostrum … | head`, ends the program as any other's; that is no error of ours or the user's. */
function write(descriptor: number, written: string): void {
  const bytes = Buffer.from(written)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const { code, message: reason } = error as NodeJS.ErrnoException
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FULL_PIPE_MS)
      else if (code === 'EPIPE' || descriptor === ERR) process.exit(process.exitCode ?? 0)
      else {
        sayOnError(text('cli.outputFailed', { reason: code ?? reason }))
        process.exit(BAD_INPUT)
      }
    }
  }
}
