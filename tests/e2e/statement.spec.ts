import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { launchRostrum } from './app'
import { expectAccessible } from './axe'

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

async function windowOf(app: ElectronApplication, view: string): Promise<Page> {
  await expect.poll(() => app.windows().some((page) => page.url().includes(`view=${view}`))).toBe(true)
  const found = app.windows().find((page) => page.url().includes(`view=${view}`))
  if (!found) throw new Error(`No window shows ${view}`)
  return found
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
  const { app, page, screenshot, close, problems } = await launchRostrum()
  await openStatement(page)
  await page.getByRole('button', { name: '0:20', exact: true }).click()
  await page.getByRole('button', { name: 'Show the clock in another window' }).click()
  await page.getByRole('menuitem', { name: /For the timekeeper/ }).click()
  const keeper = await windowOf(app, 'timekeeper')
  await page.getByRole('button', { name: 'Show the clock in another window' }).click()
  await page.getByRole('menuitem', { name: /A small clock/ }).click()
  const mini = await windowOf(app, 'mini')
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

  await mini.getByRole('button', { name: 'Close this clock' }).click()
  await expect.poll(() => app.windows().length).toBe(2)
  // What only shows the clock may ask for nothing else.
  const refused = await keeper.evaluate(() => window.rostrum.request('home.list', {}))
  expect(refused).toMatchObject({ ok: false, problem: { code: 'stranger' } })
  await page.getByRole('button', { name: 'Draft' }).click()
  await expect.poll(() => app.windows().length).toBe(1)
  expect(await problems()).toEqual([])
  await close()
})
