import { describe, expect, it } from 'vitest'
import { easeFormula } from '../../../../src/core/check/reading-ease'
import { findings, withRationale } from './checked'

function formula(language: string) {
  const found = easeFormula(language)
  if (!found) throw new Error(`no formula for ${language}`)
  return found
}

describe('syllables', () => {
  const wrong = (language: string, words: Record<string, number>) =>
    Object.entries(words).filter(([word, syllables]) => formula(language).syllables(word) !== syllables)

  it.each([
    [
      'en',
      {
        the: 1,
        make: 1,
        people: 2,
        village: 2,
        villages: 3,
        repaired: 2,
        needed: 2,
        network: 2,
        internet: 3,
        community: 4,
        government: 3,
        organisation: 5,
        development: 4,
        technology: 4,
        information: 4,
        nation: 2,
        special: 2,
        idea: 3,
        area: 3,
        video: 3,
        radio: 3,
        little: 2,
        table: 2,
        agreed: 2,
        served: 1,
        studies: 2,
      },
    ],
    ['fr', { le: 1, radio: 2, village: 2, internet: 3, parlent: 1, société: 3, numérique: 3, pays: 2 }],
    ['es', { el: 1, radio: 2, país: 2, gobierno: 3, sociedad: 3, desarrollo: 4, comunidad: 4, guerra: 2, también: 2 }],
    ['ru', { и: 1, радио: 3, развитие: 4, общество: 3, в: 1 }],
  ])('are counted in %s', (language, words) => {
    expect(wrong(language, words as unknown as Record<string, number>)).toEqual([])
  })
})

describe('easeFormula', () => {
  it('gives the published values', () => {
    // 100 words, 150 syllables, 5 sentences, by hand from each publication.
    expect(formula('en').score(20, 1.5)).toBeCloseTo(206.835 - 20.3 - 126.9, 6)
    expect(formula('fr-CA').score(20, 1.5)).toBeCloseTo(207 - 20.3 - 110.4, 6)
    expect(formula('es').score(20, 1.5)).toBeCloseTo(206.84 - 20.4 - 90, 6)
    expect(formula('ru').score(20, 1.5)).toBeCloseTo(206.835 - 26 - 90.15, 6)
  })

  it('knows none for Arabic, Chinese and others, so that nothing is said of them', () => {
    for (const language of ['ar', 'zh', 'zh-Hans', 'sw', 'x-own']) expect(easeFormula(language)).toBeNull()
    expect(findings('clarity/readability', { ...withRationale('كلمة '.repeat(200)), language: 'ar' })).toEqual([])
  })

  it('speaks by the draft’s language, and names its formula', () => {
    const french =
      'L’institutionnalisation multidimensionnelle intergouvernementale nécessite l’opérationnalisation organisationnelle internationale systématiquement responsabilisante. '.repeat(
        14,
      )
    const [finding] = findings('clarity/readability', { ...withRationale(french), language: 'fr' })
    expect(finding?.message).toContain('Kandel and Moles')
    expect(finding?.source).toContain('1958')
    expect(
      findings('clarity/readability', {
        ...withRationale('Nous avons un village et une radio qui parle à tous. '.repeat(14)),
        language: 'fr',
      }),
    ).toEqual([])
  })
})
