import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposalDifference, type Segment, wordDifference } from '../../../../src/core/draft/difference'

const shown = (found: readonly Segment[] | null) =>
  found
    ?.map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
    .join('') ?? null
const difference = (current: string, proposed: string, language = 'en') =>
  shown(wordDifference(current, proposed, language))
const without = (found: readonly Segment[], kind: Segment['kind']) =>
  found
    .filter((segment) => segment.kind !== kind)
    .map(({ text }) => text)
    .join('')

describe('the difference between current and proposed text', () => {
  it('is told by words and marks, with the white space behind them', () => {
    expect(
      difference('We call for investment by firms in access.', 'We call for investment by firms and towns in access.'),
    ).toBe('We call for investment by firms {+and towns +}in access.')
    expect(difference('We recognise the efforts of States.', 'We recognise the efforts of States, and firms.')).toBe(
      'We recognise the efforts of States{+, and firms+}.',
    )
  })

  it('moves no space with a comma', () => {
    expect(difference('by the private sector in access', 'by the private sector, by towns in access')).toBe(
      'by the private sector{+, by towns+} in access',
    )
  })

  it('replaces a rewritten phrase as a whole, small shared words in it too', () => {
    expect(
      difference(
        'We note that States shall consider the adoption of measures by 2030.',
        'We note that States commit to the establishment of a fund by 2030.',
      ),
    ).toBe(
      'We note that States [-shall consider the adoption of measures-]{+commit to the establishment of a fund+} by 2030.',
    )
  })

  it('keeps shared words between two additions, and three or more between two replacements', () => {
    expect(difference('access to the network', 'affordable access for all to the network')).toBe(
      '{+affordable +}access {+for all +}to the network',
    )
    expect(
      difference(
        'Encourages Governments to bridge the digital divide within countries.',
        'Requests agencies to bridge the digital divide among continents.',
      ),
    ).toBe(
      '[-Encourages Governments-]{+Requests agencies+} to bridge the digital divide [-within countries-]{+among continents+}.',
    )
  })

  it('replaces whole texts that have hardly anything in common', () => {
    expect(difference('Encourage the use of maps.', 'Other words stand here, the rest is gone.')).toBe(
      '[-Encourage the use of maps.-]{+Other words stand here, the rest is gone.+}',
    )
  })

  it('finds words in Arabic and in Chinese', () => {
    expect(
      difference('ندعو الدول الأعضاء إلى سد الفجوة الرقمية.', 'ندعو جميع الدول الأعضاء إلى سد الفجوة الرقمية.', 'ar'),
    ).toBe('ندعو {+جميع +}الدول الأعضاء إلى سد الفجوة الرقمية.')
    expect(
      difference(
        '我们呼吁各国政府为农村地区提供互联网接入。',
        '我们呼吁各国政府为农村地区提供可负担的互联网接入。',
        'zh',
      ),
    ).toBe('我们呼吁各国政府为农村地区提供{+可负担的+}互联网接入。')
  })

  it('says nothing of texts that are equal, and takes empty ones', () => {
    expect(wordDifference('The same.', 'The same.', 'en')).toEqual([{ kind: 'same', text: 'The same.' }])
    expect(wordDifference('', '', 'en')).toEqual([])
    expect(difference('', 'New.')).toBe('{+New.+}')
    expect(difference('Old.', '')).toBe('[-Old.-]')
  })

  it('gives up on most of two long texts with a thousand changes and more, and keeps what begins and ends both', () => {
    const many = (seed: string) =>
      Array.from({ length: 1500 }, (_, index) => (index % 2 === 0 ? `shared${index}` : `${seed}${index}`)).join(' ')
    const opening = 'The paragraph begins as it did, for a long while. '.repeat(150)
    const found = wordDifference(
      `${opening}${many('a')} So do the last.`,
      `${opening}${many('b')} So do the last.`,
      'en',
    )
    expect(found.map(({ kind }) => kind)).toEqual(['same', 'deleted', 'inserted', 'same'])
    expect(found[0]?.text).toBe(`${opening}shared0 `)
    expect(found.at(-1)?.text).toBe(' So do the last.')
  })

  const words = fc.array(
    fc.constantFrom(
      'the',
      'of',
      'States',
      'networks',
      ',',
      '.',
      ' ',
      '\n',
      '  ',
      'الدول',
      '网络',
      'a',
      'é',
      '\u{1F30D}',
      '-',
    ),
    { maxLength: 40 },
  )
  const text = fc.oneof(
    words.map((list) => list.join('')),
    words.map((list) => list.join(' ')),
    fc.string({ unit: 'binary' }),
  )
  const language = fc.constantFrom('en', 'fr', 'ar', 'zh', 'ru')

  it('gives both texts back exactly, whatever they are', () => {
    fc.assert(
      fc.property(text, text, language, (current, proposed, tag) => {
        const found = wordDifference(current, proposed, tag)
        expect(without(found, 'inserted')).toBe(current)
        expect(without(found, 'deleted')).toBe(proposed)
        expect(found.every(({ text: piece }) => piece !== '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('has no two neighbours of one kind, and deletions come before insertions', () => {
    fc.assert(
      fc.property(text, text, language, (current, proposed, tag) => {
        const kinds = wordDifference(current, proposed, tag).map(({ kind }) => kind)
        kinds.forEach((kind, index) => {
          expect(kind === kinds[index + 1]).toBe(false)
          expect(kind === 'inserted' && kinds[index + 1] === 'deleted').toBe(false)
        })
      }),
    )
  })
})

describe('what a proposal changes', () => {
  const of = (move: Parameters<typeof proposalDifference>[0]['move'], current: string, proposed: string) =>
    shown(proposalDifference({ move, current, proposed }, 'en'))

  it('depends on its move', () => {
    expect(of('amend', 'States should act.', 'States shall act.')).toBe('States [-should-]{+shall+} act.')
    expect(of('clarify', 'States should act.', 'States shall act.')).toBe('States [-should-]{+shall+} act.')
    expect(of('delete', 'States should act.', '')).toBe('[-States should act.-]')
    expect(of('add', '', 'States shall act.')).toBe('{+States shall act.+}')
  })

  it('is not known without both texts, and nothing where nothing changes', () => {
    expect(of('amend', '', 'States shall act.')).toBeNull()
    expect(of('amend', 'States should act.', ' ')).toBeNull()
    expect(of('retain', 'States should act.', 'Keep it.')).toBeNull()
    expect(of('general', 'States should act.', 'Well said.')).toBeNull()
  })

  it('deletes nothing where text is added behind a paragraph', () => {
    expect(of('add', 'Paragraph twelve as it stands.', 'A paragraph behind it as it stands.')).toBe(
      '{+A paragraph behind it as it stands.+}',
    )
    expect(of('add', 'States act.', 'States act. Cities do too.')).toBe('States act.{+ Cities do too.+}')
  })
})
