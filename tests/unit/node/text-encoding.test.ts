import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/node/text-encoding'

const WINDOWS = { '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97 }

/** The bytes of a text in an encoding of one byte a character, by asking the decoder what each byte is. */
function encoded(text: string, label: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(label).decode(new Uint8Array([byte])), byte]),
  )
  // Not every Node decodes these bytes of Windows-1252.
  if (label === 'windows-1252') for (const [sign, byte] of Object.entries(WINDOWS)) table.set(sign, byte)
  return Uint8Array.from(text, (character) => {
    const byte = table.get(character)
    if (byte === undefined) throw new Error(`${label} has no ${character}`)
    return byte
  })
}

const utf16 = (text: string, little: boolean, mark: boolean) => {
  const bytes: number[] = []
  for (const unit of `${mark ? '\ufeff' : ''}${text}`.split('').map((character) => character.charCodeAt(0)))
    bytes.push(...(little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]))
  return Uint8Array.from(bytes)
}

const ENGLISH =
  'The Forum’s mandate should be made permanent – “a home for all” – and funded.\r\n• It doesn’t cost much…\r\n'
const FRENCH =
  'Les communautés rurales d’Afrique réclament un accès à l’Internet : « un droit », où qu’elles soient, dès l’été.\r\n'
const SPANISH =
  'La gobernanza de Internet en América Latina también exige educación, inclusión y más participación de los niños.\r\n'

it('zeros between letters of ASCII are no UTF-16', () => {
  expect(decodeText(Buffer.from('Answer\0to question 1'))).toBeNull()
  expect(decodeText(Buffer.from('a\0b'))).toBeNull()
  expect(decodeText(Buffer.from('Two words', 'utf16le'))?.text).toBe('Two words')
  expect(decodeText(Buffer.from('نص قصير بكلمات', 'utf16le'))?.text).toBe('نص قصير بكلمات')
})

describe('decodeText', () => {
  it.each([
    ['windows-1252', ENGLISH],
    ['windows-1252', FRENCH],
    ['windows-1252', SPANISH],
    ['macintosh', ENGLISH],
    ['macintosh', FRENCH],
    ['macintosh', SPANISH],
    [
      'iso-8859-2',
      'Přístup k internetu je právem každého člověka a žádná země by neměla zůstat pozadu, říkáme společně.\r\n',
    ],
    ['windows-1251', 'Управление Интернетом должно оставаться открытым для всех заинтересованных сторон и стран.\r\n'],
    ['koi8-r', 'Управление Интернетом должно оставаться открытым для всех заинтересованных сторон и стран.\r\n'],
    ['windows-1253', 'Η πρόσβαση στο διαδίκτυο είναι δικαίωμα όλων και πρέπει να προστατεύεται από τα κράτη.\r\n'],
    ['windows-1256', 'يجب أن يكون الوصول إلى الإنترنت حقا للجميع في كل البلدان دون تمييز.\r\n'],
  ])('reads %s', (label, text) => {
    const long = text.repeat(4)
    expect(decodeText(encoded(long, label))?.text).toBe(long)
  })

  it('reads western letters as their language has them, and fractions as fractions', () => {
    const spanish =
      'Los niños y las niñas de la montaña piden la enseñanza en español desde hace años, y los dueños de la señal la niegan. '
    expect(decodeText(encoded(spanish.repeat(4), 'iso-8859-1'))?.text).toBe(spanish.repeat(4))
    const french = 'Les cœurs et les œuvres de la main-d’œuvre coûtent 5 € et sont à nous. '.replace('’', "'")
    expect(decodeText(encoded(french.repeat(4), 'iso-8859-15'))?.text).toBe(french.repeat(4))
    const halves = 'Le réseau coûte 2½ fois plus et ¼ des foyers n´a pas l´accès. '
    expect(decodeText(encoded(halves.repeat(4), 'windows-1252'))?.text).toBe(halves.repeat(4))
    const hungarian =
      'Az internet mindenkié, és a közösségi hálózatokat erősíteni kell, hogy a jövő nemzedékei is használhassák őket és ne fizessenek többet. '
    expect(decodeText(encoded(hungarian.repeat(4), 'iso-8859-2'))?.text).toBe(hungarian.repeat(4))
  })

  it('reads UTF-8 and UTF-16 with and without their mark', () => {
    for (const text of [ENGLISH, FRENCH, 'إنترنت للجميع. One line in Latin letters, too.\n'.repeat(3)]) {
      expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' })
      expect(decodeText(new TextEncoder().encode(`\ufeff${text}`))?.text).toBe(text)
      for (const little of [true, false])
        for (const mark of [true, false])
          expect(decodeText(utf16(text, little, mark))).toMatchObject({
            text,
            encoding: little ? 'utf-16le' : 'utf-16be',
          })
    }
  })

  it('reads what was pasted from Windows into UTF-8 as both', () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('“Accès” et “égalité” pour tous : '),
      ...encoded('“café”', 'windows-1252').slice(4, 5),
      ...new TextEncoder().encode('t'),
    ])
    expect(decodeText(bytes)).toEqual({ text: '“Accès” et “égalité” pour tous : ét', encoding: 'mixed' })
  })

  it('is null for what is no text', () => {
    expect(decodeText(Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256))).toBeNull()
    expect(decodeText(Uint8Array.from({ length: 2000 }, (_, index) => 1 + ((index * 7919) % 255)))).toBeNull()
  })
})
