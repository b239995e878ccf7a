import { Worker } from 'node:worker_threads'
import type { Draft } from '../core/draft/draft'
import type { Paper } from '../core/export/layout'
import type { ImportOutcome } from '../core/import/import-text'
import { failure, type Result } from '../core/result'
import type { PackManifest } from '../core/template/pack'
import type { Template } from '../core/template/template'
import { builtScript } from './built-script'
import type { DocumentRequest, MadeDocument } from './documents'

/** A text to make a draft of; see `importText`. */
export interface ImportRequest {
  text: string
  kind: 'markdown' | 'text'
  template: Template
  pack: PackManifest
  given: { id: string; now: string }
}

type Ask =
  | { kind: 'import'; request: ImportRequest }
  | { kind: 'make'; request: DocumentRequest }
  | { kind: 'pages'; request: Omit<DocumentRequest, 'formats'> }
  | { kind: 'warm' }

/** What crosses to the worker and back; both sides are ours, and nothing of it reaches the window. */
export type WorkerQuestion = Ask & { id: number }
export interface WorkerAnswer {
  id: number
  result: Result<unknown>
}

/** What the thread may hold, in megabytes: three times what the largest real document takes. Beyond it the thread ends, and not the computer's memory. */
const MEMORY_MB = 1024
/** Longer than the pauses of somebody who writes, each of which counts the pages; the next question loads in half a second. */
const IDLE_MS = 8_000

/** What the writer was waiting for, as the sentences about a thread that ended name it. */
const WANTED: Record<Ask['kind'], { done: string; again: string }> = {
  import: { done: 'The text was not imported', again: 'Open it again' },
  make: { done: 'The documents were not made', again: 'Hand in again' },
  pages: { done: 'The pages were not counted', again: 'Hand in again' },
  warm: { done: 'Nothing was made', again: 'Try again' },
}

interface Waiting {
  kind: Ask['kind']
  resolve(result: Result<unknown>): void
}

/**
 * Makes documents and reads texts in a thread of its own, so that the window never waits. The thread starts with the first question and ends some
 * seconds after the last, because typesetter and fonts hold a hundred megabytes; when it dies, all that waited for it gets a sentence, and the next
 * question starts a new one.
 */
export class DocumentWorker {
  private worker: Worker | null = null
  private waiting = new Map<number, Waiting>()
  private asked = 0
  private closed = false
  private stopIdle: NodeJS.Timeout | null = null

  /** `script` is the built worker; only tests name another. */
  constructor(
    private readonly script: string = builtScript('document-thread.cjs'),
    private readonly memoryMb = MEMORY_MB,
    private readonly idleMs = IDLE_MS,
  ) {}

  /** Loads all that documents need, when there is time for it. Failures show up with the first real question. */
  warm(): void {
    void this.ask({ kind: 'warm' })
  }

  /** As `makeDocuments`; failures `export-stopped` and `export-closed` say that the thread ended before it answered. */
  make(request: DocumentRequest): Promise<Result<MadeDocument[]>> {
    return this.ask({ kind: 'make', request }) as Promise<Result<MadeDocument[]>>
  }

  /** Pages of the draft's PDF as it is now. */
  pages(draft: Draft, template: Template, order: string, paper: Paper): Promise<Result<number>> {
    return this.ask({ kind: 'pages', request: { draft, template, order, paper } }) as Promise<Result<number>>
  }

  /** As `importText`, which takes seconds for a long text. Failures as for `make`, and `import` for a text that it cannot take. */
  importText(request: ImportRequest): Promise<Result<ImportOutcome>> {
    return this.ask({ kind: 'import', request }) as Promise<Result<ImportOutcome>>
  }

  /** Ends the thread. Whoever still waits is told; later questions are refused. */
  close(): void {
    this.closed = true
    const { worker } = this
    this.stopped(closing)
    void worker?.terminate()
  }

  private ask(question: Ask): Promise<Result<unknown>> {
    if (this.closed) {
      return Promise.resolve(closing(question.kind))
    }
    if (this.stopIdle) clearTimeout(this.stopIdle)
    this.stopIdle = null
    const worker = this.started()
    this.asked += 1
    const id = this.asked
    return new Promise((resolve) => {
      this.waiting.set(id, { kind: question.kind, resolve })
      worker.ref()
      try {
        worker.postMessage({ ...question, id } satisfies WorkerQuestion)
      } catch (error) {
        this.answered({ id, result: stoppedBecause(error)(question.kind) })
      }
    })
  }

  private started(): Worker {
    if (this.worker) return this.worker
    const worker = new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: this.memoryMb } })
    this.worker = worker
    worker.on('message', (answer: WorkerAnswer) => {
      if (this.worker === worker) this.answered(answer)
    })
    worker.on('error', (error) => {
      if (this.worker === worker) this.stopped(stoppedBecause(error))
    })
    worker.on('messageerror', (error) => {
      if (this.worker === worker) this.stopped(stoppedBecause(error))
    })
    worker.on('exit', (code) => {
      if (this.worker === worker) this.stopped(stoppedBecause(`it ended with code ${code}`))
    })
    worker.unref()
    return worker
  }

  private answered({ id, result }: WorkerAnswer): void {
    this.waiting.get(id)?.resolve(result)
    this.waiting.delete(id)
    const { worker } = this
    if (this.waiting.size > 0 || !worker) return
    // An idle thread must not keep a program open that is otherwise done.
    worker.unref()
    this.stopIdle = setTimeout(() => {
      this.worker = null
      void worker.terminate()
    }, this.idleMs)
    this.stopIdle.unref()
  }

  private stopped(because: (kind: Ask['kind']) => Result<never>): void {
    if (this.stopIdle) clearTimeout(this.stopIdle)
    this.stopIdle = null
    this.worker = null
    const waiting = [...this.waiting.values()]
    this.waiting.clear()
    for (const { kind, resolve } of waiting) resolve(because(kind))
  }
}

function closing(kind: Ask['kind']): Result<never> {
  const { done, again } = WANTED[kind]
  return failure('export-closed', `${done}: Rostrum is closing. ${again} after it starts.`)
}

function stoppedBecause(error: unknown): (kind: Ask['kind']) => Result<never> {
  if (error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return (kind) =>
      failure(
        'too-much-memory',
        `${WANTED[kind].done}: it takes more memory than any text should. Your text is safe. Divide it, or take out very large tables and lists, and try again.`,
      )
  const reason = error instanceof Error ? error.message : String(error)
  return (kind) =>
    failure(
      'export-stopped',
      `${WANTED[kind].done}: the part of Rostrum that works on documents stopped (${reason}). Your text is safe. Try again.`,
    )
}
