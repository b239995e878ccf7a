import { describe, expect, it } from 'vitest'
import { othersWords } from '../../../../src/core/check/others-words'
import { hasVerb, isMetadata, isWholeSentence } from '../../../../src/core/check/running-text'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { findings, withRationale } from './checked'

const said = (rule: string, blocks: Block[] | string) => findings(rule, withRationale(blocks)).length
const list = (...items: string[]): Block[] => [
  { type: 'list', ordered: false, items: items.map((text) => ({ runs: [{ text }] })) },
]

describe('what other people write in other forms', () => {
  it.each([
    // Names that have a share in them.
    ['style/per-cent', 'We wrote on behalf of the 35% Campaign of the harbour, which had asked for lamps.'],
    ['style/per-cent', 'The 35% campaign has asked the harbour for a copy of the letter.'],
    ['style/per-cent', 'The 35% Campaign is what we are. It is 35% that gave it to us, and 35% is our number.'],
    ['style/per-cent', 'The harbour has broken its 80% rule, and a 25% Income Tax is what it asks for.'],
    // Formulas, signs and settings.
    [
      'style/per-cent',
      'It ends at 150 ($100 for each lamp + $10 of credit / 2% of what it costs = 105) for those of us who sail.',
    ],
    ['style/per-cent', 'The share that is lost is very small (> 1% of the boats), and the error is ±3% in all.'],
    ['style/per-cent', 'We have a 95% confidence interval, and the lamp is set to a width of 50% by us.'],
    ['style/per-cent', 'We measure the percent of boats that have lamps in the harbour.'],
    ['style/per-cent', 'date: 30% of the boats are out by then'],
    ['style/per-cent', 'Lower lights in the harbour by 2%'],
    // References, lines of a form, programmes, days that are called so.
    [
      'style/dates',
      'Rahmani, A. (2006). “Lamps of the Sea”. In: Proceedings of the Lamp Meeting; July 31, 2006 - August 04, 2006; Ebb. url: https://example.org/a',
    ],
    ['style/dates', 'Quill, B. and Ebb, C. (eds.), Lamps that are lit at sea, Vol. 3, on March 3, 2011, pp. 3-9.'],
    ['style/dates', 'date: August 1, 2015 is when it is'],
    ['style/dates', 'Mo-Tue. 21. - 22.02.2022 - the keepers are here for a workshop'],
    ['style/dates', 'We are in the harbour on 21. - 22.02.2022 with our boats.'],
    ['style/dates', 'June 3, 2021, in the harbour at night with the keepers'],
    ['style/dates', 'We sing with those who sing on the 4th of July in the harbour.'],
    ['style/dates', 'They quote law No. 3 of 12.05.2019, which has lamps in it.'],
    // What is said, and what programs are told.
    ['slips/doubled-word', 'So we we wanted to, um, show the harbour what it is.'],
    ['slips/doubled-word', 'It is the the lamp that that we we lit and and saw to to the end.'],
    [
      'slips/doubled-word',
      'We saw Caretta caretta in the sea and it was absolutely absolutely dark, or something something like it.',
    ],
    ['slips/missing-space', 'We found that a torch.Tensor is as slow as a node.Buffer in the harbour.'],
    ['slips/missing-space', 'The iron(III) oxide is red, and so is the Lamp(TM) that we sell.'],
    [
      'slips/missing-space',
      'We call the function print(hello boats) with the option rw,sync and the fields name,town here.',
    ],
    ['slips/its', 'It’s people who build harbours, and it’s work that keeps them. We say it’s users who pay.'],
    ['consistency/british-american', 'The color property of the page says which colour it has.'],
    ['style/numbers', 'Vote of the board, 5 members in favour'],
  ])('%s leaves alone: %s', (rule, text) => {
    expect(said(rule, text)).toBe(0)
  })
  it.each([
    ['style/per-cent', 'In all, 35% of the boats have lamps at night, and 20% of the keepers sleep.', 2],
    ['style/per-cent', 'We know that ten percent of the boats have no lamp.', 1],
    ['style/dates', 'The board of the harbour met on August 1, 2015 and was told of it.', 1],
    ['slips/doubled-word', 'We lit the the lamp of the harbour.', 1],
    ['slips/missing-space', 'We lit the lamp of the harbour.Then we slept, however,boats came,and we woke.', 3],
    ['slips/missing-space', 'The board(ABCD) met in the harbour.', 1],
    ['slips/its', 'The harbour lost it’s people, in spite of it’s own lamp. It’s own lamp is out.', 3],
    [
      'consistency/british-american',
      'The color of the harbour is the colour of the sea, and its color is new to us.',
      1,
    ],
    ['style/numbers', 'The board has 5 members who are keepers.', 1],
  ])('%s still speaks: %s', (rule, text, times) => {
    expect(said(rule, text)).toBe(times)
  })
  it('shares and dates of items that are no sentences', () => {
    const items = list('Lower lights in the harbour by 2% of all', 'Lamp walk on August 1, 2015 in the harbour')
    expect(said('style/per-cent', items)).toBe(0)
    expect(said('style/dates', items)).toBe(0)
    const sentences = list('In all, 2% of the lights are out.', 'We walk to the lamp on August 1, 2015.')
    expect(said('style/per-cent', sentences)).toBe(1)
    expect(said('style/dates', sentences)).toBe(1)
  })
  it('sentences have verbs, and lines of a form have labels', () => {
    expect(hasVerb('The boats are lit.', '')).toBe(true)
    expect(hasVerb('Lights of the harbour by night', '')).toBe(false)
    expect(isWholeSentence('The boats are lit', '')).toBe(false)
    expect(isWholeSentence('The boats are lit.”', '')).toBe(true)
    expect(isMetadata('**Date:** 3 March', '')).toBe(true)
    expect(isMetadata('Start date: 3 March', '')).toBe(true)
    expect(isMetadata('Our date is set. It is 3 March.', '')).toBe(false)
  })
})

describe('a letter that somebody else wrote', () => {
  const passages = (...texts: string[]) =>
    texts.map((text, block) => ({ kind: 'paragraph', text, runs: [{ text }], at: { slot: 'a', block } }))
  const others = (...texts: string[]) => [...othersWords(passages(...texts))].sort((a, b) => a - b)

  it('goes from the line that introduces it to its signature', () => {
    expect(
      others(
        'Amina Rahmani, held in the Lamp case, writes from the harbour prison:',
        'The wind is cold.',
        'We sing in order to sleep.',
        'It is late.',
        'Amina Rahmani, Harbour Prison',
        'We ask you to act.',
      ),
    ).toEqual([1, 2, 3, 4])
    expect(
      others(
        'The board sent us this:',
        'Dear keepers,',
        'The lamp is out.',
        'Yours sincerely,',
        'B. Quill',
        'We wait.',
      ),
    ).toEqual([1, 2, 3, 4])
  })
  it('is one paragraph where nobody signs, and none where the writer himself salutes', () => {
    expect(others('Amina Rahmani said in a statement:', 'The wind is cold.', 'The boats wait for us.')).toEqual([1])
    expect(others('Dear keepers,', 'The lamp is out.', 'Yours sincerely,', 'B. Quill')).toEqual([])
  })
  it('a transcript has names of one word as well', () => {
    expect(
      others(
        'Lantern Review: Who?',
        'Rahmani: The boats.',
        'Lantern Review: When?',
        'Rahmani: At night.',
        'We thank her.',
      ),
    ).toEqual([0, 1, 2, 3])
  })
})

describe('lengths of sentences', () => {
  const long = Array.from({ length: 35 }, () => 'the lamp').join(' ')
  const short = Array.from({ length: 9 }, () => 'The boats of the harbour are lit at night.').join(' ')
  it('are those of the writer’s own, not of what stands in quotation marks', () => {
    const own = [paragraph(short), paragraph(short), paragraph(`We see ${long} of the harbour.`)]
    const quoted = [paragraph(short), paragraph(short), paragraph(`“We see ${long} of the harbour,” the keeper noted.`)]
    expect(findings('clarity/sentence-lengths', withRationale(own))).toHaveLength(1)
    expect(findings('clarity/sentence-lengths', withRationale(quoted))).toEqual([])
  })
})

describe('acronyms that experts write', () => {
  it('are not asked for where they stand often, without an article', () => {
    const often = Array.from({ length: 8 }, () => 'We sign it with QXZ and wait for it.').join(' ')
    expect(findings('clarity/acronym', withRationale(`${often} The QXZ of ours is old.`))).toEqual([])
    const said = Array.from({ length: 8 }, () => 'We wait for the QXZ in the harbour.').join(' ')
    expect(findings('clarity/acronym', withRationale(said))).toHaveLength(1)
  })
  it('nor are names of programs', () => {
    expect(findings('clarity/acronym', withRationale('We sign it with the PGP of ours, and the PGP is old.'))).toEqual(
      [],
    )
  })
})
