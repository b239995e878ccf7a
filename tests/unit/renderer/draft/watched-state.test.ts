import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { WatchedState } from '../../../../src/renderer/draft/watched-state'

interface State {
  text: string
  counted: string
  shown: 'text' | 'counted'
}

function watched() {
  const store = createStore<State>(() => ({ text: 'a', counted: 'a', shown: 'text' }))
  const state = new WatchedState(store)
  /** A component: it looks for its value once, and again whenever it is told to. */
  const reading = <T>(select: (state: State) => T) => {
    const reader = state.reader()
    const seen = [reader.read(select)]
    const stop = reader.subscribe(() => seen.push(reader.read(select)))
    return { seen, stop }
  }
  return { store, reading }
}

test('of six hundred readers only those are asked that read what a key changed', () => {
  const { store, reading } = watched()
  let asked = 0
  for (let each = 0; each < 600; each += 1)
    reading(({ counted }) => {
      asked += 1
      return counted
    })
  const { seen } = reading(({ text }) => text.length)
  asked = 0
  for (const text of ['ab', 'abc', 'abcd']) store.setState({ text })
  expect(seen).toEqual([1, 2, 3, 4])
  expect(asked).toBe(0)
  store.setState({ counted: 'abcd' })
  expect(asked).toBe(600)
})

test('what is read only since another value was found is heard of too', () => {
  const { store, reading } = watched()
  const { seen } = reading((state) => state[state.shown])
  store.setState({ counted: 'b' })
  store.setState({ shown: 'counted' })
  store.setState({ counted: 'c' })
  expect(seen).toEqual(['a', 'b', 'c'])
})

test('who has left is told nothing, and others still are', () => {
  const { store, reading } = watched()
  const [one, other] = [reading(({ text }) => text), reading(({ text }) => text)]
  one.stop()
  store.setState({ text: 'b' })
  other.stop()
  store.setState({ text: 'c' })
  const back = reading(({ text }) => text)
  store.setState({ text: 'd' })
  expect([one.seen, other.seen, back.seen]).toEqual([['a'], ['a', 'b'], ['c', 'd']])
})
