import { describe, expect, it } from 'vitest'
import { othersWords } from '../../../../src/core/check/others-words'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { findings, withRationale } from './checked'

const said = (rule: string, blocks: Block[] | string) => findings(rule, withRationale(blocks)).length

const SHORT = 'The boats of the harbour are lit at night.'
const shorts = (count: number) => Array.from({ length: count }, () => SHORT).join(' ')
const LONG = Array.from({ length: 35 }, () => 'the lamp').join(' ')

describe('a single long sentence', () => {
  it.each([
    ['a numbered paragraph', `68. We see ${LONG} of the harbour.`],
    ['a list in a sentence', `We see (a) ${LONG} and (b) the bell of the harbour.`],
    ['parts between semicolons', `We see ${LONG}; the bell; and the boats of the harbour.`],
    ['a definition', `A keeper means a person who has ${LONG} of the harbour.`],
    ['what somebody said', `The board said that it saw ${LONG} of the harbour.`],
    ['what has a quotation in it', `We see ${LONG} of “a harbour”, and no more of it.`],
    ['a question of a form', `Does the keeper see ${LONG} of the harbour?`],
    ['two, of which one ends with “etc.”', `We see ${LONG.slice(0, 170)} etc. Keepers see ${LONG.slice(0, 170)} too.`],
    ['two without a space between them', `We see ${LONG.slice(0, 170)} there.Keepers see ${LONG.slice(0, 170)} too.`],
    [
      'two, of which one begins with a figure',
      `We see ${LONG.slice(0, 170)} there. 42 keepers see ${LONG.slice(0, 170)} too.`,
    ],
    [
      'two, of which one begins with a name in a small letter',
      `We see ${LONG.slice(0, 170)} there. eKeepers see ${LONG.slice(0, 170)} too.`,
    ],
    ['two with the number of a note', `We see ${LONG.slice(0, 170)} there.1 Keepers see ${LONG.slice(0, 170)} too.`],
    [
      'long by addresses of the same site',
      `We see ${LONG.slice(0, 170)} (/night/2016-08-25-lamps-25-boats/) and bells (/night/2016-08-25-bells-25-of-the-boats-and-of-the-town/) in it (../boats/all-of-the-boats-of-the-harbour-of-ebb-at-night/on-the-map.html).`,
    ],
  ])('says nothing where it is %s', (_, text) => {
    expect(said('clarity/sentence-lengths', [paragraph(shorts(18)), paragraph(text)])).toBe(0)
  })
  it('speaks where it is surely the writer’s', () => {
    const own = paragraph(`We see ${LONG} of the harbour.`)
    expect(said('clarity/sentence-lengths', [paragraph(shorts(18)), own])).toBe(1)
    const ofDoctor = paragraph(`We see with Dr. Rahmani ${LONG} of the harbour.`)
    expect(said('clarity/sentence-lengths', [paragraph(shorts(18)), ofDoctor])).toBe(1)
    expect(said('clarity/sentence-lengths', [paragraph(shorts(8)), own])).toBe(0)
  })
  it('says nothing in a report of numbered paragraphs, nor where others wrote much', () => {
    const own = paragraph(`We see ${LONG} of the harbour.`)
    const numbered = [1, 2, 3].map((number) => paragraph(`${number}. ${shorts(6)}`))
    expect(said('clarity/sentence-lengths', [...numbered, own])).toBe(0)
    const quoted = paragraph(`“${shorts(14)}”`)
    expect(said('clarity/sentence-lengths', [paragraph(shorts(18)), quoted, own])).toBe(0)
  })
})

describe('British and American', () => {
  const rule = 'consistency/british-american'
  it.each([
    ['one word of each', 'The color of the harbour is new.'],
    [
      'part of a name in small letters',
      'The Ebb eScience Center has neighbours and behaviour. The center acts, and the center waits for its harbour.',
    ],
    [
      'a term that a heading has',
      'We call it Data as Labor here. The labor of ours, and labor of yours, is a favour to the neighbours.',
    ],
    [
      'a work in brackets',
      'Our harbour has neighbours. (Rahmani A (2008). The labor of the analyzed colors. Lamps, 61: 3-9)',
    ],
  ])('says nothing of %s', (_, text) => {
    expect(said(rule, text)).toBe(0)
  })
  it('speaks of two words against two', () => {
    expect(said(rule, 'Our harbour has neighbours. It is a center (for now) of their labor.')).toBe(1)
    expect(said(rule, 'Our harbour has neighbours. It is a center (as we say (once) of their labor and color.')).toBe(1)
  })
})

describe('marks of quotation', () => {
  const rule = 'consistency/quotation-marks'
  it('in an address, or without another one, are no way of writing', () => {
    expect(said(rule, 'The “lamp” and the “bell” are at (https://example.org/on-boats") for all.')).toBe(0)
    expect(said(rule, 'The “lamp” and the “bell” are lit, and the boat" is not.')).toBe(0)
    expect(said(rule, 'The “lamp” and the “bell” are lit, and the "boat" is not.')).toBe(1)
    expect(said(rule, "The keeper’s lamp is not the boat’s, nor the bell's.")).toBe(1)
  })
  it('set a quotation apart from the one around it', () => {
    expect(said(rule, 'I told her, "We are an “un” harbour, and “boats” know." We said "so" and "no".')).toBe(0)
    expect(said(rule, 'I told her, “We are an "un" harbour." We said “so” and “no”.')).toBe(0)
    expect(said(rule, 'I told her, "We are a harbour", and “boats” know it. We said "so".')).toBe(1)
  })
  it('are what a program reads', () => {
    expect(said(rule, 'The “lamp” and the “bell” are cut by "we sell lamps".split() and ["so", 3].')).toBe(0)
  })
  it('are changed behind the s of a plural as well, where nothing is open', () => {
    const [finding] = findings(rule, withRationale("The keeper’s boat, the boat’s lamp and the lamps' bell are lit."))
    expect(finding?.fix?.edits.map(({ was, text }) => [was, text])).toEqual([["'", '’']])
    expect(said(rule, "The keeper’s boat has 'lamps' on it.")).toBe(0)
  })
  it('are written as the others are, where as many are straight as curly', () => {
    const text = "The keeper's boat and the lamp’s bell are lit. We call them “boats” and “lamps”."
    expect(findings(rule, withRationale(text))[0]?.fix?.edits.map(({ text: becomes }) => becomes)).toEqual(['’'])
    const straight = 'The keeper’s boat and the lamp\'s bell are lit. We call them "boats" and "lamps".'
    expect(findings(rule, withRationale(straight))[0]?.fix?.edits.map(({ text: becomes }) => becomes)).toEqual(["'"])
  })
})

describe('a long paragraph', () => {
  const long = Array.from({ length: 24 }, () => SHORT).join(' ')
  it.each([
    ['the rest of a picture', `${long}](https://example.org/a.png)`],
    ['a picture', `![${long}`],
    ['a caption', `Figure 3: ${long}`],
    ['what a picture shows', `Plots of the harbour. ${long}`],
    ['entries with a sign before each', `✅ ${shorts(6)} ✅ ${shorts(6)} ✅ ${shorts(6)} ✅ ${shorts(6)}`],
    [
      'a timetable that lost its lines',
      `Day 1: ${shorts(6)} Matter 1 – ${shorts(6)} Matter 2 – ${shorts(6)} Day 2: ${shorts(6)}`,
    ],
    [
      'one that is long by addresses',
      `${shorts(15)} We light lamps (/night/2016-08-25-lamps-25-boats/) and bells (/night/2016-08-25-bells-25-boats/) and https://example.org/night/2016-08-25-bells-25-boats-of-the-town.`,
    ],
  ])('is not %s', (_, text) => {
    expect(said('clarity/long-paragraph', text)).toBe(0)
  })
  it('is one that is text', () => {
    expect(said('clarity/long-paragraph', long)).toBe(1)
    expect(said('clarity/long-paragraph', `Plots are bought. ${long}`)).toBe(1)
  })
})

describe('dates', () => {
  it.each([
    'We condemn the laws that were made on January 16 and 17] , 2014 in the harbour.',
    'We condemn the laws that were made on January 16, 2014 , as others do.',
    'EBBHAVEN, Mass. – May 10, 2024 – The keepers are glad that it is lit.',
    'We meet on Friday, November 7th, 2025. 9:10 am is when we start.',
  ])('are left alone: %s', (text) => {
    expect(said('style/dates', text)).toBe(0)
  })
  it('are said in a sentence', () => {
    expect(said('style/dates', 'We condemn the laws that were made on January 16 and 17, 2014.')).toBe(1)
    expect(said('style/dates', 'We met at Ebb on May 10, 2024, and were glad.')).toBe(1)
  })
})

describe('acronyms', () => {
  it('are explained by the name beside them without brackets', () => {
    const later = `${shorts(8)} The QHK will write. We hear that the QHK is there.`
    const named = paragraph('The chair of the Quay Harbour Keepers QHK Amina Rahmani met us.')
    const apart = paragraph('We met the Quay Harbour Keepers of the town.')
    expect(said('clarity/acronym', [named, paragraph(later)])).toBe(0)
    expect(said('clarity/acronym', [apart, paragraph(later)])).toBe(1)
  })
})

describe('who thanks', () => {
  it('for coming has said what he writes for', () => {
    expect(said('clarity/key-point-first', 'Thank you for joining us for our evening. Here is what we showed.')).toBe(0)
    expect(said('clarity/key-point-first', 'Thank you for showing interest in our lamps. They are lit.')).toBe(0)
    expect(said('clarity/key-point-first', 'Thank you to all who were able to come. They are lit.')).toBe(0)
    expect(said('clarity/key-point-first', 'Thanks to the tide, boats stop at night.')).toBe(0)
    expect(said('clarity/key-point-first', 'Thank you for the opportunity to comment. They are lit.')).toBe(1)
  })
})

describe('words of others', () => {
  const others = (...texts: ([kind: string, text: string] | string)[]) =>
    [
      ...othersWords(
        texts.map((given, block) => {
          const [kind, text] = typeof given === 'string' ? ['paragraph', given] : given
          return { kind, text, runs: [{ text }], at: { slot: 'a', block } }
        }),
      ),
    ].sort((a, b) => a - b)

  it('are claims that a text answers, twice or more', () => {
    expect(
      others(
        'We answer the report.',
        '68. Boats are unlit.',
        'Keepers are asleep.',
        'AHK response: They are lit.',
        '69. Bells are silent.',
        'AHK response:',
        'They ring.',
      ),
    ).toEqual([1, 2, 4])
    expect(others('Boats are unlit.', 'Response: They are lit.', 'We wait.')).toEqual([])
  })
  it('are a text that is sent on', () => {
    const sent = 'Allow me to reiterate the body of the text sent to you by the AHK'
    expect(others('We write to you.', `${sent}\nOn 8 May boats stop.`, 'Our boats wait.', 'We hope.')).toEqual([
      1, 2, 3,
    ])
    expect(others(sent, 'Our boats wait.', 'Yours sincerely,', 'We add a line.')).toEqual([1, 2])
    expect(others('We share the concern of the letter sent by boats that wait here.', 'Boats wait.')).toEqual([])
  })
  it('are definitions, and the appendix that has a law', () => {
    const meaning = `Keeper means the person, ${Array.from({ length: 24 }, () => 'boat').join(' ')}, who lights lamps;`
    expect(others('We ask for lamps.', meaning)).toEqual([1])
    expect(others('Peace means the end of war.')).toEqual([])
    expect(
      others(
        ['heading', 'Appendix A: Harbour Act'],
        'Boats stop.',
        ['heading', 'Glossary'],
        'A lamp is lit.',
        ['heading', 'Contact'],
        'Write to us.',
      ),
    ).toEqual([1, 3])
    expect(others(['heading', 'Appendix B: our survey'], 'Boats stop.')).toEqual([])
  })
})

/** The text with all fixes of a rule done. */
function mended(rule: string, text: string): string {
  return findings(rule, withRationale(text))
    .flatMap(({ fix }) => fix?.edits ?? [])
    .sort((one, other) => (other.start ?? 0) - (one.start ?? 0))
    .reduce((left, { start, end, text: put }) => left.slice(0, start) + put + left.slice(end), text)
}

describe('a date that a word before it or behind it holds', () => {
  it.each([
    'We meet in the harbour this November 3rd and 4th, and are glad of it.',
    'This 22nd of February, we light the lamp of the harbour.',
    'It will be lit again next May 3 and 4 in the harbour.',
    'What is said followed a May 29, 2025, letter of the keepers.',
    'The keepers had written an April 5, 2020 letter to us.',
    'We planned the June 2, 2014, morning walk of the keepers.',
    'The strike was on Monday 28th, Tuesday 29th, and Thursday 31st October in the harbour.',
    'You can walk with us on Saturday 1st and Sunday 2nd of May in the harbour.',
    'We met on May 3, May 10 and May 17, 2020 in the harbour.',
    'It is the end of the quarter, that is, 31st March of 2020 for us.',
    'All of the post-October 7, 2023 letters are lost to us.',
    'The keepers write as they do. Launch date: April 26, 2026.',
    'They said that it is dear (LMP, June 10, 2016) and went away.',
    'It is changed by Executive Order 13957 of October 21, 2020 as they say.',
    'The state was told of in Directive 95/46/EC of October 24, 1995 as they say.',
    'I do hereby proclaim April 12, 2022, as the day of the lamp.',
    'We walk with you as the 4th July parade goes through the harbour.',
  ])('is left alone: %s', (text) => {
    expect(mended('style/dates', text)).toBe(text)
  })
  it.each([
    ['The next walk is on the 8th December.', 'The next walk is on 8 December.'],
    ['It is open from the 8th June and free for us.', 'It is open from 8 June and free for us.'],
    ['We were glad of a May 4, 2020 letter.', 'We were glad of a 4 May 2020 letter.'],
    ['We were glad of an August 8, 2020 letter.', 'We were glad of an 8 August 2020 letter.'],
    ['We were sad following October 7, 2023, as all were.', 'We were sad following 7 October 2023, as all were.'],
    ['We meet this Friday, 3rd of May, in the harbour.', 'We meet this Friday, 3 May, in the harbour.'],
    ['We saw (as on Friday, May 3, 2019) that it is lit.', 'We saw (as on Friday, 3 May 2019) that it is lit.'],
  ])('is put right with its article: %s', (text, becomes) => {
    expect(mended('style/dates', text)).toBe(becomes)
  })
})

describe('shares that are no shares of a sentence', () => {
  it.each([
    'All ten lamps are little of it, which is what we see (0.2% x 10).',
    'There is an 80%-20% split of the boats.',
    'There is an 80%/20% split of the boats.',
    'There is an 80%:20% split of the boats.',
    'They lost 5% points of the vote there.',
    'About 24% percent of the boats are lit.',
    'What they say is that 5% of 200 = 10 boats.',
    'Set it in the style with width: 50% and be done.',
    'Of the boats 25% are lit (against ~29% of the ferries).',
    'The line is drawn with a 95% predictive interval.',
  ])('keep their sign: %s', (text) => {
    expect(mended('style/per-cent', text)).toBe(text)
  })
  it('stand in a survey as in a table', () => {
    expect(said('style/per-cent', '36% (8) – Not yet, but we have seen the lamps in the past.')).toBe(0)
  })
  it.each([
    ['Of the boats, 30%-40% are lit.', 'Of the boats, 30–40 per cent are lit.'],
    [
      'Of the boats 25% are lit. The ferries are ~29% of all.',
      'Of the boats 25 per cent are lit. The ferries are ~29% of all.',
    ],
    ['The 1% own the boats, and 25% of these are lit.', 'The 1% own the boats, and 25 per cent of these are lit.'],
    ['36% (8 boats) are lit at night.', '36 per cent (8 boats) are lit at night.'],
    ['It is lit at 5% or 10% more cost.', 'It is lit at 5 per cent or 10 per cent more cost.'],
  ])('are written out elsewhere: %s', (text, becomes) => {
    expect(mended('style/per-cent', text)).toBe(becomes)
  })
})

describe('a number beside a figure that stays', () => {
  it.each([
    'Only 9 people have said that they fish, with 6 being keepers.',
    'We wait for them (1 month, then 3) and then we write.',
    'With 3 CEOs in 2 years, the harbour of theirs is dark.',
    'They join 6 of our boats that, over the past 2 years, were lit.',
  ])('stays: %s', (text) => {
    expect(mended('style/numbers', text)).toBe(text)
  })
  it.each([
    ['We waited for 2 years, and then for 3 months.', 'We waited for two years, and then for three months.'],
    ['As on 4 May, we waited for 2 years.', 'As on 4 May, we waited for two years.'],
    ['As chapter 4 says, we waited for 2 years.', 'As chapter 4 says, we waited for two years.'],
    [
      'We ask for 1) lamps, 2) boats and then wait for 2 years.',
      'We ask for 1) lamps, 2) boats and then wait for two years.',
    ],
  ])('is spelled out elsewhere: %s', (text, becomes) => {
    expect(mended('style/numbers', text)).toBe(becomes)
  })
})

describe('a name that means no State of today', () => {
  it.each([
    'Our keeper had served in Vietnam, the Gulf and elsewhere.',
    'She wrote of the Vietnam War. Our part in Vietnam was small.',
    'Our walk ends in Holland, Michigan, at noon.',
    'We had Turkey, ham and stuffing on the boat.',
    'We know it from Turkey, where Byzantine lamps were found.',
    'The river was once a border between Burma and what Prussia had.',
    'We were in Vietnam in the 1960s as they were.',
    'To its north lies southern Syria, with its lamps.',
  ])('is left alone: %s', (text) => {
    expect(said('style/country-names', text)).toBe(0)
  })
  it.each([
    'We work in Vietnam with the keepers.',
    'We saw the lamps of Turkey, Ebb and others.',
    'We met in Holland, as others did.',
    'We met in southern Turkey, as others did.',
    'We met in Syria, as others did.',
  ])('is said of one of today: %s', (text) => {
    expect(said('style/country-names', text)).toBe(1)
  })
})
