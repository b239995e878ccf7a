import { expect, type Page, test } from '@playwright/test'
import { openAnswer } from './answers'
import { launchRostrum } from './app'
import { EFFECTIVE } from './effective'

const panel = (page: Page) => page.getByRole('region', { name: 'Page', exact: true })
const drawnList = (page: Page) => panel(page).getByRole('list', { name: 'Pages of the document' })
const pageCount = async (page: Page) => Number.parseInt((await panel(page).getByRole('status').textContent()) ?? '', 10)
/** The pictures of pages that are drawn, by page: the addresses of their layers, some of which are others after each change. */
const drawnPages = (page: Page) =>
  panel(page)
    .locator('li[data-page]')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.flatMap((one) => {
          const layers = [...one.querySelectorAll('img')]
          const isDrawn =
            layers.length > 0 && layers.every(({ complete, naturalWidth }) => complete && naturalWidth > 0)
          return isDrawn ? [[(one as HTMLElement).dataset.page, layers.map(({ src }) => src).join(' ')]] : []
        }),
      ),
    )

test('the page beside the text follows what is typed and the caret, leads back to its text, and is printed', async () => {
  const launched = await launchRostrum({ size: { width: 1440, height: 900 }, colorScheme: 'light' })
  const { app, page } = launched
  await app.evaluate(({ app: program, session }, names) => {
    const seen: unknown[] = []
    Object.assign(globalThis, { seenPrinting: seen, printers: [] })
    program.on('web-contents-created', (_event, contents) => {
      contents.getPrintersAsync = async () => (globalThis as unknown as { printers: [] }).printers
      contents.print = (options, answer) => {
        const { getLastWebPreferences } = contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        const preferences = getLastWebPreferences.call(contents)
        const locks = {
          effective: Object.fromEntries(names.map((name) => [name, preferences[name]])),
          rtc: contents.getWebRTCIPHandlingPolicy(),
          ownSession: contents.session !== session.defaultSession,
          onDisk: contents.session.isPersistent(),
        }
        void contents.printToPDF({ preferCSSPageSize: true }).then((pdf) => {
          seen.push({ options, locks, sheets: pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0 })
          answer?.(true, '')
        })
      }
    })
  }, Object.keys(EFFECTIVE))
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await page.keyboard.press('Control+Alt+p')
  await expect(page.getByRole('tab', { name: 'Page', exact: true })).toHaveAttribute('aria-selected', 'true')
  await expect.poll(() => pageCount(page)).toBe(1)
  await expect.poll(async () => Object.keys(await drawnPages(page))).toEqual(['1'])

  const answers = await page
    .locator('[data-answer], [data-static-answer]')
    .evaluateAll((all) => [
      ...new Set(all.map((one) => one.getAttribute('data-answer') ?? one.getAttribute('data-static-answer') ?? '')),
    ])
  const [first = '', second = ''] = answers
  const empty = (await drawnPages(page))['1']
  await openAnswer(page, first)
  await page.keyboard.type('Every school is connected.')
  await expect.poll(async () => (await drawnPages(page))['1']).not.toBe(empty)
  await openAnswer(page, second)
  const long = 'Community networks reach the households that others leave out. '.repeat(90)
  for (let part = 0; part < 4; part += 1) {
    await page.keyboard.insertText(long)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('The last words.')
  const sheet = (number: number) =>
    panel(page).getByRole('button', { name: `Page ${number} of ${count}: go to its text` })
  let count = 0
  // The caret is in the last paragraph, so its page is the one in view, when all that was typed is drawn.
  await expect(async () => {
    await expect(drawnList(page)).toHaveAttribute('aria-busy', 'false', { timeout: 5_000 })
    count = await pageCount(page)
    expect(count).toBeGreaterThan(3)
    await expect(sheet(count)).toBeInViewport({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
  await expect(sheet(1)).not.toBeInViewport()
  await expect.poll(async () => Object.keys(await drawnPages(page))).toContain(String(count))
  await launched.screenshot('page-panel')

  await sheet(1).scrollIntoViewIfNeeded()
  // By key: the first answer that stands on the page.
  await sheet(1).press('Enter')
  await expect(page.locator(`[data-answer="${first}"]`)).toBeFocused()
  // A right click on a page offers the same, and its size.
  await page.locator(`#outline-organisation`).focus()
  await sheet(1).click({ button: 'right', position: { x: 60, y: 40 } })
  await page.getByRole('menuitem', { name: 'Size' }).hover()
  await page.getByRole('menuitem', { name: '150% of the width' }).click()
  await expect.poll(() => panel(page).getByLabel('Size').inputValue()).toBe('1.5')
  await panel(page).getByLabel('Size').selectOption('Fit the width')
  await sheet(1).press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Go to this text' }).click()
  await expect(page.locator(`[data-answer="${first}"]`)).toBeFocused()
  // The panel may still be on its way to the page of the first answer, as it follows the caret.
  await expect(async () => {
    await sheet(count).scrollIntoViewIfNeeded()
    await sheet(count).click({ position: { x: 60, y: 40 } })
    await expect(page.locator(`[data-answer="${second}"]`)).toBeFocused({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })

  await page.keyboard.press('Control+p')
  await expect(page.getByText('this computer has no printer set up')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'OK' }).click()
  await app.evaluate(() => Object.assign(globalThis, { printers: [{ name: 'Office' }] }))
  await page.keyboard.press('Control+p')
  await expect(page.getByText('The pages were given to the printer.')).toBeVisible({ timeout: 60_000 })
  const printings = await app.evaluate(() => (globalThis as unknown as { seenPrinting: unknown[] }).seenPrinting)
  // The window that prints is locked as the others are, runs no script and leaves nothing on the disk.
  const locks = {
    effective: { ...EFFECTIVE, javascript: false },
    rtc: 'disable_non_proxied_udp',
    ownSession: true,
    onDisk: false,
  }
  expect(printings).toEqual([{ options: expect.objectContaining({ pageSize: 'A4' }), locks, sheets: count }])

  // A proposal is a place of its own: the page follows its fields, and leads to them.
  await page.getByRole('button', { name: /^Add a proposal/ }).click()
  const field = page.locator('textarea[id^="proposal-"][id$="-proposed"]')
  await field.fill('Every school is connected by 2030.')
  /** The page with the mark of the caret, and how far below its top that stands. */
  const marked = () =>
    panel(page)
      .locator('li[data-page]:has(> span)')
      .evaluate((item) => {
        const [sheet, mark] = [item.querySelector('button'), item.querySelector('span')]
        const below = (mark?.getBoundingClientRect().top ?? 0) - (sheet?.getBoundingClientRect().top ?? 0)
        return { page: item.getAttribute('data-page'), below: Math.round(below) }
      })
  await openAnswer(page, first)
  await expect.poll(async () => (await marked()).page).toBe('1')
  await field.focus()
  await expect.poll(async () => (await marked()).page).not.toBe('1')
  await expect(drawnList(page)).toHaveAttribute('aria-busy', 'false')
  const there = await marked()
  await openAnswer(page, first)
  await expect.poll(async () => (await marked()).page).toBe('1')
  await panel(page)
    .locator(`li[data-page="${there.page}"] > button`)
    .click({ position: { x: 90, y: there.below + 6 } })
  await expect(page.locator('[id^="proposal-"]:focus')).toHaveCount(1)

  await panel(page).getByRole('combobox', { name: 'Size' }).scrollIntoViewIfNeeded()
  await page.emulateMedia({ colorScheme: 'dark' })
  await launched.screenshot('page-panel-dark')
  expect(await launched.problems()).toEqual([])
  await launched.close()
})
