import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDrafts } from '../../../../src/core/draft/compare-drafts'
import { newDraft } from '../../../../src/core/draft/create'
import type { Draft, Proposal } from '../../../../src/core/draft/draft'
import { setAnswer, setChosen } from '../../../../src/core/draft/edit'
import { findableTexts } from '../../../../src/core/draft/findable-texts'
import { ownSequence } from '../../../../src/core/draft/own-sequence'
import { readingOrder } from '../../../../src/core/draft/reading-order'
import { outlineFields, outlineOf } from '../../../../src/core/export/outline-of'
import { reviewBaseOf } from '../../../../src/core/review/review-base'
import { isChoosable } from '../../../../src/core/template/section-names'
import type { OrderEntry, Template } from '../../../../src/core/template/template'
import { inSequence, orderOf, walkOrder } from '../../../../src/core/template/walk-order'
import { blockText } from '../../../../src/core/text/block-text'
import { paragraph } from '../../../../src/core/text/blocks'
import { chosenSections, planPage } from '../../../../src/renderer/draft/page-plan'
import { template as elements, pack } from '../../renderer/draft/template'

const IDS = ['q1', 'q2', 'q3', 'area-1', 'area-2', 'area-3']
const sections = elements.sections.filter(({ id }) => IDS.includes(id))
const withOrder = (entries: OrderEntry[]): Template => ({
  ...elements,
  sections,
  orders: [{ id: 'any', title: 'Any', description: '', entries }],
})

const proposal = (id: string, area: string | null): Proposal => ({
  id,
  document: '',
  paragraph: '',
  move: 'general',
  current: '',
  proposed: '',
  rationale: `Proposal ${id}.`,
  area,
})

function draftWith(template: Template, areas: readonly string[]): Draft {
  const bare = newDraft(template, pack, { id: 'x', now: '2026-11-22T10:00:00.000Z' })
  const taken = areas.reduce((draft, id) => setChosen(draft, id, true), bare)
  const written = sections.reduce(
    (draft, { id, slots }) => setAnswer(draft, id, slots[0]?.id ?? '', [paragraph(`Section ${id}.`)]),
    taken,
  )
  return {
    ...written,
    sections: written.sections.map((section) => ({
      ...section,
      chosen: !section.id.startsWith('area-') || areas.includes(section.id),
    })),
    proposals: [proposal('a', 'area-1'), proposal('b', 'area-3'), proposal('c', null)],
  }
}

const entry: fc.Arbitrary<OrderEntry> = fc.letrec<{ entry: OrderEntry; section: OrderEntry }>((tie) => ({
  section: fc.record({
    type: fc.constant('section' as const),
    section: fc.constantFrom(...IDS, 'unknown'),
    heading: fc.constantFrom(undefined, '', 'Heading'),
    children: fc.option(fc.array(tie('entry'), { maxLength: 3 }), { nil: undefined }),
  }),
  entry: fc.oneof(
    { maxDepth: 3 },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('areas' as const), proposals: fc.boolean() }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('proposals' as const),
        of: fc.constantFrom('all' as const, 'rest' as const),
        heading: fc.constant('Proposals'),
      }),
    },
    { weight: 4, arbitrary: tie('section') },
  ),
})).entry

const AREAS = ['area-1', 'area-2', 'area-3']
const ids = fc.option(fc.array(fc.constantFrom(...IDS, 'unknown'), { maxLength: 8 }), { nil: undefined })
/** How a writer may have arranged sections, and what a file may say of it. */
const own = fc.option(
  fc.record({
    areas: ids,
    orders: fc.option(
      ids.map((any) => ({ any: any ?? [] })),
      { nil: undefined },
    ),
  }),
  { nil: undefined },
)

const said = (text: string) => [...text.matchAll(/Section ([a-z0-9-]+)\./g)].map(([, id]) => id)

describe('one walk of an order', () => {
  it('gives page, checks and both cuts of a document the same sections in the same sequence, each once, whatever the order says', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), fc.subarray(AREAS), own, (entries, areas, sequence) => {
        const template = withOrder(entries)
        const draft = { ...draftWith(template, areas), sequence }
        const read = readingOrder(draft, template).flatMap((step) => (step.type === 'section' ? step.asked.id : []))
        const onPage = planPage(
          template,
          'any',
          chosenSections(draft),
          false,
          false,
          ownSequence(draft, template),
        ).flatMap((part) => (part.type === 'section' ? part.id : []))
        const found = [...findableTexts(draft, template)].flatMap(({ at, kind }) =>
          kind === 'answer' && 'section' in at && at.section ? [at.section] : [],
        )
        const sent = reviewBaseOf(draft, template).items.flatMap((item) =>
          item.type === 'answer' && item.proposal === undefined && item.section !== 'title' ? [item.section] : [],
        )
        const compared = compareDrafts(newDraft(template, pack, { id: 'x', now: '' }), draft, template)
        const text = (elements: ReturnType<typeof outlineOf>['body']) =>
          elements
            .flatMap((element) =>
              element.type === 'block'
                ? blockText(element.block)
                : element.type === 'headline'
                  ? element.blocks.map(blockText)
                  : [],
            )
            .join('\n')
        const options = { order: 'any' }
        expect(read).toHaveLength(3 + areas.length)
        expect(onPage).toEqual(read)
        expect([...new Set(found)]).toEqual(read)
        expect([...new Set(sent)].filter((id) => read.includes(id))).toEqual(read)
        expect(compared.parts.flatMap(({ kind, id }) => (kind === 'section' && read.includes(id) ? [id] : []))).toEqual(
          read,
        )
        expect(said(text(outlineOf(draft, template, options).body))).toEqual(read)
        expect(said(text(outlineFields(draft, template, options).flatMap(({ body }) => body)))).toEqual(read)
      }),
    )
  })

  it('says which sections an order names twice, leaves out, forgets or does not have', () => {
    const template = withOrder([
      { type: 'section', section: 'q2', children: [{ type: 'section', section: 'gone' }] },
      { type: 'areas', proposals: true },
      { type: 'section', section: 'q2' },
    ])
    const steps = inSequence(
      walkOrder(
        template,
        orderOf(template, 'no such'),
        undefined,
        ({ id, kind }) => !isChoosable({ kind }) || id === 'area-2',
      ),
    )
    expect(
      steps.map((step) =>
        step.type === 'section'
          ? `${step.id} ${step.state} ${step.depth}${step.proposals ? ' with proposals' : ''}${step.forgotten ? ' forgotten' : ''}`
          : step.type,
      ),
    ).toEqual([
      'q2 here 0',
      'gone again 1',
      'areas',
      'area-1 left-out 0 with proposals',
      'area-2 here 0 with proposals',
      'area-3 left-out 0 with proposals',
      'q2 again 0',
      'q1 here 0 forgotten',
      'q3 here 0 forgotten',
    ])
  })
})
