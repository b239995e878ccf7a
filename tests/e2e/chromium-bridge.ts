import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { commandPath } from '../../scripts/system-packages.mjs'
import { events } from '../../src/contract/messages'
import { contentSecurityPolicy, WORKER_POLICY } from '../../src/main/content-policies'
import { servedFile } from '../../src/main/served-file'
import { freshFolder, type LaunchedApp, type LaunchOptions, launchElectron, repository, screensFolder } from './app'

/*
 * The window in a current Chromium, where no current Electron can be had: the shell runs in the Electron at hand, whose own page is taken away; the built window
 * runs in the system's Chromium, served over http with the program's own policies, and every word between the two passes through Playwright.
 * What it cannot show: the program's own protocol, menus, the clock's windows, and switches of Electron.
 */

/** The system's Chromium, or null. */
export function systemChromium(): string | null {
  return commandPath('chromium') ?? commandPath('chromium-browser')
}

/** Serves the built window as `app://` does, under an address that a browser knows. */
async function serveWindow(): Promise<{ address: string; stop(): void }> {
  const root = join(repository, 'out/renderer')
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/favicon.ico') {
      // A browser asks every server for it, and the program none.
      response.writeHead(204).end()
      return
    }
    const file = await servedFile(root, `app://rostrum${pathname}`)
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
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() }
}

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
  bridgeDropped(name: string, base64: string, as: string): Promise<unknown>
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
  const browser = await chromium.launch({
    // Seen, on the same display, because it shares the clipboard with the shell.
    headless: false,
    executablePath: program,
    args: ['--lang=en-GB'],
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1360, height: 870 },
    locale: 'en-GB',
    timezoneId: options.environment?.TZ ?? 'UTC',
    colorScheme: options.colorScheme ?? 'light',
  })
  if (options.withoutEngines) await context.route('**/*.wasm', (route) => route.abort())
  const page = await context.newPage()
  const goto = () => page.goto(`${server.address}/index.html`)
  await connect(shellPage, page, context, goto)
  const end = async () => {
    await browser.close()
    server.stop()
  }
  return {
    ...launched,
    page,
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

async function connect(
  shellPage: Page,
  page: Page,
  context: BrowserContext,
  goto: () => Promise<unknown>,
): Promise<void> {
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
  await context.exposeBinding('bridgeDropped', async (_source, name: string, base64: string, as: string) => {
    const path = join(freshFolder('dropped'), basename(name))
    writeFileSync(path, Buffer.from(base64, 'base64'))
    const field = await shellPage.evaluateHandle(() => {
      const input = document.createElement('input')
      input.type = 'file'
      document.body.append(input)
      return input
    })
    await field.setInputFiles(path)
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
      openDropped: async (file, as = 'draft') => {
        const bytes = new Uint8Array((await file?.arrayBuffer()) ?? [])
        const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
        return scope.bridgeDropped(file?.name ?? '', btoa(letters), as)
      },
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
  await goto()
  thereIsAPage()
}
