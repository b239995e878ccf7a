import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenForm, withoutStageNotes } from '../../../../src/core/speech/spoken-form'

const said = (text: string, language: string) =>
  spokenForm(text, language)
    .map(({ spoken }) => spoken)
    .join(' ')

const FORMS: Record<string, [written: string, spoken: string][]> = {
  en: [
    ['0', 'zero'],
    ['1,234.5', 'one thousand two hundred and thirty-four point five'],
    ['12 450 people', 'twelve thousand four hundred and fifty people'],
    ['0.05%', 'zero point zero five per cent'],
    ['68 %', 'sixty-eight per cent'],
    ['−5%', 'minus five per cent'],
    ['1948', 'nineteen forty-eight'],
    ['1905', 'nineteen oh five'],
    ['1900', 'nineteen hundred'],
    ['2030', 'two thousand and thirty'],
    ['the 1990s', 'the nineteen nineties'],
    ['1,948 people', 'one thousand nine hundred and forty-eight people'],
    ['21st and 2nd', 'twenty-first and second'],
    ['US$ 2.5 million', 'two point five million U S dollars'],
    ['$1', 'one dollar'],
    ['€30', 'thirty euros'],
    ['CHF 500', 'five hundred Swiss francs'],
    ['$428bn', 'four hundred and twenty-eight billion dollars'],
    ['29 July 2025', 'the twenty-ninth of July two thousand and twenty-five'],
    ['July 29, 2025', 'July the twenty-ninth two thousand and twenty-five'],
    ['25/07/2025', 'the twenty-fifth of July two thousand and twenty-five'],
    ['2025-07-25', 'the twenty-fifth of July two thousand and twenty-five'],
    ['at 14:30', 'at fourteen thirty'],
    ['at 04:05', 'at four oh five'],
    ['at 10:00', "at ten o'clock"],
    ['4 p.m.', 'four P M'],
    ['H₂O and CO₂e', 'H two O and C O two E'],
    ['PM₂.₅', 'P M two point five'],
    ['5 km² and 10⁶', 'five km squared and ten to the power of six'],
    ['10⁻³', 'ten to the power of minus three'],
    ['In 2024² we met.³ Then', 'In two thousand and twenty-four we met Then'],
    ['schools¹² 312³', 'schools three hundred and twelve'],
    ['A/RES/70/125', 'A slash res slash seventy slash one hundred and twenty-five'],
    ['E/CN.16/2025/3', 'E slash C N dot sixteen slash two thousand and twenty-five slash three'],
    ['para. 12(b)', 'paragraph twelve b'],
    ['paras. 12–14', 'paragraphs twelve to fourteen'],
    ['paras 41-47', 'paras forty-one to forty-seven'],
    ['§ 5 and §§ 6–7', 'section five and sections six to seven'],
    ['OP 74', 'O P seventy-four'],
    ['Part IV', 'Part four'],
    ['WSIS+20', 'wissis plus twenty'],
    ['COVID-19', 'COVID nineteen'],
    ['ICT4D', 'I C T four D'],
    ['SIDS and LDCs', 'SIDS and L D Cs'],
    ['the IGF, UNESCO and SDGs', 'the I G F UNESCO and S D Gs'],
    ['IoT and 5G', 'I O T and five G'],
    ['www.example.org/review', 'W W W dot example dot org slash review'],
    ['https://un.org', 'U N dot org'],
    ['review@example.org', 'review at example dot org'],
    ['e.g. this, i.e. that', 'for example this that is that'],
    ['No. 5? No. Never', 'number five No Never'],
    ['Mr. Lee and Dr. Sy', 'mister Lee and doctor Sy'],
    ['and/or', 'and or'],
    ['WE ASK STATES TO ACT NOW', 'WE ASK STATES TO ACT NOW'],
    ['+41 22 917', 'plus forty-one twenty-two thousand nine hundred and seventeen'],
    ['007', 'zero zero seven'],
    ['1234567890123456', 'one two three four five six seven eight nine zero one two three four five six'],
    ['well 😀 done', 'well done'],
  ],
  fr: [
    ['68,5 %', 'soixante-huit virgule cinq pour cent'],
    ['0,05', 'zéro virgule zéro cinq'],
    ['12 450', 'douze mille quatre cent cinquante'],
    ['1.500', 'mille cinq cents'],
    ['4 h 45', 'quatre heures quarante-cinq'],
    ['16 heures', 'seize heures'],
    ['le 1er mars 2024', 'le premier mars deux mille vingt-quatre'],
    ['XXIe siècle', 'vingt et unième siècle'],
    ['25/07/2025', 'le vingt-cinq juillet deux mille vingt-cinq'],
    ['30 €', 'trente euros'],
    ['2,8 millions', 'deux virgule huit millions de'],
    ['art. 12 et n° 5', 'article douze et numéro cinq'],
    ['M. Diop, p. ex.', 'monsieur Diop par exemple'],
    ['paragraphes 41–47', 'paragraphes quarante et un à quarante-sept'],
    ['l’ONU et l’UIT', 'l’ONU et l’UIT'],
    ['SMSI+20', 'S M S I plus vingt'],
  ],
  es: [
    ['68,5 %', 'sesenta y ocho coma cinco por ciento'],
    ['12.450', 'doce mil cuatrocientos cincuenta'],
    ['4.80', 'cuatro coma ochenta'],
    ['428.000 millones', 'cuatrocientos veintiocho mil millones de'],
    ['US$ 5 millones', 'cinco millones de U S dólares'],
    ['1.º', 'primero'],
    ['a las 4:45', 'a las cuatro y cuarenta y cinco'],
    ['25/07/2025', 'veinticinco de julio de dos mil veinticinco'],
    ['párr. 12, arts. 3–5', 'párrafo doce artículos tres a cinco'],
    ['EE. UU.', 'Estados Unidos'],
    ['la ONU y la UIT', 'la ONU y la U I T'],
  ],
  ru: [
    ['68,5%', 'шестьдесят восемь и пять десятых процентов'],
    ['12 450', 'двенадцать тысяч четыреста пятьдесят'],
    ['11 ноября', 'одиннадцатого ноября'],
    ['3 марта', 'третьего марта'],
    ['2024 года', 'две тысячи двадцать четвёртого года'],
    ['21-й век', 'двадцать первый век'],
    ['5 млн долл.', 'пять миллионов долларов'],
    ['в 4:05', 'в четыре ноль пять'],
    ['25.07.2025', 'двадцать пятого июля две тысячи двадцать пятого года'],
    ['№ 5, п. 12', 'номер пять пункт двенадцать'],
    ['т. е. и т.д.', 'то есть и так далее'],
    ['ООН и ЮНЕСКО', 'О О Н и ЮНЕСКО'],
    ['г-н Иванов', 'господин Иванов'],
  ],
  ar: [
    ['٦٨٪', 'ثمانية وستون في المائة'],
    ['12450', 'اثنا عشر ألفاً وأربعمائة وخمسون'],
    ['61,5', 'واحد وستون فاصلة خمسة'],
    ['٢٠١٥', 'ألفان وخمسة عشر'],
    ['41–47', 'واحد وأربعون إلى سبعة وأربعون'],
    ['5 ملايين دولار', 'خمسة ملايين دولار'],
    ['الفقرة 12(ب)', 'الفقرة اثنا عشر ب'],
  ],
  zh: [
    ['68%', '百分之六十八'],
    ['61.5%', '百分之六十一点五'],
    ['2015年', '二零一五 年'],
    ['12450户', '一万二千四百五十 户'],
    ['12人', '十二 人'],
    ['3800万美元', '三千八百 万美元'],
    ['$5', '五 美元'],
    ['第41–47段', '第 四十一 至 四十七 段'],
    ['2025-07-29', '二零二五年七月二十九日'],
    ['4:05', '四点零五分'],
    ['2GB的', '二 G B 的'],
  ],
}

describe('what is said', () => {
  for (const [language, forms] of Object.entries(FORMS))
    it.each(forms)(`${language}: %s`, (written, spoken) => {
      expect(said(written, language)).toBe(spoken)
    })

  it('follows the tag’s base language, and another language says numbers in English', () => {
    expect(said('12', 'fr-CA')).toBe('douze')
    expect(said('12', 'zh-Hans')).toBe('十二')
    expect(said('12 Länder', 'de')).toBe('twelve Länder')
  })

  it('says an acronym as the user wants it', () => {
    const how = (acronyms: Record<string, string>) =>
      spokenForm('the IGF', 'en', { acronyms }).map(({ spoken }) => spoken)
    expect(how({})).toEqual(['the', 'I G F'])
    expect(how({ IGF: 'word' })).toEqual(['the', 'IGF'])
    expect(how({ IGF: 'Internet Governance Forum' })).toEqual(['the', 'Internet Governance Forum'])
    expect(spokenForm('UNESCO', 'en', { acronyms: { UNESCO: 'letters' } })[0]?.spoken).toBe('U N E S C O')
  })

  it('takes longer for letters than for a word, and longer for “W”', () => {
    const seconds = (text: string) => spokenForm(text, 'en')[0]?.seconds ?? 0
    expect(seconds('W3C')).toBeGreaterThan(seconds('I3C'))
    expect(seconds('A/RES/70/125')).toBeGreaterThan(3)
  })

  it('is none of what is in square brackets by itself', () => {
    expect(said('Thank you. [pause, look up] We ask', 'en')).toBe('Thank you We ask')
    expect(said('as agreed[12] in 2015【停顿】', 'en')).toBe('as agreed in two thousand and fifteen')
    expect(withoutStageNotes('[t]he [open')).toBe('[t]he [open')
    expect(withoutStageNotes('a [b] c')).toHaveLength('a [b] c'.length)
  })

  it('asks for the strongest pause between two things', () => {
    const marks = spokenForm('One, two; three. Four (five) six', 'en').map(({ mark }) => mark)
    expect(marks).toEqual(['comma', 'clause', 'sentence', 'bracket', 'bracket', null])
  })

  it('makes no sentence of the stop in a name', () => {
    expect(spokenForm('node.js runs', 'en').map(({ mark }) => mark)).not.toContain('sentence')
  })
})

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh', 'de']
const messy = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '12',
          '%',
          ' ',
          '.',
          ',',
          '–',
          '$',
          '€',
          '(',
          ')',
          '[',
          ']',
          'A/RES/',
          '70',
          'para. ',
          'XIV',
          'IGF',
          'слово',
          'كلمة',
          '字',
        ],
        ...['😀', '٣', '2025', ':', '/', '@', 'www.', '-', '\n', 'é', '1er', '第', 'e.g.', 'million', '\u202e', '0'],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
)

describe('any text', () => {
  it('is said in order, inside the text, in finite time', () => {
    fc.assert(
      fc.property(messy, fc.constantFrom(...LANGUAGES), (text, language) => {
        let from = 0
        for (const { start, end, seconds, spoken } of spokenForm(text, language)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(Number.isFinite(seconds) && seconds >= 0).toBe(true)
          expect(spoken).not.toMatch(/undefined|NaN/)
          from = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('has every number of up to fifteen digits in words', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999_999 }),
        fc.constantFrom(...LANGUAGES),
        (number, language) => {
          const [one, ...others] = spokenForm(String(number), language)
          expect(others).toEqual([])
          expect(one?.spoken).not.toMatch(/\d|undefined/)
        },
      ),
    )
  })
})
