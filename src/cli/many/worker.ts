import { setFlagsFromString } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from '../../core/result'
import type { Pack } from '../../core/template/pack'
import { forgetRemembered } from '../../core/text/remember'
import { rememberTexts } from '../../core/text/remembered-texts'
import { message } from '../../messages/message'
import type { Listed } from './draft-list'
import type { PrintedRow } from './rows'
import { problemRow, type Work, workOn } from './work'

/** What a thread starts with. Packs are read once, by the main thread: each would take as long over them as over ten drafts. */
export interface Given {
  work: Work
  packs: readonly Pack[]
}
export interface Task {
  index: number
  listed: Listed
}
export interface Done {
  index: number
  row: PrintedRow
}

/**
 * How much of a function V8 runs before it compiles it for speed, four times what it says itself: each thread compiles the rules for itself, and where there are as many threads as cores
 * that takes the processor from the rules. Of 400 drafts in two threads it takes a fifteenth off the processor time, of 90 a fifth.
 */
const RUN_BEFORE_COMPILING = '--interrupt-budget=528000'

/** What a thread does: one draft after the other; nothing of a draft is kept. */
export function serve(): void {
  const { work, packs } = workerData as Given
  rememberTexts(500)
  setFlagsFromString(RUN_BEFORE_COMPILING)
  parentPort?.on('message', async ({ index, listed }: Task) => {
    let row: PrintedRow
    try {
      row = await workOn(work, listed, packs)
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
      row = problemRow(work, listed.file, problemOf('unexpected', message('cli.unexpected', { reason: reason ?? '' })))
    }
    forgetRemembered()
    parentPort?.postMessage({ index, row } satisfies Done)
  })
}
