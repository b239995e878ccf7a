import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Proposal } from '../../../src/core/draft/draft'
import { unzip } from '../../documents/unzip'
import { docxParts, p } from '../core/import/docx-parts'
import { makeZip } from '../node/zip-maker'
import { buildCli, commandHere } from './built-cli'

beforeAll(buildCli, 120_000)

const PARAGRAPHS = [
  '1. We reaffirm the vision of an open Internet.',
  '2. We commit to affordable access for all people.',
]
let folder = ''
const file = (name: string) => join(folder, name)
const json = async (...given: string[]) => {
  const { code, out, err } = await commandHere(['paper', ...given, '--json'])
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-paper-cli-'))
  writeFileSync(file('paper.txt'), PARAGRAPHS.join('\n\n'))
  writeFileSync(file('paper.md'), `# Access\n\n${PARAGRAPHS.join('\n\n')}\n`)
  writeFileSync(
    file('paper.html'),
    `<title>Draft</title><main><h1>Access</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</main>`,
  )
  const parts = docxParts({ body: PARAGRAPHS.map((text) => p(text)).join('') })
  writeFileSync(file('paper.docx'), makeZip([...parts].map(([name, content]) => ({ name, content }))))
  writeFileSync(
    file('later.txt'),
    ['1. We note all inputs.', ...PARAGRAPHS.map((text, at) => `${at + 2}${text.slice(1)}`)].join('\n\n'),
  )
  writeFileSync(
    file('articles.md'),
    '# Article 1\n\n1. We agree.\n\n# Article 2\n\n1. We act.\n\n# Article 3\n\n1. We end.\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('paper read', () => {
  it.each(['paper.txt', 'paper.md', 'paper.html', 'paper.docx'])('reads %s', async (name) => {
    const read = await json('read', file(name))
    expect(read.paragraphs.map(({ number, text }: { number: string; text: string }) => `${number}. ${text}`)).toEqual(
      PARAGRAPHS,
    )
    expect(read.doubts).toEqual([])
  })

  it('says in a sentence that numbers start anew in each part, and keeps the parts', async () => {
    const read = await json('read', file('articles.md'))
    expect(read.paragraphs.map(({ part }: { part: string }) => part)).toEqual(['Article 1', 'Article 2', 'Article 3'])
    expect(read.doubts).toHaveLength(1)
    expect(read.doubts[0].sentence).toContain('Name the part as well')
    expect((await commandHere(['paper', 'read', file('articles.md')])).err).toContain('Name the part as well')
  })

  it.each([
    ['sheet.xlsx', 'PK', 'sheet.xlsx'],
    ['empty.txt', '', 'empty.txt'],
    ['broken.docx', 'PK\u0003\u0004broken', 'broken.docx'],
  ])('refuses %s with a sentence that names it', async (name, content, named) => {
    writeFileSync(file(name), content)
    const { code, out, err } = await commandHere(['paper', 'read', file(name)])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(named)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('refuses a file that is not there', async () => {
    const { code, err } = await commandHere(['paper', 'read', file('absent.pdf')])
    expect(code).not.toBe(0)
    expect(err).toContain('absent.pdf')
  })
})

it('paper align follows renumbered paragraphs', async () => {
  expect(await json('align', file('paper.md'), file('later.txt'))).toEqual({
    pairs: [
      { from: '1', to: '2', kind: 'kept' },
      { from: '2', to: '3', kind: 'kept' },
    ],
    new: ['1'],
    gone: [],
  })
})

it('paper add keeps the paper in the draft and its file beside it, and then check knows what the paper says', async () => {
  expect((await commandHere(['new', '--template', 'zero-draft-comments', '--output', file('own.rostrum')])).code).toBe(
    0,
  )
  const version = 'Zero Draft (29 August 2025)'
  const add = (name: string, ...more: string[]) =>
    commandHere(['paper', 'add', file('own.rostrum'), file(name), '--version', version, ...more])
  expect(await add('paper.md', '--date', '2025-08-29')).toMatchObject({ code: 0, err: '' })
  const kept = () => JSON.parse(readFileSync(file('own.rostrum'), 'utf8'))
  const [paper] = kept().papers
  expect(paper).toMatchObject({ version, date: '2025-08-29', fileName: 'paper.md' })
  expect(readFileSync(file(join('papers', `${paper.sha256.slice(0, 12)} paper.md`)), 'utf8')).toContain(PARAGRAPHS[0])

  expect(await add('later.txt')).toMatchObject({ code: 2, err: expect.stringContaining('another name') })
  expect(await add('later.txt', '--date', '29 August')).toMatchObject({
    code: 2,
    err: expect.stringContaining('2025-08-29'),
  })
  expect(kept().papers).toEqual([paper])

  const proposal = {
    id: 'p1',
    document: version,
    move: 'amend',
    proposed: 'We commit to more.',
    rationale: 'It is due.',
    area: null,
  }
  const draft = {
    ...kept(),
    proposals: [{ ...proposal, paragraph: '2', current: 'We commit to affordable access for everybody.' }],
  }
  writeFileSync(file('own.rostrum'), JSON.stringify(draft))
  expect((await commandHere(['check', file('own.rostrum')])).out).toContain('affordable access for all people.')

  expect((await add('later.txt', '--replace')).code).toBe(0)
  expect(kept().papers).toMatchObject([{ id: paper.id, fileName: 'later.txt' }])
})

it('paper trace says “paragraph not found” of what it did not find, never “gone”', async () => {
  expect(
    (await commandHere(['new', '--template', 'zero-draft-comments', '--output', file('draft.rostrum')])).code,
  ).toBe(0)
  const draft = JSON.parse(readFileSync(file('draft.rostrum'), 'utf8'))
  const proposal = (id: string, current: string): Proposal => ({
    id,
    document: 'Zero Draft',
    paragraph: '7',
    move: 'retain',
    current,
    proposed: '',
    rationale: '',
    area: null,
  })
  draft.proposals = [
    proposal('a', 'We commit to affordable access for all people.'),
    proposal('b', 'We thank the hosts of the previous two phases.'),
  ]
  writeFileSync(file('draft.rostrum'), JSON.stringify(draft))
  const rows = await json('trace', file('draft.rostrum'), '--to', file('later.txt'))
  expect(rows.map(({ outcome, now }: { outcome: string; now: string[] }) => [outcome, now])).toEqual([
    ['verbatim', ['3']],
    ['missing', []],
  ])
  expect((await commandHere(['paper', 'trace', file('draft.rostrum'), '--to', file('later.txt')])).out).toContain(
    'paragraph not found',
  )
})

it('paper trace knows by its words the version that a proposal moved to, whatever file they stand in', async () => {
  expect(
    (await commandHere(['new', '--template', 'zero-draft-comments', '--output', file('moved.rostrum')])).code,
  ).toBe(0)
  for (const [name, version] of [
    ['paper.md', 'Zero Draft'],
    ['later.txt', 'Revision 1'],
  ] as const)
    expect((await commandHere(['paper', 'add', file('moved.rostrum'), file(name), '--version', version])).code).toBe(0)
  const draft = JSON.parse(readFileSync(file('moved.rostrum'), 'utf8'))
  const asked = { document: 'Zero Draft', paragraph: '2', current: 'We commit to affordable access for everybody.' }
  const moved = { id: 'a', document: 'Revision 1', paragraph: '3', current: 'Words of the revision.' }
  draft.proposals = [
    { ...moved, move: 'amend', proposed: 'We commit to more.', rationale: '', area: null, formerly: [asked] },
  ]
  writeFileSync(file('moved.rostrum'), JSON.stringify(draft))
  const traced = async (name: string) => {
    const [row] = await json('trace', file('moved.rostrum'), '--to', file(name))
    return [row.paragraph, row.current]
  }
  const later = readFileSync(file('later.txt'), 'utf8')
  writeFileSync(file('received.txt'), `${later}\n\n`)
  expect(await traced('received.txt')).toEqual([asked.paragraph, asked.current])
  // One word more is another version, of which nothing is known.
  writeFileSync(file('other.txt'), `${later.trimEnd()} Indeed.\n`)
  expect(await traced('other.txt')).toEqual([moved.paragraph, moved.current])
})

describe('paper trace --report', () => {
  const reported = (...given: string[]) =>
    commandHere(['paper', 'trace', file('draft.rostrum'), '--to', file('later.txt'), '--report', ...given])
  const textOf = (name: string) =>
    (unzip(readFileSync(file(name))).get('word/document.xml')?.text ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

  it('writes one page on what became of all proposals, as its name says, beside a matrix or alone', async () => {
    expect(await reported(file('report.docx'))).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/report\.docx.*2 proposals/),
    })
    const page = textOf('report.docx')
    expect(page).toContain('What became of our proposals in later.txt')
    expect(page).toContain('We made 2 proposals. later.txt takes up 1 of them')
    expect(page).toContain('A Taken up word for word 1 50% B Paragraph not found 1 50%')
    expect(page).toContain('Results compare words; they do not say who agreed, or why.')
    expect((await reported(file('report.pdf'))).code).toBe(0)
    expect(readFileSync(file('report.pdf')).subarray(0, 4).toString()).toBe('%PDF')
    const both = await reported(file('again.docx'), '-o', file('beside.csv'))
    expect(both.out.split('\n').filter((line) => line !== '')).toHaveLength(2)
    expect(textOf('again.docx')).toBe(page)
    expect(readFileSync(file('beside.csv'), 'utf8').trim().split('\n')).toHaveLength(3)
  })

  it('refuses what is no document, and another file that is there, and writes nothing', async () => {
    expect(await reported(file('report.csv'))).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('.docx or .pdf'),
    })
    expect(existsSync(file('report.csv'))).toBe(false)
    const before = readFileSync(file('report.docx'))
    expect(await reported(file('report.docx'))).toMatchObject({ code: 2, err: expect.stringContaining('--force') })
    expect(readFileSync(file('report.docx'))).toEqual(before)
    expect((await reported(file('report.docx'), '--force')).code).toBe(0)
  })
})

describe('paper trace -o', () => {
  const traced = (name: string, ...more: string[]) =>
    commandHere(['paper', 'trace', file('draft.rostrum'), '--to', file('later.txt'), '-o', file(name), ...more])

  it('writes a matrix whose kind its name says, and over another file only when told', async () => {
    for (const [name, start] of [
      ['matrix.docx', 'PK'],
      ['matrix.pdf', '%PDF'],
      ['matrix.csv', '\ufeffparagraph,'],
    ] as const) {
      expect(await traced(name)).toMatchObject({ code: 0, err: '' })
      expect(readFileSync(file(name), 'utf8').startsWith(start)).toBe(true)
    }
    expect(await traced('matrix.csv')).toMatchObject({ code: 2, err: expect.stringContaining('--force') })
    expect((await traced('matrix.csv', '--force')).code).toBe(0)
  })

  it('keeps text that a spreadsheet would take for a formula as text', async () => {
    const draft = JSON.parse(readFileSync(file('draft.rostrum'), 'utf8'))
    draft.proposals[0].proposed = '=HYPERLINK("https://example.org")'
    writeFileSync(file('draft.rostrum'), JSON.stringify(draft))
    await traced('formula.csv')
    expect(readFileSync(file('formula.csv'), 'utf8')).toContain('"\'=HYPERLINK(""https://example.org"")"')
  })

  it('refuses a name of another kind', async () => {
    expect(await traced('matrix.xlsx')).toMatchObject({ code: 2, err: expect.stringContaining('.docx, .pdf or .csv') })
  })
})

it('paper compile -o writes the proposals of a folder as its name says, and over another file only when told', async () => {
  const compiled = (name: string, ...more: string[]) =>
    commandHere(['paper', 'compile', file('draft.rostrum'), '-o', file(name), ...more])
  expect(await compiled('together.csv')).toMatchObject({ code: 0, err: '' })
  const said = readFileSync(file('together.csv'), 'utf8')
  expect(said.startsWith('\ufeffdocument,paragraph,')).toBe(true)
  expect(await compiled('together.docx')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^together\.docx: \d+ paragraph/),
  })
  expect(readFileSync(file('together.docx')).subarray(0, 2).toString()).toBe('PK')
  expect(await compiled('together.csv')).toMatchObject({ code: 2, err: expect.stringContaining('--force') })
  expect((await compiled('together.csv', '--force')).code).toBe(0)
  expect(await compiled('together.xlsx')).toMatchObject({
    code: 2,
    err: expect.stringContaining('.docx, .pdf or .csv'),
  })
})

it('paper compile makes a document that says so of drafts that ask for nothing, and none of drafts that cannot be read', async () => {
  const silent = file('silent-alone.rostrum')
  writeFileSync(silent, JSON.stringify({ ...JSON.parse(readFileSync(file('draft.rostrum'), 'utf8')), proposals: [] }))
  const nothing = await commandHere(['paper', 'compile', silent, '-o', file('nothing.docx')])
  expect(nothing).toMatchObject({ code: 0, err: expect.stringContaining('has no proposals') })
  expect(existsSync(file('nothing.docx'))).toBe(true)
  writeFileSync(file('broken-alone.rostrum'), '{')
  const broken = await commandHere(['paper', 'compile', file('broken-alone.rostrum'), '-o', file('none-read.docx')])
  expect(broken).toMatchObject({ code: 2, err: expect.not.stringContaining('did not expect') })
  expect(existsSync(file('none-read.docx'))).toBe(false)
})

it('paper compile names drafts that cannot be read and drafts that ask for nothing, and goes on with the rest', async () => {
  const [silent, broken] = [file('silent.rostrum'), file('broken.rostrum')]
  writeFileSync(silent, JSON.stringify({ ...JSON.parse(readFileSync(file('draft.rostrum'), 'utf8')), proposals: [] }))
  writeFileSync(broken, 'not a draft')
  const compiled = await commandHere(['paper', 'compile', file('draft.rostrum'), silent, broken])
  expect(compiled.out).not.toBe('')
  expect(compiled.err.trim().split('\n')).toEqual([
    expect.stringContaining('broken.rostrum'),
    'One draft has no proposals: “silent.rostrum”.',
  ])
  expect(compiled.code).not.toBe(0)
  const written = file('left-out.csv')
  await commandHere(['paper', 'compile', file('draft.rostrum'), silent, broken, '-o', written])
  const lines = readFileSync(written, 'utf8').trim().split('\r\n')
  expect(lines.slice(-2)).toEqual([
    expect.stringMatching(/^,,,,,,,.*broken\.rostrum/),
    ',,,,,,,One draft has no proposals: “silent.rostrum”.',
  ])
})
