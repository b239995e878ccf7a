import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { paperByTypst } from '../fixtures/paper/made-pdfs'
import { madePaper } from '../fixtures/paper/made-text'
import { freshFolder, launchRostrum } from './app'
import { expectAccessible } from './axe'

/** Goes on with Tab, or back with Shift and Tab, until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isHere = () => target.evaluateAll((found) => found.some((each) => each === document.activeElement))
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isHere()) return
    await page.keyboard.press(key)
  }
  expect(await isHere(), `${target} can be reached by ${key}`).toBe(true)
}

test('a consultation is written from nothing by keyboard alone, put right, saved, given away and answered', async () => {
  const launched = await launchRostrum({ size: { width: 1440, height: 900 } })
  const { app, page, screenshot, close, problems } = launched
  const folder = freshFolder('packs-written')
  await app.evaluate(
    ({ dialog }, file) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath: file })) as typeof dialog.showSaveDialog
    },
    join(folder, 'water.zip'),
  )
  const paper = join(freshFolder('papers-brought'), 'zero-draft.pdf')
  writeFileSync(paper, paperByTypst(madePaper(7, 9), {}))
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [file] })) as typeof dialog.showOpenDialog
  }, paper)
  const { keyboard } = page
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const press = async (name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
    await tabTo(page, button(name), key)
    await keyboard.press('Enter')
  }
  const state = page.locator('header').getByRole('status')

  // From the palette to an empty consultation, whose name is asked for first.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await keyboard.press('Control+Shift+P')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await keyboard.type('Write or change')
  await expect(page.getByRole('menuitem', { name: 'Write or change a consultation…' })).toBeVisible()
  await keyboard.press('Enter')
  await expect(button('Begin a new consultation')).toBeFocused()
  await expectAccessible(page)
  await screenshot('pack-editor-open')
  await keyboard.press('Enter')
  const title = page.getByLabel('Name of the consultation')
  await expect(title).toBeFocused()
  await expect(page.getByText('This is missing: write it.').first()).toBeVisible()
  await keyboard.type('Water in small towns')

  // A date that drafts are due by.
  await press('Dates', 'Shift+Tab')
  await press('Add a date')
  await expect(page.getByLabel('What happens (date 1)')).toBeFocused()
  await keyboard.type('Inputs close')
  await tabTo(page, page.getByLabel('Date 1 as published'))
  await keyboard.type('the last day of the month')
  await press('Hour, place and sources: date 1')
  await press('Add an old date')
  await expect(page.getByLabel('Old date 1 as published')).toBeFocused()
  await keyboard.type('the first day of the month')

  // A paper that drafts are offered, from a file.
  await press('Consultation', 'Shift+Tab')
  await press('Add a paper…')
  await expect(page.getByLabel('What proposals call paper 1')).toBeFocused()
  await expect(page.getByLabel('What proposals call paper 1')).toHaveValue('zero draft')
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText(
    '“zero-draft.md”: 12 paragraphs were read. A footnote is not in the text.',
  )
  await screenshot('pack-editor-papers')

  // Its source is said once, and holds for all that is below it.
  await press('About the template', 'Shift+Tab')
  await tabTo(page, page.getByLabel('Source 1', { exact: true }))
  await keyboard.type('Notice of the ministry')
  // Proposals by paragraph of a paper whose length is known.
  await tabTo(page, page.getByLabel('The template has a table of proposals'))
  await keyboard.press('Space')
  const length = page.getByLabel(/^Numbered paragraphs of/)
  await tabTo(page, length)
  await keyboard.type('nine')
  await expect(page.getByText('This must be a number in digits: write one.')).toBeVisible()
  await keyboard.press('Control+A')
  await keyboard.type('9')
  await expect(page.getByText('This must be a number in digits: write one.')).toHaveCount(0)
  await screenshot('pack-editor-lengths')

  // Guidance: what a consultation came to, beside the question.
  await press('Guidance', 'Shift+Tab')
  await press('Add guidance')
  await press('Add an outcome')
  await expect(page.getByLabel('Title of outcome 1')).toBeFocused()
  await keyboard.type('Trust')
  await tabTo(page, page.getByLabel('Outcome 1', { exact: true }))
  await keyboard.type('Trust was asked for.')
  await expectAccessible(page)
  await screenshot('pack-editor-guidance')

  // Two questions, the second moved before the first by keys, and the move taken back.
  await press('Questions and sections', 'Shift+Tab')
  const first = page.getByLabel('Question or title of section 1')
  const second = page.getByLabel('Question or title of section 2')
  await tabTo(page, first)
  await keyboard.type('What is hard?')
  await press('Add a question or section')
  await expect(second).toBeFocused()
  await keyboard.type('Who is heard?')
  await keyboard.press('Alt+ArrowUp')
  await expect(first).toBeFocused()
  await expect(first).toHaveValue('Who is heard?')
  await keyboard.press('Control+Z')
  await expect(first).toHaveValue('What is hard?')
  await screenshot('pack-editor-sections')

  // A wrong value is seen in words, at its field.
  await press('Limits', 'Shift+Tab')
  const words = page.getByLabel('Words in all (limits 1)')
  await tabTo(page, words)
  await keyboard.type('many')
  await expect(page.getByText('This must be a number in digits: write one.')).toBeVisible()
  await expect(state).toHaveText('1 thing is to be put right')
  await expectAccessible(page)
  await screenshot('pack-editor-wrong')
  await keyboard.press('Control+S')
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('Not saved. This must be a number')
  await tabTo(page, words)
  await keyboard.press('Control+A')
  await keyboard.type('300')
  await expect(state).toHaveText('Not saved')
  const preview = page.getByRole('complementary', { name: 'As a writer will see it' })
  await expect(preview).toContainText('Limits of the call: 300 words')
  await expect(preview).toContainText('Who is heard?')

  // It is not lost when the window closes unsaved.
  await keyboard.press('Control+S')
  await expect(state).toHaveText('Saved as version 1.0.0')
  await press('Save as zip…')
  await expect.poll(() => readdirSync(folder)).toContain('water.zip')
  const given = unzipSync(readFileSync(join(folder, 'water.zip')))
  const text = (path: string) => Buffer.from(given[`water-in-small-towns/${path}`] ?? []).toString()
  expect(text('papers/zero-draft.md')).toMatch(/^C\\\. .*\n\n## .*\n\n1\\\. /m)
  expect(text('water-in-small-towns-input.template.json')).toMatch(/"lengths": \{\s*"[^"]+": \{[^}]*"paragraphs": 9/s)
  await tabTo(page, words, 'Tab')
  await keyboard.press('Control+A')
  await keyboard.type('250')
  await expect(state).toHaveText('Not saved')
  await press(/^Drafts$/, 'Shift+Tab')
  await press(/^Write a consultation/)
  await expect(page.getByRole('heading', { name: '“Water in small towns” is not saved yet' })).toBeVisible()
  await expect(button('Go on with it')).toBeFocused()
  await screenshot('pack-editor-kept')
  await keyboard.press('Enter')
  await press('Limits', 'Shift+Tab')
  await expect(words).toHaveValue('250')

  // A draft of it, which has the question, the limit and the day.
  await press('Save and start a draft', 'Shift+Tab')
  // The page beside the form shows the question too.
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await expect(page.getByText('What is hard?').first()).toBeVisible()
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('“Water in small towns” is saved')
  await screenshot('pack-editor-draft')
  await keyboard.press('Control+W')
  const template = button(/Written input.*Water in small towns/)
  await tabTo(page, template)
  await keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Change Water in small towns' }).waitFor()
  await keyboard.press('Enter')
  await expect(title).toHaveValue('Water in small towns')
  await expect(state).toHaveText('Saved as version 1.1.0')
  expect(await problems()).toEqual([])
  await close()
})
