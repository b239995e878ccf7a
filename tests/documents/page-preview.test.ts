import { Resvg } from '@resvg/resvg-js'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { NO_DELIVERY } from '../../src/core/draft/edit'
import { handedInSections } from '../../src/core/draft/unplaced-text'
import { documentLayout, documentOutline } from '../../src/core/export/document-outline'
import { typstOf } from '../../src/core/export/typst'
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/core/template/document-kinds'
import { isAnswerEmpty } from '../../src/core/text/block-text'
import { type Block, paragraph } from '../../src/core/text/blocks'
import { makeDocuments, previewLayers, previewPages } from '../../src/node/documents'
import { compilePdf, drawPages, forgetCompilers } from '../../src/node/pdf'
import { richDraft, TEMPLATE } from './fixture'

const draft = richDraft()
const request = { draft, template: TEMPLATE, order: 'area', paper: 'a4' as const }

async function preview(changes: Partial<Parameters<typeof previewPages>[0]> = {}) {
  const drawn = await previewPages({ ...request, from: 1, to: 99, ...changes })
  if (!drawn.ok) throw new Error(drawn.problem.code)
  return drawn.value
}

/** An answer with notes longer than what is left of a page, a list, a table and Arabic, over many pages. */
function longDraft(paragraphs: number) {
  const long = richDraft()
  // Lines are counted over all pages, whichever are seen.
  long.delivery = { ...NO_DELIVERY, lineNumbers: true }
  const [first] = long.sections
  if (!first) throw new Error('no section')
  const note = { text: '', footnote: { runs: [{ text: 'Noted at length, and so on. '.repeat(60) }] } }
  first.answers = {
    ...first.answers,
    answer: Array.from({ length: paragraphs }, (_, index): Block => {
      const text = `Every school is connected by 2030, says paragraph ${index}. `.repeat(1 + (index % 5))
      if (index % 9 === 4) return { type: 'paragraph', runs: [{ text }, note] }
      if (index % 9 === 6)
        return { type: 'paragraph', runs: [{ text: 'المدارس متصلة بالشبكة. '.repeat(8), language: 'ar' }] }
      if (index % 9 === 7) return { type: 'list', ordered: true, items: [{ runs: [{ text }] }, { runs: [{ text }] }] }
      return paragraph(text)
    }),
  }
  return long
}

/** The same draft drawn whole, by a compiler that remembers nothing. */
async function wholePages(from: typeof draft, as: DocumentKind): Promise<string[]> {
  forgetCompilers()
  const outline = documentOutline(as, from, TEMPLATE, { order: 'area', places: true })
  const drawn = await drawPages(outline, documentLayout(as, from, TEMPLATE, 'a4'))
  forgetCompilers()
  if (!drawn.ok) throw new Error(drawn.problem.code)
  const { count, picture } = drawn.value
  return Array.from({ length: count }, (_, index) => picture(index + 1))
}

/** What a picture draws, in sequence: each element with those that it stands in, but for groups that say nothing. */
function drawnIn(svg: string): string[] {
  const open: string[] = []
  const drawn: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    open.push(`${name} ${JSON.stringify(attributes)}`)
    if (!['svg', 'g', 'a', 'defs'].includes(name)) drawn.push(open.slice(1).join(' > '))
  })
  parser.on('closetag', () => void open.pop())
  parser.write(svg).close()
  return drawn.filter((each) => !each.startsWith('defs'))
}

describe('the pages of a draft as pictures', () => {
  it.each(DOCUMENT_KINDS)('are alike drawn alone and drawn with all others, as %s', async (as) => {
    const long = longDraft(60)
    const pages = await wholePages(long, as)
    expect(pages.length).toBeGreaterThan(5)
    const outline = documentOutline(as, long, TEMPLATE, { order: 'area', places: true })
    for (const page of [3, 4, pages.length, 1, 2]) {
      const drawn = await drawPages(outline, documentLayout(as, long, TEMPLATE, 'a4'), { from: page, to: page })
      if (!drawn.ok) throw new Error(drawn.problem.code)
      expect(drawn.value.count).toBe(pages.length)
      expect(drawn.value.picture(page) === pages[page - 1], `page ${page}`).toBe(true)
      // What is left of the other pages is their heads, feet and notes, which is why this costs less.
      const others = pages.map((_, index) => index + 1).filter((each) => each !== page)
      const left = others.reduce((sum, each) => sum + drawn.value.picture(each).length, 0)
      expect(left).toBeLessThan(others.reduce((sum, each) => sum + (pages[each - 1]?.length ?? 0), 0) * 0.75)
    }
  })

  it('are alike after each change of the text, wherever that moves what stands on them', async () => {
    const changes: [paragraphs: number, alone: string[]][] = []
    for (const paragraphs of [40, 41, 12, 60, 59, 3]) {
      const long = longDraft(paragraphs)
      const layout = documentLayout('text', long, TEMPLATE, 'a4')
      const drawn = await drawPages(documentOutline('text', long, TEMPLATE, { order: 'area', places: true }), layout, {
        from: 2,
        to: 3,
      })
      if (!drawn.ok) throw new Error(drawn.problem.code)
      const alone = [2, 3].map((page) => drawn.value.picture(page))
      changes.push([paragraphs, alone])
    }
    for (const [paragraphs, alone] of changes) {
      const pages = await wholePages(longDraft(paragraphs), 'text')
      expect(
        alone.map((picture, index) => picture === pages[index + 1]),
        `${paragraphs} paragraphs`,
      ).toEqual([true, true])
    }
  })

  it.each(DOCUMENT_KINDS)('are the same to see when their layers lie one over the other, as %s', async (as) => {
    const asked = { ...request, draft: longDraft(20), as, from: 1, to: 99 }
    const [{ pages }, layered] = [await preview(asked), await previewLayers({ ...asked, known: [] })]
    if (!layered.ok) throw new Error(layered.problem.code)
    expect(layered.value.pages.length).toBeGreaterThan(3)
    for (const [index, { layers }] of layered.value.pages.entries()) {
      const whole = pages[index]?.svg ?? ''
      const inside = (svg: string) => svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
      const [ground = '', ...all] = drawnIn(whole)
      expect(layers.flatMap(({ drawn }) => drawnIn(drawn?.svg ?? '')).sort()).toEqual(all.sort())
      const white = /<path fill="#ffffff"[^>]*>/.exec(whole)?.[0] ?? ''
      expect(ground).toContain('#ffffff')
      const over = layers.map(({ drawn }) => inside(drawn?.svg ?? '')).join('')
      const pile = `${whole.slice(0, whole.indexOf('>') + 1)}${white}${over}</svg>`
      expect(new Resvg(pile).render().pixels.equals(new Resvg(whole).render().pixels), `page ${index + 1}`).toBe(true)
    }
  })

  it('change in the layer of what is typed alone, and need no more room than they say', async () => {
    const long = longDraft(40)
    const asked = { ...request, draft: long, from: 2, to: 4 }
    const layered = await previewLayers({ ...asked, known: [] })
    if (!layered.ok) throw new Error(layered.problem.code)
    // What shows a layer leaves out all above its top and below its bottom.
    for (const { drawn } of layered.value.pages.flatMap(({ layers }) => layers)) {
      const { svg = '', top = 0, bottom = 0 } = drawn ?? {}
      expect(bottom - top).toBeLessThan(layered.value.height / 2)
      const { pixels, width, height } = new Resvg(svg).render()
      const upTo = (y: number) =>
        Math.min(height, Math.max(0, Math.round((y / layered.value.height) * height))) * width * 4
      const isEmpty = (from: number, to?: number) => pixels.subarray(from, to).every((value) => value === 0)
      expect([isEmpty(0, upTo(top)), isEmpty(upTo(top), upTo(bottom)), isEmpty(upTo(bottom))]).toEqual([
        true,
        false,
        true,
      ])
    }
    const known = layered.value.pages.flatMap(({ layers }) => layers.map(({ name }) => name))
    const typed = structuredClone(long)
    const block = typed.sections[0]?.answers.answer?.[12]
    if (block?.type !== 'paragraph') throw new Error('no paragraph')
    block.runs[0] = { text: `${block.runs[0]?.text}!` }
    const again = await previewLayers({ ...asked, draft: typed, known })
    if (!again.ok) throw new Error(again.problem.code)
    const all = again.value.pages.flatMap(({ layers }) => layers)
    const other = all.filter(({ drawn }) => drawn !== null)
    expect(other).toHaveLength(1)
    expect(all.filter(({ name }) => known.includes(name))).toHaveLength(all.length - 1)
  })

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
