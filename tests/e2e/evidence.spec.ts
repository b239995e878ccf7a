import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openAnswer } from './answers'
import { launchRostrum, repository } from './app'
import { expectAccessible } from './axe'
import { openThroughDialog } from './opening'

test('words are kept on the shelf, put into another draft with their source, and told of when they change there', async () => {
  const launched = await launchRostrum({ size: { width: 1280, height: 800 } })
  const { app, page, screenshot, problems, close } = launched
  const menu = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('2.6 billion people are offline.')
  await page.keyboard.press('Control+a')
  await menu('keep-evidence')
  const form = page.getByRole('dialog', { name: 'Keep on the evidence shelf' })
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('People offline')
  await form.getByRole('combobox', { name: 'Kind' }).selectOption('Figure')
  await form.getByRole('textbox', { name: 'Source', exact: true }).fill('ITU, Facts and Figures')
  await form.getByRole('textbox', { name: 'Date of the source' }).fill('November 2024')
  await screenshot('evidence-keep')
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByText('“People offline” is on the shelf.')).toBeVisible()

  // Another draft, and the shelf by key: found without case, put in at the caret, with a real footnote.
  const other = join(launched.documents, 'other.rostrum')
  copyFileSync(join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum'), other)
  await openThroughDialog(launched, other)
  await expect(page.getByText('Saved in other.rostrum')).toBeVisible()
  await openAnswer(page, 'q7/answer')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Still,')
  await page.keyboard.press('Control+Shift+B')
  const shelf = page.getByRole('dialog', { name: 'Evidence shelf' })
  await expect(shelf.getByRole('textbox', { name: 'Search the shelf' })).toBeFocused()
  await page.keyboard.type('OFFLINE itu')
  await expect(shelf.getByText('1 entry')).toBeVisible()
  await screenshot('evidence-shelf')
  await expectAccessible(page)
  await shelf.getByRole('button', { name: 'Put in People offline' }).click()
  const answer = page.locator('[data-answer="q7/answer"]')
  await expect(answer).toBeFocused()
  await expect(answer).toContainText('Still, 2.6 billion people are offline.')
  await page.keyboard.type(' More.')
  // What is typed next stands behind the footnote, which stays with its words.
  await expect
    .poll(() => answer.evaluate((text) => text.querySelector('[data-footnote]')?.nextSibling?.textContent))
    .toBe(' More.')

  // The figure changes on the shelf: the draft keeps its words and says so where they stand.
  await menu('evidence')
  await shelf.getByRole('button', { name: 'Change People offline' }).click()
  const change = page.getByRole('dialog', { name: 'Change an entry' })
  await change.getByRole('textbox', { name: /^Figure/ }).fill('2.2 billion people are offline.')
  await change.getByRole('textbox', { name: 'Date of the source' }).fill('November 2025')
  await change.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(shelf.getByRole('list', { name: 'Entries' })).toContainText('2.2 billion people are offline.')
  await page.keyboard.press('Escape')
  await expect(shelf).toBeHidden()
  await menu('show-findings')
  const card = page.getByRole('listitem').filter({ hasText: '“People offline” was changed on the evidence shelf' })
  await expect(card).toContainText('2.2 billion people are offline.')
  await expect(answer).toContainText('2.6 billion')
  await screenshot('evidence-finding')
  await card.getByRole('button', { name: 'Take or keep…' }).click()
  const settled = shelf.getByRole('region', { name: 'Changed on the shelf since it was put in here' })
  await expect(settled.getByRole('button', { name: 'Take the new wording of People offline' })).toBeFocused()
  await screenshot('evidence-changed')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(answer).toContainText('Still, 2.2 billion people are offline. More.')
  await expect(card).toHaveCount(0)
  await expect(answer).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(answer).toContainText('Still, 2.6 billion people are offline. More.')
  await expect(card).toHaveCount(1)

  // One's own words count as seen.
  await card.getByRole('button', { name: 'Take or keep…' }).click()
  await settled.getByRole('button', { name: 'Keep my words of People offline' }).click()
  await expect(card).toHaveCount(0)
  await expect(answer).toContainText('2.6 billion')
  expect(await problems()).toEqual([])
  await close()
})
