import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectSoon, type Page } from '@playwright/test'
import type { Draft } from '../../src/core/draft/draft'
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
