import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import { applyFix, followedFix, joinFixes } from '../../../../src/core/draft/apply-fix'
import { draftSchema } from '../../../../src/core/draft/draft'
import { setAnswer } from '../../../../src/core/draft/edit'
import { type Fix, type FixEdit, findingSchema } from '../../../../src/core/draft/finding'
import { blockText, runSequences, runsText } from '../../../../src/core/text/block-text'
import type { Block } from '../../../../src/core/text/blocks'
import { findings, ready, template, withProposal, withRationale } from '../check/checked'
import { draft as arbitraryDraft } from './arbitrary-draft'

const edit = (start: number, end: number, was: string, text: string, block = 0): FixEdit => ({
  section: 'area-5',
  slot: 'rationale',
  block,
  start,
  end,
  was,
  text,
})
const fix = (...edits: FixEdit[]): Fix => ({ label: 'Fix', edits })
const rationale = (draft: typeof ready): Block[] =>
  draft.sections.find(({ id }) => id === 'area-5')?.answers.rationale ?? []

function applied(draft: typeof ready, given: Fix) {
  const result = applyFix(draft, given)
  if (!result.ok) throw new Error(result.problem.sentence)
  return result.value
}

describe('applyFix', () => {
  it('replaces a word and keeps the marks of its run', () => {
    const draft = withRationale([
      { type: 'paragraph', runs: [{ text: 'We ' }, { text: 'utilise', bold: true }, { text: ' masts.' }] },
    ])
    expect(rationale(applied(draft, fix(edit(3, 10, 'utilise', 'use'))))).toEqual([
      { type: 'paragraph', runs: [{ text: 'We ' }, { text: 'use', bold: true }, { text: ' masts.' }] },
    ])
  })

  it('replaces across runs, inserts and deletes', () => {
    const draft = withRationale([
      { type: 'paragraph', runs: [{ text: 'in or' }, { text: 'der to', italic: true }, { text: ' teach' }] },
    ])
    expect(rationale(applied(draft, fix(edit(0, 11, 'in order to', 'to'))))).toEqual([
      { type: 'paragraph', runs: [{ text: 'to' }, { text: ' teach' }] },
    ])
    expect(rationale(applied(draft, fix(edit(17, 17, '', '.'), edit(0, 0, '', 'Now '))))).toEqual([
      { type: 'paragraph', runs: [{ text: 'Now in or' }, { text: 'der to', italic: true }, { text: ' teach.' }] },
    ])
    expect(rationale(applied(draft, fix(edit(0, 17, 'in order to teach', ''))))).toEqual([
      { type: 'paragraph', runs: [] },
    ])
    expect(rationale(applied(withRationale([{ type: 'paragraph', runs: [] }]), fix(edit(0, 0, '', 'New'))))).toEqual([
      { type: 'paragraph', runs: [{ text: 'New' }] },
    ])
  })

  it('changes cells of proposals, fields of the organisation and the title, and refuses what has changed', () => {
    const draft = withProposal({ rationale: 'A labor of love.' }, { ...ready, title: 'Our imput' })
    const cell = {
      section: 'proposals',
      proposal: 'p1',
      field: 'rationale',
      start: 2,
      end: 7,
      was: 'labor',
      text: 'labour',
    }
    const name = { section: 'organisation', field: 'name', start: 0, end: 5, was: 'River', text: 'Rivers' }
    const title = { section: null, field: 'title', start: 4, end: 9, was: 'imput', text: 'input' }
    const after = applied(draft, fix(cell, name, title))
    expect(after.proposals[0]?.rationale).toBe('A labour of love.')
    expect(after.organisation.name).toBe('Rivers Media Network')
    expect(after.title).toBe('Our input')
    expect(after.sections).toBe(draft.sections)
    for (const wrong of [
      { ...cell, proposal: 'p2' },
      { ...cell, was: 'Labor' },
      { ...cell, field: 'none' },
      { ...name, field: 'signatories' },
      { ...title, field: 'language' },
    ])
      expect(applyFix(draft, fix(title, wrong))).toMatchObject({ ok: false, problem: { code: 'stale' } })
  })

  it('joins fixes of several findings, and leaves out what overlaps one before it', () => {
    const draft = withRationale('It fell by 12% and by 13%.')
    const found = findings('style/per-cent', draft)
    expect(found).toHaveLength(2)
    const joined = joinFixes([...found, ...found, { fix: undefined }], 'All')
    if (!joined) throw new Error('nothing was joined')
    expect(joined.edits).toHaveLength(2)
    expect(rationale(applied(draft, joined)).map(blockText)).toEqual(['It fell by 12 per cent and by 13 per cent.'])
    expect(joinFixes([], 'None')).toBeNull()
    const insert = fix(edit(3, 3, '', 'x'))
    expect(
      joinFixes([{ fix: insert }, { fix: insert }, { fix: fix(edit(2, 4, 'ab', '')) }], 'One')?.edits,
    ).toHaveLength(1)
  })

  it('reaches nested items and cells, and makes several edits of one block at once', () => {
    const list: Block = {
      type: 'list',
      ordered: false,
      items: [
        { runs: [{ text: 'a %' }], nested: { type: 'list', ordered: true, items: [{ runs: [{ text: 'b %' }] }] } },
      ],
    }
    expect(blockText(list)).toBe('a %\nb %')
    const after = rationale(
      applied(withRationale([list]), fix(edit(6, 7, '%', 'per cent'), edit(2, 3, '%', 'per cent'))),
    )
    expect(after.map(blockText)).toEqual(['a per cent\nb per cent'])
    const cell = (text: string) => ({ blocks: [{ type: 'paragraph' as const, runs: [{ text }] }] })
    const table: Block = { type: 'table', headerRows: 0, rows: [[cell('one'), cell('two')]] }
    expect(rationale(applied(withRationale([table]), fix(edit(4, 7, 'two', '2')))).map(blockText)).toEqual(['one\n2'])
  })

  it('refuses what is stale, whole: nothing of a fix is made when one place of it is gone', () => {
    const draft = withRationale('Prices fell by 12%.')
    const stale = [
      fix(edit(15, 18, '13%', '13 per cent')),
      fix(edit(15, 18, '12%', '12 per cent'), edit(0, 6, 'Costs ', '')),
      fix(edit(15, 18, '12%', '12 per cent'), edit(17, 18, '%', ' per cent')),
      fix(edit(15, 400, '12%', '12 per cent')),
      fix(edit(18, 15, '', 'x')),
      fix(edit(15, 18, '12%', '12 per cent', 7)),
      fix({ ...edit(0, 0, '', 'x'), section: 'gone' }),
      fix({ ...edit(0, 0, '', 'x'), slot: 'constructor' }),
    ]
    for (const given of stale) expect(applyFix(draft, given)).toMatchObject({ ok: false, problem: { code: 'stale' } })
  })

  it('follows words that moved in their block, and none that stand there twice or no more', () => {
    const moved = withRationale([{ type: 'paragraph', runs: [{ text: 'We utilise the masts and the poles.' }] }])
    const followed = followedFix(moved, fix(edit(13, 20, 'utilise', 'use')))
    expect(rationale(applied(moved, followed))).toEqual([
      { type: 'paragraph', runs: [{ text: 'We use the masts and the poles.' }] },
    ])
    for (const stale of [
      edit(0, 3, 'the', 'a'),
      edit(0, 4, 'gone', 'here'),
      edit(9, 9, '', ','),
      edit(0, 2, 'We', 'I', 4),
    ])
      expect(followedFix(moved, fix(stale)).edits).toEqual([stale])
    expect(applyFix(moved, followedFix(moved, fix(edit(0, 3, 'the', 'a')))).ok).toBe(false)
    const twice = fix(edit(11, 14, 'the', 'a'))
    expect(followedFix(moved, twice).edits).toEqual(twice.edits)
  })

  it('does not join paragraphs of a list, and may replace a line break inside one', () => {
    const list: Block = { type: 'list', ordered: false, items: [{ runs: [{ text: 'a' }] }, { runs: [{ text: 'b' }] }] }
    expect(applyFix(withRationale([list]), fix(edit(0, 3, 'a\nb', 'ab')))).toMatchObject({
      ok: false,
      problem: { code: 'across-paragraphs' },
    })
    expect(rationale(applied(withRationale('a\nb'), fix(edit(1, 2, '\n', ' ')))).map(blockText)).toEqual(['a b'])
  })

  it('shares what it does not touch', () => {
    const draft = setAnswer(withRationale('12%'), 'q1', 'answer', [{ type: 'paragraph', runs: [{ text: 'Yes.' }] }])
    const after = applied(draft, fix(edit(0, 3, '12%', '12 per cent')))
    expect(after.sections.find(({ id }) => id === 'q1')).toBe(draft.sections.find(({ id }) => id === 'q1'))
    expect(after.proposals).toBe(draft.proposals)
  })

  it('takes every fix that a check offers, whatever the draft, and leaves a draft that is valid and says just that', () => {
    const words = [
      'utilise',
      'in order to',
      '12%',
      'multi-stakeholder',
      'multistakeholder',
      'member states',
      'organise',
      'recognize',
      'Vietnam',
      'July 9, 2025',
      '3 schools',
      '. ',
      '“',
      '”',
      'and',
      '👩🏽‍💻',
      'the forum (IGF)',
    ]
    const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
    const runs = fc.array(fc.record({ text, bold: fc.constantFrom(true, false) }), { minLength: 1, maxLength: 3 })
    const blocks = fc.array(
      fc.oneof(
        runs.map((given): Block => ({ type: 'paragraph', runs: given })),
        fc
          .array(runs, { minLength: 1, maxLength: 3 })
          .map((items): Block => ({ type: 'list', ordered: false, items: items.map((given) => ({ runs: given })) })),
      ),
      { minLength: 1, maxLength: 3 },
    )
    let made = 0
    fc.assert(
      fc.property(arbitraryDraft, blocks, (draft, given) => {
        const now = setAnswer({ ...draft, language: 'en' }, 'q1', 'answer', given)
        for (const finding of checkDraft(now, template)) {
          expect(findingSchema.safeParse(finding).success).toBe(true)
          if (!finding.fix) continue
          made += 1
          const after = applied(now, finding.fix)
          expect(draftSchema.safeParse(after).success).toBe(true)
          for (const { section, slot, block } of finding.fix.edits) {
            if (slot === undefined || block === undefined) continue
            const find = (from: typeof now) => from.sections.find(({ id }) => id === section)?.answers[slot]?.[block]
            const [before, changed] = [find(now), find(after)]
            if (!before || !changed) throw new Error('a block is gone')
            const mine = finding.fix.edits
              .filter((one) => one.section === section && one.slot === slot && one.block === block)
              .sort((one, other) => other.start - one.start)
            const expected = mine.reduce(
              (sum, one) => sum.slice(0, one.start) + one.text + sum.slice(one.end),
              blockText(before),
            )
            expect(blockText(changed)).toBe(expected)
            expect(runSequences(changed).map(runsText)).toHaveLength(runSequences(before).length)
          }
        }
      }),
      { numRuns: 60 },
    )
    expect(made).toBeGreaterThan(50)
  })
})

describe('a fix of the whole draft', () => {
  it('changes all places at once, in all sections', () => {
    const draft = setAnswer(withRationale('We organise and recognise, and prioritize.'), 'q1', 'answer', [
      { type: 'paragraph', runs: [{ text: 'Digitization helps those who organise.' }] },
    ])
    const [finding] = findings('consistency/ise-ize', draft)
    if (!finding?.fix) throw new Error('no fix')
    const after = applied(draft, finding.fix)
    expect(findings('consistency/ise-ize', after)).toEqual([])
    expect(after.sections.flatMap(({ answers }) => Object.values(answers).flat().map(blockText)).join(' ')).toContain(
      'Digitisation',
    )
  })
})
