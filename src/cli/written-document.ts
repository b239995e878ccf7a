import { failure, problemWords, type Result } from '../core/result'
import { message } from '../messages/message'
import type { Given } from './command'

/** What came of writing a file; where one is there already, the sentence says that `--force` writes over it. */
export function orSayForce<T>(written: Result<T>): Result<T> {
  return !written.ok && written.problem.code === 'exists'
    ? failure('exists', message('cli.exists.replaceIt', { problem: problemWords(written.problem) }))
    : written
}

/** Writes a document to the file that was named; one that is there only with `--force`, and the sentence says so. */
export async function writeMade(path: string, bytes: Uint8Array | string, given: Given): Promise<Result<void>> {
  const { writeWhole } = await import('../node/safe-write')
  return orSayForce(await writeWhole(path, bytes, { replace: given.has('force') }))
}
