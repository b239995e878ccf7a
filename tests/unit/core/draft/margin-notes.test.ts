import { expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import type { Draft, MarginNote } from '../../../../src/core/draft/draft'
import { findableTexts, textAt } from '../../../../src/core/draft/findable-texts'
import { addMarginNote, notedText } from '../../../../src/core/draft/margin-notes'
import { draftProgress } from '../../../../src/core/draft/progress'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { plainTextOf } from '../../../../src/core/export/text'
import { reviewCopyOf } from '../../../../src/core/review/review-copy'
import { template, withProposal, withRationale } from '../check/checked'

const NOTE: MarginNote = {
  id: 'n1',
  section: 'area-5',
  slot: 'rationale',
  words: 'schools',
  author: 'Zora Quill',
  at: '2025-07-01T00:00:00.000Z',
  text: 'Zebras must reach every school by 2030 and 3 million people (WSIS/99).',
  replies: [{ author: 'Bo', at: '2025-07-02T00:00:00.000Z', text: 'Quokkas may follow.' }],
  resolved: false,
}
const plain = withProposal({}, withRationale('Link schools now, because schools teach.'))
const noted: Draft = [
  NOTE,
  { ...NOTE, id: 'n2', words: '', section: null },
  { ...NOTE, id: 'n3', section: 'proposals', slot: 'proposed', proposal: 'p1', words: '' },
].reduce(addMarginNote, plain)

it('a margin note is in no document, no count and no check, and in a review copy with its replies', () => {
  for (const of of [
    (draft: Draft) => outlineOf(draft, template, { order: draft.order }),
    (draft: Draft) => plainTextOf(outlineOf(draft, template, { order: draft.order })),
    (draft: Draft) => draftProgress(draft, template),
    (draft: Draft) => checkDraft(draft, template),
    (draft: Draft) => [...findableTexts(draft, template)],
  ])
    expect(of(noted)).toEqual(of(plain))
  const { comments } = reviewCopyOf(noted, template).review
  expect(comments.map(({ author, answers }) => [author, answers])).toEqual([
    ['Zora Quill', null],
    ['Bo', 0],
    ['Zora Quill', null],
    ['Bo', 2],
    ['Zora Quill', null],
    ['Bo', 4],
  ])
})

it('in a review copy stands on its words, in a proposal too, and where they are gone at the beginning', () => {
  const draft = [
    { ...NOTE, nth: 1 },
    { ...NOTE, id: 'n2', section: 'proposals', slot: 'proposed', proposal: 'p2', words: 'open' },
    { ...NOTE, id: 'n3', gone: true },
  ].reduce(addMarginNote, withProposal({ proposed: 'first line\nkeep it open' }, plain))
  const { outline } = reviewCopyOf(draft, template)
  const runs = outline.body.flatMap((element) =>
    element.type === 'block' && element.block.type === 'paragraph' ? [element.block.runs as Marked[]] : [],
  )
  const on = (id: number) =>
    runs.flatMap((each) =>
      each
        .filter(({ commentsFrom }) => commentsFrom?.includes(id))
        .map(({ text }) => [text, each.map((run) => run.text).join('')]),
    )
  expect(on(0)).toEqual([['schools', 'Link schools now, because schools teach.']])
  expect(on(2)).toEqual([['open', 'keep it open']])
  expect(on(4)).toEqual([['', 'Link schools now, because schools teach.']])
})

it('of two proposals with one id, as a damaged file may have, the first is the one that notes are on, as everywhere else', () => {
  const [row] = plain.proposals
  if (!row) throw new Error('The draft has no proposal.')
  const twice = {
    ...plain,
    proposals: [
      { ...row, proposed: 'first' },
      { ...row, proposed: 'second' },
    ],
  }
  const place = { section: 'proposals', slot: 'proposed', proposal: row.id }
  expect(notedText(twice, place)).toBe('first')
  expect(textAt(twice, { section: 'proposals', proposal: row.id, field: 'proposed' })).toBe('first')
})

interface Marked {
  text: string
  commentsFrom?: number[]
}
