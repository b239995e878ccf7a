import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeDraft } from '../../../src/core/draft/read'
import { failure, success } from '../../../src/core/result'
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
const fine = async () => success(undefined)

it('notes the name of a new file before the file is there', async () => {
  file = ownFile(null, null)
  const draft = smallDraft('first')
  expect(await file.writeDraft(draft, textOf(draft), fine)).toEqual({ ok: true, value: null })
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
  await file.writeDraft(before, textOf(before), fine)
  expect(happened).toEqual([])
  await file.writeDraft(after, textOf(after), fine)
  expect(happened).toEqual(['writes over'])
  expect(kept).toEqual(['opened before'])
  expect(await readFile(path, 'utf8')).toBe(writeDraft(after))
})

it('goes on beside a file that changed after it was written, to as many bytes or to more', async () => {
  const path = join(home, 'Mine.rostrum')
  const before = smallDraft('before')
  await writeFile(path, writeDraft(before))
  for (const change of [(text: string) => text.replace('after', 'AFTER'), (text: string) => `${text}\n`]) {
    file = ownFile(path, textOf(before).sha256)
    const after = smallDraft('after')
    await writeFile(path, writeDraft(before))
    await file.writeDraft(after, textOf(after), fine)
    file.base = textOf(after).sha256
    const theirs = change(writeDraft(after))
    await writeFile(path, theirs)
    const later = smallDraft('later')
    expect(await file.writeDraft(later, textOf(later), fine)).toMatchObject({ value: { code: 'changed-outside' } })
    expect(await readFile(path, 'utf8')).toBe(theirs)
  }
})

it('writes nothing that cannot be read again, wherever it would go', async () => {
  const path = join(home, 'Mine.rostrum')
  const before = smallDraft('before')
  await writeFile(path, writeDraft(before))
  const after = smallDraft('after')
  for (const at of [path, null]) {
    file = ownFile(at, at && textOf(before).sha256)
    const answer = await file.writeDraft(after, textOf(after), async () => failure('wrong-schema', 'It is damaged.'))
    expect(answer).toMatchObject({ ok: false, problem: { code: 'wrong-schema' } })
  }
  expect(await readFile(path, 'utf8')).toBe(writeDraft(before))
  expect(await readdir(home)).toEqual(['Mine.rostrum'])
})

it('goes on beside a file that somebody else changed', async () => {
  const path = join(home, 'Mine.rostrum')
  await writeFile(path, writeDraft(smallDraft('theirs')))
  file = ownFile(path, textOf(smallDraft('as it was')).sha256)
  const ours = smallDraft('ours')
  expect(await file.writeDraft(ours, textOf(ours), fine)).toMatchObject({ value: { code: 'changed-outside' } })
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
  await file.writeDraft(ours, textOf(ours), fine)
  expect(kept).toEqual(['migration old'])
  await writeFile(path, 'a shopping list')
  const later = smallDraft('later')
  await file.writeDraft(later, textOf(later), fine)
  expect(kept).toHaveLength(1)
})
