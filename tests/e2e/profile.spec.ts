import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { freshFolder, launchElectron, repository } from './app'

/*
 * `ROSTRUM_PROFILE=used npx playwright test profile` makes tests/fixtures/profiles/VERSION-used anew (with another word, one of that name): what the program as it is leaves behind after somebody
 * has worked with it and the power went. `tests/unit/node/profile-upgrade.test.ts` opens it with every version that comes.
 */
const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string }
const KEPT = join(repository, 'tests/fixtures/profiles', `${version}-${process.env.ROSTRUM_PROFILE}`)
/** Stands for the drafts folder of whoever opens the fixture. */
const DRAFTS = '/home/amina/Inputs'
const TITLE = 'Title of the document'

function ask(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ([asked, content]) => {
      const answer = await window.rostrum.request(asked as never, content as never)
      if (!answer.ok) throw new Error(`${asked}: ${answer.problem.code}`)
      return answer.value
    },
    [name, input] as const,
  )
}

test('leaves a profile as this version keeps it @profile', async () => {
  const userData = freshFolder('profile')
  const documents = freshFolder('documents')
  const first = await launchElectron({ userData, documents, size: { width: 1280, height: 800 } })
  const { page, app } = first
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog
    },
    join(repository, 'docs/example-pack/pack.json'),
  )
  await expect(page.getByText('No drafts yet.')).toBeVisible()
  await ask(page, 'packs.install', {})
  await ask(page, 'settings.set', {
    theme: 'dark',
    paper: 'letter',
    proofreading: false,
    smartMarks: false,
    sound: true,
  })
  await ask(page, 'settings.set', { deletedDays: 90 })
  await ask(page, 'settings.set', { silentRules: ['passive'], noteAuthor: 'Amina' })
  await ask(page, 'evidence.put', {
    entry: {
      id: 'figure-2024',
      kind: 'figure',
      title: 'Schools offline',
      blocks: [{ type: 'paragraph', runs: [{ text: 'half of the schools were offline' }] }],
      language: 'en',
      source: 'Common Air Network, field survey',
      link: '',
      date: '2024',
      note: '',
      changedAt: '2026-01-02T03:04:05Z',
    },
  })
  await ask(page, 'words.add', { word: 'telehub' })
  await ask(page, 'speaker.learn', { language: 'en', planned: 170, took: 185 })
  await ask(page, 'speaker.acronyms', { acronyms: { WSIS: 'word' } })
  const organisation = {
    id: 'commons',
    name: 'Common Air Network',
    acronym: 'CAN',
    group: 'civil-society',
    country: 'KE',
    contactName: 'Amina Example',
    contactEmail: 'amina@example.org',
    signatories: [],
  }
  await ask(page, 'organisations.set', { organisations: [organisation] })
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await page.getByRole('textbox', { name: TITLE }).fill('Kept in a file')
  const status = page.getByRole('contentinfo').getByRole('status')
  await expect(status).toHaveText(/^Saved \d\d:\d\d$/)
  await page.getByRole('button', { name: 'Back to all drafts' }).click()
  await page.getByRole('button', { name: /^Open Kept in a file/ }).click()
  await page.getByRole('textbox', { name: TITLE }).fill('Kept in a file, again')
  // An order of their own.
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await outline.getByRole('button', { name: /^(?:Choose|\d+ more) / }).click()
  for (const number of [0, 1]) await page.getByRole('dialog').getByRole('checkbox').nth(number).press('Space')
  await page.keyboard.press('Escape')
  await page.locator('#outline-area-2').focus()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(page.getByText(/is \d+ of \d+ now\./)).toBeAttached()
  await page.getByRole('button', { name: 'Back to all drafts' }).click()
  await expect(page.getByRole('button', { name: /^Open Kept in a file, again/ })).toBeVisible()
  const remembered = await page.evaluate(() => localStorage.getItem('rostrum-window'))
  await first.close()

  // Where there can be no folder for drafts, the journal alone has what is written.
  const nowhere = join(freshFolder('documents'), 'a file')
  writeFileSync(nowhere, '')
  const second = await launchElectron({ userData, documents: join(nowhere, 'drafts') })
  await expect(second.page.getByRole('button', { name: /^Open Kept in a file/ })).toBeVisible()
  await second.page.keyboard.press('Control+n')
  await second.page.getByRole('button', { name: /^Oral statement: two minutes/ }).click()
  await second.page.getByRole('textbox', { name: TITLE }).fill('Only in the journal')
  const journal = join(userData, 'journal')
  await expect
    .poll(() =>
      existsSync(journal)
        ? readdirSync(journal).map((name) => readFileSync(join(journal, name), 'utf8').includes('Only in the journal'))
        : [],
    )
    .toEqual([true])
  await second.kill()

  rmSync(KEPT, { recursive: true, force: true })
  mkdirSync(KEPT, { recursive: true })
  for (const name of OURS)
    if (existsSync(join(userData, name))) cpSync(join(userData, name), join(KEPT, name), { recursive: true })
  cpSync(documents, join(KEPT, 'drafts'), { recursive: true })
  writeFileSync(join(KEPT, 'window-memory.json'), String(remembered))
  for (const name of readdirSync(KEPT, { recursive: true })
    .map(String)
    .filter((each) => each.endsWith('.json'))) {
    const path = join(KEPT, name)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(documents, DRAFTS))
  }
})

/** What is ours in a profile; the rest is Chromium's. */
const OURS = [
  'profile.json',
  'settings.json',
  'recent.json',
  'summaries.json',
  'words.json',
  'speaker.json',
  'organisations.json',
  'evidence.json',
  'journal',
  'history',
  'packs',
]
