import { evidenceFindings } from '../../core/check/evidence-changed'
import type { Finding } from '../../core/draft/finding'
import { text } from '../../messages/sentence'
import { showShelf } from '../evidence/evidence-state'
import { loadShelf, useShelf } from '../evidence/shelf'
import type { DraftState, DraftStore } from './draft-store'
import type { Findings } from './findings'

/** Milliseconds after a change. */
const LOOK_AFTER = 400

/**
 * Tells what of a draft's evidence has changed on the shelf, among the findings of the checks: they know the draft alone. The shelf is read when a draft that
 * uses it is opened, and whenever the window has the focus again.
 */
export class EvidenceWatch {
  readonly #drafts: DraftStore
  readonly #findings: Findings
  #timer: ReturnType<typeof setTimeout> | null = null
  /** What was told, by what it says: a finding that says the same is the same object. */
  #told = new Map<string, Finding>()
  #uses = new Map<Finding, string>()
  readonly #stop: () => void

  constructor(drafts: DraftStore, findings: Findings) {
    this.#drafts = drafts
    this.#findings = findings
    const stopShelf = useShelf.subscribe(() => this.#soon())
    const onFocus = () => this.#load()
    window.addEventListener('focus', onFocus)
    this.#stop = () => {
      stopShelf()
      window.removeEventListener('focus', onFocus)
    }
    findings.offer((finding) => {
      const use = this.#uses.get(finding)
      return use === undefined ? [] : [{ label: text('evidence.settle'), run: () => showShelf({ use }) }]
    })
    this.#load()
  }

  #load(): void {
    if (this.#drafts.state.draft.evidence?.length) void loadShelf(false)
  }

  follow(state: DraftState, before: DraftState): void {
    const { draft, findings } = state
    const isFirst = findings !== null && before.findings === null
    if (!isFirst && (draft === before.draft || (!draft.evidence && this.#told.size === 0))) return
    if (draft.evidence !== before.draft.evidence && !useShelf.getState().shelf) this.#load()
    this.#soon()
  }

  #soon(): void {
    // No key waits for this.
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#look()
    }, LOOK_AFTER)
  }

  #look(): void {
    const { draft, findings } = this.#drafts.state
    const { shelf } = useShelf.getState()
    // Before the checks have answered nobody knows whether there are findings.
    if (!shelf || findings === null) return
    const found = evidenceFindings(draft, shelf)
    const told = new Map<string, Finding>()
    const uses = new Map<Finding, string>()
    for (const { finding, use } of found) {
      const key = JSON.stringify([use, finding])
      const known = this.#told.get(key) ?? finding
      told.set(key, known)
      uses.set(known, use)
    }
    const isSame = told.size === this.#told.size && [...told.keys()].every((key) => this.#told.has(key))
    this.#told = told
    this.#uses = uses
    if (!isSame) this.#findings.take('evidence', [...told.values()], draft)
  }

  close(): void {
    this.#stop()
    if (this.#timer !== null) clearTimeout(this.#timer)
  }
}
