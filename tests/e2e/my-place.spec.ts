import { expect, type Page, test } from '@playwright/test'
import { openAnswer } from './answers'
import { launchRostrum } from './app'

const scrolled = (page: Page) =>
  page.locator('[data-page-scroll]').evaluate((scroller) => Math.round(scroller.scrollTop))

/** What stands before the caret in its paragraph. */
const beforeCaret = (page: Page) =>
  page.evaluate(() => {
    const selection = document.getSelection()
    return selection?.focusNode?.textContent?.slice(0, selection.focusOffset) ?? ''
  })

test('caret and scroll are where they were after handing in, a rehearsal, a crash of the window and the next start', async () => {
  const first = await launchRostrum({ size: { width: 1280, height: 800 } })
  const { app, page, userData, documents } = first
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  const answers = await page
    .locator('[data-answer], [data-static-answer]')
    .evaluateAll((all) => [
      ...new Set(all.map((one) => one.getAttribute('data-answer') ?? one.getAttribute('data-static-answer') ?? '')),
    ])
  const key = answers[6] ?? ''
  await openAnswer(page, key)
  await page.keyboard.type('Every school is connected by 2030.')
  await page.keyboard.press('Home')
  for (let letter = 0; letter < 'Every school'.length; letter += 1) await page.keyboard.press('ArrowRight')
  const answer = page.locator(`[data-answer="${key}"]`)
  await expect.poll(() => beforeCaret(page)).toBe('Every school')
  // A little further down than the caret needs, as somebody reads on.
  await page.mouse.move(640, 400)
  await page.mouse.wheel(0, 60)
  const at = await scrolled(page)
  expect(at).toBeGreaterThan(800)

  const isBack = async (shown: Page) => {
    await expect(shown.locator(`[data-answer="${key}"]`)).toBeFocused()
    expect(await beforeCaret(shown)).toBe('Every school')
    await expect(shown.locator(`[data-answer="${key}"]`)).toBeInViewport()
  }
  for (const there of ['Control+e', 'Control+r']) {
    const left = await scrolled(page)
    await page.keyboard.press(there)
    await expect(answer).toHaveCount(0)
    await page.keyboard.press('Control+w')
    await isBack(page)
    expect(Math.abs((await scrolled(page)) - left)).toBeLessThanOrEqual(2)
  }
  await page.screenshot({ path: 'out/screens/my-place.png' })

  await app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.forcefullyCrashRenderer()
  })
  await expect(page.locator('[data-page-scroll]')).toBeVisible({ timeout: 30_000 })
  await isBack(page)
  await first.close()

  const second = await launchRostrum({ userData, documents, size: { width: 1280, height: 800 } })
  await second.page
    .getByRole('button', { name: /^Input to|^Untitled|Written input/ })
    .first()
    .click()
  await expect(second.page.locator('[data-page-scroll]')).toBeVisible()
  await isBack(second.page)
  await second.page.keyboard.type(' in Africa')
  await expect(second.page.locator(`[data-answer="${key}"]`)).toHaveText('Every school in Africa is connected by 2030.')
  expect(await second.problems()).toEqual([])
  await second.close()
})
