import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { withoutUnplaced } from '../../../../src/core/draft/unplaced-text'
import type { DocumentOutline } from '../../../../src/core/export/outline'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { plainTextOf } from '../../../../src/core/export/text'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { PROPOSALS, richDraft, TEMPLATE } from '../../../documents/fixture'

const headings = (outline: DocumentOutline) =>
  outline.body.flatMap((element) => {
    if (element.type === 'heading') return [`${'#'.repeat(element.level)} ${element.text}`]
    if (element.type === 'writer-heading')
      return [`${'#'.repeat(element.level)} ${element.runs.map(({ text }) => text).join('')}`]
    return []
  })

function shown(outline: DocumentOutline): string[] {
  return outline.body.flatMap((element) =>
    element.type === 'proposals'
      ? element.proposals.map(({ paragraph: place }) => PROPOSALS.find((row) => row.paragraph === place)?.id ?? place)
      : [],
  )
}

describe('outlineOf', () => {
  it('puts a draft in the order of the form', () => {
    expect(headings(outlineOf(richDraft(), TEMPLATE, { order: 'form' }))).toEqual([
      '# Question 1. Achievements to highlight',
      '# Question 2. Challenges to address',
      '# Priorities',
      '## 1. Information and communications technologies for development',
      '## 2. Digital economy',
      '## 5. Bridging digital divides',
      '### Rationale',
      '### Evidence',
      '#### A co-operative in the hills',
      '##### Costs',
      '#### What others said',
      '### Proposed language',
      '# Comments on paragraphs',
      '# Further text',
      '# Signatories',
    ])
  })

  it('puts the same draft in the order of areas, each followed by its own proposals, the rest at the end', () => {
    const outline = outlineOf(richDraft(), TEMPLATE, { order: 'area' })
    expect(headings(outline)).toEqual([
      '# What WSIS has achieved',
      '# Question 2. Challenges to address',
      '# 1. Information and communications technologies for development',
      '# 2. Digital economy',
      '# 5. Bridging digital divides',
      '## Rationale',
      '## Evidence',
      '### A co-operative in the hills',
      '#### Costs',
      '### What others said',
      '## Proposed language',
      '# Further comments on paragraphs',
      '# Further text',
      '# Signatories',
    ])
    expect(shown(outline)).toEqual(['p3', 'p1', 'p2'])
  })

  it('says the same text in both orders, each paragraph once', () => {
    const words = (order: string) =>
      outlineOf(richDraft(), TEMPLATE, { order })
        .body.filter(({ type }) => type === 'block' || type === 'headline')
        .map((element) => JSON.stringify(element))
        .sort()
    expect(words('form')).toEqual(words('area'))
    expect(new Set(words('form')).size).toBe(words('form').length)
  })

  it('leaves out areas that are not chosen and empty answers, and has text without a place at its end', () => {
    const text = plainTextOf(outlineOf(richDraft(), TEMPLATE, { order: 'area' }))
    expect(text).not.toContain('never be handed in')
    expect(text).not.toContain('Environmental impacts')
    expect(text).not.toContain('Social and cultural development')
    expect(text).toContain('\n\nFurther text\n\nText without a place.\n\nSignatories')
    const left = withoutUnplaced(richDraft())
    expect(plainTextOf(outlineOf(left, TEMPLATE, { order: 'area' }))).not.toContain('without a place')
  })

  it('is a running text without a heading of ours where nothing has a place', () => {
    const draft: Draft = {
      ...richDraft(),
      organisation: { ...richDraft().organisation, signatories: [] },
      proposals: [],
      sections: [
        {
          id: 'unplaced',
          chosen: false,
          answers: { text: [{ type: 'heading', level: 1, runs: [{ text: 'Why we write' }] }, paragraph('All of it.')] },
        },
      ],
    }
    const outline = outlineOf(draft, TEMPLATE, { order: 'form' })
    expect(headings(outline)).toEqual(['# Why we write'])
    expect(plainTextOf(outline)).toContain('Why we write\n\nAll of it.')
  })

  it('shows a proposal of an area that is not chosen among the rest', () => {
    const proposals = PROPOSALS.map((row) => ({ ...row, area: 'area-4' }))
    const outline = outlineOf(richDraft({ proposals }), TEMPLATE, { order: 'area' })
    expect(shown(outline)).toEqual(['p1', 'p2', 'p3'])
    expect(headings(outline)).toContain('# Further comments on paragraphs')
  })

  it('shows an area of proposals alone under its heading', () => {
    const draft = richDraft()
    draft.sections = [{ id: 'area-2', chosen: true, answers: {} }]
    expect(headings(outlineOf(draft, TEMPLATE, { order: 'area' }))).toContain('# 2. Digital economy')
    expect(headings(outlineOf(draft, TEMPLATE, { order: 'form' }))).not.toContain('## 2. Digital economy')
  })

  it('loses no section and no proposal that the order forgets', () => {
    const template = {
      ...TEMPLATE,
      orders: [
        { id: 'short', title: 'Short', description: '', entries: [{ type: 'section' as const, section: 'q1' }] },
      ],
    }
    const outline = outlineOf(richDraft(), template, { order: 'short' })
    expect(headings(outline)).toContain('# 5. Bridging digital divides')
    expect(shown(outline)).toEqual(['p1', 'p2', 'p3'])
  })

  it('falls back to the first order for one that the template does not have', () => {
    expect(outlineOf(richDraft(), TEMPLATE, { order: 'gone' })).toEqual(
      outlineOf(richDraft(), TEMPLATE, { order: 'form' }),
    )
  })

  it('leaves out a proposal that says nothing', () => {
    const empty = {
      id: 'e',
      document: 'Elements Paper',
      paragraph: ' ',
      move: 'add' as const,
      current: '',
      proposed: '\n',
      rationale: '',
      area: null,
    }
    expect(shown(outlineOf(richDraft({ proposals: [empty] }), TEMPLATE, { order: 'form' }))).toEqual([])
  })

  it('lets the headline stand out first, wherever the template puts it, and labels slots only where there are several', () => {
    const template = {
      ...TEMPLATE,
      sections: TEMPLATE.sections.map((section) => ({ ...section, slots: [...section.slots].reverse() })),
    }
    const { body } = outlineOf(richDraft(), template, { order: 'area' })
    const at = body.findIndex((element) => element.type === 'heading' && element.text.startsWith('5.'))
    expect(body[at + 1]).toMatchObject({ type: 'headline', label: 'Headline recommendation' })
    const alone = body.findIndex((element) => element.type === 'heading' && element.text.startsWith('2.'))
    expect(body[alone + 1]).toMatchObject({ type: 'block' })
  })

  it('keeps contact details out when the draft hides them', () => {
    const draft = richDraft()
    draft.organisation = { ...draft.organisation, hideContact: true }
    const outline = outlineOf(draft, TEMPLATE, { order: 'form' })
    expect(outline.titleBlock.map(({ label }) => label)).toEqual(['Organisation', 'Stakeholder group', 'Country'])
    expect(JSON.stringify(outline)).not.toMatch(/Ama Example|ama@example/)
  })

  it('names the organisation with its acronym, and takes what there is', () => {
    const named = (name: string, acronym: string) => {
      const draft = richDraft()
      draft.organisation = { ...draft.organisation, name, acronym }
      const { titleBlock, author, shortName } = outlineOf(draft, TEMPLATE, { order: 'form' })
      return [titleBlock.find(({ label }) => label === 'Organisation')?.value, author, shortName]
    }
    expect(named('Hill Networks', 'HN')).toEqual(['Hill Networks (HN)', 'Hill Networks', 'HN'])
    expect(named('', 'HN')).toEqual(['HN', 'HN', 'HN'])
    expect(named('HN', 'HN')).toEqual(['HN', 'HN', 'HN'])
    expect(named(' ', '')).toEqual([undefined, '', ''])
  })

  it('takes the title of the template for a draft without one', () => {
    expect(outlineOf(richDraft({ title: ' \n' }), TEMPLATE, { order: 'form' }).title).toBe(
      'Input to the Elements Paper',
    )
  })

  it('never skips a heading level, whatever levels a writer picks', () => {
    const level = fc.constantFrom(1 as const, 2 as const, 3 as const)
    fc.assert(
      fc.property(fc.array(level), fc.array(level), fc.constantFrom('form', 'area'), (first, second, order) => {
        const answer = (levels: (1 | 2 | 3)[]): Block[] => [
          ...levels.map((depth): Block => ({ type: 'heading', level: depth, runs: [{ text: 'h' }] })),
          paragraph('text'),
        ]
        const draft = richDraft()
        draft.sections = [
          { id: 'q1', chosen: true, answers: { answer: answer(first) } },
          { id: 'area-3', chosen: true, answers: { headline: answer(second), evidence: answer(first) } },
        ]
        let before = 0
        for (const element of outlineOf(draft, TEMPLATE, { order }).body) {
          if (element.type !== 'heading' && element.type !== 'writer-heading') continue
          expect(element.level).toBeLessThanOrEqual(before + 1)
          before = element.level
        }
      }),
    )
  })
})
