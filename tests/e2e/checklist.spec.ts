import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import mammoth from 'mammoth'
import type { Draft } from '../../src/core/draft/draft'
import { freshFolder, launchRostrum } from './app'
import { expectAccessible } from './axe'
import { zoomedPicture, zoomTo200 } from './zoom'

const SIZE = { width: 1280, height: 800 }

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })
const guidance = (page: Page) => page.getByRole('tabpanel', { name: 'Guidance' })
const wholeList = (page: Page) => page.getByRole('tabpanel', { name: /^To do/ })
const divides = (page: Page) => outline(page).getByRole('button', { name: /Digital divides/ })

/** “1,204 words”, “7,000 characters”: what the status line counts. */
async function counts(page: Page): Promise<string[]> {
  return (await page.getByRole('contentinfo').textContent())?.match(/[\d,]+ (?:words|characters)/g) ?? []
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Look at the sample/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await divides(page).click()
  await expect(guidance(page).getByRole('heading', { level: 2, name: 'Bridging digital divides' })).toBeVisible()
}

function fileIn(documents: string): Draft {
  const [name = ''] = readdirSync(documents).filter((each) => each.endsWith('.rostrum'))
  return JSON.parse(readFileSync(join(documents, name), 'utf8')) as Draft
}

test('a prompt goes on the list with one click, is there after a restart, and is in no document', async () => {
  const documents = freshFolder('documents')
  const userData = freshFolder('profile')
  const first = await launchRostrum({ documents, userData, size: SIZE })
  const { page } = first
  await openSample(page)
  const words = await counts(page)

  const prompts = guidance(page).getByRole('button', { name: /^Add to my list:/ })
  const before = await prompts.count()
  expect(before).toBeGreaterThan(2)
  const asked = ((await prompts.first().getAttribute('aria-label')) ?? '').replace('Add to my list: ', '')
  await prompts.first().click()
  await expect(prompts).toHaveCount(before - 1)
  const listed = guidance(page).getByRole('button', { name: `On your list: ${asked} Go to it` })
  await expect(listed).toBeVisible()
  await expect(divides(page)).toContainText('1 open on your list')
  // Ring, name, mark, words: the mark stands before the count of words, which stays under the others.
  const edges = (row: Locator) =>
    row.evaluate((button) => [...button.children].map((child) => Math.round(child.getBoundingClientRect().right)))
  const [ring = 0, name = 0, words5 = 0, mark = 0] = await edges(divides(page))
  const [otherRing, otherName = 0, words7] = await edges(outline(page).getByRole('button', { name: /Financing/ }))
  expect([ring, words5]).toEqual([otherRing, words7])
  expect(ring < name && name < mark && mark < words5).toBe(true)
  expect(otherName).toBeGreaterThan(name)
  await listed.click()
  await expect(page.locator('textarea:focus')).toHaveValue(asked)
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Xanthippe knows.')

  // Own items, by keyboard alone: Enter goes on to the field for a new one.
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ask the treasurer for Ypsilon figures')
  await page.keyboard.press('Enter')
  await expect(divides(page)).toContainText('2 open on your list')
  await prompts.first().click()
  await expect(page.getByRole('tab', { name: 'To do 3' })).toBeVisible()
  // Counting has had its moment when the file is saved again.
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  expect(await counts(page)).toEqual(words)
  await first.screenshot('guidance-listed')
  await expectAccessible(page)
  await first.close()

  const written = fileIn(documents)
  expect(written.checklist?.map(({ section, text, done }) => ({ section, text, done }))).toEqual([
    { section: 'area-5', text: `${asked} Xanthippe knows.`, done: false },
    { section: 'area-5', text: 'Ask the treasurer for Ypsilon figures', done: false },
    { section: 'area-5', text: expect.any(String), done: false },
  ])
  const others = JSON.stringify({ ...written, checklist: [] })
  expect(others).not.toContain('Xanthippe')
  expect(others).not.toContain('Ypsilon')

  const second = await launchRostrum({ documents, userData, size: SIZE })
  await second.page.getByRole('button', { name: /^Open Sample: Input/ }).click()
  await second.page.getByRole('button', { name: 'Hand in…' }).click()
  await expect(second.page.getByText('3 items are open on your list.')).toBeVisible()
  await second.screenshot('handin-list')
  const folder = join(freshFolder('made'), 'To send')
  mkdirSync(folder)
  await second.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog
  }, folder)
  await second.page.getByRole('button', { name: 'Make documents' }).click()
  await expect(second.page.getByRole('heading', { name: /^3 files in/ })).toBeVisible({ timeout: 30_000 })
  const docx = readdirSync(folder).find((name) => name.endsWith('.docx')) ?? ''
  const { value: text } = await mammoth.extractRawText({ path: join(folder, docx) })
  expect(text.length).toBeGreaterThan(1000)
  expect(text).not.toMatch(/Xanthippe|Ypsilon/)

  await second.page.getByRole('button', { name: 'Go to the list' }).click()
  await expect(wholeList(second.page).getByRole('button', { name: 'Area 5 Digital divides' })).toBeVisible()
  await expect(wholeList(second.page).getByRole('textbox', { name: 'To do' })).toHaveCount(3)
  expect(await second.problems()).toEqual([])
  await second.close()
})

test('items are ticked, moved, removed and brought back', async () => {
  const { page, close, screenshot, problems } = await launchRostrum({ size: SIZE })
  await openSample(page)
  await page.getByRole('tab', { name: 'To do' }).click()
  await expect(wholeList(page).getByText(/^Nothing is on your list/)).toBeVisible()
  await screenshot('checklist-empty')
  const field = wholeList(page).getByRole('textbox', { name: 'For “Area 5 Digital divides”' })
  for (const text of ['One', 'Two', 'Three']) {
    await field.fill(text)
    await field.press('Enter')
  }
  await outline(page)
    .getByRole('button', { name: /Achievements/ })
    .click()
  const other = wholeList(page).getByRole('textbox', { name: /^For “Question 1/ })
  await other.fill(`Check https://example.org/${'a-very-long-address-without-a-space-'.repeat(4)} and the report`)
  await other.press('Enter')
  const items = wholeList(page).getByRole('textbox', { name: 'To do' })
  const texts = () => items.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))
  // Part by part as the page has them, whenever they were added.
  await expect
    .poll(async () => (await texts()).map((text) => text.slice(0, 5)))
    .toEqual(['Check', 'One', 'Two', 'Three'])

  await page.getByRole('checkbox', { name: 'Done: Two' }).press('Space')
  await expect(page.getByRole('tab', { name: 'To do 3' })).toBeVisible()
  await items.nth(3).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(items.nth(2)).toBeFocused()
  expect((await texts()).slice(1)).toEqual(['One', 'Three', 'Two'])
  await page.keyboard.press('Control+Delete')
  expect((await texts()).slice(1)).toEqual(['One', 'Two'])
  await page.getByRole('status', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(async () => (await texts()).slice(1)).toEqual(['One', 'Three', 'Two'])
  await page.getByRole('button', { name: 'Move or remove: One' }).click()
  await expect(page.getByRole('menuitem', { name: /^Move up/ })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('menuitem', { name: /^Move down/ }).click()
  await expect.poll(async () => (await texts()).slice(1)).toEqual(['Three', 'One', 'Two'])

  // Emptied and left, an item is gone; Ctrl+Z outside a text brings it back with a word in it or without.
  await items.nth(1).fill('')
  await page.keyboard.press('Tab')
  await expect(items).toHaveCount(3)
  await screenshot('checklist')
  await expectAccessible(page)
  expect(await problems()).toEqual([])
  await close()
})

test('guidance is folded as it was left', async () => {
  const userData = freshFolder('profile')
  const first = await launchRostrum({ userData, size: SIZE })
  await openSample(first.page)
  await first.screenshot('guidance-folds')
  const fold = (page: Page, name: RegExp) => guidance(page).getByRole('button', { name })
  await expect(fold(first.page, /^Action Lines that inform it 4$/)).toHaveAttribute('aria-expanded', 'true')
  await fold(first.page, /^Ask yourself/).click()
  await fold(first.page, /^What consultations came to/).click()
  await expect(
    guidance(first.page)
      .getByText(/^Sources?: .*Summary of the 9 July/)
      .first(),
  ).toBeVisible()
  await first.screenshot('guidance-outcomes')
  await first.close()

  const second = await launchRostrum({ userData, size: SIZE })
  const { page } = second
  await openSample(page)
  await expect(fold(page, /^Ask yourself/)).toHaveAttribute('aria-expanded', 'false')
  await expect(fold(page, /^What consultations came to/)).toHaveAttribute('aria-expanded', 'true')
  await second.close()
})

test('guidance and the list are readable in dark and at 200 %', { tag: '@screens' }, async () => {
  const second = await launchRostrum({ size: SIZE })
  const { page } = second
  await openSample(page)
  await guidance(page)
    .getByRole('button', { name: /^Add to my list:/ })
    .first()
    .click()
  await page.keyboard.press('Control+Shift+P')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('theme: dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectAccessible(page)
  await second.screenshot('guidance-dark')

  await zoomTo200(second)
  await page.getByRole('button', { name: 'Guidance and findings' }).click()
  await expect(guidance(page)).toBeVisible()
  const wide = await guidance(page).evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await zoomedPicture(second, 'guidance-zoom')
  await page.getByRole('tab', { name: /^To do/ }).click()
  await zoomedPicture(second, 'checklist-zoom')
  await second.close()
})
