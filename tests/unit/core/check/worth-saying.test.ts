import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import { LENGTH_CLASSES } from '../../../../src/core/check/sentence-lengths'
import { isRuleOn, OFF_BY_DEFAULT, whyRuleIsOff, worthSaying } from '../../../../src/core/check/worth-saying'
import type { Draft } from '../../../../src/core/draft/draft'
import { setRule } from '../../../../src/core/draft/edit'
import type { Finding } from '../../../../src/core/draft/finding'
import type { Template } from '../../../../src/core/template/template'
import { inEnglish } from '../../../../src/messages/sentence'
import { found, ready, template, withRationale, words } from './checked'

const finding = (check: string, level: Finding['level'] = 'advice'): Finding => ({
  check,
  level,
  at: { section: null },
  message: 'm',
  reason: 'r',
  source: 's',
})
const rules = (findings: readonly Finding[]) => findings.map(({ check }) => check)

describe('rules that are off', () => {
  it('are silent by default, and speak when the writer asks for them', () => {
    for (const rule of OFF_BY_DEFAULT) {
      expect(worthSaying([finding(rule)], ready, template, 100).said).toEqual([])
      expect(worthSaying([finding(rule)], { ...ready, rules: { [rule]: true } }, template, 100).said).toHaveLength(1)
    }
  })

  it('are those of the draft, and those of the profile unless the draft says otherwise', () => {
    const own: Draft = { ...ready, rules: { 'style/dates': false } }
    expect(isRuleOn('style/dates', own, template)).toBe(false)
    expect(isRuleOn('style/numbers', own, template)).toBe(true)
    const silent: Template = {
      ...template,
      profiles: template.profiles.map((profile) => ({ ...profile, silentRules: ['style/dates'] })),
    }
    expect(isRuleOn('style/dates', ready, silent)).toBe(false)
    expect(isRuleOn('style/dates', { ...ready, rules: { 'style/dates': true } }, silent)).toBe(true)
    expect(isRuleOn('constructor', ready, template)).toBe(true)
  })

  it('are those that a person switched off for good, unless the draft says otherwise', () => {
    const silent = ['style/dates', 'areas/headline']
    const both = [finding('style/dates'), finding('style/numbers')]
    expect(rules(worthSaying(both, ready, template, 100, silent).said)).toEqual(['style/numbers'])
    const own = setRule(ready, 'style/dates', true)
    expect(rules(worthSaying(both, own, template, 100, silent).said)).toEqual(['style/dates', 'style/numbers'])
    expect(whyRuleIsOff('style/dates', own, template, silent)).toBe('for-good')
    expect(whyRuleIsOff('style/dates', own, template)).toBeNull()
    expect(whyRuleIsOff('clarity/readability', own, template)).toBe('default')
    expect(worthSaying([finding('areas/headline', 'blocker')], ready, template, 100, silent).said).toHaveLength(1)
  })

  it('are written into the draft, and leave nothing when that is taken away', () => {
    const off = setRule(setRule(ready, 'style/dates', false), 'style/numbers', true)
    expect(off.rules).toEqual({ 'style/dates': false, 'style/numbers': true })
    expect(setRule(off, 'style/dates', false)).toBe(off)
    expect(setRule(ready, 'constructor', undefined)).toBe(ready)
    expect(setRule(off, 'style/dates', undefined).rules).toEqual({ 'style/numbers': true })
    expect(setRule(setRule(off, 'style/dates', undefined), 'style/numbers', undefined)).toEqual(ready)
  })

  it('are never those that stand in the way', () => {
    const blocked: Draft = { ...ready, rules: { 'areas/headline': false } }
    expect(worthSaying([finding('areas/headline', 'blocker')], blocked, template, 100).said).toHaveLength(1)
  })
})

describe('advice', () => {
  it('is three in a hundred words at most, or ten in a note, slips first, in its sequence', () => {
    const all = [...Array.from({ length: 12 }, () => 'clarity/plain-words'), 'style/dates', 'slips/its'].map((rule) =>
      finding(rule),
    )
    const kept = rules(worthSaying(all, ready, template, 20).said)
    expect(kept).toEqual([...Array.from({ length: 8 }, () => 'clarity/plain-words'), 'style/dates', 'slips/its'])
    expect(worthSaying(all, ready, template, 400).said).toHaveLength(12)
    expect(worthSaying(all, ready, template, 500).said).toHaveLength(14)
  })

  it('says how much is kept back, and keeps nothing back that was asked for', () => {
    const all = Array.from({ length: 14 }, () => finding('clarity/plain-words'))
    expect(worthSaying(all, ready, template, 20).heldBack).toBe(4)
    expect(worthSaying(all, ready, template, 500).heldBack).toBe(0)
    expect(worthSaying(all, ready, template, 20, [], true)).toEqual({ said: all, heldBack: 0 })
  })

  it('does not push out what is more than advice', () => {
    const warnings = Array.from({ length: 9 }, () => finding('proposals/paragraph-reference', 'warning'))
    expect(worthSaying([...warnings, finding('slips/its')], ready, template, 20).said).toHaveLength(10)
  })
})

describe('the lengths of sentences', () => {
  const long = `${words(30)}.`
  const longest = `${words(65)}.`
  const short = 'We ask for it.'

  it('are one remark on the whole text, with each sentence in its class and the longest first', () => {
    const draft = withRationale([...Array.from({ length: 13 }, () => short), long, longest].join(' '))
    const [remark, ...others] = found('clarity/sentence-lengths', draft)
    expect(others).toEqual([])
    expect(remark?.at).toEqual({ section: null })
    // One very long sentence among short ones is said as that, and not as “0 of 100”.
    expect(inEnglish(remark?.message ?? '')).toBe('A sentence has more than 60 words: shorten the longest first.')
    // The headline of the draft is a short sentence too.
    expect(remark?.picture?.lengths).toEqual([14, 0, 0, 0, 1, 0, 1])
    expect(remark?.picture?.lengths).toHaveLength(LENGTH_CLASSES.length + 1)
    expect(remark?.picture?.worst.map(({ words }) => words)).toEqual([65, 30])
    expect(rules(worthSaying(checkDraft(draft, template), draft, template, 100).said)).not.toContain(
      'clarity/long-sentence',
    )
  })

  it('are no matter where one in four is long and none very long, nor in a handful of sentences', () => {
    expect(
      found(
        'clarity/sentence-lengths',
        withRationale([...Array.from({ length: 15 }, () => short), long, long, long, long].join(' ')),
      ),
    ).toEqual([])
    expect(
      found('clarity/sentence-lengths', withRationale(Array.from({ length: 13 }, () => longest).join(' '))),
    ).toEqual([])
  })

  it('count an address as a word', () => {
    const address = `See https://example.org/${Array.from({ length: 40 }, (_, index) => `a${index}`).join('-')}.`
    expect(
      found('clarity/sentence-lengths', withRationale([...Array.from({ length: 19 }, () => short), address].join(' '))),
    ).toEqual([])
  })

  it('name five at most', () => {
    const [remark] = found('clarity/sentence-lengths', withRationale(Array.from({ length: 16 }, () => long).join(' ')))
    expect(remark?.picture?.worst).toHaveLength(5)
    expect(inEnglish(remark?.message ?? '')).toMatch(/^About \d0 of 100 sentences have more than 25 words:/)
  })
})
