#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { type CommandHost, runInThread } from './command-thread'

/** All else is loaded by the threads that need it: whoever starts one and watches it reads no sentence and no command. */
const inside = () => import('./inside-thread')

const host = (interrupted: CommandHost['interrupted']): CommandHost => ({
  say: (sentence) => {
    inside()
      .then(({ sayWhyItEnds }) => sayWhyItEnds(sentence))
      // Of a program that was replaced meanwhile the sentences are gone. It ends all the same, and not as one that never saw why.
      .catch(() => undefined)
  },
  interrupted,
  kill: (signal) => {
    process.removeAllListeners('SIGINT')
    process.kill(process.pid, signal)
  },
})

async function main(): Promise<void> {
  const interrupted: CommandHost['interrupted'] = (stop) => {
    process.on('SIGINT', stop)
    return () => process.off('SIGINT', stop)
  }
  process.exitCode = await runInThread(__filename, process.argv.slice(2), host(interrupted))
}

/** The command line of the installed program, in a thread whose end the program waits for (`main/entry.ts`), which hears Ctrl+C and says so. */
async function mainInThread(ended: Int32Array): Promise<void> {
  process.on('exit', (code) => {
    Atomics.store(ended, 1, code)
    Atomics.store(ended, 0, 1)
    Atomics.notify(ended, 0)
  })
  const interrupted: CommandHost['interrupted'] = (stop) => {
    parentPort?.on('message', stop)
    return () => parentPort?.off('message', stop)
  }
  process.exitCode = await runInThread(__filename, process.argv.slice(2), host(interrupted))
}

/**
 * Has V8 mark what lives in the thread that made it, before there are threads with anything to mark: beside threads that work on drafts there is no idle core to do it on, and marking there took a
 * sixth of the processor time of 400 drafts.
 */
const MARKS_ITSELF = '--no-concurrent-marking'

// Many drafts are worked on in threads, and a thread runs this same file: what is installed stays one program.
if (isMainThread || workerData?.ended) setFlagsFromString(MARKS_ITSELF)
if (isMainThread) void main()
else if (workerData?.ended) void mainInThread(workerData.ended)
else
  void inside().then(({ command, serveMany }) =>
    workerData?.state ? command(__filename, workerData.state) : serveMany(),
  )
