import { describe, expect, it } from 'vitest'
import { englishWords } from '../../../../scripts/english-words.mjs'
import { isMadeOfWords } from '../../../../src/core/proofread/made-of-words'
import { packedWords, packWords } from '../../../../src/core/text/packed-words'

const larger = packedWords(packWords(englishWords()))

describe('words that are made of known ones', () => {
  it.each([
    ['a prefix', 'cybernorms multistakeholder hyperlocal microgrants postgrowth antisurveillance'],
    ['an ending', 'virality tokenised platformise federatable localness tokenisation multistakeholderism'],
    ['both', 'unstorable deplatformise nonfederatable'],
    ['number and tense of a word that not everybody uses', 'skillsets blockchains triaging chording learnings'],
    ['two words that everybody uses', 'skillset workplan townspeople newsmaker oilspill'],
    ['a verb and where to', 'mixins rollouts'],
  ])('%s', (_, words) => {
    expect(words.split(' ').filter((word) => !isMadeOfWords(word, [], larger))).toEqual([])
  })

  it.each([
    ['what lacks a space between words of grammar', 'atleast eachother suchthat'],
    ['plurals and pasts that words in daily use do not have', 'informations breaked teached'],
    ['an ending that is spelt otherwise there', 'partyes boxs happyness'],
    ['an ending whose vowel is learnt by heart', 'maintainance explaination'],
    ['half a word', 'goverment stakehoder comittee'],
  ])('not %s', (_, words) => {
    expect(words.split(' ').filter((word) => isMadeOfWords(word, [], larger))).toEqual([])
  })

  it('not where a word that everybody uses is one slip away', () => {
    expect(isMadeOfWords('cofirms', [], larger)).toBe(true)
    expect(isMadeOfWords('cofirms', ['confirms'], larger)).toBe(false)
    // Nor are slips of the hand, however often a word is used.
    expect(isMadeOfWords('refered', ['referred'], larger)).toBe(false)
  })

  it('nor what no word of English is as long as', () => {
    expect(isMadeOfWords('cyber'.repeat(20_000), [], larger)).toBe(false)
  })
})
