import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page, test } from '@playwright/test'
import { electronRuntime, sandboxUsable } from '../../scripts/electron-runtime.mjs'

export const repository = resolve(import.meta.dirname, '../..')
export const screensFolder = join(repository, 'out', 'screens')
/** Where nobody will open them, pictures are only time. */
export const takesPictures = process.env.CI !== 'true' || process.env.ROSTRUM_SCREENS !== undefined

export interface LaunchOptions {
  /** Profile folder: settings, journal, history. Fresh unless given; give the same one to start a second time. */
  userData?: string
  /** The drafts folder. Fresh unless given. */
  documents?: string
  /** Arguments after the program's folder, such as a `.rostrum` file to open. */
  args?: string[]
  /** Switches for Electron itself, before the program's folder. */
  switches?: string[]
  environment?: Record<string, string>
  /** What the system prefers; as it is unless given. */
  colorScheme?: 'light' | 'dark'
  /** Size of the window's content; the program's own choice unless given. */
  size?: { width: number; height: number }
  /**
   * Grammar and spelling, switched off unless a test wants them or its profile has settings: setting their engines up takes five seconds of processor
   * time, some seconds after a draft is opened, in the middle of what is tested.
   */
  proofreading?: boolean
  /** Keeps the files of grammar and dictionaries away: Chromium has no switch any more that hides WebAssembly, and so they start as little as without it. */
  withoutEngines?: boolean
  /** The program to start; Rostrum as built in out/ unless given. */
  folder?: string
}

export interface LaunchedApp {
  app: ElectronApplication
  page: Page
  /** Where the page comes from, without a slash at its end. */
  origin: string
  userData: string
  documents: string
  /** Gives the window's content this size in points of the screen. */
  resize(width: number, height: number): Promise<void>
  /** Shows the page that much larger, as Ctrl++ does. */
  zoom(factor: number): Promise<void>
  /** Closes as a user does: the window saves what it has. */
  close(): Promise<void>
  /** SIGKILL to the whole process tree, as a power cut or the system's memory killer does. */
  kill(): Promise<void>
  /** Keeps a picture of the window in out/screens/NAME.png and returns its path; in CI there is none. */
  screenshot(name: string): Promise<string>
  /** Errors and warnings on the window's console and uncaught exceptions since the start, each as one line. */
  problems(): Promise<string[]>
}

const folders: string[] = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A new empty folder that is gone when the tests are over. */
export function freshFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `rostrum-${name}-`))
  folders.push(folder)
  return folder
}

export const inChromium = process.env.ROSTRUM_WINDOW === 'chromium'

/** Keeps a picture of a window in out/screens/NAME.png and returns its path; where nobody opens pictures there is none. */
export async function keepPicture(page: Page, name: string): Promise<string> {
  const path = join(screensFolder, `${name}.png`)
  if (!takesPictures) return path
  mkdirSync(screensFolder, { recursive: true })
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  return path
}

/** Marks a test that a window in the system's Chromium cannot show, with the reason, which is printed when it is left out. */
export function onlyInElectron(reason: string): void {
  test.skip(inChromium, reason)
}

/**
 * Starts the built program with a profile and a drafts folder of its own and waits for its window. With `ROSTRUM_WINDOW=chromium` the window is in the
 * system's Chromium (`chromium-bridge.ts`).
 */
export async function launchRostrum(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const launched =
    !inChromium || options.folder
      ? await launchElectron(options)
      : await (await import('./chromium-bridge')).launchInChromium(options)
  await launched.app.evaluate(menuIsThere)
  return launched
}

/** Runs in the shell: the menu comes with all that home does not wait for, and tests choose from it at once. A program that ends with a dialog has none. */
async function menuIsThere({ Menu }: typeof Electron.CrossProcessExports): Promise<void> {
  for (let looks = 0; looks < 400 && !Menu.getApplicationMenu(); looks += 1)
    await new Promise((done) => setTimeout(done, 25))
}

/** As `launchRostrum`, always in Electron. */
export async function launchElectron(options: LaunchOptions): Promise<LaunchedApp> {
  const folder = options.folder ?? repository
  if (folder === repository && !existsSync(join(repository, 'out/main/main.cjs')))
    throw new Error('Rostrum is not built: run npm run build, or npm test, which builds first.')
  const runtime = await electronRuntime()
  const userData = options.userData ?? freshFolder('profile')
  const settings = join(userData, 'settings.json')
  if (!options.proofreading && !existsSync(settings)) writeFileSync(settings, JSON.stringify({ proofreading: false }))
  const documents = options.documents ?? freshFolder('documents')
  const environment: Record<string, string> = {
    ...definedOnly(process.env),
    // Dates and numbers must not depend on who runs the tests.
    LANGUAGE: 'en_GB',
    TZ: 'UTC',
    ROSTRUM_USER_DATA: userData,
    ROSTRUM_DOCUMENTS: documents,
    // Packs that the person who runs the tests has installed are none of the tests' business.
    ROSTRUM_PACKS: join(userData, 'packs'),
    ...options.environment,
  }
  delete environment.ELECTRON_RUN_AS_NODE
  const app = await _electron.launch({
    executablePath: runtime.binary,
    args: [...runtime.args, '--lang=en-GB', ...(options.switches ?? []), folder, ...(options.args ?? [])],
    env: environment,
    cwd: repository,
    chromiumSandbox: sandboxUsable(runtime),
    // Playwright would pretend a light system; the program must see what Electron's own theme says.
    colorScheme: options.colorScheme ?? null,
    timeout: 60_000,
  })
  const page = await app.firstWindow({ timeout: 60_000 })
  if (options.withoutEngines)
    await app.evaluate(({ session }) => {
      session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url.endsWith('.wasm') }))
    })
  const resize = async (width: number, height: number) => {
    const window = await app.browserWindow(page)
    await window.evaluate(
      (each, size) => {
        each.setFullScreen(false)
        each.setContentSize(size.width, size.height)
      },
      { width, height },
    )
  }
  if (options.size) await resize(options.size.width, options.size.height)
  const child = app.process()
  const ended = new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done()
    else child.once('exit', () => done())
  })
  return {
    app,
    page,
    origin: 'app://rostrum',
    userData,
    documents,
    resize,
    async zoom(factor) {
      const window = await app.browserWindow(page)
      await window.evaluate((each, times) => each.webContents.setZoomFactor(times), factor)
    },
    async close() {
      await app.close()
      await ended
    },
    async kill() {
      // Playwright makes Electron the head of a process group, which its renderers and helpers belong to.
      if (child.pid === undefined) throw new Error('Electron has no process to kill.')
      if (process.platform === 'win32') child.kill('SIGKILL')
      else process.kill(-child.pid, 'SIGKILL')
      await ended
    },
    screenshot: (name) => keepPicture(page, name),
    async problems() {
      const messages = (await page.consoleMessages())
        .filter((message) => message.type() === 'error' || message.type() === 'warning')
        .map((message) => `${message.type()}: ${message.text()}`)
      const errors = (await page.pageErrors()).map((error) => `uncaught: ${error.message}`)
      return [...messages, ...errors]
    },
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
