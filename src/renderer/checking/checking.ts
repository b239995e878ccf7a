import type { Draft } from '../../core/draft/draft'
import type { Finding } from '../../core/draft/finding'
import type { Template } from '../../core/template/template'
import { type CheckPort, Checks } from './checks'

/** Whether the findings follow the text. `failed`: the worker did not load, or broke off; it is tried again with a later change. */
export type CheckingState = 'running' | 'failed'

export interface CheckingNeeds {
  template: Template
  startWorker(): CheckPort
  /** `checked` is the draft that they are of. */
  onFindings(findings: Finding[], checked: Draft): void
  onState(state: CheckingState): void
}

/** Milliseconds that a worker which failed is left alone, so that one that cannot load is not loaded anew at each key. */
const REST = 5_000

/** The checks of one draft, in a worker of their own. What is wrong with it never holds up writing: the state says so, and it is tried again. */
export class Checking {
  readonly #needs: CheckingNeeds
  #draft: Draft
  #pages: number | null = null
  #running: { port: CheckPort; checks: Checks } | null = null
  #resting: ReturnType<typeof setTimeout> | null = null

  constructor(draft: Draft, needs: CheckingNeeds) {
    this.#draft = draft
    this.#needs = needs
    this.#start()
  }

  /** `pages` is what the document had when it was last laid out, and may be of a moment ago. */
  check(draft: Draft, pages: number | null): void {
    this.#draft = draft
    this.#pages = pages
    if (this.#running) this.#running.checks.check(draft, pages)
    else if (this.#resting === null) this.#start()
  }

  /** Starts at once what failed, without waiting for a change. */
  again(): void {
    if (!this.#running) this.#start()
  }

  /** Done when the findings are those of the last draft that `check` was given, and at once where nothing checks. */
  fresh(): Promise<void> {
    return this.#running?.checks.fresh() ?? Promise.resolve()
  }

  #start(): void {
    this.#rested()
    const port = this.#needs.startWorker()
    const checks = new Checks(port, this.#needs.template, (found, checked) => this.#needs.onFindings(found, checked))
    port.addEventListener('message', () => this.#needs.onState('running'))
    port.addEventListener('error', () => {
      if (this.#running?.port === port) this.#failed()
    })
    this.#running = { port, checks }
    checks.check(this.#draft, this.#pages)
  }

  #failed(): void {
    this.#running?.checks.close()
    this.#running = null
    // One that cannot load is not loaded anew at each key.
    this.#resting = setTimeout(() => this.#rested(), REST)
    this.#needs.onState('failed')
  }

  #rested(): void {
    if (this.#resting !== null) clearTimeout(this.#resting)
    this.#resting = null
  }

  close(): void {
    this.#rested()
    this.#running?.checks.close()
    this.#running = null
  }
}
