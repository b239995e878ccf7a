import { describe, expect, it } from 'vitest'
import { checkDraft, readiness } from '../../../../src/core/check/checker'
import { setAnswer, setChosen } from '../../../../src/core/draft/edit'
import { UNPLACED_SECTION } from '../../../../src/core/template/unplaced'
import { paragraph } from '../../../../src/core/text/blocks'
import { empty, findings, ready, said, template, withProposal } from './checked'

describe('draft/empty and areas/none-chosen', () => {
  it('say of a new draft that nothing is written and that no area is chosen', () => {
    expect(findings('draft/empty', empty)).toMatchObject([{ level: 'blocker', at: { section: null } }])
    const [finding, ...more] = findings('areas/none-chosen', empty)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ level: 'blocker', at: { section: null } })
    expect(finding?.message).toContain('15 thematic areas')
  })

  it('fall silent with one word and one area', () => {
    expect(findings('draft/empty', setAnswer(empty, 'q1', 'answer', [paragraph('Yes')]))).toEqual([])
    expect(findings('draft/empty', withProposal({}, empty))).toEqual([])
    expect(findings('areas/none-chosen', setChosen(empty, 'area-8', true))).toEqual([])
  })

  it('do not take text of an area that is left out for something written', () => {
    const leftOut = setAnswer(empty, 'area-8', 'headline', [paragraph('Text')])
    expect(findings('draft/empty', leftOut)).toHaveLength(1)
    expect(findings('draft/empty', setAnswer(empty, 'q1', 'answer', [paragraph(' \n ')]))).toHaveLength(1)
  })
})

describe('areas/headline', () => {
  it('asks for the headline of an area that has other text', () => {
    const draft = setChosen(setAnswer(ready, 'area-9', 'rationale', [paragraph('Because.')]), 'area-9', true)
    const [finding, ...more] = findings('areas/headline', draft)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ level: 'blocker', at: { section: 'area-9', slot: 'headline' } })
    expect(finding?.message).toMatch(/^Area 9 \(“Confidence and security”\) has text but no headline/)
  })

  it('says one sentence of an area in which nothing is written', () => {
    const draft = setChosen(ready, 'area-9', true)
    const about = checkDraft(draft, template).filter(({ at }) => at.section === 'area-9')
    expect(about).toHaveLength(1)
    expect(about.map(said)[0]?.message).toContain('nothing is written in it')
  })

  it('does not ask areas that are left out, nor questions', () => {
    expect(findings('areas/headline', ready)).toEqual([])
    const draft = setAnswer(ready, 'area-9', 'rationale', [paragraph('Because.')])
    expect(findings('areas/headline', draft)).toEqual([])
  })
})

describe('draft/not-handed-in', () => {
  it('warns of imported text without a place and mentions text that was left out', () => {
    const unplaced = {
      ...ready,
      sections: [
        ...ready.sections,
        { id: UNPLACED_SECTION, chosen: false, answers: { text: [paragraph('Two words')] } },
      ],
    }
    const [finding] = findings('draft/not-handed-in', unplaced)
    expect(finding).toMatchObject({ level: 'warning', at: { section: UNPLACED_SECTION } })
    expect(finding?.message).toContain('2 words')
    const leftOut = setAnswer(ready, 'area-9', 'rationale', [paragraph('Because.')])
    expect(findings('draft/not-handed-in', leftOut)).toMatchObject([{ level: 'advice', at: { section: 'area-9' } }])
    expect(findings('draft/not-handed-in', ready)).toEqual([])
  })
})

describe('clarity/key-point-first', () => {
  it('is said of answers, and not of text without a place', () => {
    const opening = [paragraph('It is an honour to write to you.')]
    const unplaced = {
      ...ready,
      sections: [...ready.sections, { id: UNPLACED_SECTION, chosen: true, answers: { text: opening } }],
    }
    expect(findings('clarity/key-point-first', setAnswer(ready, 'q1', 'answer', opening))).toHaveLength(1)
    expect(findings('clarity/key-point-first', unplaced)).toEqual([])
  })
})

describe('readiness', () => {
  it('is ready with nothing left to do, and with advice alone', () => {
    expect(checkDraft(ready, template)).toEqual([])
    expect(readiness([])).toEqual({ ready: true, blockers: 0, warnings: 0, advice: 0 })
    const leftOut = setAnswer(ready, 'area-9', 'rationale', [paragraph('Because.')])
    expect(readiness(checkDraft(leftOut, template))).toEqual({ ready: true, blockers: 0, warnings: 0, advice: 1 })
    expect(readiness(checkDraft(empty, template))).toEqual({ ready: false, blockers: 7, warnings: 0, advice: 0 })
  })
})
