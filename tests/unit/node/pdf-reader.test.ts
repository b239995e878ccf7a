import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linesOfPdf } from '../../../src/core/import/pdf/pdf-lines'
import { type PdfReaderOptions, readPdf } from '../../../src/node/pdf-reader'
import { NAMELESS_FONTS, setLines, showGlyphs, smallPdf } from '../../fixtures/paper/small-pdf'
import { builtThread } from './built-thread'

const thread = builtThread('pdf-thread')
const { folder } = thread

const PAPER = setLines([
  { text: 'Zero Draft of the outcome document', x: 72, y: 760, size: 16 },
  { text: '1. We reaffirm our commitment to an open Internet.', x: 72, y: 720 },
])

function read(bytes: Uint8Array, options: PdfReaderOptions = {}) {
  return readPdf({ bytes, name: 'paper.pdf' }, { script: thread.script, ...options })
}
async function problem(bytes: Uint8Array, options: PdfReaderOptions = {}) {
  const answer = await read(bytes, options)
  return answer.ok ? 'none' : `${answer.problem.code}: ${answer.problem.sentence}`
}

describe('readPdf', () => {
  it('gives the lines of a file with its checksum, and says how far it is', async () => {
    const path = join(folder, 'zero.pdf')
    writeFileSync(path, smallPdf({ content: PAPER, pages: 3 }))
    const pages: string[] = []
    const answer = await readPdf({ path }, { script: thread.script, onPage: (page, of) => pages.push(`${page}/${of}`) })
    if (!answer.ok) throw new Error(answer.problem.sentence)
    expect(answer.value.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(pages).toEqual(['1/3', '2/3', '3/3'])
    const [first] = linesOfPdf({ ...answer.value, pages: answer.value.pages.slice(0, 1) }).pages
    expect(first?.lines.map(({ text, size }) => [text, size])).toEqual([
      ['Zero Draft of the outcome document', 16],
      ['1. We reaffirm our commitment to an open Internet.', 11],
    ])
  })

  it('says of each file that cannot be read what to do', async () => {
    expect(await problem(smallPdf())).toMatch(/^empty: “paper.pdf” holds no text/)
    expect(await problem(smallPdf({ content: '0 0 100 100 re f' }))).toMatch(/^scanned: .*pictures of pages/)
    expect(await problem(smallPdf({ content: PAPER, encrypted: true }))).toMatch(/^encrypted: .*password/)
    expect(await problem(Buffer.from('%PDF-1.7 and nothing more'))).toMatch(/^damaged: /)
    expect(await problem(Buffer.from('PK\u0003\u0004 a Word document'))).toMatch(/^not-pdf: /)
    expect(await problem(smallPdf({ content: PAPER, pages: 601 }))).toMatch(/^too-large: .*601 pages/)
    const absent = await readPdf({ path: join(folder, 'absent.pdf') }, { script: thread.script })
    expect(absent.ok ? '' : absent.problem.sentence).toContain('absent.pdf')
  })

  it('says where text has no letters, and takes no number of a glyph for one', async () => {
    for (const [name, bytes] of [
      ['numbered', 2],
      ['nothing', 2],
      ['drawn', 1],
    ] as const) {
      const file = smallPdf({ font: NAMELESS_FONTS[name], content: showGlyphs(60, bytes) })
      expect([name, await problem(file)]).toEqual([
        name,
        expect.stringMatching(/^no-letters: “paper.pdf” shows text, but/),
      ])
    }
    const beside = `${showGlyphs(60, 2)}\n${PAPER.replaceAll('/F1', '/F2')}`
    const answer = await read(smallPdf({ font: NAMELESS_FONTS.numbered, content: beside }))
    if (!answer.ok) throw new Error(answer.problem.sentence)
    const texts = answer.value.pages.flatMap(({ pieces }) => pieces.map(({ text }) => text))
    expect(texts.slice(-2)).toEqual([
      'Zero Draft of the outcome document',
      '1. We reaffirm our commitment to an open Internet.',
    ])
    expect(texts.slice(0, -2).join('')).toMatch(/^[\0 ]{50,}$/)
  })

  it('ends with its time, and when it is given up', async () => {
    const bytes = smallPdf({ content: PAPER })
    expect(await problem(bytes, { limitMs: 1 })).toMatch(/^too-slow: /)
    const stop = new AbortController()
    const answer = problem(bytes, { signal: stop.signal })
    stop.abort()
    expect(await answer).toMatch(/^cancelled: /)
  })

  it('ends when it takes more memory than a paper does, in buffers too', async () => {
    const hog = join(folder, 'hog.cjs')
    writeFileSync(hog, 'const held = []\nsetInterval(() => held.push(Buffer.alloc(32 * 1024 * 1024, 1)), 5)')
    expect(await problem(smallPdf(), { script: hog, memoryMb: 128 })).toMatch(/^too-much-memory: /)
    const list = join(folder, 'list.cjs')
    writeFileSync(list, 'const held = []\nfor (;;) held.push(String(Math.random()))')
    expect(await problem(smallPdf(), { script: list, memoryMb: 64 })).toMatch(/^too-much-memory: /)
  })
})
