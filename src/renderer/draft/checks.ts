import type { Finding } from '../../core/check/finding'
import { draftChanges } from '../../core/draft/changes'
import type { Draft } from '../../core/draft/draft'
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
const CHECK_AFTER = 30

/**
 * Keeps a worker's copy of the draft in step and hands back its findings. One check is under way at a time and the next one takes the
 * draft as it then is: findings follow each key closely, and a slow machine falls behind by one check, never by a queue of them.
 */
export class Checks {
  readonly #port: CheckPort
  readonly #template: Template
  #sent: Draft | null = null
  #waiting: Draft | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #round = 0
  #answered = 0
  #heard: Finding[] = []

  constructor(port: CheckPort, template: Template, onFindings: (findings: Finding[]) => void) {
    this.#port = port
    this.#template = template
    port.addEventListener('message', ({ data }) => {
      this.#heard = receiveFindings(this.#heard, data.findings)
      // An answer about an earlier state of the text would underline the wrong words.
      if (this.#waiting === this.#sent) onFindings(this.#heard)
      this.#answer(data.round)
    })
    // A check that broke off must not be waited for: the next change may be one that it can take.
    port.addEventListener('error', () => this.#answer(this.#round))
  }

  check(draft: Draft): void {
    this.#waiting = draft
    this.#soon()
  }

  #answer(round: number): void {
    this.#answered = round
    if (this.#waiting !== this.#sent) this.#soon()
  }

  #soon(): void {
    if (this.#timer === null && this.#answered === this.#round)
      this.#timer = setTimeout(() => this.#send(), this.#sent ? CHECK_AFTER : 0)
  }

  #send(): void {
    this.#timer = null
    const draft = this.#waiting
    if (!draft || draft === this.#sent) return
    const changes = this.#sent ? draftChanges(this.#sent, draft) : null
    this.#round += 1
    this.#sent = draft
    this.#port.postMessage(
      changes
        ? { type: 'change', round: this.#round, ...changes }
        : { type: 'open', round: this.#round, template: this.#template, draft },
    )
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#port.terminate()
  }
}
