import { describe, expect, it } from 'vitest'
import { othersWords, recordEntries } from '../../../../src/core/check/others-words'
import { runsText } from '../../../../src/core/text/block-text'
import { type Block, paragraph, type Run } from '../../../../src/core/text/blocks'
import { findings, ready, selected, withRationale } from './checked'

const passages = (...texts: (string | Run[])[]) =>
  texts.map((given, block) => {
    const runs = typeof given === 'string' ? [{ text: given }] : given
    return { kind: 'paragraph', text: runsText(runs), runs, at: { slot: 'a', block } }
  })

/** The places of those that are another's words. */
const others = (...texts: (string | Run[])[]) => [...othersWords(passages(...texts))].sort((a, b) => a - b)
const entries = (...texts: string[]) => [...recordEntries(passages(...texts))]

describe('what another wrote or said', () => {
  it('is what a line introduces as quoted', () => {
    expect(others('Rule 7 of the harbour code reads:', 'Boats stop in order to be seen.', 'We agree with it.')).toEqual(
      [1],
    )
    expect(others('As the minister said in the harbour last May:', 'Boats are able to stop.')).toEqual([1])
    expect(others('The code states:', '1. Boats stop.', '2. Ferries wait.', 'We agree.')).toEqual([1, 2])
  })
  it.each([
    [['We said it in our last letter, in these words of ours:', 'Boats stop.']],
    [['We call upon all States:', 'Stop the boats in order to count them.']],
    [['Our network asks for three things:', 'Stop the boats.']],
    [['The code reads well.', 'Boats stop in order to be seen.']],
  ])('is none without one who said it: %j', (texts) => {
    expect(others(...texts)).toEqual([])
  })
  it('is an article of a law, with its parts, until somebody speaks for himself', () => {
    expect(
      others(
        'Article 4. Every boat shall carry a light in order to be seen.',
        '(1) The light shall be white.',
        '(2) It is lit for the purpose of warning.',
        'We think that a light should be green.',
      ),
    ).toEqual([0, 1, 2])
    expect(others('(2) A meeting of the harbours shall be held each year.')).toEqual([0])
  })
  it.each([
    [['Article 4 of the code says that every boat shall carry a light.']],
    [['(1) States should carry a light in order to be seen.']],
    [['(a) We ask that boats shall carry lights.']],
    [['1. Boats shall carry lights.']],
  ])('is no article where one is only named, or something is asked for: %j', (texts) => {
    expect(others(...texts)).toEqual([])
  })
  it('is what is shortened by hand, but not where the quotation has its marks', () => {
    expect(others('Boats stop […] in order to be seen.')).toEqual([0])
    expect(others('[T]he boats stop in order to be seen.')).toEqual([0])
    expect(others('The code says “boats stop […] and wait”, in order to be seen.')).toEqual([])
    expect(others('Boats stop in order to be seen [1].')).toEqual([])
  })
  it('is what stands in italics as a whole, unless most of the text does', () => {
    const set: Run[] = [
      { text: 'Boats stop in the harbour each night in order to be seen by those who wait.', italic: true },
    ]
    const plain =
      'We asked those who work in the harbour at night, and this is what they answered us when we came back.'
    expect(others(plain, set)).toEqual([1])
    expect(others('They answered.', set)).toEqual([])
    expect(others(plain, [{ text: 'The harbour code', italic: true }])).toEqual([])
  })
  it('is what has its author below it', () => {
    expect(others('Boats stop in order to be seen.', '— Amina Rahmani, harbour master')).toEqual([0])
    expect(others('Boats stop in order to be seen.', '— Ferries should wait.')).toEqual([])
    expect(others('We ask for this', '— Light in harbours', '— Ferries at night')).toEqual([])
  })
  it('is left alone by rules of style and consistency, and what the writer says is not', () => {
    const quoted = withRationale([
      paragraph('The harbour code reads:'),
      paragraph('Boats stop in order to be seen by 30% of them.'),
      paragraph('We wait in order to help 20% of them.'),
    ])
    expect(findings('clarity/plain-words', quoted).map((finding) => selected(finding, quoted))).toEqual(['in order to'])
    expect(findings('clarity/plain-words', quoted)[0]?.at.block).toBe(2)
    expect(findings('style/per-cent', quoted).map(({ at }) => at.block)).toEqual([2])
  })
})

describe('a record', () => {
  it('is three short entries or more in a row with a date at their start or end', () => {
    expect(
      entries('June 4, 2021: harbour opened', 'July 2, 2021: lights lit', 'May 1, 2022 – bells', 'We agree.'),
    ).toEqual([0, 1, 2])
    expect(entries('Letter to the harbour (2021-06-04)', 'Reply (2021-07-02)', 'Thanks (2021-08-09)')).toEqual([
      0, 1, 2,
    ])
    expect(entries('10:00 Welcome', '10:30 Lights', '11:15 Bells')).toEqual([0, 1, 2])
  })
  it('is no letter with its date, nor sentences that are longer', () => {
    expect(entries('June 4, 2021', 'Dear minister,', 'We met on July 2, 2021.')).toEqual([])
  })
  it('keeps its dates, and a sentence does not', () => {
    const items: Block[] = [
      ...['June 4, 2021: harbour opened', 'July 2, 2021: lights lit', 'May 1, 2022: bells'].map((text) =>
        paragraph(text),
      ),
      paragraph('The harbour was opened on June 9, 2021, with lights.'),
    ]
    expect(findings('style/dates', withRationale(items, ready)).map(({ at }) => at.block)).toEqual([3])
  })
})
