import { mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DRAFT_FORMAT, DRAFT_VERSION, type Draft } from '../core/draft/draft'
import type { PastReason } from '../core/draft/past-versions'
import { MAX_DRAFT_BYTES } from '../core/draft/size'
import { type Problem, problemOf, type Result, success } from '../core/result'
import { message } from '../messages/message'
import type { Clock } from './clock'
import { copyNames, isNamedAfter, newDraftNames } from './draft-names'
import type { ReadDraft } from './draft-reader'
import type { DraftText } from './draft-text'
import { fileProblem } from './file-problems'
import type { VersionKeeper } from './histories'
import { type HeldFile, heldWhile, readWhole, type SeenFile } from './read-whole'
import { moveWhole, type writeWhole } from './safe-write'

/** Where a file says that it is a draft, and in which format: it is written so, at its beginning. */
const HEAD_BYTES = 400
const FORMAT_NUMBER = /"version":\s{0,8}(\d{1,6})/

export interface OwnFileNeeds {
  places: { drafts(): string }
  /** Keeps what a file held before it is written over; null where no versions are kept. */
  versions: VersionKeeper | null
  clock: Clock
  write: typeof writeWhole
  /** Reads a draft's file, in another thread where nobody may wait for one. */
  read(path: string): Promise<Result<ReadDraft>>
  /** What a file's bytes hold where a passphrase may lock them; null where it is not this draft's. */
  plain?(bytes: Buffer): Promise<Buffer | null>
  /** The draft got its file, or goes on with another. */
  onMove(from: string | null, to: string): void
  /** Notes the name that the file is about to get, before it is there. */
  noteName(): Promise<unknown>
}

/** The file that one draft is kept in, and what is done so that it never replaces what somebody else wrote. */
export class OwnFile {
  /** Whether what the file held before this session is a version; a file of this session's own held nothing. */
  private hasKeptOld: boolean
  /** How the file looked when it was last read for a change from elsewhere. */
  private looked: string | null = null
  /** What this session wrote last: comparing bytes costs less than their SHA-256. */
  private left: DraftText | null = null

  constructor(
    /** Null before there is one. */
    public path: string | null,
    /** SHA-256 of the file as we last read or wrote it; null when we never did. */
    public base: string | null,
    private readonly needs: OwnFileNeeds,
  ) {
    this.hasKeptOld = path === null
  }

  get name(): string {
    return this.path ? basename(this.path) : ''
  }

  /** Writes the draft into another file, which the user agreed to replace if it is there, and goes on with that. */
  async replaceFile(path: string, draft: Draft, { bytes, sha256 }: DraftText): Promise<Result<void>> {
    const old = await readWhole(path, MAX_DRAFT_BYTES)
    if (old.ok) await this.keepOldContent(draft, old.value.bytes, 'replaced')
    const answer = await this.needs.write(path, bytes)
    if (!answer.ok) return answer
    this.moveTo(await realpath(path).catch(() => path))
    this.base = sha256
    return answer
  }

  /**
   * Writes the draft where it belongs without ever replacing what somebody else wrote. A notice says where that is not the usual place. Nothing is
   * written over where `trial` fails. `onNamed` as `writeWhole` has it, where the file was written over.
   */
  async writeDraft(
    draft: Draft,
    text: DraftText,
    trial: () => Promise<Result<unknown>>,
    onNamed = () => {},
  ): Promise<Result<Problem | null>> {
    // A file that holds this text as it was left is not written again.
    const isOver = this.path !== null && this.base !== text.sha256
    const tried = isOver ? success(null) : await trial()
    if (!tried.ok) return tried
    if (this.path === null) return this.writeNew(draft.title, text)
    const over = isOver
      ? await this.writeOver(this.path, draft, text, trial, onNamed)
      : success({ instead: await readWhole(this.path, MAX_DRAFT_BYTES) })
    if (!over.ok) return over
    const file = over.value.instead
    if (file === null) return success(null)
    if (file.ok && file.value.sha256 === text.sha256) return success(null)
    if (file.ok || ['folder', 'too-large', 'not-a-file', 'link-loop'].includes(file.problem.code)) {
      if (file.ok) await this.keepOldContent(draft, file.value.bytes, 'outside')
      return this.writeCopy(this.path, text)
    }
    return file.problem.code === 'vanished' ? this.writeAgain(this.path, text) : file
  }

  /** Writes over a file that is as it was left. Fails with what the disk or the trial said, or answers with what the file is instead. */
  private async writeOver(
    path: string,
    draft: Draft,
    text: DraftText,
    trial: () => Promise<Result<unknown>>,
    onNamed: () => void,
  ): Promise<Result<{ instead: Result<SeenFile> | null }>> {
    const seen: { instead: Result<SeenFile> | null } = { instead: null }
    let ours = null as HeldFile | null
    const meanwhile = async (): Promise<Result<void>> => {
      const asked = this.left?.sha256 === this.base ? heldWhile(path, this.left.bytes) : null
      const tried = await trial().finally(async () => {
        ours = await asked
      })
      if (!tried.ok) return tried
      if (ours) return success(undefined)
      const file = await readWhole(path, MAX_DRAFT_BYTES)
      if (file.ok && file.value.sha256 === this.base) {
        await this.keepOpened(draft, file.value.bytes)
        return success(undefined)
      }
      seen.instead = file
      return file.ok ? { ok: false, problem: fileProblem({ code: 'EEXIST' }, path, 'write') } : file
    }
    const giveBack = () => ours?.close()
    const named = () => {
      onNamed()
      void giveBack()
    }
    const answer = await this.needs.write(path, text.bytes, { meanwhile, onNamed: named })
    await giveBack()
    if (answer.ok) this.left = text
    return answer.ok || seen.instead ? success(seen) : answer
  }

  /**
   * Gives the file the name that a new draft of this title gets, if its name came of the title before; one that somebody chose stays. What another
   * hand wrote into it meanwhile moves along.
   */
  async followTitle(before: string, title: string): Promise<Result<void>> {
    const { path } = this
    if (path === null || !isNamedAfter(this.name, before)) return success(undefined)
    for (const name of newDraftNames(title)) {
      if (name.toLowerCase() === this.name.toLowerCase()) return success(undefined)
      const to = join(dirname(path), name)
      const moved = await moveWhole(path, to)
      if (moved.ok) this.moveTo(to)
      if (moved.ok || moved.problem.code !== 'exists') return moved
    }
    throw new Error('names of drafts never end')
  }

  /** Whether somebody else changed the file. The file is read only when it looks otherwise than when this was last asked. */
  async hasChangedElsewhere(draftId: string): Promise<boolean> {
    const looks = this.path === null ? null : await looksOf(this.path)
    if (looks === null || looks === this.looked) return false
    const changed = await this.readElsewhere(draftId)
    // One that is changed looks changed until it is taken or written beside.
    if (!changed) this.looked = looks
    return changed !== null
  }

  /**
   * What somebody else put into the file since we last read or wrote it. Null while it is what it was, and where it cannot be read as this draft:
   * what to do then is for the next write to say.
   */
  async readElsewhere(draftId: string): Promise<ReadDraft | null> {
    if (this.path === null || this.base === null) return null
    const file = await this.needs.read(this.path)
    if (!file.ok || file.value.sha256 === this.base || file.value.draft.id !== draftId) return null
    return file.value
  }

  private async writeNew(title: string, { bytes }: DraftText): Promise<Result<Problem | null>> {
    const folder = this.needs.places.drafts()
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
      await this.needs.noteName()
      const answer = await this.needs.write(this.path, bytes, { replace: false })
      const path = this.path
      this.path = null
      if (answer.ok) {
        this.moveTo(await realpath(path).catch(() => path))
        return success(null)
      }
      if (answer.problem.code !== 'exists') return answer
    }
    throw new Error('names of new drafts never end')
  }

  private async writeCopy(path: string, { bytes }: DraftText): Promise<Result<Problem | null>> {
    for (const name of copyNames(basename(path), this.needs.clock.now())) {
      const copy = join(dirname(path), name)
      const answer = await this.needs.write(copy, bytes, { replace: false })
      if (answer.ok) {
        this.moveTo(copy)
        return success(
          problemOf('changed-outside', message('notice.changedOutside', { name: basename(path), copy: name })),
        )
      }
      if (answer.problem.code !== 'exists') return answer
    }
    throw new Error('names of copies never end')
  }

  private async writeAgain(path: string, { bytes }: DraftText): Promise<Result<Problem | null>> {
    const answer = await this.needs.write(path, bytes, { replace: false })
    if (!answer.ok) return answer
    if (this.base === null) return success(null)
    return success(problemOf('written-again', message('notice.writtenAgain', { name: basename(path) })))
  }

  private async keepOpened(draft: Draft, bytes: Buffer): Promise<void> {
    if (this.hasKeptOld) return
    this.hasKeptOld = true
    const plain = await this.plainOf(bytes)
    const format = Number(FORMAT_NUMBER.exec(plain?.toString('latin1', 0, HEAD_BYTES) ?? '')?.[1] ?? DRAFT_VERSION)
    await this.keepPlain(draft, plain, format < DRAFT_VERSION ? 'migration' : 'opened')
  }

  private async keepOldContent(draft: Draft, bytes: Buffer, reason: PastReason): Promise<void> {
    await this.keepPlain(draft, await this.plainOf(bytes), reason)
  }

  /** A version that cannot be kept does not stop the writer's latest text from reaching its file. */
  private async keepPlain({ id, title }: Draft, plain: Buffer | null, reason: PastReason): Promise<void> {
    if (!plain?.subarray(0, HEAD_BYTES).includes(DRAFT_FORMAT)) return
    await this.needs.versions?.keepVersion({ id, title, path: this.path }, plain, reason)
  }

  private async plainOf(bytes: Buffer): Promise<Buffer | null> {
    return this.needs.plain ? this.needs.plain(bytes) : bytes
  }

  private moveTo(to: string): void {
    const from = this.path
    this.path = to
    this.needs.onMove(from, to)
  }
}

/** What tells without reading a file whether it is the one that it was; null where it is not there, or nobody may ask. */
async function looksOf(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeMs } = await stat(path)
    return `${ino} ${size} ${mtimeMs}`
  } catch {
    return null
  }
}
