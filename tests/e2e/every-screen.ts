import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect as expectSoon, type Locator, type Page } from '@playwright/test'
import { CHANNELS } from '../../src/contract/channels'
import type { Draft } from '../../src/core/draft/draft'
import { problemOf } from '../../src/core/result'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../../src/core/template/unplaced'
import { paragraph } from '../../src/core/text/blocks'
import { message } from '../../src/messages/message'
import { accented, mirrored } from '../../src/messages/pseudo'
import { callByTypst, waterCall } from '../fixtures/calls/made-calls'
import { SMALL_PICTURE } from '../fixtures/images'
import { openAnswer } from './answers'
import {
  freshFolder,
  inChromium,
  keepPicture,
  type LaunchedApp,
  type LaunchOptions,
  launchRostrum,
  repository,
} from './app'
import { pasteHtml } from './clipboard'
import { clockWindow } from './clock-window'
import { dropFile } from './opening'
import { answerDialogs, returnedCopies, type Words, wordFile } from './review-files'
import { sayEveryToast, scrollToasts } from './toasts'
import {
  draftFromElsewhere,
  lockedDraft,
  longText,
  PASSPHRASE,
  rehearsed,
  rewrite,
  SEEDED_WORDS,
  sourceDraft,
  syncedCopy,
  usedProfile,
  withSources,
} from './walked-states'

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
  ['statement-choices', 'make-statement', '[role="dialog"] [role="radiogroup"], [role="dialog"] input', 'Escape'],
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
/** In `npm run screens`, where pictures are looked at; the tests of each change leave out what costs much and says little. */
const IN_FULL = process.env.ROSTRUM_SCREENS !== undefined
/** What the status line says of a draft that was checked. */
const CHECKED = '[data-region="status"] button:has(svg.lucide-circle-check, svg.lucide-octagon-alert)'

export type SamplePlaces = 'elements-paper-input' | 'consultation-statement'
const STOPS: Record<SamplePlaces, Stop[]> = {
  'elements-paper-input': ON_A_DRAFT,
  'consultation-statement': ON_A_STATEMENT,
}

/** What is done at each place, by its name: a picture, a measure. */
export type Look = (name: string, launched: LaunchedApp) => Promise<void>

/** Called once for each program that was started, before the first look. */
export type Arrived = (page: Page, launched: LaunchedApp) => Promise<void>

/** A way through some of the program's screens. Nothing may have been said on a console. */
export type Walk = (options: LaunchOptions, look: Look, arrived?: Arrived) => Promise<void>

const NOTHING: Arrived = async () => undefined

/**
 * Goes to every place of the program with the two samples, and `look`s at each.
 */
export const walkEveryScreen: Walk = async (options, look, arrived = NOTHING) => {
  for (const sample of Object.keys(STOPS) as SamplePlaces[]) {
    const file = sampleDraft(sample, freshFolder('documents'))
    if (sample === 'consultation-statement') rewrite(file, rehearsed)
    const launched = await launchRostrum({ ...options, args: [file] })
    const { app, page, close, problems } = launched
    const press = (id: string) => choose(launched, id)
    await expect(page.locator(START)).toBeVisible()
    await checked(page)
    await arrived(page, launched)
    await look(sample, launched)
    await goThrough(launched, sample, async (name, each) => {
      await look(name, each)
      await (MORE[name] ?? NOTHING_MORE)(each, look)
    })
    if (sample === 'elements-paper-input') {
      await showOutline(page)
      await page.locator('[data-outline-part]').nth(3).click({ button: 'right' })
      await menuIsThere(launched, 'outline-menu', look)
    } else await goThroughStatement(launched, options, look)
    await press('close-draft')
    if (sample === 'consultation-statement') {
      await expect(page.locator(START)).toBeVisible()
      const other = join(SAMPLES, 'elements-paper-input.rostrum')
      await app.evaluate(({ app: shell }, path) => shell.emit('open-file', { preventDefault: () => {} }, path), other)
      await expect(page.locator('[data-region="tabs"] [id^="tab-"]')).toHaveCount(2)
      await expect(page.locator(START)).toBeVisible()
      await checked(page)
      await look('tabs', launched)
      await page.locator('[data-region="tabs"] [data-tab]').first().click({ button: 'right' })
      await menuIsThere(launched, 'tab-menu', look)
      await press('close-draft')
      await expect(page.locator('[data-region="tabs"]')).toHaveCount(0)
      await press('close-draft')
      await homeIsThere(page)
      await look('home', launched)
      await tellAProblem(launched, look)
      await press('write-pack')
      await expect(page.locator('[data-region="pack-editor"]')).toBeVisible()
      await look('pack-editor-open', launched)
      await page.locator('[data-region="pack-editor"] li button').first().press('Enter')
      for (const [index, name] of PACK_PARTS.entries()) {
        // Its many boxes to tick cost more than all other parts together.
        if (name === 'guidance' && !IN_FULL) continue
        await page.locator('[data-region="pack-parts"] button').nth(index).click({ timeout: 120_000 })
        await look(`pack-editor-${name}`, launched)
      }
    }
    expect(await problems()).toEqual([])
    await close()
  }
}

/** Waits for the checks of a draft that was opened, so that no picture shows them under way. */
async function checked(page: Page): Promise<void> {
  if (IN_FULL) await expect(page.locator(CHECKED)).toBeVisible()
}

const PACK_PARTS = ['about', 'dates', 'guidance', 'template', 'sections', 'limits', 'orders', 'hand-in'] as const

/** Home with all that it shows: the drafts of the folder are read after the window is there. */
async function homeIsThere(page: Page): Promise<void> {
  await expect(page.locator('[data-region="home"]')).toBeVisible()
  await expect(page.locator('[data-region="home"] li[aria-posinset]').first()).toBeVisible()
  await expect(page.locator('[data-region="home"] [aria-busy="true"]')).toHaveCount(0)
}

/** What is beside the text of a statement: its acronyms, the clock while it runs and in windows of its own, and the reader. */
async function goThroughStatement(launched: LaunchedApp, { size }: LaunchOptions, look: Look): Promise<void> {
  const { app, page, resize } = launched
  const width = await page.evaluate(() => globalThis.innerWidth)
  const clock = (step: 'start' | 'pause' | 'restart' | 'end') =>
    page.evaluate((each) => window.rostrum.request('rehearsal.do', { step: each }), step)
  await page.locator('section[aria-labelledby="acronyms-heading"] button').press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('acronyms', launched)
  await leaveDialog(page)
  await page.locator('button:has(svg.lucide-scroll-text)').press('Enter')
  await expect(page.locator('[data-region="reader"]')).toBeVisible()
  await expect(page.locator('[data-cue]').first()).toBeVisible()
  // It fills the screen, whose size is any; and not each system gives the window back the size that it had.
  if (size) {
    await resize(size.width, size.height)
    await expect.poll(() => page.evaluate(() => globalThis.innerWidth)).toBe(width)
  }
  await look('reader', launched)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-region="reader"]')).toHaveCount(0)
  await page.locator('button:has(svg.lucide-monitor-up)').press('Enter')
  const views = page.getByRole('menuitem')
  await expect(views).toHaveCount(2)
  await look('clock-menu', launched)
  await page.keyboard.press('Escape')
  await clock('start')
  await expect(page.locator('[data-phase="running"]').first()).toBeVisible()
  await look('rehearsal', launched)
  if (IN_FULL) {
    await clock('pause')
    await expect(page.locator('[data-phase="paused"]').first()).toBeVisible()
    await look('rehearsal-paused', launched)
    await clock('start')
  }
  // The small windows of the clock are Electron's own.
  for (const view of inChromium ? [] : (['timekeeper', 'mini'] as const)) {
    await page.evaluate((each) => window.rostrum.request('rehearsal.show', { view: each }), view)
    const shown = await clockWindow(app, view)
    await expect(shown.locator('[data-phase="running"]')).toBeVisible()
    if (view === 'timekeeper') await expect(shown.locator('button').first()).toBeInViewport({ ratio: 1 })
    await look(`clock-${view}`, { ...launched, page: shown, screenshot: (name) => keepPicture(shown, name) })
  }
  await clock('end')
  await expect(page.locator('[data-phase="ended"]').first()).toBeVisible()
  await look('rehearsal-ended', launched)
  if (IN_FULL) {
    await clock('restart')
    await clock('start')
    await sleepFor(launched, 200)
    await expect(page.locator('[data-light="red"]').first()).toBeVisible()
    await look('rehearsal-over', launched)
    await clock('end')
    await expect(page.locator('[data-phase="ended"]').first()).toBeVisible()
    await look('rehearsal-ended-over', launched)
  }
  await choose(launched, 'hand-in')
  for (const [name, english] of [
    ['delivery', 'Delivery copy'],
    ['interpreter', 'For interpreters'],
  ] as const) {
    await page.getByRole('radio', { name: await said(page, english) }).check()
    await look(name, launched)
  }
}

/** Has the shell hear that the computer slept for so long: the clock of a rehearsal goes on meanwhile. */
function sleepFor({ app }: LaunchedApp, seconds: number): Promise<void> {
  return app.evaluate(({ powerMonitor }, slept) => {
    const { now } = Date
    powerMonitor.emit('suspend')
    Date.now = () => now() + slept * 1000
    powerMonitor.emit('resume')
    Date.now = now
  }, seconds)
}

/** Looks at the menu that was opened, and leaves it. */
async function menuIsThere(launched: LaunchedApp, name: string, look: Look): Promise<void> {
  const { page } = launched
  await expect(page.getByRole('menu').first()).toBeVisible()
  await look(name, launched)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
}

/** What else is looked at where a stop is. */
const MORE: Readonly<Record<string, (launched: LaunchedApp, look: Look) => Promise<void>>> = {
  guidance: openFolds,
  findings: async (launched, look) => {
    await launched.page.locator('[data-region="panel"] li button[aria-expanded="false"]').first().press('Enter')
    await look('finding-why', launched)
  },
  find: findSomething,
  palette: async (launched, look) => {
    await launched.page.getByRole('searchbox').fill(NOWHERE)
    await expect(launched.page.locator('[role="dialog"] [role="menuitem"][data-key]')).toHaveCount(0)
    await look('palette-none', launched)
  },
  calendar: saveDate,
  'hand-in': makeFiles,
}
const NOTHING_MORE = async () => undefined

/** Words that stand in no draft and in no name of a command. */
const NOWHERE = 'xyzxyz'

/** Finds words, finds none, and asks for what is no expression. */
async function findSomething(launched: LaunchedApp, look: Look): Promise<void> {
  const { page } = launched
  const [field, count] = [page.locator('search input').first(), page.locator('search [role="status"]')]
  await field.fill('WSIS')
  await expect(count).toContainText(/\d/)
  const isWider = (bar: Element) => bar.scrollWidth > bar.clientWidth
  expect(await page.locator('search').evaluate(isWider), 'the bar is wider than its place').toBe(false)
  await look('find-found', launched)
  await field.fill(NOWHERE)
  await expect(count).not.toContainText(/\d/)
  await expect(count).not.toHaveText('')
  await look('find-none', launched)
  const isPattern = page.locator('search button:has(svg.lucide-regex)')
  await isPattern.press('Enter')
  await field.fill('(')
  await expect(page.locator('#find-line[role="alert"]')).toBeVisible()
  await look('find-pattern', launched)
  await isPattern.press('Enter')
  await field.fill('')
  await field.press('Home')
}

/** Saves a date for a calendar program. */
async function saveDate(launched: LaunchedApp, look: Look): Promise<void> {
  const { app, page } = launched
  const folder = join(freshFolder('dates'), 'WSIS+20')
  mkdirSync(folder)
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    },
    join(folder, 'elements-paper-input.ics'),
  )
  const save = page.locator('button:has(svg.lucide-calendar-plus)').first()
  await save.press('Enter')
  await expect(page.locator('[data-region="calendar"] [role="status"] button').first()).toBeVisible()
  await look('calendar-saved', launched)
}

/** Opens all that is folded in the panel. */
async function openFolds(launched: LaunchedApp, look: Look): Promise<void> {
  const folded = launched.page.locator('[data-region="panel"] [role="tabpanel"] [aria-expanded="false"]')
  while ((await folded.count()) > 0) await folded.first().press('Enter')
  await look('guidance-open', launched)
}

/** Makes the documents of the draft that is being handed in. */
async function makeFiles(launched: LaunchedApp, look: Look): Promise<void> {
  const { app, page } = launched
  // A folder whose name no language translates: what was made says where it is.
  const folder = join(freshFolder('made'), 'WSIS+20')
  mkdirSync(folder)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  await page.getByRole('button', { name: await said(page, 'Make documents') }).press('Enter')
  const made = page.locator('[data-region="handin"] [role="status"] li').last()
  await expect(made).toBeVisible()
  await made.scrollIntoViewIfNeeded()
  await look('made', launched)
}

/** Looks for a template that is not there. */
async function findNoTemplate(launched: LaunchedApp, look: Look): Promise<void> {
  const { page } = launched
  const field = page.locator('search input:not(#home-search)')
  await field.fill(NOWHERE)
  await expect(page.locator('search ~ [role="status"]').first()).toBeVisible()
  await look('templates-none', launched)
  await field.fill('')
}

/** A file that is no document, dropped on home. */
async function tellAProblem({ page, ...launched }: LaunchedApp, look: Look): Promise<void> {
  const file = join(freshFolder('no-document'), BROKEN)
  writeFileSync(file, 'PK but nothing of a document')
  await dropFile(page, file)
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await look('problem', { page, ...launched })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
}

/** In a narrow window the outline is asked for. */
async function showOutline(page: Page): Promise<void> {
  const row = page.locator('[data-region="outline"] [data-outline-part]').first()
  if (!(await row.isVisible()))
    await page.locator('[data-region="top"] button:visible:has(svg.lucide-panel-left)').press('Enter')
  await expect(row).toBeVisible()
}

/** Puts the caret into an answer, over which the panel may lie in a narrow window. */
async function goIntoAnswer(page: Page, answer: string): Promise<void> {
  const over = page.locator('[data-over]')
  if ((await over.count()) > 0) {
    await page.keyboard.press('Escape')
    await expect(over).toHaveCount(0)
  }
  await openAnswer(page, answer)
}

/** Goes out of the dialog that is open. */
async function leaveDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** A label as the window says it, in the language that it is in. */
async function said(page: Page, english: string): Promise<string> {
  const language = await page.evaluate(() => document.documentElement.lang)
  if (language === 'en-XA') return accented(english)
  return language === 'ar-XB' ? mirrored(english) : english
}

/** What people bring to it besides drafts that answer every question: text without any heading, with long sentences and a doubled word. */
export const RUNNING_TEXT = [
  'The the villages of our region ask for one thing. They ask for masts that stay up. They ask for prices that a family can pay.',
  `Each year somebody counts the masts. Each year somebody counts the radios. Nobody counts the people, and ${Array.from({ length: 12 }, () => 'the people of the villages').join(' and ')} remain unseen.`,
  'We have asked before. We will ask again. We asked in Geneva in 2003. We asked in Tunis in 2005. We asked in New York in 2015. The answer was the same. It did not change. Nor did the masts. They stand where they stood. Some of them fell. Nobody came.',
]

/** The name of a draft that was broken off. */
export const HALF = 'half.rostrum'

/** The name of a file that is no document. */
export const BROKEN = 'no-document.docx'

/**
 * The way of somebody's Word file to the texts of two colleagues and beside them: placed, sent, returned, looked through, and its notes. What comes of
 * it is asked by `review.spec.ts`.
 */
export function walkReview(words: Words): Walk {
  return async (options, look, arrived = NOTHING) => {
    const folder = freshFolder('review')
    const launched = await launchRostrum(options)
    const { page, close, problems } = launched
    const dialog = page.getByRole('dialog')
    const last = dialog.locator('footer button').last()
    await page.locator('[data-region]').first().waitFor()
    await arrived(page, launched)
    await look('home-empty', launched)
    if (IN_FULL) await findNoTemplate(launched, look)

    const file = wordFile(join(folder, 'input.docx'), words)
    await dropFile(page, file)
    const places = dialog.locator('tbody select')
    await expect(places.first()).toBeVisible()
    await places.first().selectOption('q1 answer')
    await look('placing', launched)
    await places.last().selectOption('q2 answer')
    await last.click()
    // At 200 % it is too far from the view for an editor.
    await expect(page.locator('[data-answer="q1/answer"], [data-static-answer="q1/answer"]').last()).toContainText(
      words.villages,
    )

    const sent = join(folder, 'sent.docx')
    await answerDialogs(launched, sent, [])
    await choose(launched, 'send-for-review')
    await expect(page.getByRole('status').filter({ hasText: 'sent.docx' })).toBeVisible()
    await look('toast', launched)
    const copies = returnedCopies(sent, folder, words)
    await answerDialogs(launched, sent, copies)
    await choose(launched, 'take-back-review')
    await expect(dialog.getByRole('checkbox')).toHaveCount(3)
    await look('review', launched)
    await dialog.getByText(words.asks).scrollIntoViewIfNeeded()
    await look('review-comments', launched)
    await last.click()
    await expect(dialog).toHaveCount(0)

    await choose(launched, 'show-notes')
    await expect(page.locator('[data-notes] li').filter({ hasText: words.asks })).toBeVisible()
    await look('review-notes', launched)
    await goIntoAnswer(page, 'q1/answer')
    await page.keyboard.press('Shift+Home')
    await choose(launched, 'add-note')
    await expect(page.locator('[data-notes] textarea')).toBeFocused()
    await look('note-written', launched)
    await page.keyboard.press('Escape')

    await choose(launched, 'close-draft')
    await expect(page.locator('[data-region="home"]')).toBeVisible()
    await dropFile(page, [file, copies[0] ?? ''])
    await expect(page.locator('[data-region="compare"] [data-change]').first()).toBeVisible()
    await look('compared', launched)
    expect(await problems()).toEqual([])
    await close()
  }
}

/** What a draft does not take, each once. */
const NOT_ALL_KEPT =
  '<p>Water in small towns <math><mi>x</mi></math></p><video></video><iframe></iframe><input><canvas></canvas><p><del>Para.</del></p>'

const CALL = waterCall('Deadline: 30 April 2031, 18:00 CET.')

/** Words of the files that `walkDialogs` brings, which no language translates. */
export const BROUGHT = [
  ...CALL,
  'Water in small towns',
  'call.pdf',
  'Para.',
  'Every school is online.',
  'Schools come first.',
  // As a file is called that is made of a title with a colon.
  'Sample- Input',
  ...SEEDED_WORDS,
].join('\n')

/** Goes through the dialogs, boxes and menus of an open draft, of home and of the settings. */
export const walkDialogs: Walk = async (options, look, arrived = NOTHING) => {
  const documents = freshFolder('documents')
  const file = sampleDraft('zero-draft-comments', documents)
  rewrite(file, (draft) => withSources(draft, 'preamble', 'answer'))
  sourceDraft(sampleDraft('elements-paper-input', documents))
  const userData = freshFolder('profile')
  usedProfile(userData)
  const folder = freshFolder('brought')
  const [call, picture] = [join(folder, 'call.pdf'), join(folder, 'villages.png')]
  writeFileSync(call, callByTypst(CALL))
  writeFileSync(picture, Buffer.from(SMALL_PICTURE.data, 'base64'))
  const launched = await launchRostrum({ ...options, documents, userData, args: [file] })
  const { app, page, close, problems } = launched
  const dialog = page.getByRole('dialog')
  const panel = page.locator('[data-region="panel"] [role="tabpanel"]')
  const button = async (within: Page | Locator, english: string) =>
    within.getByRole('button', { name: await said(page, english) }).first()
  const dialogOf = async (name: string) => {
    await expect(dialog).toBeVisible()
    await look(name, launched)
    await leaveDialog(page)
  }
  const boxOf = async (name: string) => {
    await expect(dialog.locator('button').last()).toBeInViewport({ ratio: 1 })
    await dialogOf(name)
  }
  await expect(page.locator(START)).toBeVisible()
  await arrived(page, launched)

  const menus = page.locator('[data-region="top"] button[aria-haspopup]:visible')
  for (let index = 0; index < (await menus.count()); index += 1) {
    await menus.nth(index).press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await look(`top-menu-${index + 1}`, launched)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
  }

  const toasts = await sayEveryToast(page)
  for (let window = 0; window < (IN_FULL ? toasts.windows : 1); window += 1) {
    await scrollToasts(page, window)
    await look(`toasts-${window + 1}`, launched)
  }
  await toasts.leave()

  await page.locator('#organisation-group').selectText()
  await page.keyboard.type('Civ')
  await expect(page.getByRole('option')).toHaveCount(2)
  await look('choices', launched)
  await page.keyboard.press('Escape')

  await goIntoAnswer(page, 'preamble/answer')
  await choose(launched, 'show-guidance')
  await expect(panel.locator('section[aria-label] button')).not.toHaveCount(0)
  await look('taken-from', launched)
  await choose(launched, 'show-checklist')
  await look('checklist-filled', launched)
  await choose(launched, 'show-notes')
  await expect(panel.locator('[data-notes] li')).not.toHaveCount(0)
  await panel.locator('[data-notes] button[aria-haspopup]').first().press('Enter')
  await menuIsThere(launched, 'note-menu', look)

  await choose(launched, 'show-paper')
  await (await button(panel, 'Open the sample paper')).press('Enter')
  await (await button(panel, 'Amend')).press('Enter')
  await (await button(panel, 'Open the sample’s later version')).press('Enter')
  await expect(panel.locator('select')).toBeVisible()
  await look('paper-read', launched)
  await panel.locator('section > button').first().press('Enter')
  await expect(dialog.getByRole('checkbox').first()).toBeVisible()
  await dialogOf('paper-move')
  await (await button(panel, 'Split or renumber…')).press('Enter')
  await dialog.locator('textarea').press('ControlOrMeta+Home')
  await page.keyboard.press('ControlOrMeta+ArrowRight')
  await page.keyboard.press('Enter')
  await expect(dialog.locator('ol li')).toHaveCount(2)
  await dialogOf('put-right')
  await app.evaluate(({ dialog: system }, path) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, call)
  await (await button(panel, 'Add another version…')).press('Enter')
  await dialogOf('paper-named')
  for (const [name, command] of [
    ['versions', 'compare-versions'],
    ['results', 'show-results'],
  ] as const) {
    await choose(launched, command)
    await expect(dialog.locator('li').first()).toBeVisible()
    await dialogOf(name)
  }

  await goIntoAnswer(page, 'area-5/headline')
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('Shift+End')
  await choose(launched, 'link')
  await boxOf('link-box')
  await goIntoAnswer(page, 'area-5/headline')
  await choose(launched, 'footnote')
  await boxOf('footnote-box')
  await app.evaluate(({ dialog: system }, path) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, picture)
  await goIntoAnswer(page, 'area-5/headline')
  await choose(launched, 'insert-image')
  await boxOf('image-box')
  await goIntoAnswer(page, 'area-10/headline')
  await page.keyboard.press('ControlOrMeta+End')
  await pasteHtml(launched, NOT_ALL_KEPT)
  const told = await button(page, 'Show what')
  await expect(told).toBeVisible()
  await look('paste-told', launched)
  await told.click()
  await dialogOf('paste-losses')
  await goIntoAnswer(page, 'area-10/headline')
  await page.keyboard.press('ControlOrMeta+End')
  await choose(launched, 'table')
  await expect(page.locator('[data-answer="area-10/headline"] table')).toBeVisible()
  const tools = page.locator('[role="toolbar"] button[aria-haspopup]:enabled')
  for (let index = 0; index < (await tools.count()); index += 1) {
    await tools.nth(index).press('Enter')
    await menuIsThere(launched, `toolbar-menu-${index + 1}`, look)
  }
  await page.locator('[data-answer="area-10/headline"] td').first().click({ button: 'right' })
  await expect(page.getByRole('menu').first()).toBeVisible()
  await look('table-menu', launched)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toHaveCount(2)
  await look('table-submenu', launched)
  // One press closes both, or the submenu alone, by which of them has the focus by then.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0, { timeout: 2000 })
  }).toPass()

  await page.locator('button:has(svg.lucide-clipboard-paste):visible').first().press('Enter')
  await dialog.locator('textarea').focus()
  await pasteHtml(launched, '', '23\tWater in small towns\nPara.\t')
  await expect(dialog.locator('table')).toBeVisible()
  await dialogOf('paste-rows')
  await page.locator('main textarea:visible').last().click({ button: 'right' })
  await menuIsThere(launched, 'row-menu', look)
  await choose(launched, 'evidence')
  await expect(dialog.locator('li').first()).toBeVisible()
  await look('evidence-changed', launched)
  if (IN_FULL) {
    await dialog.getByRole('textbox').first().fill(NOWHERE)
    await expect(dialog.locator('li:not(section li)')).toHaveCount(0)
    await look('evidence-none', launched)
    await dialog.getByRole('textbox').first().fill('')
  }
  await (await button(dialog, 'New entry…')).press('Enter')
  await expect(dialog.locator('textarea').first()).toBeVisible()
  await look('evidence-form', launched)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await choose(launched, 'history')
  await (await button(page, 'Keep a version…')).press('Enter')
  await dialog.locator('input').fill('Sample')
  await look('version-name', launched)
  await page.keyboard.press('Enter')
  await dialog.locator('footer button').last().press('Enter')
  await expect(page.locator('[data-region="version"]')).toBeVisible()
  await look('history-version', launched)
  await choose(launched, 'close-draft')
  await expect(page.locator(START)).toBeVisible()

  await choose(launched, 'settings')
  await expect(page.locator('[data-region="settings"]')).toBeVisible()
  await look('settings-used', launched)
  await (await button(page, 'Add an organisation')).press('Enter')
  await dialogOf('organisation-profile')
  await choose(launched, 'close-draft')
  await expect(page.locator(START)).toBeVisible()
  await choose(launched, 'close-draft')
  await homeIsThere(page)

  // The row of a draft that was closed a moment ago is drawn anew when its file was read.
  await expect(async () => {
    await page.locator('li button[aria-haspopup="menu"]').first().press('Enter')
    await expect(page.getByRole('menu')).toBeVisible({ timeout: 2000 })
  }).toPass()
  await look('home-menu', launched)
  await page.locator('[role="menuitem"][data-key="rename"]').click()
  await expect(dialog.locator('input')).not.toHaveValue('')
  await dialogOf('rename')
  await app.evaluate(({ dialog: system }, path) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, documents)
  await choose(launched, 'compile-proposals')
  await dialogOf('compiled')
  await app.evaluate(({ dialog: system }, path) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, call)
  await choose(launched, 'new-from-call')
  await (await button(page, 'Open a call…')).press('Enter')
  await expect(page.locator('[data-region="call-screen"] input').first()).toBeVisible()
  await look('call-read', launched)
  await (await button(page, 'Make it')).press('Enter')
  await homeIsThere(page)
  await (await button(page, 'A later version of its call…')).press('Enter')
  await (await button(page, 'Open a call…')).press('Enter')
  await expect(page.locator('[data-region="call-screen"] input').first()).toBeVisible()
  await look('call-later', launched)
  expect(await problems()).toEqual([])
  await close()
}

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

/** Pastes so much into the running text that it comes piece by piece, and calls it off. */
async function pasteMuch(launched: LaunchedApp, look: Look): Promise<void> {
  const { page } = launched
  await goIntoAnswer(page, `${UNPLACED_SECTION}/${UNPLACED_SLOT}`)
  await page.keyboard.press('ControlOrMeta+End')
  const words = await page.locator('[data-region="status"] button').first().textContent()
  await pasteHtml(launched, `<p>${RUNNING_TEXT[0]}</p>`.repeat(20_000))
  const cancel = page.getByRole('button', { name: await said(page, 'Cancel') })
  await expect(cancel).toBeVisible()
  await look('pasting', launched)
  // It may have come to its end while it was looked at.
  if (await cancel.isVisible()) await cancel.press('Enter')
  else await choose(launched, 'undo')
  await expect(page.locator('[data-region="status"] button').first()).toHaveText(words ?? '')
}

/** Has the shell say of an open draft that its file was changed while somebody wrote in it. */
async function noticeOf({ app, page }: LaunchedApp, fileName: string): Promise<void> {
  const draft = await page.evaluate(async (name) => {
    const list = await window.rostrum.request('home.list', {})
    if (!list.ok) return undefined
    const { drafts, recent, named } = list.value
    return [...drafts, ...recent, ...named].find((each) => each.fileName === name)?.draft
  }, fileName)
  const notice = {
    draft,
    problem: problemOf('written-meanwhile', message('file.writtenMeanwhile', { file: fileName })),
  }
  await app.evaluate(
    ({ BrowserWindow }, { channel, content }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, 'draft.notice', content),
    { channel: CHANNELS.event, content: notice },
  )
  await expect(page.getByRole('alert')).toBeVisible()
}

/** What the window hears while a file is dragged over it, and when it leaves. */
function dragFileOver(page: Page, event: 'dragover' | 'dragleave'): Promise<void> {
  return page.evaluate((type) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['words'], 'input.docx'))
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
  }, event)
}

/**
 * Goes to what the two samples do not show, with a text that has no headings: what is there to be looked at in `npm run screens`, and costs the tests
 * of each change too much.
 */
export const walkMoreScreens: Walk = async (options, look, arrived = NOTHING) => {
  // In a folder of its own, so that it can be away for a moment.
  const documents = join(freshFolder('drafts'), 'WSIS+20')
  mkdirSync(documents)
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
  await expect(page.locator(`#part-${UNPLACED_SECTION}`)).toBeInViewport()
  await arrived(page, launched)
  await goIntoAnswer(page, `${UNPLACED_SECTION}/${UNPLACED_SLOT}`)
  await look('running-text', launched)
  await page.keyboard.press('ControlOrMeta+A')
  await expect(page.locator('[data-region="status"] button')).toHaveCount(4)
  await look('counted', launched)

  await choose(launched, 'show-findings')
  const lengths = page.locator('[data-region="panel"] table')
  await lengths.scrollIntoViewIfNeeded()
  await look('sentence-lengths', launched)
  await goIntoAnswer(page, `${UNPLACED_SECTION}/${UNPLACED_SLOT}`)
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
  if (IN_FULL) await pasteMuch(launched, look)

  await showOutline(page)
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

  syncedCopy(file)
  const copies = page.getByRole('note')
  await expect(copies).toBeVisible()
  await look('synced-copy', launched)
  await copies.getByRole('button').first().press('Enter')
  await expect(page.locator('[data-region="version"]')).toBeVisible()
  await look('copy-compared', launched)
  await choose(launched, 'close-draft')
  await expect(page.locator(`#part-${UNPLACED_SECTION}`)).toBeVisible()
  const away = `${documents}-away`
  renameSync(documents, away)
  await goIntoAnswer(page, `${UNPLACED_SECTION}/${UNPLACED_SLOT}`)
  await page.keyboard.type(' ')
  await expect(page.getByRole('alert')).toBeVisible()
  const isCut = (words: Element) => words.scrollWidth > words.clientWidth
  expect(await page.locator('[data-region="status"] [role="status"]').evaluate(isCut), 'is cut').toBe(false)
  await look('file-gone', launched)
  rmSync(documents, { recursive: true, force: true })
  renameSync(away, documents)
  await choose(launched, 'save')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await noticeOf(launched, 'elements-paper-input.rostrum')
  await look('file-notice', launched)

  await lockedDraft(file)
  const elsewhere = draftFromElsewhere(file)
  await choose(launched, 'close-draft')
  await homeIsThere(page)
  await page.locator('#home-search').fill('Sample')
  await expect(page.locator('search li').first()).toBeVisible()
  await look('home-found', launched)
  await page.locator('#home-search').fill(NOWHERE)
  await expect(page.locator('search li')).toHaveCount(0)
  await look('home-none', launched)
  await page.locator('#home-search').fill('')
  await dragFileOver(page, 'dragover')
  await look('drop-here', launched)
  await dragFileOver(page, 'dragleave')
  await page.locator('section[aria-labelledby="unreadable-heading"] li button').first().press('Enter')
  await expect(dialog).toBeVisible()
  await look('doctor', launched)
  await closed()
  await look('home-many', launched)
  await page.locator('li:has(svg.lucide-lock-keyhole) button').first().press('Enter')
  await expect(dialog).toBeVisible()
  await look('passphrase-asked', launched)
  await dialog.locator('input').first().fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-region="status"] svg.lucide-lock-keyhole')).toBeVisible()
  await choose(launched, 'change-passphrase')
  await expect(dialog).toBeVisible()
  await look('passphrase-change', launched)
  await closed()
  await choose(launched, 'hand-in')
  await expect(page.getByRole('note')).toBeVisible()
  await look('hand-in-locked', launched)
  await choose(launched, 'close-draft')
  await choose(launched, 'close-draft')
  await homeIsThere(page)
  await app.evaluate(({ dialog: system, shell }) => {
    system.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
    system.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
    // The bin of the machine that tests stays empty.
    shell.trashItem = async (path) => process.mainModule?.require('node:fs').unlinkSync(path)
  })
  await page
    .locator('section:has(> h2) li:has-text("elements-paper-input.rostrum") button[aria-haspopup]')
    .first()
    .press('Enter')
  await page.locator('[role="menuitem"][data-key="trash"]').click()
  await page.locator('button:has(svg.lucide-history)').last().press('Enter')
  await expect(dialog.locator('li').first()).toBeVisible()
  await look('deleted-drafts', launched)
  await closed()
  await dropFile(page, longText(dirname(documents)))
  const stop = page.locator('[role="status"]:not(:empty) + button')
  await expect(stop).toBeVisible()
  await look('importing', launched)
  await stop.press('Enter')
  await expect(stop).toHaveCount(0)
  await app.evaluate(({ app: shell }, path) => shell.emit('open-file', { preventDefault: () => {} }, path), elsewhere)
  await expect(page.getByRole('note')).toHaveCount(2)
  await page.locator('#draft-title').press('End')
  await page.keyboard.type('!')
  await look('open-elsewhere', launched)
  await choose(launched, 'close-draft')
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
export function sampleDraft(sample: SamplePlaces | 'zero-draft-comments', folder: string): string {
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

/** All ways, each with its name, which together come to every screen; the reviewers of the Word file write in the language of these words. */
export function everyWalk(words: Words): readonly [name: string, walk: Walk][] {
  return [
    ['every screen', walkEveryScreen],
    ['a Word file, its reviewers and its notes', walkReview(words)],
    ['a running text and what is found in it', walkMoreScreens],
    ['dialogs, boxes and menus', walkDialogs],
  ]
}
