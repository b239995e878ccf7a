import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { doubtMessage } from '../../../src/core/paper/paper'
import { inEnglish } from '../../../src/messages/sentence'
import { readPaper } from '../../../src/node/paper-file'
import { setLines, smallPdf } from '../../fixtures/paper/small-pdf'
import { docxParts, p, r } from '../core/import/docx-parts'
import { builtThread } from './built-thread'
import { makeZip } from './zip-maker'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-paper-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a paper in a Word file keeps its paragraphs, numbers and parts, and its tracked changes are accepted', async () => {
  const path = join(folder, 'zero-draft.docx')
  const heading = (text: string) => p(text, '<w:outlineLvl w:val="0"/>')
  const deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>cheap</w:delText></w:r></w:del>'
  const inserted = `<w:ins w:id="2" w:author="A">${r('affordable')}</w:ins>`
  const body = [
    heading('Zero Draft'),
    heading('Access'),
    p('1. We reaffirm the vision of an inclusive society.'),
    `<w:p>${r('2. We commit to ')}${deleted}${inserted}${r(' access.')}</w:p>`,
  ].join('')
  const parts = docxParts({ body })
  writeFileSync(path, makeZip([...parts].map(([name, content]) => ({ name, content }))))
  const read = await readPaper(path)
  if (!read.ok) throw new Error(read.problem.sentence)
  expect(read.value.paper.paragraphs.map(({ number, part, text }) => [number, part, text])).toEqual([
    ['1', 'Access', 'We reaffirm the vision of an inclusive society.'],
    ['2', 'Access', 'We commit to affordable access.'],
  ])
})

it('a Word file with tracked changes has the numbers that it has when they are accepted, and says that they are', async () => {
  const path = join(folder, 'revised.docx')
  const numbered = (inside: string, mark = '') =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${mark && `<w:rPr><w:${mark} w:id="9" w:author="A"/></w:rPr>`}</w:pPr>${inside}</w:p>`
  const deleted = (words: string) => `<w:del w:id="1" w:author="A"><w:r><w:delText>${words}</w:delText></w:r></w:del>`
  const inserted = (words: string) => `<w:ins w:id="2" w:author="A">${r(words)}</w:ins>`
  const heading = (text: string) => p(text, '<w:outlineLvl w:val="0"/>')
  const body = [
    heading('Access'),
    numbered(r('We reaffirm the vision of a society for all.')),
    numbered(deleted('We thank nobody in particular.'), 'del'),
    numbered(`${r('We commit to ')}${deleted('cheap')}${inserted('affordable')}${r(' access.')}`),
    numbered(inserted('We act at once.'), 'ins'),
    heading('Review'),
    numbered(r('We report every second year.')),
  ].join('')
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
  const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const parts = docxParts({ body, numbering })
  writeFileSync(path, makeZip([...parts].map(([name, content]) => ({ name, content }))))
  const read = await readPaper(path)
  if (!read.ok) throw new Error(read.problem.sentence)
  expect(read.value.paper.paragraphs.map(({ number, text }) => [number, text])).toEqual([
    ['1', 'We reaffirm the vision of a society for all.'],
    ['2', 'We commit to affordable access.'],
    ['3', 'We act at once.'],
    ['4', 'We report every second year.'],
  ])
  expect(read.value.paper.doubts.map((doubt) => inEnglish(doubtMessage(doubt)))).toEqual([
    expect.stringContaining('read as if all of them were accepted'),
  ])
})

it('a file of another kind is refused with what to do', async () => {
  const path = join(folder, 'sheet.xlsx')
  writeFileSync(path, 'PK')
  expect(await readPaper(path)).toMatchObject({ ok: false, problem: { code: 'not-ours' } })
})

describe('a paper in a PDF', () => {
  const thread = builtThread('pdf-thread')

  const lines = ['1. We reaffirm the vision of an open Internet.', '2. We commit to affordable access for all people.']
  const content = setLines(lines.map((text, at) => ({ text, x: 72, y: 720 - at * 40 })))

  it('keeps its paragraphs and the bytes that it was read from', async () => {
    const path = join(folder, 'zero-draft.pdf')
    writeFileSync(path, smallPdf({ content }))
    const read = await readPaper(path, { script: thread.script })
    if (!read.ok) throw new Error(read.problem.sentence)
    expect(read.value.paper.paragraphs.map(({ number, text, page }) => [`${number}. ${text}`, page])).toEqual(
      lines.map((line) => [line, 1]),
    )
    expect(read.value).toMatchObject({ fileName: 'zero-draft.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it.each([
    ['pictures of pages alone', 'scanned', smallPdf({ content: '0 0 100 100 re f' }), 'pictures of pages'],
    ['a password', 'encrypted', smallPdf({ content, encrypted: true }), 'password'],
    ['another file under its name', 'not-pdf', Buffer.from('not a PDF at all'), 'zero-draft.pdf'],
  ])('with %s says what can be done', async (_, code, bytes, said) => {
    const path = join(folder, 'zero-draft.pdf')
    writeFileSync(path, bytes)
    const read = await readPaper(path, { script: thread.script })
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect([read.problem.code, read.problem.sentence]).toEqual([code, expect.stringContaining(said)])
  })
})
