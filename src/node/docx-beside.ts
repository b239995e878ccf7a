import { isMainThread, parentPort, resourceLimits, type Worker, workerData } from 'node:worker_threads'
import type { Layout } from '../core/export/layout'
import type { DocumentOutline } from '../core/export/outline'
import { builtScript } from './built-script'
import { ownThreads } from './threads'

/** What the second thread is asked, and what it answers. */
interface DocxQuestion {
  id: number
  outline: DocumentOutline
  layout: Layout
}
type DocxAnswer = { id: number; bytes: Uint8Array } | { id: number; error: Error }

const BESIDE = 'docx-beside'

/** Whether this thread is the second one of documents. */
export function isBeside(): boolean {
  return !isMainThread && workerData === BESIDE
}

interface Waiting {
  resolve(bytes: Uint8Array): void
  reject(error: Error): void
}

/**
 * Word documents made in a second thread: the typesetter keeps the thread that asks it, and both take as long. It begins with the first question, has the limits of the
 * thread that asks, and ends with it.
 */
export class DocxBeside {
  private thread: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private asked = 0

  /** `script` is the built thread; only tests name another. */
  constructor(private readonly script = builtScript('document-thread.cjs')) {}

  /** As `docxOf`. Throws what that throws, or what the thread died of. */
  make(outline: DocumentOutline, layout: Layout): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.asked += 1
      const id = this.asked
      this.waiting.set(id, { resolve, reject })
      this.started().postMessage({ id, outline, layout } satisfies DocxQuestion)
    })
  }

  private started(): Worker {
    if (this.thread) return this.thread
    const { maxOldGenerationSizeMb } = resourceLimits
    const thread = ownThreads.start(this.script, {
      workerData: BESIDE,
      resourceLimits: maxOldGenerationSizeMb ? { maxOldGenerationSizeMb } : {},
    })
    this.thread = thread
    thread.on('message', (answer: DocxAnswer) => {
      const asked = this.waiting.get(answer.id)
      this.waiting.delete(answer.id)
      if ('bytes' in answer) asked?.resolve(answer.bytes)
      else asked?.reject(answer.error)
    })
    thread.on('error', (error) => this.died(thread, error))
    thread.on('exit', (code) => this.died(thread, new Error(`The thread ended with code ${code}`)))
    // What waits for the next question keeps nobody from ending.
    thread.unref()
    return thread
  }

  private died(thread: Worker, error: Error): void {
    if (this.thread !== thread) return
    this.thread = null
    const waiting = [...this.waiting.values()]
    this.waiting.clear()
    for (const { reject } of waiting) reject(error)
  }
}

/** Answers in the second thread. */
export function serveBeside(): void {
  parentPort?.on('message', async ({ id, outline, layout }: DocxQuestion) => {
    try {
      const { docxOf } = await import('../core/export/docx')
      const bytes = await docxOf(outline, layout)
      parentPort?.postMessage({ id, bytes } satisfies DocxAnswer, [bytes.buffer as ArrayBuffer])
    } catch (error) {
      parentPort?.postMessage({ id, error: error as Error } satisfies DocxAnswer)
    }
  })
}
