// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import type { NamedDraft } from '../../../../src/contract/messages'
import DraftList from '../../../../src/renderer/home/draft-rows'

const row = (number: number): NamedDraft => ({
  draft: `draft-${number}`,
  title: `Input ${number}`,
  fileName: `${number}.rostrum`,
  folderName: 'Rostrum',
  modified: '2026-11-28T10:00:00Z',
  recovered: false,
  isElsewhere: false,
  problem: null,
})

/** Says which elements are near the view. */
class Views {
  static all: Views[] = []
  observed: Element | null = null
  constructor(private readonly hear: (entries: { isIntersecting: boolean }[]) => void) {
    Views.all.push(this)
  }
  observe(element: Element) {
    this.observed = element
  }
  disconnect() {
    this.observed = null
  }
  say(isIntersecting: boolean) {
    this.hear([{ isIntersecting }])
  }
}

afterEach(() => vi.unstubAllGlobals())

function drawn(count: number) {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('IntersectionObserver', Views)
  Views.all = []
  const place = document.body.appendChild(document.createElement('main'))
  const rows = Array.from({ length: count }, (_, index) => row(index + 1))
  const root = createRoot(place)
  act(() => root.render(<DraftList drafts={rows} now={0} alike={new Set()} copies={new Map()} />))
  return { place, end: () => act(() => root.unmount()) }
}

test('of a long list, rows are on the page while they are near the view, and say where in the whole they stand', () => {
  const { place, end } = drawn(600)
  const rows = () => [...place.querySelectorAll('li')]
  expect(rows()).toHaveLength(0)
  expect(Views.all).toHaveLength(24)
  act(() => Views.all[2]?.say(true))
  expect(rows()).toHaveLength(25)
  expect(rows()[0]?.textContent).toContain('Input 51')
  expect([rows()[0]?.getAttribute('aria-posinset'), rows()[0]?.getAttribute('aria-setsize')]).toEqual(['51', '600'])
  act(() => Views.all[2]?.say(false))
  expect(rows()).toHaveLength(0)
  end()
})

test('a right click on a row opens its menu, at the same button as by press', () => {
  const { place, end } = drawn(3)
  const fact = place.querySelectorAll('li')[1]?.querySelector('bdi')
  const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true })
  act(() => void fact?.dispatchEvent(event))
  expect(event.defaultPrevented).toBe(true)
  expect(document.querySelector('[role=menu]')?.getAttribute('aria-label')).toContain('Input 2')
  end()
})
