import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DRAFT_EXTENSION, type Draft } from '../core/draft/draft'
import { readDraft, writeDraft } from '../core/draft/read'
import { rescueDraft } from '../core/draft/rescue'
import { readableJson, type Salvage, salvageDraft } from '../core/draft/salvage'
import { MAX_DRAFT_BYTES } from '../core/draft/size'
import { failure, type Problem, type Result, success } from '../core/result'
import type { PackManifest } from '../core/template/pack'
import type { Template } from '../core/template/template'
import { message } from '../messages/message'
import { type OpenedText, readDraftBytes } from './draft-files'
import { journalKey } from './draft-journal'
import { draftOfPath, sealedKeyOf } from './histories'
import { type DraftKey, lockedDraft, openLocked, readLocked } from './locked-file'
import { putBackLines } from './long-lines'
import { readWhole } from './read-whole'
import { plainFiles, sealedFiles } from './sealed-files'
import { type Lock, openLock, unseal } from './sealing'
import { MOST_PACK_BYTES, readPack, readTexts } from './version-pack'
import { LINES_FOLDER, PACK_NAME } from './version-store'

/** An earlier state of a draft that can be opened. */
export interface GoodVersion {
  path: string
  modified: string
  /** Where it was found: in the draft's history, kept by an older program before it wrote over the file, or another file of the same folder. */
  kind: 'history' | 'snapshot' | 'copy'
  /** Its number in the history; null elsewhere. */
  version: number | null
}

/** What is known of a draft's file; the file was only read. */
export interface Diagnosis {
  /** Null where the file is whole. */
  problem: Problem | null
  /** What can be read of a damaged one; null where nothing can. */
  salvage: Salvage | null
  /** The newest first. */
  versions: GoodVersion[]
}

/** A file as far as it can be read. */
interface Contents {
  problem: Problem | null
  /** Null where it is locked and stays so. */
  text: string | null
  id: string | null
  lock: Lock | null
}

/**
 * Looks at a draft's file and for earlier states of it: its history and older snapshots in the `profile`, and files of the same folder with its id.
 * A draft with a passphrase is looked into with its `key`; without, its problem is `locked`. A file of which not even the id is left is known by its
 * place. Writes nothing. Fails where the file itself cannot be read from the disk, and with `wrong-passphrase`.
 */
export async function examineDraft(path: string, profile: string | null, key?: DraftKey): Promise<Result<Diagnosis>> {
  const read = await contentsOf(path, key)
  if (!read.ok) return read
  const { problem, text, lock } = read.value
  const id = read.value.id ?? (profile === null ? null : await idOfPlace(profile, path))
  const versions = id === null ? [] : await versionsOf(id, path, profile, lock)
  return success({ problem, salvage: text === null ? null : salvageDraft(text), versions })
}

/**
 * The draft to go on with: an earlier state of a damaged one, or what can be read in its file where `version` is null. What locks the damaged one locks
 * it too. Writes nothing. Fails with `nothing-left` where there is nothing to go on with.
 */
export async function rescuedDraft(
  path: string,
  version: GoodVersion | null,
  templates: readonly { template: Template; pack: PackManifest }[],
  given: { id: string; now: string },
  key?: DraftKey,
): Promise<Result<OpenedText>> {
  const name = basename(path)
  const read = await contentsOf(path, key)
  if (!read.ok) return read
  const { text, lock } = read.value
  if (version) {
    const bytes = await bytesOfVersion(version, lock)
    const draft = bytes.ok ? await readDraftBytes(bytes.value, name, lock ?? undefined) : bytes
    return draft.ok ? success({ draft: draft.value.draft, lock }) : draft
  }
  const rescued = text === null ? null : rescueDraft(text, templates, given)
  // Read like any file: what is rescued must be a draft in every respect.
  const again = rescued && readDraft(Buffer.from(writeDraft(rescued), 'utf8'), name)
  if (again?.ok) return success({ draft: again.value as Draft, lock })
  return failure('nothing-left', message('problem.doctor.nothingLeft', { name }))
}

async function contentsOf(path: string, key: DraftKey | undefined): Promise<Result<Contents>> {
  const file = await readWhole(path, MAX_DRAFT_BYTES)
  if (!file.ok) return file
  const { bytes } = file.value
  const name = basename(path)
  const locked = readLocked(bytes, name)
  if (!locked) return success(plainContents(bytes, name, null))
  if (locked.ok) {
    const { id } = locked.value
    if (!key) return success({ problem: lockedDraft(name), text: null, id, lock: null })
    const opened = await openLocked(locked.value, key, name)
    if (opened.ok) return success({ problem: null, text: writeDraft(opened.value.draft), id, lock: opened.value.lock })
    if (opened.problem.code === 'wrong-passphrase') return opened
    return lockedContents(locked.value, opened.problem, key, name)
  }
  if (locked.problem.code === 'newer-version')
    return success({ problem: locked.problem, text: null, id: null, lock: null })
  return lockedContents(readableJson(new TextDecoder('utf-8').decode(bytes))?.json ?? {}, locked.problem, key, name)
}

function plainContents(bytes: Uint8Array, name: string, lock: Lock | null): Contents {
  const read = readDraft(bytes, name)
  // Damage may leave bytes that are no UTF-8; what stands before them counts.
  const text = new TextDecoder('utf-8').decode(bytes)
  const id = read.ok ? read.value.id : (salvageDraft(text)?.id ?? null)
  return { problem: read.ok ? null : read.problem, text, id, lock }
}

/** What a passphrase opens of a locked file that is damaged: its key may be whole where its text is not, and opens its versions. */
async function lockedContents(
  file: { id?: unknown; key?: unknown; draft?: unknown },
  problem: Problem,
  given: DraftKey | undefined,
  name: string,
): Promise<Result<Contents>> {
  const id = typeof file.id === 'string' ? file.id : null
  const sealedKey = typeof file.key === 'string' ? file.key : ''
  if (!given) return success({ problem, text: null, id, lock: null })
  const lock = 'passphrase' in given ? await openLock(sealedKey, given.passphrase) : { ...given, key: sealedKey }
  const plain = lock && typeof file.draft === 'string' ? await unseal(lock, Buffer.from(file.draft, 'base64')) : null
  if (!plain) return success({ problem, text: null, id, lock })
  const contents = plainContents(plain, name, lock)
  return success({ ...contents, problem, id: contents.id ?? id })
}

async function idOfPlace(profile: string, path: string): Promise<string | null> {
  const real = await realpath(path).catch(() => path)
  return draftOfPath(join(profile, 'history'), [path, real])
}

async function versionsOf(id: string, path: string, profile: string | null, lock: Lock | null): Promise<GoodVersion[]> {
  const folders: { folder: string; kind: 'copy' | 'snapshot' }[] = [{ folder: dirname(path), kind: 'copy' }]
  const found: GoodVersion[] = []
  if (profile !== null) {
    folders.push({ folder: join(profile, 'snapshots', journalKey(id, null)), kind: 'snapshot' })
    found.push(...(await versionsOfHistory(join(profile, 'history', journalKey(id, null), 'versions'), null)))
    if (lock) found.push(...(await versionsOfHistory(join(profile, 'history', sealedKeyOf(id), 'versions'), lock)))
  }
  for (const { folder, kind } of folders)
    for (const name of await readdir(folder).catch(() => [])) {
      const other = join(folder, name)
      if (!name.endsWith(DRAFT_EXTENSION) || other === path) continue
      const file = await readWhole(other, MAX_DRAFT_BYTES)
      // Most files of a folder are other drafts: only one that names this is worth reading.
      if (!file.ok || !file.value.bytes.includes(id)) continue
      const read = await readDraftBytes(file.value.bytes, name, lock ?? undefined)
      if (read.ok && read.value.draft.id === id)
        found.push({ path: other, modified: read.value.draft.modified, kind, version: null })
    }
  return found.sort((one, other) => (one.modified < other.modified ? 1 : -1))
}

/** Read without the store that owns them, which tidies up where it reads. */
async function versionsOfHistory(folder: string, lock: Lock | null): Promise<GoodVersion[]> {
  const found: GoodVersion[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    if (!PACK_NAME.test(name)) continue
    const path = join(folder, name)
    const pack = await packIn(path, lock)
    for (const { at, id } of pack?.versions ?? []) found.push({ path, modified: at, kind: 'history', version: id })
  }
  return found
}

const filesWith = (lock: Lock | null) => (lock ? sealedFiles(lock) : plainFiles())

async function packIn(path: string, lock: Lock | null) {
  const file = await filesWith(lock).read(path, MOST_PACK_BYTES)
  return file.ok ? readPack(file.value.bytes) : null
}

async function bytesOfVersion({ path, kind, version }: GoodVersion, lock: Lock | null): Promise<Result<Uint8Array>> {
  if (kind !== 'history') {
    const file = await readWhole(path, MAX_DRAFT_BYTES)
    return file.ok ? success(file.value.bytes) : file
  }
  const folder = dirname(path)
  const own = basename(dirname(folder)).endsWith('-locked') ? lock : null
  const pack = await packIn(path, own)
  const at = pack?.versions.findIndex(({ id }) => id === version) ?? -1
  const short = pack && (await readTexts(pack))?.[at]
  const hasLines = (pack?.versions[at]?.lines.length ?? 0) > 0
  const whole = short && (hasLines ? await putBackLines(join(folder, LINES_FOLDER), short, filesWith(own)) : short)
  return whole ? success(whole) : failure('damaged-version', message('history.problem.damaged'))
}
