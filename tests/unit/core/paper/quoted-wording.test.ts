import { describe, expect, it } from 'vitest'
import { holdsQuotation, nearestWording } from '../../../../src/core/paper/quoted-wording'

const TEXT =
  'We call upon Member States to invest in the digital skills of older persons, and to report on it every two years.'

describe('holdsQuotation', () => {
  it.each([
    ['whole words, whatever the marks, spaces and capitals', '“we call  upon member states”', true],
    ['pieces in sequence', 'We call upon Member States to invest […] and to report on it', true],
    ['pieces out of sequence', 'to report on it … We call upon', false],
    ['half a word', 'ember States', false],
    ['another word', 'We call on Member States', false],
    ['nothing', '…', true],
  ])('%s', (_, quotation, held) => {
    expect(holdsQuotation(TEXT, quotation)).toBe(held)
  })

  it('compares Chinese character by character', () => {
    expect(holdsQuotation('我们呼吁会员国投资数字技能。', '呼吁会员国')).toBe(true)
    expect(holdsQuotation('我们呼吁会员国投资数字技能。', '呼吁各国')).toBe(false)
  })
})

describe('nearestWording', () => {
  it('finds the words that a quotation has changed, and no more of the paragraph than it quotes', () => {
    const found = nearestWording(TEXT, 'to invest in digital skills for older people, and to report')
    expect(TEXT.slice(found?.start, found?.end)).toBe('to invest in the digital skills of older persons, and to report')
  })

  it('gives the paragraph with its full stop where all of it is quoted', () => {
    const found = nearestWording(TEXT, TEXT.replace('upon', 'on'))
    expect(TEXT.slice(found?.start, found?.end)).toBe(TEXT)
  })

  it('finds nothing in words that have hardly anything in common', () => {
    expect(nearestWording(TEXT, 'We welcome the voluntary commitments of companies to protect journalists')).toBeNull()
  })
})
