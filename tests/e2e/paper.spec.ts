import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { setLines, smallPdf } from '../fixtures/paper/small-pdf'
import { openAnswer } from './answers'
import { freshFolder, launchRostrum } from './app'
import { expectAccessible } from './axe'

const LINES = [
  { text: 'Zero Draft of the outcome document', x: 72, y: 780, size: 18 },
  { text: 'Digital divides', x: 72, y: 740, size: 14 },
  { text: '47. We commit to lowering the cost of devices for households in rural areas.', x: 72, y: 710 },
  { text: '48. We call upon Member States to invest in the digital skills of older persons.', x: 72, y: 680 },
  { text: '49. We invite the Secretary-General to report on this every two years.', x: 72, y: 650 },
]

test('a PDF becomes the paper beside the text: read, found in, proposed on by a click, and shown where the text refers to it', async () => {
  const file = join(freshFolder('papers'), 'zero-draft.pdf')
  writeFileSync(file, smallPdf({ content: setLines(LINES) }))
  const launched = await launchRostrum({ size: { width: 1440, height: 900 } })
  const { app, page, documents, close, screenshot, problems } = launched
  await page.getByRole('button', { name: /^Comments on the Zero Draft/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog
  }, file)

  await page.getByRole('tab', { name: 'Paper', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Paper', exact: true })
  await panel.getByRole('button', { name: 'Add the paper…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Which version is this?' })
  await expect(dialog.getByText('3 paragraphs were read from zero-draft.pdf.')).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Version' })).toHaveValue(/^Zero Draft/)
  await dialog.getByRole('button', { name: 'Add this version' }).click()
  await expect(dialog).toBeHidden()

  const paragraph = (number: string) => panel.getByRole('button', { name: new RegExp(`^paragraph ${number}:`) })
  await expect(paragraph('49')).toBeVisible()
  await panel.getByLabel('Find in the paper').fill('48')
  await expect(paragraph('49')).toBeHidden()
  await paragraph('48').click()
  await screenshot('paper-panel')
  await panel.getByRole('button', { name: 'Amend' }).click()
  const proposed = page.getByLabel('Proposed text', { exact: true }).last()
  await expect(proposed).toBeFocused()
  await expect(proposed).toHaveValue('We call upon Member States to invest in the digital skills of older persons.')
  await expect(page.getByLabel('Paragraph', { exact: true }).last()).toHaveValue('48')
  await expect(page.getByLabel('Current text', { exact: true }).last()).toHaveValue(/^We call upon Member States/)
  await expect(panel.getByRole('button', { name: '1 proposal' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(panel.getByRole('button', { name: '1 proposal' })).toBeHidden()
  await page.keyboard.press('Control+y')
  await expect(panel.getByRole('button', { name: '1 proposal' })).toBeVisible()

  // What is quoted wrongly is found, and put right as the paper has it.
  await page
    .getByLabel('Current text', { exact: true })
    .last()
    .fill('We call on Member States to invest in the skills of older persons.')
  await page.getByRole('tab', { name: /^Findings/ }).click()
  const findings = page.getByRole('tabpanel', { name: /^Findings/ })
  const card = findings.getByRole('listitem').filter({ hasText: 'quotes words that paragraph' })
  await card.getByRole('button', { name: 'Write it as the paper has it' }).click()
  await expect(page.getByLabel('Current text', { exact: true }).last()).toHaveValue(
    /in the digital skills of older persons\.$/,
  )

  await openAnswer(page, 'general/answer')
  await page.keyboard.type('We support paragraph 47 of the Zero Draft.')
  await page.keyboard.press('Home')
  for (let step = 0; step < 14; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Shift+O')
  await expect(page.getByText('We commit to lowering the cost of devices').last()).toBeVisible()
  await screenshot('paper-reference')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Paper', exact: true }).click()
  await panel.getByLabel('Find in the paper').fill('')
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await screenshot('paper-panel-dark')
  await expect.poll(() => readdirSync(documents)).toContain('papers')
  expect(await problems()).toEqual([])
  await close()
})
