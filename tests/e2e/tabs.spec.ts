import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { openAnswer } from './answers'
import { launchRostrum, onlyInElectron } from './app'
import { expectAccessible } from './axe'

const START = /^Oral statement: three minutes/

/** Makes a draft of the start page with a title, and writes in its first answer, whose name it returns. */
async function write(page: Page, title: string, words: string): Promise<string> {
  await page.keyboard.press('Control+n')
  await page.getByRole('button', { name: START }).click()
  await page.getByRole('textbox', { name: 'Title of the document' }).fill(title)
  const place = page.locator('[data-answer], [data-static-answer]').first()
  const key = await place.evaluate((one) => one.getAttribute('data-answer') ?? one.getAttribute('data-static-answer'))
  await openAnswer(page, key ?? '')
  await page.keyboard.type(words)
  return key ?? ''
}

test('two drafts in tabs keep their text, undo and place to themselves, and a crash leaves both', async () => {
  onlyInElectron('It crashes the page of Electron’s window and reads the one that takes its place.')
  const first = await launchRostrum({ size: { width: 1280, height: 800 } })
  const { app, page, userData, documents, screenshot } = first
  const bar = page.getByRole('toolbar', { name: 'Open drafts' })
  const tab = (title: string) => bar.getByRole('button', { name: title, exact: true })
  const filed = (title: string) => {
    const name = readdirSync(documents).find((each) => each.startsWith(title) && each.endsWith('.rostrum'))
    return name ? readFileSync(join(documents, name), 'utf8') : ''
  }

  const key = await write(page, 'Coasts', 'Every school')
  const answer = page.locator(`[data-answer="${key}"]`)
  await expect(bar).toBeHidden()
  await page.keyboard.press('Control+t')
  await expect(tab('Coasts')).toBeVisible()
  await write(page, 'Islands', 'Cables break')
  await expect(tab('Islands')).toHaveAttribute('aria-current', 'page')

  // Typed a moment before the tab is another.
  await page.keyboard.type(' twice')
  await page.keyboard.press('Control+Tab')
  await expect(tab('Coasts')).toHaveAttribute('aria-current', 'page')
  await expect(answer).toHaveText('Every school')
  // The caret is where it was.
  await expect(answer).toBeFocused()
  await page.keyboard.type(' by 2030')
  await page.keyboard.press('Control+z')
  await expect(answer).not.toContainText('2030')
  await page.keyboard.press('Control+2')
  await expect(answer).toHaveText('Cables break twice')
  await page.keyboard.press('Control+z')
  await expect(answer).toHaveText('Cables break')
  await page.keyboard.press('Control+y')
  await expect(answer).toHaveText('Cables break twice')
  await expect(page.locator('[data-answer]:focus')).toHaveCount(1)
  await expectAccessible(page)
  await screenshot('tabs')
  await expect.poll(() => filed('Islands')).toContain('Cables break twice')
  await expect.poll(() => filed('Coasts')).toContain('Every school')

  // The screen that a tab was left on; and a file that changed meanwhile.
  await page.keyboard.press('Control+r')
  await expect(page.getByRole('heading', { level: 1, name: 'Islands' })).toBeVisible()
  const name = readdirSync(documents).find((each) => each.startsWith('Coasts')) ?? ''
  const coasts = join(documents, name)
  writeFileSync(coasts, readFileSync(coasts, 'utf8').replace('Every school', 'Each classroom'))
  await tab('Coasts').click()
  await expect(answer).toContainText('Each classroom')
  await page.keyboard.press('Control+Shift+Tab')
  await expect(page.getByRole('heading', { level: 1, name: 'Islands' })).toBeVisible()

  // By the menu's key, at the tab, and by a right click on its cross.
  await tab('Islands').press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Go there' })).toBeFocused()
  await screenshot('tab-menu')
  await page.keyboard.press('Escape')
  await expect(tab('Islands')).toBeFocused()
  await bar.getByRole('button', { name: /^Close .*Coasts/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await expect(page.locator('#draft-title')).toBeFocused()
  await expect(page.locator('#draft-title')).toHaveValue('Coasts')
  await tab('Islands').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Islands' })).toBeVisible()

  // Closed by the wheel's button behind the other, whose file is as it was.
  const islands = filed('Islands')
  await tab('Coasts').click({ button: 'middle' })
  await expect(bar).toBeHidden()
  expect(filed('Coasts')).toContain('Each classroom')
  await page.keyboard.press('Control+t')
  await page.getByRole('button', { name: 'Open Coasts' }).click()
  await expect(answer).toContainText('Each classroom')
  expect(filed('Islands')).toBe(islands)

  // The page that Playwright knew is gone with its process; the window answers for the new one.
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((done) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => done())
        contents?.forcefullyCrashRenderer()
      }),
  )
  const shown = () =>
    app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `[...document.querySelectorAll('[role="toolbar"] [id^="tab-"]')].map((tab) => tab.textContent + (tab.ariaCurrent ?? ''))`,
        ) as Promise<string[]>,
    )
  await expect.poll(shown, { timeout: 30_000 }).toEqual(['Islands', 'Coastspage'])
  await first.kill()

  const second = await launchRostrum({ userData, documents, size: { width: 1280, height: 800 } })
  for (const title of ['Coasts', 'Islands'])
    await expect(second.page.getByRole('button', { name: `Open ${title}` })).toBeVisible()
  expect(await second.problems()).toEqual([])
  await second.close()
})
