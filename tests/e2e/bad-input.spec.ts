import { spawnSync } from 'node:child_process'
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { openAnswer } from './answers'
import { freshFolder, launchRostrum, repository } from './app'
import { pasteHtml } from './clipboard'
import { dropFile, openThroughDialog } from './opening'

const SAMPLE = readFileSync(join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum'), 'utf8')

interface Bad {
  name: string
  says: RegExp
  make(path: string): void
}

const BAD: readonly Bad[] = [
  {
    name: 'letter.rostrum',
    says: /^“letter\.rostrum” .*(is not|no) .*draft/,
    make: (path) => writeFileSync(path, 'Dear colleagues, thank you.\n'),
  },
  {
    name: 'half.rostrum',
    says: /^“half\.rostrum” ends in the middle, at line \d+, column \d+/,
    make: (path) => writeFileSync(path, SAMPLE.slice(0, SAMPLE.length / 2)),
  },
  {
    name: 'newer.rostrum',
    says: /^“newer\.rostrum” was written by a newer Rostrum \(draft format 99;/,
    make: (path) => writeFileSync(path, JSON.stringify({ ...JSON.parse(SAMPLE), version: 99 })),
  },
  {
    name: 'huge.rostrum',
    says: /^“huge\.rostrum” is 200 MB large/,
    make: (path) => {
      const file = openSync(path, 'w')
      ftruncateSync(file, 200 * 1024 * 1024)
      closeSync(file)
    },
  },
  {
    name: 'latin.rostrum',
    says: /^“latin\.rostrum” .*UTF-8/,
    make: (path) => writeFileSync(path, Buffer.from(SAMPLE, 'latin1')),
  },
  {
    name: 'zero.txt',
    says: /^“zero\.txt” .*zero bytes/,
    make: (path) => writeFileSync(path, 'Answer\0to question 1'),
  },
  {
    name: 'folder.rostrum',
    says: /^“folder\.rostrum” could not be opened: it is a folder/,
    make: (path) => mkdirSync(path),
  },
  {
    name: 'picture.png',
    says: /^“picture\.png” is not something that Rostrum opens/,
    make: (path) => writeFileSync(path, 'x'),
  },
]

/** All that opening must not change. Reading leaves the time of the last change alone. */
function traces(path: string) {
  const { size, mtimeMs, ino, mode } = statSync(path)
  const small = !statSync(path).isDirectory() && size < 10_000_000
  return { size, mtimeMs, ino, mode, content: small ? readFileSync(path, 'base64') : null }
}

async function expectSentence(page: Page, says: RegExp): Promise<void> {
  // What is damaged says beside its sentence what can be rescued.
  const dialog = page.locator('[role="alertdialog"], [role="dialog"]')
  await expect(dialog.getByText(says)).toBeVisible()
  await dialog
    .getByRole('button', { name: /^(OK|Close)$/ })
    .last()
    .click()
  await expect(dialog).toBeHidden()
}

test('what is no draft is refused in a sentence, from the dialog and dropped, and is left as it was', async () => {
  const folder = freshFolder('bad')
  const launched = await launchRostrum()
  const { page, close, documents, problems } = launched
  for (const { name, says, make } of BAD) {
    const path = join(folder, name)
    make(path)
    const before = traces(path)
    await test.step(`${name} from the dialog`, async () => {
      await openThroughDialog(launched, path)
      await expectSentence(page, says)
    })
    // A browser hands a page no folder of one file's name.
    if (!statSync(path).isDirectory())
      await test.step(`${name} dropped`, async () => {
        await dropFile(page, path)
        await expectSentence(page, says)
      })
    expect(traces(path), name).toEqual(before)
  }
  expect(readdirSync(folder).sort()).toEqual(BAD.map(({ name }) => name).sort())
  expect(readdirSync(documents)).toEqual([])
  expect(await problems()).toEqual([])
  await close()
})

test('a recent file that has vanished, or is damaged by now, says so in a dialog', async () => {
  const folder = freshFolder('recent')
  const userData = freshFolder('profile')
  const damaged = join(folder, 'damaged.rostrum')
  writeFileSync(damaged, SAMPLE.slice(0, 900))
  writeFileSync(join(userData, 'recent.json'), JSON.stringify([join(folder, 'gone.rostrum'), damaged]))
  const { app, page, close } = await launchRostrum({ userData })
  await page.locator('[data-region]').first().waitFor()
  for (const [label, says] of [
    ['gone.rostrum', /^“gone\.rostrum” could not be opened: it is no longer there/],
    ['damaged.rostrum', /^“damaged\.rostrum” ends in the middle/],
  ] as const) {
    await app.evaluate(({ Menu }, name) => {
      const labelled = (menu: Electron.Menu | null | undefined, wanted: string) =>
        menu?.items.find((item) => item.label.replace('&', '') === wanted)
      const file = labelled(Menu.getApplicationMenu(), 'File')
      labelled(labelled(file?.submenu, 'Open recent')?.submenu, name)?.click()
    }, label)
    await expectSentence(page, says)
  }
  expect(readFileSync(damaged, 'utf8')).toBe(SAMPLE.slice(0, 900))
  expect(readdirSync(folder)).toEqual(['damaged.rostrum'])
  await close()
})

test('five megabytes of HTML are pasted while the window answers, called off by a button, taken back by one Ctrl+Z and brought back by Ctrl+Y', async () => {
  const launched = await launchRostrum()
  const { page, close, problems, screenshot } = launched
  await page.getByRole('button', { name: /^Written input to/ }).click()
  await openAnswer(page, 'q1/answer')
  await page.keyboard.type('Before')
  const answer = page.locator('[data-answer="q1/answer"]')
  const unit = `<p class=MsoNormal style='margin-bottom:0cm;line-height:normal' onclick="alert(1)"><span lang=EN-GB
    style='font-size:12.0pt;font-family:"Times New Roman",serif;color:black'>Every school has a connection by
    2030, <b style='mso-bidi-font-weight:normal'>and uses it.<o:p></o:p></b></span></p><script>document.title = 'run'</script>`
  const html = `${unit.repeat(Math.ceil(5_000_000 / unit.length))}<p>The end</p>`
  // Reading the text by a locator would take longer than the paste.
  const ends = () =>
    answer.evaluate((root) => `${root.firstElementChild?.textContent} … ${root.lastElementChild?.textContent}`)
  const told = page.locator('[role="status"]', { hasText: 'Pasting a long text…' })

  await page.evaluate(() => {
    const state = { frames: 0, busy: 0, pressed: false }
    Object.assign(window, { state })
    const draw = () => {
      state.frames += 1
      if (document.querySelector('[data-static-answer="q1/answer"][aria-busy="true"]:not([hidden])')) state.busy += 1
      const button = document.querySelector<HTMLElement>('main [role="status"] button, [role="status"] > div button')
      if (button?.textContent === 'Cancel' && !state.pressed) {
        state.pressed = true
        button.click()
      }
      requestAnimationFrame(draw)
    }
    requestAnimationFrame(draw)
  })
  const state = () =>
    page.evaluate(() => ({
      ...(window as unknown as { state: { frames: number; busy: number; pressed: boolean } }).state,
    }))
  await pasteHtml(launched, html)
  await expect.poll(async () => (await state()).pressed, { timeout: 60_000 }).toBe(true)
  await expect(answer).toHaveText('Before')
  await expect(told).toHaveCount(0)
  await expect(answer).toBeFocused()

  const { frames } = await state()
  await pasteHtml(launched, html)
  await page.keyboard.type(' and on')
  await expect(told).toBeVisible()
  await screenshot('pasting')
  await expect.poll(ends, { timeout: 60_000 }).toMatch(/^BeforeEvery school .+ … The end and on$/)
  // A window that does not answer draws nothing.
  expect((await state()).frames - frames).toBeGreaterThan(20)
  await expect(told).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(answer).toHaveText('Before')
  const { busy } = await state()
  await page.keyboard.press('Control+y')
  await expect(answer).toBeFocused({ timeout: 120_000 })
  expect(await ends()).toMatch(/^BeforeEvery school .+ … The end and on$/)
  // It was drawn as plain text while its editor was filled, and the window drew on.
  expect((await state()).busy - busy).toBeGreaterThan(3)
  await page.keyboard.type('!')
  expect(await ends()).toMatch(/ … The end and on!$/)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(answer).toHaveText('Before')
  await page.keyboard.press('Control+z')
  await expect(answer).toHaveText('')
  expect(await page.title()).not.toBe('run')
  expect(await problems()).toEqual([])
  await close()
})

test('a full disk keeps the text in the journal, says so, and saves as soon as there is room', async () => {
  const disk = freshFolder('disk')
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0
  test.skip(!mounted, 'A small disk to fill can be mounted only by root on Linux.')
  const userData = freshFolder('profile')
  const filler = join(disk, 'filler')
  const fill = () => {
    const file = openSync(filler, 'w')
    try {
      for (;;) writeFileSync(file, Buffer.alloc(4096))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    } finally {
      closeSync(file)
    }
  }
  try {
    fill()
    const first = await launchRostrum({ documents: disk, userData })
    const { page } = first
    const alert = page.getByRole('alert').filter({ hasText: 'The file is not saved.' })
    const status = page.getByRole('contentinfo').getByRole('status')
    await page.getByRole('button', { name: /^Written input to/ }).click()
    await openAnswer(page, 'q1/answer')
    await page.keyboard.type('Kept on a full disk.')
    await expect(alert).toContainText('the disk is full')
    await expect(alert).toContainText('“Save elsewhere…” writes the draft into another file')
    await expect(status).toHaveText('No file yet')
    const journals = () =>
      readdirSync(join(userData, 'journal')).map((name) => readFileSync(join(userData, 'journal', name), 'utf8'))
    expect(journals().join()).toContain('Kept on a full disk.')

    rmSync(filler)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(status).toHaveText(/^Saved \d\d:\d\d$/)
    await expect(alert).toBeHidden()
    const drafts = () => readdirSync(disk).filter((each) => each.endsWith('.rostrum'))
    const [name = ''] = drafts()
    const path = join(disk, name)
    const saved = readFileSync(path, 'utf8')
    expect(saved).toContain('Kept on a full disk.')

    fill()
    await openAnswer(page, 'q2/answer')
    await page.keyboard.type('And this as well.')
    await expect(alert).toContainText('the disk is full')
    await expect(status).toHaveText('File not up to date')
    expect(readFileSync(path, 'utf8')).toBe(saved)
    expect(drafts()).toEqual([name])
    await expect.poll(() => journals().join()).toContain('And this as well.')
    await first.kill()

    rmSync(filler)
    const second = await launchRostrum({ documents: disk, userData })
    await second.page.getByRole('button', { name: /^Open Input to/ }).click()
    await expect(second.page.getByText('And this as well.')).toBeVisible()
    await expect(second.page.getByRole('contentinfo').getByRole('status')).toHaveText(/^Saved \d\d:\d\d$/)
    expect(readFileSync(path, 'utf8')).toContain('And this as well.')
    await second.close()
  } finally {
    spawnSync('umount', ['-l', disk])
  }
})
