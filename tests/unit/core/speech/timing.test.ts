import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAFE_WORDS_A_MINUTE } from '../../../../src/core/speech/pace'
import type { SpeechCode } from '../../../../src/core/speech/speech-language'
import { timeStatement } from '../../../../src/core/speech/statement'
import { paragraphsOfText } from '../../../../src/core/speech/text-statement'
import { PAUSES, speechClock } from '../../../../src/core/speech/timing'

const clock = speechClock()
const seconds = (text: string, language = 'en') => clock.paragraph(text, language).seconds

describe('a paragraph', () => {
  it('takes no time without anything to say', () => {
    for (const text of ['', '   ', '…', '[pause]', '😀😀', '\n\n'])
      expect(clock.paragraph(text, 'en')).toMatchObject({
        seconds: 0,
        spokenWords: 0,
        sentences: [],
        marks: { ends: { length: 0 } },
      })
  })

  it('pauses between words by their mark, and not after the last', () => {
    const plain = seconds('one two')
    expect(seconds('one, two.') - plain).toBeCloseTo(PAUSES.comma)
    expect(seconds('one; two') - plain).toBeCloseTo(PAUSES.clause)
    expect(seconds('One. Two.') - plain).toBeCloseTo(PAUSES.sentence)
    expect(seconds('one (two)') - plain).toBeCloseTo(PAUSES.bracket)
  })

  it('does not stop for an abbreviation', () => {
    expect(clock.paragraph('We met Dr. Sy, see para. 5 of A/RES/70/1. Thank you.', 'en').sentences).toHaveLength(2)
  })

  it('has sentences that cover what is said and add up to its time', () => {
    const text = 'Thank you, Chair. [bow] We ask for three things. “Why?” one may ask: it is time.'
    const { sentences, seconds: whole } = clock.paragraph(text, 'en')
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Thank you, Chair.',
      'We ask for three things.',
      '“Why?” one may ask: it is time.'.slice(1),
    ])
    expect(sentences.reduce((sum, sentence) => sum + sentence.seconds, 0)).toBeCloseTo(whole)
  })

  it('counts words as they are written and as they are said', () => {
    expect(clock.paragraph('In 2015, A/RES/70/125', 'en')).toMatchObject({ spokenWords: 16 })
    expect(clock.paragraph('2015年，人人', 'zh').spokenWords).toBe(7)
  })

  it('says a run in its own language', () => {
    const runs = [{ text: 'The year is ' }, { text: '2015', language: 'ru' }, { text: '.' }]
    const whole = clock.runs(runs, 'en')
    expect(whole.seconds).toBeCloseTo(seconds('The year is') + seconds('2015', 'ru'))
    expect(clock.runs([{ text: 'The year ', bold: true }, { text: 'is 2015.' }], 'en')).toBe(
      clock.paragraph('The year is 2015.', 'en'),
    )
  })

  it('says a word of another script in the language of that script', () => {
    expect(seconds('Мир', 'en')).toBeCloseTo(seconds('Мир', 'ru'))
    expect(seconds('peace', 'ar')).toBeCloseTo(seconds('peace', 'en'))
  })

  it('is remembered until its text changes', () => {
    expect(clock.paragraph('We welcome this.', 'en')).toBe(clock.paragraph('We welcome this.', 'en'))
    expect(speechClock({ IGF: 'word' }).paragraph('the IGF', 'en').seconds).toBeLessThan(seconds('the IGF'))
  })

  it('is remembered in several languages too', () => {
    const runs = () => [{ text: 'In ' }, { text: '2015', language: 'fr' }]
    expect(clock.runs(runs(), 'en')).toBe(clock.runs(runs(), 'en'))
    expect(clock.runs(runs(), 'en')).not.toBe(clock.runs(runs(), 'es'))
  })

  it('takes as long cut into pieces as whole, within a sentence', () => {
    const sentence = 'We welcome the outcome of the review. '
    const once = seconds(sentence.repeat(2)) - seconds(sentence)
    expect(seconds(sentence.repeat(400)) / (once * 400)).toBeCloseTo(1, 1)
    expect(clock.paragraph(sentence.repeat(400), 'en').sentences).toHaveLength(400)
  })
})

describe('interpreter-safe', () => {
  const CODES = Object.keys(SAFE_WORDS_A_MINUTE) as SpeechCode[]

  it.each(CODES)('%s: is the pace that it says, over the development texts', (language) => {
    const folder = join(import.meta.dirname, '../../../fixtures/speech', language, 'development')
    const timings = readdirSync(folder).map((name) =>
      timeStatement(paragraphsOfText(readFileSync(join(folder, name), 'utf8'), 'text', language), clock),
    )
    const sum = (of: (timing: (typeof timings)[number]) => number) =>
      timings.reduce((total, timing) => total + of(timing), 0)
    const pace = (sum(({ spokenWords }) => spokenWords) / sum(({ seconds: took }) => took)) * 60
    expect(pace / SAFE_WORDS_A_MINUTE[language]).toBeGreaterThan(0.98)
    expect(pace / SAFE_WORDS_A_MINUTE[language]).toBeLessThan(1.02)
  })

  /** The same content: Article 1 of the Universal Declaration of Human Rights. */
  const ARTICLE: Record<SpeechCode, string> = {
    en: 'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.',
    fr: 'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité.',
    es: 'Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia, deben comportarse fraternalmente los unos con los otros.',
    ru: 'Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг друга в духе братства.',
    ar: 'يولد جميع الناس أحراراً متساوين في الكرامة والحقوق، وقد وهبوا عقلاً وضميراً وعليهم أن يعامل بعضهم بعضاً بروح الإخاء.',
    zh: '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。',
  }

  it.each(CODES)('%s: takes about as long for the same content', (language) => {
    const ratio = seconds(ARTICLE[language], language) / seconds(ARTICLE.en)
    expect(ratio).toBeGreaterThan(0.88)
    expect(ratio).toBeLessThan(1.12)
  })
})

describe('any text', () => {
  const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh', 'de', 'pt-BR']
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '. ',
          '? ',
          '。',
          'word ',
          '12 ',
          '[x] ',
          'para. 5',
          'قال ',
          '说',
          '😀',
          '\n',
          '"',
          '(',
          ')',
          'Dr. ',
          ', ',
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => parts.join('')),
  )

  it('has a finite time that its sentences and marks share', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (written, language) => {
        const { seconds: whole, sentences, marks } = clock.paragraph(written, language)
        expect(Number.isFinite(whole) && whole >= 0).toBe(true)
        expect(sentences.reduce((sum, sentence) => sum + sentence.seconds, 0)).toBeCloseTo(whole, 6)
        let at = 0
        expect(marks.ends).toHaveLength(marks.seconds.length)
        for (const seconds of marks.seconds) {
          expect(seconds).toBeGreaterThanOrEqual(at)
          at = seconds
        }
        let from = 0
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(from)
          expect(sentence.end).toBeGreaterThan(sentence.start)
          expect(sentence.end).toBeLessThanOrEqual(written.length)
          from = sentence.end
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['100,000 words', 'word '.repeat(100_000)],
    ['a letter without end', 'a'.repeat(200_000)],
    ['a digit without end', '1'.repeat(200_000)],
    ['characters without a space', '中'.repeat(100_000)],
    ['emoji', '😀'.repeat(100_000)],
    ['brackets that open', '['.repeat(200_000)],
    ['groups of digits', '1 234 '.repeat(30_000)],
    ['right to left with numbers', 'كتاب 12 '.repeat(30_000)],
  ])('%s has an answer', (_name, written) => {
    expect(Number.isFinite(seconds(written))).toBe(true)
  })
})

describe('marked runs', () => {
  const clock = speechClock()

  it('are said as what they mean: a raised 2 is no digit of the year before it, a lowered one is a number', () => {
    const marked = clock.runs([{ text: 'In 2024' }, { text: '2', superscript: true }, { text: ' we met' }], 'en')
    expect(marked.seconds).toBeCloseTo(clock.paragraph('In 2024² we met', 'en').seconds)
    expect(marked.seconds).toBeLessThan(clock.paragraph('In 20242 we met', 'en').seconds)
    expect(marked.words).toBe(4)
    const water = clock.runs([{ text: 'H' }, { text: '2', subscript: true }, { text: 'O' }], 'en')
    expect(water).toMatchObject({ words: 1, spokenWords: 3 })
  })

  it('leave struck words unsaid, with the places of all others', () => {
    const struck = clock.runs([{ text: 'We ' }, { text: 'never', strikethrough: true }, { text: ' act.' }], 'en')
    expect(struck.spokenWords).toBe(2)
    expect(struck.marks.ends.at(-1)).toBe(clock.runs([{ text: 'We never act.' }], 'en').marks.ends.at(-1))
  })
})
