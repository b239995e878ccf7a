import { describe, expect, it } from 'vitest'
import { setAnswer } from '../../../../src/core/draft/edit'
import type { Block } from '../../../../src/core/text/blocks'
import { findings, ready, selected, withRationale, words } from './checked'

const RULE = 'clarity/long-sentence'

describe('clarity/long-sentence', () => {
  it('advises above 25 words and warns above 40, and not before', () => {
    const levels = (count: number) => findings(RULE, withRationale(`${words(count)}.`)).map(({ level }) => level)
    expect(levels(25)).toEqual([])
    expect(levels(26)).toEqual(['advice'])
    expect(levels(40)).toEqual(['advice'])
    expect(levels(41)).toEqual(['warning'])
  })

  it('points at the sentence and nothing else', () => {
    const long = `${words(30)}.`
    const draft = withRationale(`Short one.  ${long} Short again.`)
    const [finding] = findings(RULE, draft)
    expect(finding && selected(finding, draft)).toBe(long)
    expect(finding?.message).toContain('30 words')
  })

  it('points into items of lists and cells of tables', () => {
    const long = words(27)
    const cell = (text: string) => ({ blocks: [{ type: 'paragraph' as const, runs: [{ text }] }] })
    const blocks: Block[] = [
      {
        type: 'list',
        ordered: false,
        items: [
          { runs: [{ text: 'one' }], nested: { type: 'list', ordered: true, items: [{ runs: [{ text: long }] }] } },
        ],
      },
      {
        type: 'table',
        headerRows: 1,
        rows: [
          [cell('head'), cell('head')],
          [cell('x'), cell(`Yes. ${long}`)],
        ],
      },
    ]
    const draft = withRationale(blocks)
    const found = findings(RULE, draft)
    expect(found.map(({ at }) => at.block)).toEqual([0, 1])
    expect(found.map((finding) => selected(finding, draft))).toEqual([long, long])
  })

  it('does not add up items without full stops', () => {
    const items = Array.from({ length: 6 }, () => ({ runs: [{ text: words(10) }] }))
    expect(findings(RULE, withRationale([{ type: 'list', ordered: false, items }]))).toEqual([])
  })

  it('leaves headings, quotations and proposed language alone', () => {
    const runs = [{ text: words(60) }]
    expect(
      findings(
        RULE,
        withRationale([
          { type: 'heading', level: 1, runs },
          { type: 'quote', runs },
        ]),
      ),
    ).toEqual([])
    expect(findings(RULE, setAnswer(ready, 'area-5', 'language', [{ type: 'paragraph', runs }]))).toEqual([])
  })

  it('does not measure Chinese in words, whatever the draft’s language', () => {
    const chinese = `${'我们呼吁各国政府加强数字能力建设并缩小数字鸿沟'.repeat(6)}。`
    expect(findings(RULE, withRationale(chinese))).toEqual([])
    expect(findings(RULE, { ...withRationale(chinese), language: 'zh' })).toEqual([])
  })

  it('measures Arabic and Russian', () => {
    expect(findings(RULE, { ...withRationale(`${'كلمة '.repeat(30)}.`), language: 'ar' })).toHaveLength(1)
    expect(findings(RULE, { ...withRationale(`${'слово '.repeat(42)}.`), language: 'ru' })).toMatchObject([
      { level: 'warning' },
    ])
  })

  it('does not split at “para. 12”, and so sees the whole sentence', () => {
    const draft = withRationale(`${words(14)} as para. 12 says ${words(14)}.`)
    expect(findings(RULE, draft)).toHaveLength(1)
    expect(findings(RULE, withRationale(`${words(14)}. As paragraph 12 says ${words(14)}.`))).toEqual([])
  })
})
