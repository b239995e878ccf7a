import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Finding } from '../../../../src/core/check/finding'
import { paragraph } from '../../../../src/core/draft/blocks'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer } from '../../../../src/core/draft/edit'
import {
  type FromChecks,
  findingSender,
  receiveFindings,
  type ToChecks,
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

const finding = (message: string): Finding => ({
  check: 'clarity/long-sentence',
  level: 'advice',
  at: { section: 'q1', slot: 'answer', block: 0 },
  message,
  reason: '',
  source: '',
})

test('findings that did not change cross as numbers and stay the same objects', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 }), { maxLength: 8 }),
      (checks) => {
        let heard: Finding[] = []
        const sender = findingSender()
        for (const messages of checks) {
          const before = heard
          const fresh = messages.map(finding)
          heard = receiveFindings(before, structuredClone(sender(fresh)))
          expect(heard).toEqual(fresh)
          for (const one of heard) {
            const known = before.filter(({ message }) => message === one.message)
            if (known.length > 0) expect(known.some((other) => other === one)).toBe(true)
          }
        }
      },
    ),
  )
  const send = findingSender()
  expect(send([finding('a'), finding('b')])).toEqual([finding('a'), finding('b')])
  expect(send([finding('b'), finding('c')])).toEqual([1, finding('c')])
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

test('an answer that comes too late is still what the next one builds on', async () => {
  const { port, answer } = fakePort()
  const heard: Finding[][] = []
  const checks = new Checks(port, template, (findings) => heard.push(findings))
  checks.check(draft)
  await vi.advanceTimersByTimeAsync(0)
  checks.check(setAnswer(draft, 'q1', 'answer', [paragraph('One')]))
  await vi.advanceTimersByTimeAsync(150)
  answer({ round: 1, findings: [finding('a'), finding('b')] })
  answer({ round: 2, findings: [1] })
  expect(heard).toEqual([[finding('b')]])
})
