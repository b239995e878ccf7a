import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HomeRows } from '../../../src/contract/messages'
import { HomeList } from '../../../src/main/home-list'
import { DraftList } from '../../../src/node/draft-list'
import { DraftSessions } from '../../../src/node/draft-sessions'
import { notOpen } from '../../../src/node/not-open'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rostrum-home-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

it('tells of a long list in pieces, and asks only once which drafts are held', async () => {
  const many = 450
  for (let number = 0; number < many; number += 1) writeFileSync(join(home, `Input ${number}.rostrum`), '{}')
  const sessions = new DraftSessions({
    places: { journal: join(home, 'profile', 'journal'), drafts: () => home },
    onEvent: () => {},
  })
  const locked = vi.spyOn(sessions, 'allLocked')
  const held = vi.spyOn(sessions, 'allHeld')
  const list = await DraftList.open(join(home, 'list.json'), 'test', async () => notOpen())
  const told: HomeRows[] = []
  let drawn: () => void = () => undefined
  const windowIsDrawn = new Promise<void>((done) => {
    drawn = done
  })
  const shell = {
    sessions,
    list,
    windowIsDrawn,
    recent: { list: () => [] },
    draftsFolder: () => home,
    nameOf: (path: string) => basename(path),
    placeOf: (path: string | null) => ({ fileName: path && basename(path), folderName: null }),
    tell: (name: string, rows: HomeRows) => name === 'home.rows' && told.push(rows),
  }
  const homeList = new HomeList(shell as never)
  expect(await homeList.isStale()).toBe(false)
  const first = await homeList.list()
  if (!first.ok) throw new Error(first.problem.sentence)
  // The first fill a window, which knows how many are to come and has drawn these before it is told of more.
  expect(first.value.named).toHaveLength(50)
  expect(first.value.count).toBe(many)
  for (let turn = 0; turn < 10; turn += 1) await setImmediate()
  expect(told).toEqual([])
  drawn()
  await vi.waitFor(() => {
    const listed = [first.value, ...told].flatMap(({ named }) => named.map(({ draft }) => draft))
    expect(new Set(listed).size).toBe(many)
  })
  // Each goes through all that is known: asked for each row, five thousand drafts held the shell up for two seconds.
  expect(locked).toHaveBeenCalledTimes(1)
  expect(held).toHaveBeenCalledTimes(1)
  // A file that comes into the folder makes the list stale, until it is made anew.
  expect(await homeList.isStale()).toBe(false)
  utimesSync(home, 1, 1)
  expect(await homeList.isStale()).toBe(true)
  await homeList.list()
  expect(await homeList.isStale()).toBe(false)
})
