import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Call } from '../../src/core/call/call'
import { readCallFile } from '../../src/node/call-files'
import { pdfContent } from '../../src/node/pdf-text'
import { callByTypst } from '../fixtures/calls/made-calls'
import { smallPdf } from '../fixtures/paper/small-pdf'
import { hasTool, toolOutput } from './needs-tool'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-call-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** In this thread, which the test has to itself. */
function read(name: string, bytes: Uint8Array) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return readCallFile(path, '2026-11-28', (given, called) => pdfContent(given, called))
}
async function callIn(name: string, bytes: Uint8Array): Promise<Call> {
  const found = await read(name, bytes)
  if (!found.ok) throw new Error(found.problem.sentence)
  return found.value.read.call
}

const CALL = [
  '= Call for inputs: libraries in small towns',
  'The Special Rapporteur on education invites organizations to send inputs for the next report.',
  '== Questions',
  '1. What do libraries in small towns need?',
  '2. Who pays for them, and for how long?',
  '== How to submit',
  'Deadline: 3 March 2031, 18:00 CET.',
  'Each answer must not exceed 300 words.',
  'Please send your input in Word format to libraries@example.org with the subject line “Libraries in small towns”.',
]

function expectWhole(call: Call): void {
  expect(call.title?.value).toBe('Call for inputs: libraries in small towns')
  expect(call.questions.map(({ text }) => text)).toEqual([
    'What do libraries in small towns need?',
    'Who pays for them, and for how long?',
  ])
  expect(call.deadline).toMatchObject({ value: { date: '2031-03-03', time: '18:00', zone: 'CET' }, sure: true })
  expect(call.limits).toMatchObject([{ value: { value: 300, unit: 'words', scope: 'answer' }, sure: true }])
  expect(call.emails.map(({ value }) => value)).toEqual(['libraries@example.org'])
  expect(call.subject).toMatchObject({ value: 'Libraries in small towns', sure: true })
}

describe('a call as PDF', () => {
  it('made by Typst holds what was written', async () => {
    expectWhole(await callIn('typst.pdf', callByTypst(CALL)))
  })

  it('of eighty pages is read whole, with what stands on its last page', async () => {
    const filler = 'Libraries lend books, keep records and give people a warm room. '.repeat(20)
    const pages = Array.from({ length: 79 }, (_, index) => [`== Annex ${index + 1}`, filler, '---']).flat()
    const [title = '', ...rest] = CALL
    expectWhole(await callIn('long.pdf', callByTypst([title, ...pages, ...rest])))
  })

  it('that was scanned says so, and one in Arabic gives its address', async () => {
    expect(await read('scanned.pdf', smallPdf({ content: '0 0 100 100 re f' }))).toMatchObject({
      ok: false,
      problem: { code: 'scanned' },
    })
    const arabic = await callIn(
      'arabic.pdf',
      callByTypst(['= دعوة إلى تقديم مساهمات', 'يرجى إرسال المساهمات إلى العنوان التالي:', 'inputs@example.org'], 'ar'),
    )
    expect(arabic.emails.map(({ value }) => value)).toEqual(['inputs@example.org'])
    expect(arabic.limits).toEqual([])
  })
})

describe.skipIf(!hasTool('soffice'))('a call that LibreOffice made a PDF of', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    const children = CALL.map((line) => {
      const heading = /^(=+) (.*)$/.exec(line)
      if (!heading) return new Paragraph({ text: line, spacing: { after: 160 } })
      const level = heading[1] === '=' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return new Paragraph({ text: heading[2] ?? '', heading: level })
    })
    const path = join(folder, 'office.docx')
    writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    toolOutput('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path])
    bytes = readFileSync(join(folder, 'office.pdf'))
  })

  it('holds what was written', async () => {
    expectWhole(await callIn('office.pdf', bytes))
  })
})
