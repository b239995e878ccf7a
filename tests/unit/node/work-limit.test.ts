import { Worker } from 'node:worker_threads'
import { describe, expect, it, vi } from 'vitest'
import { type DocumentPlace, DocumentWorker, type WorkerSaid } from '../../../src/node/document-worker'
import { LOOKED_AT_MS } from '../../../src/node/memory-limit'
import { ThreadWork, WorkLimit } from '../../../src/node/work-limit'
import { richDraft, TEMPLATE } from '../../documents/fixture'

describe('a limit of work', () => {
  it('is over when so much was worked since it began', () => {
    let worked = 5000
    const limit = new WorkLimit(() => worked, 1000, 100)
    worked += 1000
    expect(limit.isOver()).toBe(false)
    worked += 1
    expect(limit.isOver()).toBe(true)
  })

  it('waits ten times as long, look by look, for what does not work', () => {
    const limit = new WorkLimit(() => 0, 1000, 100)
    const looks = Array.from({ length: 101 }, () => limit.isOver())
    expect(looks.indexOf(true)).toBe(100)
  })

  it('counts what a thread works, neither what it waits nor what others work', async () => {
    const code = `const { parentPort } = require('node:worker_threads')
parentPort.on('message', () => {
  for (const end = process.hrtime.bigint() + 400_000_000n; process.hrtime.bigint() < end; );
  parentPort.postMessage(process.cpuUsage())
})`
    const thread = new Worker(code, { eval: true })
    const answered = () => new Promise((done) => thread.once('message', done))
    const work = new ThreadWork(thread)
    const first = answered()
    thread.postMessage('')
    await first
    const worked = work.ms()
    // It was busy for 400 ms, with a processor for a part of that.
    expect(worked).toBeGreaterThan(0)
    // This thread works, that one waits.
    let sum = 0
    for (let count = 0; count < 20_000_000; count += 1) sum += count % 7
    expect(sum).toBeGreaterThan(0)
    const idle = work.ms()
    const second = answered()
    thread.postMessage('')
    await second
    expect(work.ms() - idle).toBeGreaterThan(idle - worked)
    await thread.terminate()
  })
})

describe('documents that take long', () => {
  /** A place of documents that works as much as it is told, and never answers. */
  function place() {
    const state = { worked: 0, isEnded: false, answer: (_: WorkerSaid) => {} }
    const there: DocumentPlace = {
      on: (event: string, hear: (said: never) => void) => {
        if (event === 'message') state.answer = hear as typeof state.answer
      },
      postMessage: () => undefined,
      worked: () => state.worked,
      terminate: () => {
        state.isEnded = true
      },
      ref: () => undefined,
      unref: () => undefined,
    }
    return { state, there }
  }

  it('are waited for while the computer sleeps or is busy, and given up when they have worked too long', async () => {
    vi.useFakeTimers()
    try {
      const { state, there } = place()
      const documents = new DocumentWorker(() => there)
      const request = { draft: richDraft(), template: TEMPLATE, order: 'form', paper: 'a4' } as const
      const made = documents.make({ ...request, formats: ['pdf'] })
      let answer: unknown = null
      void made.then((given) => {
        answer = given
      })
      state.worked = 170_000
      // By the clock a quarter of an hour, of which other programs had the processors.
      await vi.advanceTimersByTimeAsync(15 * 60_000)
      expect(answer).toBe(null)
      // And a night, in which nobody looked.
      vi.setSystemTime(Date.now() + 8 * 60 * 60_000)
      await vi.advanceTimersByTimeAsync(LOOKED_AT_MS)
      expect(answer).toBe(null)
      state.worked = 180_001
      // An answer that came just now would be heard before.
      await vi.advanceTimersByTimeAsync(2 * LOOKED_AT_MS)
      expect(answer).toMatchObject({ problem: { code: 'too-slow' } })
      expect(state.isEnded).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })
})
