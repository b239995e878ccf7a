import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer, setTitle } from '../../../../src/core/draft/edit'
import { restoreAll, restoreAnswer, restorePart } from '../../../../src/core/draft/restore'
import { paragraph } from '../../../../src/core/text/blocks'
import { smallDraft } from '../../node/small-draft'

const old: Draft = setAnswer(setTitle(smallDraft('old words'), 'Old title'), 'q2', 'answer', [paragraph('second, old')])
const now: Draft = setAnswer(
  setTitle(smallDraft('new words', { modified: '2026-11-23T00:00:00.000Z' }), 'New title'),
  'q2',
  'answer',
  [paragraph('second, new')],
)
const answers = (draft: Draft) => Object.fromEntries(draft.sections.map(({ id, answers }) => [id, answers.answer]))

describe('restoring', () => {
  it('all gives every text back and stays the same draft', () => {
    const other = { ...old, id: 'another', created: '2020-01-01T00:00:00.000Z', extra: 'unknown to us' }
    const restored = restoreAll(now, other)
    expect(answers(restored)).toEqual(answers(old))
    expect(restored).toMatchObject({ title: 'Old title', extra: 'unknown to us' })
    expect(restored).toMatchObject({ id: now.id, created: now.created, modified: now.modified })
  })

  it('all is made from both', () => {
    const restored = restoreAll({ ...now, lineage: ['a', 'b'] }, { ...old, lineage: ['a', 'c'] })
    expect([...(restored.lineage ?? [])].sort()).toEqual(['a', 'b', 'c'])
  })

  it('all keeps the rehearsals that were held since', () => {
    const held = { ...now, statement: { rehearsals: [{ id: 'r1' }] } } as unknown as Draft
    expect(restoreAll(held, { ...old, statement: { slotSeconds: 180 } }).statement).toEqual({
      slotSeconds: 180,
      rehearsals: [{ id: 'r1' }],
    })
  })

  it('a section leaves the others, and shares them', () => {
    const restored = restorePart(now, old, { kind: 'section', section: 'q1' })
    expect(answers(restored)).toEqual({ q1: [paragraph('old words')], q2: [paragraph('second, new')] })
    expect(restored.sections[1]).toBe(now.sections[1])
    expect(restorePart(now, old, { kind: 'title' })).toEqual({ ...now, title: 'Old title' })
  })

  it('a section that the version does not have empties it; one that the draft lost comes back', () => {
    const without = smallDraft('old words')
    expect(answers(restorePart(now, without, { kind: 'section', section: 'q2' })).q2).toEqual([])
    expect(answers(restorePart(without, old, { kind: 'section', section: 'q2' })).q2).toEqual([
      paragraph('second, old'),
    ])
    expect(restorePart(without, without, { kind: 'section', section: 'nowhere' })).toBe(without)
  })

  it('brings the images along that the words of the version name, and leaves those of now', () => {
    const image = (data: string) => ({ type: 'image/png', data, width: 1, height: 1 }) as never
    const pictured = { ...old, images: { a: image('old a'), b: image('old b') } }
    const withB = { ...now, images: { b: image('new b') } }
    const both = { a: image('old a'), b: image('new b') }
    expect(restoreAnswer(withB, pictured, 'q2', 'answer').images).toEqual(both)
    expect(restorePart(withB, pictured, { kind: 'section', section: 'q1' }).images).toEqual(both)
    expect(restoreAll(withB, pictured).images).toEqual({ a: image('old a'), b: image('old b') })
    expect(restoreAnswer(now, old, 'q2', 'answer')).not.toHaveProperty('images')
  })

  it('an answer is that answer alone', () => {
    expect(answers(restoreAnswer(now, old, 'q2', 'answer'))).toEqual({
      q1: [paragraph('new words')],
      q2: [paragraph('second, old')],
    })
    expect(answers(restoreAnswer(now, smallDraft('x'), 'q2', 'answer')).q2).toEqual([])
  })
})
