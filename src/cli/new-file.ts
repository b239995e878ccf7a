import type { Draft } from '../core/draft/draft'
import { failure, type Result } from '../core/result'
import { writeDraftFile } from '../node/draft-files'

/** Writes a draft under a name that is free, or over what is there with `force`. */
export async function writeNewDraft(path: string, draft: Draft, force: boolean): Promise<Result<void>> {
  const written = await writeDraftFile(path, draft, { replace: force })
  return !written.ok && written.problem.code === 'exists'
    ? failure('exists', `${written.problem.sentence.trimEnd()} To replace it, add --force.`)
    : written
}
