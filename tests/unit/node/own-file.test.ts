import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeDraft } from '../../../src/core/draft/read'
import { textOf } from '../../../src/node/draft-text'
import { OwnFile } from '../../../src/node/own-file'
import { writeWhole } from '../../../src/node/safe-write'
import { HeldClock } from './held-clock'
import { smallDraft } from './small-draft'

let home: string
let happened: string[]
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rostrum-own-file-'))
  happened = []
})
afterEach(() => rm(home, { recursive: true }))

function ownFile(path: string | null, base: string | null): OwnFile {
  return new OwnFile(path, base, {
    places: { snapshots: join(home, 'snapshots'), drafts: () => join(home, 'drafts') },
    clock: new HeldClock(),
    write: async (file, content, options) => {
      happened.push(`writes ${options?.replace === false ? 'new' : 'over'}`)
      return writeWhole(file, content, options)
    },
    onMove: (from, to) =>
      happened.push(`moves from ${from === null ? 'nowhere' : 'a file'} to ${to.slice(home.length)}`),
    noteName: async () => happened.push(`notes ${file.name}`),
  })
}
let file: OwnFile

it('notes the name of a new file before the file is there', async () => {
  file = ownFile(null, null)
  const draft = smallDraft('first')
  expect(await file.writeDraft(draft, textOf(draft).text)).toEqual({ ok: true, value: null })
  expect(happened).toEqual([
    'notes Input to the Elements Paper.rostrum',
    'writes new',
    'moves from nowhere to /drafts/Input to the Elements Paper.rostrum',
  ])
})

it('writes over a file that is as it left it, and not at all over one that holds the same', async () => {
  const path = join(home, 'Mine.rostrum')
  const [before, after] = [smallDraft('before'), smallDraft('after')]
  await writeFile(path, writeDraft(before))
  file = ownFile(path, textOf(before).sha256)
  await file.writeDraft(before, textOf(before).text)
  expect(happened).toEqual([])
  await file.writeDraft(after, textOf(after).text)
  expect(happened).toEqual(['writes over'])
  expect(await readFile(path, 'utf8')).toBe(textOf(after).text)
})

it('goes on beside a file that somebody else changed', async () => {
  const path = join(home, 'Mine.rostrum')
  await writeFile(path, writeDraft(smallDraft('theirs')))
  file = ownFile(path, textOf(smallDraft('as it was')).sha256)
  const ours = smallDraft('ours')
  expect(await file.writeDraft(ours, textOf(ours).text)).toMatchObject({ value: { code: 'changed-outside' } })
  expect(await readFile(path, 'utf8')).toBe(writeDraft(smallDraft('theirs')))
  expect(await readdir(home)).toHaveLength(2)
  expect(file.name).not.toBe('Mine.rostrum')
})
