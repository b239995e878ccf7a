// First, so that V8 counts from the first run of each function.

import { describe, expect, it, vi } from 'vitest'
import { createChecker, draftSubject } from '../../src/core/check/checker'
import { repeatedText } from '../../src/core/check/repeated-text'
import type { DraftSubject } from '../../src/core/check/rule'
import type { Draft } from '../../src/core/draft/draft'
import { setAnswer } from '../../src/core/draft/edit'
import { paragraph } from '../../src/core/text/blocks'
import { elementsPaper, generatedDraft } from '../bench/generated-draft'
import { stepsOf } from './steps'

const WORDS = 20_000

const { template, pack } = await elementsPaper()
const plain = generatedDraft(WORDS, template, pack)
const written = plain.sections.find(({ id }) => id === 'area-1')?.answers.rationale ?? []

/** As a worker has it while somebody writes: the changed section is a copy, and all others are the same objects. */
function typed(words: string): Draft {
  const { sections, ...rest } = setAnswer(plain, 'area-1', 'rationale', [...written, paragraph(words)])
  return {
    ...rest,
    sections: sections.map((section) => (section.id === 'area-1' ? structuredClone(section) : section)),
  }
}

const KEYS = ['We ask', 'We ask a', 'We ask ag', 'We ask aga'].map(typed)

describe(`What a key costs the checks in ${WORDS.toLocaleString('en')} words, counted`, () => {
  it('holds no two sentences against each other again that no key has changed', () => {
    const known: Parameters<typeof draftSubject>[3] = new Map()
    const subjects = KEYS.map((draft): DraftSubject => draftSubject(draft, template, 40, known))
    const [first = 0, ...more] = subjects.map((subject) => stepsOf(() => repeatedText.run(subject)))
    const last = more.at(-1) ?? 0
    expect(first).toBeGreaterThan(0)
    expect(last).toBeLessThan(first / 40)
  })

  it('goes through what it remembers of the rest, and works nothing of that out again', () => {
    const checker = createChecker(template)
    const steps = KEYS.map((draft) => stepsOf(() => checker.check(draft, 40)))
    // Three hundred thousand blocks of code for twenty thousand words; held against each other, the sentences alone were as many.
    expect(steps.at(-1)).toBeLessThan(400_000)
  })

  it('copies no pattern: what the engine compiled of a copy goes with the next collection of garbage, in a worker at every twentieth key', () => {
    const checker = createChecker(template)
    const copied = vi.spyOn(RegExp.prototype, Symbol.matchAll)
    for (const draft of KEYS) checker.check(draft, 40)
    const patterns = new Set(copied.mock.contexts.map(String))
    copied.mockRestore()
    expect([...patterns]).toEqual([])
  })
})
