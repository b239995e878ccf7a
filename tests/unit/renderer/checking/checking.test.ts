import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '../../../../src/core/draft/draft'
import { setTitle } from '../../../../src/core/draft/edit'
import type { Finding } from '../../../../src/core/draft/finding'
import type { FromChecks, ToChecks } from '../../../../src/renderer/checking/check-messages'
import { Checking, type CheckingState } from '../../../../src/renderer/checking/checking'
import type { CheckPort } from '../../../../src/renderer/checking/checks'
import { opened, template } from '../draft/template'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const draft = opened().content as Draft

/** Workers that say what the test has them say, and all that comes of it. */
function bench() {
  const workers: { sent: ToChecks[]; ended: boolean; answer(): void; fail(): void }[] = []
  const states: CheckingState[] = []
  const found: Draft[] = []
  const checking = new Checking(draft, {
    template,
    startWorker: () => {
      const heard: Record<string, ((event: { data: FromChecks }) => void)[]> = {}
      const say = (type: string, data: FromChecks) => {
        for (const listener of heard[type] ?? []) listener({ data })
      }
      const worker = {
        sent: [] as ToChecks[],
        ended: false,
        answer: () => say('message', { round: worker.sent.at(-1)?.round ?? 0, findings: [] }),
        fail: () => say('error', { round: 0, findings: [] }),
      }
      workers.push(worker)
      const port: CheckPort = {
        postMessage: (message) => void worker.sent.push(message),
        addEventListener: (type: string, listener: (event: { data: FromChecks }) => void) => {
          heard[type] = [...(heard[type] ?? []), listener]
        },
        terminate: () => {
          worker.ended = true
        },
      }
      return port
    },
    onFindings: (_: Finding[], checked) => void found.push(checked),
    onState: (state) => void states.push(state),
  })
  return { checking, workers, states, found }
}

test('a worker that does not load is said to have failed, ended, and holds nobody up', async () => {
  const { checking, workers, states } = bench()
  await vi.advanceTimersByTimeAsync(50)
  let waited = false
  void checking.fresh().then(() => {
    waited = true
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(waited).toBe(false)
  workers[0]?.fail()
  await vi.advanceTimersByTimeAsync(0)
  expect(waited).toBe(true)
  expect(states).toEqual(['failed'])
  expect(workers[0]?.ended).toBe(true)
  await checking.fresh()
})

test('it is tried again with a change, once it has rested, and starts with the whole draft as it is then', async () => {
  const { checking, workers, states, found } = bench()
  await vi.advanceTimersByTimeAsync(50)
  workers[0]?.fail()
  checking.check(setTitle(draft, 'A'), null)
  expect(workers).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(workers).toHaveLength(1)
  const later = setTitle(draft, 'AB')
  checking.check(later, 3)
  await vi.advanceTimersByTimeAsync(50)
  expect(workers).toHaveLength(2)
  expect(workers[1]?.sent).toEqual([{ type: 'open', round: 1, pages: 3, template, draft: later }])
  workers[1]?.answer()
  expect(states).toEqual(['failed', 'running'])
  expect(found).toEqual([later])
})

test('who does not want to wait starts it at once, and a second time changes nothing', async () => {
  const { checking, workers } = bench()
  await vi.advanceTimersByTimeAsync(50)
  workers[0]?.fail()
  checking.again()
  checking.again()
  expect(workers).toHaveLength(2)
  // What the first one still has to say is about a worker that is gone.
  workers[0]?.fail()
  expect(workers[1]?.ended).toBe(false)
  checking.close()
  expect(workers[1]?.ended).toBe(true)
})
