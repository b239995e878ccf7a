import { randomUUID } from 'node:crypto'
import { mkdir, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { applyDraftChanges, type DraftChanges } from '../core/draft/changes'
import { DRAFT_EXTENSION, type Draft } from '../core/draft/draft'
import { writeDraft } from '../core/draft/read'
import { MAX_DRAFT_BYTES, NEARLY_FULL_BYTES, nearlyFull, tooLargeToKeep } from '../core/draft/size'
import { failure, type Problem, problemOf, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { draftFileText, readSeenDraft } from './draft-files'
import { type Journal, journalKey, readJournals, removeJournal, writeJournal } from './draft-journal'
import { copyNames, newDraftNames } from './draft-names'
import { keepSnapshot } from './draft-snapshots'
import { fileProblem } from './file-problems'
import { Lane } from './lane'
import { notOpen } from './not-open'
import { contentHash, readWhole } from './read-whole'
import { writeWhole } from './safe-write'

/** Time, so that tests can hold it. */
export interface Clock {
  now(): Date
  /** Calls `act` once after so many milliseconds; the function that comes back stops it. */
  after(milliseconds: number, act: () => void): () => void
}

export const systemClock: Clock = {
  now: () => new Date(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  },
}

export interface SessionPlaces {
  /** Folder of journals, one a draft with text that its file does not hold. */
  journal: string
  /** Folder of snapshots, one folder a draft. */
  snapshots: string
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
  /** Reads a draft's file; where nobody may wait for a file, in another thread. */
  read?(path: string): Promise<Result<{ draft: Draft; sha256: string }>>
}

/** A draft that is open, as the shell shows it. */
export interface OpenSession {
  handle: string
  draft: Draft
  path: string | null
  recovered: boolean
}

/** The file is written when the writer pauses, and now and then while there is no pause. */
export const QUIET_MS = 1000
export const LONGEST_UNSAVED_MS = 5000
const FIRST_RETRY_MS = 2000
const LONGEST_RETRY_MS = 60_000
const SNAPSHOT_EVERY_MS = 30 * 60_000
/** Paths that the disk is asked about at once. */
const LOOKED_UP_AT_ONCE = 100
/** Contents that a journal remembers as ours; a file is written at most once for each, and seldom for every one. */
const REMEMBERED = 64

interface Kept {
  draft: Draft
  /** The window's number for this content. It starts again when the window does, so it is never compared. */
  revision: number
  /** Our own number, which only grows. */
  sequence: number
}

interface DraftText {
  text: string
  sha256: string
  bytes: number
}

const texts = new WeakMap<Draft, DraftText>()

function textOf(draft: Draft): DraftText {
  let found = texts.get(draft)
  if (!found) {
    const text = writeDraft(draft)
    found = { text, sha256: contentHash(text), bytes: Buffer.byteLength(text) }
    texts.set(draft, found)
  }
  return found
}

/**
 * One open draft: its latest content in memory, a journal that follows it at once, a file that follows when the writer pauses.
 * Journal and file each have a lane of their own, so that a network disk that hangs cannot hold up the journal.
 */
class DraftSession {
  path: string | null
  recovered = false
  /** The window's number for the live draft; null until a window has sent the draft whole. What it may send changes against. */
  windowRevision: number | null = null
  /** SHA-256 of the file as we last read or wrote it; null when we never did. */
  private base: string | null
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
  private retryIn = FIRST_RETRY_MS
  private problem: Problem | null = null
  private lastSnapshotAt: number | null = null
  private isNearlyFull = false
  private ended = false

  constructor(
    readonly handle: string,
    readonly key: string,
    start: { draft: Draft; path: string | null; base: string | null; journal: Journal | null },
    private readonly options: Required<SessionOptions>,
    private readonly moved: (from: string | null, to: string) => void,
  ) {
    this.path = start.path
    this.base = start.base
    this.latest = { draft: start.draft, revision: 0, sequence: 0 }
    this.journalled = 0
    this.saved = 0
    this.savedAt = start.draft.modified
    this.hasJournal = start.journal !== null
    this.written = start.journal?.written ?? []
    if (start.journal) {
      this.recovered = true
      this.latest.sequence = 1
      this.journalled = 1
      this.journalHolds = new Set(this.written)
    }
  }

  get draft(): Draft {
    return this.latest.draft
  }

  get isSaved(): boolean {
    return this.saved === this.latest.sequence
  }

  /** Takes new content. Answered when the journal holds it; the file follows. */
  async keep(revision: number, draft: Draft): Promise<Result<void>> {
    const sequence = this.latest.sequence + 1
    this.latest = { draft, revision, sequence }
    this.scheduleFile()
    const answer = await this.journal(sequence)
    this.warnOfSize(draft)
    if (answer.ok) return answer
    // With no journal the file is the only place left: do not wait for a pause.
    await this.save()
    return this.saved >= sequence ? success(undefined) : answer
  }

  /** Once on the way up, so that a writer is told in time and not at each key. */
  private warnOfSize(draft: Draft): void {
    const { bytes } = textOf(draft)
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
    this.stopQuiet = clock.after(QUIET_MS, () => void this.save())
    this.stopLongest ??= clock.after(LONGEST_UNSAVED_MS, () => void this.save())
  }

  /** Writes the file now, unless it holds the latest content already. A new draft that nobody touched gets its file too. */
  async save(): Promise<Result<{ savedAt: string; fileName: string }>> {
    this.stopTimers()
    this.waitingFile ??= this.fileLane.run(() => {
      this.waitingFile = null
      return this.writeFile()
    })
    const answer = await this.waitingFile
    return answer.ok ? success({ savedAt: this.savedAt, fileName: this.path ? basename(this.path) : '' }) : answer
  }

  /** Goes on with another file, which the user agreed to replace if it is there. */
  async saveAs(path: string): Promise<Result<void>> {
    this.stopTimers()
    return this.fileLane.run(async () => {
      const target = this.latest
      const text = draftFileText(target.draft, basename(path))
      if (!text.ok) return text
      const old = await readWhole(path, MAX_DRAFT_BYTES)
      if (old.ok) await this.snapshot(old.value.bytes)
      const answer = await this.options.write(path, text.value)
      if (!answer.ok) {
        if (!this.isSaved) this.scheduleFile()
        return answer
      }
      this.move(await realpath(path).catch(() => path))
      this.wrote(target)
      await this.settleJournal()
      return answer
    })
  }

  /** Makes sure that the journal or the file holds the latest content. */
  async keepJournal(): Promise<Result<void>> {
    return this.isSaved ? success(undefined) : this.journal(this.latest.sequence)
  }

  /** Ends the session without another write; the journal stays if it holds what the file does not. */
  async end(): Promise<void> {
    this.ended = true
    this.stopTimers()
    await this.fileLane.run(async () => undefined)
    await this.journalLane.run(async () => undefined)
    this.stopTimers()
  }

  /** What a later start would read from the journal; null when the file holds everything. */
  asJournal(): Journal | null {
    if (this.isSaved) return null
    return { ...this.head(), key: this.key, draft: this.latest.draft }
  }

  private head() {
    return { path: this.path, base: this.base, written: this.written, keptAt: this.options.clock.now().toISOString() }
  }

  private stopTimers(): void {
    this.stopQuiet?.()
    this.stopLongest?.()
    this.stopRetry?.()
    this.stopQuiet = null
    this.stopLongest = null
    this.stopRetry = null
  }

  private async journal(sequence: number): Promise<Result<void>> {
    return this.journalled >= sequence ? success(undefined) : this.journalNow()
  }

  /** Whoever asks while a write waits for its turn shares that write, which takes the content of the moment it starts. */
  private journalNow(): Promise<Result<void>> {
    this.waitingJournal ??= this.journalLane.run(() => {
      this.waitingJournal = null
      return this.writeJournal()
    })
    return this.waitingJournal
  }

  private async writeJournal(): Promise<Result<void>> {
    const target = this.latest
    const { text, sha256, bytes } = textOf(target.draft)
    // The same limit that reading has: a journal that no start can read is nothing kept.
    if (bytes > MAX_DRAFT_BYTES) return tooLargeToKeep(bytes)
    this.remember(sha256)
    const head = this.head()
    const { places, write } = this.options
    this.hasJournal = true
    const answer = await writeJournal(places.journal, this.key, head, text, write)
    if (answer.ok) {
      this.journalled = Math.max(this.journalled, target.sequence)
      this.journalHolds = new Set(head.written)
    }
    return answer
  }

  private remember(sha256: string): void {
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
    const { sha256 } = textOf(target.draft)
    // The journal must know this content as ours before the file holds it, or a crash in between would look like somebody else's change.
    if (this.journalled < target.sequence || !this.journalHolds.has(sha256)) {
      this.remember(sha256)
      await this.journalNow()
    }
    const text = draftFileText(target.draft, this.path ? basename(this.path) : target.draft.title)
    const answer = text.ok ? await this.writeLatest(target.draft, text.value) : text
    if (!answer.ok) {
      this.failed(answer.problem)
      return answer
    }
    this.wrote(target)
    if (answer.value) this.options.onEvent({ type: 'notice', draft: this.handle, problem: answer.value })
    await this.settleJournal()
    return success(undefined)
  }

  private wrote(target: Kept): void {
    this.base = textOf(target.draft).sha256
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
      fileName: this.path ? basename(this.path) : '',
    })
  }

  private failed(problem: Problem): void {
    const isNews = this.problem?.sentence !== problem.sentence
    this.problem = problem
    if (isNews) this.options.onEvent({ type: 'problem', draft: this.handle, problem })
    if (this.ended) return
    this.stopTimers()
    this.stopRetry = this.options.clock.after(this.retryIn, () => void this.save())
    this.retryIn = Math.min(this.retryIn * 2, LONGEST_RETRY_MS)
  }

  /** Writes the text where it belongs without ever replacing what somebody else wrote. A notice says where that is not the usual place. */
  private async writeLatest(draft: Draft, text: string): Promise<Result<Problem | null>> {
    if (this.path === null) return this.writeNew(draft.title, text)
    const file = await readWhole(this.path, MAX_DRAFT_BYTES)
    if (file.ok && file.value.sha256 === contentHash(text)) return success(null)
    if (file.ok && file.value.sha256 === this.base) {
      await this.snapshotIfDue(file.value.bytes)
      const answer = await this.options.write(this.path, text)
      return answer.ok ? success(null) : answer
    }
    if (file.ok || ['folder', 'too-large', 'not-a-file', 'link-loop'].includes(file.problem.code)) {
      return this.writeCopy(this.path, text)
    }
    return file.problem.code === 'vanished' ? this.writeAgain(this.path, text) : file
  }

  private async writeNew(title: string, text: string): Promise<Result<Problem | null>> {
    const folder = this.options.places.drafts()
    let taken: Set<string>
    try {
      await mkdir(folder, { recursive: true })
      taken = new Set((await readdir(folder)).map((name) => name.toLowerCase()))
    } catch (error) {
      return { ok: false, problem: fileProblem(error, folder, 'keep-in') }
    }
    for (const name of newDraftNames(title)) {
      if (taken.has(name.toLowerCase())) continue
      // The journal knows the name before the file is there, so that a crash in between does not leave the draft twice.
      this.path = join(folder, name)
      await this.journalNow()
      const answer = await this.options.write(this.path, text, { replace: false })
      const path = this.path
      this.path = null
      if (answer.ok) {
        this.move(await realpath(path).catch(() => path))
        return success(null)
      }
      if (answer.problem.code !== 'exists') return answer
    }
    throw new Error('names of new drafts never end')
  }

  private async writeCopy(path: string, text: string): Promise<Result<Problem | null>> {
    for (const name of copyNames(basename(path), this.options.clock.now())) {
      const copy = join(dirname(path), name)
      const answer = await this.options.write(copy, text, { replace: false })
      if (answer.ok) {
        this.move(copy)
        return success(
          problemOf('changed-outside', message('notice.changedOutside', { name: basename(path), copy: name })),
        )
      }
      if (answer.problem.code !== 'exists') return answer
    }
    throw new Error('names of copies never end')
  }

  private async writeAgain(path: string, text: string): Promise<Result<Problem | null>> {
    const answer = await this.options.write(path, text, { replace: false })
    if (!answer.ok) return answer
    if (this.base === null) return success(null)
    return success(problemOf('written-again', message('notice.writtenAgain', { name: basename(path) })))
  }

  private async snapshotIfDue(bytes: Uint8Array): Promise<void> {
    const now = this.options.clock.now().getTime()
    if (this.lastSnapshotAt !== null && now - this.lastSnapshotAt < SNAPSHOT_EVERY_MS) return
    await this.snapshot(bytes)
  }

  /** A snapshot that cannot be kept does not stop the writer's latest text from reaching its file. */
  private async snapshot(bytes: Uint8Array): Promise<void> {
    const { places, clock } = this.options
    const answer = await keepSnapshot(join(places.snapshots, journalKey(this.draft.id, null)), bytes, clock.now())
    if (answer.ok) this.lastSnapshotAt = clock.now().getTime()
  }

  private move(to: string): void {
    const from = this.path
    this.path = to
    this.moved(from, to)
  }
}

/** A draft that the window may name: a file, a journal without file, or both. */
interface Entry {
  handle: string
  path: string | null
  pending: Journal | null
  session: DraftSession | null
}

/** What to do with a journal beside what its file is now. */
type Verdict =
  /** The file holds the same. */
  | { kind: 'same'; path: string; base: string }
  /** The journal goes on with its file; `base` is what the file may be when it is next written. */
  | { kind: 'goes-on'; path: string | null; base: string | null }
  /** Both were changed and the file later: the journal's text becomes a draft of its own. */
  | { kind: 'apart' }

/**
 * All drafts of the program by opaque handle: which are open, what they hold, where they are kept. Nothing that was kept
 * is lost but by `discard`.
 */
export class DraftSessions {
  private readonly options: Required<SessionOptions>
  private readonly entries = new Map<string, Entry>()
  private readonly byPath = new Map<string, Entry>()
  private readonly keys = new Set<string>()

  constructor(options: SessionOptions) {
    this.options = { clock: systemClock, write: writeWhole, read: readSeenDraft, ...options }
  }

  /** Takes up what an earlier run left in its journals. Once, before anything else. */
  async recover(): Promise<{ recovered: number; problems: Problem[] }> {
    const { journals, problems } = await readJournals(this.options.places.journal)
    let recovered = 0
    for (const journal of journals) {
      this.keys.add(journal.key)
      const verdict = await this.judge(journal)
      if (verdict.kind === 'same') {
        await removeJournal(this.options.places.journal, journal.key).catch(() => undefined)
        this.keys.delete(journal.key)
        continue
      }
      recovered += 1
      const path = verdict.kind === 'goes-on' ? verdict.path : null
      // Two journals of one file cannot come from one run; the second is kept as a draft of its own.
      const free = path !== null && !this.byPath.has(path) ? path : null
      this.addEntry(free, { ...journal, path: free, base: free ? journal.base : null })
    }
    return { recovered, problems }
  }

  private async judge(journal: Journal): Promise<Verdict> {
    const { path, base } = journal
    if (path === null) return { kind: 'goes-on', path, base }
    const file = await this.options.read(path)
    if (!file.ok) {
      const neverWritten = file.problem.code === 'vanished' && base === null
      return { kind: 'goes-on', path: neverWritten ? null : path, base }
    }
    const { sha256, draft } = file.value
    if (textOf(draft).sha256 === textOf(journal.draft).sha256) return { kind: 'same', path, base: sha256 }
    const isOurs =
      sha256 === base || journal.written.includes(sha256) || (base === null && draft.id === journal.draft.id)
    if (isOurs) return { kind: 'goes-on', path, base: sha256 }
    return draft.modified > journal.draft.modified ? { kind: 'apart' } : { kind: 'goes-on', path, base }
  }

  /** The handle of a file, the same each time it is asked for. */
  async handleFor(path: string): Promise<string> {
    return (await this.entryFor(path)).handle
  }

  /** The handles of many files, in their sequence. */
  async handlesFor(paths: readonly string[]): Promise<string[]> {
    const handles: string[] = []
    for (let start = 0; start < paths.length; start += LOOKED_UP_AT_ONCE)
      handles.push(
        ...(await Promise.all(paths.slice(start, start + LOOKED_UP_AT_ONCE).map((path) => this.handleFor(path)))),
      )
    return handles
  }

  /** The file behind a handle; null when it has none yet, undefined when there is no such handle. */
  pathOf(handle: string): string | null | undefined {
    const entry = this.entries.get(handle)
    return entry?.session ? entry.session.path : entry?.path
  }

  /** What an open or recovered draft holds now; null for a draft that is only a file. */
  held(handle: string): OpenSession | null {
    const entry = this.entries.get(handle)
    if (entry?.session) return this.opened(entry, entry.session)
    if (entry?.pending) return { handle, draft: entry.pending.draft, path: entry.path, recovered: true }
    return null
  }

  /** All drafts that are open or recovered, but for new ones that nobody has written in. */
  allHeld(): OpenSession[] {
    return [...new Set(this.entries.values())].flatMap((entry) => {
      const held = this.held(entry.handle)
      const untouched = entry.session?.path === null && entry.session.isSaved
      return held && !untouched ? [held] : []
    })
  }

  /** Opens what a handle stands for. A draft that is open already is given as it is; one with a journal, as the journal has it. */
  async open(handle: string): Promise<Result<OpenSession>> {
    const entry = this.entries.get(handle)
    if (!entry) return this.notKnown()
    if (entry.session) return success(this.opened(entry, entry.session))
    if (entry.pending) {
      const journal = entry.pending
      const verdict = await this.judge(journal)
      if (entry.session) return success(this.opened(entry, entry.session))
      const { path, base } = verdict.kind === 'apart' ? { path: null, base: null } : verdict
      if (path === null && entry.path !== null) this.byPath.delete(entry.path)
      return success(this.start(entry, journal.key, { draft: journal.draft, path, base, journal }))
    }
    if (entry.path === null) return this.notKnown()
    const file = await this.options.read(entry.path)
    if (!file.ok) return file
    if (entry.session) return success(this.opened(entry, entry.session))
    const { draft, sha256 } = file.value
    const key = this.freeKey(journalKey(draft.id, entry.path))
    return success(this.start(entry, key, { draft, path: entry.path, base: sha256, journal: null }))
  }

  async openPath(path: string): Promise<Result<OpenSession>> {
    return this.open(await this.handleFor(path))
  }

  /** A draft without a file. It gets one when it is first written in, or at once when its content is worth keeping as it is. */
  async create(draft: Draft, options: { keep: boolean }): Promise<OpenSession> {
    const entry = this.addEntry(null, null)
    const key = this.freeKey(journalKey(draft.id, null))
    this.start(entry, key, { draft, path: null, base: null, journal: null })
    if (options.keep) await entry.session?.keep(0, draft)
    return this.opened(entry, entry.session as DraftSession)
  }

  async keep(handle: string, revision: number, draft: Draft): Promise<Result<void>> {
    const session = this.entries.get(handle)?.session
    if (!session) return notOpen()
    if (draft.id !== session.draft.id) {
      return failure('other-draft', message('problem.otherDraft'))
    }
    session.windowRevision = revision
    return session.keep(revision, draft)
  }

  /** Takes what changed since the window's revision `since`; refuses it when that is not what the live draft is. */
  async keepChanges(handle: string, since: number, revision: number, changes: DraftChanges): Promise<Result<void>> {
    const session = this.entries.get(handle)?.session
    if (!session) return notOpen()
    const draft = session.windowRevision === since ? applyDraftChanges(session.draft, changes) : null
    if (!draft) {
      return failure('other-revision', message('problem.otherRevision'))
    }
    return this.keep(handle, revision, draft)
  }

  async save(handle: string): Promise<Result<{ savedAt: string; fileName: string }>> {
    return (await this.entries.get(handle)?.session?.save()) ?? notOpen()
  }

  async saveAs(handle: string, path: string): Promise<Result<void>> {
    const session = this.entries.get(handle)?.session
    if (!session) return notOpen()
    const wanted = path.toLowerCase().endsWith(DRAFT_EXTENSION) ? path : path + DRAFT_EXTENSION
    const other = this.byPath.get(await realpath(wanted).catch(() => wanted))
    if (other && other.session !== session && (other.session || other.pending)) {
      return failure('open-elsewhere', message('problem.openElsewhere', { name: basename(wanted) }))
    }
    return session.saveAs(wanted)
  }

  /** Saves and closes. When neither file nor journal can hold the text, the draft stays open and the answer says why. */
  async close(handle: string): Promise<Result<void>> {
    const entry = this.entries.get(handle)
    const session = entry?.session
    if (!entry || !session) return success(undefined)
    if (!session.isSaved && !(await session.save()).ok) {
      const kept = await session.keepJournal()
      if (!kept.ok) return kept
    }
    await session.end()
    entry.session = null
    entry.path = session.path
    entry.pending = session.asJournal()
    if (!entry.pending) this.keys.delete(session.key)
    if (!entry.pending && entry.path === null) this.dropEntry(entry)
    return success(undefined)
  }

  /** Forgets a draft whose file went to the bin: its text is not kept anywhere else. */
  async discard(handle: string): Promise<void> {
    const entry = this.entries.get(handle)
    if (!entry) return
    const key = entry.session?.key ?? entry.pending?.key
    await entry.session?.end()
    if (key) {
      await removeJournal(this.options.places.journal, key).catch(() => undefined)
      this.keys.delete(key)
    }
    this.dropEntry(entry)
  }

  /** Writes every journal and every file that lacks something. True when nothing is only in memory any more. */
  async flush(): Promise<boolean> {
    const sessions = this.sessions().filter((session) => !session.isSaved)
    const safe = await Promise.all(
      sessions.map(async (session) => (await session.save()).ok || (await session.keepJournal()).ok),
    )
    return safe.every(Boolean)
  }

  /** Writes every journal, for the moment before the program ends badly. True when each draft is in its journal or its file. */
  async keepJournals(): Promise<boolean> {
    const kept = await Promise.all(this.sessions().map((session) => session.keepJournal()))
    return kept.every(({ ok }) => ok)
  }

  private sessions(): DraftSession[] {
    return [...new Set(this.entries.values())].flatMap(({ session }) => session ?? [])
  }

  private opened(entry: Entry, session: DraftSession): OpenSession {
    return { handle: entry.handle, draft: session.draft, path: session.path, recovered: session.recovered }
  }

  private start(entry: Entry, key: string, start: ConstructorParameters<typeof DraftSession>[2]): OpenSession {
    this.keys.add(key)
    const session = new DraftSession(entry.handle, key, start, this.options, (from, to) => this.moved(entry, from, to))
    entry.session = session
    entry.pending = null
    entry.path = start.path
    if (start.journal) session.scheduleFile()
    return this.opened(entry, session)
  }

  private moved(entry: Entry, from: string | null, to: string): void {
    if (from !== null && this.byPath.get(from) === entry) this.byPath.delete(from)
    const before = this.byPath.get(to)
    // A handle that home gave out for the file that is now ours leads to us.
    if (before && before !== entry) this.entries.set(before.handle, entry)
    this.byPath.set(to, entry)
    entry.path = to
  }

  private async entryFor(path: string): Promise<Entry> {
    const real = await realpath(path).catch(() => resolve(path))
    return this.byPath.get(real) ?? this.addEntry(real, null)
  }

  private addEntry(path: string | null, pending: Journal | null): Entry {
    const entry: Entry = { handle: `draft-${randomUUID()}`, path, pending, session: null }
    this.entries.set(entry.handle, entry)
    if (path !== null) this.byPath.set(path, entry)
    return entry
  }

  private dropEntry(entry: Entry): void {
    for (const [handle, other] of this.entries) if (other === entry) this.entries.delete(handle)
    for (const [path, other] of this.byPath) if (other === entry) this.byPath.delete(path)
  }

  /** Copies of a file have its id, and a journal that was set apart keeps its name. */
  private freeKey(wanted: string): string {
    let key = wanted
    for (let number = 2; this.keys.has(key); number += 1) key = `${wanted}-${number}`
    return key
  }

  private notKnown() {
    return failure('not-known', message('problem.notInList'))
  }
}
