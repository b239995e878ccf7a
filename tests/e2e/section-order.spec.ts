import { expect, test } from '@playwright/test'
import { openAnswer } from './answers'
import { launchRostrum } from './app'
import { expectAccessible } from './axe'

test('parts and areas are moved by key in the text and in the outline, and by dragging; undo brings them back, and the panels’ tabs stay in one row', async () => {
  const { page, close, screenshot, problems } = await launchRostrum({ size: { width: 1280, height: 800 } })
  await page.getByRole('button', { name: /^Comments on the Zero Draft/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  const outline = page.getByRole('navigation', { name: 'Outline' })
  const rows = () =>
    outline.locator('[id^="outline-"]').evaluateAll((all) => all.map(({ id }) => id.replace('outline-', '')))
  const parts = () =>
    page
      .locator('[data-page-scroll] section[id^="part-"]')
      .evaluateAll((all) => all.map(({ id }) => id.replace('part-', '')))
  const isBefore = (list: readonly string[], one: string, other: string) => list.indexOf(one) < list.indexOf(other)
  expect(isBefore(await rows(), 'general', 'preamble')).toBe(true)

  // In the text: the caret stays where it was.
  await openAnswer(page, 'preamble/answer')
  await page.keyboard.type('We welcome the preamble')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(async () => isBefore(await rows(), 'preamble', 'general')).toBe(true)
  expect(isBefore(await parts(), 'preamble', 'general')).toBe(true)
  await expect(page.locator('[data-answer="preamble/answer"]')).toBeFocused()
  await page.keyboard.type(' as it is')
  await expect(page.locator('[data-answer="preamble/answer"]')).toHaveText('We welcome the preamble as it is')
  await expect(page.getByText(/is 1 of 2 now\./)).toBeAttached()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('is the first already')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(async () => isBefore(await rows(), 'general', 'preamble')).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => isBefore(await rows(), 'preamble', 'general')).toBe(true)
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('Undone: “The preamble” moved')
  await page.keyboard.press('Control+y')
  await expect.poll(async () => isBefore(await rows(), 'general', 'preamble')).toBe(true)

  // In the outline: the row keeps the focus.
  await page.locator('#outline-general').focus()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(async () => isBefore(await rows(), 'preamble', 'general')).toBe(true)
  await expect(page.locator('#outline-general')).toBeFocused()

  // By dragging, among areas that are taken in.
  await outline.getByRole('button', { name: /^(?:Choose|\d+ more) / }).click()
  const areas = page.getByRole('dialog')
  for (const number of [0, 1, 2]) await areas.getByRole('checkbox').nth(number).press('Space')
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => (await rows()).filter((id) => id.startsWith('area-')))
    .toEqual(['area-1', 'area-2', 'area-3'])
  await page.locator('#outline-area-3').dragTo(page.locator('#outline-area-1'), { targetPosition: { x: 40, y: 3 } })
  await expect
    .poll(async () => (await rows()).filter((id) => id.startsWith('area-')))
    .toEqual(['area-3', 'area-1', 'area-2'])
  expect((await parts()).filter((id) => /^area-\d+$/.test(id))).toEqual(['area-3', 'area-1', 'area-2'])
  // By a right click, and by the menu's key, which keeps the focus in the outline.
  await page.locator('#outline-area-3').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Move this section down/ }).click()
  const moved = async () => (await rows()).filter((id) => id.startsWith('area-'))
  await expect.poll(moved).toEqual(['area-1', 'area-3', 'area-2'])
  await expect(page.locator('#outline-area-3')).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Go there' })).toBeFocused()
  await screenshot('outline-menu')
  await page.keyboard.type('leave')
  await page.keyboard.press('Enter')
  await expect.poll(moved).toEqual(['area-1', 'area-2'])
  await expect(page.locator('#outline-area-2')).toBeFocused()
  await page.getByRole('status', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(moved).toEqual(['area-1', 'area-3', 'area-2'])
  await screenshot('section-order')
  await expectAccessible(page)

  // Six tabs of a narrow panel stand in one row, the chosen one by its name.
  const tabs = page.getByRole('tablist', { name: 'Beside the text' }).getByRole('tab')
  await expect(tabs).toHaveCount(6)
  for (const zoom of ['1', '1.5']) {
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `${Number(size) * 100}%`
    }, zoom)
    for (const name of ['Guidance', /^Findings/, 'Page']) {
      await page.getByRole('tab', { name }).click()
      const tops = await tabs.evaluateAll((all) => all.map((tab) => Math.round(tab.getBoundingClientRect().top)))
      expect(new Set(tops).size, `${zoom} ${name}`).toBe(1)
    }
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await screenshot('section-order-dark')
  expect(await problems()).toEqual([])
  await close()
})
