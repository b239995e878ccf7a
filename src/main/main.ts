import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import { app, type BrowserWindow, dialog, Menu, nativeTheme, powerMonitor, shell as system } from 'electron'
import type { DroppedAs } from '../contract/bridge'
import { type Problem, problemText, type Result, success } from '../core/result'
import { PACK_EXTENSION } from '../core/template/kinds'
import { english, translations } from '../messages/generated/shell'
import type { PlainMessageId } from '../messages/message'
import { onMessageFault, startInterface, text } from '../messages/sentence'
import type { JsonFile } from '../node/json-file'
import { newerProfile, noteProfile } from '../node/profile-version'
import { ownThreads } from '../node/threads'
import { declareAppProtocol, serveApp } from './app-protocol'
import { filesIn } from './asked-files'
import { openDroppedCall } from './call-handlers'
import { keptBeforeClosing } from './closing'
import type { HomeList } from './home-list'
import { listenToWindow, type WindowTalk } from './ipc'
import { menuTemplate } from './menu-template'
import { pageAddress, wantedLocale } from './page-address'
import { unusableProfile } from './profile-folder'
import { programTitle } from './program-facts'
import { logPath, programLog, reportMistake } from './report'
import { denyNetworkEarly, lockDown } from './security'
import { readSettings } from './settings-file'
import type { Shell } from './shell'
import type { ShellSettings } from './shell-settings'
import { keepHeapsSmall } from './small-heaps'
import { openWindow } from './window'

const WINDOW_ANSWERS_WITHIN_MS = 2000
const SIGNS_GONE_WITHIN_MS = 1000
const CLOSING_PATIENCE = { files: 5000, journals: 5000 }
/** A thread ends in some milliseconds, or never. */
const THREADS_END_WITHIN_MS = 3000
/** The answer that takes longest of those that home waits for. */
const LAST_OF_FIRST = 'home.list'
const RELOADS_IN_A_MINUTE = 3
/** Whole packs take half a second of a processor to load: not while the window opens. */
const WARM_AFTER_MS = 2500

/**
 * The shell's life has four phases, each with the one that takes it back:
 * declare (before Electron is ready) … end; openWindow … closeWindow; startShell … keep what it holds; windowListens … windowIsDeaf.
 */
let shell: Shell | null = null
/** Files to open that came before the window could show them. */
const waitingFiles: string[] = []
let windowListens = false
let quitting = false

if (process.env.ROSTRUM_USER_DATA) app.setPath('userData', resolve(process.env.ROSTRUM_USER_DATA))
declareAppProtocol()
// Electron makes a menu of its own, which nobody sees, unless it is told that there is none.
Menu.setApplicationMenu(null)
onMessageFault(
  ({ kind, locale, id }) => void reportMistake('the catalogue of sentences', new Error(`${kind} ${locale} ${id}`)),
)
// Before anything can go wrong, because that is said in sentences.
const speaking = startInterface({ english, translations }, wantedLocale)
denyNetworkEarly()
keepHeapsSmall()
// As root, on build machines, Chromium has no sandbox to give.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

process.on('uncaughtException', (error) => void endBadly(error))
process.on('unhandledRejection', (reason) => void reportMistake('shell, a promise', reason))

const profile = profileFolder()
const unusable = unusableProfile(profile)
const newer = unusable ? null : newerProfile(profile, app.getVersion())
if (unusable) {
  leaveProfileAlone()
  app.whenReady().then(() => endWithout(unusable, 'shell.unusableProfile'), endBadly)
} else if (newer) {
  leaveProfileAlone()
  app.whenReady().then(() => endWithout(newer, 'shell.newerProfile'), endBadly)
} else if (app.requestSingleInstanceLock({ files: filesIn(process.argv, process.cwd()) })) {
  app.on('second-instance', (_event, argv, folder, data) => {
    const files = (data as { files?: unknown } | null)?.files
    focusWindow()
    openSoon(Array.isArray(files) ? files.map(String) : filesIn(argv, folder))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openSoon([path])
  })
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (ownThreads.areEnded) return
    event.preventDefault()
    // Not while Electron is still told of this one.
    void endOwnThreads().then(() => setImmediate(() => app.quit()))
  })
  // The disk gives them while Chromium begins.
  const settings = readSettings()
  app
    .whenReady()
    .then(() => start(settings))
    .catch(endBadly)
} else {
  app.exit(0)
}

/** Electron makes the folder before it names it, and names none that it cannot make, as in a home that may only be read. */
function profileFolder(): string {
  try {
    return app.getPath('userData')
  } catch {
    return join(app.getPath('appData'), app.getName())
  }
}

/** Chromium, which a dialog needs, writes in a folder of its own that goes with it. */
function leaveProfileAlone(): void {
  let folder: string
  try {
    folder = mkdtempSync(join(tmpdir(), 'rostrum-'))
  } catch {
    // Nothing can be written anywhere: what is wrong is said all the same.
    return
  }
  app.setPath('userData', folder)
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}

/** Without a profile there is no log either: who started the program from a terminal reads the sentence there. */
async function endWithout(problem: Problem, title: PlainMessageId): Promise<void> {
  await speaking
  console.error(problemText(problem))
  dialog.showErrorBox(text(title), problemText(problem))
  app.exit(1)
}

async function start(settingsRead: Promise<JsonFile<ShellSettings>>): Promise<void> {
  lockDown(isDevelopment())
  const { codeGiven, inTurns } = serveApp(join(__dirname, '../renderer'))
  const [settings] = await Promise.all([settingsRead, speaking])
  nativeTheme.themeSource = settings.content.theme
  const window = openWindow(settings)
  window.once('show', inTurns)
  const pageLoaded = window.loadURL(pageAddress()).catch(() => undefined)
  // The page comes first: everything else is loaded while it reads its code, and its questions wait for their answers.
  const ready = Promise.race([codeGiven, pageLoaded]).then(() => startShell(window, settings))
  listenToWindow(() => (window.isDestroyed() ? null : window), ready)
  await ready
}

/** Lets the page have what it asks for between two long pieces of loading. */
const breath = () => new Promise((next) => setImmediate(next))

async function startShell(window: BrowserWindow, settings: JsonFile<ShellSettings>): Promise<WindowTalk> {
  const { PackShelf } = await import('../node/pack-shelf')
  const shelf = PackShelf.open()
  await breath()
  const { Shell } = await import('./shell')
  await breath()
  const [{ firstAnswers, firstHandlers }, { HomeList }] = await Promise.all([
    import('./first-handlers'),
    import('./home-list'),
  ])
  const started = await Shell.start(settings, shelf)
  shell = started
  started.window = window
  const buildMenu = () => Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(started)))
  started.onRecentChange = buildMenu
  started.onSettingsChange = buildMenu
  const closing = new ClosingWindow(started)
  closing.watch()
  watchForCrashes(started, window)
  powerMonitor.on('suspend', () => started.rehearsal.suspend())
  powerMonitor.on('resume', () => started.rehearsal.resume())
  waitingFiles.push(...filesIn(process.argv, process.cwd()))
  started.onWindowListens = () => {
    // On the disk before anybody has written a word. Sooner, it would take its turns from what the window waits for.
    void noteProfile(app.getPath('userData'), app.getVersion())
    void windowIsListening(started)
  }
  // The first cards are pressed before anything that only makes later work quicker is loaded.
  setTimeout(() => void warm(started), WARM_AFTER_MS).unref()
  const home = new HomeList(started)
  const report = (where: string, error: unknown) => void reportMistake(where, error)
  const first = firstAnswers(firstHandlers(started, home), report)
  let rest: ReturnType<typeof loadRest> | null = null
  /** What nobody needs to see home: loaded when its first picture is there, or when it is asked for. */
  const others = () => {
    if (rest) return rest
    rest = loadRest(started, home)
    rest.catch(endBadly)
    return rest
  }
  let isDressed = false
  /** Before the window is shown: a menu that comes later moves what is in it. */
  const dress = () => {
    if (isDressed) return
    isDressed = true
    buildMenu()
    if (!window.isDestroyed()) window.setTitle(programTitle())
  }
  window.once('show', () => {
    dress()
    void others()
  })
  const openDropped = async (path: string, as: DroppedAs): Promise<Result<unknown>> => {
    if (as === 'call') return openDroppedCall(started.calls, path, (opened) => started.tell('call.opened', opened))
    if (as === 'paper') return openDroppedPaper(started, path)
    if (as === 'compared') return (await import('./compare-handlers')).takeDroppedToCompare(started, path)
    if (!isPack(path)) {
      const taken = await (await others()).reviews.takesDropped(path)
      if (!taken.ok) return taken
      return taken.value ? success(null) : started.openPath(path)
    }
    await openPack(started, path)
    return success(null)
  }
  return {
    answer: async (name, input) => {
      const answer = first(name)
      if (answer === null) {
        const { answerRequest, handlers } = await others()
        return answerRequest(handlers, name, input, report)
      }
      if (name === LAST_OF_FIRST) void answer.then(() => setImmediate(dress))
      return answer
    },
    openDropped: async (path, as) => (await others()).answerDropped(openDropped(path, as), report),
    readyToClose: () => closing.windowIsReady(),
    showsClock: (contents) => started.clockWindows.isOurs(contents),
  }
}

async function loadRest(started: Shell, home: HomeList) {
  const { contractInTurns } = await import('./contract-in-turns')
  const { answerDropped, answerRequest } = await contractInTurns()
  const [{ handlersOf }, { ReviewDesk }] = await Promise.all([import('./handlers'), import('./review-desk')])
  const reviews = new ReviewDesk(started)
  return { answerDropped, answerRequest, reviews, handlers: handlersOf(started, home, reviews) }
}

/** What the log loads, each of which takes some milliseconds. */
const OF_THE_LOG = [() => import('node:child_process'), () => import('node:http'), () => import('node:https')]

/** What the first minute will want and no start should wait for: one after the other, because somebody scrolls or types meanwhile. */
async function warm(started: Shell): Promise<void> {
  for (const load of OF_THE_LOG) {
    await load()
    await breath()
  }
  const log = await programLog()
  const { electron, chrome } = process.versions
  log.note(`Started ${app.getVersion()}, Electron ${electron}, Chromium ${chrome}, ${process.platform} ${process.arch}`)
  await breath()
  // Says what is wrong with a pack that only its whole text shows.
  await started.packs.all()
  await started.tidy()
}

function watchForCrashes(started: Shell, window: BrowserWindow): void {
  let reloads: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    void reportMistake('window', new Error(`Its process is gone: ${reason}, ${exitCode}`))
    windowIsDeaf()
    const now = Date.now()
    reloads = [...reloads.filter((at) => now - at < 60_000), now]
    if (reloads.length <= RELOADS_IN_A_MINUTE) {
      window.webContents.reload()
      return
    }
    void started.sessions.flush().finally(() => {
      dialog.showErrorBox(text('shell.hasToClose'), text('shell.hasToClose.window'))
      app.exit(1)
    })
  })
  window.on('unresponsive', () => void started.sessions.keepJournals())
}

/** A page is there and hears: what waited for it is told. After a crash, the drafts that had tabs come back to it first. */
async function windowIsListening(started: Shell): Promise<void> {
  windowListens = true
  for (const problem of started.problemsAtStart.splice(0)) started.tell('problem', problem)
  // The drafts live on here, with or without a file; the window gets them as they were last kept.
  const again = await Promise.all(started.tabs.map((draft) => started.openHandle(draft)))
  for (const each of again) if (!each.ok) started.tell('problem', each.problem)
  const drafts = again.flatMap((each) => (each.ok ? [each.value] : []))
  if (drafts.length > 0) started.tell('tabs.reopened', { drafts, front: started.shownDraft })
  openSoon(waitingFiles.splice(0))
}

/** Its page is gone: news waits until the next one listens. */
function windowIsDeaf(): void {
  windowListens = false
}

function openSoon(files: string[]): void {
  if (!windowListens || !shell) {
    waitingFiles.push(...files)
    return
  }
  // One window, one draft on the screen: the last one named is the one to show.
  const last = files.at(-1)
  if (last) void (isPack(last) ? openPack(shell, last) : shell.openFromOutside(last))
}

const isPack = (path: string) => extname(path).toLowerCase() === PACK_EXTENSION

async function openDroppedPaper(started: Shell, path: string): Promise<Result<null>> {
  const { takeDroppedPaper } = await import('./paper-handlers')
  return takeDroppedPaper(started, path)
}

async function openPack(started: Shell, path: string): Promise<void> {
  const { installOpened } = await import('./pack-handlers')
  await installOpened(started, path)
}

function focusWindow(): void {
  const window = shell?.window
  if (!window || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function isDevelopment(): boolean {
  return !app.isPackaged && process.env.ROSTRUM_DEVTOOLS === '1'
}

function menuOf(started: Shell) {
  const page = () => started.window?.webContents
  return menuTemplate(
    {
      platform: process.platform,
      name: app.getName(),
      recent: started.recent
        .list()
        .slice(0, 10)
        .map((path) => ({ path, label: basename(path) })),
      theme: started.settings.content.theme,
      development: isDevelopment(),
    },
    {
      command: (command) => started.tell('command', { command }),
      openRecent: (path) => void started.openFromOutside(path),
      clearRecent: () => {
        app.clearRecentDocuments()
        void started.recent.clear().then(started.onRecentChange)
      },
      zoom: (step) => started.zoom(step),
      theme: (theme) => {
        nativeTheme.themeSource = theme
        void started.changeSettings({ theme }).then(() => started.tell('settings.changed', started.settingsForWindow()))
      },
      openDraftsFolder: () => {
        void started.needDraftsFolder().then(async (folder) => {
          if (!folder.ok) started.tell('problem', folder.problem)
          else await system.openPath(folder.value)
        })
      },
      showLog: () => system.showItemInFolder(logPath()),
      openLicences: () =>
        void import('./help-handlers')
          .then(({ openLicences }) => openLicences())
          .then((opened) => {
            if (!opened.ok) started.tell('problem', opened.problem)
          }),
      lookForNewVersion: () => void import('./help-handlers').then((help) => help.lookForNewVersion(started)),
      developerTools: () => page()?.openDevTools({ mode: 'detach' }),
    },
  )
}

/** Closing takes a moment: the window sends what it has, journal and file are written, and only then it goes. */
class ClosingWindow {
  private ready: (() => void) | null = null
  private mayClose = false

  constructor(private readonly owner: Shell) {}

  watch(): void {
    const { window } = this.owner
    this.mayClose = false
    window?.on('close', (event) => {
      if (this.mayClose) return
      event.preventDefault()
      if (!this.ready) void this.close()
    })
    window?.on('closed', () => {
      this.owner.window = null
      // A clock without the statement that it times would keep the program alive.
      this.owner.clockWindows.closeAll()
    })
  }

  windowIsReady(): void {
    this.ready?.()
  }

  private async close(): Promise<void> {
    const { window, sessions, documents, imports } = this.owner
    const answered = new Promise<void>((done) => {
      this.ready = done
    })
    this.owner.tell('window.closing', {})
    await Promise.race([answered, after(WINDOW_ANSWERS_WITHIN_MS)])
    const kept = await keptBeforeClosing(sessions, CLOSING_PATIENCE, after)
    this.ready = null
    if (!kept && window && !window.isDestroyed()) {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        noLink: true,
        message: text('shell.notSaved'),
        detail: text('shell.notSaved.detail'),
        buttons: [text('shell.notSaved.goOn'), text('shell.notSaved.close')],
        defaultId: 0,
        cancelId: 0,
      })
      if (response === 0) {
        quitting = false
        return
      }
    }
    // A folder that hangs keeps nobody: the sign is old in ten minutes.
    await Promise.race([this.owner.openFiles.releaseAll(), after(SIGNS_GONE_WITHIN_MS)])
    this.mayClose = true
    documents.close()
    imports.close()
    this.owner.summaries.close()
    this.owner.finds.close()
    this.owner.opening.close()
    if (window && !window.isDestroyed()) window.close()
    if (quitting) app.quit()
  }
}

function after(milliseconds: number): Promise<void> {
  // Only to give up on what does not end: see who calls it.
  return new Promise((done) => setTimeout(done, milliseconds))
}

/**
 * All is kept and no window is left. A thread that does not end would hold the program without a window for ever, and with it every later start, which
 * hands over to the first: then the program ends by force.
 */
async function endOwnThreads(): Promise<void> {
  if (!(await ownThreads.end(THREADS_END_WITHIN_MS))) {
    await Promise.race([reportMistake('shell, its end', new Error('A thread did not end.')), after(1000)])
    process.kill(process.pid, 'SIGKILL')
  }
}

/** Something in the shell itself broke: keep what there is, say so, and end. The next start recovers it. */
async function endBadly(error: unknown): Promise<void> {
  await Promise.race([Promise.all([reportMistake('shell', error), shell?.sessions.keepJournals()]), after(3000)]).catch(
    () => undefined,
  )
  const reason = error instanceof Error ? error.message : String(error)
  dialog.showErrorBox(text('shell.hasToClose'), text('shell.hasToClose.mistake', { reason }))
  await endOwnThreads()
  app.exit(1)
}
