import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writeDraft } from '../../../src/core/draft/read'
import { DraftList } from '../../../src/node/draft-list'
import { summaryOf } from '../../../src/node/draft-summary'
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

function listWith(summed: string[], made = '1') {
  return DraftList.open(join(home, 'summaries.json'), made, async (draft) => {
    summed.push(draft.title)
    return summaryOf(draft, null)
  })
}

describe('DraftList', () => {
  it('lists drafts and names what it cannot read, and touches nothing', async () => {
    await writeFile(join(folder, 'A.rostrum'), writeDraft(smallDraft('a', { title: 'A' })))
    await writeFile(join(folder, 'B.ROSTRUM'), writeDraft(smallDraft('b', { title: 'B' })))
    await writeFile(join(folder, 'Broken.rostrum'), '{')
    await writeFile(join(folder, '.hidden.rostrum'), '{')
    await writeFile(join(folder, 'letter.docx'), '')
    await mkdir(join(folder, 'Folder.rostrum'))
    const before = await readdir(folder)
    const { drafts, unreadable } = await (await listWith([])).ofFolder(folder)
    expect(drafts.map(({ summary }) => summary.title).sort()).toEqual(['A', 'B'])
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
    const summed: string[] = []
    const list = await listWith(summed)
    await list.ofFolder(folder)
    await list.ofFolder(folder)
    await (await listWith(summed)).ofFolder(folder)
    expect(summed).toEqual(['A'])
    await writeFile(path, writeDraft(smallDraft('a', { title: 'A2' })))
    await (await listWith(summed)).ofFolder(folder)
    expect(summed).toEqual(['A', 'A2'])
    await (await listWith(summed, '2')).ofFolder(folder)
    expect(summed).toEqual(['A', 'A2', 'A2'])
  })

  it('a folder that is not there is empty; one that is a file is a problem', async () => {
    const list = await listWith([])
    expect(await list.ofFolder(join(home, 'nowhere'))).toEqual({ drafts: [], unreadable: [] })
    await writeFile(join(home, 'file'), '')
    expect((await list.ofFolder(join(home, 'file'))).unreadable).toMatchObject([{ fileName: 'file' }])
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

describe('summaryOf', () => {
  it('has figures of the template, and none when the template is not there', async () => {
    const { packs } = await loadPacks(builtInPacksFolder())
    const template = findTemplate(packs, 'elements-paper-input')?.template ?? null
    expect(template).not.toBeNull()
    const summary = summaryOf(smallDraft('five words are in here'), template)
    expect(summary).toMatchObject({ words: 5, templateTitle: template?.title })
    expect(summary.blockers).toBeGreaterThan(0)
    expect(summaryOf(smallDraft('x'), null)).toMatchObject({ words: 0, templateTitle: 'elements-paper-input' })
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
