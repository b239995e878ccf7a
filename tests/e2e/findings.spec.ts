import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Draft } from '../../src/core/draft/draft'
import { setAnswer, setTitle } from '../../src/core/draft/edit'
import { writeDraft } from '../../src/core/draft/read'
import { paragraph } from '../../src/core/text/blocks'
import { ready, withProposal, withRationale } from '../unit/core/check/checked'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, type LaunchOptions, launchRostrum } from './app'
import { expectAccessible } from './axe'
import { zoomedPicture, zoomTo200 } from './zoom'

const SIZE = { width: 1280, height: 800 }

interface Opened extends LaunchedApp {
  file: string
  panel: Locator
}

/** The program with this draft open from a file, and its findings shown. */
async function open(draft: Draft, options: LaunchOptions = {}): Promise<Opened> {
  const file = join(freshFolder('findings'), 'draft.rostrum')
  writeFileSync(file, writeDraft(draft))
  return openFile(file, options)
}

async function openFile(file: string, options: LaunchOptions = {}): Promise<Opened> {
  const started = await launchRostrum({ size: SIZE, args: [file], ...options })
  const { page } = started
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await page.getByRole('tab', { name: /Findings/ }).click()
  await expect(page.getByText('Checking…')).toHaveCount(0)
  return { ...started, file, panel: page.getByRole('tabpanel', { name: /Findings/ }) }
}

const card = (panel: Locator, text: string | RegExp) => panel.getByRole('listitem').filter({ hasText: text })
const answer = (page: Page) => page.locator('[data-answer="area-5/rationale"]')
const selection = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '')

const PRICES = 'Prices fell by 12% in a year, and use rose by 30% where schools were linked.'

test('a finding leads to its words, its fix changes them, and undo brings both back', async () => {
  const { page, panel, close, problems } = await open(withRationale(PRICES))
  const twelve = card(panel, '“12%”')
  await expect(twelve.getByText('Advice')).toBeVisible()
  await expect(twelve.locator('del')).toHaveText('Instead of 12%')
  await expect(twelve.locator('ins')).toHaveText(' write 12 per cent')

  await twelve.getByRole('button', { name: 'Why?' }).click()
  await expect(twelve.getByText(/Editors of the United Nations/)).toBeVisible()
  await expect(twelve.getByRole('link', { name: /United Nations Editorial Manual/ })).toBeVisible()

  await twelve.getByRole('button', { name: /^Advice: “12%”/ }).click()
  await expect(answer(page)).toBeFocused()
  expect(await selection(page)).toBe('12%')

  await twelve.getByRole('button', { name: 'Write “12 per cent”' }).click()
  await expect(answer(page)).toContainText('fell by 12 per cent in a year')
  await expect(twelve).toHaveCount(0)
  // The next card has the focus, although its words moved.
  const next = card(panel, '“30%”').getByRole('button', { name: /^Advice/ })
  await expect(next).toBeFocused()
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText(
    'Changed “12%” to “12 per cent”. 1 finding left.',
  )
  await page.waitForTimeout(600)
  await expect(next).toBeFocused()

  await openAnswer(page, 'area-5/rationale')
  await page.keyboard.press('Control+z')
  await expect(answer(page)).toContainText('fell by 12% in a year')
  await expect(twelve).toHaveCount(1)
  expect(await problems()).toEqual([])
  await close()
})

test('findings are gone through and corrected by keyboard, from the text and from the cards', async () => {
  const { page, panel, close } = await open(withRationale(PRICES))
  await openAnswer(page, 'area-5/rationale')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await expect.poll(() => selection(page)).toBe('12%')
  await expect(page.getByRole('status', { name: 'Finding' })).toContainText('“12%”')
  await page.keyboard.press('F8')
  await expect.poll(() => selection(page)).toBe('30%')
  await page.keyboard.press('Shift+F8')
  await expect.poll(() => selection(page)).toBe('12%')
  await page.keyboard.press('Alt+Enter')
  await expect(answer(page)).toContainText('12 per cent')
  await expect(answer(page).locator('p')).toHaveCount(1)
  // Writing goes on after the words that were put in.
  await expect(answer(page)).toBeFocused()
  await page.keyboard.type(' or so')
  await expect(answer(page)).toContainText('12 per cent or so in a year')

  await page.keyboard.press('F8')
  await expect.poll(() => selection(page)).toBe('30%')
  await page.keyboard.press('Alt+Shift+Enter')
  await expect(panel.getByText('Nothing to put right.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  const thirty = card(panel, '“30%”')
  await thirty.getByRole('button', { name: /^Advice/ }).focus()
  await page.keyboard.press('Alt+Enter')
  await expect(answer(page)).toContainText('rose by 30 per cent')
  await expect(panel.locator('[data-findings-end]')).toBeFocused()
  // Outside of text the last step is taken back, which was the correction.
  await page.keyboard.press('Control+z')
  await expect(answer(page)).toContainText('rose by 30%')
  await expect(thirty).toHaveCount(1)
  await close()
})

test('all findings of a kind are corrected at once and taken back at once', async () => {
  const long = setAnswer(withRationale(PRICES), 'q1', 'answer', [paragraph('In 40% of schools nothing changed.')])
  const { page, panel, close } = await open(long)
  await expect(panel.getByRole('button', { name: /^Correct all 3/ })).toHaveCount(1)
  await panel.getByRole('button', { name: /^Correct all 3/ }).click()
  await expect(page.locator('#part-area-5')).toContainText('12 per cent in a year, and use rose by 30 per cent')
  await expect(page.locator('#part-q1')).toContainText('In 40 per cent of schools')
  await expect(card(panel, '%')).toHaveCount(0)
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('3 places changed.')
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(page.locator('#part-area-5')).toContainText('fell by 12% in a year, and use rose by 30%')
  await expect(page.locator('#part-q1')).toContainText('In 40% of schools')
  await expect(card(panel, '%')).toHaveCount(3)
  await close()
})

test('a dismissed finding stays away, also in the file, until its text changes', async () => {
  const { page, panel, close, file, screenshot } = await open(withRationale(PRICES))
  await card(panel, '“12%”').getByRole('button', { name: 'Dismiss for this draft' }).click()
  await expect(card(panel, '“12%”')).toHaveCount(0)
  await expect(card(panel, '“30%”').getByRole('button', { name: /^Advice/ })).toBeFocused()
  await panel.getByRole('button', { name: '1 dismissed' }).click()
  await expect(panel.getByRole('button', { name: /^Show again: “12%”/ })).toBeVisible()
  await screenshot('findings-dismissed')
  await expectAccessible(page)
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  expect(JSON.parse(readFileSync(file, 'utf8')).dismissed).toHaveLength(1)
  await close()

  const again = await openFile(file)
  await expect(card(again.panel, '“30%”')).toHaveCount(1)
  await expect(card(again.panel, '“12%”')).toHaveCount(0)
  await expect(again.panel.getByRole('button', { name: '1 dismissed' })).toBeVisible()
  await openAnswer(again.page, 'area-5/rationale')
  await again.page.keyboard.press('Control+Home')
  for (let key = 0; key < 'Prices fell by 1'.length; key += 1) await again.page.keyboard.press('ArrowRight')
  await again.page.keyboard.type('1')
  await expect(card(again.panel, '“112%”')).toHaveCount(1)
  await again.page.keyboard.press('Backspace')
  await expect(card(again.panel, '“112%”')).toHaveCount(0)
  await again.panel.getByRole('button', { name: '1 dismissed' }).click()
  await again.panel.getByRole('button', { name: /^Show again/ }).click()
  await expect(card(again.panel, '“12%”')).toHaveCount(1)
  await again.close()
})

test('a fix whose words have changed meanwhile changes nothing and says so; words that only moved are put right where they are', async () => {
  const { page, panel, close } = await open(withRationale(PRICES))
  const fix = (words: string) => card(panel, `“${words}%”`).getByRole('button', { name: `Write “${words} per cent”` })
  await expect(fix('12')).toBeVisible()
  await openAnswer(page, 'area-5/rationale')
  /** Types and presses the fix in one moment, before anything is checked again. */
  const typeAndFix = (words: string, per: string) =>
    page.evaluate(
      ([text, fixed]) => {
        document.execCommand('insertText', false, text)
        for (const each of document.querySelectorAll<HTMLElement>('[data-finding] button'))
          if (each.textContent?.includes(fixed)) each.click()
      },
      [words, per] as const,
    )
  await page.keyboard.press('Control+a')
  await typeAndFix('Prices fell by 13% in a year.', '12 per cent')
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText(
    'The text has changed since it was checked',
  )
  await expect(answer(page)).toHaveText('Prices fell by 13% in a year.')
  await expect(fix('13')).toBeVisible()
  await page.keyboard.press('Control+Home')
  await typeAndFix('Indeed: ', '13 per cent')
  await expect(answer(page)).toHaveText('Indeed: Prices fell by 13 per cent in a year.')
  await close()
})

test('words in a cell of a proposal are selected and corrected too', async () => {
  const draft = withProposal(
    { rationale: 'Schools centre on labor and color.' },
    withRationale('The centre and its labour. The labour of the centre.'),
  )
  const { page, panel, close } = await open(draft)
  const finding = card(panel, '“labor”')
  await finding.getByRole('button', { name: /^Advice/ }).click()
  await expect(page.locator('textarea:focus')).toHaveCount(1)
  expect(await selection(page)).toBe('labor')
  await finding.getByRole('button', { name: /^Write it as in/ }).click()
  await expect(page.locator('textarea').filter({ hasText: /^Schools centre on labour and colour\.$/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(page.locator('textarea').filter({ hasText: /^Schools centre on labor and color\.$/ })).toHaveCount(1)
  await expect(finding).toHaveCount(1)
  await close()
})

/** Findings of every level and of most kinds, in several places. */
function crowded(): Draft {
  const sentence = Array.from({ length: 48 }, (_, index) => `word${index}`).join(' ')
  return [
    (now: Draft) => setTitle(now, 'Input'),
    (now: Draft) =>
      setAnswer(now, 'q1', 'answer', [
        paragraph(
          `A ${sentence} ends. We utilise the masts in order to teach, and 12% of labour is at the center of it. Its labour has a center too.`,
        ),
      ]),
    (now: Draft) => setAnswer(now, 'q2', 'answer', [paragraph('The labor of 5 teachers; the centre, its labour.')]),
    (now: Draft) => setAnswer(now, 'area-5', 'headline', []),
    (now: Draft) => withProposal({ rationale: '', paragraph: 'page 7' }, now),
  ].reduce((now, edit) => edit(now), withRationale(`${PRICES} See para. 12 and page 9 of the report.`, ready))
}

test('levels and kinds are told apart and filtered, where the writer is first, light, dark and large', async () => {
  test.setTimeout(120_000)
  const { app, page, zoom, panel, close, screenshot, problems } = await open(crowded())
  await openAnswer(page, 'q1/answer')
  await expect(panel.getByRole('heading').first()).toHaveText(/^Question 1/)
  await screenshot('findings')
  await expectAccessible(page)

  await panel.getByRole('button', { name: /to settle$/ }).click()
  await expect(panel.getByRole('listitem').filter({ hasText: 'Advice' })).toHaveCount(0)
  await expect(panel.getByText('Settle before handing in').first()).toBeVisible()
  await panel.getByRole('button', { name: /to settle$/ }).click()
  await panel.getByRole('combobox', { name: 'Kind of finding' }).selectOption('style')
  await expect(panel.getByRole('listitem')).toHaveCount(3)
  await panel.getByRole('combobox', { name: 'Kind of finding' }).selectOption('')

  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark'
  })
  await screenshot('findings-dark')
  await expectAccessible(page)
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'light'
  })
  await zoomTo200({ page, zoom })
  await page.getByRole('button', { name: /before handing in$/ }).click()
  await expect(panel.getByText('Settle before handing in').first()).toBeVisible()
  await zoomedPicture({ app, page }, 'findings-large')
  await expectAccessible(page)
  expect(await problems()).toEqual([])
  await close()
})

test('a profile is chosen with its rules and their source; limits follow in outline and findings, pages as they are laid out', async () => {
  test.setTimeout(120_000)
  const long = Array.from({ length: 32 }, (_, at) => paragraph(`Line ${at} of our text says what ten schools did.`))
  const { app, page, zoom, panel, close, screenshot, problems } = await open(
    withRationale([...long, paragraph('1. The ITU met.')]),
  )
  const outline = page.getByRole('navigation', { name: 'Outline' })
  const area = outline.getByRole('button', { name: /Digital divides/ })
  await expect(area).not.toContainText('300')

  await page.getByRole('button', { name: /Set limits/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Rules and limits' })
  await expect(dialog.getByText('No rule and no limit is known.')).toBeVisible()
  await dialog.getByRole('radio', { name: /^Our drafting aid: 300 words/ }).check()
  await expect(dialog.getByText('Words in each section: at most 300 words')).toBeVisible()
  await expect(dialog.getByText(/^Last checked on \d+ \w+ 20\d\d\.$/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(area).toContainText('words over the limit of 300')
  const over = card(panel, /the limit of “Our drafting aid.*is 300/)
  await expect(over).toHaveCount(1)

  await page.getByRole('button', { name: /Set limits/ }).click()
  await dialog.getByRole('radio', { name: /^President of the General Assembly/ }).check()
  await expect(dialog.getByText('unverified')).toBeVisible()
  await dialog.getByRole('radio', { name: /^DESA WSIS\+10 2015/ }).check()
  await expect(dialog.getByText('Paragraphs are not numbered (to be looked at again)')).toBeVisible()
  await expect(dialog.getByRole('link', { name: /UN DESA, WSIS\+10 review/ })).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Pages in all' }).fill('1')
  await expect(dialog.getByText('changed for this draft')).toHaveCount(1)
  await screenshot('rules')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(over).toHaveCount(0)
  await expect(area).not.toContainText('300')
  await panel.getByRole('combobox', { name: 'Kind of finding' }).selectOption('limits')
  await expect(card(panel, 'This paragraph is numbered “1.”')).toHaveCount(1)
  // Nobody types, so the document is laid out and its pages are counted.
  const pages = card(panel, /^.*The draft has \d pages; the limit that you set is 1\. Cut \d pages?\./)
  await expect(pages).toHaveCount(1, { timeout: 20_000 })
  await expect(page.getByRole('contentinfo')).toContainText(/\d of 1 page, \d over/)

  await page.getByRole('button', { name: /Set limits/ }).click()
  await dialog.getByRole('button', { name: 'Back to the profile’s' }).click()
  await expect(dialog.getByText('changed for this draft')).toHaveCount(0)
  await zoomTo200({ page, zoom })
  await zoomedPicture({ app, page }, 'rules-large')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(pages).toHaveCount(0)
  expect(await problems()).toEqual([])
  await close()
})

/**
 * Selects these words of the focused answer and presses keys before the browser has told anybody of the selection, as a current
 * Chromium does to fast fingers.
 */
async function selectAndPress(
  page: Page,
  words: string,
  collapsed: boolean,
  key: { key: string; code: string; ctrlKey?: boolean; altKey?: boolean },
): Promise<void> {
  await page.evaluate(
    ({ words, collapsed, key }) => {
      const texts = document.createTreeWalker(document.activeElement as Element, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1
        if (at < 0) continue
        document.getSelection()?.setBaseAndExtent(node, at, node, collapsed ? at : at + words.length)
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }))
        return
      }
      throw new Error(`“${words}” does not stand there.`)
    },
    { words, collapsed, key },
  )
}

test('a command works on the selection as it is, also before the browser has told of it', async () => {
  const { page, panel, close } = await open(withRationale(PRICES))
  await openAnswer(page, 'area-5/rationale')
  await page.keyboard.press('Control+End')
  await selectAndPress(page, 'schools', false, { key: 'b', code: 'KeyB', ctrlKey: true })
  await expect(answer(page).locator('strong')).toHaveText('schools')

  await page.keyboard.press('Control+Home')
  await selectAndPress(page, 'in a year', false, { key: 'k', code: 'KeyK', ctrlKey: true })
  await page.getByRole('textbox', { name: 'Address' }).fill('https://example.org')
  await page.keyboard.press('Enter')
  await expect(answer(page).locator('a')).toHaveText('in a year')

  // Keys that change the text take what is selected by then, too.
  await page.keyboard.press('Control+Home')
  await selectAndPress(page, 'by ', false, { key: 'Backspace', code: 'Backspace' })
  await expect(answer(page)).toContainText('fell 12%')
  await page.keyboard.press('Control+z')
  await expect(answer(page)).toContainText('fell by 12%')

  // The finding that was gone to last is the second; the caret goes back to the first, and that one is corrected.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await page.keyboard.press('F8')
  await expect.poll(() => selection(page)).toBe('30%')
  await selectAndPress(page, '2%', true, { key: 'Enter', code: 'Enter', altKey: true })
  await expect(answer(page)).toContainText('fell by 12 per cent')
  await expect(answer(page)).toContainText('rose by 30%')
  await expect(card(panel, '“12%”')).toHaveCount(0)
  await close()
})
