import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_SHELF, type EvidenceEntry } from '../../../src/core/draft/evidence'
import { putInEvidence } from '../../../src/core/draft/evidence-uses'
import { writeDraft } from '../../../src/core/draft/read'
import { writeShelf } from '../../../src/core/draft/read-evidence'
import { paragraph } from '../../../src/core/text/blocks'
import { ready } from '../core/check/checked'
import { commandHere } from './built-cli'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-evidence-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

const before = process.env.ROSTRUM_USER_DATA
beforeEach(() => {
  process.env.ROSTRUM_USER_DATA = at('profile')
})
afterEach(() => {
  if (before === undefined) delete process.env.ROSTRUM_USER_DATA
  else process.env.ROSTRUM_USER_DATA = before
})

const FIGURE: EvidenceEntry = {
  id: 'offline',
  kind: 'figure',
  title: 'People offline',
  blocks: [paragraph('2.6 billion people are offline.')],
  language: 'en',
  source: 'ITU',
  link: '',
  date: '2024',
  note: '',
  changedAt: '2026-01-02T03:04:05Z',
}
const LATER = { ...FIGURE, blocks: [paragraph('2.2 billion people.')], changedAt: '2026-06-07T08:09:10Z' }
const place = { section: 'area-5', slot: 'rationale', offset: 0 }
const draft = putInEvidence(ready, FIGURE, place, { id: 'u1', cite: false })?.draft ?? ready

describe('rostrum evidence and rostrum check --evidence', () => {
  it('take a shelf in, find in it, and say what of a draft has changed on it only where they are given it', async () => {
    writeFileSync(at('first.json'), writeShelf({ ...EMPTY_SHELF, entries: [FIGURE] }))
    writeFileSync(at('later.json'), writeShelf({ ...EMPTY_SHELF, entries: [LATER] }))
    writeFileSync(at('draft.rostrum'), writeDraft(draft))
    const added = await commandHere(['evidence', 'add', at('first.json')])
    expect(added).toMatchObject({ code: 0, out: '1 entry is new on the shelf.\n' })
    expect(existsSync(join(at('profile'), 'evidence.json'))).toBe(true)
    const listed = await commandHere(['evidence', 'list', '--find', 'OFFLINE itu'])
    expect(listed.out).toContain('People offline (figure), ITU, 2024  [offline]')
    expect(listed.out).toContain('    2.6 billion people are offline.')
    expect((await commandHere(['evidence', 'list', '--find', 'nowhere'])).out).toBe('')
    expect(JSON.parse((await commandHere(['evidence', 'list', '--json'])).out)).toEqual([FIGURE])

    const said = '“People offline” was changed on the evidence shelf'
    const check = async (...options: string[]) => (await commandHere(['check', at('draft.rostrum'), ...options])).out
    expect(await check()).not.toContain(said)
    expect(await check('--my-evidence')).not.toContain(said)
    expect(await check('--evidence', at('later.json'))).toContain(said)
    expect(await commandHere(['evidence', 'add', at('later.json')])).toMatchObject({
      out: 'No entry is new on the shelf, 1 was replaced by a newer one.\n',
    })
    expect(await check('--my-evidence')).toContain(said)
  })

  it('refuse what is no shelf in a sentence', async () => {
    writeFileSync(at('bad.json'), '{}')
    for (const typed of [
      ['evidence', 'add', at('bad.json')],
      ['check', at('draft.rostrum'), '--evidence', at('bad.json')],
    ])
      expect(await commandHere(typed)).toMatchObject({ code: 2, err: expect.stringContaining('is no evidence shelf') })
  })
})
