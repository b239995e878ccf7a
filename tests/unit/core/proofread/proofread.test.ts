import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFix } from '../../../../src/core/draft/apply-fix'
import { findingSchema } from '../../../../src/core/draft/finding'
import { isMistake } from '../../../../src/core/proofread/english-rules'
import type { Fault } from '../../../../src/core/proofread/fault'
import { findingsOf } from '../../../../src/core/proofread/proofread'
import { type Reading, readingsOf } from '../../../../src/core/proofread/readings'
import { wordList } from '../../../../src/core/text/word-list'
import { inEnglish } from '../../../../src/messages/sentence'
import { said, selected, template, withProposal, withRationale } from '../check/checked'

const NONE = wordList([])

function readingIn(text: string, kind: 'paragraph' | 'heading' = 'paragraph'): Reading {
  const block =
    kind === 'heading' ? { type: kind, level: 1 as const, runs: [{ text }] } : { type: kind, runs: [{ text }] }
  const reading = readingsOf(withRationale([block]), template).find(({ passage }) => passage.at.slot === 'rationale')
  if (!reading) throw new Error('nothing to read')
  return reading
}

const fault = (text: string, word: string, given: Partial<Fault> = {}): Fault => ({
  start: text.indexOf(word),
  end: text.indexOf(word) + word.length,
  rule: null,
  says: '',
  suggestions: [],
  ...given,
})

const messages = (text: string, faults: Fault[], known = NONE, kind: 'paragraph' | 'heading' = 'paragraph') =>
  findingsOf(readingIn(text, kind), faults, known).map(({ message }) => inEnglish(message))

describe('findings of a passage', () => {
  it('say the word, what it may be, and where it stands; the fix writes the first suggestion', () => {
    const text = 'All of us recomend it.'
    const draft = withRationale(text)
    const [finding] = findingsOf(
      readingIn(text),
      [fault(text, 'recomend', { suggestions: ['recommend', 'recommends', 'rehomed', 'more'] })],
      NONE,
    )
    expect(finding && said(finding)).toMatchObject({
      check: 'spelling/unknown-word',
      level: 'warning',
      word: 'recomend',
      message: '“recomend” is not in the English dictionary. Is it “recommend” or “recommends” or “rehomed”?',
    })
    if (!finding?.fix) throw new Error('no fix')
    expect(selected(finding, draft)).toBe('recomend')
    const fixed = applyFix(draft, finding.fix)
    expect(
      fixed.ok && selected({ ...finding, at: { ...finding.at, end: (finding.at.start ?? 0) + 9 } }, fixed.value),
    ).toBe('recommend')
  })

  it('reach cells of the proposals table', () => {
    const draft = withProposal({ rationale: 'It is clearr.' })
    const reading = readingsOf(draft, template).find(({ passage }) => passage.at.field === 'rationale')
    if (!reading) throw new Error('nothing to read')
    const [finding] = findingsOf(reading, [fault('It is clearr.', 'clearr', { suggestions: ['clear'] })], NONE)
    const fixed = finding?.fix && applyFix(draft, finding.fix)
    expect(fixed?.ok && fixed.value.proposals[0]?.rationale).toBe('It is clear.')
  })

  it('give the grammar’s own words without its marks, and a rule id of ours', () => {
    const text = 'We met the the people.'
    const [finding] = findingsOf(
      readingIn(text),
      [fault(text, 'the the', { rule: 'RepeatedWords', says: 'Drop one `the`.', suggestions: ['the'] })],
      NONE,
    )
    expect(finding).toMatchObject({ check: 'grammar/repeated-words', message: 'Drop one “the”.' })
    expect(finding?.word).toBeUndefined()
  })

  it('leave out known words, quotations, other languages’ stretches and grammar in headings', () => {
    const text = 'The telehub of “they is” and A/RES/70/1.'
    const faults = [
      fault(text, 'telehub', { suggestions: ['telehut'] }),
      fault(text, 'is', { rule: 'Agreement', says: 'Agree.' }),
      fault(text, 'RES'),
      fault(text, 'The', { rule: 'Agreement', says: 'Agree.' }),
    ]
    expect(messages(text, faults)).toEqual(['Agree.', '“telehub” is not in the English dictionary. Is it “telehut”?'])
    expect(messages(text, faults, wordList(['telehub']), 'heading')).toEqual([])
    const reading = readingIn(text)
    expect(findingsOf({ ...reading, stretches: [{ start: 0, end: 3 }] }, faults, NONE)).toHaveLength(1)
  })

  it('take an unknown word with a capital for a name, unless it is one slip from a word', () => {
    const text = 'Here in Kisumu the Goverment and Tolon agree.'
    expect(
      messages(text, [
        fault(text, 'Kisumu', { suggestions: ['Kikuyu'] }),
        fault(text, 'Goverment', { suggestions: ['Government'] }),
        fault(text, 'Tolon', { suggestions: ['Talon'] }),
      ]),
    ).toEqual(['“Goverment” is not in the English dictionary. Is it “Government”?'])
  })

  it('leave American spelling to the check on consistency', () => {
    const text = 'The color of the center is a netwrok.'
    expect(
      messages(text, [
        fault(text, 'color'),
        fault(text, 'center'),
        fault(text, 'netwrok', { suggestions: ['network'] }),
      ]),
    ).toHaveLength(1)
  })

  it('leave English words alone that are near no other, and say those that are', () => {
    const text =
      'We welcome pneumatology, specificied, datsets, prototyped and useable ones, and electro-optical zaakgericht werken.'
    expect(
      messages(text, [
        fault(text, 'pneumatology', { suggestions: ['dermatology'] }),
        fault(text, 'specificied', { suggestions: ['specificity', 'specified'] }),
        fault(text, 'datsets', { suggestions: ['datasets'] }),
        fault(text, 'prototyped', { suggestions: ['prototype'] }),
        fault(text, 'useable', { suggestions: ['usable'] }),
        fault(text, 'electro', { suggestions: ['elector'] }),
        fault(text, 'zaakgericht'),
        fault(text, 'werken', { suggestions: ['weaken'] }),
      ]).map((said) => /“(.+?)”/.exec(said)?.[1]),
    ).toEqual(['specificied', 'datsets'])
  })

  it('believe a larger list of English words before the suggestions', () => {
    const saidOf = (word: string, suggestion: string, opinion: Fault['opinion']) =>
      messages(`We saw the ${word} of others.`, [
        fault(`We saw the ${word} of others.`, word, {
          suggestions: [suggestion],
          ...(opinion === undefined ? {} : { opinion }),
        }),
      ]).length
    expect(saidOf('loanees', 'loaners', undefined)).toBe(1)
    expect(saidOf('loanees', 'loaners', 'doubtful')).toBe(0)
    expect(saidOf('reskilling', 'reselling', 'right')).toBe(0)
    // What would be left alone without it, as a regular form of another word.
    for (const [word, suggestion] of [
      ['timeframess', 'timeframes'],
      ['cybersecuirty', 'cybersecurity'],
      ['launchedd', 'launched'],
    ] as const) {
      expect(saidOf(word, suggestion, undefined), word).toBe(0)
      expect(saidOf(word, suggestion, 'slip'), word).toBe(1)
    }
  })

  it('are silent where so much is unknown that the text must be in another language', () => {
    const text = 'Rozwój sieci jest bardzo ważny dla ludzi i szkół.'
    const faults = text
      .replace('.', '')
      .split(' ')
      .filter((word) => word.length > 1)
      .map((word) => fault(text, word))
    expect(messages(text, faults)).toEqual([])
    // One that stands beside no other foreign word, and is near an English one.
    const apart = [fault(text, 'ludzi', { suggestions: ['ludzin'] })]
    expect(messages(text, apart)).toHaveLength(1)
  })

  it('are findings as all others, inside their passage and in its sequence, whatever the faults', () => {
    const text = 'Some words that are here, “quoted words”, and more of them.'
    const any = fc
      .record({
        start: fc.nat(text.length - 1),
        length: fc.nat(12),
        rule: fc.option(fc.constantFrom('AnA', 'ItsContraction', 'RepeatedWords')),
        suggestions: fc.array(fc.string(), { maxLength: 4 }),
      })
      .map(({ start, length, rule, suggestions }): Fault => {
        const end = Math.min(text.length, start + length)
        return { start, end, rule, says: 'Says `this`.', suggestions }
      })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (faults) => {
        const findings = findingsOf(readingIn(text), faults, NONE)
        let before = 0
        for (const finding of findings) {
          expect(findingSchema.safeParse(finding).error).toBeUndefined()
          const { start = -1, end = -1 } = finding.at
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeLessThanOrEqual(text.length)
          before = start
        }
      }),
    )
  })
})

describe('remarks of the English grammar', () => {
  const heard = (rule: string, kind: string, text = 'A word.', start = 0, end = 1) =>
    isMistake(rule, kind, text, { start, end })

  it('reach the writer when they name a mistake, and not when they are taste or noise', () => {
    expect(heard('DidPast', 'Grammar')).toBe(true)
    // A check of our own finds doubled words.
    expect(heard('RepeatedWords', 'Repetition')).toBe(false)
    expect(heard('AnA', 'Miscellaneous')).toBe(true)
    expect(heard('OxfordComma', 'Style')).toBe(false)
    expect(heard('LongSentences', 'Readability')).toBe(false)
    expect(heard('QuantifierNumeralConflict', 'Grammar')).toBe(false)
    for (const rule of ['RedundantThat', 'DoToDueTo', 'PronounVerbAgreement', 'NounVerbConfusion', 'SingleBe'])
      expect(heard(rule, 'Grammar'), rule).toBe(false)
  })

  it('leave good English alone', () => {
    const at = (rule: string, kind: string, text: string, word: string) =>
      heard(rule, kind, text, text.indexOf(word), text.indexOf(word) + word.length)
    expect(at('AnA', 'Miscellaneous', 'We met an unidentified official.', 'an')).toBe(false)
    expect(at('AnA', 'Miscellaneous', 'It is a R1 trillion fund.', 'a')).toBe(false)
    expect(at('ModalOf', 'Grammar', 'They lack the capacity or will of the others.', 'will of')).toBe(false)
    expect(at('ModalOf', 'Grammar', 'They could of agreed.', 'could of')).toBe(true)
    expect(at('ThereToTheir', 'Grammar', 'Are there lessons to be learnt?', 'there')).toBe(false)
    expect(at('ItsPossessive', 'Grammar', 'It’s self evident.', 'It’s')).toBe(false)
    expect(at('ItsPossessive', 'Grammar', 'Though it is late, it’s worth a try.', 'it’s')).toBe(false)
    expect(at('ItsPossessive', 'Grammar', 'They released it’s data.', 'it’s')).toBe(true)
    expect(at('AnA', 'Miscellaneous', 'We met a Ugandan envoy.', 'a')).toBe(false)
    expect(at('AnA', 'Miscellaneous', 'It is a euro and a one-off.', 'a')).toBe(false)
    expect(at('AnA', 'Miscellaneous', 'We thank An Taisce.', 'An')).toBe(false)
    expect(at('AnA', 'Miscellaneous', 'We saw an new road.', 'an')).toBe(true)
    expect(at('PluralDecades', 'Punctuation', 'Our Schedule 70’s vendors left.', '70’s')).toBe(false)
    expect(at('PluralDecades', 'Punctuation', 'In the early 90’s we left.', '90’s')).toBe(true)
    expect(at('CommaFixes', 'Punctuation', 'off the common,But let them', ',')).toBe(false)
    expect(at('CommaFixes', 'Punctuation', 'off the common,but let them', ',')).toBe(true)
    expect(at('ThisTypeOfThing', 'Agreement', 'This type of data is here.', 'data')).toBe(false)
    expect(at('ThisTypeOfThing', 'Agreement', 'This kind of issues is here.', 'issues')).toBe(true)
    expect(at('DidPast', 'Grammar', 'The project she did called for it.', 'called')).toBe(false)
    expect(at('RegularIrregulars', 'Grammar', 'One hypothesises it.', 'hypothesises')).toBe(false)
    expect(at('RegularIrregulars', 'Grammar', 'We met Mr Davys.', 'Davys')).toBe(false)
    expect(at('RegularIrregulars', 'Grammar', 'Their embargos hurt.', 'embargos')).toBe(true)
    expect(at('AnA', 'Miscellaneous', 'We use an ssh tunnel.', 'an')).toBe(false)
    expect(at('AnA', 'Miscellaneous', 'It is an onerous task.', 'an')).toBe(false)
    expect(heard('AnA', 'Miscellaneous', 'By al-Gamaʿa al-Islamiyya.', 10, 11)).toBe(false)
    expect(at('InDetail', 'Usage', 'They read Corruption in Details.', 'in Details')).toBe(false)
  })

  it('take the letter of a paragraph for no article', () => {
    expect(heard('AnA', 'Miscellaneous', 'Keep paragraph A as it is.', 15, 16)).toBe(false)
    expect(heard('AnA', 'Miscellaneous', 'Give us a hour.', 8, 9)).toBe(true)
    expect(heard('AnA', 'Miscellaneous', 'We met. A hour went by.', 8, 9)).toBe(true)
  })
})
