import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callFileSchema } from '../../../src/core/call/call-file'
import { packOfCall } from '../../../src/core/call/call-pack'
import { CALL_FILE } from '../../../src/core/template/pack-names'
import { keptCall, readCallFile, readPackFolder, writeCallPack } from '../../../src/node/call-files'
import { installPack, loadAllPacks } from '../../../src/node/pack-install'
import { docxParts, p } from '../core/import/docx-parts'
import { makeZip } from './zip-maker'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-call-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const calls = join(import.meta.dirname, '../../fixtures/calls/development')

describe('a call in a file', () => {
  it('becomes a pack that is installed like any other, with the call beside it', async () => {
    const path = join(calls, '02.html')
    const found = await readCallFile(path, '2026-11-28')
    if (!found.ok) throw new Error(found.problem.sentence)
    const pack = packOfCall(found.value.read, found.value.origin)
    const target = join(folder, 'pack')
    expect(await writeCallPack(target, pack, keptCall(found.value), false)).toMatchObject({ ok: true })
    expect(await readPackFolder(target)).toEqual({ ok: true, value: pack })
    const places = { builtIn: join(folder, 'none'), installed: join(folder, 'installed') }
    const added = await installPack(target, { replace: false, ...places })
    expect(added).toMatchObject({ ok: true, value: { notes: [] } })
    const { placed } = await loadAllPacks(places)
    expect(placed.map(({ pack: { manifest } }) => manifest.id)).toEqual([pack.manifest.id])
    const kept = callFileSchema.parse(JSON.parse(readFileSync(join(placed[0]?.path ?? '', CALL_FILE), 'utf8')))
    expect(Buffer.from(kept.bytes ?? '', 'base64')).toEqual(readFileSync(path))
    expect(kept.file).toEqual(found.value.origin)
  })

  it('is read from Word as from a page, and a damaged one is refused in a sentence', async () => {
    const path = join(folder, 'call.docx')
    const lines = ['Call for input: report on connectivity', 'Deadline: 15 January 2027.', 'At most 1,500 words.']
    const parts = docxParts({ body: lines.map((line) => p(line)).join('') })
    writeFileSync(path, makeZip([...parts].map(([name, content]) => ({ name, content }))))
    const found = await readCallFile(path, '2026-11-28')
    if (!found.ok) throw new Error(found.problem.sentence)
    expect(found.value.read.call.deadline?.value.date).toBe('2027-01-15')
    expect(found.value.read.call.limits.map(({ value }) => [value.value, value.unit])).toEqual([[1500, 'words']])
    writeFileSync(path, readFileSync(path).subarray(0, 300))
    expect(await readCallFile(path, '2026-11-28')).toMatchObject({ ok: false, problem: { code: 'damaged' } })
  })

  it('never takes the place of a pack that is there, unless it is told to', async () => {
    const found = await readCallFile(join(calls, '01.md'), '2026-11-28')
    if (!found.ok) throw new Error(found.problem.sentence)
    const pack = packOfCall(found.value.read, found.value.origin)
    const write = (replace: boolean) => writeCallPack(folder, pack, keptCall(found.value), replace)
    expect(await write(false)).toMatchObject({ ok: true })
    expect(await write(false)).toMatchObject({ ok: false, problem: { code: 'exists' } })
    expect(await write(true)).toMatchObject({ ok: true })
  })

  it.each([
    ['call.xlsx', 'x', 'not-ours'],
    ['call.txt', '   ', 'empty'],
    ['call.html', '<html><body><script>1</script></body></html>', 'empty'],
    ['call.pdf.txt', '%PDF-1.7', 'not-json'],
  ])('that cannot be read is a sentence: %s', async (name, content, code) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    expect(await readCallFile(path, '2026-11-28')).toMatchObject({ ok: false, problem: { code } })
  })
})
