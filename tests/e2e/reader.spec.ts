import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Draft } from '../../src/core/draft/draft'
import type { Block } from '../../src/core/text/blocks'
import { freshFolder, type LaunchedApp, launchRostrum, onlyInElectron, repository } from './app'
import { expectAccessible } from './axe'
import { zoomedPicture, zoomTo200 } from './zoom'

const SAMPLE = join(repository, 'templates/wsis20/samples/consultation-statement.rostrum')
const SHORT = ['Thank you, Chair. A village is connected last and pays most.', 'Keep one table.']
const ARABIC = [
  'شكرا السيد الرئيس. أتحدث باسم شبكة الهواء المشترك: إذاعات مجتمعية وشبكات قروية في 12 بلدا.',
  'ما زالت القرية آخر من يتصل وأكثر من يدفع. في نصف مناطقنا يكلف الاتصال أكثر من 5 في المائة من الدخل.',
  'نطلب أن يكون منتدى إدارة الإنترنت (IGF) دائما، وأن تكون له ميزانية خاصة به. شكرا.',
]
const WIDE = { width: 1280, height: 800 }

interface Given {
  paragraphs?: readonly string[]
  language?: string
  look?: Record<string, unknown>
  theme?: 'dark' | 'light'
}

/** Opens a statement in the reader: the sample, or these paragraphs and nothing else. */
async function openReader({
  paragraphs,
  language = 'en',
  look = {},
  theme = 'light',
}: Given = {}): Promise<LaunchedApp> {
  const documents = freshFolder('reader')
  const file = join(documents, 'statement.rostrum')
  const draft = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Draft
  if (paragraphs) {
    const blocks = paragraphs.map((text): Block => ({ type: 'paragraph', runs: [{ text }] }))
    for (const section of draft.sections) section.answers = section.id === 'opening' ? { answer: blocks } : {}
  }
  writeFileSync(file, JSON.stringify({ ...draft, language }))
  const launched = await launchRostrum({ documents, args: [file], size: WIDE, colorScheme: theme })
  const { page } = launched
  await page.evaluate((state) => localStorage.setItem('rostrum-reader', JSON.stringify({ state, version: 1 })), {
    countdown: false,
    ...look,
  })
  await expect(page.locator('[data-answer]').first()).toBeVisible()
  await page.getByRole('button', { name: 'Rehearse' }).first().click()
  await page.getByRole('button', { name: 'Reader' }).click()
  await expect(page.getByRole('main', { name: 'What you say' })).toBeVisible()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return launched
}

const face = (page: Page) => page.locator('[data-phase]')
const sentence = (page: Page, index: number) => page.locator(`[data-cue="${index}"]`)

/** Pixels from the reading line down to the top of a sentence's first line. */
async function belowLine(page: Page, index: number): Promise<number> {
  return sentence(page, index).evaluate((element) => {
    const stage = element.closest('main')?.getBoundingClientRect()
    return (element.getClientRects()[0]?.top ?? 0) - (stage?.height ?? 0) * 0.34
  })
}

/**
 * Starts the clock and watches the page frame by frame until the text stands at its end: the time on the shell's clock is between that of the last
 * frame before and that of the first frame there. Seconds.
 */
async function arrival(page: Page): Promise<{ after: number; before: number; planned: number }> {
  await page.evaluate(() => {
    const text = document.querySelector<HTMLElement>('[data-cue]')?.closest('p')?.parentElement
    const last = [...document.querySelectorAll('[data-cue]')].at(-1)
    const stage = text?.closest('main')
    if (!text || !last || !stage) throw new Error('There is no text in the reader')
    const lead = Number.parseFloat(getComputedStyle(text).lineHeight)
    const watched = { after: 0, before: 0 }
    Object.assign(window, { watched })
    const look = (now: number) => {
      const box = [...last.getClientRects()].at(-1)
      const bottom = (box?.top ?? 0) + (box?.height ?? 0) / 2 + lead / 2
      if (bottom > stage.getBoundingClientRect().height * 0.34 + 0.5) {
        watched.after = now
        requestAnimationFrame(look)
      } else watched.before = now
    }
    requestAnimationFrame(look)
  })
  await page.keyboard.press('Space')
  await expect(face(page)).toHaveAttribute('data-phase', 'running')
  const clock = await page.evaluate(async () => {
    let best = { round: Number.POSITIVE_INFINITY, startedAt: 0, planned: 0 }
    for (let time = 0; time < 8; time += 1) {
      const asked = performance.now()
      const answer = await window.rostrum.request('rehearsal.now', {})
      const round = performance.now() - asked
      if (!answer.ok || !answer.value) throw new Error('Nothing is on the clock')
      const { spokenMs, paragraphs } = answer.value
      const planned = paragraphs.reduce((sum, paragraph) => sum + paragraph.planned, 0)
      if (round < best.round) best = { round, startedAt: asked + round / 2 - spokenMs, planned }
    }
    return best
  })
  const watched = () =>
    page.evaluate(() => (window as unknown as { watched: { after: number; before: number } }).watched)
  await expect.poll(async () => (await watched()).before, { timeout: 30_000 }).toBeGreaterThan(0)
  const { after, before } = await watched()
  return { after: (after - clock.startedAt) / 1000, before: (before - clock.startedAt) / 1000, planned: clock.planned }
}

/** Each takes as long as its text is read. `npm run screens` has them all. */
const MEASURED: readonly [width: number, sizes: readonly number[]][] = process.env.ROSTRUM_SCREENS
  ? [
      [1280, [1, 4, 7]],
      [800, [1, 4, 7]],
    ]
  : [
      [1280, [1, 7]],
      [800, [4]],
    ]

test('the text takes as long as it is timed, in sizes of letters and widths', { tag: '@looks' }, async () => {
  const launched = await openReader({ paragraphs: SHORT, look: { size: 1 } })
  const { page, resize, close, problems } = launched
  const layouts = new Set<string>()
  for (const [width, sizes] of MEASURED) {
    await resize(width, WIDE.height)
    await expect.poll(() => page.evaluate(() => globalThis.innerWidth)).toBe(width)
    for (const size of sizes) {
      for (let step = 0; step < 8; step += 1) await page.keyboard.press('-')
      for (let step = 0; step < size; step += 1) await page.keyboard.press('+')
      const text = page.locator('main p').first().locator('..')
      layouts.add(
        await text.evaluate((element) => {
          const { width, height } = element.getBoundingClientRect()
          return `${Math.round(width)} × ${Math.round(height)}`
        }),
      )
      const { after, before, planned } = await arrival(page)
      expect(planned).toBeGreaterThan(4)
      expect(after, `${width} px wide, size ${size}: not there before`).toBeLessThan(planned * 1.01)
      expect(before, `${width} px wide, size ${size}: there by then`).toBeGreaterThan(planned * 0.99)
      console.log(
        `${width} px, size ${size}: ${after.toFixed(3)} to ${before.toFixed(3)} s, planned ${planned.toFixed(3)} s`,
      )
      await page.keyboard.press('r')
      await expect(face(page)).toHaveAttribute('data-phase', 'ready')
    }
  }
  // The layouts were as many, and not as many times one.
  expect([...layouts]).toHaveLength(MEASURED.flatMap(([, sizes]) => sizes).length)
  expect(await problems()).toEqual([])
  await close()
})

test('a hand on the text and a pause go first, and the text follows again when it is asked to', async () => {
  const { page, screenshot, close, problems } = await openReader({ look: { size: 2 } })
  await page.keyboard.press('Space')
  await expect(face(page)).toHaveAttribute('data-phase', 'running')
  await expect.poll(() => belowLine(page, 0)).toBeLessThan(-25)
  await expect(page.locator('[data-said=now]')).toHaveCount(1)

  await page.mouse.move(400, 300)
  await page.mouse.wheel(0, 400)
  await expect(page.getByText('You scroll. Press F to follow the clock again.')).toBeVisible()
  const held = await belowLine(page, 0)
  expect(held).toBeLessThan(-400)
  await page.waitForTimeout(400)
  expect(await belowLine(page, 0)).toBe(held)
  await expect(face(page)).toHaveAttribute('data-phase', 'running')

  await page.keyboard.press('f')
  await expect(page.getByText('You scroll.')).toHaveCount(0)
  await expect.poll(() => belowLine(page, 0)).toBeLessThan(held)
  // On from there, and not from where the clock would have it.
  expect(await belowLine(page, 0)).toBeGreaterThan(held - 150)

  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('You scroll.')).toBeVisible()
  await page.mouse.move(400, 300)
  await page.mouse.down()
  await page.mouse.move(400, 700, { steps: 4 })
  await page.mouse.up()
  expect(await belowLine(page, 0)).toBeGreaterThan(held + 300)
  await page.keyboard.press('Shift+F')
  await expect.poll(() => belowLine(page, 0)).toBeLessThan(held)

  await page.keyboard.press('Space')
  await expect(face(page)).toHaveAttribute('data-phase', 'paused')
  const paused = await belowLine(page, 0)
  await page.waitForTimeout(400)
  expect(await belowLine(page, 0)).toBe(paused)
  await page.keyboard.press('ArrowDown')
  const onward = await belowLine(page, 0)
  expect(onward).toBeLessThan(paused)
  await expect(page.getByText('You scroll.')).toBeVisible()
  const controls = page.locator('[data-region="reader"]')
  await expect.poll(() => controls.evaluate((element) => getComputedStyle(element).opacity)).toBe('1')
  await screenshot('reader-by-hand')
  await expectAccessible(page)
  // Going on asks the text to go on too, from where it is.
  await page.keyboard.press('Space')
  await expect(page.getByText('You scroll.')).toHaveCount(0)
  await expect.poll(() => belowLine(page, 0)).toBeLessThan(onward)
  expect(await problems()).toEqual([])
  await close()
})

test('a presenter’s remote starts, pauses and goes from paragraph to paragraph', async () => {
  const { page, close, problems } = await openReader({ look: { countdown: true } })
  await page.keyboard.press('F5')
  await expect(page.getByText('3', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('3', { exact: true })).toHaveCount(0)
  await expect(face(page)).toHaveAttribute('data-phase', 'ready')
  await page.keyboard.press('F5')
  await expect(face(page)).toHaveAttribute('data-phase', 'running', { timeout: 15_000 })

  const marks = () =>
    page.evaluate(async () => {
      const answer = await window.rostrum.request('rehearsal.now', {})
      return answer.ok ? answer.value?.marks.map(({ paragraph }) => paragraph) : null
    })
  const second = page.locator('main p').nth(1)
  const third = page.locator('main p').nth(2)
  await page.keyboard.press('PageDown')
  await expect(second.locator('[data-cue]').first()).toHaveAttribute('data-said', 'now')
  await page.keyboard.press('PageDown')
  await expect(third.locator('[data-cue]').first()).toHaveAttribute('data-said', 'now')
  await expect.poll(marks).toEqual([1, 2])
  await page.keyboard.press('PageUp')
  await expect(second.locator('[data-cue]').first()).toHaveAttribute('data-said', 'now')
  await expect.poll(marks).toEqual([1])

  await page.keyboard.press('b')
  await expect(face(page)).toHaveAttribute('data-phase', 'paused')
  await page.keyboard.press('.')
  await expect(face(page)).toHaveAttribute('data-phase', 'running')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main', { name: 'What you say' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Reader' })).toBeFocused()
  // The clock is not the reader's.
  await expect(face(page).first()).toHaveAttribute('data-phase', 'running')
  await page.getByRole('button', { name: 'Reader' }).click()
  await expect(second.locator('[data-cue]').first()).toHaveAttribute('data-said', /now|before/)
  expect(await problems()).toEqual([])
  await close()
})

test('the look is the reader’s own and is remembered', async () => {
  onlyInElectron(
    'It fills the screen with Electron’s own window: shorter lines are no shorter in the smaller one beside it.',
  )
  const { app, page, screenshot, close, problems } = await openReader({ theme: 'dark' })
  const isFullScreen = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
  await expect.poll(isFullScreen).toBe(true)
  await screenshot('reader-dark')
  await expectAccessible(page)

  const scene = page.getByRole('main', { name: 'What you say' })
  const letters = () => sentence(page, 0).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  const before = await letters()
  await page.getByRole('button', { name: 'Letters: larger' }).click()
  expect(await letters()).toBeGreaterThan(before)
  const width = () =>
    page
      .locator('main p')
      .first()
      .evaluate((element) => element.getBoundingClientRect().width)
  const wide = await width()
  await page.getByRole('button', { name: 'Lines: shorter' }).click()
  expect(await width()).toBeLessThan(wide)
  await page.getByRole('button', { name: 'Sans serif' }).click()
  expect(await sentence(page, 0).evaluate((element) => getComputedStyle(element).fontFamily)).toMatch(/^"?Inter/)
  await page.getByRole('button', { name: 'Mirror' }).click()
  expect(await scene.evaluate((element) => getComputedStyle(element).transform)).toBe('matrix(-1, 0, 0, 1, 0, 0)')
  await screenshot('reader-mirror')
  await page.keyboard.press('m')
  await page.getByRole('button', { name: 'Black on white' }).click()
  await screenshot('reader-light')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Yellow on black' }).click()
  await page.keyboard.press('Space')
  await expect(face(page)).toHaveAttribute('data-phase', 'running')
  const controls = page.getByRole('toolbar', { name: 'Reader' })
  await page.mouse.move(500, 300)
  await expect(controls).toBeVisible()
  await page
    .getByRole('main', { name: 'What you say' })
    .focus()
    .catch(() => undefined)
  await page.keyboard.press('Space')
  await screenshot('reader-yellow')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Leave' }).click()
  await expect.poll(isFullScreen).toBe(false)
  await page.getByRole('button', { name: 'Reader' }).click()
  await expect(page.getByRole('button', { name: 'Yellow on black' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('button', { name: 'Sans serif' })).toHaveAttribute('aria-pressed', 'true')
  expect(await problems()).toEqual([])
  await close()
})

test('controls go away while somebody speaks and come back for a mouse or a key', async () => {
  const { page, screenshot, close } = await openReader({ look: { colours: 'black-on-white' } })
  const controls = page.locator('[data-region="reader"]')
  const seen = () => controls.evaluate((element) => getComputedStyle(element).opacity)
  expect(await seen()).toBe('1')
  await page.keyboard.press('Space')
  await expect.poll(seen).toBe('0')
  await page.keyboard.press('PageDown')
  expect(await seen()).toBe('0')
  await screenshot('reader-speaking')
  await page.mouse.move(300, 300)
  await page.mouse.move(340, 320)
  await expect.poll(seen).toBe('1')
  await expect.poll(seen).toBe('0')
  await page.keyboard.press('Tab')
  await expect.poll(seen).toBe('1')
  await close()
})

test('who asks for less motion gets the text sentence by sentence', async () => {
  const { page, close } = await openReader({ look: { size: 2 } })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.keyboard.press('Space')
  await expect(face(page)).toHaveAttribute('data-phase', 'running')
  const first = await belowLine(page, 0)
  await page.waitForTimeout(500)
  await expect(sentence(page, 0)).toHaveAttribute('data-said', 'now')
  expect(await belowLine(page, 0)).toBe(first)
  await expect(sentence(page, 1)).toHaveAttribute('data-said', 'now')
  await expect.poll(() => belowLine(page, 0)).not.toBe(first)
  await close()
})

test('Arabic is read from the right, in its own letters', async () => {
  const launched = await openReader({ paragraphs: ARABIC, language: 'ar' })
  const { page, screenshot, close, problems } = launched
  const paragraph = page.locator('main p').first()
  const { direction, gap } = await paragraph.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const last = [...range.getClientRects()].reduce((right, box) => Math.max(right, box.right), 0)
    return { direction: getComputedStyle(element).direction, gap: element.getBoundingClientRect().right - last }
  })
  expect(direction).toBe('rtl')
  expect(Math.abs(gap)).toBeLessThan(3)
  await expect(paragraph).toHaveAttribute('lang', 'ar')
  await page.keyboard.press('Space')
  await expect(sentence(page, 1)).toHaveAttribute('data-said', 'now')
  await page.keyboard.press('Space')
  await expect(page.locator('[data-region="reader"]')).toHaveCSS('opacity', '1')
  await screenshot('reader-arabic')
  await expectAccessible(page)
  await zoomTo200(launched)
  const leave = await page.getByRole('button', { name: 'Leave' }).boundingBox()
  const { width, height } = await page.evaluate(() => ({
    width: globalThis.innerWidth,
    height: globalThis.innerHeight,
  }))
  expect((leave?.x ?? 0) + (leave?.width ?? width)).toBeLessThanOrEqual(width)
  expect((leave?.y ?? 0) + (leave?.height ?? height)).toBeLessThanOrEqual(height)
  await zoomedPicture(launched, 'reader-arabic-200')
  expect(await problems()).toEqual([])
  await close()
})
