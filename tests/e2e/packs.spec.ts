import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { openAnswer } from './answers'
import { freshFolder, launchRostrum, repository } from './app'
import { expectAccessible } from './axe'

const EXAMPLE = join(repository, 'docs/example-pack')

/** Answers the next dialogs that ask for a file with `path`, and those that ask a question with their first button. */
async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
  }, path)
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Packs' })).toBeVisible()
}

test('a pack that is installed offers its templates; its drafts open when it is gone again', async () => {
  const { app, page, screenshot, close, problems } = await launchRostrum()
  await answerDialogs(app, join(EXAMPLE, 'pack.json'))
  const { title } = JSON.parse(readFileSync(join(EXAMPLE, 'pack.json'), 'utf8')) as { title: string }
  const template = JSON.parse(readFileSync(join(EXAMPLE, 'example-open-call.template.json'), 'utf8')) as {
    title: string
    sections: { id: string; title: string; slots: { id: string }[] }[]
  }
  await openSettings(page)
  await page.getByRole('button', { name: 'Install pack…' }).click()
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText(`“${title}”`)
  await expect(page.getByRole('button', { name: `Remove the pack ${title}` })).toBeVisible()
  await expectAccessible(page)
  await screenshot('packs-settings')

  await page.getByRole('button', { name: 'Drafts', exact: true }).click()
  await page.getByRole('button', { name: template.title, exact: false }).first().click()
  const [section] = template.sections
  await openAnswer(page, `${section?.id}/${section?.slots[0]?.id}`)
  await page.keyboard.type('Words that stay.')
  await page.getByRole('button', { name: 'Back to all drafts' }).click()

  await openSettings(page)
  await page.getByRole('button', { name: `Remove the pack ${title}` }).click()
  await expect(page.getByRole('button', { name: `Remove the pack ${title}` })).toHaveCount(0)
  await page.getByRole('button', { name: 'Drafts', exact: true }).click()
  await expect(page.getByRole('button', { name: template.title, exact: false })).toHaveCount(0)
  await page.getByRole('button', { name: /^Open Input/ }).click()
  await expect(page.getByText('Words that stay.').first()).toBeVisible()
  const notice = page.getByRole('note', { name: 'Pack not installed' })
  await expect(notice).toContainText('is not installed. You can write, save and hand in')
  await expectAccessible(page)
  await screenshot('packs-draft-without-its-pack')

  // Installed from there, the draft finds its template, with the words that were written meanwhile.
  await openAnswer(page, `${section?.id}/${section?.slots[0]?.id}`)
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('More. ')
  await notice.getByRole('button', { name: 'Install pack…' }).click()
  await expect(notice).toHaveCount(0)
  await expect(page.getByText('More. Words that stay.').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: template.sections[0]?.title ?? '' }).first()).toBeVisible()
  expect(await problems()).toEqual([])
  await close()
})

test('a bad pack is refused with file and reason, in the dialog and at the next start', async () => {
  const folder = join(freshFolder('pack'), 'bad')
  cpSync(EXAMPLE, folder, { recursive: true })
  const file = join(folder, 'example-open-call.template.json')
  const template = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...template, orders: [] }))
  const userData = freshFolder('profile')
  const first = await launchRostrum({ userData })
  await answerDialogs(first.app, folder)
  await openSettings(first.page)
  await first.page.getByRole('button', { name: 'Install pack…' }).click()
  const refusal = first.page.getByRole('alertdialog')
  await expect(refusal).toContainText('example-open-call.template.json')
  await expect(refusal).toContainText('Nothing was installed')
  await refusal.getByRole('button', { name: 'OK' }).click()
  await first.close()

  // Somebody copied it there by hand.
  cpSync(folder, join(userData, 'packs', 'bad'), { recursive: true })
  const second = await launchRostrum({ userData })
  const refused = second.page.getByRole('region', { name: 'Templates that could not be read' })
  await expect(refused).toContainText('example-open-call.template.json')
  await expect(second.page.getByRole('button', { name: template.title, exact: false })).toHaveCount(0)
  await second.close()
})
