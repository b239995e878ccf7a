import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EvidenceEntry } from '../../../src/core/draft/evidence'
import { paragraph } from '../../../src/core/text/blocks'
import { EvidenceFile, readShelfFile } from '../../../src/node/evidence-file'

let folder = ''
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-evidence-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const entry = (id: string, words = 'One.'): EvidenceEntry => ({
  id,
  kind: 'story',
  title: id,
  blocks: [paragraph(words)],
  language: 'en',
  source: '',
  link: '',
  date: '',
  note: '',
  changedAt: '2026-01-02T03:04:05Z',
})
const ids = async (file: EvidenceFile) => {
  const shelf = await file.list()
  return shelf.ok ? shelf.value.entries.map(({ id }) => id).sort() : shelf.problem.code
}

describe('the evidence shelf on the disk', () => {
  it('is empty before there is one, and holds what was kept, also by another program meanwhile', async () => {
    const [window, cli] = [new EvidenceFile(at('evidence.json')), new EvidenceFile(at('evidence.json'))]
    expect(await ids(window)).toEqual([])
    await window.put(entry('a'))
    await cli.put(entry('b'))
    await Promise.all(['c', 'd', 'e'].map((id) => window.put(entry(id))))
    expect(await ids(cli)).toEqual(['a', 'b', 'c', 'd', 'e'])
    await cli.remove('b', '2026-02-02T00:00:00Z')
    expect(await window.list()).toMatchObject({ value: { removed: [{ id: 'b' }] } })
  })

  it('is never written over where it cannot be read, and every change says why', async () => {
    for (const bad of ['{"format": "rostrum-evidence", "version": 9}', '{"format": ', '']) {
      writeFileSync(at('evidence.json'), bad)
      const file = new EvidenceFile(at('evidence.json'))
      const answers = [await file.put(entry('a')), await file.remove('a', '2026-02-02T00:00:00Z')]
      for (const answer of answers) {
        expect(answer.ok).toBe(false)
        expect(!answer.ok && answer.problem.sentence).toContain('Until then nothing can be kept on the shelf')
      }
      expect((await file.list()).ok).toBe(false)
      expect(readFileSync(at('evidence.json'), 'utf8')).toBe(bad)
    }
  })

  it('is given to colleagues and taken in, and a bad file changes nothing', async () => {
    const ours = new EvidenceFile(at('ours.json'))
    const theirs = new EvidenceFile(at('theirs.json'))
    await ours.put(entry('a'))
    await theirs.put(entry('b'))
    await theirs.put(entry('gone'))
    await theirs.remove('gone', '2026-02-02T00:00:00Z')
    expect(await theirs.give(at('given.json'), { replace: false })).toEqual({ ok: true, value: 1 })
    expect(await theirs.give(at('given.json'), { replace: false })).toMatchObject({ problem: { code: 'exists' } })
    expect(await readShelfFile(at('given.json'))).toMatchObject({ value: { removed: [] } })
    expect(await ours.take(at('given.json'))).toMatchObject({ ok: true, value: { added: 1, changed: 0, kept: 0 } })
    expect(await ids(ours)).toEqual(['a', 'b'])
    const before = readFileSync(at('ours.json'), 'utf8')
    writeFileSync(at('bad.json'), '{}')
    expect(await ours.take(at('bad.json'))).toMatchObject({ ok: false, problem: { code: 'not-a-shelf' } })
    expect(await ours.take(at('nowhere.json'))).toMatchObject({ ok: false, problem: { code: 'vanished' } })
    expect(readFileSync(at('ours.json'), 'utf8')).toBe(before)
  })
})
