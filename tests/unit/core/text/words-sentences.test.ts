import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords, sentencesOf } from '../../../../src/core/text/words'

function split(text: string, language = 'en'): string[] {
  return sentencesOf(text, language).map((sentence) => sentence.text)
}

describe('sentencesOf', () => {
  it.each([
    'See para. 12 of the paper.',
    'See paras. 77–93 and art. IV of the text.',
    'Dr. Amina Rahmani and Prof. J. Smith agree.',
    'This holds for many, e.g. Kenya and i.e. Africa.',
    'The U.N. General Assembly decided.',
    'She asked “Why now?” and left.',
    'Use No. 5 of the list.',
    '12. We welcome the paper.',
    'A. Recalling the Tunis Agenda.',
    '(a) Every school is online.',
    'The St. Petersburg office writes.',
    'It grew by 3.5 per cent.',
    'A line that is\nwrapped goes on.',
    'Visit www.example.org for more.',
    'As H.E. Ms. Lee said, we agree.',
    'Foo Inc. Berlin pays.',
    ['Fördern Sie z. B. den Zugang, d. h. öffentliche Mittel.', 'de'],
    ['Am 12. Januar 2025 sprachen wir über Abs. 3 Nr. 4, vgl. S. 12 des Berichts.', 'de'],
    ['Sie gaben 3,5 Mio. Euro im 21. Jahrhundert.', 'de'],
    ['L’autorité : « Nous agissons ! » dit-elle.', 'fr'],
    ['La Sra. Gómez de EE. UU. firmó el art. 5, p. ej. ayer.', 'es'],
  ])('keeps “%s” whole', (given) => {
    const [text = '', language = 'en'] = [given].flat()
    expect(split(text, language)).toEqual([text])
  })

  it.each([
    ['It builds on A/RES/70/1. The review goes on.', ['It builds on A/RES/70/1.', 'The review goes on.']],
    [
      'We ask for schools, clinics, etc. The rest can wait.',
      ['We ask for schools, clinics, etc.', 'The rest can wait.'],
    ],
    ['We support the U.N. The review matters.', ['We support the U.N.', 'The review matters.']],
    ['The answer is no. We said so.', ['The answer is no.', 'We said so.']],
    ['See annex A. The table shows it.', ['See annex A.', 'The table shows it.']],
    ['This is state of the art. We use it.', ['This is state of the art.', 'We use it.']],
    ['He said “it works.” We agree.', ['He said “it works.”', 'We agree.']],
    ['First line\nSecond line', ['First line', 'Second line']],
    ['We agree! Do you? Yes.', ['We agree!', 'Do you?', 'Yes.']],
    ['В 2025 г. Россия согласилась. Это важно.', ['В 2025 г. Россия согласилась.', 'Это важно.'], 'ru'],
    ['我们同意。这很重要。', ['我们同意。', '这很重要。'], 'zh'],
    ['نحن نوافق. هذا مهم؟ نعم.', ['نحن نوافق.', 'هذا مهم؟', 'نعم.'], 'ar'],
    ['Es war 2012. Januar war kalt.', ['Es war 2012.', 'Januar war kalt.'], 'de'],
    ['« Non ! » Elle partit.', ['« Non ! » Elle partit.'], 'fr'],
    ['Wir waren fünf. »Genug!« Er ging.', ['Wir waren fünf.', '»Genug!«', 'Er ging.'], 'de'],
    ['... !', []],
  ] as [string, string[], string?][])('splits “%s”', (text, expected, language) => {
    expect(split(text, language)).toEqual(expected)
  })

  it('gives offsets that select each sentence, in sequence, and loses no word', () => {
    const piece = fc.constantFrom(
      'para. ',
      '12',
      'A. ',
      'We agree. ',
      'why? ',
      '\n',
      ' ',
      '“',
      '”',
      'Dr. ',
      'etc. ',
      '。',
      'é',
      '😀',
      '...',
      'U.N. ',
      'The ',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          let last = 0
          let words = 0
          for (const sentence of sentencesOf(text, 'en')) {
            expect(sentence.start).toBeGreaterThanOrEqual(last)
            expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
            expect(sentence.text.trim()).toBe(sentence.text)
            expect(sentence.words).toBeGreaterThan(0)
            last = sentence.end
            words += sentence.words
          }
          // In the whole text: what stands between two sentences may be a word when it is alone, as “᪨” is before “ሀ”.
          expect(words).toBe(countWords(text, 'en'))
        },
      ),
      { examples: [['᪨ሀ']] },
    )
  })
})

describe('countWords', () => {
  it('counts a book in one paragraph as it counts its sentences, and comes back from it', () => {
    const sentence = 'We ask 193 States to link every school, “by 2030”, in the valleys’ towns.'
    expect(countWords(`${sentence}  `.repeat(8000), 'en')).toBe(countWords(sentence, 'en') * 8000)
    const chinese = '今天我们在这里讨论数字鸿沟。 '
    expect(countWords(chinese.repeat(2000), 'zh')).toBe(countWords(chinese, 'zh') * 2000)
    expect(countWords('x'.repeat(200_000), 'en')).toBeLessThanOrEqual(100)
    expect(countWords('😀'.repeat(50_000), 'en')).toBe(0)
  })
})
