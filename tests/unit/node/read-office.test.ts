import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDraft } from '../../../src/core/draft/create'
import type { Draft } from '../../../src/core/draft/draft'
import { setAnswer, setChosen } from '../../../src/core/draft/edit'
import { docxOf } from '../../../src/core/export/docx'
import { outlineOf } from '../../../src/core/export/outline-of'
import { importDocument } from '../../../src/core/import/import-document'
import { placeNamer } from '../../../src/core/import/import-text'
import { withPassageLanguages } from '../../../src/core/import/passage-languages'
import type { PackManifest } from '../../../src/core/template/pack'
import { type Block, type List, paragraph, type Run } from '../../../src/core/text/blocks'
import { readOfficeText } from '../../../src/node/read-office'
import { richDraft, TEMPLATE } from '../../documents/fixture'
import { SMALL_PICTURE } from '../../fixtures/images'
import { docxParts, p, r } from '../core/import/docx-parts'
import { generatedRuns } from '../generated-runs'
import { type MadeEntry, makeZip } from './zip-maker'

const PACK = { id: 'test', packVersion: '1' } as PackManifest
/** 500 of them with `npm run rounds`. */
const DRAFTS = generatedRuns(40)
const NOW = '2025-07-01T00:00:00.000Z'

function zipped(files: ReadonlyMap<string, Uint8Array>, more: readonly MadeEntry[] = []): Uint8Array {
  return makeZip([...[...files].map(([name, content]) => ({ name, content })), ...more])
}

async function imported(bytes: Uint8Array): Promise<Draft> {
  const read = await readOfficeText(bytes, 'paper.docx', { namesPlace: placeNamer(TEMPLATE) })
  if (!read.ok) throw new Error(read.problem.sentence)
  return importDocument(read.value, read.value.images, TEMPLATE, PACK, { id: 'd', now: NOW }).draft
}

const exported = (draft: Draft) => docxOf(outlineOf(draft, TEMPLATE, { order: 'area' }), { paper: 'a4' })
const answer = (draft: Draft, section: string, slot: string) =>
  draft.sections.find(({ id }) => id === section)?.answers[slot] ?? []

/** Words that are no heading, no label and end as sentences do; in scripts of both directions. */
const SENTENCES = [
  'We urge Member States to fund networks that people own.',
  'Prices fell by a third, and the next village waits.',
  'Нужны сети, которыми владеют люди.',
  '我们呼吁各国政府投资社区网络。',
  'A line\nand another line.',
  'Between 2024 and 2030, half of all schools.',
]
const marks = fc.record({
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.boolean(),
  strikethrough: fc.boolean(),
  link: fc.option(fc.constant('https://example.org/a?b=1&c=2'), { nil: undefined }),
})
const run = fc.tuple(fc.constantFrom(...SENTENCES), marks).map(([text, said]): Run => {
  const kept = Object.entries(said).filter(([key, value]) => value && !(key === 'underline' && said.link))
  return { text, ...Object.fromEntries(kept) }
})
const note = fc.constantFrom(...SENTENCES).map((text): Run => ({ text: '', footnote: { runs: [{ text }] } }))
/** Not bold as a whole, which is how headings look, and no two neighbours of the same marks. */
const runs = fc
  .array(fc.oneof({ weight: 4, arbitrary: run }, { weight: 1, arbitrary: note }), { maxLength: 3 })
  .map((all): Run[] => [{ text: 'First words. ' }, ...joined(all)])
const item = fc.record({
  runs,
  nested: fc.option(fc.record({ ordered: fc.boolean(), items: fc.array(runs, { minLength: 1, maxLength: 2 }) }), {
    nil: undefined,
  }),
})
const list = fc.record({ ordered: fc.boolean(), items: fc.array(item, { minLength: 1, maxLength: 3 }) }).map(
  ({ ordered, items }): List => ({
    type: 'list',
    ordered,
    items: items.map(({ runs: own, nested }) => ({
      runs: own,
      ...(nested
        ? { nested: { type: 'list', ordered: nested.ordered, items: nested.items.map((inside) => ({ runs: inside })) } }
        : {}),
    })),
  }),
)
/** The heads of columns are bold in every document of ours, so bold in them says nothing. */
const table = fc.tuple(fc.integer({ min: 2, max: 3 }), fc.array(runs, { minLength: 6, maxLength: 6 })).map(
  ([width, cells]): Block => ({
    type: 'table',
    headerRows: 1,
    rows: Array.from({ length: 6 / width }, (_, row) =>
      cells.slice(row * width, (row + 1) * width).map((own, column) => ({
        blocks: [{ type: 'paragraph', runs: row === 0 ? [{ text: `Column ${column}` }] : own }],
      })),
    ),
  }),
)
const block = fc.oneof(
  runs.map((own): Block => ({ type: 'paragraph', runs: own })),
  runs.map((own): Block => ({ type: 'quote', runs: own })),
  list,
  table,
)
/** Lists and tables with a paragraph between them: two that touch are one to every reader. */
const blocks = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.flatMap((each): Block[] =>
      each.type === 'list' || each.type === 'table'
        ? [each, { type: 'paragraph', runs: [{ text: 'Between them.' }] }]
        : [each],
    ),
  )

function joined(all: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const each of all) {
    const last = kept[kept.length - 1]
    const { text: _one, ...own } = each
    const { text: _two, ...before } = last ?? { text: '' }
    if (last && !each.footnote && !last.footnote && JSON.stringify(own) === JSON.stringify(before))
      kept[kept.length - 1] = { ...last, text: last.text + each.text }
    else if (!(kept.length === 0 && Object.keys(own).length === 0)) kept.push(each)
  }
  return kept
}

describe('our own documents come back as they were', () => {
  it('whatever stands in an answer', { timeout: 120_000 + DRAFTS * 1000 }, async () => {
    const fresh = newDraft(TEMPLATE, PACK, { id: 'd', now: NOW })
    await fc.assert(
      fc.asyncProperty(blocks, async (written) => {
        const headed = setAnswer(setChosen(fresh, 'area-5', true), 'area-5', 'headline', [paragraph('Fund networks.')])
        const draft = setAnswer(headed, 'area-5', 'evidence', written)
        const back = await imported(await exported(draft))
        expect(answer(back, 'area-5', 'evidence')).toEqual(withPassageLanguages(written, draft.language))
        expect(answer(back, 'area-5', 'headline')).toEqual([paragraph('Fund networks.')])
      }),
      { numRuns: DRAFTS },
    )
  })

  it('with organisation, proposals and headlines', async () => {
    const draft = richDraft()
    const back = await imported(await exported(draft))
    const { signatories: _one, ...organisation } = back.organisation
    const { signatories: _two, ...written } = draft.organisation
    expect(organisation).toEqual(written)
    expect(back.title).toBe(draft.title)
    const rows = (one: Draft) =>
      one.proposals.map(({ paragraph, move, current, proposed, rationale, area }) => ({
        paragraph,
        move,
        current,
        proposed,
        rationale,
        area,
      }))
    expect(rows(back)).toEqual(expect.arrayContaining(rows(draft)))
    expect(answer(back, 'area-5', 'headline')).toEqual(answer(draft, 'area-5', 'headline'))
  })
})

describe('the language of a Word file', () => {
  it('that says none is the one that its words are in beyond doubt, and else the template’s', async () => {
    const of = async (...lines: string[]) =>
      (await imported(zipped(docxParts({ body: lines.map((each) => p(each)).join('') })))).language
    expect(await of('السؤال 1', 'تتصل كل مدرسة بالإنترنت قبل عام 2030.')).toBe('ar')
    expect(await of('Nous pensons que les réseaux et les données sont des biens dans une société pour tous.')).toBe(
      'fr',
    )
    expect(await of('Networks.')).toBe(TEMPLATE.language)
  })
})

describe('comments of a Word file', () => {
  it('become margin notes on the same words of the draft', async () => {
    const files = docxParts({
      body: `${p('Bridging digital divides', '<w:outlineLvl w:val="0"/>')}${p('Rationale', '<w:outlineLvl w:val="1"/>')}<w:p>${r('Fund networks. Fund ')}<w:commentRangeStart w:id="0"/>${r('networks')}<w:commentRangeEnd w:id="0"/>${r('.')}</w:p>`,
      comments: `<w:comment w:id="0" w:author="Ana" w:date="2025-07-01T10:00:00Z">${p('Which?')}</w:comment>`,
    })
    const draft = await imported(zipped(files))
    expect(draft.marginNotes).toEqual([
      {
        id: 'n1',
        section: 'area-5',
        slot: 'rationale',
        words: 'networks',
        nth: 1,
        author: 'Ana',
        at: '2025-07-01T10:00:00Z',
        text: 'Which?',
        resolved: false,
        replies: [],
      },
    ])
    expect(answer(draft, 'area-5', 'rationale')).toEqual([
      { type: 'paragraph', runs: [{ text: 'Fund networks. Fund networks.' }] },
    ])
  })
})

describe('pictures of a Word file', () => {
  const drawing = (id: string, alt: string) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  const chunk = (kind: string, said: string) => {
    const bytes = Buffer.alloc(12 + said.length)
    bytes.writeUInt32BE(said.length, 0)
    bytes.write(kind + said, 4, 'latin1')
    return bytes
  }

  it('come along without what they tell about their making; others are told with their words', async () => {
    const png = Buffer.from(SMALL_PICTURE.data, 'base64')
    const telling = Buffer.concat([png.subarray(0, 33), chunk('tEXt', 'Author\0Ana'), png.subarray(33)])
    const files = docxParts({
      body: `${drawing('a', 'Two masts')}${drawing('b', 'A map')}`,
      links: [
        ['a', 'image', 'media/image1.png', false],
        ['b', 'image', 'media/image2.emf', false],
      ],
      files: { 'word/media/image1.png': telling, 'word/media/image2.emf': Buffer.from('no picture') },
    })
    const read = await readOfficeText(zipped(files), 'paper.docx')
    if (!read.ok) throw new Error(read.problem.sentence)
    expect(read.value.images).toEqual({ i1: SMALL_PICTURE })
    expect(read.value.parts.map((part) => part.type === 'block' && part.block)).toEqual([
      { type: 'image', image: 'i1', alt: 'Two masts', runs: [] },
      { type: 'paragraph', runs: [{ text: '[A map]' }] },
    ])
    expect(read.value.report.lines).toMatchObject([
      { kind: 'image', count: 1 },
      { kind: 'leftImage', count: 1, where: ['A map'] },
    ])
  })
})

describe('files that are none', () => {
  const codeOf = async (bytes: Uint8Array) => {
    const read = await readOfficeText(bytes, 'paper.docx')
    return read.ok ? 'read' : [read.problem.code, read.problem.message?.id]
  }
  const bytesOf = (text: string) => Buffer.from(text, 'latin1')

  it('are each named with what to do', async () => {
    const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    expect(await codeOf(bytesOf('%PDF-1.7'))).toEqual(['not-ours', 'problem.office.pdf'])
    expect(await codeOf(bytesOf('{\\rtf1}'))).toEqual(['not-ours', 'problem.office.rtf'])
    expect(await codeOf(container)).toEqual(['not-ours', 'problem.office.doc'])
    const encrypted = Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await codeOf(encrypted)).toEqual(['encrypted', 'problem.office.encrypted'])
    const sealed = makeZip([
      { name: 'mimetype', content: bytesOf('application/vnd.oasis.opendocument.text') },
      {
        name: 'META-INF/manifest.xml',
        content: bytesOf(
          '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
        ),
      },
      { name: 'content.xml', content: Buffer.from([1, 2, 153, 7]) },
    ])
    expect(await codeOf(sealed)).toEqual(['encrypted', 'problem.office.encrypted'])
    expect(await codeOf(bytesOf('<!DOCTYPE html><p>'))).toEqual(['not-ours', 'problem.office.html'])
    expect(await codeOf(bytesOf('anything'))).toEqual(['not-ours', 'problem.office.unknown'])
    expect(await codeOf(makeZip([{ name: 'Index/Document.iwa' }]))).toEqual(['not-ours', 'problem.office.pages'])
    expect(await codeOf(makeZip([{ name: 'xl/workbook.xml' }]))).toEqual(['not-ours', 'problem.office.spreadsheet'])
    expect(await codeOf(makeZip([{ name: 'readme.txt' }]))).toEqual(['not-ours', 'problem.office.unknown'])
  })

  it('are refused when they are damaged, or made to fill a memory', async () => {
    const good = zipped(docxParts({ body: p('Text.') }))
    expect(await codeOf(good.subarray(0, good.length - 40))).toEqual(['damaged', 'problem.office.damaged'])
    const bomb = zipped(docxParts({ body: p(' '.repeat(3_000_000)) }))
    expect(bomb.length).toBeLessThan(20_000)
    expect(await codeOf(bomb)).toEqual(['bomb', 'problem.office.bomb'])
    const entities = docxParts({ body: '' })
    entities.set('word/document.xml', bytesOf('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))
    expect(await codeOf(zipped(entities))).toEqual(['damaged', 'problem.office.entities'])
  })
})
