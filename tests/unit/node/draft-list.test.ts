import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writeDraft } from '../../../src/core/draft/read'
import { failure, type Problem, type Result, success } from '../../../src/core/result'
import { readDraftFile } from '../../../src/node/draft-files'
import { DraftList, type Learned, statsOf } from '../../../src/node/draft-list'
import { type ContentSummary, summaryOf } from '../../../src/node/draft-summary'
import { JsonFile } from '../../../src/node/json-file'
import { builtInPacksFolder, findTemplate, loadPacks } from '../../../src/node/packs'
import { RecentFiles } from '../../../src/node/recent-files'
import { smallDraft } from './small-draft'

let home: string
let folder: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rostrum-list-'))
  folder = join(home, 'drafts')
  await mkdir(folder)
})
afterEach(() => rm(home, { recursive: true }))

interface Told {
  drafts: ContentSummary[]
  unreadable: { fileName: string; problem: Problem }[]
}

async function summaryOfFile(path: string): Promise<Result<ContentSummary>> {
  const read = await readDraftFile(path)
  return read.ok ? success(summaryOf(read.value, null)) : read
}

/** A list that notes what it reads; files whose names have an entry in `slow` need that much patience. */
function listWith(reads: string[], made = '1', slow: Record<string, 'long' | 'never'> = {}) {
  return DraftList.open(join(home, 'summaries.json'), made, async (path, patience) => {
    const name = basename(path)
    reads.push(patience === 'short' ? name : `${name} again`)
    const needed = slow[name]
    if (needed === 'never' || (needed === 'long' && patience === 'short'))
      return failure('too-slow', `“${name}” takes long.`)
    return summaryOfFile(path)
  })
}

function sorted(files: readonly { path: string; learned: Learned | null }[]): Told {
  const told: Told = { drafts: [], unreadable: [] }
  for (const { path, learned } of files) {
    if (learned === null) throw new Error(`nothing is known of ${path}`)
    if ('summary' in learned) told.drafts.push(learned.summary)
    else told.unreadable.push({ fileName: basename(path), problem: learned.problem })
  }
  return told
}

/** What home would show in the end: what is remembered, and then what is learned. */
async function allOf(list: DraftList): Promise<Told> {
  const { files, problem } = await list.ofFolder(folder)
  expect(problem).toBeNull()
  const known = files.filter(({ learned }) => learned !== null)
  const learned: { path: string; learned: Learned }[] = []
  await list.learn(
    files.filter((file) => file.learned === null),
    ({ path }, what) => learned.push({ path, learned: what }),
    () => true,
  )
  return sorted([...known, ...learned])
}

const bySentence = (a: Problem, b: Problem) => (a.sentence < b.sentence ? -1 : 1)

describe('DraftList', () => {
  it('names drafts before it reads any, says what it cannot read, and touches nothing', async () => {
    await writeFile(join(folder, 'A.rostrum'), writeDraft(smallDraft('a', { title: 'A' })))
    await writeFile(join(folder, 'B.ROSTRUM'), writeDraft(smallDraft('b', { title: 'B' })))
    await writeFile(join(folder, 'Broken.rostrum'), '{')
    await writeFile(join(folder, '.hidden.rostrum'), '{')
    await writeFile(join(folder, 'letter.docx'), '')
    await mkdir(join(folder, 'Folder.rostrum'))
    const before = await readdir(folder)
    const reads: string[] = []
    const list = await listWith(reads)
    expect((await list.ofFolder(folder)).files.map(({ path, learned }) => [basename(path), learned]).sort()).toEqual([
      ['A.rostrum', null],
      ['B.ROSTRUM', null],
      ['Broken.rostrum', null],
      ['Folder.rostrum', null],
    ])
    expect(reads).toEqual([])
    const { drafts, unreadable } = await allOf(list)
    expect(drafts.map(({ title }) => title).sort()).toEqual(['A', 'B'])
    expect(unreadable.map(({ fileName, problem }) => [fileName, problem.code]).sort()).toEqual([
      ['Broken.rostrum', 'truncated'],
      ['Folder.rostrum', 'folder'],
    ])
    expect(await readdir(folder)).toEqual(before)
    expect(await readFile(join(folder, 'Broken.rostrum'), 'utf8')).toBe('{')
  })

  it('sums a draft up once, until its file changes or the program does', async () => {
    const path = join(folder, 'A.rostrum')
    await writeFile(path, writeDraft(smallDraft('a', { title: 'A' })))
    const reads: string[] = []
    const list = await listWith(reads)
    await allOf(list)
    await allOf(list)
    expect((await allOf(await listWith(reads))).drafts).toMatchObject([{ title: 'A' }])
    expect(reads).toEqual(['A.rostrum'])
    await writeFile(path, writeDraft(smallDraft('a', { title: 'A2' })))
    expect((await allOf(await listWith(reads))).drafts).toMatchObject([{ title: 'A2' }])
    expect(reads).toHaveLength(2)
    const newer = await listWith(reads, '2')
    await allOf(newer)
    expect(reads).toHaveLength(3)
    newer.madeWith('3')
    await allOf(newer)
    expect(reads).toHaveLength(4)
  })

  it('a damaged file and one that takes too long cost their time once, also over a start', async () => {
    await writeFile(join(folder, 'Broken.rostrum'), '{')
    await writeFile(join(folder, 'Endless.rostrum'), writeDraft(smallDraft('b')))
    const reads: string[] = []
    const slow = { 'Endless.rostrum': 'never' } as const
    const first = await allOf(await listWith(reads, '1', slow))
    expect(first.unreadable.map(({ problem }) => problem.code).sort()).toEqual(['too-slow', 'truncated'])
    expect(reads.sort()).toEqual(['Broken.rostrum', 'Endless.rostrum', 'Endless.rostrum again'])
    const second = await allOf(await listWith(reads, '1', slow))
    expect(second.unreadable.map(({ problem }) => problem).sort(bySentence)).toEqual(
      first.unreadable.map(({ problem }) => problem).sort(bySentence),
    )
    expect(reads).toHaveLength(3)
  })

  it('a slow file holds no other up: it is read again, with more time, after all of them', async () => {
    for (const name of ['1', '2', '3']) await writeFile(join(folder, `${name}.rostrum`), writeDraft(smallDraft(name)))
    const reads: string[] = []
    const { drafts } = await allOf(await listWith(reads, '1', { '1.rostrum': 'long' }))
    expect(drafts).toHaveLength(3)
    expect(reads.at(-1)).toBe('1.rostrum again')
    expect(reads).toHaveLength(4)
  })

  it('a file that could not be reached is asked for again', async () => {
    await mkdir(join(folder, 'Folder.rostrum'))
    const reads: string[] = []
    const list = await listWith(reads)
    await allOf(list)
    await allOf(list)
    expect(reads).toEqual(['Folder.rostrum', 'Folder.rostrum'])
  })

  it('reads no further when nobody wants to know any more', async () => {
    for (const name of ['1', '2', '3']) await writeFile(join(folder, `${name}.rostrum`), writeDraft(smallDraft(name)))
    const reads: string[] = []
    const list = await listWith(reads)
    const { files } = await list.ofFolder(folder)
    await list.learn(
      files,
      () => undefined,
      () => reads.length === 0,
    )
    expect(reads).toHaveLength(1)
  })

  it('forgets what it knew of a file that is gone', async () => {
    await writeFile(join(folder, 'Gone.rostrum'), writeDraft(smallDraft('a', { title: 'Not for everybody' })))
    const list = await listWith([])
    await allOf(list)
    await rm(join(folder, 'Gone.rostrum'))
    await writeFile(join(folder, 'New.rostrum'), writeDraft(smallDraft('b', { title: 'New' })))
    await allOf(list)
    expect(await readFile(join(home, 'summaries.json'), 'utf8')).not.toContain('Not for everybody')
  })

  it('a folder that is not there is empty; one that is a file is a problem', async () => {
    const list = await listWith([])
    expect(await list.ofFolder(join(home, 'nowhere'))).toEqual({ files: [], problem: null })
    await writeFile(join(home, 'file'), '')
    expect((await list.ofFolder(join(home, 'file'))).problem?.sentence).toContain('“file”')
  })

  it('clears away what a killed program left, once it is a day old', async () => {
    const old = join(folder, '.rostrum-0123456789abcdef.tmp')
    const young = join(folder, '.rostrum-fedcba9876543210.tmp')
    await writeFile(old, '')
    await writeFile(young, '')
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 3600
    await utimes(old, twoDaysAgo, twoDaysAgo)
    await (await listWith([])).ofFolder(folder)
    expect(await readdir(folder)).toEqual(['.rostrum-fedcba9876543210.tmp'])
  })
})

describe('the time and size of many files', () => {
  const paths = Array.from({ length: 2_500 }, (_, number) => `/drafts/${number}`)
  /** A disk that takes so many milliseconds for a question, and counts the files that it was asked for. */
  function diskThatTakes(ms: number) {
    const asked = { here: 0, elsewhere: 0 }
    const answer = (some: readonly string[]) =>
      some.map((path) => ({ modifiedMs: Number(basename(path)), bytes: path.length }))
    return {
      asked,
      disk: {
        async here(some: readonly string[]) {
          asked.here += some.length
          return answer(some)
        },
        async elsewhere(some: readonly string[]) {
          asked.elsewhere += some.length
          if (ms > 0) await setTimeout(ms)
          return answer(some)
        },
      },
    }
  }

  it('is asked of a disk that takes its time in other threads alone, whatever it does later', async () => {
    const { asked, disk } = diskThatTakes(20)
    const stats = await statsOf(paths, disk)
    expect(stats.map((each) => each?.modifiedMs)).toEqual(paths.map((_, number) => number))
    expect(asked).toEqual({ here: 0, elsewhere: 2_500 })
  })

  it('is asked of a disk of this computer here, but for the first', async () => {
    const { asked, disk } = diskThatTakes(0)
    const stats = await statsOf(paths, disk)
    expect(stats.map((each) => each?.bytes)).toEqual(paths.map((path) => path.length))
    expect(asked.elsewhere).toBeLessThan(paths.length / 10)
    expect(asked.here + asked.elsewhere).toBe(paths.length)
  })

  it('is null for what is no file of any disk', async () => {
    await writeFile(join(folder, 'one'), 'two')
    const names = [join(folder, 'one'), join(folder, 'none'), 'no\0name', ...paths]
    const found = await statsOf(names)
    expect(found[0]?.bytes).toBe(3)
    expect(found.slice(1).every((each) => each === null)).toBe(true)
    expect(found).toHaveLength(names.length)
    expect(await statsOf([])).toEqual([])
  })
})

describe('summaryOf', () => {
  it('has figures of the template, and none when the template is not there', async () => {
    const { packs } = await loadPacks(builtInPacksFolder())
    const template = findTemplate(packs, 'elements-paper-input')?.template ?? null
    expect(template).not.toBeNull()
    const summary = summaryOf(smallDraft('five words are in here'), template)
    expect(summary).toMatchObject({ words: 5, templateTitle: template?.title })
    expect(summary.blockers).toBeGreaterThan(0)
    // Whether it is ready nobody can say.
    expect(summaryOf(smallDraft('x'), null)).toMatchObject({
      words: 0,
      blockers: null,
      templateTitle: 'elements-paper-input',
    })
  })
})

describe('JsonFile', () => {
  const schema = z.object({ count: z.number() })

  it('keeps the last of many changes, and reads it again', async () => {
    const path = join(home, 'x.json')
    const file = await JsonFile.open(path, schema, { count: 0 })
    await Promise.all(Array.from({ length: 20 }, (_, count) => file.set({ count })))
    expect((await JsonFile.open(path, schema, { count: 0 })).content).toEqual({ count: 19 })
  })

  it('keeps a damaged file aside', async () => {
    const path = join(home, 'x.json')
    await writeFile(path, '{"count":')
    expect((await JsonFile.open(path, schema, { count: 7 })).content).toEqual({ count: 7 })
    expect(await readFile(`${path}.damaged`, 'utf8')).toBe('{"count":')
  })
})

describe('RecentFiles', () => {
  it('has the latest first, each once, twenty at most', async () => {
    const recent = await RecentFiles.open(join(home, 'recent.json'))
    for (let number = 0; number < 25; number += 1) await recent.add(`/x/${number}`)
    await recent.add('/x/10')
    expect(recent.list().slice(0, 2)).toEqual(['/x/10', '/x/24'])
    expect(recent.list()).toHaveLength(20)
    await recent.remove('/x/10')
    expect((await RecentFiles.open(join(home, 'recent.json'))).list()[0]).toBe('/x/24')
    await recent.clear()
    expect(recent.list()).toEqual([])
  })
})

it.skipIf(process.platform === 'win32')('knows of the files of a folder which may be links', async () => {
  const list = await listWith([])
  await writeFile(join(folder, 'Plain.rostrum'), '{}')
  await symlink(join(folder, 'Plain.rostrum'), join(folder, 'Link.rostrum'))
  const { files } = await list.ofFolder(folder)
  const known = new Map(files.map(({ path, mayBeLink }) => [basename(path), mayBeLink]))
  expect([known.get('Plain.rostrum'), known.get('Link.rostrum')]).toEqual([false, true])
  expect((await list.ofFiles([join(folder, 'Plain.rostrum')]))[0]?.mayBeLink).toBe(true)
})
