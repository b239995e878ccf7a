import { describe, expect, it } from 'vitest'
import { isInSentence, isReadThrough, isRunningText } from '../../../../src/core/check/running-text'
import { paragraph } from '../../../../src/core/text/blocks'
import { findings, withRationale } from './checked'

const HARBOURS = Array.from({ length: 90 }, (_, index) => `Harbour Master${String.fromCharCode(97 + (index % 26))}`)
const SENTENCE =
  'The boats of the harbour carry a light at night, and those who wait for them can see it from the shore. '

describe('running text', () => {
  it.each([
    SENTENCE,
    'Boats.',
    'Lights for ferries and for boats',
    'Strengthen lights, bells and boats in the harbours of the islands, and build new ones with those who live there by 2030.',
    'See https://example.org/a for 30 lights, 20 bells and 10 boats in it.',
  ])('is prose, and what is too short to say: %j', (text) => {
    expect(isRunningText(text, 'en')).toBe(true)
  })
  it.each([
    'North 25,933 48.16% 2,195 26.65% 2,129 22.83% 110 4% 12 1% 7 0.1%',
    'Home » Harbours » Lights » Bells',
    'Lights\t30\t20\t10',
    'Lights | 30 | 20 | 10',
    '1 P(6, 6) 10.1.1.1 (10.1.1.1) 0.13/5.40/31.54 ms 2 P(6, 6) 10.1.1.2 (10.1.1.2) 19.09/21.05/24.16 ms',
    `${HARBOURS.slice(0, 20).join(' ')}`,
    'Share this with all who are able to help',
    'Posted on 3 May in Lights by the harbour',
    'Tel.: 020 30 40, of the harbour',
    'Photo: the harbour at night, prior to the storm',
  ])('is no row, no list of names, no trail of links and nothing that pages put around a text: %j', (text) => {
    expect(isRunningText(text, 'en')).toBe(false)
  })
  it('has words that join others in English alone', () => {
    const text =
      'Barcos y luces en todos los puertos de las islas con quienes viven allí desde hace mucho tiempo y para siempre'
    expect(isRunningText(text, 'es')).toBe(true)
    expect(isRunningText(text, 'en')).toBe(false)
  })
  it('is read through where it is made of sentences', () => {
    expect(isReadThrough(SENTENCE.repeat(9), 'en')).toBe(true)
    const terms = 'lights and bells, boats, ferries, masts, sails, ropes and anchors, '
    expect(isRunningText(terms.repeat(6), 'en')).toBe(true)
    expect(isReadThrough(terms.repeat(6), 'en')).toBe(false)
  })
  it('has sentences, and titles and rows are none', () => {
    const at = (text: string, what: string) => isInSentence(text, text.indexOf(what))
    expect(at('In all, 30% of the boats have a light.', '30')).toBe(true)
    expect(at('30% of small boats in harbours', '30')).toBe(true)
    expect(at('Lights 30%', '30')).toBe(false)
    expect(at('Only 30% of Candidates in Harbour Elections Are Keepers of Lights', '30')).toBe(false)
    expect(at('The boats of the harbour have lights.\nNorth 30%', '30')).toBe(false)
  })
  it('is asked by rules of style, plain words and lengths', () => {
    const rows = withRationale([
      paragraph('Boats | prior to | 30% of all | in order to'),
      paragraph('We paint 30% of the boats in the harbour prior to each winter.'),
    ])
    expect(findings('clarity/plain-words', rows).map(({ at }) => at.block)).toEqual([1])
    expect(findings('style/per-cent', rows).map(({ at }) => at.block)).toEqual([1])
    const long = (text: string) => findings('clarity/long-paragraph', withRationale(text))
    expect(long(SENTENCE.repeat(9))).toHaveLength(1)
    expect(long(HARBOURS.join(' '))).toEqual([])
    expect(long('lights, bells, boats, ferries, masts, sails, ropes and anchors, '.repeat(20))).toEqual([])
  })
})

describe('a long paragraph', () => {
  const long = (text: string) => findings('clarity/long-paragraph', withRationale(text))
  it('is as long as the writer made it: what is quoted in it does not count', () => {
    expect(long(`${SENTENCE.repeat(6)}He said: “${SENTENCE.repeat(3)}”`)).toEqual([])
    expect(long(`${SENTENCE.repeat(9)}He said: “${SENTENCE}”`)).toHaveLength(1)
  })
  it('has no lines of its own, and no entries', () => {
    expect(long(`${SENTENCE.repeat(4)}\n${SENTENCE.repeat(4)}`)).toEqual([])
    const entries = ['(a)', '(b)', '(c)', '(d)', '(e)'].map((mark) => `${mark} ${SENTENCE}${SENTENCE}`).join(' ')
    expect(long(entries)).toEqual([])
  })
  it('is none between single marks, whatever its apostrophes', () => {
    expect(long(`'We don't sleep here, and it's the students' harbour. ${SENTENCE.repeat(9)}We don't.'`)).toEqual([])
  })
})
