import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeDraft } from '../../../src/core/draft/read'
import { findDraft, foldersOf } from '../../../src/node/find-draft'
import { ready } from '../core/check/checked'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-find-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('findDraft', () => {
  it('finds a draft by its id, whatever its file is called now, among folders and files', async () => {
    put('renamed.rostrum', writeDraft({ ...ready, id: 'wanted', title: 'In the folder' }))
    put('other.rostrum', writeDraft(ready))
    put('broken.rostrum', '{"format": "rostrum-draft", "id": "wanted"')
    put('mentions.rostrum', writeDraft({ ...ready, id: 'mine', title: 'Not "wanted"' }))
    const look = (id: string, folders = [folder], files: string[] = []) =>
      findDraft(id, { folders, files, knownAs: 'input.rostrum' })
    expect((await look('wanted'))?.title).toBe('In the folder')
    expect((await look('wanted', [], [join(folder, 'renamed.rostrum')]))?.title).toBe('In the folder')
    expect(await look('nobody')).toBeNull()
    expect(await look('wanted', [join(folder, 'gone')], [join(folder, 'gone.rostrum')])).toBeNull()
  })

  it('takes the file of the known name first where copies share an id', async () => {
    put('a.rostrum', writeDraft({ ...ready, id: 'twice', title: 'Copy' }))
    put('input.rostrum', writeDraft({ ...ready, id: 'twice', title: 'Original' }))
    const found = await findDraft('twice', { folders: [folder], files: [], knownAs: 'input.rostrum' })
    expect(found?.title).toBe('Original')
  })
})

it('foldersOf names each folder once and passes over drafts without a file', () => {
  expect(foldersOf([join(folder, 'a'), null, join(folder, 'b')])).toEqual([folder])
})
