import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { freshFolder, launchRostrum, onlyInElectron } from './app'
import { expectAccessible } from './axe'
import { clockWindow } from './clock-window'
import { docxText } from './docx-text'

async function openStatement(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look at a sample: Three-minute statement' }).click()
  await page.getByRole('button', { name: 'Rehearse' }).first().click()
  await expect(page.getByRole('toolbar', { name: 'How much it matters' })).toBeVisible()
}

/** Minutes and seconds as the screen shows them, in seconds. */
function secondsOf(text: string | null): number {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text ?? '') ?? []
  return Number(minutes) * 60 + Number(seconds)
}

test('a statement is timed, cut to two minutes, saved as a version, and cut back', async () => {
  const { page, screenshot, close, problems } = await launchRostrum()
  await openStatement(page)
  const plans = page.getByRole('region', { name: 'What fits' })
  const everything = plans.getByRole('button', { name: /^Everything/ })
  const whole = secondsOf(await everything.textContent())
  expect(whole).toBeGreaterThan(100)
  await screenshot('statement')
  await expectAccessible(page)

  await page.getByRole('button', { name: '2:00', exact: true }).click()
  // Marks what may go, paragraph by paragraph, until what is essential fits.
  const times = page.getByRole('button', { name: /^Paragraph \d+, begins at/ })
  const count = await times.count()
  for (let at = 1; at < count - 1; at += 2) {
    await times.nth(at).click()
    await page.keyboard.press(at % 4 === 1 ? '3' : '2')
  }
  const essential = plans.getByRole('button', { name: /^Only what is essential/ })
  await expect(essential).toContainText(/fits/)
  expect(secondsOf(await essential.textContent())).toBeLessThan(whole)
  await plans.getByRole('button', { name: 'Save as a version: Only what is essential' }).click()
  const version = plans.getByRole('button', { name: /^For 2:00/ })
  await expect(version).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('s').first()).toBeVisible()
  await screenshot('statement-cut')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Delete the version For 2:00' }).click()
  await expect(version).toHaveCount(0)
  await page.getByRole('status', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(version).toBeVisible()
  expect(await problems()).toEqual([])
  await close()
})

test('a version is handed in by its name, and says what has changed since it was cut', async () => {
  const launched = await launchRostrum({ size: { width: 1280, height: 900 } })
  const { app, page, screenshot, close, problems } = launched
  const folder = freshFolder('made')
  await openStatement(page)
  await page.getByRole('button', { name: '2:00', exact: true }).click()
  const first = page.getByRole('button', { name: /^Paragraph 1, begins at/ })
  await first.click()
  await page.keyboard.press('3')
  await page.getByRole('button', { name: 'Save as a version: Only what is essential' }).click()
  await page.getByRole('button', { name: 'Draft' }).click()
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('hand-in')?.click())

  const what = page.getByRole('group', { name: 'What to hand in' })
  // The slot is two minutes now, and there is a version for it.
  await expect(what.getByRole('radio', { name: 'Version “For 2:00”' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'File name' })).toHaveValue(/_For 2-00$/)
  await page.locator('label', { hasText: /^PDF/ }).click()
  await page.locator('label', { hasText: /^E-mail draft/ }).click()
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog
  }, folder)
  await page.getByRole('button', { name: 'Make documents' }).click()
  await expect(page.getByRole('heading', { name: /^1 file in/ })).toBeVisible()
  const [made = ''] = readdirSync(folder)
  expect(made).toMatch(/_For 2-00\.docx$/)
  const text = await docxText(folder)
  expect(text).not.toContain('Thank you, Chair.')
  await what.scrollIntoViewIfNeeded()
  await screenshot('hand-in-version')
  await expectAccessible(page)

  // The words that were left out change: nobody has said that the new ones may go.
  await page.getByRole('button', { name: 'Draft' }).click()
  const answer = page.locator('[contenteditable=true]').filter({ hasText: 'Thank you, Chair.' })
  await answer.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('And ')
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('hand-in')?.click())
  await what.getByText('Version “For 2:00”').click()
  await expect(page.getByText(/“For 2:00” left out ha(s|ve) changed since/)).toBeVisible()
  await screenshot('hand-in-version-changed')
  expect(await problems()).toEqual([])
  await close()
})

test('acronyms are said as the user says them, and the times follow; a pace is shown and forgotten', async () => {
  const userData = freshFolder('profile')
  const rehearsed = [50, 48, 47].map((took) => ({ language: 'en', planned: 60, took }))
  writeFileSync(join(userData, 'speaker.json'), JSON.stringify({ rehearsed, acronyms: {} }))
  const { app, page, screenshot, close, problems } = await launchRostrum({
    userData,
    size: { width: 1280, height: 900 },
  })
  await openStatement(page)
  const everything = page.getByRole('region', { name: 'What fits' }).getByRole('button', { name: /^Everything/ })
  const before = secondsOf(await everything.textContent())
  await page.getByRole('button', { name: 'Look and change…' }).click()
  const dialog = page.getByRole('dialog', { name: 'How acronyms are said' })
  const list = dialog.getByRole('list', { name: 'Acronyms in this text' })
  await expect(list.getByRole('combobox', { name: 'WSIS' })).toHaveValue('other')
  const wsis = list.getByRole('listitem').filter({ hasText: 'WSIS' })
  await wsis.getByRole('textbox').fill('the world summit on the information society of the United Nations')
  await wsis.getByRole('textbox').press('Enter')
  await expect(wsis.getByRole('button', { name: 'Say WSIS as before' })).toBeVisible()
  await screenshot('acronyms')
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: 'Another acronym' }).fill('not one')
  await dialog.getByRole('textbox', { name: 'Another acronym' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('capital letters')
  await dialog.getByRole('textbox', { name: 'Another acronym' }).fill('XQTs')
  await dialog.getByRole('textbox', { name: 'Another acronym' }).press('Enter')
  await expect(dialog.getByRole('list', { name: 'Your acronyms' }).getByText('XQT')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  expect(secondsOf(await everything.textContent())).toBeGreaterThan(before)

  await page.getByRole('button', { name: 'Draft' }).click()
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('settings')?.click())
  const paces = page.getByRole('list', { name: 'Your pace' })
  await expect(paces).toContainText('English: 150 words a minute')
  await expect(paces).toContainText('3 rehearsals')
  await paces.scrollIntoViewIfNeeded()
  await screenshot('settings-pace')
  await page.getByRole('button', { name: 'Forget my pace in English' }).click()
  await expect(page.getByText('Not known yet. Rehearse a statement')).toBeVisible()
  await page.getByRole('button', { name: 'Remove XQT' }).click()
  await expect(page.getByText('XQT')).toHaveCount(0)
  const sound = page.getByRole('switch', { name: /Quiet sound/ })
  await expect(sound).not.toBeChecked()
  await page.locator('label', { hasText: 'Quiet sound' }).click()
  await expect(sound).toBeChecked()
  await sound.scrollIntoViewIfNeeded()
  await screenshot('settings-speaking')
  await expectAccessible(page)
  expect(await problems()).toEqual([])
  await close()
})

test('a slot that is no time is refused in a sentence', async () => {
  const { page, close } = await launchRostrum()
  await openStatement(page)
  const slot = page.getByRole('textbox', { name: /Another slot/ })
  for (const wrong of ['soon', '0', '25:00']) {
    await slot.fill(wrong)
    await slot.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
  }
  await slot.fill('2m30')
  await slot.press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText('of 2:30')).toBeVisible()
  await close()
})

test('a rehearsal is timed in every window, marked, kept, and teaches the pace', async () => {
  onlyInElectron('The small windows of the clock are Electron’s own.')
  const { app, page, screenshot, close, problems } = await launchRostrum()
  await openStatement(page)
  await page.getByRole('button', { name: '0:20', exact: true }).click()
  await page.getByRole('button', { name: 'Show the clock in another window' }).click()
  await page.getByRole('menuitem', { name: /For the timekeeper/ }).click()
  const keeper = await clockWindow(app, 'timekeeper')
  await page.getByRole('button', { name: 'Show the clock in another window' }).click()
  await page.getByRole('menuitem', { name: /A small clock/ }).click()
  const mini = await clockWindow(app, 'mini')
  await expect(keeper.getByRole('timer')).toHaveText('0:20')

  await keeper.getByRole('button', { name: /Start/ }).click()
  const face = page.locator('[data-light]')
  await expect(face).toHaveAttribute('data-phase', 'running')
  await page.waitForTimeout(2500)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('table', { name: /Planned and actual/ }).getByRole('row')).toHaveCount(3)
  await page.keyboard.press('Space')
  await expect(face).toHaveAttribute('data-phase', 'paused')
  await expect(mini.locator('[data-light]')).toHaveAttribute('data-phase', 'paused')
  const shown = await page.getByRole('timer').textContent()
  expect(await keeper.getByRole('timer').textContent()).toBe(shown)
  expect(await mini.getByRole('timer').textContent()).toBe(shown)
  await page.keyboard.press('Space')
  await expect(face).toHaveAttribute('data-light', 'amber', { timeout: 20_000 })
  await screenshot('rehearsal-amber')
  await keeper.screenshot({ path: 'out/screens/rehearsal-timekeeper.png' })
  await mini.screenshot({ path: 'out/screens/rehearsal-mini.png' })
  await expect(face).toHaveAttribute('data-light', 'red', { timeout: 20_000 })
  await expect(page.getByText('Time is over').first()).toBeVisible()
  await expect(page.getByRole('timer')).toContainText('+0:0')
  await screenshot('rehearsal-red')
  await page.keyboard.press('Escape')
  await expect(face).toHaveAttribute('data-phase', 'ended')
  await expect(page.getByText(/took \d+ s (more|less) than planned|about as long as planned/).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Earlier rehearsals' }).getByRole('listitem')).toHaveCount(1)
  await screenshot('rehearsal-ended')
  await expectAccessible(page)

  // The window is gone before its button could say that it was pressed.
  await mini
    .getByRole('button', { name: 'Close this clock' })
    .evaluate((button: HTMLElement) => void setTimeout(() => button.click()))
  await expect.poll(() => app.windows().length).toBe(2)
  // What only shows the clock may ask for nothing else.
  const refused = await keeper.evaluate(() => window.rostrum.request('home.list', {}))
  expect(refused).toMatchObject({ ok: false, problem: { code: 'stranger' } })
  await page.getByRole('button', { name: 'Draft' }).click()
  await expect.poll(() => app.windows().length).toBe(1)
  expect(await problems()).toEqual([])
  await close()
})
