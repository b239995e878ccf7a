import { describe, expect, it } from 'vitest'
import type { DraftPaper } from '../../../../src/core/draft/draft'
import { success } from '../../../../src/core/result'
import type { Ask } from '../../../../src/renderer/bridge'
import { DraftStore } from '../../../../src/renderer/draft/draft-store'
import { takePaper, takePaperOut } from '../../../../src/renderer/draft/paper-steps'
import { PAPER_MOVES, proposeOn } from '../../../../src/renderer/draft/proposal-steps'
import { opened } from './template'

const PARAGRAPH = { number: '48', part: 'Access', text: 'We commit to affordable access.' }
const PAPER: DraftPaper = {
  id: 'zero',
  version: 'Zero Draft (29 August 2025)',
  date: '2025-08-29',
  title: 'Outcome document',
  fileName: 'zero.pdf',
  sha256: 'a',
  paragraphs: [PARAGRAPH],
  doubts: [],
}

function store(): DraftStore {
  let id = 0
  return new DraftStore(opened(), {
    ask: (async () => success({ revision: 0 })) as unknown as Ask,
    now: () => '2026-11-22T12:00:00.000Z',
    newId: () => `p${++id}`,
    collect: () => {},
    show: () => {},
  })
}

describe('a version of the paper', () => {
  it('comes into the draft and goes out of it, each as one step that can be taken back', () => {
    const drafts = store()
    const added = takePaper(drafts, PAPER)
    expect(drafts.state.draft.papers).toEqual([PAPER])
    const removed = takePaperOut(drafts, PAPER)
    expect(drafts.state.draft.papers).toEqual([])
    expect(removed.undo()).toBeNull()
    expect(drafts.state.draft.papers).toEqual([PAPER])
    expect(added.ok && added.value.undo()).toBeNull()
    expect(drafts.state.draft.papers ?? []).toEqual([])
  })

  it('is not taken for another file of the same name', () => {
    const drafts = store()
    takePaper(drafts, PAPER)
    expect(takePaper(drafts, { ...PAPER, id: 'other', version: 'Zero Draft', sha256: 'b' })).toMatchObject({
      ok: false,
      problem: { code: 'exists' },
    })
    expect(drafts.state.draft.papers).toEqual([PAPER])
  })
})

describe('a proposal on a paragraph of the paper', () => {
  it.each(PAPER_MOVES)('%s fills in what the paper says, as one step', (asked) => {
    const drafts = store()
    const before = drafts.state.draft.proposals
    const id = proposeOn(drafts, PAPER, PARAGRAPH, asked, null)
    const row = drafts.state.draft.proposals.find((proposal) => proposal.id === id)
    const isNew = asked === 'before' || asked === 'after'
    expect(row).toMatchObject({
      document: PAPER.version,
      paragraph: isNew ? `${asked} 48` : '48',
      move: isNew ? 'add' : asked,
      current: isNew ? '' : PARAGRAPH.text,
      proposed: asked === 'amend' ? PARAGRAPH.text : '',
      area: null,
    })
    expect(drafts.state.draft.proposals).toHaveLength(before.length + 1)
    expect(drafts.undo()).not.toBeNull()
    expect(drafts.state.draft.proposals).toEqual(before)
  })
})
