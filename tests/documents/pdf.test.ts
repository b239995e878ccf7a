import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Paper } from '../../src/core/export/layout'
import { outlineOf } from '../../src/core/export/outline-of'
import { paragraph } from '../../src/core/text/blocks'
import { compilePdf, forgetCompilers, pagesOf } from '../../src/node/pdf'
import { coverageOf } from '../../src/node/pdf-fonts'
import { ARABIC, CHINESE, MIXED_ARABIC, RUSSIAN, richDraft, TEMPLATE } from './fixture'
import { hasTool, toolOutput } from './needs-tool'
import { paragraphsOf } from './outline-text'
import { pdfHolds } from './pdf-text'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function pdf(order: string, paper: Paper = 'a4', draft = richDraft()) {
  const outline = outlineOf(draft, TEMPLATE, { order })
  const made = await compilePdf(outline, { paper })
  if (!made.ok) throw new Error(made.problem.sentence)
  const path = join(folder, `${order}-${paper}.pdf`)
  writeFileSync(path, made.value.bytes)
  return { ...made.value, outline, path }
}

/** The pages' text without the strips at top and bottom where organisation, title and page number stand. */
function bodyText(path: string): string {
  return toolOutput('pdftotext', ['-enc', 'UTF-8', '-x', '0', '-y', '68', '-W', '595', '-H', '708', path, '-'])
}

describe.skipIf(!hasTool('pdfinfo') || !hasTool('pdftotext'))('the PDF as poppler reads it', () => {
  let info: string
  let path: string
  beforeAll(async () => {
    path = (await pdf('area')).path
    info = toolOutput('pdfinfo', [path])
  })

  it('says title, author, subject and its fixed date', () => {
    expect(info).toMatch(/^Title:\s+Networks that people own$/m)
    expect(info).toMatch(/^Author:\s+Hill Networks Alliance$/m)
    expect(info).toMatch(/^Subject:\s+Written input to the Elements Paper$/m)
    expect(info).toMatch(/^CreationDate:.*Jul 24 .*2025/m)
  })

  it('is tagged, declares PDF/UA-1 and names its language', async () => {
    expect(info).toMatch(/^Tagged:\s+yes$/m)
    expect(toolOutput('pdfinfo', ['-meta', path])).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    const { bytes } = await pdf('area')
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Lang \(en\)/)
  })

  it('has headings that skip no level, lists, table headers, quotes and links in its structure', () => {
    const structure = toolOutput('pdfinfo', ['-struct', path])
    const levels = [...structure.matchAll(/^\s*H(\d)\b/gm)].map((match) => Number(match[1]))
    expect(levels.length).toBeGreaterThan(10)
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    })
    for (const tag of ['L ', 'LBody', 'Table', 'THead', 'TH', 'TD', 'BlockQuote', 'Link'])
      expect(structure).toContain(tag)
  })

  it.each(['form', 'area'])('gives every paragraph back exactly (order %s)', async (order) => {
    const made = await pdf(order)
    const text = bodyText(made.path)
    const paragraphs = paragraphsOf(made.outline)
    expect(paragraphs.length).toBeGreaterThan(40)
    expect(paragraphs.filter((wanted) => !pdfHolds(text, wanted.replace(/\n/g, ' ')))).toEqual([])
    for (const wanted of [ARABIC, CHINESE, RUSSIAN, MIXED_ARABIC]) expect(paragraphs).toContain(wanted)
  })

  it('cuts no paragraph and no row of usual length at a page’s end, and lets long ones run on', async () => {
    const sentence = 'A paragraph of four lines keeps together, because whoever copies it wants it in one piece. '
    const answer = Array.from({ length: 40 }, (_, index) => paragraph(`No. ${index}: ${sentence.repeat(4).trim()}`))
    const long = { current: 'word '.repeat(900).trim(), proposed: '', rationale: '' }
    const draft = richDraft({
      sections: [{ id: 'q1', chosen: true, answers: { answer: [...answer, paragraph('long '.repeat(2000).trim())] } }],
    })
    draft.proposals = draft.proposals.map((row, index) => (index === 0 ? { ...row, ...long } : row))
    const { path: many, pages } = await pdf('form', 'a4', draft)
    expect(pages).toBeGreaterThan(8)
    const whole = toolOutput('pdftotext', ['-enc', 'UTF-8', many, '-'])
    expect(answer.filter((block) => !pdfHolds(whole, block.runs[0]?.text ?? ''))).toEqual([])
    expect(bodyText(many).match(/\bword\b/g)).toHaveLength(900)
    expect(bodyText(many).match(/\blong\b/g)).toHaveLength(2000)
  })

  it('breaks words that no line holds, instead of running over the margin or the next column', async () => {
    const long = 'Donaudampfschifffahrtselektrizit'.repeat(8)
    const draft = richDraft({
      sections: [{ id: 'q1', chosen: true, answers: { answer: [paragraph(`Before ${long} after`)] } }],
    })
    draft.proposals = draft.proposals.map((row, index) => (index === 0 ? { ...row, proposed: long } : row))
    const { path: made } = await pdf('form', 'a4', draft)
    const boxes = toolOutput('pdftotext', ['-enc', 'UTF-8', '-bbox', made, '-'])
    const right = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, edge]) => Number(edge))
    // 21 cm less a margin of 2.5 cm, in points, and half a point for side bearings.
    expect(Math.max(...right)).toBeLessThan(((21 - 2.5) / 2.54) * 72 + 0.5)
    const text = toolOutput('pdftotext', ['-enc', 'UTF-8', made, '-']).replace(/\s+/g, '')
    expect(text).toContain(`Before${long}after`)
  })

  it.each([
    ['Times New Roman', 'Tinos'],
    ['Arial', 'Arimo'],
    ['Calibri', 'Carlito'],
    ['Garamond', 'NotoSans'],
  ])('is set in a font as wide as %s and as large as asked for: %s', async (font, ours) => {
    const outline = outlineOf(richDraft(), TEMPLATE, { order: 'form' })
    const facesOf = async (fontSize: number) => {
      const made = await compilePdf(outline, { paper: 'a4', font, fontSize })
      if (!made.ok) throw new Error(made.problem.sentence)
      const path = join(folder, `${ours}-${fontSize}.pdf`)
      writeFileSync(path, made.value.bytes)
      // Of each word its box, whose height is that of the font at its size.
      const words = [...toolOutput('pdftotext', ['-bbox', path, '-']).matchAll(/yMin="([\d.]+)".*?yMax="([\d.]+)"/g)]
      return {
        families: new Set(
          (readFileSync(path, 'latin1').match(/\/FontName \/[A-Z]{6}\+\w+/g) ?? []).map((name) =>
            name.replace(/^.*\+/, ''),
          ),
        ),
        height: mostFrequent(words.map(([, top, bottom]) => (Number(bottom) - Number(top)).toFixed(1))),
      }
    }
    const [usual, large] = [await facesOf(10), await facesOf(12)]
    expect([...usual.families]).toEqual(expect.arrayContaining([ours, 'Amiri', 'NotoSansSC']))
    expect(Number(large.height) / Number(usual.height)).toBeCloseTo(1.2, 1)
  })

  it('notices a single character that is not given back', async () => {
    const text = bodyText((await pdf('form')).path)
    for (const wanted of [ARABIC, CHINESE, RUSSIAN]) {
      expect(pdfHolds(text, wanted)).toBe(true)
      expect(pdfHolds(text, wanted.slice(0, 20) + wanted.slice(21))).toBe(false)
    }
  })

  it('is on the paper that was asked for', async () => {
    expect(info).toMatch(/Page size:.*\(A4\)/)
    expect(toolOutput('pdfinfo', [(await pdf('area', 'letter')).path])).toMatch(/Page size:.*\(letter\)/)
  })

  it('uses bundled fonts alone, all embedded', () => {
    const fonts = readFileSync(path, 'latin1').match(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)
    expect(new Set((fonts ?? []).map((name) => name.replace(/^.*\+/, '').replace(/-.*/, '')))).toEqual(
      new Set(['NotoSans', 'Amiri', 'NotoSansSC']),
    )
  })

  it('keeps what writers type as text, whatever it means in Typst', async () => {
    const nasty = [
      '#panic("x")',
      '$x^2$',
      '*bold* _it_',
      '= Heading',
      '// comment',
      '/* c */',
      '@ref <label>',
      '`raw`',
      '\\u{41} \\',
      '"quoted"',
      '#{let x = 1}',
      '- item',
      '~ -- --- ~',
      'https://example.org/#a',
    ]
    const draft = richDraft({
      title: '#panic("title") \\',
      sections: [{ id: 'q1', chosen: true, answers: { answer: nasty.map(paragraph) } }],
    })
    const made = await pdf('form', 'a4', draft)
    const text = bodyText(made.path)
    expect(nasty.filter((wanted) => !pdfHolds(text, wanted))).toEqual([])
    expect(pdfHolds(text, '#panic("title") \\')).toBe(true)
  })
})

describe('compilePdf', () => {
  it('gives the same bytes twice, also after all was given back in between', async () => {
    const [first, second] = [await pdf('area'), await pdf('area')]
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
    forgetCompilers()
    expect(Buffer.from((await pdf('area')).bytes).equals(Buffer.from(first.bytes))).toBe(true)
  })

  it('counts pages without making the PDF', async () => {
    const made = await pdf('area')
    expect(await pagesOf(made.outline, { paper: 'a4' })).toEqual({ ok: true, value: made.pages })
  })

  it('names a character that no font has, its code point and its place', async () => {
    const draft = richDraft()
    draft.proposals = draft.proposals.map((row, index) => (index === 0 ? { ...row, rationale: 'Thai: ก' } : row))
    const made = await compilePdf(outlineOf(draft, TEMPLATE, { order: 'form' }), { paper: 'a4' })
    expect(made).toMatchObject({ ok: false, problem: { code: 'missing-glyph' } })
    if (!made.ok)
      expect(made.problem.sentence).toMatch(/“ก” \(U\+0E01\), in the rationale of the proposal on para\. 48/)
  })

  it('names section and slot of a character that no font has', async () => {
    const draft = richDraft()
    const area = draft.sections.find(({ id }) => id === 'area-5')
    if (area) area.answers = { ...area.answers, rationale: [paragraph('No glyph: \ue123 and ፩')] }
    const made = await compilePdf(outlineOf(draft, TEMPLATE, { order: 'form' }), { paper: 'a4' })
    if (made.ok) throw new Error('made')
    for (const named of ['“\ue123” (U+E123)', '“፩” (U+1369)'])
      expect(made.problem.sentence).toContain(`${named}, in “5. Bridging digital divides”, “Rationale”`)
    const boxed = await compilePdf(outlineOf(draft, TEMPLATE, { order: 'form' }), { paper: 'a4' }, { boxes: true })
    expect(boxed.ok && boxed.value.pages).toBeGreaterThan(0)
    expect((await coverageOf('□')).missing).toEqual([])
  })

  it('sets emoji, alone and in sequences', async () => {
    const draft = richDraft({ title: 'Parrots 🦜 and farmers 👩‍🌾 ✅' })
    const made = await compilePdf(outlineOf(draft, TEMPLATE, { order: 'form' }), { paper: 'a4' })
    if (!made.ok) throw new Error(made.problem.sentence)
    expect(Buffer.from(made.value.bytes).toString('latin1')).toContain('NotoEmoji')
  })

  it('makes a document of nothing but a title', async () => {
    const draft = richDraft({ sections: [], proposals: [] })
    draft.organisation = {
      ...draft.organisation,
      name: '',
      acronym: '',
      group: '',
      country: '',
      hideContact: true,
      signatories: [],
    }
    expect((await pdf('form', 'a4', draft)).pages).toBe(1)
  })

  it('sets a draft in Arabic from right to left', async () => {
    const draft = richDraft({ language: 'ar', title: 'شبكات يملكها الناس' })
    expect((await pdf('area', 'a4', draft)).pages).toBeGreaterThan(1)
  })
})

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}
