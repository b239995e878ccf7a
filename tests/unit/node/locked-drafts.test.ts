import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeDraft } from '../../../src/core/draft/read'
import { failure, type Result } from '../../../src/core/result'
import { readDraftBytes } from '../../../src/node/draft-files'
import { DraftSessions } from '../../../src/node/draft-sessions'
import { Histories } from '../../../src/node/histories'
import { lockedIdOf, lockedText } from '../../../src/node/locked-file'
import { LONG_LINE_BYTES } from '../../../src/node/long-lines'
import { contentHash } from '../../../src/node/read-whole'
import { writeWhole } from '../../../src/node/safe-write'
import { type Lock, makeLock } from '../../../src/node/sealing'
import { HeldClock } from './held-clock'
import { smallDraft, textIn } from './small-draft'

const PASSPHRASE = 'five small words in é row'
const SECRET = 'The source met us at the bridge.'
/** Guessing is cheap here, and the tests are quick. */
const workFactor = 2
const draft = smallDraft(SECRET, { title: 'Names of sources' })

let home: string
let lock: Lock
let locked: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rostrum-locked-'))
  lock = await makeLock(PASSPHRASE, { workFactor })
  locked = await lockedText(lock, draft)
})
afterEach(() => rm(home, { recursive: true }))

const at = (...names: string[]) => join(home, ...names)
const bytes = (text: string) => Buffer.from(text, 'utf8')
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code)

async function value<T>(answer: Result<T> | Promise<Result<T>>): Promise<T> {
  const given = await answer
  if (!given.ok) throw new Error(given.problem.sentence)
  return given.value
}

/** All that lies in a folder, names and contents. */
async function everything(folder: string): Promise<string> {
  const found: string[] = []
  for (const name of await readdir(folder, { recursive: true })) {
    found.push(name)
    if ((await stat(join(folder, name))).isFile()) found.push((await readFile(join(folder, name))).toString('latin1'))
  }
  return found.join('\n')
}

describe('a locked file', () => {
  it('holds nothing that can be read, and all of the draft', async () => {
    expect(locked).not.toContain('bridge')
    expect(locked).not.toContain('Names')
    expect(lockedIdOf(bytes(locked), 'x')).toBe(draft.id)
    expect(codeOf(await readDraftBytes(bytes(locked), 'x'))).toBe('locked')
    expect((await value(readDraftBytes(bytes(locked), 'x', { passphrase: PASSPHRASE }))).draft).toEqual(draft)
    expect((await value(readDraftBytes(bytes(locked), 'x', lock))).draft).toEqual(draft)
  })

  it('takes the passphrase however its accents are typed, and no other', async () => {
    const apart = PASSPHRASE.normalize('NFD')
    expect(apart).not.toBe(PASSPHRASE)
    expect(codeOf(await readDraftBytes(bytes(locked), 'x', { passphrase: apart }))).toBe('ok')
    for (const passphrase of ['', 'Five small words in é row', `${PASSPHRASE} `])
      expect(codeOf(await readDraftBytes(bytes(locked), 'x', { passphrase }))).toBe('wrong-passphrase')
    const other = await makeLock('another passphrase', { workFactor })
    expect(codeOf(await readDraftBytes(bytes(locked), 'x', { ...other }))).toBe('locked-damaged')
  })

  it('opens with a new passphrase when that was changed, and not with the old one', async () => {
    const changed = await makeLock('a new one altogether', { workFactor, identity: lock.identity })
    const file = bytes(await lockedText(changed, draft))
    expect((await value(readDraftBytes(file, 'x', { passphrase: 'a new one altogether' }))).draft).toEqual(draft)
    expect(codeOf(await readDraftBytes(file, 'x', { passphrase: PASSPHRASE }))).toBe('wrong-passphrase')
  })

  it('says so wherever it was cut off', async () => {
    for (let end = 60; end < locked.length - 2; end += 37)
      expect(codeOf(await readDraftBytes(bytes(locked.slice(0, end)), 'x', lock)), `cut at ${end}`).toBe(
        'locked-truncated',
      )
  })

  it('never opens as something else when any of its bytes is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(locked.length - 1), fc.integer({ min: 1, max: 255 }), async (place, by) => {
        const changed = bytes(locked)
        changed[place] = ((changed[place] ?? 0) + by) % 256
        const read = await readDraftBytes(changed, 'x', lock)
        // White space between the fields may be any.
        if (read.ok) expect(read.value.draft).toEqual(draft)
        else expect(read.problem.sentence).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })

  it('is not opened when somebody changed it who knows how it is checked', async () => {
    const json = JSON.parse(locked) as Record<'id' | 'key' | 'draft', string>
    const forged = (change: Partial<typeof json>) => {
      const { id, key, draft: sealed } = { ...json, ...change }
      return bytes(JSON.stringify({ ...json, ...change, sha256: contentHash(`${id}\n${key}\n${sealed}\n`) }))
    }
    const flipped = (base64: string, place: number) => {
      const raw = Buffer.from(base64, 'base64')
      raw[place] = (raw[place] ?? 0) ^ 1
      return raw.toString('base64')
    }
    const read = async (change: Partial<typeof json>, key: Parameters<typeof readDraftBytes>[2] = lock) =>
      codeOf(await readDraftBytes(forged(change), 'x', key))
    expect(await read({})).toBe('ok')
    expect(await read({ id: 'another' })).toBe('locked-damaged')
    const size = Buffer.from(json.draft, 'base64').length
    for (let place = 0; place < size; place += 29)
      expect(await read({ draft: flipped(json.draft, place) }), `byte ${place}`).toBe('locked-damaged')
    const cut = Buffer.from(json.draft, 'base64').subarray(0, -20).toString('base64')
    expect(await read({ draft: cut })).toBe('locked-damaged')
    const box = Buffer.from(json.key, 'base64').length
    for (let place = 0; place < box; place += 13)
      expect(await read({ key: flipped(json.key, place) }, { passphrase: PASSPHRASE })).toBe('wrong-passphrase')
  })
})

describe('an open draft with a passphrase', () => {
  const sessionsWith = (write: typeof writeWhole = writeWhole) =>
    new DraftSessions({
      places: { journal: at('journal'), drafts: () => at('drafts') },
      onEvent: () => undefined,
      clock: new HeldClock(),
      write,
    })

  async function existing(): Promise<string> {
    await mkdir(at('drafts'), { recursive: true })
    const path = at('drafts', 'Mine.rostrum')
    await writeFile(path, writeDraft(draft))
    return path
  }

  it('is written sealed into file and journal, and asks again once it is closed', async () => {
    const path = await existing()
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(path))
    await value(sessions.setLock(handle, lock))
    const next = smallDraft('And at the harbour.', { title: draft.title })
    await value(sessions.keep(handle, 1, next))
    expect(await readdir(at('journal'))).toHaveLength(1)
    for (const word of ['bridge', 'harbour', 'Names']) expect(await everything(home)).not.toContain(word)
    await value(sessions.close(handle))
    expect(await readdir(at('journal'))).toHaveLength(0)
    expect(sessions.held(handle)).toBeNull()

    expect(codeOf(await sessions.open(handle))).toBe('locked')
    expect(codeOf(await sessions.open(handle, 'not this one'))).toBe('wrong-passphrase')
    const again = await value(sessions.open(handle, PASSPHRASE))
    expect(again.locked).toBe(true)
    expect(textIn(again.draft)).toBe('And at the harbour.')
    await value(sessions.setLock(handle, null))
    expect(await readFile(path, 'utf8')).toBe(writeDraft(next))
  })

  it('gives back after a power cut what only its journal had', async () => {
    const path = await existing()
    const before = sessionsWith()
    const { handle } = await value(before.openPath(path))
    await value(before.setLock(handle, lock))
    await value(before.keep(handle, 1, smallDraft('Typed last.', { title: draft.title })))

    const after = sessionsWith()
    expect(await after.recover()).toEqual({ recovered: 1, problems: [] })
    expect(after.allHeld()).toEqual([])
    const [waiting] = after.allLocked()
    expect(waiting?.path).toBe(path)
    expect(codeOf(await after.open(waiting?.handle ?? '', 'wrong'))).toBe('wrong-passphrase')
    const opened = await value(after.open(waiting?.handle ?? '', PASSPHRASE))
    expect(textIn(opened.draft)).toBe('Typed last.')
    await value(after.close(opened.handle))
    expect(await readdir(at('drafts'))).toEqual(['Mine.rostrum'])
    const file = await value(readDraftBytes(await readFile(path), 'x', { passphrase: PASSPHRASE }))
    expect(textIn(file.draft)).toBe('Typed last.')
  })

  it('is as it was, or locked, whichever write fails while it gets its passphrase', async () => {
    for (let failing = 1; failing <= 3; failing += 1) {
      const path = await existing()
      let writes = 0
      const sessions = sessionsWith(async (...given) => {
        writes += 1
        return writes === failing ? failure('disk-full', 'The disk is full.') : writeWhole(...given)
      })
      const { handle } = await value(sessions.openPath(path))
      const answer = await sessions.setLock(handle, lock)
      const read = await value(readDraftBytes(await readFile(path), 'x', { passphrase: PASSPHRASE }))
      expect(textIn(read.draft)).toBe(SECRET)
      expect(read.lock !== null, `write ${failing}`).toBe(answer.ok)
      expect(sessions.lockOf(handle) !== null).toBe(answer.ok)
      await value(sessions.keep(handle, 1, smallDraft('Later.', { title: draft.title })))
      await value(sessions.close(handle))
      const later = await value(readDraftBytes(await readFile(path), 'x', { passphrase: PASSPHRASE }))
      expect(textIn(later.draft)).toBe('Later.')
      expect(later.lock !== null).toBe(answer.ok)
    }
  })

  it('takes what another computer wrote, and keeps both when both were written', async () => {
    const path = await existing()
    const sessions = sessionsWith()
    const { handle } = await value(sessions.openPath(path))
    await value(sessions.setLock(handle, lock))
    const theirs = smallDraft('Theirs.', { title: draft.title })
    await writeFile(path, await lockedText(lock, theirs))
    expect(await sessions.isChangedElsewhere(handle)).toBe(true)
    expect(textIn((await value(sessions.takeFromFile(handle)))?.draft ?? draft)).toBe('Theirs.')
    await writeFile(path, await lockedText(lock, smallDraft('Theirs again.', { title: draft.title })))
    await value(sessions.keep(handle, 1, smallDraft('Ours.', { title: draft.title })))
    await value(sessions.save(handle))
    const names = await readdir(at('drafts'))
    const texts = await Promise.all(
      names.map(async (name) =>
        textIn((await value(readDraftBytes(await readFile(at('drafts', name)), 'x', lock))).draft),
      ),
    )
    expect(texts.sort()).toEqual(['Ours.', 'Theirs again.'])
  })
})

describe('versions of a draft with a passphrase', () => {
  const mine = { id: draft.id, title: draft.title, path: '/drafts/Mine.rostrum' }
  const histories = () =>
    new Histories({ folder: at('history'), snapshots: at('snapshots'), now: () => new Date('2026-11-22T10:00:00Z') })

  it('are sealed on the disk, and there again with its lock alone', async () => {
    const all = histories()
    all.unlock(draft.id, lock)
    const picture = `"${'bridge'.repeat(LONG_LINE_BYTES / 6 + 10)}"`
    const text = `${writeDraft(draft)}\n${picture}\n`
    await value(all.keepVersion(mine, text, 'pause'))
    const document = bytes('The document with the bridge.')
    await value(all.keepHandedIn(mine, writeDraft(draft), [{ format: 'docx', fileName: 'a.docx', bytes: document }]))
    const kept = await everything(at('history'))
    for (const word of ['bridge', 'Names', 'Mine', contentHash(picture), contentHash(document)])
      expect(kept).not.toContain(word)
    all.lockAgain(draft.id)
    expect((await all.list(draft.id)).versions).toEqual([])

    const later = histories()
    later.unlock(draft.id, lock)
    const { versions } = await later.list(draft.id)
    expect(versions.map(({ reason }) => reason)).toEqual(['pause', 'handedIn'])
    expect((await value(later.read(draft.id, 1))).text.toString()).toBe(text)
    const [file] = versions[1]?.files ?? []
    if (!file) throw new Error('There is no document.')
    expect((await value(later.readHandedIn(draft.id, file))).equals(document)).toBe(true)
    await later.clear(draft.id)
    expect(await readdir(at('history'))).toEqual([])
  })

  it('that were readable go at the next start when a power cut came while they were to go', async () => {
    const all = histories()
    await value(all.keepVersion(mine, writeDraft(draft), 'pause'))
    await all.noteClearing(draft.id)
    await histories().prune(30)
    expect((await histories().list(draft.id)).versions).toEqual([])
  })
})
