import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectSoon, type Page } from '@playwright/test'
import type { Draft } from '../../src/core/draft/draft'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../../src/core/template/unplaced'
import { paragraph } from '../../src/core/text/blocks'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, type LaunchOptions, launchRostrum, repository } from './app'

/** Wide, because nobody knows what else the computer does, and kept also outside the runner of tests. */
const expect = expectSoon.configure({ timeout: 60_000 })
const SAMPLES = join(repository, 'templates/wsis20/samples')

/** A place of the program: how one gets there and back, and what stands there then. */
type Stop = [name: string, command: string, there: string, back: 'Escape' | 'close-draft' | null]

const ON_A_DRAFT: Stop[] = [
  ['guidance', 'show-guidance', '[data-region="panel"] [role="tabpanel"]', null],
  ['paper', 'show-paper', '[data-region="panel"] [role="tabpanel"] :is(h2, h3, p, button)', null],
  ['page', 'show-page', '[data-region="panel"] [role="tabpanel"] img', null],
  ['notes', 'show-notes', '[data-region="panel"] [data-notes]', null],
  ['checklist', 'show-checklist', '[data-region="panel"] [role="tabpanel"]', null],
  ['findings', 'show-findings', '[data-region="panel"] [role="tabpanel"] li', null],
  ['find', 'replace', 'search', 'Escape'],
  ['palette', 'command-palette', '[role="dialog"] [role="menuitem"]', 'Escape'],
  ['shortcuts', 'shortcuts', '[role="dialog"] table, [role="dialog"] dl', 'Escape'],
  ['evidence', 'evidence', '[role="dialog"]', 'Escape'],
  ['form-view', 'form-view', 'main h2', 'close-draft'],
  ['hand-in', 'hand-in', 'main h2', 'close-draft'],
  ['history', 'history', 'main p', 'close-draft'],
  ['calendar', 'calendar', '[data-region="calendar"]', 'close-draft'],
  ['settings', 'settings', '[data-region="settings"]', 'close-draft'],
]

const ON_A_STATEMENT: Stop[] = [['statement', 'rehearse', '[data-region="statement"]', null]]

const START = '#heading-organisation'

export type SamplePlaces = 'elements-paper-input' | 'consultation-statement'
const STOPS: Record<SamplePlaces, Stop[]> = {
  'elements-paper-input': ON_A_DRAFT,
  'consultation-statement': ON_A_STATEMENT,
}

/** What is done at each place, by its name: a picture, a measure. */
export type Look = (name: string, launched: LaunchedApp) => Promise<void>

/**
 * Goes to every place of the program with the two samples, and `look`s at each. `arrived` is called once for each program that was started, before the
 * first look. Nothing may have been said on a console.
 */
export async function walkEveryScreen(
  options: LaunchOptions,
  look: Look,
  arrived: (page: Page, launched: LaunchedApp) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const sample of Object.keys(STOPS) as SamplePlaces[]) {
    const file = sampleDraft(sample, freshFolder('documents'))
    const launched = await launchRostrum({ ...options, args: [file] })
    const { app, page, close, problems } = launched
    const press = (id: string) => choose(launched, id)
    await expect(page.locator(START)).toBeVisible()
    await arrived(page, launched)
    await look(sample, launched)
    await goThrough(launched, sample, look)
    await press('close-draft')
    if (sample === 'consultation-statement') {
      await expect(page.locator(START)).toBeVisible()
      const other = join(SAMPLES, 'elements-paper-input.rostrum')
      await app.evaluate(({ app: shell }, path) => shell.emit('open-file', { preventDefault: () => {} }, path), other)
      await expect(page.locator('[data-region="tabs"] [id^="tab-"]')).toHaveCount(2)
      await expect(page.locator(START)).toBeVisible()
      await look('tabs', launched)
      await press('close-draft')
      await expect(page.locator('[data-region="tabs"]')).toHaveCount(0)
      await press('close-draft')
      await expect(page.locator('[data-region="home"]')).toBeVisible()
      await look('home', launched)
      await press('write-pack')
      await expect(page.locator('[data-region="pack-editor"]')).toBeVisible()
      await look('pack-editor-open', launched)
      await page.locator('[data-region="pack-editor"] li button').first().press('Enter')
      for (const [index, name] of [
        [4, 'pack-editor-sections'],
        [5, 'pack-editor-limits'],
      ] as const) {
        await page.locator('[data-region="pack-parts"] button').nth(index).click()
        await look(name, launched)
      }
    }
    expect(await problems()).toEqual([])
    await close()
  }
}

/** What people bring to it besides drafts that answer every question: text without any heading, with long sentences and a doubled word. */
export const RUNNING_TEXT = [
  'The the villages of our region ask for one thing. They ask for masts that stay up. They ask for prices that a family can pay.',
  `Each year somebody counts the masts. Each year somebody counts the radios. Nobody counts the people, and ${Array.from({ length: 12 }, () => 'the people of the villages').join(' and ')} remain unseen.`,
  'We have asked before. We will ask again. We asked in Geneva in 2003. We asked in Tunis in 2005. We asked in New York in 2015. The answer was the same.',
]

/** The name of a draft that was broken off. */
export const HALF = 'half.rostrum'

/** A draft in this folder of which no word has a place: one running text. Returns its path. */
function runningText(folder: string): string {
  const file = sampleDraft('elements-paper-input', folder)
  const draft = JSON.parse(readFileSync(file, 'utf8')) as Draft
  const text = RUNNING_TEXT.map((words) => paragraph(words))
  const sections = draft.sections.map((section) => ({
    ...section,
    chosen: section.chosen && !section.id.startsWith('area-'),
    answers: {},
  }))
  writeFileSync(
    file,
    JSON.stringify({
      ...draft,
      proposals: [],
      sections: [...sections, { id: UNPLACED_SECTION, chosen: false, answers: { [UNPLACED_SLOT]: text } }],
    }),
  )
  return file
}

/**
 * Goes to what the two samples do not show, with a text that has no headings: what is there to be looked at in `npm run screens`, and costs the tests
 * of each change too much.
 */
export async function walkMoreScreens(
  options: LaunchOptions,
  look: Look,
  arrived: (page: Page, launched: LaunchedApp) => Promise<void> = async () => undefined,
): Promise<void> {
  const documents = freshFolder('documents')
  const file = runningText(documents)
  const whole = readFileSync(file, 'utf8')
  writeFileSync(join(documents, HALF), whole.slice(0, whole.length / 2))
  const launched = await launchRostrum({ ...options, documents, args: [file] })
  const { app, page, close, problems } = launched
  const dialog = page.getByRole('dialog')
  const closed = async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await expect(page.locator(`#part-${UNPLACED_SECTION}`)).toBeVisible()
  await arrived(page, launched)
  await openAnswer(page, `${UNPLACED_SECTION}/${UNPLACED_SLOT}`)
  await look('running-text', launched)

  await choose(launched, 'show-findings')
  const lengths = page.locator('[data-region="panel"] table')
  await lengths.scrollIntoViewIfNeeded()
  await look('sentence-lengths', launched)
  await openAnswer(page, `${UNPLACED_SECTION}/${UNPLACED_SLOT}`)
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+F10')
  const ofFinding = page.locator('[role="menu"] [data-key^="finding-0-"]')
  await expect(ofFinding.first()).toBeVisible()
  await look('context-menu', launched)
  await ofFinding.nth(-2).click()
  await expect(page.locator('[data-card-start]:focus')).toBeVisible()
  await look('finding-card', launched)
  await page.keyboard.press('Escape')

  await page.locator('[data-region="outline"] li button:has(svg.lucide-plus)').first().press('Enter')
  await expect(dialog).toBeVisible()
  await look('areas', launched)
  await closed()
  await page.locator('[data-region="status"] button').first().press('Enter')
  await expect(dialog).toBeVisible()
  await look('rules', launched)
  await closed()
  for (const [name, command] of [
    ['make-statement', 'make-statement'],
    ['passphrase', 'set-passphrase'],
  ] as const) {
    await choose(launched, command)
    await expect(dialog).toBeVisible()
    await look(name, launched)
    await closed()
  }

  await choose(launched, 'close-draft')
  await expect(page.locator('[data-region="home"]')).toBeVisible()
  await page.locator('#home-search').fill('Sample')
  await expect(page.locator('search li').first()).toBeVisible()
  await look('home-found', launched)
  await page.locator('#home-search').fill('')
  await page.locator('section[aria-labelledby="unreadable-heading"] li button').first().press('Enter')
  await expect(dialog).toBeVisible()
  await look('doctor', launched)
  await closed()
  await app.evaluate(({ dialog: system }) => {
    system.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
  })
  for (const [name, command] of [
    ['compare', 'compare-files'],
    ['call', 'new-from-call'],
  ] as const) {
    await choose(launched, command)
    await expect(page.locator('[data-region="home"]'), name).toHaveCount(0)
    await expect(page.locator('main'), name).toBeVisible()
    await look(name, launched)
    await choose(launched, 'close-draft')
    await expect(page.locator('[data-region="home"]'), `back from ${name}`).toBeVisible()
  }
  expect(await problems()).toEqual([])
  await close()
}

/** A copy of a sample in this folder, with something in it to find. Returns its path. */
export function sampleDraft(sample: SamplePlaces, folder: string): string {
  const file = join(folder, `${sample}.rostrum`)
  const draft = JSON.parse(readFileSync(join(SAMPLES, `${sample}.rostrum`), 'utf8')) as Draft
  draft.organisation = { ...draft.organisation, contactEmail: '' }
  writeFileSync(file, JSON.stringify(draft))
  return file
}

/** Chooses a command of the menu. */
export function choose({ app }: LaunchedApp, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
}

/** Goes to every place that this sample has, which is open, and comes back to its text where the place is another screen. */
export async function goThrough(launched: LaunchedApp, sample: SamplePlaces, look: Look): Promise<void> {
  const { page } = launched
  for (const [name, command, there, back] of STOPS[sample]) {
    await choose(launched, command)
    await expect(page.locator(there).first(), name).toBeVisible()
    await look(name, launched)
    if (back === 'Escape') await page.keyboard.press('Escape')
    else if (back) await choose(launched, back)
    if (back) await expect(page.locator(START), `back from ${name}`).toBeVisible()
  }
}

/** What can be pressed or written in and stands beyond the left or the right side of the window, where nobody comes by scrolling either. */
export async function beyondTheSides(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    return [...document.querySelectorAll('button, input, select, a')]
      .filter((each) => each.checkVisibility() && each.getClientRects().length > 0 && !scrolls(each.parentElement))
      .filter((each) => {
        const { left, right, width } = each.getBoundingClientRect()
        return width > 1 && (left < -1 || right > innerWidth + 1)
      })
      .map((each) => each.getAttribute('aria-label') ?? each.textContent ?? each.id)
  })
}
