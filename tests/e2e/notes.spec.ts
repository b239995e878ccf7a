import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import mammoth from 'mammoth'
import { hasTool, toolOutput } from '../documents/needs-tool'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum } from './app'
import { expectAccessible } from './axe'
import { docxText } from './docx-text'

const menu = ({ app }: LaunchedApp, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)

/** What of the answers is drawn as noted. */
const marked = (page: Page, name: 'noted' | 'noted-current') =>
  page.evaluate((highlight) => [...(CSS.highlights.get(highlight) ?? [])].map(String), name)

test('words get a note, it is answered and resolved, undo brings it back, and it is in a review copy and no document', async () => {
  const folder = freshFolder('notes')
  const launched = await launchRostrum({ size: { width: 1280, height: 800 } })
  const { app, page, screenshot, problems, close } = launched
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('Schools are online. Villages run their own networks')
  for (let letter = 0; letter < 'networks'.length; letter += 1) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+Alt+m')

  const panel = page.getByRole('tabpanel', { name: /^Notes/ })
  const field = panel.getByRole('textbox', { name: 'Note on “networks”' })
  await expect(field).toBeFocused()
  expect(await marked(page, 'noted-current')).toEqual(['networks'])
  await page.keyboard.type('Zebra: which networks?')
  await screenshot('notes-writing')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-answer="q1/answer"]')).toBeFocused()
  await expect(page.getByRole('tab', { name: 'Notes 1' })).toBeVisible()

  // The mark goes with its words, which may be corrected.
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('All ')
  await expect.poll(() => marked(page, 'noted-current')).toEqual(['networks'])

  const card = panel.getByRole('listitem').filter({ hasText: 'Zebra' })
  await card.getByRole('button', { name: 'Reply' }).click()
  await page.keyboard.type('Quokka: those with masts.')
  await panel.getByRole('button', { name: 'Save note' }).click()
  await expect(card.getByText('Quokka: those with masts.')).toBeVisible()
  await expectAccessible(page)
  await screenshot('notes')

  // The button takes the focus from the text, and means what is selected there.
  await page
    .locator('[data-answer="q1/answer"]')
    .getByText('All Schools')
    .dblclick({ position: { x: 8, y: 8 } })
  await panel.getByRole('button', { name: 'Write a note' }).click()
  await expect(panel.getByRole('textbox', { name: 'Note on “All”' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(1)

  // From the card to the words, which are selected.
  await card.getByRole('button', { name: /^Note by .* on “networks”$/ }).click()
  await expect(page.locator('[data-answer="q1/answer"]')).toBeFocused()
  expect(await page.evaluate(() => String(document.getSelection()))).toBe('networks')

  await card.getByRole('button', { name: 'Resolve' }).click()
  await expect(panel.getByText('All notes are resolved.')).toBeVisible()
  await menu(launched, 'show-guidance')
  await page.keyboard.press('Control+z')
  await expect(card.getByRole('button', { name: 'Resolve' })).toBeVisible()
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('Undone: Margin note resolved')

  const sent = join(folder, 'sent.docx')
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: file })) as typeof dialog.showSaveDialog
  }, sent)
  await menu(launched, 'send-for-review')
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('“sent.docx” is ready to send')
  const copy = await mammoth.convertToHtml({ path: sent }, { styleMap: ['comment-reference => sup'] })
  expect(copy.value).toContain('Zebra: which networks?')
  expect(copy.value).toContain('Quokka: those with masts.')

  await menu(launched, 'hand-in')
  const made = join(folder, 'made')
  mkdirSync(made)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog
  }, made)
  await page.getByRole('button', { name: 'Make documents' }).click()
  await expect(page.getByRole('heading', { name: /^\d files in/ })).toBeVisible({ timeout: 30_000 })
  const texts = [await docxText(made)]
  const pdf = readdirSync(made).find((name) => name.endsWith('.pdf')) ?? ''
  if (hasTool('pdftotext')) texts.push(toolOutput('pdftotext', [join(made, pdf), '-']))
  for (const written of texts) {
    expect(written).toContain('Villages run their own networks')
    expect(written).not.toMatch(/Zebra|Quokka/)
  }
  // An answer that is being written when the window closes is kept.
  await page.getByRole('button', { name: 'Draft', exact: true }).click()
  await menu(launched, 'show-notes')
  await card.getByRole('button', { name: 'Reply', exact: true }).click()
  await expect(panel.locator('textarea:focus')).toBeVisible()
  await page.keyboard.type('Okapi: half a')
  expect(await problems()).toEqual([])
  await close()
  const file = readdirSync(launched.documents).find((name) => name.endsWith('.rostrum')) ?? ''
  expect(readFileSync(join(launched.documents, file), 'utf8')).toContain('Okapi: half a')
})
