import { describe, expect, it } from 'vitest'
import { saidOnce } from '../../../../src/core/check/said-once'
import type { Draft } from '../../../../src/core/draft/draft'
import type { Finding } from '../../../../src/core/draft/finding'
import { empty, template } from './checked'

const finding = (check: string, start: number, end: number, block = 0): Finding => ({
  check,
  level: 'advice',
  at: { section: 'q1', slot: 'answer', block, start, end },
  message: '',
  reason: '',
  source: '',
})

const kept = (findings: Finding[], draft: Draft = empty, silent: string[] = []) =>
  saidOnce(findings, draft, template, silent).map(({ check }) => check)

describe('one slip', () => {
  it('is said once, by our rule', () => {
    expect(
      kept([
        finding('slips/doubled-word', 3, 10),
        finding('grammar/repeated-words', 3, 10),
        finding('slips/missing-space', 20, 34),
        finding('grammar/comma-fixes', 28, 29),
      ]),
    ).toEqual(['slips/doubled-word', 'slips/missing-space'])
  })

  it('is said by the grammar where ours is elsewhere or off', () => {
    const both = [finding('slips/agreement', 3, 10), finding('grammar/pronoun-verb-agreement', 5, 10)]
    expect(kept(both, empty, ['slips/agreement'])).toHaveLength(2)
    expect(kept(both, { ...empty, rules: { 'slips/agreement': false } })).toHaveLength(2)
    expect(kept([finding('slips/agreement', 3, 10), finding('grammar/an-a', 10, 12)])).toHaveLength(2)
    expect(kept([finding('slips/agreement', 3, 10), finding('grammar/an-a', 3, 10, 1)])).toHaveLength(2)
    expect(kept([finding('clarity/long-paragraph', 0, 90), finding('grammar/an-a', 3, 5)])).toHaveLength(2)
  })

  it('of spelling gives way only to a rule that corrects a name', () => {
    expect(kept([finding('slips/place-name', 0, 9), finding('spelling/unknown-word', 4, 9)])).toEqual([
      'slips/place-name',
    ])
    expect(kept([finding('slips/missing-space', 0, 12), finding('spelling/unknown-word', 0, 8)])).toHaveLength(2)
  })
})
