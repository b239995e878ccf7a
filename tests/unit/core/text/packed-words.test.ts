import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packedWords, packWords } from '../../../../src/core/text/packed-words'

const word = fc.stringMatching(/^[A-Za-d]{1,6}$/)

describe('a packed list of words', () => {
  it('knows the words that it was made of, and no others', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), fc.array(word, { maxLength: 50 }), (words, asked) => {
        const list = packedWords(packWords(words))
        for (const each of words) expect(list.has(each)).toBe(true)
        for (const each of asked) expect(list.has(each)).toBe(words.includes(each))
      }),
    )
  })

  it('tells a word from its beginning, from its end and from the same in capitals', () => {
    const list = packedWords(packWords(['collegial', 'collegially', 'Waddell']))
    expect(['collegial', 'collegially', 'Waddell'].every(list.has)).toBe(true)
    for (const each of ['', 'colleg', 'collegiall', 'collegiallyy', 'waddell', 'WADDELL', 'aaa', 'zzz', 'collégial'])
      expect(list.has(each), each).toBe(false)
  })

  it('is read where it lies in other bytes', () => {
    const packed = packWords(['one', 'two'])
    const around = new Uint8Array(packed.length + 7)
    around.set(packed, 5)
    expect(packedWords(around.subarray(5, 5 + packed.length)).has('two')).toBe(true)
  })

  it('refuses bytes that are cut short, and words that it cannot hold', () => {
    const packed = packWords(Array.from({ length: 100 }, (_, index) => `word${index}`))
    expect(() => packedWords(new Uint8Array())).toThrow(RangeError)
    expect(() => packedWords(packed.subarray(0, 10))).toThrow(RangeError)
    expect(() => packedWords(packed.subarray(0, 40))).toThrow(RangeError)
    for (const each of ['', 'é', 'x'.repeat(256)]) expect(() => packWords([each])).toThrow(RangeError)
    expect(packedWords(packWords([])).has('any')).toBe(false)
  })
})
