import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordList } from '../../../../src/core/text/word-list'

describe('a list of words that are right', () => {
  const list = wordList(['multistakeholder', 'Kisumu', 'São Tomé', 'telecentre', 'porte', 'parole', 'e\u0301lan'])
  const known = (word: string) => list.has(word)

  it('knows a small word in any case, and a name as it is written', () => {
    expect(['multistakeholder', 'Multistakeholder', 'MULTISTAKEHOLDER'].every(known)).toBe(true)
    expect(['Kisumu', 'KISUMU'].every(known)).toBe(true)
    expect(['kisumu', 'multiStakeholder', 'other'].some(known)).toBe(false)
  })

  it('knows each word of a name, possessives, elisions and compounds of its words', () => {
    expect(['Tomé', 'São', 'Kisumu’s', "telecentres'", 'l’élan', 'porte-parole', 'élan'].map(known)).toEqual([
      true,
      true,
      true,
      false,
      true,
      true,
      true,
    ])
  })

  it('knows nothing of an empty list, and no empty word', () => {
    expect(wordList([]).has('word')).toBe(false)
    expect(list.has('')).toBe(false)
    expect(wordList(['', ' ', '-']).has('-')).toBe(false)
  })

  it('knows whatever word was added', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\p{L}{1,20}$/u), (word) => {
        expect(wordList([word]).has(word)).toBe(true)
      }),
    )
  })
})
