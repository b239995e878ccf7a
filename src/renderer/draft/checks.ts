import type { Finding } from '../../core/check/finding'
import { draftChanges } from '../../core/draft/changes'
import type { Draft } from '../../core/draft/draft'
import type { Template } from '../../core/template/template'
import { type FromChecks, receiveFindings, type ToChecks } from './check-messages'

/** What `Checks` needs of a worker; tests give a plain object. */
export interface CheckPort {
  postMessage(message: ToChecks): void
  addEventListener(type: 'message', listener: (event: { data: FromChecks }) => void): void
  terminate(): void
}

const CHECK_AFTER = 150

/** Keeps a worker's copy of the draft in step and hands back its findings; the last draft asked about wins. */
export class Checks {
  readonly #port: CheckPort
  readonly #template: Template
  #sent: Draft | null = null
  #waiting: Draft | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #round = 0
  #heard: Finding[] = []

  constructor(port: CheckPort, template: Template, onFindings: (findings: Finding[]) => void) {
    this.#port = port
    this.#template = template
    port.addEventListener('message', ({ data }) => {
      this.#heard = receiveFindings(this.#heard, data.findings)
      // An answer about an earlier state of the text would underline the wrong words.
      if (data.round === this.#round) onFindings(this.#heard)
    })
  }

  check(draft: Draft): void {
    this.#waiting = draft
    if (this.#timer !== null) clearTimeout(this.#timer)
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
