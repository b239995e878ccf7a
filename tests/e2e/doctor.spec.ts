import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openAnswer } from './answers'
import { freshFolder, launchRostrum, repository } from './app'
import { expectAccessible } from './axe'

const SAMPLE = readFileSync(join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum'), 'utf8')
const SIZE = { width: 1280, height: 800 }

test('a damaged draft is rescued into a new one, and who has that open is said to whom opens it over a shared folder', {
  tag: '@looks',
}, async () => {
  test.setTimeout(180_000)
  const documents = freshFolder('documents')
  const half = SAMPLE.slice(0, SAMPLE.length / 2)
  const damaged = join(documents, 'Half.rostrum')
  writeFileSync(damaged, half)
  const first = await launchRostrum({ documents, size: SIZE })
  await first.page.getByRole('button', { name: 'What can be rescued of “Half.rostrum”…' }).click()
  const dialog = first.page.getByRole('dialog', { name: /Half\.rostrum/ })
  await expect(dialog).toContainText('ends in the middle')
  await expect(dialog).toContainText(/Can be read: [\d,]+ words in \d+ answers/)
  await expect(dialog).toContainText('broken off or garbled there')
  await expectAccessible(first.page)
  await first.screenshot('doctor')
  await dialog.getByRole('button', { name: 'Open what can be read as a new draft' }).click()
  await expect(first.page.getByRole('textbox', { name: 'Title of the document' })).toHaveValue(/ \(rescued\)$/)
  const drafts = () => readdirSync(documents).filter((name) => name.endsWith('.rostrum') && name !== 'Half.rostrum')
  await expect.poll(drafts).toHaveLength(1)
  expect(readFileSync(damaged, 'utf8')).toBe(half)
  const signs = () => readdirSync(documents).filter((name) => name.endsWith('.open'))
  await expect.poll(signs).toHaveLength(1)

  const [rescued = ''] = drafts()
  const second = await launchRostrum({
    documents,
    args: [join(documents, rescued)],
    size: SIZE,
    environment: { ROSTRUM_MACHINE: 'another-computer' },
  })
  const note = second.page.getByRole('note', { name: 'Open elsewhere' })
  await expect(note).toContainText(`This draft is open on ${hostname()}`)
  await expectAccessible(second.page)
  await second.screenshot('open-elsewhere')
  await second.page.getByRole('textbox', { name: 'Title of the document' }).fill('Not taken')
  await expect(second.page.getByText(/was not changed\. To write in it/)).toBeVisible()
  await expect(second.page.getByRole('textbox', { name: 'Title of the document' })).toHaveValue(/ \(rescued\)$/)

  const [sign = ''] = signs()
  const signed = readFileSync(join(documents, sign))

  // What is written there comes in here, and when it is closed there, it is written here.
  await first.page.getByRole('textbox', { name: 'Title of the document' }).fill('Written by the first')
  await expect(second.page.getByRole('textbox', { name: 'Title of the document' })).toHaveValue('Written by the first')
  await first.close()
  await expect(note).toBeHidden()
  await expect(second.page.getByText('not open elsewhere any more')).toBeVisible()
  await openAnswer(second.page, 'area-5/headline')
  await second.page.keyboard.type('Written by the second. ')
  await expect.poll(() => readFileSync(join(documents, rescued), 'utf8')).toContain('Written by the second.')

  // The button that the sentence names: it is written here although it is open there.
  await second.page.keyboard.press('Control+s')
  await second.page.getByRole('button', { name: 'Drafts' }).click()
  // Its own sign goes after home is there; what is written before would go with it.
  await expect.poll(signs).toEqual([])
  writeFileSync(join(documents, sign), signed)
  await second.page.getByRole('button', { name: /^Open Written by the first/ }).click()
  await expect(note).toContainText(`This draft is open on ${hostname()}`)
  await note.getByRole('button', { name: 'Open anyway' }).click()
  await expect(note).toBeHidden()
  await second.page.getByRole('textbox', { name: 'Title of the document' }).fill('Written all the same')
  await expect.poll(() => readFileSync(join(documents, rescued), 'utf8')).toContain('Written all the same')
  await second.close()
  expect(signs()).toEqual([])
  expect(readFileSync(damaged, 'utf8')).toBe(half)
})
