import { parentPort, workerData } from 'node:worker_threads'
import type { Result } from '../core/result'
import { english, translations } from '../messages/generated/shell'
import { startInterface } from '../messages/sentence'
import { type CallFromFile, callOfText, readCallFile } from './call-files'
import type { CallAnswer, CallQuestionOfThread } from './call-reader'
import { pdfContent } from './pdf-text'

async function answerTo(question: CallQuestionOfThread): Promise<Result<CallFromFile>> {
  if ('text' in question) return callOfText(Buffer.from(question.text), 'text', question.name, question.day)
  return readCallFile(question.path, question.day, (bytes, name) =>
    pdfContent(bytes, name, (page, pages) => tell({ progress: { page, pages } })),
  )
}

function tell(said: CallAnswer): void {
  parentPort?.postMessage(said)
}

async function serve(): Promise<void> {
  await startInterface({ english, translations }, process.env.ROSTRUM_LOCALE)
  tell({ answer: await answerTo(workerData as CallQuestionOfThread) })
}

void serve()
