import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/core/draft/draft'
import { writeDraft } from '../../../src/core/draft/read'
import { MAX_DRAFT_BYTES, NEARLY_FULL_BYTES } from '../../../src/core/draft/size'
import { failure, type Result, success } from '../../../src/core/result'
import { readDraftFile } from '../../../src/node/draft-files'
import { DraftSessions } from '../../../src/node/draft-sessions'
import type { VersionKeeper } from '../../../src/node/histories'
import { writeWhole } from '../../../src/node/safe-write'
import { LONGEST_WITHOUT_VERSION_MS, type SessionEvent, VERSION_PAUSE_MS } from '../../../src/node/saving-session'
import { HeldClock, until } from './held-clock'
import { smallDraft, textIn } from './small-draft'

const FULL = failure('disk-full', '“x” could not be saved: the disk is full.')

let home: string
let clock: HeldClock
let events: SessionEvent[]
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rostrum-sessions-'))
  clock = new HeldClock()
  events = []
})
afterEach(() => rm(home, { recursive: true }))

const at = (...names: string[]) => join(home, ...names)
const drafts = () => at('Documents', 'Rostrum')
const types = () => events.map((event) => event.type)

function sessionsWith(write: typeof writeWhole = writeWhole, versions: VersionKeeper | null = null): DraftSessions {
  return new DraftSessions({
    versions,
    places: { journal: at('journal'), drafts },
    onEvent: (event) => events.push(event),
    clock,
    write,
  })
}

/** Notes what it is given to keep. */
function noting() {
  const kept: { reason: string; path: string | null; text: string }[] = []
  const versions: VersionKeeper = {
    keepVersion: async ({ path }, text, reason) => {
      kept.push({ reason, path, text: text.toString() })
      return success({ id: kept.length, at: clock.now().toISOString(), reason, name: '', fileName: '', files: [] })
    },
  }
  return { versions, kept }
}

async function value<T>(answer: Result<T> | Promise<Result<T>>): Promise<T> {
  const given = await answer
  if (!given.ok) throw new Error(given.problem.sentence)
  return given.value
}

async function fileText(name: string): Promise<string> {
  return textIn(await value(readDraftFile(join(drafts(), name))))
}

async function journals(): Promise<string[]> {
  return readdir(at('journal')).catch(() => [])
}

async function existing(text: string, name = 'Mine.rostrum'): Promise<string> {
  await mkdir(drafts(), { recursive: true })
  const path = join(drafts(), name)
  await writeFile(path, writeDraft(smallDraft(text)))
  return path
}

describe('what is said to be saved', () => {
  it.each([
    [true, ['saved']],
    [false, []],
  ])('is so before the folder is on the disk only where the journal has the words (%s)', async (journalWorks, told) => {
    const path = await existing('before')
    let goOn = () => {}
    const folderSynced = new Promise<void>((done) => {
      goOn = done
    })
    let isWritten = () => {}
    const written = new Promise<void>((done) => {
      isWritten = done
    })
    const sessions = sessionsWith(async (to, content, options) => {
      if (to.startsWith(at('journal'))) return journalWorks ? writeWhole(to, content, options) : FULL
      const answer = await writeWhole(to, content, options)
      isWritten()
      await folderSynced
      return answer
    })
    const { handle } = await value(sessions.openPath(path))
    const kept = sessions.keep(handle, 1, smallDraft('after'))
    if (journalWorks) await value(kept)
    const saved = sessions.save(handle)
    await written
    expect(await fileText('Mine.rostrum')).toBe('after')
    expect(types()).toEqual(told)
    expect(await journals()).toHaveLength(told.length)
    goOn()
    await value(saved)
    await value(kept)
    expect(types()).toEqual(['saved'])
    expect(await journals()).toEqual([])
  })
})

describe('a new draft', () => {
  it('leaves nothing when nobody wrote in it', async () => {
    const sessions = sessionsWith()
    const { handle } = await sessions.create(smallDraft(''), { keep: false })
    expect(sessions.allHeld()).toEqual([])
    clock.pass(60_000)
    await value(sessions.close(handle))
    expect(await readdir(home)).toEqual([])
    expect(sessions.pathOf(handle)).toBeUndefined()
  })

  it('is in the journal before it has a name, then in a file named for its title', async () => {
    const sessions = sessionsWith()
    const { handle } = await sessions.create(smallDraft(''), { keep: false })
    await value(sessions.keep(handle, 1, smallDraft('H')))
    expect(await journals()).toEqual([`${smallDraft('').id}.json`])
    expect(sessions.pathOf(handle)).toBeNull()
    clock.pass(999)
    expect(types()).toEqual([])
    clock.pass(1)
    await until(() => types().includes('saved'))
    expect(events[0]).toMatchObject({
      type: 'saved',
      draft: handle,
      revision: 1,
      fileName: 'Input to the Elements Paper.rostrum',
    })
    expect(await fileText('Input to the Elements Paper.rostrum')).toBe('H')
    await value(sessions.save(handle))
    await sessions.flush()
    await value(sessions.close(handle))
    expect(await journals()).toEqual([])
  })

  it('gets a free name, and keeps it when the title changes', async () => {
    await existing('other', 'input to the elements paper.rostrum')
    const sessions = sessionsWith()
    const { handle } = await sessions.create(smallDraft('mine', { id: 'a' }), { keep: true })
    await value(sessions.save(handle))
    await value(sessions.keep(handle, 2, smallDraft('mine', { id: 'a', title: 'Renamed' })))
    expect((await value(sessions.save(handle))).fileName).toBe('Input to the Elements Paper 2.rostrum')
    expect((await readdir(drafts())).sort()).toEqual([
      'Input to the Elements Paper 2.rostrum',
      'input to the elements paper.rostrum',
    ])
  })

  it('two new drafts of one title never share a file', async () => {
    const sessions = sessionsWith()
    const made = await Promise.all(['a', 'b', 'c'].map((id) => sessions.create(smallDraft(id, { id }), { keep: true })))
    await sessions.flush()
    const texts = await Promise.all((await readdir(drafts())).map(fileText))
    expect(texts.sort()).toEqual(['a', 'b', 'c'])
    expect(new Set(made.map(({ handle }) => sessions.pathOf(handle))).size).toBe(3)
  })

  it('gets its file on request though nobody wrote in it', async () => {
    const sessions = sessionsWith()
    const { handle } = await sessions.create(smallDraft('start'), { keep: false })
    await value(sessions.save(handle))
    expect(await fileText('Input to the Elements Paper.rostrum')).toBe('start')
  })
})

describe('saving', () => {
  it('writes at least every five seconds while nobody pauses', async () => {
    const path = await existing('old')
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(path))
    for (let revision = 1; revision <= 10; revision += 1) {
      await value(sessions.keep(handle, revision, smallDraft(`text ${revision}`)))
      clock.pass(500)
    }
    await until(() => types().includes('saved'))
    expect(events[0]).toMatchObject({ revision: 10 })
  })

  it('never has two writes of one draft under way, and leaves out what is overtaken', async () => {
    const under = new Map<string, number>()
    let fileWrites = 0
    const sessions = sessionsWith(async (path, content, options) => {
      const lane = path.startsWith(at('journal')) ? 'journal' : 'file'
      under.set(lane, (under.get(lane) ?? 0) + 1)
      expect(under.get(lane)).toBe(1)
      if (lane === 'file') fileWrites += 1
      const answer = await writeWhole(path, content, options)
      under.set(lane, 0)
      return answer
    })
    const { handle } = await value(sessions.openPath(await existing('old')))
    const asked: Promise<unknown>[] = []
    for (let revision = 1; revision <= 50; revision += 1) {
      asked.push(value(sessions.keep(handle, revision, smallDraft(`text ${revision}`))), value(sessions.save(handle)))
    }
    await Promise.all(asked)
    expect(await fileText('Mine.rostrum')).toBe('text 50')
    expect(fileWrites).toBeLessThan(10)
    await value(sessions.close(handle))
    expect(await journals()).toEqual([])
  })

  it('keeps the original before the first overwrite, once', async () => {
    const path = await existing('original')
    const before = await readFile(path)
    const { versions, kept } = noting()
    const sessions = sessionsWith(undefined, versions)
    const { handle } = await value(sessions.openPath(path))
    await value(sessions.keep(handle, 1, smallDraft('one')))
    await value(sessions.save(handle))
    await value(sessions.keep(handle, 2, smallDraft('two')))
    await value(sessions.save(handle))
    expect(kept).toEqual([{ reason: 'opened', path, text: before.toString() }])
  })

  it('opening and closing touches nothing', async () => {
    const path = await existing('text')
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(path))
    await value(sessions.close(handle))
    expect(await readdir(home)).toEqual(['Documents'])
    expect(events).toEqual([])
  })

  it('one file has one handle and one session, whatever way it is reached', async () => {
    const path = await existing('text')
    const sessions = sessionsWith()
    const first = await value(sessions.openPath(path))
    await value(sessions.keep(first.handle, 1, smallDraft('newer')))
    const second = await value(sessions.openPath(join(drafts(), '..', 'Rostrum', 'Mine.rostrum')))
    expect(second.handle).toBe(first.handle)
    expect(textIn(second.draft)).toBe('newer')
  })

  it('takes any revision number again after the window was loaded anew', async () => {
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(await existing('text')))
    await value(sessions.keep(handle, 40, smallDraft('forty')))
    await value(sessions.keep(handle, 1, smallDraft('after')))
    await value(sessions.save(handle))
    expect(await fileText('Mine.rostrum')).toBe('after')
  })

  it('puts changes into the live draft, and asks for the whole when they belong to another revision', async () => {
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(await existing('text')))
    const change = (text: string) => ({ parts: {}, sections: smallDraft(text).sections })
    const refused = { problem: { code: 'other-revision' } }
    // Nobody has sent the draft whole yet: what the window shows need not be what the file holds.
    expect(await sessions.keepChanges(handle, 0, 1, change('early'))).toMatchObject(refused)
    await value(sessions.keep(handle, 1, smallDraft('one')))
    await value(sessions.keepChanges(handle, 1, 2, { ...change('two'), parts: { title: 'Renamed' } }))
    expect(await sessions.keepChanges(handle, 1, 3, change('again'))).toMatchObject(refused)
    const elsewhere = [{ id: 'q7', chosen: true, answers: {} }]
    expect(await sessions.keepChanges(handle, 2, 3, { parts: {}, sections: elsewhere })).toMatchObject(refused)
    expect(await sessions.keepChanges(handle, 2, 3, { parts: { id: 'other' }, sections: [] })).toMatchObject({
      problem: { code: 'other-draft' },
    })
    expect(await sessions.keepChanges('draft-00000000', 2, 3, change('x'))).toMatchObject({
      problem: { code: 'not-open' },
    })
    await value(sessions.keepChanges(handle, 2, 3, change('three')))
    const draft = sessions.held(handle)?.draft
    expect(draft && [textIn(draft), draft.title]).toEqual(['three', 'Renamed'])
    await value(sessions.save(handle))
    expect(await fileText('Mine.rostrum')).toBe('three')
  })

  it('refuses the text of another draft, and drafts that are not open', async () => {
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(await existing('text')))
    expect(await sessions.keep(handle, 1, smallDraft('x', { id: 'other' }))).toMatchObject({
      problem: { code: 'other-draft' },
    })
    expect(await sessions.keep('draft-00000000', 1, smallDraft('x'))).toMatchObject({ problem: { code: 'not-open' } })
    expect(await sessions.save('draft-00000000')).toMatchObject({ problem: { code: 'not-open' } })
    expect(await sessions.open('draft-00000000')).toMatchObject({ problem: { code: 'not-known' } })
  })

  it('save as goes on with the new file and leaves the old one', async () => {
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(await existing('text')))
    await value(sessions.keep(handle, 1, smallDraft('changed')))
    await value(sessions.saveAs(handle, join(drafts(), 'Second')))
    await value(sessions.keep(handle, 2, smallDraft('more')))
    await value(sessions.save(handle))
    expect(await fileText('Mine.rostrum')).toBe('text')
    expect(await fileText('Second.rostrum')).toBe('more')
    const other = await value(sessions.openPath(join(drafts(), 'Mine.rostrum')))
    expect(other.handle).not.toBe(handle)
    expect(await sessions.saveAs(handle, join(drafts(), 'Mine.rostrum'))).toMatchObject({
      problem: { code: 'open-elsewhere' },
    })
  })
})

describe('a file that somebody else changed', () => {
  it('is never overwritten: ours goes beside it, and says so', async () => {
    const path = await existing('text')
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(path))
    await value(sessions.keep(handle, 1, smallDraft('ours')))
    await writeFile(path, writeDraft(smallDraft('theirs')))
    await value(sessions.save(handle))
    expect(await fileText('Mine.rostrum')).toBe('theirs')
    const copy = (await readdir(drafts())).find((name) => name.includes('your copy')) ?? ''
    expect(copy).toMatch(/^Mine \(your copy 2026-11-2\d \d\d\.\d\d\)\.rostrum$/)
    expect(await fileText(copy)).toBe('ours')
    expect(types()).toEqual(['saved', 'notice'])
    expect(events[1]).toMatchObject({ problem: { code: 'changed-outside' } })
    await value(sessions.keep(handle, 2, smallDraft('ours still')))
    await value(sessions.save(handle))
    expect(await fileText(copy)).toBe('ours still')
  })

  it('notices a change of the same length and time', async () => {
    const path = await existing('text')
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(path))
    await writeFile(path, writeDraft(smallDraft('TEXT')))
    await value(sessions.keep(handle, 1, smallDraft('ours')))
    await value(sessions.save(handle))
    expect(await fileText('Mine.rostrum')).toBe('TEXT')
  })

  it('is taken when all of ours is saved; both texts become versions, and we go on writing there', async () => {
    const path = await existing('text')
    const { versions, kept } = noting()
    const sessions = sessionsWith(writeWhole, versions)
    const { handle } = await value(sessions.openPath(path))
    expect(await sessions.isChangedElsewhere(handle)).toBe(false)
    await writeFile(path, writeDraft(smallDraft('theirs')))
    expect(await sessions.isChangedElsewhere(handle)).toBe(true)
    const taken = await value(sessions.takeFromFile(handle))
    expect(taken && textIn(taken.draft)).toBe('theirs')
    expect(kept.map(({ reason, text }) => [reason, textIn(JSON.parse(text))])).toEqual([
      ['outside', 'text'],
      ['outside', 'theirs'],
    ])
    expect(await sessions.isChangedElsewhere(handle)).toBe(false)
    expect(await value(sessions.takeFromFile(handle))).toBeNull()
    await value(sessions.keep(handle, 1, smallDraft('theirs and ours')))
    await value(sessions.save(handle))
    expect(await fileText('Mine.rostrum')).toBe('theirs and ours')
    expect(types()).toEqual(['saved'])
  })

  it('is not taken while text of ours waits, nor when it is another draft or none', async () => {
    const path = await existing('text')
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(path))
    await value(sessions.keep(handle, 1, smallDraft('ours')))
    await writeFile(path, writeDraft(smallDraft('theirs')))
    expect(await sessions.isChangedElsewhere(handle)).toBe(false)
    expect(await value(sessions.takeFromFile(handle))).toBeNull()
    expect(textIn(sessions.held(handle)?.draft ?? smallDraft(''))).toBe('ours')
    const other = await existing('text', 'Other.rostrum')
    const { handle: second } = await value(sessions.openPath(other))
    for (const bytes of [writeDraft(smallDraft('theirs', { id: 'another-draft' })), 'half a dra', '']) {
      await writeFile(other, bytes)
      expect(await sessions.isChangedElsewhere(second)).toBe(false)
      expect(await value(sessions.takeFromFile(second))).toBeNull()
    }
    await rm(other)
    expect(await sessions.isChangedElsewhere(second)).toBe(false)
  })

  it('refuses changes against the text from before it was taken, so that a late key cannot bring that back', async () => {
    const path = await existing('text')
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(path))
    await value(sessions.keep(handle, 1, smallDraft('ours')))
    await value(sessions.save(handle))
    await writeFile(path, writeDraft(smallDraft('theirs')))
    await value(sessions.takeFromFile(handle))
    const late = await sessions.keepChanges(handle, 1, 2, { parts: { title: 'Late' }, sections: [] })
    expect(late).toMatchObject({ ok: false, problem: { code: 'other-revision' } })
  })

  it('that vanished is written again, and says so', async () => {
    const path = await existing('text')
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(path))
    await rename(path, at('elsewhere.rostrum'))
    await value(sessions.keep(handle, 1, smallDraft('ours')))
    await value(sessions.save(handle))
    expect(await fileText('Mine.rostrum')).toBe('ours')
    expect(events.at(-1)).toMatchObject({ type: 'notice', problem: { code: 'written-again' } })
  })

  it('became a folder: ours goes beside it', async () => {
    const path = await existing('text')
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(path))
    await rm(path)
    await mkdir(path)
    await value(sessions.keep(handle, 1, smallDraft('ours')))
    await value(sessions.save(handle))
    expect((await readdir(drafts())).filter((name) => name.includes('your copy'))).toHaveLength(1)
  })
})

describe('failing disks', () => {
  it('says so once, tries again later and later, and the journal keeps the text', async () => {
    let full = true
    const path = await existing('old')
    const sessions = sessionsWith(async (to, content, options) =>
      full && to === path ? FULL : writeWhole(to, content, options),
    )
    const { handle } = await value(sessions.openPath(path))
    await value(sessions.keep(handle, 1, smallDraft('new')))
    expect(await sessions.save(handle)).toMatchObject({ problem: { code: 'disk-full' } })
    expect(clock.waiting).toEqual([2000])
    for (const wait of [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]) {
      await until(() => clock.waiting.length > 0)
      expect(clock.waiting).toEqual([wait])
      clock.pass(wait)
    }
    await until(() => clock.waiting.length > 0)
    expect(types()).toEqual(['problem'])
    expect(await fileText('Mine.rostrum')).toBe('old')
    expect(await journals()).toHaveLength(1)
    full = false
    clock.pass(60_000)
    await until(() => types().includes('saved'))
    expect(await fileText('Mine.rostrum')).toBe('new')
    await value(sessions.close(handle))
    expect(await journals()).toEqual([])
  })

  it('typing does not shorten the wait for the next attempt', async () => {
    const path = await existing('old')
    const sessions = sessionsWith(async (to, content, options) =>
      to === path ? FULL : writeWhole(to, content, options),
    )
    const { handle } = await value(sessions.openPath(path))
    await value(sessions.keep(handle, 1, smallDraft('new')))
    await sessions.save(handle)
    await value(sessions.keep(handle, 2, smallDraft('newer')))
    expect(clock.waiting).toEqual([2000])
  })

  it('writes the file at once when the journal cannot be written, and says when neither can', async () => {
    let dead = (to: string) => to.startsWith(at('journal'))
    const path = await existing('old')
    const sessions = sessionsWith(async (to, content, options) => (dead(to) ? FULL : writeWhole(to, content, options)))
    const { handle } = await value(sessions.openPath(path))
    await value(sessions.keep(handle, 1, smallDraft('new')))
    expect(await fileText('Mine.rostrum')).toBe('new')
    dead = () => true
    expect(await sessions.keep(handle, 2, smallDraft('newer'))).toMatchObject({ problem: { code: 'disk-full' } })
    expect(await sessions.close(handle)).toMatchObject({ problem: { code: 'disk-full' } })
    dead = () => false
    await value(sessions.close(handle))
    expect(await fileText('Mine.rostrum')).toBe('newer')
  })

  it('a folder that vanished is a problem, until it is back', async () => {
    const path = await existing('old')
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(path))
    await rename(drafts(), at('away'))
    await value(sessions.keep(handle, 1, smallDraft('new')))
    expect(await sessions.save(handle)).toMatchObject({ problem: { code: 'vanished' } })
    await value(sessions.close(handle))
    const held = sessions.held(handle)
    expect(held && textIn(held.draft)).toBe('new')
    await rename(at('away'), drafts())
    const again = await value(sessions.open(handle))
    expect(again).toMatchObject({ recovered: false, unsaved: true })
    await value(sessions.save(handle))
    expect(await fileText('Mine.rostrum')).toBe('new')
  })

  it('a drafts folder that cannot be made is a problem', async () => {
    await writeFile(at('Documents'), 'a file')
    const sessions = sessionsWith()
    const { handle } = await sessions.create(smallDraft('text'), { keep: true })
    expect(await sessions.save(handle)).toMatchObject({
      ok: false,
      problem: { code: 'not-a-folder' },
    })
    expect(await journals()).toHaveLength(1)
  })
})

describe('after a program that was closed while its file could not be written', () => {
  it('the text is there, and nothing is said to have been recovered', async () => {
    const path = await existing('old')
    const first = sessionsWith()
    const { handle } = await value(first.openPath(path))
    await value(first.keep(handle, 1, smallDraft('unsaved')))
    await rename(drafts(), at('away'))
    expect(await first.flush()).toBe(true)
    await rename(at('away'), drafts())

    const second = sessionsWith()
    await second.recover()
    expect(second.allHeld()).toMatchObject([{ recovered: false, unsaved: true }])
    const again = await value(second.openPath(path))
    expect(textIn(again.draft)).toBe('unsaved')
    await value(second.keep(again.handle, 1, smallDraft('written since')))

    const third = sessionsWith()
    await third.recover()
    expect(third.allHeld()).toMatchObject([{ recovered: true, unsaved: true }])
  })
})

describe('after the program was killed', () => {
  it('a draft with a file opens as the journal has it', async () => {
    const path = await existing('old')
    const first = sessionsWith()
    const { handle } = await value(first.openPath(path))
    await value(first.keep(handle, 1, smallDraft('unsaved')))

    const second = sessionsWith()
    expect(await second.recover()).toEqual({ recovered: 1, problems: [] })
    const [held] = second.allHeld()
    expect(held).toMatchObject({ recovered: true, path })
    const opened = await value(second.openPath(path))
    expect(textIn(opened.draft)).toBe('unsaved')
    clock.pass(1000)
    await until(() => types().includes('saved'))
    expect(await fileText('Mine.rostrum')).toBe('unsaved')
    await value(second.close(opened.handle))
    expect(second.held(opened.handle)).toBeNull()
    expect(await journals()).toEqual([])
  })

  it('a draft without a file is there too', async () => {
    const first = sessionsWith()
    await first.create(smallDraft('unsaved'), { keep: true })
    const second = sessionsWith()
    await second.recover()
    const [held] = second.allHeld()
    expect(held).toMatchObject({ recovered: true, path: null })
    await value(second.open(held?.handle ?? ''))
    await value(second.save(held?.handle ?? ''))
    expect(await fileText('Input to the Elements Paper.rostrum')).toBe('unsaved')
    expect(await journals()).toEqual([])
  })

  it('a journal that the file has overtaken goes without a word', async () => {
    const path = await existing('old')
    const first = sessionsWith()
    const { handle } = await value(first.openPath(path))
    await value(first.keep(handle, 1, smallDraft('same')))
    await writeFile(path, writeDraft(smallDraft('same')))
    const second = sessionsWith()
    expect(await second.recover()).toEqual({ recovered: 0, problems: [] })
    expect(await journals()).toEqual([])
  })

  it('a damaged journal is kept aside and reported, never deleted', async () => {
    await mkdir(at('journal'))
    await writeFile(at('journal', 'x.json'), '{"format":"rostrum-journal","versi')
    await writeFile(at('journal', 'y.json'), Buffer.from([0xff, 0xfe, 0x00]))
    const sessions = sessionsWith()
    const { problems } = await sessions.recover()
    expect(problems.map(({ code }) => code)).toEqual(['journal-damaged', 'journal-damaged'])
    expect((await journals()).sort()).toEqual(['x.json.damaged', 'y.json.damaged'])
    expect(await readFile(at('journal', 'x.json.damaged'), 'utf8')).toContain('versi')
    await writeFile(at('journal', 'x.json'), '[]')
    await sessionsWith().recover()
    expect((await journals()).sort()).toEqual(['x.json.damaged', 'x.json.damaged-2', 'y.json.damaged'])
  })

  it('a file changed since by somebody else is kept beside ours', async () => {
    const path = await existing('old')
    const first = sessionsWith()
    const { handle } = await value(first.openPath(path))
    await value(first.keep(handle, 1, smallDraft('ours', { modified: '2026-11-22T14:00:01.000Z' })))
    for (const [theirs, modified] of [
      ['theirs, earlier', '2026-11-22T13:00:00.000Z'],
      ['theirs, later', '2026-11-22T15:00:00.000Z'],
    ] as const) {
      await writeFile(path, writeDraft(smallDraft(theirs, { modified })))
      const copyOfJournal = await readFile(at('journal', (await journals())[0] ?? ''))
      const name = (await journals())[0] ?? ''
      const next = sessionsWith()
      await next.recover()
      const [held] = next.allHeld()
      await value(next.open(held?.handle ?? ''))
      const file = await value(next.openPath(path))
      if (theirs.endsWith('later')) expect(textIn(file.draft)).toBe(theirs)
      await next.flush()
      const texts = await Promise.all((await readdir(drafts())).map(fileText))
      expect(texts).toContain('ours')
      expect(texts).toContain(theirs)
      await writeFile(at('journal', name), copyOfJournal)
    }
  })

  it('copies of a file share an id, not a journal', async () => {
    const path = await existing('one')
    await copyFile(path, join(drafts(), 'Copy.rostrum'))
    const first = sessionsWith()
    const a = await value(first.openPath(path))
    const b = await value(first.openPath(join(drafts(), 'Copy.rostrum')))
    await value(first.keep(a.handle, 1, smallDraft('text of a')))
    await value(first.keep(b.handle, 1, smallDraft('text of b')))
    const second = sessionsWith()
    expect((await second.recover()).recovered).toBe(2)
    expect(textIn((await value(second.openPath(path))).draft)).toBe('text of a')
    expect(textIn((await value(second.openPath(join(drafts(), 'Copy.rostrum')))).draft)).toBe('text of b')
  })

  it('an id made to leave the folder does not', async () => {
    const sessions = sessionsWith()
    await sessions.create(smallDraft('text', { id: '../../evil' }), { keep: true })
    expect(await journals()).toHaveLength(1)
    expect(await readdir(home)).toEqual(['journal'])
  })
})

describe('versions', () => {
  const reasons = (kept: readonly { reason: string; text: string }[]) =>
    kept.map(({ reason, text }) => `${reason}: ${textIn(JSON.parse(text))}`)

  it('are kept when the writer pauses, when writing goes on for long, and when the draft is left', async () => {
    const { versions, kept } = noting()
    const sessions = sessionsWith(undefined, versions)
    const { handle } = await sessions.create(smallDraft(''), { keep: false })
    await value(sessions.keep(handle, 1, smallDraft('a')))
    clock.pass(VERSION_PAUSE_MS - 1)
    expect(kept).toEqual([])
    clock.pass(1)
    await until(() => kept.length === 1)
    for (let minute = 1; minute <= 10; minute += 1) {
      await value(sessions.keep(handle, 1 + minute, smallDraft(`b${minute}`)))
      clock.pass(LONGEST_WITHOUT_VERSION_MS / 10)
    }
    await until(() => kept.length >= 2)
    await value(sessions.keep(handle, 20, smallDraft('c')))
    await value(sessions.close(handle))
    expect(reasons(kept)).toEqual(['pause: a', 'pause: b10', 'closed: c'])
    expect(clock.waiting).toEqual([])
  })

  it('are not kept of what nobody wrote in, nor twice of the same', async () => {
    const { versions, kept } = noting()
    const sessions = sessionsWith(undefined, versions)
    const untouched = await sessions.create(smallDraft(''), { keep: false })
    await value(sessions.close(untouched.handle))
    const { handle } = await value(sessions.openPath(await existing('text')))
    await value(sessions.close(handle))
    expect(kept).toEqual([])
    const again = await value(sessions.openPath(join(drafts(), 'Mine.rostrum')))
    await value(sessions.keep(again.handle, 1, smallDraft('new')))
    await value(sessions.save(again.handle))
    clock.pass(VERSION_PAUSE_MS)
    await until(() => kept.some(({ reason }) => reason === 'pause'))
    await value(sessions.close(again.handle))
    expect(reasons(kept)).toEqual(['opened: text', 'pause: new'])
  })

  it('are kept of what a journal held', async () => {
    const first = sessionsWith()
    const { handle } = await first.create(smallDraft(''), { keep: false })
    await value(first.keep(handle, 1, smallDraft('from the journal')))
    const { versions, kept } = noting()
    const next = sessionsWith(undefined, versions)
    await next.recover()
    const recovered = next.allHeld()[0]?.handle ?? ''
    await value(next.open(recovered))
    await value(next.close(recovered))
    expect(reasons(kept)).toEqual(['closed: from the journal'])
  })

  it('that cannot be kept hold up nothing', async () => {
    const failing: VersionKeeper = { keepVersion: async () => FULL }
    const sessions = sessionsWith(undefined, failing)
    const { handle } = await value(sessions.openPath(await existing('text')))
    await value(sessions.keep(handle, 1, smallDraft('new')))
    await value(sessions.close(handle))
    expect(await fileText('Mine.rostrum')).toBe('new')
    expect(types()).toEqual(['saved'])
  })
})

describe('the bin', () => {
  it('discards file handle, session and journal', async () => {
    const path = await existing('old')
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(path))
    await value(sessions.keep(handle, 1, smallDraft('new')))
    await sessions.discard(handle)
    expect(await journals()).toEqual([])
    expect(sessions.pathOf(handle)).toBeUndefined()
    clock.pass(10_000)
    expect(await fileText('Mine.rostrum')).toBe('old')
  })
})

/** One thing that may happen, in a random life of the program. */
type Step =
  | { do: 'keep'; whole: boolean }
  | { do: 'save' }
  | { do: 'wait'; ms: number }
  | { do: 'close' }
  | { do: 'fail'; lane: 'file' | 'journal' | 'none' }
  | { do: 'kill'; midway: boolean; whole: boolean }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.boolean().map((whole): Step => ({ do: 'keep', whole })) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'save' }) },
  { weight: 3, arbitrary: fc.integer({ min: 100, max: 7000 }).map((ms): Step => ({ do: 'wait', ms })) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'close' }) },
  { weight: 2, arbitrary: fc.constantFrom('file', 'journal', 'none').map((lane): Step => ({ do: 'fail', lane })) },
  {
    weight: 2,
    arbitrary: fc
      .record({ midway: fc.boolean(), whole: fc.boolean() })
      .map((given): Step => ({ do: 'kill', ...given })),
  },
)

describe('whatever happens', () => {
  it('the last text that was acknowledged can be opened again', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), fc.boolean(), async (steps, startsAsFile) => {
        run += 1
        const folder = at(`run-${run}`)
        const draftsFolder = join(folder, 'drafts')
        await mkdir(draftsFolder, { recursive: true })
        const held = new HeldClock()
        let failing: 'file' | 'journal' | 'none' = 'none'
        const start = () => {
          const life = { alive: true, underWay: 0 }
          const write: typeof writeWhole = async (path, content, options) => {
            // A killed program starts no write and hears no answer; what the system already had under way goes on to its end.
            const never = new Promise<never>(() => undefined)
            if (!life.alive) return never
            if (failing === (path.startsWith(join(folder, 'journal')) ? 'journal' : 'file')) return FULL
            life.underWay += 1
            const answer = await writeWhole(path, content, options)
            life.underWay -= 1
            return life.alive ? answer : never
          }
          const places = {
            journal: join(folder, 'journal'),
            drafts: () => draftsFolder,
          }
          // Nor does anything happen later in a program that was killed.
          const clock = {
            now: () => held.now(),
            after: (ms: number, act: () => void) => held.after(ms, () => life.alive && act()),
          }
          return { life, sessions: new DraftSessions({ places, onEvent: () => undefined, clock, write }) }
        }
        let count = 0
        const next = () =>
          smallDraft(`text ${count}`, { modified: new Date(held.now().getTime() + count).toISOString() })
        let { life, sessions } = start()
        let handle: string
        if (startsAsFile) {
          await writeFile(join(draftsFolder, 'Mine.rostrum'), writeDraft(next()))
          handle = (await value(sessions.openPath(join(draftsFolder, 'Mine.rostrum')))).handle
        } else {
          handle = (await sessions.create(next(), { keep: true })).handle
        }
        let acknowledged = 0
        let current = 0

        /** As the window does it: changes against what it sent last, and all of it when that is refused. */
        let sent = -1
        const keepAs = async (whole: boolean, revision: number): Promise<Result<void>> => {
          const draft = next()
          const since = sent
          sent = revision
          if (!whole) {
            const { modified, sections: changed } = draft
            const changes = { parts: { modified }, sections: changed }
            const answer = await sessions.keepChanges(handle, since, revision, changes)
            if (answer.ok || answer.problem.code !== 'other-revision') return answer
          }
          return sessions.keep(handle, revision, draft)
        }

        /** What a person would find: every draft that home would list. */
        const found = async () => {
          const looking = start()
          const again = looking.sessions
          await again.recover()
          const names = await readdir(draftsFolder)
          const handles = await Promise.all(names.map((name) => again.handleFor(join(draftsFolder, name))))
          const all = new Set([...handles, ...again.allHeld().map((draft) => draft.handle)])
          const opened = await Promise.all([...all].map(async (one) => value(again.open(one))))
          looking.life.alive = false
          return opened
        }

        for (const happens of steps) {
          if (happens.do === 'keep') {
            count += 1
            const mine = count
            current = count
            if ((await keepAs(happens.whole, mine)).ok) acknowledged = mine
          } else if (happens.do === 'save') await sessions.save(handle)
          else if (happens.do === 'wait') held.pass(happens.ms)
          else if (happens.do === 'fail') failing = happens.lane
          else if (happens.do === 'close') {
            if ((await sessions.close(handle)).ok) acknowledged = current
            const opened = await sessions.open(handle)
            if (opened.ok) expect(textIn(opened.value.draft)).toBe(`text ${current}`)
            else handle = (await sessions.create(next(), { keep: true })).handle
          } else {
            if (happens.midway) {
              count += 1
              void keepAs(happens.whole, count)
              void sessions.save(handle)
              await new Promise((later) => setImmediate(later))
            }
            life.alive = false
            const killed = life
            await until(() => killed.underWay === 0)
            await new Promise((later) => setTimeout(later, 3))
            const reopened = await found()
            const texts = reopened.map(({ draft }) => Number(textIn(draft).slice(5)))
            expect(Math.max(...texts, -1)).toBeGreaterThanOrEqual(acknowledged)
            failing = 'none'
            const newest = reopened.find(({ draft }) => textIn(draft) === `text ${Math.max(...texts)}`)
            ;({ life, sessions } = start())
            await sessions.recover()
            const path = newest?.path
            handle = path
              ? (await value(sessions.openPath(path))).handle
              : (sessions.allHeld().find(({ draft }) => textIn(draft) === textIn(newest?.draft ?? next()))?.handle ??
                (await sessions.create(next(), { keep: true })).handle)
            await sessions.open(handle)
            count = Math.max(count, ...texts)
            acknowledged = Math.max(...texts, 0)
            current = acknowledged
          }
        }
        failing = 'none'
        await sessions.flush()
        life.alive = false
        const opened = await found()
        expect(Math.max(...opened.map(({ draft }) => Number(textIn(draft).slice(5))))).toBeGreaterThanOrEqual(
          acknowledged,
        )
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('a draft at the size beyond which none can be read', () => {
  /** A draft whose file has exactly so many bytes. */
  function ofSize(bytes: number): Draft {
    return smallDraft('x'.repeat(bytes - writeDraft(smallDraft('x')).length + 1))
  }
  const opened = async (sessions: DraftSessions) => (await sessions.create(smallDraft(''), { keep: false })).handle

  it('is taken for kept only where the next start can read it', async () => {
    expect(writeDraft(ofSize(5000))).toHaveLength(5000)
    const sessions = sessionsWith()
    const handle = await opened(sessions)
    await value(sessions.keep(handle, 1, ofSize(MAX_DRAFT_BYTES)))
    const next = sessionsWith()
    expect(await next.recover()).toEqual({ recovered: 1, problems: [] })
    expect(textIn(next.allHeld()[0]?.draft as Draft)).toBe(textIn(ofSize(MAX_DRAFT_BYTES)))
  })

  it('is refused one byte above it, and nothing is lost: the live draft has it, and what was kept before stays', async () => {
    const sessions = sessionsWith()
    const handle = await opened(sessions)
    await value(sessions.keep(handle, 1, smallDraft('small enough')))
    await value(sessions.save(handle))
    const large = ofSize(MAX_DRAFT_BYTES + 1)
    expect(await sessions.keep(handle, 2, large)).toMatchObject({
      problem: { code: 'too-large-to-keep', sentence: expect.stringContaining('a draft has at most 16 MB') },
    })
    expect(sessions.held(handle)?.draft).toBe(large)
    expect(await sessions.save(handle)).toMatchObject({ problem: { code: 'too-large-to-keep' } })
    expect(await sessions.saveAs(handle, at('elsewhere.rostrum'))).toMatchObject({
      problem: { code: 'too-large-to-keep' },
    })
    expect(await sessions.close(handle)).toMatchObject({ problem: { code: 'too-large-to-keep' } })
    expect(await sessions.flush()).toBe(false)
    expect(await fileText('Input to the Elements Paper.rostrum')).toBe('small enough')
    await value(sessions.keep(handle, 3, smallDraft('small again')))
    await value(sessions.close(handle))
    expect(await fileText('Input to the Elements Paper.rostrum')).toBe('small again')
  })

  it('is announced in time, once on the way up', async () => {
    const sessions = sessionsWith()
    const handle = await opened(sessions)
    const notices = () => events.filter(({ type }) => type === 'notice')
    await value(sessions.keep(handle, 1, ofSize(NEARLY_FULL_BYTES - 1)))
    expect(notices()).toEqual([])
    await value(sessions.keep(handle, 2, ofSize(NEARLY_FULL_BYTES)))
    await value(sessions.keep(handle, 3, ofSize(NEARLY_FULL_BYTES + 1)))
    expect(notices()).toMatchObject([{ problem: { code: 'nearly-full' } }])
    await value(sessions.keep(handle, 4, smallDraft('small')))
    await value(sessions.keep(handle, 5, ofSize(NEARLY_FULL_BYTES)))
    expect(notices()).toHaveLength(2)
  })
})

describe('a draft that is renamed without being opened', () => {
  const named = async (fileName: string, title: string) => {
    await mkdir(drafts(), { recursive: true })
    const path = join(drafts(), fileName)
    await writeFile(path, writeDraft(smallDraft('Every word stays.', { title })))
    const sessions = sessionsWith()
    return { sessions, handle: await sessions.handleFor(path) }
  }

  it('gets its title, and its file the name that goes with it', async () => {
    const { sessions, handle } = await named('Our input 2.rostrum', 'Our input')
    await value(sessions.rename(handle, 'Input of the network'))
    expect(await readdir(drafts())).toEqual(['Input of the network.rostrum'])
    expect(sessions.pathOf(handle)).toBe(join(drafts(), 'Input of the network.rostrum'))
    const read = await value(readDraftFile(join(drafts(), 'Input of the network.rostrum')))
    expect([read.title, textIn(read)]).toEqual(['Input of the network', 'Every word stays.'])
    expect(sessions.held(handle)).toBeNull()
    expect(await readdir(at('journal'))).toEqual([])
  })

  it('keeps a file name that somebody chose, and takes no name of another file', async () => {
    const chosen = await named('wsis-final-v3.rostrum', 'Our input')
    await value(chosen.sessions.rename(chosen.handle, 'Another title'))
    expect(await readdir(drafts())).toEqual(['wsis-final-v3.rostrum'])
    await writeFile(join(drafts(), 'Taken.rostrum'), 'somebody else’s')
    const { sessions, handle } = await named('Our input.rostrum', 'Our input')
    await value(sessions.rename(handle, 'Taken'))
    expect((await readdir(drafts())).sort()).toEqual(['Taken 2.rostrum', 'Taken.rostrum', 'wsis-final-v3.rostrum'])
    expect(await readFile(join(drafts(), 'Taken.rostrum'), 'utf8')).toBe('somebody else’s')
  })

  it('is left alone while it is open, and is kept where its name cannot be changed', async () => {
    const { sessions, handle } = await named('Our input.rostrum', 'Our input')
    await value(sessions.open(handle))
    expect(await sessions.rename(handle, 'Other')).toMatchObject({ ok: false, problem: { code: 'open-elsewhere' } })
    const full = sessionsWith(async () => FULL)
    const other = await full.handleFor(join(drafts(), 'Our input.rostrum'))
    expect((await full.rename(other, 'Other')).ok).toBe(false)
    expect((await value(readDraftFile(join(drafts(), 'Our input.rostrum')))).title).toBe('Our input')
  })
})

it('a copy is a draft of its own with the same words, in a file beside', async () => {
  const sessions = sessionsWith()
  const source = smallDraft('Every word stays.', { title: 'Our input' })
  const handle = await value(sessions.duplicate(source, { id: 'other-id', title: 'Our input (copy)' }))
  expect(sessions.held(handle)).toBeNull()
  const read = await value(readDraftFile(join(drafts(), 'Our input (copy).rostrum')))
  expect([read.id, read.title, textIn(read)]).toEqual(['other-id', 'Our input (copy)', 'Every word stays.'])
})

it.skipIf(process.platform === 'win32')(
  'asks the disk for the place of a folder, and of a file only where it may be a link',
  async () => {
    await mkdir(drafts(), { recursive: true })
    await writeFile(at('Documents', 'Rostrum', 'one.rostrum'), '{}')
    await symlink(at('Documents', 'Rostrum', 'one.rostrum'), at('Documents', 'Rostrum', 'link.rostrum'))
    await symlink(drafts(), at('shortcut'))
    const sessions = sessionsWith()
    const file = (folder: string, name: string, mayBeLink: boolean) => ({ path: join(folder, name), mayBeLink })
    const [one, link, byShortcut, unasked, missing] = await sessions.handlesFor([
      file(drafts(), 'one.rostrum', false),
      file(drafts(), 'link.rostrum', true),
      file(at('shortcut'), 'one.rostrum', false),
      file(drafts(), 'link.rostrum', false),
      file(at('nowhere'), 'one.rostrum', false),
    ])
    expect(one).toBe(await sessions.handleFor(join(drafts(), 'one.rostrum')))
    expect([link, byShortcut]).toEqual([one, one])
    // Who says that it is no link is taken at their word: the disk is not asked of each of thousands.
    expect(unasked).not.toBe(one)
    expect(sessions.pathOf(missing ?? '')).toBe(at('nowhere', 'one.rostrum'))
  },
)
