import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDraft } from '../../../../src/core/draft/create'
import { setAnswer, setChosen } from '../../../../src/core/draft/edit'
import { htmlOf } from '../../../../src/core/export/html'
import { markdownOf } from '../../../../src/core/export/markdown'
import type { DocumentOutline } from '../../../../src/core/export/outline'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { importText } from '../../../../src/core/import/import-text'
import { withPassageLanguages } from '../../../../src/core/import/passage-languages'
import type { PackManifest } from '../../../../src/core/template/pack'
import { type Block, type List, paragraph, type Run } from '../../../../src/core/text/blocks'
import { richDraft, TEMPLATE } from '../../../documents/fixture'
import { generatedRuns } from '../../generated-runs'

const PACK = { id: 'test', packVersion: '1' } as PackManifest
const GIVEN = { id: 'd', now: '2025-07-01T00:00:00.000Z' }

/** With all that Markdown takes for signs. */
const TEXTS = [
  'We urge *all* States_to_fund [networks](x) & <b>more</b>.',
  '1. Not a list, # not a heading, | no cell, ~none~.',
  'A line\nand another.',
  'Нужны сети `людей`.',
  '我们呼吁各国政府。',
]
const mark = fc.constantFrom<Partial<Run>>(
  {},
  { bold: true },
  { italic: true },
  { underline: true },
  { strikethrough: true },
  { superscript: true },
  { link: 'https://example.org/a?b=1&c=2' },
)
const run = fc.tuple(fc.constantFrom(...TEXTS), mark).map(([text, said]): Run => ({ text, ...said }))
/** A plain word between any two runs: signs of marks that touch are read as one. */
const runs = fc
  .array(run, { maxLength: 3 })
  .map((all): Run[] => [
    { text: 'First ' },
    ...all.flatMap((each): Run[] => (Object.keys(each).length === 1 ? [] : [each, { text: ' then ' }])),
    { text: 'last', italic: true },
    { text: '', footnote: { runs: [{ text: 'A note.' }] } },
    { text: ' and more.' },
  ])
const list = fc.tuple(fc.boolean(), fc.array(runs, { minLength: 1, maxLength: 3 })).map(
  ([ordered, items]): List => ({
    type: 'list',
    ordered,
    items: items.map((own, index) => ({
      runs: own,
      ...(index === 0 ? { nested: { type: 'list', ordered: !ordered, items: [{ runs: [{ text: 'Inside.' }] }] } } : {}),
    })),
  }),
)
const blocks = fc.array(
  fc.oneof(
    runs.map((own): Block => ({ type: 'paragraph', runs: own })),
    runs.map((own): Block => ({ type: 'quote', runs: own })),
    list,
  ),
  { minLength: 1, maxLength: 4 },
)

/** 500 of them with `npm run rounds`. */
const DRAFTS = generatedRuns(100)

/** Whatever stands in an answer is there again when its document is read back. */
function expectUnchanged(kind: 'markdown' | 'html', written: (outline: DocumentOutline) => string): void {
  const fresh = newDraft(TEMPLATE, PACK, GIVEN)
  fc.assert(
    fc.property(blocks, (some) => {
      const answer = some.flatMap((block) => [block, paragraph('Between them.')])
      const headed = setAnswer(setChosen(fresh, 'area-5', true), 'area-5', 'headline', [paragraph('Fund networks.')])
      const draft = setAnswer(headed, 'area-5', 'evidence', answer)
      const text = written(outlineOf(draft, TEMPLATE, { order: 'area' }))
      const back = importText(text, kind, TEMPLATE, PACK, { ...GIVEN, language: 'en' }).draft
      const section = back.sections.find(({ id }) => id === 'area-5')
      expect(section?.answers.evidence).toEqual(withPassageLanguages(answer, 'en'))
    }),
    { numRuns: DRAFTS },
  )
}

describe('a document as Markdown', () => {
  it('comes back as it was, whatever stands in an answer', { timeout: 20_000 + DRAFTS * 1000 }, () =>
    expectUnchanged('markdown', markdownOf),
  )

  it('holds organisation and proposals, as import reads them', () => {
    const draft = richDraft()
    const text = markdownOf(outlineOf(draft, TEMPLATE, { order: 'area' }))
    const back = importText(text, 'markdown', TEMPLATE, PACK, GIVEN).draft
    expect(back.organisation.name).toBe(draft.organisation.name)
    expect(back.proposals.map(({ proposed }) => proposed)).toEqual(
      expect.arrayContaining(draft.proposals.map(({ proposed }) => proposed)),
    )
  })
})

describe('a document as HTML', () => {
  it('comes back as it was, whatever stands in an answer', { timeout: 20_000 + DRAFTS * 1000 }, () =>
    expectUnchanged('html', htmlOf),
  )

  it('has heads, languages and directions, and nothing that runs or is fetched', () => {
    const page = htmlOf(outlineOf(richDraft(), TEMPLATE, { order: 'area' }))
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en" dir="ltr">/)
    expect(page).toContain('<span lang="ar" dir="rtl">')
    expect(page).toContain('<th scope="col">Year</th>')
    expect(page).toContain('&lt;why&gt;')
    expect(page).not.toMatch(/<script|src="(?!data:)|url\(/)
  })
})
