import { basename, extname } from 'node:path'
import { DRAFT_EXTENSION, type Draft } from '../core/draft/draft'
import { failure, type Result } from '../core/result'
import { message } from '../messages/message'
import { writeDraftFile } from '../node/draft-files'
import type { Lock } from '../node/sealing'
import { orSayForce } from './written-document'

/** Writes a draft under a name that is free, or over what is there with `force`, sealed where a lock is given. Names of documents, such as `x.docx`, are refused: nothing would open them. */
export async function writeNewDraft(
  path: string,
  draft: Draft,
  force: boolean,
  lock: Lock | null = null,
): Promise<Result<void>> {
  const ending = extname(path)
  if (ending !== '' && ending.toLowerCase() !== DRAFT_EXTENSION) {
    const draft = `${basename(path, ending)}${DRAFT_EXTENSION}`
    return failure('usage', message('cli.output.notADraft', { name: basename(path), draft }))
  }
  return orSayForce(await writeDraftFile(path, draft, { replace: force }, lock))
}
