import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DraftHolder, OpenedDraft } from '../../contract/messages'
import { draftChanges } from '../../core/draft/changes'
import type { Draft } from '../../core/draft/draft'
import type { DraftImage } from '../../core/draft/draft-image'
import { setAnswer } from '../../core/draft/edit'
import type { Finding } from '../../core/draft/finding'
import { followNotes } from '../../core/draft/follow-notes'
import { addImages } from '../../core/draft/images'
import { type DraftProgress, draftProgress } from '../../core/draft/progress'
import { revertChange } from '../../core/draft/revert'
import { typingBetween } from '../../core/draft/typing'
import { type Problem, problemOf, type Result } from '../../core/result'
import type { PackManifest } from '../../core/template/pack'
import type { Template } from '../../core/template/template'
import type { Block } from '../../core/text/blocks'
import { sameJson } from '../../core/text/json-value'
import { message } from '../../messages/message'
import { sentence } from '../../messages/sentence'
import type { Words } from '../../messages/values'
import type { Ask } from '../bridge'
import type { CheckingState } from '../checking/checking'
import { PROOFREADING_OFF, type ProofreadingState } from '../proofread/proofreading'
import { DraftHistory, type Step } from './draft-history'
import { ON_DRAFT, type StepPlace } from './step-place'

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
  /** Another program that has the draft open: as long as there is one, it is read here and not written. */
  openElsewhere: DraftHolder | null
  /** Whether a passphrase locks the draft's file. */
  locked: boolean
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
  /** Advices that are not shown, because there are too many for the length of the draft. */
  heldBack: number
  proofreading: ProofreadingState
  checking: CheckingState
  saving: Saving
  /** What happened to the file while the writer wrote, until it was read; nothing of it stops anybody from writing. */
  notice: Problem | null
  pages: number | null
  /** Id of the part of the page in view: `organisation`, `proposals` or a section. */
  inView: string
  /** What undo would take back; null for nothing. */
  canUndo: Words | null
  canRedo: Words | null
}

/** Something that was done, and how it alone is taken back, whatever has followed. */
export interface Made {
  place: StepPlace
  /** The step that holds it, where it is one of the history. */
  step?: object
  /** Null when it is undone; a problem when that cannot be done exactly, and nothing was. */
  undo(): Problem | null
}

/** What an editor says of a change of its text. */
export type AnswerStep = Pick<Step, 'label' | 'typing' | 'selections' | 'gesture'>

export interface DraftStoreNeeds {
  ask: Ask
  /** ISO 8601 instant in UTC. */
  now(): string
  newId(): string
  /**
   * Hands in what the editors hold and have not reported yet: called before anything is sent, and before a step. A long paste that is under way is
   * put in at once for it, unless it may be had `later`.
   */
  collect(later?: boolean): void
  /** Shows in the editors what changed by another hand than theirs. */
  show(draft: Draft, before: Draft): void
  /** Hears of a change that was not made, because the draft is open elsewhere. */
  refused?(): void
  /** The drag of text that is under way: what it changes is one step. */
  gesture?(): object | undefined
}

/** Counts wait for a pause between two keys, but never longer than the second. */
const COUNT_AFTER = 150
const COUNT_AT_LATEST = 600
/** Half of what may pass before a change is in the journal; the other half is for the window to become idle. */
const KEEP_AFTER = 350
const IDLE_AT_LATEST = 300

function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: IDLE_AT_LATEST })
  // Where nothing tells of idle time, the next turn is the best there is.
  else setTimeout(run, 0)
}

/**
 * The live draft of one open file. Every edit goes through here as a step of one history; counting, checking and keeping follow behind, each at most
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
  readonly #history = new DraftHistory()

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
      locked: opened.locked,
      openElsewhere: opened.openElsewhere ?? null,
      draft,
      revision: 0,
      counted: draft,
      progress: draftProgress(draft, opened.template),
      findings: null,
      dismissed: [],
      heldBack: 0,
      proofreading: PROOFREADING_OFF,
      checking: 'running',
      saving: { state: 'saved', at: null },
      notice: null,
      pages: null,
      inView: 'organisation',
      canUndo: null,
      canRedo: null,
    }))
  }

  get state(): DraftState {
    return this.store.getState()
  }

  /** Whether nothing may be written, because another program has the draft open. */
  get isOnlyRead(): boolean {
    return this.state.openElsewhere !== null
  }

  /** The draft with all that the editors hold. */
  current(): Draft {
    this.#needs.collect()
    return this.state.draft
  }

  /** Puts a changed draft in the place of the one before. One that is the same changes nothing and keeps nothing. */
  #put(changed: Draft, step: Omit<Step, 'before' | 'after'> | null, by: 'editor' | 'window' = 'window'): Step | null {
    const { draft: before, revision, saving } = this.state
    if (changed === before) return null
    if (this.isOnlyRead) {
      // What an editor took all the same goes from it again.
      if (by === 'editor') this.#needs.show(before, changed)
      this.#needs.refused?.()
      return null
    }
    // What undo and redo put in has its notes where they were.
    const after = { ...(step ? followNotes(before, changed) : changed), modified: this.#needs.now() }
    const kept = step && this.#history.record({ ...step, before, after })
    this.store.setState({
      draft: after,
      revision: revision + 1,
      canUndo: this.#history.last?.label ?? null,
      canRedo: this.#history.next?.label ?? null,
      ...(saving.state === 'saved' ? { saving: { state: 'saving' } } : {}),
    })
    if (by === 'window') this.#needs.show(after, before)
    const now = performance.now()
    this.#uncounted ??= now
    if (this.#counting !== null) clearTimeout(this.#counting)
    const wait = Math.max(0, Math.min(COUNT_AFTER, this.#uncounted + COUNT_AT_LATEST - now))
    // Counts are for a pause: at every key they would cost more than the key.
    this.#counting = setTimeout(() => whenIdle(() => this.#count()), wait)
    // A burst of keys is sent as one, and the journal has it within a second.
    this.#keeping ??= setTimeout(() => whenIdle(() => void this.keep(true)), KEEP_AFTER)
    return kept
  }

  #count(): void {
    if (this.#closed || this.#uncounted === null) return
    this.#counting = null
    this.#uncounted = null
    const { draft, template } = this.state
    this.store.setState({ counted: draft, progress: draftProgress(draft, template) })
  }

  /** Whether the shell has all of it, with what the editors hold. */
  get isKept(): boolean {
    this.#needs.collect()
    return this.state.revision === this.#sent
  }

  /** Sends what the shell does not have yet, but for a paste that comes `later`; done when the journal holds it. Safe to call at any time. */
  keep(later = false): Promise<void> {
    this.#needs.collect(later)
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

  notice(notice: Problem | null): void {
    this.store.setState({ notice })
  }

  /** Something that the writer does, as one step. Returns how this one alone is taken back. */
  step(
    label: Words,
    place: StepPlace,
    change: (draft: Draft) => Draft,
    how: Pick<Step, 'selections' | 'gesture'> = {},
  ): Made {
    this.#needs.collect()
    return this.#made(this.#put(change(this.state.draft), { label, place, ...how }))
  }

  /** Writing in a field, from one text to another: as long as it is one word without a pause, it is one step. */
  write(label: Words, field: StepPlace, text: { from: string; to: string }, change: (draft: Draft) => Draft): void {
    this.#needs.collect()
    const typing = typingBetween(field.field ?? '', text.from, text.to, performance.now())
    const gesture = this.#needs.gesture?.()
    this.#put(change(this.state.draft), {
      label,
      place: field,
      ...(typing ? { typing } : {}),
      ...(gesture ? { gesture } : {}),
    })
  }

  /** Takes an answer over from its editor, which has it already. */
  answer(
    section: string,
    slot: string,
    blocks: Block[],
    how: AnswerStep = { label: message('editor.step.typing') },
  ): void {
    const place: StepPlace = { screen: 'draft', answer: { section, slot }, part: section }
    this.#put(setAnswer(this.state.draft, section, slot, blocks), { ...how, place }, 'editor')
  }

  /** Keeps what the program notes by itself, such as a rehearsal: no undo takes it away. */
  note(change: (draft: Draft) => Draft): void {
    this.#needs.collect()
    const changed = change(this.state.draft)
    if (changed === this.state.draft || this.isOnlyRead) return
    this.#history.note(change)
    this.#put(changed, null)
  }

  /**
   * Puts pictures beside the text, in every state that undo and redo can bring back: a block that names one may go and return, and its picture may come
   * later than the block. No step of its own. May be called inside of an editor's update, so it changes no answer and asks none.
   */
  addImages(images: Readonly<Record<string, DraftImage>>): void {
    if (this.isOnlyRead) return
    const change = (draft: Draft) => addImages(draft, images)
    this.#history.note(change)
    this.#put(change(this.state.draft), null, 'editor')
  }

  /** Goes on with what another program put into the file, which has all of it: a step that can be undone, and nothing to keep. */
  takeFromFile(taken: Draft): Made {
    const { draft: before, revision } = this.state
    const step = this.#history.record({ label: message('step.takenFromFile'), place: ON_DRAFT, before, after: taken })
    this.#sent = revision + 1
    this.#base = null
    this.store.setState({
      draft: taken,
      revision: revision + 1,
      counted: taken,
      progress: draftProgress(taken, this.state.template),
      canUndo: this.#history.last?.label ?? null,
      canRedo: null,
      saving: { state: 'saved', at: this.#needs.now() },
    })
    this.#needs.show(taken, before)
    return this.#made(step)
  }

  /** What the next undo or redo is about; null when there is none. */
  ahead(way: 'undo' | 'redo'): Step | null {
    this.#needs.collect()
    if (this.isOnlyRead) return null
    return way === 'undo' ? this.#history.last : this.#history.next
  }

  /** Takes back the last thing that was done in the draft; returns what it was, in words, or null when there is none. */
  undo(): string | null {
    this.#needs.collect()
    const step = this.isOnlyRead ? null : this.#history.undo()
    if (step) this.#put(step.before, null)
    return step && sentence(step.label)
  }

  /** Does again what was undone last. */
  redo(): string | null {
    this.#needs.collect()
    const step = this.isOnlyRead ? null : this.#history.redo()
    if (step) this.#put(step.after, null)
    return step && sentence(step.label)
  }

  #made(step: Step | null): Made {
    return {
      place: step?.place ?? ON_DRAFT,
      ...(step ? { step } : {}),
      undo: () => (step ? this.#takeBack(step) : null),
    }
  }

  /** The last step is undone as any; one before it by what it changed, as a step of its own, so that nothing after it is lost. */
  #takeBack(step: Step): Problem | null {
    this.#needs.collect()
    if (this.#history.last === step) {
      this.undo()
      return null
    }
    if (!this.#history.has(step)) return problemOf('undone-already', message('step.undoneAlready'))
    const { draft } = this.state
    const back = revertChange(draft, step.before, step.after)
    if (!back.ok) return back.problem
    if (!sameJson(back.value, draft))
      this.#put(back.value, { label: message('undo.takenBack', { step: step.label }), place: step.place })
    return null
  }

  newId(): string {
    return this.#needs.newId()
  }

  /** ISO 8601 instant in UTC. */
  now(): string {
    return this.#needs.now()
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
