import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type LaunchedApp, screensFolder, takesPictures } from './app'

/** Shows the window at 200 %, as Ctrl++ does. */
export async function zoomTo200({ page, zoom }: Pick<LaunchedApp, 'page' | 'zoom'>): Promise<void> {
  const before = await page.evaluate(() => globalThis.innerWidth)
  await zoom(2)
  await expect.poll(() => page.evaluate(() => globalThis.innerWidth)).toBeLessThanOrEqual(before / 2 + 20)
}

/** Keeps a picture of a zoomed window in out/screens/NAME.png: Playwright's own show only its first quarter. */
export async function zoomedPicture({ app, page }: Pick<LaunchedApp, 'app' | 'page'>, name: string): Promise<void> {
  if (!takesPictures) return
  if (process.env.ROSTRUM_WINDOW === 'chromium') {
    await page.screenshot({ path: join(screensFolder, `chromium-${name}.png`), animations: 'disabled' })
    return
  }
  const window = await app.browserWindow(page)
  const png = await window.evaluate(async (each) => {
    // The first is of what was presented last, which on a busy computer is the screen before.
    await each.webContents.capturePage()
    return (await each.webContents.capturePage()).toPNG().toString('base64')
  })
  mkdirSync(screensFolder, { recursive: true })
  writeFileSync(join(screensFolder, `${name}.png`), Buffer.from(png, 'base64'))
}
