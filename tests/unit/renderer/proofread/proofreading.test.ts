import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer } from '../../../../src/core/draft/edit'
import type { Finding } from '../../../../src/core/draft/finding'
import { paragraph } from '../../../../src/core/text/blocks'
import type { FromProofreading, ToProofreading } from '../../../../src/renderer/proofread/proofread-messages'
import {
  isAwaited,
  PROOFREADING_OFF,
  Proofreading,
  type ProofreadingState,
} from '../../../../src/renderer/proofread/proofreading'
import { opened, template } from '../draft/template'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const draft = opened().content as Draft
const found: Finding = {
  check: 'spelling/unknown-word',
  level: 'advice',
  at: { section: 'q1', slot: 'answer', block: 0 },
  message: 'A word.',
  reason: '',
  source: '',
}

function started(readBefore: Draft | null = null) {
  const sent: ToProofreading[] = []
  const states: ProofreadingState[] = []
  let findings: Finding[] = []
  let [starts, ends, told] = [0, 0, 0]
  const listeners = new Map<string, (event: { data: FromProofreading }) => void>()
  const proofreading = new Proofreading(draft, {
    template,
    readBefore,
    startWorker: () => {
      starts += 1
      return {
        postMessage: (message) => sent.push(message),
        addEventListener: (type: string, listener: (event: { data: FromProofreading }) => void) => {
          const before = listeners.get(type)
          listeners.set(type, (event) => {
            before?.(event)
            listener(event)
          })
        },
        terminate: () => {
          ends += 1
        },
      }
    },
    later: (run) => {
      const timer = setTimeout(run, 3_000)
      return () => clearTimeout(timer)
    },
    onFindings: (heard) => {
      told += 1
      findings = heard
    },
    onState: (state) => states.push(state),
  })
  return {
    proofreading,
    sent,
    states,
    findings: () => findings,
    counts: () => ({ starts, ends, told }),
    answer: (data: FromProofreading) => listeners.get('message')?.({ data }),
    fail: () =>
      listeners.get('error')?.({ data: { round: 0, findings: [], progress: 'done', failed: [], unread: [] } }),
  }
}

test('starts in a while, with the words first and the draft as it is by then', () => {
  const { proofreading, sent, counts, states } = started()
  proofreading.turn(true)
  expect(states).toEqual([{ progress: 'waiting', failed: [], unread: [], read: false }])
  proofreading.know(['Kisumu'])
  const written = setAnswer(draft, 'q1', 'answer', [paragraph('Later text.')])
  proofreading.check(written)
  expect(counts()).toMatchObject({ starts: 0, ends: 0 })
  vi.advanceTimersByTime(3_500)
  expect(counts()).toMatchObject({ starts: 1, ends: 0 })
  expect(sent).toEqual([
    { type: 'words', words: ['Kisumu'] },
    { type: 'open', round: 1, pages: null, template, draft: written },
  ])
  proofreading.know(['Kisumu', 'Oaxaca'])
  expect(sent.at(-1)).toEqual({ type: 'words', words: ['Kisumu', 'Oaxaca'] })
})

test('nobody knows of spelling before the whole draft was read once, and from then on somebody does', () => {
  const { proofreading, states, answer } = started()
  const tell = (progress: FromProofreading['progress']) => {
    answer({ round: 1, findings: [], progress, failed: [], unread: [] })
    return isAwaited(states.at(-1) ?? PROOFREADING_OFF)
  }
  expect(isAwaited(PROOFREADING_OFF)).toBe(false)
  proofreading.turn(true)
  expect(isAwaited(states.at(-1) ?? PROOFREADING_OFF)).toBe(true)
  vi.advanceTimersByTime(3_500)
  expect([tell('starting'), tell('reading'), tell('done')]).toEqual([true, true, false])
  // What is read anew was read before.
  expect(tell('reading')).toBe(false)
  proofreading.turn(false)
  proofreading.turn(true)
  expect(isAwaited(states.at(-1) ?? PROOFREADING_OFF)).toBe(true)
})

test('a draft that was read to its end is read when its tab comes back, and what was found in it stays until it is read anew', () => {
  const before = started()
  before.proofreading.turn(true)
  vi.advanceTimersByTime(3_500)
  before.answer({ round: 1, findings: [found], progress: 'reading', failed: [], unread: [] })
  expect(before.proofreading.readToEnd).toBeNull()
  before.answer({ round: 1, findings: [found], progress: 'done', failed: [], unread: [] })
  expect(before.proofreading.readToEnd).toBe(draft)

  const again = started(draft)
  const awaited = () => isAwaited(again.states.at(-1) ?? PROOFREADING_OFF)
  again.proofreading.turn(true)
  expect(awaited()).toBe(false)
  vi.advanceTimersByTime(3_500)
  again.answer({ round: 1, findings: [], progress: 'starting', failed: [], unread: [] })
  expect([again.counts().told, awaited()]).toEqual([0, false])
  again.answer({ round: 1, findings: [], progress: 'done', failed: [], unread: [] })
  expect([again.counts().told, awaited()]).toEqual([1, false])

  const changed = started(draft)
  changed.proofreading.turn(true)
  changed.proofreading.check(setAnswer(draft, 'q1', 'answer', [paragraph('Teh new words.')]))
  expect(isAwaited(changed.states.at(-1) ?? PROOFREADING_OFF)).toBe(true)
})

test('stands still while somebody types, and reads what they wrote when they pause', () => {
  const { proofreading, sent, counts } = started()
  proofreading.turn(true)
  vi.advanceTimersByTime(2_500)
  proofreading.check(setAnswer(draft, 'q1', 'answer', [paragraph('A')]))
  vi.advanceTimersByTime(2_500)
  expect(counts().starts, 'not into the middle of a sentence').toBe(0)
  vi.advanceTimersByTime(1_000)
  expect(counts().starts).toBe(1)
  sent.length = 0
  for (const text of ['Ab', 'Abc', 'Abcd']) {
    proofreading.check(setAnswer(draft, 'q1', 'answer', [paragraph(text)]))
    vi.advanceTimersByTime(400)
  }
  expect(sent).toEqual([{ type: 'pause' }])
  vi.advanceTimersByTime(5_000)
  expect(sent.map(({ type }) => type)).toEqual(['pause', 'go'])
})

test('what was found is gone at once when it is switched off, and the worker with it', () => {
  const { proofreading, findings, counts, states, answer } = started()
  proofreading.turn(true)
  vi.advanceTimersByTime(3_500)
  answer({ round: 1, findings: [found], progress: 'done', failed: ['fr'], unread: ['pt'] })
  expect(findings()).toEqual([found])
  expect(states.at(-1)).toEqual({ progress: 'done', failed: ['fr'], unread: ['pt'], read: true })
  proofreading.turn(false)
  expect(findings()).toEqual([])
  expect(states.at(-1)).toEqual(PROOFREADING_OFF)
  expect(counts()).toMatchObject({ starts: 1, ends: 1 })
  proofreading.check(setAnswer(draft, 'q1', 'answer', [paragraph('More.')]))
  vi.advanceTimersByTime(5_000)
  expect(counts()).toMatchObject({ starts: 1, ends: 1 })
  proofreading.turn(true)
  vi.advanceTimersByTime(3_500)
  expect(counts()).toMatchObject({ starts: 2, ends: 1 })
})

test('switched off or closed before it started, it never starts', () => {
  const one = started()
  one.proofreading.turn(true)
  one.proofreading.turn(false)
  const other = started()
  other.proofreading.turn(true)
  other.proofreading.close()
  vi.advanceTimersByTime(10_000)
  expect([one.counts().starts, other.counts().starts]).toEqual([0, 0])
})

test('a worker that does not load says so for every language', () => {
  const { proofreading, states, fail } = started()
  proofreading.turn(true)
  vi.advanceTimersByTime(3_500)
  fail()
  expect(states.at(-1)).toEqual({ progress: 'done', failed: ['en', 'fr', 'es', 'ru'], unread: [], read: true })
})
