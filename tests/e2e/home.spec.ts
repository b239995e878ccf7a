import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { writeDraft } from '../../src/core/draft/read'
import { smallDraft } from '../unit/node/small-draft'
import { openAnswer } from './answers'
import { freshFolder, type LaunchOptions, launchRostrum, repository } from './app'
import { expectAccessible } from './axe'

const SIZE = { width: 1280, height: 800 }
const launch = (options: LaunchOptions = {}) => launchRostrum({ size: SIZE, ...options })

test('an empty home says what to do first, what has closed, and where files stay', async () => {
  const { page, close, screenshot, problems } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What are you preparing?')
  await expect(page.getByText('No drafts yet.')).toBeVisible()
  const firstSteps = page.getByRole('region', { name: 'First steps' })
  await expect(firstSteps).toContainText('one file each')
  await expect(firstSteps).toContainText('the program connects to nothing')
  await expect(firstSteps.getByRole('button')).toHaveText(['Choose another folder…'])
  await expect(page.getByText('Nothing leaves this computer.')).toBeVisible()
  await expect(page.getByText('closed 25 July 2025')).toBeVisible()
  await expect(page.getByText('Every date of this consultation has passed.')).toBeVisible()
  await expect(page.getByRole('deletion').filter({ hasText: '15 July 2025' })).toBeVisible()
  await expectAccessible(page)
  await screenshot('home-empty')
  expect(await problems()).toEqual([])
  await close()
})

test('drafts are listed with their progress; a damaged file is named and left alone', async () => {
  const documents = freshFolder('documents')
  const damaged = '{"format": "rostrum-draft", "version": 1, "tit'
  const first = await launch({ documents })
  await first.page.getByRole('button', { name: /Look at the sample/ }).click()
  await expect(first.page.locator('#heading-organisation')).toBeVisible()
  await first.page.getByRole('textbox', { name: 'Title of the document' }).fill('Sample, looked at')
  await first.page.getByRole('button', { name: 'Back to all drafts' }).click()
  await expect(first.page.getByRole('heading', { level: 2, name: 'Drafts' })).toBeVisible()
  await expect(first.page.getByRole('button', { name: /^Open Sample/ })).toBeVisible()
  await first.close()

  const [written] = readdirSync(documents, { recursive: true }).filter((name) => String(name).endsWith('.rostrum'))
  expect(written, 'the draft has become a file in the drafts folder').toBeDefined()
  const broken = join(documents, String(written), '..', 'broken.rostrum')
  writeFileSync(broken, damaged)

  const second = await launch({ documents })
  // Until it has been read it is a draft by its name as well.
  const unreadable = second.page.getByRole('region', { name: 'Files that cannot be opened' })
  await expect(unreadable.getByText('broken.rostrum', { exact: true })).toBeVisible()
  await expect(second.page.getByText(/“broken.rostrum” ends in the middle/)).toBeVisible()
  await expect(second.page.getByText(/areas, \d+ proposals/).first()).toBeVisible()
  await expectAccessible(second.page)
  await second.screenshot('home')
  // Gone by itself with the first draft; the help menu has it.
  const firstSteps = second.page.getByRole('region', { name: 'First steps' })
  await expect(firstSteps).toBeHidden()
  await second.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('first-steps')?.click())
  await expect(second.page.getByRole('heading', { name: 'First steps' })).toBeFocused()
  await expect(second.page.getByText('No drafts yet.')).toHaveCount(0)
  await second.screenshot('home-first-steps-again')
  await second.page.getByRole('button', { name: 'Put the first steps away' }).click()
  await expect(firstSteps).toBeHidden()
  await second.page.getByRole('button', { name: /^Open Sample/ }).click()
  await expect(second.page.getByRole('textbox', { name: 'Title of the document' })).toHaveValue(/^Sample/)
  await second.close()
  expect(existsSync(broken)).toBe(true)
})

test('a long list shows every name, fills in the rest by itself, and names what is damaged', async () => {
  const documents = freshFolder('documents')
  const draft = (number: number) =>
    writeDraft({ ...smallDraft('Three words here'), id: `draft-${number}`, title: `Input number ${number}` })
  for (let number = 1; number <= 450; number += 1) writeFileSync(join(documents, `${number}.rostrum`), draft(number))
  writeFileSync(join(documents, 'power-cut.rostrum'), `${draft(0).slice(0, 500)}${'\0'.repeat(20_000)}`)
  const { app, page, close, screenshot, problems } = await launch({ documents })
  // By the selector alone: asking for hundreds of buttons by their names takes the browser longer than the list.
  const rows = page.locator('[aria-labelledby="drafts-heading"] li')
  await expect.poll(() => rows.count()).toBeGreaterThan(400)
  await screenshot('home-being-read')
  await expect(rows.filter({ hasText: '3 words' })).toHaveCount(450, { timeout: 30_000 })
  await expect(rows).toHaveCount(450)
  await expect(page.getByText(/“power-cut.rostrum” ends in the middle/)).toBeVisible()

  await page.getByLabel('Sort by').selectOption('Title')
  await expect(rows.first()).toContainText('Input number 1')
  await page.getByLabel('To do').selectOption('Ready')
  await expect(page.getByText('0 of 450 drafts')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()

  await page.getByRole('button', { name: 'More for Input number 8', exact: true }).click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title of the document' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('A name of our own')
  await page.keyboard.press('Enter')
  const own = rows.filter({ hasText: 'A name of our own' })
  await expect(own).toHaveCount(1)
  await expect(rows.first()).toContainText('A name of our own')
  // Its file was called 8.rostrum by somebody, so it stays.
  expect(existsSync(join(documents, '8.rostrum'))).toBe(true)
  await page.getByRole('button', { name: 'More for A name of our own' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(own).toHaveCount(2)
  expect(existsSync(join(documents, 'A name of our own (copy).rostrum'))).toBe(true)
  await screenshot('home-many')
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path: string) => void Object.assign(globalThis, { shown: path })
  })
  await page.getByRole('button', { name: 'More for Input number 9', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Show in folder' }).click()
  const inFolder = () => app.evaluate(() => (globalThis as { shown?: string }).shown)
  await expect.poll(inFolder).toBe(join(documents, '9.rostrum'))
  await page.getByRole('button', { name: 'Open Input number 7', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Title of the document' })).toHaveValue('Input number 7')
  expect(await problems()).toEqual([])
  await close()
})

test('settings change the theme at once and are remembered', async () => {
  const userData = freshFolder('profile')
  const first = await launch({ userData })
  await first.page.getByRole('button', { name: 'Settings' }).click()
  await first.page.getByRole('radio', { name: 'Dark' }).check()
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectAccessible(first.page)
  await first.screenshot('settings')
  await first.app.evaluate(({ shell }) => {
    shell.openPath = async (path: string) => {
      Object.assign(globalThis, { shown: path })
      return ''
    }
  })
  await first.page.getByRole('button', { name: 'Licences of all parts' }).click()
  const shown = () => first.app.evaluate(() => (globalThis as { shown?: string }).shown)
  await expect.poll(shown).toBe(join(repository, 'out/licences/parts.txt'))
  await first.close()
  const second = await launch({ userData })
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await second.screenshot('home-dark')
  await second.close()
})

test('the palette finds a command by a part of its name, and the shortcuts open with a question mark', async () => {
  const { page, close, screenshot } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('new: wri')
  await screenshot('palette-home')
  await page.keyboard.press('Enter')
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await page.getByRole('button', { name: 'Back to all drafts' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What are you preparing?' })).toBeVisible()
  await page.locator('body').press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await close()
})

test('who we are is kept once, and fills in the next draft', async () => {
  const { page, close, screenshot } = await launch()
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Add an organisation' }).click()
  await expect(page.getByRole('textbox', { name: 'Organisation', exact: true })).toBeFocused()
  await page.keyboard.type('Rivers Network')
  await page.getByRole('textbox', { name: 'Status with the UN' }).fill('Special consultative status with ECOSOC')
  await screenshot('settings-organisation')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  // What is said of it lies neither over the title nor over a button of the dialog that is opened next.
  await page.getByRole('button', { name: 'Change Rivers Network' }).click()
  const dialog = page.getByRole('dialog', { name: 'Organisation' })
  const boxOf = async (one: Locator) => {
    const box = await one.boundingBox()
    if (!box) throw new Error('Not on the page')
    return box
  }
  const toast = await boxOf(page.getByText('Rivers Network is among your organisations').locator('..'))
  const title = dialog.getByRole('heading', { name: 'Organisation', exact: true })
  const buttons = ['Keep', 'Cancel', 'Close'].map((name) => dialog.getByRole('button', { name, exact: true }))
  for (const part of [title, ...buttons]) {
    const button = await boxOf(part)
    const beside = button.x >= toast.x + toast.width || button.x + button.width <= toast.x
    const apart = button.y >= toast.y + toast.height || button.y + button.height <= toast.y
    expect(beside || apart, String(part)).toBe(true)
  }
  await dialog.getByText('Style', { exact: true }).click()
  await dialog.getByText('Per cent', { exact: true }).click()
  await expect(dialog.getByText('Style: 1 rule is off')).toBeVisible()
  await screenshot('settings-organisation-rules')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Change Rivers Network' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Drafts', exact: true }).click()
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await page.getByRole('button', { name: 'Fill in Rivers Network' }).click()
  const name = page.getByRole('textbox', { name: /^Organisation/ }).first()
  await expect(name).toHaveValue('Rivers Network')
  await expect(page.getByRole('textbox', { name: 'Status with the UN' })).toHaveValue(/^Special/)
  await screenshot('draft-organisation-filled-in')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(name).toHaveValue('')
  // The rule that is off for it says nothing of its drafts, and of others as ever.
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type("Prices fell by 12% in a year, and the region lost it's people.")
  await page.getByRole('tab', { name: /Findings/ }).click()
  const findings = page.getByRole('tabpanel', { name: /Findings/ })
  await expect(findings).toContainText('12%')
  await name.fill('Rivers Network')
  await expect(findings).not.toContainText('12%')
  await expect(findings).toContainText('its')
  await close()
})
