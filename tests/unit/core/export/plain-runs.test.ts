import { describe, expect, it } from 'vitest'
import { answerAsPlainText } from '../../../../src/core/export/text'

describe('marked runs as plain text', () => {
  it('writes raised and lowered text in characters, and struck words in brackets', () => {
    const runs = [
      { text: 'In 2024' },
      { text: '2', superscript: true },
      { text: ' CO' },
      { text: '2', subscript: true },
      { text: ' fell by ' },
      { text: 'ten', strikethrough: true },
      { text: ' or twelve', strikethrough: true, bold: true },
      { text: ' eleven ' },
      { text: 'per cent', highlight: true },
      { text: ' on 10', superscript: false },
      { text: '6', superscript: true, strikethrough: true },
      { text: ' m.' },
    ]
    expect(answerAsPlainText([{ type: 'paragraph', runs }])).toBe(
      'In 2024² CO₂ fell by [deleted: ten or twelve] eleven per cent on 10[deleted: ⁶] m.',
    )
  })

  it('puts a link’s address behind its words, raised or not', () => {
    const link = 'https://example.org/a'
    expect(
      answerAsPlainText([
        {
          type: 'paragraph',
          runs: [
            { text: 'see', link },
            { text: '2', link, superscript: true },
          ],
        },
      ]),
    ).toBe('see² (https://example.org/a)')
  })
})
