import { createRequire } from 'node:module'
import { join } from 'node:path'
import { app } from 'electron'
import { commandLineIn } from '../node/command-words'
import { startThread } from '../node/threads'
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
  startThread(join(__dirname, 'cli.cjs'), {
    argv,
    workerData: { ended },
    // As much as a process of its own would have.
    resourceLimits: { maxOldGenerationSizeMb: 4096 },
  })
  Atomics.wait(ended, 0, 0)
  return Atomics.load(ended, 1)
}
