import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../../src/cli/run'
import type { Draft } from '../../../src/core/draft/draft'
import { writeDraft } from '../../../src/core/draft/read'
import { success } from '../../../src/core/result'
import { ancestorOf } from '../../../src/node/common-version'
import { readDraftBytes } from '../../../src/node/draft-files'
import { Histories } from '../../../src/node/histories'
import { lockedText } from '../../../src/node/locked-file'
import { type Lock, makeLock } from '../../../src/node/sealing'
import { smallDraft, textIn } from '../node/small-draft'

const PASSPHRASE = 'correct horse battery staple'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rostrum-merge-'))
  vi.stubEnv('ROSTRUM_USER_DATA', join(home, 'profile'))
  // The option sets it for the threads of a command.
  vi.stubEnv('ROSTRUM_PASSPHRASE', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

async function merged(ours: Draft, theirs: Draft, ...rest: string[]) {
  return mergedFiles(writeDraft(ours), writeDraft(theirs), ...rest)
}

async function mergedFiles(ours: string, theirs: string, ...rest: string[]) {
  const [a, b, output] = ['a', 'b', 'out'].map((name) => join(home, `${name}.rostrum`)) as [string, string, string]
  writeFileSync(a, ours)
  writeFileSync(b, theirs)
  let out = ''
  const code = await run(['merge', a, b, '-o', output, '--force', ...rest], {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      out += text
    },
    input: async () => success(Buffer.alloc(0)),
  } as never)
  const written = existsSync(output) ? readFileSync(output) : Buffer.alloc(0)
  const read = await readDraftBytes(written, 'out', { passphrase: PASSPHRASE })
  return { code, out, written: written.toString('utf8'), draft: read.ok ? read.value.draft : null }
}

it('finds what two copies were made from in the history, and without it says what stands against each other', async () => {
  const base = smallDraft('Networks reach every village.')
  const lineage = [ancestorOf(writeDraft(base))]
  const ours = { ...base, title: 'Our input', lineage, modified: '2026-11-22T15:00:00.000Z' }
  const theirs = { ...smallDraft('Networks reach every town.', { modified: '2026-11-22T16:00:00.000Z' }), lineage }
  const blind = await merged(ours, theirs)
  expect([blind.code, blind.draft && textIn(blind.draft)]).toEqual([1, 'Networks reach every village.'])
  const histories = new Histories({
    folder: join(home, 'profile', 'history'),
    snapshots: join(home, 'profile', 'snapshots'),
    now: () => new Date('2026-11-22T15:00:00.000Z'),
  })
  await histories.keepVersion({ id: base.id, title: base.title, path: null }, writeDraft(base), 'pause')
  const found = await merged(ours, theirs)
  expect([found.code, found.draft?.title, found.draft && textIn(found.draft)]).toEqual([
    0,
    'Our input',
    'Networks reach every town.',
  ])
  expect(found.out).toContain(`both were made from, of ${base.modified}`)
  expect(JSON.parse((await merged(ours, theirs, '--json')).out)).toMatchObject({ base: base.modified, conflicts: [] })
})

describe('copies with a passphrase', () => {
  const base = smallDraft('Networks reach every village.')
  const lineage = [ancestorOf(writeDraft(base))]
  const ours = { ...base, title: 'Our input', lineage, modified: '2026-11-22T15:00:00.000Z' }
  const theirs = { ...smallDraft('Networks reach every town.', { modified: '2026-11-22T16:00:00.000Z' }), lineage }

  async function keptUnder(lock: Lock | null) {
    const histories = new Histories({
      folder: join(home, 'profile', 'history'),
      snapshots: join(home, 'profile', 'snapshots'),
      now: () => new Date('2026-11-22T15:00:00.000Z'),
    })
    if (lock) histories.unlock(base.id, lock)
    await histories.keepVersion({ id: base.id, title: base.title, path: null }, writeDraft(base), 'pause')
  }

  it('need it, are merged by the sealed history, and become one that is locked with it', async () => {
    const lock = await makeLock(PASSPHRASE, { workFactor: 4 })
    await keptUnder(lock)
    const files = [await lockedText(lock, ours), await lockedText(lock, theirs)] as const
    const without = await mergedFiles(...files)
    expect([without.code, without.written]).toEqual([2, ''])
    expect(without.out).toContain('--passphrase-file')
    writeFileSync(join(home, 'word'), `${PASSPHRASE}\n`)
    const found = await mergedFiles(...files, '--passphrase-file', join(home, 'word'))
    expect([found.code, found.draft?.title, found.draft && textIn(found.draft)]).toEqual([
      0,
      'Our input',
      'Networks reach every town.',
    ])
    expect(found.out).toContain(`both were made from, of ${base.modified}`)
    expect(found.out).toContain('locked')
    for (const word of ['Networks', 'Our input']) expect(found.written).not.toContain(word)
    vi.stubEnv('ROSTRUM_PASSPHRASE', 'another one')
    expect((await mergedFiles(...files)).code).toBe(2)
  })

  it('find the version in the history from before one of them was locked', async () => {
    vi.stubEnv('ROSTRUM_PASSPHRASE', PASSPHRASE)
    await keptUnder(null)
    const lock = await makeLock(PASSPHRASE, { workFactor: 4 })
    const found = await mergedFiles(writeDraft(ours), await lockedText(lock, theirs), '--json')
    expect(JSON.parse(found.out)).toMatchObject({ locked: true, base: base.modified, conflicts: [] })
    expect(found.written).not.toContain('Networks')
  })
})
