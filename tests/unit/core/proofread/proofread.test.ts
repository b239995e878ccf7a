import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFix } from '../../../../src/core/draft/apply-fix'
import { findingSchema } from '../../../../src/core/draft/finding'
import { isMistake } from '../../../../src/core/proofread/english-rules'
import type { Fault } from '../../../../src/core/proofread/fault'
import { findingsOf } from '../../../../src/core/proofread/proofread'
import { type Reading, readingsOf } from '../../../../src/core/proofread/readings'
import type { Run } from '../../../../src/core/text/blocks'
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
  const heard = (rule: string, text: string, word: string) => {
    const start = text.indexOf(word)
    return isMistake(rule, text, { start, end: start + word.length })
  }

  it('reach the writer where they name what is never right, and not where they are taste, noise or unknown', () => {
    expect(heard('ExtendOrExtent', 'It is to some extend true.', 'to some extend')).toBe(true)
    expect(heard('Intact', 'It remains in tact.', 'in tact')).toBe(true)
    // A check of our own finds doubled words.
    const others =
      'RepeatedWords OxfordComma LongSentences RedundantThat DoToDueTo PronounVerbAgreement NounVerbConfusion SingleBe TheirToTheyre'
    for (const rule of [...others.split(' '), 'NoRuleThatAnybodyKnows'])
      expect(heard(rule, 'A word.', 'A'), rule).toBe(false)
  })

  it.each([
    ['a', 'Give us a hour or a old map.', 'a old'],
    ['a', 'We met. A unusual hour went by.', 'A unusual'],
    ['a', 'It was a Iranian group.', 'a Iranian'],
    ['a', 'It has a IT officer.', 'a IT'],
    ['a', 'She wrote a MPhil.', 'a MPhil'],
    ['a', 'It is a SNS of theirs.', 'a SNS'],
    ['an', 'We saw an new road.', 'an new'],
    ['an', 'It is an one-time grant.', 'an one-time'],
    ['an', 'It is an UN agency.', 'an UN'],
    ['an', 'It is an university.', 'an university'],
    ['an', 'It has an strategy.', 'an strategy'],
    ['an', 'It has an high price.', 'an high'],
  ])('take “%s” for wrong in “%s”', (article, text, words) => {
    const start = text.indexOf(words)
    expect(isMistake('AnA', text, { start, end: start + article.length })).toBe(true)
  })

  it.each([
    ['Keep paragraph A as it is.', 'A as'],
    ['We met an unidentified official.', 'an unid'],
    ['It is a R1 trillion fund.', 'a R1'],
    ['We met a Ugandan envoy.', 'a Ugandan'],
    ['It is a euro and a one-off.', 'a euro'],
    ['It is a one-off.', 'a one-off'],
    ['We thank An Taisce.', 'An Taisce'],
    ['We use an ssh tunnel.', 'an ssh'],
    ['We use an x-ray.', 'an x-ray'],
    ['It is an onerous task.', 'an onerous'],
    ['It is an historic day.', 'an historic'],
    ['By al-Gamaʿa al-Islamiyya.', 'a al-'],
    ['It is a SCOSTA standard and a NATO one.', 'a SCOSTA'],
    ['It is a NATO one.', 'a NATO'],
    ['It has an MoU, an FAQ and an LDC.', 'an MoU'],
    ['Use point (a) of it.', 'a) of'],
    ['We create a or, at least, want one.', 'a or'],
    ['It is a union of a unanimous kind.', 'a union'],
    ['It is of a unanimous kind.', 'a unanimous'],
    ['It is a NSW body, and a NZ one.', 'a NSW'],
    ['It is a NZ body.', 'a NZ'],
  ])('leave the article of “%s” alone', (text, words) => {
    const start = text.indexOf(words)
    expect(isMistake('AnA', text, { start, end: start + (/^an\b/i.test(words) ? 2 : 1) })).toBe(false)
  })

  it.each([
    ['AllowTo', 'It is restricted on who they can allow to read.', 'allow to read', false],
    ['AllowTo', 'This software allows to export tables.', 'allows to export', true],
    ['Alongside', 'We walked along side streets.', 'along side', false],
    ['Alongside', 'We walked along side the others.', 'along side', true],
    ['AndTheLike', 'He met Jones and the likes of Jones.', 'and the likes', false],
    ['ArriveTo', 'Many arrive to find nothing.', 'arrive to', false],
    ['ArriveTo', 'Many arrive to the city.', 'arrive to', true],
    ['AsFollows', 'Such rules as follow from it.', 'as follow', false],
    ['AsFollows', 'They are as follow: two rules.', 'as follow', true],
    ['Beforehand', 'It comes before hand washing.', 'before hand', false],
    ['CommaFixes', 'off the common,But let them', ',', false],
    ['CommaFixes', 'off the common,but let them', ',', true],
    ['CommaFixes', 'what occurs, e,g. a lamp', ',', false],
    ['CommaFixes', 'the boat,a lamp and a bell', ',', true],
    ['CommaFixes', 'out of a job,” yet they stay', ',', false],
    ['CuriousAbout', 'It is for the curious of all ages.', 'curious of', false],
    ['DidPast', 'The project she did called for it.', 'called', false],
    ['DidPast', 'All those who did worked for us.', 'worked', false],
    ['DidPast', 'They did not found a school.', 'found', false],
    ['DidPast', 'They did not adopted it.', 'adopted', true],
    ['ExceptOf', 'All voted, except of course the chair.', 'except of', false],
    ['FriendOfMe', 'They are friends of her family.', 'her', false],
    ['HelpedPast', 'Those they helped raised the rest.', 'raised', false],
    ['HelpedPast', 'The people who helped organised it.', 'organised', true],
    ['InDetail', 'They read Corruption in Details.', 'in Details', false],
    ['LookingForwardTo', 'We are looking forward to work.', 'forward to work', false],
    ['LookingForwardTo', 'We are looking forward to see you.', 'forward to see', true],
    ['ModalOf', 'They lack the capacity or will of the others.', 'will of', false],
    ['ModalOf', 'They could of course agree.', 'could of', false],
    ['ModalOf', 'They could of agreed.', 'could of', true],
    ['NotOnlyInversion', 'Not only he is late.', 'only he is', false],
    ['PiqueInterest', 'At peak interest rates we left.', 'peak interest', false],
    ['PluralDecades', 'Our Schedule 70’s vendors left.', '70’s', false],
    ['PluralDecades', 'In the early 90’s we left.', '90’s', true],
    ['RegularIrregulars', 'One hypothesises it.', 'hypothesises', false],
    ['RegularIrregulars', 'We met Mr Davys.', 'Davys', false],
    ['RegularIrregulars', 'Their embargos hurt.', 'embargos', true],
    ['RegularIrregulars', 'We saw the librarys new rooms.', 'librarys', false],
    ['RegularIrregulars', 'We saw the librarys of the town.', 'librarys', true],
    ['RelayOnForRely', 'It is a relay on the line.', 'relay on', false],
    ['RelayOnForRely', 'We can no longer relay on them.', 'relay on', true],
    ['SoonerOrLater', 'It ends rather sooner than later.', 'sooner than later', false],
    ['SupposedTo', 'As I suppose to some it is.', 'suppose to', false],
    ['SupposedTo', 'They are suppose to vote.', 'suppose to', true],
    ['TheLastDays', 'In the last days of the war they met.', 'last days', false],
    ['TheMy', 'It is in the My Health Record.', 'the My', false],
    ['TheMy', 'For boats its the year of the lamp.', 'its the', false],
    ['TheMy', 'It is the my lamp.', 'the my', true],
    ['ThereOwn', 'The farmers there own their land.', 'there own', false],
    ['ThereOwn', 'They said it in there own words.', 'there own', true],
    ['ThisTypeOfThing', 'This type of data is here.', 'data', false],
    ['ThisTypeOfThing', 'It sees that types of work vary.', 'that', false],
    ['ThisTypeOfThing', 'This kind of issues is here.', 'issues', true],
    ['WorstCaseScenario', 'It is the worst case scenario.', 'worst case', false],
    ['Somehow', 'Here are some how-to guides.', 'some how', false],
  ])('of %s in “%s” believe what stands around it', (rule, text, word, shown) =>
    expect(heard(rule, text, word)).toBe(shown),
  )

  const english = (text: string, word: string, more: Partial<Fault>[] = [], runs: Run[] = [{ text }]) => {
    const start = text.indexOf(word)
    const fault: Fault = { start, end: start + word.length, rule: 'DidPast', says: 'Wrong.', suggestions: [] }
    const draft = withRationale([{ type: 'paragraph', runs }])
    const [reading] = readingsOf(draft, template).filter(({ passage }) => passage.text === text)
    if (!reading) throw new Error('Nothing is read.')
    const others = more.map((each): Fault => ({ ...fault, rule: null, says: '', ...each }))
    return findingsOf(reading, [fault, ...others], NONE).map(({ check }) => check)
  }

  it('are given in sentences of English alone', () => {
    expect(english('They did not adopted the plan.', 'adopted')).toEqual(['grammar/did-past'])
    expect(english('The site of la Repubblica did not adopted it.', 'adopted')).toEqual([])
    expect(english('We met la Repubblica. They did not adopted it.', 'adopted')).toEqual(['grammar/did-past'])
    const text = 'So zaakgericht werken did not adopted it.'
    const doubtful = (word: string) => ({
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
      opinion: 'doubtful' as const,
    })
    expect(english(text, 'adopted', [doubtful('zaakgericht'), doubtful('werken')])).toEqual([])
    expect(english(text, 'adopted', [doubtful('zaakgericht')])).toEqual(['grammar/did-past'])
  })

  it('are not given about titles and words that are set apart', () => {
    const runs = [{ text: 'We read ' }, { text: 'They did not adopted it', italic: true }, { text: ' with care.' }]
    expect(english('We read They did not adopted it with care.', 'adopted', [], runs)).toEqual([])
  })
})
