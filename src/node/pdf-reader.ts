import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PdfContent } from '../core/import/pdf/pdf-content'
import { failure, type Result } from '../core/result'
import { message } from '../messages/message'
import { builtScript } from './built-script'

/** A file to read, or bytes that were read already and what people call them. */
export type PdfQuestion = { path: string } | { bytes: Uint8Array; name: string }

/** A PDF's text with the SHA-256 of the bytes that it was read from. */
export interface ReadPdf extends PdfContent {
  sha256: string
}

/** What the thread says: each page that it has read, at last the text. */
export type PdfAnswer = { page: number; pages: number } | { result: Result<ReadPdf> }

/** The largest PDF that is read, in bytes: thirty times what a paper of 50 pages with pictures takes. */
export const MAX_PDF_BYTES = 64 * 1024 * 1024

/** How long reading may take, in milliseconds; 300 pages take a quarter of it. */
export const PDF_LIMIT_MS = 20_000

/** What reading may hold, in megabytes: half of it JavaScript's, the rest what is unpacked of the file. */
const MEMORY_MB = 512
const LOOKED_AT_MS = 50

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
export function readPdf(question: PdfQuestion, options: PdfReaderOptions = {}): Promise<Result<ReadPdf>> {
  const {
    limitMs = PDF_LIMIT_MS,
    memoryMb = MEMORY_MB,
    script = builtScript('pdf-thread.cjs'),
    onPage,
    signal,
  } = options
  const name = 'name' in question ? question.name : basename(question.path)
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: question satisfies PdfQuestion,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb / 2, maxYoungGenerationSizeMb: 16 },
      // What the library has to say about a file is nobody's business, least of all that of a command's output.
      stdout: true,
      stderr: true,
    })
    const before = process.memoryUsage.rss()
    const settle = (answer: Result<ReadPdf>) => {
      clearTimeout(timer)
      clearInterval(watch)
      signal?.removeEventListener('abort', abort)
      worker.removeAllListeners()
      // An error that comes while the thread ends would end the program.
      worker.on('error', () => undefined)
      void worker.terminate()
      resolve(answer)
    }
    const tooMuch = () => settle(failure('too-much-memory', message('problem.pdf.memory', { name })))
    const abort = () => settle(failure('cancelled', message('problem.pdf.cancelled', { name })))
    // A file may be made to be read for ever; an answer that came in time is taken before this is.
    const timer = setTimeout(
      () => setImmediate(() => settle(failure('too-slow', message('problem.pdf.slow', { name })))),
      limitMs,
    )
    // Buffers are not JavaScript's memory, and a few bytes of a file can unpack to gigabytes.
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > memoryMb * 1024 * 1024) tooMuch()
    }, LOOKED_AT_MS)
    const stopped = (reason: string) =>
      settle(failure('reading-stopped', message('problem.pdf.stopped', { name, reason })))
    worker.on('message', (said: PdfAnswer) => {
      if ('result' in said) settle(said.result)
      else onPage?.(said.page, said.pages)
    })
    worker.on('messageerror', (error) => stopped(error.message))
    worker.on('error', (error) => {
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch()
      else stopped(error.message)
    })
    worker.on('exit', (code) => stopped(String(code)))
    if (signal?.aborted) abort()
    else signal?.addEventListener('abort', abort)
  })
}
