import { describe, expect, it } from 'vitest'
import { COMMON_MARK, EVERYDAY_MARK } from '../../../../src/core/proofread/everyday'
import { isKnownElsewhere, opinionOf } from '../../../../src/core/proofread/second-opinion'
import { packedWords, packWords } from '../../../../src/core/text/packed-words'

const everyday = ['advisers', 'confirm', 'government', 'report', 'skill', 'sets', 'tells', 'these', 'which']
const common = ['acquit', 'broadband', 'fronted', 'loaned', 'methodology', 'skillet']
const larger = packedWords(
  packWords([
    ...['collegial', 'delisting', 'citator', 'geo', 'Waddell'],
    ...everyday.flatMap((word) => [word, word + EVERYDAY_MARK]),
    ...common.flatMap((word) => [word, word + COMMON_MARK]),
  ]),
)

describe('a larger list', () => {
  it.each([
    'collegial',
    'Collegial',
    'citator’s',
    "citator's",
    'Waddell',
    'Waddell’s',
    'geo-collegial',
    'geo‑citator’s',
  ])('knows %s', (word) => expect(isKnownElsewhere(word, larger)).toBe(true))

  it.each(['colegial', 'waddell', 'geo-colegial', 'geo-', '’s', '', `report${EVERYDAY_MARK}s`])(
    'does not know “%s”',
    (word) => expect(isKnownElsewhere(word, larger)).toBe(false),
  )
})

describe('what is said of a word that the dictionary lacks', () => {
  it.each([
    ['goverment', 'government', 'a letter left out'],
    ['confrim', 'confirm', 'two letters in each other’s place'],
    ['repport', 'report', 'a letter twice'],
    ['metodology', 'methodology', 'a letter left out of a longer word that fewer use'],
    ['broadboand', 'broadband', 'a letter too many in one'],
    ['Goverment', 'Government', 'the same with a capital'],
    ['thse', 'these', 'a short word that stands in every sentence'],
    ['whjch', 'which', 'the key beside the right one in such a word'],
    ['does’t', 'doesn’t', 'a contraction'],
    ['versioniing', 'versioning', 'a letter twice, in whatever word'],
    ['stakehoder', 'stakeholder', 'a slip in a word of the field'],
  ])('%s for %s is a slip: %s', (word, meant) => expect(opinionOf(word, [meant], larger)).toBe('slip'))

  it.each([
    ['telos', 'tells', 'short, and another letter'],
    ['acquis', 'acquit', 'short, and near a word that fewer use'],
    ['loanee', 'loaned', 'the end of a word is where words differ'],
    ['Frontex', 'Fronted', 'a name'],
    ['teir', 'tier', 'four letters, and no word of every sentence'],
    ['pneumatology', 'dermatology', 'near nothing'],
    ['ricing', 'pricing', 'hands seldom slip on the first letter'],
    ['advisors', 'advisers', 'who does something is spelt in both ways'],
    ['confirk', 'confirm', 'the last letter is another, and so may the word be'],
  ])('%s beside %s is doubtful: %s', (word, near) => expect(opinionOf(word, [near], larger)).toBe('doubtful'))

  it('is right where the list has it or the words that it is made of', () => {
    expect(opinionOf('collegial', ['collegian'], larger)).toBe('right')
    expect(opinionOf('skillsets', ['skillet'], larger)).toBe('right')
  })
})
