import { join } from 'node:path'
import { expect, type Page, test, type Worker } from '@playwright/test'
import { launchRostrum, onlyInElectron, repository } from './app'
import { listen, tryEveryDoor } from './doors'

/** A worker of the page's own lives under another policy than the page. */
async function tryDoorsOfWorkers(page: Page, address: string, port: number): Promise<number> {
  let tried = 0
  for (const worker of page.workers())
    try {
      await tryDoorsOf(worker, address, port)
      tried += 1
    } catch (error) {
      // Some workers live for one task; those that are still there must answer.
      if (page.workers().includes(worker)) throw error
    }
  return tried
}

async function tryDoorsOf(worker: Worker, address: string, port: number): Promise<void> {
  const node = await worker.evaluate(() => [typeof Reflect.get(self, 'require'), typeof Reflect.get(self, 'process')])
  expect(node).toEqual(['undefined', 'undefined'])
  await worker.evaluate(
    async ({ host, at }) => {
      const attempts: (() => unknown)[] = [
        () => fetch(`http://${host}:${at}/worker`, { mode: 'no-cors' }),
        () => new WebSocket(`ws://${host}:${at}/worker`),
        () => new WebTransport(`https://${host}:${at}/worker`).ready,
        () => new EventSource(`http://${host}:${at}/worker`),
        () => import(/* @vite-ignore */ `http://${host}:${at}/worker.js`),
      ]
      for (const attempt of attempts)
        try {
          await Promise.race([attempt(), new Promise((later) => setTimeout(later, 300))])
        } catch {}
    },
    { host: address, at: port },
  )
}

test('no door of the page leads to the network: nothing arrives at a listener on this machine', async () => {
  onlyInElectron('What the shell refuses a page is refused to Electron’s own session.')
  const listener = await listen()
  const { page, close } = await launchRostrum()
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await expect.poll(() => page.workers().length).toBeGreaterThan(0)
  for (const address of listener.addresses) {
    expect(await tryDoorsOfWorkers(page, address, listener.port)).toBeGreaterThan(0)
    const tried = await tryEveryDoor(page, address, listener.port)
    expect(tried).toEqual(expect.arrayContaining(['fetch', 'image', 'beacon', 'WebSocket', 'WebTransport', 'WebRTC']))
    expect(tried).toEqual(expect.arrayContaining(['link prefetch', 'form', 'ping', 'CSS of an element', 'worker']))
  }
  expect(page.url()).toContain('app://rostrum/index.html')
  await close()
  expect(listener.heard()).toEqual({ connections: 0, packets: 0 })
  await listener.close()
})

test('the same doors do lead to the listener from a program that locks none, so that silence means something', async () => {
  const listener = await listen()
  const { page, kill } = await launchRostrum({ folder: join(repository, 'tests/fixtures/empty-app') })
  // The last doors leave the page, which is what they are for.
  await tryEveryDoor(page, '127.0.0.1', listener.port).catch(() => undefined)
  await expect.poll(() => listener.heard().connections).toBeGreaterThan(0)
  await expect.poll(() => listener.heard().packets).toBeGreaterThan(0)
  await kill()
  await listener.close()
})
