import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { electronRuntime } from '../../scripts/electron-runtime.mjs'
import type { Bridge } from '../../src/contract/bridge'
import type { OpenedDraft, RequestInput, RequestName, RequestOutput } from '../../src/contract/messages'
import { freshFolder, launchRostrum, onlyInElectron, repository } from './app'
import { droppedPaths, openThroughDialog } from './opening'

declare global {
  interface Window {
    rostrum: Bridge
  }
}

/** Asks the shell as the window's own code does. */
async function ask<N extends RequestName>(page: Page, name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  const answer = await page.evaluate(([asked, given]) => window.rostrum.request(asked as RequestName, given as never), [
    name,
    input,
  ] as const)
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.code}: ${answer.problem.sentence}`)
  return answer.value as RequestOutput<N>
}

/** Home's list once every draft in it has been read. */
async function homeOf(page: Page): Promise<RequestOutput<'home.list'>> {
  let home = await ask(page, 'home.list', {})
  await expect
    .poll(async () => {
      home = await ask(page, 'home.list', {})
      return home.named
    })
    .toEqual([])
  return home
}

async function newDraft(page: Page): Promise<OpenedDraft> {
  const { packs } = await ask(page, 'app.info', {})
  return ask(page, 'draft.create', { template: packs[0]?.templates[0]?.id ?? '' })
}

function saying(content: OpenedDraft['content'], text: string): OpenedDraft['content'] {
  const [first, ...rest] = content.sections
  if (!first) throw new Error('The template has no section.')
  const slot = Object.keys(first.answers)[0] ?? 'answer'
  const answers = { ...first.answers, [slot]: [{ type: 'paragraph' as const, runs: [{ text }] }] }
  return { ...content, modified: new Date().toISOString(), sections: [{ ...first, answers }, ...rest] }
}

test('the bridge has its four functions and nothing of Electron', async () => {
  const { page, origin, close } = await launchRostrum()
  const keys = await page.evaluate(() => Object.keys(window.rostrum).sort())
  expect(keys).toEqual(['on', 'openDropped', 'readyToClose', 'request'])
  const refused = await page.evaluate(() => window.rostrum.request('constructor' as never, {} as never))
  expect(refused).toMatchObject({ ok: false, problem: { code: 'unknown-request' } })
  const bad = await page.evaluate(() => window.rostrum.request('draft.open', { draft: '../../etc/passwd' }))
  expect(bad).toMatchObject({ ok: false, problem: { code: 'bad-request' } })
  expect(await page.evaluate(() => location.href)).toBe(`${origin}/index.html`)
  await close()
})

test('a page cannot leave, open windows, frame the outside or fetch what is not its own', async () => {
  onlyInElectron('What the shell refuses a page is refused to Electron’s own session.')
  const { app, page, close } = await launchRostrum()
  const seen = await page.evaluate(async () => {
    const fetched = async (url: string) =>
      fetch(url).then(
        (answer) => answer.status,
        () => 'refused',
      )
    window.open('https://example.org/')
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(frame)
    location.href = 'https://example.org/'
    await new Promise((later) => setTimeout(later, 300))
    return {
      outside: await fetched('https://example.org/'),
      traversal: await fetched('app://rostrum/..%2f..%2f..%2fetc%2fpasswd'),
      injected: 'injected' in window,
      violations: violations.sort(),
      permission: await navigator.permissions.query({ name: 'geolocation' }).then((answer) => answer.state),
    }
  })
  expect(seen.outside).toBe('refused')
  expect(seen.traversal).toBe('refused')
  expect(seen.injected).toBe(false)
  expect(seen.violations).toContain('script-src-elem')
  expect(seen.permission).toBe('denied')
  expect(page.url()).toBe('app://rostrum/index.html')
  expect(app.windows()).toHaveLength(1)
  await close()
})

test('text that was kept is there after SIGKILL, with no file yet and with one', async () => {
  const userData = freshFolder('profile')
  const documents = freshFolder('documents')
  const first = await launchRostrum({ userData, documents })
  const draft = await newDraft(first.page)
  await ask(first.page, 'draft.keep', {
    draft: draft.draft,
    revision: 1,
    content: saying(draft.content, 'first words'),
  })
  await first.kill()
  expect(readdirSync(documents)).toEqual([])

  const second = await launchRostrum({ userData, documents })
  const home = await homeOf(second.page)
  expect(home.drafts).toMatchObject([{ recovered: true, fileName: '' }])
  const again = await ask(second.page, 'draft.open', { draft: home.drafts[0]?.draft ?? '' })
  expect(JSON.stringify(again.content)).toContain('first words')
  const { fileName } = await ask(second.page, 'draft.save', { draft: again.draft })
  expect(readFileSync(join(documents, fileName), 'utf8')).toContain('first words')

  // Kept every 100 ms, as fast typing would; killed in the middle of it.
  const last = await second.page.evaluate(
    async ({ handle, content, slots }) => {
      let acknowledged = 0
      for (let revision = 2; revision <= 25; revision += 1) {
        const section = content.sections[0]
        if (section) section.answers[slots] = [{ type: 'paragraph', runs: [{ text: `revision ${revision}.` }] }]
        content.modified = new Date().toISOString()
        const answer = await window.rostrum.request('draft.keep', { draft: handle, revision, content })
        if (answer.ok) acknowledged = revision
        await new Promise((later) => setTimeout(later, 100))
      }
      return acknowledged
    },
    {
      handle: again.draft,
      content: again.content,
      slots: Object.keys(again.content.sections[0]?.answers ?? {})[0] ?? '',
    },
  )
  expect(last).toBe(25)
  await second.kill()

  const third = await launchRostrum({ userData, documents })
  const list = await homeOf(third.page)
  expect(list.drafts).toHaveLength(1)
  const recovered = await ask(third.page, 'draft.open', { draft: list.drafts[0]?.draft ?? '' })
  expect(JSON.stringify(recovered.content)).toContain('revision 25.')
  await third.close()
  expect(readFileSync(join(documents, fileName), 'utf8')).toContain('revision 25.')
  expect(readdirSync(join(userData, 'journal'))).toEqual([])
})

test('a second start brings the first to the front and opens the file it was given there', async () => {
  const userData = freshFolder('profile')
  const documents = freshFolder('documents')
  const { app, page, close } = await launchRostrum({ userData, documents })
  const draft = await newDraft(page)
  const { fileName } = await ask(page, 'draft.save', { draft: draft.draft })
  await ask(page, 'draft.close', { draft: draft.draft })
  await page.evaluate(() => {
    const awaited = new Promise((done) => window.rostrum.on('draft.opened', done))
    Object.assign(window, { awaited })
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const runtime = await electronRuntime()
  const second = spawn(runtime.binary, [...runtime.args, repository, join(documents, fileName)], {
    env: { ...process.env, ROSTRUM_USER_DATA: userData, ROSTRUM_DOCUMENTS: documents },
    stdio: 'ignore',
  })
  const code = await new Promise((done) => second.once('exit', done))
  expect(code).toBe(0)
  const opened = (await page.evaluate(
    () => (window as unknown as { awaited: Promise<unknown> }).awaited,
  )) as OpenedDraft
  expect(opened.fileName).toBe(fileName)
  const minimised = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => each.isMinimized()),
  )
  expect(minimised).toEqual([false])
  await close()
})

test('files from the command line, from the dialog and dropped ones open; what is no draft says why', async () => {
  const documents = freshFolder('documents')
  const path = join(documents, 'Broken.rostrum')
  writeFileSync(path, '{"format":"rostrum-draft"')
  writeFileSync(join(documents, 'notes.md'), '# Something\n\nText of the notes.\n')
  writeFileSync(join(documents, 'picture.png'), 'x')
  const { app, page, close } = await launchRostrum({ documents })
  const home = await homeOf(page)
  expect(home.unreadable).toMatchObject([{ fileName: 'Broken.rostrum', problem: { code: 'truncated' } }])
  expect(readFileSync(path, 'utf8')).toBe('{"format":"rostrum-draft"')

  await app.evaluate(
    ({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
    },
    join(documents, 'notes.md'),
  )
  const answer = await ask(page, 'draft.openDialog', {})
  if (!answer || !('placing' in answer)) throw new Error('A text is placed before it is a draft')
  const made = await ask(page, 'import.make', { import: answer.placing.import, choices: [] })
  expect(made?.content.format).toBe('rostrum-draft')
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
  })
  expect(await ask(page, 'draft.openDialog', {})).toBeNull()

  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'dropped-here'
    document.body.append(input)
  })
  const dropped = async (name: string) => {
    droppedPaths.set(name, join(documents, name))
    await page.setInputFiles('#dropped-here', join(documents, name))
    return page.evaluate(async () => {
      const file = document.querySelector<HTMLInputElement>('#dropped-here')?.files?.[0]
      return file ? window.rostrum.openDropped(file) : null
    })
  }
  expect(await dropped('Broken.rostrum')).toMatchObject({ ok: false, problem: { code: 'truncated' } })
  expect(await dropped('picture.png')).toMatchObject({ ok: false, problem: { code: 'not-ours' } })
  expect(await dropped('notes.md')).toMatchObject({ ok: true })
  const invented = await page.evaluate(() => window.rostrum.openDropped(new File(['x'], 'x.rostrum')))
  expect(invented).toMatchObject({ ok: false, problem: { code: 'no-file' } })
  await close()
})

test('closing writes what is only in the journal; the window comes back with its size', async () => {
  const userData = freshFolder('profile')
  const documents = freshFolder('documents')
  const first = await launchRostrum({ userData, documents, size: { width: 1001, height: 702 } })
  // The place is remembered once the window has stood still for half a second.
  await first.page.waitForTimeout(700)
  const size = await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
  const draft = await newDraft(first.page)
  const content = saying(draft.content, 'kept just before closing')
  await ask(first.page, 'draft.keep', { draft: draft.draft, revision: 1, content })
  await first.close()
  const files = readdirSync(documents)
  expect(files).toHaveLength(1)
  expect(readFileSync(join(documents, files[0] ?? ''), 'utf8')).toContain('kept just before closing')
  const second = await launchRostrum({ userData, documents })
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())).toEqual(size)
  await second.close()
})

test('threads end while their code is compiled, and a thread that nothing ends does not keep the program', async () => {
  onlyInElectron('how its runtime ends threads is tried')
  const launched = await launchRostrum()
  const pipe = join(freshFolder('pipe'), 'pipe')
  execFileSync('mkfifo', [pipe])
  const program = join(repository, 'out/main')
  const chunk = readdirSync(join(program, 'chunks')).find((name) => /^threads-.*\.cjs$/.test(name)) ?? ''
  const ended = await launched.app.evaluate(
    async (_electron, { program, chunk, pipe }) => {
      const { startThread }: typeof import('../../src/node/threads') = (process.mainModule as NodeJS.Module).require(
        chunk,
      )
      // The one has a paper read in another, as the shell has, and both are ended as soon as they have answered: their code is being compiled then.
      for (let round = 0; round < 15; round += 1)
        await new Promise<void>((done) => {
          const thread = startThread(`${program}/document-thread.cjs`, {})
          let answers = 0
          thread.on('message', () => {
            answers += 1
            if (answers === 2) void thread.terminate().then(() => done())
          })
          for (const id of [1, 2]) thread.postMessage({ id, kind: 'paper', path: `${program}/main.cjs` })
        })
      const waiting = `require('node:worker_threads').parentPort.postMessage(1); require('node:fs').openSync(${JSON.stringify(pipe)})`
      const stuck = startThread(waiting, { eval: true })
      return new Promise<string>((done) => stuck.once('message', () => done('all but one')))
    },
    { program, chunk: join(program, 'chunks', chunk), pipe },
  )
  expect(ended).toBe('all but one')
  // Nobody has written into the pipe, so the thread waits until the program ends.
  await launched.close()
  expect(readFileSync(join(launched.userData, 'logs/rostrum.log'), 'utf8')).toContain('A thread did not end')
})

test('a file that another program changes is taken when all is saved, and undone with one click', async () => {
  const documents = freshFolder('documents')
  const path = join(documents, 'Ours.rostrum')
  const started = await launchRostrum({ documents, args: [] })
  const { page } = started
  const content = saying((await newDraft(page)).content, 'Our words.')
  writeFileSync(path, JSON.stringify(content))
  await openThroughDialog(started, path)
  const answer = page.getByRole('textbox').filter({ hasText: 'Our words.' })
  await expect(answer).toBeVisible()
  writeFileSync(path, JSON.stringify(saying(content, 'Their words, by a service that synchronises.')))
  const toast = page.getByText('Another program changed “Ours.rostrum”: you see its new text.')
  await expect(toast).toBeVisible()
  await expect(page.getByText('Their words, by a service that synchronises.')).toBeVisible()
  await started.screenshot('file-taken')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(answer).toBeVisible()
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('Our words.')
  expect(readdirSync(documents).filter((name) => name.endsWith('.rostrum'))).toEqual(['Ours.rostrum'])

  // While somebody writes, nothing that happens to the file takes a letter away.
  await answer.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' The file goes')
  rmSync(path)
  const notice = page.getByRole('alert').filter({ hasText: 'was moved or deleted outside Rostrum' })
  await expect(notice).toBeVisible()
  await page.keyboard.type(' and we write on.')
  await expect(page.getByText('Our words. The file goes and we write on.')).toBeVisible()
  await expect(notice).toBeVisible()
  await started.screenshot('file-notice')
  await notice.getByRole('button', { name: 'Hide' }).click()
  await expect(notice).toBeHidden()
  await expect.poll(() => (existsSync(path) ? readFileSync(path, 'utf8') : '')).toContain('and we write on.')

  // A service brings a copy while the draft is open.
  const copy = join(documents, 'Ours (conflicted copy 2026-11-22).rostrum')
  writeFileSync(copy, JSON.stringify(saying(content, 'A copy of it.')))
  const copies = page.getByRole('note', { name: 'Copies by a sync service' })
  await expect(copies).toContainText('“Ours (conflicted copy 2026-11-22).rostrum”')
  rmSync(copy)
  await expect(copies).toBeHidden()

  // Both write at once: both texts stay, and are compared and put together where that is told.
  await answer.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Ours')
  writeFileSync(path, JSON.stringify(saying(content, 'Theirs at the same time.')))
  await page.keyboard.type(' again.')
  const conflict = page.getByRole('alert').filter({ hasText: '“Ours.rostrum” was changed outside Rostrum' })
  await expect(conflict.getByRole('button')).toHaveText([
    'Compare',
    'Merge into this draft',
    'Open the original',
    'Hide',
  ])
  await expect(copies).toBeHidden()
  await started.screenshot('file-conflict')
  await conflict.getByRole('button', { name: 'Compare' }).click()
  await expect(page.locator('main ins, main del').first()).toBeVisible()
  await started.screenshot('file-conflict-compared')
  await page.keyboard.press('Control+w')
  await conflict.getByRole('button', { name: 'Merge into this draft' }).click()
  await expect(page.getByText('In one place both say something else')).toBeVisible()
  await started.close()
  expect(readFileSync(path, 'utf8')).toContain('Theirs at the same time.')
  const [kept] = readdirSync(documents).filter((name) => /your copy/.test(name))
  expect(readFileSync(join(documents, kept ?? ''), 'utf8')).toMatch(
    /we write on\. Ours again\..*Theirs at the same time\./s,
  )
})

test('the window’s page may crash; the drafts live on', async () => {
  const { app, page, close, documents } = await launchRostrum()
  const draft = await newDraft(page)
  await ask(page, 'draft.keep', { draft: draft.draft, revision: 1, content: saying(draft.content, 'before the crash') })
  const loaded = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((done) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => done())
        contents?.forcefullyCrashRenderer()
      }),
  )
  await loaded
  const text = await app.evaluate(
    ({ BrowserWindow }, handle) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `window.rostrum.request('draft.open', { draft: ${JSON.stringify(handle)} }).then((answer) => JSON.stringify(answer))`,
      ),
    draft.draft,
  )
  expect(text).toContain('before the crash')
  await close()
  expect(existsSync(join(documents, readdirSync(documents)[0] ?? 'nothing'))).toBe(true)
})

test('the draft that was on the screen comes back after a crash, with or without a file', async () => {
  onlyInElectron('It crashes the page of Electron’s window and reads the one that takes its place.')
  const { app, page, close, userData } = await launchRostrum()
  // Another draft with a file is held too; before, it was the one that came back.
  const other = await newDraft(page)
  await ask(page, 'draft.keep', { draft: other.draft, revision: 1, content: saying(other.content, 'the other one') })
  await ask(page, 'draft.save', { draft: other.draft })
  await page.locator('main li button').first().click()
  await page.locator('#draft-title').fill('The one on the screen')
  const journal = join(userData, 'journal')
  const journals = () =>
    readdirSync(journal)
      .map((name) => readFileSync(join(journal, name), 'utf8'))
      .join('')
  await expect.poll(journals).toContain('The one on the screen')
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((done) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => done())
        contents?.forcefullyCrashRenderer()
      }),
  )
  const shown = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `document.getElementById('draft-title')?.value ?? ''`,
      ),
    )
  await expect.poll(shown).toBe('The one on the screen')
  await close()
})

test('a mistake of the window is in the log, without what it quotes', async () => {
  const { page, close, userData } = await launchRostrum()
  // The window's own code listens once it runs, which its first screen shows.
  await expect(page.getByRole('heading').first()).toBeVisible()
  await page.evaluate(() => {
    setTimeout(() => {
      JSON.parse('{"title": We ask for shelter}')
    })
    void Promise.reject(new Error('nobody caught this'))
  })
  const log = () => {
    try {
      return readFileSync(join(userData, 'logs', 'rostrum.log'), 'utf8')
    } catch {
      return ''
    }
  }
  await expect.poll(log).toContain('[error] window, a promise: Error: nobody caught this')
  await expect.poll(log).toContain('[error] window, an event: SyntaxError:')
  expect(log()).not.toContain('shelter')
  await close()
})

test('hand-in writes into the folder that was chosen and asks before it replaces', async () => {
  const target = freshFolder('handin')
  const { app, page, close } = await launchRostrum()
  const { packs } = await ask(page, 'app.info', {})
  const sample = await ask(page, 'draft.createFromSample', { template: packs[0]?.templates[0]?.id ?? '' })
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
  }, target)
  const request = {
    draft: sample.draft,
    formats: ['docx' as const, 'pdf' as const],
    order: sample.content.order,
    paper: 'a4' as const,
    folder: 'ask' as const,
  }
  const made = await ask(page, 'handin.export', request)
  expect(made?.files.map(({ format }) => format).sort()).toEqual(['docx', 'pdf'])
  expect(readdirSync(target).sort()).toEqual(made?.files.map(({ fileName }) => fileName).sort())
  for (const { fileName } of made?.files ?? []) writeFileSync(join(target, fileName), 'mine')
  expect(await ask(page, 'handin.export', request)).toBeNull()
  for (const name of readdirSync(target)) expect(readFileSync(join(target, name), 'utf8')).toBe('mine')
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
  })
  expect((await ask(page, 'handin.export', request))?.files).toHaveLength(2)
  for (const name of readdirSync(target)) expect(readFileSync(join(target, name)).byteLength).not.toBe(4)
  await close()
})

test('a drafts folder that cannot be used is said in a sentence, and the text is kept', async () => {
  const documents = join(freshFolder('documents'), 'a-file')
  writeFileSync(documents, 'not a folder')
  const { page, close, userData } = await launchRostrum({ documents })
  const draft = await newDraft(page)
  await page.evaluate(() => {
    const awaited = new Promise((done) => window.rostrum.on('draft.problem', done))
    Object.assign(window, { awaited })
  })
  await ask(page, 'draft.keep', { draft: draft.draft, revision: 1, content: saying(draft.content, 'kept') })
  const problem = await page.evaluate(() => (window as unknown as { awaited: Promise<unknown> }).awaited)
  expect(problem).toMatchObject({
    draft: draft.draft,
    problem: { sentence: expect.stringMatching(/^“a-file” cannot hold your drafts: it is a file, not a folder\. /) },
  })
  expect(readdirSync(join(userData, 'journal'))).toHaveLength(1)
  await close()
  mkdirSync(join(documents, '..', 'free'))
  const again = await launchRostrum({ userData, documents: join(documents, '..', 'free') })
  // It was closed in order: nothing is said to have broken.
  expect((await homeOf(again.page)).drafts).toMatchObject([{ recovered: false, fileName: '' }])
  await again.close()
})

test('a theme that is chosen in the menu reaches the page, and so does the system’s', async () => {
  const { app, page, close } = await launchRostrum()
  await expect(page.getByRole('main')).toBeVisible()
  const choose = (label: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const labelled = (menu: Electron.Menu | null | undefined, name: string) =>
        menu?.items.find((item) => item.label.replace('&', '') === name)
      const themes = labelled(labelled(Menu.getApplicationMenu(), 'View')?.submenu, 'Theme')?.submenu
      const item = labelled(themes, wanted)
      item?.click()
      return item !== undefined
    }, label)
  const html = page.locator('html')
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await choose('Light')).toBe(true)
  await expect(html).toHaveAttribute('data-theme', 'light')
  const light = await paper()
  expect(await choose('Dark')).toBe(true)
  await expect(html).toHaveAttribute('data-theme', 'dark')
  expect(await paper()).not.toBe(light)
  // Form fields and scroll bars follow the system's theme as Electron has it, not the page's attribute.
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  expect(await choose('As the system')).toBe(true)
  const system = await app.evaluate(({ nativeTheme }) => (nativeTheme.shouldUseDarkColors ? 'dark' : 'light'))
  await expect(html).toHaveAttribute('data-theme', system)
  await close()
})
