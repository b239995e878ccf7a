import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import { hasAllItNeeds } from '../../../../src/core/check/proposal-cells'
import type { Proposal } from '../../../../src/core/draft/draft'
import { referenceFault } from '../../../../src/core/draft/paragraph-form'
import { findings, said, template, withProposal } from './checked'

describe('proposals/empty-cell', () => {
  const cells = (given: Partial<Proposal>) =>
    findings('proposals/empty-cell', withProposal(given)).map(({ at, level }) => `${level} ${at.field}`)

  it.each([
    [{ move: 'amend', proposed: '' }, ['blocker proposed']],
    [{ move: 'amend', current: ' ' }, ['blocker current']],
    [{ move: 'amend', current: '', proposed: '\n' }, ['blocker current']],
    [{ move: 'add', proposed: '' }, ['blocker proposed']],
    [{ move: 'delete', proposed: '', current: '' }, ['warning current']],
    [{ move: 'retain', proposed: '', current: '' }, ['warning current']],
    [{ move: 'clarify', proposed: '', rationale: '' }, ['blocker rationale']],
    [
      { move: 'general', paragraph: '', document: '', current: 'Text', proposed: '', rationale: '' },
      ['blocker rationale'],
    ],
    [{ move: 'amend', rationale: '' }, ['warning rationale']],
    [{ move: 'amend', document: '' }, ['blocker document']],
  ] as [Partial<Proposal>, string[]][])('finds what %o lacks', (given, expected) => {
    expect(cells(given)).toEqual(expected)
  })

  it.each([
    [{ move: 'retain', proposed: '' }, true],
    [{ move: 'retain', proposed: '', current: '' }, true],
    [{ move: 'delete', proposed: '', rationale: '' }, true],
    [{ move: 'general', paragraph: '', document: '' }, true],
    [{ move: 'amend', proposed: '' }, false],
    [{ move: 'retain', paragraph: ' ' }, false],
    [{ move: 'delete', document: '' }, false],
  ] as [Partial<Proposal>, boolean][])('counts a row as done by the same rule: %o', (given, done) => {
    const [proposal] = withProposal(given).proposals
    expect(proposal && hasAllItNeeds(proposal)).toBe(done)
  })

  it.each([
    { move: 'amend' },
    { move: 'retain', proposed: '' },
    { move: 'delete', proposed: '' },
    { move: 'add', current: '' },
    { move: 'clarify', current: '', proposed: '' },
    { move: 'general', paragraph: '', document: '', current: '', proposed: '' },
    { move: 'general', current: '', rationale: '' },
  ] as Partial<Proposal>[])('asks nothing more of %o', (given) => {
    expect(cells(given)).toEqual([])
  })

  it('says one thing of a row without any text', () => {
    const draft = withProposal({ paragraph: '', current: '', proposed: ' ', rationale: '' })
    const about = checkDraft(draft, template).filter(({ at }) => at.section === 'proposals')
    expect(about).toHaveLength(1)
    expect(about.map(said)[0]).toMatchObject({
      level: 'blocker',
      message: 'Proposal 1 is empty: fill it in, or remove it.',
    })
  })
})

describe('proposals/paragraph-reference', () => {
  it.each([
    'A',
    '12',
    '10A',
    '10 A',
    'OP 74',
    'PP 3',
    'OP74',
    'PP3',
    'para. 48',
    'para 48',
    'Para. A',
    'paras 77–93',
    '77-93',
    '77 – 93',
    '77 to 93',
    '12, 14',
    '12, 14 and 16',
    '12; 14–16',
    'paragraph 12',
    'Paragraphs 12 and 13',
    '§ 12',
    '¶12',
    '12 bis',
    '10(a)',
    '10 (a)(ii)',
    'AA',
    'IV',
    'A–F',
    '10A–10C',
    'after para. 12',
    'new para. 12',
    'new 12',
    'chapeau',
    'Preamble',
    'párr. 12',
    'пункт 12',
    'п. 12',
    'пункты 12–14',
    '第12段',
    'الفقرة ١٢',
    '١٢–١٤',
    'P',
    'para. P',
    '148',
    'para. 12 & 13',
    'OP 1-OP 3',
    'X–Z',
    'Z–AB',
    ' 12 ',
    '12.',
    'new para. after 12',
    'paragraph before OP 3',
    'entire text',
    'all paragraphs',
  ])('reads “%s”', (text) => {
    expect(referenceFault(text)).toBeNull()
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['p. 12', 'page'],
    ['page 4', 'page'],
    ['P 12', 'page'],
    ['pages 3-4', 'page'],
    ['pg. 4', 'page'],
    ['12, page 4', 'page'],
    ['стр. 4', 'page'],
    ['93–77', 'reversed'],
    ['paras 93-77', 'reversed'],
    ['F–A', 'reversed'],
    ['10C–10A', 'reversed'],
    ['AB–Z', 'reversed'],
    ['١٤–١٢', 'reversed'],
    ['12-', 'malformed'],
    ['-12', 'malformed'],
    ['12,', 'malformed'],
    ['the one on youth', 'malformed'],
    ['12–13–14', 'malformed'],
    ['para.', 'malformed'],
    ['12AB7', 'malformed'],
    ['#12', 'malformed'],
    ['12.5.', 'malformed'],
    ['12345', 'malformed'],
    ['??', 'malformed'],
    ['OP', 'malformed'],
    ['12 13', 'malformed'],
    ['ABC', 'malformed'],
  ] as [string, string | null][])('refuses “%s” as %s', (text, fault) => {
    expect(referenceFault(text)?.fault ?? null).toBe(fault)
  })

  it('never throws, and ignores spaces around', () => {
    const piece = fc.constantFrom(
      'para',
      '. ',
      '12',
      '–',
      ',',
      'A',
      '(',
      ')',
      ' and ',
      'OP',
      'page ',
      '第',
      '段',
      '١',
      ' to ',
      'bis',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(referenceFault(` ${text} `)).toEqual(referenceFault(text))
        },
      ),
    )
    fc.assert(
      fc.property(fc.nat(9_998), fc.nat(9_998), (one, two) => {
        const fault = referenceFault(`paras ${one}–${two}`)
        expect(fault?.fault ?? null).toBe(one > two ? 'reversed' : null)
      }),
    )
  })

  it('stands in the way where the move needs a paragraph and none is given', () => {
    const rule = 'proposals/paragraph-reference'
    expect(findings(rule, withProposal({ paragraph: '' }))).toMatchObject([
      { level: 'blocker', at: { section: 'proposals', proposal: 'p1', field: 'paragraph' } },
    ])
    expect(findings(rule, withProposal({ paragraph: '', move: 'general' }))).toEqual([])
    expect(findings(rule, withProposal({ paragraph: 'p. 12' }))).toMatchObject([{ level: 'warning' }])
    expect(findings(rule, withProposal({ paragraph: 'p. 12' }))[0]?.message).toContain('the paragraph, not the page')
    expect(findings(rule, withProposal({ paragraph: '93–77' }))[0]?.message).toContain('“93–77” ends before it starts')
    expect(findings(rule, withProposal({ paragraph: 'A' }))).toEqual([])
  })
})

describe('proposals/unknown-area', () => {
  it('warns of an area that the template lacks', () => {
    expect(findings('proposals/unknown-area', withProposal({ area: 'area-99' }))).toMatchObject([
      { level: 'warning', at: { section: 'proposals', proposal: 'p1', field: 'area' } },
    ])
    expect(findings('proposals/unknown-area', withProposal({ area: 'q1' }))).toHaveLength(1)
    expect(findings('proposals/unknown-area', withProposal({ area: 'area-15' }))).toEqual([])
    expect(findings('proposals/unknown-area', withProposal({ area: null }))).toEqual([])
  })
})
