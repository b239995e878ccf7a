import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeDraft } from '../../../src/core/draft/read'
import { failure } from '../../../src/core/result'
import { readSeenDraft } from '../../../src/node/draft-files'
import { textOf } from '../../../src/node/draft-text'
import { OwnFile } from '../../../src/node/own-file'
import { contentHash } from '../../../src/node/read-whole'
import { writeWhole } from '../../../src/node/safe-write'
import { HeldClock } from './held-clock'
import { smallDraft, textIn } from './small-draft'

let home: string
let happened: string[]
let kept: string[]
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rostrum-own-file-'))
  happened = []
  kept = []
})
afterEach(() => rm(home, { recursive: true }))

function ownFile(path: string | null, base: string | null): OwnFile {
  return new OwnFile(path, base, {
    places: { drafts: () => join(home, 'drafts') },
    versions: {
      keepVersion: async (_draft, text, reason) => {
        kept.push(`${reason} ${textIn(JSON.parse(String(text)))}`)
        return failure('none', 'None is kept in this test.')
      },
    },
    clock: new HeldClock(),
    read: readSeenDraft,
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
  expect(kept).toEqual(['opened before'])
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
  expect(kept).toEqual(['outside theirs'])
})

it('says of what an older format held that it was migrated, and keeps what is no draft of nobody', async () => {
  const path = join(home, 'Mine.rostrum')
  const old = writeDraft(smallDraft('old')).replace('"version": 1', '"version": 0')
  await writeFile(path, old)
  file = ownFile(path, contentHash(old))
  const ours = smallDraft('ours')
  await file.writeDraft(ours, textOf(ours).text)
  expect(kept).toEqual(['migration old'])
  await writeFile(path, 'a shopping list')
  const later = smallDraft('later')
  await file.writeDraft(later, textOf(later).text)
  expect(kept).toHaveLength(1)
})
