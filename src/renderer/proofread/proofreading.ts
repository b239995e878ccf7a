import type { Draft } from '../../core/draft/draft'
import type { Finding } from '../../core/draft/finding'
import type { ProofreadLanguage } from '../../core/proofread/readings'
import type { Template } from '../../core/template/template'
import { Checks } from '../checking/checks'
import type { FromProofreading, ToProofreading } from './proofread-messages'

/** How far proofreading is. `waiting`: it starts when the window has been left in peace for a moment. */
export interface ProofreadingState {
  progress: 'off' | 'waiting' | FromProofreading['progress']
  failed: readonly ProofreadLanguage[]
  /** Language tags of the draft for which there is no dictionary; what was known before stays while a text is read anew. */
  unread: readonly string[]
  /** The whole draft was read at least once since it was opened: until then nobody knows whether its words are spelt right. */
  read: boolean
}

export const PROOFREADING_OFF: ProofreadingState = { progress: 'off', failed: [], unread: [], read: false }

/** True while it is switched on and has not read the whole draft yet. */
export function isAwaited({ progress, read }: ProofreadingState): boolean {
  return progress !== 'off' && !read
}

/** What `Proofreading` needs of a worker; tests give a plain object. */
export interface ProofreadingPort {
  postMessage(message: ToProofreading): void
  addEventListener(type: 'message', listener: (event: { data: FromProofreading }) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

export interface ProofreadingNeeds {
  template: Template
  /** The draft that an earlier one read to its end, whose findings are still there. */
  readBefore?: Draft | null
  startWorker(): ProofreadingPort
  /** Calls back some seconds later, when the window has nothing else to do. Returns what takes that back. */
  later(run: () => void): () => void
  /** `checked` is the draft that was read. */
  onFindings(findings: Finding[], checked: Draft): void
  onState(state: ProofreadingState): void
}

/** A pause in typing that is long enough to read in, in milliseconds. */
const READ_AFTER = 900

/** Reads one draft in a worker of its own, which starts some seconds after it is switched on and is gone when it is switched off. */
export class Proofreading {
  readonly #needs: ProofreadingNeeds
  #draft: Draft
  #words: readonly string[] = []
  #on = false
  /** This one has read the whole of a draft. */
  #read = false
  #progress: ProofreadingState['progress'] = 'waiting'
  #readToEnd: Draft | null
  #cancel: (() => void) | null = null
  #pause: ReturnType<typeof setTimeout> | null = null
  #running: { port: ProofreadingPort; checks: Checks } | null = null

  constructor(draft: Draft, needs: ProofreadingNeeds) {
    this.#draft = draft
    this.#needs = needs
    this.#readToEnd = needs.readBefore ?? null
  }

  /** The draft that was read to its end last and whose findings were handed back; null before, and when it is switched off. */
  get readToEnd(): Draft | null {
    return this.#readToEnd
  }

  get #isRead(): boolean {
    return this.#read || this.#draft === this.#readToEnd
  }

  /** On: starts in a while. Off: what was found is gone at once. */
  turn(on: boolean): void {
    if (on === this.#on) return
    this.#on = on
    if (!on) {
      this.close()
      this.#readToEnd = null
      this.#needs.onFindings([], this.#draft)
      this.#needs.onState(PROOFREADING_OFF)
      return
    }
    this.#read = false
    this.#needs.onState({ progress: 'waiting', failed: [], unread: [], read: this.#isRead })
    this.#cancel = this.#needs.later(() => this.#start())
  }

  #start(): void {
    this.#cancel = null
    const port = this.#needs.startWorker()
    port.addEventListener('message', ({ data: { progress, failed, unread } }) => {
      this.#progress = progress
      this.#read ||= progress === 'done'
      this.#needs.onState({ progress, failed, unread, read: this.#isRead })
    })
    // A worker whose own script does not load says nothing but this.
    port.addEventListener('error', () =>
      this.#needs.onState({ progress: 'done', failed: ['en', 'fr', 'es', 'ru'], unread: [], read: true }),
    )
    port.postMessage({ type: 'words', words: this.#words })
    const checks = new Checks(port, this.#needs.template, (findings, checked) => {
      // What was found in this very text stays until all of it was read anew.
      if (checked === this.#readToEnd && this.#progress !== 'done') return
      if (this.#progress === 'done') this.#readToEnd = checked
      this.#needs.onFindings(findings, checked)
    })
    this.#running = { port, checks }
    checks.check(this.#draft, null)
  }

  /** What is being written is read when the writer pauses; until then nothing is read at all. */
  check(draft: Draft): void {
    const wasRead = this.#isRead
    this.#draft = draft
    if (this.#on && wasRead && !this.#isRead)
      this.#needs.onState({ progress: this.#progress, failed: [], unread: [], read: false })
    if (this.#cancel) {
      this.#cancel()
      this.#cancel = this.#needs.later(() => this.#start())
    }
    if (!this.#running) return
    if (this.#pause === null) this.#running.port.postMessage({ type: 'pause' })
    else clearTimeout(this.#pause)
    // What is being written is read when the hand rests.
    this.#pause = setTimeout(() => {
      this.#pause = null
      // First, because a reader that stands still would not answer for the text before, and the next one waits for that.
      this.#running?.port.postMessage({ type: 'go' })
      this.#running?.checks.check(this.#draft, null)
    }, READ_AFTER)
  }

  /** Words that are right beside those of the dictionaries. */
  know(words: readonly string[]): void {
    this.#words = words
    this.#running?.port.postMessage({ type: 'words', words })
  }

  close(): void {
    this.#on = false
    this.#cancel?.()
    this.#cancel = null
    if (this.#pause !== null) clearTimeout(this.#pause)
    this.#pause = null
    this.#running?.checks.close()
    this.#running = null
  }
}
