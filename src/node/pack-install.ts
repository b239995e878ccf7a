import { randomBytes } from 'node:crypto'
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { failure, type Problem, problemOf, problemWords, type Result, success } from '../core/result'
import type { Pack } from '../core/template/pack'
import { PAPERS_FOLDER, packFileKind } from '../core/template/pack-files'
import { decodeUtf8 } from '../core/text/utf8'
import { message } from '../messages/message'
import type { Message, Value, Words } from '../messages/values'
import { fileProblem } from './file-problems'
import type { PackSource } from './pack-source'
import {
  type AnyPack,
  builtInPacksFolder,
  type Disk,
  findTemplate,
  type LoadedPacks,
  loadPacks,
  type ReadPack,
  readWholePack,
} from './packs'
import { writeWhole } from './safe-write'

/** A pack with where it came from: with the program, or from the user. */
export interface PlacedPack<P extends AnyPack = Pack> {
  pack: P
  origin: 'built-in' | 'installed'
  /** The folder of the pack. */
  path: string
}

export interface AllPacks<P extends AnyPack = Pack> {
  /** Every pack that works: built-in ones first, an installed one in place of the built-in one that it replaces. */
  packs: P[]
  placed: PlacedPack<P>[]
  refused: Problem[]
}

export interface PackPlaces {
  builtIn?: string
  installed?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The folder that holds the packs a user installed, shared by the window and the command line: `ROSTRUM_PACKS`, else `rostrum/packs` in the
 * platform's folder for data. It need not exist.
 */
export function installedPacksFolder(environment: Environment = process.env, platform = process.platform): string {
  const own = environment.ROSTRUM_PACKS
  if (own) return resolve(own)
  const home = homedir()
  if (platform === 'win32') return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'Rostrum', 'packs')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Rostrum', 'packs')
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'rostrum', 'packs')
}

/**
 * The packs that come with the program and those that the user installed. An installed pack of the same id stands in for the built-in
 * one: it got there by an explicit replacement. An installed pack that claims a template of another pack is refused. `read` makes a pack of a
 * folder's texts: whole, unless it says otherwise; `disk` is how the program's own packs are read.
 */
export async function loadAllPacks(places?: PackPlaces): Promise<AllPacks>
export async function loadAllPacks<P extends AnyPack>(
  places: PackPlaces,
  read: ReadPack<P>,
  disk?: Disk,
): Promise<AllPacks<P>>
export async function loadAllPacks(
  places: PackPlaces = {},
  read: ReadPack<AnyPack> = readWholePack,
  disk?: Disk,
): Promise<AllPacks<AnyPack>> {
  const builtIn = places.builtIn ?? builtInPacksFolder()
  const installed = places.installed ?? installedPacksFolder()
  const [own, added] = await Promise.all([loadPacks(builtIn, read, disk), loadInstalled(installed, read)])
  const refused = [...own.refused, ...added.refused]
  const byId = new Map(added.packs.map((pack) => [pack.manifest.id, pack]))
  const placed: PlacedPack<AnyPack>[] = []
  for (const [index, pack] of own.packs.entries())
    if (!byId.has(pack.manifest.id)) placed.push({ pack, origin: 'built-in', path: own.folders[index] ?? builtIn })
  for (const [index, pack] of added.packs.entries()) {
    const path = added.folders[index] ?? installed
    const taken = takenTemplate(
      pack,
      placed.map((other) => other.pack),
    )
    if (taken)
      refused.push(problemOf('pack-twice', message('problem.pack.claims', { path, ...taken, id: pack.manifest.id })))
    else placed.push({ pack, origin: 'installed', path })
  }
  return { packs: placed.map(({ pack }) => pack), placed, refused }
}

async function loadInstalled<P extends AnyPack>(folder: string, read: ReadPack<P>): Promise<LoadedPacks<P>> {
  // A folder that is not there, or may not be written in, is read as it is.
  await restore(folder).catch(() => undefined)
  // Nobody has installed a pack yet, which is no news, and not worth a sentence: the first one that is made takes a start ten milliseconds.
  if (!(await isThere(folder))) return { packs: [], refused: [], folders: [] }
  return loadPacks(folder, read)
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function takenTemplate(pack: AnyPack, others: readonly AnyPack[]): { other: string; template: string } | null {
  for (const { id } of pack.templates) {
    const other = findTemplate(others, id)
    if (other) return { other: other.pack.id, template: id }
  }
  return null
}

/**
 * Installs the pack in a folder or zip file: read and checked whole, written to a temporary folder, read again from there as the program
 * will read it, and only then given its name in one step. A pack of the same id, built in or installed, is refused unless `replace`;
 * an installed one that is replaced comes back when the last step fails. On a problem nothing has changed. `notes` say which files
 * were left out.
 */
export async function installPack(source: string, options: InstallOptions): Promise<Result<InstalledPack>> {
  // Loaded only here: every start reads packs, few install one.
  const { readPackSource } = await import('./pack-source')
  const found = await readPackSource(source)
  return found.ok ? installFound(found.value, source, options) : found
}

export type InstallOptions = PackPlaces & { replace: boolean }

export interface InstalledPack {
  pack: Pack
  path: string
  replaced: PlacedPack | null
  notes: Problem[]
}

/** As `installPack`, for the files of a pack that was made here, by their paths inside it; `source` is for sentences alone. */
export function installPackFiles(
  files: Map<string, Uint8Array>,
  source: string,
  options: InstallOptions,
): Promise<Result<InstalledPack>> {
  return installFound({ files, notes: [] }, source, options)
}

async function installFound(
  found: PackSource,
  source: string,
  options: InstallOptions,
): Promise<Result<InstalledPack>> {
  const builtIn = options.builtIn ?? builtInPacksFolder()
  const installed = options.installed ?? installedPacksFolder()
  const read = await packOf(found, source)
  if (!read.ok) return read
  const pack = read.value
  const { id } = pack.manifest
  const before = await loadAllPacks({ builtIn, installed })
  const same = before.placed.find((other) => other.pack.manifest.id === id) ?? null
  if (same && !options.replace)
    return failure(
      'pack-exists',
      message('problem.pack.exists', {
        id,
        version: same.pack.manifest.packVersion,
        origin: same.origin === 'built-in' ? 'builtIn' : 'installed',
        given: pack.manifest.packVersion,
      }),
    )
  const taken = takenTemplate(
    pack,
    before.packs.filter(({ manifest }) => manifest.id !== id),
  )
  if (taken) return failure('pack-twice', message('problem.pack.cannotInstall', { id, ...taken }))
  const placed = await place(found.files, id, installed, options.replace)
  return placed.ok ? success({ pack, path: placed.value, replaced: same, notes: found.notes }) : placed
}

/** The pack in files that were read; the first thing that is wrong with any of them refuses the whole. */
async function packOf({ files }: PackSource, source: string): Promise<Result<Pack>> {
  const [{ readDraft }, { readPack }] = await Promise.all([
    import('../core/draft/read'),
    import('../core/template/read'),
  ])
  const refuse = (said: Words) => failure('pack-refused', said)
  const texts = new Map<string, string>()
  for (const [path, bytes] of files) {
    const kind = packFileKind(path)
    if (kind === 'sample') continue
    const text = decodeUtf8(bytes, `${source}/${path}`)
    if (!text.ok) return refuse(message('problem.pack.nothingInstalled', { problem: problemWords(text.problem) }))
    if (kind === 'paper') continue
    texts.set(path, text.value)
    if (kind === 'data' && !isJson(text.value))
      return refuse(message('problem.pack.notJson', { path: `${source}/${path}` }))
  }
  const { pack, problems } = readPack(texts, source)
  const [first] = problems
  if (first) return refuse(nothingInstalled(first))
  if (!pack) return refuse(message('problem.pack.noTemplate', { source }))
  const missing = pack.manifest.papers?.find(({ file }) => !files.has(`${PAPERS_FOLDER}/${file}`))
  if (missing) return refuse(message('problem.pack.noPaper', { source, file: `${PAPERS_FOLDER}/${missing.file}` }))
  for (const [path, bytes] of files) {
    if (packFileKind(path) !== 'sample') continue
    const name = path.split('/').at(-1) ?? path
    const draft = readDraft(bytes, name)
    const placed = `${source}/${path}`
    if (!draft.ok) return refuse(message('problem.pack.sample', { path: placed, problem: problemWords(draft.problem) }))
    if (!pack.templates.some(({ id }) => id === draft.value.template.id))
      return refuse(message('problem.pack.sampleOfOther', { path: placed, template: draft.value.template.id }))
  }
  return success(pack)
}

/** What is wrong with a file of a pack, and what became of it: where packs are loaded it was left out, here the whole is refused. */
function nothingInstalled(problem: Problem): Message {
  const { file, reason } = problem.message?.values ?? {}
  if (isWords(file) && isWords(reason)) return message('problem.pack.fault', { file, reason })
  return message('problem.pack.nothingInstalled', { problem: problemWords(problem) })
}

function isWords(value: Value | undefined): value is Words {
  return typeof value === 'string' || (typeof value === 'object' && 'id' in value)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Hidden, so that no program takes what a crash left behind for a pack. */
const temporaryName = () => `.rostrum-${randomBytes(8).toString('hex')}.tmp`
const backupName = (id: string) => `.replaced-${id}`

async function place(
  files: ReadonlyMap<string, Uint8Array>,
  id: string,
  folder: string,
  replace: boolean,
): Promise<Result<string>> {
  const target = join(folder, id)
  const temporary = join(folder, temporaryName())
  try {
    await mkdir(folder, { recursive: true })
    await restore(folder)
    await mkdir(temporary)
    const whole = join(temporary, id)
    for (const [path, bytes] of files) {
      const file = join(whole, ...path.split('/'))
      await mkdir(dirname(file), { recursive: true })
      const written = await writeWhole(file, bytes, { replace: false })
      if (!written.ok) return written
    }
    const again = await loadPacks(temporary)
    if (again.packs[0]?.manifest.id !== id || again.refused.length > 0)
      return failure('disk-error', message('problem.pack.readBackOtherwise', { id }))
    return await exchange(whole, target, replace ? join(folder, backupName(id)) : null)
  } catch (error) {
    return { ok: false, problem: fileProblem(error, target, 'write') }
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function exchange(whole: string, target: string, backup: string | null): Promise<Result<string>> {
  let moved = false
  if (backup !== null && (await isThere(target))) {
    await rename(target, backup)
    moved = true
  }
  try {
    await rename(whole, target)
  } catch (error) {
    if (moved && backup !== null) await rename(backup, target)
    return { ok: false, problem: fileProblem(error, target, 'write') }
  }
  if (moved && backup !== null) await rm(backup, { recursive: true, force: true })
  return success(target)
}

/** After a crash between two renames the old pack stands under its backup's name; it gets its own back. */
async function restore(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const id = /^\.replaced-(.+)$/.exec(name)?.[1]
    if (id === undefined) continue
    if (await isThere(join(folder, id))) await rm(join(folder, name), { recursive: true, force: true })
    else await rename(join(folder, name), join(folder, id))
  }
}

/**
 * Removes an installed pack; drafts made from it stay as they are. A built-in pack cannot be removed. When the installed one stood in for
 * a built-in one, that one is there again.
 */
export async function removePack(
  id: string,
  places: PackPlaces = {},
): Promise<Result<{ path: string; builtInAgain: boolean }>> {
  const builtIn = places.builtIn ?? builtInPacksFolder()
  const installed = places.installed ?? installedPacksFolder()
  const own = await loadPacks(builtIn)
  const isBuiltIn = own.packs.some(({ manifest }) => manifest.id === id)
  const path = await installedFolderOf(id, installed)
  if (path === null) {
    return isBuiltIn
      ? failure('pack-built-in', message('problem.pack.builtIn', { id }))
      : failure('no-pack', message('problem.pack.notInstalled', { id }))
  }
  const doomed = join(installed, temporaryName())
  try {
    // Out of sight in one step, so that half a pack is never there to be read.
    await rename(path, doomed)
    await rm(doomed, { recursive: true, force: true })
    return success({ path, builtInAgain: isBuiltIn })
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path, 'write') }
  }
}

/** Where the pack lies: found by its id, or, where it no longer reads, by its folder's name, so that it can be removed too. */
async function installedFolderOf(id: string, installed: string): Promise<string | null> {
  const { packs, folders } = await loadPacks(installed)
  const found = folders[packs.findIndex(({ manifest }) => manifest.id === id)]
  if (found !== undefined) return found
  // Only a name that the folder itself gave is joined to it: an id with a path in it reaches nothing.
  const names = await readdir(installed).catch((): string[] => [])
  return names.includes(id) && !id.startsWith('.') ? join(installed, id) : null
}
