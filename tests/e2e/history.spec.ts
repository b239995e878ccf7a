import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { openAnswer } from './answers'
import { type LaunchedApp, launchRostrum, repository } from './app'
import { expectAccessible } from './axe'
import { docxText } from './docx-text'
import { openThroughDialog } from './opening'

const SAMPLE = join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum')
const ANSWER = 'area-5/headline'
const PAUSE_MS = 2 * 60_000

/** The pause after which a version is kept is over at once: nobody waits two minutes for a test. */
async function withoutLongPauses({ app }: LaunchedApp): Promise<void> {
  await app.evaluate((_electron, pause) => {
    globalThis.setTimeout = new Proxy(globalThis.setTimeout, {
      apply: (real, self, [act, after, ...rest]) =>
        Reflect.apply(real, self, [act, after === pause ? 200 : after, ...rest]),
    })
  }, PAUSE_MS)
}

async function agree({ app }: LaunchedApp): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
  })
}

async function command({ app }: LaunchedApp, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
}

const versions = (page: Page) => page.getByRole('navigation', { name: 'Versions' })
const version = (page: Page, name: string | RegExp) => versions(page).getByRole('button', { name })
/** The answer as it is shown: by its editor, or as plain text. */
const answer = (page: Page) =>
  page.locator(`[data-answer="${ANSWER}"]:visible, [data-static-answer="${ANSWER}"]:visible`)

test('what was written is kept when the writer pauses, compared, restored and handed back', {
  tag: '@looks',
}, async () => {
  const launched = await launchRostrum({ size: { width: 1280, height: 800 } })
  const { app, page, documents } = launched
  await withoutLongPauses(launched)
  const input = join(documents, 'input.rostrum')
  copyFileSync(SAMPLE, input)
  await openThroughDialog(launched, input)
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await page.getByRole('navigation', { name: 'Outline' }).getByText('Digital divides').click()
  await openAnswer(page, ANSWER)
  await expect(answer(page)).toContainText('Governments should')
  const before = ((await answer(page).textContent()) ?? '').trim()

  // Written, and a pause.
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' Nobody is left without a line.')
  const historyOf = () => readdirSync(join(launched.userData, 'history')).length
  await expect.poll(() => (existsSync(join(launched.userData, 'history')) ? historyOf() : 0)).toBe(1)
  await page.waitForTimeout(1500)

  // Handed in.
  const target = mkdtempSync(join(tmpdir(), 'rostrum-handed-in-'))
  const handedIn = () => readdirSync(target).sort()
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, target)
  await page.getByRole('button', { name: 'History' }).click()
  await expect(version(page, /Pause in writing/).first()).toBeVisible()
  await expect(version(page, /As it was opened/)).toBeVisible()
  await page.getByRole('button', { name: 'Draft', exact: true }).click()
  await page.getByRole('button', { name: 'Hand in…' }).click()
  await page.getByRole('button', { name: 'Make documents' }).click()
  await expect(page.getByRole('heading', { name: /files? in/ })).toBeVisible({ timeout: 60_000 })
  const made = new Map(handedIn().map((name) => [name, readFileSync(join(target, name))]))
  expect(made.size).toBeGreaterThan(0)
  for (const name of made.keys()) rmSync(join(target, name))

  // Written on, so that now differs.
  await page.getByRole('button', { name: 'Draft', exact: true }).click()
  await openAnswer(page, ANSWER)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Link every school by 2031.')
  await page.getByRole('button', { name: 'History' }).click()

  // Compared with now, and one with another.
  await version(page, /As it was opened/).click()
  const card = page.getByRole('region', { name: /Digital divides/ })
  await expect(card.locator('ins')).toContainText('2031')
  await expect(card.locator('del').first()).toBeVisible()
  await launched.screenshot('history-compared')
  await expectAccessible(page)

  // Sent to somebody: what differs as a document, and beside a colleague's file.
  await app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: `${folder}/compared.docx` })
  }, target)
  await page.getByRole('button', { name: 'Comparison, Word' }).click()
  await expect(page.getByText(/^Saved compared\.docx/)).toBeVisible({ timeout: 30_000 })
  const compared = await docxText(target)
  for (const words of ['Link every school by', 'As it was opened', 'struck out']) expect(compared).toContain(words)
  rmSync(join(target, 'compared.docx'))
  writeFileSync(join(target, 'theirs.md'), '# Their paper\n\nLink every village by 2031.\n')
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [`${folder}/theirs.md`] })
  }, target)
  await page.getByRole('button', { name: 'Compare with a file…' }).click()
  const beside = page.getByRole('list', { name: 'The texts beside each other' })
  await expect(beside.locator('ins').filter({ hasText: 'village' }).first()).toBeVisible()
  await expect(beside.locator('del').first()).toBeVisible()
  await expectAccessible(page)
  await launched.screenshot('history-beside-file')
  await page.getByRole('button', { name: 'Comparison, Word' }).click()
  await expect(page.getByText(/^Saved compared\.docx/)).toBeVisible({ timeout: 30_000 })
  expect(await docxText(target)).toContain('Link every village')
  for (const name of ['compared.docx', 'theirs.md']) rmSync(join(target, name))
  await page.getByRole('button', { name: 'Draft', exact: true }).click()
  await page.getByRole('button', { name: 'History' }).click()
  await version(page, /As it was opened/).click()
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, target)

  await page.getByLabel('Show', { exact: true }).selectOption({ label: await optionNamed(page, 'Handed in') })
  await expect(card.locator('ins')).toContainText('Nobody is left without a line.')
  await expect(card.locator('del')).toHaveCount(0)
  await launched.screenshot('history-two-versions')
  await page.getByLabel('Show', { exact: true }).selectOption('whole')
  await expect(page.getByRole('article', { name: 'The whole version' })).toContainText(before.slice(0, 20))
  await expect(page.getByRole('article').locator('[contenteditable=true], input, textarea')).toHaveCount(0)
  await launched.screenshot('history-whole')

  // The same bytes again.
  await version(page, /Handed in/).click()
  await expect(page.getByRole('table', { name: 'Handed in' })).toContainText([...made.keys()][0] ?? '')
  await page.getByRole('button', { name: 'Save these files again…' }).click()
  await expect.poll(handedIn).toEqual([...made.keys()])
  for (const [name, bytes] of made) expect(readFileSync(join(target, name)).equals(bytes)).toBe(true)
  await launched.screenshot('history-handed-in')

  // An answer restored, and that undone.
  await version(page, /As it was opened/).click()
  await card
    .getByRole('button', { name: /^Restore this answer/ })
    .first()
    .click()
  await expect(page.getByText(/^Restored: /)).toBeVisible()
  await page.getByRole('button', { name: 'Draft', exact: true }).click()
  await expect(answer(page)).toHaveText(before)
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(answer(page)).toHaveText('Link every school by 2031.')

  // The whole draft restored by its undo in the message.
  await page.getByRole('button', { name: 'History' }).click()
  await version(page, /As it was opened/).click()
  await page.getByRole('button', { name: 'Restore the whole draft' }).click()
  await expect(page.getByText('There is no difference.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(answer(page)).toHaveText('Link every school by 2031.')

  // A name by hand stays.
  await page.getByRole('button', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Keep a version…' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Agreed by the board')
  await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(version(page, /Agreed by the board/)).toContainText('Stays')
  expect(await launched.problems()).toEqual([])
  await launched.close()
  rmSync(target, { recursive: true })
})

async function optionNamed(page: Page, name: string): Promise<string> {
  const options = await page.getByLabel('Show', { exact: true }).locator('option').allInnerTexts()
  return options.find((option) => option.includes(name)) ?? ''
}

test('a deleted draft is found from home and comes back with its history; clearing leaves only the file', async () => {
  const launched = await launchRostrum({ size: { width: 1280, height: 800 } })
  const { app, page, documents, userData } = launched
  await agree(launched)
  await app.evaluate(({ shell }) => {
    // The bin of the machine that tests stays empty.
    shell.trashItem = async (path: string) => process.mainModule?.require('node:fs').unlinkSync(path)
  })
  const input = join(documents, 'input.rostrum')
  copyFileSync(SAMPLE, input)
  await openThroughDialog(launched, input)
  await page.getByRole('textbox', { name: 'Title of the document' }).fill('Our input')
  await page.getByRole('button', { name: 'Back to all drafts' }).click()
  await page.getByRole('button', { name: 'More for Our input' }).click()
  await page.getByRole('menuitem', { name: 'Move to bin' }).click()
  await expect.poll(() => existsSync(input)).toBe(false)
  await page.getByRole('button', { name: 'Deleted drafts…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Deleted drafts' })
  await expect(dialog).toContainText('Its versions stay until')
  await launched.screenshot('history-deleted-drafts')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Give back Our input' }).click()
  await expect(page.getByRole('textbox', { name: 'Title of the document' })).toHaveValue('Our input')
  await command(launched, 'history')
  await expect(version(page, /Moved to the bin|Draft left/).first()).toBeVisible()
  const files = () => readdirSync(documents).filter((name) => name.endsWith('.rostrum'))
  await expect.poll(() => files().length).toBe(1)

  await command(launched, 'clear-draft')
  await expect(page.getByText('Nothing of this draft is kept any more but its file.')).toBeVisible()
  expect(readdirSync(join(userData, 'history'))).toEqual([])
  expect(readdirSync(join(userData, 'journal'))).toEqual([])
  expect(files()).toHaveLength(1)
  await command(launched, 'history')
  await expect(page.getByText('No version is kept of this draft yet.')).toBeVisible()
  await launched.close()
})

for (const [name, environment, colorScheme] of [
  ['dark', {}, 'dark'],
  ['ar', { ROSTRUM_LOCALE: 'ar-XB' }, 'light'],
] as const)
  test(`the history is readable: ${name}`, { tag: '@screens' }, async () => {
    const launched = await launchRostrum({ size: { width: 1280, height: 800 }, environment, colorScheme })
    const { app, page, documents } = launched
    await app.evaluate(({ nativeTheme }, theme) => {
      nativeTheme.themeSource = theme
    }, colorScheme)
    const input = join(documents, 'input.rostrum')
    copyFileSync(SAMPLE, input)
    await openThroughDialog(launched, input)
    await openAnswer(page, ANSWER)
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(' Nobody is left without a line.')
    await page.keyboard.press('ControlOrMeta+S')
    await command(launched, 'history')
    await expect(page.locator('ins').first()).toContainText('Nobody is left')
    await launched.screenshot(`history-${name}`)
    await expectAccessible(page)
    await launched.close()
  })
