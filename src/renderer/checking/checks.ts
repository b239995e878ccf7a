import { draftChanges } from '../../core/draft/changes'
import type { Draft } from '../../core/draft/draft'
import type { Finding } from '../../core/draft/finding'
import type { Template } from '../../core/template/template'
import { type FromChecks, receiveFindings, type ToChecks } from './check-messages'

/** What `Checks` needs of a worker; tests give a plain object. */
export interface CheckPort {
  postMessage(message: ToChecks): void
  addEventListener(type: 'message', listener: (event: { data: FromChecks }) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

/** Milliseconds from a change to its check, so that the frame that shows a key is painted first. */
const CHECK_AFTER = 10

/**
 * Keeps a worker's copy of the draft in step and hands back its findings. One check is under way at a time and the next one takes the
 * draft as it then is: findings follow each key closely, and a slow machine falls behind by one check, never by a queue of them.
 */
export class Checks {
  readonly #port: CheckPort
  readonly #template: Template
  #sent: Draft | null = null
  #sentPages: number | null = null
  #waiting: Draft | null = null
  #pages: number | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #round = 0
  #answered = 0
  #whenFresh: (() => void)[] = []
  #heard: Finding[] = []

  constructor(port: CheckPort, template: Template, onFindings: (findings: Finding[], draft: Draft) => void) {
    this.#port = port
    this.#template = template
    port.addEventListener('message', ({ data }) => {
      this.#heard = receiveFindings(this.#heard, data.findings)
      // An answer about an earlier state of the text would underline the wrong words.
      if (this.#waiting === this.#sent && this.#sent) onFindings(this.#heard, this.#sent)
      this.#answer(data.round)
    })
    // A check that broke off must not be waited for: the next change may be one that it can take.
    port.addEventListener('error', () => this.#answer(this.#round))
  }

  /** `pages` is what the document had when it was last laid out, and may be of a moment ago. */
  check(draft: Draft, pages: number | null): void {
    this.#waiting = draft
    this.#pages = pages
    this.#soon()
  }

  /** Done when the findings that were handed back are those of the last draft that `check` was given. */
  fresh(): Promise<void> {
    if (!this.#isBehind && this.#answered === this.#round) return Promise.resolve()
    return new Promise((done) => this.#whenFresh.push(done))
  }

  get #isBehind(): boolean {
    return this.#waiting !== this.#sent || this.#pages !== this.#sentPages
  }

  #answer(round: number): void {
    this.#answered = round
    if (this.#isBehind) this.#soon()
    else for (const done of this.#whenFresh.splice(0)) done()
  }

  #soon(): void {
    if (this.#timer === null && this.#answered === this.#round)
      // The frame that shows a key is painted before the text of that key is sent away.
      this.#timer = setTimeout(() => this.#send(), this.#sent ? CHECK_AFTER : 0)
  }

  #send(): void {
    this.#timer = null
    const draft = this.#waiting
    if (!draft || !this.#isBehind) return
    const changes = this.#sent ? draftChanges(this.#sent, draft) : null
    this.#round += 1
    this.#sent = draft
    this.#sentPages = this.#pages
    const common = { round: this.#round, pages: this.#pages }
    this.#port.postMessage(
      changes
        ? { type: 'change', ...common, ...changes }
        : { type: 'open', ...common, template: this.#template, draft },
    )
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#port.terminate()
    // Nothing comes any more: whoever waits goes on with what there is.
    for (const done of this.#whenFresh.splice(0)) done()
  }
}
