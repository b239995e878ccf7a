import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { applyDraftChanges, type DraftChanges } from '../core/draft/changes'
import { DRAFT_EXTENSION, type Draft } from '../core/draft/draft'
import type { PastReason } from '../core/draft/past-versions'
import { failure, type Problem, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { systemClock } from './clock'
import { readDraftBytes, readSeenDraft } from './draft-files'
import {
  type Journal,
  journalKey,
  type LockedJournal,
  readJournals,
  removeDamagedJournals,
  removeJournal,
} from './draft-journal'
import { textOf } from './draft-text'
import { type DraftKey, lockedDraft } from './locked-file'
import { notOpen } from './not-open'
import { syncFolder, writeWhole } from './safe-write'
import { SavingSession, type SessionOptions, type SessionStart } from './saving-session'
import type { Lock } from './sealing'

/** A draft that is open, as the shell shows it. */
export interface OpenSession {
  handle: string
  draft: Draft
  path: string | null
  /** It holds what a run left that ended unexpectedly. */
  recovered: boolean
  /** Whether a passphrase locks its file. */
  locked: boolean
  /** It holds more than its file, for whatever reason. */
  unsaved: boolean
}

/** Paths that are looked up in one turn: thousands take some milliseconds, and at a start each turn waits for what Chromium has to do. */
const LOOKED_UP_AT_ONCE = 2500
/** A draft that the window may name: a file, a journal without file, or both. */
interface Entry {
  handle: string
  path: string | null
  pending: Journal | LockedJournal | null
  session: SavingSession | null
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
    this.options = {
      clock: systemClock,
      write: writeWhole,
      read: readSeenDraft,
      readText,
      onMove: () => undefined,
      versions: null,
      ...options,
    }
  }

  /** Takes up what an earlier run left in its journals. Once, before anything else. */
  async recover(): Promise<{ recovered: number; problems: Problem[] }> {
    const { journals, problems } = await readJournals(this.options.places.journal)
    let recovered = 0
    for (const journal of journals) {
      this.keys.add(journal.key)
      // What a locked one holds is judged when somebody opens it.
      const verdict: Verdict =
        'locked' in journal
          ? { kind: 'goes-on', path: journal.path, base: journal.base }
          : await this.judgeJournal(journal)
      if (verdict.kind === 'same') {
        // The run that ended may have told of the file before its folder was on the disk, because it had the journal.
        await syncFolder(dirname(verdict.path))
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

  private async judgeJournal(journal: Journal, key?: DraftKey): Promise<Verdict> {
    const { path, base } = journal
    if (path === null) return { kind: 'goes-on', path, base }
    const file = await this.options.read(path, key)
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
    return (await this.findEntry(path)).handle
  }

  /**
   * The handles of many files, in their sequence. The disk is asked once for the place of all files of a folder that are no links, and others have their
   * turn meanwhile.
   */
  async handlesFor(files: readonly { path: string; mayBeLink: boolean }[]): Promise<string[]> {
    const folders = new Map<string, string>()
    const handles: string[] = []
    for (let start = 0; start < files.length; start += LOOKED_UP_AT_ONCE) {
      if (start > 0) await setImmediate()
      const some = files.slice(start, start + LOOKED_UP_AT_ONCE)
      for (const { path, mayBeLink } of some) {
        const folder = dirname(path)
        if (!mayBeLink && !folders.has(folder)) folders.set(folder, join(await realPlace(folder), sep))
      }
      const places = await Promise.all(
        some.map(({ path, mayBeLink }) =>
          mayBeLink ? realPlace(path) : `${folders.get(dirname(path))}${basename(path)}`,
        ),
      )
      for (const place of places) handles.push(this.entryAt(place).handle)
    }
    return handles
  }

  /** The file behind a handle; null when it has none yet, undefined when there is no such handle. */
  pathOf(handle: string): string | null | undefined {
    const entry = this.entries.get(handle)
    return entry?.session ? entry.session.path : entry?.path
  }

  /** The handle that a file was given; null where it has none. */
  handleOf(path: string): string | null {
    return this.byPath.get(path)?.handle ?? null
  }

  /** What an open or recovered draft holds now; null for a draft that is only a file. */
  held(handle: string): OpenSession | null {
    const entry = this.entries.get(handle)
    if (entry?.session) return this.describeSession(entry, entry.session)
    if (!entry?.pending || 'locked' in entry.pending) return null
    const { draft, inOrder } = entry.pending
    return { handle, draft, path: entry.path, recovered: !inOrder, unsaved: true, locked: false }
  }

  /** Drafts with a passphrase whose text waits in a journal. */
  allLocked(): { handle: string; path: string | null }[] {
    return [...new Set(this.entries.values())].flatMap(({ handle, path, pending }) =>
      pending && 'locked' in pending ? [{ handle, path }] : [],
    )
  }

  /** All drafts that are open or recovered, but for new ones that nobody has written in. */
  allHeld(): OpenSession[] {
    return [...new Set(this.entries.values())].flatMap((entry) => {
      const held = this.held(entry.handle)
      const untouched = entry.session?.path === null && entry.session.isSaved
      return held && !untouched ? [held] : []
    })
  }

  /**
   * Opens what a handle stands for. A draft that is open already is given as it is; one with a journal, as the journal has it. One with a passphrase
   * fails with `locked` without it.
   */
  async open(handle: string, passphrase?: string): Promise<Result<OpenSession>> {
    const entry = this.entries.get(handle)
    if (!entry) return notKnown()
    if (entry.session) return success(this.describeSession(entry, entry.session))
    const given = passphrase === undefined ? undefined : { passphrase }
    if (entry.pending) {
      const unlocked = await this.unlockedJournal(entry.pending, given)
      if (!unlocked.ok) return unlocked
      const { journal, lock } = unlocked.value
      const verdict = await this.judgeJournal(journal, lock ?? undefined)
      if (entry.session) return success(this.describeSession(entry, entry.session))
      const { path, base } = verdict.kind === 'apart' ? { path: null, base: null } : verdict
      if (path === null && entry.path !== null) this.byPath.delete(entry.path)
      return success(this.startSession(entry, journal.key, { draft: journal.draft, path, base, journal, lock }))
    }
    if (entry.path === null) return notKnown()
    const file = await this.options.read(entry.path, given)
    if (!file.ok) return file
    if (entry.session) return success(this.describeSession(entry, entry.session))
    const { draft, sha256, lock } = file.value
    const key = this.freeKey(journalKey(draft.id, entry.path))
    return success(this.startSession(entry, key, { draft, path: entry.path, base: sha256, journal: null, lock }))
  }

  private async unlockedJournal(
    pending: Journal | LockedJournal,
    given: DraftKey | undefined,
  ): Promise<Result<{ journal: Journal; lock: Lock | null }>> {
    if (!('locked' in pending)) return success({ journal: pending, lock: null })
    const { locked, ...head } = pending
    const name = basename(pending.path ?? pending.key)
    if (!given) return { ok: false, problem: lockedDraft(name) }
    const read = await this.options.readText(locked, name, given)
    return read.ok ? success({ journal: { ...head, draft: read.value.draft }, lock: read.value.lock }) : read
  }

  /** What locks an open draft; null for one without a passphrase, or that is not open. */
  lockOf(handle: string): Lock | null {
    return this.entries.get(handle)?.session?.lock ?? null
  }

  /** Locks an open draft, changes what locks it, or takes that away. Answered when its file is written so; on failure all is as it was. */
  async setLock(handle: string, lock: Lock | null): Promise<Result<void>> {
    return (await this.entries.get(handle)?.session?.setLock(lock)) ?? notOpen()
  }

  async openPath(path: string): Promise<Result<OpenSession>> {
    return this.open(await this.handleFor(path))
  }

  /** A draft without a file. It gets one when it is first written in, or at once when its content is worth keeping as it is; locked from the beginning where a lock is given. */
  async create(draft: Draft, options: { keep: boolean; lock?: Lock | null }): Promise<OpenSession> {
    const entry = this.addEntry(null, null)
    const key = this.freeKey(journalKey(draft.id, null))
    const { lock = null } = options
    this.startSession(entry, key, { draft, path: null, base: null, journal: null, lock })
    if (options.keep) await entry.session?.keepLatest(0, draft)
    return this.describeSession(entry, entry.session as SavingSession)
  }

  async keep(handle: string, revision: number, draft: Draft): Promise<Result<void>> {
    const session = this.entries.get(handle)?.session
    if (!session) return notOpen()
    if (draft.id !== session.draft.id) {
      return failure('other-draft', message('problem.otherDraft'))
    }
    session.windowRevision = revision
    return session.keepLatest(revision, draft)
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

  /** The window's number for the live draft; null where no window has sent it, or nothing is open by that handle. */
  revisionOf(handle: string): number | null {
    return this.entries.get(handle)?.session?.windowRevision ?? null
  }

  async save(handle: string): Promise<Result<{ savedAt: string; fileName: string }>> {
    return (await this.entries.get(handle)?.session?.saveFile()) ?? notOpen()
  }

  async saveAs(handle: string, path: string): Promise<Result<void>> {
    const session = this.entries.get(handle)?.session
    if (!session) return notOpen()
    const wanted = path.toLowerCase().endsWith(DRAFT_EXTENSION) ? path : path + DRAFT_EXTENSION
    const other = this.byPath.get(await realpath(wanted).catch(() => wanted))
    if (other && other.session !== session && (other.session || other.pending)) {
      return failure('open-elsewhere', message('problem.openElsewhere', { name: basename(wanted) }))
    }
    return session.saveAsFile(wanted)
  }

  /**
   * Gives a draft that is not open another title, and its file the name that goes with it. Fails with `open-elsewhere` for one that is open, where its
   * title is a field like any other.
   */
  async rename(handle: string, title: string): Promise<Result<void>> {
    if (this.entries.get(handle)?.session) return failure('open-elsewhere', message('problem.renameOpen'))
    const opened = await this.open(handle)
    if (!opened.ok) return opened
    const { draft } = opened.value
    const session = this.entries.get(handle)?.session
    if (!session) return notOpen()
    const modified = this.options.clock.now().toISOString()
    const kept = await session.keepLatest(0, { ...draft, title, modified })
    const renamed = kept.ok ? await session.followTitle(draft.title) : kept
    const closed = await this.close(handle)
    return renamed.ok ? closed : renamed
  }

  /** A draft of its own with the same content: written at once, and not open. Answers with its handle. */
  async duplicate(draft: Draft, given: { id: string; title: string }): Promise<Result<string>> {
    const now = this.options.clock.now().toISOString()
    const { handle } = await this.create({ ...draft, ...given, created: now, modified: now }, { keep: true })
    const closed = await this.close(handle)
    return closed.ok ? success(handle) : closed
  }

  /** Saves and closes. When neither file nor journal can hold the text, the draft stays open and the answer says why. */
  async close(handle: string): Promise<Result<void>> {
    const entry = this.entries.get(handle)
    const session = entry?.session
    if (!entry || !session) return success(undefined)
    if (!session.isSaved && !(await session.saveFile()).ok) {
      const kept = await session.leaveJournal()
      if (!kept.ok) return kept
    }
    await session.keepVersion('closed')
    await session.endSession()
    const pending = await session.describeJournal()
    entry.session = null
    entry.path = session.path
    entry.pending = pending
    if (session.lock) this.options.versions?.lockAgain?.(session.draft.id)
    if (!entry.pending) this.keys.delete(session.key)
    if (!entry.pending && entry.path === null) this.dropEntry(entry)
    return success(undefined)
  }

  /** Forgets a draft whose file went to the bin: its text is not kept anywhere else. */
  async discard(handle: string): Promise<void> {
    const entry = this.entries.get(handle)
    if (!entry) return
    const key = entry.session?.key ?? entry.pending?.key
    await entry.session?.endSession()
    if (key) {
      await removeJournal(this.options.places.journal, key).catch(() => undefined)
      this.keys.delete(key)
    }
    this.dropEntry(entry)
  }

  /** Whether somebody else changed an open draft's file while nothing of it waited to be written. */
  async isChangedElsewhere(handle: string): Promise<boolean> {
    return (await this.entries.get(handle)?.session?.isChangedElsewhere()) ?? false
  }

  /** Goes on with what somebody else put into the file; null when there is nothing to take. */
  async takeFromFile(handle: string): Promise<Result<OpenSession | null>> {
    const entry = this.entries.get(handle)
    if (!entry?.session) return notOpen()
    const taken = await entry.session.takeFromFile()
    return success(taken && this.describeSession(entry, entry.session))
  }

  /** Keeps what a draft holds as a version, unless the newest holds it already. */
  async keepVersion(handle: string, reason: PastReason): Promise<void> {
    await this.entries.get(handle)?.session?.keepVersion(reason)
  }

  /** Forgets journals of a draft that could not be read: nobody opens them, and a draft with a passphrase leaves nothing readable. */
  forgetDamagedJournals(draftId: string): Promise<void> {
    return removeDamagedJournals(this.options.places.journal, draftId)
  }

  /** The versions of a draft were forgotten, by whoever keeps them: none comes back but of what is written from now on. */
  forgetVersions(handle: string): void {
    this.entries.get(handle)?.session?.forgetVersions()
  }

  /** Writes every file that lacks something, or else its journal as one that is left in order. True when nothing is only in memory any more. */
  async flush(): Promise<boolean> {
    const sessions = this.openSessions().filter((session) => !session.isSaved)
    const safe = await Promise.all(
      sessions.map(async (session) => (await session.saveFile()).ok || (await session.leaveJournal()).ok),
    )
    return safe.every(Boolean)
  }

  /** Writes every journal, for the moment before the program ends badly. True when each draft is in its journal or its file. */
  async keepJournals(): Promise<boolean> {
    const kept = await Promise.all(this.openSessions().map((session) => session.keepJournal()))
    return kept.every(({ ok }) => ok)
  }

  private openSessions(): SavingSession[] {
    return [...new Set(this.entries.values())].flatMap(({ session }) => session ?? [])
  }

  private describeSession(entry: Entry, session: SavingSession): OpenSession {
    const { draft, path, recovered, isSaved, lock } = session
    return { handle: entry.handle, draft, path, recovered, unsaved: !isSaved, locked: lock !== null }
  }

  private startSession(entry: Entry, key: string, start: SessionStart): OpenSession {
    this.keys.add(key)
    if (start.lock) this.options.versions?.unlock?.(start.draft.id, start.lock)
    const session = new SavingSession(entry.handle, key, start, this.options, (from, to) =>
      this.followMove(entry, from, to),
    )
    entry.session = session
    entry.pending = null
    entry.path = start.path
    if (start.journal) session.scheduleFile()
    return this.describeSession(entry, session)
  }

  private followMove(entry: Entry, from: string | null, to: string): void {
    if (from !== null && this.byPath.get(from) === entry) this.byPath.delete(from)
    const before = this.byPath.get(to)
    // A handle that home gave out for the file that is now ours leads to us.
    if (before && before !== entry) this.entries.set(before.handle, entry)
    this.byPath.set(to, entry)
    entry.path = to
    this.options.onMove(from, to)
  }

  private async findEntry(path: string): Promise<Entry> {
    return this.entryAt(await realPlace(path))
  }

  private entryAt(place: string): Entry {
    return this.byPath.get(place) ?? this.addEntry(place, null)
  }

  private addEntry(path: string | null, pending: Journal | LockedJournal | null): Entry {
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
}

/** Where a file is when links are followed; as it is named where it is not there. */
async function realPlace(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path))
}

function readText(text: string, name: string, key: DraftKey) {
  return readDraftBytes(Buffer.from(text, 'utf8'), name, key)
}

function notKnown() {
  return failure('not-known', message('problem.notInList'))
}
