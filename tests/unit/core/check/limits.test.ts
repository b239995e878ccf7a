import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import { setAnswer, setLimits } from '../../../../src/core/draft/edit'
import { paragraph } from '../../../../src/core/text/blocks'
import { findings, ready, said, template, withRationale, words } from './checked'

const headlineWords = 5

describe('limits/total', () => {
  it('says how many words to cut and whose limit it is', () => {
    const draft = setLimits(withRationale(words(1_600 - headlineWords)), { profile: 'ecosoc-special' })
    const [finding, ...more] = findings('limits/total', draft)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ level: 'blocker', at: { section: null } })
    expect(finding?.message).toMatch(/^The draft has 1,600 words; the limit of “.+” is 1,500\. Cut 100 words\.$/)
    expect(finding?.source).not.toBe('')
  })

  it('is quiet at the limit itself and short of it', () => {
    const draft = setLimits(withRationale(words(1_500 - headlineWords)), { profile: 'ecosoc-special' })
    expect(findings('limits/total', draft)).toEqual([])
  })

  it('is quiet where no limit is known, or the writer lifted it', () => {
    const long = withRationale(words(6_000))
    expect(findings('limits/total', long)).toEqual([])
    const lifted = setLimits(long, { profile: 'ecosoc-special', overrides: { totalWords: null } })
    expect(findings('limits/total', lifted)).toEqual([])
  })

  it('names the writer’s own limit as theirs', () => {
    const draft = setLimits(withRationale(words(6)), { overrides: { totalWords: 10 } })
    const [finding] = findings('limits/total', draft)
    expect(finding?.message).toBe('The draft has 11 words; the limit that you set is 10. Cut 1 word.')
    expect(finding?.source).toBe('Your own limit for this draft')
  })

  it('counts characters', () => {
    const draft = setLimits(ready, { overrides: { totalCharacters: 20 } })
    expect(findings('limits/total', draft)[0]?.message).toContain(
      '29 characters; the limit that you set is 20. Cut 9 characters',
    )
  })

  it('counts pages where they are known', () => {
    const draft = setLimits(ready, { overrides: { totalPages: 2 } })
    const about = (pages: number | null) =>
      checkDraft(draft, template, pages)
        .filter(({ check }) => check === 'limits/total')
        .map((finding) => said(finding).message)
    expect(about(3)).toEqual(['The draft has 3 pages; the limit that you set is 2. Cut 1 page.'])
    // Where the last page is full, a Word document may have one more.
    expect(about(2)).toEqual([
      'The PDF has 2 pages, and the limit allows no more. A Word document may have one more than its PDF: open it and look at its last page before you send it.',
    ])
    expect(about(1)).toEqual([])
    expect(about(null)).toEqual([])
    const byPdf = { ...template, handIn: { ...template.handIn, accepts: ['pdf' as const] } }
    expect(checkDraft(draft, byPdf, 2).filter(({ check }) => check === 'limits/total')).toEqual([])
  })
})

describe('limits/section', () => {
  it('holds each section to the profile’s limit', () => {
    const draft = setLimits(withRationale(words(300)), { profile: 'three-hundred-a-section' })
    const [finding, ...more] = findings('limits/section', draft)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ level: 'blocker', at: { section: 'area-5' } })
    expect(finding?.message).toMatch(/^Area 5 .* has 305 words; .* is 300\. Cut 5 words\.$/)
    const within = setLimits(withRationale(words(295)), { profile: 'three-hundred-a-section' })
    expect(findings('limits/section', within)).toEqual([])
  })

  it('lets a limit for one section overrule the others', () => {
    const both = setAnswer(withRationale(words(20)), 'q1', 'answer', [paragraph(words(20))])
    const draft = setLimits(both, { overrides: { sectionWords: 10, sections: { 'area-5': 100 } } })
    expect(findings('limits/section', draft).map(({ at }) => at.section)).toEqual(['q1'])
  })
})
