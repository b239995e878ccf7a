import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, draftSchema } from '../../../../src/core/draft/draft'
import { setAnswer, setChosen } from '../../../../src/core/draft/edit'
import { originStates, originsChanged, rememberTaken, takeOver } from '../../../../src/core/draft/origins'
import { areasToTake, summaryFromInput, takesSummaryOf } from '../../../../src/core/draft/summary-from-input'
import { answerText } from '../../../../src/core/text/block-text'
import { paragraph } from '../../../../src/core/text/blocks'
import { pack, ready, template, templateNamed } from '../check/checked'

const summary = templateNamed('follow-up-summary')
const given = { id: 'new', now: '2026-01-02T03:04:05Z', fileName: 'input.rostrum' }
const HEADLINE = 'States: link schools by 2030.'
const input = setAnswer(setChosen({ ...ready, language: 'fr' }, 'area-9', true), 'area-9', 'headline', [
  paragraph('Protect reporters.'),
])
const make = (areas: string[], from: Draft = input) =>
  summaryFromInput(from, template, areas, { template: summary, pack }, given)
const said = (draft: Draft, section: string) =>
  answerText(Object.values(draft.sections.find(({ id }) => id === section)?.answers ?? {}).flat())
const made = make(['area-5', 'area-9'])

describe('a summary of an input', () => {
  it('holds the headline of each area in its section, chosen, and where it came from', () => {
    expect(made).toMatchObject({ taken: ['area-5', 'area-9'], empty: [], unplaced: [] })
    expect([said(made.draft, 'area-5'), said(made.draft, 'area-9')]).toEqual([HEADLINE, 'Protect reporters.'])
    expect(made.draft.sections.filter(({ id, chosen }) => chosen && id.startsWith('area')).map(({ id }) => id)).toEqual(
      ['area-5', 'area-9'],
    )
    expect(made.draft).toMatchObject({
      id: 'new',
      language: 'fr',
      template: { id: 'follow-up-summary' },
      organisation: { name: 'River Media Network' },
    })
    expect(made.draft.origins?.[0]).toMatchObject({
      section: 'area-5',
      slot: 'summary',
      source: 'test',
      title: input.title,
      fileName: 'input.rostrum',
      fromSection: 'area-5',
      fromSlot: 'headline',
      text: HEADLINE,
    })
    expect(draftSchema.safeParse(made.draft).success).toBe(true)
  })

  it('takes nothing from areas that are left out or say nothing, and names what has no place', () => {
    const some = setAnswer(setChosen(input, 'area-1', true), 'area-1', 'headline', [paragraph('  ')])
    const left = setChosen(some, 'area-9', false)
    expect(make(['area-1', 'area-9', 'area-5', 'area-5', 'q1', 'area-99'], left)).toMatchObject({
      taken: ['area-5'],
      empty: ['area-1', 'area-9'],
      unplaced: ['q1', 'area-99'],
    })
    expect(areasToTake(left, template).map(({ id }) => id)).toEqual(['area-5'])
  })

  it('finds its place by roles and titles, whatever the ids are', () => {
    const renamed = {
      ...summary,
      id: 'other',
      sections: summary.sections.map((section) => ({
        ...section,
        id: `x-${section.id}`,
        slots: section.slots.map((slot) => ({ ...slot, id: 'words' })),
      })),
    }
    const other = summaryFromInput(input, template, ['area-5'], { template: renamed, pack }, given)
    expect(other.draft.origins).toMatchObject([{ section: 'x-area-5', slot: 'words' }])
    expect(takesSummaryOf(renamed, template)).toBe(true)
    expect(takesSummaryOf(template, template)).toBe(false)
    expect(takesSummaryOf(summary, templateNamed('joint-statement'))).toBe(false)
  })

  it('changes nothing in the input', () => {
    const before = JSON.stringify(input)
    make(['area-5', 'area-9'])
    expect(JSON.stringify(input)).toBe(before)
  })
})

describe('where a line came from', () => {
  const states = (draft: Draft, source: Draft) =>
    originStates(draft, source).map(({ source: state, edited }) => [state, edited])

  it('is silent while both sides are as they were', () => {
    expect(originsChanged(made.draft, input)).toEqual([])
    const marked = setAnswer(input, 'area-5', 'headline', [
      { type: 'paragraph', runs: [{ text: HEADLINE, bold: true }] },
    ])
    expect(originsChanged(made.draft, marked)).toEqual([])
  })

  it('tells a changed source from one that is gone, and from text that was edited here', () => {
    const changed = setAnswer(input, 'area-5', 'headline', [paragraph('States: link schools by 2035.')])
    expect(states(made.draft, changed)).toEqual([
      ['changed', false],
      ['same', false],
    ])
    expect(states(made.draft, setChosen(changed, 'area-5', false))[0]).toEqual(['gone', false])
    expect(states(made.draft, setAnswer(changed, 'area-5', 'headline', []))[0]).toEqual(['gone', false])
    const edited = setAnswer(made.draft, 'area-9', 'summary', [paragraph('Mine.')])
    expect(states(edited, changed)).toEqual([
      ['changed', false],
      ['same', true],
    ])
    expect(originStates(made.draft, { ...changed, id: 'another' })).toEqual([])
  })

  it('is put right by taking the source over, or by keeping one’s own words and remembering', () => {
    const changed = setAnswer(input, 'area-5', 'headline', [paragraph('States: link schools by 2035.')])
    const [state] = originsChanged(made.draft, changed)
    if (!state) throw new Error('nothing has changed')
    const over = takeOver(made.draft, state.origin, state.now)
    expect(said(over, 'area-5')).toBe('States: link schools by 2035.')
    expect(originsChanged(over, changed)).toEqual([])
    const kept = rememberTaken(made.draft, state.origin, state.now)
    expect(said(kept, 'area-5')).toBe(HEADLINE)
    expect(states(kept, changed)[0]).toEqual(['same', true])
    expect(rememberTaken(over, state.origin, state.now)).toBe(over)
  })

  it('says “same” of any text until one character differs, and keeps fields of later versions', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ minLength: 1 }), (text, more) => {
        fc.pre(text.trim() !== '')
        const one = setAnswer(input, 'area-5', 'headline', [paragraph(text)])
        const { draft } = make(['area-5'], one)
        expect(states(draft, one)).toEqual([['same', false]])
        const two = setAnswer(one, 'area-5', 'headline', [paragraph(`${text}${more}`)])
        expect(states(draft, two)).toEqual([['changed', false]])
      }),
    )
    const kept = draftSchema.parse({ ...made.draft, origins: [{ ...made.draft.origins?.[0], tint: 'blue' }] })
    expect(kept.origins?.[0]).toMatchObject({ tint: 'blue' })
  })
})
