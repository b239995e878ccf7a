import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Draft } from '../../src/core/draft/draft'
import { setAnswer } from '../../src/core/draft/edit'
import { readDraft, writeDraft } from '../../src/core/draft/read'
import { paragraph } from '../../src/core/text/blocks'
import { launchRostrum, repository } from './app'
import { expectAccessible } from './axe'
import { openThroughDialog } from './opening'

function draftAt(path: string): Draft {
  const read = readDraft(readFileSync(path), path)
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value
}

test('a statement is made of an input, told of changes there, and takes them over', async () => {
  const launched = await launchRostrum({ size: { width: 1280, height: 800 } })
  const { app, page, documents } = launched
  const input = join(documents, 'input.rostrum')
  copyFileSync(join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum'), input)
  await openThroughDialog(launched, input)
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('make-statement')?.click())
  const dialog = page.getByRole('dialog', { name: 'Make a statement from this input' })
  await expect(dialog.getByRole('checkbox').first()).toBeChecked()
  for (const area of await dialog
    .locator('label')
    .filter({ hasNotText: /^(1|5|9) / })
    .all())
    await area.click()
  await launched.screenshot('statement-from-input')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Make it of 3 thematic areas' }).click()

  // The new draft holds the three lines and says where they came from.
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect.poll(() => readdirSync(documents).filter((name) => name.endsWith('.rostrum')).length).toBe(2)
  const file = () => readdirSync(documents).find((name) => name.endsWith('.rostrum') && name !== 'input.rostrum') ?? ''
  const made = draftAt(join(documents, file()))
  expect(made.origins?.map(({ section }) => section)).toEqual(['area-1', 'area-5', 'area-9'])
  await page.getByRole('navigation', { name: 'Outline' }).getByText('Digital divides').click()
  const taken = page.getByRole('region', { name: 'Where this text comes from' })
  await expect(taken).toContainText('Taken from “Sample: Input to the Elements Paper”, thematic area 5.')
  await expect(taken.getByText('The source has changed')).toHaveCount(0)

  // Somebody changes the input; the window has the focus again.
  writeFileSync(
    input,
    writeDraft(setAnswer(draftAt(input), 'area-5', 'headline', [paragraph('Link every school by 2031.')])),
  )
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(taken.getByText('The source has changed')).toBeVisible()
  await taken.getByRole('button', { name: 'Show' }).click()
  await expect(taken).toContainText('Link every school by 2031.')
  await launched.screenshot('statement-source-changed')
  await expectAccessible(page)
  await taken.getByRole('button', { name: 'Take over' }).click()
  const answer = page.locator('#part-area-5').getByText('Link every school by 2031.')
  await expect(answer).toBeVisible()
  await expect(taken.getByText('The source has changed')).toHaveCount(0)

  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(answer).toHaveCount(0)
  await expect(taken.getByText('The source has changed')).toBeVisible()
  await launched.close()
})
