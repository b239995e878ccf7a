import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateNames } from '../../../../src/core/draft/state-names'
import { matchingChoices, meantChoice } from '../../../../src/renderer/ui/choice-match'

const groups = [
  'Governments',
  'Private sector',
  'Civil society',
  'Academia',
  'Technical community',
  'International organizations',
].map((name) => ({ name }))
const found = (text: string) => matchingChoices(stateNames(), text).map(({ name }) => name)

describe('matchingChoices', () => {
  it('puts names that begin so before words that do, and these before the rest', () => {
    expect(matchingChoices(groups, 'civ').map(({ name }) => name)).toEqual(['Civil society'])
    expect(found('guinea')).toEqual(['Guinea', 'Guinea-Bissau', 'Equatorial Guinea', 'Papua New Guinea'])
    expect(found('man')).toEqual(['Germany', 'Oman', 'Romania'])
    expect(found('congo')).toEqual(['Congo', 'Democratic Republic of the Congo'])
  })

  it('cares neither for accents nor for case, and knows other names', () => {
    expect(found("COTE D'IV")).toEqual(['Côte d’Ivoire'])
    expect(found('turk')).toEqual(['Türkiye', 'Turkmenistan'])
    expect(found('vietnam')).toEqual(['Viet Nam'])
  })

  it('gives all for nothing, nothing for what nobody is called', () => {
    expect(matchingChoices(groups, ' ')).toEqual(groups)
    expect(found('narnia')).toEqual([])
  })
})

describe('meantChoice', () => {
  const country = (text: string) => meantChoice(stateNames(), text)
  it('is the one called so, even where others begin with it', () => {
    expect(country('niger')).toBe('Niger')
    expect(country(' guinea ')).toBe('Guinea')
    expect(country('Vietnam')).toBe('Viet Nam')
  })

  it('is the only one that begins so, or has a word that does', () => {
    expect(country('Ken')).toBe('Kenya')
    expect(meantChoice(groups, 'soc')).toBe('Civil society')
  })

  it('is none where there are several, or where the text only stands inside a word', () => {
    expect(country('United')).toBeNull()
    expect(country('nige')).toBeNull()
    expect(meantChoice(groups, 'rnment')).toBeNull()
    expect(country('')).toBeNull()
    expect(country('\u0301')).toBeNull()
  })

  it('is always one of the matches, whatever is typed', () => {
    const start = fc
      .tuple(fc.constantFrom(...stateNames()), fc.nat(12))
      .map(([{ name }, length]) => name.slice(0, length))
    fc.assert(
      fc.property(fc.oneof(start, fc.string()), (text) => {
        const meant = country(text)
        if (meant !== null) expect(found(text)).toContain(meant)
      }),
    )
  })
})
