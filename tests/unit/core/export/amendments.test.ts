import { describe, expect, it } from 'vitest'
import type { Move, Proposal } from '../../../../src/core/draft/draft'
import { amendmentSentence } from '../../../../src/core/export/amendments'
import { linesOfRuns, markedRuns } from '../../../../src/core/export/marked-runs'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { proposalsAsPlainText } from '../../../../src/core/export/proposals-text'
import { plainTextOf } from '../../../../src/core/export/text'
import { PROPOSALS, richDraft, TEMPLATE } from '../../../documents/fixture'

describe('a proposal as a sentence', () => {
  it.each([
    ['amend', '12', true, 'Amend paragraph 12 to read:'],
    ['amend', 'para. 48', true, 'Amend paragraph 48 to read:'],
    ['amend', 'OP 74', true, 'Amend OP 74 to read:'],
    ['amend', '77–93', true, 'Amend paragraphs 77–93 to read:'],
    ['amend', '§ 12', false, 'Amend paragraph 12.'],
    ['amend', '', true, 'Amend the text to read:'],
    ['amend', 'chapeau', true, 'Amend the chapeau to read:'],
    ['amend', 'P', true, 'Amend paragraph P to read:'],
    ['amend', 'Goal nine', true, 'Amend Goal nine to read:'],
    ['delete', '12(b)', false, 'Delete paragraph 12(b).'],
    ['delete', '12(b)', true, 'Delete paragraph 12(b), which reads:'],
    ['delete', '3 and 4', true, 'Delete paragraphs 3 and 4, which read:'],
    ['add', '14', true, 'Add a new paragraph after paragraph 14:'],
    ['add', 'after para. 14', true, 'Add a new paragraph after paragraph 14:'],
    ['add', 'Para. before 3', true, 'Add a new paragraph before paragraph 3:'],
    ['add', '14 bis', true, 'Add a new paragraph 14 bis:'],
    ['add', '10A', true, 'Add a new paragraph 10A:'],
    ['add', 'new OP 9', true, 'Add a new OP 9:'],
    ['add', 'preamble', true, 'Add to the preamble:'],
    ['add', '', true, 'Add a new paragraph:'],
    ['retain', '9', false, 'Retain paragraph 9 as it stands.'],
    ['retain', 'A–C', false, 'Retain paragraphs A–C as they stand.'],
    ['retain', '9', true, 'Retain paragraph 9, which reads:'],
    ['clarify', '9', true, 'Clarify paragraph 9:'],
    ['general', '', false, 'General comment.'],
    ['general', '9', true, 'General comment on paragraph 9:'],
    ['general', 'all', true, 'General comment on all paragraphs:'],
    ['general', 'throughout', true, 'General comment on the text throughout:'],
  ] as [Move, string, boolean, string][])('%s “%s”, quoting: %s', (move, paragraph, quotes, sentence) => {
    expect(amendmentSentence({ move, paragraph }, quotes)).toBe(sentence)
  })
})

describe('a difference as runs', () => {
  it('keeps a word that goes and one that comes apart, and marks no white space', () => {
    expect(
      markedRuns([
        { kind: 'same', text: 'States ' },
        { kind: 'deleted', text: 'should' },
        { kind: 'inserted', text: 'shall' },
        { kind: 'same', text: ' act' },
        { kind: 'deleted', text: '\n' },
        { kind: 'inserted', text: ' ' },
        { kind: 'deleted', text: ',' },
        { kind: 'inserted', text: ';' },
        { kind: 'deleted', text: '网络' },
        { kind: 'inserted', text: '网' },
      ]),
    ).toEqual([
      { text: 'States ' },
      { text: 'should', change: 'deleted' },
      { text: ' ' },
      { text: 'shall', change: 'inserted' },
      { text: ' act' },
      { text: ' ' },
      { text: ',', change: 'deleted' },
      { text: ';', change: 'inserted' },
      { text: '网络', change: 'deleted' },
      { text: '网', change: 'inserted' },
    ])
  })

  it('is cut at line ends with its marks', () => {
    expect(linesOfRuns([{ text: 'a\n\nb', change: 'inserted' }, { text: 'c\n ' }])).toEqual([
      [{ text: 'a', change: 'inserted' }],
      [{ text: 'b', change: 'inserted' }, { text: 'c' }],
    ])
  })
})

describe('proposals in an outline', () => {
  const [first, ...others] = PROPOSALS
  const draft = (changes: Partial<Proposal>) =>
    richDraft({ proposals: first ? [{ ...first, ...changes }, ...others] : [] })
  const elements = (given: Partial<Proposal>, options: { proposals?: 'matrix' | 'prose'; changes?: boolean } = {}) =>
    outlineOf(draft(given), TEMPLATE, { order: 'form', ...options }).body.filter(({ type }) =>
      ['proposals', 'amendment', 'legend', 'note'].includes(type),
    )

  it('are a matrix unless the template or the writer says otherwise', () => {
    expect(elements({}).map(({ type }) => type)).toEqual(['legend', 'proposals'])
    const prose = { ...TEMPLATE, proposals: { documents: ['Elements Paper (20 June 2025)'], form: 'prose' as const } }
    const types = (options: { proposals?: 'matrix' }) =>
      outlineOf(draft({}), prose, { order: 'form', ...options }).body.map(({ type }) => type)
    expect(types({})).toContain('amendment')
    expect(types({ proposals: 'matrix' })).not.toContain('amendment')
  })

  it('name the document version before the sentences, once as long as it stays', () => {
    expect(elements({}, { proposals: 'prose' }).map(({ type }) => type)).toEqual([
      'legend',
      'note',
      'amendment',
      'amendment',
      'amendment',
    ])
    const notes = elements({ document: 'Another' }, { proposals: 'prose' }).flatMap((element) =>
      element.type === 'note' ? [element.text] : [],
    )
    expect(notes).toEqual([
      'Paragraph numbers are those of: Another.',
      'Paragraph numbers are those of: Elements Paper (20 June 2025).',
    ])
  })

  it('lose no word of theirs in either form', () => {
    const given = { move: 'retain' as const, current: 'What stands.', proposed: 'Even so, a word.', rationale: 'Why.' }
    for (const proposals of ['matrix', 'prose'] as const)
      for (const changes of [true, false]) {
        const text = plainTextOf(outlineOf(draft(given), TEMPLATE, { order: 'area', proposals, changes }))
        for (const words of ['What stands.', 'Even so, a word.', 'Why.', 'Agreed language.', 'Its results are public.'])
          expect(text).toContain(words)
      }
  })

  it('say in plain text with brackets what changes, or stand clean', () => {
    const one = richDraft({ proposals: PROPOSALS.slice(0, 1) })
    expect(proposalsAsPlainText(one, TEMPLATE, { changes: true })).toBe(
      [
        'Proposed additions stand in [added: …], proposed deletions in [deleted: …].',
        'Paragraph numbers are those of: Elements Paper (20 June 2025).',
        'Amend paragraph 48 to read:\n“Member States [deleted: are encouraged to consider] [added: commit to] measures for [added: affordable] connectivity[added: , among them networks run by communities].”\nRationale: Encouragement alone has not reached the households that commercial networks leave out.',
      ].join('\n\n'),
    )
    expect(proposalsAsPlainText(one, TEMPLATE, { changes: false })).toContain(
      'Amend paragraph 48 to read:\n“Member States commit to measures for affordable connectivity, among them networks run by communities.”\n',
    )
    expect(proposalsAsPlainText(richDraft({ proposals: [] }), TEMPLATE, { changes: true })).toBe('')
  })

  it('are quoted as the language quotes', () => {
    const text = (language: string) =>
      proposalsAsPlainText(richDraft({ language, proposals: PROPOSALS.slice(0, 1) }), TEMPLATE, { changes: false })
    expect(text('fr-CH')).toContain('«\u00A0Member States')
    expect(text('ar')).toContain('«Member States')
    expect(text('zh')).toContain('“Member States')
  })
})
