import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords, countWrittenWords } from '../../../../src/core/text/words'

describe('words of a limit', () => {
  it.each([
    ['', 0],
    [' \n\t', 0],
    ['Co-Chairs of A/RES/80/173', 3],
    ['and/or, e.g., a well-known 50% of it', 7],
    // A dash counts where it stands alone, as Word has it, and parts nothing where it does not.
    ['water – and land', 4],
    ['water—and land', 2],
    ['inputs@example.org or https://example.org/a-b?c=d', 3],
    ['one\ntwo\u2003three', 3],
    // Spaces that hold together: a figure, and what French puts before its marks.
    ['10\u00a0000 mots', 2],
    ['«\u00a0eau\u00a0»\u202f! Oui', 2],
    ['left \u00a0 right', 2],
    ['Ελλάδα и العالم', 3],
  ])('of “%s” are %i', (text, words) => {
    expect(countWrittenWords(text, 'en')).toBe(words)
  })

  it('are those of the dictionary where a script has no spaces', () => {
    for (const [text, language] of [
      ['我们支持互联网治理论坛的工作。', 'zh'],
      ['私たちは水を守ります。', 'ja'],
      ['เราปกป้องแม่น้ำ', 'th'],
    ] as const)
      expect(countWrittenWords(text, language)).toBe(countWords(text, language))
    expect(countWrittenWords('The Co-Chairs of 互联网 agree', 'zh')).toBe(4 + countWords('互联网', 'zh'))
  })

  it('are never fewer than texts between spaces that hold a letter, however they are joined', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z'’/-]{0,6}[a-z][a-z.,;:!?)-]{0,3}$/)), (words) => {
        expect(countWrittenWords(words.join(' '), 'en')).toBe(words.length)
        expect(countWrittenWords(` ${words.join('\n')} `, 'en')).toBe(words.length)
      }),
    )
  })
})
