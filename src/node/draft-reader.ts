import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FoundInDraft } from '../contract/messages'
import type { Draft } from '../core/draft/draft'
import { failure, type Result } from '../core/result'
import { type MessageId, message } from '../messages/message'
import type { Words } from '../messages/values'
import { builtScript } from './built-script'
import type { Diagnosis, GoodVersion } from './doctor'
import type { OpenedText } from './draft-files'
import type { ContentSummary } from './draft-summary'
import { Lane } from './lane'
import type { DraftKey } from './locked-file'
import { isOutOfMemory } from './memory-limit'
import type { Lock } from './sealing'
import { ownThreads } from './threads'

/** What a reading thread is started for: to open drafts, or to say what home shows of them, which needs templates and checks. */
export type ReadingWork = 'open' | 'summarise'

/** What crosses to the thread; each is answered with `{ result }`, and so is its start. Nothing of it reaches the window. */
export type ReadingQuestion =
  | { kind: 'read'; path: string; key: DraftKey | undefined }
  | { kind: 'read-text'; text: string; name: string; key: DraftKey | undefined }
  | { kind: 'make-lock'; passphrase: string; identity: string | undefined; name: string }
  | { kind: 'open-lock'; key: string; passphrase: string; name: string }
  | { kind: 'examine'; path: string; profile: string; key: DraftKey | undefined }
  | {
      kind: 'rescue'
      path: string
      version: GoodVersion | null
      given: { id: string; now: string }
      key: DraftKey | undefined
    }
  | { kind: 'summarise-file'; path: string }
  | { kind: 'summarise-text'; text: string; name: string }
  | { kind: 'find-file'; path: string; words: string }
  | { kind: 'find-text'; text: string; name: string; words: string }

/** A draft with the SHA-256 of the bytes that it was read from. */
export interface ReadDraft {
  draft: Draft
  sha256: string
  /** Null for a draft without a passphrase. */
  lock: Lock | null
}

export interface ReaderOptions {
  /** How long a question may take, in milliseconds; the thread's own start does not count. */
  limitMs: number
  /** How much a thread may hold, in megabytes. The largest draft that is read takes a third of it. */
  memoryMb?: number
  /** A thread without a question ends after so many milliseconds: it holds memory that others need. */
  idleMs?: number
  /** The built thread; only tests name another. */
  script?: string
}

const MEMORY_MB = 768
const IDLE_MS = 30_000
/** A passphrase costs a guesser a second or two on a quick computer, and so its writer on a slow one much more. */
const PASSPHRASE_MS = 120_000

/** Why a thread was given up in the middle of a question. */
type Ending = 'too-slow' | 'too-much-memory' | { because: Words }

/** What a thread says: its answer, and what broke the work off where that was a mistake of ours. */
export interface ReadingAnswer {
  result: Result<unknown>
  mistake?: Error
}

type Hear = (heard: { result: Result<unknown> } | { ending: Ending }) => void

// Only its id: the sentence is made when it is shown.
const CLOSING = message('problem.reading.closing')

/**
 * Reads drafts in a thread of its own, one after the other, each within a time and a memory, so that no file, whatever it holds, can hold up the
 * program or the files behind it. A thread that takes too long or too much is ended, and the next question starts a new one.
 */
export class DraftReader {
  private readonly lane = new Lane()
  private running: Worker | null = null
  /** Whoever waits for the thread: for its start, or for the answer to the one question that it has. */
  private hear: Hear | null = null
  private stopIdle: NodeJS.Timeout | null = null
  private waiting = 0
  private closed = false
  private readonly options: Required<ReaderOptions>
  /** Hears of mistakes of ours in the thread, with their stacks. */
  onMistake: (where: string, error: unknown) => void = () => undefined

  constructor(
    private readonly work: ReadingWork,
    options: ReaderOptions,
  ) {
    this.options = { memoryMb: MEMORY_MB, idleMs: IDLE_MS, script: builtScript('reading-thread.cjs'), ...options }
  }

  /** As `readSeenDraft`; also fails with `too-slow`, `too-much-memory` and `reading-stopped`. */
  read(path: string, key?: DraftKey): Promise<Result<ReadDraft>> {
    return this.ask({ kind: 'read', path, key }, this.limitWith(key)) as Promise<Result<ReadDraft>>
  }

  /** The draft in a text that is in no file of its own, such as an earlier version; `name` is for sentences. Fails as `read` does. */
  readText(text: string, name: string, key?: DraftKey): Promise<Result<Omit<ReadDraft, 'sha256'>>> {
    return this.ask({ kind: 'read-text', text, name, key }, this.limitWith(key)) as Promise<
      Result<Omit<ReadDraft, 'sha256'>>
    >
  }

  /** As `examineDraft`; also fails as `read` does. */
  examine(path: string, profile: string, key?: DraftKey): Promise<Result<Diagnosis>> {
    return this.ask({ kind: 'examine', path, profile, key }, this.limitWith(key)) as Promise<Result<Diagnosis>>
  }

  /** As `rescuedDraft`, with the templates that are installed; also fails as `read` does. */
  rescue(
    path: string,
    version: GoodVersion | null,
    given: { id: string; now: string },
    key?: DraftKey,
  ): Promise<Result<OpenedText>> {
    return this.ask({ kind: 'rescue', path, version, given, key }, this.limitWith(key)) as Promise<Result<OpenedText>>
  }

  /** A lock of this passphrase, new or of an identity that there is; `name` is for sentences. */
  makeLock(passphrase: string, identity: string | undefined, name: string): Promise<Result<Lock>> {
    return this.ask({ kind: 'make-lock', passphrase, identity, name }, PASSPHRASE_MS) as Promise<Result<Lock>>
  }

  /** Whether a passphrase is the one that opens a lock. */
  opensLock({ key }: Lock, passphrase: string, name: string): Promise<Result<boolean>> {
    return this.ask({ kind: 'open-lock', key, passphrase, name }, PASSPHRASE_MS) as Promise<Result<boolean>>
  }

  /** What home says of a file; fails as `read` does. */
  summariseFile(path: string, limitMs = this.options.limitMs): Promise<Result<ContentSummary>> {
    return this.ask({ kind: 'summarise-file', path }, limitMs) as Promise<Result<ContentSummary>>
  }

  /** The same of a draft's text that is not in a file yet; `name` is for sentences. */
  summariseText(text: string, name: string): Promise<Result<ContentSummary>> {
    return this.ask({ kind: 'summarise-text', text, name }, this.options.limitMs) as Promise<Result<ContentSummary>>
  }

  /** What is found in a file; null for nothing. Fails as `read` does. */
  findInFile(path: string, words: string): Promise<Result<FoundInDraft | null>> {
    return this.ask({ kind: 'find-file', path, words }, this.options.limitMs) as Promise<Result<FoundInDraft | null>>
  }

  /** The same of a draft's text that is not in a file yet. */
  findInText(text: string, name: string, words: string): Promise<Result<FoundInDraft | null>> {
    return this.ask({ kind: 'find-text', text, name, words }, this.options.limitMs) as Promise<
      Result<FoundInDraft | null>
    >
  }

  /** Ends the thread after the question that it has: what it loaded at its start is out of date. */
  restart(): void {
    void this.lane.run(async () => this.end())
  }

  /** Ends the thread at once. Later questions are refused. */
  close(): void {
    this.closed = true
    this.hear?.({ ending: { because: CLOSING } })
    this.end()
  }

  private limitWith(key: DraftKey | undefined): number {
    const { limitMs } = this.options
    return key && 'passphrase' in key ? limitMs + PASSPHRASE_MS : limitMs
  }

  private ask(question: ReadingQuestion, limitMs: number): Promise<Result<unknown>> {
    this.waiting += 1
    return this.lane.run(async () => {
      try {
        return await this.answerOf(question, limitMs)
      } finally {
        this.waiting -= 1
        this.endWhenIdle()
      }
    })
  }

  private async answerOf(question: ReadingQuestion, limitMs: number): Promise<Result<unknown>> {
    const named = 'name' in question ? question.name : basename(question.path)
    if (this.stopIdle) clearTimeout(this.stopIdle)
    this.stopIdle = null
    const worker = this.running ?? (await this.start(named))
    if (!(worker instanceof Worker)) return worker
    return new Promise((resolve) => {
      const settle = (answer: Result<unknown>) => {
        if (this.hear !== hear) return
        this.hear = null
        clearTimeout(timer)
        // An idle thread must not keep a program open that is otherwise done.
        worker.unref()
        resolve(answer)
      }
      const hear: Hear = (heard) => {
        if ('result' in heard) {
          settle(heard.result)
          return
        }
        settle(this.problemOf(heard.ending, named))
        this.end()
      }
      // An answer that came while this thread was busy itself is heard before the thread is given up.
      const timer = setTimeout(() => setImmediate(() => this.hear === hear && hear({ ending: 'too-slow' })), limitMs)
      this.hear = hear
      worker.ref()
      worker.postMessage(question)
    })
  }

  /** A thread that is ready for questions, or why there is none. */
  private start(named: string): Promise<Worker | Result<never>> {
    if (this.closed) return Promise.resolve(stopped(named, CLOSING))
    const { script, memoryMb } = this.options
    const worker = ownThreads.start(script, {
      workerData: this.work satisfies ReadingWork,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
    })
    this.running = worker
    // Heard as long as the thread lives: an error that nobody hears ends the program.
    const tell: Hear = (heard) => {
      if (this.running !== worker) return
      if (this.hear) this.hear(heard)
      else if ('ending' in heard) this.end()
    }
    worker.on('message', ({ result, mistake }: ReadingAnswer) => {
      if (mistake) this.onMistake(`reading-thread/${this.work}`, mistake)
      tell({ result })
    })
    worker.on('messageerror', (error) => tell({ ending: { because: error.message } }))
    worker.on('error', (error) => {
      const ending = endingOf(error)
      if (ending !== 'too-much-memory') this.onMistake(`reading-thread/${this.work}`, error)
      tell({ ending })
    })
    worker.on('exit', (code) => tell({ ending: { because: message('problem.thread.ended', { code: String(code) }) } }))
    return new Promise((resolve) => {
      this.hear = (heard) => {
        this.hear = null
        if ('result' in heard) {
          resolve(worker)
          return
        }
        this.end()
        resolve(this.problemOf(heard.ending, named))
      }
    })
  }

  private end(): void {
    if (this.stopIdle) clearTimeout(this.stopIdle)
    this.stopIdle = null
    const { running } = this
    this.running = null
    void running?.terminate()
  }

  private endWhenIdle(): void {
    if (this.waiting > 0 || !this.running) return
    // A thread that nobody asks gives its memory back.
    this.stopIdle = setTimeout(() => this.end(), this.options.idleMs)
    this.stopIdle.unref()
  }

  private problemOf(ending: Ending, named: string): Result<never> {
    if (ending === 'too-slow') return failure('too-slow', message(SLOW[this.work], { name: named }))
    if (ending === 'too-much-memory')
      return failure('too-much-memory', message('problem.reading.memory', { name: named }))
    return stopped(named, ending.because)
  }
}

const SLOW = {
  open: 'problem.reading.slow.open',
  summarise: 'problem.reading.slow.summarise',
} as const satisfies Record<ReadingWork, MessageId>

function endingOf(error: Error): Ending {
  return isOutOfMemory(error) ? 'too-much-memory' : { because: error.message }
}

function stopped(named: string, because: Words): Result<never> {
  return failure('reading-stopped', message('problem.reading.stopped', { name: named, reason: because }))
}
