import { readFileSync, rmSync } from 'node:fs'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import type { Bridge } from '../../src/contract/bridge'
import { launchRostrum, onlyInElectron } from './app'
import { EFFECTIVE } from './effective'

declare global {
  interface Window {
    rostrum: Bridge
  }
}

const openLink = (page: Page, url: string) =>
  page.evaluate((address) => window.rostrum.request('link.open', { url: address }), url)

interface Traced {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur: number
}

/**
 * Makes as much garbage as an hour of writing does, and counts: collections of all garbage, how many of them moved Chromium's own objects together while the
 * page stood still, and how often two threads marked at once what lives.
 */
async function collectionsOf(app: ElectronApplication, page: Page) {
  const pid = await app.evaluate(async ({ BrowserWindow, contentTracing }) => {
    await contentTracing.startRecording({
      included_categories: ['v8', 'cppgc', 'disabled-by-default-cppgc', 'disabled-by-default-v8.gc'],
      excluded_categories: ['*'],
    })
    const main = BrowserWindow.getAllWindows().find(({ webContents }) => !webContents.getURL().includes('?'))
    return main?.webContents.getOSProcessId()
  })
  await page.evaluate(async () => {
    const turn = () => new Promise((done) => setTimeout(done, 5))
    // Lists that Chromium holds, of which most go and some stay between them.
    let targets: EventTarget[] = []
    for (let made = 0; made < 20_000; made += 1) {
      const target = new EventTarget()
      for (let times = 0; times < 9; times += 1) target.addEventListener('heard', () => made)
      targets.push(target)
      if (made % 1_000 === 0) await turn()
    }
    targets = targets.filter((_, index) => index % 40 === 0)
    const recent: number[][] = []
    for (let made = 0; made < 12_000; made += 1) {
      recent[made % 400] = new Array(2_000).fill(made)
      if (made % 100 === 0) await turn()
    }
    return targets.length + recent.length
  })
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: Traced[] }
  rmSync(file)
  const named = (name: string) =>
    traceEvents.filter((event) => event.pid === pid && event.ph === 'X' && event.name === name)
  const marking = named('V8.GC_MC_BACKGROUND_MARKING')
  return {
    collections: named('MajorGC').length,
    compactions: named('CppGC.AtomicCompact').length,
    together: marking.filter((one) =>
      marking.some((other) => other.tid !== one.tid && other.ts <= one.ts && one.ts < other.ts + other.dur),
    ).length,
  }
}

test('every window has the preferences that lock it, as Electron sees them, and no other session', async () => {
  const { app, page, close } = await launchRostrum()
  for (const view of ['timekeeper', 'mini'] as const)
    await page.evaluate((wanted) => window.rostrum.request('rehearsal.show', { view: wanted }), view)
  const windows = await app.evaluate(
    ({ BrowserWindow, session }, names) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        const preferences = (
          webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences()
        return {
          address: webContents.getURL(),
          type: webContents.getType(),
          rtc: webContents.getWebRTCIPHandlingPolicy(),
          ownSession: webContents.session !== session.defaultSession,
          devTools: webContents.isDevToolsOpened(),
          effective: Object.fromEntries(names.map((name) => [name, preferences[name]])),
        }
      }),
    Object.keys(EFFECTIVE),
  )
  expect(windows.map(({ address }) => address).sort()).toEqual([
    'app://rostrum/index.html',
    'app://rostrum/index.html?view=mini',
    'app://rostrum/index.html?view=timekeeper',
  ])
  for (const { effective, ...rest } of windows) {
    expect(rest).toMatchObject({ type: 'window', rtc: 'disable_non_proxied_udp', ownSession: false, devTools: false })
    expect(effective).toEqual(EFFECTIVE)
  }
  // What pages' processes begin with, so that they stay small.
  const flags = await app.evaluate(({ app: program }) => program.commandLine.getSwitchValue('js-flags'))
  expect(flags.split(' ')).toEqual(
    expect.arrayContaining(['--max-semi-space-size=1', '--heap-growing-percent=30', '--wasm-tiering-budget=18000000']),
  )
  const { collections, compactions, together } = await collectionsOf(app, page)
  expect(collections).toBeGreaterThan(2)
  // Either would keep a frame back while somebody types.
  expect({ compactions, together }).toEqual({ compactions: 0, together: 0 })
  await close()
})

test('the page and what is not the page come under the policies that are written down here', async () => {
  onlyInElectron('What the shell refuses a page is refused to Electron’s own session.')
  const { app, page, close } = await launchRostrum()
  const script = await page.evaluate(() => document.querySelector('script')?.src ?? '')
  const headersOf = (address: string) =>
    app.evaluate(async ({ session }, url) => {
      const answer = await session.defaultSession.fetch(url)
      return Object.fromEntries(
        ['content-security-policy', 'x-content-type-options', 'cache-control'].map((name) => [
          name,
          answer.headers.get(name)?.replace(/'nonce-[A-Za-z0-9+/=]+'/, "'nonce-…'"),
        ]),
      )
    }, address)
  expect(await headersOf('app://rostrum/index.html')).toEqual({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; style-src-attr 'unsafe-inline'; img-src 'self' blob:; font-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  expect(await headersOf(script)).toEqual({
    'content-security-policy':
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'max-age=31536000, immutable',
  })
  await close()
})

test('a nonce is used once, so that one that was seen opens nothing', async () => {
  const { app, close } = await launchRostrum()
  const nonces = await app.evaluate(async ({ session }) => {
    const seen: (string | undefined)[] = []
    for (let count = 0; count < 3; count += 1) {
      const answer = await session.defaultSession.fetch('app://rostrum/index.html')
      seen.push(/'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1])
    }
    return seen
  })
  expect(new Set(nonces).size).toBe(3)
  for (const nonce of nonces) expect(nonce?.length).toBeGreaterThanOrEqual(22)
  await close()
})

test('every permission that a page may ask for is denied, and no device is given', async () => {
  onlyInElectron('What the shell refuses a page is refused to Electron’s own session.')
  const { page, close } = await launchRostrum()
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
    ]
    const found: Record<string, string> = {}
    for (const name of names)
      found[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => 'denied',
      )
    found.media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => 'given',
      () => 'denied',
    )
    found.screen = await navigator.mediaDevices.getDisplayMedia({ video: true }).then(
      () => 'given',
      () => 'denied',
    )
    return found
  })
  expect(new Set(Object.values(states))).toEqual(new Set(['denied']))
  await close()
})

test('a link asks once for each host, says where it leads, and opens nothing else than web pages', async () => {
  const { app, page, close } = await launchRostrum()
  await app.evaluate(({ dialog, shell }) => {
    const seen = { opened: [] as string[], asked: [] as string[], answer: 1 }
    Object.assign(globalThis, { seen })
    shell.openExternal = async (url) => void seen.opened.push(url)
    dialog.showMessageBox = (async (...given: unknown[]) => {
      seen.asked.push((given.at(-1) as { message: string }).message)
      return { response: seen.answer, checkboxChecked: false }
    }) as unknown as typeof dialog.showMessageBox
  })
  const seen = () =>
    app.evaluate(() => (globalThis as unknown as { seen: { opened: string[]; asked: string[]; answer: number } }).seen)
  await openLink(page, 'https://example.org/first')
  expect(await seen()).toMatchObject({ opened: [], asked: ['Open example.org in your browser?'] })
  await app.evaluate(() => {
    ;(globalThis as unknown as { seen: { answer: number } }).seen.answer = 0
  })
  await openLink(page, 'https://example.org/second')
  await openLink(page, 'https://example.org/third')
  // The name before the @ is no host, and letters that look like others are said as what they are.
  await openLink(page, 'https://example.org@еvil.example/')
  expect(await seen()).toMatchObject({
    opened: ['https://example.org/second', 'https://example.org/third', 'https://example.org@xn--vil-qdd.example/'],
    asked: [
      'Open example.org in your browser?',
      'Open example.org in your browser?',
      'Open xn--vil-qdd.example in your browser?',
    ],
  })
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://example.org/x', 'mailto:a@example.org'])
    expect(await openLink(page, url)).toMatchObject({ ok: false, problem: { code: 'bad-request' } })
  expect((await seen()).opened).toHaveLength(3)
  await close()
})
