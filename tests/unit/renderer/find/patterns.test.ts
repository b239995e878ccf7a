import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type SearchOptions, searchFor } from '../../../../src/core/draft/find'
import type { FindableText } from '../../../../src/core/draft/findable-texts'
import type { FromPatterns, ToPatterns } from '../../../../src/renderer/find/pattern-messages'
import { PATTERN_TIME, type PatternPort, Patterns } from '../../../../src/renderer/find/patterns'

const OPTIONS: SearchOptions = { words: 'mast', matchCase: false, wholeWord: false, accents: false, pattern: true }
const TEXTS: FindableText[] = [
  { at: { section: null, field: 'title' }, kind: 'title', text: 'No pole', offset: 0 },
  { at: { section: 'q1', slot: 'answer', block: 2 }, kind: 'answer', text: 'A mast, two masts', offset: 10 },
]

/** A thread that answers as the real one does, when it is told to. */
class Port implements PatternPort {
  asked: ToPatterns[] = []
  ended = false
  #hear: ((event: { data: FromPatterns }) => void) | null = null
  #fail: (() => void) | null = null
  postMessage(message: ToPatterns): void {
    this.asked.push(message)
  }
  addEventListener(type: 'message' | 'error', listener: never): void {
    if (type === 'message') this.#hear = listener
    else this.#fail = listener
  }
  terminate(): void {
    this.ended = true
  }
  ready(): void {
    this.#hear?.({ data: { round: 0 } })
  }
  fail(): void {
    this.#fail?.()
  }
  answer(): void {
    const asked = this.asked.at(-1)
    const search = asked && searchFor(asked.options)
    if (!asked || !search?.ok) throw new Error('Nothing was asked')
    const places: number[] = []
    const rewritten: string[] = []
    for (const [index, text] of asked.texts.entries())
      for (const { start, end, text: put } of search.value.rewrite(text, asked.replacement ?? '')) {
        places.push(index, start, end)
        if (asked.replacement !== null) rewritten.push(put)
      }
    this.#hear?.({ data: { round: asked.round, places: Uint32Array.from(places), rewritten } })
  }
}

function patterns() {
  const ports: Port[] = []
  const made = new Patterns(() => {
    const port = new Port()
    ports.push(port)
    return port
  })
  const port = (index: number): Port => {
    const found = ports[index]
    if (!found) throw new Error(`There is no thread ${index}`)
    return found
  }
  return { made, port, count: () => ports.length }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('places come back with the offsets of their texts, and what is to stand there', async () => {
  const { made, port } = patterns()
  const found = made.find(TEXTS, OPTIONS)
  port(0).ready()
  await settle()
  port(0).answer()
  expect(await found).toEqual({
    ok: true,
    value: [
      { at: TEXTS[1]?.at, start: 12, end: 16 },
      { at: TEXTS[1]?.at, start: 22, end: 26 },
    ],
  })
  const rewritten = made.rewrite(TEXTS, { ...OPTIONS, words: '(m)ast' }, '$1ilk')
  await settle()
  port(0).answer()
  const answer = await rewritten
  expect(answer?.ok && answer.value.map(({ was, text }) => [was, text])).toEqual([
    ['mast', 'milk'],
    ['mast', 'milk'],
  ])
})

test('a pattern that takes too long ends its thread, says so, and the next search has a new one', async () => {
  const { made, port, count } = patterns()
  const found = made.find(TEXTS, OPTIONS)
  port(0).ready()
  await settle()
  await vi.advanceTimersByTimeAsync(PATTERN_TIME)
  const answer = await found
  expect(answer && !answer.ok && answer.problem.code).toBe('find-too-slow')
  expect(port(0).ended).toBe(true)
  const next = made.find(TEXTS, OPTIONS)
  port(1).ready()
  await settle()
  port(1).answer()
  expect((await next)?.ok).toBe(true)
  expect(count()).toBe(2)
})

test('the time does not begin before the thread is there', async () => {
  const { made, port } = patterns()
  const found = made.find(TEXTS, OPTIONS)
  await vi.advanceTimersByTimeAsync(10 * PATTERN_TIME)
  port(0).ready()
  await settle()
  port(0).answer()
  expect((await found)?.ok).toBe(true)
})

test('a later search takes the place of one that is under way', async () => {
  const { made, port } = patterns()
  const first = made.find(TEXTS, OPTIONS)
  port(0).ready()
  await settle()
  const second = made.find(TEXTS, { ...OPTIONS, words: 'pole' })
  expect(port(0).ended).toBe(true)
  port(1).ready()
  await settle()
  port(1).answer()
  const answer = await second
  expect(answer?.ok && answer.value.length).toBe(1)
  await vi.advanceTimersByTimeAsync(PATTERN_TIME)
  expect(await first).toBeNull()
})

test('a thread that breaks off is a sentence, and closing ends it', async () => {
  const { made, port } = patterns()
  const found = made.find(TEXTS, OPTIONS)
  port(0).ready()
  await settle()
  port(0).fail()
  const answer = await found
  expect(answer && !answer.ok && answer.problem.code).toBe('find-stopped')
  const again = made.find(TEXTS, OPTIONS)
  port(1).ready()
  await settle()
  made.close()
  expect(port(1).ended).toBe(true)
  expect(await again).toBeNull()
})
