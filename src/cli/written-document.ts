import { failure, problemWords, type Result } from '../core/result'
import { message } from '../messages/message'
import type { Given } from './command'

/** Writes a document to the file that was named; one that is there only with `--force`, and the sentence says so. */
export async function writeMade(path: string, bytes: Uint8Array, given: Given): Promise<Result<void>> {
  const { writeWhole } = await import('../node/safe-write')
  const written = await writeWhole(path, bytes, { replace: given.has('force') })
  return !written.ok && written.problem.code === 'exists'
    ? failure('exists', message('cli.exists.replaceIt', { problem: problemWords(written.problem) }))
    : written
}
