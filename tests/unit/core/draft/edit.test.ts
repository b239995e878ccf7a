import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, draftSchema } from '../../../../src/core/draft/draft'
import {
  addProposal,
  changeProposal,
  moveProposal,
  orderProposals,
  removeProposal,
  setAnswer,
  setChosen,
  setLanguage,
  setLimits,
  setOrder,
  setOrganisation,
  setSectionLimit,
  setTitle,
} from '../../../../src/core/draft/edit'
import { blocks, draft, proposal, runText } from './arbitrary-draft'

const SLOTS = ['answer', 'headline', 'rationale', 'toString', '__proto__']
const SECTIONS = ['q1', 'area-5', 'area-99', 'constructor']

/** One edit of any kind, as a function from draft to draft. */
const edit: fc.Arbitrary<(draft: Draft) => Draft> = fc.oneof(
  fc.tuple(fc.constantFrom(...SECTIONS), fc.constantFrom(...SLOTS), blocks).map(
    ([section, slot, content]) =>
      (given: Draft) =>
        setAnswer(given, section, slot, content),
  ),
  fc.tuple(fc.constantFrom(...SECTIONS), fc.boolean()).map(
    ([section, chosen]) =>
      (given: Draft) =>
        setChosen(given, section, chosen),
  ),
  runText.map((name) => (given: Draft) => setOrganisation(given, { name, hideContact: true })),
  runText.map((title) => (given: Draft) => setTitle(given, title)),
  fc.constantFrom('fr', 'zh-Hans').map((language) => (given: Draft) => setLanguage(given, language)),
  fc.constant((given: Draft) => setOrder(given, 'area')),
  fc
    .option(fc.integer({ min: 1 }))
    .map((totalWords) => (given: Draft) => setLimits(given, { overrides: { totalWords } })),
  fc.tuple(fc.constantFrom(...SECTIONS), fc.option(fc.option(fc.integer({ min: 1 })), { nil: undefined })).map(
    ([section, words]) =>
      (given: Draft) =>
        setSectionLimit(given, section, words),
  ),
  fc.tuple(proposal, fc.integer()).map(
    ([row, at]) =>
      (given: Draft) =>
        addProposal(given, row, at),
  ),
  fc.tuple(fc.nat(6), runText).map(
    ([index, text]) =>
      (given: Draft) =>
        changeProposal(given, idAt(given, index), { proposed: text }),
  ),
  fc.tuple(fc.nat(6), fc.integer()).map(
    ([index, to]) =>
      (given: Draft) =>
        moveProposal(given, idAt(given, index), to),
  ),
  fc.nat(6).map((index) => (given: Draft) => removeProposal(given, idAt(given, index))),
)

function idAt({ proposals }: Draft, index: number): string {
  return proposals[index]?.id ?? 'no-such-proposal'
}

describe('edits', () => {
  it('keep the schema, keep ids apart, and leave the draft that they started from', () => {
    fc.assert(
      fc.property(draft, fc.array(edit, { maxLength: 8 }), (given, edits) => {
        const before = JSON.stringify(given)
        const after = edits.reduce((current, change) => change(current), given)
        expect(JSON.stringify(given)).toBe(before)
        expect(draftSchema.safeParse(after).error).toBeUndefined()
        expect(new Set(after.proposals.map(({ id }) => id)).size).toBe(after.proposals.length)
        expect(new Set(after.sections.map(({ id }) => id)).size).toBe(after.sections.length)
      }),
      { numRuns: 100 },
    )
  })

  it('of one answer share every other section, and do nothing for what is there already', () => {
    fc.assert(
      fc.property(draft, blocks, (given, content) => {
        const after = setAnswer(given, 'area-5', 'headline', content)
        expect(after.sections.find(({ id }) => id === 'area-5')?.answers.headline).toBe(content)
        given.sections.forEach((section, index) => {
          if (section.id !== 'area-5') expect(after.sections[index]).toBe(section)
        })
        expect(after.proposals).toBe(given.proposals)
        expect(setAnswer(after, 'area-5', 'headline', content)).toBe(after)
      }),
      { numRuns: 30 },
    )
  })

  it('that change nothing return the draft itself', () => {
    fc.assert(
      fc.property(draft, (given) => {
        expect(setTitle(given, given.title)).toBe(given)
        expect(setLanguage(given, given.language)).toBe(given)
        expect(setOrder(given, given.order)).toBe(given)
        expect(setOrganisation(given, { ...given.organisation })).toBe(given)
        expect(setLimits(given, { ...given.limits })).toBe(given)
        expect(setChosen(given, 'q1', given.sections[0]?.chosen === true)).toBe(given)
        expect(changeProposal(given, 'none', { current: 'x' })).toBe(given)
        expect(moveProposal(given, 'none', 0)).toBe(given)
        expect(orderProposals(given, ['none'])).toBe(given)
        expect(
          orderProposals(
            given,
            given.proposals.map(({ id }) => id),
          ),
        ).toBe(given)
        expect(removeProposal(given, 'none')).toBe(given)
      }),
      { numRuns: 30 },
    )
  })
})

describe('proposals', () => {
  it('that are put in sequence take the rows that they had together; all others keep theirs', () => {
    fc.assert(
      fc.property(draft, fc.nat(), (given, seed) => {
        const ids = given.proposals.map(({ id }) => id)
        const some = ids.filter((_, index) => (seed >> (index % 20)) % 2 === 0).reverse()
        const after = orderProposals(given, some).proposals.map(({ id }) => id)
        expect(after.filter((id) => some.includes(id))).toEqual(some)
        ids.forEach((id, row) => {
          if (!some.includes(id)) expect(after[row]).toBe(id)
        })
        expect(
          orderProposals(
            orderProposals(given, some),
            ids.filter((id) => some.includes(id)),
          ),
        ).toEqual(given)
      }),
    )
  })

  it('that move are a permutation, with the moved one where it was sent and the others in their sequence', () => {
    fc.assert(
      fc.property(draft, fc.nat(), fc.integer({ min: -3, max: 9 }), (given, pick, to) => {
        fc.pre(given.proposals.length > 0)
        const moved = given.proposals[pick % given.proposals.length]
        if (!moved) throw new Error('unreachable')
        const after = moveProposal(given, moved.id, to).proposals
        expect(after[Math.max(0, Math.min(to, after.length - 1))]).toBe(moved)
        expect(after.filter((row) => row !== moved)).toEqual(given.proposals.filter((row) => row !== moved))
      }),
      { numRuns: 150 },
    )
  })

  it('are added where asked, and get an id of their own when theirs is taken', () => {
    fc.assert(
      fc.property(draft, proposal, fc.nat(5), (given, row, at) => {
        const once = addProposal(given, row, at)
        const twice = addProposal(once, row)
        expect(once.proposals[Math.min(at, given.proposals.length)]?.proposed).toBe(row.proposed)
        expect(twice.proposals).toHaveLength(given.proposals.length + 2)
        const last = twice.proposals[twice.proposals.length - 1]
        expect(removeProposal(twice, last?.id ?? '').proposals).toEqual(once.proposals)
      }),
      { numRuns: 50 },
    )
  })

  it('keep their id when everything else changes', () => {
    fc.assert(
      fc.property(draft, proposal, (given, row) => {
        fc.pre(given.proposals.length > 0)
        const id = idAt(given, 0)
        expect(changeProposal(given, id, row).proposals[0]).toEqual({ ...given.proposals[0], ...row, id })
      }),
      { numRuns: 30 },
    )
  })
})

describe('setSectionLimit', () => {
  const [given] = fc.sample(draft, { numRuns: 1, seed: 7 })
  if (!given) throw new Error('no draft')
  const plain = setLimits(given, { overrides: { totalWords: 900 } })

  it('sets, lifts and takes away the limit of one section, and leaves the others', () => {
    const both = setSectionLimit(setSectionLimit(plain, 'q1', 120), 'constructor', null)
    expect(both.limits.overrides).toEqual({ totalWords: 900, sections: { q1: 120, constructor: null } })
    expect(setSectionLimit(both, 'q1', undefined).limits.overrides.sections).toEqual({ constructor: null })
    const none = setSectionLimit(setSectionLimit(both, 'q1', undefined), 'constructor', undefined)
    expect(none.limits.overrides).toEqual({ totalWords: 900 })
  })

  it('gives the draft itself when nothing changes', () => {
    expect(setSectionLimit(plain, 'q1', undefined)).toBe(plain)
    const limited = setSectionLimit(plain, 'q1', 5)
    expect(setSectionLimit(limited, 'q1', 5)).toBe(limited)
  })
})
