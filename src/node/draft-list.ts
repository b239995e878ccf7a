import { type Dirent, statSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { draftSummarySchema, problemSchema } from '../contract/home-rows'
import { DRAFT_EXTENSION } from '../core/draft/draft'
import type { Problem, Result } from '../core/result'
import { once } from '../core/text/once'
import type { ContentSummary } from './draft-summary'
import { type Entries, EntriesFile } from './entries-file'
import { fileProblem } from './file-problems'
import { TEMPORARY_NAME } from './safe-write'

const DAY_MS = 24 * 60 * 60 * 1000
/** Files that a disk is asked for at once: asked a hundred at a time, the threads that ask fell asleep between any two hundreds. */
const AT_ONCE = 1000
/** As many files are asked for until it is looked at again how long the disk takes. */
const FEW = 40
/** Milliseconds for a file: several times what a disk of this computer takes, and less than a question to another computer. */
const NEAR_MS = 0.2
/** What was learned is written down after so many files, so that a program that is ended early has not read them for nothing. */
const WRITE_AFTER = 250

/**
 * Problems that lie in a file's content: they cost as much as a summary to find out, and stand until the file changes. Of others, such as a missing
 * permission, nothing is remembered.
 */
const LASTING: readonly string[] = [
  'empty',
  'too-large',
  'not-utf8',
  'not-json',
  'truncated',
  'too-deep',
  'not-a-draft',
  'locked',
  'locked-damaged',
  'locked-truncated',
  'newer-version',
  'unknown-version',
  'wrong-schema',
  'too-slow',
  'too-much-memory',
]

const seenSchema = once(() =>
  z.object({
    modifiedMs: z.number(),
    bytes: z.number(),
    learned: z.union([
      z.object({
        summary: draftSummarySchema.omit({ draft: true, fileName: true, folderName: true, recovered: true }),
      }),
      z.object({ problem: problemSchema }),
    ]),
  }),
)
type Seen = z.infer<ReturnType<typeof seenSchema>>

/** What a draft file says of itself, or why it says nothing. */
export type Learned = { summary: ContentSummary } | { problem: Problem }

export interface ListedFile {
  path: string
  /** False for what is known to be no link, whose place is that of its folder. */
  mayBeLink: boolean
  /** When the file was last changed, and its size; null where the disk does not say. */
  stats: { modifiedMs: number; bytes: number } | null
  /** Null until the file is read. */
  learned: Learned | null
}

/** How long a file may take: all get a short time first, so that a slow one holds no other up, and then the slow ones a longer one. */
export type Patience = 'short' | 'long'

/**
 * What home says of draft files, remembered by path, time and size, also from one start to the next, and also of files that cannot be read:
 * a damaged file costs its time once.
 */
export class DraftList {
  private readonly known: Map<string, Seen>
  private unwritten = 0

  private constructor(
    private readonly memory: EntriesFile<Seen>,
    remembered: Entries<Seen> | null,
    private made: string,
    private readonly read: (path: string, patience: Patience) => Promise<Result<ContentSummary>>,
  ) {
    this.known = remembered?.made === made ? remembered.files : new Map()
  }

  /**
   * `made` names what summaries depend on besides the file: version of the program and of its packs. `read` must answer within a time of its own,
   * and fail with `too-slow` when that was not enough.
   */
  static async open(
    path: string,
    made: string,
    read: (path: string, patience: Patience) => Promise<Result<ContentSummary>>,
  ): Promise<DraftList> {
    const { file, entries } = await EntriesFile.open(path, seenSchema)
    return new DraftList(file, entries, made, read)
  }

  /** Forgets everything that was made with something else. */
  madeWith(made: string): void {
    if (this.made === made) return
    this.made = made
    this.known.clear()
  }

  /** The draft files in a folder, with what is remembered of them; none is opened. A folder that is not there yet is an empty one. */
  async ofFolder(folder: string): Promise<{ files: ListedFile[]; problem: Problem | null }> {
    let entries: Dirent[]
    try {
      entries = await readdir(folder, { withFileTypes: true })
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
      return { files: [], problem: isMissing ? null : fileProblem(error, folder, 'list') }
    }
    for (const { name } of entries) if (TEMPORARY_NAME.test(name)) await removeIfOld(join(folder, name))
    const within = join(folder, sep)
    const files = new Map(
      entries
        .filter(({ name }) => !name.startsWith('.') && name.toLowerCase().endsWith(DRAFT_EXTENSION))
        .map((entry) => [`${within}${entry.name}`, !entry.isFile()]),
    )
    for (const path of this.known.keys()) if (dirname(path) === folder && !files.has(path)) this.known.delete(path)
    return { files: await this.#listed([...files]), problem: null }
  }

  ofFiles(paths: readonly string[]): Promise<ListedFile[]> {
    return this.#listed(paths.map((path) => [path, true]))
  }

  async #listed(files: readonly [path: string, mayBeLink: boolean][]): Promise<ListedFile[]> {
    const found = await statsOf(files.map(([path]) => path))
    return files.map(([path, mayBeLink], index) => {
      const stats = found[index] ?? null
      const seen = this.known.get(path)
      const isSame = seen && stats && seen.modifiedMs === stats.modifiedMs && seen.bytes === stats.bytes
      return { path, mayBeLink, stats, learned: isSame ? seen.learned : null }
    })
  }

  /**
   * Reads files, one after the other, and tells of each as soon as it is known; those that take long come last. Ends early when nobody wants
   * to know any more.
   */
  async learn(
    files: readonly ListedFile[],
    tell: (file: ListedFile, learned: Learned) => void,
    wanted: () => boolean,
  ): Promise<void> {
    const slow: ListedFile[] = []
    const one = async (file: ListedFile, patience: Patience) => {
      const { made } = this
      const read = await this.read(file.path, patience)
      if (!read.ok && read.problem.code === 'too-slow' && patience === 'short') {
        slow.push(file)
        return
      }
      const learned: Learned = read.ok ? { summary: read.value } : { problem: read.problem }
      if (file.stats && lasts(learned) && made === this.made) this.remember(file.path, { ...file.stats, learned })
      if (patience === 'long' || this.unwritten >= WRITE_AFTER) await this.write()
      tell(file, learned)
    }
    for (const file of files) if (wanted()) await one(file, 'short')
    for (const file of slow) if (wanted()) await one(file, 'long')
    await this.write()
  }

  /** Forgets what is remembered of a file. */
  async forget(path: string): Promise<void> {
    if (!this.known.delete(path)) return
    this.unwritten += 1
    await this.write()
  }

  /** Forgets the files that are not there any more, wherever they were. */
  async forgetGone(): Promise<void> {
    for (const { path, stats } of await this.ofFiles([...this.known.keys()]))
      if (stats === null && this.known.delete(path)) this.unwritten += 1
    await this.write()
  }

  private remember(path: string, seen: Seen): void {
    this.known.set(path, seen)
    this.unwritten += 1
  }

  private async write(): Promise<void> {
    if (this.unwritten === 0) return
    this.unwritten = 0
    await this.memory.write({ made: this.made, files: this.known })
  }
}

type Stats = ListedFile['stats']

/** How a disk is asked for the time and size of files: in this thread, or in others. Only tests have another. */
interface Disk {
  here(paths: readonly string[]): Promise<Stats[]>
  elsewhere(paths: readonly string[]): Promise<Stats[]>
}

/**
 * Time and size of files; null where the disk does not say. A disk that answers as one of this computer does is asked in this thread, few files a turn: a question that
 * goes through another thread costs ten times as much, and home waits for thousands. Any other is never waited for here.
 */
export async function statsOf(
  paths: readonly string[],
  { here, elsewhere }: Disk = { here: statsHere, elsewhere: statsElsewhere },
): Promise<Stats[]> {
  let isNear = true
  const asked = async (some: readonly string[], ask: (some: readonly string[]) => Promise<Stats[]>) => {
    const since = performance.now()
    const stats = await ask(some)
    isNear &&= performance.now() - since < some.length * NEAR_MS
    return stats
  }
  const all = await asked(paths.slice(0, FEW), elsewhere)
  while (all.length < paths.length) {
    const some = paths.slice(all.length, all.length + (isNear ? FEW : AT_ONCE))
    all.push(...(await asked(some, isNear ? here : elsewhere)))
    if (all.length % AT_ONCE === 0) await setImmediate()
  }
  return all
}

async function statsHere(paths: readonly string[]): Promise<Stats[]> {
  return paths.map((path) => {
    try {
      return statOf(statSync(path, { throwIfNoEntry: false }))
    } catch {
      return null
    }
  })
}

function statsElsewhere(paths: readonly string[]): Promise<Stats[]> {
  return Promise.all(paths.map((path) => stat(path).then(statOf, () => null)))
}

function statOf(found: { mtimeMs: number; size: number } | undefined): Stats {
  return found ? { modifiedMs: found.mtimeMs, bytes: found.size } : null
}

function lasts(learned: Learned): boolean {
  return 'summary' in learned || LASTING.includes(learned.problem.code)
}

/** True for a file that may be a good draft, so that opening it is worth a try: it was not read to its end, or has a passphrase. */
export function isWorthTrying({ code }: Problem): boolean {
  return code === 'too-slow' || code === 'reading-stopped' || code === 'locked'
}

/** Left by a program that was killed while it wrote. One that is younger may be at work on another computer. */
async function removeIfOld(path: string): Promise<void> {
  const stats = await stat(path).catch(() => null)
  if (stats && Date.now() - stats.mtimeMs > DAY_MS) await rm(path, { force: true }).catch(() => undefined)
}
