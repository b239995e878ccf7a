import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { EventContent, HomeRows, RequestOutput } from '../contract/messages'
import type { Draft } from '../core/draft/draft'
import { writeDraft } from '../core/draft/read'
import { type Problem, type Result, success } from '../core/result'
import { isWorthTrying, type Learned, type ListedFile } from '../node/draft-list'
import type { OpenSession } from '../node/draft-sessions'
import { lockedDraft } from '../node/locked-file'
import type { Shell } from './shell'

/** Rows that are told at once: with a few, neither this thread nor the window stops for long. The first fill any window. */
const FIRST_AT_ONCE = 50
const AT_ONCE = 50
/** What is read within this time is told together. */
const TELL_AFTER_MS = 40

/** A draft as home has it: a file, or what is held of one that is open or recovered. */
interface Place {
  handle: string
  path: string | null
  isElsewhere: boolean
  held: OpenSession | null
  /** Its text was in a journal when the program began, and may still wait there for its passphrase. */
  recovered: boolean
  file: ListedFile | null
  learned: Learned | null
}

/**
 * What home shows. Names come at once and details as they are read, all in threads that may be ended: no draft's text is looked at in this one.
 * A list that is asked for anew ends the reading for the one before.
 */
export class HomeList {
  #listing = 0
  #finding = 0
  /** The drafts folder and when it had changed last as it was listed. */
  #listed: Promise<string> | null = null
  /** What is known of drafts that are held, by what they held then. */
  readonly #summaries = new WeakMap<Draft, Learned>()

  constructor(private readonly shell: Shell) {}

  /** Every draft that home lists, those of the folder first. */
  async #allPlaces(): Promise<{ places: Place[]; problem: Problem | null; folder: string }> {
    const { shell } = this
    const folder = shell.draftsFolder()
    const inFolder = await shell.list.ofFolder(folder)
    const listed = new Set(inFolder.files.map(({ path }) => path))
    const elsewhere = shell.recent.list().filter((path) => dirname(path) !== folder && !listed.has(path))
    // One that is not there now may be on a disk that is not connected: it stays in the list of recent files, unseen.
    const recent = (await shell.list.ofFiles(elsewhere)).filter(({ stats }) => stats !== null)

    return { places: await this.#placesOf(inFolder.files, recent), problem: inFolder.problem, folder }
  }

  async list(): Promise<Result<RequestOutput<'home.list'>>> {
    this.#listing += 1
    const listing = this.#listing
    const { shell } = this
    // Before its names are read: what comes meanwhile makes the list stale once too often.
    this.#listed = stateOf(shell.draftsFolder())
    const { places, problem, folder } = await this.#allPlaces()
    const rows = noRows()
    for (const place of places.slice(0, FIRST_AT_ONCE)) this.#add(rows, place)
    if (problem) rows.unreadable.push({ draft: null, fileName: basename(folder), problem })
    setImmediate(() => void this.#tellRest(listing, places))
    return success({ ...rows, listing, count: places.length, folderName: shell.nameOf(folder) })
  }

  /** Newest first, each draft once, and after the files those drafts that have none yet or whose file is gone. */
  async #placesOf(inFolder: readonly ListedFile[], recent: readonly ListedFile[]): Promise<Place[]> {
    const { sessions } = this.shell
    const files = [
      ...inFolder.map((file) => ({ file, isElsewhere: false })),
      ...recent.map((file) => ({ file, isElsewhere: true })),
    ].sort((a, b) => (b.file.stats?.modifiedMs ?? 0) - (a.file.stats?.modifiedMs ?? 0))
    const places = new Map<string, Place>()
    const held = ({ draft }: OpenSession) => this.#summaries.get(draft) ?? null
    const handles = await sessions.handlesFor(files.map(({ file }) => file))
    // Asked once: it goes through all that is known, and thousands of rows would each do so.
    const locked = sessions.allLocked()
    const waiting = new Set(locked.map(({ handle }) => handle))
    for (const [index, { file, isElsewhere }] of files.entries()) {
      const handle = handles[index]
      if (handle === undefined || places.has(handle)) continue
      const open = sessions.held(handle)
      const learned = open ? held(open) : file.learned
      const recovered = open?.recovered ?? waiting.has(handle)
      places.set(handle, { handle, path: open?.path ?? file.path, isElsewhere, held: open, recovered, file, learned })
    }
    for (const open of sessions.allHeld()) {
      const { handle, path, recovered } = open
      const learned = held(open)
      if (!places.has(handle))
        places.set(handle, { handle, path, isElsewhere: false, held: open, recovered, file: null, learned })
    }
    for (const { handle, path } of locked) {
      const learned = { problem: lockedDraft(path === null ? '' : basename(path)) }
      if (!places.has(handle))
        places.set(handle, { handle, path, isElsewhere: false, held: null, recovered: true, file: null, learned })
    }
    return [...places.values()]
  }

  #add(rows: HomeRows, { handle, path, isElsewhere, held, recovered, file, learned }: Place): void {
    const where = { draft: handle, ...this.shell.placeOf(path) }
    if (learned && 'summary' in learned) {
      rows[isElsewhere ? 'recent' : 'drafts'].push({ ...learned.summary, ...where, recovered })
      return
    }
    if (learned && !held && !isWorthTrying(learned.problem)) {
      if (isElsewhere) rows.gone.push(handle)
      else rows.unreadable.push({ draft: handle, fileName: where.fileName, problem: learned.problem })
      return
    }
    const modified = held?.draft.modified ?? new Date(file?.stats?.modifiedMs ?? 0).toISOString()
    const title = held?.draft.title ?? ''
    rows.named.push({ ...where, title, modified, recovered, isElsewhere, problem: learned?.problem ?? null })
  }

  /** The rest of a long list, and then what is still to be read, when the window has drawn the first of it: told sooner, it would wait for all. */
  async #tellRest(listing: number, places: readonly Place[]): Promise<void> {
    const wanted = () => listing === this.#listing
    await this.shell.windowIsDrawn
    for (let start = FIRST_AT_ONCE; start < places.length && wanted(); start += AT_ONCE) {
      const rows = noRows()
      for (const place of places.slice(start, start + AT_ONCE)) this.#add(rows, place)
      this.shell.tell('home.rows', { ...rows, listing })
      await new Promise((next) => setImmediate(next))
    }
    const news = new News((rows) => wanted() && this.shell.tell('home.rows', { ...rows, listing }))
    const unread = places.filter(({ learned }) => learned === null)
    for (const place of unread) {
      const { held } = place
      if (!held || !wanted()) continue
      const learned = await this.#summaryOfHeld(held)
      news.tell((rows) => this.#add(rows, { ...place, learned }))
    }
    const byFile = new Map(unread.flatMap((place) => (place.file && !place.held ? [[place.file, place]] : [])))
    await this.shell.list.learn(
      [...byFile.keys()],
      (file, learned) => {
        const place = byFile.get(file)
        if (place) news.tell((rows) => this.#add(rows, { ...place, learned }))
      },
      wanted,
    )
    news.flush()
  }

  /** Whether names came into the drafts folder or went from it since the last list. */
  async isStale(): Promise<boolean> {
    const [before, now] = await Promise.all([this.#listed, stateOf(this.shell.draftsFolder())])
    return before !== null && before !== now
  }

  /**
   * Looks for words in all drafts, the newest first, and tells of those that have each of them somewhere, phrases in quotation marks as they stand. What is
   * open is searched as it is held. A draft that cannot be read has nothing to find: the list says so. Returns the number of the search.
   */
  find(words: string): number {
    this.#finding += 1
    const finding = this.#finding
    if (words.trim() !== '') setImmediate(() => void this.#find(words, finding))
    return finding
  }

  async #find(words: string, finding: number): Promise<void> {
    const { shell } = this
    const wanted = () => finding === this.#finding
    let drafts: EventContent<'home.found'>['drafts'] = []
    let told = Date.now()
    const tell = (done: boolean) => {
      if (wanted()) shell.tell('home.found', { finding, drafts, done })
      drafts = []
      told = Date.now()
    }
    for (const { handle, path, held } of (await this.#allPlaces()).places) {
      if (!wanted()) return
      const found = held
        ? await shell.finds.findInText(writeDraft(held.draft), path ? basename(path) : held.draft.title, words)
        : path
          ? await shell.finds.findInFile(path, words)
          : null
      if (found?.ok && found.value) drafts.push({ draft: handle, ...found.value })
      if (drafts.length > 0 && Date.now() - told > TELL_AFTER_MS) tell(false)
    }
    tell(true)
  }

  async #summaryOfHeld({ draft, path }: OpenSession): Promise<Learned> {
    const name = path ? basename(path) : draft.title
    const read = await this.shell.summaries.summariseText(writeDraft(draft), name)
    const learned: Learned = read.ok ? { summary: read.value } : { problem: read.problem }
    this.#summaries.set(draft, learned)
    return learned
  }
}

/** Gathers rows for a moment, so that hundreds of drafts are not hundreds of messages. */
class News {
  #rows: HomeRows | null = null
  #stop: NodeJS.Timeout | null = null

  constructor(private readonly send: (rows: HomeRows) => void) {}

  tell(add: (rows: HomeRows) => void): void {
    this.#rows ??= noRows()
    add(this.#rows)
    // Rows that are read in one stretch are told of together.
    this.#stop ??= setTimeout(() => this.flush(), TELL_AFTER_MS)
  }

  flush(): void {
    if (this.#stop) clearTimeout(this.#stop)
    this.#stop = null
    const rows = this.#rows
    this.#rows = null
    if (rows) this.send(rows)
  }
}

function noRows(): HomeRows {
  return { drafts: [], recent: [], named: [], unreadable: [], gone: [] }
}

/** A folder with the time of its last change; without one where it cannot be looked at. */
async function stateOf(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null)
  return JSON.stringify([folder, found?.mtimeMs ?? null])
}
