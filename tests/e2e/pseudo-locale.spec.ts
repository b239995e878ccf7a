import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freshFolder, launchRostrum, repository } from './app'
import { plainEnglish, seenText } from './seen-text'

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

const PACK = join(repository, 'templates/wsis20')
const SAMPLE = join(PACK, 'samples/elements-paper-input.rostrum')

/** All that consultation and sample say: what may be read in English in a pseudo-locale. */
function dataOfPack(): string[] {
  const files = readdirSync(PACK).filter((name) => name.endsWith('.json'))
  const texts = [...files.map((name) => join(PACK, name)), SAMPLE].map((file) => readFileSync(file, 'utf8'))
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
  }
  return texts.flatMap((text) => strings(JSON.parse(text)))
}

test('every screen in strange letters: nothing is cut off at 1280 × 800, and no sentence is left in English', async () => {
  test.setTimeout(300_000)
  const file = join(freshFolder('documents'), 'a.rostrum')
  copyFileSync(SAMPLE, file)
  const { app, page, close, problems, screenshot, documents } = await launchRostrum({
    environment: { ROSTRUM_LOCALE: 'en-XA' },
    size: { width: 1280, height: 800 },
    args: [file],
  })
  const data = [...dataOfPack(), dirname(file), documents]
  const wrong: Record<string, { cut: string[]; english: string[] }> = {}
  const look = async (name: string) => {
    const { texts, cut } = await seenText(page)
    expect(texts.length, name).toBeGreaterThan(3)
    const english = plainEnglish(texts, data)
    if (cut.length + english.length > 0) wrong[name] = { cut, english }
    await screenshot(`en-XA-${name}`)
  }
  const command = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
  const region = (name: string) => page.locator(`[data-region="${name}"]`)
  const dialog = page.getByRole('dialog')
  const closeDialog = async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }

  await expect(page.locator('#heading-organisation')).toBeVisible()
  await look('draft')
  for (const [id, name] of [
    ['show-findings', 'draft-findings'],
    ['show-guidance', 'draft-guidance'],
    ['show-checklist', 'draft-checklist'],
  ] as const) {
    await command(id)
    await expect(region('panel').getByRole('tabpanel')).toBeVisible()
    await look(name)
  }
  await command('replace')
  await expect(page.getByRole('search')).toBeVisible()
  await look('find')
  await page.keyboard.press('Escape')
  for (const id of ['command-palette', 'shortcuts', 'make-statement'] as const) {
    await command(id)
    await expect(dialog).toBeVisible()
    await look(id)
    await closeDialog()
  }
  await region('outline').locator('.lucide-plus').click()
  await expect(dialog).toBeVisible()
  await look('areas')
  await closeDialog()
  await command('form-view')
  await expect(region('handin')).toBeVisible()
  await look('form-view')
  for (const [id, name] of [
    ['hand-in', 'handin'],
    ['history', 'history'],
    ['rehearse', 'statement'],
    ['calendar', 'calendar'],
    ['settings', 'settings'],
  ] as const) {
    await command(id)
    await expect(region(name)).toBeVisible()
    await look(name)
  }
  // Settings close before the draft does.
  await command('close-draft')
  await expect(region('page')).toBeVisible()
  await command('close-draft')
  await expect(region('home')).toBeVisible()
  await look('home')
  expect(wrong).toEqual({})
  expect(await problems()).toEqual([])
  await close()
})

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
