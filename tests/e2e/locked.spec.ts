import { copyFileSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openAnswer } from './answers'
import { launchRostrum, repository } from './app'
import { expectAccessible } from './axe'
import { openThroughDialog } from './opening'

const SAMPLE = join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum')
/** As home would say it. */
const { title: TITLE } = JSON.parse(readFileSync(SAMPLE, 'utf8')) as { title: string }
const PASSPHRASE = 'four plain words here'

/** Files of a folder in which these words can be read. */
function holding(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    return lstatSync(path).isFile() && readFileSync(path).includes(words)
  })
}

test('a draft gets a passphrase, is locked at home and on the disk, and opens with nothing else', {
  tag: '@looks',
}, async () => {
  test.setTimeout(180_000)
  const launched = await launchRostrum({ size: { width: 1280, height: 800 } })
  const { app, page, documents, userData } = launched
  const command = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
  copyFileSync(SAMPLE, join(documents, 'input.rostrum'))
  await openThroughDialog(launched, join(documents, 'input.rostrum'))
  await page.getByRole('navigation', { name: 'Outline' }).getByText('Digital divides').click()
  await openAnswer(page, 'area-5/headline')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' Zanzibarquay.')

  await command('set-passphrase')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('cannot be recovered')
  await dialog.getByLabel('The new passphrase', { exact: true }).fill(PASSPHRASE)
  await dialog.getByLabel('The new passphrase again').fill('four other words here')
  await dialog.getByRole('button', { name: 'Lock the draft' }).click()
  await expect(dialog.getByRole('alert')).toContainText('not the same')
  await expectAccessible(page)
  await launched.screenshot('lock-set')
  await dialog.getByLabel('The new passphrase again').fill(PASSPHRASE)
  await dialog.getByRole('button', { name: 'Lock the draft' }).click()
  await expect(dialog).toBeHidden({ timeout: 60_000 })
  await expect(page.getByText('Locked', { exact: true })).toBeVisible()
  await command('hand-in')
  await expect(page.getByRole('note').filter({ hasText: 'Documents are not' })).toBeVisible()

  await command('new')
  const row = page.getByRole('listitem').filter({ hasText: 'input.rostrum' })
  await expect(row).toContainText('locked with a passphrase')
  await launched.screenshot('home-locked')
  await expectAccessible(page)
  expect(holding(documents, 'Zanzibarquay')).toEqual([])
  expect(holding(documents, 'Governments should')).toEqual([])
  const kept = /^(?:journal|history|snapshots|logs)[/\\]|^(?:summaries|recent|settings)\.json$/
  for (const words of ['Governments should', 'Zanzibarquay', TITLE])
    expect(
      holding(userData, words).filter((name) => kept.test(name)),
      words,
    ).toEqual([])

  await row.getByRole('button', { name: 'Open input.rostrum' }).click()
  await dialog.getByLabel('Passphrase', { exact: true }).fill('not this one')
  await dialog.getByRole('button', { name: 'Open the draft' }).click()
  await expect(dialog.getByRole('alert')).toContainText('does not open “input.rostrum”', { timeout: 60_000 })
  await launched.screenshot('lock-wrong')
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  // Its editor where the caret is back in it already, else its text.
  await expect(
    page.locator('[data-answer="area-5/headline"]:visible, [data-static-answer="area-5/headline"]:visible'),
  ).toContainText('Zanzibarquay', { timeout: 60_000 })
  await launched.close()
})
