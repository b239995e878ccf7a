import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { hasTool, toolOutput } from '../documents/needs-tool'
import { freshFolder, type LaunchedApp, launchRostrum } from './app'
import { expectAccessible } from './axe'
import { docxText } from './docx-text'
import { dropFile } from './opening'
import { answerDialogs, ENGLISH, returnedCopies, wordFile } from './review-files'

const menu = ({ app }: LaunchedApp, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)

const answer = (page: Page, at: string) =>
  page.locator(`[data-answer="${at}"]:visible, [data-static-answer="${at}"]:visible`)

/** Every part of an office file that is text, as it stands there. */
function partsOf(path: string): string {
  return Object.entries(unzipSync(readFileSync(path)))
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join('\n')
}

test('a Word file becomes a draft, goes to two reviewers and comes back, and what is handed in holds nothing of either', async () => {
  const folder = freshFolder('review')
  const launched = await launchRostrum({ size: { width: 1280, height: 860 } })
  const { page, screenshot, problems, close } = launched
  const messages = page.getByRole('status', { name: 'Messages' })
  await page.locator('[data-region]').first().waitFor()

  // Placed before it is a draft: one passage is corrected, and what is lost is said.
  await dropFile(page, wordFile(join(folder, 'input.docx'), ENGLISH))
  const placing = page.getByRole('dialog', { name: 'Where “input.docx” goes' })
  await expect(placing.getByText('1 piece of hidden text is in a margin note')).toHaveCount(1)
  const place = placing.getByRole('combobox', { name: 'Power for clinics' })
  await expect(place).toHaveValue('')
  // Dragged on a passage it goes where that goes, and a drag that ends elsewhere leaves all as it was.
  const passage = placing.getByRole('cell', { name: 'Power for clinics' }).first()
  const targets = placing.locator('[data-takes-drop]')
  await passage.dragTo(placing.getByRole('columnheader').first())
  await expect(targets).toHaveCount(0)
  await expect(place).toHaveValue('')
  await passage.dragTo(
    placing
      .getByRole('row', { name: /Every school is online/ })
      .getByRole('cell')
      .nth(1),
  )
  await expect(place).toHaveValue('q1 answer')
  await place.selectOption('q2 answer')
  await expect(placing.getByText('Chosen by you')).toBeVisible()
  await expectAccessible(page)
  await screenshot('placing')
  await placing.getByRole('button', { name: 'Make the draft' }).click()
  await expect(answer(page, 'q2/answer')).toContainText('Rural clinics need power.')
  await expect(page.getByText('Kept from view.')).toHaveCount(0)

  const sent = join(folder, 'sent.docx')
  await answerDialogs(launched, sent, [])
  await menu(launched, 'send-for-review')
  await expect(messages).toContainText('“sent.docx” is ready to send')
  expect(existsSync(sent)).toBe(true)
  const copies = returnedCopies(sent, folder, ENGLISH)

  const dialog = page.getByRole('dialog', { name: 'Reviewed copies' })
  // A copy that is dropped on its draft is taken for what it is; left, it changes nothing.
  await dropFile(page, copies[0] ?? '')
  await expect(dialog.getByText('2 changes, 2 accepted, no conflicts.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Leave the draft as it is' }).click()
  await expect(dialog).toBeHidden()
  await expect(answer(page, 'q1/answer')).toContainText('online by 2030.')

  await answerDialogs(launched, sent, copies)
  await menu(launched, 'take-back-review')
  await expect(dialog.getByText('3 changes, 3 accepted, 1 conflict.')).toBeVisible()
  await expect(dialog.getByText('Bo: Which villages?')).toBeVisible()
  await expect(dialog.getByText('Conflict: the draft says something else now')).toBeVisible()
  await dialog.getByRole('button', { name: 'Refuse all of Ana' }).click()
  await expect(dialog.getByText('3 changes, 1 accepted, 1 conflict.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Accept all of Ana' }).click()
  // The conflict is decided for one of the two.
  await dialog.getByRole('checkbox', { name: /of Bo.*2031|Bo.*2031/ }).press('Space')
  await expect(dialog.getByText('3 changes, 2 accepted, 1 conflict.')).toBeVisible()
  await dialog.getByRole('button', { name: /^Edit the change of Ana: They need spectrum/ }).click()
  await expect(dialog.getByRole('textbox', { name: 'In place of the words of Ana' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' And loans.')
  await expectAccessible(page)
  await screenshot('review')
  await dialog.getByRole('button', { name: 'Take over' }).click()
  await expect(dialog).toBeHidden()
  await expect(answer(page, 'q1/answer')).toContainText('Every school is online by 2029.')
  await expect(answer(page, 'q1/answer')).toContainText('They need spectrum. And loans.')

  // One step, which undo takes back whole.
  await page.keyboard.press('Control+z')
  await expect(answer(page, 'q1/answer')).toHaveText('Every school is online by 2030.Villages run their own networks.')
  await page.keyboard.press('Control+y')
  await expect(answer(page, 'q1/answer')).toContainText('online by 2029.')

  // What they asked is a margin note, and is answered there.
  await menu(launched, 'show-notes')
  const panel = page.getByRole('tabpanel', { name: /^Notes/ })
  const card = panel.getByRole('listitem').filter({ hasText: 'Which villages?' })
  await card.getByRole('button', { name: 'Reply' }).click()
  await page.keyboard.type('Quokka: all of them.')
  await panel.getByRole('button', { name: 'Save note' }).click()
  await expect(card.getByText('Quokka: all of them.')).toBeVisible()
  await screenshot('review-notes')

  // Handed in: nothing of notes, of reviewers or of what the copies are known by.
  const made = join(folder, 'made')
  mkdirSync(made)
  await answerDialogs(launched, sent, [made])
  await menu(launched, 'hand-in')
  await page.getByRole('button', { name: 'Make documents' }).click()
  await expect(page.getByRole('heading', { name: /^\d files in/ })).toBeVisible({ timeout: 60_000 })
  const file = (ending: string) => join(made, readdirSync(made).find((name) => name.endsWith(ending)) ?? '')
  const texts = [await docxText(made)]
  if (hasTool('pdftotext')) texts.push(toolOutput('pdftotext', [file('.pdf'), '-']))
  const foreign = /Which villages|Quokka|Kept from view|\bAna\b|\bBo\b|2030|2031/
  for (const written of texts) {
    for (const words of ['Every school is online by 2029.', 'They need spectrum. And loans.', ENGLISH.clinics])
      expect(written.replace(/\s+/g, ' ')).toContain(words)
    expect(written).not.toMatch(foreign)
  }
  const parts = partsOf(file('.docx'))
  expect(parts).not.toMatch(
    /Which villages|Quokka|Kept from view|comments\.xml|<w:ins |<w:del |w:trackRevisions|customXml/,
  )
  const mail = readFileSync(file('.eml'), 'utf8')
  expect(mail).not.toMatch(/Which villages|Quokka|Kept from view/)
  const carried = mail.replace(/\s+/g, '')
  for (const ending of ['.docx', '.pdf']) expect(carried).toContain(readFileSync(file(ending)).toString('base64'))

  // Any two texts beside each other, dropped on home: the file that came in and the document that went out.
  await page.getByRole('button', { name: 'Draft', exact: true }).click()
  await page.getByRole('button', { name: 'Back to all drafts' }).click()
  await dropFile(page, [join(folder, 'input.docx'), file('.docx')])
  await expect(page.getByRole('region', { name: 'Earlier text' })).toContainText('input.docx')
  const beside = page.getByRole('list', { name: 'The texts beside each other' })
  await expect(beside.locator('ins').filter({ hasText: '2029' })).toBeVisible()
  await expect(beside.locator('del').filter({ hasText: '2030' })).toBeVisible()
  await expect(beside.getByRole('listitem').filter({ hasText: 'They need spectrum.' })).toContainText('added')
  const differs = page.getByRole('region', { name: 'What differs' })
  await expect(differs.getByRole('status').first()).toContainText(/\d+ changes: \d+ words added, 1 word removed\./)
  await page.keyboard.press('F4')
  await expect(page.locator('[data-change]').first()).toBeFocused()
  await page.keyboard.press('Shift+F4')
  await expect(page.locator('[data-change]').last()).toBeFocused()
  await expectAccessible(page)
  await screenshot('compare-files')
  // The other way round, what was added was removed.
  await page.getByRole('button', { name: 'Swap' }).click()
  await expect(beside.locator('del').filter({ hasText: '2029' })).toBeVisible()
  await answerDialogs(launched, join(folder, 'compared.pdf'), [])
  await page.getByRole('button', { name: 'Comparison, PDF' }).click()
  await expect(page.getByText(/^Saved compared\.pdf/)).toBeVisible({ timeout: 60_000 })
  if (hasTool('pdftotext'))
    expect(toolOutput('pdftotext', [join(folder, 'compared.pdf'), '-'])).toContain('They need spectrum.')
  expect(await problems()).toEqual([])
  await close()
})
