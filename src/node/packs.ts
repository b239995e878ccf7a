import { existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Draft } from '../core/draft/draft'
import { failure, type Problem, problemOf, problemWords, type Result } from '../core/result'
import type { Pack, PackManifest } from '../core/template/pack'
import { PACK_FILE } from '../core/template/pack-names'
import { decodeUtf8 } from '../core/text/utf8'
import { message } from '../messages/message'
import { fileProblem } from './file-problems'

/** The largest file of a pack that is read; a template with every area is a tenth of a megabyte. */
const MAX_PACK_FILE_BYTES = 4 * 1024 * 1024

/** The pack that stands first: texts that name no template are read into its first one. */
const FIRST = 'wsis20'

const BUILT_IN = join('templates', FIRST, PACK_FILE)

/** Bundled as CJS there is `__dirname`; run from source, as ESM, there is `import.meta.url`. */
function ownFolder(): string {
  return typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url))
}

/**
 * The folder of the packs that come with the program: the nearest `templates` above this module, which holds for sources, for
 * `out/main` and its chunks and for an app folder, else the one in Electron's resources. Throws when the program was
 * installed without it, because nothing can be written then.
 */
export function builtInPacksFolder(): string {
  for (let folder = ownFolder(); ; folder = dirname(folder)) {
    if (existsSync(join(folder, BUILT_IN))) return join(folder, 'templates')
    if (folder === dirname(folder)) break
  }
  const resources = (process as { resourcesPath?: string }).resourcesPath
  if (resources && existsSync(join(resources, BUILT_IN))) return join(resources, 'templates')
  throw new Error('Rostrum was installed without its templates folder. Install it again.')
}

/** A pack as far as telling it from others needs. */
export interface AnyPack {
  manifest: PackManifest
  templates: { id: string }[]
}

interface ReadOutcome<P extends AnyPack> {
  pack: P | null
  problems: Problem[]
}

export type ReadPack<P extends AnyPack> = (
  files: ReadonlyMap<string, string>,
  folder: string,
) => ReadOutcome<P> | Promise<ReadOutcome<P>>

/** `readPack`, loaded when a whole pack is first read: the schemas that it holds take longer to make than a start takes to read all cards. */
export async function readWholePack(files: ReadonlyMap<string, string>, folder: string): Promise<ReadOutcome<Pack>> {
  const { readPack } = await import('../core/template/read')
  return readPack(files, folder)
}

/** How files are asked of the disk. */
export interface Disk {
  readdir(path: string): string[] | Promise<string[]>
  stat(path: string): Stats | Promise<Stats>
  readFile(path: string): Buffer | Promise<Buffer>
}

const IN_TURNS: Disk = { readdir: (path) => readdir(path), stat, readFile: (path) => readFile(path) }

/** For the program's own files alone, which lie beside its code: a start waits less for all of them than for the turns of the shell that each would take. */
export const AT_ONCE: Disk = {
  readdir: (path) => readdirSync(path),
  stat: (path) => statSync(path),
  readFile: (path) => readFileSync(path),
}

/** As `readPack`, for a thread that others wait for: it gives way after each file, because a whole pack takes as long as two frames. */
export async function readPackInSteps(files: ReadonlyMap<string, string>, folder: string): Promise<ReadOutcome<Pack>> {
  const { readingPack } = await import('../core/template/read')
  const reading = readingPack(files, folder)
  for (;;) {
    // Before the first as well: what the disk has just given is still of the same turn.
    await setImmediate()
    const step = reading.next()
    if (step.done) return step.value
  }
}

export interface LoadedPacks<P extends AnyPack> {
  packs: P[]
  refused: Problem[]
  folders: string[]
}

/**
 * Every pack in the folders under `folder`, by id. What is refused comes back as problems with file, place and reason; a pack
 * whose id was there already is refused too. `folders` tells where each of `packs` lies. `read` makes a pack of a folder's texts: whole, unless
 * it says otherwise. Never throws for what a folder holds.
 */
export async function loadPacks(folder: string): Promise<LoadedPacks<Pack>>
export async function loadPacks<P extends AnyPack>(
  folder: string,
  read: ReadPack<P>,
  disk?: Disk,
): Promise<LoadedPacks<P>>
export async function loadPacks(
  folder: string,
  read: ReadPack<AnyPack> = readWholePack,
  disk: Disk = IN_TURNS,
): Promise<LoadedPacks<AnyPack>> {
  const packs: AnyPack[] = []
  const folders: string[] = []
  const refused: Problem[] = []
  let names: string[]
  try {
    names = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map((entry) => entry.name)
      // Hidden folders are what an installation that was cut off left behind.
      .filter((name) => !name.startsWith('.'))
      .sort((one, other) => Number(one !== FIRST) - Number(other !== FIRST) || (one < other ? -1 : 1))
  } catch (error) {
    return { packs, refused: [unreadable(folder, error, 'list')], folders }
  }
  for (const name of names) {
    const path = join(folder, name)
    const { files, problems } = await readPackFiles(path, disk)
    refused.push(...problems)
    if (!files) continue
    const outcome = await read(files, path)
    refused.push(...outcome.problems)
    const { pack } = outcome
    if (!pack) continue
    const before = packs.find(({ manifest }) => manifest.id === pack.manifest.id)
    const taken = pack.templates.find(({ id }) => findTemplate(packs, id) !== null)
    if (before || taken)
      refused.push(
        problemOf(
          'pack-twice',
          before
            ? message('problem.pack.idTwice', { path, id: pack.manifest.id })
            : message('problem.pack.templateTwice', { path, template: taken?.id ?? '' }),
        ),
      )
    else {
      packs.push(pack)
      folders.push(path)
    }
  }
  return { packs, refused, folders }
}

/** `files` is null where there is no pack to read: a folder without `pack.json`, or one whose `pack.json` does not open. */
async function readPackFiles(
  path: string,
  disk: Disk,
): Promise<{ files: Map<string, string> | null; problems: Problem[] }> {
  const problems: Problem[] = []
  const files = new Map<string, string>()
  let names: string[]
  try {
    names = (await disk.readdir(path)).filter((name) => name.endsWith('.json'))
  } catch (error) {
    return { files: null, problems: [unreadable(path, error, 'list')] }
  }
  if (!names.includes(PACK_FILE)) return { files: null, problems }
  names.sort()
  const texts = await Promise.all(names.map((name) => readText(join(path, name), disk)))
  for (const [index, text] of texts.entries()) {
    if (text.ok) files.set(names[index] as string, text.value)
    else problems.push(text.problem)
  }
  return { files: files.has(PACK_FILE) ? files : null, problems }
}

async function readText(file: string, disk: Disk): Promise<Result<string>> {
  try {
    const found = await disk.stat(file)
    // A pipe would keep the reader waiting for ever.
    if (!found.isFile()) return failure('not-a-file', message('problem.pack.notAFile', { file }))
    if (found.size > MAX_PACK_FILE_BYTES) return failure('too-large', message('problem.pack.largerThanAny', { file }))
    return decodeUtf8(await disk.readFile(file), file)
  } catch (error) {
    return { ok: false, problem: unreadable(file, error, 'read') }
  }
}

/** A pack's problem names the whole path: every pack holds a file of the same name. */
function unreadable(path: string, error: unknown, doing: 'read' | 'list'): Problem {
  const problem = fileProblem(error, path, doing)
  return problemOf(problem.code, message('problem.pack.unreadable', { path, problem: problemWords(problem) }))
}

/** The template of that id and its pack; null when no pack has it. */
export function findTemplate<P extends AnyPack>(
  packs: readonly P[],
  id: string,
): { pack: PackManifest; template: P['templates'][number] } | null {
  for (const { manifest, templates } of packs) {
    const template = templates.find((candidate) => candidate.id === id)
    if (template) return { pack: manifest, template }
  }
  return null
}

/**
 * The sample draft that comes with a template: `samples/<template>.rostrum` in its pack. A problem when there is none
 * or it does not open. `folder` holds the packs.
 */
export async function loadSample(templateId: string, folder = builtInPacksFolder()): Promise<Result<Draft>> {
  const { packs, folders } = await loadPacks(folder)
  return sampleAmong(
    packs.map((pack, index) => ({ pack, path: folders[index] ?? '' })),
    templateId,
  )
}

/** As `loadSample`, for packs that were read already and the folders that they lie in. */
export async function sampleAmong(
  packs: readonly { pack: AnyPack; path: string }[],
  templateId: string,
): Promise<Result<Draft>> {
  const file = `${templateId}.rostrum`
  // Asked of the packs first, so that an id with a path in it reaches no file.
  const owner = packs.find(({ pack }) => pack.templates.some(({ id }) => id === templateId))
  const path = owner ? join(owner.path, 'samples', file) : null
  if (!path || !existsSync(path)) return failure('no-sample', message('problem.noSample', { template: templateId }))
  const { readDraftFile } = await import('./draft-files')
  return readDraftFile(path)
}

/** Ids of a pack's templates for which `loadSample` has a sample. `folder` is the pack's own. */
export async function samplesOf(pack: AnyPack, folder: string): Promise<string[]> {
  const names = new Set(await readdir(join(folder, 'samples')).catch((): string[] => []))
  return pack.templates.map(({ id }) => id).filter((id) => names.has(`${id}.rostrum`))
}
