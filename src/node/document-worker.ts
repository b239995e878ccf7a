import type { Draft } from '../core/draft/draft'
import type { Paper } from '../core/export/layout'
import type { DocumentLook } from '../core/export/own-paper'
import type { FidelityReport } from '../core/import/fidelity'
import type { ImportOutcome, TextKind } from '../core/import/import-text'
import type { PassageChoices } from '../core/import/passages'
import type { ReadOptions } from '../core/import/read-document'
import { failure, type Result, success } from '../core/result'
import type { PackManifest } from '../core/template/pack'
import type { Template } from '../core/template/template'
import { message } from '../messages/message'
import type { Words } from '../messages/values'
import { builtScript } from './built-script'
import type { ComparedPair } from './compared-pair'
import type { ComparisonRequest, TextsCompared } from './comparison-document'
import type {
  DocumentRequest,
  LayeredPreview,
  LayeredRequest,
  MadeDocument,
  PagePreview,
  PreviewRequest,
} from './documents'
import { isOutOfMemory, LOOKED_AT_MS } from './memory-limit'
import type { ReadPaper } from './paper-file'
import type { CompiledRequest, ResultRequest, WrittenRequest } from './paper-results'
import { PDF_LIMIT_MS } from './pdf-reader'
import type { ReviewDone, ReviewWork } from './review-files'
import { ownThreads } from './threads'
import { processorMs, ThreadWork, WorkLimit } from './work-limit'

/** A text or an office file to make a draft of; see `importText` and `importDocument`. */
export interface ImportRequest {
  source:
    | { kind: TextKind; text: string }
    /** Tracked changes are accepted unless said otherwise. */
    | { kind: 'office'; bytes: Uint8Array; name: string; changes?: ReadOptions['changes'] }
  template: Template
  pack: PackManifest
  /** `language` where somebody says it; else it is told from the text. */
  given: { id: string; now: string; language?: string | undefined }
  /** Where somebody wants passages; none unless given. */
  choices?: PassageChoices
}

/** A text made into a draft; the report is that of an office file. */
export type Imported = ImportOutcome & { report: FidelityReport | null }

type Ask =
  | { kind: 'import'; request: ImportRequest }
  | { kind: 'make'; request: DocumentRequest }
  | { kind: 'pages'; request: Omit<DocumentRequest, 'formats'> }
  | { kind: 'paper'; path: string }
  | { kind: 'compare'; request: ComparedPair }
  | { kind: 'review'; request: ReviewWork }
  | { kind: 'preview'; request: PreviewRequest | LayeredRequest }
  | { kind: 'results'; request: ResultRequest | CompiledRequest | ComparisonRequest | WrittenRequest }
  | { kind: 'warm' }

/** What crosses to the worker and back; both sides are ours, and nothing of it reaches the window. */
export type WorkerQuestion = (Ask & { id: number }) | { kind: 'rest' }
export interface WorkerAnswer {
  id: number
  result: Result<unknown>
  /** What broke off the work, where that was a mistake of ours: the sentence says that there was one, and the log keeps it. */
  mistake?: Error
}
/** How far the reading of a paper is. */
export interface WorkerProgress {
  id: number
  page: number
  pages: number
}
/** All that the worker says. */
export type WorkerSaid = WorkerAnswer | WorkerProgress | WorkerAhead
/** A document that is there before the others of its question. */
export interface WorkerAhead {
  id: number
  ahead: MadeDocument
}
/** In the answer, such a document without what has crossed already. */
export type AheadDocument = Omit<MadeDocument, 'bytes'> & { bytes: null }

/** Where the work is done: a thread, or what answers as one. */
export interface DocumentPlace {
  on(event: 'message', hear: (said: WorkerSaid) => void): unknown
  on(event: 'error' | 'messageerror', hear: (error: Error) => void): unknown
  on(event: 'exit', hear: (code: number) => void): unknown
  postMessage(question: WorkerQuestion): void
  /** Milliseconds of processor time that its work has taken so far, as far as that is known. */
  worked(): number
  terminate(): unknown
  /** Whether it keeps the program open. */
  ref(): void
  unref(): void
}

/**
 * Work in a thread of this process. `script` is the built worker; only tests and the command line name another. `alone` says that the process does nothing else while it is
 * asked, so that the threads which it has begun count as well.
 */
export function inThread(
  script: string = builtScript('document-thread.cjs'),
  { alone = false } = {},
): (memoryMb: number) => DocumentPlace {
  return (memoryMb) => {
    const thread = ownThreads.start(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    const work = new ThreadWork(thread)
    return Object.assign(thread, { worked: alone ? processorMs : () => work.ms() })
  }
}

/** What the thread may hold, in megabytes: three times what the largest real document takes. Beyond it the thread ends, and not the computer's memory. */
const MEMORY_MB = 1024
/** Longer than the pauses of somebody who writes, each of which counts the pages; the next question loads in half a second. */
const IDLE_MS = 8_000
/** The same after pages were drawn beside the text: whoever thinks for a minute and writes on waits for the picture alone. */
const SHOWN_IDLE_MS = 120_000

/**
 * How long a question may work, in milliseconds of processor time: a computer that sleeps meanwhile or is busy with other things makes none fail. The longest text that is read
 * takes some seconds, the largest draft's documents half a minute.
 */
export const DOCUMENT_LIMITS_MS: Readonly<Record<Ask['kind'], number>> = {
  import: 20_000,
  make: 180_000,
  pages: 60_000,
  results: 180_000,
  // What reads a PDF has a limit of its own, which is a second shorter than this one, so that its sentence is heard.
  paper: PDF_LIMIT_MS + 1000,
  compare: 90_000,
  review: 60_000,
  preview: 60_000,
  warm: 60_000,
}

interface Waiting {
  question: Ask
  resolve(result: Result<unknown>): void
  onPage?: ((page: number, pages: number) => void) | undefined
  onAhead?: ((document: MadeDocument) => void) | undefined
}

/**
 * Makes documents and reads texts in a thread of its own, or in what answers as one, so that the window never waits. The thread starts with the first question and ends some
 * seconds after the last, because typesetter and fonts hold a hundred megabytes; when it dies, all that waited for it gets a sentence, and the next
 * question starts a new one. A question that takes too long, or that somebody gives up, is ended with its thread, and those behind it go to a new one.
 */
export class DocumentWorker {
  private worker: DocumentPlace | null = null
  private waiting = new Map<number, Waiting>()
  private asked = 0
  private closed = false
  private stopIdle: NodeJS.Timeout | null = null
  private previewing = false
  /** When a preview was drawn last, on the clock of `performance`. */
  private shownAt = Number.NEGATIVE_INFINITY
  /** The newest preview that was asked for while another was drawn. */
  private nextPreview: { request: LayeredRequest; resolve(result: Result<LayeredPreview | null>): void } | null = null
  /** The question that the thread works on, and what looks whether it is at it too long. */
  private head: { id: number; timer: NodeJS.Timeout } | null = null
  /** Hears of mistakes of ours in the thread, with their stacks. */
  onMistake: (where: string, error: unknown) => void = () => undefined

  /** `start` begins the work somewhere, with at most so many megabytes; in a thread unless given. */
  constructor(
    private readonly start: (memoryMb: number) => DocumentPlace = inThread(),
    private readonly memoryMb = MEMORY_MB,
    private readonly idleMs = IDLE_MS,
    private readonly limitsMs: Readonly<Record<Ask['kind'], number>> = DOCUMENT_LIMITS_MS,
    private readonly shownIdleMs = SHOWN_IDLE_MS,
  ) {}

  /** Loads all that documents need, when there is time for it. Failures show up with the first real question. */
  warm(): void {
    void this.ask({ kind: 'warm' })
  }

  /**
   * As `makeDocuments`; failures `export-stopped` and `export-closed` say that the thread ended before it answered. `onAhead` hears of each document that is there before
   * the last.
   */
  async make(request: DocumentRequest, onAhead?: () => void): Promise<Result<MadeDocument[]>> {
    const ahead = new Map<string, MadeDocument>()
    const hear = (document: MadeDocument) => {
      ahead.set(document.format, document)
      onAhead?.()
    }
    const made = await this.ask({ kind: 'make', request }, { onAhead: hear })
    if (!made.ok || ahead.size === 0) return made as Result<MadeDocument[]>
    const all = made.value as (MadeDocument | AheadDocument)[]
    return success(all.flatMap((each) => (each.bytes ? [each] : (ahead.get(each.format) ?? []))))
  }

  /** Pages of the draft's PDF as it is now, with what it says and shows beside the draft. */
  pages(draft: Draft, template: Template, order: string, paper: Paper, look?: DocumentLook): Promise<Result<number>> {
    return this.ask({ kind: 'pages', request: { draft, template, order, paper, look } }) as Promise<Result<number>>
  }

  /**
   * As `previewLayers`; null where a newer question came before this one was begun, since whoever writes wants to see what they wrote last. So no
   * more than one is drawn and one waits.
   */
  preview(request: LayeredRequest): Promise<Result<LayeredPreview | null>> {
    return new Promise((resolve) => {
      this.nextPreview?.resolve(success(null))
      this.nextPreview = { request, resolve }
      void this.drawNext()
    })
  }

  /** As `previewPages`, for somebody who waits for just these pages: no newer question takes its place. */
  draw(request: PreviewRequest): Promise<Result<PagePreview>> {
    return this.ask({ kind: 'preview', request }) as Promise<Result<PagePreview>>
  }

  private async drawNext(): Promise<void> {
    const next = this.nextPreview
    if (this.previewing || !next) return
    this.nextPreview = null
    this.previewing = true
    const { request } = next
    const drawn = (await this.ask({ kind: 'preview', request })) as Result<LayeredPreview>
    this.previewing = false
    this.shownAt = performance.now()
    this.waitIdle()
    next.resolve(drawn)
    void this.drawNext()
  }

  /**
   * As `importText`, which takes seconds for a long text. Failures as for `make`, and `import` for a text that it cannot take. Markdown
   * that takes the parser too long or too much memory is read as plain text, and a note says so.
   */
  async importText(request: ImportRequest): Promise<Result<Imported>> {
    const answer = (await this.ask({ kind: 'import', request })) as Result<Imported>
    const { source } = request
    if (answer.ok || source.kind !== 'markdown' || !['too-slow', 'too-much-memory'].includes(answer.problem.code))
      return answer
    const asText: ImportRequest = { ...request, source: { ...source, kind: 'text' } }
    const plain = (await this.ask({ kind: 'import', request: asText })) as Result<Imported>
    if (!plain.ok) return plain
    return success({ ...plain.value, notes: [...plain.value.notes, message('notice.readAsPlainText')] })
  }

  /** As `makeResults`, `makeCompiled` and `makeWritten`, which set tables of hundreds of rows. Failures as for `make`. */
  results(request: ResultRequest | CompiledRequest | WrittenRequest): Promise<Result<Uint8Array>> {
    return this.ask({ kind: 'results', request }) as Promise<Result<Uint8Array>>
  }

  /** As `makeComparison`, apart from the shell: what a draft is compared with is a file that somebody else wrote. Failures as for `make`. */
  comparison(request: ComparisonRequest): Promise<Result<Uint8Array>> {
    return this.ask({ kind: 'results', request }) as Promise<Result<Uint8Array>>
  }

  /** As `compareAsTexts`, apart from the shell: both may be files that somebody else wrote. Failures as for `make`. */
  compare(request: ComparedPair): Promise<Result<TextsCompared>> {
    return this.ask({ kind: 'compare', request }) as Promise<Result<TextsCompared>>
  }

  /** As `readPaper`, apart from the shell: a paper is a file that somebody else wrote. Failures as for `make`. */
  paper(path: string, onPage?: (page: number, pages: number) => void): Promise<Result<ReadPaper>> {
    return this.ask({ kind: 'paper', path }, { onPage }) as Promise<Result<ReadPaper>>
  }

  /** As `workOnReview`, apart from the shell: copies that came back are files that somebody else wrote. Failures as for `make`. */
  review<W extends ReviewWork>(request: W): Promise<Result<ReviewDone[W['do']]>> {
    return this.ask({ kind: 'review', request }) as Promise<Result<ReviewDone[W['do']]>>
  }

  /** Gives up what is asked of this kind: whoever waits for it hears `cancelled`; other questions go on. True when there was any. */
  cancel(kind: 'import' | 'make' | 'paper' | 'compare'): boolean {
    const given = [...this.waiting].filter(([, { question }]) => question.kind === kind)
    if (given.length === 0) return false
    const running = given.some(([id]) => this.head?.id === id)
    for (const [id, { resolve }] of given) {
      this.waiting.delete(id)
      resolve(failure('cancelled', message('problem.documents.cancelled', { wanted: kind })))
    }
    if (running) this.beginAnew()
    return true
  }

  /** Gives up all that is asked, and ends the thread: whoever waits hears `cancelled`. */
  giveUp(): void {
    for (const { question, resolve } of this.waiting.values())
      resolve(failure('cancelled', message('problem.documents.cancelled', { wanted: cancelledWord(question.kind) })))
    this.waiting.clear()
    this.close()
  }

  /** Ends the thread. Whoever still waits is told; later questions are refused. */
  close(): void {
    this.closed = true
    const { worker } = this
    this.stopped(closing)
    void worker?.terminate()
  }

  private ask(question: Ask, hears: Pick<Waiting, 'onPage' | 'onAhead'> = {}): Promise<Result<unknown>> {
    if (this.closed) {
      return Promise.resolve(closing(question.kind))
    }
    if (this.stopIdle) clearTimeout(this.stopIdle)
    this.stopIdle = null
    this.asked += 1
    const id = this.asked
    return new Promise((resolve) => {
      this.waiting.set(id, { question, resolve, ...hears })
      this.post(id, question)
      this.watchHead()
    })
  }

  private post(id: number, question: Ask): void {
    const worker = this.started()
    worker.ref()
    try {
      worker.postMessage({ ...question, id } satisfies WorkerQuestion)
    } catch (error) {
      this.answered({ id, result: stoppedBecause(error)(question.kind) })
    }
  }

  /** The thread answers in sequence, so the time of a question begins when the one before it is answered. */
  private watchHead(): void {
    const [first] = this.waiting
    if (first && this.head?.id === first[0]) return
    if (this.head) clearInterval(this.head.timer)
    this.head = null
    const { worker } = this
    if (!first || !worker) return
    const [id, { question }] = first
    const tooSlow = () => {
      if (this.head?.id !== id) return
      this.waiting.get(id)?.resolve(failure('too-slow', message('problem.documents.slow', { wanted: question.kind })))
      this.waiting.delete(id)
      this.beginAnew()
    }
    const limit = new WorkLimit(() => worker.worked(), this.limitsMs[question.kind], LOOKED_AT_MS)
    // An answer that came while this thread was busy itself is heard before the thread is given up.
    this.head = { id, timer: setInterval(() => limit.isOver() && setImmediate(tooSlow), LOOKED_AT_MS) }
    this.head.timer.unref()
  }

  /** Ends the thread in the middle of a question that nobody waits for any more; a new one takes those that are left. */
  private beginAnew(): void {
    const { worker } = this
    this.worker = null
    void worker?.terminate()
    for (const [id, { question }] of this.waiting) this.post(id, question)
    this.watchHead()
  }

  private started(): DocumentPlace {
    if (this.worker) return this.worker
    const worker = this.start(this.memoryMb)
    this.worker = worker
    worker.on('message', (said) => {
      if (this.worker !== worker) return
      if ('result' in said) this.answered(said)
      else if ('ahead' in said) this.waiting.get(said.id)?.onAhead?.(said.ahead)
      else this.waiting.get(said.id)?.onPage?.(said.page, said.pages)
    })
    worker.on('error', (error) => {
      if (this.worker !== worker) return
      if (!isOutOfMemory(error)) this.onMistake('document-thread', error)
      this.stopped(stoppedBecause(error))
      // A process that holds too much is still at it.
      void worker.terminate()
    })
    worker.on('messageerror', (error) => {
      if (this.worker === worker) this.stopped(stoppedBecause(error))
    })
    worker.on('exit', (code) => {
      if (this.worker === worker)
        this.stopped(stoppedBecause(null, message('problem.thread.ended', { code: String(code) })))
    })
    worker.unref()
    return worker
  }

  private answered({ id, result, mistake }: WorkerAnswer): void {
    if (mistake) this.onMistake(`document-thread/${this.waiting.get(id)?.question.kind ?? ''}`, mistake)
    this.waiting.get(id)?.resolve(result)
    this.waiting.delete(id)
    this.watchHead()
    // An idle thread must not keep a program open that is otherwise done.
    if (this.waiting.size === 0) this.worker?.unref()
    this.waitIdle()
  }

  private waitIdle(): void {
    if (this.stopIdle) clearTimeout(this.stopIdle)
    this.stopIdle = null
    const { worker } = this
    if (this.waiting.size > 0 || !worker) return
    const idleMs = Math.max(this.idleMs, this.shownAt + this.shownIdleMs - performance.now())
    // Typesetter and fonts hold a hundred megabytes: given back when nobody has asked for a while. The thread ends itself, because it alone can.
    this.stopIdle = setTimeout(() => {
      this.worker = null
      worker.postMessage({ kind: 'rest' } satisfies WorkerQuestion)
    }, idleMs)
    this.stopIdle.unref()
  }

  private stopped(because: (kind: Ask['kind']) => Result<never>): void {
    if (this.stopIdle) clearTimeout(this.stopIdle)
    this.stopIdle = null
    this.worker = null
    const waiting = [...this.waiting.values()]
    this.waiting.clear()
    this.watchHead()
    for (const { question, resolve } of waiting) resolve(because(question.kind))
  }
}

/** Of what no sentence speaks, nothing was made. */
function cancelledWord(kind: Ask['kind']) {
  return kind === 'pages' || kind === 'preview' || kind === 'review' || kind === 'warm' ? 'other' : kind
}

function closing(kind: Ask['kind']): Result<never> {
  return failure('export-closed', message('problem.documents.closing', { wanted: kind }))
}

function stoppedBecause(
  error: unknown,
  reason: Words = error instanceof Error ? error.message : String(error),
): (kind: Ask['kind']) => Result<never> {
  if (isOutOfMemory(error))
    return (kind) => failure('too-much-memory', message('problem.documents.memory', { wanted: kind }))
  return (kind) => failure('export-stopped', message('problem.documents.stopped', { wanted: kind, reason }))
}
