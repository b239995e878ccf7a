import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withoutLineage } from '../../../src/core/draft/lineage'
import { writeDraft } from '../../../src/core/draft/read'
import { type Result, success } from '../../../src/core/result'
import { lockHandlers } from '../../../src/main/lock-handlers'
import type { Shell } from '../../../src/main/shell'
import { DraftSessions } from '../../../src/node/draft-sessions'
import { Histories } from '../../../src/node/histories'
import { type Lock, makeLock, openLock } from '../../../src/node/sealing'
import { HeldClock } from '../node/held-clock'
import { smallDraft, textIn } from '../node/small-draft'

const SECRET = 'The source met us at the bridge.'
const draft = smallDraft(SECRET)

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rostrum-locking-'))
  await mkdir(join(home, 'journal'))
})
afterEach(() => rm(home, { recursive: true }))

async function value<T>(answer: Result<T> | Promise<Result<T>>): Promise<T> {
  const given = await answer
  if (!given.ok) throw new Error(given.problem.sentence)
  return given.value
}

/** What the handlers need of the shell; a passphrase costs little here. */
async function started() {
  const path = join(home, 'Mine.rostrum')
  await writeFile(path, writeDraft(draft))
  const histories = new Histories({
    folder: join(home, 'history'),
    snapshots: join(home, 'old'),
    now: () => new Date(0),
  })
  const sessions = new DraftSessions({
    places: { journal: join(home, 'journal'), drafts: () => home },
    onEvent: () => undefined,
    clock: new HeldClock(),
    versions: histories,
  })
  const forgotten: string[] = []
  const shell = {
    sessions,
    histories,
    list: { forget: async (file: string) => void forgotten.push(file) },
    placeOf: () => ({ fileName: 'Mine.rostrum', folderName: '' }),
    opening: {
      makeLock: async (passphrase: string, identity: string | undefined) =>
        success(await makeLock(passphrase, { workFactor: 2, ...(identity ? { identity } : {}) })),
      opensLock: async ({ key }: Lock, passphrase: string) => success((await openLock(key, passphrase)) !== null),
    },
  } as unknown as Shell
  const { handle } = await value(sessions.openPath(path))
  return { path, histories, sessions, handle, forgotten, ...lockHandlers(shell) }
}

it('leaves nothing readable of a draft that gets a passphrase, and gives all back when that is taken away', async () => {
  const { path, histories, sessions, handle, forgotten, ...handlers } = await started()
  await value(histories.keepVersion({ id: draft.id, title: draft.title, path }, writeDraft(draft), 'pause'))
  await writeFile(join(home, 'journal', `${draft.id}.json.damaged`), SECRET)
  await writeFile(join(home, 'journal', 'another.json.damaged'), 'kept')

  await value(await handlers['lock.set']({ draft: handle, passphrase: 'first one' }))
  expect(forgotten).toEqual([path])
  expect(await readdir(join(home, 'journal'))).toEqual(['another.json.damaged'])
  expect((await histories.list(draft.id)).versions).toEqual([])
  await value(sessions.keep(handle, 1, smallDraft('Written under it.')))
  await sessions.keepVersion(handle, 'pause')
  expect((await histories.list(draft.id)).versions).toHaveLength(1)
  for (const name of await readdir(home, { recursive: true, withFileTypes: true }))
    if (name.isFile())
      expect(await readFile(join(name.parentPath, name.name), 'latin1'), name.name).not.toMatch(/bridge|under it/)

  const wrong = await handlers['lock.set']({ draft: handle, passphrase: 'second one', current: 'not it' })
  expect(wrong).toMatchObject({ problem: { code: 'wrong-passphrase' } })
  expect(await handlers['lock.remove']({ draft: handle, current: 'not it' })).toMatchObject({ ok: false })
  await value(await handlers['lock.set']({ draft: handle, passphrase: 'second one', current: 'first one' }))
  expect((await histories.list(draft.id)).versions).toHaveLength(1)
  await value(sessions.close(handle))
  expect(await sessions.open(handle, 'first one')).toMatchObject({ problem: { code: 'wrong-passphrase' } })
  expect(textIn((await value(sessions.open(handle, 'second one'))).draft)).toBe('Written under it.')

  await value(await handlers['lock.remove']({ draft: handle, current: 'second one' }))
  expect(withoutLineage(await readFile(path, 'utf8'))).toBe(writeDraft(smallDraft('Written under it.')))
})
