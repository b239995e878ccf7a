import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Draft } from '../../src/core/draft/draft'
import type { Block, Run } from '../../src/core/text/blocks'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum, repository } from './app'
import { expectAccessible } from './axe'
import { pasteHtml } from './clipboard'

const fixture = (name: string) => readFileSync(join(repository, 'tests/fixtures/paste', name), 'utf8')
const note = (...runs: Run[]): Run => ({ text: '', footnote: { runs } })
const p = (...runs: Run[]): Block => ({ type: 'paragraph', runs })

async function openNew(): Promise<LaunchedApp> {
  const launched = await launchRostrum({ documents: freshFolder('documents'), size: { width: 1280, height: 800 } })
  await launched.page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await expect(launched.page.locator('#heading-organisation')).toBeVisible()
  return launched
}

/** What the file holds after saving. */
async function saved({ app, documents }: LaunchedApp, section: string): Promise<Block[] | null> {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('save')?.click())
  const name = readdirSync(documents).find((file) => file.endsWith('.rostrum'))
  if (!name) return null
  const draft = JSON.parse(readFileSync(join(documents, name), 'utf8')) as Draft
  return draft.sections.find(({ id }) => id === section)?.answers.answer ?? []
}

const expectSaved = (launched: LaunchedApp, section: string, blocks: Block[]) =>
  expect.poll(() => saved(launched, section), { message: section, intervals: [200, 400] }).toEqual(blocks)

test('a footnote is written, numbered on through the answers, changed, undone and removed by keyboard and pointer', async () => {
  const launched = await openNew()
  const { page, problems, screenshot } = launched
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('Prices fell')
  await page.keyboard.press('Control+Alt+f')
  await page.getByRole('textbox', { name: 'Footnote' }).fill('Survey of schools, 2024.')
  await expectAccessible(page)
  await screenshot('footnote-box')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type(' in 2024')
  await page.keyboard.press('Control+.')
  await page.keyboard.type('2')
  await page.keyboard.press('Control+.')
  await page.keyboard.type('.')
  await openAnswer(page, 'q2/answer')
  await page.keyboard.type('Clinics wait.')
  await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Footnote' }).click()
  await page.getByRole('textbox', { name: 'Footnote' }).fill('Ministry, 2023.')
  await page.getByRole('button', { name: 'Done' }).click()
  await expectSaved(launched, 'q2', [p({ text: 'Clinics wait.' }, note({ text: 'Ministry, 2023.' }))])
  await expectSaved(launched, 'q1', [
    p(
      { text: 'Prices fell' },
      note({ text: 'Survey of schools, 2024.' }),
      { text: ' in 2024' },
      { text: '2', superscript: true },
      { text: '.' },
    ),
  ])
  const resets = await page.evaluate(() =>
    ['q1/answer', 'q2/answer'].map((key) => {
      const editor = document.querySelector(`[data-answer="${key}"]`)
      return editor?.parentElement ? getComputedStyle(editor.parentElement).counterReset : null
    }),
  )
  expect(resets).toEqual(['footnote 0', 'footnote 1'])
  await screenshot('footnotes')

  // Its words come back by the pointer, and an empty one goes.
  await page.locator('[data-answer="q2/answer"] [data-footnote]').click()
  await expect(page.getByRole('textbox', { name: 'Footnote' })).toHaveValue('Ministry, 2023.')
  await page.getByRole('button', { name: 'Remove footnote' }).click()
  await expectSaved(launched, 'q2', [p({ text: 'Clinics wait.' })])
  await page.keyboard.press('Control+z')
  await expectSaved(launched, 'q2', [p({ text: 'Clinics wait.' }, note({ text: 'Ministry, 2023.' }))])

  // Backspace takes a note as it takes a letter.
  await openAnswer(page, 'q2/answer')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Backspace')
  await expectSaved(launched, 'q2', [p({ text: 'Clinics wait.' })])
  expect(await problems()).toEqual([])
  await launched.close()
})

test('a paste keeps footnotes and marks, and says what it could not keep', async () => {
  const launched = await openNew()
  const { page, problems, screenshot } = launched
  await openAnswer(page, 'q1/answer')
  await pasteHtml(launched, fixture('word-footnotes.html'), 'Prices fell')
  await expect(page.locator('[data-answer="q1/answer"] [data-footnote]')).toHaveCount(3)
  await expect(page.locator('[data-answer="q1/answer"] sup')).toHaveText('2')
  await screenshot('paste-footnotes')
  await openAnswer(page, 'q2/answer')
  await pasteHtml(
    launched,
    '<p onclick="x()">CO<sub>2</sub> <s>rose</s> <mark>fell</mark><img src="a.png" alt="chart" onerror="x()"> twice.</p><table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>',
    'CO2',
  )
  await page.getByRole('status', { name: 'Messages' }).getByRole('button', { name: 'Show what' }).click()
  const dialog = page.getByRole('dialog', { name: 'What could not be pasted as it was' })
  await expect(dialog.getByRole('listitem')).toHaveText([
    '1 image: left out, because its file did not come with the text: copy the image by itself, or insert it',
    '1 merged cell: kept as single cells: the text stands in the first',
  ])
  await expectAccessible(page)
  await screenshot('paste-losses')
  await dialog.getByRole('button', { name: 'OK' }).click()
  await screenshot('paste-marks')
  // The page's policy had nothing to refuse.
  expect(await problems()).toEqual([])
  await launched.close()
})
