import { expect, type Page, test } from '@playwright/test'
import { openAnswer } from './answers'
import { type LaunchedApp, launchRostrum } from './app'
import { expectAccessible } from './axe'

async function open(template: RegExp): Promise<LaunchedApp> {
  const launched = await launchRostrum({ size: { width: 1280, height: 800 } })
  await launched.page.getByRole('button', { name: template }).click()
  await expect(launched.page.locator('#heading-organisation')).toBeVisible()
  return launched
}

const openInput = () => open(/^Written input to the Elements Paper/)
const openComments = () => open(/^Comments on the Zero Draft/)
const answer = (page: Page, key: string) => page.locator(`[data-answer="${key}"]`)
const toast = (page: Page) => page.getByRole('status', { name: 'Messages' })
const menu = ({ app }: LaunchedApp, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
const paragraphs = (page: Page) =>
  page.getByLabel('Paragraph', { exact: true }).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))

/** Proposals of these paragraphs, one after the other. */
async function writeProposals(page: Page, places: readonly string[]): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: /Paragraph by paragraph/ })
    .click()
  for (const [index, place] of places.entries()) {
    await page.getByRole('button', { name: /^Add (?:a|another) proposal/ }).click()
    const field = page.getByLabel('Paragraph', { exact: true }).nth(index)
    await expect(field).toBeFocused()
    await page.keyboard.type(place)
  }
}

test('a row that was removed comes back by Ctrl+Z, and no letter changes anywhere else', async () => {
  const launched = await openComments()
  const { page, problems, close } = launched
  const first = await page.locator('[data-answer]').first().getAttribute('data-answer')
  if (!first) throw new Error('there is no answer')
  await openAnswer(page, first)
  await page.keyboard.type('Every school by 2030')
  await writeProposals(page, ['33'])
  await page.getByRole('button', { name: /^Remove proposal 1/ }).click()
  await expect.poll(() => paragraphs(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(() => paragraphs(page)).toEqual(['33'])
  await expect(page.getByLabel('Paragraph', { exact: true })).toBeFocused()
  await expect(toast(page)).toContainText('Undone: Proposal removed')
  await expect(page.getByText('Every school by 2030')).toHaveCount(1)

  // In the same field: what was typed there, then the row, and only then the text above, which comes into view.
  await page.keyboard.press('Control+z')
  await expect.poll(() => paragraphs(page)).toEqual([''])
  await page.keyboard.press('Control+z')
  await expect.poll(() => paragraphs(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(answer(page, first)).toBeFocused()
  await expect(answer(page, first)).toBeInViewport()
  await expect(answer(page, first)).toHaveText('Every school by')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => paragraphs(page)).toEqual(['33'])
  await expect(page.getByText('Every school by 2030')).toHaveCount(1)
  expect(await problems()).toEqual([])
  await close()
})

test('a sentence that is dragged into another answer is back in the first and gone from the second by one Ctrl+Z', async () => {
  const { page, problems, close } = await openInput()
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('Masts are paid for. ')
  await page.keyboard.type('Repair is not.')
  await openAnswer(page, 'q2/answer')
  await page.keyboard.type('Here: ')
  await openAnswer(page, 'q1/answer')
  await page.keyboard.press('Control+End')
  for (let letter = 0; letter < 'Repair is not.'.length; letter += 1) await page.keyboard.press('Shift+ArrowLeft')
  const from = await page.evaluate(() => {
    const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null
  })
  const to = await answer(page, 'q2/answer').boundingBox()
  if (!from || !to) throw new Error('there is nothing to drag')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x + 200, to.y + 14, { steps: 12 })
  await page.mouse.up()
  await expect(answer(page, 'q2/answer')).toContainText('Repair is not.')
  await expect(answer(page, 'q1/answer')).not.toContainText('Repair')
  await page.keyboard.press('Control+z')
  await expect(answer(page, 'q1/answer')).toHaveText('Masts are paid for. Repair is not.')
  await expect(answer(page, 'q2/answer')).not.toContainText('Repair')
  await expect(answer(page, 'q2/answer')).toContainText('Here:')
  await page.keyboard.press('Control+y')
  await expect(answer(page, 'q2/answer')).toContainText('Repair is not.')
  await expect(answer(page, 'q1/answer')).not.toContainText('Repair')
  expect(await problems()).toEqual([])
  await close()
})

test('typing is undone word by word, Enter and a format each by itself, and an exhausted undo says so', async () => {
  const launched = await openInput()
  const { page, screenshot, problems, close } = launched
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('Two plain words')
  await page.keyboard.press('Control+z')
  await expect(answer(page, 'q1/answer')).toHaveText('Two plain')
  await page.keyboard.press('Control+z')
  await expect(answer(page, 'q1/answer')).toHaveText('Two')
  await page.keyboard.type('fold')
  await expect(answer(page, 'q1/answer')).toHaveText('Two fold')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+b')
  await expect(answer(page, 'q1/answer').locator('strong')).toHaveText('Two fold')
  await page.keyboard.press('Control+z')
  await expect(answer(page, 'q1/answer').locator('strong')).toHaveCount(0)
  await expect(answer(page, 'q1/answer')).toHaveText('Two fold')
  // The selection is as it was before the format.
  expect(await page.evaluate(() => `${document.getSelection()}`)).toBe('Two fold')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('x')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(answer(page, 'q1/answer').locator('p')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(answer(page, 'q1/answer')).toHaveText('Two')
  await page.keyboard.press('Control+z')
  await expect(answer(page, 'q1/answer')).toHaveText('')
  await page.keyboard.press('Control+z')
  await expect(toast(page)).toContainText('Nothing left to undo.')
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled()
  await screenshot('undo-exhausted')
  await expectAccessible(page)
  expect(await problems()).toEqual([])
  await close()
})

test('each toast undoes its own step: A comes back, B stays removed, and what was typed since stays', async () => {
  const { page, problems, close } = await openComments()
  await writeProposals(page, ['1', '2', '3'])
  await page.getByRole('button', { name: /^Remove proposal 1/ }).click()
  await page.getByRole('button', { name: /^Remove proposal 1/ }).click()
  await expect.poll(() => paragraphs(page)).toEqual(['3'])
  await page.getByLabel('Rationale', { exact: true }).fill('It stays.')
  await toast(page).getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => paragraphs(page)).toEqual(['1', '3'])
  await expect(page.getByLabel('Rationale', { exact: true }).nth(1)).toHaveValue('It stays.')
  expect(await problems()).toEqual([])
  await close()
})

test('a signatory that was typed comes back with its words, by toolbar, menu and palette alike', async () => {
  const launched = await openInput()
  const { page, problems, screenshot, close } = launched
  await page.getByRole('button', { name: 'Add a signatory' }).click()
  const name = page.getByLabel('Name of signatory 1')
  await expect(name).toBeFocused()
  await page.keyboard.type('Amina')
  await openAnswer(page, 'q3/answer')
  await page.keyboard.type('Far away')

  await page.getByRole('button', { name: 'Undo: Typing', exact: true }).click()
  await expect(answer(page, 'q3/answer')).toHaveText('Far')
  await menu(launched, 'undo')
  await expect(answer(page, 'q3/answer')).toHaveText('')
  await page.keyboard.press('Control+Shift+p')
  await expect(page.getByRole('searchbox', { name: 'Find a command or a section' })).toBeFocused()
  await page.keyboard.type('Undo')
  await screenshot('undo-palette')
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue('')
  await expect(name).toBeInViewport()
  await page.keyboard.press('Control+z')
  await expect(name).toHaveCount(0)
  await menu(launched, 'redo')
  await expect(name).toHaveValue('')
  await page.keyboard.press('Control+y')
  await expect(name).toHaveValue('Amina')
  await expect(name).toBeFocused()
  await page.getByRole('button', { name: 'Redo: Typing', exact: true }).click()
  await page.getByRole('button', { name: 'Redo: Typing', exact: true }).click()
  await expect(answer(page, 'q3/answer')).toHaveText('Far away')
  await expect(answer(page, 'q3/answer')).toBeInViewport()
  expect(await problems()).toEqual([])
  await close()
})

test('half a syllable of an input method is never a step, and a composition is one', async () => {
  const { page, problems, close } = await openInput()
  await openAnswer(page, 'q1/answer')
  const session = await page.context().newCDPSession(page)
  const compose = async (parts: readonly string[]) => {
    for (const text of parts) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      await page.waitForTimeout(60)
    }
  }
  await compose(['n', 'ni', 'nih', 'niha', 'nihao'])
  await session.send('Input.insertText', { text: '你好' })
  await compose(['s', 'sh', 'shi', 'shijie'])
  // Saving in the middle takes nothing of it apart.
  await page.waitForTimeout(1_200)
  await session.send('Input.insertText', { text: '世界' })
  await expect(answer(page, 'q1/answer')).toHaveText('你好世界')
  await page.keyboard.press('Control+z')
  await expect(answer(page, 'q1/answer')).toHaveText('你好')
  await page.keyboard.press('Control+z')
  await expect(answer(page, 'q1/answer')).toHaveText('')
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect(answer(page, 'q1/answer')).toHaveText('你好世界')
  expect(await problems()).toEqual([])
  await close()
})
