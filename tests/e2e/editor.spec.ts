import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Draft } from '../../src/core/draft/draft'
import type { Block, List } from '../../src/core/text/blocks'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum, repository } from './app'
import { expectAccessible } from './axe'
import { pasteHtml } from './clipboard'

const fixture = (name: string) => readFileSync(join(repository, 'tests/fixtures/paste', name), 'utf8')
const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })

async function openNew(): Promise<LaunchedApp> {
  const documents = freshFolder('documents')
  const launched = await launchRostrum({ documents, size: { width: 1280, height: 800 } })
  await launched.page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await expect(launched.page.locator('#heading-organisation')).toBeVisible()
  return launched
}

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.answer ?? null)

/** The HTML that copying the selection gives. */
async function copied(page: Page): Promise<string> {
  return page.evaluate(() => {
    const data = new DataTransfer()
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
    return data.getData('text/html')
  })
}

/** What the file holds after saving: the only truth about what was written. */
async function saved({ app, documents }: LaunchedApp, section: string): Promise<Block[] | null> {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('save')?.click())
  const name = readdirSync(documents).find((file) => file.endsWith('.rostrum'))
  if (!name) return null
  const draft = JSON.parse(readFileSync(join(documents, name), 'utf8')) as Draft
  return draft.sections.find(({ id }) => id === section)?.answers.answer ?? []
}

/** Waits until the file holds exactly these blocks. */
async function expectSaved(launched: LaunchedApp, section: string, blocks: Block[]): Promise<void> {
  await expect.poll(() => saved(launched, section), { message: section, intervals: [200, 400] }).toEqual(blocks)
}

test('three answers are written with formats and lists, and undo goes back through the draft', async () => {
  const launched = await openNew()
  const { page, problems, screenshot } = launched
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('Schools are ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('online')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('.')
  await openAnswer(page, 'q2/answer')
  await page.keyboard.type('- price')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('monthly')
  await openAnswer(page, 'q3/answer')
  await page.keyboard.type('# First')
  await page.keyboard.press('Enter')
  await page.keyboard.type('> said')

  await expectSaved(launched, 'q1', [
    { type: 'paragraph', runs: [{ text: 'Schools are ' }, { text: 'online', bold: true }, { text: '.' }] },
  ])
  const list: List = {
    type: 'list',
    ordered: false,
    items: [
      { runs: [{ text: 'price' }], nested: { type: 'list', ordered: false, items: [{ runs: [{ text: 'monthly' }] }] } },
    ],
  }
  await expectSaved(launched, 'q2', [list])
  await expectSaved(launched, 'q3', [
    { type: 'heading', level: 1, runs: [{ text: 'First' }] },
    { type: 'quote', runs: [{ text: 'said' }] },
  ])
  await screenshot('editor-formats')
  await expectAccessible(page)

  // What the page shows, not what is saved some moments later: one key too many would undo in another answer.
  const shown = () =>
    page
      .locator('[data-answer="q3/answer"]')
      .evaluate(
        (answer) => [...answer.querySelectorAll('h1, h2, h3, h4, h5, h6, blockquote')].length || answer.textContent,
      )
  const until = async (keys: string, blocks: number) => {
    for (let step = 0; step < 20 && (await shown()) !== (blocks || ''); step += 1) {
      await page.keyboard.press(keys)
      await page.waitForTimeout(150)
    }
    await expect.poll(() => saved(launched, 'q3')).toHaveLength(blocks)
  }
  await until('Control+z', 0)
  await expectSaved(launched, 'q2', [list])
  await until('Control+y', 2)
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('Control+y')
  await expectSaved(launched, 'q3', [
    { type: 'heading', level: 1, runs: [{ text: 'First' }] },
    { type: 'quote', runs: [{ text: 'said' }] },
  ])

  // From a field of the page, undo takes back the last thing that was done in the draft, and goes there.
  await page.locator('#organisation-country').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => focused(page)).toBe('q3/answer')
  await expectSaved(launched, 'q3', [
    { type: 'heading', level: 1, runs: [{ text: 'First' }] },
    { type: 'quote', runs: [] },
  ])
  expect(await problems()).toEqual([])
  await launched.close()
})

test('a shortcut acts once, from the keyboard as from the menu', async () => {
  const launched = await openNew()
  const { page, app } = launched
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('once')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+i')
  await expectSaved(launched, 'q1', [{ type: 'paragraph', runs: [{ text: 'once', italic: true }] }])
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('italic')?.click())
  await expectSaved(launched, 'q1', [paragraph('once')])
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.click())
  await expectSaved(launched, 'q1', [{ type: 'paragraph', runs: [{ text: 'once', italic: true }] }])
  await launched.close()
})

test('arrow keys walk from answer to answer, keep the column, and select over several', async () => {
  const launched = await openNew()
  const { page, problems, screenshot } = launched
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('A line that is long enough to have a column in its middle')
  await openAnswer(page, 'q2/answer')
  await page.keyboard.type('Another line that is long enough to have a column in its middle')
  await openAnswer(page, 'q1/answer')
  await page.keyboard.press('Home')
  for (let step = 0; step < 15; step += 1) await page.keyboard.press('ArrowRight')
  const column = () => page.evaluate(() => getSelection()?.getRangeAt(0).getClientRects()[0]?.left ?? Number.NaN)
  const before = await column()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focused(page)).toBe('q2/answer')
  expect(Math.abs((await column()) - before)).toBeLessThan(12)
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => focused(page)).toBe('q1/answer')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focused(page)).toBe('q2/answer')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => focused(page)).toBe('q1/answer')
  for (const section of ['q2', 'q3', 'q4', 'q5', 'q6', 'q7']) {
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused(page)).toBe(`${section}/answer`)
  }
  await expect.poll(() => saved(launched, 'q1')).toHaveLength(1)
  await expect.poll(() => saved(launched, 'q2')).toHaveLength(1)

  // With Shift they select over several answers.
  const [first, second] = [await saved(launched, 'q1'), await saved(launched, 'q2')]
  const count = page.locator('[data-region="status"]').getByText(/selected$/)
  const parts = () =>
    page.evaluate(() => [...(CSS.highlights?.get('selected-across') ?? [])].map((range) => String(range).trim()))
  await openAnswer(page, 'q1/answer')
  await page.keyboard.press('Home')
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => focused(page)).toBe('q2/answer')
  expect((await parts())[0]).toBe('that is long enough to have a column in its middle')
  await page.keyboard.press('Shift+ArrowUp')
  expect(await parts()).toEqual([])
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.press('Shift+ArrowRight')
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('Shift+ArrowRight')
  expect(await parts()).toEqual(['that is long enough to have a column in its middle', 'Another'])
  await expect(count).toContainText('12 words')
  await screenshot('editor-selected-across')
  expect(await copied(page)).toMatch(/that is long enough.*<h1.*Another/s)
  await page.keyboard.press('Escape')
  await expect(count).toHaveCount(0)
  expect(await parts()).toEqual([])

  // The pointer drags from one into the other, and one key takes all of it out, which one undo brings back.
  const box = async (section: string) => {
    const found = await page.locator(`[data-answer="${section}/answer"] p`).boundingBox()
    if (!found) throw new Error(`${section} is not on the page`)
    return found
  }
  const drag = async () => {
    await page.locator('[data-answer="q2/answer"]').evaluate((answer) => answer.scrollIntoView({ block: 'end' }))
    const [from, to] = [await box('q1'), await box('q2')]
    await page.mouse.move(from.x + 1, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + from.height / 2, { steps: 3 })
    await page.mouse.move(to.x + 80, to.y + to.height / 2, { steps: 5 })
    await page.mouse.up()
    await expect.poll(async () => (await parts()).length).toBe(2)
  }
  await openAnswer(page, 'q1/answer')
  await drag()
  await page.keyboard.press('Delete')
  await expectSaved(launched, 'q1', [])
  await expect.poll(async () => JSON.stringify(await saved(launched, 'q2'))).not.toContain('Another line')
  await page.keyboard.press('Control+z')
  await expectSaved(launched, 'q1', first ?? [])
  await expectSaved(launched, 'q2', second ?? [])

  // What is typed stands in its place; the letter and what it replaced are one step.
  await drag()
  await page.keyboard.type('N')
  await expectSaved(launched, 'q1', [paragraph('N')])
  await page.keyboard.press('Control+z')
  await expectSaved(launched, 'q1', first ?? [])
  await expectSaved(launched, 'q2', second ?? [])

  // What was selected is selected again, and takes a look in both answers as one step: by key, toolbar and menu.
  const selected = ['A line that is long enough to have a column in its middle', 'Another l']
  await expect.poll(async () => (await parts()).length).toBe(2)
  const [before1, before2] = await parts()
  expect(before1).toBe(selected[0])
  const looks = async (mark: string) =>
    [await saved(launched, 'q1'), await saved(launched, 'q2')].map((blocks) =>
      JSON.stringify(blocks).includes(`"${mark}":true`),
    )
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.keyboard.press('Control+b')
  await expect(button('Bold')).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => looks('bold')).toEqual([true, true])
  expect(await parts()).toEqual([before1, before2])
  await page.getByRole('button', { name: 'Italic', exact: true }).click()
  await expect(button('Italic')).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => looks('italic')).toEqual([true, true])
  await expect(button('Bullet list')).toBeDisabled()
  await page.getByRole('button', { name: /^More marks/ }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Strikethrough' }).click()
  await expect.poll(() => looks('strikethrough')).toEqual([true, true])
  await expect.poll(() => parts()).toEqual([before1, before2])
  await screenshot('editor-marked-across')
  await expect.poll(() => focused(page)).toBe('q2/answer')
  // Kinds of text are for one answer alone, which is said; nothing changes.
  await page.keyboard.press('Control+Alt+1')
  await expect(page.getByText('This works within one answer')).toBeVisible()
  await page.keyboard.press('Control+Alt+h')
  await expect.poll(() => looks('highlight')).toEqual([true, true])
  await page.keyboard.press('Control+\\')
  await expectSaved(launched, 'q1', first ?? [])
  await expectSaved(launched, 'q2', second ?? [])
  await expect(button('Bold')).toHaveAttribute('aria-pressed', 'false')
  for (const [mark, held] of [
    ['highlight', true],
    ['highlight', false],
    ['strikethrough', false],
    ['italic', false],
    ['bold', false],
  ] as const) {
    await page.keyboard.press('Control+z')
    await expect.poll(() => looks(mark)).toEqual([held, held])
    expect(await parts()).toEqual([before1, before2])
  }
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => looks('bold')).toEqual([true, true])
  expect(await parts()).toEqual([before1, before2])
  await page.keyboard.press('Control+z')
  await expectSaved(launched, 'q1', first ?? [])

  // All of an answer, then all of the draft, cut out and put into one.
  await openAnswer(page, 'q1/answer')
  await page.keyboard.press('Control+a')
  expect(await parts()).toEqual([])
  await page.keyboard.press('Control+a')
  await expect.poll(async () => (await parts()).length).toBeGreaterThan(2)
  await page.keyboard.press('Control+x')
  await expectSaved(launched, 'q1', [])
  await expectSaved(launched, 'q2', [])
  await page.keyboard.press('Control+v')
  await expectSaved(launched, 'q1', [...(first ?? []), ...(second ?? [])])
  expect(await problems()).toEqual([])
  await launched.close()
})

test('what Word and the web put on the clipboard arrives as clean structure', async () => {
  const launched = await openNew()
  const { page, problems, screenshot } = launched
  await openAnswer(page, 'q1/answer')
  await pasteHtml(launched, fixture('word-desktop.html'), 'Bridging digital divides')
  await expect
    .poll(async () => (await saved(launched, 'q1'))?.map(({ type }) => type))
    .toEqual(['heading', 'paragraph', 'paragraph', 'list', 'list', 'heading', 'table', 'paragraph'])
  expect(JSON.stringify(await saved(launched, 'q1'))).not.toMatch(/mso|style|encourage|Check the figure/i)
  await screenshot('editor-paste')
  await page.keyboard.press('Control+z')
  await expectSaved(launched, 'q1', [])

  await openAnswer(page, 'q2/answer')
  await pasteHtml(launched, fixture('hostile-web.html'), 'Nine ways')
  await expect.poll(async () => JSON.stringify(await saved(launched, 'q2'))).toContain('Nine ways')
  expect(JSON.stringify(await saved(launched, 'q2'))).not.toMatch(/javascript|evil|stolen/)
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
  await page.keyboard.press('Control+a')
  const html = await copied(page)
  expect(html).toContain('<h3>Nine ways</h3>')
  expect(html).not.toMatch(/style=|class=/)

  await openAnswer(page, 'q3/answer')
  await pasteHtml(launched, '', 'One\nTwo\n\n- a\n- b')
  await expectSaved(launched, 'q3', [
    paragraph('One'),
    paragraph('Two'),
    { type: 'list', ordered: false, items: [{ runs: [{ text: 'a' }] }, { runs: [{ text: 'b' }] }] },
  ])

  // Style sheets go without a word: the page's policy would refuse them on the console.
  await openAnswer(page, 'q4/answer')
  await pasteHtml(
    launched,
    '<style>p{color:red}</style><p title="<style>" style="color:red">Kept</p><svg><style>p{}</style></svg><p class="</style>">whole</p>',
    'Kept',
  )
  await expectSaved(launched, 'q4', [paragraph('Kept'), paragraph('whole')])
  expect(await problems()).toEqual([])
  await launched.close()
})

test('a table is filled with Tab and grows by a row; a link asks for its address', async () => {
  const launched = await openNew()
  const { page, screenshot } = launched
  await openAnswer(page, 'q1/answer')
  const tools = page.getByRole('toolbar', { name: 'Formatting' })
  const height = await tools.evaluate((bar) => bar.clientHeight)
  await page.getByRole('button', { name: 'Insert table' }).click()
  // The page does not jump when the caret goes into a table: what can be done there finds room on the same line.
  await expect(tools.getByRole('button', { name: 'Table', exact: true })).toBeVisible()
  expect(await tools.evaluate((bar) => bar.clientHeight)).toBe(height)
  for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'new']) {
    await page.keyboard.type(text)
    if (text !== 'new') await page.keyboard.press('Tab')
  }
  await expect.poll(async () => JSON.stringify(await saved(launched, 'q1'))).toContain('new')
  const [table] = (await saved(launched, 'q1')) ?? []
  if (table?.type !== 'table') throw new Error('The first block is no table.')
  expect(table.headerRows).toBe(1)
  expect(
    table.rows.map((row) =>
      row.map(({ blocks }) => blocks.map((block) => (block.type === 'paragraph' ? block.runs[0]?.text : '?'))[0]),
    ),
  ).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h', 'i'],
    ['new', undefined, undefined],
  ])
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete row' }).click()
  await expect
    .poll(async () => {
      const [now] = (await saved(launched, 'q1')) ?? []
      return now?.type === 'table' ? now.rows.length : 0
    })
    .toBe(3)
  await screenshot('editor-table')

  await openAnswer(page, 'q2/answer')
  await page.keyboard.type('See the site')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Write a web address such as/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Address' }).fill('example.org')
  await page.keyboard.press('Enter')
  await expectSaved(launched, 'q2', [
    { type: 'paragraph', runs: [{ text: 'See the site', link: 'https://example.org' }] },
  ])
  await expect.poll(() => focused(page)).toBe('q2/answer')
  await launched.close()
})

test('text of an input method and text from right to left are written as they are', async () => {
  const launched = await openNew()
  const { page, screenshot } = launched
  await openAnswer(page, 'q1/answer')
  const input = await page.context().newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: 'shu', selectionStart: 3, selectionEnd: 3 })
  await input.send('Input.imeSetComposition', { text: '数字', selectionStart: 2, selectionEnd: 2 })
  await input.send('Input.insertText', { text: '数字鸿沟' })
  await page.keyboard.press('Enter')
  // Composed before what stands there already, as keyboards with suggestions and dictation do it.
  await page.keyboard.type(' بين البلدان')
  await page.keyboard.press('Home')
  for (const text of ['الفج', 'الفجوه', 'الفجوة الرقميه'])
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await expect(page.locator('[data-answer="q1/answer"] > p').nth(1)).toHaveText('الفجوة الرقميه بين البلدان')
  await input.send('Input.insertText', { text: 'الفجوة الرقمية' })
  await expectSaved(launched, 'q1', [paragraph('数字鸿沟'), paragraph('الفجوة الرقمية بين البلدان')])
  const directions = await page
    .locator('[data-answer="q1/answer"] > p')
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).direction))
  expect(directions).toEqual(['ltr', 'rtl'])
  await screenshot('editor-scripts')
  // Enter and Escape of an input method are its own: in the title, and where drafts are looked for.
  const compose = async (text: string, key: 'Enter' | 'Escape') => {
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await page.evaluate((pressed) => {
      const init = { key: pressed, isComposing: true, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init))
    }, key)
  }
  const title = page.locator('#draft-title')
  await title.click()
  await page.keyboard.press('End')
  await compose('数字', 'Enter')
  await expect(title).toBeFocused()
  await input.send('Input.insertText', { text: '数字' })
  await expect(title).toHaveValue(/数字$/)
  await page.getByRole('button', { name: 'Back to all drafts' }).click()
  const find = page.getByRole('textbox', { name: 'Find in all drafts' })
  await find.fill('鸿沟 ')
  await compose('数字', 'Escape')
  await expect(find).toHaveValue('鸿沟 数字')
  await launched.close()
})

test('the toolbar is reached and left by keyboard and shows what stands at the caret', async () => {
  const launched = await openNew()
  const { page } = launched
  const toolbar = page.getByRole('toolbar', { name: 'Formatting' })
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('text')
  await page.keyboard.press('Control+Alt+2')
  await expect(toolbar.getByRole('button', { name: 'Kind of text: Heading 2' })).toBeVisible()
  await page.keyboard.press('Control+Alt+0')
  await expect(toolbar.getByRole('button', { name: 'Kind of text: Paragraph' })).toBeVisible()
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(toolbar.getByRole('button', { name: 'Bold' })).toBeFocused()
  await expect(toolbar.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  expect(await focused(page)).toBe('q1/answer')
  await page.keyboard.type('!')
  await expectSaved(launched, 'q1', [{ type: 'paragraph', runs: [{ text: 'text' }, { text: '!', bold: true }] }])
  await launched.close()
})
