import { dirname, join } from 'node:path'
import type { Result } from '../core/result'
import { DocumentWorker, inThread } from '../node/document-worker'
import type { Streams } from './streams'

/**
 * Asks one question of the thread that the window asks too, within its limits of time and memory: what is read there are files that somebody else
 * made, and may be made to be read for ever, and a draft that came by mail is such a file too. The thread ends with the answer, or at Ctrl+C, when the answer is `cancelled`.
 */
export async function inDocumentThread<T>(
  { program, interrupted }: Streams,
  ask: (documents: DocumentWorker) => Promise<Result<T>>,
): Promise<Result<T>> {
  const documents = new DocumentWorker(inThread(join(dirname(program), 'document-thread.cjs'), { alone: true }))
  const heard = interrupted(() => documents.giveUp())
  try {
    return await ask(documents)
  } finally {
    heard()
    documents.close()
  }
}
