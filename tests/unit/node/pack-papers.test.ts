import { mkdtempSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { versionRows } from '../../../src/core/paper/versions'
import { withPaper } from '../../../src/core/template/pack-editing'
import { packFileKind } from '../../../src/core/template/pack-files'
import { openPackToEdit, zipOfPack } from '../../../src/node/pack-editing'
import { installPack } from '../../../src/node/pack-install'
import { PackShelf } from '../../../src/node/pack-shelf'
import { paperForPack, type ReadPaper, readPaper } from '../../../src/node/paper-file'
import { paperByTypst } from '../../fixtures/paper/made-pdfs'
import { madePaper } from '../../fixtures/paper/made-text'
import { smallPdf } from '../../fixtures/paper/small-pdf'
import { builtThread } from './built-thread'

it('the sample papers are offered to comments on the Zero Draft, say what they are, and show all that may become of a paragraph', async () => {
  const shelf = await PackShelf.open()
  const papers = await shelf.papers('zero-draft-comments')
  expect(papers.map(({ sample }) => sample)).toEqual([true, true])
  expect(await shelf.papers('elements-paper-input')).toEqual([])
  const read = await Promise.all(
    papers.map(async ({ path, version }) => {
      expect(await readFile(path, 'utf8')).toContain('This is a sample')
      const found = await readPaper(path)
      if (!found.ok) throw new Error(found.problem.sentence)
      expect(found.value.paper.doubts).toEqual([])
      const { paper, fileName, sha256 } = found.value
      return { ...paper, id: version, version, date: '', fileName, sha256 }
    }),
  )
  const [first, second] = read
  if (!first || !second) throw new Error('two samples are needed')
  expect(first.paragraphs.filter(({ number }) => /^\d+$/.test(number))).toHaveLength(25)
  const rows = versionRows(first, second, 'en')
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(
    new Set(['kept', 'reworded', 'moved', 'split', 'merged', 'new', 'gone']),
  )
  expect(rows.some(({ kind, renumbered }) => kind === 'kept' && renumbered)).toBe(true)
})

it('of a pack’s folder of papers only texts are taken', () => {
  expect(packFileKind('papers/zero-draft.md')).toBe('paper')
  expect(packFileKind('papers/zero-draft.txt')).toBe('paper')
  for (const path of ['papers/zero-draft.pdf', 'papers/x.html', 'papers/.md', 'papers/a/b.md', 'zero-draft.md'])
    expect(packFileKind(path)).toBeNull()
})

const thread = builtThread('pdf-thread')

const fresh = () => mkdtempSync(join(tmpdir(), 'rostrum-pack-papers-'))

async function readAt(path: string): Promise<ReadPaper> {
  const read = await readPaper(path, { script: thread.script })
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value
}

const paragraphsIn = ({ paper }: ReadPaper) => paper.paragraphs.map(({ number, part, text }) => [number, part, text])

it.each([
  ['plain', {}],
  ['in two columns', { columns: 2, justified: true, hyphenated: true }],
  ['with numbered lines', { lineNumbers: true }],
] as const)(
  'a PDF goes into a pack as the paragraphs that a draft reads in it, through zip and installation: %s',
  async (_, setting) => {
    const folder = fresh()
    const path = join(folder, 'Zero Draft.pdf')
    writeFileSync(path, paperByTypst(madePaper(7, 60), setting))
    const read = await readAt(path)
    expect(read.paper.paragraphs).toHaveLength(63)
    const made = paperForPack(read)
    if (!made.ok) throw new Error(made.problem.sentence)
    expect(made.value).toMatchObject({ fileName: 'Zero Draft.md', paragraphs: 63, doubts: 0, footnotes: 7 })
    const source = join('templates', 'wsis-follow-up')
    const opened = await openPackToEdit(source)
    if (!opened.ok) throw new Error(opened.problem.sentence)
    const content = withPaper(opened.value, made.value.fileName, made.value.text)
    const zip = await zipOfPack({ content, from: source, renamed: {} })
    if (!zip.ok) throw new Error(zip.problem.sentence)
    writeFileSync(join(folder, 'pack.zip'), zip.value)
    const places = { builtIn: fresh(), installed: fresh() }
    expect(await installPack(join(folder, 'pack.zip'), { replace: false, ...places })).toMatchObject({ ok: true })
    const [offered] = await (await PackShelf.open(places)).papers('wsis-follow-up-input')
    expect(offered?.version).toBe('Zero Draft')
    const again = await readAt(offered?.path ?? '')
    expect(paragraphsIn(again)).toEqual(paragraphsIn(read))
    expect(again.paper.title).toBe(read.paper.title)
  },
)

it('a paper that is a text goes into a pack letter by letter; one without a text, or with too much, is refused in a sentence', async () => {
  const folder = fresh()
  const put = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const text = '# Draft\n\n1. We *agree*.\n2. We go on.\n'
  expect(paperForPack(await readAt(put('draft.md', text)))).toMatchObject({
    ok: true,
    value: { fileName: 'draft.md', text, paragraphs: 2 },
  })
  // A web page is read as a PDF is.
  expect(paperForPack(await readAt(put('page.html', '<h1>Draft</h1><p>1. We agree.</p>')))).toMatchObject({
    ok: true,
    value: { fileName: 'page.md', paragraphs: 1 },
  })
  const scanned = await readPaper(put('scanned.pdf', smallPdf({ content: '' })), { script: thread.script })
  expect(scanned).toMatchObject({ ok: false, problem: { sentence: expect.stringContaining('scanned.pdf') } })
  const long = Array.from({ length: 900 }, (_, index) => `<p>${index + 1}. ${'We agree. '.repeat(70)}</p>`).join('')
  expect(paperForPack(await readAt(put('long.html', long)))).toMatchObject({
    ok: false,
    problem: { code: 'too-large', sentence: expect.stringContaining('long.html') },
  })
})
