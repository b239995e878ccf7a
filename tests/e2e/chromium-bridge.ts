import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type ElectronApplication, type Page } from '@playwright/test'
import { commandPath } from '../../scripts/system-packages.mjs'
import { type EditAction, events } from '../../src/contract/messages'
import { contentSecurityPolicy, WORKER_POLICY } from '../../src/main/content-policies'
import { servedFile } from '../../src/main/served-file'
import { freshFolder, type LaunchedApp, type LaunchOptions, launchElectron, repository, screensFolder } from './app'
import { droppedPaths } from './opening'

/*
 * The window in a current Chromium, where no current Electron can be had: the shell runs in the Electron at hand, whose own page is taken away; the built window
 * runs in the system's Chromium, served over http with the program's own policies, and every word between the two passes through Playwright.
 * What it cannot show (`onlyInElectron`): the program's own protocol and policies of its session, menus, the clock's windows, a page that crashes, and switches of Electron.
 */

/** The system's Chromium, or null. */
export function systemChromium(): string | null {
  return commandPath('chromium') ?? commandPath('chromium-browser')
}

/** Serves the built window as `app://` does, under an address that a browser knows. */
async function serveWindow(): Promise<{ port: number; stop(): void }> {
  const root = join(repository, 'out/renderer')
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/favicon.ico') {
      // A browser asks every server for it, and the program none.
      response.writeHead(204).end()
      return
    }
    const file = servedFile(root, `app://rostrum${pathname}`)
    if (!file) {
      response.writeHead(404).end()
      return
    }
    const nonce = randomBytes(16).toString('base64')
    const isPage = file.type.startsWith('text/html')
    const bytes = readFileSync(file.path)
    response.writeHead(200, {
      'content-type': file.type,
      'content-security-policy': isPage ? contentSecurityPolicy(nonce) : WORKER_POLICY,
      'x-content-type-options': 'nosniff',
    })
    response.end(
      isPage ? bytes.toString('utf8').replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`) : bytes,
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { port: (server.address() as AddressInfo).port, stop: () => server.close() }
}

/** One address at every start and whatever the port, because what the page keeps belongs to its address; names below localhost are trusted as `app://` is. */
const ORIGIN = 'http://rostrum.localhost'
/** What the window keeps (localStorage), by the program's profile. */
const windowProfiles = new Map<string, string>()

/** What the page of either browser has on its global object. */
interface Scope {
  rostrum: {
    request(name: string, input: unknown): Promise<unknown>
    on(name: string, listener: (content: unknown) => void): () => void
    openDropped(file: File | undefined, as?: string): Promise<unknown>
    readyToClose(): void
  }
  bridgeHear?(name: string, content: unknown): void
  bridgeTell(name: string, content: unknown): Promise<void>
  bridgeRequest(name: string, input: unknown): Promise<unknown>
  bridgeDropped(name: string, as: string): Promise<unknown>
  bridgeEdit(action: EditAction): Promise<void>
  bridgeScheme(dark: boolean): Promise<void>
  bridgeReady(): Promise<void>
}

/** The built shell with an empty page in place of the window: two windows would both answer it. */
function shellWithoutWindow(): string {
  const folder = join(repository, 'out/bridge')
  rmSync(folder, { recursive: true, force: true })
  for (const part of ['main', 'preload'])
    cpSync(join(repository, 'out', part), join(folder, 'out', part), { recursive: true })
  cpSync(join(repository, 'package.json'), join(folder, 'package.json'))
  mkdirSync(join(folder, 'out/renderer'))
  writeFileSync(
    join(folder, 'out/renderer/index.html'),
    '<!doctype html><html lang="en"><head><title></title></head></html>',
  )
  return folder
}

/** Starts the program with its window in the system's Chromium. */
export async function launchInChromium(options: LaunchOptions): Promise<LaunchedApp> {
  const program = systemChromium()
  if (program === null) throw new Error('There is no Chromium here: apt-get install chromium')
  const launched = await launchElectron({ ...options, folder: shellWithoutWindow() })
  const shellPage = launched.page
  await shellPage.waitForFunction(() => 'rostrum' in globalThis)
  const server = await serveWindow()
  const kept = windowProfiles.get(launched.userData) ?? freshFolder('chromium')
  windowProfiles.set(launched.userData, kept)
  const dark = await shellPage.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const context = await chromium.launchPersistentContext(kept, {
    // Seen, on the same display, because it shares the clipboard with the shell.
    headless: false,
    executablePath: program,
    args: ['--lang=en-GB', `--host-resolver-rules=MAP rostrum.localhost 127.0.0.1:${server.port}`],
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: options.size ?? { width: 1360, height: 870 },
    locale: 'en-GB',
    timezoneId: options.environment?.TZ ?? 'UTC',
    colorScheme: dark ? 'dark' : 'light',
  })
  if (options.withoutEngines) await context.route('**/*.wasm', (route) => route.abort())
  const page = context.pages()[0] ?? (await context.newPage())
  const tools = await context.newCDPSession(page)
  const query = new URL(shellPage.url()).search
  const goto = () => page.goto(`${ORIGIN}/index.html${query}`)
  const heard = await connect({ shellPage, page, context, tools, goto })
  const end = async () => {
    await context.close()
    server.stop()
  }
  let size = options.size ?? { width: 1360, height: 870 }
  let zoom = 1
  // What a zoom is for a page: fewer pixels of its own, each as many more of the screen.
  const show = () =>
    tools.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(size.width / zoom),
      height: Math.round(size.height / zoom),
      deviceScaleFactor: zoom,
      mobile: false,
    })
  return {
    ...launched,
    app: awaited(launched.app, heard),
    page,
    origin: ORIGIN,
    async resize(width, height) {
      size = { width, height }
      await show()
    },
    async zoom(factor) {
      zoom = factor
      await show()
    },
    async close() {
      await launched.close()
      await end()
    },
    async kill() {
      await launched.kill()
      await end()
    },
    async screenshot(name) {
      mkdirSync(screensFolder, { recursive: true })
      const path = join(screensFolder, `chromium-${name}.png`)
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
      return path
    },
    async problems() {
      const messages = (await page.consoleMessages())
        .filter((message) => message.type() === 'error' || message.type() === 'warning')
        .map((message) => `${message.type()}: ${message.text()}`)
      return [...messages, ...(await page.pageErrors()).map((error) => `uncaught: ${error.message}`)]
    },
  }
}

/**
 * The shell as tests speak to it: what it tells the window because of that has arrived before they go on, as nearly always in the program, where it has a
 * shorter way than their keys.
 */
function awaited(app: ElectronApplication, heard: () => Promise<void>): ElectronApplication {
  return new Proxy(app, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      if (name !== 'evaluate') return value.bind(target)
      return async (...words: unknown[]) => {
        const answer = await value.apply(target, words)
        await heard()
        return answer
      }
    },
  })
}

/** How Chromium calls what the shell can do with the text that has the focus. */
const EDIT_COMMANDS: Record<EditAction, string> = {
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAndMatchStyle: 'PasteAndMatchStyle',
  selectAll: 'SelectAll',
}

interface Ends {
  shellPage: Page
  page: Page
  context: BrowserContext
  tools: CDPSession
  goto(): Promise<unknown>
}

/** Joins shell and window; what it gives waits until the window has heard all that the shell had told by then. */
async function connect({ shellPage, page, context, tools, goto }: Ends): Promise<() => Promise<void>> {
  await context.exposeBinding('bridgeRequest', (_source, name: string, input: unknown) =>
    shellPage.evaluate(([asked, given]) => (globalThis as unknown as Scope).rostrum.request(asked, given), [
      name,
      input,
    ] as const),
  )
  await context.exposeBinding('bridgeReady', () =>
    // The program may be gone before it can say so.
    shellPage.evaluate(() => (globalThis as unknown as Scope).rostrum.readyToClose()).catch(() => undefined),
  )
  // A command to the editor without a key, as the shell gives it.
  await context.exposeBinding('bridgeEdit', (_source, action: EditAction) =>
    tools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [EDIT_COMMANDS[action]] }),
  )
  await context.exposeBinding('bridgeDropped', async (_source, name: string, as: string) => {
    const path = droppedPaths.get(name)
    const field = await shellPage.evaluateHandle(() => {
      const input = document.createElement('input')
      input.type = 'file'
      document.body.append(input)
      return input
    })
    // A file that a page made has no path, here as there.
    if (path === undefined) await field.setInputFiles({ name, mimeType: '', buffer: Buffer.alloc(0) })
    else await field.setInputFiles(path)
    return field.evaluate(
      (input, how) => (globalThis as unknown as Scope).rostrum.openDropped(input.files?.[0], how),
      as,
    )
  })
  await context.addInitScript(() => {
    const scope = globalThis as unknown as Scope
    const ears = new Set<{ name: string; hear(content: unknown): void }>()
    // As the preload does: the shell's empty page has asked what home shows, and rows come before this one listens.
    let unheard: { name: string; content: unknown }[] | null = []
    scope.bridgeHear = (name, content) => {
      if (unheard && ![...ears].some((ear) => ear.name === name)) unheard.push({ name, content })
      for (const ear of [...ears]) if (ear.name === name) ear.hear(content)
    }
    scope.rostrum = {
      request: (name, input) => {
        if (name === 'window.listens') unheard = null
        if (name === 'window.edit') {
          return scope.bridgeEdit((input as { action: EditAction }).action).then(() => ({ ok: true, value: {} }))
        }
        return scope.bridgeRequest(name, input)
      },
      on: (name, listener) => {
        const ear = { name, hear: listener }
        ears.add(ear)
        const missed = unheard?.filter((each) => each.name === name) ?? []
        unheard = unheard?.filter((each) => each.name !== name) ?? null
        for (const { content } of missed) listener(content)
        return () => ears.delete(ear)
      },
      openDropped: (file, as = 'draft') => scope.bridgeDropped(file?.name ?? '', as),
      readyToClose: () => void scope.bridgeReady(),
    }
  })
  // One after the other, as the shell tells them, and not before there is a page.
  let thereIsAPage: () => void = () => undefined
  let line: Promise<unknown> = new Promise<void>((tell) => {
    thereIsAPage = tell
  })
  await shellPage.exposeBinding('bridgeTell', (_source, name: string, content: unknown) => {
    line = line
      .then(() =>
        page.evaluate(([said, what]) => (globalThis as unknown as Scope).bridgeHear?.(said, what), [
          name,
          content,
        ] as const),
      )
      // A page that is being loaded hears nothing, as in the program.
      .catch(() => undefined)
  })
  await shellPage.evaluate((names) => {
    const scope = globalThis as unknown as Scope
    for (const name of names) scope.rostrum.on(name, (content) => void scope.bridgeTell(name, content))
  }, Object.keys(events))
  await shellPage.exposeBinding('bridgeScheme', (_source, dark: boolean) =>
    page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' }),
  )
  await shellPage.evaluate(() => {
    const scope = globalThis as unknown as Scope
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (now) => void scope.bridgeScheme(now.matches))
  })
  await goto()
  thereIsAPage()
  return async () => {
    // The answer to a question comes by the same way as what the shell tells, and behind it.
    const asked = shellPage
      .evaluate(() => (globalThis as unknown as Scope).rostrum.request('settings.get', {}))
      .then(() => line)
    // A shell that was told to end, or whose page is gone, answers no more.
    const late = new Promise<void>((done) => setTimeout(done, 5_000).unref())
    await Promise.race([asked, late]).catch(() => undefined)
  }
}
