import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { setAnswer } from '../../src/core/draft/edit'
import { writeDraft } from '../../src/core/draft/read'
import { paragraph } from '../../src/core/text/blocks'
import { elementsPaper, generatedDraft, withProposals } from '../bench/generated-draft'
import { freshFolder, launchRostrum } from './app'

test('far down a long draft the outline and “Show” land on the place, and it stays there', async () => {
  const { template, pack } = await elementsPaper()
  const file = join(freshFolder('documents'), 'long.rostrum')
  const areas = template.sections.filter(({ kind }) => kind === 'area')
  let draft = generatedDraft(20_000, template, pack)
  const target = { section: areas[11]?.id ?? '', slot: 'evidence' }
  const blocks = draft.sections.find(({ id }) => id === target.section)?.answers[target.slot] ?? []
  const sentence = 'Nobody should have to read a sentence that is as long as this one, '
  draft = setAnswer(draft, target.section, target.slot, [
    ...blocks,
    paragraph(`${sentence.repeat(8)}which is where it ends.`),
  ])
  // A rule that is off unless a draft asks for it, and points far down.
  draft = { ...draft, rules: { 'clarity/long-sentence': true } }
  writeFileSync(file, writeDraft(draft))
  const { page, close, problems } = await launchRostrum({
    args: [file],
    size: { width: 1280, height: 800 },
    proofreading: true,
  })
  await expect(page.locator('#heading-organisation')).toBeVisible()
  /** Pixels between the top of the page's box and the top of an element, once it stands still. */
  const topOf = async (selector: string) => {
    const read = () =>
      page.locator(selector).evaluate((element) => {
        const scroller = element.closest('[data-region="page"]')?.querySelector('[id^="part-"]')
          ?.parentElement?.parentElement
        return Math.round(element.getBoundingClientRect().top - (scroller?.getBoundingClientRect().top ?? 0))
      })
    await page.waitForTimeout(600)
    const first = await read()
    await page.waitForTimeout(600)
    // Parts have heights in fractions of a pixel: one pixel either way is rounding, not movement.
    expect(Math.abs((await read()) - first)).toBeLessThanOrEqual(1)
    return first
  }
  const tops: number[] = []
  // Down, up, and down again over parts whose heights were only guessed so far.
  for (const index of [14, 2, 9, 6, 12, 0]) {
    const area = areas[index]
    if (!area) throw new Error(`The template has no area ${index}`)
    await page
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('button', { name: area.shortTitle ?? area.title })
      .click()
    await expect(page.locator(`[data-answer^="${area.id}/"]`).first()).toBeFocused()
    tops.push(await topOf(`#part-${area.id}`))
  }
  expect(Math.max(...tops) - Math.min(...tops), tops.join(' ')).toBeLessThanOrEqual(2)
  expect(tops[0]).toBeGreaterThanOrEqual(0)
  expect(tops[0]).toBeLessThanOrEqual(40)

  await page.getByRole('button', { name: /to hand in|before handing in/ }).click()
  await page.getByRole('button', { name: /to look at$/ }).click()
  const more = page.getByRole('button', { name: /^Show \d+ (more|findings?)/ })
  while ((await more.count()) > 0) await more.first().click()
  const card = page.getByRole('tabpanel', { name: /Findings/ }).getByRole('listitem')
  // No sentence of the generated text is nearly as long.
  const long = card.filter({ hasText: /\b117 words\b/ })
  await long.getByRole('button', { name: /^(Advice|Look at again):/ }).click()
  await expect(page.locator(`[data-answer="${target.section}/${target.slot}"]`)).toBeFocused()
  expect(await page.evaluate(() => document.getSelection()?.toString())).toContain('Nobody should have to read')
  const shown = await topOf(`[data-answer="${target.section}/${target.slot}"] > p:last-of-type`)
  expect(shown).toBeGreaterThan(0)
  expect(shown).toBeLessThan(600)
  expect(await problems()).toEqual([])
  await close()
})

/** Enough that all of them would be too many; `npm run bench` opens 5,000. */
const MANY = 1_500

test('of many proposals those near the view have fields, and finding, undo and keys reach every one', async () => {
  const { template, pack } = await elementsPaper()
  const file = join(freshFolder('documents'), 'many.rostrum')
  const draft = withProposals(generatedDraft(200, template, pack), MANY, template)
  const target = draft.proposals.findIndex(({ area }, index) => index > MANY * 0.84 && area === null)
  const proposals = draft.proposals.map((row, index) =>
    index === target ? { ...row, proposed: 'We ask for a quincunx here.' } : row,
  )
  writeFileSync(file, writeDraft({ ...draft, proposals }))
  const { page, close, problems } = await launchRostrum({
    args: [file],
    size: { width: 1280, height: 800 },
    proofreading: true,
  })
  await expect(page.locator('#heading-organisation')).toBeVisible()
  const id = proposals[target]?.id
  const field = page.locator(`#proposal-${id}-proposed`)
  const inTexts = () => page.locator('[data-region="page"] textarea').count()
  await expect(page.locator('[data-region="page"] li[aria-setsize]')).toHaveCount(MANY)
  // Three to a row; a stretch of rows or two of each list may be near.
  expect(await inTexts()).toBeLessThan(300)
  await expect(field).toHaveCount(0)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('quincunx')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' And there.')
  await expect(field).toHaveValue('We ask for a quincunx here. And there.')
  expect(await inTexts()).toBeLessThan(300)
  // Far away, where the row rests; undo goes back to it.
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: /^Who we are/ })
    .first()
    .click()
  await expect(field).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('We ask for a quincunx here.')
  // By its box: an observer of old Chromium sees nothing inside parts whose paint is clipped with a margin.
  const top = () => field.evaluate((element) => element.getBoundingClientRect().top)
  await expect.poll(top).toBeGreaterThan(60)
  expect(await top()).toBeLessThan(740)
  expect(await problems()).toEqual([])
  await close()
})
