import { basename } from 'node:path'
import { failure, type Result } from '../core/result'
import { message } from '../messages/message'
import { builtScript } from './built-script'
import type { CallFromFile, CallToRead } from './call-files'
import { inLimitedThread, type ThreadSaid } from './limited-thread'
import { type PageRead, PDF_LIMIT_MS, PDF_MEMORY_MB } from './pdf-reader'

/** What the thread that reads PDFs is asked for a call, which may be one. */
export interface CallQuestionOfThread {
  call: CallToRead
}

export type CallAnswer = ThreadSaid<Result<CallFromFile>, PageRead>

export interface CallReaderOptions {
  onPage?: (read: PageRead) => void
  signal?: AbortSignal
  limitMs?: number
  /** The built thread; only tests name another. */
  script?: string
}

/**
 * Reads a call in a thread of its own that ends with it, within the time and the memory that a PDF may take. Besides the problems of `readCallFile`:
 * `too-slow`, `too-much-memory`, `cancelled` and `reading-stopped`.
 */
export async function readCallInThread(
  question: CallToRead,
  options: CallReaderOptions = {},
): Promise<Result<CallFromFile>> {
  const { limitMs = PDF_LIMIT_MS, script = builtScript('pdf-thread.cjs'), onPage, signal } = options
  const outcome = await inLimitedThread<Result<CallFromFile>, PageRead>(
    { call: question } satisfies CallQuestionOfThread,
    {
      script,
      limitMs,
      memoryMb: PDF_MEMORY_MB,
      onProgress: onPage,
      signal,
    },
  )
  if ('answer' in outcome) return outcome.answer
  const name = 'name' in question ? question.name : basename(question.path)
  const { ending } = outcome
  if (ending === 'cancelled') return failure('cancelled', message('problem.call.cancelled', { name }))
  if (ending === 'too-slow' || ending === 'too-much-memory')
    return failure(ending, message('problem.call.tooMuch', { name }))
  return failure('reading-stopped', message('problem.call.stopped', { name, reason: ending.because }))
}
