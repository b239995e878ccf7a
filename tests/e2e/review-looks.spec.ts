import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freshFolder, type LaunchOptions, launchRostrum } from './app'
import { expectAccessible } from './axe'
import { beyondTheSides, choose } from './every-screen'
import { dropFile } from './opening'
import { ARABIC, answerDialogs, ENGLISH, returnedCopies, type Words, wordFile } from './review-files'

/** Looks in which the way of a Word file over reviewers to a comparison is shown by `npm run screens`; `review.spec.ts` asks what comes of it. */
const LOOKS: readonly { look: string; words: Words; options: LaunchOptions }[] = [
  { look: 'light', words: ENGLISH, options: { colorScheme: 'light' } },
  { look: 'dark', words: ENGLISH, options: { colorScheme: 'dark' } },
  { look: 'arabicdraft', words: ARABIC, options: { colorScheme: 'light' } },
  { look: 'arabic', words: ARABIC, options: { environment: { ROSTRUM_LOCALE: 'ar-XB' } } },
]

for (const { look, words, options } of LOOKS)
  test(`placing, review, notes and compare, ${look}`, { tag: '@screens' }, async () => {
    const folder = freshFolder('review-looks')
    const launched = await launchRostrum({ size: { width: 1280, height: 800 }, ...options })
    const { page, screenshot, problems, close } = launched
    const dialog = page.getByRole('dialog')
    const last = dialog.locator('footer button').last()
    const picture = async (name: string) => {
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))))
      await screenshot(`every-${name}-${look}`)
      await expectAccessible(page)
      expect(await beyondTheSides(page), name).toEqual([])
    }
    await page.locator('[data-region]').first().waitFor()

    const file = wordFile(join(folder, 'input.docx'), words)
    await dropFile(page, file)
    const places = dialog.locator('tbody select')
    await expect(places.first()).toBeVisible()
    await places.first().selectOption('q1 answer')
    await picture('placing')
    await places.last().selectOption('q2 answer')
    await last.click()
    await expect(page.locator('[data-answer="q1/answer"]:visible')).toContainText(words.villages)

    const sent = join(folder, 'sent.docx')
    await answerDialogs(launched, sent, [])
    await choose(launched, 'send-for-review')
    await expect(page.getByRole('status').filter({ hasText: 'sent.docx' })).toBeVisible()
    const copies = returnedCopies(sent, folder, words)
    await answerDialogs(launched, sent, copies)
    await choose(launched, 'take-back-review')
    await expect(dialog.getByRole('checkbox')).toHaveCount(3)
    await picture('review')
    await dialog.getByText(words.asks).scrollIntoViewIfNeeded()
    await picture('review-comments')
    await last.click()
    await expect(dialog).toHaveCount(0)

    await choose(launched, 'show-notes')
    await expect(page.locator('[data-notes] li').filter({ hasText: words.asks })).toBeVisible()
    await picture('review-notes')

    await choose(launched, 'close-draft')
    await expect(page.locator('[data-region="home"]')).toBeVisible()
    await dropFile(page, [file, copies[0] ?? ''])
    await expect(page.locator('[data-region="compare"] [data-change]').first()).toBeVisible()
    await picture('compare')
    expect(await problems()).toEqual([])
    await close()
  })
