import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeDraft } from '../../../src/core/draft/read'
import { failure, type Result, success } from '../../../src/core/result'
import { Histories } from '../../../src/node/histories'
import { contentHash } from '../../../src/node/read-whole'
import { HeldClock } from './held-clock'
import { smallDraft } from './small-draft'

let home: string
let clock: HeldClock
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rostrum-histories-'))
  clock = new HeldClock()
})
afterEach(() => rm(home, { recursive: true }))

const DAY = 24 * 60 * 60_000
const at = (...names: string[]) => join(home, ...names)
const histories = () => new Histories({ folder: at('history'), snapshots: at('snapshots'), now: () => clock.now() })
const mine = { id: 'draft-1', title: 'Mine', path: '/somewhere/Mine.rostrum' }
const nowhere = async () => false

async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const given = await answer
  if (!given.ok) throw new Error(given.problem.sentence)
  return given.value
}

describe('the history of a draft', () => {
  it('is found by its id, wherever its file went and whatever it is called', async () => {
    const before = histories()
    await value(before.keepVersion(mine, 'one', 'pause'))
    const moved = { ...mine, title: 'Renamed', path: '/elsewhere/Renamed.rostrum' }
    const after = histories()
    await value(after.keepVersion(moved, 'two', 'closed'))
    const { versions } = await after.list('draft-1')
    expect(versions.map(({ fileName }) => fileName)).toEqual(['Mine.rostrum', 'Renamed.rostrum'])
    expect((await value(after.read('draft-1', 1))).text.toString()).toBe('one')
    expect(await after.left(nowhere)).toMatchObject([
      { title: 'Renamed', fileName: 'Renamed.rostrum', deletedAt: null },
    ])
  })

  it('of an id made to leave the folder does not', async () => {
    await value(histories().keepVersion({ ...mine, id: '../../evil' }, 'one', 'pause'))
    expect(await readdir(home)).toEqual(['history'])
    expect(await readdir(at('history'))).toHaveLength(1)
  })

  it('gives back the very bytes that were handed in, and never others', async () => {
    const all = histories()
    const bytes = Buffer.from([1, 2, 3, 255])
    const kept = await value(all.keepHandedIn(mine, 'text', [{ format: 'pdf', fileName: 'Mine.pdf', bytes }]))
    const [file] = kept.files
    if (!file) throw new Error('no file')
    expect(file).toEqual({ format: 'pdf', fileName: 'Mine.pdf', bytes: 4, sha256: contentHash(bytes) })
    expect(await value(histories().readHandedIn('draft-1', file))).toEqual(bytes)
    await writeFile(at('history', 'draft-1', 'handed-in', file.sha256), 'something else')
    expect(await all.readHandedIn('draft-1', file)).toMatchObject({ problem: { code: 'no-copy' } })
    expect(await all.size()).toMatchObject({ drafts: 1 })
  })

  it('keeps what was handed in when it is written, not before, and nothing where it cannot be', async () => {
    const all = histories()
    const document = { format: 'pdf', fileName: 'Mine.pdf', bytes: Buffer.from('pdf') }
    const isFull = failure('disk-full', 'full')
    expect(await all.keepHandedIn(mine, 'text', [document], Promise.resolve(isFull))).toEqual(isFull)
    const folder = at('history', 'draft-1')
    const inside = async () => (await readdir(folder, { recursive: true })).sort()
    expect(await inside()).toEqual(['handed-in', 'versions'])
    let isWritten = (_: Result<void>) => {}
    const written = new Promise<Result<void>>((done) => {
      isWritten = done
    })
    const keeping = all.keepHandedIn(mine, 'text', [document], written)
    const temporary = async () => (await inside()).filter((name) => name.endsWith('.tmp'))
    await expect.poll(temporary).toHaveLength(2)
    expect((await all.list('draft-2')).versions).toEqual([])
    expect((await inside()).filter((name) => !name.endsWith('.tmp'))).toEqual(['handed-in', 'versions'])
    isWritten(success(undefined))
    const kept = await value(keeping)
    expect(await temporary()).toEqual([])
    expect((await all.list('draft-1')).versions).toEqual([kept])
    expect(await value(all.readHandedIn('draft-1', kept.files[0] ?? expect.fail()))).toEqual(document.bytes)
  })

  it('is gone without a trace when it is cleared', async () => {
    const all = histories()
    await value(all.keepVersion(mine, 'secret', 'pause'))
    await value(all.keepHandedIn(mine, 'text', [{ format: 'pdf', fileName: 'Mine.pdf', bytes: Buffer.from('x') }]))
    await mkdir(at('snapshots', 'draft-1'), { recursive: true })
    await writeFile(at('snapshots', 'draft-1', 'notes.txt'), 'left by hand')
    await all.clear('draft-1')
    expect(await readdir(at('history'))).toEqual([])
    expect(await readdir(at('snapshots'))).toEqual([])
    expect(await all.list('draft-1')).toEqual({ versions: [], damaged: 0 })
    await value(all.keepVersion(mine, 'new', 'pause'))
    expect((await all.list('draft-1')).versions).toHaveLength(1)
  })
})

describe('a draft that went to the bin', () => {
  it('is among those that are left, can be given back, and goes after its days', async () => {
    const all = histories()
    await value(all.keepVersion(mine, 'one', 'pause'))
    await value(all.keepVersion(mine, 'two', 'binned'))
    await value(all.keepVersion({ ...mine, id: 'draft-2' }, 'other', 'pause'))
    await all.noteDeleted('draft-1')
    const [left, ...others] = await histories().left(async () => true)
    expect(left).toMatchObject({ draftId: 'draft-1', title: 'Mine', deletedAt: clock.now().toISOString() })
    expect(others).toEqual([])
    expect((await value(all.newestOf(left?.key ?? ''))).text.toString()).toBe('two')
    clock.pass(30 * DAY - 1)
    await all.prune(30)
    expect((await all.list('draft-1')).versions).toHaveLength(2)
    clock.pass(1)
    await all.prune(30)
    expect((await all.list('draft-1')).versions).toEqual([])
    expect((await all.list('draft-2')).versions).toHaveLength(1)
  })

  it('is not forgotten when it was given back', async () => {
    const all = histories()
    await value(all.keepVersion(mine, 'one', 'pause'))
    await all.noteDeleted('draft-1')
    await all.noteGivenBack('draft-1')
    clock.pass(100 * DAY)
    await all.prune(30)
    expect((await all.list('draft-1')).versions).toHaveLength(1)
  })

  it('comes back with the newest text that can be read', async () => {
    const all = histories()
    await value(all.keepVersion(mine, 'one', 'pause'))
    const folder = at('history', 'draft-1', 'versions')
    const [name = ''] = await readdir(folder)
    const pack = await readFile(join(folder, name))
    await writeFile(join(folder, '000002.versions'), pack.subarray(0, pack.length - 2))
    expect((await value(histories().newestOf('draft-1'))).text.toString()).toBe('one')
  })
})

describe('copies that were kept before there was a history', () => {
  const name = (hour: string) => `2026-11-01T${hour}-00-00-000Z.rostrum`

  it('are its beginning, once, and only they go', async () => {
    const folder = at('snapshots', 'draft-1')
    await mkdir(folder, { recursive: true })
    for (const hour of ['08', '09']) await writeFile(join(folder, name(hour)), writeDraft(smallDraft(`at ${hour}`)))
    await writeFile(join(folder, 'mine.txt'), 'notes')
    const all = histories()
    await value(all.keepVersion(mine, 'today', 'pause'))
    const { versions } = await all.list('draft-1')
    expect(versions).toMatchObject([
      { reason: 'earlier', at: '2026-11-01T08:00:00.000Z' },
      { reason: 'earlier', at: '2026-11-01T09:00:00.000Z' },
      { reason: 'pause' },
    ])
    expect((await value(all.read('draft-1', 2))).text.toString()).toBe(writeDraft(smallDraft('at 09')))
    expect(await readdir(folder)).toEqual(['mine.txt'])
    expect((await histories().list('draft-1')).versions).toHaveLength(3)
  })

  it('of drafts that nobody opens are taken in too', async () => {
    await mkdir(at('snapshots', 'draft-9'), { recursive: true })
    await writeFile(at('snapshots', 'draft-9', name('08')), writeDraft(smallDraft('old')))
    const all = histories()
    await all.prune(30)
    expect(await readdir(at('snapshots'))).toEqual([])
    expect((await all.list('draft-9')).versions).toHaveLength(1)
  })
})
