import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OpenedDraft } from '../../contract/messages'
import { draftChanges } from '../../core/draft/changes'
import type { Draft, Proposal, StatementData } from '../../core/draft/draft'
import {
  addProposal,
  changeProposal,
  moveProposal,
  orderProposals,
  removeProposal,
  setAnswer,
  setChosen,
  setOrganisation,
  setStatement,
} from '../../core/draft/edit'
import type { Finding } from '../../core/draft/finding'
import { type DraftProgress, draftProgress } from '../../core/draft/progress'
import { byParagraph } from '../../core/draft/proposal-order'
import type { Problem, Result } from '../../core/result'
import type { PackManifest, Template } from '../../core/template/template'
import type { Block } from '../../core/text/blocks'
import type { Ask } from '../bridge'
import { counted } from '../plain-dates'
import { PROOFREADING_OFF, type ProofreadingState } from '../proofread/proofreading'

/** Where the text is now. `problem` never means that text is lost: the journal has it, or the window still does. */
export type Saving =
  | { state: 'saved'; at: string | null }
  | { state: 'saving' }
  | { state: 'problem'; problem: Problem }

export interface DraftState {
  handle: string
  fileName: string
  folderName: string
  template: Template
  pack: PackManifest
  /** Template and pack are made of nothing but the draft, because its own are not installed. */
  withoutPack: boolean
  draft: Draft
  /** Counts one up with every change; the shell answers with the revision that it holds. */
  revision: number
  /** The draft that `progress` counts: a moment behind `draft`, so that counting never delays a keystroke. */
  counted: Draft
  progress: DraftProgress
  /** Without those that the writer put aside. Null until the first check has answered. */
  findings: Finding[] | null
  /** Findings that would be there, had the writer not put them aside. */
  dismissed: readonly Finding[]
  proofreading: ProofreadingState
  saving: Saving
  pages: number | null
  /** Id of the part of the page in view: `organisation`, `proposals` or a section. */
  inView: string
  canUndo: string | null
  canRedo: string | null
}

interface Step {
  label: string
  back(draft: Draft): Draft
  again(draft: Draft): Draft
}

export interface DraftStoreNeeds {
  ask: Ask
  /** ISO 8601 instant in UTC. */
  now(): string
  newId(): string
  /** Hands in what the editors hold and have not reported yet: called before anything is sent, and before a step. */
  collect(): void
}

/** Counts wait for a pause between two keys, but never longer than the second. */
const COUNT_AFTER = 150
const COUNT_AT_LATEST = 600
/** Half of what may pass before a change is in the journal; the other half is for the window to become idle. */
const KEEP_AFTER = 350
const IDLE_AT_LATEST = 300

function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: IDLE_AT_LATEST })
  else setTimeout(run, 0)
}

/**
 * The live draft of one open file. Every edit goes through here; counting, checking and keeping follow behind, each at most
 * once for a burst of keystrokes and none inside one.
 */
export class DraftStore {
  readonly store: StoreApi<DraftState>
  readonly #needs: DraftStoreNeeds
  #counting: ReturnType<typeof setTimeout> | null = null
  /** When the first edit that is not counted yet was made. */
  #uncounted: number | null = null
  #closed = false
  #keeping: ReturnType<typeof setTimeout> | null = null
  #sent = 0
  /** What the shell was last sent and has not refused: later changes are told against it. Null: it needs the whole draft. */
  #base: { revision: number; draft: Draft } | null = null
  #kept: Promise<void> = Promise.resolve()
  #done: Step[] = []
  #undone: Step[] = []

  constructor(opened: OpenedDraft, needs: DraftStoreNeeds) {
    this.#needs = needs
    const draft = opened.content as Draft
    this.store = createStore<DraftState>(() => ({
      handle: opened.draft,
      fileName: opened.fileName,
      folderName: opened.folderName,
      template: opened.template,
      pack: opened.pack,
      withoutPack: opened.withoutPack,
      draft,
      revision: 0,
      counted: draft,
      progress: draftProgress(draft, opened.template),
      findings: null,
      dismissed: [],
      proofreading: PROOFREADING_OFF,
      saving: { state: 'saved', at: null },
      pages: null,
      inView: 'organisation',
      canUndo: null,
      canRedo: null,
    }))
  }

  get state(): DraftState {
    return this.store.getState()
  }

  /** The draft with all that the editors hold. */
  current(): Draft {
    this.#needs.collect()
    return this.state.draft
  }

  /** Applies a pure edit. An edit that returns the draft itself changes nothing and keeps nothing. */
  edit(change: (draft: Draft) => Draft): void {
    const { draft, revision } = this.state
    const changed = change(draft)
    if (changed === draft) return
    this.store.setState({
      draft: { ...changed, modified: this.#needs.now() },
      revision: revision + 1,
      ...(this.state.saving.state === 'saved' ? { saving: { state: 'saving' } } : {}),
    })
    const now = performance.now()
    this.#uncounted ??= now
    if (this.#counting !== null) clearTimeout(this.#counting)
    const wait = Math.max(0, Math.min(COUNT_AFTER, this.#uncounted + COUNT_AT_LATEST - now))
    this.#counting = setTimeout(() => whenIdle(() => this.#count()), wait)
    this.#keeping ??= setTimeout(() => whenIdle(() => void this.keep()), KEEP_AFTER)
  }

  answer(section: string, slot: string, blocks: Block[]): void {
    this.edit((draft) => setAnswer(draft, section, slot, blocks))
  }

  #count(): void {
    if (this.#closed || this.#uncounted === null) return
    this.#counting = null
    this.#uncounted = null
    const { draft, template } = this.state
    this.store.setState({ counted: draft, progress: draftProgress(draft, template) })
  }

  /** Sends what the shell does not have yet; done when the journal holds it. Safe to call at any time. */
  keep(): Promise<void> {
    this.#needs.collect()
    if (this.#keeping !== null) clearTimeout(this.#keeping)
    this.#keeping = null
    const { handle, revision, draft } = this.state
    if (revision === this.#sent) return this.#kept
    this.#sent = revision
    const sending = this.#send(handle, revision, draft).then((answer) => {
      if (answer.ok) return
      // What could not be kept counts as unsent, so that the next call tries again, with all of it.
      this.#sent = Math.min(this.#sent, revision - 1)
      this.#base = null
      this.problem(answer.problem)
    })
    this.#kept = Promise.all([this.#kept, sending]).then(() => undefined)
    return this.#kept
  }

  /** Only what changed, when the shell can put it together; the whole draft the first time, after a refusal and after a reordering. */
  async #send(handle: string, revision: number, draft: Draft): Promise<Result<unknown>> {
    const base = this.#base
    this.#base = { revision, draft }
    const changes = base && draftChanges(base.draft, draft)
    if (base && changes) {
      const answer = await this.#needs.ask('draft.keepChanges', {
        draft: handle,
        since: base.revision,
        revision,
        parts: changes.parts,
        sections: changes.sections,
      })
      if (answer.ok || answer.problem.code !== 'other-revision') return answer
      // The whole draft of this moment: a later one may be on its way, and an older one must never come after it.
      const now = this.state
      this.#base = { revision: now.revision, draft: now.draft }
      this.#sent = now.revision
      return this.#needs.ask('draft.keep', { draft: handle, revision: now.revision, content: now.draft })
    }
    return this.#needs.ask('draft.keep', { draft: handle, revision, content: draft })
  }

  /** Writes the file now. Returns true when the file holds everything. */
  async save(): Promise<boolean> {
    await this.keep()
    const { handle, revision } = this.state
    const answer = await this.#needs.ask('draft.save', { draft: handle })
    if (!answer.ok) {
      this.problem(answer.problem)
      return false
    }
    this.saved(revision, answer.value.savedAt, answer.value.fileName)
    return true
  }

  /** The file on disk holds `revision`. */
  saved(revision: number, at: string, fileName: string): void {
    const current = revision >= this.state.revision
    this.store.setState({ fileName, saving: current ? { state: 'saved', at } : { state: 'saving' } })
  }

  problem(problem: Problem): void {
    this.store.setState({ saving: { state: 'problem', problem } })
  }

  /** Applies a structural edit that Ctrl+Z takes back when no text has the focus. Returns what takes back this one alone. */
  step(label: string, again: Step['again'], back: Step['back']): () => void {
    this.#needs.collect()
    const step = { label, again, back }
    this.#done.push(step)
    if (this.#done.length > 200) this.#done.shift()
    this.#undone = []
    this.edit(again)
    this.#tell()
    return () => {
      const at = this.#done.indexOf(step)
      if (at === -1) return
      this.#needs.collect()
      this.#done.splice(at, 1)
      this.#undone.push(step)
      this.edit(step.back)
      this.#tell()
    }
  }

  /** Takes the last structural edit back; returns what it was, or null when there is none. */
  undo(): string | null {
    return this.#move(this.#done, this.#undone, 'back')
  }

  redo(): string | null {
    return this.#move(this.#undone, this.#done, 'again')
  }

  /** A step that changes nothing any more, such as a correction that was undone in its text, is passed over. */
  #move(from: Step[], to: Step[], way: 'back' | 'again'): string | null {
    this.#needs.collect()
    const { revision } = this.state
    let step: Step | undefined
    while (this.state.revision === revision) {
      step = from.pop()
      if (!step) break
      this.edit(step[way])
    }
    if (step) to.push(step)
    this.#tell()
    return step?.label ?? null
  }

  #tell(): void {
    this.store.setState({ canUndo: this.#done.at(-1)?.label ?? null, canRedo: this.#undone.at(-1)?.label ?? null })
  }

  /** Adds an empty proposal, after the one with id `after` or at the end; returns its id. */
  addProposal(area: string | null, after?: string): string {
    const { draft, template } = this.state
    const earlier = draft.proposals.find((proposal) => proposal.id === after) ?? draft.proposals.at(-1)
    const proposal: Proposal = {
      id: this.#needs.newId(),
      document: earlier?.document ?? template.proposals?.documents[0] ?? '',
      paragraph: '',
      move: 'amend',
      current: '',
      proposed: '',
      rationale: '',
      area,
    }
    this.#putIn('Proposal added', [proposal], after)
    return proposal.id
  }

  /** Adds rows that came from elsewhere, as one step, after the one with id `after` or at the end; returns their ids. */
  addProposals(rows: readonly Omit<Proposal, 'id'>[], after?: string): string[] {
    const added = rows.map((row): Proposal => ({ ...row, id: this.#needs.newId() }) as Proposal)
    if (added.length > 0) this.#putIn(`${counted(added.length, 'proposal')} added`, added, after)
    return added.map(({ id }) => id)
  }

  /** Puts a copy behind a proposal; returns its id, or null where there is none to copy. */
  duplicateProposal(id: string): string | null {
    const row = this.state.draft.proposals.find((proposal) => proposal.id === id)
    if (!row) return null
    const copy = { ...row, id: this.#needs.newId() }
    this.#putIn('Proposal duplicated', [copy], id)
    return copy.id
  }

  #putIn(label: string, added: readonly Proposal[], after: string | undefined): void {
    const { proposals } = this.state.draft
    const index = proposals.findIndex((row) => row.id === after)
    const at = index === -1 ? proposals.length : index + 1
    // Taken back and done again, rows return with what was written into them meanwhile.
    let rows = added
    this.step(
      label,
      (now) => rows.reduce((draft, row, offset) => addProposal(draft, row, at + offset), now),
      (now) => {
        rows = rows.map((row) => now.proposals.find(({ id }) => id === row.id) ?? row)
        return rows.reduce((draft, { id }) => removeProposal(draft, id), now)
      },
    )
  }

  /** Puts the rows with these ids, as shown, by document and paragraph; returns false when they stood so. */
  sortProposals(rows: readonly string[]): boolean {
    const { draft, template } = this.state
    const shown = draft.proposals.filter(({ id }) => rows.includes(id))
    const before = shown.map(({ id }) => id)
    const after = byParagraph(shown, template.proposals?.documents ?? []).map(({ id }) => id)
    if (after.every((id, index) => id === before[index])) return false
    this.step(
      'Proposals sorted',
      (now) => orderProposals(now, after),
      (now) => orderProposals(now, before),
    )
    return true
  }

  removeProposal(id: string): void {
    const at = this.state.draft.proposals.findIndex((proposal) => proposal.id === id)
    let row = this.state.draft.proposals[at]
    if (!row) return
    this.step(
      'Proposal removed',
      (now) => {
        row = now.proposals.find((found) => found.id === id) ?? row
        return removeProposal(now, id)
      },
      (now) => (row ? addProposal(now, row, at) : now),
    )
  }

  /** Moves a proposal past its neighbour in `rows`, the ids as shown: an area shows only its own. */
  moveProposal(id: string, rows: readonly string[], by: -1 | 1): void {
    const neighbour = rows[rows.indexOf(id) + by]
    if (neighbour !== undefined) this.moveProposalTo(id, neighbour)
  }

  /** Moves a proposal to where `neighbour` stands; those between make room. */
  moveProposalTo(id: string, neighbour: string): void {
    if (id === neighbour) return
    const { proposals } = this.state.draft
    const from = proposals.findIndex((proposal) => proposal.id === id)
    const to = proposals.findIndex((proposal) => proposal.id === neighbour)
    this.step(
      'Proposal moved',
      (now) => moveProposal(now, id, to),
      (now) => moveProposal(now, id, from),
    )
  }

  changeProposal(id: string, changes: Partial<Proposal>): void {
    this.edit((draft) => changeProposal(draft, id, changes))
  }

  /** Changes how the draft is spoken, as a step that can be taken back. */
  changeStatement(label: string, changes: Partial<StatementData>): void {
    const before = this.state.draft.statement ?? {}
    const back = Object.fromEntries(Object.keys(changes).map((key) => [key, before[key]]))
    this.step(
      label,
      (now) => setStatement(now, changes),
      (now) => setStatement(now, back),
    )
  }

  choose(section: string, chosen: boolean, title: string): void {
    this.step(
      chosen ? `“${title}” taken in` : `“${title}” left out`,
      (now) => setChosen(now, section, chosen),
      (now) => setChosen(now, section, !chosen),
    )
  }

  addSignatories(rows: readonly { name: string; organisation: string; country: string }[]): void {
    if (rows.length === 0) return
    const added = rows.map((row) => ({ ...row }))
    this.step(
      rows.length === 1 ? 'Signatory added' : `${rows.length} signatories added`,
      (now) => setOrganisation(now, { signatories: [...now.organisation.signatories, ...added] }),
      (now) =>
        setOrganisation(now, {
          signatories: now.organisation.signatories.slice(0, now.organisation.signatories.length - added.length),
        }),
    )
  }

  changeSignatory(index: number, changes: Partial<{ name: string; organisation: string; country: string }>): void {
    this.edit((draft) =>
      setOrganisation(draft, {
        signatories: draft.organisation.signatories.map((row, at) => (at === index ? { ...row, ...changes } : row)),
      }),
    )
  }

  removeSignatory(index: number): void {
    const row = this.state.draft.organisation.signatories[index]
    if (!row) return
    this.step(
      'Signatory removed',
      (now) =>
        setOrganisation(now, { signatories: now.organisation.signatories.filter((_, position) => position !== index) }),
      (now) => {
        const signatories = now.organisation.signatories.slice()
        signatories.splice(index, 0, row)
        return setOrganisation(now, { signatories })
      },
    )
  }

  /** Ends counting and keeping. Call `keep` first when the text is still wanted. */
  close(): void {
    this.#closed = true
    if (this.#counting !== null) clearTimeout(this.#counting)
    if (this.#keeping !== null) clearTimeout(this.#keeping)
    this.#counting = null
    this.#keeping = null
  }
}
