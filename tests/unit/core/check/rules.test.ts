import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDraft, RULES } from '../../../../src/core/check/checker'
import { applyFix } from '../../../../src/core/draft/apply-fix'
import type { Draft } from '../../../../src/core/draft/draft'
import { numbersParagraphs } from '../../../../src/core/draft/paragraph-numbers'
import { readDraft } from '../../../../src/core/draft/read'
import type { Template } from '../../../../src/core/template/template'
import { findings, said, selected, template, withRationale } from './checked'

const folder = join(import.meta.dirname, '../../../fixtures/checks/rules')

function fixture(rule: string, name: 'fires' | 'near-miss'): Draft {
  const path = join(folder, rule.replace('/', '_'), `${name}.rostrum`)
  const draft = readDraft(readFileSync(path), path)
  if (!draft.ok) throw new Error(draft.problem.sentence)
  return draft.value
}

/** No profile that ships asks for numbered paragraphs or for no images; their tests are below. */
const WITHOUT_FIXTURE = ['profile/paragraphs-numbered', 'profile/no-images']

/** Rules whose fixture must come with a fix. */
const FIXED: ReadonlySet<string> = new Set([
  'acronyms/used-once',
  'clarity/plain-words',
  'consistency/british-american',
  'consistency/ise-ize',
  'consistency/one-name',
  'consistency/quotation-marks',
  'profile/paragraphs-not-numbered',
  'proposals/quoted-paragraph',
  'references/plural',
  'references/quotation',
  'slips/agreement',
  'slips/doubled-word',
  'slips/its',
  'slips/missing-space',
  'slips/name',
  'slips/place-name',
  'slips/verb-form',
  'slips/wording',
  'style/agenda-2030',
  'style/country-names',
  'style/dates',
  'style/member-states',
  'style/numbers',
  'style/per-cent',
])

describe.each(RULES.map(({ id }) => id).filter((id) => !WITHOUT_FIXTURE.includes(id)))('%s', (rule) => {
  it('speaks where it must', () => {
    expect(findings(rule, fixture(rule, 'fires')).length).toBeGreaterThan(0)
  })

  it('is silent where it nearly would have to speak', () => {
    expect(findings(rule, fixture(rule, 'near-miss')).map(({ message }) => message)).toEqual([])
  })

  it(FIXED.has(rule) ? 'is put right by its fix' : 'offers no fix', () => {
    let draft = fixture(rule, 'fires')
    if (!FIXED.has(rule)) {
      expect(findings(rule, draft).filter(({ fix }) => fix)).toEqual([])
      return
    }
    for (let left = findings(rule, draft).length; left > 0; left -= 1) {
      const [first] = findings(rule, draft)
      if (!first?.fix) throw new Error(`no fix: ${first?.message}`)
      const fixed = applyFix(draft, first.fix)
      if (!fixed.ok) throw new Error(fixed.problem.sentence)
      draft = fixed.value
      expect(findings(rule, draft).length).toBeLessThan(left)
    }
    expect(findings(rule, draft)).toEqual([])
  })
})

describe('fixtures', () => {
  it('are there for every rule but those named', () => {
    for (const rule of WITHOUT_FIXTURE) expect(existsSync(join(folder, rule.replace('/', '_')))).toBe(false)
  })

  it('show that all but limits, gaps and profile rules are advice', () => {
    const advice = /^(?:clarity|tips|style|consistency|acronyms|advice|references|repetition|recommendation|slips)\//
    for (const { id } of RULES)
      if (advice.test(id) && id !== 'clarity/long-sentence')
        for (const { level } of findings(id, fixture(id, 'fires'))) expect(level, id).toBe('advice')
    for (const { id } of RULES)
      if (id.startsWith('profile/') && !WITHOUT_FIXTURE.includes(id))
        for (const { level } of findings(id, fixture(id, 'fires'))) expect(level, id).toBe('warning')
  })
})

describe('profile rules', () => {
  const [first] = template.profiles
  if (!first) throw new Error('no profile')
  const asking = (rules: typeof first.rules): Template => ({ ...template, profiles: [{ ...first, rules }] })
  const numbered = (draft: Draft, given: Template) =>
    checkDraft(draft, given).filter(({ check }) => check === 'profile/paragraphs-numbered')

  it('ask for numbered paragraphs only where the profile does, at its level', () => {
    const draft = withRationale('Masts are repaired late.')
    expect(numbered(draft, template)).toEqual([])
    const asked = asking([{ rule: 'paragraphs-numbered', level: 'blocker', note: 'Number them.' }])
    // Where nobody typed a number, the documents number them.
    expect(numbered(draft, asked)).toEqual([])
    expect([numbersParagraphs(draft, asked), numbersParagraphs(draft, template)]).toEqual([true, false])
    const half = withRationale('2. Masts are repaired late.')
    expect(numbersParagraphs(half, asked)).toBe(false)
    const found = numbered(half, asked)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ level: 'blocker' })
    expect(found.map(said)[0]?.reason).toContain('Number them;')
    const done = asking([{ rule: 'paragraphs-numbered', level: 'warning' }])
    expect(numbered(withRationale('2. Masts are repaired late.'), done).map(({ at }) => at.slot)).toEqual(['headline'])
  })

  it('find images only where the profile takes none', () => {
    const draft = fixture('images/lost', 'near-miss')
    const found = (given: Template) => checkDraft(draft, given).filter(({ check }) => check === 'profile/no-images')
    expect(found(template)).toEqual([])
    const [only, ...others] = found(
      asking([{ rule: 'no-images', level: 'blocker', note: 'The form keeps letters alone.' }]),
    )
    expect(others).toEqual([])
    expect(only).toMatchObject({ level: 'blocker', at: { section: 'area-5', slot: 'rationale', block: 1 } })
    expect(only && said(only).reason).toContain('The form keeps letters alone;')
  })

  it('are never merged: another profile lifts them', () => {
    const draft = fixture('profile/no-footnotes', 'fires')
    const other = { ...draft, limits: { ...draft.limits, profile: 'wsis20-2025' } }
    expect(checkDraft(other, template).filter(({ check }) => check.startsWith('profile/'))).toEqual([])
  })
})

describe('what findings point at', () => {
  it.each([
    ['style/numbers', '7 villages'],
    ['style/dates', 'July 29, 2025'],
    ['style/member-states', 'member states'],
    ['clarity/plain-words', 'utilise'],
    ['acronyms/used-once', 'IGF'],
    ['consistency/ise-ize', 'prioritize'],
    ['consistency/british-american', 'center'],
    ['consistency/one-name', 'multi-stakeholder'],
    ['references/in-text', 'page 12'],
    ['references/unnamed', 'paragraph 12'],
    ['references/before-quotation', '“the digital divides are closing everywhere at once”'],
  ])('%s selects “%s”', (rule, text) => {
    const draft = fixture(rule, 'fires')
    expect(findings(rule, draft).map((finding) => selected(finding, draft))[0]).toBe(text)
  })
})
