import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withoutLineage } from '../../../src/core/draft/lineage'
import { writeDraft } from '../../../src/core/draft/read'
import { copyHandlers } from '../../../src/main/copy-handlers'
import { CopyWatch } from '../../../src/main/copy-watch'
import { ancestorOf } from '../../../src/node/common-version'
import { readDraftBytes, readSeenDraft } from '../../../src/node/draft-files'
import { DraftSessions } from '../../../src/node/draft-sessions'
import { Histories } from '../../../src/node/histories'
import { smallDraft } from '../node/small-draft'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rostrum-copies-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const draft = smallDraft('Ours.')
const put = (name: string, content = draft) => writeFileSync(join(home, name), writeDraft(content))

async function opened(name: string) {
  const sessions = new DraftSessions({
    places: { journal: join(home, 'profile', 'journal'), drafts: () => home },
    onEvent: () => {},
  })
  const histories = new Histories({
    folder: join(home, 'profile', 'history'),
    snapshots: join(home, 'profile', 'snapshots'),
    now: () => new Date('2026-11-23T10:00:00.000Z'),
  })
  const open = await sessions.openPath(join(home, name))
  if (!open.ok) throw new Error(open.problem.sentence)
  const readText = (text: string, name: string) => readDraftBytes(Buffer.from(text, 'utf8'), name)
  const opening = { read: readSeenDraft, readText } as never
  return { handlers: copyHandlers({ sessions, opening, histories }), handle: open.value.handle, histories, sessions }
}

it('finds the copies beside an open draft by their names and ids, and what a copy is a copy of', async () => {
  put('Input.rostrum')
  put('Input (conflicted copy 2025-09-01).rostrum', { ...draft, modified: '2026-11-22T10:00:00.000Z' })
  put('Input-DESKTOP-AB12.rostrum')
  put('Input (1).rostrum', { ...draft, id: 'another' })
  put('Other.rostrum')
  writeFileSync(join(home, 'Input (2).rostrum'), 'damaged')
  const { handlers, handle, sessions } = await opened('Input.rostrum')
  const found = await handlers['draft.copies']({ draft: handle })
  expect(found.ok && found.value.original).toBeNull()
  expect(found.ok && found.value.copies.map(({ fileName }) => fileName).sort()).toEqual([
    'Input (conflicted copy 2025-09-01).rostrum',
    'Input-DESKTOP-AB12.rostrum',
  ])
  const copy = await sessions.openPath(join(home, 'Input-DESKTOP-AB12.rostrum'))
  const of = copy.ok && (await handlers['draft.copies']({ draft: copy.value.handle }))
  expect(of || null).toEqual({
    ok: true,
    value: { copies: [], original: { draft: handle, fileName: 'Input.rostrum' } },
  })
})

it('reads a copy, which becomes a version of the draft, and refuses a file that is another draft by now', async () => {
  put('Input.rostrum')
  const theirs = { ...smallDraft('Theirs.'), id: draft.id }
  put('Input (Case Conflict).rostrum', theirs)
  const before = readdirSync(home).sort()
  const { handlers, handle, histories } = await opened('Input.rostrum')
  const found = await handlers['draft.copies']({ draft: handle })
  const copy = (found.ok && found.value.copies[0]?.copy) || ''
  const read = await handlers['draft.readCopy']({ draft: handle, copy })
  expect(read.ok && [read.value.fileName, read.value.version]).toEqual(['Input (Case Conflict).rostrum', 1])
  expect(read.ok && withoutLineage(writeDraft(read.value.content as typeof draft))).toBe(writeDraft(theirs))
  const { versions } = await histories.list(draft.id)
  expect(versions.map(({ reason, fileName }) => [reason, fileName])).toEqual([
    ['outside', 'Input (Case Conflict).rostrum'],
  ])
  expect(read.ok && [read.value.base, read.value.content.lineage?.length]).toEqual([null, 1])
  // The history stays that of the draft, wherever the copy goes.
  expect(await histories.pathOf(draft.id)).toBe(join(home, 'Input.rostrum'))
  put('Input (Case Conflict).rostrum', { ...theirs, id: 'another' })
  const refused = await handlers['draft.readCopy']({ draft: handle, copy })
  expect(!refused.ok && refused.problem.code).toBe('other-draft')
  expect(readdirSync(home).filter((name) => name !== 'profile')).toEqual(before)
})

it('gives the version that an open draft and its copy were both made from', async () => {
  put('Input.rostrum')
  const lineage = [ancestorOf(writeDraft(draft))]
  put('Input (1).rostrum', { ...smallDraft('Theirs.', { modified: '2026-11-22T15:00:00.000Z' }), lineage })
  const { handlers, handle, histories } = await opened('Input.rostrum')
  await histories.keepVersion({ id: draft.id, title: '', path: null }, writeDraft(draft), 'pause')
  const found = await handlers['draft.copies']({ draft: handle })
  const copy = (found.ok && found.value.copies[0]?.copy) || ''
  const read = await handlers['draft.readCopy']({ draft: handle, copy })
  expect(read.ok && read.value.base && writeDraft(read.value.base as typeof draft)).toBe(writeDraft(draft))
})

it('notices a copy that comes or goes while the draft is open, and reads the folder only when it changed', async () => {
  put('Input.rostrum')
  const path = join(home, 'Input.rostrum')
  const at = (second: number) => utimesSync(home, second, second)
  at(1000)
  const watch = new CopyWatch(() => 2_000_000)
  const looks = async () => [await watch.hasNew(path), await watch.hasNew(path)]
  expect(await looks()).toEqual([false, false])
  put('Input (conflicted copy 2025-09-01).rostrum')
  // The disk says that nothing changed: nobody looks.
  at(1000)
  expect(await looks()).toEqual([false, false])
  at(1010)
  expect(await looks()).toEqual([true, false])
  put('Other.rostrum')
  at(1020)
  expect(await looks()).toEqual([false, false])
  // What came so lately that a coarse disk gives it the time of the last look is seen all the same.
  at(1999)
  expect(await watch.hasNew(path)).toBe(false)
  put('Input (1).rostrum')
  at(1999)
  expect(await looks()).toEqual([true, false])
  rmSync(join(home, 'Input (1).rostrum'))
  at(1999)
  expect(await looks()).toEqual([true, false])
  // Another draft comes to the front, which has copies already; then one whose folder is gone.
  expect(await watch.hasNew(join(home, 'Input (conflicted copy 2025-09-01).rostrum'))).toBe(true)
  expect(await watch.hasNew(join(home, 'Other.rostrum'))).toBe(false)
  expect(await watch.hasNew(join(home, 'gone', 'Input.rostrum'))).toBe(false)
})
