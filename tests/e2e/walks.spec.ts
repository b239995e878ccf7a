import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { writeDraft } from '../../src/core/draft/read'
import { paragraph } from '../../src/core/text/blocks'
import { toolOutput } from '../documents/needs-tool'
import { setLines, smallPdf } from '../fixtures/paper/small-pdf'
import { docxParts, p } from '../unit/core/import/docx-parts'
import { smallDraft } from '../unit/node/small-draft'
import { makeZip } from '../unit/node/zip-maker'
import { openAnswer } from './answers'
import { freshFolder, type LaunchedApp, launchRostrum, repository } from './app'
import { dropFile, openThroughDialog } from './opening'

/*
 * Eight things that a new user sets out to do, by pointer, with presses and fields counted and at most as many as stand here. docs/walks.md has the same
 * table. Dialogs of the system, and going back home between two walks, are not counted.
 */
const WALKS = {
  'The first PDF, from an empty profile': { clicks: 5, fields: 2 },
  'A Word file, dropped, placed and handed in': { clicks: 3, fields: 1 },
  'Comments on the Zero Draft, with its paragraphs, as PDF': { clicks: 11, fields: 2 },
  'A statement of three minutes out of a draft, rehearsed': { clicks: 6, fields: 0 },
  'Other words all over the draft, and back': { clicks: 6, fields: 3 },
  'Spelling and findings settled until it is ready': { clicks: 3, fields: 0 },
  'Words of yesterday, back from the history': { clicks: 5, fields: 0 },
  'A second draft of one that there is, for another organisation, by e-mail': { clicks: 8, fields: 0 },
} as const
type Walk = keyof typeof WALKS

const ANOTHER = {
  id: 'commons',
  name: 'Common Air Network',
  acronym: 'CAN',
  group: 'civil-society',
  country: 'KE',
  contactName: 'Leila Example',
  contactEmail: 'leila@example.org',
  signatories: [],
}

interface Hands {
  clicks: number
  fields: string[]
}

/** Counts presses of the pointer, and fields and answers that somebody wrote in. */
async function countHands(page: Page): Promise<void> {
  await page.evaluate(() => {
    const hands = { clicks: 0, fields: new Set<string>() }
    Object.assign(window, { hands })
    const count = (event: PointerEvent) => {
      if (event.isTrusted) hands.clicks += 1
    }
    window.addEventListener('pointerdown', count, true)
    const write = ({ target }: Event) => {
      // The test's own field for a dropped file is none that a person sees.
      if (target instanceof HTMLElement && !target.hidden)
        hands.fields.add(target.dataset.answer ?? (target.id || (target.getAttribute('aria-label') ?? target.tagName)))
    }
    window.addEventListener('input', write, true)
  })
}

/** What was counted since this was asked last. */
function handsSince(page: Page): Promise<Hands> {
  return page.evaluate(() => {
    const { hands } = window as unknown as { hands: { clicks: number; fields: Set<string> } }
    const counted = { clicks: hands.clicks, fields: [...hands.fields] }
    hands.clicks = 0
    hands.fields.clear()
    return counted
  })
}

async function choose({ app }: LaunchedApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog
  }, path)
}

/** Hands in what is open, into a folder of its own; returns the folder. */
async function handIn(launched: LaunchedApp, press = true): Promise<string> {
  const { page } = launched
  const folder = join(freshFolder('documents-made'), 'Sent')
  mkdirSync(folder)
  await choose(launched, folder)
  if (press) await page.getByRole('button', { name: 'Hand in…' }).click()
  await page.getByRole('button', { name: 'Make documents' }).click()
  await expect(page.getByRole('heading', { name: /^\d files? in/ })).toBeVisible({ timeout: 30_000 })
  // It was switched off while it worked.
  await expect(page.getByRole('button', { name: 'Make documents' })).toBeFocused()
  return folder
}

const made = (folder: string, ending: string) =>
  join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? `no ${ending}`)
const words = (pdf: string) => toolOutput('pdftotext', [pdf, '-']).replace(/\s+/g, ' ')

async function home(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: 'Draft', exact: true })
  if (await back.isVisible()) await back.click()
  await page.getByRole('button', { name: 'Back to all drafts' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Drafts' })).toBeVisible()
}

/** A draft with its organisation and three answers, whose first answer says this. */
function draftSaying(text: string, title: string): string {
  const draft = smallDraft(text, { id: title, title })
  return writeDraft({
    ...draft,
    organisation: {
      ...draft.organisation,
      name: 'Rivers and Deltas Network',
      acronym: 'RDN',
      group: 'Civil society',
      country: 'Kenya',
      contactName: 'Amina Example',
      contactEmail: 'office@example.org',
    },
    sections: [
      ...draft.sections,
      { id: 'q2', chosen: true, answers: { answer: [paragraph('Nobody pays for repair.')] } },
    ],
  })
}

test('eight walks of a new user, with presses and fields counted', async () => {
  test.slow()
  const counted: [Walk, Hands][] = []
  const documents = freshFolder('documents')
  const launched = await launchRostrum({ documents, size: { width: 1360, height: 850 }, proofreading: true })
  const { page, screenshot } = launched
  await countHands(page)
  let pictures = 0
  const walk = async (name: Walk, go: (see: () => Promise<unknown>) => Promise<void>) => {
    await handsSince(page)
    const number = Object.keys(WALKS).indexOf(name) + 1
    pictures = 0
    await test.step(name, () =>
      go(() => {
        pictures += 1
        return screenshot(`walk-${number}-${pictures}`)
      }),
    )
    counted.push([name, await handsSince(page)])
  }

  await walk('The first PDF, from an empty profile', async (see) => {
    await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
    await page.locator('#organisation-name').click()
    await page.keyboard.type('Rivers and Deltas Network')
    await page.locator('[data-answer="q1/answer"]').click()
    await page.keyboard.type('Schools are online in every district of our county.')
    await see()
    await page.getByRole('button', { name: 'Hand in…' }).click()
    // A written input has no delivery copy.
    await expect(page.getByRole('group', { name: 'What to make' })).toHaveCount(0)
    const folder = await handIn(launched, false)
    await see()
    expect(words(made(folder, '.pdf'))).toContain('Schools are online')
  })
  await home(page)

  await walk('A Word file, dropped, placed and handed in', async (see) => {
    const path = join(freshFolder('texts'), 'input.docx')
    const heading = (text: string) => p(text, '<w:pStyle w:val="H1"/>')
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    const body = [
      heading('Question 1'),
      p('Schools are online.'),
      heading('Power for clinics'),
      p('Rural clinics need power.'),
    ].join('')
    writeFileSync(
      path,
      makeZip([...docxParts({ styles, body })].map(([name, bytes]) => ({ name, content: Buffer.from(bytes) }))),
    )
    await dropFile(page, path)
    const dialog = page.getByRole('dialog', { name: 'Where “input.docx” goes' })
    await dialog.getByRole('combobox', { name: 'Power for clinics' }).selectOption('q2 answer')
    await see()
    await dialog.getByRole('button', { name: 'Make the draft' }).click()
    const folder = await handIn(launched)
    await see()
    expect(words(made(folder, '.pdf'))).toMatch(/Schools are online.*Rural clinics need power/)
  })
  await home(page)

  await walk('Comments on the Zero Draft, with its paragraphs, as PDF', async (see) => {
    const paper = join(freshFolder('papers'), 'zero-draft.pdf')
    const lines = [
      'Zero Draft of the outcome document',
      '47. We commit to lowering the cost of devices for households.',
      '48. We call upon Member States to invest in the digital skills of older persons.',
    ].map((text, index) => ({ text, x: 72, y: 780 - index * 40 }))
    writeFileSync(paper, smallPdf({ content: setLines(lines) }))
    await choose(launched, paper)
    for (const fold of ['Start something new', 'Past: to practise with']) {
      const button = page.getByRole('button', { name: fold })
      if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
    }
    await page.getByRole('button', { name: /^Comments on the Zero Draft/ }).click()
    await page.locator('#organisation-name').click()
    await page.keyboard.type('Rivers and Deltas Network')
    await page.getByRole('tab', { name: 'Paper', exact: true }).click()
    const panel = page.getByRole('region', { name: 'Paper', exact: true })
    await panel.getByRole('button', { name: 'Add the paper…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Add this version' }).click()
    await panel.getByRole('button', { name: /^paragraph 48:/ }).click()
    await see()
    await panel.getByRole('button', { name: 'Amend' }).click()
    await expect(page.getByLabel('Proposed text', { exact: true }).last()).toBeFocused()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' We say so for rural areas.')
    await see()
    const folder = await handIn(launched)
    await see()
    expect(words(made(folder, '.pdf'))).toMatch(/48 .*We say so for rural areas/)
  })
  await home(page)

  const openDraft = async (name: string, content: string | Buffer) => {
    const path = join(documents, name)
    writeFileSync(path, content)
    await openThroughDialog(launched, path)
    await expect(page.locator('#heading-organisation')).toBeVisible()
  }
  const sample = join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum')
  await openDraft('sample.rostrum', readFileSync(sample))

  await walk('A statement of three minutes out of a draft, rehearsed', async (see) => {
    await page.getByRole('button', { name: 'Make a statement' }).click()
    await see()
    const dialog = page.getByRole('dialog', { name: 'Make a statement from this input' })
    await dialog.getByRole('button', { name: /^Make it of \d+ thematic areas/ }).click()
    await page.getByRole('button', { name: 'Rehearse', exact: true }).click()
    await page.getByRole('button', { name: '3:00', exact: true }).click()
    await see()
    await page.getByRole('button', { name: /^Start/ }).click()
    await expect(page.locator('[data-light]')).toHaveAttribute('data-phase', 'running')
    await page.getByRole('button', { name: /^End/ }).click()
    await expect(page.locator('[data-light]')).toHaveAttribute('data-phase', 'ended')
    await see()
  })
  await home(page)
  await page.getByRole('button', { name: /^Open Sample: Input/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()

  await walk('Other words all over the draft, and back', async (see) => {
    await page.getByRole('button', { name: /^Find a command/ }).click()
    await expect(page.getByRole('dialog').getByRole('menuitem').first()).toBeVisible()
    await page.keyboard.type('replace')
    await see()
    await page.getByRole('dialog').getByRole('menuitem').first().click()
    const bar = page.getByRole('search')
    await bar.getByRole('textbox', { name: 'Find' }).click()
    await page.keyboard.type('Governments')
    await bar.getByRole('textbox', { name: 'Replace with' }).click()
    await page.keyboard.type('Parliaments')
    await bar.getByRole('button', { name: 'Replace all' }).click()
    const messages = page.getByRole('status', { name: 'Messages' })
    await expect(messages).toContainText(/places replaced/)
    await see()
    await page.getByRole('button', { name: /^Undo/ }).last().click()
    await expect(page.getByText(/Parliaments/)).toHaveCount(0)
  })
  await page.keyboard.press('Escape')
  await home(page)

  const misspelt = 'Schools in the the district are online, and we recomend that repair is paid for.'
  await openDraft('spelling.rostrum', draftSaying(misspelt, 'To be put right'))
  // Nothing is ready as long as nobody has read how it is spelt.
  await expect(page.getByRole('contentinfo')).toContainText('spelling is still to be read')
  await expect(page.getByRole('tab', { name: /^Findings/ })).toHaveAccessibleName(/2/, { timeout: 60_000 })
  await walk('Spelling and findings settled until it is ready', async (see) => {
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /before handing in$/ })
      .click()
    await see()
    const cards = page.getByRole('tabpanel', { name: /Findings/ })
    await cards.getByRole('button', { name: 'Write “the”' }).click()
    await cards.getByRole('button', { name: 'Write “recommend”' }).click()
    await see()
    await expect(page.getByRole('button', { name: 'Ready to hand in' })).toBeVisible()
  })
  // What was read to its end is known to be when its tab comes back.
  await openDraft('beside.rostrum', draftSaying('Every school is connected.', 'Beside it'))
  const tab = (title: string) => page.locator('[data-tab]', { hasText: title }).getByRole('button').first()
  const status = page.getByRole('contentinfo')
  await expect(async () => {
    await tab('Beside it').click()
    await expect(page.locator('#draft-title')).toHaveValue('Beside it')
    await tab('To be put right').click()
    await expect(page.locator('#draft-title')).toHaveValue('To be put right')
    const before = await status.textContent()
    await expect(status).toContainText('Ready to hand in', { timeout: 40_000 })
    expect(before).toContain('Ready to hand in')
  }).toPass({ timeout: 120_000 })
  await tab('Beside it').click()
  await page.keyboard.press('Control+w')
  await home(page)

  await openDraft('yesterday.rostrum', draftSaying('Every school is connected by 2030.', 'Of yesterday'))
  const answer = page.locator('[data-answer="q1/answer"]')
  await openAnswer(page, 'q1/answer')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Most schools, perhaps.')
  await home(page)
  await walk('Words of yesterday, back from the history', async (see) => {
    await page.getByRole('button', { name: /^Open Of yesterday/ }).click()
    await page.getByRole('button', { name: 'History' }).click()
    const versions = page.getByRole('navigation', { name: 'Versions' })
    await versions
      .getByRole('button', { name: /As it was opened/ })
      .last()
      .click()
    await see()
    await page
      .getByRole('button', { name: /^Restore(?! the whole)/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Draft', exact: true }).click()
    await expect(answer).toHaveText('Every school is connected by 2030.')
    await see()
  })
  await home(page)

  await page.evaluate(async (organisation) => {
    await window.rostrum.request('organisations.set', { organisations: [organisation] })
  }, ANOTHER)
  // As at the next start, which reads what is kept.
  await page.reload()
  await countHands(page)
  await expect(page.getByRole('button', { name: 'More for Of yesterday' })).toBeVisible()
  await launched.app.evaluate(({ shell }) => {
    Object.assign(globalThis, { opened: [] })
    shell.openPath = async (path: string) => {
      ;(globalThis as unknown as { opened: string[] }).opened.push(path)
      return ''
    }
  })
  await walk('A second draft of one that there is, for another organisation, by e-mail', async (see) => {
    await page.getByRole('button', { name: 'More for Of yesterday' }).click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).click()
    await page.getByRole('button', { name: /^Open Of yesterday \(copy\)/ }).click()
    await page.getByRole('button', { name: /^Fill in/ }).click()
    await page.getByRole('menuitem', { name: 'Common Air Network' }).click()
    await see()
    const folder = await handIn(launched)
    await page.getByRole('button', { name: /^Open .*\.eml/ }).click()
    await see()
    expect(readFileSync(made(folder, '.eml'), 'utf8')).toContain('Common Air Network')
    await expect
      .poll(() => launched.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
      .toEqual([made(folder, '.eml')])
  })

  expect(await launched.problems()).toEqual([])
  await launched.close()
  console.log(table(counted))
  expect(counted).toHaveLength(Object.keys(WALKS).length)
  for (const [name, { clicks, fields }] of counted) {
    expect.soft(clicks, name).toBeLessThanOrEqual(WALKS[name].clicks)
    expect.soft(clicks, name).toBeGreaterThan(2)
    expect.soft(fields.length, `${name}: ${fields.join(', ')}`).toBeLessThanOrEqual(WALKS[name].fields)
  }
})

function table(counted: readonly [Walk, Hands][]): string {
  return counted
    .map(([name, { clicks, fields }]) => `${name}: ${clicks} presses, ${fields.length} fields (${fields.join(', ')})`)
    .join('\n')
}
