import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freshFolder, launchRostrum, repository } from './app'
import { networkAttempts } from './net-log'

const folder = join(repository, 'tests/fixtures/empty-app')

test('the runtime opens a window and knows the program by its own name and version', async () => {
  const { app, page, close, problems, userData } = await launchRostrum({ folder, args: ['a file.rostrum'] })
  await expect(page.locator('p')).toHaveText('Empty')
  const seen = await app.evaluate(({ app: electron }) => ({
    name: electron.getName(),
    version: electron.getVersion(),
    path: electron.getAppPath(),
    packaged: electron.isPackaged,
    profile: electron.getPath('userData'),
    last: process.argv.at(-1),
  }))
  expect(seen).toEqual({
    name: 'Empty app',
    version: '1.2.3',
    path: folder,
    packaged: false,
    profile: userData,
    last: 'a file.rostrum',
  })
  expect(await problems()).toEqual([])
  await close()
})

test('the runtime loads a module before the program when it is asked to', async () => {
  const early = join(freshFolder('early'), 'early.cjs')
  writeFileSync(early, 'globalThis.loadedEarly = require("electron").app.getName()')
  const { app, close } = await launchRostrum({ folder, switches: ['-r', early] })
  const seen = await app.evaluate(() => (globalThis as { loadedEarly?: string }).loadedEarly)
  expect(seen).toBeTruthy()
  // Before: the program had not given itself its name yet.
  expect(seen).not.toBe('Empty app')
  await close()
})

test('the net log shows a request when there is one, so that its silence means something', async () => {
  const server = createServer((_request, response) => response.end('here'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/forbidden`
  const log = join(freshFolder('log'), 'net.json')
  const answered = new Promise((done) => server.once('request', done))
  const { close } = await launchRostrum({
    folder,
    switches: [`--log-net-log=${log}`],
    environment: { EMPTY_APP_FETCHES: address },
  })
  await answered
  await close()
  server.close()
  expect(networkAttempts(log)).toContain(`request ${address}`)
})

test('kill ends every process of the program at once', async () => {
  const { app, kill } = await launchRostrum({ folder })
  const pids = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map((metric) => metric.pid))
  expect(pids.length).toBeGreaterThan(1)
  await kill()
  await expect.poll(() => pids.filter(isRunning), { timeout: 5_000 }).toEqual([])
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
