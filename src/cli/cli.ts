#!/usr/bin/env node
import { isMainThread, workerData } from 'node:worker_threads'
import { english, translations } from '../messages/generated/command-line'
import { onMessageFault, startInterface, text } from '../messages/sentence'
import { run } from './run'
import { processStreams } from './streams'
import { threadStreams } from './thread-streams'

onMessageFault(({ kind, locale, id }) => process.stderr.write(`${text('cli.catalogueFault', { kind, locale, id })}\n`))
const speaking = startInterface({ english, translations }, process.env.ROSTRUM_LOCALE)

function main(): void {
  // `rostrum … | head` closes the pipe early; that is no error of ours or the user's.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      process.exitCode = 2
      if (stream === process.stdout)
        process.stderr.write(`${text('cli.outputFailed', { reason: error.code ?? error.message })}\n`)
    })

  speaking
    .then(() => run(process.argv.slice(2), processStreams(__filename)))
    .then((code) => {
      // Set, not exited with: what was written must reach a slow pipe first.
      process.exitCode ||= code
    })
}

/** The command line of the installed program, in a thread whose end the program waits for (`main/entry.ts`). */
function mainInThread(ended: Int32Array): void {
  process.on('exit', (code) => {
    Atomics.store(ended, 1, code)
    Atomics.store(ended, 0, 1)
    Atomics.notify(ended, 0)
  })
  speaking
    .then(() => run(process.argv.slice(2), threadStreams(__filename)))
    .then((code) => {
      process.exitCode ||= code
    })
}

// Many drafts are worked on in threads, and a thread runs this same file: what is installed stays one program.
if (isMainThread) main()
else if (workerData?.ended) mainInThread(workerData.ended)
else void speaking.then(() => import('./many/worker')).then(({ serve }) => serve())
