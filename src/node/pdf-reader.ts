import { basename } from 'node:path'
import type { PdfContent } from '../core/import/pdf/pdf-content'
import { failure, type Result } from '../core/result'
import { message } from '../messages/message'
import { builtScript } from './built-script'
import { inLimitedThread, type ThreadEnding, type ThreadSaid } from './limited-thread'

/** A file to read, or bytes that were read already and what people call them. */
export type PdfQuestion = { path: string } | { bytes: Uint8Array; name: string }

/** A PDF's text with the SHA-256 of the bytes that it was read from. */
export interface ReadPdf extends PdfContent {
  sha256: string
}

/** A page that was read, of how many. */
export interface PageRead {
  page: number
  pages: number
}

/** What the thread says: each page that it has read, at last the text. */
export type PdfAnswer = ThreadSaid<Result<ReadPdf>, PageRead>

/** The largest PDF that is read, in bytes: thirty times what a paper of 50 pages with pictures takes. */
export const MAX_PDF_BYTES = 64 * 1024 * 1024

/** How long reading may take, in milliseconds of processor time; 300 pages take a quarter of it. */
export const PDF_LIMIT_MS = 20_000

/** What reading may hold, in megabytes. */
export const PDF_MEMORY_MB = 512

export interface PdfReaderOptions {
  onPage?: ((page: number, pages: number) => void) | undefined
  /** Gives up: the answer is then the problem `cancelled`. */
  signal?: AbortSignal | undefined
  limitMs?: number
  memoryMb?: number
  /** The built thread; only tests name another. */
  script?: string
}

/**
 * Reads a PDF in a thread of its own that ends with it, within a time and a memory, because a PDF is a program that somebody else wrote. Besides
 * the problems of `pdfContent`: `too-slow`, `too-much-memory`, `too-large`, `cancelled`, `reading-stopped`, and what a file call refuses.
 */
export async function readPdf(question: PdfQuestion, options: PdfReaderOptions = {}): Promise<Result<ReadPdf>> {
  const {
    limitMs = PDF_LIMIT_MS,
    memoryMb = PDF_MEMORY_MB,
    script = builtScript('pdf-thread.cjs'),
    onPage,
    signal,
  } = options
  const outcome = await inLimitedThread<Result<ReadPdf>, PageRead>(question, {
    script,
    limitMs,
    memoryMb,
    onProgress: ({ page, pages }) => onPage?.(page, pages),
    signal,
  })
  if ('answer' in outcome) return outcome.answer
  return endedEarly(outcome.ending, 'name' in question ? question.name : basename(question.path))
}

function endedEarly(ending: ThreadEnding, name: string): Result<never> {
  if (ending === 'too-slow') return failure('too-slow', message('problem.pdf.slow', { name }))
  if (ending === 'too-much-memory') return failure('too-much-memory', message('problem.pdf.memory', { name }))
  if (ending === 'cancelled') return failure('cancelled', message('problem.pdf.cancelled', { name }))
  return failure('reading-stopped', message('problem.pdf.stopped', { name, reason: ending.because }))
}
