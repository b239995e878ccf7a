import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft, Proposal } from '../../../../src/core/draft/draft'
import {
  addProposal,
  changeProposal,
  orderProposals,
  removeProposal,
  setAnswer,
  setChosen,
  setOrganisation,
  setTitle,
} from '../../../../src/core/draft/edit'
import { revertChange } from '../../../../src/core/draft/revert'
import { paragraph } from '../../../../src/core/text/blocks'
import { opened } from '../../renderer/draft/template'

const row = (id: string): Proposal => ({
  id,
  document: 'Zero Draft',
  paragraph: id,
  move: 'amend',
  current: '',
  proposed: '',
  rationale: '',
  area: null,
})
const signed = (draft: Draft, names: readonly string[]) =>
  setOrganisation(draft, { signatories: names.map((name) => ({ name, organisation: '', country: '' })) })
const names = (draft: Draft) => draft.organisation.signatories.map(({ name }) => name)
const ids = (draft: Draft) => draft.proposals.map(({ id }) => id)

const start = ['a', 'b', 'c', 'd'].reduce((draft, id) => addProposal(draft, row(id)), opened().content as Draft)

/** `change` is made, then `since`, then `change` alone is taken back. */
function back(change: (draft: Draft) => Draft, since: (draft: Draft) => Draft, from = start) {
  const after = change(from)
  return revertChange(since(after), from, after)
}

function backDraft(...given: Parameters<typeof back>): Draft {
  const done = back(...given)
  if (!done.ok) throw new Error(done.problem.sentence)
  return done.value
}

test('a row comes back to its place while another stays removed and text elsewhere stays', () => {
  const now = backDraft(
    (draft) => removeProposal(draft, 'b'),
    (draft) => setTitle(changeProposal(removeProposal(draft, 'c'), 'd', { proposed: 'shall' }), 'New'),
  )
  expect(ids(now)).toEqual(['a', 'b', 'd'])
  expect(now.proposals[2]?.proposed).toBe('shall')
  expect(now.title).toBe('New')
})

test('a row that was added goes, unless something was written into it since', () => {
  const add = (draft: Draft) => addProposal(draft, row('x'), 1)
  expect(ids(backDraft(add, (draft) => removeProposal(draft, 'a')))).toEqual(['b', 'c', 'd'])
  expect(back(add, (draft) => changeProposal(draft, 'x', { proposed: 'words' }))).toMatchObject({
    ok: false,
    problem: { code: 'changed-since' },
  })
})

test('a sorting is undone with rows that came since, and not when the rows were moved again', () => {
  const sort = (draft: Draft) => orderProposals(draft, ['d', 'c', 'b', 'a'])
  expect(ids(backDraft(sort, (draft) => addProposal(draft, row('x'))))).toEqual(['a', 'b', 'c', 'd', 'x'])
  expect(back(sort, (draft) => orderProposals(draft, ['a', 'd', 'c', 'b'])).ok).toBe(false)
})

test('rows without a name come back where they stood', () => {
  const four = signed(start, ['Ann', 'Ben', 'Cem', 'Dot'])
  const without = (name: string) => (draft: Draft) =>
    signed(
      draft,
      names(draft).filter((one) => one !== name),
    )
  expect(names(backDraft(without('Ben'), without('Cem'), four))).toEqual(['Ann', 'Ben', 'Dot'])
  expect(names(backDraft(without('Dot'), without('Ann'), four))).toEqual(['Ben', 'Cem', 'Dot'])
  const added = (draft: Draft) => signed(draft, [...names(draft), ''])
  const filled = (draft: Draft) => signed(draft, [...names(draft).slice(0, -1), 'Eve'])
  expect(back(added, filled, four).ok).toBe(false)
})

test('a part of the draft that was not there goes again', () => {
  const dismiss = (draft: Draft) => ({ ...draft, dismissed: [{ check: 'a', fingerprint: '1' }] })
  expect(
    Object.hasOwn(
      backDraft(dismiss, (draft) => setTitle(draft, 'x')),
      'dismissed',
    ),
  ).toBe(false)
  const more = (draft: Draft) => ({
    ...draft,
    dismissed: [...(draft.dismissed ?? []), { check: 'b', fingerprint: '2' }],
  })
  expect(backDraft(dismiss, more).dismissed).toEqual([{ check: 'b', fingerprint: '2' }])
})

test('of two changes that touch different things, either is taken back as if it had never been made', () => {
  const text = fc.constantFrom('one', 'two', 'three')
  const changeOf = (area: number) =>
    fc.oneof(
      text.map(
        (title) => (draft: Draft) => (area === 0 ? setTitle(draft, title) : setOrganisation(draft, { name: title })),
      ),
      text.map((words) => (draft: Draft) => setAnswer(draft, `q${area + 1}`, 'answer', [paragraph(words)])),
      fc.boolean().map((chosen) => (draft: Draft) => setChosen(draft, `area-${area + 1}`, chosen)),
      text.map((words) => (draft: Draft) => changeProposal(draft, area === 0 ? 'a' : 'c', { proposed: words })),
      fc.constant((draft: Draft) => removeProposal(draft, area === 0 ? 'b' : 'd')),
    )
  fc.assert(
    fc.property(fc.array(changeOf(0), { minLength: 1 }), fc.array(changeOf(1)), (ours, theirs) => {
      const all = (changes: readonly ((draft: Draft) => Draft)[]) => (draft: Draft) =>
        changes.reduce((now, change) => change(now), draft)
      expect(backDraft(all(ours), all(theirs))).toEqual(all(theirs)(start))
    }),
  )
})
