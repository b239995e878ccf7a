import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonFault, jsonDepth, lineAndColumn } from '../../../../src/core/text/json-text'

describe('where a text stops being JSON', () => {
  it('is nowhere in anything that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
        expect(findJsonFault(JSON.stringify(value, null, indent))).toBeNull()
      }),
    )
  })

  it('agrees with JSON.parse on every text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '0',
      '.5',
      'e',
      'true',
      'nul',
      'null',
      ' ',
      '\n',
      '\t',
      '\u0001',
      'é',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 8 }).map((list) => list.join('')),
        ),
        (text) => {
          let parses = true
          try {
            JSON.parse(text)
          } catch {
            parses = false
          }
          expect(findJsonFault(text) === null, JSON.stringify(text)).toBe(parses)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('is the end of any JSON object that was cut', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), fc.nat(3), (value, at, zeros) => {
        const text = JSON.stringify(value)
        const cut = text.slice(0, at % text.length)
        expect(findJsonFault(cut + '\0'.repeat(zeros))).toEqual({ kind: 'truncated', offset: cut.length })
      }),
      { numRuns: 1000 },
    )
  })

  it('is the first wrong character', () => {
    const cases: [string, number][] = [
      ['{"a": 1,}', 8],
      ['{"a" 1}', 5],
      ['[1 2]', 3],
      ['{a: 1}', 1],
      ['[1]]', 3],
      ['["a\nb"]', 3],
      ['["\\x"]', 3],
      ['[tru]', 1],
      ['[01]', 2],
      ['Dear all', 0],
    ]
    for (const [text, offset] of cases) expect(findJsonFault(text), text).toEqual({ kind: 'malformed', offset })
  })

  it('is found in a nest that would overflow a stack', () => {
    expect(findJsonFault('['.repeat(500_000))).toEqual({ kind: 'truncated', offset: 500_000 })
  })
})

it('lines and columns count from 1', () => {
  expect(lineAndColumn('ab\ncd', 0)).toEqual({ line: 1, column: 1 })
  expect(lineAndColumn('ab\ncd', 4)).toEqual({ line: 2, column: 2 })
})

it('depth passes over brackets in strings', () => {
  expect(jsonDepth('{"a": ["[[[\\"[[", {}]}')).toBe(3)
  expect(jsonDepth('1')).toBe(0)
})
