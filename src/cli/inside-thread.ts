import { parentPort } from 'node:worker_threads'
import { english, translations } from '../messages/generated/command-line'
import { onMessageFault, startInterface, text } from '../messages/sentence'
import { onTemporary } from '../node/safe-write'
import type { CommandEnded, CommandHost } from './command-thread'
import { run } from './run'
import { sayOnError, threadStreams } from './thread-streams'

function speaking(): Promise<void> {
  onMessageFault(({ kind, locale, id }) => sayOnError(text('cli.catalogueFault', { kind, locale, id })))
  return startInterface({ english, translations }, process.env.ROSTRUM_LOCALE)
}

/** Does what was typed. `program` is the built command line, `state` what is shared with whoever watches this thread. */
export async function command(program: string, state: Int32Array): Promise<void> {
  onTemporary((news) => parentPort?.postMessage(news))
  await speaking()
  const code = await run(process.argv.slice(2), threadStreams(program, state))
  process.exitCode ||= code
  parentPort?.postMessage({ code } satisfies CommandEnded)
}

/** Works on drafts one after the other, as one of many threads. */
export async function serveMany(): Promise<void> {
  onTemporary((news) => parentPort?.postMessage(news))
  await speaking()
  const { serve } = await import('./many/worker')
  serve()
}

/** Says on standard error why a command was ended, for whoever ends it. */
export async function sayWhyItEnds(sentence: Parameters<CommandHost['say']>[0]): Promise<void> {
  await speaking()
  sayOnError(typeof sentence === 'string' ? text(sentence) : text('cli.unexpected', sentence))
}
