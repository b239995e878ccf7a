import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Draft } from '../../src/core/draft/draft'
import { freshFolder, type LaunchedApp, launchRostrum, repository } from './app'

/*
 * The pictures of README, in out/screens/, with two dots a pixel. `ROSTRUM_SCREENS=1 ROSTRUM_PICTURES=docs npx playwright test pictures` keeps them in docs/
 * too; the screen must then have room for a window of 2560 × 1600 dots, and ImageMagick makes them small: a page has few colours.
 */
const KEPT_IN = process.env.ROSTRUM_PICTURES
const SIZE = { width: 1280, height: 800 }
const SAMPLE = join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum')
const MOST_BYTES = 400_000

function sample(): Draft {
  return JSON.parse(readFileSync(SAMPLE, 'utf8')) as Draft
}

function store(documents: string, name: string, change: (draft: Draft) => void): void {
  const draft = sample()
  change(draft)
  writeFileSync(join(documents, `${name}.rostrum`), JSON.stringify(draft))
}

/** A word that is there twice, one that a reviewer stumbles over, and a missing contact. */
function unfinished(draft: Draft): void {
  draft.id = 'picture-unfinished'
  draft.title = 'Input to the Elements Paper'
  draft.organisation = { ...draft.organisation, name: 'Common Air Network', contactEmail: '' }
  draft.limits = { ...draft.limits, profile: 'three-hundred-a-section' }
  const area = draft.sections.find(({ id }) => id === 'area-5')
  const [first] = area?.answers.rationale ?? []
  if (!area || first?.type !== 'paragraph') throw new Error('The sample no longer has a rationale in area 5.')
  first.runs = [
    {
      text: 'A divide is closed only when the link still works in its fifth year. Where a link was built with public money and then left without a budget for maintenance, as happened in eleven of the fourteen districts that we visited between March 2023 and June 2024, half of the schools were offline again within the the next two years. A connection is a bill that somebody pays every month, and the NRA should count it. The NRA has the figures.',
    },
  ]
}

async function keep(launched: LaunchedApp, name: string): Promise<void> {
  const { page } = launched
  // The display's own pointer stands in its middle, and what is under it looks chosen.
  await page.mouse.move(2, SIZE.height / 2)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const path = await launched.screenshot(name)
  if (!KEPT_IN) return
  const kept = join(repository, KEPT_IN, `${name}.png`)
  mkdirSync(join(repository, KEPT_IN), { recursive: true })
  execFileSync('convert', [path, '-alpha', 'off', '+dither', '-colors', '256', '-strip', `PNG8:${kept}`])
  expect(statSync(kept).size, `${name}.png is small enough for README`).toBeLessThan(MOST_BYTES)
}

async function theme(page: Page, name: 'dark' | 'light'): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(`theme: ${name}`)
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', name)
}

test('home, a draft in light and dark, and handing in are shown as they are', { tag: '@screens' }, async () => {
  const home = freshFolder('pictures')
  const documents = join(home, 'Documents', 'Rostrum')
  mkdirSync(documents, { recursive: true })
  mkdirSync(join(home, '.config'))
  // Where Linux looks for the folder that people know as Documents.
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
  store(documents, 'Input to the Elements Paper', unfinished)
  store(documents, 'Joint input with eighteen organisations', (draft) => {
    draft.id = 'picture-joint'
    draft.title = 'Joint input with eighteen organisations'
    draft.organisation = { ...draft.organisation, name: 'Rivers and Deltas Network', acronym: 'RDN' }
    for (const section of draft.sections) if (section.id > 'area-3') section.chosen = section.id.startsWith('q')
    draft.modified = '2025-07-21T09:12:00.000Z'
  })
  store(documents, 'What we ask on financing', (draft) => {
    draft.id = 'picture-short'
    draft.title = 'What we ask on financing'
    draft.organisation = { ...draft.organisation, name: '', country: '' }
    for (const section of draft.sections) {
      if (section.id === 'area-7' || section.id === 'q1') continue
      section.chosen = section.id.startsWith('q')
      for (const slot of Object.keys(section.answers)) section.answers[slot] = []
    }
    draft.proposals = draft.proposals.slice(0, 1)
    draft.modified = '2025-07-18T15:40:00.000Z'
  })
  const launched = await launchRostrum({
    documents,
    environment: { HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
    size: SIZE,
    switches: ['--force-device-scale-factor=2'],
    // Its findings are in the picture.
    proofreading: true,
  })
  const { page, close, problems } = launched
  await expect(page.getByRole('button', { name: 'Open What we ask on financing' })).toBeVisible()
  await expect(page.getByText('being read…')).toHaveCount(0)
  await keep(launched, 'home')

  await page.getByRole('button', { name: /^Open Input to the Elements Paper/ }).click()
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await outline.getByRole('button', { name: /Digital divides/ }).click()
  await page.getByRole('tab', { name: /^Findings [1-9]/ }).click()
  await expect(page.getByRole('contentinfo')).toContainText(/\d+ pages/)
  const marked = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))
  await expect.poll(marked, { message: 'findings are marked in the text', timeout: 60_000 }).toBeGreaterThan(1)
  const notYetRead = page.getByText(/^(?:Grammar and spelling are starting|Reading for grammar and spelling)…$/)
  await expect(notYetRead).toHaveCount(0, { timeout: 60_000 })
  await keep(launched, 'draft')
  await theme(page, 'dark')
  await page.getByRole('tab', { name: /^Findings/ }).click()
  await keep(launched, 'draft-dark')
  await theme(page, 'light')

  await page.getByRole('button', { name: 'Hand in…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hand in' })).toBeVisible()
  await keep(launched, 'hand-in')
  expect(await problems()).toEqual([])
  await close()
})
