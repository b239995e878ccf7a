import { describe, expect, it } from 'vitest'
import { isKnownElsewhere } from '../../../../src/core/proofread/second-opinion'
import { packedWords, packWords } from '../../../../src/core/text/packed-words'

const larger = packedWords(packWords(['collegial', 'delisting', 'citator', 'geo', 'Waddell']))

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

  it.each(['colegial', 'waddell', 'geo-colegial', 'geo-', '’s', ''])('does not know “%s”', (word) =>
    expect(isKnownElsewhere(word, larger)).toBe(false),
  )
})
