import { describe, expect, it } from 'vitest'
import { recognisedLanguage } from '../../../../src/core/text/guess-language'

describe('the language of a text', () => {
  it.each([
    ['en', 'The growth of the network is of value to the people of all regions, and we support it.'],
    ['fr', 'Le développement des réseaux est une priorité pour nous, et les communautés du pays en parlent.'],
    [
      'es',
      'El desarrollo de las redes es una prioridad para los pueblos y por eso lo apoyamos con los medios del país.',
    ],
    ['pt', 'O desenvolvimento das redes é uma prioridade para os povos, e não para o mercado, com apoio do Estado.'],
    ['de', 'Die Entwicklung der Netze ist für uns wichtig, und wir unterstützen den Ausbau mit der Gemeinschaft.'],
    ['it', 'Lo sviluppo delle reti è una priorità per noi, e con il sostegno dei cittadini nel paese avanza.'],
    [
      'nl',
      'De ontwikkeling van netwerken is voor ons van belang, en het werk aan deze netwerken wordt op een eerlijke manier gedaan.',
    ],
    [
      'pl',
      'Rozwój sieci jest ważny dla wszystkich, a w szkołach na wsi nie ma jej, oraz że od lat przez to się traci.',
    ],
    [
      'ro',
      'Dezvoltarea rețelelor este importantă pentru noi și în școlile din sate, care nu sunt conectate cu restul țării.',
    ],
    [
      'tr',
      'Ağların gelişimi bizim için önemli bir konudur ve bu konu tüm köyler için daha çok destek ile ele alınmalıdır.',
    ],
    [
      'id',
      'Pembangunan jaringan adalah penting untuk kami dan bagi desa yang tidak terhubung dengan kota dalam negeri ini.',
    ],
    [
      'sw',
      'Maendeleo ya mtandao ni muhimu kwa watu wote katika vijiji, lakini pia kwa shule ambayo haina mtandao wa kutosha.',
    ],
    ['vi', 'Sự phát triển của mạng là quan trọng cho các cộng đồng và những người không có kết nối trong vùng này.'],
  ])('%s', (language, text) => {
    expect(recognisedLanguage(text)).toBe(language)
  })

  it('is not guessed where there is doubt', () => {
    for (const text of [
      'Link schools.',
      'Mr. van Dam, Ms. da Silva, Dr. ya Mungu and Ms. van der Berg met.',
      'Gelişim.',
      'Sieć w szkole.',
    ])
      expect(recognisedLanguage(text), text).toBeNull()
  })
})
