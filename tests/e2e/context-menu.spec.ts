import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Draft } from '../../src/core/draft/draft'
import { setAnswer } from '../../src/core/draft/edit'
import { writeDraft } from '../../src/core/draft/read'
import { type Block, paragraph } from '../../src/core/text/blocks'
import { elementsPaper, generatedDraft } from '../bench/generated-draft'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum } from './app'
import { expectAccessible } from './axe'

/** Grammar starts some seconds after a draft is opened, and its first reading takes seconds on a loaded machine. */
const READ = { timeout: 90_000 }

async function open(
  blocks: Block[],
  change: (draft: Draft) => Draft = (draft) => draft,
  proofreading = false,
): Promise<LaunchedApp> {
  const { template, pack } = await elementsPaper()
  const file = join(freshFolder('documents'), 'menu.rostrum')
  writeFileSync(file, writeDraft(change(setAnswer(generatedDraft(0, template, pack), 'q1', 'answer', blocks))))
  const launched = await launchRostrum({ args: [file], size: { width: 1280, height: 800 }, proofreading })
  await expect(launched.page.locator('#heading-organisation')).toBeVisible({ timeout: 30_000 })
  return launched
}

const menu = (page: Page) => page.getByRole('menu', { name: 'What to do here' })
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name })
const q1 = (page: Page) => page.locator('[data-answer="q1/answer"]')
const wordAt = (page: Page, word: string) =>
  q1(page).evaluate((root, looked) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(looked) ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + looked.length)
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    }
    throw new Error(`There is no ${looked}.`)
  }, word)

async function rightClick(page: Page, word: string): Promise<void> {
  const { x, y } = await wordAt(page, word)
  await page.mouse.click(x, y, { button: 'right' })
  await expect(menu(page)).toBeVisible()
}

test('cut, copy and paste by right click, and a table’s rows, a link and a footnote where they are', async () => {
  const { page, close, problems, screenshot } = await open([
    {
      type: 'paragraph',
      runs: [
        { text: 'Read ' },
        { text: 'the paper', link: 'https://example.org/paper' },
        { text: ' first' },
        { text: '', footnote: { runs: [{ text: 'A note.' }] } },
        { text: ' and then the rest.' },
      ],
    },
    {
      type: 'table',
      headerRows: 0,
      rows: [[{ blocks: [paragraph('alpha')] }, { blocks: [paragraph('beta')] }]],
    },
  ])
  await openAnswer(page, 'q1/answer')
  // By pointer: what is selected stays selected under the click.
  const { x, y } = await wordAt(page, 'rest')
  await page.mouse.dblclick(x, y)
  await rightClick(page, 'rest')
  await expect(item(page, /1 word · 4 characters · 1 s aloud selected/)).toBeVisible()
  await screenshot('context-menu')
  await expectAccessible(page)
  await item(page, /^Cut/).click()
  await expect(q1(page)).toContainText('and then the .')
  await expect(q1(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(q1(page)).toContainText('and then the rest.')

  // The link.
  await rightClick(page, 'paper')
  await item(page, 'Copy address').click()
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText(
    '“https://example.org/paper” is on the clipboard.',
  )
  await rightClick(page, 'alpha')
  await item(page, /^Paste(?! )/).click()
  await expect(q1(page).locator('td, th').first()).toContainText('https://example.org/paper')
  await page.keyboard.press('Control+z')
  await rightClick(page, 'paper')
  await item(page, /^Edit link/).click()
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue('https://example.org/paper')
  await page.keyboard.press('Escape')
  await expect(q1(page)).toBeFocused()

  // The footnote, at its number.
  await page.locator('[data-answer="q1/answer"] [data-footnote]').click({ button: 'right' })
  await item(page, /^Edit footnote/).click()
  await expect(page.getByRole('textbox', { name: 'Footnote' })).toHaveValue('A note.')
  await page.keyboard.press('Escape')

  // The table, by its own menu.
  await rightClick(page, 'beta')
  await item(page, 'Table').hover()
  await page.getByRole('menu', { name: 'Table' }).getByRole('menuitem', { name: 'Row below' }).click()
  await expect(q1(page).locator('tr')).toHaveCount(2)
  expect(await problems()).toEqual([])
  await close()
})

test('the menu key opens it at the caret, arrows and Enter choose, Escape goes back to the text', async () => {
  const { app, page, close, problems } = await open([paragraph('Every school by 2030.')])
  await openAnswer(page, 'q1/answer')
  await page.keyboard.press('Control+Home')
  const beside = page.getByRole('tab', { name: /^Findings/ })
  await expect(beside).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Shift+F10')
  await expect(menu(page)).toBeVisible()
  // The page is not made inert for it, which takes long in a long draft.
  expect(await page.evaluate(() => document.querySelector('#root')?.matches('[inert], [aria-hidden="true"]'))).toBe(
    false,
  )
  await page.keyboard.press('Escape')
  await expect(menu(page)).toHaveCount(0)
  await expect(q1(page)).toBeFocused()
  // Tab leaves it for the text as well.
  await page.keyboard.press('Shift+F10')
  await expect(menu(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(menu(page)).toHaveCount(0)
  await expect(q1(page)).toBeFocused()
  // A click beside it closes it and does nothing else, whatever is there.
  for (const button of ['left', 'right'] as const) {
    await page.keyboard.press('Shift+F10')
    await expect(menu(page)).toBeVisible()
    const { x, y, width, height } = (await beside.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.click(x + width / 2, y + height / 2, { button })
    await expect(menu(page)).toHaveCount(0)
    await expect(q1(page)).toBeFocused()
    await expect(beside).toHaveAttribute('aria-selected', 'false')
  }
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Shift+F10')
  await expect(menu(page)).toBeVisible()
  // Cut is the first that can be done.
  await expect(item(page, /^Cut/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(menu(page)).toHaveCount(0)
  await expect(q1(page)).toBeFocused()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Every')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+v')
  await expect(q1(page)).toContainText('Every school by 2030.Every')
  expect(await problems()).toEqual([])
  await close()
})

test('a row of proposals and its cells have the menu too, and so has a field that is no draft’s', async () => {
  const { page, close, problems, screenshot } = await open([], (draft) => ({
    ...draft,
    proposals: ['12', '13'].map((place) => ({
      id: `p${place}`,
      document: 'Elements Paper',
      paragraph: place,
      move: 'amend' as const,
      current: 'Old words.',
      proposed: 'New words.',
      rationale: 'Because.',
      area: null,
    })),
  }))
  const cell = page.locator('#proposal-p12-proposed')
  await cell.scrollIntoViewIfNeeded()
  await cell.dblclick({ position: { x: 20, y: 14 } })
  await expect(page.getByRole('button', { name: /1 word · 3 characters · \d+ s aloud selected/ })).toBeVisible()
  await cell.click({ button: 'right', position: { x: 20, y: 14 } })
  await item(page, 'Row of proposals').hover()
  await screenshot('context-menu-row')
  await page
    .getByRole('menu', { name: 'Row of proposals' })
    .getByRole('menuitem', { name: /Move row down/ })
    .click()
  await expect
    .poll(() =>
      page
        .getByLabel('Paragraph', { exact: true })
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    )
    .toEqual(['13', '12'])
  await page.keyboard.press('Control+z')
  // So has the handle beside it.
  await page.locator('#proposal-p13-handle').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: /Move row up/ })).toBeEnabled()
  await page.keyboard.press('Escape')
  await cell.click({ button: 'right', position: { x: 20, y: 14 } })
  await item(page, /^Select all/).click()
  await expect(cell).toBeFocused()
  expect(await cell.evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart)).toBe(10)
  expect(await problems()).toEqual([])
  await close()
})

test('a click on an underlined word shows its card; the menu offers several words for it, and the card takes the keyboard', async () => {
  const { page, close, problems, screenshot } = await open(
    [paragraph('We recomend masts. They carrry far over the valley.')],
    undefined,
    true,
  )
  await openAnswer(page, 'q1/answer')
  await page.getByRole('tab', { name: /^Findings/ }).click()
  await expect(
    page.getByRole('tabpanel', { name: /Findings/ }).getByText('“carrry” is not in the English dictionary.'),
  ).toBeVisible(READ)
  const card = page.getByRole('list', { name: 'Finding' })
  const { x, y } = await wordAt(page, 'recomend')
  await page.mouse.click(x, y)
  await expect(card).toContainText('“recomend” is not in the English dictionary.')
  await expect(q1(page)).toBeFocused()
  await screenshot('finding-card')
  await expectAccessible(page)
  // Whoever goes on writing has no card in the way.
  await page.keyboard.press('ArrowLeft')
  await expect(card).toHaveCount(0)

  await page.keyboard.press('Shift+F10')
  await expect(menu(page)).toContainText('is not in the English dictionary.')
  await expect(item(page, /^Write “/).first()).toBeFocused()
  expect(await item(page, /^Write “/).count()).toBeGreaterThan(1)
  await screenshot('context-menu-spelling')
  await item(page, 'What this finding means').click()
  await expect(card.locator('[data-card-start]')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(q1(page)).toBeFocused()

  await rightClick(page, 'recomend')
  await item(page, 'Write “recommend”').click()
  await expect(q1(page)).toContainText('We recommend masts.')
  await rightClick(page, 'carrry')
  await item(page, 'Add to my words').click()
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('“carrry” is one of your words now.')
  await page.keyboard.press('Control+z')
  await expect(q1(page)).toContainText('We recomend masts.')
  expect(await problems()).toEqual([])
  await close()
})

test('what is selected is counted in words, characters and seconds, and a click says what is counted', async () => {
  const { page, close, problems, screenshot } = await open([
    paragraph('Every school by 2030.'),
    { type: 'list', ordered: true, items: [{ runs: [{ text: 'one two' }] }, { runs: [{ text: 'three' }] }] },
  ])
  await openAnswer(page, 'q1/answer')
  await page.keyboard.press('Control+a')
  const selected = page.getByRole('button', { name: /7 words · 33 characters · \d+ s aloud selected/ })
  await expect(selected).toBeVisible()
  await screenshot('selection-count')
  // Outline and form say the same; numbers of the list are no words.
  await expect(
    page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: /Achievements/ }),
  ).toContainText('7')
  await selected.click()
  const dialog = page.getByRole('dialog', { name: 'Rules and limits' })
  await expect(dialog.getByRole('heading', { name: 'What is counted' })).toBeVisible()
  await expect(dialog).toContainText('7 words in answers of what is handed in')
  await screenshot('what-is-counted')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+e')
  await expect(page.getByText(/characters.*7 words/).first()).toBeVisible()
  expect(await problems()).toEqual([])
  await close()
})

test('Ctrl and a click follow a link, and an e-mail address goes to the clipboard', async () => {
  const { app, page, close, problems } = await open([
    {
      type: 'paragraph',
      runs: [
        { text: 'the page', link: 'https://example.org/page' },
        { text: ' or ' },
        { text: 'the office', link: 'mailto:office@example.org' },
      ],
    },
  ])
  await app.evaluate(({ shell, dialog }) => {
    const opened: string[] = []
    ;(globalThis as unknown as { opened: string[] }).opened = opened
    shell.openExternal = async (url: string) => {
      opened.push(url)
    }
    dialog.showMessageBox = (async () => ({ response: 0, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
  await openAnswer(page, 'q1/answer')
  const link = await wordAt(page, 'page')
  await page.mouse.click(link.x, link.y)
  await page.keyboard.down('Control')
  await page.mouse.click(link.x, link.y)
  await page.keyboard.up('Control')
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual(['https://example.org/page'])
  const mail = await wordAt(page, 'office')
  await page.keyboard.down('Control')
  await page.mouse.click(mail.x, mail.y)
  await page.keyboard.up('Control')
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText(
    '“office@example.org” is on the clipboard.',
  )
  expect(await problems()).toEqual([])
  await close()
})
