import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { WordReviewer } from '../unit/core/review/word-reviewer'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum } from './app'
import { expectAccessible } from './axe'
import { dropFile } from './opening'

const menu = ({ app }: LaunchedApp, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)

test('a draft goes to two reviewers, and their copies come back as one step that undo takes back', async () => {
  const folder = freshFolder('review')
  const launched = await launchRostrum({ size: { width: 1280, height: 860 } })
  const { app, page, screenshot, problems, close } = launched
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  const first = await page.locator('[data-answer]').first().getAttribute('data-answer')
  if (!first) throw new Error('there is no answer')
  const answer = page.locator(`[data-answer="${first}"]`)
  await openAnswer(page, first)
  await page.keyboard.type('Every school is online by 2030.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Villages run their own networks.')

  const sent = join(folder, 'sent.docx')
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: file })) as typeof dialog.showSaveDialog
  }, sent)
  await menu(launched, 'send-for-review')
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('“sent.docx” is ready to send')
  expect(existsSync(sent)).toBe(true)

  const copies = ['Ana', 'Bo'].map((author) => {
    const word = new WordReviewer(readFileSync(sent), author)
    word.replace(word.find('Every school'), '2030', author === 'Ana' ? '2029' : '2031')
    if (author === 'Ana') word.addBehind(word.find('Villages'), 'They need spectrum.', false)
    else word.comment(word.find('Villages'), 'Which villages?')
    const path = join(folder, `${author}.docx`)
    writeFileSync(path, word.save())
    return path
  })
  const dialog = page.getByRole('dialog', { name: 'Reviewed copies' })
  // A copy that is dropped on its draft is taken for what it is; left, it changes nothing.
  await dropFile(page, copies[0] ?? '')
  await expect(dialog.getByText('2 changes, 2 accepted, no conflicts.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Leave the draft as it is' }).click()
  await expect(dialog).toBeHidden()
  await expect(answer).toContainText('online by 2030.')

  await app.evaluate(({ dialog: system }, files) => {
    system.showOpenDialog = (async () => ({ canceled: false, filePaths: files })) as typeof system.showOpenDialog
  }, copies)
  await menu(launched, 'take-back-review')
  await expect(dialog.getByText('3 changes, 3 accepted, 1 conflict.')).toBeVisible()
  await expect(dialog.getByText('Bo: Which villages?')).toBeVisible()
  await expect(dialog.getByText('Conflict: the draft says something else now')).toBeVisible()
  await dialog.getByRole('button', { name: 'Refuse all of Bo' }).click()
  await expect(dialog.getByText('3 changes, 2 accepted, 1 conflict.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Accept all of Bo' }).click()
  await dialog.getByRole('button', { name: /^Edit the change of Ana: They need spectrum/ }).click()
  await expect(dialog.getByRole('textbox', { name: 'In place of the words of Ana' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' And loans.')
  await expectAccessible(page)
  await screenshot('review')
  await dialog.getByRole('button', { name: 'Take over' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Every school is online by 2029.')).toBeVisible()
  await expect(page.getByText('They need spectrum. And loans.')).toBeVisible()
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('1 conflict in a margin note')

  await page.keyboard.press('Control+z')
  await expect(page.getByText('Every school is online by 2030.')).toBeVisible()
  await expect(page.getByText('They need spectrum.')).toHaveCount(0)
  await expect(page.getByText('Villages run their own networks.')).toBeVisible()
  expect(await problems()).toEqual([])
  await close()
})
