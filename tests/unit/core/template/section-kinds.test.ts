import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import { newDraft } from '../../../../src/core/draft/create'
import { setAnswer, setChosen, setOrganisation } from '../../../../src/core/draft/edit'
import { draftProgress } from '../../../../src/core/draft/progress'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { matchSection } from '../../../../src/core/import/heading-match'
import { contradictionIn } from '../../../../src/core/template/contradictions'
import { areaNoun, choosableSections, sectionLabel, sectionMark } from '../../../../src/core/template/section-names'
import { type Template, templateSchema } from '../../../../src/core/template/template'
import { paragraph } from '../../../../src/core/text/blocks'
import { inEnglish } from '../../../../src/messages/sentence'
import { planPage } from '../../../../src/renderer/draft/page-plan'
import { template as elements, pack, said } from '../check/checked'

const SOURCES = [{ name: 'Written for these tests' }]
const section = (id: string, kind: string, number: number, title: string, more: object = {}) => ({
  id,
  kind,
  number,
  title,
  asks: 'Something.',
  verified: true,
  sources: SOURCES,
  slots: [{ id: 'answer', role: 'answer', label: 'Text' }],
  ...more,
})

/** Two parts and two Action Lines, no proposals, one order without headings, two signatories. */
const template: Template = templateSchema.parse({
  ...JSON.parse(JSON.stringify(elements)),
  id: 'lines',
  proposals: undefined,
  organisation: { required: ['name'], groups: [], minSignatories: 2 },
  sections: [
    section('opening', 'part', 1, 'Opening'),
    section('c7-e-health', 'action-line', 11, 'E-health', { code: 'C7', aliases: ['C7 E-health'] }),
    section('c2', 'action-line', 2, 'Infrastructure', { code: 'C2', aliases: ['Action Line C2'] }),
    section('close', 'part', 2, 'Close'),
  ],
  orders: [
    {
      id: 'paper',
      title: 'As a paper',
      description: '',
      entries: [
        { type: 'section', section: 'opening' },
        { type: 'areas', proposals: false },
        { type: 'section', section: 'close' },
      ],
    },
    {
      id: 'spoken',
      title: 'As one text',
      description: '',
      entries: [
        { type: 'section', section: 'opening', heading: '' },
        { type: 'section', section: 'close', heading: '' },
        { type: 'areas', proposals: false },
      ],
    },
  ],
  deadline: null,
})
const empty = newDraft(template, pack, { id: 'x', now: '2026-11-22T10:00:00.000Z' })
const findings = (check: string, draft = empty) =>
  checkDraft(draft, template)
    .filter((one) => one.check === check)
    .map(said)

describe('sections that are neither question nor area', () => {
  it('are named as their source names them', () => {
    expect(template.sections.map(sectionLabel)).toEqual([null, 'Action Line C7', 'Action Line C2', null])
    expect(template.sections.map(sectionMark)).toEqual(['', 'C7', 'C2', ''])
    expect(sectionLabel({ kind: 'area', number: 5 })).toBe('Thematic area 5')
    expect(sectionLabel({ kind: 'question', number: 2 })).toBe('Question 2')
    expect(choosableSections(template).map(({ id }) => id)).toEqual(['c2', 'c7-e-health'])
    expect(areaNoun(template).many).toBe('Action Lines')
    expect(areaNoun(elements).many).toBe('thematic areas')
  })

  it('start taken in when they are parts, and left out when they are Action Lines', () => {
    expect(empty.sections.map(({ chosen }) => chosen)).toEqual([true, false, false, true])
    expect(draftProgress(setChosen(empty, 'c2', true), template).areas).toBe(1)
  })

  it('stand in documents and on the page by number, with their code; an empty heading leaves the heading out', () => {
    const draft = ['opening', 'c7-e-health', 'c2', 'close'].reduce(
      (before, id) => setAnswer(setChosen(before, id, true), id, 'answer', [paragraph(`Text of ${id}.`)]),
      empty,
    )
    const texts = (order: string) =>
      outlineOf(draft, template, { order }).body.map((element) =>
        element.type === 'heading' ? `${element.level} ${element.text}` : element.type,
      )
    expect(texts('paper')).toEqual([
      '1 Opening',
      'block',
      '1 Action Line C2: Infrastructure',
      'block',
      '1 Action Line C7: E-health',
      'block',
      '1 Close',
      'block',
    ])
    expect(texts('spoken').slice(0, 3)).toEqual(['block', 'block', '1 Action Line C2: Infrastructure'])
    const parts = planPage(template, 'spoken', new Set(['opening', 'c2', 'close']), false)
    expect(parts.map((part) => (part.type === 'section' ? part.title : part.id))).toEqual([
      'organisation',
      'Opening',
      'Close',
      'Infrastructure',
    ])
  })

  it('show proposals that came with a draft though the template asks for none', () => {
    expect(planPage(template, 'paper', new Set(), false, true).at(-1)).toMatchObject({ type: 'proposals' })
    expect(planPage(template, 'paper', new Set(), false, false).some(({ type }) => type === 'proposals')).toBe(false)
  })

  it('are found by their code in an imported text, never by a bare number', () => {
    expect(matchSection('Action Line C2', template, null)?.section.id).toBe('c2')
    expect(matchSection('C7: E-health', template, null)?.section.id).toBe('c7-e-health')
    expect(matchSection('2', template, null)).toBeNull()
    expect(matchSection('WSIS Action Line C2 – Masts and cables', template, null)).toMatchObject({
      section: { id: 'c2' },
      whole: false,
      sure: true,
    })
    expect(matchSection('Action Line C3: Infrastructure', template, null)?.sure).not.toBe(true)
    const shared = { ...template, sections: template.sections.map((one) => ({ ...one, code: 'C7' })) }
    expect(matchSection('C7: E-health', shared, null)?.section.id).toBe('c7-e-health')
    expect(matchSection('C7: Farming', shared, null)).toBeNull()
  })
})

describe('checks of such templates', () => {
  it('ask for an Action Line only where one is needed', () => {
    expect(findings('areas/none-chosen')[0]?.message).toContain('None of the 2 Action Lines is chosen')
    const optional = { ...template, areasNeeded: false }
    expect(checkDraft(empty, optional).filter(({ check }) => check === 'areas/none-chosen')).toEqual([])
    expect(findings('draft/empty')[0]?.message).toBe(
      'Nothing is written yet: write one of the parts, or choose an Action Line and write on it.',
    )
  })

  it('ask a chosen Action Line for text, not for a headline that it has no place for', () => {
    const chosen = setChosen(empty, 'c2', true)
    expect(findings('areas/headline', chosen)).toMatchObject([
      { level: 'blocker', at: { section: 'c2', slot: 'answer' } },
    ])
    expect(findings('areas/headline', setAnswer(chosen, 'c2', 'answer', [paragraph('Text.')]))).toEqual([])
  })

  it('ask an Action Line that argues for a place, a people or a case; it is a global frame itself', () => {
    const argued = (text: string) => setAnswer(setChosen(empty, 'c2', true), 'c2', 'answer', [paragraph(text)])
    const general = 'Access grows where public money meets open rules, and it stalls where neither is there to be had. '
    expect(findings('tips/local-to-global', argued(general))).toEqual([])
    const [found, ...more] = findings('tips/local-to-global', argued(general.repeat(4)))
    expect(more).toEqual([])
    expect(found).toMatchObject({ level: 'advice', at: { section: 'c2', slot: 'answer' } })
    expect(found?.message).toContain('argues without a place, a people or a case that you know: add it')
    expect(findings('tips/local-to-global', argued(`${general.repeat(4)}In Malawi it grew.`))).toEqual([])
  })

  it('ask a text by Action Lines for what stakeholders do together', () => {
    const long = (more: string) =>
      setAnswer(setChosen(empty, 'c2', true), 'c2', 'answer', [
        ...Array.from({ length: 30 }, (_, index) =>
          paragraph(`Masts and cables of the year ${index} were laid in Malawi.`),
        ),
        paragraph(more),
      ])
    expect(findings('tips/multistakeholder', long('It was cheap.'))).toHaveLength(1)
    expect(
      findings('tips/multistakeholder', long('Operators and villages of the association met and agreed.')),
    ).toEqual([])
  })

  it('ask a joint text for its signatories', () => {
    const signed = (...names: string[]) =>
      setOrganisation(empty, {
        name: 'We',
        signatories: names.map((name) => ({ name: '', organisation: name, country: '' })),
      })
    expect(findings('organisation/required-field', signed('One', ' '))).toMatchObject([
      { level: 'blocker', at: { field: 'signatories' }, message: expect.stringContaining('add 1 more.') },
    ])
    expect(findings('organisation/required-field', signed('One', 'Two'))).toEqual([])
  })
})

describe('orders of a template without proposals', () => {
  it('may not hold any', () => {
    expect(contradictionIn(template, pack)).toBeNull()
    const wrong = JSON.parse(JSON.stringify(template)) as Template
    wrong.orders[0]?.entries.push({ type: 'proposals', of: 'all', heading: 'Proposals' })
    expect(inEnglish(contradictionIn(wrong, pack) ?? '')).toContain('the template takes none')
    const withAreas = JSON.parse(JSON.stringify(template)) as Template
    Object.assign(withAreas.orders[0]?.entries[1] ?? {}, { proposals: true })
    expect(inEnglish(contradictionIn(withAreas, pack) ?? '')).toContain('the template takes none')
  })
})
