import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Finding } from '../../../../src/core/check/finding'
import { paragraph } from '../../../../src/core/draft/blocks'
import type { Draft } from '../../../../src/core/draft/draft'
import { addProposal, setAnswer, setTitle } from '../../../../src/core/draft/edit'
import {
  changedParts,
  type FromChecks,
  type ToChecks,
  withChanges,
} from '../../../../src/renderer/draft/check-messages'
import { type CheckPort, Checks } from '../../../../src/renderer/draft/checks'
import { opened, template } from './template'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const draft = opened().content as Draft

const proposal = {
  id: 'p1',
  document: 'Elements Paper',
  paragraph: '3',
  move: 'amend' as const,
  current: '',
  proposed: '',
  rationale: '',
  area: null,
}

test('only what changed crosses to the worker, and put together again it is the same draft', () => {
  const edits: ((now: Draft) => Draft)[] = [
    (now) => setAnswer(now, 'area-5', 'headline', [paragraph('Connect.')]),
    (now) => setTitle(now, 'Another title'),
    (now) => addProposal(now, proposal),
    (now) => setAnswer(setTitle(now, 'Both'), 'q1', 'answer', [paragraph('Two parts.')]),
  ]
  for (const edit of edits) {
    const next = edit(draft)
    const changes = changedParts(draft, next)
    expect(changes).not.toBeNull()
    if (!changes) continue
    expect(changes.sections.length).toBeLessThanOrEqual(1)
    const copy = withChanges(draft, structuredClone(changes.parts), structuredClone(changes.sections))
    expect(copy).toEqual(next)
    const untouched = next.sections.findIndex((section, index) => section === draft.sections[index])
    expect(copy.sections[untouched]).toBe(draft.sections[untouched])
  }
})

test('a draft with other sections is sent whole', () => {
  const more = setAnswer(draft, 'unplaced', 'text', [paragraph('Left over')])
  expect(changedParts(draft, more)).toBeNull()
})

function fakePort() {
  const sent: ToChecks[] = []
  let hear: (event: { data: FromChecks }) => void = () => {}
  const port: CheckPort = {
    postMessage: (message) => sent.push(message),
    addEventListener: (_type, listener) => {
      hear = listener
    },
    terminate: () => {},
  }
  return { port, sent, answer: (data: FromChecks) => hear({ data }) }
}

test('a burst of changes is checked once, and an answer about an earlier text is dropped', async () => {
  const { port, sent, answer } = fakePort()
  const heard: Finding[][] = []
  const checks = new Checks(port, template, (findings) => heard.push(findings))
  checks.check(draft)
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.map(({ type }) => type)).toEqual(['open'])

  let now = draft
  for (const text of ['O', 'On', 'One']) {
    now = setAnswer(now, 'q1', 'answer', [paragraph(text)])
    checks.check(now)
    await vi.advanceTimersByTimeAsync(40)
  }
  await vi.advanceTimersByTimeAsync(150)
  expect(sent.map(({ type }) => type)).toEqual(['open', 'change'])

  answer({ round: 1, findings: [] })
  expect(heard).toEqual([])
  answer({ round: 2, findings: [] })
  expect(heard).toEqual([[]])
})
