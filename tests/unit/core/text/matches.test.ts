import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesIn } from '../../../../src/core/text/matches'

const PATTERNS = [/a/g, /\p{L}+/gu, /(?=b)/g, /x*/g, /x*/gu, /(?<first>.)(.)?/gsu, /\b/g]

describe('All matches of a pattern in a text', () => {
  it('are those that the language gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'x', ' ', '\n', 'é', '😀', '\ud83d') }), (text) => {
        for (const pattern of PATTERNS) {
          expect(matchesIn(text, pattern)).toEqual([...text.matchAll(pattern)])
          expect(pattern.lastIndex).toBe(0)
        }
      }),
    )
  })

  it('begin at the start of the text, wherever the pattern was last used', () => {
    const pattern = /a/g
    pattern.lastIndex = 2
    expect(matchesIn('aaa', pattern).map(({ index }) => index)).toEqual([0, 1, 2])
  })

  it('are of no pattern that would find the first for ever', () => {
    expect(() => matchesIn('aaa', /a/)).toThrow(TypeError)
  })
})
