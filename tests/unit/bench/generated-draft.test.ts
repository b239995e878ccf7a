import { beforeAll, describe, expect, it } from 'vitest'
import { draftSchema } from '../../../src/core/draft/draft'
import type { PackManifest } from '../../../src/core/template/pack'
import type { Template } from '../../../src/core/template/template'
import { runSequences, runsText } from '../../../src/core/text/block-text'
import { countWords } from '../../../src/core/text/words'
import { median, percentile } from '../../bench/bench'
import { elementsPaper, generatedDraft, markdownOf } from '../../bench/generated-draft'

let template: Template
let pack: PackManifest
beforeAll(async () => {
  ;({ template, pack } = await elementsPaper())
})

function wordsIn(words: number): number {
  const draft = generatedDraft(words, template, pack)
  const answers = draft.sections
    .filter((section) => section.chosen)
    .flatMap((section) => Object.values(section.answers))
  const texts = answers.flat().flatMap(runSequences).map(runsText)
  const proposed = draft.proposals.flatMap(({ proposed: text, rationale }) => [text, rationale])
  return [...texts, ...proposed].reduce((sum, text) => sum + countWords(text, draft.language), 0)
}

describe('a generated draft', () => {
  it.each([200, 2_000, 10_000, 20_000])('has %i words, or a block more', (words) => {
    const count = wordsIn(words)
    expect(count).toBeGreaterThanOrEqual(words)
    expect(count).toBeLessThan(words + 150)
  })

  it('is the same each time', () => {
    expect(generatedDraft(2_000, template, pack)).toEqual(generatedDraft(2_000, template, pack))
  })

  it('is a draft like any other, with every kind of block that people use', () => {
    const draft = generatedDraft(10_000, template, pack)
    expect(draftSchema.safeParse(draft).error).toBeUndefined()
    const types = new Set(
      draft.sections.flatMap((section) =>
        Object.values(section.answers)
          .flat()
          .map(({ type }) => type),
      ),
    )
    expect([...types].sort()).toEqual(['list', 'paragraph', 'quote', 'table'])
    expect(draft.proposals.length).toBeGreaterThan(10)
  })

  it('has all of its words in its Markdown', () => {
    const draft = generatedDraft(2_000, template, pack)
    const plain = markdownOf(draft, template).replace(/\*/g, '')
    for (const section of draft.sections.filter(({ chosen }) => chosen))
      for (const block of Object.values(section.answers).flat())
        for (const runs of runSequences(block)) for (const run of runs) expect(plain).toContain(run.text)
    for (const proposal of draft.proposals) expect(plain).toContain(proposal.proposed)
  })
})

describe('what a bench reports', () => {
  it('is the middle value, or the mean of two', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([10, 1, 2, 3])).toBe(2.5)
    expect(() => median([])).toThrow()
  })

  it('is the nearest rank of a percentile', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(percentile(values, 0.95)).toBe(95)
    expect(percentile([7], 0.95)).toBe(7)
    expect(() => percentile([], 0.95)).toThrow()
  })
})
