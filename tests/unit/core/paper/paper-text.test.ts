import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Paper } from '../../../../src/core/paper/paper'
import { paperSourceOfMarkdown, paperSourceOfText } from '../../../../src/core/paper/paper-sources'
import { textOfPaper } from '../../../../src/core/paper/paper-text'
import { paperOf } from '../../../../src/core/paper/read-paper'

const again = (paper: Paper) => paperOf(paperSourceOfMarkdown(textOfPaper(paper)))
const paragraphsIn = ({ paragraphs }: Paper) => paragraphs.map(({ number, part, text }) => [number, part, text])

const HARD = `Outcome document: Zero Draft

Preamble

A. Recalling the outcomes of both phases,

B. Recognising that 5 * 3 < 16 and that [brackets], _marks_ and ~waves~ are text, as is R&amp;D,

I. Digital divides

1. We reaffirm our commitment. See https://example.org/a_b_*c*/~x and www.example.org/[1].

2. We call upon Member States to:

(a) invest in skills;

(b) support networks, including by:

(i) opening spectrum;

(ii) lowering fees;

• a point of its own

- another

10 bis. We note a_word_with_marks with concern.

1945. In that year no paragraph had this number.

OP 11. We stay.

# no heading

II. Internet governance

12. We resolve to strengthen the Forum.

12. We invite the Secretary-General to report on it.
`

describe('a paper as a text', () => {
  it('is read as the same paragraphs under the same headings', () => {
    const paper = paperOf(paperSourceOfText(HARD))
    expect(paper.paragraphs.map(({ number }) => number)).toEqual(
      expect.arrayContaining(['A', '2(b)(ii)', '10 bis', 'OP 11', '12']),
    )
    expect(paragraphsIn(again(paper))).toEqual(paragraphsIn(paper))
    expect(again(paper).title).toBe(paper.title)
    // What may have been read wrongly is said of the text as well.
    const doubts = ({ doubts }: Paper) => doubts.map(({ kind, number, before }) => [kind, number, before])
    expect(doubts(again(paper))).toEqual(doubts(paper))
  })

  it('keeps the levels of numbers, and papers that have none', () => {
    for (const text of [
      '1.1 We agree.\n\n1.2 We go on.\n\n2.1 We end.',
      'We agree.\n\nWe go on.',
      '(1) We.\n\n(2) You.',
    ]) {
      const paper = paperOf(paperSourceOfText(text))
      expect(paragraphsIn(again(paper))).toEqual(paragraphsIn(paper))
    }
  })

  it('keeps every letter of a paragraph', () => {
    const word = fc.stringMatching(/^[a-z0-9*_[\]<>|&;#`\\.:/=+-]{1,12}$/)
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }), (all) => {
        const text = all.map((words, index) => `${index + 1}. We say ${words.join(' ')} here.`).join('\n\n')
        const paper = paperOf(paperSourceOfText(text))
        expect(paragraphsIn(again(paper))).toEqual(paragraphsIn(paper))
      }),
      { numRuns: 300 },
    )
  })
})
