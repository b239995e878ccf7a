import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freshFolder, launchRostrum } from './app'
import { networkAttempts } from './net-log'

test('the window opens at home, with nothing on its console and nothing sent anywhere', async () => {
  const log = join(freshFolder('log'), 'net.json')
  const { page, origin, close, problems, screenshot } = await launchRostrum({
    switches: [`--log-net-log=${log}`],
    proofreading: true,
  })
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  // The first page was asked for before anybody could listen, so it is asked for once more.
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await screenshot('smoke-home')
  expect(requests.length).toBeGreaterThan(0)
  // Asked for with the code, and not once more by the styles, which would be in vain.
  const fonts = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="font"]'), ({ href }) => href),
  )
  expect(fonts).toHaveLength(2)
  expect(requests.filter((url) => url.endsWith('.woff2')).sort()).toEqual(fonts.sort())
  expect(requests.filter((url) => !url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url))).toEqual([])
  expect(await problems()).toEqual([])
  await close()
  expect(networkAttempts(log)).toEqual([])
})

test('the page reaches neither Node nor a network', async () => {
  const { page, close } = await launchRostrum()
  const seen = await page.evaluate(async () => {
    const scope = globalThis as Record<string, unknown>
    const fetched = await fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    )
    return { require: typeof scope.require, process: typeof scope.process, module: typeof scope.module, fetched }
  })
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', module: 'undefined', fetched: 'refused' })
  await close()
})
