import { expect, it } from 'vitest'
import { ownHeadings } from '../../../../src/core/draft/own-headings'
import { type Block, paragraph } from '../../../../src/core/text/blocks'

const heading = (level: 1 | 2 | 3, text: string): Block => ({ type: 'heading', level, runs: [{ text }] })

it('headings of a section are those of its slots, in their sequence, with the place of each', () => {
  const answers = {
    rationale: [paragraph('Before.'), heading(2, 'Who pays'), heading(3, '  ')],
    headline: [heading(1, 'Schools\nfirst')],
    gone: [heading(1, 'Of another template')],
  }
  expect(ownHeadings({ answers }, ['headline', 'rationale', 'evidence'])).toEqual([
    { slot: 'headline', block: 0, level: 1, text: 'Schools first' },
    { slot: 'rationale', block: 1, level: 2, text: 'Who pays' },
  ])
})
