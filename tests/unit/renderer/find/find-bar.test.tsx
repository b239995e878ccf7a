// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { FindBar } from '../../../../src/renderer/find/find-bar'
import type { Finder, FindState } from '../../../../src/renderer/find/finder'

const drawn = vi.hoisted(() => ({ buttons: 0 }))
vi.mock('../../../../src/renderer/ui/button', () => {
  const button = ({ label, isDisabled }: { label?: string; isDisabled?: boolean }) => {
    drawn.buttons += 1
    return createElement('button', { type: 'button', 'aria-label': label, disabled: isDisabled })
  }
  return { Button: button, IconButton: button }
})

const place = { section: null, field: 'title' }
const store = createStore<FindState>(() => ({
  open: 'find',
  options: { words: 'a', matchCase: false, wholeWord: false, accents: false, pattern: false },
  part: 'all',
  here: { answer: null, part: 'organisation' },
  replacement: '',
  found: [{ at: place, start: 0, end: 1 }],
  current: 0,
  searching: false,
  problem: null,
  asked: 1,
}))
const find = { store, leave: () => {}, line: () => null } as unknown as Finder
let end = () => {}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const root = createRoot(document.body.appendChild(document.createElement('main')))
  await act(async () => root.render(<FindBar find={find} />))
  end = () => act(() => root.unmount())
})
afterEach(() => {
  end()
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

test('a letter draws the field and the count, and none of the buttons', () => {
  const before = drawn.buttons
  expect(before).toBeGreaterThan(3)
  for (const words of ['ac', 'acc', 'acce'])
    act(() =>
      store.setState(({ options }) => ({
        options: { ...options, words },
        found: Array.from(words, (_, start) => ({ at: place, start, end: start + 1 })),
        current: 1,
      })),
    )
  expect(document.querySelector('input')?.value).toBe('acce')
  expect(document.querySelector('[role=status]')?.textContent).toBe('2 of 4')
  expect(drawn.buttons).toBe(before)
})

test('where nothing is found there is nothing to go to', () => {
  const disabled = () => [...document.querySelectorAll('button[disabled]')].map((each) => each.ariaLabel)
  expect(disabled()).toEqual([])
  act(() => store.setState({ found: [], current: -1 }))
  expect(disabled()).toHaveLength(2)
})
