import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { run } from '../../../src/cli/run'
import type { Draft } from '../../../src/core/draft/draft'
import { readDraft, writeDraft } from '../../../src/core/draft/read'
import { success } from '../../../src/core/result'
import { ancestorOf } from '../../../src/node/common-version'
import { Histories } from '../../../src/node/histories'
import { smallDraft, textIn } from '../node/small-draft'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rostrum-merge-'))
  vi.stubEnv('ROSTRUM_USER_DATA', join(home, 'profile'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

async function merged(ours: Draft, theirs: Draft, ...rest: string[]) {
  const [a, b, output] = ['a', 'b', 'out'].map((name) => join(home, `${name}.rostrum`)) as [string, string, string]
  writeFileSync(a, writeDraft(ours))
  writeFileSync(b, writeDraft(theirs))
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
  const read = readDraft(readFileSync(output), 'out')
  return { code, out, draft: read.ok ? read.value : null }
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
