import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { electronRuntime } from '../../scripts/electron-runtime.mjs'
import type { Bridge } from '../../src/contract/bridge'
import { freshFolder, launchRostrum, repository } from './app'
import { dropFile, openThroughDialog } from './opening'

declare global {
  interface Window {
    rostrum: Bridge
  }
}

const NOTES = '# Our input\n\n## Question 1\n\nSchools are online.\n\n## Lunch for delegates\n\nSoup and bread.\n'

function notesIn(folder: string): string {
  const path = join(folder, 'notes.md')
  writeFileSync(path, NOTES)
  return path
}

/** The dialog that shows where each passage goes, and behind it the draft with all of the text. */
async function expectReport(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Where “notes.md” goes' })
  await expect(dialog.getByRole('combobox', { name: 'Lunch for delegates' })).toHaveValue('')
  await expect(dialog.getByRole('combobox', { name: 'Question 1' })).toHaveValue('q1 answer')
  await dialog.getByRole('button', { name: 'Make the draft' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Schools are online.')).toBeVisible()
  await expect(page.getByText('Soup and bread.')).toHaveCount(1)
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
}

test('a text that is opened or dropped says what found no place, and is a file at once', async () => {
  const elsewhere = freshFolder('texts')
  const path = notesIn(elsewhere)
  const launched = await launchRostrum()
  const { page, close } = launched
  await openThroughDialog(launched, path)
  await expectReport(page)
  await page.getByRole('button', { name: 'Back to all drafts' }).click()
  await dropFile(page, path)
  await expectReport(page)
  expect(readFileSync(path, 'utf8')).toBe(NOTES)
  await close()
})

test('a text from the command line of a second start and from the list of recent files says so too', async () => {
  const path = notesIn(freshFolder('texts'))
  const userData = freshFolder('profile')
  const documents = freshFolder('documents')
  writeFileSync(join(userData, 'recent.json'), JSON.stringify([path]))
  const { app, page, close } = await launchRostrum({ userData, documents })
  await expect(page.getByText('No drafts yet.')).toBeVisible()
  await app.evaluate(({ Menu }) => {
    const labelled = (menu: Electron.Menu | undefined, label: string) =>
      menu?.items.find((item) => item.label.replace('&', '') === label)
    const recent = labelled(labelled(Menu.getApplicationMenu() ?? undefined, 'File')?.submenu, 'Open recent')
    labelled(recent?.submenu, 'notes.md')?.click()
  })
  await expectReport(page)
  await page.getByRole('button', { name: 'Back to all drafts' }).click()

  const runtime = await electronRuntime()
  const second = spawn(runtime.binary, [...runtime.args, repository, path], {
    env: { ...process.env, ROSTRUM_USER_DATA: userData, ROSTRUM_DOCUMENTS: documents },
    stdio: 'ignore',
  })
  expect(await new Promise((done) => second.once('exit', done))).toBe(0)
  await expectReport(page)
  await close()
})

test('while a long text is imported, the window says so and the shell goes on answering', async () => {
  const path = join(freshFolder('texts'), 'long.md')
  const paragraph = 'Schools in *every* district are [online](https://example.org), **which** is new.\n\n'
  writeFileSync(path, `# Long\n\n## Question 1\n\n${paragraph.repeat(2500)}`)
  const launched = await launchRostrum()
  const { page, close } = launched
  await page.evaluate(() => {
    const seen = { importing: '', answers: 0, over: false }
    Object.assign(window, { seen })
    window.rostrum.on('importing', async ({ fileName }) => {
      if (fileName === null) {
        seen.over = true
        return
      }
      while (!seen.over) {
        const shown = document.querySelector('[aria-label="Import"]')?.textContent
        if (shown) seen.importing = shown
        await window.rostrum.request('settings.get', {})
        if (!seen.over) seen.answers += 1
      }
    })
  })
  await openThroughDialog(launched, path)
  await page.getByRole('button', { name: 'Make the draft' }).click({ timeout: 60_000 })
  await expect(page.getByText('Schools in every district').first()).toBeVisible({ timeout: 60_000 })
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { importing: string; answers: number; over: boolean } }).seen,
  )
  expect(seen.importing).toBe('Importing long.md…')
  expect(seen.answers).toBeGreaterThan(20)
  expect(seen.over).toBe(true)
  await expect(page.getByRole('status', { name: 'Import' })).toHaveText('')
  await close()
})
