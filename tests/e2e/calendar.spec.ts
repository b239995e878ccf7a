import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { freshFolder, type LaunchedApp, type LaunchOptions, launchRostrum } from './app'
import { expectAccessible } from './axe'

const SIZE = { width: 1280, height: 800 }

/** Starts with a clock of the window that goes on from an instant, in a time zone. */
async function launchAt(now: string, zone: string, options: LaunchOptions = {}): Promise<LaunchedApp> {
  const launched = await launchRostrum({ size: SIZE, environment: { TZ: zone }, ...options })
  const { page } = launched
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.clock.install({ time: now })
  // What was shown before the clock was set is looked at again when somebody comes back to the window.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  return launched
}

async function showCalendar(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('calendar')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Calendar' })).toBeVisible()
}

async function answerSaveDialog({ app }: LaunchedApp, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = (async (_window: unknown, options: Electron.SaveDialogOptions) => {
      Object.assign(globalThis, { suggested: options.defaultPath })
      return path === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: path }
    }) as typeof dialog.showSaveDialog
  }, filePath)
}

/** Steps of an iCalendar file by UID, read as RFC 5545 has it; the file's own rules are looked after on the way. */
function stepsIn(path: string): Map<string, string> {
  const text = readFileSync(path, 'utf8')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
  const field = (name: string) => lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length))
  const starts = field('DTSTART')
  return new Map(field('UID:').map((uid, index) => [uid, starts[index] ?? '']))
}

/** The dates of the review, among those of other consultations. */
function review(page: Page) {
  return page.getByRole('region', { name: 'WSIS+20 review, 2025' })
}

const UID = 'wsis20.elements-paper-inputs@packs.rostrum.invalid'

test('before the deadline: it is first and large, on both clocks, and closes while the window is open', async () => {
  const launched = await launchAt('2025-07-22T10:00:00Z', 'Europe/Zurich')
  const { page, close, screenshot, problems } = launched
  await expect(page.getByText('3 days left · 25 July 2025')).toBeVisible()
  await screenshot('home-before-deadline')
  await showCalendar(page)
  await expect(page.getByText('Your clock: Zurich (UTC+02:00)')).toBeVisible()
  const next = page.getByRole('region', { name: 'Next deadline' })
  await expect(next).toContainText('3 days left')
  await expect(next.getByRole('deletion')).toHaveText('15 July 2025')
  await expect(next).toContainText('moved to 25 July 2025')
  await expect(next).toContainText(
    'End of the day in New York (UTC−04:00); on your clock 26 July 2025, 06:00 (UTC+02:00).',
  )
  await expect(next).toContainText('no hour published')
  await expect(review(page).getByRole('heading', { level: 3 })).toHaveText([
    'Written inputs to the Elements Paper close',
    'Coming',
    'Over',
  ])
  await expectAccessible(page)
  await screenshot('calendar-before-deadline')

  // The last minutes pass with nobody at the keyboard.
  await page.clock.pauseAt('2025-07-26T03:59:00Z')
  await expect(next).toContainText('1 minute left')
  await screenshot('calendar-last-minute')
  await page.clock.runFor(60_000)
  await expect(next).toContainText('Comments on the Zero Draft due')
  await expect(page.getByRole('listitem').filter({ hasText: 'Written inputs to the Elements Paper' })).toContainText(
    'closed less than a minute ago',
  )
  expect(await problems()).toEqual([])
  await close()
})

test('on the other side of the date line the same deadline is the same moment', async () => {
  const { page, close } = await launchAt('2025-07-26T03:50:00Z', 'Pacific/Auckland')
  await showCalendar(page)
  const next = page.getByRole('region', { name: 'Next deadline' })
  await expect(next).toContainText('on your clock 26 July 2025, 16:00 (UTC+12:00)')
  await page.clock.pauseAt('2025-07-26T03:59:30Z')
  await expect(next).toContainText('1 minute left')
  await page.clock.runFor(30_000)
  await expect(next).toContainText('Comments on the Zero Draft due')
  await close()
})

test('a consultation that has ended says so, and still shows every date with its source', async () => {
  const { page, app, close, screenshot } = await launchAt('2026-11-22T08:00:00Z', 'America/New_York')
  await page.getByRole('button', { name: 'Calendar: all 15 dates' }).click()
  await expect(page.getByRole('heading', { name: 'This consultation has ended' })).toBeVisible()
  await expect(page.getByText('Its last date was end of 2025, 11 months ago.')).toBeVisible()
  const steps = review(page).getByRole('listitem')
  await expect(steps).toHaveCount(15)
  for (const step of await steps.all()) await expect(step).toContainText(/Sources?: ./)
  const inputs = steps.filter({ hasText: 'Written inputs to the Elements Paper' })
  await expect(inputs.getByRole('deletion')).toHaveText('15 July 2025')
  await expect(inputs).toContainText('closed 484 days ago')
  await expect(inputs).toContainText('15 July 2025 came from: dig.watch')
  await expect(steps.filter({ hasText: 'Second preparatory meeting' })).toContainText('no day published')

  await app.evaluate(({ dialog, shell }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
    shell.openExternal = async (url) => void Object.assign(globalThis, { opened: url })
  })
  await inputs.getByRole('link', { name: /Summary of the 9 July/ }).click()
  await expect
    .poll(() => app.evaluate(() => (globalThis as { opened?: string }).opened))
    .toBe('https://www.itu.int/net4/wsis/forum/2025/Agenda/Session/455')

  await screenshot('calendar-ended')
  await expectAccessible(page)
  await page.locator('html').evaluate((html) => {
    html.dataset.theme = 'dark'
  })
  await expectAccessible(page)
  await screenshot('calendar-ended-dark')
  await page.getByRole('button', { name: 'Drafts', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What are you preparing?' })).toBeVisible()
  await close()
})

test('one date or all of them are saved for a calendar program; what goes wrong is said in place', async () => {
  const launched = await launchAt('2025-07-22T10:00:00Z', 'Africa/Nairobi')
  const { page, app, close, screenshot } = launched
  await showCalendar(page)
  const folder = freshFolder('dates')
  const next = page.getByRole('region', { name: 'Next deadline' })

  await answerSaveDialog(launched, null)
  await next.getByRole('button', { name: 'Add to my calendar' }).click()
  await expect(next.getByRole('button', { name: 'Add to my calendar' })).toBeEnabled()
  await expect(next.getByRole('status')).toHaveCount(0)

  // Without an ending the file gets one.
  await answerSaveDialog(launched, join(folder, 'deadline'))
  await next.getByRole('button', { name: 'Add to my calendar' }).click()
  await expect(next.getByRole('status')).toContainText('The date is in “deadline.ics”')
  expect([...stepsIn(join(folder, 'deadline.ics'))]).toEqual([[UID, ';VALUE=DATE:20250725']])
  const suggested = await app.evaluate(() => (globalThis as { suggested?: string }).suggested)
  expect(suggested).toMatch(/Written inputs to the Elements Paper close\.ics$/)
  await next.getByRole('button', { name: 'Add to my calendar' }).click()
  await expect(next.getByRole('alert')).toContainText('already')

  await app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Object.assign(globalThis, { opened: path })
      return ''
    }
  })
  await answerSaveDialog(launched, join(folder, 'all.ics'))
  await review(page).getByRole('button', { name: 'Save all dates' }).click()
  const saved = page.getByRole('status').filter({ hasText: '15 dates are in “all.ics”' })
  await expect(saved).toBeVisible()
  const all = stepsIn(join(folder, 'all.ics'))
  expect(all.size).toBe(15)
  expect(all.get(UID)).toBe(';VALUE=DATE:20250725')
  await saved.getByRole('button', { name: 'Open' }).click()
  await expect.poll(() => app.evaluate(() => (globalThis as { opened?: string }).opened)).toBe(join(folder, 'all.ics'))
  await screenshot('calendar-saved')

  const ask = (input: { pack: string; step?: string }) =>
    page.evaluate((asked) => window.rostrum.request('calendar.export', asked), input)
  expect(await ask({ pack: 'gone' })).toMatchObject({ ok: false, problem: { code: 'no-pack' } })
  expect(await ask({ pack: 'wsis20', step: 'gone' })).toMatchObject({ ok: false, problem: { code: 'no-step' } })
  await answerSaveDialog(launched, join(folder, 'nowhere', 'all.ics'))
  await review(page).getByRole('button', { name: 'Save all dates' }).click()
  await expect(page.getByRole('alert')).toContainText('could not be saved')
  expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  await close()
})

test('a draft knows its deadline, and leads to it', async () => {
  const documents = freshFolder('documents')
  const { page, close, screenshot } = await launchAt('2025-07-24T12:00:00Z', 'Europe/Zurich', { documents })
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  const due = page.getByRole('button', { name: 'This draft is due 25 July 2025: 40 hours left. Show the calendar.' })
  await expect(due).toBeVisible()
  await page.getByRole('textbox', { name: 'Title of the document' }).fill('Input of the rivers')
  await due.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tooltip')).toContainText('on your clock 26 July 2025, 06:00 (UTC+02:00)')
  await screenshot('draft-deadline')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Next deadline' })).toContainText('your draft is due')
  await page.clock.pauseAt('2026-11-22T08:00:00Z')
  const mine = page.getByRole('listitem').filter({ hasText: 'your draft is due' })
  await expect(mine).toContainText('closed 484 days ago')
  await page.getByRole('button', { name: 'Draft', exact: true }).click()
  await expect(
    page.getByRole('button', { name: /^This draft was due 25 July 2025: closed 484 days ago/ }),
  ).toBeVisible()
  await screenshot('draft-deadline-over')
  // A clock that stands draws no picture, and home takes its rows with one.
  await page.clock.resume()
  await page.getByRole('button', { name: 'Back to all drafts' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Input of the rivers' })).toContainText(
    'was due 25 July 2025',
  )
  await screenshot('home-deadline-over')
  await close()
})

test('at twice the size everything of the calendar is there', async () => {
  const { page, app, close, screenshot, zoom } = await launchAt('2025-07-22T10:00:00Z', 'Asia/Kathmandu')
  await zoom(2)
  await expect.poll(() => page.evaluate(() => globalThis.innerWidth)).toBeLessThanOrEqual(660)
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('calendar')?.click())
  await expect(page.getByRole('heading', { level: 1, name: 'Calendar' })).toBeVisible()
  await expect(page.getByText('26 July 2025, 09:45 (UTC+05:45)')).toBeVisible()
  const wider = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(wider, 'nothing is cut off at the side').toBeLessThanOrEqual(0)
  await expectAccessible(page)
  await screenshot('calendar-twice')
  await review(page).getByRole('heading', { level: 3, name: 'Coming' }).scrollIntoViewIfNeeded()
  await screenshot('calendar-twice-list')
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('close-draft')?.click())
  await expect(page.getByRole('heading', { level: 1, name: 'What are you preparing?' })).toBeVisible()
  await close()
})
