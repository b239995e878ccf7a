import { describe, expect, it } from 'vitest'
import type { Draft, Move, Proposal } from '../../../../src/core/draft/draft'
import { compileProposals, notComparedIn } from '../../../../src/core/paper/compile'
import { inEnglish } from '../../../../src/messages/sentence'
import { richDraft } from '../../../documents/fixture'

function draftOf(name: string, rows: readonly [paragraph: string, move: Move, proposed: string][]): Draft {
  const draft = richDraft()
  const proposals = rows.map(
    ([paragraph, move, proposed], index): Proposal => ({
      id: `${name}-${index}`,
      document: 'Zero Draft',
      paragraph,
      move,
      current: move === 'retain' ? '' : 'We agree.',
      proposed,
      rationale: '',
      area: null,
    }),
  )
  return { ...draft, organisation: { ...draft.organisation, name }, proposals }
}

describe('compileProposals', () => {
  it('puts what several ask of a paragraph together, the same wording once, in the sequence of the paper', () => {
    const compiled = compileProposals([
      {
        draft: draftOf('One', [
          ['para. 12', 'amend', 'We resolve.'],
          ['3', 'retain', ''],
        ]),
        name: 'one.rostrum',
      },
      {
        draft: draftOf('', [
          ['12', 'amend', 'We  resolve'],
          ['3', 'delete', ''],
        ]),
        name: 'two.rostrum',
      },
      { draft: draftOf('Three', [['12', 'amend', 'We decide.']]), name: 'three.rostrum' },
    ])
    expect(compiled.map(({ paragraph, contradictory }) => [paragraph, contradictory])).toEqual([
      ['3', true],
      ['para. 12', false],
    ])
    expect(compiled[0]?.asks.map(({ move, who }) => [move, who])).toEqual([
      ['retain', ['One']],
      ['delete', ['two.rostrum']],
    ])
    expect(compiled[0]?.current).toBe('We agree.')
    expect(compiled[1]?.asks).toEqual([
      { move: 'amend', proposed: 'We resolve.', who: ['One', 'two.rostrum'] },
      { move: 'amend', proposed: 'We decide.', who: ['Three'] },
    ])
  })

  it('says which proposals are on no paragraph and on which versions they are, and sets none of them against each other', () => {
    const unplaced = draftOf('One', [
      ['', 'retain', ''],
      ['12', 'retain', ''],
    ])
    const later = draftOf('Two', [
      ['', 'delete', ''],
      ['12', 'delete', ''],
    ])
    const [, onLater] = later.proposals
    if (!onLater) throw new Error('no proposal')
    onLater.document = 'Revision 1'
    const rows = compileProposals([
      { draft: unplaced, name: 'one' },
      { draft: later, name: 'two' },
    ])
    expect(rows.map(({ contradictory }) => contradictory)).toEqual([false, false, false])
    expect(notComparedIn(rows).map(inEnglish)).toEqual([
      '2 proposals name no paragraph, so they stand last and are set against no other: One; Two.',
      'The proposals are not all on one version: “Zero Draft” (3), “Revision 1” (1). Each version has rows of its own, and what is asked of different versions is not set against each other.',
    ])
  })

  it('takes a version for the same whatever date is written behind its name', () => {
    const dated = draftOf('Two', [['12', 'delete', '']])
    for (const proposal of dated.proposals) proposal.document = 'Zero draft (29 August 2025)'
    const rows = compileProposals([
      { draft: draftOf('One', [['12', 'amend', 'We resolve.']]), name: 'one' },
      { draft: dated, name: 'two' },
    ])
    expect(rows.map(({ document, contradictory }) => [document, contradictory])).toEqual([['Zero Draft', true]])
    expect(notComparedIn(rows)).toEqual([])
  })
})
