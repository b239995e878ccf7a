import { describe, expect, it } from 'vitest'
import { compare } from '../torture/compare'

const typed = { words: ['c', 'd', 'e'] }
const before = new Map([['one', ['a', 'b']]])

describe('what torture makes of what it finds', () => {
  it('counts from the first word that is gone, and none where all are there', () => {
    expect(compare(before, new Map([['one', ['a', 'b', 'c']]]), typed, false)).toEqual({ complaints: [], lostFrom: 1 })
    expect(compare(before, before, typed, false)).toEqual({ complaints: [], lostFrom: 0 })
    expect(compare(before, new Map([['one', ['a', 'b', ...typed.words]]]), typed, false).lostFrom).toBeNull()
    expect(compare(before, new Map([...before, ['two', ['c', 'd']]]), typed, false).complaints).toEqual([])
  })

  it.each([
    ['a draft that is gone', new Map<string, string[]>(), false],
    ['an older word that is gone', new Map([['one', ['a', 'c']]]), false],
    ['a word in the middle that is gone', new Map([['one', ['a', 'b', 'c', 'e']]]), false],
    [
      'words that stand twice',
      new Map([
        ['one', ['a', 'b', 'c']],
        ['two', ['c']],
      ]),
      false,
    ],
    ['a text that was imported in part', new Map([...before, ['two', ['c']]]), true],
  ])('complains of %s', (_, now, isWhole) => {
    expect(compare(before, now, typed, isWhole).complaints.length).toBeGreaterThan(0)
  })
})
