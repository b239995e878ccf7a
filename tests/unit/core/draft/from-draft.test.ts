import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import type { Draft } from '../../../../src/core/draft/draft'
import { templateOfDraft } from '../../../../src/core/draft/from-draft'
import { draftProgress } from '../../../../src/core/draft/progress'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { plainTextOf } from '../../../../src/core/export/text'
import { contradictionIn } from '../../../../src/core/template/contradictions'
import { packSchema } from '../../../../src/core/template/pack'
import { templateSchema } from '../../../../src/core/template/template'
import { blockText } from '../../../../src/core/text/block-text'
import { paragraph } from '../../../../src/core/text/blocks'
import { ready, template, withProposal, withRationale } from '../check/checked'

const draft = withProposal({ area: 'area-5', proposed: 'Schools first.' }, withRationale('Because schools open doors.'))

const [headline] = ready.sections.find(({ id }) => id === 'area-5')?.answers.headline ?? []
const HEADLINE = headline ? blockText(headline) : '?'

describe('a draft whose template is not installed', () => {
  const { template: made, pack } = templateOfDraft(draft)

  it('makes a template that is one by every rule', () => {
    expect(templateSchema.safeParse(made).error).toBeUndefined()
    expect(packSchema.safeParse(pack).error).toBeUndefined()
    expect(contradictionIn(made, pack)).toBeNull()
    expect([made.id, pack.id, made.orders.map(({ id }) => id)]).toEqual([
      draft.template.id,
      draft.template.pack,
      [draft.order],
    ])
  })

  it('hands in all that its own template would hand in', () => {
    const text = plainTextOf(outlineOf(draft, made, { order: draft.order }))
    for (const words of [HEADLINE, 'Because schools open doors.', 'Schools first.', 'River Media Network'])
      expect(text).toContain(words)
    expect(draftProgress(draft, made).words).toBe(draftProgress(draft, template).words)
    const left = {
      ...draft,
      sections: draft.sections.map((section) => (section.id === 'area-5' ? { ...section, chosen: false } : section)),
    }
    expect(plainTextOf(outlineOf(left, made, { order: draft.order }))).not.toContain(HEADLINE)
  })

  it('is checked without findings that only a template could answer', () => {
    const rules = checkDraft(draft, made).map(({ check }) => check)
    for (const rule of ['draft/not-handed-in', 'areas/none-chosen', 'proposals/unknown-area'])
      expect(rules).not.toContain(rule)
  })

  it('works for a draft with nothing but strange names and text without a place', () => {
    const strange: Draft = {
      ...ready,
      sections: [
        {
          id: '__proto__',
          chosen: true,
          answers: Object.fromEntries([['constructor', [paragraph('Strange but ours.')]]]),
        },
        { id: 'empty', chosen: true, answers: {} },
        { id: 'unplaced', chosen: true, answers: { text: [paragraph('Nowhere yet.')] } },
      ],
    }
    const { template: odd } = templateOfDraft(strange)
    expect(odd.sections.map(({ id }) => id)).toEqual(['__proto__', 'empty'])
    const text = plainTextOf(outlineOf(strange, odd, { order: strange.order }))
    expect(text).toContain('Strange but ours.')
    expect(text).toContain('Further text\n\nNowhere yet.')
    expect(checkDraft(strange, odd).map(({ check }) => check)).toContain('draft/not-handed-in')
    const none = templateOfDraft({ ...ready, sections: [] })
    expect(checkDraft({ ...ready, sections: [] }, none.template).length).toBeGreaterThan(0)
  })
})
