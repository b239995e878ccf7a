import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDraft } from '../../../../src/core/draft/create'
import type { Draft, MarginNote } from '../../../../src/core/draft/draft'
import { addProposal, changeProposal, setAnswer, setOrganisation } from '../../../../src/core/draft/edit'
import { addMarginNote, placeOfNote } from '../../../../src/core/draft/margin-notes'
import { mergeBlocks } from '../../../../src/core/draft/merge-blocks'
import { mergeDrafts, noteConflicts } from '../../../../src/core/draft/merge-drafts'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { threeWay } from '../../../../src/core/draft/three-way'
import type { PackManifest } from '../../../../src/core/template/pack'
import { answerText } from '../../../../src/core/text/block-text'
import { paragraph } from '../../../../src/core/text/blocks'
import { TEMPLATE } from '../../../documents/fixture'

const NOW = '2025-07-01T00:00:00.000Z'
const base = setAnswer(
  newDraft(TEMPLATE, { id: 'test', packVersion: '1' } as PackManifest, { id: 'd', now: NOW }),
  'q1',
  'answer',
  ['First paragraph of the answer.', 'Second paragraph, about networks.', 'Third.'].map(paragraph),
)
const write = (draft: Draft, ...lines: string[]) => setAnswer(draft, 'q1', 'answer', lines.map(paragraph))
const read = (draft: Draft) => answerText(draft.sections.find(({ id }) => id === 'q1')?.answers.answer ?? [])
const note: MarginNote = {
  id: 'n1',
  section: 'q1',
  slot: 'answer',
  words: 'networks',
  author: 'Ana',
  at: NOW,
  text: 'Which?',
  replies: [],
  resolved: false,
}

describe('three-way merging', () => {
  it('loses no item of either side, whatever they made of the base', () => {
    const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 })
    fc.assert(
      fc.property(sequence, sequence, sequence, (was, ours, theirs) => {
        const stretches = threeWay(was, ours, theirs, (item) => item)
        const side = (name: 'ours' | 'theirs') =>
          stretches.flatMap((each) =>
            each.kind === 'conflict'
              ? each[name]
              : each.kind === 'same'
                ? each.items
                : each.kind === name
                  ? each.items
                  : each.base,
          )
        expect(side('ours')).toEqual(ours)
        expect(side('theirs')).toEqual(theirs)
      }),
      { numRuns: 500 },
    )
  })

  it('joins words that two changed in one paragraph, and keeps marks', () => {
    const merged = mergeBlocks(
      [paragraph('We ask States to fund networks.')],
      [
        {
          type: 'paragraph',
          runs: [{ text: 'We ' }, { text: 'urge', bold: true }, { text: ' States to fund networks.' }],
        },
      ],
      [paragraph('We ask States to fund community networks.')],
      'en',
    )
    expect(merged.conflicts).toEqual([])
    expect(merged.blocks).toEqual([
      {
        type: 'paragraph',
        runs: [{ text: 'We ' }, { text: 'urge', bold: true }, { text: ' States to fund community networks.' }],
      },
    ])
  })
})

describe('two copies of a draft', () => {
  it('are one by paragraph; what both changed is a conflict with both texts', () => {
    const ours = write(base, 'First paragraph, mine.', 'Second paragraph, about networks.', 'Third.')
    const theirs = write(base, 'First paragraph, theirs.', 'Second paragraph, about networks.', 'Third.', 'Fourth.')
    const { draft, conflicts } = mergeDrafts(base, ours, theirs)
    expect(read(draft)).toBe('First paragraph, mine.\nSecond paragraph, about networks.\nThird.\nFourth.')
    expect(conflicts).toEqual([
      {
        section: 'q1',
        slot: 'answer',
        base: 'First paragraph of the answer.',
        ours: 'First paragraph, mine.',
        theirs: 'First paragraph, theirs.',
      },
    ])
    const noted = noteConflicts({ draft, conflicts }, { author: 'b.rostrum', at: NOW })
    expect(noted.marginNotes?.[0]).toMatchObject({ section: 'q1', slot: 'answer', author: 'b.rostrum' })
    expect(noted.marginNotes?.[0]?.text).toContain('First paragraph, theirs.')
  })

  it('unite signatories, notes and proposals, field by field', () => {
    const row = {
      id: 'p1',
      document: '',
      paragraph: '1',
      move: 'amend',
      current: 'a',
      proposed: 'b',
      rationale: '',
      area: null,
    } as const
    const shared = addProposal(base, { ...row })
    const sign = (draft: Draft, ...names: string[]) =>
      setOrganisation(draft, { signatories: names.map((name) => ({ name, organisation: '', country: '' })) })
    const ours = sign(changeProposal(shared, 'p1', { rationale: 'Why.' }), 'Ana')
    const theirs = addMarginNote(sign(changeProposal(shared, 'p1', { proposed: 'c' }), 'Bo'), note)
    const { draft, conflicts } = mergeDrafts(shared, ours, theirs)
    expect(conflicts).toEqual([])
    expect(draft.organisation.signatories.map(({ name }) => name)).toEqual(['Ana', 'Bo'])
    expect(draft.proposals).toEqual([{ ...row, proposed: 'c', rationale: 'Why.' }])
    expect(draft.marginNotes).toEqual([note])
  })

  it('keep out what one deleted and the other left alone', () => {
    const ours = write(base, 'First paragraph of the answer.', 'Third.')
    expect(read(mergeDrafts(base, ours, base).draft)).toBe('First paragraph of the answer.\nThird.')
    expect(read(mergeDrafts(base, base, ours).draft)).toBe('First paragraph of the answer.\nThird.')
  })
})

describe('margin notes', () => {
  it('are found at their words, and stay with the answer when these are gone', () => {
    const draft = addMarginNote(base, note)
    expect(placeOfNote(draft, note)).toEqual({ section: 'q1', slot: 'answer', block: 1, start: 24, end: 32 })
    expect(placeOfNote(write(draft, 'Nothing.'), note)).toEqual({ section: 'q1', slot: 'answer' })
  })

  it('are kept in a file that says the version it had without them', () => {
    const written = writeDraft(addMarginNote(base, note))
    expect(JSON.parse(written)).toMatchObject({ version: 1 })
    const again = readDraft(new TextEncoder().encode(written), 'd.rostrum')
    expect(again.ok && again.value.marginNotes).toEqual([note])
  })
})

describe('sections that both copies arranged', () => {
  it('stand as ours has them, and a note on the whole draft says that the other copy had them otherwise', () => {
    const arranged = (...ids: string[]): Draft => ({ ...base, sequence: { areas: ids } })
    const by = { author: 'Ana', at: NOW }
    const merged = mergeDrafts(base, arranged('area-5', 'area-3'), arranged('area-3', 'area-5'))
    expect(merged.draft.sequence).toEqual({ areas: ['area-5', 'area-3'] })
    expect(noteConflicts(merged, by).marginNotes).toMatchObject([
      { section: null, author: 'Ana', text: expect.stringContaining('another sequence') },
    ])
    for (const [was, ours, theirs] of [
      [base, arranged('area-5'), base],
      [base, base, arranged('area-5')],
      [null, arranged('area-5'), arranged('area-5')],
      [arranged('area-5'), arranged('area-5'), arranged('area-3')],
    ] as const)
      expect(noteConflicts(mergeDrafts(was, ours, theirs), by).marginNotes ?? []).toEqual([])
    expect(mergeDrafts(null, arranged('area-5'), arranged('area-3')).bothArranged).toBe(true)
  })
})
