import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { paragraphsOfDraft } from '../../../../src/core/speech/draft-statement'
import { timeStatement } from '../../../../src/core/speech/statement'
import { speechClock } from '../../../../src/core/speech/timing'
import { blockText, runsText } from '../../../../src/core/text/block-text'
import { paragraph } from '../../../../src/core/text/blocks'
import { empty, ready, template, withProposal, withRationale } from '../check/checked'

const texts = (draft: Draft) => paragraphsOfDraft(draft, template).map(({ runs }) => runsText(runs))

describe('a draft that is read aloud', () => {
  it('is nothing while nothing is written', () => {
    expect(paragraphsOfDraft(empty, template)).toEqual([])
  })

  it('has the answers with the writer’s headings, and the place of each', () => {
    const draft = withRationale([
      { type: 'heading', level: 1, runs: [{ text: 'Why' }] },
      { type: 'list', ordered: false, items: [{ runs: [{ text: 'Ours.' }] }, { runs: [{ text: 'Theirs.' }] }] },
      paragraph(' '),
    ])
    const said = paragraphsOfDraft(draft, template)
    const found = said.filter(({ runs }) => ['Why', 'Ours.', 'Theirs.'].includes(runsText(runs)))
    expect(found.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph'])
    for (const { at, runs } of found) {
      const block = draft.sections.find(({ id }) => id === at?.section)?.answers[at?.slot ?? '']?.[at?.block ?? -1]
      expect(block && blockText(block).slice(at?.start, (at?.start ?? 0) + runsText(runs).length)).toBe(runsText(runs))
    }
    expect(texts(draft)).not.toContain(' ')
  })

  it('has no title block, no heading of the template and nothing that is left out', () => {
    const said = texts(ready).join('\n')
    expect(said).not.toContain(ready.organisation.name)
    expect(said).not.toContain(ready.title)
    const without = {
      ...ready,
      sections: ready.sections.map((section) => ({ ...section, chosen: false })),
      proposals: [],
    }
    expect(texts(without)).toEqual([])
  })

  it('says of a proposal what is proposed and why', () => {
    const draft = withProposal({ current: 'Old words.', proposed: 'New words.', rationale: 'They are clear.' })
    expect(texts(draft)).toEqual(expect.arrayContaining(['New words.', 'They are clear.']))
    expect(texts(draft)).not.toContain('Old words.')
  })

  it('times again only what has changed', () => {
    const clock = speechClock()
    const before = timeStatement(paragraphsOfDraft(ready, template), clock).paragraphs
    const after = timeStatement(paragraphsOfDraft(structuredClone(ready), template), clock).paragraphs
    expect(after.length).toBeGreaterThan(0)
    for (const [index, { timing }] of after.entries()) expect(timing).toBe(before[index]?.timing)
  })
})
