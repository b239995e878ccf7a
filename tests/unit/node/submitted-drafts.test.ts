import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeDraft } from '../../../src/core/draft/read'
import { readDraftFile } from '../../../src/node/draft-files'
import { leftOutOf, MOST_SUBMITTED, submittedIn } from '../../../src/node/submitted-drafts'
import { richDraft } from '../../documents/fixture'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-coalition-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const rich = richDraft()
/** With proposals on one version. */
const asking = writeDraft({ ...rich, proposals: rich.proposals.filter(({ document }) => document !== '') })
const silent = writeDraft({ ...richDraft(), proposals: [] })

async function read() {
  const found = await submittedIn(folder, async (path) => {
    const draft = await readDraftFile(path)
    return draft.ok ? { ok: true, value: { draft: draft.value } } : draft
  })
  if (!found.ok) throw new Error(found.problem.sentence)
  return found.value
}

it('says of a folder which drafts cannot be read, which ask for nothing, and which folders were passed by', async () => {
  writeFileSync(join(folder, 'a.rostrum'), asking)
  writeFileSync(join(folder, 'broken.rostrum'), 'not a draft')
  writeFileSync(join(folder, 'silent.rostrum'), silent)
  writeFileSync(join(folder, 'notes.txt'), 'nothing')
  mkdirSync(join(folder, 'members'))
  writeFileSync(join(folder, 'members', 'b.rostrum'), asking)
  mkdirSync(join(folder, 'pictures'))
  const found = await read()
  expect(found.drafts.map(({ name }) => name)).toEqual(['a', 'silent'])
  expect(leftOutOf(found)).toEqual([
    expect.stringContaining('broken.rostrum'),
    'A folder in it has drafts too and was not looked into: “members”. Choose it to see them.',
    'One draft has no proposals: “silent”.',
  ])
})

it('says which drafts are more than are read', async () => {
  for (let number = 1; number <= MOST_SUBMITTED + 2; number += 1)
    writeFileSync(join(folder, `${String(number).padStart(4, '0')}.rostrum`), asking)
  const found = await read()
  expect(found.drafts).toHaveLength(MOST_SUBMITTED)
  expect(found.beyond).toEqual(['0501.rostrum', '0502.rostrum'])
  expect(leftOutOf(found)).toEqual([
    'Only the first 500 drafts of a folder are read. 2 drafts were left out: “0501”, “0502”. Put them into a folder of their own.',
  ])
})

it('says nothing of a folder that is whole', async () => {
  writeFileSync(join(folder, 'a.rostrum'), asking)
  expect(leftOutOf(await read())).toEqual([])
})
