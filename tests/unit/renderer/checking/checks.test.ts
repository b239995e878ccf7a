import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer } from '../../../../src/core/draft/edit'
import type { Finding } from '../../../../src/core/draft/finding'
import { paragraph } from '../../../../src/core/text/blocks'
import type { Words } from '../../../../src/messages/values'
import {
  type FromChecks,
  findingSender,
  receiveFindings,
  type ToChecks,
} from '../../../../src/renderer/checking/check-messages'
import { type CheckPort, Checks } from '../../../../src/renderer/checking/checks'
import { opened, template } from '../draft/template'

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
  const listeners: Record<string, (event: { data: FromChecks }) => void> = {}
  const port: CheckPort = {
    postMessage: (message) => sent.push(message),
    addEventListener: (type: string, listener: (event: { data: FromChecks }) => void) => {
      listeners[type] = listener
    },
    terminate: () => {},
  }
  return {
    port,
    sent,
    answer: (data: FromChecks) => listeners.message?.({ data }),
    breakOff: () => listeners.error?.({ data: { round: 0, findings: [] } }),
  }
}

test('one check is under way at a time: a burst is checked once it is answered, and only what is about the text as it stands counts', async () => {
  const { port, sent, answer } = fakePort()
  const heard: Finding[][] = []
  const checks = new Checks(port, template, (findings) => heard.push(findings))
  checks.check(draft, null)
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.map(({ type }) => type)).toEqual(['open'])

  let now = draft
  for (const text of ['O', 'On', 'One']) {
    now = setAnswer(now, 'q1', 'answer', [paragraph(text)])
    checks.check(now, null)
    await vi.advanceTimersByTimeAsync(200)
  }
  expect(sent).toHaveLength(1)
  answer({ round: 1, findings: [finding('about nothing')] })
  expect(heard).toEqual([])
  await vi.advanceTimersByTimeAsync(50)
  expect(sent.map(({ type }) => type)).toEqual(['open', 'change'])
  expect(JSON.stringify(sent[1])).toContain('One')

  answer({ round: 2, findings: [] })
  expect(heard).toEqual([[]])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toHaveLength(2)
})

test('while keys come without a pause, findings follow', async () => {
  const { port, sent, answer } = fakePort()
  const heard: Finding[][] = []
  const checks = new Checks(port, template, (findings) => heard.push(findings))
  checks.check(draft, null)
  await vi.advanceTimersByTimeAsync(0)
  answer({ round: 1, findings: [] })
  for (let key = 1; key <= 50; key += 1) {
    checks.check(setAnswer(draft, 'q1', 'answer', [paragraph('x'.repeat(key))]), null)
    await vi.advanceTimersByTimeAsync(40)
    const last = sent.at(-1)
    if (last) answer({ round: last.round, findings: [finding(String(key))] })
  }
  expect(heard).toHaveLength(51)
})

test('a check that broke off holds up none after it', async () => {
  const { port, sent, breakOff } = fakePort()
  const checks = new Checks(port, template, () => {})
  checks.check(draft, null)
  await vi.advanceTimersByTimeAsync(0)
  checks.check(setAnswer(draft, 'q1', 'answer', [paragraph('One')]), null)
  await vi.advanceTimersByTimeAsync(200)
  breakOff()
  await vi.advanceTimersByTimeAsync(200)
  expect(sent.map(({ type }) => type)).toEqual(['open', 'change'])
})

test('an answer that comes too late is still what the next one builds on', async () => {
  const { port, answer } = fakePort()
  const heard: Finding[][] = []
  const checks = new Checks(port, template, (findings) => heard.push(findings))
  checks.check(draft, null)
  await vi.advanceTimersByTimeAsync(0)
  checks.check(setAnswer(draft, 'q1', 'answer', [paragraph('One')]), null)
  await vi.advanceTimersByTimeAsync(150)
  answer({ round: 1, findings: [finding('a'), finding('b')] })
  await vi.advanceTimersByTimeAsync(150)
  answer({ round: 2, findings: [1] })
  expect(heard).toEqual([[finding('b')]])
})

test('pages that were counted anew are sent without the text, and whoever waits hears of fresh findings', async () => {
  const { port, sent, answer } = fakePort()
  const heard: [Words[], Draft][] = []
  const checks = new Checks(port, template, (findings, of) => heard.push([findings.map(({ message }) => message), of]))
  checks.check(draft, null)
  await vi.advanceTimersByTimeAsync(0)
  answer({ round: 1, findings: [finding('a')] })
  checks.check(draft, 7)
  let fresh = false
  void checks.fresh().then(() => {
    fresh = true
  })
  await vi.advanceTimersByTimeAsync(100)
  expect(sent.at(-1)).toEqual({ type: 'change', round: 2, pages: 7, parts: {}, sections: [] })
  expect(fresh).toBe(false)
  answer({ round: 2, findings: [0, finding('b')] })
  await vi.advanceTimersByTimeAsync(0)
  expect(fresh).toBe(true)
  expect(heard).toEqual([
    [['a'], draft],
    [['a', 'b'], draft],
  ])
  await checks.fresh()
  expect(sent).toHaveLength(2)
})
