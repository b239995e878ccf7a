import { describe, expect, it } from 'vitest'
import { englishWords } from '../../../../scripts/english-words.mjs'
import { isMadeOfWords, isRegularForm } from '../../../../src/core/proofread/made-of-words'
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

describe('regular forms of known words', () => {
  it.each([
    ['what is done with a thing, however near another word', 'roading'],
    ['more than one of what is seldom counted', 'literatures feedbacks'],
    ['what has a thing', 'surnamed'],
    ['more than one of what ends in um', 'colloquia'],
    ['what a known form is made of', 'indebt'],
  ])('%s', (_, words) => {
    expect(words.split(' ').filter((word) => !isRegularForm(word, larger))).toEqual([])
  })

  it.each([
    ['an e that stays before the ending', 'haveing makeing'],
    ['the past of a verb that has another', 'breaked teached'],
    ['an s behind a plural', 'womens childrens'],
    ['a plural that is spelt otherwise', 'partys boxs'],
    ['an e that is left out', 'provid manag'],
    ['no form of a word', 'goverment exemted stakehoder'],
    ['a name, a sign or half a word', 'Roading road-ing'],
  ])('not %s', (_, words) => {
    expect(words.split(' ').filter((word) => isRegularForm(word, larger))).toEqual([])
  })

  it('nor what no word of English is as long as', () => {
    expect(isRegularForm(`${'cyber'.repeat(20_000)}ing`, larger)).toBe(false)
  })
})
