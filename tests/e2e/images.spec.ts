import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Draft } from '../../src/core/draft/draft'
import type { ImageBlock } from '../../src/core/text/blocks'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum } from './app'
import { openThroughDialog } from './opening'

async function openNew(): Promise<LaunchedApp> {
  const launched = await launchRostrum({ documents: freshFolder('documents'), size: { width: 1280, height: 800 } })
  await launched.page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await expect(launched.page.locator('#heading-organisation')).toBeVisible()
  return launched
}

/** Hands files to the answer with the focus as a clipboard or a drag does. `size` fills a file up with zeros; `drawn` draws a PNG of that many pixels. */
async function give(
  page: Page,
  how: 'paste' | 'drop',
  file: { name: string; type: string; text?: string; size?: number; drawn?: [number, number] },
): Promise<void> {
  await page.evaluate(
    async ([way, { name, type, text = '', size = 0, drawn }]) => {
      let content: BlobPart = size > 0 ? new Uint8Array(size) : text
      if (drawn) {
        const canvas = new OffscreenCanvas(...drawn)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('no canvas')
        // In bands: what runs from one colour into another is dithered by a current Chromium, and no small PNG any more.
        for (let band = 0; band < 8; band += 1) {
          context.fillStyle = `hsl(209 60% ${30 + band * 8}%)`
          context.fillRect(0, (band * drawn[1]) / 8, drawn[0], drawn[1] / 8)
        }
        content = await canvas.convertToBlob({ type: 'image/png' })
      }
      const data = new DataTransfer()
      data.items.add(new File([content], name, { type }))
      const target = document.activeElement as HTMLElement
      const { left, top } = target.getBoundingClientRect()
      const common = { bubbles: true, cancelable: true }
      target.dispatchEvent(
        way === 'paste'
          ? new ClipboardEvent('paste', { ...common, clipboardData: data })
          : new DragEvent('drop', { ...common, dataTransfer: data, clientX: left + 20, clientY: top + 10 }),
      )
    },
    [how, file] as const,
  )
}

function savedDraft(documents: string): Draft | null {
  const name = readdirSync(documents).find((file) => file.endsWith('.rostrum'))
  return name ? (JSON.parse(readFileSync(join(documents, name), 'utf8')) as Draft) : null
}

const save = ({ app }: LaunchedApp) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('save')?.click())

const messages = (page: Page) => page.getByRole('status', { name: 'Messages' })

test('an image is pasted, described, saved, reopened, moved and undone', async () => {
  const launched = await openNew()
  const { page, documents, screenshot } = launched
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('Masts stand beside schools.')
  await give(page, 'paste', { name: 'mast.png', type: 'image/png', drawn: [3200, 1600] })
  const alternative = page.getByRole('textbox', { name: 'Alternative text' })
  await expect(alternative).toBeFocused()
  await page.keyboard.type('A mast beside a school')
  await page.keyboard.press('Enter')
  const figure = page.locator('[data-answer="q1/answer"] figure')
  await expect(figure).toHaveAttribute('data-state', 'ready')
  await expect(figure.getByRole('button')).toHaveText('Alternative text: A mast beside a school')
  expect(
    await figure.locator('img').evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBe(1600)
  const answer = page.locator('[data-answer="q1/answer"]')
  await expect(answer).toBeFocused()
  // In a draft in Arabic a picture and its empty caption stand on the right, whatever the interface's language.
  await answer.evaluate((root) => root.setAttribute('dir', 'rtl'))
  await expect(figure).toHaveCSS('direction', 'rtl')
  await expect(figure.locator('figcaption')).toHaveCSS('direction', 'rtl')
  await screenshot('image-caption-arabic')
  await answer.evaluate((root) => root.setAttribute('dir', 'ltr'))
  await page.keyboard.type('Nine Rivers, 2025')
  await screenshot('image-in-an-answer')

  await expect
    .poll(async () => {
      await save(launched)
      return JSON.stringify(savedDraft(documents)?.sections.find(({ id }) => id === 'q1')?.answers.answer)
    })
    .toContain('Nine Rivers, 2025')
  const draft = savedDraft(documents)
  const block = draft?.sections.find(({ id }) => id === 'q1')?.answers.answer?.[1] as ImageBlock
  expect(block).toMatchObject({ alt: 'A mast beside a school', runs: [{ text: 'Nine Rivers, 2025' }] })
  expect(draft?.version).toBe(2)
  expect(draft?.images?.[block.image]).toMatchObject({ type: 'image/png', width: 1600, height: 800 })

  // A caret in the caption cuts the image, and pastes it elsewhere with all that belongs to it.
  await page.keyboard.press('Control+x')
  await expect(figure).toHaveCount(0)
  await openAnswer(page, 'q2/answer')
  await page.keyboard.press('Control+v')
  const moved = page.locator('[data-answer="q2/answer"] figure')
  await expect(moved.locator('figcaption')).toHaveText('Nine Rivers, 2025')
  await expect(moved).toHaveAttribute('data-state', 'ready')
  await page.keyboard.press('Control+z')
  await expect(moved).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(moved).toHaveCount(1)
  await save(launched)
  await launched.close()
  const name = readdirSync(documents).find((file) => file.endsWith('.rostrum')) ?? ''

  const again = await launchRostrum({ documents, size: { width: 1280, height: 800 } })
  await openThroughDialog(again, join(documents, name))
  await openAnswer(again.page, 'q2/answer')
  const reopened = again.page.locator('[data-answer="q2/answer"] figure img')
  await expect(reopened).toHaveAttribute('alt', 'A mast beside a school')
  await expect.poll(() => reopened.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600)
  await again.close()
})

test('what is no picture to take is refused with a sentence, and leaves nothing behind', async () => {
  const launched = await openNew()
  const { page, screenshot } = launched
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('Words.')
  const figures = page.locator('[data-answer="q1/answer"] figure')
  await give(page, 'drop', { name: 'huge.png', type: 'image/png', size: 60 * 1024 * 1024 })
  await expect(messages(page)).toContainText('“huge.png” has 60 MB; images of up to 40 MB are taken.')
  await expect(page.locator('[data-answer="q1/answer"]')).toBeFocused()
  await give(page, 'drop', {
    name: 'chart.svg',
    type: 'image/svg+xml',
    text: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>document.title = "run"</script></svg>',
  })
  await expect(messages(page)).toContainText('“chart.svg” is an SVG drawing')
  await expect(page.locator('[data-answer="q1/answer"]')).toBeFocused()
  await give(page, 'paste', { name: 'notes.txt', type: 'text/plain', text: 'Words' })
  await expect(messages(page)).toContainText('Only images can be put into the text.')
  await screenshot('image-refused')
  await expect(figures).toHaveCount(0)
  await expect(page.getByRole('dialog', { name: 'Image' })).toHaveCount(0)
  await expect(page.locator('[data-answer="q1/answer"] p').first()).toHaveText('Words.')
  await launched.close()
})

test('an image is dropped on an answer, and findings ask for its alternative text', async () => {
  const launched = await openNew()
  const { page, documents, screenshot } = launched
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('Words.')
  await give(page, 'drop', { name: 'mast.png', type: 'image/png', drawn: [200, 100] })
  await expect(page.getByRole('dialog', { name: 'Image' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /^Findings/ }).click()
  await expect(
    page
      .getByText('This image has no alternative text: say in a sentence what it shows, or that it is decoration.')
      .first(),
  ).toBeVisible()
  // A finding leads to the field; an image that says nothing is decoration, and can be asked about again.
  await page
    .getByText(/^This image has no alternative text/)
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: 'Alternative text' })).toBeFocused()
  await screenshot('image-described-from-a-finding')
  await page.getByRole('button', { name: 'It is decoration', exact: true }).click()
  const figure = page.locator('[data-answer="q1/answer"] figure')
  await expect(figure).toHaveAttribute('data-described', 'true')
  await expect(page.getByText(/^This image has no alternative text/)).toHaveCount(0)
  await expect
    .poll(async () => {
      await save(launched)
      return JSON.stringify(savedDraft(documents)?.sections.find(({ id }) => id === 'q1')?.answers.answer)
    })
    .toContain('"alt":"","decorative":true')
  await figure.getByRole('button', { name: /^Decoration/ }).click()
  await page.getByRole('button', { name: 'Remove image' }).click()
  await expect(page.locator('[data-answer="q1/answer"] figure')).toHaveCount(0)
  await launched.close()
})
