import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Draft } from '../../src/core/draft/draft'
import { setAnswer, setOrganisation } from '../../src/core/draft/edit'
import { writeDraft } from '../../src/core/draft/read'
import { UNPLACED_SECTION } from '../../src/core/template/unplaced'
import { type Block, paragraph } from '../../src/core/text/blocks'
import { elementsPaper, generatedDraft } from '../bench/generated-draft'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum } from './app'
import { expectAccessible } from './axe'

const Q1: Block[] = [
  {
    type: 'paragraph',
    runs: [
      { text: 'Every school needs a ma' },
      { text: 'st', bold: true },
      { text: ' by 2030.' },
      { text: '', footnote: { runs: [{ text: 'A mast costs as much as a school.' }] } },
    ],
  },
  {
    type: 'list',
    ordered: false,
    items: [{ runs: [{ text: 'Masts for Côte d’Ivoire' }] }, { runs: [{ text: 'repair' }] }],
  },
]

async function draftWith(change: (draft: Draft) => Draft, words = 0): Promise<string> {
  const { template, pack } = await elementsPaper()
  const file = join(freshFolder('documents'), 'find.rostrum')
  writeFileSync(file, writeDraft(change(generatedDraft(words, template, pack))))
  return file
}

const masts = () =>
  draftWith((draft) =>
    [
      (now: Draft) => ({ ...now, title: 'On masts', proposals: [] }),
      (now: Draft) => setOrganisation(now, { name: 'Mast Riggers', signatories: [] }),
      (now: Draft) => setAnswer(now, 'q1', 'answer', Q1),
      (now: Draft) => setAnswer(now, 'q7', 'answer', [paragraph('Arabic: حَقُّ الإنترنت. Emoji: 👩🏽‍💻 and 👩.')]),
      (now: Draft) => setAnswer(now, UNPLACED_SECTION, 'text', [paragraph('A mast that fits nowhere.')]),
      (now: Draft): Draft => ({
        ...now,
        proposals: [
          {
            id: 'p1',
            document: 'Elements Paper',
            paragraph: '12',
            move: 'amend',
            current: 'No mast.',
            proposed: 'A mast.',
            rationale: '',
            area: null,
          },
        ],
      }),
    ].reduce((now, edit) => edit(now), draft),
  )

async function open(file: string, options: Parameters<typeof launchRostrum>[0] = {}): Promise<LaunchedApp> {
  const launched = await launchRostrum({ args: [file], size: { width: 1280, height: 800 }, ...options })
  await expect(launched.page.locator('#heading-organisation')).toBeVisible({ timeout: 30_000 })
  return launched
}

const bar = (page: Page) => page.getByRole('search', { name: 'Find in the draft' })
const words = (page: Page) => bar(page).getByRole('textbox', { name: 'Find', exact: true })
const count = (page: Page) => bar(page).getByRole('status')
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString())
const marks = (page: Page, name: string) => page.evaluate((which) => CSS.highlights.get(which)?.size ?? 0, name)

test('Ctrl+F finds in title, organisation, answers, notes, proposals and text without a place, by keyboard alone', async () => {
  const launched = await open(await masts())
  const { page, close, problems, screenshot } = launched
  await openAnswer(page, 'q1/answer')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  // At once: what is typed next must not land in the text.
  await page.keyboard.type('mast')
  await expect(words(page)).toHaveValue('mast')
  await expect(count(page)).toHaveText('3 of 8')
  await expect.poll(() => marks(page, 'found-current')).toBe(1)
  await expect.poll(() => marks(page, 'found')).toBeGreaterThanOrEqual(1)
  await expect(bar(page)).toContainText('Every school needs a mast by 2030.')
  await screenshot('find')
  await expectAccessible(page)
  // The note, whose number is marked.
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText('4 of 8')
  await expect(bar(page)).toContainText('A mast costs as much as a school.')
  await expect(page.locator('[data-answer="q1/answer"] [data-footnote]')).toHaveAttribute('data-found', 'current')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(count(page)).toHaveText('2 of 8')
  await expect(page.locator('#organisation-name')).toHaveAttribute('data-found', 'current')
  await expect(page.locator('#organisation-name')).toBeInViewport()
  await page.keyboard.press('F3')
  await expect(count(page)).toHaveText('3 of 8')
  // Escape gives the caret to what was found, over its two formats.
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(page.locator('[data-answer="q1/answer"]')).toBeFocused()
  await expect.poll(() => selected(page)).toBe('mast')
  await expect.poll(() => marks(page, 'found')).toBe(0)
  // Without the bar F3 goes on from the caret, into a field too.
  await page.keyboard.press('F3')
  await expect(page.getByRole('textbox', { name: 'Footnote' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F3')
  await page.keyboard.press('Shift+F3')
  await expect(page.locator('#organisation-name')).toBeFocused()
  expect(
    await page
      .locator('#organisation-name')
      .evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd]),
  ).toEqual([0, 4])
  expect(await problems()).toEqual([])
  await close()
})

test('case, whole words, accents, expressions and parts narrow it, by pointer', async () => {
  const { page, close, problems, screenshot } = await open(await masts(), { colorScheme: 'dark' })
  await page.keyboard.press('Control+f')
  await words(page).fill('mast')
  await bar(page).getByRole('button', { name: 'Match large and small letters' }).click()
  await expect(count(page)).toHaveText('1 of 6')
  await bar(page).getByRole('button', { name: 'Whole words only' }).click()
  await expect(count(page)).toHaveText('1 of 5')
  await bar(page).getByRole('combobox', { name: 'Where to find' }).selectOption('proposals')
  await expect(count(page)).toHaveText('1 of 2')
  await expect(page.locator('#proposal-p1-current')).toHaveAttribute('data-found', 'current')
  await screenshot('find-field-dark')
  await bar(page).getByRole('combobox', { name: 'Where to find' }).selectOption('all')
  await bar(page).getByRole('button', { name: 'Whole words only' }).click()
  await bar(page).getByRole('button', { name: 'Match large and small letters' }).click()
  await words(page).fill("cote d'ivoire")
  await expect(count(page)).toHaveText('1 of 1')
  await bar(page).getByRole('button', { name: 'Match accents' }).click()
  await expect(count(page)).toHaveText('Nothing found')
  await bar(page).getByRole('button', { name: 'Match accents' }).click()
  await words(page).fill('حق')
  await expect(bar(page).locator('mark')).toHaveText('حَقُّ')
  await screenshot('find-arabic-words-dark')
  await words(page).fill('👩')
  await expect(count(page)).toHaveText('1 of 1')
  await words(page).fill('')
  await expect(count(page)).toHaveText('')
  await bar(page).getByRole('button', { name: 'Regular expression' }).click()
  await words(page).fill('(open')
  await expect(bar(page).getByRole('alert')).toHaveText(
    /^This is not a regular expression: a round bracket is not closed\./,
  )
  await words(page).fill('\\b20\\d\\d\\b')
  await expect(count(page)).toHaveText('1 of 1')
  expect(await problems()).toEqual([])
  await close()
})

test('an expression that would never end is ended, in a sentence, and the window goes on', async () => {
  const file = await draftWith((draft) => setAnswer(draft, 'q1', 'answer', [paragraph(`${'a'.repeat(60)}!`)]))
  const { page, close, problems, screenshot } = await open(file)
  await page.keyboard.press('Control+f')
  await bar(page).getByRole('button', { name: 'Regular expression' }).click()
  await words(page).fill('^(a+)+$')
  // The window is not held up meanwhile.
  await expect(count(page)).toHaveText('Searching…')
  await expect(bar(page).getByRole('alert')).toContainText('took too long, so the search was stopped', {
    timeout: 20_000,
  })
  await screenshot('find-too-slow')
  await words(page).fill('^(a+)!')
  await expect(count(page)).toHaveText('1 of 1')
  expect(await problems()).toEqual([])
  await close()
})

test('replacing one and all keeps formats, and each is taken back by one Ctrl+Z', async () => {
  const { page, close, problems, screenshot } = await open(await masts())
  await openAnswer(page, 'q1/answer')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+h')
  await page.keyboard.type('mast')
  await page.keyboard.press('Tab')
  for (let tab = 0; tab < 12; tab += 1) {
    if (await page.evaluate(() => (document.activeElement as HTMLInputElement).name === 'replacement')) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('pole')
  await screenshot('find-replace')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-answer="q1/answer"]')).toContainText('Every school needs a pole by 2030.')
  await expect(page.locator('[data-answer="q1/answer"] strong')).toHaveCount(0)
  await expect(count(page)).toHaveText('3 of 7')
  await bar(page).getByRole('button', { name: 'Replace all' }).press('Enter')
  await expect(count(page)).toHaveText('Nothing found')
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('7 places replaced.')
  await expect(page.locator('#organisation-name')).toHaveValue('pole Riggers')
  await expect(page.locator('#proposal-p1-proposed')).toHaveValue('A pole.')
  await expect(page.locator('#draft-title')).toHaveValue('On poles')
  // The button that was pressed is switched off now: the keyboard is not lost with it.
  await expect(bar(page).getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.locator('#organisation-name')).toHaveValue('Mast Riggers')
  await expect(page.getByRole('status', { name: 'Messages' })).not.toContainText('7 places replaced.')
  await expect(page.locator('#draft-title')).toHaveValue('On masts')
  await expect(page.locator('#proposal-p1-proposed')).toHaveValue('A mast.')
  await expect(page.locator('[data-answer="q1/answer"]')).toContainText('Every school needs a pole by 2030.')
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-answer="q1/answer"]')).toContainText('Every school needs a mast by 2030.')
  await expect(page.locator('[data-answer="q1/answer"] strong')).toHaveText('st')
  expect(await problems()).toEqual([])
  await close()
})

test('ten thousand finds are counted, stepped through and replaced', async () => {
  const file = await draftWith((draft) =>
    setAnswer(
      draft,
      'q1',
      'answer',
      Array.from({ length: 100 }, () => paragraph('zebra, '.repeat(100))),
    ),
  )
  const { page, close, problems } = await open(file)
  await page.keyboard.press('Control+h')
  await page.keyboard.type('zebra')
  await expect(count(page)).toHaveText('1 of 10,000')
  await page.keyboard.press('Shift+Enter')
  await expect(count(page)).toHaveText('10,000 of 10,000')
  await bar(page).getByRole('textbox', { name: 'Replace with' }).fill('okapi')
  await bar(page).getByRole('button', { name: 'Replace all' }).click()
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('10,000 places replaced.')
  await expect(page.locator('[data-answer="q1/answer"], [data-static-answer="q1/answer"]').first()).not.toContainText(
    'zebra',
  )
  expect(await problems()).toEqual([])
  await close()
})

test('the start page finds in titles, organisations and texts of all drafts, and a draft opens at the words', async () => {
  const { template, pack } = await elementsPaper()
  const documents = freshFolder('documents')
  const write = (name: string, change: (draft: Draft) => Draft) =>
    writeFileSync(
      join(documents, `${name}.rostrum`),
      writeDraft(change({ ...generatedDraft(0, template, pack), id: name, title: `Draft ${name}` })),
    )
  write('one', (draft) => setAnswer(draft, 'q1', 'answer', Q1))
  write('two', (draft) => setOrganisation(draft, { name: 'Mást Riggers' }))
  write('three', (draft) =>
    setOrganisation(setAnswer(draft, 'q2', 'answer', [paragraph('Nothing of the rivers.')]), { name: 'Béta Watch' }),
  )
  writeFileSync(join(documents, 'broken.rostrum'), '{')
  const { page, close, problems, screenshot } = await launchRostrum({ documents, size: { width: 1280, height: 800 } })
  const field = page.getByRole('textbox', { name: 'Find in all drafts' })
  await expect(field).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Control+f')
  await expect(field).toBeFocused()
  await page.keyboard.type('mast')
  const search = page.getByRole('search', { name: 'Find in all drafts' })
  await expect(search.getByRole('status')).toHaveText('2 drafts', { timeout: 30_000 })
  const one = search.getByRole('button', { name: 'Open Draft one at “mast”' })
  await expect(one).toContainText('3 places')
  await expect(one).toContainText('Every school needs a mast by 2030.')
  await expect(one).toContainText('Footnote in')
  await expect(search.getByRole('button', { name: 'Open Draft two at “mast”' })).toContainText('Mást Riggers')
  await screenshot('find-home')
  await expectAccessible(page)
  await page.keyboard.type(' that nobody wrote')
  await expect(search.getByRole('status')).toHaveText('Nothing found', { timeout: 30_000 })
  // What stands in the name of the organisation and what stands in the text are found in one search, but not as one phrase.
  await field.fill('"beta rivers"')
  await expect(search.getByRole('status')).toHaveText('Nothing found', { timeout: 30_000 })
  await field.fill('beta rivers')
  await expect(search.getByRole('button', { name: 'Open Draft three at “beta”' })).toContainText(
    'Nothing of the rivers.',
  )
  await field.fill('mast')
  await one.focus()
  await page.keyboard.press('Enter')
  await expect(words(page)).toHaveValue('mast', { timeout: 30_000 })
  await expect(count(page)).toHaveText('1 of 3')
  await expect.poll(() => marks(page, 'found-current')).toBe(1)
  expect(await problems()).toEqual([])
  await close()
})

test('in the mirrored interface the bar and the menu stand the other way round', async () => {
  const { page, close, screenshot } = await open(await masts(), { environment: { ROSTRUM_LOCALE: 'ar-XB' } })
  await openAnswer(page, 'q1/answer')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+h')
  await page.keyboard.type('mast')
  await expect.poll(() => marks(page, 'found-current')).toBe(1)
  await screenshot('find-mirrored')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  await screenshot('context-menu-mirrored')
  await close()
})
