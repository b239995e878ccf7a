import { expect, type Page } from '@playwright/test'

/** Brings an answer, named `section/slot`, into view and puts the caret into it. */
export async function openAnswer(page: Page, answer: string): Promise<void> {
  // Near the view the plain text gives way to an editor, so the place is brought there first.
  await page
    .locator(`[data-static-answer="${answer}"]`)
    .evaluate((element) => element.parentElement?.scrollIntoView({ block: 'center' }))
  const editor = page.locator(`[data-answer="${answer}"]`)
  await editor.click()
  await expect(editor).toBeFocused()
}
