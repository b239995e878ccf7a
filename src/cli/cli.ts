#!/usr/bin/env node
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { english, translations } from '../messages/generated/command-line'
import type { PlainMessageId } from '../messages/message'
import { onMessageFault, startInterface, text } from '../messages/sentence'
import { type CommandEnded, type CommandHost, runInThread } from './command-thread'
import { run } from './run'
import { sayOnError, threadStreams } from './thread-streams'

onMessageFault(({ kind, locale, id }) => sayOnError(text('cli.catalogueFault', { kind, locale, id })))
const speaking = () => startInterface({ english, translations }, process.env.ROSTRUM_LOCALE)

function host(interrupted: CommandHost['interrupted']): CommandHost {
  return {
    say: (sentence: PlainMessageId | { reason: string }) => {
      void speaking().then(() =>
        sayOnError(typeof sentence === 'string' ? text(sentence) : text('cli.unexpected', sentence)),
      )
    },
    interrupted,
    kill: (signal) => {
      process.removeAllListeners('SIGINT')
      process.kill(process.pid, signal)
    },
  }
}

async function main(): Promise<void> {
  const interrupted: CommandHost['interrupted'] = (stop) => {
    process.on('SIGINT', stop)
    return () => process.off('SIGINT', stop)
  }
  process.exitCode = await runInThread(__filename, process.argv.slice(2), host(interrupted))
}

/** The command line of the installed program, in a thread whose end the program waits for (`main/entry.ts`). Nothing hears Ctrl+C there, which ends the program. */
async function mainInThread(ended: Int32Array): Promise<void> {
  process.on('exit', (code) => {
    Atomics.store(ended, 1, code)
    Atomics.store(ended, 0, 1)
    Atomics.notify(ended, 0)
  })
  const nothing: CommandHost['interrupted'] = () => () => undefined
  process.exitCode = await runInThread(__filename, process.argv.slice(2), host(nothing))
}

async function command(state: Int32Array): Promise<void> {
  await speaking()
  const code = await run(process.argv.slice(2), threadStreams(__filename, state))
  process.exitCode ||= code
  parentPort?.postMessage({ code } satisfies CommandEnded)
}

// Many drafts are worked on in threads, and a thread runs this same file: what is installed stays one program.
if (isMainThread) void main()
else if (workerData?.ended) void mainInThread(workerData.ended)
else if (workerData?.state) void command(workerData.state)
else
  void speaking()
    .then(() => import('./many/worker'))
    .then(({ serve }) => serve())
