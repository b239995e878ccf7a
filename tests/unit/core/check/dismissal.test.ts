import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import {
  addDismissals,
  dismissalOf,
  dismissFinding,
  fingerprintOf,
  removeDismissals,
  restoreFindings,
  sortByDismissal,
  withoutDismissed,
} from '../../../../src/core/check/dismissal'
import type { Draft } from '../../../../src/core/draft/draft'
import { changeProposal, setAnswer, setOrganisation } from '../../../../src/core/draft/edit'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { draft as arbitraryDraft } from '../draft/arbitrary-draft'
import { found as findings, ready, template, withProposal, withRationale } from './checked'

const left = (draft: Draft) => withoutDismissed(checkDraft(draft, template), draft)
const only = (rule: string, draft: Draft) => {
  const [finding] = findings(rule, draft)
  if (!finding) throw new Error(`${rule} says nothing`)
  return finding
}

describe('dismissal', () => {
  it('takes one finding away, and keeps it away when text before it moves it', () => {
    const draft = withRationale('Prices fell by 12%. Use rose by 13%.')
    const dismissed = dismissFinding(draft, only('style/per-cent', draft))
    expect(left(dismissed).map(({ message }) => message)).toEqual(
      checkDraft(draft, template)
        .slice(1)
        .map(({ message }) => message),
    )
    const moved = { ...withRationale('Indeed. Prices fell by 12%. Use rose by 13%.'), dismissed: dismissed.dismissed }
    expect(left(moved).map(({ check }) => check)).toEqual(['style/per-cent'])
  })

  it('brings the finding back when its text changes', () => {
    const draft = withRationale('Prices fell by 12%.')
    const dismissed = dismissFinding(draft, only('style/per-cent', draft))
    expect(left(dismissed)).toEqual([])
    const changed = { ...withRationale('Prices fell by 14%.'), dismissed: dismissed.dismissed }
    expect(left(changed).map(({ check }) => check)).toEqual(['style/per-cent'])
  })

  it('knows cells of proposals, fields, answers and the draft by what they hold', () => {
    const row = withProposal({ rationale: '' })
    const cell = dismissFinding(row, only('proposals/empty-cell', row))
    expect(left(cell)).toEqual([])
    expect(left(changeProposal(cell, 'p1', { rationale: ' ' }))).not.toEqual([])

    const field = setOrganisation(ready, { contactEmail: 'nobody' })
    const away = dismissFinding(field, only('organisation/email', field))
    expect(left(away)).toEqual([])
    expect(left(setOrganisation(away, { contactEmail: 'nobody at all' }))).toHaveLength(1)

    const empty = setAnswer(ready, 'area-5', 'headline', [])
    const other = setAnswer(
      { ...empty, sections: empty.sections.map((one) => ({ ...one, chosen: one.chosen || one.id === 'area-6' })) },
      'area-6',
      'headline',
      [],
    )
    const one = dismissFinding(other, only('areas/headline', other))
    expect(left(one).filter(({ check }) => check === 'areas/headline')).toHaveLength(
      findings('areas/headline', other).length - 1,
    )
  })

  it('gives back one of several, and knows several at once', () => {
    const draft = withRationale('Prices fell by 12%. Use rose by 13%.')
    const both = findings('style/per-cent', draft).map((finding) => dismissalOf(finding, draft))
    const aside = addDismissals(draft, both)
    expect(left(aside)).toEqual([])
    expect(addDismissals(aside, both)).toBe(aside)
    const one = removeDismissals(aside, both.slice(0, 1))
    expect(left(one).map(({ at }) => at.start)).toEqual([findings('style/per-cent', draft)[0]?.at.start])
    expect(removeDismissals(one, both.slice(0, 1))).toBe(one)
    expect(sortByDismissal(checkDraft(draft, template), draft, both).dismissed).toHaveLength(2)
  })

  it('knows words of a cell apart from the rest of it', () => {
    const row = withProposal({ rationale: 'Schools centre on labor and color.' })
    const draft = withRationale('The centre and its labour. The labour of the centre.', row)
    const finding = only('consistency/british-american', draft)
    expect(finding.at).toMatchObject({ section: 'proposals', field: 'rationale', start: 18, end: 23 })
    const aside = dismissFinding(draft, finding)
    expect(left(aside)).toEqual([])
    expect(left(changeProposal(aside, 'p1', { rationale: 'Many schools centre on labor and color.' }))).toEqual([])
  })

  it('does not put the same aside twice, and gives everything back', () => {
    const draft = withRationale('Prices fell by 12%.')
    const finding = only('style/per-cent', draft)
    const once = dismissFinding(draft, finding)
    expect(dismissFinding(once, finding)).toBe(once)
    expect(restoreFindings(once)).toEqual(draft)
    expect(restoreFindings(draft)).toBe(draft)
  })

  it('lives in the file, and a file without it reads as before', () => {
    const draft = withRationale('Prices fell by 12%.')
    const once = dismissFinding(draft, only('style/per-cent', draft))
    for (const given of [draft, once]) {
      const read = readDraft(new TextEncoder().encode(writeDraft(given)), 'draft.rostrum')
      if (!read.ok) throw new Error(read.problem.sentence)
      expect(read.value).toEqual(given)
    }
  })

  it('hides exactly what was dismissed, for any draft, also after a copy', () => {
    fc.assert(
      fc.property(arbitraryDraft, fc.nat(), (draft, index) => {
        const all = checkDraft(draft, template)
        const one = all[index % Math.max(1, all.length)]
        if (!one) return
        const print = fingerprintOf(one, draft)
        expect(print).toMatch(/^[\da-f]{16}$/)
        expect(fingerprintOf(one, structuredClone(draft))).toBe(print)
        const kept = left(dismissFinding(draft, one))
        expect(kept).toEqual(
          all.filter((finding) => finding.check !== one.check || fingerprintOf(finding, draft) !== print),
        )
        expect(kept.length).toBeLessThan(all.length)
      }),
      { numRuns: 25 },
    )
  })
})
