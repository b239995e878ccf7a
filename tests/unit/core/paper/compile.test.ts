import { describe, expect, it } from 'vitest'
import type { Draft, Move, Proposal } from '../../../../src/core/draft/draft'
import { compileProposals } from '../../../../src/core/paper/compile'
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
})
