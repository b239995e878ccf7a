import { createReadStream, writeSync } from 'node:fs'
import { isatty, WriteStream } from 'node:tty'
import { readInput, type Streams, shownControls } from './streams'

const OUT = 1
const ERR = 2
const FULL_PIPE_MS = 2

/**
 * The streams of a command line that runs in a thread while the main thread waits: a thread's own `process.stdout` passes through the main
 * thread, which would never come to write it, so everything goes to the file descriptors. Ctrl+C ends the program at once. `program` is the built command line.
 */
export function threadStreams(program: string): Streams {
  return {
    out: (text) => write(OUT, shownControls(text)),
    err: (text) => write(ERR, shownControls(text)),
    draw: (text) => write(ERR, text),
    input: (limit) => readInput(createReadStream('', { fd: 0, autoClose: false }), limit),
    // What was written has been taken.
    drained: async () => undefined,
    interrupted: () => () => undefined,
    columns: () =>
      isatty(ERR) && process.env.TERM !== 'dumb' ? Math.max(new WriteStream(ERR).columns || 80, 20) : null,
    outIsTerminal: isatty(OUT),
    program,
  }
}

/** Writes all of a text. A reader that has gone away, as in `rostrum … | head`, ends the program as any other's. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FULL_PIPE_MS)
      else if (code === 'EPIPE') process.exit(process.exitCode ?? 0)
      else throw error
    }
  }
}
