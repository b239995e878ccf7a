import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDraft } from '../../../src/core/draft/read'
import { runSequences, runsText } from '../../../src/core/text/block-text'
import type { Run } from '../../../src/core/text/blocks'
import { readOfficeText } from '../../../src/node/read-office'
import { richDraft } from '../../documents/fixture'
import { docxParts, p, r } from '../core/import/docx-parts'
import { makeZip } from '../node/zip-maker'
import { buildCli, commandHere, repository } from './built-cli'

beforeAll(buildCli, 120_000)

const SAMPLE = join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum')
const OTHER = join(repository, 'templates/wsis20/samples/consultation-statement.rostrum')
const folder = mkdtempSync(join(tmpdir(), 'rostrum-diff-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content)
  return at(name)
}

function wordFile(name: string, body: string): string {
  const entries = [...docxParts({ body })].map(([path, content]) => ({ name: path, content }))
  return put(name, makeZip(entries))
}

/** All runs of a Word document that was written, as this program reads it. */
async function runsOf(path: string): Promise<Run[]> {
  const read = await readOfficeText(readFileSync(path), 'comparison.docx')
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value.parts.flatMap((part) => (part.type === 'heading' ? part.runs : runSequences(part.block).flat()))
}

const words = (runs: readonly Run[], mark: 'underline' | 'strikethrough') => runsText(runs.filter((run) => run[mark]))

describe('rostrum diff of files that are no drafts', () => {
  it('tells words that came and went in Word, Markdown, text and web pages, whichever stands beside which', async () => {
    const docx = wordFile('a.docx', `${p('Our networks')}${p('Networks are owned by people.')}`)
    const text = 'Our networks\n\nNetworks are owned and run by people.\n'
    for (const other of [
      put('b.md', `# ${text}`),
      put('b.txt', text),
      put(
        'b.html',
        '<!doctype html><html><body><h1>Our networks</h1><p>Networks are owned and run by people.</p></body></html>',
      ),
      wordFile('b.docx', `${p('Our networks')}${p('Networks are owned and run by people.')}`),
    ]) {
      const { code, out, err } = await commandHere(['diff', docx, other])
      expect([code, out, err]).toEqual([1, 'Our networks\nNetworks are owned {+and run +}by people.\n', ''])
      const back = await commandHere(['diff', other, docx])
      expect(back.out).toContain('[-and run -]')
    }
    const same = await commandHere(['diff', docx, docx])
    expect([same.code, same.out]).toEqual([0, 'Nothing differs.\n'])
  })

  it('says what of a file is not as it was, and names words of footnotes', async () => {
    const tracked = wordFile(
      'tracked.docx',
      `<w:p>${r('Networks are ')}<w:ins w:id="1" w:author="Ana" w:date="2025-07-01T10:00:00Z">${r('all ')}</w:ins>${r('owned.')}</w:p>`,
    )
    const { out, err } = await commandHere(['diff', put('c.txt', 'Networks are owned.'), tracked, '--json'])
    expect(JSON.parse(out)).toMatchObject({ isSame: false, language: 'en' })
    expect(JSON.parse(out).segments).toContainEqual({ kind: 'inserted', text: 'all ' })
    expect(err).toBe('tracked.docx: 1 tracked insertion is read as accepted: the words are compared.\n')
    const deleted = tracked.replace('tracked', 'deleted')
    wordFile(
      'deleted.docx',
      `<w:p>${r('Networks are ')}<w:del w:id="1" w:author="Ana" w:date="2025-07-01T10:00:00Z"><w:r><w:delText>all </w:delText></w:r></w:del>${r('owned.')}</w:p>`,
    )
    expect((await commandHere(['diff', at('c.txt'), deleted])).err).toBe(
      'deleted.docx: 1 tracked deletion is read as accepted: the words are not compared.\n',
    )
    const noted = put('noted.md', 'Networks are owned.[^1]\n\n[^1]: In ten countries.')
    expect((await commandHere(['diff', at('c.txt'), noted])).out).toContain('{+[In ten countries.]+}')
  })

  it('says of a Word file what is not compared in words of a comparison, which makes neither notes nor a draft', async () => {
    const comment = `<w:comment w:id="0" w:author="Ana">${p('Which?')}</w:comment><w:comment w:id="1" w:author="Bo">${p('Loose.')}</w:comment>`
    const body = `<w:p><w:commentRangeStart w:id="0"/>${r('Networks')}<w:commentRangeEnd w:id="0"/>${r(' are owned.')}${r('Kept back.', '<w:vanish/>')}</w:p>`
    const parts = docxParts({ body, comments: comment, header1: p('Confidential') })
    const path = put('beside.docx', makeZip([...parts].map(([name, content]) => ({ name, content }))))
    const { code, out, err } = await commandHere(['diff', at('c.txt'), path])
    expect([code, out]).toEqual([0, 'Nothing differs.\n'])
    expect(err.trim().split('\n')).toEqual([
      'beside.docx: 2 comments are not compared.',
      'beside.docx: 1 line from the top or bottom of pages is not compared.',
      'beside.docx: 1 piece of hidden text is not compared.',
    ])
  })

  it('says of a web page what was left out, as an import of it does', async () => {
    const html =
      '<!doctype html><html><body><p>Networks are owned.</p><p hidden>Secretly.</p><img src="a.png" alt="A mast"></body></html>'
    const page = put('page.html', html)
    const compared = await commandHere(['diff', at('c.txt'), page])
    expect([compared.code, compared.out]).toEqual([0, 'Nothing differs.\n'])
    const imported = ['import', page, '--template', 'elements-paper-input', '-o', at('page.rostrum')]
    const { code, out } = await commandHere([...imported, '--report', at('report.json')])
    expect(code).toBe(0)
    for (const said of [compared.err, out]) expect(said).toContain('1 piece of text that the page hides was left out')
    expect(compared.err).toContain('1 picture is not compared: only words are.')
    expect(out).toMatch(/1 picture, .* was left out/)
    const { fidelity } = JSON.parse(readFileSync(at('report.json'), 'utf8'))
    expect(fidelity.lines).toMatchObject([
      { kind: 'pageHidden', outcome: 'left-out', count: 1, where: ['Secretly.'] },
      { kind: 'pageMedia', count: 1, where: ['A mast'] },
    ])
  })

  it('finds nothing between a draft and the Word document that was made of it', async () => {
    const made = at('made')
    const exported = await commandHere(['export', SAMPLE, '--docx', '--to', made, '--json'])
    const [written] = JSON.parse(exported.out) as { path: string }[]
    const { code, out } = await commandHere(['diff', SAMPLE, written?.path ?? ''])
    expect([code, out]).toEqual([0, 'Nothing differs.\n'])
  })

  it('refuses what it cannot compare or write in a sentence, and writes nothing', async () => {
    put('old.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]))
    put('rich.rtf', '{\\rtf1 words}')
    put('empty.txt', ' ')
    for (const [given, saying] of [
      [['diff', at('c.txt'), at('old.doc')], /old\.doc.*\.docx/],
      [['diff', at('c.txt'), at('rich.rtf')], /Rich Text Format/],
      [['diff', at('c.txt'), at('empty.txt')], /empty/i],
      [['diff', at('c.txt'), at('none.txt')], /none\.txt/],
      [['diff', SAMPLE, OTHER, '-o', at('x.odt')], /x\.odt.*\.docx or \.pdf/],
      [['diff', SAMPLE, OTHER, '-o', at('c.txt')], /\.docx or \.pdf/],
    ] as [string[], RegExp][]) {
      const { code, out, err } = await commandHere(given)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(saying)
    }
  })
})

describe('a comparison as a document', () => {
  it('shows of two drafts what came and went with a legend, and no contact that is kept out', async () => {
    const before = richDraft({
      title: 'Fund networks',
      marginNotes: [
        {
          id: 'n',
          section: null,
          words: '',
          author: 'A',
          at: '2025-07-01T00:00:00.000Z',
          text: 'Secret note',
          resolved: false,
          replies: [],
        },
      ],
    })
    const after = {
      ...before,
      title: 'Fund community networks',
      organisation: {
        ...before.organisation,
        hideContact: true,
        contactEmail: 'secret@example.org',
        name: 'Another name',
      },
      marginNotes: [],
    }
    put('one.rostrum', writeDraft(before))
    put('two.rostrum', writeDraft(after))
    const { code, out } = await commandHere(['diff', at('one.rostrum'), at('two.rostrum'), '-o', at('what.docx')])
    expect([code, out]).toEqual([1, '“what.docx” shows what differs.\n'])
    const runs = await runsOf(at('what.docx'))
    const [all, came, went] = [runsText(runs), words(runs, 'underline'), words(runs, 'strikethrough')]
    expect(came).toContain('Words that stand only in the later text are underlined')
    expect(came).toContain('community')
    expect(went).toContain('words that stand only in the earlier text are struck out')
    expect(went).toContain(before.organisation.name)
    expect(all).toContain('one.rostrum')
    expect(all).toContain('two.rostrum')
    for (const secret of ['secret@example.org', before.organisation.contactEmail, 'Secret note'])
      expect(all).not.toContain(secret)
    const again = await commandHere(['diff', at('one.rostrum'), at('two.rostrum'), '-o', at('what.docx')])
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('--force')])
    const first = readFileSync(at('what.docx'))
    await commandHere(['diff', at('one.rostrum'), at('two.rostrum'), '-o', at('what.docx'), '--force'])
    expect(readFileSync(at('what.docx')).equals(first)).toBe(true)
  })

  it('shows of two files the whole text, as DOCX and as PDF', async () => {
    const [one, two] = [
      put('d.txt', 'All networks are free.\n\nThe second stays.'),
      put('e.md', 'All networks are fair.\n\nThe second stays.'),
    ]
    for (const ending of ['docx', 'pdf'] as const) {
      const { code } = await commandHere(['diff', one, two, '-o', at(`files.${ending}`), '--paper', 'letter'])
      expect(code).toBe(1)
    }
    const runs = await runsOf(at('files.docx'))
    expect(runsText(runs)).toContain('The second stays.')
    expect(runsText(runs)).toContain('1 word added, 1 word removed.')
    expect(words(runs, 'underline')).toContain('fair')
    expect(words(runs, 'strikethrough')).toContain('free')
    expect(readFileSync(at('files.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  })
})
