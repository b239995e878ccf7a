import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type RequestName, requests } from '../../../src/contract/messages'
import { writeDraft } from '../../../src/core/draft/read'
import { failure, type Result, success } from '../../../src/core/result'
import { answerRequest } from '../../../src/main/contract-calls'
import { handlersOf } from '../../../src/main/handlers'
import { HomeList } from '../../../src/main/home-list'
import type { ReviewDesk } from '../../../src/main/review-desk'
import { Shell } from '../../../src/main/shell'
import { FIRST_SETTINGS } from '../../../src/main/shell-settings'
import { shellSettingsSchema } from '../../../src/main/stored-settings'
import { message } from '../../../src/messages/message'
import { makeDocuments } from '../../../src/node/documents'
import { JsonFile } from '../../../src/node/json-file'
import { lockedText } from '../../../src/node/locked-file'
import { PackShelf } from '../../../src/node/pack-shelf'
import { builtInPacksFolder } from '../../../src/node/packs'
import { makeLock, openLock } from '../../../src/node/sealing'
import { smallDraft, textIn } from '../node/small-draft'
import { validInput } from './valid-input'

/** The system: what the person answers its dialogs, what it has in its lists, and where its bin is. */
const system = vi.hoisted(() => ({
  folder: '',
  agrees: true,
  asked: [] as { message: string; detail: string }[],
  chosen: null as string | null,
  recent: [] as string[],
  bin: 'works' as 'works' | 'fails',
}))

vi.mock('electron', async () => {
  const { renameSync } = await import('node:fs')
  return {
    app: {
      getPath: (name: string) => `${system.folder}/${name}`,
      getVersion: () => '1.0.0',
      // As Electron does: the newest first, each once.
      addRecentDocument: (path: string) => {
        system.recent = [path, ...system.recent.filter((each) => each !== path)]
      },
      clearRecentDocuments: () => {
        system.recent = []
      },
    },
    BrowserWindow: class {},
    dialog: {
      showMessageBox: async (_window: unknown, question: { message: string; detail: string }) => {
        system.asked.push(question)
        return { response: system.agrees ? 0 : 1 }
      },
      showSaveDialog: async () => ({ canceled: true }),
      showOpenDialog: async () =>
        system.chosen === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [system.chosen] },
    },
    nativeTheme: {},
    shell: {
      showItemInFolder: () => undefined,
      trashItem: async (path: string) => {
        if (system.bin === 'fails') throw new Error('no bin')
        renameSync(path, `${system.folder}/bin/${path.split('/').at(-1)}`)
      },
    },
  }
})

// Reads here what the program reads in threads.
vi.mock('../../../src/node/draft-reader', async () => {
  const { readDraftBytes, readSeenDraft } = await import('../../../src/node/draft-files')
  return {
    DraftReader: class {
      read = readSeenDraft
      readText = async (text: string, name: string, key: Parameters<typeof readDraftBytes>[2]) =>
        readDraftBytes(Buffer.from(text), name, key)
      makeLock = async (passphrase: string, identity?: string) =>
        success(await makeLock(passphrase, { workFactor: 2, ...(identity ? { identity } : {}) }))
      opensLock = async ({ key }: { key: string }, passphrase: string) =>
        success((await openLock(key, passphrase)) !== null)
      examine = async () => failure('no-file', 'Nothing to examine here.')
      rescue = async () => failure('no-file', 'Nothing to rescue here.')
      summariseFile = async () => failure('too-slow', 'Not summed up here.')
      summariseText = async () => failure('too-slow', 'Not summed up here.')
      findInFile = async () => failure('too-slow', 'Not looked through here.')
      findInText = async () => failure('too-slow', 'Not looked through here.')
      restart = () => {}
      close = () => {}
    },
  }
})

/** Handlers that rest on what was kept of drafts; the others have fakes of their own. */
const ROOMS = /^(?:history|lock|home|draft)\./
const SECRET = 'The source met us at the bridge.'
const PASSPHRASE = 'four plain words here'
const draft = smallDraft(SECRET)
const REVIEWS = { handlers: () => ({}) } as unknown as ReviewDesk

let drafts: string
const inDrafts = (name: string) => join(drafts, name)
const profile = (name: string) => join(system.folder, 'userData', name)

beforeEach(() => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rostrum-shell-')))
  Object.assign(system, { folder, agrees: true, asked: [], chosen: null, recent: [], bin: 'works' })
  drafts = join(folder, 'documents', 'Rostrum')
  for (const each of [drafts, join(folder, 'userData', 'journal'), join(folder, 'bin')])
    mkdirSync(each, { recursive: true })
})
afterEach(() => rmSync(system.folder, { recursive: true }))

async function value<T>(answer: Result<T> | Promise<Result<T>>): Promise<T> {
  const given = await answer
  if (!given.ok) throw new Error(given.problem.sentence)
  return given.value
}

/** A shell as it starts, with the answers to the window's questions and what it told the window. */
async function started(settings: Partial<typeof FIRST_SETTINGS> = {}) {
  const file = await JsonFile.open(profile('settings.json'), shellSettingsSchema, FIRST_SETTINGS)
  await file.set({ ...FIRST_SETTINGS, ...settings })
  const packs = PackShelf.open({ builtIn: builtInPacksFolder(), installed: join(system.folder, 'packs') })
  const shell = await Shell.start(file, packs)
  const told: unknown[][] = []
  Object.assign(shell, {
    documents: { make: makeDocuments, pages: async () => success(1) },
    tell: (...said: unknown[]) => told.push(said),
  })
  return { shell, told, handlers: handlersOf(shell, new HomeList(shell), REVIEWS) }
}

/** The files of the profile, whatever their folder, whose bytes hold a word, or whose name does. */
function naming(words: string): string[] {
  return readdirSync(profile(''), { recursive: true, encoding: 'utf8' }).filter((name) => {
    const entry = profile(name)
    return existsSync(entry) && (name.includes(words) || holds(entry, words))
  })
}
function holds(path: string, words: string): boolean {
  try {
    return readFileSync(path).includes(words)
  } catch {
    return false
  }
}
const histories = () =>
  readdirSync(profile('history'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.versions'))

describe('a draft that goes to the bin', () => {
  const put = (name: string, content = draft) => {
    writeFileSync(inDrafts(name), writeDraft(content))
    return inDrafts(name)
  }

  it('is asked about, kept as a version for the days that Settings says, and named by no list of files', async () => {
    const { shell, handlers } = await started()
    const [mine, other] = [put('Mine.rostrum'), put('Other.rostrum', smallDraft('Other.', { id: 'other-draft-1' }))]
    await value(shell.openPath(other))
    const handle = await shell.sessions.handleFor(mine)
    await value(handlers['draft.open']({ draft: handle }))
    await value(shell.sessions.keep(handle, 1, smallDraft('The last words.')))
    expect(system.recent).toEqual([mine, other])

    system.agrees = false
    expect(await handlers['draft.trash']({ draft: handle })).toEqual(success({ trashed: false }))
    expect(existsSync(mine)).toBe(true)
    system.agrees = true
    expect(await handlers['draft.trash']({ draft: handle })).toEqual(success({ trashed: true }))
    expect(system.asked[0]?.detail).toContain('for 30 days')
    // The bin has the latest text.
    expect(readFileSync(join(system.folder, 'bin', 'Mine.rostrum'), 'utf8')).toContain('The last words.')
    const [left] = await shell.histories.left(async () => true)
    expect(left).toMatchObject({ draftId: draft.id, deletedAt: expect.any(String) })
    expect((await shell.histories.list(draft.id)).versions.at(-1)).toMatchObject({ reason: 'binned' })
    expect([shell.recent.list(), system.recent]).toEqual([[other], [other]])
  })

  it('leaves nothing where Settings says no days, not even a journal that could not be read', async () => {
    const { shell, handlers } = await started({ deletedDays: 0 })
    const handle = await shell.sessions.handleFor(put('Mine.rostrum'))
    await value(handlers['draft.open']({ draft: handle }))
    await value(shell.histories.keepVersion({ id: draft.id, title: '', path: null }, writeDraft(draft), 'pause'))
    writeFileSync(profile(`journal/${draft.id}.json.damaged`), SECRET)
    writeFileSync(profile('journal/another.json.damaged'), 'kept')
    await value(handlers['draft.trash']({ draft: handle }))
    expect(system.asked[0]?.detail).toContain('Rostrum keeps nothing of it.')
    expect([histories(), naming('bridge'), naming('Mine.rostrum')]).toEqual([[], [], []])
    expect(readdirSync(profile('journal'))).toEqual(['another.json.damaged'])
  })

  it('leaves nothing of one with a passphrase, open or not: nobody could open its versions any more', async () => {
    for (const isOpen of [true, false]) {
      const lock = await makeLock(PASSPHRASE, { workFactor: 2 })
      writeFileSync(inDrafts('Locked.rostrum'), await lockedText(lock, draft))
      const { shell, handlers } = await started()
      const handle = await shell.sessions.handleFor(inDrafts('Locked.rostrum'))
      await value(handlers['draft.open']({ draft: handle, passphrase: PASSPHRASE }))
      await value(shell.sessions.keep(handle, 1, smallDraft('Written under it.')))
      await shell.sessions.keepVersion(handle, 'pause')
      expect(histories()).toHaveLength(1)
      writeFileSync(profile(`journal/${draft.id}.json.damaged`), 'sealed')
      if (!isOpen) await value(handlers['draft.close']({ draft: handle }))
      await value(handlers['draft.trash']({ draft: handle }))
      expect(system.asked.at(-1)?.detail).toContain('Rostrum keeps nothing of it.')
      expect([histories(), readdirSync(profile('journal')), naming('Locked.rostrum')]).toEqual([[], [], []])
      expect([shell.recent.list(), system.recent]).toEqual([[], []])
    }
  })

  it('stays, with its text, where the system has no bin, and where another program has it open', async () => {
    const { shell, handlers } = await started()
    const mine = put('Mine.rostrum')
    const handle = await shell.sessions.handleFor(mine)
    await value(handlers['draft.open']({ draft: handle }))
    system.bin = 'fails'
    expect(await handlers['draft.trash']({ draft: handle })).toMatchObject({ problem: { code: 'no-bin' } })
    expect(readFileSync(mine, 'utf8')).toContain(SECRET)
    expect(textIn(shell.sessions.held(handle)?.draft ?? smallDraft(''))).toBe(SECRET)
    const holder = { person: 'Ada', machine: 'desk', since: '2026-11-22T14:00:00.000Z' }
    Object.assign(shell, { openFiles: { holderOf: async () => holder } })
    expect(await handlers['draft.trash']({ draft: handle })).toMatchObject({ problem: { code: 'open-elsewhere' } })
    expect(await handlers['draft.trash']({ draft: 'draft-unknown' })).toMatchObject({ ok: false })
  })

  it('keeps its history with the draft when it is a copy of one that stays', async () => {
    const { shell, handlers } = await started()
    const [first, copy] = [put('First.rostrum'), put('Copy.rostrum')]
    await value(shell.histories.keepVersion({ id: draft.id, title: '', path: first }, writeDraft(draft), 'pause'))
    const handle = await shell.sessions.handleFor(copy)
    await value(handlers['draft.trash']({ draft: handle }))
    expect(existsSync(copy)).toBe(false)
    expect(await shell.histories.pathOf(draft.id)).toBe(first)
    expect(await shell.histories.left(async (path) => existsSync(path))).toEqual([])
  })
})

describe('“Clear everything of this draft on this computer”', () => {
  it('leaves the file alone, and nothing beside it: versions, damaged journals, summaries, lists here and of the system', async () => {
    const { shell, handlers } = await started()
    writeFileSync(inDrafts('Mine.rostrum'), writeDraft(draft))
    writeFileSync(inDrafts('Other.rostrum'), writeDraft(smallDraft('Other.', { id: 'other-draft-1' })))
    await value(shell.openPath(inDrafts('Other.rostrum')))
    const handle = await shell.sessions.handleFor(inDrafts('Mine.rostrum'))
    await value(handlers['draft.open']({ draft: handle }))
    await shell.sessions.keepVersion(handle, 'pause')
    await value(shell.histories.keepNamed({ id: draft.id, title: '', path: null }, writeDraft(draft), 'Agreed'))
    writeFileSync(profile(`journal/${draft.id}.json.damaged`), SECRET)
    system.agrees = false
    expect(await handlers['history.clear']({ draft: handle })).toEqual(success({ cleared: false }))
    expect(histories()).toHaveLength(1)
    system.agrees = true
    expect(await handlers['history.clear']({ draft: handle })).toEqual(success({ cleared: true }))
    expect([histories(), naming('bridge'), naming('Mine.rostrum')]).toEqual([[], [], []])
    expect(readFileSync(inDrafts('Mine.rostrum'), 'utf8')).toContain(SECRET)
    expect(system.recent).toEqual([inDrafts('Other.rostrum')])
  })
})

describe('a file that is opened', () => {
  it('is refused when it is a copy that Rostrum keeps, by its own path or by a link, and the sentence says how to look at it', async () => {
    const { shell } = await started()
    const copies = profile(`snapshots/${draft.id}`)
    mkdirSync(copies, { recursive: true })
    const copy = join(copies, '2026-11-22T14-00-00-000Z.rostrum')
    writeFileSync(copy, writeDraft(draft))
    symlinkSync(copy, inDrafts('Link.rostrum'))
    symlinkSync(profile('snapshots'), inDrafts('folder'))
    for (const path of [copy, inDrafts('Link.rostrum'), inDrafts(`folder/${draft.id}/${basename(copy)}`)]) {
      const answer = await shell.openPath(path)
      expect(answer).toMatchObject({
        problem: { code: 'kept-copy', sentence: expect.stringContaining('choose History') },
      })
    }
    expect(shell.recent.list()).toEqual([])
    expect(readFileSync(copy, 'utf8')).toBe(writeDraft(draft))
    symlinkSync(join(drafts, 'Real.rostrum'), inDrafts('Other link.rostrum'))
    writeFileSync(inDrafts('Real.rostrum'), writeDraft(draft))
    expect(await shell.openPath(inDrafts('Other link.rostrum'))).toMatchObject({ ok: true })
  })

  it('is a draft, a text to be placed, or none of ours; what is given up is no problem', async () => {
    const { shell, told } = await started()
    writeFileSync(inDrafts('Mine.rostrum'), writeDraft(draft))
    expect(await value(shell.openPath(inDrafts('Mine.rostrum')))).toMatchObject({
      opened: { fileName: 'Mine.rostrum' },
    })
    expect(await shell.openPath(inDrafts('Mine.xlsx'))).toMatchObject({ problem: { code: 'not-ours' } })
    writeFileSync(inDrafts('Text.md'), '# Text')
    const answers = [
      failure('cancelled', message('problem.noImport')),
      failure('too-slow', message('problem.noImport')),
    ]
    Object.assign(shell, { imports: { importText: async () => answers.shift() } })
    expect(await shell.openPath(inDrafts('Text.md'))).toEqual(success(null))
    await shell.openFromOutside(inDrafts('Text.md'))
    expect(told.map(([name]) => name)).toEqual(['importing', 'importing', 'importing', 'importing', 'problem'])
    expect(told.at(-2)).toEqual(['importing', { fileName: null }])
  })
})

describe('documents to hand in', () => {
  const asking = {
    as: 'text',
    formats: ['docx', 'docx'] as 'docx'[],
    order: 'form',
    paper: 'a4',
    folder: 'same',
    unplaced: true,
    consultation: false,
    numbered: false,
    letterhead: false,
  } as const

  it('are written beside the draft, once, kept for ever as they were, and replace nothing without a yes', async () => {
    const { shell, handlers } = await started()
    writeFileSync(inDrafts('Mine.rostrum'), writeDraft(draft))
    const handle = await shell.sessions.handleFor(inDrafts('Mine.rostrum'))
    const { template } = await value(handlers['draft.open']({ draft: handle }))
    const request = { ...asking, draft: handle, order: template.orders[0]?.id ?? '' }
    const written = await value(handlers['handin.export'](request))
    expect(written?.files).toHaveLength(1)
    const file = inDrafts(written?.files[0]?.fileName ?? '')
    expect(shell.exported.get(written?.files[0]?.file ?? '')).toBe(file)
    const bytes = readFileSync(file)
    const [kept] = (await shell.histories.list(draft.id)).versions.filter(({ reason }) => reason === 'handedIn')
    const [document] = kept?.files ?? []
    if (!document) throw new Error('no document was kept')
    expect((await value(shell.histories.readHandedIn(draft.id, document))).equals(bytes)).toBe(true)

    writeFileSync(file, 'mine')
    system.agrees = false
    expect(await handlers['handin.export'](request)).toEqual(success(null))
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(system.asked.at(-1)?.message).toContain(basename(file))
    system.agrees = true
    await value(handlers['handin.export'](request))
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('cost nothing when they cannot be made, are given up, or have no folder', async () => {
    const { shell, handlers } = await started()
    writeFileSync(inDrafts('Mine.rostrum'), writeDraft(draft))
    const handle = await shell.sessions.handleFor(inDrafts('Mine.rostrum'))
    const { template } = await value(handlers['draft.open']({ draft: handle }))
    const request = { ...asking, draft: handle, order: template.orders[0]?.id ?? '' }
    expect(await handlers['handin.export']({ ...request, order: 'none' })).toMatchObject({
      problem: { code: 'no-order' },
    })
    expect(await handlers['handin.export']({ ...request, draft: 'draft-unknown' })).toMatchObject({ ok: false })
    expect(await handlers['handin.export']({ ...request, folder: 'ask' })).toEqual(success(null))
    const answers = [
      failure('cancelled', message('problem.noImport')),
      failure('too-slow', message('problem.noImport')),
    ]
    Object.assign(shell, { documents: { make: async () => answers.shift() } })
    expect(await handlers['handin.export'](request)).toEqual(success(null))
    expect(await handlers['handin.export'](request)).toMatchObject({ problem: { code: 'too-slow' } })
    expect(readdirSync(drafts).filter((name) => !name.startsWith('.'))).toEqual(['Mine.rostrum'])
    expect((await shell.histories.list(draft.id)).versions.filter(({ reason }) => reason === 'handedIn')).toEqual([])
  })
})

describe('the real answers', () => {
  const NAMES = (Object.keys(requests) as RequestName[]).filter((name) => ROOMS.test(name))
  const HANDLES = ['draft-6b1f1f6e-0000-4000-8000-000000000001', 'left-00000000', 'file-ffffffff-ffff'] as const

  it.each(NAMES)(
    'to a well-formed %s about nothing that there is are a sentence, whether anything is open or not',
    async (name) => {
      const { shell, handlers } = await started()
      writeFileSync(inDrafts('Mine.rostrum'), writeDraft(draft))
      const handle = await shell.sessions.handleFor(inDrafts('Mine.rostrum'))
      await value(handlers['draft.open']({ draft: handle }))
      const before = readFileSync(inDrafts('Mine.rostrum'), 'utf8')
      const input = validInput(requests[name].input)
      const mistakes: unknown[] = []
      system.agrees = false
      const ask = async (about: string) => {
        const asked = JSON.parse(JSON.stringify(input).replaceAll(HANDLES[0], about))
        const answer = await answerRequest(handlers, name, asked, (...mistake) => mistakes.push(mistake))
        if (!answer.ok) expect(answer.problem).toMatchObject({ sentence: expect.stringMatching(/[.!?]$/) })
      }
      for (const other of HANDLES) await ask(other)
      expect(readFileSync(inDrafts('Mine.rostrum'), 'utf8')).toBe(before)
      // Of a draft that is open, with numbers of versions that nobody has and names that are none.
      await ask(handle)
      expect(mistakes).toEqual([])
      const held = shell.sessions.held(handle)
      if (held && !name.startsWith('draft.keep')) expect(textIn(held.draft)).toBe(SECRET)
    },
  )
})
