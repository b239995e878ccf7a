import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { freshFolder, type LaunchedApp, type LaunchOptions, launchRostrum } from './app'
import { expectAccessible } from './axe'
import { pasteHtml } from './clipboard'
import { docxText } from './docx-text'
import { zoomedPicture, zoomTo200 } from './zoom'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/paste', name), 'utf8')
const WORD = fixture('proposals-from-word.html')
const SHEET = fixture('proposals-from-spreadsheet.tsv')

async function newComments(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const launched = await launchRostrum({ size: { width: 1280, height: 800 }, ...options })
  const { page } = launched
  await page.getByRole('button', { name: /^Comments on the Zero Draft/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await toProposals(page)
  return launched
}

async function toProposals(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: /Paragraph by paragraph/ })
    .click()
}

const field = (page: Page, name: string, row = 0) => page.getByLabel(name, { exact: true }).nth(row)
const paragraphs = (page: Page) =>
  page.getByLabel('Paragraph', { exact: true }).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
const toast = (page: Page) => page.getByRole('status', { name: 'Messages' })

test('rows from Word with tracked changes and rows from a spreadsheet become proposals, each in one step', async () => {
  const launched = await newComments()
  const { page, close, screenshot, problems } = launched
  await page.getByRole('button', { name: /^Paste rows/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste rows' })
  await expect(dialog.getByLabel('Place to paste rows')).toBeFocused()
  await screenshot('proposals-paste-empty')
  await pasteHtml(launched, WORD, 'Para.\tText with proposed changes\tJustification\n')
  await expect(dialog.getByLabel('Column 2 holds')).toHaveValue('changes')
  await expect(dialog.getByText('2 rows taken, 1 left out.')).toBeVisible()
  await dialog.getByText('What is left out, and why').click()
  await expect(dialog.getByText('Row 2 holds a title alone.')).toBeVisible()
  await expectAccessible(page)
  await screenshot('proposals-paste-word')
  await dialog.getByRole('button', { name: 'Add 2 proposals' }).click()
  expect(await paragraphs(page)).toEqual(['23', 'OP 74'])
  await expect(field(page, 'Current text')).toHaveValue('We call for investment by the private sector in access.')
  await expect(field(page, 'Proposed text', 1)).toHaveValue('Member States shall report every two years.')
  await expect(field(page, 'Rationale')).toHaveValue(
    'Community networks connect places that the market does not reach.\nThey are left out today.',
  )
  await expect(field(page, 'Paragraph')).toBeFocused()

  // Pasted while a field has the caret, a table is rows all the same.
  await pasteHtml(launched, '', SHEET)
  await expect(dialog.getByText('3 rows taken, 1 left out.')).toBeVisible()
  await screenshot('proposals-paste-sheet')
  await dialog.getByRole('button', { name: 'Add 3 proposals' }).click()
  expect(await paragraphs(page)).toEqual(['23', 'OP 74', '77', '12', 'C'])
  await expect(field(page, 'Proposed text', 2)).toHaveValue(
    'We recall the importance of the Forum,\nand give it a permanent mandate.',
  )
  await expect(field(page, 'Move', 4)).toHaveValue('retain')

  await toast(page).getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(() => paragraphs(page)).toEqual(['23', 'OP 74'])
  await field(page, 'Rationale').click()
  await page.keyboard.press('Control+End')
  await pasteHtml(launched, '', 'Words\twith tabs\tin a line')
  await dialog.getByRole('button', { name: 'Paste as words into the field' }).click()
  await expect(field(page, 'Rationale')).toHaveValue(/They are left out today\.Words\swith tabs\sin a line$/)
  expect(await problems()).toEqual([])
  await close()
})

test('what a proposal changes is shown while it is written, in lines and in words', async () => {
  const { page, close, screenshot } = await newComments()
  await page.getByRole('button', { name: /^Add a proposal/ }).click()
  await page.keyboard.type('48')
  await field(page, 'Current text').fill('Member States are encouraged to consider measures for connectivity.')
  await field(page, 'Proposed text').fill('Member States commit to measures for affordable connectivity.')
  const deleted = page.locator('del')
  await expect(deleted).toHaveText('[deleted: are encouraged to consider]')
  await expect(deleted).toHaveCSS('text-decoration-line', 'line-through')
  await expect(page.locator('ins')).toHaveText(['[added: commit to]', '[added: affordable ]'])
  await expect(page.locator('ins').first()).toHaveCSS('text-decoration-line', 'underline')
  await expectAccessible(page)
  await screenshot('proposals-changes')
  await field(page, 'Proposed text').fill('Member States are encouraged to consider measures for connectivity.')
  await expect(page.getByText('The proposed text says the same as the current one.')).toBeVisible()
  await page.getByRole('switch', { name: 'Show changes' }).press('Space')
  await expect(page.getByText('The proposed text says the same as the current one.')).toHaveCount(0)
  await close()
})

test('rows are sorted, dragged, duplicated and walked through, and each of it can be undone', async () => {
  const { page, close, screenshot } = await newComments()
  await page.getByRole('button', { name: /^Add a proposal/ }).click()
  await expect(field(page, 'Paragraph')).toBeFocused()
  for (const place of ['100', '12(b)', 'C', '12']) {
    await page.keyboard.type(place)
    // Enter on the last row makes the next one.
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('')
  }
  await page.keyboard.type('9A')
  await page.keyboard.press('Shift+Enter')
  await expect(field(page, 'Paragraph', 3)).toBeFocused()
  await page.getByRole('button', { name: /^Sort by paragraph/ }).click()
  expect(await paragraphs(page)).toEqual(['C', '9A', '12', '12(b)', '100'])
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  expect(await paragraphs(page)).toEqual(['100', '12(b)', 'C', '12', '9A'])

  const handle = (row: number) => page.getByRole('button', { name: new RegExp(`^Move proposal ${row},`) })
  await handle(1).evaluate((one) => one.closest('li')?.scrollIntoView({ block: 'start' }))
  await handle(1).hover()
  await page.mouse.down()
  const target = await handle(2).boundingBox()
  if (!target) throw new Error('the second row is not to be seen')
  await page.mouse.move(target.x - 60, target.y + 10, { steps: 8 })
  await page.mouse.move(target.x - 60, target.y + 30, { steps: 4 })
  await screenshot('proposals-drag')
  await page.mouse.up()
  await expect.poll(() => paragraphs(page)).toEqual(['12(b)', '100', 'C', '12', '9A'])
  await handle(2).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => paragraphs(page)).toEqual(['12(b)', 'C', '100', '12', '9A'])
  await expect(handle(3)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(() => paragraphs(page)).toEqual(['12(b)', '100', 'C', '12', '9A'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => paragraphs(page)).toEqual(['100', '12(b)', 'C', '12', '9A'])

  await field(page, 'Paragraph', 1).focus()
  await page.keyboard.press('Control+Shift+D')
  await expect.poll(() => paragraphs(page)).toEqual(['100', '12(b)', '12(b)', 'C', '12', '9A'])
  await page.getByRole('button', { name: 'More: proposal 3, paragraph 12(b)' }).click()
  await page.getByRole('menuitem', { name: /Move down/ }).click()
  await expect.poll(() => paragraphs(page)).toEqual(['100', '12(b)', 'C', '12(b)', '12', '9A'])
  await close()
})

test('proposals are handed in as prose or as a matrix, with their changes or clean', async () => {
  const folder = freshFolder('handed-in')
  const launched = await launchRostrum({ size: { width: 1280, height: 800 } })
  const { app, page, close, screenshot } = launched
  await page.getByRole('button', { name: /sample: Comments on the Zero Draft/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await app.evaluate(({ dialog }, to) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [to] })) as typeof dialog.showOpenDialog
    dialog.showMessageBox = (async () => ({ response: 0 })) as unknown as typeof dialog.showMessageBox
  }, folder)
  await page.getByRole('button', { name: 'Hand in…' }).click()
  await page.getByRole('checkbox', { name: /^PDF/ }).press('Space')
  await page.getByRole('checkbox', { name: /^E-mail/ }).press('Space')
  const make = async () => {
    await page.getByRole('button', { name: 'Make documents' }).click()
    await expect(page.getByRole('heading', { name: /^1 file in/ })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Make documents' })).toBeEnabled()
    return docxText(folder)
  }
  await page.getByRole('radio', { name: /^Prose/ }).check()
  const prose = await make()
  expect(prose).toContain('Amend paragraph 23 to read:')
  expect(prose).toContain('Proposed additions are underlined; proposed deletions are struck out.')
  await page.getByRole('switch', { name: /^Show changes/ }).press('Space')
  await screenshot('handin-proposals')
  expect(await make()).not.toContain('Proposed additions')
  await page.getByRole('radio', { name: /^Matrix/ }).check()
  const matrix = await make()
  expect(matrix).toContain('Current text')
  expect(matrix).not.toContain('Amend paragraph 23 to read:')
  await close()
})

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['zoomed', {}],
] as const)
  test(`the proposals of a sample are looked at (${name})`, { tag: name === 'light' ? [] : '@screens' }, async () => {
    const launched = await launchRostrum({ size: { width: 1280, height: 800 }, ...options })
    const { page, close, screenshot } = launched
    await page.getByRole('button', { name: /sample: Comments on the Zero Draft/ }).click()
    await expect(page.locator('#heading-organisation')).toBeVisible()
    if (name === 'zoomed') await zoomTo200(launched)
    await field(page, 'Proposed text', 1).evaluate((one) => one.scrollIntoView({ block: 'center' }))
    await expect(page.locator('ins').first()).toBeVisible()
    const wide = await page.locator('#part-proposals').evaluate((part) => part.scrollWidth - part.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await expectAccessible(page)
    if (name === 'zoomed') await zoomedPicture(launched, 'proposals-zoomed')
    else await screenshot(`proposals-${name}`)
    await close()
  })
