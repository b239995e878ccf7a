import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeDraft } from '../../../src/core/draft/read'
import { readJournals, writeJournal } from '../../../src/node/draft-journal'
import { writeWhole } from '../../../src/node/safe-write'
import { smallDraft } from './small-draft'

describe('a journal', () => {
  let home: string
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'rostrum-journal-'))
  })
  afterEach(() => rm(home, { recursive: true }))

  it('is for this user alone, in a folder that is made when it is missing, and comes back as it was', async (context) => {
    const folder = join(home, 'journals')
    const head = { path: null, base: null, written: [], keptAt: '2026-01-02T03:04:05.000Z', inOrder: false }
    const draft = smallDraft('Connect every school.')
    expect(await writeJournal(folder, 'key', head, Buffer.from(writeDraft(draft)), writeWhole)).toMatchObject({
      ok: true,
    })
    const { journals, problems } = await readJournals(folder)
    expect(problems).toEqual([])
    expect(journals).toEqual([{ key: 'key', ...head, draft }])
    if (process.platform === 'win32') {
      console.log('Skipped: Windows keeps no permissions in a mode.')
      context.skip()
    }
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  })
})
