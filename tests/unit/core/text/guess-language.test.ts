import { describe, expect, it } from 'vitest'
import { isInNoKnownLanguage, recognisedLanguage } from '../../../../src/core/text/guess-language'

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
    ['sv', 'Utvecklingen av nätet är viktig för alla byar, och vi vill att skolor ska få stöd som inte tar slut.'],
    ['da', 'Udviklingen af nettet er vigtig, og skoler skal have adgang til det, som ikke bliver mindre af det.'],
    ['nb', 'Utviklingen av nettet er viktig, og skoler skal få tilgang til det, som ikke blir mindre av det.'],
    ['fi', 'Verkon kehitys on tärkeä, ja koulut sekä kylät ovat mukana, että ne myös saavat sen kun aika on.'],
    [
      'hu',
      'A hálózat fejlődése fontos, és az iskolák is kell hogy kapjanak egy ilyet, mint minden falu, nem csak a város.',
    ],
    [
      'cs',
      'Rozvoj sítě je důležitý pro všechny, které jsou ve vsi, nebo také pro školy, aby měly to, že jsou spojeny.',
    ],
    [
      'tl',
      'Ang pagpapaunlad ng mga network ay mahalaga upang ang mga paaralan ay hindi maiwan, kung ito ang ating nais.',
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

  it('is said not to be known where prose is in none of them', () => {
    const estonian =
      'Võrgu areng on meie jaoks oluline küsimus, sest maapiirkondade koolid vajavad head ühendust, milleta õpilased jäävad teistest maha. Palume riikidel toetada kogukondade algatusi, mis ühendavad külad.'
    expect(isInNoKnownLanguage(estonian)).toBe(true)
    for (const text of [
      estonian.slice(0, 80),
      'The growth of the network is of value to the people of all regions, and we support it as long as schools in villages are connected first of all.',
      'Ana Silva, Bela Kovac, Carl Maro, Dina Lopp, Edo Rann, Fay Molt, Gus Pell, Hal Rode, Ida Sund, Jan Tarn, Kay Umber, Lee Vond, Max Wirr',
    ])
      expect(isInNoKnownLanguage(text), text).toBe(false)
  })
})
