import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer, setDelivery } from '../../../../src/core/draft/edit'
import { readDraft } from '../../../../src/core/draft/read'
import {
  acronymsIn,
  figuresIn,
  interpretersPackOf,
  namesIn,
  type SpokenPassage,
} from '../../../../src/core/export/interpreters-pack'
import { plainTextOf } from '../../../../src/core/export/text'
import { paragraph } from '../../../../src/core/text/blocks'
import { templateNamed } from '../check/checked'

const template = templateNamed('consultation-statement')
const path = join(import.meta.dirname, '../../../../templates/wsis20/samples/consultation-statement.rostrum')
const read = readDraft(readFileSync(path), path)
if (!read.ok) throw new Error(read.problem.sentence)
const sample: Draft = read.value

const said = (text: string, language = 'en'): SpokenPassage[] => [{ text, language }]
const figures = (text: string, language?: string) => figuresIn(said(text, language)).map(({ written }) => written)
const names = (text: string, language?: string) => namesIn(said(text, language)).map(({ written }) => written)

describe('figures and references', () => {
  it.each([
    ['en', 'Paragraphs 77–93 and para. 12(a) of A/RES/70/125.', ['Paragraphs 77–93', 'para. 12(a)', 'A/RES/70/125']],
    ['en', 'On 9 June 2025, in March 2023 and by 2030.', ['9 June 2025', 'March 2023', '2030']],
    ['en', 'Prices fell by 2.6 billion dollars, 11 per cent.', ['2.6 billion dollars', '11 per cent']],
    ['en', 'In WSIS+20 and the 2030 Agenda.', ['WSIS+20', '2030']],
    ['en', 'Twenty-five of 1,140 schools; half closed.', ['Twenty-five', '1,140', 'half']],
    ['en', 'No one is left out, someone is second.', []],
    [
      'fr',
      'Le paragraphe 12, le 9 juin 2025 : 11 % des écoles, 1 140 élèves.',
      ['paragraphe 12', '9 juin 2025', '11 %', '1 140'],
    ],
    [
      'es',
      'El párrafo 12, el 9 de junio de 2025, el 2 por ciento.',
      ['párrafo 12', '9 de junio de 2025', '2 por ciento'],
    ],
    ['ru', 'Пункт 12, 9 июня 2025 года, 11 процентов.', ['Пункт 12', '9 июня 2025', '11 процентов']],
    [
      'ar',
      'الفقرة 12 من القرار A/RES/70/125 في عام 2025، و٣٥٪ من المدارس.',
      ['الفقرة 12', 'A/RES/70/125', '2025', '٣٥٪'],
    ],
    ['zh', '2025年6月9日，第12段，3000万人。', ['2025年6月9日', '第12段', '3000万']],
  ])('are found in %s: %s', (language, text, wanted) => {
    expect(figures(text, language)).toEqual(wanted)
  })

  it('come with the words around them in their sentence', () => {
    const [first, second] = figuresIn(
      said(
        'Thank you, Chair. We speak for 12 stations. By 2030 all schools must be connected to a link that their district pays for and repairs.',
      ),
    )
    expect(first).toEqual({ written: '12', before: 'We speak for ', after: ' stations.' })
    expect(second?.before).toBe('By ')
    expect(second?.after).toMatch(/^ all schools .*…$/)
  })
})

describe('names', () => {
  it.each([
    [
      'en',
      'Thank you, Chair. In Kenya the Global Digital Compact counts. Kenya leads.',
      ['Kenya', 'Global Digital Compact'],
    ],
    [
      'en',
      'The Ministry of Foreign Affairs met Amina Example in June.',
      ['Ministry of Foreign Affairs', 'Amina Example'],
    ],
    ['en', 'Access became ownership. Twenty years ago we met.', []],
    ['fr', 'Nous saluons le Forum sur la gouvernance et le Kenya.', ['Forum', 'Kenya']],
    ['ru', 'Мы работаем в Кении вместе с Организацией.', ['Кении', 'Организацией']],
    ['ar', 'نعمل مع Common Air Network في كينيا.', ['Common Air Network']],
    ['zh', '我们在肯尼亚工作。', []],
  ])('are found in %s: %s', (language, text, wanted) => {
    expect(names(text, language)).toEqual(wanted)
  })
})

describe('acronyms', () => {
  it('are given in full by the text or the organisation’s fields, once each, and left open where nobody says', () => {
    const text =
      'CAN asks for the Internet Governance Forum (IGF). The IGF and the GDC meet in WSIS. ITU, the International Telecommunication Union, agrees.'
    expect(acronymsIn(said(text), sample)).toEqual([
      { acronym: 'CAN', longForm: sample.organisation.name },
      { acronym: 'IGF', longForm: 'Internet Governance Forum' },
      { acronym: 'GDC', longForm: null },
      { acronym: 'WSIS', longForm: null },
      { acronym: 'ITU', longForm: 'International Telecommunication Union' },
    ])
  })

  it('take the name before a bracket in other languages', () => {
    const text = 'Apoyamos el Foro para la Gobernanza de Internet (IGF).'
    expect(acronymsIn(said(text, 'es'), { ...sample, organisation: { ...sample.organisation, acronym: '' } })).toEqual([
      { acronym: 'IGF', longForm: 'Foro para la Gobernanza de Internet' },
    ])
  })
})

describe('the interpreter’s pack', () => {
  it('of the sample holds its text and the lists, under headings in the draft’s language', () => {
    const pack = interpretersPackOf(setDelivery(sample, { speaker: 'Amina Example' }), template, { order: 'spoken' })
    expect(pack.body.flatMap((element) => (element.type === 'heading' ? [element.text] : []))).toEqual([
      'Text',
      'Names',
      'Acronyms in full',
      'Figures and references, in order of appearance',
    ])
    const text = plainTextOf(pack)
    expect(text).toContain('Access became ownership.')
    expect(text).toContain('Amina Example | Speaker')
    expect(text).toContain('WSIS | not spelled out in the text')
    expect(text).toContain('five per cent | … districts a basic connection costs more than five per cent of income')
    expect(text).not.toContain('Guiding question')
    expect(interpretersPackOf({ ...sample, language: 'fr' }, template, { order: 'spoken' }).labelLanguage).toBe('fr')
  })

  it('leaves out what a speaker put in brackets, and lists that are empty', () => {
    const draft = setAnswer({ ...sample, sections: [] }, 'opening', 'answer', [paragraph('[slide 7] thank you.')])
    const pack = interpretersPackOf(
      { ...draft, organisation: { ...draft.organisation, name: '', acronym: '' } },
      template,
      { order: 'spoken' },
    )
    expect(pack.body.filter(({ type }) => type === 'heading')).toHaveLength(1)
  })

  it('cites only what is in the text, in its order, whatever the text is', () => {
    const language = fc.constantFrom('en', 'fr', 'es', 'ru', 'ar', 'zh-Hans')
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            '12',
            ' para. ',
            'A/RES/70/125',
            ' of ',
            'Kenya',
            '. ',
            'IGF',
            ' (',
            ')',
            '«',
            '１２',
            'two hundred ',
            '\n',
            '第3段',
            '5%',
            '🦜',
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, language, (whole, tag) => {
        for (const list of [figuresIn(said(whole, tag)), namesIn(said(whole, tag))])
          for (const { before, written, after } of list) {
            expect(written.trim()).not.toBe('')
            const shown = `${before.replace(/^…/, '')}${written}${after.replace(/…$/, '')}`
            expect(whole).toContain(shown)
          }
        let from = 0
        for (const { written } of figuresIn(said(whole, tag))) {
          const at = whole.indexOf(written, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + written.length
        }
        for (const { longForm } of acronymsIn(said(whole, tag), {
          ...sample,
          organisation: { ...sample.organisation, acronym: '' },
        }))
          if (longForm !== null) expect(whole).toContain(longForm)
      }),
      { numRuns: 400 },
    )
  })

  it('is ready at once for a paragraph of 100,000 numbers', () => {
    expect(figuresIn(said('12 to 7. '.repeat(50_000)))).toHaveLength(100_000)
  })
})
