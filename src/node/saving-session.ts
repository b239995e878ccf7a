import { basename } from 'node:path'
import type { Draft } from '../core/draft/draft'
import { MOST_ANCESTORS, withAncestors } from '../core/draft/lineage'
import type { PastReason } from '../core/draft/past-versions'
import { MAX_DRAFT_BYTES, NEARLY_FULL_BYTES, nearlyFull, tooLargeToKeep } from '../core/draft/size'
import { type Problem, type Result, success } from '../core/result'
import type { Clock } from './clock'
import { ancestorOf } from './common-version'
import { type OpenedText, triedDraft } from './draft-files'
import { type Journal, type JournalHead, type LockedJournal, removeJournal, writeJournal } from './draft-journal'
import { type DraftText, lockedTextOf, textOf } from './draft-text'
import type { OfDraft, VersionKeeper } from './histories'
import { Lane } from './lane'
import { type DraftKey, openLocked, readLocked } from './locked-file'
import { OwnFile } from './own-file'
import type { writeWhole } from './safe-write'
import { type Lock, unseal } from './sealing'

export interface SessionPlaces {
  /** Folder of journals, one a draft with text that its file does not hold. */
  journal: string
  /** Folder for drafts that have no file yet; asked each time, because the user may choose another. */
  drafts(): string
}

/**
 * What the shell hears. A `problem` says that the last attempt failed; it stands until the next `saved`. A `notice` says that
 * saving went well, though not as the user may expect (`changed-outside`, `written-again`), or not for much longer (`nearly-full`).
 */
export type SessionEvent =
  | { type: 'saved'; draft: string; revision: number; savedAt: string; fileName: string }
  | { type: 'problem'; draft: string; problem: Problem }
  | { type: 'notice'; draft: string; problem: Problem }

export interface SessionOptions {
  places: SessionPlaces
  onEvent(event: SessionEvent): void
  clock?: Clock
  /** A seam for tests of failing disks. */
  write?: typeof writeWhole
  /** Hears that an open draft got its file, or goes on with another. */
  onMove?(from: string | null, to: string): void
  /** Keeps versions of drafts; null where none are kept. */
  versions?: VersionKeeper | null
  /** Reads a draft's file; where nobody may wait for a file, in another thread. */
  read?(path: string, key?: DraftKey): Promise<Result<OpenedText & { sha256: string }>>
  /** The same of the text of a locked draft's file. */
  readText?(text: string, name: string, key: DraftKey): Promise<Result<OpenedText>>
}

/** The file is written when the writer pauses, and now and then while there is no pause. */
export const QUIET_MS = 1000
export const LONGEST_UNSAVED_MS = 5000
/** A version is kept when the writer pauses for so long, and now and then while there is no pause. */
export const VERSION_PAUSE_MS = 2 * 60_000
export const LONGEST_WITHOUT_VERSION_MS = 10 * 60_000
const FIRST_RETRY_MS = 2000
const LONGEST_RETRY_MS = 60_000
/** Contents that a journal remembers as ours; a file is written at most once for each, and seldom for every one. */
const REMEMBERED = 64

export interface SessionStart {
  draft: Draft
  path: string | null
  /** SHA-256 of the file as it was read; null for a draft without one. */
  base: string | null
  /** What an earlier run left of the draft. */
  journal: Journal | null
  /** What locks the draft; null for one without a passphrase. */
  lock: Lock | null
}

interface Kept {
  draft: Draft
  /** The window's number for this content. It starts again when the window does, so it is never compared. */
  revision: number
  /** Our own number, which only grows. */
  sequence: number
}

/**
 * One open draft: its latest content in memory, a journal that follows it at once, a file that follows when the writer pauses.
 * Journal and file each have a lane of their own, so that a network disk that hangs cannot hold up the journal.
 */
export class SavingSession {
  /** Whether it goes on with what a run left that ended unexpectedly, until the file holds it. */
  recovered = false
  /** The window's number for the live draft; null until a window has sent the draft whole. What it may send changes against. */
  windowRevision: number | null = null
  #lock: Lock | null
  private readonly file: OwnFile
  private latest: Kept
  private journalled: number
  private saved: number
  private savedAt: string
  /** Whether a journal of this draft may be on the disk. */
  private hasJournal: boolean
  private written: string[]
  private journalHolds = new Set<string>()
  private journalLane = new Lane()
  private fileLane = new Lane()
  private waitingJournal: Promise<Result<void>> | null = null
  private waitingFile: Promise<Result<void>> | null = null
  private stopQuiet: (() => void) | null = null
  private stopLongest: (() => void) | null = null
  private stopRetry: (() => void) | null = null
  private stopPause: (() => void) | null = null
  private stopLongPause: (() => void) | null = null
  /** What the newest version holds that this session knows of; at first what was opened, which is one before it is written over. */
  private inHistory: Draft | null
  /** What this session's content came from that the window does not know of, by fingerprint: contents that are versions. */
  private ancestors: string[] = []
  /** The same, before their fingerprints were asked for. */
  private newAncestors: Draft[] = []
  private retryIn = FIRST_RETRY_MS
  private problem: Problem | null = null
  private isNearlyFull = false
  private ended = false
  private inOrder = false

  constructor(
    readonly handle: string,
    readonly key: string,
    start: SessionStart,
    private readonly options: Required<SessionOptions>,
    onMove: (from: string | null, to: string) => void,
  ) {
    const { places, clock, write, versions, read } = options
    const noteName = () => this.writeJournalSoon()
    const own = {
      read: (path: string) => read(path, this.#lock ?? undefined),
      plain: (bytes: Buffer) => this.plainOf(bytes),
    }
    this.#lock = start.lock
    this.file = new OwnFile(start.path, start.base, { places, clock, write, versions, onMove, noteName, ...own })
    this.latest = { draft: start.draft, revision: 0, sequence: 0 }
    this.inHistory = start.journal ? null : start.draft
    // As it was opened it becomes a version before it is written over, and other copies of the file may go on from it.
    if (start.path !== null && !start.journal) this.rememberAncestor(start.draft)
    this.journalled = 0
    this.saved = 0
    this.savedAt = start.draft.modified
    this.hasJournal = start.journal !== null
    this.written = start.journal?.written ?? []
    if (start.journal) {
      this.recovered = !start.journal.inOrder
      this.latest.sequence = 1
      this.journalled = 1
      this.journalHolds = new Set(this.written)
    }
  }

  get path(): string | null {
    return this.file.path
  }

  get draft(): Draft {
    return this.latest.draft
  }

  get isSaved(): boolean {
    return this.saved === this.latest.sequence
  }

  /** Takes new content. Answered when the journal holds it; the file follows. */
  async keepLatest(revision: number, content: Draft): Promise<Result<void>> {
    const sequence = this.latest.sequence + 1
    const draft = withAncestors(content, this.knownAncestors())
    this.latest = { draft, revision, sequence }
    this.inOrder = false
    this.scheduleFile()
    this.scheduleVersion()
    const answer = await this.journalUpTo(sequence)
    await this.warnOfSize(draft)
    if (answer.ok) return answer
    // With no journal the file is the only place left: do not wait for a pause.
    await this.saveFile()
    return this.saved >= sequence ? success(undefined) : answer
  }

  /** Once on the way up, so that a writer is told in time and not at each key. */
  private async warnOfSize(draft: Draft): Promise<void> {
    const bytes = (await this.textOf(draft)).bytes.byteLength
    const isNear = bytes >= NEARLY_FULL_BYTES
    if (isNear && !this.isNearlyFull && bytes <= MAX_DRAFT_BYTES)
      this.options.onEvent({ type: 'notice', draft: this.handle, problem: nearlyFull(bytes) })
    this.isNearlyFull = isNear
  }

  /** The file will be written after a pause. */
  scheduleFile(): void {
    if (this.ended || this.stopRetry) return
    const { clock } = this.options
    this.stopQuiet?.()
    this.stopQuiet = clock.after(QUIET_MS, () => void this.saveFile())
    this.stopLongest ??= clock.after(LONGEST_UNSAVED_MS, () => void this.saveFile())
  }

  private scheduleVersion(): void {
    if (this.ended || !this.options.versions) return
    const { clock } = this.options
    this.stopPause?.()
    this.stopPause = clock.after(VERSION_PAUSE_MS, () => void this.keepVersion('pause'))
    this.stopLongPause ??= clock.after(LONGEST_WITHOUT_VERSION_MS, () => void this.keepVersion('pause'))
  }

  /** Keeps what the draft holds now as a version, unless the newest holds it already. One that fails costs no text. */
  async keepVersion(reason: PastReason): Promise<void> {
    this.stopVersionTimers()
    const { draft } = this.latest
    if (!this.options.versions || draft === this.inHistory) return
    const kept = await this.options.versions.keepVersion(this.ofDraft, textOf(draft).bytes, reason)
    if (!kept.ok) return
    this.inHistory = draft
    this.rememberAncestor(draft)
  }

  /** What is made of a version from now on says so in its file, by which two copies that were edited apart are merged. */
  private rememberAncestor(draft: Draft): void {
    if (this.options.versions) this.newAncestors.push(draft)
  }

  private knownAncestors(): string[] {
    const more = this.newAncestors.map((draft) => ancestorOf(textOf(draft).bytes.toString('utf8')))
    this.newAncestors = []
    this.ancestors = [...this.ancestors, ...more].slice(-MOST_ANCESTORS)
    return this.ancestors
  }

  /** Its versions were forgotten: one is kept again when something has changed. */
  forgetVersions(): void {
    this.stopVersionTimers()
    this.inHistory = this.latest.draft
  }

  private get ofDraft(): OfDraft {
    const { id, title } = this.latest.draft
    return { id, title, path: this.path }
  }

  /** Writes the file now, unless it holds the latest content already. A new draft that nobody touched gets its file too. */
  async saveFile(): Promise<Result<{ savedAt: string; fileName: string }>> {
    this.stopTimers()
    this.waitingFile ??= this.fileLane.run(() => {
      this.waitingFile = null
      return this.writeFile()
    })
    const answer = await this.waitingFile
    return answer.ok ? success({ savedAt: this.savedAt, fileName: this.file.name }) : answer
  }

  /** Goes on with another file, which the user agreed to replace if it is there. */
  async saveAsFile(path: string): Promise<Result<void>> {
    this.stopTimers()
    return this.fileLane.run(async () => {
      const target = this.latest
      const text = await this.fileText(target.draft, basename(path))
      if (!text.ok) return text
      const answer = await this.file.replaceFile(path, target.draft, text.value)
      if (!answer.ok) {
        if (!this.isSaved) this.scheduleFile()
        return answer
      }
      this.noteWritten(target, text.value)
      await this.settleJournal()
      return answer
    })
  }

  /** Writes the latest content, and lets the file's name follow the title that the draft has now. */
  async followTitle(before: string): Promise<Result<void>> {
    const saved = await this.saveFile()
    if (!saved.ok) return saved
    return this.fileLane.run(() => this.file.followTitle(before, this.latest.draft.title))
  }

  /** Whether somebody else changed the file while nothing of this session waits to be written. */
  async isChangedElsewhere(): Promise<boolean> {
    return this.fileLane.run(async () => this.isSaved && (await this.file.hasChangedElsewhere(this.draft.id)))
  }

  /**
   * Goes on with what somebody else put into the file. Both texts become versions. Null, and nothing is taken, when the file is what it was or when
   * text of this session waits to be written: that is then kept beside the file.
   */
  async takeFromFile(): Promise<Draft | null> {
    return this.fileLane.run(async () => {
      if (!this.isSaved) return null
      const taken = await this.file.readElsewhere(this.draft.id)
      if (!taken || !this.isSaved) return null
      const { versions } = this.options
      await versions?.keepVersion(this.ofDraft, textOf(this.draft).bytes, 'outside')
      await versions?.keepVersion(this.ofDraft, textOf(taken.draft).bytes, 'outside')
      // What was written while the versions were kept is not to be written over.
      if (!this.isSaved) return null
      this.file.base = taken.sha256
      // Another hand may have changed the passphrase. One that was taken away stays here: a copy without it must not unlock this one.
      if (this.#lock && taken.lock) this.#lock = taken.lock
      this.latest = { ...this.latest, draft: taken.draft }
      this.windowRevision = null
      this.inHistory = taken.draft
      this.ancestors = []
      this.newAncestors = []
      this.rememberAncestor(taken.draft)
      return taken.draft
    })
  }

  /** Makes sure that the journal or the file holds the latest content. */
  async keepJournal(): Promise<Result<void>> {
    return this.isSaved ? success(undefined) : this.journalUpTo(this.latest.sequence)
  }

  /** The same, for a draft that is closed in order: a later start must not say that the program broke. */
  async leaveJournal(): Promise<Result<void>> {
    if (this.isSaved) return success(undefined)
    this.inOrder = true
    const left = await this.writeJournalSoon()
    // An earlier write may have kept the text.
    return left.ok ? left : this.keepJournal()
  }

  /** Ends the session without another write; the journal stays if it holds what the file does not. */
  async endSession(): Promise<void> {
    this.ended = true
    this.stopTimers()
    this.stopVersionTimers()
    await this.fileLane.run(async () => undefined)
    await this.journalLane.run(async () => undefined)
    this.stopTimers()
  }

  /** What a later start would read from the journal; null when the file holds everything. */
  async describeJournal(): Promise<Journal | LockedJournal | null> {
    if (this.isSaved) return null
    const { draft } = this.latest
    const head = { ...this.journalHead(), key: this.key }
    return this.#lock ? { ...head, locked: (await this.textOf(draft)).bytes.toString('utf8') } : { ...head, draft }
  }

  /** What locks the draft; null for one without a passphrase. */
  get lock(): Lock | null {
    return this.#lock
  }

  /** Locks the draft from now on, changes what locks it, or takes that away; answered when the file is written so. */
  async setLock(lock: Lock | null): Promise<Result<void>> {
    const before = this.#lock
    this.#lock = lock
    const { draft, revision, sequence } = this.latest
    this.latest = { draft, revision, sequence: sequence + 1 }
    const saved = await this.saveFile()
    if (saved.ok) return success(undefined)
    // The file is as it was, and so is what is written next.
    this.#lock = before
    this.latest = { ...this.latest, sequence: this.latest.sequence + 1 }
    await this.keepJournal()
    return saved
  }

  /** A draft's text as its file has it. */
  private async textOf(draft: Draft): Promise<DraftText> {
    return this.#lock ? lockedTextOf(this.#lock, draft) : textOf(draft)
  }

  /** The same, after it was read again: what cannot be opened is not saved over what can. */
  private async fileText(draft: Draft, name: string): Promise<Result<DraftText>> {
    const plain = triedDraft(draft, name, textOf(draft).bytes.byteLength)
    if (!plain.ok) return plain
    const lock = this.#lock
    const text = await this.textOf(draft)
    const size = text.bytes.byteLength
    if (size > MAX_DRAFT_BYTES) return tooLargeToKeep(size)
    const locked = lock && readLocked(text.bytes, name)
    if (locked && !locked.ok) return locked
    const again = lock && locked ? await openLocked(locked.value, lock, name) : null
    return again && !again.ok ? again : success(text)
  }

  private async plainOf(bytes: Buffer): Promise<Buffer | null> {
    const locked = readLocked(bytes, this.file.name)
    if (!locked) return bytes
    return locked.ok && this.#lock ? unseal(this.#lock, Buffer.from(locked.value.draft, 'base64')) : null
  }

  private journalHead(): JournalHead {
    return {
      path: this.path,
      base: this.file.base,
      written: this.written,
      keptAt: this.options.clock.now().toISOString(),
      inOrder: this.inOrder,
    }
  }

  private stopVersionTimers(): void {
    this.stopPause?.()
    this.stopLongPause?.()
    this.stopPause = null
    this.stopLongPause = null
  }

  private stopTimers(): void {
    this.stopQuiet?.()
    this.stopLongest?.()
    this.stopRetry?.()
    this.stopQuiet = null
    this.stopLongest = null
    this.stopRetry = null
  }

  private async journalUpTo(sequence: number): Promise<Result<void>> {
    return this.journalled >= sequence ? success(undefined) : this.writeJournalSoon()
  }

  /** Whoever asks while a write waits for its turn shares that write, which takes the content of the moment it starts. */
  private writeJournalSoon(): Promise<Result<void>> {
    this.waitingJournal ??= this.journalLane.run(() => {
      this.waitingJournal = null
      return this.writeJournal()
    })
    return this.waitingJournal
  }

  private async writeJournal(): Promise<Result<void>> {
    const target = this.latest
    const { bytes, sha256 } = await this.textOf(target.draft)
    // The same limit that reading has: a journal that no start can read is nothing kept.
    if (bytes.byteLength > MAX_DRAFT_BYTES) return tooLargeToKeep(bytes.byteLength)
    this.rememberOurs(sha256)
    const head = this.journalHead()
    const { places, write } = this.options
    this.hasJournal = true
    // Beside the journal's way to the disk, so that the save finds it done. What it says is for the save: a journal holds what a file may not.
    const meanwhile = async () => {
      triedDraft(target.draft, this.file.name, textOf(target.draft).bytes.byteLength)
      return success(undefined)
    }
    const answer = await writeJournal(places.journal, this.key, head, bytes, write, meanwhile)
    if (answer.ok) {
      this.journalled = Math.max(this.journalled, target.sequence)
      this.journalHolds = new Set(head.written)
    }
    return answer
  }

  private rememberOurs(sha256: string): void {
    if (!this.written.includes(sha256)) this.written = [...this.written, sha256].slice(-REMEMBERED)
  }

  /** After the file was written: the journal goes if the file holds all, and otherwise learns what the file is now. */
  private settleJournal(): Promise<void> {
    return this.journalLane.run(async () => {
      if (!this.isSaved) {
        await this.writeJournal()
      } else if (this.hasJournal) {
        await removeJournal(this.options.places.journal, this.key).catch(() => undefined)
        this.hasJournal = false
        this.journalHolds = new Set()
      }
    })
  }

  private async writeFile(): Promise<Result<void>> {
    const target = this.latest
    if (this.saved === target.sequence && this.path !== null) return success(undefined)
    const { draft } = target
    const text = await this.textOf(draft)
    const { sha256 } = text
    // The journal must know this content as ours before the file holds it, or a crash in between would look like somebody else's change.
    if (this.journalled < target.sequence || !this.journalHolds.has(sha256)) {
      this.rememberOurs(sha256)
      await this.writeJournalSoon()
    }
    const size = text.bytes.byteLength
    if (size > MAX_DRAFT_BYTES) return this.failed(tooLargeToKeep(size))
    const trial = () => this.fileText(draft, this.file.name || draft.title)
    // The name of the file may still be lost with the power until its folder is on the disk. Nobody waits for that where the journal holds these words.
    const isInJournal = this.journalled >= target.sequence && this.journalHolds.has(sha256)
    const onNamed = () => isInJournal && this.noteWritten(target, text)
    const answer = await this.file.writeDraft(draft, text, trial, onNamed)
    if (!answer.ok) return this.failed(answer)
    if (this.saved !== target.sequence) this.noteWritten(target, text)
    if (answer.value) this.options.onEvent({ type: 'notice', draft: this.handle, problem: answer.value })
    await this.settleJournal()
    return success(undefined)
  }

  private noteWritten(target: Kept, { sha256 }: DraftText): void {
    this.file.base = sha256
    this.saved = target.sequence
    this.savedAt = this.options.clock.now().toISOString()
    this.recovered = false
    this.problem = null
    this.retryIn = FIRST_RETRY_MS
    this.options.onEvent({
      type: 'saved',
      draft: this.handle,
      revision: target.revision,
      savedAt: this.savedAt,
      fileName: this.file.name,
    })
  }

  private failed<F extends { problem: Problem }>(failure: F): F {
    this.noteFailure(failure.problem)
    return failure
  }

  private noteFailure(problem: Problem): void {
    const isNews = this.problem?.sentence !== problem.sentence
    this.problem = problem
    if (isNews) this.options.onEvent({ type: 'problem', draft: this.handle, problem })
    if (this.ended) return
    this.stopTimers()
    this.stopRetry = this.options.clock.after(this.retryIn, () => void this.saveFile())
    this.retryIn = Math.min(this.retryIn * 2, LONGEST_RETRY_MS)
  }
}
