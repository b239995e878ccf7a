import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { docxOf } from '../../../src/core/export/docx'
import { paragraph } from '../../../src/core/text/blocks'
import { countPages, exportDocuments, type MakingBeside, makeDocuments } from '../../../src/node/documents'
import { richDraft, TEMPLATE } from '../../documents/fixture'

const NAME = 'HNA_input to Elements Paper (25 Jul 2025)'
const request = {
  draft: richDraft(),
  template: TEMPLATE,
  formats: ['docx', 'pdf', 'eml'] as ('docx' | 'pdf' | 'eml')[],
  order: 'form',
  paper: 'a4' as const,
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-documents-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('makeDocuments', () => {
  it('makes what was asked for, in that sequence, each once', async () => {
    const made = await makeDocuments({ ...request, formats: ['eml', 'pdf', 'eml', 'docx'] })
    if (!made.ok) throw new Error(made.problem.sentence)
    expect(made.value.map(({ format, fileName }) => [format, fileName])).toEqual([
      ['eml', `${NAME}.eml`],
      ['pdf', `${NAME}.pdf`],
      ['docx', `${NAME}.docx`],
    ])
    const [eml, pdf, docx] = made.value
    expect(pdf?.pages).toBeGreaterThan(1)
    expect([eml?.pages, docx?.pages]).toEqual([null, null])
    const mail = Buffer.from(eml?.bytes ?? [])
      .toString('latin1')
      .replace(/\r\n/g, '')
    for (const document of [pdf, docx]) expect(mail).toContain(Buffer.from(document?.bytes ?? []).toString('base64'))
  })

  it('numbers paragraphs where the profile asks for it and nobody typed a number, and where its maker says so', async () => {
    const draft = richDraft({
      sections: [
        { id: 'q1', chosen: true, answers: { answer: [paragraph('Masts fail.'), paragraph('Repairs are late.')] } },
      ],
    })
    const [first, ...others] = TEMPLATE.profiles
    if (!first) throw new Error('no profile')
    const rules = [{ rule: 'paragraphs-numbered' as const, level: 'warning' as const }]
    const asking = { ...TEMPLATE, profiles: [{ ...first, rules }, ...others] }
    const textOf = async (given: Partial<Parameters<typeof makeDocuments>[0]>) => {
      const made = await makeDocuments({ ...request, draft, formats: ['txt'], ...given })
      if (!made.ok) throw new Error(made.problem.sentence)
      return new TextDecoder().decode(made.value[0]?.bytes).replace(/\u00a0/g, ' ')
    }
    expect(await textOf({ template: asking })).toMatch(/^1\. +Masts fail\.[\s\S]*^2\. +Repairs are late\./m)
    expect(await textOf({})).not.toMatch(/^\d\. +Masts/m)
    expect(await textOf({ template: asking, look: { numbered: false } })).not.toMatch(/^\d\. +Masts/m)
    expect(await textOf({ look: { numbered: true } })).toMatch(/^1\. +Masts fail/m)
  })

  it('attaches both documents to an e-mail alone', async () => {
    const made = await makeDocuments({ ...request, formats: ['eml'] })
    if (!made.ok) throw new Error(made.problem.sentence)
    expect(made.value.map(({ format }) => format)).toEqual(['eml'])
    const mail = Buffer.from(made.value[0]?.bytes ?? []).toString('latin1')
    expect(mail.match(/Content-Disposition: attachment/g)).toHaveLength(2)
  })

  it('fails as a whole when the PDF cannot be made, but makes the Word document alone', async () => {
    const draft = richDraft({ title: 'Parrot \ue123' })
    expect(await makeDocuments({ ...request, draft })).toMatchObject({ ok: false, problem: { code: 'missing-glyph' } })
    expect((await makeDocuments({ ...request, draft, formats: ['docx'] })).ok).toBe(true)
  })

  it('asks for the Word document elsewhere where there is a PDF to make, and hands that out ahead', async () => {
    const here = await makeDocuments(request)
    if (!here.ok) throw new Error(here.problem.sentence)
    const events: string[] = []
    const beside = (docx = docxOf): MakingBeside => ({
      docx: async (outline, layout) => {
        events.push('docx asked')
        const bytes = await docx(outline, layout)
        events.push('docx there')
        return bytes
      },
      ahead: ({ format, pages }) => events.push(`${format} of ${pages} pages ahead`),
    })
    expect(await makeDocuments(request, beside())).toEqual(here)
    const pages = here.value.find(({ format }) => format === 'pdf')?.pages
    expect(events.splice(0).sort()).toEqual(['docx asked', 'docx there', `pdf of ${pages} pages ahead`])
    // What nobody asked for is in the e-mail alone; what is made alone needs nobody else.
    await makeDocuments({ ...request, formats: ['eml'] }, beside())
    expect(events.splice(0)).toEqual(['docx asked', 'docx there'])
    for (const format of ['docx', 'pdf'] as const) await makeDocuments({ ...request, formats: [format] }, beside())
    expect(events).toEqual([])

    const refusing = beside(async () => {
      throw new Error('out of ink')
    })
    await expect(makeDocuments(request, refusing)).rejects.toThrow('out of ink')
    const draft = richDraft({ title: 'Parrot \ue123' })
    // Of what was made beside it nobody hears.
    expect(await makeDocuments({ ...request, draft }, refusing)).toMatchObject({ problem: { code: 'missing-glyph' } })
  })

  it('counts the pages that the PDF has', async () => {
    const draft = richDraft({
      sections: [{ id: 'q1', chosen: true, answers: { answer: Array(200).fill(paragraph('One line.')) } }],
    })
    const made = await makeDocuments({ ...request, draft, formats: ['pdf'] })
    const counted = await countPages({ ...request, draft })
    expect(counted).toEqual({ ok: true, value: made.ok ? made.value[0]?.pages : null })
    expect(counted.ok && counted.value).toBeGreaterThan(4)
  })
})

describe('exportDocuments', () => {
  it('writes what it makes, and nothing else', async () => {
    const written = await exportDocuments({ ...request, folder, replace: false })
    const made = await makeDocuments(request)
    if (!written.ok || !made.ok) throw new Error('not written')
    expect(readdirSync(folder).sort()).toEqual([`${NAME}.docx`, `${NAME}.eml`, `${NAME}.pdf`])
    written.value.forEach(({ path, bytes, format }, index) => {
      expect(path).toBe(join(folder, `${NAME}.${format}`))
      expect(readFileSync(path).equals(Buffer.from(made.value[index]?.bytes ?? []))).toBe(true)
      expect(readFileSync(path)).toHaveLength(bytes)
    })
  })

  it('names the files that are there already and writes none', async () => {
    writeFileSync(join(folder, `${NAME}.pdf`), 'mine')
    const outcome = await exportDocuments({ ...request, folder, replace: false })
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'exists' } })
    if (!outcome.ok) expect(outcome.problem.sentence).toContain(`“${NAME}.pdf” is in the folder already`)
    expect(readdirSync(folder)).toEqual([`${NAME}.pdf`])
    expect(readFileSync(join(folder, `${NAME}.pdf`), 'utf8')).toBe('mine')
  })

  it('replaces them when told to', async () => {
    writeFileSync(join(folder, `${NAME}.pdf`), 'old')
    expect((await exportDocuments({ ...request, formats: ['pdf'], folder, replace: true })).ok).toBe(true)
    expect(readFileSync(join(folder, `${NAME}.pdf`), 'latin1')).toMatch(/^%PDF-1\.7/)
  })

  it('says in a sentence that a folder is not there', async () => {
    const outcome = await exportDocuments({
      ...request,
      formats: ['docx'],
      folder: join(folder, 'gone'),
      replace: true,
    })
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'vanished' } })
  })

  it('leaves old files alone when the documents cannot be made', async () => {
    writeFileSync(join(folder, `${NAME}.pdf`), 'old')
    const draft = richDraft({ title: 'Parrot \ue123' })
    expect((await exportDocuments({ ...request, draft, folder, replace: true })).ok).toBe(false)
    expect(readFileSync(join(folder, `${NAME}.pdf`), 'utf8')).toBe('old')
  })
})
