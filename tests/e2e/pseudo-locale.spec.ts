import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freshFolder, launchRostrum, repository } from './app'
import { seenText } from './seen-text'

/** The page's language and direction, and the words of its headings. */
const seen = () => ({
  language: document.documentElement.lang,
  direction: document.documentElement.dir,
  headings: [...document.querySelectorAll('h1, h2')].map((heading) => heading.textContent ?? ''),
})

test('a pseudo-locale reaches the page, its direction and every heading of the settings', async () => {
  for (const [locale, direction, strange] of [
    ['en-XA', 'ltr', /^[^A-Za-z]+$/],
    ['ar-XB', 'rtl', /^(?:\u200f\u202e\p{L}+\u202c\u200f\s?)+$/u],
  ] as const) {
    const { app, page, close, problems, screenshot } = await launchRostrum({ environment: { ROSTRUM_LOCALE: locale } })
    await expect(page.getByRole('main')).toBeVisible()
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('settings')?.click())
    await expect(page.locator('[data-region="settings"] h2').first()).toBeVisible()
    const now = await page.evaluate(seen)
    expect(now).toMatchObject({ language: locale, direction })
    expect(now.headings.length).toBeGreaterThan(5)
    expect(now.headings.filter((heading) => !strange.test(heading))).toEqual([])
    await screenshot(`settings-${locale}`)
    expect(await problems()).toEqual([])
    await close()
  }
})

test('a language that there is no catalogue of is English, and the log hears of it', async () => {
  const { page, close, userData } = await launchRostrum({ environment: { ROSTRUM_LOCALE: 'tlh' } })
  await expect(page.getByRole('main')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  const log = join(userData, 'logs', 'rostrum.log')
  await expect.poll(() => (existsSync(log) ? readFileSync(log, 'utf8') : '')).toContain('unknown-locale')
  await close()
})

const SAMPLE = join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum')

test('draft and home from right to left: nothing is cut off at 1280 × 800', async () => {
  const file = join(freshFolder('documents'), 'a.rostrum')
  copyFileSync(SAMPLE, file)
  const { app, page, close, problems, screenshot } = await launchRostrum({
    environment: { ROSTRUM_LOCALE: 'ar-XB' },
    size: { width: 1280, height: 800 },
    args: [file],
  })
  await expect(page.locator('#heading-organisation')).toBeVisible()
  const cut: Record<string, string[]> = { draft: (await seenText(page)).cut }
  await screenshot('ar-XB-draft')
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('close-draft')?.click())
  await expect(page.locator('[data-region="home"]')).toBeVisible()
  cut.home = (await seenText(page)).cut
  await screenshot('ar-XB-home')
  expect(cut).toEqual({ draft: [], home: [] })
  expect(await problems()).toEqual([])
  await close()
})
