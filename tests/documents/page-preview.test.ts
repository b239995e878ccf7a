import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { handedInSections } from '../../src/core/draft/unplaced-text'
import { documentOutline } from '../../src/core/export/document-outline'
import { typstOf } from '../../src/core/export/typst'
import { DOCUMENT_KINDS } from '../../src/core/template/document-kinds'
import { isAnswerEmpty } from '../../src/core/text/block-text'
import { paragraph } from '../../src/core/text/blocks'
import { makeDocuments, previewPages } from '../../src/node/documents'
import { compilePdf, drawPages } from '../../src/node/pdf'
import { richDraft, TEMPLATE } from './fixture'

const draft = richDraft()
const request = { draft, template: TEMPLATE, order: 'area', paper: 'a4' as const }

async function preview(changes: Partial<Parameters<typeof previewPages>[0]> = {}) {
  const drawn = await previewPages({ ...request, from: 1, to: 99, ...changes })
  if (!drawn.ok) throw new Error(drawn.problem.code)
  return drawn.value
}

describe('the pages of a draft as pictures', () => {
  it.each(DOCUMENT_KINDS)('are those of the PDF, as %s', async (as) => {
    const made = await makeDocuments({ ...request, as, formats: ['pdf'] })
    const { count, pages } = await preview({ as })
    expect(made.ok && made.value[0]?.pages).toBe(count)
    expect(pages.map(({ page }) => page)).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  })

  it.each(['area', 'form'])(
    'are set alike with and without the places that lead back to the text, by %s',
    async (order) => {
      const layout = { paper: 'a4' as const }
      const [plain, placed] = await Promise.all(
        [false, true].map(async (places) => {
          const drawn = await drawPages(documentOutline('text', draft, TEMPLATE, { order, places }), layout)
          if (!drawn.ok) throw new Error(drawn.problem.code)
          const { count, picture } = drawn.value
          return Array.from({ length: count }, (_, index) => picture(index + 1))
        }),
      )
      expect(placed).toEqual(plain)
    },
  )

  it('are written into no document', () => {
    const outline = documentOutline('text', draft, TEMPLATE, { order: 'area' })
    expect(typstOf(outline, { paper: 'a4' })).not.toContain('<written>')
  })

  it('hold the shapes that they use and no script, and no page but what is asked for', async () => {
    const { pages, width, height, count } = await preview({ from: 2, to: 2 })
    expect(count).toBeGreaterThan(2)
    expect(pages.map(({ page }) => page)).toEqual([2])
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    for (const { svg } of pages) {
      const shapes = new Set(Array.from(svg.matchAll(/ id="([^"]+)"/g), ([, name]) => name))
      const used = Array.from(svg.matchAll(/href="#([^"]+)"/g), ([, name]) => name)
      // Letters are joined to outlines: hundreds of elements would keep the window.
      expect(svg.match(/M(?=[-.\d])/g)?.length ?? 0).toBeGreaterThan(500)
      expect(svg.match(/<(?:use|path)\b/g)?.length ?? 0).toBeLessThan(300)
      expect(used.filter((name) => !shapes.has(name))).toEqual([])
      expect(/<script|foreignObject|https?:\/\/(?!www\.w3\.org)/.exec(svg)?.[0]).toBeUndefined()
    }
  })

  it.each(DOCUMENT_KINDS)('know where each answer begins, in the sequence of the document, as %s', async (as) => {
    const { places, count } = await preview({ as })
    const slots = places.filter(({ at }) => at.section !== 'proposals').map(({ at }) => at)
    const written = [...handedInSections(draft)]
      .filter(([id]) => TEMPLATE.sections.some((section) => section.id === id))
      .flatMap(([section, { answers }]) => Object.entries(answers).map(([slot, blocks]) => ({ section, slot, blocks })))
      .filter(({ blocks }) => !isAnswerEmpty(blocks))
    expect(written.length).toBeGreaterThan(5)
    for (const { section, slot } of written) expect(slots).toContainEqual(expect.objectContaining({ section, slot }))
    const heights = places.map(({ page, y }) => page * 10_000 + y)
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    expect(places.every(({ page }) => page >= 1 && page <= count)).toBe(true)
    // Each row of a table of proposals has a place of its own, below that of the row before; what is read aloud has no table.
    const rows = places.filter(({ at }) => at.section === 'proposals').map(({ at }) => at.proposal)
    expect(new Set(rows)).toEqual(new Set(as === 'text' ? draft.proposals.map(({ id }) => id) : []))
    expect(draft.proposals.length).toBeGreaterThan(1)
  })

  it('are whole pictures whatever a link leads to', async () => {
    const odd = richDraft()
    const [first] = odd.sections
    if (!first) throw new Error('no section')
    const link = 'mailto:a@example.org?subject="><script>alert(1)</script>&x=1'
    first.answers = { answer: [{ type: 'paragraph', runs: [{ text: 'write to us', link }] }] }
    const { pages } = await preview({ draft: odd })
    const faults: unknown[] = []
    for (const { svg } of pages) {
      const parser = new SaxesParser()
      parser.on('error', (fault) => faults.push(fault.message))
      parser.write(svg).close()
    }
    expect(faults).toEqual([])
    expect(pages.some(({ svg }) => svg.includes('about:blank'))).toBe(true)
  })

  it('have more pages when more is written, and another paper when another is chosen', async () => {
    const short = await preview()
    const long = richDraft()
    const [first] = long.sections
    if (!first) throw new Error('no section')
    first.answers = {
      ...first.answers,
      answer: Array.from({ length: 200 }, (_, index) => paragraph(`Every school is connected by 2030, says ${index}.`)),
    }
    expect((await preview({ draft: long })).count).toBeGreaterThan(short.count + 2)
    expect(Math.round((await preview({ paper: 'letter' })).height)).toBe(792)
  })

  it('are a sentence where a character cannot be set, as the PDF is', async () => {
    const odd = richDraft({ title: 'Linear B \u{10000}' })
    const drawn = await previewPages({ ...request, draft: odd, from: 1, to: 1 })
    const made = await compilePdf(documentOutline('text', odd, TEMPLATE, { order: 'area' }), { paper: 'a4' })
    expect(drawn.ok ? null : drawn.problem).toMatchObject({ code: 'missing-glyph' })
    expect(drawn).toEqual(made)
  })
})
