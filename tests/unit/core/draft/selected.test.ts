import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAnswer } from '../../../../src/core/draft/progress'
import { countSelected, countSelectedText, selectedRuns } from '../../../../src/core/draft/selected'
import { blockText } from '../../../../src/core/text/block-text'
import type { Block } from '../../../../src/core/text/blocks'
import { draft as arbitraryDraft } from './arbitrary-draft'

const BLOCKS: Block[] = [
  {
    type: 'paragraph',
    runs: [
      { text: 'We build ' },
      { text: 'masts', bold: true },
      { text: '', footnote: { runs: [{ text: 'See nine.' }] } },
      { text: ' now' },
    ],
  },
  { type: 'list', ordered: true, items: [{ runs: [{ text: 'one two' }] }, { runs: [{ text: 'three' }] }] },
]

describe('what is selected', () => {
  it('is cut at both ends, whichever way it was selected', () => {
    const from = { block: 0, offset: 12 }
    const to = { block: 1, offset: 3 }
    const cut = [
      [{ text: 'ts', bold: true }, { text: '', footnote: { runs: [{ text: 'See nine.' }] } }, { text: ' now' }],
      [{ text: 'one' }],
    ]
    expect(selectedRuns(BLOCKS, from, to)).toEqual(cut)
    expect(selectedRuns(BLOCKS, to, from)).toEqual(cut)
    expect(countSelected(cut, 'en')).toEqual({ words: 5, characters: 18 })
    expect(countSelected(cut, 'en', false)).toEqual({ words: 3, characters: 9 })
  })

  it('is nothing for a caret, beside a footnote too', () => {
    for (const offset of [0, 5, 14])
      expect(selectedRuns(BLOCKS, { block: 0, offset }, { block: 0, offset })).toEqual([])
  })

  it('takes a footnote with the word before it', () => {
    expect(countSelected(selectedRuns(BLOCKS, { block: 0, offset: 9 }, { block: 0, offset: 14 }), 'en').words).toBe(3)
    expect(countSelected(selectedRuns(BLOCKS, { block: 0, offset: 14 }, { block: 0, offset: 18 }), 'en').words).toBe(1)
  })

  it('counts as the whole answer does when all of it is selected', () => {
    fc.assert(
      fc.property(arbitraryDraft, fc.boolean(), (draft, footnotes) => {
        for (const { answers } of draft.sections)
          for (const blocks of Object.values(answers)) {
            const last = blocks.at(-1)
            if (!last) continue
            const end = { block: blocks.length - 1, offset: blockText(last).length }
            const all = selectedRuns(blocks, { block: 0, offset: 0 }, end)
            expect(countSelected(all, draft.language, footnotes)).toEqual(
              countAnswer(blocks, draft.language, footnotes),
            )
          }
      }),
      { numRuns: 40 },
    )
  })

  it('in a field is counted line by line', () => {
    expect(countSelectedText('Add two\nmasts', 'en')).toEqual({ words: 3, characters: 12 })
    expect(countSelectedText('', 'en')).toEqual({ words: 0, characters: 0 })
  })
})
