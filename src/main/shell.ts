import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { EventContent, EventName, OpenedDraft, Settings } from '../contract/messages'
import { repairForTemplate } from '../core/draft/create'
import type { Draft } from '../core/draft/draft'
import { failure, type Problem, type Result, success } from '../core/result'
import type { Pack, PackManifest, Template } from '../core/template/template'
import { DocumentWorker } from '../node/document-worker'
import { DraftList } from '../node/draft-list'
import { DraftSessions, type OpenSession } from '../node/draft-sessions'
import { summaryOf } from '../node/draft-summary'
import { fileProblem } from '../node/file-problems'
import { JsonFile } from '../node/json-file'
import { loadAllPacks } from '../node/pack-install'
import { findTemplate } from '../node/packs'
import { RecentFiles } from '../node/recent-files'
import { readTextFile } from '../node/text-files'
import { folderName } from './folder-name'
import { tellWindow } from './ipc'
import { FIRST_SETTINGS, type ShellSettings, shellSettingsSchema } from './shell-settings'

/** All that the shell holds while it runs, and what menus and handlers both do with it. */
export class Shell {
  window: BrowserWindow | null = null
  readonly documents = new DocumentWorker()
  /** Exported files by the handle that the window has for them. */
  readonly exported = new Map<string, string>()
  onRecentChange: () => void = () => undefined
  onSettingsChange: () => void = () => undefined

  private constructor(
    readonly packs: Pack[],
    readonly refused: Problem[],
    readonly settings: JsonFile<ShellSettings>,
    readonly recent: RecentFiles,
    readonly sessions: DraftSessions,
    readonly list: DraftList,
    /** Problems that were found before there was a window to show them. */
    readonly problemsAtStart: Problem[],
  ) {}

  /** What the window's first look depends on; read before anything else, so that the window need not wait for the rest. */
  static async readSettings(): Promise<JsonFile<ShellSettings>> {
    const data = app.getPath('userData')
    await mkdir(data, { recursive: true, mode: 0o700 })
    return JsonFile.open(join(data, 'settings.json'), shellSettingsSchema, FIRST_SETTINGS)
  }

  static async start(settings: JsonFile<ShellSettings>): Promise<Shell> {
    const data = app.getPath('userData')
    const [{ packs, refused }, recent] = await Promise.all([
      loadAllPacks(),
      RecentFiles.open(join(data, 'recent.json')),
    ])
    const made = [app.getVersion(), ...packs.map(({ manifest }) => `${manifest.id} ${manifest.packVersion}`)].join(', ')
    const list = await DraftList.open(join(data, 'summaries.json'), made, (draft) =>
      summaryOf(draft, findTemplate(packs, draft.template.id)?.template ?? null),
    )
    let shell: Shell | null = null
    const sessions = new DraftSessions({
      places: {
        journal: join(data, 'journal'),
        snapshots: join(data, 'snapshots'),
        drafts: () => draftsFolder(settings.content),
      },
      onEvent: (event) => {
        const { type, ...content } = event
        shell?.tell(`draft.${type}` as EventName, content as EventContent<EventName>)
        if (type === 'saved') void shell?.rememberRecent(event.draft)
      },
    })
    const { problems } = await sessions.recover()
    shell = new Shell(packs, refused, settings, recent, sessions, list, problems)
    return shell
  }

  tell<N extends EventName>(name: N, content: EventContent<N>): void {
    tellWindow(this.window, name, content)
  }

  draftsFolder(): string {
    return draftsFolder(this.settings.content)
  }

  nameOf(folder: string): string {
    return folderName(folder, { documents: app.getPath('documents'), home: app.getPath('home') })
  }

  settingsForWindow(): Settings {
    const { theme, paper } = this.settings.content
    return { theme, paper, folderName: this.nameOf(this.draftsFolder()) }
  }

  async changeSettings(change: Partial<ShellSettings>): Promise<Result<void>> {
    const answer = await this.settings.set({ ...this.settings.content, ...change })
    this.onSettingsChange()
    return answer
  }

  templateOf(draft: Draft): Result<{ pack: PackManifest; template: Template }> {
    const found = findTemplate(this.packs, draft.template.id)
    if (found) return success(found)
    return failure(
      'no-template',
      `“${draft.title}” was written with the template “${draft.template.id}”, which this Rostrum does not have. Install the pack “${draft.template.pack}” or a newer Rostrum; the draft was not changed.`,
    )
  }

  /** An open draft as the window gets it. */
  opened(session: OpenSession, imported = false): Result<OpenedDraft> {
    const found = this.templateOf(session.draft)
    if (!found.ok) return found
    const { pack, template } = found.value
    const { path } = session
    return success({
      draft: session.handle,
      fileName: path ? basename(path) : '',
      folderName: this.nameOf(path ? dirname(path) : this.draftsFolder()),
      recovered: session.recovered,
      unsaved: session.recovered || imported,
      content: repairForTemplate(session.draft, template),
      template,
      pack,
    })
  }

  async openHandle(handle: string): Promise<Result<OpenedDraft>> {
    const session = await this.sessions.open(handle)
    if (!session.ok) return session
    const opened = this.opened(session.value)
    if (!opened.ok) {
      await this.sessions.close(handle)
      return opened
    }
    await this.rememberRecent(handle)
    return opened
  }

  /** Opens a draft, or makes a new one of a text. `unplaced` are headings of the text that fit nowhere in the template. */
  async openPath(path: string): Promise<Result<{ opened: OpenedDraft; unplaced: string[] }>> {
    const kind = extname(path).toLowerCase()
    if (kind === '.md' || kind === '.markdown' || kind === '.txt')
      return this.importFile(path, kind === '.txt' ? 'text' : 'markdown')
    if (kind !== '.rostrum') {
      return failure(
        'not-ours',
        `“${basename(path)}” is not something that Rostrum opens. Choose a draft (.rostrum) or a text (.md or .txt).`,
      )
    }
    const opened = await this.openHandle(await this.sessions.handleFor(path))
    return opened.ok ? success({ opened: opened.value, unplaced: [] }) : opened
  }

  private async importFile(
    path: string,
    kind: 'markdown' | 'text',
  ): Promise<Result<{ opened: OpenedDraft; unplaced: string[] }>> {
    const pack = this.packs.find(({ templates }) => templates.length > 0)
    const template = pack?.templates[0]
    if (!pack || !template)
      return failure('no-template', 'There is no template to put the text into. Install Rostrum again.')
    this.tell('importing', { fileName: basename(path) })
    try {
      const text = await readTextFile(path)
      if (!text.ok) return text
      const given = { id: randomUUID(), now: new Date().toISOString() }
      const request = { text: text.value, kind, template, pack: pack.manifest, given }
      const imported = await this.documents.importText(request)
      if (!imported.ok) return imported
      const { draft, unplaced } = imported.value
      const opened = this.opened(await this.sessions.create(draft, { keep: true }), true)
      return opened.ok ? success({ opened: opened.value, unplaced }) : opened
    } finally {
      this.tell('importing', { fileName: null })
    }
  }

  /** Opens a file that came from outside the window and tells the window of it. */
  async openFromOutside(path: string): Promise<void> {
    const answer = await this.openPath(path)
    if (answer.ok) this.tell('draft.opened', { ...answer.value.opened, unplaced: answer.value.unplaced })
    else this.tell('problem', answer.problem)
  }

  async rememberRecent(handle: string): Promise<void> {
    const path = this.sessions.pathOf(handle)
    if (!path || this.recent.list()[0] === path) return
    app.addRecentDocument(path)
    await this.recent.add(path)
    this.onRecentChange()
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

function draftsFolder({ folder }: ShellSettings): string {
  return folder ?? (process.env.ROSTRUM_DOCUMENTS || join(app.getPath('documents'), 'Rostrum'))
}
