import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { failure, type Result } from '../core/result'
import { english, translations } from '../messages/generated/shell'
import { message } from '../messages/message'
import { startInterface } from '../messages/sentence'
import type { CallFromFile } from './call-files'
import type { CallAnswer, CallQuestionOfThread } from './call-reader'
import { MAX_PDF_BYTES, type PdfAnswer, type PdfQuestion, type ReadPdf } from './pdf-reader'
import { pdfContent } from './pdf-text'
import { contentHash, readWhole } from './read-whole'

async function answer(question: PdfQuestion | CallQuestionOfThread): Promise<Result<ReadPdf | CallFromFile>> {
  if ('call' in question) {
    const { readCallToRead } = await import('./call-files')
    return readCallToRead(question.call, (bytes, name) => pdfContent(bytes, name, tellPage))
  }
  if ('bytes' in question) return contentOf(question.bytes, question.name, contentHash(question.bytes))
  const name = basename(question.path)
  const read = await readWhole(question.path, MAX_PDF_BYTES)
  if (!read.ok && read.problem.code === 'too-large')
    return failure('too-large', message('problem.pdf.tooLarge', { name, most: MAX_PDF_BYTES / 1024 / 1024 }))
  return read.ok ? contentOf(read.value.bytes, name, read.value.sha256) : read
}

async function contentOf(bytes: Uint8Array, name: string, sha256: string): Promise<Result<ReadPdf>> {
  const content = await pdfContent(bytes, name, tellPage)
  return content.ok ? { ok: true, value: { ...content.value, sha256 } } : content
}

function tellPage(page: number, pages: number): void {
  tell({ progress: { page, pages } })
}

function tell(said: PdfAnswer | CallAnswer): void {
  parentPort?.postMessage(said)
}

async function serve(): Promise<void> {
  await startInterface({ english, translations }, process.env.ROSTRUM_LOCALE)
  const given = workerData as PdfQuestion | CallQuestionOfThread
  tell({ answer: await answer(given) } as PdfAnswer | CallAnswer)
}

void serve()
