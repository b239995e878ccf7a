import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft, createChecker, RULES, readiness } from '../../../../src/core/check/checker'
import type { Draft } from '../../../../src/core/draft/draft'
import {
  addProposal,
  changeProposal,
  removeProposal,
  setAnswer,
  setChosen,
  setLanguage,
  setLimits,
  setOrder,
} from '../../../../src/core/draft/edit'
import { findingSchema } from '../../../../src/core/draft/finding'
import { readDraft } from '../../../../src/core/draft/read'
import { blockText } from '../../../../src/core/text/block-text'
import { draft as arbitraryDraft, blocks, proposal } from '../draft/arbitrary-draft'
import { said as inWords, ready, template, withRationale, words } from './checked'

const folder = join(import.meta.dirname, '../../../..')

describe('rules', () => {
  it('are one a file, with an id of their own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
    const files = readdirSync(join(folder, 'src/core/check')).filter((name) =>
      /(section|draft)Check\(\s*'/.test(readFileSync(join(folder, 'src/core/check', name), 'utf8')),
    )
    expect(files).toHaveLength(RULES.length)
  })
})

describe('checkDraft', () => {
  it('gives valid findings with places that exist, for any draft, twice the same', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const found = checkDraft(draft, template)
        expect(checkDraft(structuredClone(draft), template)).toEqual(found)
        for (const finding of found) {
          expect(findingSchema.safeParse(finding).success).toBe(true)
          const { message, reason, source } = inWords(finding)
          for (const said of [message, reason, source]) expect(said).toMatch(/\S/)
          expect(message).toMatch(/^[\p{Lu}\d“].*\.$/su)
          const { section, slot, block, start, end, proposal: row } = finding.at
          if (row !== undefined) expect(draft.proposals.some(({ id }) => id === row)).toBe(true)
          if (block === undefined) continue
          const content = draft.sections.find(({ id }) => id === section)?.answers[slot ?? '']?.[block]
          if (!content) throw new Error(`no block at ${JSON.stringify(finding.at)}`)
          const text = blockText(content)
          expect(start).toBeLessThan(end ?? -1)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).toMatch(/^\S[\s\S]*\S$/)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('puts findings in the sequence of the page', () => {
    const draft = addProposal(
      setAnswer(
        withRationale('The XQZ and the IGF.', { ...ready, organisation: { ...ready.organisation, country: '' } }),
        'q1',
        'answer',
        [{ type: 'paragraph', runs: [{ text: 'The CSTD met.' }] }],
      ),
      {
        id: 'p',
        document: '',
        paragraph: 'page 1',
        move: 'amend',
        current: '',
        proposed: '',
        rationale: '',
        area: null,
      },
    )
    expect(checkDraft(draft, template).map(({ at }) => `${at.section} ${at.start ?? ''}`.trim())).toEqual([
      'organisation',
      'q1 4',
      'area-5 4',
      'area-5 16',
      'proposals',
      'proposals',
      'proposals',
      'proposals',
    ])
  })

  it('has nothing against the sample that stands in its way', () => {
    const path = join(folder, 'templates/wsis20/samples/elements-paper-input.rostrum')
    const sample = readDraft(readFileSync(path), 'sample')
    if (!sample.ok) throw new Error(sample.problem.sentence)
    expect(readiness(checkDraft(sample.value, template)).ready).toBe(true)
  })
})

const sectionIds = template.sections.map(({ id }) => id)
const edit: fc.Arbitrary<(draft: Draft) => Draft> = fc.oneof(
  fc.tuple(fc.constantFrom(...template.sections), fc.nat(), blocks).map(
    ([section, index, content]) =>
      (draft: Draft) =>
        setAnswer(draft, section.id, section.slots[index % section.slots.length]?.id ?? '', content),
  ),
  fc.tuple(fc.constantFrom(...sectionIds), fc.boolean()).map(
    ([section, chosen]) =>
      (draft: Draft) =>
        setChosen(draft, section, chosen),
  ),
  fc.constantFrom('en', 'fr', 'zh', 'ar').map((language) => (draft: Draft) => setLanguage(draft, language)),
  fc.constantFrom('form', 'area', 'gone').map((order) => (draft: Draft) => setOrder(draft, order)),
  fc
    .constantFrom(...template.profiles.map(({ id }) => id))
    .map((profile) => (draft: Draft) => setLimits(draft, { profile })),
  fc
    .option(fc.integer({ min: 1, max: 30 }))
    .map((sectionWords) => (draft: Draft) => setLimits(draft, { overrides: { sectionWords } })),
  proposal.map((given) => (draft: Draft) => addProposal(draft, given)),
  fc.tuple(fc.nat(), fc.string()).map(([index, paragraph]) => (draft: Draft) => {
    const row = draft.proposals[index % Math.max(1, draft.proposals.length)]
    return row ? changeProposal(draft, row.id, { paragraph }) : draft
  }),
  fc.nat().map((index) => (draft: Draft) => {
    const row = draft.proposals[index % Math.max(1, draft.proposals.length)]
    return row ? removeProposal(draft, row.id) : draft
  }),
  // A draft that crosses into a worker is a copy.
  fc.constant((draft: Draft) => structuredClone(draft)),
)

describe('createChecker', () => {
  it('remembers without ever differing from a fresh check', () => {
    fc.assert(
      fc.property(arbitraryDraft, fc.array(edit, { maxLength: 12 }), (draft, edits) => {
        const checker = createChecker(template)
        let now = draft
        expect(checker.check(now)).toEqual(checkDraft(now, template))
        for (const change of edits) {
          now = change(now)
          expect(checker.check(now)).toEqual(checkDraft(now, template))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('hands back the very findings of a section that is the same, by identity or as a copy', () => {
    const longSentences = (draft: Draft) =>
      checker.check(draft).filter(({ check }) => check === 'clarity/long-sentence')
    const checker = createChecker(template)
    const draft = withRationale(`${words(30)}.`)
    const [first] = longSentences(draft)
    expect(first).toBeDefined()
    const elsewhere = setAnswer(draft, 'q1', 'answer', [{ type: 'paragraph', runs: [{ text: 'Yes.' }] }])
    expect(longSentences(elsewhere)[0]).toBe(first)
    expect(longSentences(structuredClone(elsewhere))[0]).toBe(first)
    expect(longSentences(withRationale(`${words(31)}.`))[0]).not.toBe(first)
  })
})
