import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DraftHolder } from '../../../src/contract/messages'
import { openElsewhere } from '../../../src/main/open-elsewhere'
import type { Shell } from '../../../src/main/shell'
import {
  OpenFiles,
  type OpenFilesOptions,
  openFilesHere,
  profileName,
  RENEWED_EVERY_MS,
  STALE_AFTER_MS,
  signPath,
} from '../../../src/node/open-elsewhere'

let folder: string
let path: string
let now: number
let due: { at: number; act: () => void }[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-open-'))
  path = join(folder, 'Input.rostrum')
  writeFileSync(path, 'the draft')
  now = Date.now()
  due = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const clock = {
  now: () => new Date(now),
  after: (milliseconds: number, act: () => void) => {
    const one = { at: now + milliseconds, act }
    due.push(one)
    return () => {
      due = due.filter((each) => each !== one)
    }
  },
}

function program(run: string, options: Partial<OpenFilesOptions> = {}) {
  const taken: DraftHolder[] = []
  const files = new OpenFiles({
    run,
    person: `user of ${run}`,
    machine: `machine of ${run}`,
    profile: async () => 'one profile',
    process: 1000,
    clock,
    isAlive: () => true,
    onTaken: (_path, holder) => taken.push(holder),
    ...options,
  })
  return { files, taken }
}

/** Lets time pass, and the sign be seen as old by the disk too. */
async function pass(milliseconds: number) {
  now += milliseconds
  const ready = due.filter(({ at }) => at <= now)
  due = due.filter(({ at }) => at > now)
  for (const { act } of ready) act()
}

const old = (when: number) => utimesSync(signPath(path), new Date(when), new Date(when))

describe('a draft that is open', () => {
  it('leaves no sign behind that was only just being written when the program ended', async () => {
    const { files } = program('a', { profile: async () => 'made on the disk' })
    void files.takeOver(path)
    await files.releaseAll()
    // What was under way has ended as well.
    await files.holderOf(path)
    expect(readdirSync(folder)).toEqual(['Input.rostrum'])
  })

  it('says by whom, where and since when, and says nothing any more when it is closed', async () => {
    const { files: a } = program('a')
    const { files: b } = program('b')
    expect(await a.claim(path)).toBeNull()
    expect(await b.claim(path)).toEqual({
      person: 'user of a',
      machine: 'machine of a',
      since: new Date(now).toISOString(),
    })
    expect(await a.holderOf(path)).toBeNull()
    await b.release(path)
    expect(existsSync(signPath(path))).toBe(true)
    await a.release(path)
    expect(readdirSync(folder)).toEqual(['Input.rostrum'])
    expect(await b.claim(path)).toBeNull()
    await b.releaseAll()
    expect(readdirSync(folder)).toEqual(['Input.rostrum'])
    expect(due).toEqual([])
  })

  it('is renewed while it is open, and free for others when it was not for ten minutes', async () => {
    const { files: a } = program('a')
    const { files: b } = program('b')
    await a.claim(path)
    const first = readFileSync(signPath(path), 'utf8')
    await pass(RENEWED_EVERY_MS)
    await a.holderOf(path)
    const renewed = JSON.parse(readFileSync(signPath(path), 'utf8'))
    expect(renewed).toEqual({ ...JSON.parse(first), renewed: new Date(now).toISOString() })
    due = []
    now += STALE_AFTER_MS
    old(now - STALE_AFTER_MS)
    expect(await b.holderOf(path)).toMatchObject({ machine: 'machine of a' })
    now += 1
    old(now - STALE_AFTER_MS - 1)
    expect(await b.claim(path)).toBeNull()
    expect(readFileSync(signPath(path), 'utf8')).toContain('"run":"b"')
  })

  it('is not held by a process of this computer that is gone, and what it left is taken away', async () => {
    const dead = { machine: 'here', process: 1, isAlive: (process: number) => process === 2 }
    const { files: a } = program('a', dead)
    await a.claim(path)
    const { files: b } = program('b', { ...dead, process: 2 })
    expect(await b.holderOf(path)).toBeNull()
    const { files: elsewhere } = program('c', { machine: 'there', isAlive: () => false })
    expect(await elsewhere.holderOf(path)).toMatchObject({ machine: 'here' })
    await elsewhere.removeStale([path])
    // Another computer of the same name.
    const { files: alike } = program('d', { ...dead, process: 2, profile: async () => 'another profile' })
    expect(await alike.holderOf(path)).toMatchObject({ machine: 'here' })
    expect(existsSync(signPath(path))).toBe(true)
    await b.removeStale([path, join(folder, 'None.rostrum')])
    expect(existsSync(signPath(path))).toBe(false)
  })

  it('can be taken over: who had it is told, and takes nothing away from who has it', async () => {
    const { files: a, taken } = program('a')
    const { files: b } = program('b')
    await a.claim(path)
    await b.takeOver(path)
    await pass(RENEWED_EVERY_MS)
    await a.holderOf(path)
    expect(taken).toEqual([{ person: 'user of b', machine: 'machine of b', since: expect.any(String) }])
    await a.release(path)
    expect(await a.holderOf(path)).toMatchObject({ machine: 'machine of b' })
  })

  it('never stops anybody: where no sign can be written or read, nobody has it', async () => {
    const { files: a } = program('a')
    const nowhere = join(folder, 'gone', 'Input.rostrum')
    expect(await a.claim(nowhere)).toBeNull()
    await a.release(nowhere)
    for (const garbage of ['', '{', '{"format":"rostrum-open"}', 'x'.repeat(10_000)]) {
      writeFileSync(signPath(path), garbage)
      expect(await program('b').files.claim(path)).toBeNull()
    }
    writeFileSync(
      signPath(path),
      JSON.stringify({
        format: 'rostrum-open',
        run: 'z',
        person: `\u202eeve\u0007\n${'x'.repeat(500)}`,
        machine: 'm',
        profile: 'p',
        process: 1,
        since: new Date(now).toISOString(),
        renewed: new Date(now).toISOString(),
      }),
    )
    const holder = await a.holderOf(path)
    expect(holder?.person).toMatch(/^eve\s?x+$/)
    expect(holder?.person.length).toBeLessThanOrEqual(80)
  })
})

it('a run of the program names its user and its computer, and knows which processes are there', async () => {
  const here = openFilesHere(
    async () => 'one',
    () => {},
  )
  await here.claim(path)
  const sign = JSON.parse(readFileSync(signPath(path), 'utf8'))
  expect(sign).toMatchObject({ machine: hostname(), process: process.pid })
  const other = openFilesHere(
    async () => 'one',
    () => {},
  )
  expect(await other.holderOf(path)).toMatchObject({ machine: hostname() })
  const refused = await openElsewhere({ openFiles: other } as unknown as Shell, path)
  expect(refused?.problem.sentence).toContain(`“Input.rostrum” is open on ${hostname()}`)
  expect(await openElsewhere({ openFiles: here } as unknown as Shell, path)).toBeNull()
  const file = join(folder, 'signs.json')
  const name = await profileName(file)
  expect(name).toMatch(/^[0-9a-f-]{36}$/)
  expect(await profileName(file)).toBe(name)
  await here.releaseAll()
  expect(await openElsewhere({ openFiles: other } as unknown as Shell, path)).toBeNull()
})
