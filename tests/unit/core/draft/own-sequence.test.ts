import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftChanges } from '../../../../src/core/draft/changes'
import { compareDrafts } from '../../../../src/core/draft/compare-drafts'
import { newDraft } from '../../../../src/core/draft/create'
import type { Draft } from '../../../../src/core/draft/draft'
import { setChosen, setOrder } from '../../../../src/core/draft/edit'
import { mergeDrafts } from '../../../../src/core/draft/merge-drafts'
import { movableWith, moveSection, ownSequence, whyFixed } from '../../../../src/core/draft/own-sequence'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { revertChange } from '../../../../src/core/draft/revert'
import { arranged } from '../../../../src/core/template/walk-order'
import { inEnglish } from '../../../../src/messages/sentence'
import { chosenSections, planPage } from '../../../../src/renderer/draft/page-plan'
import { pack, template } from '../../renderer/draft/template'

const fresh = newDraft(template, pack, { id: 'x', now: '2026-11-22T10:00:00.000Z' })
const draft = ['area-2', 'area-5', 'area-9'].reduce((taken, id) => setChosen(taken, id, true), fresh)
const onPage = (of: Draft, used = template) =>
  planPage(used, of.order, chosenSections(of), false, false, ownSequence(of, used)).flatMap((part) =>
    part.type === 'section' ? part.id : [],
  )
const moved = (of: Draft, id: string, side: 'before' | 'after', beside: string) =>
  moveSection(of, template, id, { side, beside })
/** The template under a profile that takes answers in its own sequence alone. */
const fixed = { ...template, profiles: template.profiles.map((profile) => ({ ...profile, fixedOrder: true })) }

describe('what somebody arranged', () => {
  it('names some; what it does not name stays behind what it followed', () => {
    expect(arranged(['a', 'b', 'c', 'd'], ['d', 'a', 'gone', 'd'])).toEqual(['d', 'a', 'b', 'c'])
    expect(arranged(['new', 'a', 'b'], ['b', 'a'])).toEqual(['new', 'b', 'a'])
    expect(arranged(['a'], undefined)).toEqual(['a'])
  })
})

describe('moving a section', () => {
  it('lets areas that are taken in change places, and what is left out comes back beside its neighbours', () => {
    expect(movableWith(draft, template, 'area-5')).toEqual(['area-2', 'area-5', 'area-9'])
    const after = moved(draft, 'area-9', 'before', 'area-5')
    expect(onPage(after).filter((id) => id.startsWith('area-'))).toEqual(['area-2', 'area-9', 'area-5'])
    const more = setChosen(after, 'area-4', true)
    expect(onPage(more).filter((id) => id.startsWith('area-'))).toEqual(['area-2', 'area-4', 'area-9', 'area-5'])
  })

  it('moves questions with what stands below them, and in that order of the template alone', () => {
    const after = moved(draft, 'q5', 'before', 'q4')
    expect(onPage(after)).toEqual(['q1', 'q2', 'q3', 'q5', 'area-2', 'area-5', 'area-9', 'q4', 'q6', 'q7'])
    expect(onPage(setOrder(after, 'area'))).toEqual(onPage(setOrder(draft, 'area')))
    const both = moved(setOrder(moved(after, 'area-9', 'before', 'area-2'), 'area'), 'q7', 'after', 'q1')
    expect(onPage(both)).toEqual(['q1', 'q7', 'area-9', 'area-2', 'area-5', 'q2', 'q3', 'q4', 'q5', 'q6'])
    expect(onPage(setOrder(both, 'form')).slice(3, 7)).toEqual(['q5', 'area-9', 'area-2', 'area-5'])
  })

  it('keeps tables and areas where the order has them, moves nothing past them, and nothing that it does not know', () => {
    expect(moved(draft, 'q1', 'after', 'area-2')).toBe(draft)
    expect(moved(draft, 'q1', 'after', 'q1')).toBe(draft)
    expect(moved(draft, 'area-1', 'after', 'area-3')).toBe(draft)
    expect(moved(draft, 'gone', 'after', 'q1')).toBe(draft)
    expect(moved(draft, 'q2', 'after', 'q1')).toBe(draft)
    expect(movableWith(draft, template, 'proposals')).toEqual([])
  })

  it('notes nothing once all stands as the template has it', () => {
    const there = moved(draft, 'q2', 'before', 'q1')
    expect(there.sequence).toEqual({ orders: { form: ['q2', 'q1', 'q3', 'q4', 'q5', 'q6', 'q7'] } })
    expect(moved(there, 'q2', 'after', 'q1')).toEqual(draft)
    const areas = moved(draft, 'area-2', 'after', 'area-9')
    const back = moved(areas, 'area-2', 'before', 'area-5')
    expect(onPage(back)).toEqual(onPage(draft))
  })

  it('puts a section beside any other of its own and no other anywhere else, whatever was moved before', () => {
    const step = fc.record({ at: fc.nat(), to: fc.nat(), side: fc.constantFrom('before' as const, 'after' as const) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.constantFrom('form', 'area'), (steps, order) => {
        let now = setOrder(draft, order)
        for (const { at, to, side } of steps) {
          const page = onPage(now)
          const id = page[at % page.length] ?? ''
          const group = movableWith(now, template, id)
          const beside = group[to % group.length] ?? ''
          const next = moveSection(now, template, id, { side, beside })
          const wanted = group.filter((each) => each !== id)
          if (beside !== id) wanted.splice(wanted.indexOf(beside) + (side === 'after' ? 1 : 0), 0, id)
          expect(movableWith(next, template, id)).toEqual(beside === id ? group : wanted)
          expect([...onPage(next)].sort()).toEqual([...page].sort())
          const others = (list: readonly string[]) => list.filter((each) => !group.includes(each))
          if (order === 'area') expect(others(onPage(next))).toEqual(others(page))
          now = next
        }
        const read = readDraft(new TextEncoder().encode(writeDraft(now)), 'x')
        expect(read.ok && read.value.sequence).toEqual(now.sequence)
      }),
    )
  })

  it('is refused with a sentence where the profile takes answers in its own order, and areas move all the same', () => {
    const why = whyFixed(draft, fixed, 'q2')
    expect(why && inEnglish(why)).toMatch(/^“.+” takes answers in its own order, so these questions stay/)
    expect(whyFixed(draft, fixed, 'area-2')).toBeNull()
    expect(whyFixed(draft, template, 'q2')).toBeNull()
    expect(moveSection(draft, fixed, 'q2', { side: 'before', beside: 'q1' })).toBe(draft)
    const arranged = moved(moved(draft, 'q2', 'before', 'q1'), 'area-9', 'before', 'area-2')
    expect(onPage(arranged, fixed).filter((id) => id.startsWith('q'))).toEqual([
      'q1',
      'q2',
      'q3',
      'q4',
      'q5',
      'q6',
      'q7',
    ])
    expect(onPage(arranged, fixed)).toContain('area-9')
    expect(onPage(arranged, fixed).indexOf('area-9')).toBeLessThan(onPage(arranged, fixed).indexOf('area-2'))
    // Moving an area under it forgets nothing of what another profile shows.
    const later = moveSection(arranged, fixed, 'area-5', { side: 'before', beside: 'area-9' })
    expect(onPage(later).slice(0, 2)).toEqual(['q2', 'q1'])
  })
})

describe('a draft whose sections were arranged', () => {
  const after = moved(draft, 'q2', 'before', 'q1')

  it('says so when it is compared, and goes to the shell as any change', () => {
    expect(compareDrafts(draft, after, template)).toMatchObject({ parts: [], others: ['sequence'], isSame: false })
    expect(draftChanges(draft, after)?.parts).toEqual({ sequence: after.sequence })
  })

  it('is merged as the side that arranged it has it, and as ours where both did', () => {
    const other = moved(draft, 'q3', 'before', 'q1')
    expect(mergeDrafts(draft, draft, after).draft.sequence).toEqual(after.sequence)
    expect(mergeDrafts(draft, after, draft).draft.sequence).toEqual(after.sequence)
    expect(mergeDrafts(draft, after, other).draft.sequence).toEqual(after.sequence)
    expect(mergeDrafts(null, draft, other).draft.sequence).toEqual(other.sequence)
    expect(mergeDrafts(after, after, draft).draft).not.toHaveProperty('sequence')
  })

  it('goes back by the step of a toast after other changes', () => {
    const later = setChosen(after, 'area-1', true)
    expect(revertChange(later, draft, after)).toMatchObject({ ok: true, value: setChosen(draft, 'area-1', true) })
  })

  it('keeps fields that this version does not know', () => {
    const text = JSON.stringify({ ...draft, sequence: { later: [1], areas: ['area-9'] } })
    const read = readDraft(new TextEncoder().encode(text), 'x')
    if (!read.ok) throw new Error(read.problem.sentence)
    const next = moveSection(read.value, template, 'q2', { side: 'before', beside: 'q1' })
    expect(JSON.parse(writeDraft(next)).sequence).toMatchObject({ later: [1], areas: ['area-9'] })
  })
})
