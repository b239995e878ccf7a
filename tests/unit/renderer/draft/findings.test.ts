import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import { setAnswer } from '../../../../src/core/draft/edit'
import type { Finding } from '../../../../src/core/draft/finding'
import { success } from '../../../../src/core/result'
import { answerText } from '../../../../src/core/text/block-text'
import { paragraph } from '../../../../src/core/text/blocks'
import type { Ask } from '../../../../src/renderer/bridge'
import { switchRule } from '../../../../src/renderer/draft/draft-steps'
import { DraftStore } from '../../../../src/renderer/draft/draft-store'
import { Findings } from '../../../../src/renderer/draft/findings'
import { addRow } from '../../../../src/renderer/draft/proposal-steps'
import { opened, template } from './template'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const TEXT = 'Prices fell by 12% and use rose by 30%.'

/** A draft with two answers of the same text, its findings, and what the editors were told. */
function desk(silent: () => readonly string[] = () => []) {
  const drafts = new DraftStore(
    opened((draft) =>
      ['q1', 'q2'].reduce((now, section) => setAnswer(now, section, 'answer', [paragraph(TEXT)]), draft),
    ),
    {
      ask: (async () => success({ revision: 0 })) as unknown as Ask,
      now: () => '2026-11-22T12:00:00.000Z',
      newId: () => 'new',
      collect: () => {},
      show: () => {},
    },
  )
  const findings = new Findings(drafts, { setFindings: () => {} }, silent)
  const check = () => findings.take('rules', checkDraft(drafts.state.draft, template), drafts.state.draft)
  check()
  const text = (section: string) =>
    answerText(drafts.state.draft.sections.find(({ id }) => id === section)?.answers.answer ?? [])
  const open = (rule = 'style/per-cent') => (drafts.state.findings ?? []).filter((each) => each.check === rule)
  const first = () => {
    const [finding] = open()
    if (!finding) throw new Error('nothing is found')
    return finding
  }
  return { drafts, findings, check, text, open, first }
}

test('a fix is one step, and is taken back by its own undo', () => {
  const { drafts, findings, text, open, first } = desk()
  const finding = first()
  const done = findings.correct([finding])
  if (!done.ok) throw new Error(done.problem.sentence)
  expect(text('q1')).toBe('Prices fell by 12 per cent and use rose by 30%.')
  expect(open()).not.toContain(finding)
  addRow(drafts, null)
  done.value.undo()
  expect(text('q1')).toBe(TEXT)
  expect(drafts.state.draft.proposals).toHaveLength(1)
  // What was taken back out of turn is a step too.
  expect(drafts.undo()).toBe('Write “12 per cent”, undone')
  expect(text('q1')).toBe('Prices fell by 12 per cent and use rose by 30%.')
  expect(drafts.redo()).toBe('Write “12 per cent”, undone')
  expect(text('q1')).toBe(TEXT)
})

test('a fix that was written over is not undone by itself, but in its turn', () => {
  const { drafts, findings, text, first } = desk()
  addRow(drafts, null)
  const done = findings.correct([first()])
  if (!done.ok) throw new Error(done.problem.sentence)
  drafts.answer('q1', 'answer', [paragraph('All new.')])
  expect(done.value.undo()).toMatchObject({ code: 'changed-since' })
  expect(text('q1')).toBe('All new.')
  expect(drafts.undo()).toBe('Typing')
  expect(drafts.undo()).toBe('Write “12 per cent”')
  expect(text('q1')).toBe(TEXT)
  expect(done.value.undo()).toMatchObject({ code: 'undone-already' })
  expect(drafts.undo()).toBe('Proposal added')
  expect(drafts.undo()).toBeNull()
})

test('all of a kind change together, in every answer, and come back together', () => {
  const { drafts, findings, text, open, first } = desk()
  const alike = findings.alike(first())
  expect(alike).toHaveLength(4)
  const done = findings.correct(alike)
  if (!done.ok) throw new Error(done.problem.sentence)
  expect([text('q1'), text('q2')]).toEqual(Array(2).fill('Prices fell by 12 per cent and use rose by 30 per cent.'))
  expect(open()).toEqual([])
  drafts.answer('q2', 'answer', [paragraph('Else.')])
  expect(drafts.undo()).toBe('Typing')
  expect(drafts.undo()).toBe('4 corrections')
  expect([text('q1'), text('q2')]).toEqual([TEXT, TEXT])
})

test('a fix for words that are not there any more changes nothing and stays on the list', () => {
  const { drafts, findings, text, open, first } = desk()
  const finding = first()
  drafts.answer('q1', 'answer', [paragraph('Prices fell.')])
  expect(findings.correct([finding])).toMatchObject({ ok: false, problem: { code: 'stale' } })
  expect(text('q1')).toBe('Prices fell.')
  expect(open()).toContain(finding)
  expect(drafts.undo()).toBe('Typing')
})

test('a fix is made where its words are now, before the text is read again', () => {
  const { drafts, findings, text, first } = desk()
  const finding = first()
  drafts.answer('q1', 'answer', [paragraph(`Now: ${TEXT}`)])
  expect(findings.correct([finding]).ok).toBe(true)
  expect(text('q1')).toContain('Now: Prices fell by 12 per cent')
})

test('dismissing is a step of the draft; the same words elsewhere go with it, and all come back', () => {
  const { drafts, findings, check, open, first } = desk()
  const { undo } = findings.dismiss(first())
  findings.show()
  expect(open()).toHaveLength(2)
  expect(drafts.state.dismissed).toHaveLength(2)
  expect(drafts.state.draft.dismissed).toHaveLength(1)
  check()
  expect(open()).toHaveLength(2)
  undo()
  findings.show()
  expect(open()).toHaveLength(4)

  for (const finding of open()) {
    findings.dismiss(finding)
    findings.show()
  }
  expect(open()).toEqual([])
  findings.restore(drafts.state.dismissed.slice(0, 1))
  findings.show()
  expect(open()).toHaveLength(2)
  findings.restoreAll()
  findings.show()
  expect(open()).toHaveLength(4)
  expect(drafts.state.dismissed).toEqual([])
  expect(drafts.undo()).toBe('All findings shown again')
  findings.show()
  expect(open()).toHaveLength(2)
})

test('a second checker hands in findings of its own, with actions of its own, decided one by one', () => {
  const { drafts, findings, check, open } = desk()
  const word = (start: number): Finding => ({
    check: 'spelling/unknown-word',
    level: 'warning',
    at: { section: 'q1', slot: 'answer', block: 0, start, end: start + 6 },
    message: '“Prices” is not in the word list.',
    reason: 'A reader stumbles over it.',
    source: 'Word list',
    fix: {
      label: 'Write “Price”',
      edits: [{ section: 'q1', slot: 'answer', block: 0, start, end: start + 6, was: 'Prices', text: 'Price' }],
    },
  })
  const words: string[] = []
  findings.offer((finding) =>
    finding.check.startsWith('spelling/') ? [{ label: 'Add to my words', run: () => words.push('Prices') }] : [],
  )
  findings.take('language', [word(0)], drafts.state.draft)
  const [finding] = open('spelling/unknown-word')
  if (!finding) throw new Error('it is not shown')
  expect(findings.alike(finding)).toEqual([])
  for (const { run } of findings.actionsOf(finding)) run()
  expect(words).toEqual(['Prices'])
  expect(findings.actionsOf(open()[0] ?? finding)).toEqual([])
  check()
  expect(open('spelling/unknown-word')).toEqual([finding])
  findings.dismiss(finding)
  findings.show()
  expect(open('spelling/unknown-word')).toEqual([])
  findings.take('language', [], drafts.state.draft)
  expect(drafts.state.dismissed).toEqual([])
})

test('a rule that is off for good is silent as soon as it is shown again, and a draft may switch it on', () => {
  let silent: string[] = []
  const { drafts, findings, open } = desk(() => silent)
  expect(open()).not.toHaveLength(0)
  silent = ['style/per-cent']
  findings.show()
  expect(open()).toEqual([])
  switchRule(drafts, 'style/per-cent', true, 'Per cent')
  findings.show()
  expect(open()).not.toHaveLength(0)
  expect(drafts.undo()).toBe('Rule “Per cent” switched on')
  findings.show()
  expect(open()).toEqual([])
})

test('advice that is kept back is counted, and shown when asked for', () => {
  const { drafts, findings } = desk()
  const [one] = drafts.state.findings ?? []
  if (!one) throw new Error('nothing is found')
  const many = Array.from({ length: 14 }, () => ({ ...one, check: 'clarity/plain-words', level: 'advice' as const }))
  findings.take('rules', many, drafts.state.draft)
  const shown = drafts.state.findings?.length ?? 0
  expect([shown, drafts.state.heldBack]).toEqual([10, 4])
  findings.sayEverything()
  expect([drafts.state.findings?.length, drafts.state.heldBack]).toEqual([14, 0])
  findings.take('rules', [], drafts.state.draft)
  expect(drafts.state.findings).toEqual([])
})
