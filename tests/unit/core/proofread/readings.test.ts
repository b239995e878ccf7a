import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withPassageLanguages } from '../../../../src/core/import/passage-languages'
import {
  englishTexts,
  languagesWithoutDictionary,
  proofreadLanguage,
  readingsOf,
} from '../../../../src/core/proofread/readings'
import { paragraph } from '../../../../src/core/text/blocks'
import { ready, template, withProposal, withRationale } from '../check/checked'

const readingOf = (runs: { text: string; language?: string }[], language = 'en') =>
  readingsOf({ ...withRationale([{ type: 'paragraph', runs }]), language }, template).filter(
    ({ passage }) => passage.at.slot === 'rationale',
  )

describe('what is read for spelling and grammar', () => {
  it('knows a language by its tag, whatever the country', () => {
    expect(['en', 'en-US', 'FR-ca', 'es-419', 'ru'].map(proofreadLanguage)).toEqual(['en', 'en', 'fr', 'es', 'ru'])
    expect(['ar', 'zh-Hans', 'de', 'eng', ''].map(proofreadLanguage)).toEqual([null, null, null, null, null])
  })

  it('reads each run in its own language and leaves languages without a dictionary alone', () => {
    const readings = readingOf([
      { text: 'We say ' },
      { text: 'déve', language: 'fr' },
      { text: 'loppement', language: 'fr' },
      { text: ' and ' },
      { text: 'تنمية', language: 'ar' },
      { text: '.' },
    ])
    expect(readings.map(({ language, stretches }) => [language, stretches])).toEqual([
      [
        'en',
        [
          { start: 0, end: 7 },
          { start: 20, end: 25 },
          { start: 30, end: 31 },
        ],
      ],
      ['fr', [{ start: 7, end: 20 }]],
    ])
  })

  it('hands whole passages to the English grammar, and only the English of a foreign one', () => {
    const [english] = readingOf([{ text: 'We met in ' }, { text: 'Genève', language: 'fr' }, { text: ' twice.' }])
    expect(english && englishTexts(english)).toEqual([{ text: 'We met in Genève twice.', offset: 0 }])
    const [, inFrench] = readingOf([
      { text: 'Le Sommet mondial de la société, ', language: 'fr' },
      { text: 'the Summit', language: 'en' },
      { text: ', est ici.', language: 'fr' },
    ])
    expect(inFrench && englishTexts(inFrench)).toEqual([{ text: 'the Summit', offset: 33 }])
  })

  it('leaves quotations out, and takes headings and proposed language for words alone', () => {
    const readings = readingsOf(
      withProposal(
        { proposed: 'Reaffirm the goals', rationale: 'It is clear.', current: 'Their words' },
        withRationale([
          { type: 'quote', runs: [{ text: 'Others said so.' }] },
          { type: 'heading', level: 1, runs: [{ text: 'Our heading' }] },
          { type: 'paragraph', runs: [{ text: 'Our words.' }] },
        ]),
      ),
      template,
    )
    expect(readings.map(({ passage, sentences }) => [passage.text, sentences])).toEqual([
      ['States: link schools by 2030.', true],
      ['Our heading', false],
      ['Our words.', true],
      ['Reaffirm the goals', false],
      ['It is clear.', true],
    ])
  })

  it('leaves out what is another’s by its form', () => {
    const readings = readingsOf(
      withRationale([
        { type: 'paragraph', runs: [{ text: 'We agree with Article 4 of the law.' }] },
        { type: 'paragraph', runs: [{ text: 'Article 4. Every boat shall have a licence.' }] },
      ]),
      template,
    )
    expect(readings.map(({ passage }) => passage.text)).not.toContain('Article 4. Every boat shall have a licence.')
    expect(readings.map(({ passage }) => passage.text)).toContain('We agree with Article 4 of the law.')
  })

  it('reads nothing of an area that is not chosen', () => {
    const draft = { ...ready, sections: ready.sections.map((section) => ({ ...section, chosen: false })) }
    expect(readingsOf(draft, template)).toEqual([])
  })

  it('covers every character of a language once, and none of another', () => {
    const run = fc.record({
      text: fc.string({ unit: 'grapheme', minLength: 0, maxLength: 8 }).map((text) => text.replaceAll('\n', ' ')),
      language: fc.constantFrom('en', 'fr', 'ru', 'ar', 'zh-Hans'),
    })
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
        const text = runs.map((each) => each.text).join('')
        fc.pre(text.trim() !== '')
        const readings = readingOf(runs)
        for (const language of ['en', 'fr', 'ru'] as const) {
          const reading = readings.find((each) => each.language === language)
          expect((reading?.stretches ?? []).map(({ start, end }) => text.slice(start, end)).join('')).toBe(
            runs
              .filter((each) => each.language === language)
              .map((each) => each.text)
              .join(''),
          )
        }
        expect(readings.some(({ tag }) => tag === 'ar' || tag === 'zh-Hans')).toBe(false)
      }),
    )
  })

  it('names the languages that have no dictionary, each once, and none of quotations and of numbers', () => {
    const draft = withRationale([
      { type: 'paragraph', runs: [{ text: 'Our words, ' }, { text: 'nossas palavras', language: 'pt' }] },
      {
        type: 'paragraph',
        runs: [
          { text: 'كلماتنا', language: 'ar' },
          { text: ' e mais', language: 'pt' },
        ],
      },
      {
        type: 'paragraph',
        runs: [
          { text: '2025', language: 'zh' },
          { text: 'mots', language: 'fr' },
        ],
      },
      { type: 'quote', runs: [{ text: 'Unsere Worte', language: 'de' }] },
    ])
    expect(languagesWithoutDictionary(draft, template)).toEqual(['pt', 'ar'])
    expect(languagesWithoutDictionary({ ...draft, language: 'pt-BR' }, template)[0]).toBe('pt-BR')
    expect(languagesWithoutDictionary(withRationale('Our words.'), template)).toEqual([])
    const unknown = paragraph(
      'Võrgu areng on meie jaoks oluline küsimus, sest maapiirkondade koolid vajavad head ühendust, milleta õpilased jäävad teistest maha. Palume riikidel toetada kogukondade algatusi, mis ühendavad külad.',
    )
    const imported = withRationale(withPassageLanguages([unknown, paragraph('Our words.')], 'en'))
    expect(languagesWithoutDictionary(imported, template)).toEqual(['und'])
    expect(readingsOf(imported, template).map(({ passage }) => passage.text)).toContain('Our words.')
    expect(readingsOf(imported, template).map(({ passage }) => passage.text)).not.toContain(unknown.runs[0]?.text)
  })
})
