import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPaper } from '../../../src/node/paper-file'
import { docxParts, p, r } from '../core/import/docx-parts'
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

it('a file of another kind is refused with what to do', async () => {
  const path = join(folder, 'sheet.xlsx')
  writeFileSync(path, 'PK')
  expect(await readPaper(path)).toMatchObject({ ok: false, problem: { code: 'not-ours' } })
})
