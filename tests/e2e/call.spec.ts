import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { callByTypst, waterCall } from '../fixtures/calls/made-calls'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum } from './app'
import { expectAccessible } from './axe'
import { dropFile } from './opening'

const FIRST = waterCall('Deadline: 30 April 2031, 18:00 CET.')
const EXTENDED = waterCall('The deadline has been extended. New deadline: 21 May 2031, 18:00 CET.')

async function chooses({ app }: LaunchedApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [file] })) as typeof dialog.showOpenDialog
    dialog.showSaveDialog = (async () => ({
      canceled: false,
      filePath: `${file}.ics`,
    })) as typeof dialog.showSaveDialog
  }, path)
}

async function home(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back to all drafts' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('a call becomes a template that is looked through, answered and handed in, and follows when its deadline moves', async () => {
  const launched = await launchRostrum({ size: { width: 1440, height: 900 } })
  const { page, screenshot, close, problems } = launched
  const folder = freshFolder('calls')
  const path = join(folder, 'call.pdf')
  writeFileSync(path, callByTypst(FIRST))
  await chooses(launched, path)
  await page.getByRole('button', { name: /^New consultation from its call/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'New consultation from its call' })).toBeVisible()
  await expectAccessible(page)
  await screenshot('call-open')
  await page.getByRole('button', { name: 'Open a call…' }).click()

  // Left the call with what was found in it, right what is made of it.
  const call = page.getByRole('region', { name: 'The call: call.pdf' })
  await expect(call.getByRole('link', { name: '300 words' })).toBeVisible()
  await expect(page.getByLabel('Title', { exact: false }).first()).toHaveValue(/access to water in small towns/)
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2031-04-30')
  await expect(page.getByLabel('E-mail address 1')).toHaveValue('water@example.org')
  await expect(page.getByLabel('Who may send')).toHaveValue(/invites organizations to send inputs/)
  // What is not sure is in no limit until somebody says so.
  await expect(page.getByText('Not sure: not taken until you confirm it')).toBeVisible()
  await screenshot('call-found')
  await expectAccessible(page)

  // A passage leads to its field, and a field to its passage.
  await call.getByRole('link', { name: '300 words' }).click()
  const limit = page.getByLabel('Limit 1', { exact: true })
  await expect(limit).toBeFocused()
  await limit.fill('4')
  await expect(page.getByText('Put in by you')).toBeVisible()
  await limit.fill('')
  await expect(page.getByText('Limit 1 has no number: write one, or remove it.')).toBeVisible()
  await limit.fill('4')
  await page.getByRole('button', { name: 'Remove question 2' }).click()
  await page.getByRole('button', { name: /^Put back: How are they heard/ }).click()
  await expect(page.getByLabel('Question 2', { exact: true })).toHaveValue('How are they heard when prices are set?')
  await limit.focus()
  await screenshot('call-corrected')

  await page.getByRole('button', { name: 'Make it and start a draft' }).click()
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('Five words are one over.')
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('is among your templates')
  await page.getByRole('tab', { name: /^Findings/ }).click()
  await expect(page.getByRole('tabpanel')).toContainText('the limit of “Limits of the call” is 4')
  await expect(page.getByRole('combobox', { name: 'Kind' })).toContainText('Still missing (1)')
  await screenshot('call-draft')

  // Handed in with the subject line of the call.
  const made = freshFolder('documents-made')
  await chooses(launched, made)
  await launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('hand-in')?.click())
  await page.getByRole('checkbox', { name: /^E-mail draft/ }).setChecked(true, { force: true })
  await page.getByRole('button', { name: 'Make documents' }).click()
  await expect(page.getByRole('heading', { name: /files? in/ })).toBeVisible({ timeout: 30_000 })
  const mail = readdirSync(made).find((name) => name.endsWith('.eml')) ?? ''
  const text = readFileSync(join(made, mail), 'utf8')
  expect(text).toContain('To: water@example.org')
  expect(text).toMatch(/Subject: .*Water/)

  // The call is extended: what has changed is shown, and taken.
  await page.getByRole('button', { name: 'Draft', exact: true }).click()
  await home(page)
  const later = join(folder, 'call-extended.pdf')
  writeFileSync(later, callByTypst(EXTENDED))
  await dropFile(page, later)
  await expect(page.getByText('It looks like a later version of')).toBeVisible()
  await page.getByRole('button', { name: 'Compare with it' }).click()
  const changes = page.getByRole('region', { name: 'What has changed' })
  await expect(changes.getByRole('deletion').first()).toContainText('2031-04-30')
  await expect(changes.getByRole('insertion').first()).toContainText('2031-05-21')
  await screenshot('call-later')
  await expectAccessible(page)
  await page.getByLabel('Limit 1', { exact: true }).fill('4')
  await page.getByRole('button', { name: 'Take the new version' }).click()
  // In the calendar of the consultation, and among what closes next.
  await expect(page.getByRole('deletion').filter({ hasText: '30 April 2031' })).toHaveCount(2)
  await expect(page.getByRole('complementary')).toContainText('21 May 2031')
  await screenshot('call-home')
  await page.getByRole('button', { name: /^Open Contribution/ }).click()
  await expect(page.getByText('Five words are one over.').first()).toBeVisible()
  await home(page)

  // And in what a calendar takes.
  const dates = join(folder, 'dates')
  await chooses(launched, dates)
  await launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('calendar')?.click())
  await page.getByRole('region', { name: 'Next deadline' }).getByRole('button', { name: 'Add to my calendar' }).click()
  await expect.poll(() => readdirSync(folder)).toContain('dates.ics')
  expect(readFileSync(`${dates}.ics`, 'utf8')).toMatch(/20310521T160000Z/)
  expect(await problems()).toEqual([])
  await close()
})
