import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDrafts } from '../../../src/cli/many/draft-list'
import { shownControls } from '../../../src/cli/streams'
import { readDraft, writeDraft } from '../../../src/core/draft/read'
import { message } from '../../../src/messages/message'
import { inEnglish } from '../../../src/messages/sentence'
import { ready } from '../core/check/checked'
import { buildCli, cli } from './built-cli'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-foreign-'))
beforeAll(buildCli, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what files and drafts are called', () => {
  it('never leads the documents of a draft out of the folder that was named', async () => {
    const names = ['..rostrum', '...rostrum', '....rostrum', '.rostrum', 'a.rostrum', '..rostrum.rostrum']
    mkdirSync(join(folder, 'drafts'))
    const files = names.map((name) => join(folder, 'drafts', name))
    for (const file of files) writeFileSync(file, 'not a draft')
    const listed = await listDrafts([...files, join(folder, 'drafts')])
    if (!listed.ok) throw new Error(listed.problem.sentence)
    expect(listed.value.length).toBeGreaterThanOrEqual(names.length)
    const to = join(folder, 'to')
    for (const { place } of listed.value) {
      const inside = relative(to, resolve(join(to, place)))
      expect(inside).not.toBe('')
      expect(inside.split(/[\\/]/)).not.toContain('..')
    }
    expect(new Set(listed.value.map(({ place }) => place)).size).toBe(listed.value.length)
  })

  it('moves no terminal: escapes, bells and what turns a line about are shown', async () => {
    const evil = join(folder, 'evil\u001b]0;owned\u0007\u009b31m\u202e.rostrum')
    writeFileSync(evil, writeDraft(ready).replace('"title": "', '"title": "\\u001b[2J'))
    for (const parameters of [
      ['check', evil],
      ['check', `${evil}.gone`],
      ['time', evil],
      ['export', evil, '--to', folder, '--docx'],
    ]) {
      const ended = await cli(parameters)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(ended.out + ended.err).not.toMatch(/[\u0007\u001b\u0080-\u009f\u202e]/)
    }
    expect((await cli(['check', `${evil}.gone`])).err).toContain('evil\\u001b]0;owned\\u0007')
  })

  it('stays the same text in JSON, and other text stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(shownControls(JSON.stringify(text)))).toBe(text)
      }),
    )
    expect(shownControls('a\tb\r\nc\nd é 中 ع')).toBe('a\tb\r\nc\nd é 中 ع')
  })

  it('is cut where a sentence would become as long as the file', () => {
    const long = 'x'.repeat(3_000_000)
    const json = JSON.parse(writeDraft(ready))
    json.sections[0].id = long
    json.sections[0].answers = { [long]: 7 }
    const read = readDraft(new TextEncoder().encode(JSON.stringify(json)), 'a.rostrum')
    if (read.ok) throw new Error('read')
    expect(read.problem.sentence.length).toBeLessThan(1000)
    expect(inEnglish(message('problem.noTemplate.named', { template: long })).length).toBeLessThan(1500)
  })
})
