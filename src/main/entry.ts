import { createRequire } from 'node:module'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { app } from 'electron'
import { commandLineIn } from '../node/command-words'
import { ownThreads } from '../node/threads'
import { takePortableFolder } from './portable'

/*
 * Where the program begins, before any of it is loaded: a start with a command works without a window, without a display and without Chromium; any
 * other opens the window.
 */
const words = app.isPackaged ? commandLineIn(process.argv.slice(1)) : null
if (app.isPackaged) takePortableFolder(process.env, process.execPath)
const load = createRequire(__filename)
if (words === null) load(join(__dirname, 'main.cjs'))
else process.exit(commandLine(words))

/**
 * Runs the command line in a thread and waits for it, so that this function returns only when it has ended: Chromium, which would ask for a display, a
 * message bus and a graphics card, begins when this file has been loaded, and so never does. Gives the exit code.
 */
function commandLine(argv: string[]): number {
  const ended = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
  const thread = ownThreads.start(join(__dirname, 'cli.cjs'), {
    argv,
    workerData: { ended },
  })
  if (isInterrupted(ended)) thread.postMessage('interrupted')
  // Whoever asks twice, or whom the thread asks for it, is not kept waiting.
  if (isInterrupted(ended)) process.kill(process.pid, 'SIGINT')
  Atomics.wait(ended, 0, 0)
  return Atomics.load(ended, 1)
}

/** Waits until the command has ended, or for Ctrl+C, and says whether it was that: a thread that waits hears no signal, but a script that waits is ended by one. */
function isInterrupted(ended: Int32Array): boolean {
  try {
    runInNewContext('Atomics.wait(ended, 0, 0)', { ended }, { breakOnSigint: true })
    return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') return true
    throw error
  }
}
