import { expect, type Locator, type Page, test } from '@playwright/test'
import { openAnswer } from './answers'
import { launchRostrum, onlyInElectron } from './app'

const scrolled = (page: Page) =>
  page.locator('[data-page-scroll]').evaluate((scroller) => Math.round(scroller.scrollTop))

/** Where an answer stands in the window. How far the page is scrolled says less: parts that are not in view have no height of their own. */
const topOf = async (answer: Locator) => (await answer.boundingBox())?.y ?? Number.NaN

/** What stands before the caret in its paragraph. */
const beforeCaret = (page: Page) =>
  page.evaluate(() => {
    const selection = document.getSelection()
    return selection?.focusNode?.textContent?.slice(0, selection.focusOffset) ?? ''
  })

test('caret and scroll are where they were after handing in, a rehearsal, a crash of the window and the next start', async () => {
  onlyInElectron('It crashes the page of Electron’s window and reads the one that takes its place.')
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
  const above = await scrolled(page)
  await page.mouse.wheel(0, 60)
  // The page glides to where the wheel sent it.
  let at = above
  await expect
    .poll(async () => {
      const before = at
      at = await scrolled(page)
      return at !== above && at === before
    })
    .toBe(true)
  expect(at).toBeGreaterThan(800)

  const isBack = async (shown: Page) => {
    await expect(shown.locator(`[data-answer="${key}"]`)).toBeFocused()
    expect(await beforeCaret(shown)).toBe('Every school')
    await expect(shown.locator(`[data-answer="${key}"]`)).toBeInViewport()
  }
  for (const there of ['Control+e', 'Control+r']) {
    const left = await topOf(answer)
    await page.keyboard.press(there)
    await expect(answer).toHaveCount(0)
    await page.keyboard.press('Control+w')
    await isBack(page)
    await expect.poll(async () => Math.abs((await topOf(answer)) - left)).toBeLessThanOrEqual(2)
  }
  await page.screenshot({ path: 'out/screens/my-place.png' })

  // The page that Playwright knew is gone with its process; the window answers for the new one.
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((done) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => done())
        contents?.forcefullyCrashRenderer()
      }),
  )
  const caretNow = () =>
    app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `(() => {
            const { focusNode, focusOffset } = document.getSelection() ?? {}
            const answer = document.activeElement?.getAttribute('data-answer') ?? ''
            return answer + ': ' + (focusNode?.textContent ?? '').slice(0, focusOffset)
          })()`,
        ) as Promise<string>,
    )
  await expect.poll(caretNow, { timeout: 30_000 }).toBe(`${key}: Every school`)
  await first.close()

  const second = await launchRostrum({ userData, documents, size: { width: 1280, height: 800 } })
  await second.page.getByRole('button', { name: /^Open Input to the Elements Paper/ }).click()
  await expect(second.page.locator('[data-page-scroll]')).toBeVisible()
  await isBack(second.page)
  await second.page.keyboard.type(' in Africa')
  await expect(second.page.locator(`[data-answer="${key}"]`)).toHaveText('Every school in Africa is connected by 2030.')
  expect(await second.problems()).toEqual([])
  await second.close()
})

test('what stands beside the text goes away and stays away, and F6 and the palette work in the text', async () => {
  const first = await launchRostrum({ size: { width: 1360, height: 800 } })
  const { page, userData, documents, screenshot } = first
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  const panel = page.locator('[data-region="panel"]')
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await expect(panel).toBeVisible()
  const key = await page.locator('[data-answer]').first().getAttribute('data-answer')
  if (!key) throw new Error('there is no answer')
  const answer = page.locator(`[data-answer="${key}"]`)
  await openAnswer(page, key)
  await page.keyboard.type('Every school')
  await page.locator('#draft-title').focus()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('draft-title')
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  await expect(answer).toBeFocused()
  await page.keyboard.type(' by 2030')
  await expect(answer).toHaveText('Every school by 2030')

  // By the palette, in the text that one was in.
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Control+Shift+p')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('Bold')
  await page.keyboard.press('Enter')
  await expect(answer.locator('strong, b, [class*="bold"]').first()).toHaveText('Every school by 2030')

  // Quotation marks of the language; one undo gives back what was typed, and no letter of the text.
  await page.keyboard.press('End')
  await page.keyboard.type(' "now')
  await expect(answer).toHaveText('Every school by 2030 “now')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('"')
  await page.keyboard.press('Control+z')
  await expect(answer).toHaveText('Every school by 2030 "')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+2')
  await page.keyboard.type('Who pays')
  await outline.getByRole('button', { name: 'Who pays' }).click()
  await expect(answer).toBeFocused()

  await page.keyboard.press('F9')
  await expect(panel).toBeHidden()
  await expect(outline).toBeHidden()
  const onlyText = page.getByRole('button', { name: 'Nothing but the text' })
  await expect(onlyText).toHaveAttribute('aria-pressed', 'true')
  await screenshot('only-text')
  await onlyText.click()
  await expect(panel).toBeVisible()
  await page.getByRole('button', { name: 'Guidance and findings' }).click()
  await expect(panel).toBeHidden()
  await expect(outline).toBeVisible()
  await screenshot('panel-away')
  await page.keyboard.press('Control+e')
  await expect(page.getByLabel('File name')).toHaveValue('Organisation_input to Elements Paper')
  await page.getByLabel('File name').scrollIntoViewIfNeeded()
  await screenshot('handin-names')
  await page.getByRole('button', { name: 'Make a statement…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await first.close()

  const second = await launchRostrum({ userData, documents, size: { width: 1280, height: 800 } })
  await second.page.getByRole('button', { name: /^Open Input to the Elements Paper/ }).click()
  await expect(second.page.getByRole('navigation', { name: 'Outline' })).toBeVisible()
  await expect(second.page.locator('[data-region="panel"]')).toBeHidden()
  // What is asked for comes back.
  await second.page.keyboard.press('Control+Shift+f')
  await expect(second.page.locator('[data-region="panel"]')).toBeVisible()
  await second.close()
})
