import { parentPort, workerData } from 'node:worker_threads'
import { rememberTexts } from '../../core/draft/remembered-texts'
import { loadAllPacks } from '../../node/pack-install'
import type { Listed } from './draft-list'
import type { PrintedRow } from './rows'
import { problemRow, type Work, workOn } from './work'

export interface Task {
  index: number
  listed: Listed
}
export interface Done {
  index: number
  row: PrintedRow
}

/** What a thread does: packs are read once, then one draft after the other; nothing of a draft is kept. */
export async function serve(): Promise<void> {
  const work = workerData as Work
  rememberTexts(500)
  const { packs } = await loadAllPacks()
  parentPort?.on('message', async ({ index, listed }: Task) => {
    let row: PrintedRow
    try {
      row = await workOn(work, listed, packs)
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
      row = problemRow(work, listed.file, {
        code: 'unexpected',
        sentence: `Rostrum stopped at something it did not expect: ${reason}`,
      })
    }
    parentPort?.postMessage({ index, row } satisfies Done)
  })
}
