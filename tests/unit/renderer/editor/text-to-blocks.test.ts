import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { blockSchema, paragraph } from '../../../../src/core/text/blocks'
import { blocksFromText } from '../../../../src/renderer/editor/text-to-blocks'

describe('blocksFromText', () => {
  it('makes every line a paragraph and takes empty lines for what parts them', () => {
    expect(blocksFromText('One\r\nTwo\r\n\r\n\r\nThree\n')).toEqual(['One', 'Two', 'Three'].map(paragraph))
  })

  it('leaves a single line as it is, even when it starts like a list', () => {
    expect(blocksFromText('- said nobody')).toEqual([paragraph('- said nobody')])
    expect(blocksFromText('')).toEqual([])
  })

  it('makes lists of lines with bullets, dashes and numbers', () => {
    expect(blocksFromText('Asks:\n• open\n• repair\n1. first\n2) second')).toEqual([
      paragraph('Asks:'),
      { type: 'list', ordered: false, items: [{ runs: [{ text: 'open' }] }, { runs: [{ text: 'repair' }] }] },
      { type: 'list', ordered: true, items: [{ runs: [{ text: 'first' }] }, { runs: [{ text: 'second' }] }] },
    ])
  })

  it('nests items that are indented deeper', () => {
    expect(blocksFromText('- a\n    - b\n    - c\n- d')).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [
          {
            runs: [{ text: 'a' }],
            nested: { type: 'list', ordered: false, items: [{ runs: [{ text: 'b' }] }, { runs: [{ text: 'c' }] }] },
          },
          { runs: [{ text: 'd' }] },
        ],
      },
    ])
  })

  it('does not take a year at the start of a line for a number', () => {
    expect(blocksFromText('2025. A year.\nNext')).toEqual(['2025. A year.', 'Next'].map(paragraph))
  })

  it('takes the footnotes of Markdown for footnotes, and leaves what nothing defines or refers to', () => {
    expect(
      blocksFromText('A[^1] b.[^note]\n\n- c[^1] [^x]\n\n[^1]: See *that*.\n[^note]: Two\n    lines.\n[^y]: Alone.'),
    ).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: 'A' },
          { text: '', footnote: { runs: [{ text: 'See *that*.' }] } },
          { text: ' b.' },
          { text: '', footnote: { runs: [{ text: 'Two\nlines.' }] } },
        ],
      },
      {
        type: 'list',
        ordered: false,
        items: [
          { runs: [{ text: 'c' }, { text: '', footnote: { runs: [{ text: 'See *that*.' }] } }, { text: ' [^x]' }] },
        ],
      },
      paragraph('[^y]: Alone.'),
    ])
  })

  it('gives valid blocks for every string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(z.array(blockSchema).safeParse(blocksFromText(text)).success).toBe(true)
      }),
    )
  })
})
