import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DraftPaper } from '../../../../src/core/draft/draft'
import {
  followed,
  joinedWithNext,
  readAgain,
  saysTheSame,
  splitAtLines,
  withPutRight,
} from '../../../../src/core/paper/by-hand'
import { addPaper, doubtPlaces } from '../../../../src/core/paper/draft-papers'
import { paperSourceOfText } from '../../../../src/core/paper/paper-sources'
import { paperOf } from '../../../../src/core/paper/read-paper'
import { correctionsBetween, withCorrection } from '../../../../src/core/paper/versions'
import { richDraft } from '../../../documents/fixture'

const paper = (paragraphs: readonly [number: string, text: string][], id = 'zero'): DraftPaper => ({
  id,
  version: id,
  date: '',
  title: '',
  fileName: `${id}.pdf`,
  sha256: id,
  paragraphs: paragraphs.map(([number, text]) => ({ number, part: 'Access', text, page: 3 })),
  doubts: [],
})
const shown = ({ paragraphs }: DraftPaper) => paragraphs.map(({ number, text }) => `${number} ${text}`)
const READ = paper([
  ['47', 'We commit to devices. 48. We invest in skills.'],
  ['50', 'We invite the Secretary-General'],
  ['51', 'to report.'],
])

describe('a paragraph that is broken into lines', () => {
  it.each([
    ['47', 'We commit.\n48. We invest.', ['47 We commit.', '48 We invest.']],
    ['47', 'We commit.\n\n  We invest.', ['47 We commit.', '48 We invest.']],
    ['12', 'We will:\n(a) build;\n(b) share.', ['12 We will:', '12(a) build;', '12(b) share.']],
    ['12(a)', 'build;\n(b) share.', ['12(a) build;', '12(b) share.']],
    ['A', 'Recalling,\nNoting,', ['A Recalling,', ' Noting,']],
    ['٤٧', 'نلتزم.\nندعو.', ['٤٧ نلتزم.', '48 ندعو.']],
    ['47', '', []],
  ])('%s: %j', (number, lines, wanted) =>
    expect(splitAtLines(number, lines).map((part) => `${part.number} ${part.text}`)).toEqual(wanted),
  )

  it('says the same as long as no word is another', () => {
    const whole = [{ number: '47', text: 'We commit. 48. We invest.' }]
    expect(saysTheSame(whole, splitAtLines('47', 'We commit.\n48. We invest.'))).toBe(true)
    expect(saysTheSame(whole, splitAtLines('47', 'We commit. 48.\nWe invest.'))).toBe(true)
    expect(saysTheSame(whole, splitAtLines('47', 'We commit.\nWe invest.'))).toBe(true)
    expect(saysTheSame(whole, splitAtLines('47', 'We commit.\n48. We invest more.'))).toBe(false)
    expect(saysTheSame(whole, splitAtLines('47', 'We commit.'))).toBe(false)
    expect(
      saysTheSame(whole, [
        { number: '47', text: 'We commit.' },
        { number: '9', text: 'We invest.' },
      ]),
    ).toBe(false)
  })
})

describe('a reading that a person puts right', () => {
  const split = withPutRight(READ, 0, 1, splitAtLines('47', 'We commit to devices.\n48. We invest in skills.'))
  const all = joinedWithNext(split, 2)

  it('splits, joins and renumbers, with page and part, and remembers what was done', () => {
    expect(shown(all)).toEqual([
      '47 We commit to devices.',
      '48 We invest in skills.',
      '50 We invite the Secretary-General to report.',
    ])
    expect(all.paragraphs[1]).toMatchObject({ part: 'Access', page: 3 })
    expect(all.byHand).toHaveLength(2)
    const renumbered = withPutRight(all, 2, 1, [
      { ...all.paragraphs[2], number: '49', text: all.paragraphs[2]?.text ?? '' },
    ])
    expect(shown(renumbered)[2]).toBe('49 We invite the Secretary-General to report.')
    expect(shown(READ)).toHaveLength(3)
  })

  it.each([
    ['another word', 0, 1, [{ number: '47', text: 'We commit to nothing.' }]],
    ['no number', 1, 1, [{ number: ' ', text: 'We invite the Secretary-General' }]],
    ['no paragraph', 1, 1, []],
    ['a place that is not there', 9, 1, [{ number: '1', text: 'x' }]],
    ['more than there is', 2, 2, [{ number: '51', text: 'to report.' }]],
    ['what it says already', 2, 1, [{ number: '51', text: 'to report.' }]],
  ])('changes nothing for %s', (_, place, count, to) => expect(withPutRight(READ, place, count, to)).toBe(READ))

  it('stays when the file is read again, wherever its paragraphs are then', () => {
    expect(readAgain(all, READ)).toEqual(all)
    const later = paper([
      ['1', 'A new first one.'],
      ...READ.paragraphs.map(({ number, text }) => [number, text] as [string, string]),
    ])
    expect(shown(readAgain(all, later))).toEqual(['1 A new first one.', ...shown(all)])
  })

  it('waits where its paragraphs were read otherwise', () => {
    const better = paper([
      ['47', 'We commit to devices.'],
      ['48', 'We invest in skills.'],
      ['50', 'We invite the Secretary-General'],
      ['51', 'to report.'],
    ])
    const again = readAgain(all, better)
    expect(shown(again)).toEqual(shown(all))
    expect(again.byHand).toEqual(all.byHand)
    expect(shown(readAgain(again, READ))).toEqual(shown(all))
  })

  it('stays in the draft when the same file is added once more, and is no change', () => {
    const draft = { ...richDraft(), papers: [all] }
    const same = addPaper(draft, { ...READ, id: 'other' })
    expect(same.ok && same.value).toBe(draft)
    const read = addPaper(draft, { ...READ, id: 'other', title: 'Another title' })
    expect(read.ok && read.value.papers).toEqual([{ ...all, title: 'Another title' }])
  })

  it('takes what was said of two versions along', () => {
    const earlier = paper(
      [
        ['1', 'We invest in skills.'],
        ['2', 'to report.'],
      ],
      'elements',
    )
    const linked = withCorrection(withCorrection(READ, earlier, 0, [0]), earlier, 1, [2])
    const now = withPutRight(linked, 0, 1, splitAtLines('47', 'We commit to devices.\n48. We invest in skills.'))
    const [, after] = followed([earlier, linked], linked, now)
    expect(after && correctionsBetween(earlier, after)).toEqual([
      { from: 0, to: [0, 1] },
      { from: 1, to: [3] },
    ])
    const changed = joinedWithNext(earlier, 0)
    const [, behind] = followed([earlier, linked], earlier, changed)
    expect(behind && correctionsBetween(changed, behind)).toEqual([{ from: 0, to: [0, 2] }])
  })

  it('keeps every letter through any split and join', () => {
    const letters = (of: DraftPaper) => of.paragraphs.map(({ text }) => text.replace(/\s+/gu, '')).join('')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(20)), { maxLength: 12 }), (edits) => {
        const after = edits.reduce<DraftPaper>((now, [place, at]) => {
          const text = now.paragraphs[place]?.text ?? ''
          if (at % 3 === 0) return joinedWithNext(now, place)
          return withPutRight(now, place, 1, [
            { number: `${at}`, text: text.slice(0, at) },
            { number: `${at} bis`, text: text.slice(at) },
          ])
        }, READ)
        expect(letters(after)).toBe(letters(READ))
        expect(readAgain(after, READ)).toEqual(after)
      }),
    )
  })
})

describe('what a reading doubts', () => {
  const doubt = (kind: string, number: string, before = '') => ({ kind, number, before })
  const doubted: DraftPaper = {
    ...paper([
      ['47', 'One.'],
      ['50', 'Two.'],
      ['50', 'Three.'],
      ['1', 'Four.'],
    ]),
    doubts: [doubt('jump', '50', '47'), doubt('double', '50'), doubt('restart', '1', '50'), doubt('unnumbered', '')],
  }

  it('stands at its place', () =>
    expect(doubtPlaces(doubted).map(({ doubt: { kind }, place }) => [kind, place])).toEqual([
      ['jump', 1],
      ['double', 2],
      ['restart', 3],
      ['unnumbered', null],
    ]))

  it('stands, of a line whose figure is no number, at the paragraph that the line was read into, and goes when that is put right', () => {
    const text =
      '47. We commit to lowering costs.\n\n48. We call upon Member States.\n\n700. households took part in the survey.\n\n49. We invite a report.'
    const { paragraphs, doubts } = paperOf(paperSourceOfText(text))
    const read: DraftPaper = { ...paper([]), paragraphs, doubts }
    const [found] = doubtPlaces(read)
    expect(found?.doubt).toMatchObject({ kind: 'figure', number: '700' })
    expect(paragraphs[found?.place ?? -1]?.text).toContain('700. households')
    expect(doubtPlaces({ ...read, doubts: [doubt('figure', '700')] })[0]?.place).toBeNull()
    const place = found?.place ?? -1
    const right = withPutRight(read, place, 1, [{ number: '48 bis', text: paragraphs[place]?.text ?? '' }])
    expect(right.doubts).toEqual([])
  })

  it('is settled where somebody put the paragraph right', () => {
    const text = 'Two.'
    const after = withPutRight(doubted, 1, 1, [{ number: '48', text }])
    expect(doubtPlaces(after).map(({ doubt: { kind } }) => kind)).toEqual(['restart', 'unnumbered'])
  })
})
