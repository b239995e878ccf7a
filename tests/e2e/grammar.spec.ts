import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { openAnswer } from './answers'
import { freshFolder, launchRostrum, repository } from './app'
import { expectAccessible } from './axe'
import { networkAttempts } from './net-log'

const SIZE = { width: 1280, height: 800 }
/** Grammar starts some seconds after a draft is opened, and its first reading takes seconds on a loaded machine. */
const READ = { timeout: 60_000 }

async function newDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
}

const findings = (page: Page) => page.getByRole('tabpanel', { name: /Findings/ })

async function showFindings(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Findings/ }).click()
}

/** A `.rostrum` file with one answer whose runs say which language they are in. */
function draftWith(runs: { text: string; language?: string }[], language = 'en'): string {
  const draft = JSON.parse(readFileSync(join(repository, 'tests/fixtures/drafts/v1/minimal.rostrum'), 'utf8'))
  const path = join(freshFolder('draft'), 'languages.rostrum')
  writeFileSync(
    path,
    JSON.stringify({
      ...draft,
      language,
      sections: [{ id: 'q1', chosen: true, answers: { answer: [{ type: 'paragraph', runs }] } }],
    }),
  )
  return path
}

test('a misspelt word is found and stays known once it is added, with nothing asked of a network', async () => {
  const log = join(freshFolder('log'), 'net.json')
  const userData = freshFolder('profile')
  const documents = freshFolder('documents')
  const { page, close, problems, screenshot } = await launchRostrum({
    size: SIZE,
    userData,
    documents,
    switches: [`--log-net-log=${log}`],
    proofreading: true,
  })
  await newDraft(page)
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('We recomend community networks for the the schools of the valley. An netwurk is near.')
  await showFindings(page)
  const misspelt = findings(page).getByText('“recomend” is not in the English dictionary.')
  await expect(misspelt).toBeVisible(READ)
  await expect(findings(page).getByText('Incorrect indefinite article.')).toBeVisible()
  // What a rule of ours says too is said once.
  await expect(findings(page).getByText('“the” stands twice.')).toBeVisible()
  await expect(findings(page).getByText('Did you mean to repeat this word?')).toHaveCount(0)
  await expect(findings(page).getByText('“netwurk” is not in the English dictionary.')).toBeVisible()
  await findings(page).getByRole('status', { name: 'Grammar and spelling' }).waitFor({ state: 'attached' })
  await misspelt.scrollIntoViewIfNeeded()
  await screenshot('grammar-findings')
  await expectAccessible(page)
  // What the dictionaries' worker may do, the page may not.
  const inPage = await page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])).then(
      () => 'compiled',
      () => 'refused',
    ),
  )
  expect(inPage).toBe('refused')

  await findings(page)
    .getByRole('listitem')
    .filter({ hasText: '“netwurk”' })
    .getByRole('button', { name: 'Add to my words' })
    .click()
  await expect(findings(page).getByText('“netwurk” is not in the English dictionary.')).toHaveCount(0)
  await expect(misspelt).toBeVisible()
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  expect(await problems()).toEqual([])
  await close()
  expect(networkAttempts(log)).toEqual([])

  const again = await launchRostrum({ size: SIZE, userData, documents })
  await again.page.getByRole('button', { name: /^Open Input to the Elements Paper/ }).click()
  await showFindings(again.page)
  await expect(findings(again.page).getByText('“recomend” is not in the English dictionary.')).toBeVisible(READ)
  await expect(findings(again.page).getByText('“netwurk” is not in the English dictionary.')).toHaveCount(0)
  await again.close()
})

test('each run is read in its own language, and a language without a dictionary is left alone', async () => {
  const file = draftWith([
    { text: 'The colour of the network matters to all of us here in the valley. ' },
    { text: 'Le developement des réseaux communautaires est une priorité. ', language: 'fr' },
    { text: 'El desarollo de las redes comunitarias es una prioridad. ', language: 'es' },
    { text: 'Цыфровое общество открыто для всех людей. ', language: 'ru' },
    { text: 'Rozwój sieci jest ważny.', language: 'pl' },
  ])
  const { app, page, close, problems } = await launchRostrum({ size: SIZE, args: [file], proofreading: true })
  await app.evaluate(({ session }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    const urls = ['app://rostrum/proofread/*']
    session.defaultSession.webRequest.onResponseStarted({ urls }, ({ url }) => asked.push(url))
  })
  await expect(page.locator('#heading-organisation')).toBeVisible()
  await showFindings(page)
  await expect(findings(page).getByText('“developement” is not in the French dictionary.')).toBeVisible(READ)
  await expect(findings(page).getByText('“desarollo” is not in the Spanish dictionary.')).toBeVisible(READ)
  await expect(findings(page).getByText('“Цыфровое” is not in the Russian dictionary.')).toBeVisible(READ)
  await expect(findings(page).getByText(/is not in the .* dictionary/)).toHaveCount(3)
  // What was asked for twice and never read would stay in memory.
  const asked = await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
  expect([...new Set(asked)]).toEqual(asked)
  expect(await problems()).toEqual([])
  await close()
})

test('one switch takes all of it away at once and keeps it away', async () => {
  const userData = freshFolder('profile')
  const { app, page, close, screenshot } = await launchRostrum({
    size: SIZE,
    userData,
    args: [draftWith([{ text: 'We recomend this to all States.' }])],
    proofreading: true,
  })
  await showFindings(page)
  const misspelt = findings(page).getByText('“recomend” is not in the English dictionary.')
  await expect(misspelt).toBeVisible(READ)
  const workers = page.workers().length
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('settings')?.click())
  await page.getByLabel('New word').fill('two words')
  await page.getByRole('button', { name: 'Add the word' }).click()
  await expect(page.getByText('This is not one word.')).toBeVisible()
  await page.getByLabel('New word').fill('Kisumu')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'My words' })).toHaveText('Kisumu')
  await page.getByRole('switch', { name: 'Check grammar and spelling' }).focus()
  await screenshot('grammar-settings')
  await page.getByRole('switch', { name: 'Check grammar and spelling' }).press('Space')
  await expect(page.getByRole('switch', { name: 'Check grammar and spelling' })).not.toBeChecked()
  await expect.poll(() => page.workers().length).toBe(workers - 1)
  await page.getByRole('button', { name: 'Remove “Kisumu”' }).click()
  await expect(page.getByRole('list', { name: 'My words' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Draft', exact: true }).click()
  await expect(findings(page).getByText('Grammar and spelling are switched off in Settings.')).toBeVisible()
  await expect(misspelt).toHaveCount(0)
  await close()

  const again = await launchRostrum({ size: SIZE, userData })
  // Where there are drafts, templates are folded away.
  await again.page.getByRole('button', { name: 'Start something new' }).click()
  await again.page.getByRole('button', { name: 'Past: to practise with' }).click()
  await newDraft(again.page)
  await showFindings(again.page)
  await expect(findings(again.page).getByText('Grammar and spelling are switched off in Settings.')).toBeVisible()
  await again.close()
})

test('where the engines cannot be loaded, one sentence says so and the other checks go on', async () => {
  const { page, close } = await launchRostrum({
    size: SIZE,
    args: [draftWith([{ text: 'We recomend this to all States.' }])],
    withoutEngines: true,
    proofreading: true,
  })
  await showFindings(page)
  await expect(findings(page).getByText(/Grammar and spelling could not start for English\./)).toBeVisible(READ)
  await expect(findings(page).getByText('The name of the organisation is missing.')).toBeVisible()
  await close()
})
