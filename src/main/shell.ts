import { randomUUID } from 'node:crypto'
import { mkdir, realpath } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { DraftHolder, EventContent, EventName, OpenedDraft, OpenedFile, RequestInput } from '../contract/messages'
import type { Settings } from '../contract/settings'
import { repairForTemplate } from '../core/draft/create'
import { isDamage } from '../core/draft/damage'
import type { Draft } from '../core/draft/draft'
import { templateOfDraft } from '../core/draft/from-draft'
import { MAX_DRAFT_BYTES } from '../core/draft/size'
import { fidelityText } from '../core/import/fidelity'
import type { TextKind } from '../core/import/import-text'
import type { PassagePlace } from '../core/import/passages'
import { failure, type Problem, type Result, success } from '../core/result'
import { type PackManifest, packSchema } from '../core/template/pack'
import { type Template, templateSchema } from '../core/template/template'
import { once } from '../core/text/once'
import { message } from '../messages/message'
import { DocumentWorker, type Imported, type ImportRequest } from '../node/document-worker'
import { DraftList, type Patience } from '../node/draft-list'
import { DraftReader } from '../node/draft-reader'
import { DraftSessions, type OpenSession } from '../node/draft-sessions'
import { textOf } from '../node/draft-text'
import { exists } from '../node/exists'
import { fileProblem } from '../node/file-problems'
import { Histories } from '../node/histories'
import type { JsonFile } from '../node/json-file'
import { lockedIdOf } from '../node/locked-file'
import { IMPORTED_KINDS } from '../node/office-endings'
import { type OpenFiles, openFilesHere, profileName, userName } from '../node/open-elsewhere'
import type { OwnWords } from '../node/own-words'
import type { PackShelf } from '../node/pack-shelf'
import { readWhole } from '../node/read-whole'
import { RecentFiles } from '../node/recent-files'
import { CallDesk } from './call-desk'
import { ClockWindows } from './clock-windows'
import { CopyWatch } from './copy-watch'
import { folderName } from './folder-name'
import { Lectern } from './lectern'
import { inOwnProcess } from './own-process'
import { programTitle } from './program-facts'
import { RehearsalClock } from './rehearsal-clock'
import { reportMistake } from './report'
import { nextZoom, type ShellSettings } from './shell-settings'
import { tellWindow } from './tell-window'

type Shown = RequestInput<'window.shows'>

/** How long a draft may take to be summed up; a long one takes some 100 ms. */
const PATIENCE: Record<Patience, number> = { short: 750, long: 8000 }
/** How long a draft may take to be read when somebody waits for it; the largest takes a second. */
const OPENING_MS = 20_000
/** How soon a change of a draft's file by another program is seen. */
const LOOK_AT_FILE_MS = 3000

/** All that the shell holds while it runs, and what menus and handlers both do with it. */
export class Shell {
  window: BrowserWindow | null = null
  readonly documents = new DocumentWorker(inOwnProcess)
  /** A thread of its own, so that neither waits for the other; it ends soon after its last text. */
  readonly imports = new DocumentWorker()
  /** The text or office file that was read last, while the window shows where its passages would go. */
  private readFile: { handle: string; name: string; request: ImportRequest; imported: Imported } | null = null
  /** Exported files by the handle that the window has for them. */
  readonly exported = new Map<string, string>()
  /** Files that are compared, by the handle that the window has for them. */
  readonly compared = new Map<string, string>()
  /** Hosts of web pages that the user agreed to open, until the program ends. */
  readonly visitedHosts = new Set<string>()
  readonly calls = new CallDesk((reading) => this.tell('call.reading', reading))
  readonly clockWindows = new ClockWindows()
  readonly lectern = new Lectern()
  readonly rehearsal = new RehearsalClock({
    monotonic: () => performance.now(),
    calendar: () => Date.now(),
    onChange: (state) => {
      this.tell('rehearsal.changed', state)
      this.clockWindows.tell('rehearsal.changed', state)
    },
  })
  /** Which drafts other programs are told to be open here. */
  readonly openFiles: OpenFiles
  /** Drafts that are open here for reading alone, because another program has them open. */
  readonly #onlyRead = new Set<string>()
  #ownWords: Promise<OwnWords> | null = null
  onRecentChange: () => void = () => undefined
  onSettingsChange: () => void = () => undefined
  onWindowListens: () => void = () => undefined
  /** Over when a page has drawn its first picture. */
  readonly windowIsDrawn: Promise<void>
  /** The window says that it has. */
  windowDrew: () => void = () => undefined
  /** Handle of the draft that the window has in front, as it last said. */
  shownDraft: string | null = null
  /** Handles of all that have a tab in the window, in their sequence. */
  tabs: readonly string[] = []
  /** Drafts whose files are being looked at. */
  readonly #looking = new Set<string>()
  readonly #copies = new CopyWatch(() => Date.now())

  private constructor(
    readonly packs: PackShelf,
    readonly settings: JsonFile<ShellSettings>,
    readonly recent: RecentFiles,
    readonly sessions: DraftSessions,
    readonly list: DraftList,
    readonly histories: Histories,
    /** Sums drafts up for home, away from this thread. */
    readonly summaries: DraftReader,
    /** Looks for words in drafts, so that neither waits for the other. */
    readonly finds: DraftReader,
    /** Reads drafts that are opened or looked into, away from this thread. */
    readonly opening: DraftReader,
    /** Problems that were found before there was a window to show them. */
    readonly problemsAtStart: Problem[],
    profile: () => Promise<string>,
  ) {
    this.windowIsDrawn = new Promise((done) => {
      this.windowDrew = done
    })
    for (const thread of [this.documents, this.imports, summaries, finds, opening])
      thread.onMistake = (where, error) => void reportMistake(where, error)
    this.openFiles = openFilesHere(profile, (path, holder) => {
      const draft = this.sessions.handleOf(path)
      if (draft !== null) this.tell('draft.alsoOpen', { draft, holder })
    })
  }

  static async start(settings: JsonFile<ShellSettings>, packs: Promise<PackShelf>): Promise<Shell> {
    const data = app.getPath('userData')
    const [shelf, recent] = await Promise.all([packs, RecentFiles.open(join(data, 'recent.json'))])
    // Made and kept with the first draft that is opened: no start waits for the disk to take it.
    const profile = once(() => profileName(join(data, 'signs.json')))
    const summaries = new DraftReader('summarise', { limitMs: PATIENCE.long })
    const finds = new DraftReader('summarise', { limitMs: PATIENCE.long })
    const opening = new DraftReader('open', { limitMs: OPENING_MS })
    const list = await DraftList.open(join(data, 'summaries.json'), madeWith(shelf), (path, patience) =>
      summaries.summariseFile(path, PATIENCE[patience]),
    )
    const histories = new Histories({
      folder: join(data, 'history'),
      snapshots: join(data, 'snapshots'),
      now: () => new Date(),
    })
    let shell: Shell | null = null
    const sessions = new DraftSessions({
      places: {
        journal: join(data, 'journal'),
        drafts: () => draftsFolder(settings.content),
      },
      onEvent: (event) => {
        const { type, ...content } = event
        shell?.tell(`draft.${type}` as EventName, content as EventContent<EventName>)
        if (type === 'saved') void shell?.rememberRecent(event.draft)
      },
      read: (path, key) => opening.read(path, key),
      readText: (text, name, key) => opening.readText(text, name, key),
      onMove: (from, to) => void shell?.followMove(from, to),
      versions: histories,
    })
    const { problems } = await sessions.recover()
    shell = new Shell(shelf, settings, recent, sessions, list, histories, summaries, finds, opening, problems, profile)
    shell.watchShownFile()
    shelf.onChange = (shown) => {
      // A summary is made with the packs that a thread read when it started.
      list.madeWith(madeWith(shelf))
      summaries.restart()
      shell?.tell('packs.changed', shown)
    }
    return shell
  }

  /** What nobody waits for: histories whose time is over go, and so does what is remembered of files that are not there. */
  async tidy(): Promise<void> {
    await this.histories.prune(this.settings.content.deletedDays)
    await this.openFiles.removeStale(this.recent.list())
    await this.list.forgetGone()
  }

  /**
   * Keeps the last text of a draft that goes to the bin as a version, also of one that is only a file. Its id, where it can be read, and whether the
   * draft stays in another file, of which this is a copy.
   */
  async keepLast(handle: string, path: string | null): Promise<{ id: string; isCopy: boolean } | null> {
    const read = path === null ? null : await this.opening.read(path)
    const draft = this.sessions.held(handle)?.draft ?? (read?.ok ? read.value.draft : null)
    if (!draft) return null
    const { id, title } = draft
    const last = await this.histories.pathOf(id)
    const elsewhere = last !== null && last !== path && (await exists(last)) ? last : null
    const of = { id, title, path: elsewhere ?? path, fileName: path ? basename(path) : '' }
    if (this.settings.content.deletedDays > 0) await this.histories.keepVersion(of, textOf(draft).bytes, 'binned')
    return { id, isCopy: elsewhere !== null || this.isOpenBeside(handle, id) }
  }

  /** Whether another file of the same draft is open. */
  isOpenBeside(handle: string, id: string): boolean {
    return this.sessions.allHeld().some((other) => other.handle !== handle && other.draft.id === id)
  }

  /** The id of a draft that has a passphrase, open or not; null for one that has none. */
  async lockedId(handle: string, path: string | null): Promise<string | null> {
    const held = this.sessions.held(handle)
    if (held) return held.locked ? held.draft.id : null
    const file = path === null ? null : await readWhole(path, MAX_DRAFT_BYTES)
    return path !== null && file?.ok ? lockedIdOf(file.value.bytes, basename(path)) : null
  }

  /** What is kept of a draft that went to the bin: its history for some days, or nothing. */
  async letGo(id: string): Promise<void> {
    if (this.settings.content.deletedDays > 0) await this.histories.noteDeleted(id)
    else await this.forgetKept(id)
  }

  /** Forgets what is kept of a draft's text: its history, and journals that could not be read. */
  async forgetKept(id: string): Promise<void> {
    await this.histories.clear(id)
    await this.sessions.forgetDamagedJournals(id)
  }

  /** Forgets all that this computer keeps of a draft beside its file. */
  async forgetDraft(id: string, path: string | null): Promise<void> {
    await this.forgetKept(id)
    if (path !== null) await this.forgetFile(path)
  }

  /** Forgets what lists say of a file, here and in the system's list of recent documents, which can only be emptied as a whole. */
  async forgetFile(path: string): Promise<void> {
    await this.list.forget(path)
    await this.recent.remove(path)
    app.clearRecentDocuments()
    for (const other of [...this.recent.list()].reverse()) app.addRecentDocument(other)
    this.onRecentChange()
  }

  /** Read when they are first asked for: a start has no use for them. */
  ownWords(): Promise<OwnWords> {
    this.#ownWords ??= import('../node/own-words').then(({ OwnWords }) =>
      OwnWords.open(join(app.getPath('userData'), 'words.json')),
    )
    return this.#ownWords
  }

  tell<N extends EventName>(name: N, content: EventContent<N>): void {
    tellWindow(this.window, name, content)
  }

  /** Tells the window when another program changed the file of the draft in front, or put a copy beside it, as services that synchronise folders do. */
  private watchShownFile(): void {
    // Asked of the disk again and again: systems tell nothing of changes on network disks. Keeps nobody awake who wants to end.
    setInterval(() => void this.#lookAtShownFile(), LOOK_AT_FILE_MS).unref()
  }

  async #lookAtShownFile(): Promise<void> {
    const draft = this.shownDraft
    if (draft === null || this.#looking.has(draft)) return
    this.#looking.add(draft)
    try {
      if (await this.sessions.isChangedElsewhere(draft)) this.tell('draft.changedElsewhere', { draft })
      // Only when it is as the other program left it.
      else if (this.#onlyRead.has(draft)) await this.#claimFreed(draft)
      const path = this.sessions.pathOf(draft)
      if (path && (await this.#copies.hasNew(path))) this.tell('draft.copiesChanged', { draft })
    } finally {
      this.#looking.delete(draft)
    }
  }

  async #claimFreed(draft: string): Promise<void> {
    const path = this.sessions.pathOf(draft)
    if (!path || (await this.openFiles.claim(path))) return
    this.#onlyRead.delete(draft)
    this.tell('draft.free', { draft })
  }

  /** Says beside a draft's file that it is open here. Who has it open elsewhere, unless text of it waits here to be written: that comes first. */
  async #claim({ handle, path, unsaved }: OpenSession): Promise<DraftHolder | null> {
    this.#onlyRead.delete(handle)
    if (path === null) return null
    const holder = await this.openFiles.claim(path)
    if (!holder) return null
    if (unsaved) await this.openFiles.takeOver(path)
    else this.#onlyRead.add(handle)
    return unsaved ? null : holder
  }

  /** Writes in a draft although another program has it open. */
  async openAnyway(handle: string): Promise<void> {
    this.#onlyRead.delete(handle)
    const path = this.sessions.pathOf(handle)
    if (path) await this.openFiles.takeOver(path)
  }

  /** A draft that is open got a file, or another one. */
  private async followMove(from: string | null, to: string): Promise<void> {
    if (from !== null) await this.openFiles.release(from)
    await this.openFiles.takeOver(to)
  }

  /** Closes a draft, and says no more that it is open. */
  async closeDraft(handle: string): Promise<Result<void>> {
    const closed = await this.sessions.close(handle)
    const path = this.sessions.pathOf(handle)
    if (!closed.ok) return closed
    this.#onlyRead.delete(handle)
    if (path) await this.openFiles.release(path)
    return closed
  }

  /** An open draft with what another program put into its file; null when there is nothing to take. */
  async takeFromFile(handle: string): Promise<Result<{ content: Draft } | null>> {
    const taken = await this.sessions.takeFromFile(handle)
    if (!taken.ok || taken.value === null) return taken.ok ? success(null) : taken
    const { draft } = taken.value
    const found = await this.templateOf(draft)
    return found.ok ? success({ content: repairForTemplate(draft, found.value.template) }) : found
  }

  /** The window says which drafts it has open: its title bar follows, and a page that is loaded again gets them back. */
  showing({ open, tabs }: Shown): void {
    const before = this.shownDraft
    this.shownDraft = open?.draft ?? null
    this.tabs = tabs
    // Its file may have been changed while it was behind another.
    if (this.shownDraft !== before) void this.#lookAtShownFile()
    const { window } = this
    if (!window || window.isDestroyed()) return
    const name = programTitle()
    // Line ends and marks that reorder text do not belong in a title bar.
    const plain = open?.title
      .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
      .trim()
      .slice(0, 200)
    window.setTitle(plain ? `${open?.edited ? '• ' : ''}${plain} — ${name}` : name)
    window.setDocumentEdited(open?.edited ?? false)
    window.setRepresentedFilename('')
  }

  draftsFolder(): string {
    return draftsFolder(this.settings.content)
  }

  nameOf(folder: string): string {
    return folderName(folder, { documents: app.getPath('documents'), home: app.getPath('home') })
  }

  /** Where a draft is, as the window says it; null is a draft that has no file yet. */
  placeOf(path: string | null): { fileName: string; folderName: string } {
    return {
      fileName: path ? basename(path) : '',
      folderName: this.nameOf(path ? dirname(path) : this.draftsFolder()),
    }
  }

  settingsForWindow(): Settings {
    const { theme, paper, proofreading, smartMarks, sound, silentRules, noteAuthor, deletedDays } =
      this.settings.content
    return {
      theme,
      paper,
      proofreading,
      smartMarks,
      sound,
      silentRules,
      noteAuthor: noteAuthor ?? userName(),
      deletedDays,
      folderName: this.nameOf(this.draftsFolder()),
    }
  }

  async changeSettings(change: Partial<ShellSettings>): Promise<Result<void>> {
    const answer = await this.settings.set({ ...this.settings.content, ...change })
    this.onSettingsChange()
    return answer
  }

  /**
   * The draft's template, or one made of nothing but the draft where its pack is not installed. A problem for a draft whose names no template could
   * have, as one that was made by hand may have them.
   */
  async templateOf(draft: Draft): Promise<Result<{ pack: PackManifest; template: Template; withoutPack: boolean }>> {
    const found = await this.packs.template(draft.template.id)
    if (found) return success({ ...found, withoutPack: false })
    const { pack, template } = templateOfDraft(draft)
    if (packSchema.safeParse(pack).success && templateSchema.safeParse(template).success)
      return success({ pack, template, withoutPack: true })
    return failure(
      'no-template',
      message('problem.withoutPack', { title: draft.title, template: draft.template.id, pack: draft.template.pack }),
    )
  }

  /** An open draft as the window gets it. */
  async opened(session: OpenSession, imported = false): Promise<Result<OpenedDraft>> {
    const found = await this.templateOf(session.draft)
    if (!found.ok) return found
    const { pack, template, withoutPack } = found.value
    const { path } = session
    return success({
      locked: session.locked,
      draft: session.handle,
      ...this.placeOf(path),
      recovered: session.recovered,
      unsaved: session.unsaved || imported,
      content: repairForTemplate(session.draft, template),
      template,
      pack,
      withoutPack,
    })
  }

  /** One with a passphrase fails with `locked` without it, and the window is told to ask for it; so is it told of one that is damaged. */
  async openHandle(handle: string, passphrase?: string): Promise<Result<OpenedDraft>> {
    const session = await this.sessions.open(handle, passphrase)
    if (!session.ok) {
      const { fileName } = this.placeOf(this.sessions.pathOf(handle) ?? null)
      if (session.problem.code === 'locked') this.tell('draft.locked', { draft: handle, fileName })
      else if (isDamage(session.problem)) this.tell('draft.damaged', { draft: handle, fileName })
      return session
    }
    const opened = await this.opened(session.value)
    if (!opened.ok) {
      await this.sessions.close(handle)
      return opened
    }
    const holder = await this.#claim(session.value)
    await this.rememberRecent(handle)
    return holder ? success({ ...opened.value, openElsewhere: holder }) : opened
  }

  /** Opens a draft, or reads a text or office file, of which `makeImport` makes one; null when the user gives that up. */
  async openPath(path: string): Promise<Result<OpenedFile | null>> {
    const ending = extname(path).toLowerCase()
    const kind = IMPORTED_KINDS[ending]
    if (kind) return this.readImport(path, kind)
    if (await isKeptCopy(path)) return failure('kept-copy', message('history.problem.keptCopy'))
    if (ending !== '.rostrum') {
      return failure('not-ours', message('problem.notOurs', { name: basename(path) }))
    }
    const opened = await this.openHandle(await this.sessions.handleFor(path))
    return opened.ok ? success({ opened: opened.value }) : opened
  }

  private async readImport(path: string, kind: TextKind | 'office'): Promise<Result<OpenedFile | null>> {
    const pack = (await this.packs.all()).packs.find(({ templates }) => templates.length > 0)
    const template = pack?.templates[0]
    if (!pack || !template) return failure('no-template', message('problem.noTemplate.atAll'))
    const name = basename(path)
    this.tell('importing', { fileName: name })
    try {
      const read =
        kind === 'office'
          ? await (await import('../node/read-office')).readOfficeBytes(path)
          : await (await import('../node/text-files')).readTextFile(path)
      if (!read.ok) return read
      const source: ImportRequest['source'] =
        read.value instanceof Uint8Array
          ? { kind: 'office', bytes: read.value, name }
          : { kind: kind as TextKind, text: read.value.text }
      const given = { id: randomUUID(), now: new Date().toISOString() }
      const request: ImportRequest = { source, template, pack: pack.manifest, given }
      const imported = await this.imports.importText(request)
      if (!imported.ok) return imported.problem.code === 'cancelled' ? success(null) : imported
      const { passages, report, notes } = imported.value
      const note = read.value instanceof Uint8Array ? null : read.value.note
      const handle = `import-${randomUUID()}`
      // One window, one text to place: an older one was left.
      this.readFile = { handle, name, request, imported: imported.value }
      return success({
        placing: {
          import: handle,
          fileName: name,
          template,
          passages,
          report: (report?.lines ?? []).map((line) => ({
            outcome: line.outcome,
            said: fidelityText(line),
            where: line.where,
          })),
          notes: [...(note ? [note] : []), ...notes],
        },
      })
    } finally {
      this.tell('importing', { fileName: null })
    }
  }

  /** Makes a draft of the text that was read, with its passages where they are said to go; null when the user gives that up. */
  async makeImport(
    handle: string,
    choices: { part: number; place: PassagePlace }[],
  ): Promise<Result<OpenedDraft | null>> {
    const { readFile } = this
    if (readFile?.handle !== handle) return failure('no-import', message('problem.noImport'))
    const { request, imported, name } = readFile
    let { draft } = imported
    if (choices.length > 0) {
      this.tell('importing', { fileName: name })
      const chosen = new Map(choices.map(({ part, place }) => [part, place]))
      const placed = await this.imports.importText({ ...request, choices: chosen })
      this.tell('importing', { fileName: null })
      if (!placed.ok) return placed.problem.code === 'cancelled' ? success(null) : placed
      draft = placed.value.draft
    }
    this.readFile = null
    const session = await this.sessions.create(draft, { keep: true })
    await this.sessions.keepVersion(session.handle, 'imported')
    return this.opened(session, true)
  }

  /** Forgets a text that was read. */
  dropImport(handle: string): void {
    if (this.readFile?.handle === handle) this.readFile = null
  }

  /** Opens a file that came from outside the window and tells the window of it. */
  async openFromOutside(path: string): Promise<void> {
    const answer = await this.openPath(path)
    // Of these the window was told already.
    if (!answer.ok && (answer.problem.code === 'locked' || isDamage(answer.problem))) return
    if (!answer.ok) this.tell('problem', answer.problem)
    else if (answer.value && 'opened' in answer.value) this.tell('draft.opened', answer.value.opened)
    else if (answer.value) this.tell('import.placing', answer.value.placing)
  }

  async rememberRecent(handle: string): Promise<void> {
    const path = this.sessions.pathOf(handle)
    if (!path || this.recent.list()[0] === path) return
    app.addRecentDocument(path)
    await this.recent.add(path)
    this.onRecentChange()
  }

  /** The next zoom of the window, kept for the next start. */
  zoom(step: 'in' | 'out' | 'reset'): void {
    const zoom = nextZoom(this.settings.content.zoom, step)
    this.window?.webContents.setZoomFactor(zoom)
    void this.changeSettings({ zoom })
  }

  /** The folder for new drafts, made if it is not there yet. */
  async needDraftsFolder(): Promise<Result<string>> {
    const folder = this.draftsFolder()
    try {
      await mkdir(folder, { recursive: true })
      return success(folder)
    } catch (error) {
      return { ok: false, problem: fileProblem(error, folder, 'keep-in') }
    }
  }
}

/** True for a copy that an older Rostrum kept, also by a link to it: the history takes it in, and writing in it would make it no copy. */
async function isKeptCopy(path: string): Promise<boolean> {
  const [file, profile] = await Promise.all(
    [path, app.getPath('userData')].map((each) => realpath(each).catch(() => each)),
  )
  return dirname(dirname(file ?? path)) === join(profile ?? '', 'snapshots')
}

/** What remembered summaries depend on besides the files. */
function madeWith({ shown }: PackShelf): string {
  return [app.getVersion(), ...shown.packs.map(({ manifest }) => `${manifest.id} ${manifest.packVersion}`)].join(', ')
}

function draftsFolder({ folder }: ShellSettings): string {
  return folder ?? (process.env.ROSTRUM_DOCUMENTS || join(app.getPath('documents'), 'Rostrum'))
}
