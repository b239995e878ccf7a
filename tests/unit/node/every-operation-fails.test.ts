import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readDraft, writeDraft } from '../../../src/core/draft/read'
import type { Result } from '../../../src/core/result'
import { writeDocuments } from '../../../src/node/documents'
import { DraftSessions } from '../../../src/node/draft-sessions'
import { installPack, loadAllPacks } from '../../../src/node/pack-install'
import { TEMPORARY_NAME, writeWhole } from '../../../src/node/safe-write'
import type { SessionEvent } from '../../../src/node/saving-session'
import { disk, FAULTS, type Fault, places } from './failing-disk'
import { HeldClock } from './held-clock'
import { smallDraft, textIn } from './small-draft'

vi.mock('node:fs/promises', async (original) => {
  const { failing } = await import('./failing-disk')
  return failing(await original<typeof import('node:fs/promises')>())
})
const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rostrum-faults-'))
})
afterEach(() => {
  disk.disarm()
  rmSync(home, { recursive: true, force: true })
})

/** Beyond this many operations there is a loop in what is tested, not a save. */
const MOST_OPERATIONS = 2000

/** Runs `scene` once for each operation that it makes and each fault, each time in a folder of its own. */
async function atEveryOperation(
  faults: readonly (Fault | 'power')[],
  scene: (folder: string, fault: string) => Promise<void>,
): Promise<number> {
  let runs = 0
  for (const fault of faults)
    for (let at = 0; at < MOST_OPERATIONS; at += 1) {
      const folder = mkdtempSync(join(home, 'run-'))
      arm = () => disk.arm(at, fault)
      await scene(folder, `${fault} at operation ${at}`)
      runs += 1
      disk.disarm()
      rmSync(folder, { recursive: true, force: true })
      if (disk.operations.length <= at) break
    }
  return runs
}
let arm: () => void = () => undefined

/** What was refused says why; nothing ever throws. */
function expectSaid(answer: Result<unknown>): void {
  if (!answer.ok) expect(answer.problem.sentence).toMatch(/\S.{10,}[.?]$/)
}

const POWER = ['power'] as const

describe('a file that is saved', () => {
  const [OLD, NEW] = ['what was there before', 'what comes instead of it, and is longer']

  it('is the old or the new one, whichever operation fails and however', async () => {
    const runs = await atEveryOperation(FAULTS, async (folder, when) => {
      const path = join(folder, 'a.rostrum')
      writeFileSync(path, OLD)
      arm()
      const answer = await writeWhole(path, NEW)
      disk.disarm()
      expectSaid(answer)
      const now = readFileSync(path, 'utf8')
      expect([OLD, NEW], when).toContain(now)
      if (answer.ok) expect(now, when).toBe(NEW)
      const left = readdirSync(folder).filter((name) => name !== 'a.rostrum')
      expect(
        left.every((name) => TEMPORARY_NAME.test(name)),
        when,
      ).toBe(true)
    })
    expect(runs).toBeGreaterThan(FAULTS.length * 8)
  })

  it('is never replaced when it must not be, and whole when it is new', async () => {
    await atEveryOperation(FAULTS, async (folder, when) => {
      writeFileSync(join(folder, 'taken'), OLD)
      arm()
      const taken = await writeWhole(join(folder, 'taken'), NEW, { replace: false })
      disk.disarm()
      expect(taken.ok, when).toBe(false)
      expect(readFileSync(join(folder, 'taken'), 'utf8'), when).toBe(OLD)
    })
    await atEveryOperation(FAULTS, async (folder, when) => {
      const path = join(folder, 'free')
      arm()
      const answer = await writeWhole(path, NEW, { replace: false })
      disk.disarm()
      expectSaid(answer)
      if (answer.ok || existsSync(path)) expect(readFileSync(path, 'utf8'), when).toBe(NEW)
    })
  })

  it.each([false, true])(
    'is the old or the new one after a power cut, with its name synced or not (%s)',
    async (lost) => {
      const seen = new Set<string>()
      await atEveryOperation(POWER, async (folder, when) => {
        const path = join(folder, 'a.rostrum')
        writeFileSync(path, OLD)
        arm()
        const answer = await writeWhole(path, NEW)
        disk.disarm()
        await disk.losePower(real, lost)
        const now = readFileSync(path, 'utf8')
        expect([OLD, NEW], when).toContain(now)
        // A computer without power tells nobody that it is done.
        if (answer.ok && !disk.isOff) expect(now, when).toBe(NEW)
        seen.add(now)
      })
      expect(seen).toEqual(new Set([OLD, NEW]))
    },
  )
})

describe('a draft that is written in', () => {
  const [FIRST, SECOND] = ['first words', 'first words and more']

  function sessionsIn(folder: string, onEvent: (event: SessionEvent) => void = () => undefined): DraftSessions {
    return new DraftSessions({ places: places(folder), onEvent, clock: new HeldClock() })
  }

  /** What a start finds: the draft as a journal or a file has it. */
  async function foundAgain(folder: string): Promise<string[]> {
    const sessions = sessionsIn(folder)
    await sessions.recover()
    const recovered = sessions.allHeld().map(({ draft }) => textIn(draft))
    if (recovered.length > 0) return recovered
    return readdirSync(join(folder, 'drafts'))
      .filter((name) => name.endsWith('.rostrum'))
      .map((name) => {
        const read = readDraft(readFileSync(join(folder, 'drafts', name)), name)
        if (!read.ok) throw new Error(read.problem.sentence)
        return textIn(read.value)
      })
  }

  /** Opens a draft that has a file, writes in it and saves; journal, snapshot and file are all touched. */
  async function writeOn(folder: string): Promise<{ kept: boolean; saved: boolean; told: boolean }> {
    mkdirSync(join(folder, 'drafts'))
    const path = join(folder, 'drafts', 'Mine.rostrum')
    writeFileSync(path, writeDraft(smallDraft(FIRST)))
    let told = false
    const sessions = sessionsIn(folder, ({ type }) => {
      if (type === 'saved') told = true
    })
    const opened = await sessions.openPath(path)
    if (!opened.ok) throw new Error(opened.problem.sentence)
    arm()
    const kept = await sessions.keep(opened.value.handle, 1, smallDraft(SECOND))
    expectSaid(kept)
    const saved = await sessions.save(opened.value.handle)
    expectSaid(saved)
    disk.disarm()
    return { kept: kept.ok, saved: saved.ok, told }
  }

  it('is saved in the order that keeps it, and gives the blocks of the old file back after that', async () => {
    mkdirSync(join(home, 'drafts'))
    const path = join(home, 'drafts', 'Mine.rostrum')
    writeFileSync(path, writeDraft(smallDraft('')))
    const sessions = sessionsIn(home, ({ type }) => disk.operations.push(type))
    const opened = await sessions.openPath(path)
    if (!opened.ok) throw new Error(opened.problem.sentence)
    const { handle } = opened.value
    // What the first save left is known byte by byte to the second.
    for (const [revision, text] of [FIRST, SECOND].entries()) {
      disk.arm(-1, 'EIO')
      const parsed = vi.spyOn(JSON, 'parse')
      await sessions.keep(handle, revision + 1, smallDraft(text))
      const whileKept = parsed.mock.calls.length
      await sessions.save(handle)
      // That it can be read again was tried while the journal was on its way to the disk.
      expect([whileKept > 0, parsed.mock.calls.length - whileKept]).toEqual([true, 0])
      parsed.mockRestore()
    }
    disk.disarm()
    const { operations } = disk
    const next = (end: string, from: number) => operations.findIndex((each, at) => at > from && each.endsWith(end))
    const journal = operations.findIndex((each) => each.startsWith('rename') && each.endsWith('.json'))
    const journalSynced = next(`sync ${places(home).journal}`, journal)
    const written = operations.findIndex((each, at) => at > journalSynced && /^open .*\.tmp$/.test(each))
    const name = operations[written]?.replace('open ', '') ?? ''
    const order = [
      `write ${name}`,
      `sync ${name}`,
      `stat ${name}`,
      `rename ${path}`,
      'saved',
      `sync ${join(home, 'drafts')}`,
    ].map((step) => next(step, written))
    expect(order).not.toContain(-1)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    const [, , , renamed = -1, saved = -1, folderSynced = -1] = order
    for (const step of [`read ${name}`, `read ${path}`]) expect(operations.slice(written, renamed)).toContain(step)
    // Windows gives no name to another file while somebody has it open.
    if (process.platform !== 'win32') expect(next(`close ${path}`, written)).toBeGreaterThan(saved)
    expect(operations.findIndex((each) => /^rm .*\.json$/.test(each))).toBeGreaterThan(folderSynced)
  })

  function expectWholeSnapshots(folder: string, when: string): void {
    const kept = existsSync(join(folder, 'snapshots'))
      ? readdirSync(join(folder, 'snapshots'), { recursive: true })
      : []
    for (const name of kept.map(String).filter((each) => each.endsWith('.rostrum'))) {
      const read = readDraft(readFileSync(join(folder, 'snapshots', name)), name)
      expect(read.ok && textIn(read.value), when).toBe(FIRST)
    }
  }

  it('is found again with all that was acknowledged, whichever operation of journal, snapshot and file fails', async () => {
    const runs = await atEveryOperation(FAULTS, async (folder, when) => {
      const { kept, saved, told } = await writeOn(folder)
      const found = await foundAgain(folder)
      for (const text of found) expect([FIRST, SECOND], when).toContain(text)
      expect(found.length, when).toBeGreaterThan(0)
      if (kept || saved || told) expect(found, when).toContain(SECOND)
      expectWholeSnapshots(folder, when)
    })
    expect(runs).toBeGreaterThan(FAULTS.length * 25)
  }, 120_000)

  it.each([false, true])(
    'is found again after a power cut at any operation, with names synced or not (%s)',
    async (lost) => {
      let toldInTheDark = false
      await atEveryOperation(POWER, async (folder, when) => {
        const { kept, saved, told } = await writeOn(folder)
        await disk.losePower(real, lost)
        const found = await foundAgain(folder)
        for (const text of found) expect([FIRST, SECOND], when).toContain(text)
        expect(found.length, when).toBeGreaterThan(0)
        if ((kept || saved) && !disk.isOff) expect(found, when).toContain(SECOND)
        // What a person was told before the lights went out holds: the folder may not be on the disk yet, and the journal is.
        if (told) expect(found, when).toContain(SECOND)
        toldInTheDark ||= told && disk.isOff
        expectWholeSnapshots(folder, when)
      })
      expect(toldInTheDark).toBe(true)
    },
    120_000,
  )

  it('is there after a power cut that follows the start after a kill, which forgets the journal', async () => {
    let forgotten = 0
    await atEveryOperation(POWER, async (folder, when) => {
      const { told } = await writeOn(folder)
      // The program was killed and the computer goes on: all that was written is there to be read.
      const next = sessionsIn(folder)
      await next.recover()
      if (!told) return
      if (readdirSync(join(folder, 'journal')).length === 0) forgotten += 1
      await disk.losePower(real, true)
      expect(await foundAgain(folder), when).toContain(SECOND)
    })
    expect(forgotten).toBeGreaterThan(0)
  })
})

describe('a pack that is installed over another', () => {
  const example = join(import.meta.dirname, '../../../docs/example-pack')
  const ID = 'example-regional-igf'

  it.each([
    // What a code is called changes the sentence alone, and reading packs again and again takes its time.
    ['faults', ['ENOSPC', 'short-write', 'silent-short-write', 'late-rename'] as const],
    ['power cuts', POWER],
  ])(
    'is the old or the new one after %s, and is never gone',
    async (_, faults) => {
      const next = join(home, 'next')
      // What comes with the program would be read hundreds of times, and nothing writes there.
      const builtIn = join(home, 'built-in')
      mkdirSync(builtIn)
      cpSync(example, next, { recursive: true })
      const manifest = JSON.parse(readFileSync(join(next, 'pack.json'), 'utf8'))
      writeFileSync(join(next, 'pack.json'), JSON.stringify({ ...manifest, packVersion: '9.0.0' }))
      await atEveryOperation(faults, async (folder, when) => {
        const installed = join(folder, 'packs')
        mkdirSync(installed)
        cpSync(example, join(installed, ID), { recursive: true })
        arm()
        const answer = await installPack(next, { replace: true, builtIn, installed })
        disk.disarm()
        expectSaid(answer)
        const { packs } = await loadAllPacks({ builtIn, installed })
        const found = packs.find(({ manifest: { id } }) => id === ID)?.manifest.packVersion
        expect([manifest.packVersion, '9.0.0'], when).toContain(found)
        if (answer.ok) expect(found, when).toBe('9.0.0')
      })
    },
    120_000,
  )
})

describe('documents that are written', () => {
  it('are each the old or the new one, or not there', async () => {
    const bytes = new TextEncoder().encode('a document')
    const documents = (['docx', 'pdf'] as const).map((format) => ({
      format,
      bytes,
      pages: null,
      fileName: `Input.${format}`,
    }))
    for (const replace of [true, false])
      await atEveryOperation(FAULTS, async (folder, when) => {
        if (replace) writeFileSync(join(folder, 'Input.docx'), 'an older one')
        arm()
        const answer = await writeDocuments(documents, { folder, replace })
        disk.disarm()
        expectSaid(answer)
        for (const { fileName } of documents) {
          const path = join(folder, fileName)
          const now = existsSync(path) ? readFileSync(path, 'utf8') : null
          expect([null, 'an older one', 'a document'], when).toContain(now)
          if (answer.ok) expect(now, when).toBe('a document')
        }
      })
  })
})
