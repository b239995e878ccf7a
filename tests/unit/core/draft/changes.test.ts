import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyDraftChanges, draftChanges } from '../../../../src/core/draft/changes'
import type { Draft } from '../../../../src/core/draft/draft'
import {
  addProposal,
  changeProposal,
  removeProposal,
  setAnswer,
  setChosen,
  setLanguage,
  setOrganisation,
  setTitle,
} from '../../../../src/core/draft/edit'
import { paragraph } from '../../../../src/core/text/blocks'
import { smallDraft } from '../../node/small-draft'

const proposal = {
  id: 'p1',
  document: 'Elements Paper',
  paragraph: '3',
  move: 'amend' as const,
  current: '',
  proposed: '',
  rationale: '',
  area: null,
}

const IDS = ['q1', 'q2', 'area-1', 'area-2']
const start = IDS.reduce((draft, id) => setAnswer(draft, id, 'answer', [paragraph(id)]), smallDraft('start'))

type Edit = (draft: Draft) => Draft
const words = fc.string({ maxLength: 12 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ id: fc.constantFrom(...IDS), slot: fc.constantFrom('answer', 'headline'), words }).map(
    (given): Edit =>
      (draft) =>
        setAnswer(draft, given.id, given.slot, [paragraph(given.words)]),
  ),
  fc.record({ id: fc.constantFrom(...IDS), chosen: fc.boolean() }).map(
    (given): Edit =>
      (draft) =>
        setChosen(draft, given.id, given.chosen),
  ),
  words.map(
    (title): Edit =>
      (draft) =>
        setTitle(draft, title),
  ),
  words.map(
    (name): Edit =>
      (draft) =>
        setOrganisation(draft, { name }),
  ),
  fc.constantFrom('en', 'ar').map(
    (language): Edit =>
      (draft) =>
        setLanguage(draft, language),
  ),
  words.map(
    (proposed): Edit =>
      (draft) =>
        changeProposal(addProposal(draft, proposal), 'p1', { proposed }),
  ),
  fc.constant<Edit>((draft) => removeProposal(draft, 'p1')),
)

test('whatever was edited, the changes put together elsewhere give the same draft', () => {
  fc.assert(
    fc.property(fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 8 }), (bursts) => {
      let here = start
      let there: Draft = structuredClone(start)
      for (const burst of bursts) {
        const next = burst.reduce((draft, change) => change(draft), here)
        const changes = draftChanges(here, next)
        expect(changes).not.toBeNull()
        const put = changes && applyDraftChanges(there, structuredClone(changes))
        expect(put).toEqual(next)
        there = put ?? there
        here = next
      }
    }),
  )
})

test('only what changed is in the changes, and the rest stays the same objects', () => {
  const next = setAnswer(setTitle(start, 'Another title'), 'q2', 'answer', [paragraph('One section.')])
  const changes = draftChanges(start, next)
  expect(changes).toEqual({ parts: { title: 'Another title' }, sections: [next.sections[1]] })
  const put = changes && applyDraftChanges(start, structuredClone(changes))
  expect(put?.sections[0]).toBe(start.sections[0])
  expect(put?.proposals).toBe(start.proposals)
  expect(draftChanges(start, start)).toEqual({ parts: {}, sections: [] })
})

test('sections that came, went or moved, shared ids and lost fields need the whole draft', () => {
  const more = setAnswer(start, 'unplaced', 'text', [paragraph('Left over')])
  expect(draftChanges(start, more)).toBeNull()
  expect(draftChanges(more, start)).toBeNull()
  expect(draftChanges(start, { ...start, sections: [...start.sections].reverse() })).toBeNull()
  const twins = { ...start, sections: start.sections.map((section) => ({ ...section, id: 'q1' })) }
  expect(draftChanges(twins, { ...twins, title: 'x' })).toBeNull()
  expect(draftChanges({ ...start, ...{ extra: 1 } }, start)).toBeNull()
})

test('a changed section that the draft does not have belongs to another draft', () => {
  expect(applyDraftChanges(start, { parts: {}, sections: [{ id: 'q9', chosen: true, answers: {} }] })).toBeNull()
})
