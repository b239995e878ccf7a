import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Draft, DraftPaper, Proposal, Section } from '../../../src/core/draft/draft'
import { writeDraft } from '../../../src/core/draft/read'
import type { Block } from '../../../src/core/text/blocks'
import { readDraftFile, writeDraftFile } from '../../../src/node/draft-files'
import { readWhole } from '../../../src/node/read-whole'
import { smallDraft } from './small-draft'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-draft-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function codeOf(name: string): Promise<string> {
  const answer = await readDraftFile(join(folder, name))
  if (answer.ok) throw new Error('it was read')
  expect(answer.problem.sentence).toContain(`“${name}”`)
  return answer.problem.code
}

describe('readDraftFile', () => {
  it('gives back what was written', async () => {
    const path = join(folder, 'Draft.rostrum')
    const draft = smallDraft('العربية, 中文, русский')
    expect(await writeDraftFile(path, draft)).toEqual({ ok: true, value: undefined })
    expect(await readDraftFile(path)).toEqual({ ok: true, value: draft })
    expect(await writeDraftFile(path, draft, { replace: false })).toMatchObject({ problem: { code: 'exists' } })
  })

  it('says what is wrong with each bad file, and touches none', async () => {
    const whole = writeDraft(smallDraft('text'))
    await writeFile(join(folder, 'cut'), whole.slice(0, whole.length / 2))
    await writeFile(join(folder, 'words'), 'Dear all,')
    await writeFile(join(folder, 'latin1'), Buffer.from(whole.replace('text', 'é'), 'latin1'))
    await writeFile(join(folder, 'newer'), whole.replace('"version": 1', '"version": 99'))
    await mkdir(join(folder, 'folder'))
    const before = await readFile(join(folder, 'latin1'))
    expect(await codeOf('cut')).toBe('truncated')
    expect(await codeOf('words')).toBe('not-json')
    expect(await codeOf('latin1')).toBe('not-utf8')
    expect(await codeOf('newer')).toBe('newer-version')
    expect(await codeOf('folder')).toBe('folder')
    expect(await codeOf('vanished')).toBe('vanished')
    expect(await readFile(join(folder, 'latin1'))).toEqual(before)
    expect((await readdir(folder)).sort()).toEqual(['cut', 'folder', 'latin1', 'newer', 'words'])
  })

  it('refuses 200 MB without reading a byte of them', async () => {
    const file = await open(join(folder, 'big'), 'w')
    await file.truncate(200 * 1024 * 1024)
    await file.close()
    const before = process.memoryUsage().arrayBuffers
    expect(await codeOf('big')).toBe('too-large')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024)
  })

  it.runIf(process.platform !== 'win32')('refuses a pipe and a device without waiting for them', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    expect(await codeOf('pipe')).toBe('not-a-file')
    expect(await readWhole('/dev/zero', 1000)).toMatchObject({ problem: { code: 'not-a-file' } })
  })

  it('does not write what it could not read again', async () => {
    const broken = { ...smallDraft('text'), language: 'not a language' }
    expect(await writeDraftFile(join(folder, 'x.rostrum'), broken)).toMatchObject({ problem: { code: 'wrong-schema' } })
    expect(await readdir(folder)).toEqual([])
  })

  it('does not write what became unreadable after it was saved, wherever in the draft that is, and writes on when it is mended', async () => {
    const path = join(folder, 'x.rostrum')
    const good = smallDraft('first')
    expect(await writeDraftFile(path, good)).toMatchObject({ ok: true })
    const [section, ...others] = good.sections
    const unreadable = { type: 'paragraph', runs: [{ text: 7 }] } as unknown as Block
    const bad: Draft[] = [
      { ...good, language: 'not a language' },
      { ...good, sections: [{ ...(section as Section), answers: { answer: [unreadable] } }, ...others] },
      { ...good, sections: [...good.sections, { ...(section as Section), id: 5 as unknown as string }] },
      { ...good, proposals: [{ id: 3 } as unknown as Proposal] },
      { ...good, papers: [{ id: 'only' } as unknown as DraftPaper] },
    ]
    for (const draft of bad)
      expect(await writeDraftFile(path, draft)).toMatchObject({ problem: { code: 'wrong-schema' } })
    expect(await readFile(path, 'utf8')).toBe(writeDraft(good))
    const changed = { ...good, title: 'Second' }
    expect(await writeDraftFile(path, changed)).toMatchObject({ ok: true })
    expect(await readFile(path, 'utf8')).toBe(writeDraft(changed))
    expect(await readDraftFile(path)).toMatchObject({ ok: true, value: { title: 'Second', sections: good.sections } })
  })
})
