import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { DRAFT_EXTENSION, type Draft } from '../core/draft/draft'
import type { HandedInFile, PastReason, PastVersion } from '../core/draft/past-versions'
import { MAX_DRAFT_BYTES } from '../core/draft/size'
import { failure, type Result, success } from '../core/result'
import { once } from '../core/text/once'
import { message } from '../messages/message'
import { lastVersionAmong, sharedAncestors } from './common-version'
import { journalKey } from './draft-journal'
import { JsonFile } from './json-file'
import { Lane } from './lane'
import { contentHash, readWhole } from './read-whole'
import { type WriteOptions, writeWhole } from './safe-write'
import { plainFiles, sealedFiles } from './sealed-files'
import type { Lock } from './sealing'
import { LINES_FOLDER, VersionStore } from './version-store'

/** What a history says of the draft that it belongs to, so that the draft is known when its file is not there. */
const aboutSchema = once(() =>
  z.object({
    format: z.literal('rostrum-history').catch('rostrum-history'),
    /** Empty where only old copies are known of it. */
    draft: z.string().catch(''),
    title: z.string().catch(''),
    /** Where its file was last; null before it has one. */
    path: z.string().nullable().catch(null),
    /** When it was moved to the bin; null while it was not. */
    deletedAt: z.iso.datetime().nullable().catch(null),
    /** When the last version was kept. */
    lastAt: z.iso.datetime().nullable().catch(null),
    /** True from before the draft gets a passphrase: what was kept of it readable is on its way out. */
    clearing: z.boolean().catch(false),
  }),
)
type About = z.infer<ReturnType<typeof aboutSchema>>
const UNKNOWN: About = {
  format: 'rostrum-history',
  draft: '',
  title: '',
  path: null,
  deletedAt: null,
  lastAt: null,
  clearing: false,
}

/** The draft whose version is kept. */
export interface OfDraft {
  id: string
  title: string
  /** Its file; null before it has one. */
  path: string | null
  /** Name of the file that the version is of, where that is another one, as a copy of it is. */
  fileName?: string
}

/** What can be kept of a draft and its versions. The shell's sessions are told no more than this. */
export interface VersionKeeper {
  keepVersion(draft: OfDraft, text: Uint8Array | string, reason: PastReason): Promise<Result<PastVersion>>
  /** A draft with a passphrase is open: its versions can be read and kept, sealed, until `lockAgain`. */
  unlock?(draftId: string, lock: Lock): void
  lockAgain?(draftId: string): void
}

/** A draft of which only its history is left, or whose file is not where it was. */
export interface LeftHistory {
  key: string
  draftId: string
  title: string
  fileName: string
  path: string | null
  deletedAt: string | null
  lastAt: string | null
}

const DAY = 24 * 60 * 60_000
const SNAPSHOT_NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.rostrum$/
/** A document that is kept to be had again; larger ones are known by their checksum alone. */
const MOST_FILE_BYTES = 64 * 1024 * 1024

export interface HistoriesOptions {
  /** The folder of all histories, one a draft. */
  folder: string
  /** Where copies were kept before there was a history; they are taken in. */
  snapshots: string
  now(): Date
  write?: typeof writeWhole
}

interface One {
  store: VersionStore
  about: JsonFile<About>
}

/** The histories of all drafts on this computer, each known by its draft's id, so that a file may be moved and renamed. */
export class Histories implements VersionKeeper {
  private readonly opened = new Map<string, Promise<One>>()
  private readonly write: typeof writeWhole
  private readonly lane = new Lane()
  /** Of drafts with a passphrase that are open, by id. */
  private readonly locks = new Map<string, Lock>()

  constructor(private readonly options: HistoriesOptions) {
    this.write = options.write ?? writeWhole
  }

  /** Keeps what a draft holds. Never more than a version is lost when this fails: the draft itself is kept elsewhere. */
  keepVersion(draft: OfDraft, text: Uint8Array | string, reason: PastReason): Promise<Result<PastVersion>> {
    return this.keep(draft, text, { reason, name: '', files: [] })
  }

  unlock(draftId: string, lock: Lock): void {
    this.opened.delete(sealedKeyOf(draftId))
    this.locks.set(draftId, lock)
  }

  lockAgain(draftId: string): void {
    this.locks.delete(draftId)
    this.opened.delete(sealedKeyOf(draftId))
  }

  /** Notes, before a draft gets a passphrase, that what is kept of it is to go: a start after a power cut goes on with that. */
  async noteClearing(draftId: string): Promise<void> {
    const { about } = await this.open(keyOf(draftId))
    if (about.content.lastAt !== null) await about.set({ ...about.content, clearing: true })
  }

  /** The same for a version that the writer gives a name. */
  keepNamed(draft: OfDraft, text: Uint8Array | string, name: string): Promise<Result<PastVersion>> {
    return this.keep(draft, text, { reason: 'named', name, files: [] })
  }

  /**
   * Keeps for ever what was handed in, and the very bytes of the documents. A document that cannot be kept does not stop the version, which has
   * its checksum. `written` says whether the documents are where their writer wants them: all that is kept goes to the disk while they do, and where they
   * cannot be written, that is the answer and nothing is kept.
   */
  async keepHandedIn(
    draft: OfDraft,
    text: Uint8Array | string,
    documents: readonly { format: string; fileName: string; bytes: Uint8Array }[],
    written: Promise<Result<void>> = Promise.resolve(success(undefined)),
  ): Promise<Result<PastVersion>> {
    const folder = this.filesOf(this.keyOf(draft.id))
    const { write, nameOf } = this.filesFor(draft.id)
    const files = documents.map(({ format, fileName, bytes }) => {
      return { format, fileName, bytes: bytes.byteLength, sha256: contentHash(bytes) }
    })
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
    const copies = documents.map(async ({ bytes }, index) => {
      const path = join(folder, nameOf(files[index]?.sha256 ?? ''))
      if (bytes.byteLength > MOST_FILE_BYTES || (await stat(path).catch(() => null))) return
      await write(path, bytes, { mode: 0o600, meanwhile: () => written })
    })
    // No version names a copy that is still on its way.
    const meanwhile = async () => {
      await Promise.all(copies)
      return written
    }
    const kept = await this.keep(draft, text, { reason: 'handedIn', name: '', files }, meanwhile)
    await Promise.all(copies)
    return kept
  }

  /** What a draft holds will probably be kept next: what takes time of that is done now. */
  async expect(draftId: string, text: Uint8Array): Promise<void> {
    await (await this.openOf(draftId)).store.expect(text)
  }

  /** The bytes of a document as it was handed in, checked against its checksum. */
  async readHandedIn(draftId: string, { fileName, sha256 }: HandedInFile): Promise<Result<Buffer>> {
    const { read: readFile, nameOf } = this.filesFor(draftId)
    const read = await readFile(join(this.filesOf(this.keyOf(draftId)), nameOf(sha256)), MOST_FILE_BYTES)
    if (read.ok && contentHash(read.value.bytes) === sha256) return success(read.value.bytes)
    return failure('no-copy', message('history.problem.noCopy', { name: fileName }))
  }

  async list(draftId: string): Promise<{ versions: PastVersion[]; damaged: number }> {
    return (await this.openOf(draftId)).store.list()
  }

  async read(draftId: string, version: number): Promise<Result<{ text: Buffer; version: PastVersion }>> {
    return (await this.openOf(draftId)).store.read(version)
  }

  /** The text of the newest version that two states of a draft were both made from; null where none of it is kept. */
  lastCommon(one: Draft, other: Draft): Promise<Buffer | null> {
    const folder = join(this.options.folder, this.keyOf(one.id), 'versions')
    return lastVersionAmong(sharedAncestors(one, other), folder, this.filesFor(one.id))
  }

  async name(draftId: string, version: number, name: string): Promise<Result<PastVersion>> {
    return (await this.openOf(draftId)).store.name(version, name)
  }

  /** Forgets all that is kept of a draft: versions, documents, copies of an older time. */
  async clear(draftId: string): Promise<void> {
    await this.clearKey(keyOf(draftId))
    await this.clearKey(sealedKeyOf(draftId))
  }

  /** Forgets what is kept of a draft under its passphrase. */
  async clearSealed(draftId: string): Promise<void> {
    await this.clearKey(sealedKeyOf(draftId))
  }

  /** Forgets what is kept of a draft and can be read without its passphrase. */
  async clearReadable(draftId: string): Promise<void> {
    await this.clearKey(keyOf(draftId))
  }

  /** Where a draft's file was last; null for one of which that is not known. */
  async pathOf(draftId: string): Promise<string | null> {
    return (await this.aboutOf(keyOf(draftId))).path
  }

  /** The draft went to the bin: from now on its time runs. */
  async noteDeleted(draftId: string): Promise<void> {
    const { about } = await this.open(keyOf(draftId))
    if (about.content.lastAt !== null)
      await about.set({ ...about.content, deletedAt: this.options.now().toISOString() })
  }

  /** The draft is there again. */
  async noteGivenBack(draftId: string): Promise<void> {
    const { about } = await this.open(keyOf(draftId))
    if (about.content.deletedAt !== null) await about.set({ ...about.content, deletedAt: null })
  }

  /** Drafts that went to the bin, and those whose file is not where it was last; the latest first. `isThere` says of a path whether a draft is. */
  async left(isThere: (path: string) => Promise<boolean>): Promise<LeftHistory[]> {
    const found: LeftHistory[] = []
    for (const key of await this.keys()) {
      const { draft, title, path, deletedAt, lastAt } = await this.aboutOf(key)
      if (draft === '' || lastAt === null) continue
      if (deletedAt === null && (path === null || (await isThere(path)))) continue
      found.push({ key, draftId: draft, title, path, fileName: path ? basename(path) : '', deletedAt, lastAt })
    }
    return found.sort((one, other) =>
      (one.deletedAt ?? one.lastAt ?? '') < (other.deletedAt ?? other.lastAt ?? '') ? 1 : -1,
    )
  }

  /** The newest version of a draft of which only its history is left. */
  async newestOf(key: string): Promise<Result<{ text: Buffer; draftId: string }>> {
    const { store, about } = await this.open(key)
    const { versions } = await store.list()
    // The newest that can be read: better an older text than none.
    for (const { id } of versions.reverse()) {
      const read = await store.read(id)
      if (read.ok) return success({ text: read.value.text, draftId: about.content.draft })
    }
    return failure('no-version', message('history.problem.noVersion'))
  }

  async clearKey(key: string): Promise<void> {
    const { store } = await this.open(key)
    await store.clear()
    this.opened.delete(key)
    await rm(join(this.options.folder, key), { recursive: true, force: true })
    await rm(join(this.options.snapshots, key), { recursive: true, force: true })
  }

  /** Forgets the histories of drafts that went to the bin more than so many days ago, and takes in copies of an older time. */
  prune(days: number): Promise<void> {
    return this.lane.run(async () => {
      for (const key of await foldersIn(this.options.snapshots)) {
        await this.open(key)
        this.opened.delete(key)
      }
      for (const key of await this.keys()) {
        const { deletedAt, clearing } = await this.aboutOf(key)
        if (clearing) await this.clearKey(key)
        if (clearing || deletedAt === null) continue
        // A clock that was set back makes no time pass.
        const passed = this.options.now().getTime() - Date.parse(deletedAt)
        if (passed >= days * DAY) await this.clearKey(key)
      }
    })
  }

  /** How many drafts have a history, and the bytes that all of them take. */
  async size(): Promise<{ drafts: number; bytes: number }> {
    let [drafts, bytes] = [0, 0]
    for (const key of await this.keys()) {
      const versions = join(this.options.folder, key, 'versions')
      const folders = [versions, join(versions, LINES_FOLDER), this.filesOf(key)]
      const own = (await Promise.all(folders.map(bytesIn))).reduce((sum, bytes) => sum + bytes, 0)
      if (own > 0) drafts += 1
      bytes += own
    }
    return { drafts, bytes }
  }

  /** Forgets the histories of all drafts. */
  async clearAll(): Promise<void> {
    for (const key of await this.keys()) await this.clearKey(key)
  }

  private async keep(
    draft: OfDraft,
    text: Uint8Array | string,
    version: { reason: PastReason; name: string; files: HandedInFile[] },
    meanwhile?: WriteOptions['meanwhile'],
  ): Promise<Result<PastVersion>> {
    const { store, about } = await this.openOf(draft.id)
    const now = this.options.now()
    const fileName = draft.fileName ?? (draft.path ? basename(draft.path) : '')
    const kept = await store.keep(
      typeof text === 'string' ? Buffer.from(text, 'utf8') : text,
      { ...version, fileName },
      now,
      meanwhile,
    )
    // Of a draft with a passphrase no more is said than that it has versions.
    if (!kept.ok || this.locks.has(draft.id)) return kept
    const { title, path } = draft
    const was = about.content
    if (was.lastAt === null || kept.value.at !== was.lastAt || was.title !== title || was.path !== path)
      await about.set({ ...was, draft: draft.id, title, path, lastAt: kept.value.at })
    return kept
  }

  private filesOf(key: string): string {
    return join(this.options.folder, key, 'handed-in')
  }

  private async keys(): Promise<string[]> {
    return [...new Set([...(await foldersIn(this.options.folder)), ...(await foldersIn(this.options.snapshots))])]
  }

  /** What a history says of its draft; one that is not open is only looked at, because there may be thousands. */
  private async aboutOf(key: string): Promise<About> {
    const open = await this.opened.get(key)
    return (open?.about ?? (await this.readAbout(key))).content
  }

  private readAbout(key: string): Promise<JsonFile<About>> {
    return JsonFile.open(join(this.options.folder, key, 'about.json'), aboutSchema(), UNKNOWN)
  }

  private keyOf(draftId: string): string {
    return this.locks.has(draftId) ? sealedKeyOf(draftId) : keyOf(draftId)
  }

  private filesFor(draftId: string) {
    const lock = this.locks.get(draftId)
    return lock ? sealedFiles(lock, this.write) : plainFiles(this.write)
  }

  private openOf(draftId: string): Promise<One> {
    const lock = this.locks.get(draftId)
    return lock ? this.open(sealedKeyOf(draftId), lock) : this.open(keyOf(draftId))
  }

  private open(key: string, lock?: Lock): Promise<One> {
    const known = this.opened.get(key)
    if (known) return known
    const opening = this.openAnew(key, lock)
    this.opened.set(key, opening)
    return opening
  }

  private async openAnew(key: string, lock: Lock | undefined): Promise<One> {
    const folder = join(this.options.folder, key)
    const store = new VersionStore(
      join(folder, 'versions'),
      lock ? sealedFiles(lock, this.write) : plainFiles(this.write),
    )
    const about = await this.readAbout(key)
    await this.takeInSnapshots(join(this.options.snapshots, key), store)
    return { store, about }
  }

  /** What an older Rostrum kept becomes the beginning of the history. A copy goes only when it is in. */
  private async takeInSnapshots(folder: string, store: VersionStore): Promise<void> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => SNAPSHOT_NAME.test(name)).sort()
    if (names.length === 0) return
    const { versions } = await store.list()
    for (const name of names) {
      const at = timeOf(name)
      const path = join(folder, name)
      if (!versions.some((version) => version.reason === 'earlier' && version.at === at.toISOString())) {
        const read = await readWhole(path, MAX_DRAFT_BYTES)
        if (!read.ok) continue
        const kept = await store.keep(read.value.bytes, { reason: 'earlier', name: '', fileName: '', files: [] }, at)
        if (!kept.ok) return
      }
      await rm(path, { force: true }).catch(() => undefined)
    }
    // Only when nothing else is in it.
    const rest = await readdir(folder).catch(() => ['?'])
    if (rest.length === 0) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

const MOST_ABOUT_BYTES = 64 * 1024

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

/** The id of the draft whose file was last at one of these paths, by the histories in a folder; null where none says so. Reads only. */
export async function draftOfPath(folder: string, paths: readonly string[]): Promise<string | null> {
  for (const key of await foldersIn(folder)) {
    const file = await readWhole(join(folder, key, 'about.json'), MOST_ABOUT_BYTES)
    const about = file.ok ? aboutSchema().safeParse(jsonOf(file.value.bytes)) : null
    if (about?.success && about.data.draft !== '' && about.data.path !== null && paths.includes(about.data.path))
      return about.data.draft
  }
  return null
}

function timeOf(snapshot: string): Date {
  return new Date(snapshot.slice(0, -DRAFT_EXTENSION.length).replace(SNAPSHOT_TIME, 'T$1:$2:$3.$4Z'))
}
const SNAPSHOT_TIME = /T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z$/

function keyOf(draftId: string): string {
  return journalKey(draftId, null)
}

/** Versions of a draft with a passphrase are kept apart: a copy of its file without one has versions of its own. */
export function sealedKeyOf(draftId: string): string {
  return `${keyOf(draftId)}-locked`
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []))
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(join(folder, name)).catch(() => null))?.size ?? 0),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
