import { describe, expect, it } from 'vitest'
import { alternativesOf, expressionsOf, whySlow } from '../../../scripts/regular-expressions.mjs'

const whole = (source: string, flags = '') => whySlow({ place: 'a.ts:1', source, flags })

describe('the linter of regular expressions', () => {
  it('finds literals and constructed ones, with their lines, and leaves comments and strings alone', () => {
    const text =
      "const a = /x+/u // not /y+/\nconst b = '/z/'\nconst c = new RegExp('q+', 'g')\nconst d = RegExp(a + b)\n"
    expect(expressionsOf('a.ts', text)).toEqual({
      found: [
        { place: 'a.ts:1', source: 'x+', flags: 'u' },
        { place: 'a.ts:3', source: 'q+', flags: 'g' },
      ],
      composed: ['a.ts:4'],
    })
  })

  it('looks at each alternative', () => {
    expect(alternativesOf('a(?:b|c)|[|]d|\\|e|')).toEqual(['a(?:b|c)', '[|]d', '\\|e', ''])
  })

  it.each([
    ['\\0+$', '', '2nd degree'],
    ['\\s+$', 'u', '2nd degree'],
    ['(?:a|a)*b', '', 'exponential'],
    ['(?<![\\p{L}])\\S*-\\S*x', 'u', '2nd degree'],
  ])('says that /%s/%s is slow', async (source, flags, how) => {
    expect(await whole(source, flags)).toContain(how)
  })

  it.each([
    ['(?<!\\0)\\0+$', ''],
    ['^\\s+', 'u'],
    ['"[^"]{0,300}"', ''],
  ])('says nothing of /%s/%s', async (source, flags) => {
    expect(await whole(source, flags)).toBeNull()
  })
})
