import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import type { Draft } from '../../src/core/draft/draft'
import { setAnswer } from '../../src/core/draft/edit'
import { readDraft, writeDraft } from '../../src/core/draft/read'
import { paragraph } from '../../src/core/text/blocks'
import { freshFolder, type LaunchedApp, launchRostrum, repository } from './app'
import { expectAccessible } from './axe'
import { beyondTheSides } from './every-screen'
import { zoomedPicture, zoomTo200 } from './zoom'

const SAMPLE = join(repository, 'templates/wsis20/samples/consultation-statement.rostrum')

function sample(): Draft {
  const read = readDraft(readFileSync(SAMPLE), SAMPLE)
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value
}

/** The sample with nothing but these paragraphs as the answer to its first question. */
function saying(...texts: string[]): Draft {
  const { sections, ...draft } = sample()
  const empty = { ...draft, sections: sections.map((section) => ({ ...section, answers: {} })) }
  return setAnswer(empty, 'q1', 'answer', texts.map(paragraph))
}

async function openStatement(draft: Draft, options: Parameters<typeof launchRostrum>[0] = {}): Promise<LaunchedApp> {
  const file = join(freshFolder('documents'), 'statement.rostrum')
  writeFileSync(file, writeDraft(draft))
  const launched = await launchRostrum({ size: { width: 1280, height: 800 }, ...options, args: [file] })
  await expect(launched.page.locator('#heading-organisation')).toBeVisible()
  await launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('rehearse')?.click())
  await expect(launched.page.locator('[data-region="statement"]')).toBeVisible()
  return launched
}

/** The computer sleeps for so long, as far as the program can tell: speaking goes on meanwhile. */
async function sleep(app: ElectronApplication, seconds: number): Promise<void> {
  await app.evaluate(({ powerMonitor }, ms) => {
    powerMonitor.emit('suspend')
    const now = Date.now
    Date.now = () => now() + ms
    powerMonitor.emit('resume')
  }, seconds * 1000)
}

const face = (page: Page) => page.locator('[data-light]').first()

/** Goes through all states of a rehearsal of three minutes and takes a picture of each. */
async function throughAllStates({ app, page }: LaunchedApp, picture: (state: string) => Promise<unknown>) {
  // The button is there as soon as the shell's clock has the text.
  await expect(page.getByRole('button', { name: /^Start/ }).first()).toBeVisible()
  await picture('ready')
  await page.keyboard.press('Space')
  await expect(face(page)).toHaveAttribute('data-phase', 'running')
  await sleep(app, 20)
  await page.keyboard.press('ArrowDown')
  await sleep(app, 30)
  await page.keyboard.press('ArrowDown')
  await expect(face(page)).toHaveAttribute('data-light', 'green')
  await picture('green')
  await sleep(app, 105)
  await expect(face(page)).toHaveAttribute('data-light', 'amber')
  await expect(page.getByText(/^\d\d seconds left$/).first()).toBeVisible()
  await picture('amber')
  await page.keyboard.press('Space')
  await expect(face(page)).toHaveAttribute('data-phase', 'paused')
  await picture('paused')
  await page.keyboard.press('Space')
  await expect(face(page)).toHaveAttribute('data-phase', 'running')
  await sleep(app, 40)
  await expect(face(page)).toHaveAttribute('data-light', 'red')
  await expect(page.getByText('Time is over').first()).toBeVisible()
  await picture('red')
  await page.keyboard.press('Escape')
  await expect(face(page)).toHaveAttribute('data-phase', 'ended')
  await picture('ended')
}

for (const [colorScheme, tag] of [
  ['light', []],
  ['dark', ['@screens']],
] as const)
  test(`a rehearsal in each state, ${colorScheme}`, { tag: [...tag] }, async () => {
    const launched = await openStatement(sample(), { colorScheme })
    await throughAllStates(launched, (state) => launched.screenshot(`rehearsal-${colorScheme}-${state}`))
    await expectAccessible(launched.page)
    expect(await launched.problems()).toEqual([])
    await launched.close()
  })

test('a rehearsal at 200 %', { tag: '@screens' }, async () => {
  const zoomed = await openStatement(sample())
  await zoomTo200(zoomed)
  await throughAllStates(zoomed, (state) => zoomedPicture(zoomed, `rehearsal-zoomed-${state}`))
  await expectAccessible(zoomed.page)
  await zoomed.close()
})

test('a rehearsal in a narrow window', async () => {
  const narrow = await openStatement(sample(), { size: { width: 700, height: 760 } })
  await throughAllStates(narrow, (state) => narrow.screenshot(`rehearsal-narrow-${state}`))
  await expectAccessible(narrow.page)
  // Nothing is cut off sideways.
  expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  const press = (id: string) =>
    narrow.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
  await press('close-draft')
  await expect(narrow.page.locator('#heading-organisation')).toBeVisible()
  // The clock of a rehearsal that ended is not the next one's.
  await press('rehearse')
  await expect(narrow.page.getByRole('button', { name: /^Start/ }).first()).toBeVisible()
  await press('close-draft')
  await expect(narrow.page.locator('#heading-organisation')).toBeVisible()
  // Buttons that have room for a picture alone still have a name.
  await expectAccessible(narrow.page)
  for (const width of [1170, 1024, 900, 760]) {
    await narrow.resize(width, 760)
    await expect.poll(() => narrow.page.evaluate(() => innerWidth)).toBe(width)
    expect(await beyondTheSides(narrow.page), `${width} px`).toEqual([])
  }
  await narrow.close()
})

test('an Arabic statement reads from right to left', async () => {
  const arabic = {
    ...saying(
      'شكراً سيدي الرئيس. أتحدث باسم شبكة الإذاعات المجتمعية في اثني عشر بلداً، وهذا النص مثال لا غير.',
      'قبل عشرين عاماً كانت في المدينة قاعة حواسيب واحدة، واليوم تدير 140 قرية شبكاتها بنفسها. تنفق الأسر في بعض الأودية أكثر من 5 % من دخلها على الإنترنت.',
      'نطلب من الدول أن تربط كل مدرسة بحلول عام 2030، وأن تقيس ذلك في منتدى WSIS كل عام (انظر الفقرة 12 من الوثيقة A/RES/70/125).',
    ),
    title: 'بيان أمام المشاورة',
    language: 'ar',
    statement: { slotSeconds: 30 },
  }
  const launched = await openStatement(arabic)
  const { page, screenshot, close, problems } = launched
  await expect(page.locator('p[lang="ar"], p[dir="auto"]').first()).toHaveCSS('direction', 'rtl')
  await screenshot('statement-arabic')
  await page.getByRole('button', { name: /^Paragraph 2, begins at/ }).click()
  await page.keyboard.press('2')
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(face(page)).toHaveAttribute('data-phase', 'running')
  await page.keyboard.press('ArrowDown')
  await sleep(launched.app, 22)
  await expect(face(page)).toHaveAttribute('data-light', 'amber')
  await screenshot('rehearsal-arabic-amber')
  await expectAccessible(page)
  expect(await problems()).toEqual([])
  await close()
})

test('nothing to say, no spaces, emoji and mixed scripts are shown with their time', async () => {
  const empty = await openStatement(saying())
  await expect(empty.page.getByText('There is nothing to say yet.')).toBeVisible()
  await empty.screenshot('statement-empty')
  await expectAccessible(empty.page)
  await empty.close()

  const odd = await openStatement(
    saying(
      'x'.repeat(4000),
      '👩‍👩‍👧‍👦🎉'.repeat(200),
      '今天我们讨论 12 % 的 WSIS 问题。مرحبا بكم 2030 и всем спасибо.',
      '[pause]',
    ),
  )
  const { page, screenshot, close, problems } = odd
  await expect(page.getByRole('button', { name: /^Paragraph \d, begins at \d+:\d\d, takes \d+ seconds/ })).toHaveCount(
    4,
  )
  await expect(page.getByText('NaN')).toHaveCount(0)
  expect(await page.locator('[data-region="statement"]').evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(
    true,
  )
  await page.locator('[data-region="statement"]').evaluate((box) => box.scrollTo(0, box.scrollHeight))
  await screenshot('statement-odd')
  expect(await problems()).toEqual([])
  await close()
})

test('a hundred thousand words are told to be too many, and hold nothing up', async () => {
  const sentence = 'We ask all States to link every school in the valleys by the year that they agreed on. '
  // In one paragraph, which costs most.
  const launched = await openStatement(saying(sentence.repeat(6000)))
  const { page, screenshot, close, problems } = launched
  await expect(page.getByText(/This text has 10\d,\d{3} words: too many to rehearse\./)).toBeVisible()
  await screenshot('statement-too-long')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Go to the draft' }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  expect(await problems()).toEqual([])
  await close()
})
