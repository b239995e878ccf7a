import { expect, type Page, test } from '@playwright/test'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum } from './app'
import { expectAccessible } from './axe'
import { zoomedPicture, zoomTo200 } from './zoom'

const SIZE = { width: 1280, height: 800 }

const clipboard = ({ app }: LaunchedApp) => app.evaluate(({ clipboard: system }) => system.readText())
const progress = (page: Page) => page.getByRole('region', { name: 'Progress' })

async function palette(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

async function openFormView(page: Page): Promise<void> {
  await palette(page, 'form view')
  await expect(page.getByRole('tab', { name: 'Web form', selected: true })).toBeVisible()
  await expect(progress(page)).toBeVisible()
}

test('each answer of the form is copied as it will be pasted, and the window knows what is done', async () => {
  const documents = freshFolder('documents')
  const userData = freshFolder('profile')
  const first = await launchRostrum({ documents, userData, size: SIZE })
  const { page } = first
  await page.getByRole('button', { name: /Look at the sample/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await openFormView(page)
  await expect(page.getByRole('heading', { level: 2 }).nth(1)).toHaveText(
    'Most important achievements to highlight in the Zero Draft',
  )
  const all = Number((await progress(page).textContent())?.match(/^0 of (\d+) copied/)?.[1])
  expect(all).toBeGreaterThan(12)
  await expectAccessible(page)
  await first.screenshot('form-view')

  await page.getByRole('button', { name: 'Copy: Most important achievements to highlight in the Zero Draft' }).click()
  await expect(progress(page)).toContainText(`1 of ${all} copied`)
  const achievements = await clipboard(first)
  expect(achievements).toMatch(/\n\n1\. A vision that lasted\./)
  await expect(progress(page).getByRole('status')).toHaveText(
    `Copied: Most important achievements to highlight in the Zero Draft, ${achievements.length.toLocaleString('en-GB')} characters.`,
  )

  // Question 5 is one field: all areas and proposals are in it, and can be had apart.
  const fifth = page.getByRole('region', { name: 'Comments on themes and paragraphs' })
  await fifth.getByRole('button', { name: /^Copy: Comments on/ }).click()
  const comments = await clipboard(first)
  expect(comments).toContain('5. Bridging digital divides\n\nHeadline recommendation\n\n')
  expect(comments).toContain('Proposed text: ')
  await fifth.getByRole('button', { name: /^In pieces/ }).click()
  await fifth.getByRole('button', { name: /^Copy again: 5 Bridging digital divides/ }).click()
  await expect.poll(() => clipboard(first)).toMatch(/^Headline recommendation\n\nGovernments should see/)
  expect(comments).toContain(await clipboard(first))
  await fifth.scrollIntoViewIfNeeded()
  await first.screenshot('form-view-pieces')

  // One key copies what is next, and the keyboard is there.
  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByRole('button', { name: 'Copy again: Organisation' })).toBeFocused()
  expect(await clipboard(first)).toMatch(/^Common Air Network/)
  await expect(progress(page)).toContainText(`3 of ${all} copied`)
  await page.keyboard.press('Control+Shift+C')
  await expect(progress(page)).toContainText(`4 of ${all} copied`)

  // What is written after it was copied is marked, also after a restart.
  await page.getByRole('button', { name: 'Draft', exact: true }).click()
  await openAnswer(page, 'q1/answer')
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('First of all: ')
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  expect(await first.problems()).toEqual([])
  await first.close()

  const second = await launchRostrum({ documents, userData, size: SIZE })
  await second.page.getByRole('button', { name: /^Open Sample: Input/ }).click()
  await expect(second.page.locator('#heading-organisation')).toBeVisible()
  await openFormView(second.page)
  await expect(progress(second.page)).toContainText(`3 of ${all} copied, 1 changed since`)
  const changed = second.page.getByRole('region', { name: /^Most important achievements/ })
  await expect(changed.getByText('Changed since copied')).toBeVisible()
  await changed.getByRole('button', { name: /^Copy again/ }).click()
  expect(await clipboard(second)).toMatch(/^First of all: /)
  await expect(changed.getByText('Changed since copied')).toBeHidden()
  await progress(second.page).getByRole('button', { name: 'Start again' }).click()
  await expect(progress(second.page)).toContainText(`0 of ${all} copied`)
  await second.close()
})

test('what is unanswered and what is too long is said, in dark and at 200 %', async () => {
  const launched = await launchRostrum({ size: SIZE })
  const { page, problems } = launched
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await page.getByRole('button', { name: /Set limits/ }).click()
  await page.getByLabel('Words in each section').fill('3')
  await page.getByLabel(/^Characters in each section/).fill('20')
  await page.getByRole('button', { name: 'Done' }).click()
  await openAnswer(page, 'q2/answer')
  await page.keyboard.type('Repair is')
  await page.keyboard.press('Enter')
  await page.keyboard.type('a bill, too')
  await openFormView(page)
  const answer = page.getByRole('region', { name: /^Most important challenges/ })
  // Nine and eleven letters and an empty line between them: two characters over, and two more where line ends count twice.
  await expect(answer).toContainText('22 of 20 characters, 2 characters over the limit')
  await expect(answer).toContainText('24 where line ends count twice')
  await expect(answer).toContainText('5 of 3 words, 2 words over the limit')

  const next = progress(page).getByRole('button', { name: /^Next unanswered/ })
  await next.click()
  await expect(page.getByRole('button', { name: 'Fill in: Organisation' })).toBeFocused()
  await launched.screenshot('form-view-empty')
  for (let rows = 0; rows < 20; rows += 1) {
    if (await page.getByRole('button', { name: /^Write: Priorities/ }).evaluate((it) => it === document.activeElement))
      break
    await next.evaluate((button) => (button as HTMLElement).click())
  }
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-answer="q3/answer"]')).toBeFocused()

  await palette(page, 'theme: dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await openFormView(page)
  await expectAccessible(page)
  await answer.scrollIntoViewIfNeeded()
  await launched.screenshot('form-view-dark')
  await zoomTo200(launched)
  const wide = await page
    .getByRole('tabpanel', { name: 'Web form' })
    .evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await zoomedPicture(launched, 'form-view-zoom')
  await answer.scrollIntoViewIfNeeded()
  await zoomedPicture(launched, 'form-view-zoom-answer')
  expect(await problems()).toEqual([])
  await launched.close()
})
